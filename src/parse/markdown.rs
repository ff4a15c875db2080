//! Markdown → [`Content`]: `pulldown-cmark`'s events, with places, with the language's own quotation marks,
//! with links as addresses of sources, with directives in place of their fences.

mod marks;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{
    BlockQuoteKind, BrokenLink, CodeBlockKind, CowStr, Event as Raw, LinkType, Options, Parser,
    Tag as RawTag, TagEnd,
};

use super::SiteFacts;
use super::address::address;
use super::directive;
use super::fields::Reader;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Address, AlertKind, Alignment, Content, Event, Heading, Image, Link, LocaleId, Node, Quotes,
    Tag, TextRange,
};
use crate::source::{Span, Str};

/// What stands for the organisation's name in any text.
pub(super) const ORGANISATION: &str = "{organisation}";

/// Deepest nesting of blocks that is kept; a browser and a reader give up earlier.
const MAX_DEPTH: usize = 60;

/// How much of Markdown a text may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A page: everything, directives too.
    Page,
    /// Blocks, without directives.
    Blocks,
    /// What fits within a line.
    Line,
}

/// Where the bytes of a text lie in its source.
pub(super) enum Origin {
    /// As they are, from this byte on.
    At(usize),
    /// Lines that were taken out of a container: (offset in the text, offset in the source), in order.
    Lines(Vec<(usize, usize)>),
    /// Not traceable (a string with escapes): every place is the whole.
    Whole(Span),
}

/// The organisation's name for texts of a language.
pub(super) fn organisation(site: SiteFacts<'_>, locale: Option<LocaleId>) -> Str {
    let locale = locale.unwrap_or(site.languages.default_id());
    let picked = site
        .organisation
        .and_then(|name| name.pick(site.languages.chain(locale)));
    picked.map_or_else(|| "".into(), |picked| picked.value.clone())
}

/// Parses a string of a TOML file.
pub(super) fn value(
    reader: &Reader<'_>,
    text: &str,
    span: Span,
    locale: Option<LocaleId>,
    shape: Shape,
) -> Content {
    let raw = &reader.source.text[span.start as usize..span.end as usize];
    let origin = match raw.find(text) {
        Some(at) => Origin::At(span.start as usize + at),
        None => Origin::Whole(span),
    };
    parse(reader, text, origin, locale, shape)
}

/// Parses Markdown.
pub(super) fn parse(
    reader: &Reader<'_>,
    text: &str,
    origin: Origin,
    locale: Option<LocaleId>,
    shape: Shape,
) -> Content {
    let mut builder = Builder::new(reader, locale);
    // About what a page's words and marks come to.
    builder.content.text.reserve(text.len());
    builder.content.nodes.reserve(text.len() / 24);
    match shape {
        Shape::Page | Shape::Blocks => builder.blocks(text, &origin, shape, 0),
        Shape::Line => builder.line(text, origin),
    }
    builder.finish()
}

/// Collects events of one text and of the directives' bodies in it.
pub(super) struct Builder<'a, 'r> {
    pub reader: &'a Reader<'r>,
    pub content: Content,
    quotes: Option<&'r Quotes>,
    organisation: Str,
    raw_html: bool,
    /// Definitions of the text around, for the bodies of directives.
    references: HashMap<String, (String, String)>,
    anchors: HashSet<String>,
    /// What is open, and whether it was kept or too deep.
    open: Vec<(Tag, bool)>,
    footnotes_written: HashSet<u32>,
    said_deep: bool,
}

impl<'a, 'r> Builder<'a, 'r> {
    fn new(reader: &'a Reader<'r>, locale: Option<LocaleId>) -> Builder<'a, 'r> {
        let site = reader.context.map(|context| context.site);
        Builder {
            reader,
            content: Content::default(),
            quotes: site.map(|site| {
                &site
                    .languages
                    .get(locale.unwrap_or(site.languages.default_id()))
                    .quotes
            }),
            organisation: site.map_or_else(|| "".into(), |site| organisation(site, locale)),
            raw_html: site.is_some_and(|site| site.raw_html),
            references: HashMap::new(),
            anchors: HashSet::new(),
            open: Vec::new(),
            footnotes_written: HashSet::new(),
            said_deep: false,
        }
    }

