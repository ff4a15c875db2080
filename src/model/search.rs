//! What an editor says about search in one language (`content/search/<lang>.toml`).

use super::LocaleId;
use crate::source::{Span, Spanned, Str};

/// The settings of one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SearchSettings {
    /// The language; none where the site does not have it.
    pub locale: Option<LocaleId>,
    /// Words that count only where a query has no others.
    pub stop: Vec<Spanned<Str>>,
    /// Words and phrases that stand for each other.
    pub synonyms: Vec<SynonymRule>,
    /// Pages that come first for a query.
    pub preferred: Vec<PreferRule>,
    /// The page on which somebody answers, offered where a reader finds nothing: a source below `content/`.
    pub contact: Option<Spanned<Str>>,
}

/// Whoever types one of `from` also finds `to`; the same list twice where it holds both ways.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SynonymRule {
    /// Where it was written.
    pub span: Span,
    /// What is typed.
    pub from: Vec<Spanned<Str>>,
    /// What is found as well.
    pub to: Vec<Spanned<Str>>,
}

/// Pages that come first for some queries.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PreferRule {
    /// What is typed.
    pub queries: Vec<Spanned<Str>>,
    /// Sources below `content/`, with what stands behind `#`.
    pub pages: Vec<Spanned<Str>>,
}
