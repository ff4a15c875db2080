//! A form's definition, as its file says it. What becomes of it for one edition and language is `resolve::forms`.

use std::sync::Arc;

use super::{Audience, Content, Date, DimensionId, Item, Text};
use crate::source::{Span, Spanned, Str};

/// `content/forms/<id>.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FormDefinition {
    /// Its id: the file's name.
    pub id: Str,
    /// Where its title was written.
    pub span: Span,
    /// Its title.
    pub title: Text<Str>,
    /// Its version, printed in every footer.
    pub version: Option<Str>,
    /// When it last changed.
    pub changed: Option<Date>,
    /// The dimensions that make editions.
    pub editions: Vec<DimensionId>,
    /// Narrows the editions.
    pub audience: Audience,
    /// How questions are numbered.
    pub numbering: Numbering,
    /// Room to write where nothing nearer says.
    pub lines: u8,
    /// Before everything.
    pub intro: Option<Text<Arc<Content>>>,
    /// Footnotes, cited in any Markdown text of the form.
    pub footnotes: Vec<FormFootnote>,
    /// Fields on top.
    pub fields: Vec<HeadField>,
    /// Sections.
    pub sections: Vec<Section>,
    /// Signatures at the end.
    pub signatures: Vec<SignatureLine>,
}

/// How questions are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Numbering {
    /// 1, 1.1, 1.2, 2 …
    Sections,
    /// Not at all.
    None,
}

/// A footnote of a form.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FormFootnote {
    /// What `[^label]` cites.
    pub label: Str,
    /// Its text.
    pub text: Text<Arc<Content>>,
}

/// A field on top of a form.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct HeadField {
    /// Stable id.
    pub id: Str,
    /// What is written there.
    pub kind: FieldKind,
    /// Its label.
    pub label: Text<Str>,
}

/// What a short field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// Words.
    Text,
    /// A day.
    Date,
}

/// A section of a form. Its parts are printed in the order of these fields.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Section {
    /// Stable id, if it has one.
    pub id: Option<Str>,
    /// Where it was written.
    pub span: Span,
    /// Whom it is for.
    pub audience: Audience,
    /// Whether it begins a page.
    pub page_break: bool,
    /// The topic whose title, intro and core questions it takes where it is silent.
    pub topic: Option<Spanned<Str>>,
    /// Its title; without one it continues the section before.
    pub title: Option<Text<Str>>,
    /// An explanation.
    pub intro: Option<Text<Arc<Content>>>,
    /// Words right before the questions.
    pub lead: Option<Text<Arc<Content>>>,
    /// Its questions; none said means the topic's core questions.
    pub questions: Option<Vec<Pick>>,
    /// A preparation checklist.
    pub checks: Vec<Preparation>,
    /// A table.
    pub table: Option<Grid>,
    /// Free lines, last.
    pub notes: Option<u8>,
}

/// A point of a preparation checklist.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Preparation {
    /// The point.
    pub item: Item,
    /// Whom it is for.
    pub audience: Audience,
}

/// Which questions a section takes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Pick {
    /// One, by id.
    One {
        /// The question.
        id: Spanned<Str>,
        /// Room to write here.
        lines: Option<u8>,
    },
    /// Some of a topic.
    Topic {
        /// The topic; none means the section's.
        topic: Option<Spanned<Str>>,
        /// Only core questions, or only others.
        core: Option<bool>,
        /// Only of this kind.
        kind: Option<Str>,
        /// At most so many in an edition.
        limit: Option<u16>,
        /// Where it was written.
        span: Span,
    },
}

/// A table of a form.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Grid {
    /// Its caption.
    pub caption: Option<Text<Str>>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each a box under a heading.
    pub rows: Vec<GridRow>,
    /// How many empty rows under the columns.
    pub empty: u8,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Column {
    /// Stable id.
    pub id: Str,
    /// What its cells take.
    pub kind: ColumnKind,
    /// Its heading.
    pub label: Text<Str>,
    /// Its share of the width.
    pub width: u8,
}

/// What the cells of a column take.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// A day.
    Date,
    /// One of some options.
    Choice(Vec<Item>),
}

/// A row with a heading and room to write.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GridRow {
    /// Stable id.
    pub id: Str,
    /// Its heading.
    pub label: Text<Str>,
    /// Lines in it.
    pub lines: u8,
}

/// Where somebody signs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SignatureLine {
    /// Stable id.
    pub id: Str,
    /// Who.
    pub label: Text<Str>,
    /// Whether there is room for a date.
    pub date: bool,
}
