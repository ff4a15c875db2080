//! Directives: what a fenced block can ask for on a page.

use std::sync::Arc;

use super::{Audience, Content, Question};
use crate::source::{Span, Spanned, Str};

/// A directive and where it was written. Its Markdown body, if it takes one, stands between its events.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Directive {
    /// What it asks for.
    pub kind: DirectiveKind,
    /// Its fence line.
    pub span: Span,
}

/// The directives there are.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DirectiveKind {
    /// Questions of the bank.
    Questions(QuestionSelection),
    /// A card with a form's editions.
    Form {
        /// The form's id.
        id: Spanned<Str>,
        /// Only editions for these readers.
        audience: Audience,
    },
    /// A part for some readers.
    Only(Audience),
    /// A part that can be folded.
    Details {
        /// What stands on it when it is closed.
        summary: Arc<Content>,
    },
    /// A text to copy.
    Template {
        /// What the text is.
        title: Option<Str>,
        /// The subject of a message.
        subject: Option<Vec<TemplatePart>>,
        /// The text.
        body: Vec<TemplatePart>,
    },
    /// Somebody's words.
    Quote {
        /// Who said them.
        by: Option<Str>,
        /// What the speaker does.
        about: Option<Str>,
        /// Where it was said.
        source: Option<Str>,
    },
    /// Steps in order.
    Steps,
    /// Whom to ask.
    Contact(Contact),
    /// A series of conversations to put into a calendar.
    Planner(Planner),
}

/// What a reader can choose for a series of conversations; the first of each is chosen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Planner {
    /// How often.
    pub every: Vec<Interval>,
    /// How long each takes, in minutes.
    pub length: Vec<u16>,
    /// How far ahead.
    pub ahead: Interval,
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Interval {
    /// So many weeks.
    Weeks(u8),
    /// So many months; a year is twelve.
    Months(u8),
}

/// Which questions a page shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct QuestionSelection {
    /// Of this topic.
    pub topic: Option<Spanned<Str>>,
    /// These, in this order.
    pub ids: Vec<Spanned<Str>>,
    /// For these readers.
    pub audience: Audience,
    /// Only core questions, or only others.
    pub core: Option<bool>,
    /// Only of this kind.
    pub kind: Option<Str>,
    /// At most so many.
    pub limit: Option<u16>,
    /// The topic's own introduction first.
    pub intro: bool,
    /// A heading above.
    pub heading: Option<Str>,
}

impl QuestionSelection {
    /// Whether it takes a question of its topic or list.
    pub fn takes(&self, question: &Question) -> bool {
        question.audience.meets(&self.audience)
            && self.core.is_none_or(|core| question.core == core)
            && self
                .kind
                .as_ref()
                .is_none_or(|kind| **kind == *question.kind.name())
            && question.retired.is_none()
    }
}

/// A piece of a text to copy.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TemplatePart {
    /// Words.
    Text(Str),
    /// A place to fill in; its name.
    Placeholder(Str),
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Contact {
    /// A person or an office.
    pub name: Option<Str>,
    /// Telephone.
    pub phone: Option<Str>,
    /// E-mail.
    pub email: Option<Str>,
    /// An address and the words for it.
    pub link: Option<(Str, Str)>,
}

impl Contact {
    /// The telephone's number as a `tel:` address has it: digits and `+`, without what makes it readable (RFC 3966).
    pub fn dial(&self) -> Option<String> {
        let dialled = |sign: &char| sign.is_ascii_digit() || *sign == '+';
        Some(self.phone.as_ref()?.chars().filter(dialled).collect())
    }
}
