//! Markdown → HTML.

use super::Lowering;
use super::directives::{self, Place};
use super::documents::DocumentsView;
use super::views::{Html, ProseView};
use crate::model::{
    AlertKind, Alignment, Content, DirectiveKind, Event, Href, LocaleId, Rich, Tag,
};
use crate::resolve::Piece;
use crate::theme::escape_into;

/// A content as HTML: what flows, and its footnotes.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub html: String,
    pub footnotes: String,
}

/// Writes a text without directives, in the language around it.
pub(super) fn prose(lowering: &Lowering<'_>, rich: &Rich) -> ProseView {
    let inside = rich.locale.unwrap_or(lowering.reader);
    let written = write(lowering, rich, &[], &[], inside);
    ProseView {
        html: Html(written.html),
        lang: rich.locale.map(|locale| lowering.tag(locale)),
    }
}

/// Writes a content whose surroundings are marked as being in the language `inside`.
pub(super) fn write(
    lowering: &Lowering<'_>,
    rich: &Rich,
    pieces: &[Piece],
    documents: &[Vec<Vec<DocumentsView>>],
    inside: LocaleId,
) -> Written {
    let content = &*rich.content;
    let mut writer = Writer {
        lowering,
        rich,
        content,
        pieces,
        documents,
        inside,
        out: String::with_capacity(content.text.len() * 2),
        outer: Vec::new(),
        footnotes: Vec::new(),
        marks: vec![0; rich.footnotes.len()],
        in_head: false,
        cell: (0, 0),
        steps: 0,
    };
    let mut at = 0;
    while at < content.nodes.len() {
        at = writer.node(at);
    }
    let footnotes = writer.footnote_list();
    Written {
        html: writer.out,
        footnotes,
    }
}

struct Writer<'a, 'b> {
    lowering: &'a Lowering<'b>,
    rich: &'a Rich,
    content: &'a Content,
    pieces: &'a [Piece],
    /// What each directive that is a form's card offers, by edition.
    documents: &'a [Vec<Vec<DocumentsView>>],
    inside: LocaleId,
    out: String,
    /// What was being written when a directive or footnote began.
    outer: Vec<String>,
    footnotes: Vec<(u32, String)>,
    /// How often each footnote was cited so far.
    marks: Vec<u32>,
    in_head: bool,
    /// Where the cell began, and where its content does.
    cell: (usize, usize),
    /// Lists that are steps, innermost last counted.
    steps: usize,
}

