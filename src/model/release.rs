//! Released versions of a form: what stood on it when it was handed out.

use super::{Date, Text};
use crate::source::{Span, Spanned, Str};

/// `content/forms/<form>.versions.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Releases {
    /// The form's id: the file's name.
    pub form: Str,
    /// The beginning of the file.
    pub span: Span,
    /// Its versions, the earliest first.
    pub versions: Vec<Release>,
}

/// One version as it was released.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Release {
    /// Its name.
    pub version: Spanned<Str>,
    /// The day.
    pub day: Option<Date>,
    /// All its texts, in the order of the form.
    pub texts: Vec<ReleasedText>,
}

/// A text of a form under a name that stays: `question.duties`, `section.tasks`, `question.duties.option.yes`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ReleasedText {
    /// The name.
    pub id: Str,
    /// Its words without markup, in NFC, with single blanks.
    pub text: Text<Str>,
}
