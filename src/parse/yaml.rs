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
                let at = offset(error.marker()) - range.start;
                let (kind, place) = slip(text, at, error.info());
                let place = range.start + place.start..range.start + place.end;
                diagnostics.push(match kind {
                    Some(kind) => broken(source, place, kind),
                    None => Diagnostic::at(source.span(place), Code::YamlSyntax)
                        .with("what", "other")
                        .with("problem", error.info()),
                });
                return root;
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
            diagnostics.push(broken(source, start..start, "deep"));
            return root;
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
            None => match node.value {
                Value::Table(table) => root = table,
                // Nothing but comments.
                Value::Other => {}
                _ => {
                    let start = node.span.start as usize;
                    let first = source.text[start..range.end].lines().next();
                    let end = start + first.map_or(0, str::len);
                    diagnostics.push(broken(source, start..end, "line"));
                }
            },
        }
    }
    root
}

fn broken(source: &Source, place: Range<usize>, kind: &'static str) -> Diagnostic {
    Diagnostic::at(source.span(place), Code::YamlSyntax)
        .with("what", kind)
        .hint(kind)
}

/// What was meant where the parser stopped: a kind with a sentence of its own, or none where only the parser has words;
/// and its place.
fn slip(text: &str, at: usize, words: &str) -> (Option<&'static str>, Range<usize>) {
    let says = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = &text[start..];
    let line = line.split('\n').next().unwrap_or(line);
    let before = &text[start..at];
    let character = text[at..].chars().next().map_or(0, char::len_utf8);
    // A line without a colon is only missed at the next one.
    let above = text[..start].trim_end_matches('\n');
    let above = above.rfind('\n').map_or(0, |end| end + 1)..above.len();
    let is_prose = |line: &str| !line.contains(':') && line.starts_with(char::is_alphabetic);
    let whole = match is_prose(&text[above.clone()]) {
        true => above,
        false => start..start + line.len(),
    };
    let here = at..at + character;
    let rest = at..(start + line.len()).max(at);
    let sign = |found: Option<usize>| found.map_or(here.clone(), |at| at..at + 1);
    if says(&["tab"]) {
        // The parser names what stands before it.
        let tab = text[start..].find('\t');
        (Some("tab"), sign(tab.map(|at| start + at)))
    } else if says(&["mapping values"]) {
        if before.contains(':') {
            return (Some("colon"), here);
        }
        match before.len() - before.trim_start().len() {
            0 => (Some("line"), whole),
            indent => (Some("indent"), start..start + indent),
        }
    } else if says(&["escape", "hexadecimal"]) {
        (Some("backslash"), rest)
    } else if says(&["trailing content"]) {
        (Some("behind"), rest)
    } else if says(&["quoted scalar"]) {
        (Some("end"), rest)
    } else if says(&["flow"]) {
        (Some("bracket"), sign(text[..at].rfind(['[', '{'])))
    } else if says(&["unexpected character", "anchor", "tag", "TAG", "directive"]) {
        (Some("sign"), here)
    } else if says(&[
        "key",
        "collection",
        "entries",
        "indentation",
        "plain scalar",
    ]) {
        (Some("line"), whole)
    } else {
        (None, at..at)
    }
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
