//! The blocks of a page's text: what stands on its top level, as plain text and with its place.

use serde::Serialize;

use crate::model::{Content, DirectiveKind, Event, Tag, TemplatePart};
use crate::source::{Source, Span};

/// What kind of block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    Heading,
    Paragraph,
    List,
    Terms,
    Quote,
    Table,
    Code,
    Rule,
    Footnote,
    Directive,
    Html,
}

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub kind: Kind,
    /// A heading's level, 0 for all else.
    pub level: u8,
    /// What it says, a line for each item, row or paragraph.
    pub lines: Vec<String>,
    /// What does not change when it is translated: where its links lead, what its directive asks for.
    pub anchors: Vec<String>,
    pub span: Span,
}

/// The blocks of a content. A directive that only wraps Markdown is a block by itself, and its Markdown goes on
/// on the same level.
pub(super) fn blocks(content: &Content, source: &Source) -> Vec<Block> {
    let mut reading = Reading {
        content,
        source,
        blocks: Vec::new(),
        depth: 0,
        words: Vec::new(),
    };
    for node in &content.nodes {
        reading.node(node.event, node.span);
    }
    reading.blocks
}

struct Reading<'a> {
    content: &'a Content,
    source: &'a Source,
    blocks: Vec<Block>,
    /// How many blocks are open around the next event.
    depth: usize,
    /// The lines of the block that is open.
    words: Vec<String>,
}

impl Reading<'_> {
    fn node(&mut self, event: Event, span: Span) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(range) | Event::Code(range) => self.push(self.content.slice(range)),
            Event::Html(range) => {
                if self.depth == 0 {
                    let text = self.content.slice(range).trim().to_string();
                    self.whole(Kind::Html, vec![text], span);
                } else {
                    self.push(self.content.slice(range));
                }
            }
            Event::Image(index) => {
                if let Some(image) = self.content.images.get(index as usize) {
                    self.push(&format!("[{}]", image.alt));
                    let written = image.written.to_string();
                    self.anchor(written);
                }
            }
            Event::FootnoteMark(index) => {
                if let Some(label) = self.content.footnotes.get(index as usize) {
                    self.push(&format!("[^{label}]"));
                }
            }
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.words.push(String::new()),
            Event::Rule if self.depth == 0 => self.whole(Kind::Rule, Vec::new(), span),
            Event::Rule => {}
            Event::Task(done) => self.push(if done { "☑ " } else { "☐ " }),
        }
    }

    fn push(&mut self, text: &str) {
        match self.words.last_mut() {
            Some(line) => line.push_str(text),
            None => self.words.push(text.to_string()),
        }
    }

    fn anchor(&mut self, anchor: String) {
        if let Some(block) = self.blocks.last_mut().filter(|_| self.depth > 0) {
            block.anchors.push(anchor);
        }
    }

    fn whole(&mut self, kind: Kind, lines: Vec<String>, span: Span) {
        self.blocks.push(Block {
            kind,
            level: 0,
            lines,
            anchors: Vec::new(),
            span,
        });
    }

    fn start(&mut self, tag: Tag, span: Span) {
        let inline = matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link(_)
        );
        if let Tag::Link(index) = tag
            && let Some(link) = self.content.links.get(index as usize)
        {
            let written = link.written.to_string();
            self.anchor(written);
        }
        if inline {
            return;
        }
        if let Tag::Directive(index) = tag
            && self.depth == 0
        {
            self.directive(index);
            return;
        }
        if self.depth == 0 {
            let (kind, level) = self.kind(tag);
            self.whole(kind, Vec::new(), span);
            if let Some(block) = self.blocks.last_mut() {
                block.level = level;
            }
            self.words.clear();
        } else if !matches!(tag, Tag::TableCell(_)) {
            // What begins inside a block begins a line.
            if self.words.last().is_some_and(|line| !line.is_empty()) {
                self.words.push(String::new());
            }
        }
        self.depth += 1;
    }

    fn end(&mut self, tag: Tag) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link(_) => return,
            // Its fence was a block of its own.
            Tag::Directive(_) if self.depth == 0 => return,
            Tag::TableCell(_) => self.push(" | "),
            _ => {}
        }
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0
            && let Some(block) = self.blocks.last_mut()
        {
            let lines = std::mem::take(&mut self.words).into_iter();
            let trimmed = lines.map(|line| line.trim().trim_end_matches(" |").to_string());
            block.lines = trimmed.filter(|line| !line.is_empty()).collect();
        }
    }

    fn kind(&self, tag: Tag) -> (Kind, u8) {
        let kind = match tag {
            Tag::Heading(index) => {
                let heading = self.content.headings.get(index as usize);
                return (Kind::Heading, heading.map_or(2, |heading| heading.level));
            }
            Tag::BulletList | Tag::OrderedList(_) | Tag::ListItem => Kind::List,
            Tag::DefinitionList | Tag::DefinitionTerm | Tag::DefinitionDetails => Kind::Terms,
            Tag::BlockQuote | Tag::Alert(_) => Kind::Quote,
            Tag::Table | Tag::TableHead | Tag::TableRow | Tag::TableCell(_) => Kind::Table,
            Tag::CodeBlock => Kind::Code,
            Tag::Footnote(_) => Kind::Footnote,
            Tag::Directive(_) => Kind::Directive,
            Tag::Paragraph | Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link(_) => {
                Kind::Paragraph
            }
        };
        (kind, 0)
    }

    /// A directive of the top level: what its fence says, and the text that is no Markdown.
    fn directive(&mut self, index: u32) {
        let Some(directive) = self.content.directives.get(index as usize) else {
            return;
        };
        let span = directive.span;
        let fence = self
            .source
            .text
            .get(span.start as usize..span.end as usize)
            .unwrap_or_default();
        let fence = fence.lines().next().unwrap_or_default();
        let fence = fence.trim().trim_start_matches('`').trim();
        let mut lines = vec![fence.to_string()];
        if let DirectiveKind::Template { body, .. } = &directive.kind {
            let mut text = String::new();
            for part in body {
                match part {
                    TemplatePart::Text(words) => text.push_str(words),
                    TemplatePart::Placeholder(name) => text.push_str(&format!("[{name}]")),
                }
            }
            lines.extend(text.lines().map(|line| line.trim().to_string()));
        }
        lines.retain(|line| !line.is_empty());
        let name = fence.split_ascii_whitespace().next().unwrap_or_default();
        let mut anchors = vec![format!("directive {name}")];
        if let DirectiveKind::Questions(selection) = &directive.kind {
            anchors.extend(selection.topic.iter().map(|id| id.value.to_string()));
            anchors.extend(selection.ids.iter().map(|id| id.value.to_string()));
        }
        if let DirectiveKind::Form { id, .. } = &directive.kind {
            anchors.push(id.value.to_string());
        }
        self.blocks.push(Block {
            kind: Kind::Directive,
            level: 0,
            lines,
            anchors,
            span,
        });
    }
}
