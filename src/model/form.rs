//! A form as one reader gets it: one edition in one language, made of closed primitive fields.
//!
//! Every format lowers this same value with exhaustive matches, so a form cannot differ between formats.

use super::{Audience, Date, LocaleId, Paper, Phrase, Rich};
use crate::source::Str;

/// One edition of a form in one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Form {
    /// The form's id.
    pub id: Str,
    /// The edition's id (`employee-academic`, or `all`).
    pub edition: Str,
    /// Who it is for.
    pub audience: Audience,
    /// Their names.
    pub readers: Vec<Phrase>,
    /// The reader's language.
    pub locale: LocaleId,
    /// Its title.
    pub title: Phrase,
    /// Its version.
    pub version: Option<Str>,
    /// When it last changed.
    pub changed: Option<Date>,
    /// Before everything.
    pub intro: Option<Rich>,
    /// Fields on top.
    pub head: Vec<FormEntry>,
    /// Sections.
    pub sections: Vec<FormSection>,
    /// Signatures.
    pub signatures: Vec<FormEntry>,
    /// Footnotes, in the order of their numbers.
    pub footnotes: Vec<Rich>,
    /// The paper it is laid out for.
    pub paper: Paper,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FormSection {
    /// Stable id.
    pub id: Str,
    /// Its number, if sections have numbers.
    pub number: Option<u16>,
    /// Its title; without one it continues the section before.
    pub title: Option<Phrase>,
    /// Whether it begins a page.
    pub page_break: bool,
    /// An explanation.
    pub intro: Option<Rich>,
    /// Words right before the questions.
    pub lead: Option<Rich>,
    /// Its questions, checklist, table and free lines, in this order.
    pub entries: Vec<FormEntry>,
}

/// Something to answer, tick, sign or read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FormEntry {
    /// Stable id: the question's, the field's, the table's.
    pub id: Str,
    /// Its whole number (`2.3`), the same on everyone's sheet.
    pub number: Option<Str>,
    /// The question or label; none where the field speaks for itself (free lines).
    pub label: Option<Rich>,
    /// A line of explanation.
    pub help: Option<Rich>,
    /// What to ask next.
    pub follow_ups: Vec<Rich>,
    /// Whose words it is.
    pub credit: Option<Phrase>,
    /// How it is answered.
    pub field: Field,
}

/// How something is answered.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Field {
    /// Words, on so many lines.
    Lines(u8),
    /// A few words, behind the label.
    Short,
    /// A day.
    Date,
    /// Options to choose from.
    Choices {
        /// Whether several can be chosen.
        many: bool,
        /// The options.
        options: Vec<Choice>,
    },
    /// Steps to choose one from.
    Scale {
        /// The steps.
        steps: Vec<Phrase>,
        /// What the first means.
        low: Option<Phrase>,
        /// What the last means.
        high: Option<Phrase>,
    },
    /// A table.
    Grid {
        /// Its caption.
        caption: Option<Phrase>,
        /// Its columns; none for boxes under headings.
        columns: Vec<GridColumn>,
        /// Headed rows.
        rows: Vec<GridLabel>,
        /// Empty rows.
        empty: u8,
    },
    /// Nothing: it is there to be read.
    Note,
    /// A signature.
    Signature {
        /// Whether there is room for a date.
        date: bool,
    },
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Choice {
    /// Stable id.
    pub id: Str,
    /// Words.
    pub label: Rich,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GridColumn {
    /// Stable id.
    pub id: Str,
    /// Its heading.
    pub label: Phrase,
    /// What its cells take.
    pub kind: CellKind,
    /// Its share of the width.
    pub width: u8,
}

/// What a cell takes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum CellKind {
    /// Words.
    Text,
    /// A day.
    Date,
    /// One of some options.
    Choice(Vec<Choice>),
}

/// A headed row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GridLabel {
    /// Stable id.
    pub id: Str,
    /// Its heading.
    pub label: Phrase,
    /// Lines in it.
    pub lines: u8,
}