impl Writer<'_, '_> {
    /// Writes one event; returns the next one's number.
    fn node(&mut self, at: usize) -> usize {
        match self.content.nodes[at].event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(range) => escape_into(&mut self.out, self.content.slice(range)),
            Event::Code(range) => {
                // Between the tags of a block, code is the block's text.
                let block = at > 0
                    && matches!(
                        self.content.nodes[at - 1].event,
                        Event::Start(Tag::CodeBlock)
                    );
                if !block {
                    self.out.push_str("<code>");
                }
                escape_into(&mut self.out, self.content.slice(range));
                if !block {
                    self.out.push_str("</code>");
                }
            }
            Event::Html(_) => return self.raw_html(at),
            Event::Image(index) => self.image(index),
            Event::FootnoteMark(index) => self.footnote_mark(index),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::Task(done) => {
                self.out.push_str(if done {
                    "<span class=\"task\" data-done></span>"
                } else {
                    "<span class=\"task\"></span>"
                });
                if done {
                    let words = self.lowering.words("task-done", self.inside);
                    self.out.push_str("<span class=\"visually-hidden\">");
                    self.out.push_str(&words);
                    self.out.push_str("</span> ");
                }
            }
        }
        at + 1
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Paragraph => self.out.push_str("<p>"),
            Tag::Heading(index) => {
                let heading = &self.content.headings[index as usize];
                self.out.push_str(match heading.level {
                    0..=2 => "<h2 id=\"",
                    3 => "<h3 id=\"",
                    4 => "<h4 id=\"",
                    5 => "<h5 id=\"",
                    _ => "<h6 id=\"",
                });
                escape_into(&mut self.out, &heading.anchor);
                self.out.push_str("\">");
            }
            Tag::BlockQuote => self.out.push_str("<blockquote>\n"),
            Tag::Alert(kind) => {
                let (class, message) = match kind {
                    AlertKind::Note => ("note", "alert-note"),
                    AlertKind::Tip => ("tip", "alert-tip"),
                    AlertKind::Important => ("important", "alert-important"),
                    AlertKind::Warning => ("warning", "alert-warning"),
                    AlertKind::Caution => ("caution", "alert-caution"),
                };
                let words = self.lowering.words(message, self.inside);
                self.out.push_str(&format!("<div class=\"alert alert-{class}\" role=\"note\">\n<p class=\"alert-title\">{words}</p>\n"));
            }
            Tag::CodeBlock => self.out.push_str("<pre tabindex=\"0\"><code>"),
            Tag::BulletList => self.out.push_str("<ul>\n"),
            Tag::OrderedList(first) => {
                let class = if self.steps > 0 {
                    " class=\"steps\""
                } else {
                    ""
                };
                // Only the outermost list of a `steps` directive is the steps.
                self.steps = 0;
                match first {
                    1 => self.out.push_str(&format!("<ol{class}>\n")),
                    first => self
                        .out
                        .push_str(&format!("<ol{class} start=\"{first}\">\n")),
                }
            }
            Tag::ListItem => self.out.push_str("<li>"),
            Tag::Footnote(_) => self.outer.push(std::mem::take(&mut self.out)),
            Tag::DefinitionList => self.out.push_str("<dl>\n"),
            Tag::DefinitionTerm => self.out.push_str("<dt>"),
            Tag::DefinitionDetails => self.out.push_str("<dd>"),
            Tag::Table => {
                let words = self.lowering.label("table", self.inside);
                self.out
                    .push_str("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
                escape_into(&mut self.out, &words);
                self.out.push_str("\">\n<table>\n");
            }
            Tag::TableHead => {
                self.in_head = true;
                self.out.push_str("<thead>\n<tr>");
            }
            Tag::TableRow => self.out.push_str("<tr>"),
            Tag::TableCell(alignment) => {
                let start = self.out.len();
                self.out.push_str(if self.in_head {
                    "<th scope=\"col\""
                } else {
                    "<td"
                });
                self.out.push_str(match alignment {
                    Alignment::Start => ">",
                    Alignment::Center => " class=\"center\">",
                    Alignment::End => " class=\"end\">",
                });
                self.cell = (start, self.out.len());
            }
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<s>"),
            Tag::Link(index) => self.link(index),
            Tag::Directive(index) => {
                self.outer.push(std::mem::take(&mut self.out));
                let kind = self
                    .content
                    .directives
                    .get(index as usize)
                    .map(|directive| &directive.kind);
                self.steps = usize::from(matches!(kind, Some(DirectiveKind::Steps)));
            }
        }
    }

    fn end(&mut self, tag: Tag) {
        match tag {
            Tag::Paragraph => self.out.push_str("</p>\n"),
            Tag::Heading(index) => {
                self.out
                    .push_str(match self.content.headings[index as usize].level {
                        0..=2 => "</h2>\n",
                        3 => "</h3>\n",
                        4 => "</h4>\n",
                        5 => "</h5>\n",
                        _ => "</h6>\n",
                    })
            }
            Tag::BlockQuote => self.out.push_str("</blockquote>\n"),
            Tag::Alert(_) => self.out.push_str("</div>\n"),
            Tag::CodeBlock => self.out.push_str("</code></pre>\n"),
            Tag::BulletList => self.out.push_str("</ul>\n"),
            Tag::OrderedList(_) => self.out.push_str("</ol>\n"),
            Tag::ListItem => self.out.push_str("</li>\n"),
            Tag::Footnote(index) => {
                let outer = self.outer.pop().unwrap_or_default();
                let text = std::mem::replace(&mut self.out, outer);
                self.footnotes.push((
                    self.rich
                        .footnotes
                        .get(index as usize)
                        .copied()
                        .unwrap_or(0),
                    text,
                ));
            }
            Tag::DefinitionList => self.out.push_str("</dl>\n"),
            Tag::DefinitionTerm => self.out.push_str("</dt>\n"),
            Tag::DefinitionDetails => self.out.push_str("</dd>\n"),
            Tag::Table => self.out.push_str("</tbody>\n</table>\n</div>\n"),
            Tag::TableHead => {
                self.in_head = false;
                self.out.push_str("</tr>\n</thead>\n<tbody>\n");
            }
            Tag::TableRow => self.out.push_str("</tr>\n"),
            // An empty corner is the heading of nothing.
            Tag::TableCell(_) if self.in_head && self.cell.1 == self.out.len() => {
                self.out.truncate(self.cell.0);
                self.out.push_str("<td></td>");
            }
            Tag::TableCell(_) => self
                .out
                .push_str(if self.in_head { "</th>" } else { "</td>" }),
            Tag::Emphasis => self.out.push_str("</em>"),
            Tag::Strong => self.out.push_str("</strong>"),
            Tag::Strikethrough => self.out.push_str("</s>"),
            Tag::Link(index) => {
                let nowhere = self
                    .rich
                    .links
                    .get(index as usize)
                    .is_none_or(|target| target.href == Href::Nowhere);
                self.out.push_str(if nowhere { "</span>" } else { "</a>" });
            }
            Tag::Directive(index) => self.directive(index),
        }
    }

    fn link(&mut self, index: u32) {
        let Some(target) = self.rich.links.get(index as usize) else {
            return self.out.push_str("<span>");
        };
        match &target.href {
            Href::Site(href) => {
                self.out.push_str("<a href=\"");
                self.out.push_str(self.lowering.root);
                escape_into(&mut self.out, href);
            }
            Href::External(url) => {
                self.out.push_str("<a rel=\"external\" href=\"");
                escape_into(&mut self.out, url);
            }
            Href::Here(anchor) => {
                self.out.push_str("<a href=\"#");
                escape_into(&mut self.out, &crate::resolve::encode(anchor));
            }
            Href::Nowhere => return self.out.push_str("<span>"),
        }
        self.out.push('"');
        if let Some(locale) = target.hreflang {
            self.out
                .push_str(&format!(" hreflang=\"{}\"", self.lowering.tag(locale)));
        }
        self.out.push('>');
    }

    fn image(&mut self, index: u32) {
        let image = &self.content.images[index as usize];
        match self.rich.pictures.get(index as usize) {
            Some(Some(picture)) => {
                self.out.push_str("<img src=\"");
                self.out.push_str(self.lowering.root);
                escape_into(&mut self.out, &picture.href);
                self.out.push_str("\" alt=\"");
                escape_into(&mut self.out, &image.alt);
                self.out.push('"');
                if let Some((width, height)) = picture.size {
                    self.out
                        .push_str(&format!(" width=\"{width}\" height=\"{height}\""));
                }
                self.out.push_str(" loading=\"lazy\">");
            }
            // A picture of another server is a link to it: a page asks nobody else for anything.
            Some(None) | None => {
                let words = if image.alt.is_empty() {
                    &image.written
                } else {
                    &image.alt
                };
                match &image.address {
                    crate::model::Address::External(url) => {
                        self.out.push_str("<a rel=\"external\" href=\"");
                        escape_into(&mut self.out, url);
                        self.out.push_str("\">");
                        escape_into(&mut self.out, words);
                        self.out.push_str("</a>");
                    }
                    _ => escape_into(&mut self.out, words),
                }
            }
        }
    }

    fn footnote_mark(&mut self, index: u32) {
        let Some(number) = self
            .rich
            .footnotes
            .get(index as usize)
            .copied()
            .filter(|number| *number > 0)
        else {
            return;
        };
        let mark = &mut self.marks[index as usize];
        *mark += 1;
        let again = if *mark > 1 {
            format!("-{mark}")
        } else {
            String::new()
        };
        let prefix = self.lowering.footnote_prefix;
        // The id of the first mark is where the footnote's way back leads.
        self.out.push_str(&format!(
            "<sup><a id=\"{prefix}ref-{number}{again}\" href=\"#{prefix}{number}\" role=\"doc-noteref\">{number}</a></sup>"
        ));
    }

    fn footnote_list(&mut self) -> String {
        let mut footnotes = std::mem::take(&mut self.footnotes);
        footnotes.sort_by_key(|(number, _)| *number);
        let mut list = String::new();
        for (number, text) in footnotes {
            list.push_str(&footnote(self.lowering, number, &text, self.inside));
        }
        list
    }

    /// HTML that the site allows, block by block, with nothing left that could run.
    fn raw_html(&mut self, at: usize) -> usize {
        let mut end = at;
        let mut html = String::new();
        while let Some(Event::Html(range)) = self.content.nodes.get(end).map(|node| node.event) {
            html.push_str(self.content.slice(range));
            end += 1;
        }
        let trimmed = html.trim();
        let plain_tag = |tag: &str| {
            let name = tag
                .strip_prefix('<')?
                .strip_suffix('>')?
                .trim_start_matches('/');
            [
                "b", "i", "em", "strong", "sub", "sup", "kbd", "mark", "small", "u", "s", "abbr",
                "cite", "dfn", "q", "var", "samp",
            ]
            .contains(&name.to_ascii_lowercase().as_str())
            .then_some(())
        };
        if plain_tag(trimmed).is_some() {
            // One tag of a pair within a line: harmless without attributes, and its partner is another event.
            self.out.push_str(trimmed);
        } else {
            self.out.push_str(&sanitised(&html));
        }
        end
    }

    /// A directive is written around what stood in it.
    fn directive(&mut self, index: u32) {
        let outer = self.outer.pop().unwrap_or_default();
        let inner = std::mem::replace(&mut self.out, outer);
        let Some(directive) = self.content.directives.get(index as usize) else {
            return self.out.push_str(&inner);
        };
        let place = Place {
            lowering: self.lowering,
            piece: self.pieces.get(index as usize).unwrap_or(&Piece::Plain),
            documents: self
                .documents
                .get(index as usize)
                .map_or(&[], Vec::as_slice),
            inside: self.inside,
        };
        self.out
            .push_str(&directives::write(&place, &directive.kind, &inner));
    }
}