    fn finish(mut self) -> Content {
        self.content.text.shrink_to_fit();
        self.content.nodes.shrink_to_fit();
        self.content.sealed()
    }

    fn span(&self, origin: &Origin, range: Range<usize>) -> Span {
        match origin {
            Origin::At(base) => self
                .reader
                .source
                .span(base + range.start..base + range.end),
            Origin::Whole(span) => *span,
            Origin::Lines(lines) => {
                let map = |at: usize| {
                    let line = lines
                        .partition_point(|(text, _)| *text <= at)
                        .saturating_sub(1);
                    lines
                        .get(line)
                        .map_or(at, |(text, source)| source + (at - text))
                };
                self.reader.source.span(map(range.start)..map(range.end))
            }
        }
    }

    /// Markdown within a line: a block's mark at the beginning is only a character.
    fn line(&mut self, text: &str, origin: Origin) {
        let mut joined = text.replace('\n', " ");
        let mut first = Parser::new_ext(&joined, options(Shape::Line, 0))
            .map(|event| matches!(event, Raw::Start(RawTag::Paragraph)));
        if !joined.trim().is_empty() && first.next() != Some(true) {
            let start = joined.len() - joined.trim_start().len();
            joined.drain(..start);
            let mark = joined
                .find(|character: char| character.is_ascii_punctuation())
                .unwrap_or(0);
            joined.insert(mark, '\\');
            let whole = match origin {
                Origin::At(base) => self.reader.source.span(base..base + text.len()),
                Origin::Lines(_) => self.span(&origin, 0..text.len()),
                Origin::Whole(span) => span,
            };
            return self.blocks(&joined, &Origin::Whole(whole), Shape::Line, 0);
        }
        self.blocks(&joined, &origin, Shape::Line, 0);
    }

