//! Pages: what others may know of one (its head), and what only it needs (its body).

use std::sync::Arc;

use super::{Address, Audience, Content, Date, LocaleId};
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

/// A heading that others can link to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Anchor {
    /// What stands behind `#`.
    pub id: Str,
}

/// All that other pages may know of a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    pub anchors: Vec<Anchor>,
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

/// A parsed page.
#[derive(Debug, Clone)]
pub struct Page {
    /// What others may know.
    pub head: Arc<PageHead>,
    /// What only it needs.
    pub body: Arc<PageBody>,
    /// Digest of the head.
    pub head_digest: Digest,
}
