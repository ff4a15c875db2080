//! The question bank. It follows DDI (Data Documentation Initiative): a question is defined once, and each use of
//! it is a reference that can add, never change.

use std::sync::Arc;

use super::{Audience, Column, Content, Date, GridRow, Text};
use crate::source::{Span, Spanned, Str};

/// A topic: one file of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Topic {
    /// Its id: the file's name.
    pub id: Str,
    /// Where its title was written.
    pub span: Span,
    /// Its title.
    pub title: Text<Str>,
    /// Its place among topics.
    pub weight: Option<i64>,
    /// Guidance before the questions.
    pub intro: Option<Text<Arc<Content>>>,
    /// The scales it defines.
    pub scales: Vec<Spanned<Scale>>,
    /// Its questions.
    pub questions: Vec<Arc<Question>>,
}

/// A scale of answers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scale {
    /// Its name, unique in the bank.
    pub id: Str,
    /// Its steps.
    pub steps: ScaleSteps,
}

/// The steps of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ScaleSteps {
    /// Numbers between two named ends.
    Numbers {
        /// The first.
        from: i8,
        /// The last.
        to: i8,
        /// What the first means.
        low: Option<Text<Str>>,
        /// What the last means.
        high: Option<Text<Str>>,
    },
    /// Steps that each have a name.
    Named(Vec<Text<Str>>),
}

/// What kind of answer a question asks for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum QuestionKind {
    /// Words, on lines.
    Open,
    /// A step of a scale; its name.
    Scale(Spanned<Str>),
    /// One of some options.
    Choice(Vec<Item>),
    /// Any of some options.
    Choices(Vec<Item>),
    /// Yes or no.
    YesNo,
    /// Points to tick off.
    Checklist(Vec<Item>),
    /// A table to fill in.
    Table {
        /// Its columns.
        columns: Vec<Column>,
        /// Its rows; none means empty ones.
        rows: Vec<GridRow>,
        /// How many empty rows.
        empty: u8,
    },
    /// A day.
    Date,
    /// Something to read, without an answer.
    Note,
}

impl QuestionKind {
    /// The names of all kinds, as the bank's files write them.
    pub const NAMES: [&str; 9] = [
        "open",
        "scale",
        "choice",
        "choices",
        "yes-no",
        "checklist",
        "table",
        "date",
        "note",
    ];

    /// The name of this kind.
    pub fn name(&self) -> &'static str {
        match self {
            QuestionKind::Open => "open",
            QuestionKind::Scale(_) => "scale",
            QuestionKind::Choice(_) => "choice",
            QuestionKind::Choices(_) => "choices",
            QuestionKind::YesNo => "yes-no",
            QuestionKind::Checklist(_) => "checklist",
            QuestionKind::Table { .. } => "table",
            QuestionKind::Date => "date",
            QuestionKind::Note => "note",
        }
    }
}

/// An option, a point of a checklist: an id and words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Item {
    /// Stable id, unique where it stands.
    pub id: Str,
    /// Words.
    pub text: Text<Arc<Content>>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Question {
    /// Its id: for ever, unique in the bank.
    pub id: Str,
    /// Where the id was written.
    pub span: Span,
    /// What it asks for.
    pub kind: QuestionKind,
    /// Whether it stands on forms that take a topic's core questions.
    pub core: bool,
    /// Whom it concerns.
    pub audience: Audience,
    /// The question.
    pub text: Text<Arc<Content>>,
    /// A line of explanation.
    pub help: Option<Text<Arc<Content>>>,
    /// Room to write.
    pub lines: Option<u8>,
    /// What to ask next.
    pub follow_ups: Vec<Item>,
    /// Words to find it by.
    pub tags: Vec<Str>,
    /// Whose it is.
    pub credit: Option<Arc<Credit>>,
    /// Since when it is no longer used.
    pub retired: Option<Spanned<Date>>,
    /// Other words for some readers.
    pub wordings: Vec<Wording>,
}

/// The same question in other words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wording {
    /// For whom.
    pub audience: Audience,
    /// Where it was written.
    pub span: Span,
    /// The words.
    pub text: Text<Arc<Content>>,
    /// The explanation, if it differs.
    pub help: Option<Text<Arc<Content>>>,
}

/// Whose words a question is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Credit {
    /// The author.
    pub author: Option<Text<Str>>,
    /// What the author does.
    pub about: Option<Text<Str>>,
    /// The work.
    pub title: Option<Text<Str>>,
    /// Its address.
    pub url: Option<Str>,
}

impl Question {
    /// The wording for some readers: the narrowest that covers them, else the question's own words.
    pub fn wording(
        &self,
        readers: &Audience,
    ) -> (&Text<Arc<Content>>, Option<&Text<Arc<Content>>>) {
        let narrowest = self
            .wordings
            .iter()
            .filter(|wording| wording.audience.covers(readers))
            .max_by_key(|wording| wording.audience.specificity());
        match narrowest {
            Some(wording) => (&wording.text, wording.help.as_ref().or(self.help.as_ref())),
            None => (&self.text, self.help.as_ref()),
        }
    }
}