    /// Parses blocks into the content; `level` counts directives around.
    pub(super) fn blocks<'t>(
        &mut self,
        text: &'t str,
        origin: &Origin,
        shape: Shape,
        level: usize,
    ) {
        let around = std::mem::take(&mut self.references);
        let mut broken = Vec::new();
        let callback = |link: BrokenLink<'t>| -> Option<(CowStr<'t>, CowStr<'t>)> {
            if let Some((target, title)) = around.get(&link.reference.to_lowercase()) {
                return Some((target.clone().into(), title.clone().into()));
            }
            // `[x](…)` that is no link, such as another generator's tag, is said elsewhere; `[x]` alone is text.
            if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
                broken.push((link.span, link.reference.to_string()));
            }
            None
        };
        let mut parser =
            Parser::new_with_broken_link_callback(text, options(shape, level), Some(callback))
                .into_offset_iter();
        self.references = around_and(&around, parser.reference_definitions());
        let mut walk = Walk {
            text,
            origin,
            shape,
            level,
            code: None,
            image: None,
            html: None,
            heading: None,
            table: Vec::new(),
            cell: 0,
            open_quotes: 0,
        };
        for (event, range) in parser.by_ref() {
            self.event(&mut walk, event, range);
        }
        drop(parser);
        self.references = around;
        for (range, reference) in broken {
            self.reader.report(
                Diagnostic::at(self.span(origin, range), Code::BrokenReference)
                    .with("reference", reference),
            );
        }
        if level == 0 && shape == Shape::Page {
            self.marks_without_footnotes();
            self.footnotes_without_marks();
            self.marks_in_text();
        }
    }

    fn event(&mut self, walk: &mut Walk<'_>, event: Raw<'_>, range: Range<usize>) {
        let span = self.span(walk.origin, range.clone());
        if let Some(code) = &mut walk.code {
            match event {
                Raw::Text(text) => {
                    code.lines.push((code.text.len(), span.start as usize));
                    code.text.push_str(&text);
                }
                Raw::End(TagEnd::CodeBlock) => self.end_code(walk),
                _ => {}
            }
            return;
        }
        if let Some(image) = &mut walk.image {
            match event {
                Raw::Text(text) | Raw::Code(text) => image.1.push_str(printable(&text)),
                Raw::SoftBreak | Raw::HardBreak => image.1.push(' '),
                Raw::End(TagEnd::Image) => self.end_image(walk),
                _ => {}
            }
            return;
        }
        match event {
            Raw::Start(tag) => self.start(walk, tag, range, span),
            Raw::End(tag) => self.end(walk, tag, span),
            Raw::Text(text) => self.text(walk, &text, range, span),
            Raw::Code(text) => {
                let range = self.append(&text);
                self.push(Event::Code(range), span);
            }
            Raw::SoftBreak => self.push(Event::SoftBreak, span),
            Raw::HardBreak => self.push(Event::HardBreak, span),
            Raw::Rule => self.push(Event::Rule, span),
            Raw::TaskListMarker(done) => self.push(Event::Task(done), span),
            Raw::FootnoteReference(label) => {
                let index = self.footnote(&label);
                self.push(Event::FootnoteMark(index), span);
            }
            Raw::Html(html) => match &mut walk.html {
                Some(block) => block.push_str(&html),
                None => self.html(&html, span),
            },
            Raw::InlineHtml(html) => self.html(&html, span),
            Raw::InlineMath(text) | Raw::DisplayMath(text) => self.text(walk, &text, range, span),
        }
    }

    fn start(&mut self, walk: &mut Walk<'_>, tag: RawTag<'_>, range: Range<usize>, span: Span) {
        let tag = match tag {
            RawTag::Paragraph => {
                walk.open_quotes = 0;
                if walk.shape == Shape::Line {
                    return;
                }
                Tag::Paragraph
            }
            RawTag::Heading { level, id, .. } => {
                let index = self.content.headings.len() as u32;
                let anchor = id.map_or_else(|| "".into(), |id| Str::from(&*id));
                walk.heading = Some((index, self.content.text.len(), span));
                self.content.headings.push(Heading {
                    level: level as u8,
                    anchor,
                    text: "".into(),
                });
                Tag::Heading(index)
            }
            RawTag::BlockQuote(None) => Tag::BlockQuote,
            RawTag::BlockQuote(Some(kind)) => Tag::Alert(match kind {
                BlockQuoteKind::Note => AlertKind::Note,
                BlockQuoteKind::Tip => AlertKind::Tip,
                BlockQuoteKind::Important => AlertKind::Important,
                BlockQuoteKind::Warning => AlertKind::Warning,
                BlockQuoteKind::Caution => AlertKind::Caution,
            }),
            RawTag::CodeBlock(kind) => {
                let fenced = matches!(kind, CodeBlockKind::Fenced(_));
                walk.code = Some(Fence {
                    fenced,
                    range,
                    span,
                    text: String::new(),
                    lines: Vec::new(),
                });
                return;
            }
            RawTag::List(None) => Tag::BulletList,
            RawTag::List(Some(first)) => Tag::OrderedList(u32::try_from(first).unwrap_or(1)),
            RawTag::Item => Tag::ListItem,
            RawTag::FootnoteDefinition(label) => {
                let index = self.footnote(&label);
                self.footnotes_written.insert(index);
                Tag::Footnote(index)
            }
            RawTag::DefinitionList => Tag::DefinitionList,
            RawTag::DefinitionListTitle => Tag::DefinitionTerm,
            RawTag::DefinitionListDefinition => Tag::DefinitionDetails,
            RawTag::Table(columns) => {
                walk.table = columns
                    .iter()
                    .map(|alignment| match alignment {
                        pulldown_cmark::Alignment::None | pulldown_cmark::Alignment::Left => {
                            Alignment::Start
                        }
                        pulldown_cmark::Alignment::Center => Alignment::Center,
                        pulldown_cmark::Alignment::Right => Alignment::End,
                    })
                    .collect();
                Tag::Table
            }
            RawTag::TableHead => {
                walk.cell = 0;
                Tag::TableHead
            }
            RawTag::TableRow => {
                walk.cell = 0;
                Tag::TableRow
            }
            RawTag::TableCell => Tag::TableCell(
                walk.table
                    .get(walk.cell)
                    .copied()
                    .unwrap_or(Alignment::Start),
            ),
            RawTag::Emphasis => Tag::Emphasis,
            RawTag::Strong => Tag::Strong,
            RawTag::Strikethrough => Tag::Strikethrough,
            RawTag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let address = match link_type {
                    LinkType::Email => Address::External(format!("mailto:{dest_url}").into()),
                    _ => address(self.reader, &dest_url, span),
                };
                let index = self.content.links.len() as u32;
                self.content.links.push(Link {
                    address,
                    written: (&*dest_url).into(),
                    title: (&*title).into(),
                    span,
                });
                Tag::Link(index)
            }
            RawTag::Image {
                dest_url, title, ..
            } => {
                let address = address(self.reader, &dest_url, span);
                let image = Image {
                    address,
                    written: (&*dest_url).into(),
                    alt: "".into(),
                    title: (&*title).into(),
                    span,
                };
                walk.image = Some((image, String::new()));
                return;
            }
            RawTag::HtmlBlock => {
                walk.html = Some(String::new());
                return;
            }
            RawTag::MetadataBlock(_) | RawTag::Superscript | RawTag::Subscript => return,
        };
        self.open(tag, span);
    }

    fn end(&mut self, walk: &mut Walk<'_>, tag: TagEnd, span: Span) {
        match tag {
            TagEnd::HtmlBlock => {
                let html = walk.html.take().unwrap_or_default();
                return self.html_block(&html, span);
            }
            TagEnd::MetadataBlock(_) | TagEnd::Superscript | TagEnd::Subscript => return,
            TagEnd::Paragraph if walk.shape == Shape::Line => return,
            TagEnd::TableCell => walk.cell += 1,
            TagEnd::Heading(_) => self.end_heading(walk),
            _ => {}
        }
        self.close(span);
    }

    /// Begins a block or a stretch within a line; too deep, it is left out and its content kept.
    pub(super) fn open(&mut self, tag: Tag, span: Span) {
        let kept = self.open.len() < MAX_DEPTH;
        // The end repeats the tag, so that a renderer needs no stack of its own.
        self.open.push((tag, kept));
        if kept {
            self.push(Event::Start(tag), span);
        } else if !self.said_deep {
            self.said_deep = true;
            self.reader
                .report(Diagnostic::at(span, Code::NestedTooDeep).with("limit", MAX_DEPTH));
        }
    }

    /// Ends what was begun last.
    pub(super) fn close(&mut self, span: Span) {
        if let Some((tag, true)) = self.open.pop() {
            self.push(Event::End(tag), span);
        }
    }

    pub(super) fn push(&mut self, event: Event, span: Span) {
        self.content.nodes.push(Node { event, span });
    }

    /// Appends to the text buffer.
    fn append(&mut self, text: &str) -> TextRange {
        let start = self.content.text.len() as u32;
        self.content.text.push_str(text);
        TextRange {
            start,
            end: self.content.text.len() as u32,
        }
    }

    /// Text: neighbours are one event, quotation marks are the language's, the organisation has its name.
    fn text(&mut self, walk: &mut Walk<'_>, text: &str, range: Range<usize>, span: Span) {
        let written = walk.text.get(range.clone()).unwrap_or("");
        let text = match (written, text, self.quotes) {
            ("\"", "“", Some(quotes)) => &*quotes.outer.0,
            ("\"", "”", Some(quotes)) => &*quotes.outer.1,
            ("'", "‘", _) if is_elision(&walk.text[range.end..]) => "’",
            ("'", "‘", Some(quotes)) => {
                walk.open_quotes += 1;
                &*quotes.inner.0
            }
            ("'", "’", Some(quotes))
                if walk.open_quotes > 0 && !starts_with_letter(&walk.text[range.end..]) =>
            {
                walk.open_quotes -= 1;
                &*quotes.inner.1
            }
            _ => printable(text),
        };
        let named;
        let text =
            if text.contains('{') && text.contains(ORGANISATION) && !self.organisation.is_empty() {
                named = text.replace(ORGANISATION, &self.organisation);
                &named
            } else {
                text
            };
        if let Some(Node {
            event: Event::Text(last),
            span: place,
        }) = self.content.nodes.last_mut()
            && last.end as usize == self.content.text.len()
        {
            self.content.text.push_str(text);
            last.end = self.content.text.len() as u32;
            place.end = place.end.max(span.end);
            return;
        }
        let range = self.append(text);
        self.push(Event::Text(range), span);
    }

    fn html(&mut self, html: &str, span: Span) {
        let lower = html.trim().to_ascii_lowercase();
        if lower.starts_with("<!--") || lower.is_empty() {
            return;
        }
        // The one tag without a counterpart in Markdown's tables.
        if matches!(lower.as_str(), "<br>" | "<br/>" | "<br />") {
            return self.push(Event::HardBreak, span);
        }
        if self.raw_html {
            let range = self.append(html);
            return self.push(Event::Html(range), span);
        }
        self.reader.report(Diagnostic::at(span, Code::RawHtml));
        let range = self.append(html.trim_end_matches('\n'));
        self.push(Event::Text(range), span);
    }

    /// A block of HTML, which comes line by line: kept as it is, or shown as a paragraph of text.
    fn html_block(&mut self, html: &str, span: Span) {
        let comment = html.trim_start().starts_with("<!--") && html.trim_end().ends_with("-->");
        if comment || html.trim().is_empty() {
            return;
        }
        if self.raw_html {
            return self.html(html, span);
        }
        self.open(Tag::Paragraph, span);
        self.html(html.trim_end(), span);
        self.close(span);
    }

    fn end_heading(&mut self, walk: &mut Walk<'_>) {
        let Some((index, start, span)) = walk.heading.take() else {
            return;
        };
        let text: Str = self.content.text[start..].trim().into();
        let Some(heading) = self.content.headings.get_mut(index as usize) else {
            return;
        };
        let written = !heading.anchor.is_empty();
        let wanted = if written {
            heading.anchor.to_string()
        } else {
            anchor(&text)
        };
        let mut unique = wanted.clone();
        let mut count = 1;
        while !self.anchors.insert(unique.clone()) {
            count += 1;
            unique = format!("{wanted}-{count}");
        }
        if written && count > 1 {
            self.reader
                .report(Diagnostic::at(span, Code::DuplicateAnchor).with("anchor", wanted));
        }
        heading.anchor = unique.into();
        heading.text = text;
    }

    fn end_image(&mut self, walk: &mut Walk<'_>) {
        let Some((mut image, alt)) = walk.image.take() else {
            return;
        };
        image.alt = alt.trim().into();
        let span = image.span;
        if image.alt.is_empty() {
            self.reader
                .report(Diagnostic::at(span, Code::MissingAlt).with("picture", &image.written));
        }
        if let Address::External(_) = image.address {
            self.reader
                .report(Diagnostic::at(span, Code::RemotePicture).with("picture", &image.written));
        }
        let index = self.content.images.len() as u32;
        self.content.images.push(image);
        self.push(Event::Image(index), span);
    }

    fn end_code(&mut self, walk: &mut Walk<'_>) {
        let Some(code) = walk.code.take() else { return };
        if code.fenced && walk.shape == Shape::Page {
            let line = first_line(walk.text, &code.range);
            let closed = is_closed(walk.text, &code.range);
            let line_span = self.span(walk.origin, line.clone());
            let body = directive::Body {
                text: &code.text,
                closed,
                origin: Origin::Lines(code.lines),
                level: walk.level + 1,
            };
            if directive::read(self, &walk.text[line.clone()], line_span, &body) {
                return;
            }
            let range = self.append(code.text.trim_end_matches('\n'));
            return self.code_block(range, code.span);
        }
        let range = self.append(code.text.trim_end_matches('\n'));
        self.code_block(range, code.span);
    }

    fn code_block(&mut self, range: TextRange, span: Span) {
        self.open(Tag::CodeBlock, span);
        // Never merged with a neighbour: it is pushed as code, not as text.
        self.push(Event::Code(range), span);
        self.close(span);
    }

    fn footnote(&mut self, label: &str) -> u32 {
        let at = self
            .content
            .footnotes
            .iter()
            .position(|known| &**known == label);
        let at = at.unwrap_or_else(|| {
            self.content.footnotes.push(label.into());
            self.content.footnotes.len() - 1
        });
        at as u32
    }
}

