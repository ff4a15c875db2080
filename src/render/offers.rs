//! What readers can take with them: the documents of an edition, with their formats, languages and sizes.
//!
//! A size is that of the bytes themselves. It is kept by the digest of what they are made of, so that a page that
//! offers documents asks for none of them twice, and a warm run only for those that changed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use super::sheet::of_edition;
use super::{Inputs, RENDERERS, held};
use crate::digest::Digest;
use crate::model::LocaleId;
use crate::plan::{Output, Recipe, Subject};
use crate::resolve::{EditionId, FormId, encode};
use crate::source::Str;

/// Sizes of documents, by digest.
#[derive(Debug, Default)]
pub struct Sizes(Mutex<HashMap<Digest, u64>>);

/// What each edition offered during one run: several pages name the same documents, and what a document is made of is
/// dear to put together.
#[derive(Debug, Default)]
pub struct Offers(Mutex<HashMap<For, Arc<[Offer]>>>);

/// An edition, and the language of its readers.
type For = (FormId, EditionId, LocaleId);

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Offer {
    /// The message that names its format.
    pub format: &'static str,
    /// Its address below the site's root.
    pub href: Str,
    /// Its length.
    pub bytes: u64,
    /// The language beside the reader's.
    pub other: Option<LocaleId>,
    /// Whether it is in large print.
    pub large: bool,
}

/// The documents of an edition for readers of a language.
pub(super) fn offers(
    inputs: Inputs<'_>,
    form: FormId,
    edition: EditionId,
    reader: LocaleId,
) -> Arc<[Offer]> {
    let key = (form, edition, reader);
    let known = held(&inputs.offers.0).get(&key).cloned();
    known.unwrap_or_else(|| {
        let made: Arc<[Offer]> = work_out(inputs, form, edition, reader).into();
        held(&inputs.offers.0).insert(key, made.clone());
        made
    })
}

fn work_out(inputs: Inputs<'_>, form: FormId, edition: EditionId, reader: LocaleId) -> Vec<Offer> {
    let mut offers = Vec::new();
    for (stem, document) in of_edition(inputs.index, form, edition, reader) {
        for (renderer, format) in RENDERERS.iter().enumerate() {
            let Some((end, name)) = format.document(inputs.index, document) else {
                continue;
            };
            let output = Output {
                route: format!("{stem}.{end}").into(),
                renderer,
                recipe: Recipe {
                    subject: Subject::Document(document),
                    reader: Some(reader),
                },
            };
            offers.push(Offer {
                format: name,
                href: encode(&output.route).into(),
                bytes: size(inputs, &output),
                other: document.other,
                large: document.large,
            });
        }
    }
    offers
}

/// What is wrong with a document is said where it is published itself.
fn size(inputs: Inputs<'_>, output: &Output) -> u64 {
    let render = || {
        let bytes = RENDERERS
            .get(output.renderer)
            .map(|format| format.render(inputs, output).value);
        bytes.map_or(0, |bytes| bytes.len() as u64)
    };
    let renderer = RENDERERS.get(output.renderer);
    let Some(digest) = renderer.and_then(|format| format.digest(inputs, output)) else {
        return render();
    };
    let sizes = &inputs.sheets.sizes().0;
    let known = held(sizes).get(&digest).copied();
    known.unwrap_or_else(|| {
        let size = render();
        held(sizes).insert(digest, size);
        size
    })
}
