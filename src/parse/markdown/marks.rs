//! Marks that stayed text: a footnote's mark without its footnote, another program's tag, a link or heading with a slip.

use super::super::directive;
use super::Builder;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Event, Tag};
use crate::source::Span;

impl Builder<'_, '_> {
    /// A mark in a directive whose footnote stands nowhere on the page is text again; what it says is said below.
    pub(super) fn marks_without_footnotes(&mut self) {
        for at in 0..self.content.nodes.len() {
            let Event::FootnoteMark(index) = self.content.nodes[at].event else {
                continue;
            };
            if self.footnotes_written.contains(&index) {
                continue;
            }
            let label = self.content.footnotes.get(index as usize);
            let text = label.map_or_else(String::new, |label| format!("[^{label}]"));
            self.content.nodes[at].event = Event::Text(self.append(&text));
        }
    }

    /// A footnote that nothing cites has no way back: readers do not get it, and the writer is told.
    pub(super) fn footnotes_without_marks(&mut self) {
        let mut unused = std::mem::take(&mut self.footnotes_written);
        for node in &self.content.nodes {
            if let Event::FootnoteMark(index) = node.event {
                unused.remove(&index);
            }
        }
        if unused.is_empty() {
            return;
        }
        let mut inside = None;
        let nodes = std::mem::take(&mut self.content.nodes);
        for node in nodes {
            match (inside, node.event) {
                (None, Event::Start(Tag::Footnote(index))) if unused.contains(&index) => {
                    let label = self.content.footnotes.get(index as usize).cloned();
                    self.reader.report(
                        Diagnostic::at(node.span, Code::UnusedFootnote)
                            .with("label", &*label.unwrap_or_default()),
                    );
                    inside = Some(index);
                }
                (Some(index), Event::End(Tag::Footnote(ended))) if ended == index => inside = None,
                (Some(_), _) => {}
                (None, _) => self.content.nodes.push(node),
            }
        }
    }

    /// What stayed text and was meant as something else: a footnote's mark without its footnote, another program's tag.
    pub(super) fn marks_in_text(&self) {
        self.slips_in_text();
        // Most pages have neither sign, and one sign is found much faster than two.
        if !self.content.text.contains('{') && !self.content.text.contains('[') {
            return;
        }
        for node in &self.content.nodes {
            let Event::Text(range) = node.event else {
                continue;
            };
            let text = self.content.slice(range);
            // Text can differ from its source (entities, quotation marks), so the mark is looked for there.
            let place = |mark: &str| {
                let source = &self.reader.source.text;
                let written = source.get(node.span.start as usize..node.span.end as usize);
                let at = written.and_then(|written| written.find(mark)).unwrap_or(0);
                let start = node.span.start + at as u32;
                let end = (start + mark.len() as u32).min(node.span.end.max(start));
                Span {
                    start,
                    end,
                    ..node.span
                }
            };
            if let Some(at) = text.find("{%")
                && let Some(length) = text[at..].find("%}")
            {
                self.reader.report(Diagnostic::at(
                    place(&text[at..at + length + 2]),
                    Code::TemplateTag,
                ));
            }
            for (at, _) in text.match_indices("[^") {
                // A label is short; looking for its end in all of a long text would take long.
                let rest = text[at + 2..].bytes().take(100);
                let end = rest.clone().position(|byte| byte == b']');
                let Some(length) = end.filter(|end| *end > 0) else {
                    continue;
                };
                let mark = &text[at..at + 3 + length];
                let label = &mark[2..2 + length];
                // A bracket after `\` was meant as one.
                let from = (node.span.start as usize).saturating_sub(1);
                let written = self.reader.source.text.get(from..node.span.end as usize);
                let escaped = written.is_some_and(|written| {
                    written.contains(&format!("\\{mark}"))
                        || !written.contains(mark) && written.contains("\\]")
                });
                if escaped || label.contains([' ', '[']) {
                    continue;
                }
                let span = place(mark);
                self.reader
                    .report(Diagnostic::at(span, Code::MissingFootnote).with("label", label));
            }
        }
    }

    /// Links, headings and fences that a slip of the keyboard left as text.
    fn slips_in_text(&self) {
        let mut begins = false;
        for node in &self.content.nodes {
            let first = std::mem::replace(&mut begins, false);
            let Event::Text(range) = node.event else {
                begins = matches!(node.event, Event::Start(Tag::Paragraph));
                continue;
            };
            let start = node.span.start as usize;
            let source = &self.reader.source.text;
            let written = source.get(start..node.span.end as usize).unwrap_or("");
            let report = |at: usize, length: usize, what: &'static str, hint: &'static str| {
                let span = self.reader.source.span(start + at..start + at + length);
                let diagnostic = Diagnostic::at(span, Code::UnreadMarkdown);
                self.reader.report(diagnostic.with("what", what).hint(hint));
            };
            if first {
                let line = written.lines().next().unwrap_or("");
                let escaped = source[..start].ends_with('\\');
                if is_heading(line) && !escaped {
                    report(0, line.len(), "heading", "heading");
                }
                if is_fence(line) {
                    report(0, line.len(), "fence", "fence");
                }
            }
            if !self.content.slice(range).contains(']') {
                continue;
            }
            for (at, _) in written.match_indices(']') {
                if let Some((length, hint)) = almost_link(&written[at + 1..])
                    && let Some(open) = written[..at].rfind('[')
                    && !written[..open].ends_with('\\')
                {
                    report(open, at + 1 + length - open, "link", hint);
                }
            }
        }
    }
}

/// Whether a line is a heading but for the blank after its `##`; one `#` can be anything.
fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches('#');
    matches!(line.len() - words.len(), 2..=6) && !words.starts_with(' ') && !words.is_empty()
}

/// Whether a line is a directive's but for the marks of its fence, which some keyboards hide well.
fn is_fence(line: &str) -> bool {
    let name = line.trim_start_matches(['´', '\'', '‘', '’']);
    let marks = line[..line.len() - name.len()].chars().count();
    let name = name.trim_start().split([' ', ',']).next().unwrap_or("");
    marks >= 3 && directive::NAMES.contains(&name)
}

/// What follows a `]` that was to be a link: its length, and the hint that says what is wrong with it.
fn almost_link(rest: &str) -> Option<(usize, &'static str)> {
    let gap = rest.len() - rest.trim_start_matches([' ', '\u{A0}']).len();
    let inside = rest[gap..].strip_prefix('(')?;
    let line = inside.lines().next().unwrap_or("");
    let end = line.find(')');
    let address = line[..end.unwrap_or(line.len())].trim();
    let first = address.split(char::is_whitespace).next().unwrap_or("");
    let is_address =
        |word: &str| word.contains("://") || word.ends_with(".md") || word.contains(".md#");
    let length = gap + 1 + end.map_or(first.len(), |end| end + 1);
    let hint = match end {
        None => is_address(first).then_some("open"),
        Some(_) if gap > 0 => is_address(address).then_some("gap"),
        // Words in brackets after words in brackets are no link; a file's name has an ending, a path a slash.
        Some(_) if address.len() > first.len() => {
            let ending = address.rsplit('.').next().unwrap_or("");
            let file = ending.len() < address.len()
                && matches!(ending.len(), 2..=5)
                && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
            let path = file || address.contains('/');
            (path && !address.contains('"')).then_some("blank")
        }
        Some(_) => None,
    };
    hint.map(|hint| (length, hint))
}
