//! Pages: what others may know of one (its head), and what only it needs (its body).

use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock};

use super::{Address, Audience, Content, Date, LocaleId};
use crate::diagnostic::{Checked, Diagnostic};
use crate::digest::Digest;
use crate::source::{SourceId, Span, Spanned, Str};

/// What the translations of one page share: its folder below `content/` and its file's name without language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageKey {
    /// The folder, without a slash at the end; empty for the top.
    pub folder: Str,
    /// The file's name without language and `.md`; empty for a section's own page.
    pub name: Str,
}

impl PageKey {
    /// Whether this is a section's own page.
    pub fn is_section(&self) -> bool {
        self.name.is_empty()
    }
}

/// All that other pages may know of a page.
#[derive(Debug, Hash)]
pub struct PageHead {
    /// Its source.
    pub source: SourceId,
    /// Its language.
    pub locale: LocaleId,
    /// Folder and name.
    pub key: PageKey,
    /// Its title.
    pub title: Str,
    /// Where the title was written, or the beginning of the file.
    pub span: Span,
    /// Its part of the address, if it is not the file's name.
    pub slug: Option<Spanned<Str>>,
    /// One sentence about it.
    pub description: Option<Str>,
    /// Its place among its neighbours: low first, none last.
    pub weight: Option<i64>,
    /// The title's key in its language's alphabetical order.
    pub sort_key: Vec<u8>,
    /// Whom it is for.
    pub audience: Audience,
    /// The same page for the other role.
    pub counterpart: Option<Spanned<Address>>,
    /// Who answers for it.
    pub owner: Option<Str>,
    /// When it first appeared.
    pub published: Option<Date>,
    /// When it last changed.
    pub updated: Option<Date>,
    /// When it must be read again.
    pub review_by: Option<Date>,
    /// Whether it is not to be published yet.
    pub draft: bool,
    /// Earlier addresses.
    pub aliases: Vec<Spanned<Str>>,
    /// What can be linked to.
    pub anchors: Anchors,
}

impl PageHead {
    /// The day it last changed, or first appeared.
    pub fn changed(&self) -> Option<Date> {
        self.updated.max(self.published)
    }
}

/// What only the page itself needs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PageBody {
    /// Its text.
    pub content: Arc<Content>,
    /// The site's own keys (`[extra]`), as JSON.
    pub extra: Str,
}

/// A page's body, parsed when somebody first asks for it: to show one page, the texts of no others are needed.
pub struct PageText(LazyLock<Checked<Arc<PageBody>>, Parse>);

type Parse = Box<dyn FnOnce() -> Checked<Arc<PageBody>> + Send>;

impl PageText {
    /// The body that `parse` makes, with what is wrong in it.
    pub fn new(parse: impl FnOnce() -> Checked<Arc<PageBody>> + Send + 'static) -> Arc<PageText> {
        Arc::new(PageText(LazyLock::new(Box::new(parse))))
    }

    /// The body.
    pub fn body(&self) -> &Arc<PageBody> {
        &self.0.value
    }

    /// What is wrong in it.
    pub fn problems(&self) -> &[Diagnostic] {
        &self.0.diagnostics
    }
}

impl std::fmt::Debug for PageText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PageText").finish_non_exhaustive()
    }
}

/// The headings of a page that others can link to: what stands behind `#`. They only show in its text.
#[derive(Debug)]
pub struct Anchors(pub Arc<PageText>);

impl Anchors {
    /// All of them, in the order of the page.
    pub fn iter(&self) -> impl Iterator<Item = &Str> {
        let headings = &self.0.body().content.headings;
        headings.iter().map(|heading| &heading.anchor)
    }
}

impl Hash for Anchors {
    /// No part of a head's digest, since no text is parsed for one: a preview compares those of an edited page.
    fn hash<H: Hasher>(&self, _state: &mut H) {}
}

/// A parsed page.
#[derive(Debug, Clone)]
pub struct Page {
    /// What others may know.
    pub head: Arc<PageHead>,
    /// What only it needs.
    pub text: Arc<PageText>,
    /// Digest of the head.
    pub head_digest: Digest,
}
