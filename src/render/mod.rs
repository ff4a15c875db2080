//! Rendering: a recipe and the index become an artifact. One file or folder a format, and one table of all.
//!
//! A renderer says which outputs it makes; the pipeline hands them to `plan` and comes back for each one when it is
//! wanted. PDF, DOCX and ODT are further rows of this table.

mod assets;
mod data;
mod docx;
mod drawing;
mod feed;
mod headers;
pub mod html;
mod odt;
mod offers;
mod package;
#[cfg(feature = "pdf")]
pub mod pdf;
#[cfg(feature = "pdf")]
mod picture;
mod prepare;
pub mod search;
pub mod sheet;
pub mod sitemap;
mod xml;

pub use assets::MAX_FILE_BYTES;
pub use offers::{Offers, Sizes};

/// A build without typst makes no PDF, so that nothing links to one.
#[cfg(not(feature = "pdf"))]
mod pdf {
    use crate::model::{Audience, LocaleId};
    use crate::resolve::{PageId, SiteIndex};
    use crate::source::Str;

    pub(super) fn guides(_: &SiteIndex, _: LocaleId) -> Vec<(Audience, Str)> {
        Vec::new()
    }

    pub(super) fn page(_: &SiteIndex, _: PageId, _: LocaleId) -> Option<(Audience, Str)> {
        None
    }
}

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::diagnostic::Checked;
use crate::digest::Digest;
use crate::model::PageBody;
use crate::plan::{Document, Output, Recipe, Subject};
use crate::resolve::{PageId, SiteIndex};
use crate::source::{Sources, Str};
use crate::theme::Theme;
use crate::world::World;

/// What renderers work from.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// The site.
    pub index: &'a SiteIndex,
    /// Its theme.
    pub theme: &'a Theme,
    /// The text of a page in one of its own languages.
    pub body: &'a (dyn Fn(PageId, crate::model::LocaleId) -> Option<Arc<PageBody>> + Sync),
    /// Parts that pages of one language share.
    pub shared: &'a html::Shared,
    /// What sheets of paper share.
    pub sheets: &'a sheet::Shared,
    /// What editions offer to take along, once a page has asked.
    pub offers: &'a Offers,
    /// The search index of each language.
    pub search: &'a search::Shared,
    /// What typesetting needs once.
    #[cfg(feature = "pdf")]
    pub pdf: &'a pdf::Shared,
    /// Every source, for places.
    pub sources: &'a Sources,
    /// For files that are published as they are.
    pub world: &'a dyn World,
}

/// A lock; what a thread that failed left behind is whole.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What was typeset, and what was remembered from earlier runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typesetting {
    /// Routes of documents that were typeset, sorted.
    pub typeset: Vec<Str>,
    /// How many were remembered.
    pub remembered: usize,
}

/// A format.
pub trait Renderer: Sync {
    /// Which outputs it makes: routes and recipes.
    fn outputs(&self, index: &SiteIndex, theme: &Theme) -> Vec<(Str, Recipe)>;

    /// Outputs whose names only show once all texts have been worked through. They are not planned: `build` asks for
    /// them while it renders the others, a preview when somebody wants one of them.
    fn late_outputs(&self, _inputs: Inputs<'_>) -> Vec<(Str, Recipe)> {
        Vec::new()
    }

    /// The late output on a route, if it is one of its own.
    fn late_output(&self, _inputs: Inputs<'_>, _route: &str) -> Option<Recipe> {
        None
    }

    /// The ending of its files, and the message that names it, if it makes this form on paper.
    fn document(
        &self,
        _index: &SiteIndex,
        _document: Document,
    ) -> Option<(&'static str, &'static str)> {
        None
    }

    /// Whether something can be wrong that only shows when one of them is made. The program's own templates fail on
    /// nothing.
    fn can_fail(&self, theme: &Theme) -> bool;

    /// Digest of the view that one of them is made of; none for what is published as it is.
    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest>;

    /// The bytes of one of them.
    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>>;
}

/// All formats.
pub const RENDERERS: &[&dyn Renderer] = &[
    &html::Html,
    &data::Data,
    &search::Search,
    &prepare::Prepare,
    &assets::Assets,
    &sitemap::Sitemap,
    &feed::Feed,
    &headers::Headers,
    #[cfg(feature = "pdf")]
    &picture::Picture,
    #[cfg(feature = "pdf")]
    &pdf::Pdf,
    &docx::Docx,
    &odt::Odt,
];

/// The site's root on its server: the path of `base_url`, or `/` where the site has none.
pub fn base_path(index: &SiteIndex) -> &str {
    let base = index.site.base_url.as_deref();
    let rest = base.and_then(|base| base.split_once("://"));
    rest.and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]))
        .unwrap_or("/")
}

/// The outputs of a format of documents.
fn documents_of(format: &dyn Renderer, index: &SiteIndex) -> Vec<(Str, Recipe)> {
    let mut outputs = Vec::new();
    for reader in index.site.languages.ids() {
        for (stem, recipe) in sheet::documents(index, reader) {
            let Subject::Document(document) = recipe.subject else {
                continue;
            };
            if let Some((end, _)) = format.document(index, document) {
                outputs.push((format!("{stem}.{end}").into(), recipe));
            }
        }
    }
    outputs
}

/// All outputs of all formats.
pub fn outputs(index: &SiteIndex, theme: &Theme) -> Vec<Output> {
    of_all(|format| format.outputs(index, theme))
}

/// All late outputs of all formats.
pub fn late_outputs(inputs: Inputs<'_>) -> Vec<Output> {
    of_all(|format| format.late_outputs(inputs))
}

/// The late output on a route, of whichever format.
pub fn late_output(inputs: Inputs<'_>, route: &str) -> Option<Output> {
    RENDERERS.iter().enumerate().find_map(|(renderer, format)| {
        Some(Output {
            route: route.into(),
            renderer,
            recipe: format.late_output(inputs, route)?,
        })
    })
}

fn of_all(outputs_of: impl Fn(&dyn Renderer) -> Vec<(Str, Recipe)>) -> Vec<Output> {
    let mut outputs = Vec::new();
    for (renderer, format) in RENDERERS.iter().enumerate() {
        outputs.extend(
            outputs_of(*format)
                .into_iter()
                .map(|(route, recipe)| Output {
                    route,
                    renderer,
                    recipe,
                }),
        );
    }
    outputs
}
