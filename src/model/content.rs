//! Markdown after parsing: a flat sequence of events over one text buffer.
//!
//! It belongs to no output format. Text lies once in [`Content::text`]; events name stretches of it, so a page
//! costs a few allocations, and its plain words can be read without walking anything. Every event knows its place.

use std::hash::{Hash, Hasher};

use super::Directive;
use crate::digest::Digest;
use crate::source::{Span, Str};

/// A stretch of [`Content::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TextRange {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// An event and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Node {
    /// What it is.
    pub event: Event,
    /// Where it was written.
    pub span: Span,
}

/// One step through a content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Event {
    /// Something begins.
    Start(Tag),
    /// It ends.
    End(Tag),
    /// Text.
    Text(TextRange),
    /// Code within a line.
    Code(TextRange),
    /// Raw HTML, where the site allows it.
    Html(TextRange),
    /// A picture; its number in [`Content::images`].
    Image(u32),
    /// A mark that cites a footnote; its number in [`Content::footnotes`].
    FootnoteMark(u32),
    /// A line end in the source.
    SoftBreak,
    /// A line end that readers see.
    HardBreak,
    /// A rule between parts.
    Rule,
    /// A box before a task, ticked or not.
    Task(bool),
}

/// What begins and ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    /// A paragraph.
    Paragraph,
    /// A heading; its number in [`Content::headings`].
    Heading(u32),
    /// A quotation.
    BlockQuote,
    /// A note, tip, warning …
    Alert(AlertKind),
    /// A block of code.
    CodeBlock,
    /// A list of points.
    BulletList,
    /// A numbered list and its first number.
    OrderedList(u32),
    /// A point of a list.
    ListItem,
    /// The text of a footnote; its number in [`Content::footnotes`].
    Footnote(u32),
    /// A list of terms.
    DefinitionList,
    /// A term.
    DefinitionTerm,
    /// What a term means.
    DefinitionDetails,
    /// A table.
    Table,
    /// Its head: the first row.
    TableHead,
    /// A row.
    TableRow,
    /// A cell.
    TableCell(Alignment),
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck out.
    Strikethrough,
    /// A link; its number in [`Content::links`].
    Link(u32),
    /// A directive; its number in [`Content::directives`].
    Directive(u32),
}

/// How a column of a table is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alignment {
    /// As the script runs.
    Start,
    /// In the middle.
    Center,
    /// Against the script.
    End,
}

/// The kinds of alert (GitHub's `> [!NOTE]`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AlertKind {
    /// Something to know.
    Note,
    /// Something that helps.
    Tip,
    /// Something not to miss.
    Important,
    /// Something that can go wrong.
    Warning,
    /// Something that will.
    Caution,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Heading {
    /// 2 to 6: the title of a page is its only first level.
    pub level: u8,
    /// Its anchor, unique on its page.
    pub anchor: Str,
    /// Its words, without markup.
    pub text: Str,
}

/// Where a link leads, as written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Address {
    /// Another site, or `mailto:` and `tel:`.
    External(Str),
    /// A heading of the same page.
    Here(Str),
    /// A source of this site: its path below the site's folder (a folder ends in `/`), and what stands behind `#`.
    Source(Str, Option<Str>),
    /// Nothing that may be followed: the link is text.
    Refused,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Link {
    /// Where it leads.
    pub address: Address,
    /// As it was written, for messages.
    pub written: Str,
    /// Its title, often empty.
    pub title: Str,
    /// Where it was written.
    pub span: Span,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Image {
    /// Where it lies.
    pub address: Address,
    /// As it was written, for messages.
    pub written: Str,
    /// Alternative text; empty for decoration.
    pub alt: Str,
    /// Its title, often empty.
    pub title: Str,
    /// Where it was written.
    pub span: Span,
}

/// Parsed Markdown.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// All its text, in reading order.
    pub text: String,
    /// Its events.
    pub nodes: Vec<Node>,
    /// Its headings.
    pub headings: Vec<Heading>,
    /// Its links.
    pub links: Vec<Link>,
    /// Its pictures.
    pub images: Vec<Image>,
    /// Labels of its footnotes, in the order of first use.
    pub footnotes: Vec<Str>,
    /// Its directives.
    pub directives: Vec<Directive>,
    /// Digest of all the above.
    pub digest: Digest,
}

impl Content {
    /// The text that an event names.
    pub fn slice(&self, range: TextRange) -> &str {
        &self.text[range.start as usize..range.end as usize]
    }

    /// Plain words as a content.
    pub fn words(words: &str, span: Span) -> Content {
        let range = TextRange {
            start: 0,
            end: words.len() as u32,
        };
        Content {
            text: words.to_string(),
            nodes: vec![Node {
                event: Event::Text(range),
                span,
            }],
            ..Content::default()
        }
        .sealed()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// Its words without markup, blocks and breaks as blanks.
    pub fn plain(&self) -> String {
        let mut plain = String::with_capacity(self.text.len());
        for node in &self.nodes {
            match node.event {
                Event::Text(range) | Event::Code(range) => plain.push_str(self.slice(range)),
                Event::SoftBreak | Event::HardBreak | Event::Rule | Event::End(_)
                    if !plain.is_empty() && !plain.ends_with(' ') =>
                {
                    // Only the end of a block parts words; the end of an emphasis does not.
                    if !matches!(
                        node.event,
                        Event::End(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link(_))
                    ) {
                        plain.push(' ');
                    }
                }
                Event::Start(_)
                | Event::End(_)
                | Event::Html(_)
                | Event::Image(_)
                | Event::FootnoteMark(_)
                | Event::SoftBreak
                | Event::HardBreak
                | Event::Rule
                | Event::Task(_) => {}
            }
        }
        plain.truncate(plain.trim_end().len());
        plain
    }

    /// Computes the digest; the last step of making a content.
    #[must_use]
    pub fn sealed(mut self) -> Content {
        self.digest = Digest::of(&(
            &self.text,
            &self.nodes,
            &self.headings,
            &self.links,
            &self.images,
            &self.footnotes,
            &self.directives,
        ));
        self
    }
}

impl Hash for Content {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digest.hash(state);
    }
}

impl PartialEq for Content {
    fn eq(&self, other: &Content) -> bool {
        self.digest == other.digest
    }
}

impl Eq for Content {}