/// What is known while one text is walked.
struct Walk<'t> {
    text: &'t str,
    origin: &'t Origin,
    shape: Shape,
    level: usize,
    code: Option<Fence>,
    image: Option<(Image, String)>,
    html: Option<String>,
    heading: Option<(u32, usize, Span)>,
    table: Vec<Alignment>,
    cell: usize,
    open_quotes: usize,
}

/// A block of code while its lines come in.
struct Fence {
    fenced: bool,
    range: Range<usize>,
    span: Span,
    text: String,
    lines: Vec<(usize, usize)>,
}

fn options(shape: Shape, level: usize) -> Options {
    let common = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_SMART_PUNCTUATION;
    let blocks = Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST;
    match shape {
        Shape::Page if level == 0 => common | blocks | Options::ENABLE_FOOTNOTES,
        // The footnotes of a directive's text can stand outside it, so every mark counts.
        Shape::Page => common | blocks | Options::ENABLE_FOOTNOTES | Options::ENABLE_OLD_FOOTNOTES,
        // The footnotes of a form stand in its own table, so every mark counts, defined here or not.
        Shape::Blocks => {
            common | blocks | Options::ENABLE_FOOTNOTES | Options::ENABLE_OLD_FOOTNOTES
        }
        Shape::Line => common | Options::ENABLE_FOOTNOTES | Options::ENABLE_OLD_FOOTNOTES,
    }
}

