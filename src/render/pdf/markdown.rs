//! Events of a Markdown text → blocks and runs.

use std::collections::{BTreeMap, BTreeSet};

use super::lowering::Lowering;
use super::text::{Block, Destination, Run, Term, Written, clean, each_run, text};
use crate::model::{Address, AlertKind, Alignment, Content, DirectiveKind, Event, Tag};
use crate::source::Str;

/// What is open while events go by.
enum Open {
    /// A block that holds blocks.
    Blocks(Vec<Block>),
    /// Words within a line, and whether a block of its own began them.
    Runs(Vec<Run>),
    List(Vec<Vec<Block>>),
    Terms(Vec<Term>),
    Table {
        align: Vec<&'static str>,
        head: Vec<Vec<Run>>,
        rows: Vec<Vec<Vec<Run>>>,
        row: Vec<Vec<Run>>,
    },
}

/// A text on its way from events to blocks.
pub(super) struct Builder<'a, 'b> {
    pub(super) lowering: &'a Lowering<'b>,
    pub(super) written: &'a Written<'a>,
    pub(super) content: &'a Content,
    /// The language of the text.
    pub(super) own: Str,
    stack: Vec<Open>,
    /// Words of footnotes, by number.
    notes: BTreeMap<u32, Vec<Block>>,
    /// Whether the next list is the steps of a `steps` directive.
    pub(super) steps: bool,
    /// Level of the last heading.
    level: u8,
}

impl<'a, 'b> Builder<'a, 'b> {
    pub(super) fn new(lowering: &'a Lowering<'b>, written: &'a Written<'a>) -> Builder<'a, 'b> {
        Builder {
            lowering,
            content: written.content,
            own: written.lang.clone(),
            stack: vec![Open::Blocks(Vec::new())],
            notes: BTreeMap::new(),
            steps: false,
            level: 1,
            written,
        }
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        for at in 0..self.content.nodes.len() {
            self.node(at);
        }
        self.close_runs();
        let mut blocks = match self.stack.pop() {
            Some(Open::Blocks(blocks)) => blocks,
            _ => Vec::new(),
        };
        fill_notes(&mut blocks, &mut self.notes);
        blocks
    }

    fn node(&mut self, at: usize) {
        let node = &self.content.nodes[at];
        match node.event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(range) => {
                let words = self.content.slice(range);
                self.lowering.check(words, Some(node.span));
                self.run(Run::Text { text: clean(words) });
            }
            Event::Code(range) => {
                let words = self.content.slice(range);
                self.lowering.check(words, Some(node.span));
                let block = at > 0
                    && matches!(
                        self.content.nodes[at - 1].event,
                        Event::Start(Tag::CodeBlock)
                    );
                let text = words.to_string();
                if block {
                    self.block(Block::Code { text });
                } else {
                    self.run(Run::Code { text });
                }
            }
            // A page on paper has no HTML; what it said between its tags is text of its own.
            Event::Html(_) => {}
            Event::Image(index) => self.image(index),
            Event::FootnoteMark(index) => self.mark(index),
            Event::SoftBreak => self.run(Run::Text { text: " ".into() }),
            Event::HardBreak => self.run(Run::Break),
            Event::Rule => self.block(Block::Rule),
            Event::Task(done) => self.run(Run::Task { done }),
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Paragraph | Tag::DefinitionTerm | Tag::TableCell(_) => {
                self.close_runs();
                self.stack.push(Open::Runs(Vec::new()));
            }
            Tag::Heading(_) => {
                self.close_runs();
                self.stack.push(Open::Runs(Vec::new()));
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link(_) => {
                self.open_runs();
                self.stack.push(Open::Runs(Vec::new()));
            }
            Tag::BlockQuote
            | Tag::Alert(_)
            | Tag::ListItem
            | Tag::Footnote(_)
            | Tag::DefinitionDetails => {
                self.close_runs();
                self.stack.push(Open::Blocks(Vec::new()));
            }
            Tag::Directive(index) => {
                self.close_runs();
                let kind = self.content.directives.get(index as usize);
                self.steps = kind.is_some_and(|one| matches!(one.kind, DirectiveKind::Steps));
                self.stack.push(Open::Blocks(Vec::new()));
            }
            Tag::CodeBlock => self.close_runs(),
            Tag::BulletList | Tag::OrderedList(_) => {
                self.close_runs();
                self.stack.push(Open::List(Vec::new()));
            }
            Tag::DefinitionList => {
                self.close_runs();
                self.stack.push(Open::Terms(Vec::new()));
            }
            Tag::Table => {
                self.close_runs();
                self.stack.push(Open::Table {
                    align: Vec::new(),
                    head: Vec::new(),
                    rows: Vec::new(),
                    row: Vec::new(),
                });
            }
            Tag::TableHead | Tag::TableRow => {}
        }
    }

