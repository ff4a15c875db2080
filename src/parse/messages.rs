//! A file of messages (Fluent).

use fluent::FluentResource;
use fluent_syntax::ast::Entry;
use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::source::{Source, Str};

/// A parsed file and the ids of its messages.
#[derive(Debug)]
pub struct Messages {
    /// What a bundle takes.
    pub resource: FluentResource,
    /// The messages' ids, in the order of the file.
    pub ids: Vec<Str>,
}

/// Parses `locales/<lang>/*.ftl`. What cannot be read is left out and said; the rest counts.
pub fn messages(source: &Source) -> Checked<Messages> {
    let mut diagnostics = Vec::new();
    if let Some(at) = too_deep(&source.text) {
        diagnostics.push(
            Diagnostic::at(source.span(at..at + 1), Code::FluentSyntax)
                .with("what", "deep")
                .hint("deep"),
        );
        let nothing = FluentResource::try_new(String::new());
        let resource = nothing.unwrap_or_else(|(resource, _)| resource);
        let ids = Vec::new();
        return Checked {
            value: Messages { resource, ids },
            diagnostics,
        };
    }
    let resource = match FluentResource::try_new(source.text.to_string()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            diagnostics.extend(errors.iter().map(|error| broken(source, error)));
            resource
        }
    };
    let mut ids: Vec<Str> = Vec::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name;
        if ids.iter().any(|known| **known == *id) {
            // The name is a slice of the source's own copy, so its place is found by its second writing.
            let at = source
                .text
                .match_indices(id)
                .filter(|(at, _)| *at == 0 || source.text.as_bytes()[at - 1] == b'\n')
                .nth(1);
            let at = at.map_or(0, |(at, _)| at);
            diagnostics.push(
                Diagnostic::at(source.span(at..at + id.len()), Code::DuplicateMessage)
                    .with("id", id),
            );
        }
        ids.push(id.into());
    }
    Checked {
        value: Messages { resource, ids },
        diagnostics,
    }
}

/// What was meant where the parser stopped; in its own words where none of the sentences fits.
fn broken(source: &Source, error: &ParserError) -> Diagnostic {
    let mut place = error.pos.clone();
    let kind = match &error.kind {
        ErrorKind::ExpectedToken('=') => Some("line"),
        ErrorKind::ExpectedToken('}') => {
            // The parser stops at the next message.
            let before = source.text.get(..place.start);
            if let Some(at) = before.and_then(|before| before.rfind('{')) {
                place = at..at + 1;
            }
            Some("brace")
        }
        ErrorKind::UnbalancedClosingBrace => Some("closing"),
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => {
            Some("empty")
        }
        ErrorKind::UnterminatedStringLiteral => Some("end"),
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => Some("default"),
        ErrorKind::ExpectedCharRange { .. } | ErrorKind::ExpectedInlineExpression => Some("name"),
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            Some("backslash")
        }
        _ => None,
    };
    let diagnostic = Diagnostic::at(source.span(place), Code::FluentSyntax);
    match kind {
        Some(kind) => diagnostic.with("what", kind).hint(kind),
        None => diagnostic
            .with("what", "other")
            .with("problem", error.kind.to_string()),
    }
}

/// Where placeables are nested so deep that the parser, which calls itself for each, could run out of stack.
fn too_deep(text: &str) -> Option<usize> {
    const MAX_DEPTH: usize = 100;
    let mut depth: usize = 0;
    let mut line_start = true;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            // A message begins at the margin, whatever stands before it.
            _ if line_start && byte.is_ascii_alphabetic() => depth = 0,
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(at);
        }
        line_start = byte == b'\n';
    }
    None
}
