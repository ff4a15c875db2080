//! Directives: fenced blocks whose first word is a name of this list. One file each: what it takes, how it reads.

mod contact;
mod details;
mod form;
mod only;
mod planner;
mod questions;
mod quote;
mod steps;
mod template;

use super::fields::Fields;
use super::markdown::{Builder, Origin, Shape};
use super::toml;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Directive, DirectiveKind, Tag};
use crate::source::Span;

/// How a directive is read: its attributes and its body.
struct Reading {
    name: &'static str,
    read: fn(&Fields<'_, '_>, &Body<'_>) -> Option<DirectiveKind>,
    /// Whether the body is Markdown that stands on the page.
    markdown: bool,
}

/// All directives.
const READINGS: [Reading; 9] = [
    Reading {
        name: "questions",
        read: questions::read,
        markdown: false,
    },
    Reading {
        name: "form",
        read: form::read,
        markdown: false,
    },
    Reading {
        name: "only",
        read: only::read,
        markdown: true,
    },
    Reading {
        name: "details",
        read: details::read,
        markdown: true,
    },
    Reading {
        name: "template",
        read: template::read,
        markdown: false,
    },
    Reading {
        name: "quote",
        read: quote::read,
        markdown: true,
    },
    Reading {
        name: "steps",
        read: steps::read,
        markdown: true,
    },
    Reading {
        name: "contact",
        read: contact::read,
        markdown: true,
    },
    Reading {
        name: "planner",
        read: planner::read,
        markdown: false,
    },
];

/// Their names.
pub(super) const NAMES: [&str; 9] = [
    "questions",
    "form",
    "only",
    "details",
    "template",
    "quote",
    "steps",
    "contact",
    "planner",
];

/// Deepest nesting of directives in each other.
const MAX_LEVEL: usize = 8;

/// What stands between the fences.
pub(super) struct Body<'a> {
    pub text: &'a str,
    /// Whether the fence has an end.
    pub closed: bool,
    pub origin: Origin,
    pub level: usize,
}

/// Reads a fence as a directive; false if it is a block of code.
pub(super) fn read(builder: &mut Builder<'_, '_>, info: &str, line: Span, body: &Body<'_>) -> bool {
    let name = info
        .split(|character: char| character.is_whitespace() || character == ',')
        .next()
        .unwrap_or("");
    let Some(reading) = READINGS.iter().find(|reading| reading.name == name) else {
        misspelt(builder, name, info, line);
        return false;
    };
    if !body.closed {
        let diagnostic = Diagnostic::at(line, Code::DirectiveOpen).with("directive", name);
        builder.reader.report(diagnostic);
    }
    let source = builder.reader.source;
    let mut problems = Vec::new();
    // A fence line is always one stretch of the source, so its attributes keep their places.
    let start = line.start as usize + name.len();
    let table = toml::attributes(source, start..line.end as usize, &mut problems);
    if !problems.is_empty() {
        // What would be missing or wrong in a half-read list is only the first slip again.
        for problem in problems {
            builder.reader.report(problem);
        }
        if reading.markdown && body.level <= MAX_LEVEL {
            builder.blocks(body.text, &body.origin, Shape::Page, body.level);
        }
        return true;
    }
    let fields = Fields::new(builder.reader, &table, line);
    let kind = (reading.read)(&fields, body);
    fields.finish();
    let Some(kind) = kind else { return true };
    if !reading.markdown
        && !matches!(kind, DirectiveKind::Template { .. })
        && !body.text.trim().is_empty()
    {
        builder.reader.report(
            Diagnostic::at(line, Code::DirectiveBody)
                .with("directive", name)
                .hint("empty"),
        );
    }
    let index = builder.content.directives.len() as u32;
    builder
        .content
        .directives
        .push(Directive { kind, span: line });
    let before = builder.content.nodes.len();
    builder.open(Tag::Directive(index), line);
    if reading.markdown {
        if body.level > MAX_LEVEL {
            builder
                .reader
                .report(Diagnostic::at(line, Code::NestedTooDeep).with("limit", MAX_LEVEL));
        } else {
            builder.blocks(body.text, &body.origin, Shape::Page, body.level);
        }
    }
    if name == "steps" {
        steps::check(builder, before + 1, line);
    }
    builder.close(line);
    true
}

/// Nearly a directive's name is a slip; a language of code is not.
fn misspelt(builder: &Builder<'_, '_>, name: &str, info: &str, line: Span) {
    let near = NAMES.iter().copied().filter(|known| {
        let distance = strsim::osa_distance(&name.to_lowercase(), known);
        distance <= if known.len() <= 5 { 1 } else { 2 }
    });
    let has_attributes = info.contains('=');
    if let Some(similar) = near.min_by_key(|known| strsim::osa_distance(name, known)) {
        let diagnostic = Diagnostic::at(line, Code::UnknownDirective).with("directive", name);
        builder
            .reader
            .report(diagnostic.with("similar", similar).hint("similar"));
    } else if has_attributes && !name.is_empty() && !name.contains('{') {
        builder
            .reader
            .report(Diagnostic::at(line, Code::UnknownDirective).with("directive", name));
    }
}
