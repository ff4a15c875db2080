//! A form as one reader gets it: one edition in one language, made of closed primitive fields.
//!
//! Every format lowers this same value with exhaustive matches, so a form cannot differ between formats. What stands
//! for words (`P`) and for Markdown (`R`) is open: a sheet of paper can have both in two languages side by side.

use super::{Audience, Date, LocaleId, Paper, Phrase, Rich};
use crate::source::Str;

/// One edition of a form in one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Form<P = Phrase, R = Rich> {
    /// The form's id.
    pub id: Str,
    /// The edition's id (`employee-academic`, or `all`).
    pub edition: Str,
    /// Who it is for.
    pub audience: Audience,
    /// Their names.
    pub readers: Vec<P>,
    /// The reader's language.
    pub locale: LocaleId,
    /// Its title.
    pub title: P,
    /// Its version.
    pub version: Option<Str>,
    /// When it last changed.
    pub changed: Option<Date>,
    /// Before everything.
    pub intro: Option<R>,
    /// Fields on top.
    pub head: Vec<FormEntry<P, R>>,
    /// Sections.
    pub sections: Vec<FormSection<P, R>>,
    /// Signatures.
    pub signatures: Vec<FormEntry<P, R>>,
    /// Footnotes, in the order of their numbers.
    pub footnotes: Vec<R>,
    /// The paper it is laid out for.
    pub paper: Paper,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FormSection<P = Phrase, R = Rich> {
    /// Stable id.
    pub id: Str,
    /// Its number, if sections have numbers.
    pub number: Option<u16>,
    /// Its title; without one it continues the section before.
    pub title: Option<P>,
    /// Whether it begins a page.
    pub page_break: bool,
    /// An explanation.
    pub intro: Option<R>,
    /// Words right before the questions.
    pub lead: Option<R>,
    /// Its questions, checklist, table and free lines, in this order.
    pub entries: Vec<FormEntry<P, R>>,
}

/// Something to answer, tick, sign or read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FormEntry<P = Phrase, R = Rich> {
    /// Stable id: the question's, the field's, the table's.
    pub id: Str,
    /// Its whole number (`2.3`), the same on everyone's sheet.
    pub number: Option<Str>,
    /// The question or label; none where the field speaks for itself (free lines).
    pub label: Option<R>,
    /// A line of explanation.
    pub help: Option<R>,
    /// What to ask next.
    pub follow_ups: Vec<R>,
    /// Whose words it is.
    pub credit: Option<P>,
    /// How it is answered.
    pub field: Field<P, R>,
}

/// How something is answered.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Field<P = Phrase, R = Rich> {
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
        options: Vec<Choice<R>>,
    },
    /// Steps to choose one from.
    Scale {
        /// The steps.
        steps: Vec<P>,
        /// What the first means.
        low: Option<P>,
        /// What the last means.
        high: Option<P>,
    },
    /// A table.
    Grid {
        /// Its caption.
        caption: Option<P>,
        /// Its columns; none for boxes under headings.
        columns: Vec<GridColumn<P, R>>,
        /// Headed rows.
        rows: Vec<GridLabel<P>>,
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
pub struct Choice<R = Rich> {
    /// Stable id.
    pub id: Str,
    /// Words.
    pub label: R,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GridColumn<P = Phrase, R = Rich> {
    /// Stable id.
    pub id: Str,
    /// Its heading.
    pub label: P,
    /// What its cells take.
    pub kind: CellKind<R>,
    /// Its share of the width.
    pub width: u8,
}

/// What a cell takes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum CellKind<R = Rich> {
    /// Words.
    Text,
    /// A day.
    Date,
    /// One of some options.
    Choice(Vec<Choice<R>>),
}

/// A headed row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GridLabel<P = Phrase> {
    /// Stable id.
    pub id: Str,
    /// Its heading.
    pub label: P,
    /// Lines in it.
    pub lines: u8,
}

impl<P, R> Form<P, R> {
    /// The same form with other words and another Markdown.
    pub fn map<Q, S>(&self, words: &impl Fn(&P) -> Q, rich: &impl Fn(&R) -> S) -> Form<Q, S> {
        let entries =
            |list: &[FormEntry<P, R>]| list.iter().map(|entry| entry.map(words, rich)).collect();
        let section = |section: &FormSection<P, R>| FormSection {
            id: section.id.clone(),
            number: section.number,
            title: section.title.as_ref().map(words),
            page_break: section.page_break,
            intro: section.intro.as_ref().map(rich),
            lead: section.lead.as_ref().map(rich),
            entries: entries(&section.entries),
        };
        Form {
            id: self.id.clone(),
            edition: self.edition.clone(),
            audience: self.audience.clone(),
            readers: self.readers.iter().map(words).collect(),
            locale: self.locale,
            title: words(&self.title),
            version: self.version.clone(),
            changed: self.changed,
            intro: self.intro.as_ref().map(rich),
            head: entries(&self.head),
            sections: self.sections.iter().map(section).collect(),
            signatures: entries(&self.signatures),
            footnotes: self.footnotes.iter().map(rich).collect(),
            paper: self.paper,
        }
    }
}

impl<P, R> FormEntry<P, R> {
    fn map<Q, S>(&self, words: &impl Fn(&P) -> Q, rich: &impl Fn(&R) -> S) -> FormEntry<Q, S> {
        FormEntry {
            id: self.id.clone(),
            number: self.number.clone(),
            label: self.label.as_ref().map(rich),
            help: self.help.as_ref().map(rich),
            follow_ups: self.follow_ups.iter().map(rich).collect(),
            credit: self.credit.as_ref().map(words),
            field: self.field.map(words, rich),
        }
    }
}

impl<P, R> Field<P, R> {
    fn map<Q, S>(&self, words: &impl Fn(&P) -> Q, rich: &impl Fn(&R) -> S) -> Field<Q, S> {
        let choice = |choice: &Choice<R>| Choice {
            id: choice.id.clone(),
            label: rich(&choice.label),
        };
        match self {
            Field::Lines(lines) => Field::Lines(*lines),
            Field::Short => Field::Short,
            Field::Date => Field::Date,
            Field::Choices { many, options } => Field::Choices {
                many: *many,
                options: options.iter().map(choice).collect(),
            },
            Field::Scale { steps, low, high } => Field::Scale {
                steps: steps.iter().map(words).collect(),
                low: low.as_ref().map(words),
                high: high.as_ref().map(words),
            },
            Field::Grid {
                caption,
                columns,
                rows,
                empty,
            } => Field::Grid {
                caption: caption.as_ref().map(words),
                columns: columns
                    .iter()
                    .map(|column| GridColumn {
                        id: column.id.clone(),
                        label: words(&column.label),
                        kind: match &column.kind {
                            CellKind::Text => CellKind::Text,
                            CellKind::Date => CellKind::Date,
                            CellKind::Choice(options) => {
                                CellKind::Choice(options.iter().map(choice).collect())
                            }
                        },
                        width: column.width,
                    })
                    .collect(),
                rows: rows
                    .iter()
                    .map(|row| GridLabel {
                        id: row.id.clone(),
                        label: words(&row.label),
                        lines: row.lines,
                    })
                    .collect(),
                empty: *empty,
            },
            Field::Note => Field::Note,
            Field::Signature { date } => Field::Signature { date: *date },
        }
    }
}
