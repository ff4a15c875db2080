//! The model: what a site is made of, in the field's terms. Pure types, no logic beyond constructors and
//! the arithmetic of their own values. Knows no file, no format and no other station.

mod audience;
mod bank;
mod calendar;
mod content;
mod date;
mod definition;
mod directive;
mod form;
mod locale;
mod page;
mod release;
mod rich;
mod search;
mod site;
mod text;

pub use audience::{Audience, Dimension, DimensionId, DimensionValue, ValueId};
pub use bank::{Credit, Item, Question, QuestionKind, Scale, ScaleSteps, Topic, Wording};
pub use calendar::{Calendar, Country, DaysOff, Holiday, When};
pub use content::{
    Address, AlertKind, Alignment, Content, Event, Heading, Image, Link, Node, Tag, TextRange,
};
pub use date::Date;
pub use definition::{
    Column, ColumnKind, FieldKind, FormDefinition, FormFootnote, Grid, GridRow, HeadField,
    Numbering, Pick, Preparation, Section, SignatureLine,
};
pub use directive::{
    Contact, Directive, DirectiveKind, Interval, Planner, QuestionSelection, TemplatePart,
};
pub use form::{CellKind, Choice, Field, Form, FormEntry, FormSection, GridColumn, GridLabel};
pub use locale::{Language, Languages, Locale, LocaleId, Quotes};
pub use page::{Anchors, Page, PageBody, PageHead, PageKey, PageText};
pub use release::{Release, ReleasedText, Releases};
pub use rich::{Href, Phrase, Picture, Rich, Target};
pub use search::{PreferRule, SearchSettings, SynonymRule};
pub use site::{
    Color, DocumentFormat, Documents, FontFile, Fonts, Logo, Opener, Paper, Preparing, Preview,
    Site,
};
pub use text::{Picked, Text};
