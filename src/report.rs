//! Diagnostics as text for people (rustc's look) and as JSON for programs.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::diagnostic::{Arg, Diagnostic, Severity};
use crate::source::{Source, Sources, Span};

/// Longest line that is shown whole, in bytes; of a longer one, the part around the place.
const MAX_LINE: usize = 400;

/// What a report is written with.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// The messages.
    pub catalogue: &'a Catalogue,
    /// The languages of the reader, best first.
    pub languages: &'a [String],
}

impl Words<'_> {
    /// A message in the best language that has it.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.attribute(id, None, args)
            .unwrap_or_else(|| id.to_string())
    }

    fn attribute(&self, id: &str, attribute: Option<&str>, args: &[(&str, Arg)]) -> Option<String> {
        let languages = self.languages.iter().map(String::as_str);
        self.catalogue
            .message(languages, id, attribute, args)
            .map(|message| message.text)
    }

    fn id(diagnostic: &Diagnostic) -> String {
        format!("diagnostic-{}", diagnostic.code.name())
    }

    /// The sentence.
    pub fn sentence(&self, diagnostic: &Diagnostic) -> String {
        let mut sentence = self.say(&Self::id(diagnostic), &diagnostic.args);
        if let Some((_, others)) = diagnostic.args.iter().find(|(name, _)| *name == "others") {
            sentence.push(' ');
            sentence.push_str(&self.say("diagnostic-others", &[("others", others.clone())]));
        }
        sentence
    }

    /// The hint, if there is one.
    pub fn hint(&self, diagnostic: &Diagnostic) -> Option<String> {
        match diagnostic.hint {
            Some("similar") => Some(self.say("diagnostic-similar", &diagnostic.args)),
            Some(attribute) => {
                self.attribute(&Self::id(diagnostic), Some(attribute), &diagnostic.args)
            }
            None => self.attribute(&Self::id(diagnostic), Some("hint"), &diagnostic.args),
        }
    }

    /// What another place has to do with it.
    pub fn related(&self, diagnostic: &Diagnostic, attribute: &str) -> String {
        let own = self.attribute(&Self::id(diagnostic), Some(attribute), &diagnostic.args);
        own.unwrap_or_else(|| {
            self.say(&format!("diagnostic-related-{attribute}"), &diagnostic.args)
        })
    }
}

/// One diagnostic in rustc's look, without a line end.
pub fn human(words: Words<'_>, sources: &Sources, diagnostic: &Diagnostic, colour: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let severity = words.say(&format!("severity-{}", diagnostic.severity.name()), &[]);
    let sentence = clean(&words.sentence(diagnostic));
    let title = level
        .with_name(severity)
        .primary_title(sentence)
        .id(diagnostic.code.name());
    let mut main = Group::with_title(title);
    let place = diagnostic
        .span
        .and_then(|span| Some((span, sources.get(span.source)?)));
    if let Some((span, source)) = place {
        if source.text.is_empty() {
            // A file that was not read has a name and no lines.
            main = main.element(Origin::path(clean(&source.path)));
        } else {
            let excerpt = Excerpt::new(source, span);
            main = main.element(
                Snippet::source(excerpt.text)
                    .path(clean(&source.path))
                    .line_start(excerpt.line)
                    .fold(true)
                    .annotation(AnnotationKind::Primary.span(excerpt.range)),
            );
        }
    }
    let mut groups = vec![main];
    for (span, attribute) in &diagnostic.related {
        let Some(source) = sources.get(span.source) else {
            continue;
        };
        let excerpt = Excerpt::new(source, *span);
        let note = Level::NOTE
            .with_name(words.say("severity-note", &[]))
            .secondary_title(words.related(diagnostic, attribute));
        groups.push(
            Group::with_title(note).element(
                Snippet::source(excerpt.text)
                    .path(clean(&source.path))
                    .line_start(excerpt.line)
                    .fold(true)
                    .annotation(AnnotationKind::Primary.span(excerpt.range)),
            ),
        );
    }
    if let Some(hint) = words.hint(diagnostic) {
        let help = Level::HELP
            .with_name(words.say("severity-help", &[]))
            .secondary_title(clean(&hint));
        groups.push(Group::with_title(help));
    }
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.render(&groups)
}

/// The line of a place, cut to what a terminal can show.
pub(crate) struct Excerpt {
    /// The line.
    pub(crate) text: String,
    /// Its number, from 1.
    pub(crate) line: usize,
    /// The place in the text, in bytes.
    pub(crate) range: std::ops::Range<usize>,
}