    fn end(&mut self, tag: Tag) {
        match tag {
            Tag::Paragraph => {
                let runs = self.pop_runs();
                if !runs.is_empty() {
                    self.block(Block::Para { runs });
                }
            }
            Tag::Heading(index) => {
                let runs = self.pop_runs();
                let heading = self.content.headings.get(index as usize);
                let level = heading.map_or(2, |heading| heading.level);
                // No level is skipped on the way down: readers of headings would look for the missing one.
                let level = level.clamp(2, self.level + 1);
                self.level = level;
                if !runs.is_empty() {
                    let anchor = heading.and_then(|heading| self.lowering.anchor(&heading.anchor));
                    self.block(Block::Heading {
                        level,
                        anchor,
                        runs,
                    });
                }
            }
            Tag::Emphasis => self.wrap(|runs| Run::Em { runs }),
            Tag::Strong => self.wrap(|runs| Run::Strong { runs }),
            Tag::Strikethrough => self.wrap(|runs| Run::Strike { runs }),
            Tag::Link(index) => self.link(index),
            Tag::BlockQuote => {
                let blocks = self.pop_blocks();
                self.block(Block::Quote { blocks });
            }
            Tag::Alert(kind) => {
                let blocks = self.pop_blocks();
                let (kind, message) = match kind {
                    AlertKind::Note => ("note", "alert-note"),
                    AlertKind::Tip => ("tip", "alert-tip"),
                    AlertKind::Important => ("important", "alert-important"),
                    AlertKind::Warning => ("warning", "alert-warning"),
                    AlertKind::Caution => ("caution", "alert-caution"),
                };
                let title = self.lowering.message(message, &self.own);
                self.block(Block::Alert {
                    kind,
                    title,
                    blocks,
                });
            }
            Tag::CodeBlock => {}
            Tag::ListItem => {
                let blocks = self.pop_blocks();
                if let Some(Open::List(items)) = self.stack.last_mut() {
                    items.push(blocks);
                }
            }
            Tag::BulletList => {
                if let Some(Open::List(items)) = self.stack.pop() {
                    self.block(Block::List { items });
                }
            }
            Tag::OrderedList(start) => {
                if let Some(Open::List(items)) = self.stack.pop() {
                    // Only the outermost list of a `steps` directive is the steps.
                    let inner = |open: &Open| matches!(open, Open::List(_));
                    let steps = self.steps && !self.stack.iter().any(inner);
                    self.block(Block::Ordered {
                        start,
                        steps,
                        items,
                    });
                }
            }
            Tag::Footnote(index) => {
                let blocks = self.pop_blocks();
                if let Some(number) = self.written.footnotes.get(index as usize) {
                    self.notes.insert(*number, blocks);
                }
            }
            Tag::DefinitionTerm => {
                let term = self.pop_runs();
                if let Some(Open::Terms(terms)) = self.stack.last_mut() {
                    terms.push(Term {
                        term,
                        details: Vec::new(),
                    });
                }
            }
            Tag::DefinitionDetails => {
                let blocks = self.pop_blocks();
                if let Some(Open::Terms(terms)) = self.stack.last_mut()
                    && let Some(last) = terms.last_mut()
                {
                    last.details.extend(blocks);
                }
            }
            Tag::DefinitionList => {
                if let Some(Open::Terms(terms)) = self.stack.pop() {
                    self.block(Block::Terms { terms });
                }
            }
            Tag::TableCell(alignment) => {
                let runs = self.pop_runs();
                if let Some(Open::Table {
                    row,
                    align,
                    rows,
                    head,
                    ..
                }) = self.stack.last_mut()
                {
                    if head.is_empty() && rows.is_empty() {
                        align.push(match alignment {
                            Alignment::Start => "start",
                            Alignment::Center => "center",
                            Alignment::End => "end",
                        });
                    }
                    row.push(runs);
                }
            }
            Tag::TableHead => {
                if let Some(Open::Table { row, head, .. }) = self.stack.last_mut() {
                    *head = std::mem::take(row);
                }
            }
            Tag::TableRow => {
                if let Some(Open::Table { row, rows, .. }) = self.stack.last_mut() {
                    rows.push(std::mem::take(row));
                }
            }
            Tag::Table => {
                if let Some(Open::Table {
                    align, head, rows, ..
                }) = self.stack.pop()
                {
                    self.block(Block::Table { align, head, rows });
                }
            }
            Tag::Directive(index) => self.directive(index),
        }
    }

