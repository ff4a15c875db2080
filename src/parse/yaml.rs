//! YAML front matter → tree, so that content of other generators comes over as it is.
//!
//! Read as events by `saphyr-parser`: it is kept, has places, and leaves aliases to us. We do not follow them,
//! so no document can grow by naming itself ("billion laughs").

use std::ops::Range;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle};

use super::tree::{Entry, Node, Table, Value};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Date;
use crate::source::Source;

/// Deepest nesting that is read; front matter has two or three levels.
const MAX_DEPTH: usize = 32;

enum Open {
    Array(Vec<Node>, usize),
    Table(Table, Option<(String, Range<usize>)>, usize),
}

/// Parses a stretch of a source as one YAML document with a mapping on top.
pub(super) fn document(
    source: &Source,
    range: Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Table {
    let text = &source.text[range.clone()];
    let lines: Vec<usize> = std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect();
    let offset = |marker: &Marker| {
        let start = lines
            .get(marker.line().saturating_sub(1))
            .copied()
            .unwrap_or(text.len());
        let column: usize = text[start..]
            .chars()
            .take(marker.col())
            .map(char::len_utf8)
            .sum();
        range.start + (start + column).min(text.len())
    };
    let mut open: Vec<Open> = Vec::new();
    let mut root = Table::default();
    let mut parser = Parser::new_from_str(text);
    while let Some(event) = parser.next_event() {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let at = offset(error.marker());
                diagnostics.push(
                    Diagnostic::at(source.span(at..at), Code::YamlSyntax)
                        .with("problem", error.info()),
                );
                break;
            }
        };
        let (start, end) = (offset(&span.start), offset(&span.end));
        let finished = match event {
            Event::Scalar(text, style, _, _) => Some(Node {
                value: scalar(&text, style),
                span: source.span(start..end),
            }),
            Event::Alias(_) => Some(Node {
                value: Value::Other,
                span: source.span(start..end),
            }),
            Event::SequenceStart(..) => {
                open.push(Open::Array(Vec::new(), start));
                None
            }
            Event::MappingStart(..) => {
                open.push(Open::Table(Table::default(), None, start));
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(|closed| match closed {
                Open::Array(list, start) => Node {
                    value: Value::Array(list),
                    span: source.span(start..end),
                },
                Open::Table(table, _, start) => Node {
                    value: Value::Table(table),
                    span: source.span(start..end),
                },
            }),
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => None,
        };
        if open.len() > MAX_DEPTH {
            diagnostics.push(
                Diagnostic::at(source.span(start..start), Code::YamlSyntax)
                    .with("problem", "nested too deep"),
            );
            break;
        }
        let Some(node) = finished else { continue };
        match open.last_mut() {
            Some(Open::Array(list, _)) => list.push(node),
            Some(Open::Table(table, key, _)) => match key.take() {
                None => {
                    let place = node.span.start as usize..node.span.end as usize;
                    *key = Some((
                        source.text[place.clone()]
                            .trim_matches(['"', '\''])
                            .to_string(),
                        place,
                    ));
                }
                Some((name, place)) => {
                    let key_span = source.span(place);
                    if table.get(&name).is_some() {
                        diagnostics.push(
                            Diagnostic::at(key_span, Code::DuplicateKey).with("key", name.as_str()),
                        );
                    }
                    table.entries.push(Entry {
                        key: name,
                        key_span,
                        node,
                    });
                }
            },
            None => {
                if let Value::Table(table) = node.value {
                    root = table;
                }
            }
        }
    }
    root
}

/// The core schema's reading of a scalar, as far as front matter needs it.
fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::string(text);
    }
    match text {
        "" | "~" | "null" => Value::Other,
        "true" => Value::Boolean(true),
        "false" => Value::Boolean(false),
        _ => match (text.parse(), Date::parse(text)) {
            (Ok(number), _) => Value::Integer(number),
            (Err(_), Some(date)) => Value::Date(date),
            (Err(_), None) => Value::String(text.to_string()),
        },
    }
}
