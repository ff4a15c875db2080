//! What a form's edition offers to take along: documents by language and size of print.

use serde::Serialize;

use super::Lowering;
use super::views::PhraseView;
use crate::render::offers::offers;
use crate::resolve::{EditionId, FormId};
use crate::source::Str;

/// A link to an edition, with its documents.
#[derive(Debug, Hash, Serialize)]
pub(super) struct EditionLinkView {
    pub readers: Vec<PhraseView>,
    pub href: Str,
    pub current: bool,
    pub documents: Vec<DocumentsView>,
}

/// Documents of an edition that are in the same language or languages.
#[derive(Debug, Clone, Hash, Serialize)]
pub(super) struct DocumentsView {
    languages: Vec<PhraseView>,
    large: bool,
    files: Vec<FileView>,
}

#[derive(Debug, Clone, Hash, Serialize)]
struct FileView {
    format: PhraseView,
    href: Str,
    /// Length in thousands of bytes.
    kilobytes: u64,
}

/// What can be taken along of an edition, by language.
pub(super) fn documents(
    lowering: &Lowering<'_>,
    id: FormId,
    edition: EditionId,
) -> Vec<DocumentsView> {
    let mut views: Vec<DocumentsView> = Vec::new();
    let languages = &lowering.index().site.languages;
    for offer in offers(lowering.inputs, id, edition, lowering.reader).iter() {
        let names: Vec<PhraseView> = [Some(lowering.reader), offer.other]
            .into_iter()
            .flatten()
            .map(|locale| PhraseView {
                text: languages.get(locale).name.clone(),
                lang: Some(lowering.tag(locale)),
            })
            .collect();
        let file = FileView {
            format: lowering.message_phrase(offer.format),
            href: offer.href.clone(),
            kilobytes: offer.bytes.div_ceil(1000),
        };
        match views.last_mut() {
            Some(last) if last.languages == names && last.large == offer.large => {
                last.files.push(file);
            }
            Some(_) | None => views.push(DocumentsView {
                languages: names,
                large: offer.large,
                files: vec![file],
            }),
        }
    }
    views
}
