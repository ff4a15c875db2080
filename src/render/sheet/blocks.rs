//! Markdown as office documents want it: blocks that hold blocks or runs, instead of events.

use super::{Image, Prose, Words};
use crate::model::{Alignment, Event, Tag};
use crate::source::Str;

/// A block.
#[derive(Debug, Clone, PartialEq)]
pub enum Block<'a> {
    /// A paragraph.
    Paragraph(Vec<Run<'a>>),
    /// A heading and its level, 2 to 6.
    Heading(u8, Vec<Run<'a>>),
    /// Somebody's words.
    Quote(Vec<Block<'a>>),
    /// A note, tip, warning …, and which of them it is.
    Alert(&'a Words, Vec<Block<'a>>),
    /// Lines of code.
    Code(&'a str),
    /// A list; numbered from its first number, or not.
    List(Option<u32>, Vec<Vec<Block<'a>>>),
    /// A term that is explained.
    Term(Vec<Run<'a>>),
    /// What it means.
    Details(Vec<Block<'a>>),
    /// A table: its rows, the first of which is its head.
    Table(Vec<Vec<Cell<'a>>>),
    /// A rule between parts.
    Rule,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell<'a> {
    /// How it is aligned.
    pub alignment: Alignment,
    /// What stands in it.
    pub runs: Vec<Run<'a>>,
}

/// A stretch of a line that looks one way.
#[derive(Debug, Clone, PartialEq)]
pub struct Run<'a> {
    /// What it is.
    pub piece: Inline<'a>,
    /// How it looks.
    pub look: Look,
    /// Where it leads.
    pub link: Option<Str>,
}

/// How a run looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Emphasis.
    pub emphasis: bool,
    /// Strong emphasis.
    pub strong: bool,
    /// Struck out.
    pub struck: bool,
    /// Code.
    pub code: bool,
}

/// What stands in a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline<'a> {
    /// Words.
    Text(&'a str),
    /// Words that were worked out.
    Owned(String),
    /// A new line.
    Break,
    /// The mark of a footnote.
    Footnote(u32),
    /// A picture and what it says.
    Image(&'a Image, &'a str),
    /// A box before a task, ticked or not.
    Task(bool),
}

/// The blocks of a text; words within a line are one paragraph.
pub fn blocks(prose: &Prose) -> Vec<Block<'_>> {
    let mut reading = Reading {
        prose,
        at: 0,
        alerts: 0,
        look: Look::default(),
        links: Vec::new(),
    };
    reading.blocks()
}

/// The runs of a text within a line.
pub fn runs(prose: &Prose) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    for block in blocks(prose) {
        if let Block::Paragraph(own) = block {
            runs.extend(own);
        }
    }
    runs
}

struct Reading<'a> {
    prose: &'a Prose,
    at: usize,
    /// How many alerts began.
    alerts: usize,
    look: Look,
    /// The links that are open; one that leads nowhere is there too.
    links: Vec<Option<Str>>,
}

impl<'a> Reading<'a> {
    fn next(&mut self) -> Option<Event> {
        let node = self.prose.content.nodes.get(self.at)?;
        self.at += 1;
        Some(node.event)
    }

    /// Blocks until something that is open ends.
    fn blocks(&mut self) -> Vec<Block<'a>> {
        let mut blocks = Vec::new();
        let mut loose = Vec::new();
        while let Some(event) = self.next() {
            let tag = match event {
                Event::Start(tag) if is_block(tag) => tag,
                Event::Rule => {
                    flush(&mut loose, &mut blocks);
                    blocks.push(Block::Rule);
                    continue;
                }
                Event::End(tag) if is_block(tag) => break,
                inline => {
                    self.inline(inline, &mut loose);
                    continue;
                }
            };
            flush(&mut loose, &mut blocks);
            self.block(tag, &mut blocks);
        }
        flush(&mut loose, &mut blocks);
        blocks
    }

    fn block(&mut self, tag: Tag, blocks: &mut Vec<Block<'a>>) {
        let block = match tag {
            Tag::Paragraph => Block::Paragraph(self.runs()),
            Tag::Heading(index) => {
                let level = self.prose.content.headings[index as usize].level;
                Block::Heading(level, self.runs())
            }
            Tag::BlockQuote => Block::Quote(self.blocks()),
            Tag::Alert(_) => {
                let title = self.prose.alerts.get(self.alerts);
                self.alerts += 1;
                let inside = self.blocks();
                match title {
                    Some(title) => Block::Alert(title, inside),
                    None => Block::Quote(inside),
                }
            }
            Tag::CodeBlock => Block::Code(self.code()),
            Tag::BulletList => Block::List(None, self.items()),
            Tag::OrderedList(first) => Block::List(Some(first), self.items()),
            Tag::DefinitionTerm => Block::Term(self.runs()),
            Tag::DefinitionDetails => Block::Details(self.blocks()),
            Tag::Table => Block::Table(self.rows()),
            // What is only there to hold others, and footnotes and directives, which no form has.
            Tag::DefinitionList | Tag::ListItem | Tag::Footnote(_) | Tag::Directive(_) => {
                return blocks.extend(self.blocks());
            }
            Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell(_)
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link(_) => return,
        };
        blocks.push(block);
    }

    /// Runs until a block ends.
    fn runs(&mut self) -> Vec<Run<'a>> {
        let mut runs = Vec::new();
        while let Some(event) = self.next() {
            match event {
                Event::End(tag) if is_block(tag) => break,
                inline => self.inline(inline, &mut runs),
            }
        }
        runs
    }

    fn items(&mut self) -> Vec<Vec<Block<'a>>> {
        let mut items = Vec::new();
        while let Some(event) = self.next() {
            match event {
                Event::Start(Tag::ListItem) => items.push(self.blocks()),
                Event::End(Tag::BulletList | Tag::OrderedList(_)) => break,
                _ => {}
            }
        }
        items
    }

    fn rows(&mut self) -> Vec<Vec<Cell<'a>>> {
        let mut rows: Vec<Vec<Cell<'a>>> = Vec::new();
        while let Some(event) = self.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
                Event::Start(Tag::TableCell(alignment)) => {
                    let runs = self.runs();
                    if let Some(row) = rows.last_mut() {
                        row.push(Cell { alignment, runs });
                    }
                }
                Event::End(Tag::Table) => break,
                _ => {}
            }
        }
        rows
    }

    fn code(&mut self) -> &'a str {
        let mut code = "";
        while let Some(event) = self.next() {
            match event {
                Event::Code(range) => code = self.prose.content.slice(range),
                Event::End(Tag::CodeBlock) => break,
                _ => {}
            }
        }
        code
    }

    fn inline(&mut self, event: Event, runs: &mut Vec<Run<'a>>) {
        let content = &*self.prose.content;
        let mut look = self.look;
        let piece = match event {
            Event::Start(tag) | Event::End(tag) => {
                return self.mark(tag, matches!(event, Event::Start(_)));
            }
            Event::Text(range) => Inline::Text(content.slice(range)),
            Event::Code(range) => {
                look.code = true;
                Inline::Text(content.slice(range))
            }
            // Markup of pages; on paper its words stay.
            Event::Html(range) => Inline::Owned(words_of(content.slice(range))),
            Event::Image(index) => {
                let image = &content.images[index as usize];
                match self.prose.pictures.get(index as usize) {
                    Some(Some(picture)) => Inline::Image(picture, &image.alt),
                    Some(None) | None if image.alt.is_empty() => Inline::Text(&image.written),
                    Some(None) | None => Inline::Text(&image.alt),
                }
            }
            Event::FootnoteMark(index) => match self.prose.footnotes.get(index as usize).copied() {
                Some(number) if number > 0 => Inline::Footnote(number),
                Some(_) | None => return,
            },
            Event::SoftBreak => Inline::Text(" "),
            Event::HardBreak => Inline::Break,
            Event::Task(done) => Inline::Task(done),
            Event::Rule => return,
        };
        runs.push(Run {
            piece,
            look,
            link: self.links.last().cloned().flatten(),
        });
    }

    fn mark(&mut self, tag: Tag, begins: bool) {
        match tag {
            Tag::Emphasis => self.look.emphasis = begins,
            Tag::Strong => self.look.strong = begins,
            Tag::Strikethrough => self.look.struck = begins,
            Tag::Link(index) if begins => {
                let link = self.prose.links.get(index as usize).cloned().flatten();
                self.links.push(link);
            }
            Tag::Link(_) => {
                self.links.pop();
            }
            _ => {}
        }
    }
}

fn flush<'a>(loose: &mut Vec<Run<'a>>, blocks: &mut Vec<Block<'a>>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph(std::mem::take(loose)));
    }
}

fn is_block(tag: Tag) -> bool {
    match tag {
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link(_) => false,
        Tag::Paragraph
        | Tag::Heading(_)
        | Tag::BlockQuote
        | Tag::Alert(_)
        | Tag::CodeBlock
        | Tag::BulletList
        | Tag::OrderedList(_)
        | Tag::ListItem
        | Tag::Footnote(_)
        | Tag::DefinitionList
        | Tag::DefinitionTerm
        | Tag::DefinitionDetails
        | Tag::Table
        | Tag::TableHead
        | Tag::TableRow
        | Tag::TableCell(_)
        | Tag::Directive(_) => true,
    }
}

/// The words between tags; the few entities that the sanitiser writes are characters again.
pub fn words_of(html: &str) -> String {
    let clean = ammonia::Builder::empty().clean(html).to_string();
    clean
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}
