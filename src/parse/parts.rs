//! What topics and forms share: ids, titles, items, tables.

use std::collections::BTreeMap;

use super::fields::{Fields, is_id};
use super::markdown::Shape;
use super::tree::{Entry, Value};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Column, ColumnKind, Grid, GridRow, Item, Text};
use crate::source::{Source, Span, Str};

/// Empty rows of a table, where nothing says.
const DEFAULT_ROWS: u8 = 3;

/// A file's name as an id.
pub(super) fn file_id(source: &Source, fields: &Fields<'_, '_>) -> Str {
    let name = source.path.rsplit('/').next().unwrap_or_default();
    let id = name.strip_suffix(".toml").unwrap_or(name);
    if !is_id(id) {
        fields
            .reader
            .report(Diagnostic::at(source.span(0..0), Code::InvalidId).with("id", id));
    }
    id.into()
}

/// Tables with ids, each id once.
pub(super) fn distinct<'t, 'r>(fields: &Fields<'t, 'r>, key: &'static str) -> Vec<Fields<'t, 'r>> {
    let list = fields.tables(key);
    let mut seen: Vec<(&str, Span)> = Vec::new();
    for fields in &list {
        let Some(Entry { node, .. }) = fields.table.get("id") else {
            continue;
        };
        let Value::String(id) = &node.value else {
            continue;
        };
        match seen.iter().find(|(known, _)| known == id) {
            Some((_, first)) => fields.reader.report(
                Diagnostic::at(node.span, Code::DuplicateId)
                    .with("id", id.as_str())
                    .related(*first, "first"),
            ),
            None => seen.push((id, node.span)),
        }
    }
    list
}

/// A title that must be there; its id where it is not.
pub(super) fn title(fields: &Fields<'_, '_>, id: &Str) -> Text<Str> {
    match fields.plain("title") {
        Some(title) => title,
        None => {
            if fields.table.get("title").is_none() {
                fields.missing("title");
            }
            Text::Same(id.clone())
        }
    }
}

/// The id and the label that fields, columns and signatures have.
pub(super) fn id_and_label(
    fields: &Fields<'_, '_>,
) -> (Option<Str>, Option<crate::model::Text<Str>>) {
    let (id, label) = (fields.id("id"), fields.plain("label"));
    for key in ["id", "label"] {
        if fields.table.get(key).is_none() {
            fields.missing(key);
        }
    }
    (id.map(|id| id.value), label)
}

/// Tables with an id and a text; the id is by default the position.
pub(super) fn items(fields: &Fields<'_, '_>, key: &'static str) -> Vec<Item> {
    items_with(fields, key, |_| ())
        .into_iter()
        .map(|(item, ())| item)
        .collect()
}

/// The same, where the tables have more keys.
pub(super) fn items_with<T>(
    fields: &Fields<'_, '_>,
    key: &'static str,
    more: impl Fn(&Fields<'_, '_>) -> T,
) -> Vec<(Item, T)> {
    let mut seen: BTreeMap<Str, Span> = BTreeMap::new();
    let mut items = Vec::new();
    for (at, fields) in fields.tables(key).into_iter().enumerate() {
        let id = fields.id("id");
        let span = id.as_ref().map_or(fields.span, |id| id.span);
        let id = id.map_or_else(|| (at + 1).to_string().into(), |id| id.value);
        let text = fields.prose("text", Shape::Line);
        if fields.table.get("text").is_none() {
            fields.missing("text");
        }
        if let Some(first) = seen.insert(id.clone(), span) {
            fields.reader.report(
                Diagnostic::at(span, Code::DuplicateId)
                    .with("id", &id)
                    .related(first, "first"),
            );
        }
        let more = more(&fields);
        fields.finish();
        if let Some(text) = text {
            items.push((Item { id, text }, more));
        }
    }
    items
}

/// The parts of a table, which a question of the kind `table` has too.
pub(super) fn grid_parts(fields: &Fields<'_, '_>) -> Grid {
    let columns: Vec<Column> = distinct(fields, "column")
        .into_iter()
        .filter_map(column)
        .collect();
    let rows: Vec<GridRow> = distinct(fields, "row")
        .into_iter()
        .filter_map(row)
        .collect();
    let empty = fields.bounded("rows", 1, 60);
    if columns.is_empty() && rows.is_empty() {
        fields
            .reader
            .report(Diagnostic::at(fields.span, Code::MissingKey).with("key", "column"));
    }
    let empty = if rows.is_empty() {
        empty.unwrap_or(DEFAULT_ROWS)
    } else {
        0
    };
    Grid {
        caption: fields.plain("caption"),
        columns,
        rows,
        empty,
    }
}

fn column(fields: Fields<'_, '_>) -> Option<Column> {
    let (id, label) = id_and_label(&fields);
    let options = items(&fields, "option");
    let kind = match fields.string("kind") {
        None => ColumnKind::Text,
        Some(kind) => match &*kind.value {
            "text" => ColumnKind::Text,
            "date" => ColumnKind::Date,
            "choice" => {
                if options.is_empty() {
                    fields
                        .reader
                        .report(Diagnostic::at(kind.span, Code::MissingKey).with("key", "option"));
                }
                ColumnKind::Choice(options)
            }
            other => {
                fields.invalid(kind.span, "kind", other, &["text", "date", "choice"]);
                ColumnKind::Text
            }
        },
    };
    let width = fields.bounded("width", 1, 20).unwrap_or(1);
    fields.finish();
    Some(Column {
        id: id?,
        kind,
        label: label?,
        width,
    })
}

fn row(fields: Fields<'_, '_>) -> Option<GridRow> {
    let (id, label) = (fields.id("id"), fields.plain("label"));
    if fields.table.get("label").is_none() {
        fields.missing("label");
    }
    let lines = fields.bounded("lines", 1, 60).unwrap_or(3);
    fields.finish();
    let id = id.map_or_else(|| "".into(), |id| id.value);
    Some(GridRow {
        id,
        label: label?,
        lines,
    })
}