    /// Words go into the innermost runs; in a block without any, they begin some (a tight list).
    fn run(&mut self, run: Run) {
        self.open_runs();
        if let Some(Open::Runs(runs)) = self.stack.last_mut() {
            match (runs.last_mut(), run) {
                (Some(Run::Text { text }), Run::Text { text: more }) => text.push_str(&more),
                (_, run) => runs.push(run),
            }
        }
    }

    fn open_runs(&mut self) {
        if !matches!(self.stack.last(), Some(Open::Runs(_))) {
            self.stack.push(Open::Runs(Vec::new()));
        }
    }

    /// Ends runs that no paragraph began.
    fn close_runs(&mut self) {
        if matches!(self.stack.last(), Some(Open::Runs(_))) {
            let runs = self.pop_runs();
            if !runs.is_empty() {
                self.block(Block::Para { runs });
            }
        }
    }

    fn pop_runs(&mut self) -> Vec<Run> {
        match self.stack.pop() {
            Some(Open::Runs(mut runs)) => {
                trim(&mut runs);
                runs
            }
            Some(other) => {
                self.stack.push(other);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    pub(super) fn pop_blocks(&mut self) -> Vec<Block> {
        self.close_runs();
        match self.stack.pop() {
            Some(Open::Blocks(blocks)) => blocks,
            Some(other) => {
                self.stack.push(other);
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    pub(super) fn block(&mut self, block: Block) {
        self.close_runs();
        if let Some(Open::Blocks(blocks)) = self.stack.last_mut() {
            blocks.push(block);
        }
    }

    fn wrap(&mut self, wrapped: impl FnOnce(Vec<Run>) -> Run) {
        let Some(Open::Runs(runs)) = self.stack.pop() else {
            return;
        };
        if !runs.is_empty() {
            self.run(wrapped(runs));
        }
    }

    fn link(&mut self, index: u32) {
        match self.written.links.get(index as usize).cloned().flatten() {
            Some(Destination::Web(to)) => self.wrap(|runs| Run::Link { to, runs }),
            Some(Destination::Place(to)) => self.wrap(|runs| Run::Goto { to, runs }),
            None => {
                let Some(Open::Runs(runs)) = self.stack.pop() else {
                    return;
                };
                runs.into_iter().for_each(|run| self.run(run));
            }
        }
    }

    fn image(&mut self, index: u32) {
        let Some(image) = self.content.images.get(index as usize) else {
            return;
        };
        self.lowering.check(&image.alt, Some(image.span));
        let known = self.written.pictures.get(index as usize).cloned().flatten();
        if let Some(known) = known {
            let picture = self.lowering.picture(&known, &image.alt, Some(image.span));
            return self.run(Run::Picture(picture));
        }
        if self.lowering.is_there(&image.address) {
            self.lowering.unreadable(&image.written, Some(image.span));
        }
        // A picture that is not there is its words, as on the page.
        let words = match &*image.alt {
            "" => text(&image.written),
            alt => text(alt),
        };
        match &image.address {
            Address::External(url) => self.run(Run::Link {
                to: url.to_string(),
                runs: words,
            }),
            Address::Source(..) | Address::Here(_) | Address::Refused => {
                words.into_iter().for_each(|run| self.run(run));
            }
        }
    }

    fn mark(&mut self, index: u32) {
        let number = self.written.footnotes.get(index as usize).copied();
        let Some(number) = number.filter(|number| *number > 0) else {
            return;
        };
        let mark = self.lowering.note(number);
        self.run(mark);
    }
}

/// Blanks at the edges of a line say nothing, and a line of blanks is none.
fn trim(runs: &mut Vec<Run>) {
    while let Some(Run::Text { text }) = runs.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
        if !text.is_empty() {
            break;
        }
        runs.pop();
    }
    while matches!(runs.last(), Some(Run::Break)) {
        runs.pop();
    }
}

/// Puts the words of footnotes to their first marks.
fn fill_notes(blocks: &mut [Block], notes: &mut BTreeMap<u32, Vec<Block>>) {
    if notes.is_empty() {
        return;
    }
    let mut given = BTreeSet::new();
    each_run(blocks, &mut |run| {
        if let Run::Note {
            number,
            blocks,
            again,
            ..
        } = run
        {
            *again = !given.insert(*number);
            *blocks = notes.remove(number);
        }
    });
}
