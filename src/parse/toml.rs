//! TOML → tree, with every syntax error it has.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

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
    let mut found = Vec::new();
    let (table, errors) = DeTable::parse_recoverable(&text);
    let shift = |span: Range<usize>| {
        let back = |at: usize| at.saturating_sub(OPEN.len()).min(range.len());
        back(span.start)..back(span.end)
    };
    for error in errors {
        let span = source.span(shifted(
            shift(error.span().unwrap_or_default()),
            range.start,
        ));
        found.push(Diagnostic::at(span, Code::DirectiveSyntax).with("problem", error.message()));
    }
    // One broken attribute list gives a cascade of errors; the first is the cause.
    diagnostics.extend(found.into_iter().take(1));
    let mut converted = Table::default();
    if let Some((_, inner)) = table.get_ref().iter().next()
        && let DeValue::Table(inner) = inner.get_ref()
    {
        let place = |span: Range<usize>| source.span(shifted(shift(span), range.start));
        converted = reader.table(inner, &place, diagnostics);
    }
    converted
}

fn shifted(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

struct Reader<'a> {
    source: &'a Source,
    text: &'a str,
    offset: usize,
}

impl Reader<'_> {
    fn document(&self, diagnostics: &mut Vec<Diagnostic>) -> Table {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        let place = |span: Range<usize>| self.source.span(shifted(span, self.offset));
        for error in errors {
            let span = place(error.span().unwrap_or_default());
            diagnostics.push(match error.message() {
                "duplicate key" => Diagnostic::at(span, Code::DuplicateKey).with(
                    "key",
                    self.source.text[span.start as usize..span.end as usize].trim(),
                ),
                message if message.starts_with("invalid date") => {
                    let written = &self.source.text[span.start as usize..span.end as usize];
                    Diagnostic::at(span, Code::InvalidDate).with("value", written)
                }
                message => Diagnostic::at(span, Code::TomlSyntax).with("problem", message),
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
            DeValue::String(text) => Value::String(text.to_string()),
            DeValue::Integer(number) => {
                match i64::from_str_radix(number.as_str(), number.radix()) {
                    Ok(number) => Value::Integer(number),
                    Err(_) => {
                        diagnostics.push(
                            Diagnostic::at(span, Code::TomlSyntax)
                                .with("problem", "integer number overflowed"),
                        );
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
