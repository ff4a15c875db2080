//! Text for one reader: words and Markdown in the language that the reader gets, with links that lead somewhere.

use std::sync::Arc;

use super::{Content, LocaleId};
use crate::source::Str;

/// Plain words and their language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// The words.
    pub text: Str,
    /// Their language; none for what is the same in all, such as a name.
    pub locale: Option<LocaleId>,
}

impl Phrase {
    /// No words.
    pub fn empty() -> Phrase {
        Phrase {
            text: "".into(),
            locale: None,
        }
    }
}

/// Markdown, its language, and the answers to what it asks of the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rich {
    /// The Markdown.
    pub content: Arc<Content>,
    /// Its language; none for what is the same in all.
    pub locale: Option<LocaleId>,
    /// Where each of its links leads.
    pub links: Vec<Target>,
    /// What each of its pictures is.
    pub pictures: Vec<Option<Picture>>,
    /// The number of each of its footnotes.
    pub footnotes: Vec<u32>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Target {
    /// The address.
    pub href: Href,
    /// The language of what is there, where it is not the reader's.
    pub hreflang: Option<LocaleId>,
}

/// An address.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Href {
    /// Below the site's root, without a slash in front.
    Site(Str),
    /// On another site.
    External(Str),
    /// On the same page.
    Here(Str),
    /// Nowhere: the words stay words.
    Nowhere,
}

/// A picture of the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Picture {
    /// Below the site's root.
    pub href: Str,
    /// The file, by path below `content/`.
    pub file: Str,
    /// Width and height in CSS pixels, where the file says.
    pub size: Option<(u32, u32)>,
}
