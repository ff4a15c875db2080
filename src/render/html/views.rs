//! What all pages of a site have in common, as templates see it. A view holds everything its template may read.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::digest::Part;
use crate::resolve::Navigation;
use crate::source::Str;

/// HTML that is not escaped again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Html(pub String);

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        tera::Value::safe_string(&self.0).serialize(serializer)
    }
}

/// Plain words and their language (`said` writes both).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct PhraseView {
    pub text: Str,
    pub lang: Option<Str>,
}

/// Words with markup and their language (`said` writes both).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct ProseView {
    pub html: Html,
    pub lang: Option<Str>,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct LinkView {
    pub text: Str,
    pub lang: Option<Str>,
    /// Below the site's root: templates write `{{ root }}` in front.
    pub href: Str,
    pub description: Option<PhraseView>,
}

/// What is the same on every page of one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct SiteView {
    pub title: PhraseView,
    pub organisation: Option<PhraseView>,
    pub logo: Option<LogoView>,
    pub home: Str,
    /// The search page.
    pub search: Str,
    /// Where a reader prepares, if there are questions to prepare.
    pub preparation: Option<Str>,
    pub base_url: Option<Str>,
    /// The language with its place, for previews: `nb_NO`.
    pub social: Str,
    /// The address of a picture for previews.
    pub picture: Option<Str>,
    /// The organisation's colour, and a dark relative.
    pub colors: Option<[String; 2]>,
    /// The feed of new and updated pages, below the site's root.
    pub feed: Option<Str>,
    /// Pages about the site itself, for the foot.
    pub notes: Vec<LinkView>,
    pub roles: Vec<RoleView>,
}

/// The organisation's picture.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct LogoView {
    pub href: Str,
    pub alt: PhraseView,
    pub width: Option<u32>,
    pub height: Option<u32>,
}

/// A value of the first dimension, which readers can say they are.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct RoleView {
    pub dimension: Str,
    pub id: Str,
    pub name: PhraseView,
}

/// A language of the switcher.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct LanguageView {
    pub tag: Str,
    pub name: Str,
    pub href: Str,
    /// With its place, for previews: `nb_NO`.
    pub social: Str,
    pub current: bool,
    /// Whether the page is there in this language itself, not only untranslated.
    pub translated: bool,
}

/// What every page has: its frame.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct Frame {
    pub dir: &'static str,
    pub href: Str,
    pub title: PhraseView,
    pub description: Option<PhraseView>,
    pub site: Arc<Part<SiteView>>,
    pub top: Arc<Part<Navigation>>,
    pub section: Option<Arc<Part<Navigation>>>,
    pub crumbs: Vec<LinkView>,
    pub languages: Vec<LanguageView>,
    /// Translations that exist: tag and absolute address, or relative where the site has none.
    pub alternates: Vec<(Str, String)>,
    pub canonical: Option<String>,
    /// Whether a reader writes here: then the page may connect to nothing, not even to its own server.
    pub writes: bool,
}