/// HTML with nothing left that could run, nor ask another server for anything.
fn sanitised(html: &str) -> String {
    ammonia::Builder::default()
        .attribute_filter(|_, attribute, value| match attribute {
            "src" | "srcset" | "background" | "poster" => is_relative(value).then(|| value.into()),
            _ => Some(value.into()),
        })
        .clean(html)
        .to_string()
}

/// Whether an address leads to the site itself for certain: browsers read `/\\x` and blanks before `//x` as another
/// server too.
fn is_relative(address: &str) -> bool {
    address.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '.')
        && !address.contains([':', '\\'])
}

/// A footnote's text with the way back to its mark.
pub(super) fn footnote(
    lowering: &Lowering<'_>,
    number: u32,
    text: &str,
    inside: LocaleId,
) -> String {
    let prefix = lowering.footnote_prefix;
    let mut back = String::new();
    escape_into(&mut back, &lowering.label("footnote-back", inside));
    let link = format!(
        " <a href=\"#{prefix}ref-{number}\" role=\"doc-backlink\" aria-label=\"{back} {number}\">↩</a>"
    );
    // The way back stands in the last paragraph, not below it.
    let text = match text.trim_end().strip_suffix("</p>") {
        Some(open) => format!("{open}{link}</p>"),
        None => format!("{}{link}", text.trim_end()),
    };
    format!("<li id=\"{prefix}{number}\">{text}</li>\n")
}