impl Excerpt {
    /// Cuts it out.
    pub(crate) fn new(source: &Source, span: Span) -> Excerpt {
        let boundary = |mut at: usize| {
            at = at.min(source.text.len());
            while !source.text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (start, end) = (boundary(span.start as usize), boundary(span.end as usize));
        let from = source.text[..start].rfind('\n').map_or(0, |at| at + 1);
        // A place that runs over lines is shown by its first.
        let to = source.text[start..]
            .find('\n')
            .map_or(source.text.len(), |at| start + at);
        let end = end.clamp(start, to);
        let (cut_from, cut_to) = if to - from > MAX_LINE {
            (
                boundary(start.saturating_sub(MAX_LINE / 4)).max(from),
                boundary(start + MAX_LINE / 2).min(to),
            )
        } else {
            (from, to)
        };
        let text = clean(&source.text[cut_from..cut_to]);
        let length = text.len();
        let range = (start - cut_from).min(length)..(end.min(cut_to) - cut_from).min(length);
        Excerpt {
            text,
            line: source.position(span.start).line,
            range,
        }
    }
}

/// Text without control characters, which could steer a terminal; of the same length in bytes.
pub(crate) fn clean(text: &str) -> String {
    text.chars()
        .map(|character| {
            if character.is_control() && character != '\t' && character.len_utf8() == 1 {
                ' '
            } else {
                character
            }
        })
        .collect()
}

#[derive(Serialize)]
struct Record {
    code: &'static str,
    severity: &'static str,
    path: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
    hint: Option<String>,
    related: Vec<Related>,
}

#[derive(Serialize)]
struct Related {
    path: String,
    line: usize,
    column: usize,
    message: String,
}

/// All diagnostics as one JSON array.
pub fn json(words: Words<'_>, sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let records: Vec<Record> = diagnostics
        .iter()
        .map(|diagnostic| record(words, sources, diagnostic))
        .collect();
    // Strings and numbers always serialise.
    serde_json::to_string_pretty(&records).unwrap_or_else(|_| "[]".to_string())
}

fn record(words: Words<'_>, sources: &Sources, diagnostic: &Diagnostic) -> Record {
    let source = diagnostic.span.and_then(|span| sources.get(span.source));
    let position = diagnostic
        .span
        .zip(source)
        .filter(|(_, source)| !source.text.is_empty())
        .map(|(span, source)| source.position(span.start));
    let related = diagnostic.related.iter().filter_map(|(span, attribute)| {
        let source = sources.get(span.source)?;
        let position = source.position(span.start);
        let message = words.related(diagnostic, attribute);
        Some(Related {
            path: source.path.to_string(),
            line: position.line,
            column: position.column,
            message,
        })
    });
    Record {
        code: diagnostic.code.name(),
        severity: diagnostic.severity.name(),
        path: source.map(|source| source.path.to_string()),
        line: position.map(|position| position.line),
        column: position.map(|position| position.column),
        message: words.sentence(diagnostic),
        hint: words.hint(diagnostic),
        related: related.collect(),
    }
}

/// Workflow commands of GitHub Actions, one line each.
pub fn github(words: Words<'_>, sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let data = |text: &str| {
        text.replace('%', "%25")
            .replace('\r', "%0D")
            .replace('\n', "%0A")
    };
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let mut lines = String::new();
    for diagnostic in diagnostics {
        let record = record(words, sources, diagnostic);
        let message = match &record.hint {
            Some(hint) => format!("{} {hint}", record.message),
            None => record.message.clone(),
        };
        let mut properties = Vec::new();
        properties.extend(
            record
                .path
                .as_deref()
                .map(|path| format!("file={}", property(path))),
        );
        properties.extend(record.line.map(|line| format!("line={line}")));
        properties.extend(record.column.map(|column| format!("col={column}")));
        properties.push(format!("title={}", record.code));
        lines.push_str(&format!(
            "::{} {}::{}\n",
            record.severity,
            properties.join(","),
            data(&message)
        ));
    }
    lines
}

/// SARIF 2.1.0 (OASIS), for code review systems.
pub fn sarif(words: Words<'_>, sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    use serde_json::json;
    let place = |path: &str, line: usize, column: usize| {
        let uri = crate::resolve::encode(path);
        json!({ "physicalLocation": { "artifactLocation": { "uri": uri }, "region": { "startLine": line, "startColumn": column } } })
    };
    let mut rules: Vec<&str> = diagnostics
        .iter()
        .map(|diagnostic| diagnostic.code.name())
        .collect();
    rules.sort_unstable();
    rules.dedup();
    let results: Vec<serde_json::Value> = diagnostics
        .iter()
        .map(|diagnostic| {
            let record = record(words, sources, diagnostic);
            let text = match &record.hint {
                Some(hint) => format!("{} {hint}", record.message),
                None => record.message.clone(),
            };
            let locations: Vec<_> =
                record.path.iter().map(|path| place(path, record.line.unwrap_or(1), record.column.unwrap_or(1))).collect();
            let related: Vec<_> = record.related.iter().map(|related| place(&related.path, related.line, related.column)).collect();
            json!({ "ruleId": record.code, "level": record.severity, "message": { "text": text }, "locations": locations, "relatedLocations": related })
        })
        .collect();
    let rules: Vec<_> = rules.iter().map(|id| json!({ "id": id })).collect();
    let driver = json!({ "name": "samtale", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default()
}
