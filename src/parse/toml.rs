//! TOML → tree, with every syntax error it has.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::slip::{self, Slip};
use super::tree::{Entry, Node, Table, Value};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Date;
use crate::source::{Source, Span};

/// Parses a stretch of a source as a TOML document.
pub(super) fn document(
    source: &Source,
    range: Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Table {
    let reader = Reader {
        source,
        text: &source.text[range.clone()],
        offset: range.start,
    };
    reader.document(diagnostics)
}

/// Parses attributes (`topic = "tasks", limit = 5`) as they stand in an inline table.
pub(super) fn attributes(
    source: &Source,
    range: Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Table {
    const OPEN: &str = "a={";
    let text = format!("{OPEN}{}}}", &source.text[range.clone()]);
    // The text in front is taken off again from every place.
    let reader = Reader {
        source,
        text: &text,
        offset: range.start,
    };
    let (table, _) = DeTable::parse_recoverable(&text);
    let shift = |span: Range<usize>| {
        let back = |at: usize| at.saturating_sub(OPEN.len()).min(range.len());
        shifted(back(span.start)..back(span.end), range.start)
    };
    // One broken attribute list gives a cascade of errors; the first is the cause.
    if let Some(slip) = slip::slips(&text).0.first() {
        let span = match slip.range.end {
            // The bracket around all of them is not the writer's.
            end if end <= OPEN.len() => range.clone(),
            _ => shift(slip.range.clone()),
        };
        diagnostics.push(said(
            Diagnostic::at(source.span(span), Code::DirectiveSyntax),
            slip,
        ));
    }
    let mut converted = Table::default();
    if let Some((_, inner)) = table.get_ref().iter().next()
        && let DeValue::Table(inner) = inner.get_ref()
    {
        let place = |span: Range<usize>| source.span(shift(span));
        converted = reader.table(inner, &place, diagnostics);
    }
    converted
}

fn shifted(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// What is wrong, in the words of its kind; where it has none, in the parser's.
fn said(diagnostic: Diagnostic, slip: &Slip) -> Diagnostic {
    let diagnostic = diagnostic.with("what", slip.kind.unwrap_or("other"));
    match slip.kind {
        Some(_) => diagnostic,
        None => diagnostic.with("problem", slip.message.as_str()),
    }
}

struct Reader<'a> {
    source: &'a Source,
    text: &'a str,
    offset: usize,
}

impl Reader<'_> {
    fn document(&self, diagnostics: &mut Vec<Diagnostic>) -> Table {
        let place = |span: Range<usize>| self.source.span(shifted(span, self.offset));
        let (slips, text) = slip::slips(self.text);
        for slip in &slips {
            let diagnostic = Diagnostic::at(place(slip.range.clone()), Code::TomlSyntax);
            let diagnostic = said(diagnostic, slip);
            diagnostics.push(match slip.kind {
                Some(kind) => diagnostic.hint(kind),
                None => diagnostic,
            });
        }
        let first = slips.first().map_or(usize::MAX, |slip| slip.range.start);
        let (table, errors) = DeTable::parse_recoverable(&text);
        for error in errors {
            let range = error.span().unwrap_or_default();
            // What was broken above it has taken its table away.
            if range.start >= first {
                continue;
            }
            let written = self.text[range.clone()].trim();
            diagnostics.push(match error.message() {
                slip::DUPLICATE => {
                    Diagnostic::at(place(range), Code::DuplicateKey).with("key", written)
                }
                _ => Diagnostic::at(place(range), Code::InvalidDate).with("value", written),
            });
        }
        self.table(table.get_ref(), &place, diagnostics)
    }

    fn table(
        &self,
        table: &DeTable<'_>,
        place: &dyn Fn(Range<usize>) -> Span,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Table {
        let mut entries: Vec<Entry> = table
            .iter()
            .map(|(key, value)| Entry {
                key: key.get_ref().to_string(),
                key_span: place(key.span()),
                node: self.node(value, place, diagnostics),
            })
            .collect();
        // The parser sorts by key; people think in the order they wrote.
        entries.sort_by_key(|entry| entry.key_span.start);
        Table { entries }
    }

    fn node(
        &self,
        value: &Spanned<DeValue<'_>>,
        place: &dyn Fn(Range<usize>) -> Span,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Node {
        let span = place(value.span());
        let value = match value.get_ref() {
            DeValue::String(text) => Value::string(text),
            DeValue::Integer(number) => {
                match i64::from_str_radix(number.as_str(), number.radix()) {
                    Ok(number) => Value::Integer(number),
                    Err(_) => {
                        let diagnostic = Diagnostic::at(span, Code::TomlSyntax);
                        diagnostics.push(diagnostic.with("what", "number").hint("number"));
                        Value::Other
                    }
                }
            }
            DeValue::Float(number) => match number.as_str().parse() {
                Ok(number) => Value::Float(number),
                Err(_) => Value::Other,
            },
            DeValue::Boolean(value) => Value::Boolean(*value),
            DeValue::Datetime(when) => match (when.date, when.time) {
                (Some(date), None) => match Date::new(date.year, date.month, date.day) {
                    Some(date) => Value::Date(date),
                    None => {
                        diagnostics.push(
                            Diagnostic::at(span, Code::InvalidDate).with("value", date.to_string()),
                        );
                        Value::Other
                    }
                },
                // A time of day is nothing that any key takes; as a string it is said so.
                (Some(_) | None, Some(_)) => Value::String(when.to_string()),
                (None, None) => Value::Other,
            },
            DeValue::Array(list) => Value::Array(
                list.iter()
                    .map(|item| self.node(item, place, diagnostics))
                    .collect(),
            ),
            DeValue::Table(table) => Value::Table(self.table(table, place, diagnostics)),
        };
        Node { value, span }
    }
}