fn around_and(
    around: &HashMap<String, (String, String)>,
    own: &pulldown_cmark::RefDefs<'_>,
) -> HashMap<String, (String, String)> {
    let mut all = around.clone();
    for (label, definition) in own.iter() {
        let title = definition.title.as_deref().unwrap_or_default();
        all.insert(
            label.to_lowercase(),
            (definition.dest.to_string(), title.to_string()),
        );
    }
    all
}

/// The line that opens a fenced block, without its fence.
fn first_line(text: &str, range: &Range<usize>) -> Range<usize> {
    let line = text[range.clone()].lines().next().unwrap_or("");
    let info = line.trim_start_matches(['`', '~']);
    let start = range.start + (line.len() - info.len());
    start..start + info.trim_end().len()
}

/// Whether a fenced block has its closing line; without one it runs to the end of what it stands in.
fn is_closed(text: &str, range: &Range<usize>) -> bool {
    let mut lines = text[range.clone()].lines();
    let fence = |line: &str| {
        line.trim_start()
            .chars()
            .take_while(|mark| matches!(mark, '`' | '~'))
            .count()
    };
    let opened = lines.next().map_or(0, fence);
    // Inside a quotation or list the last line carries the marks of what is around.
    let last = lines.next_back().unwrap_or_default();
    let last = last.trim_start_matches(['>', ' ', '\t']);
    fence(last) >= opened
        && last
            .trim_end()
            .chars()
            .all(|mark| matches!(mark, '`' | '~'))
}

/// A text; a blank where it is a control character, which only a reference (`&#7;`) can have brought.
fn printable(text: &str) -> &str {
    let alone = text.len() == 1 && text.starts_with(|c: char| c.is_ascii_control() && c != '\n');
    if alone { " " } else { text }
}

/// Whether a single quotation mark here stands for letters left out (`'s avonds`, `'t`, `'n`).
fn is_elision(after: &str) -> bool {
    let mut characters = after.chars();
    matches!(characters.next(), Some('s' | 't' | 'n' | 'k' | 'm'))
        && characters.next().is_some_and(|next| next.is_whitespace())
}

fn starts_with_letter(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric)
}

/// A heading's anchor: its letters and digits in lower case, with `-` between words.
fn anchor(text: &str) -> String {
    let mut anchor = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() {
            anchor.extend(character.to_lowercase());
        } else if (character.is_whitespace() || character == '-' || character == '_')
            && !anchor.ends_with('-')
            && !anchor.is_empty()
        {
            anchor.push('-');
        }
    }
    let trimmed = anchor.trim_end_matches('-');
    if trimmed.is_empty() {
        "section".to_string()
    } else {
        trimmed.to_string()
    }
}
