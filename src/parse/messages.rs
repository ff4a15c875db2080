//! A file of messages (Fluent).

use fluent::FluentResource;
use fluent_syntax::ast::Entry;
use fluent_syntax::parser::ErrorKind;

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
                .with("problem", "nested too deep"),
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
            for error in errors {
                let at = source.span(error.pos.clone());
                diagnostics.push(match &error.kind {
                    ErrorKind::DuplicatedNamedArgument(name) => {
                        Diagnostic::at(at, Code::FluentSyntax).with("problem", name.as_str())
                    }
                    kind => {
                        Diagnostic::at(at, Code::FluentSyntax).with("problem", kind.to_string())
                    }
                });
            }
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
