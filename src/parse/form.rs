//! A form's definition.

use super::Context;
use super::fields::{Fields, Reader};
use super::markdown::Shape;
use super::parts::{distinct, file_id, grid_parts, id_and_label, items_with, title};
use super::toml;
use super::tree::{Table, Value};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::model::{
    DimensionId, FieldKind, FormDefinition, FormFootnote, Grid, HeadField, Numbering, Pick,
    Preparation, QuestionKind, Section, SignatureLine,
};
use crate::source::{Source, Spanned, Str};

/// Lines after an open question, where nothing says.
const DEFAULT_LINES: u8 = 4;

/// Parses `content/forms/<form>.toml`.
pub fn form(source: &Source, context: Context<'_>) -> Checked<FormDefinition> {
    let mut found = Vec::new();
    let table = toml::document(source, 0..source.text.len(), &mut found);
    let reader = Reader::new(source, Some(context), "forms");
    reader.note_broken(&found, source.text.len());
    let fields = Fields::new(&reader, &table, source.span(0..0));
    let id = file_id(source, &fields);
    let form = FormDefinition {
        span: table
            .get("title")
            .map_or(fields.span, |entry| entry.key_span),
        title: title(&fields, &id),
        version: fields.str("version"),
        changed: fields.date("changed").map(|date| date.value),
        editions: editions(&fields, context),
        audience: fields.audience("audience"),
        numbering: numbering(&fields),
        lines: fields.bounded("lines", 0, 60).unwrap_or(DEFAULT_LINES),
        intro: fields.prose("intro", Shape::Blocks),
        footnotes: footnotes(&fields),
        fields: distinct(&fields, "field")
            .into_iter()
            .filter_map(head_field)
            .collect(),
        sections: sections(&fields),
        signatures: distinct(&fields, "signature")
            .into_iter()
            .filter_map(signature)
            .collect(),
        id,
    };
    for key in ["table", "check"] {
        if let Some(entry) = fields.table.get(key) {
            // TOML binds `[section.table]` to the last `[[section]]`; `[table]` alone binds to nothing.
            reader.report(
                Diagnostic::at(entry.key_span, Code::UnknownKey)
                    .with("key", key)
                    .hint("section"),
            );
            fields.entry(key);
        }
    }
    fields.finish_file();
    found.append(&mut reader.diagnostics.borrow_mut());
    Checked {
        value: form,
        diagnostics: found,
    }
}

fn editions(fields: &Fields<'_, '_>, context: Context<'_>) -> Vec<DimensionId> {
    let mut editions = Vec::new();
    for name in fields.strings("editions").unwrap_or_default() {
        match context.site.dimension(&name.value) {
            Some((id, _)) if editions.contains(&id) => {
                fields
                    .reader
                    .report(Diagnostic::at(name.span, Code::DuplicateId).with("id", &name.value));
            }
            Some((id, _)) => editions.push(id),
            None => {
                let diagnostic =
                    Diagnostic::at(name.span, Code::UnknownAudience).with("value", &name.value);
                fields.reader.report(
                    diagnostic.did_you_mean(
                        &name.value,
                        context
                            .site
                            .dimensions
                            .iter()
                            .map(|dimension| &*dimension.id),
                    ),
                );
            }
        }
    }
    editions
}

fn numbering(fields: &Fields<'_, '_>) -> Numbering {
    match fields.string("numbering") {
        None => Numbering::Sections,
        Some(name) => match &*name.value {
            "sections" => Numbering::Sections,
            "none" => Numbering::None,
            other => {
                fields.invalid(name.span, "numbering", other, &["sections", "none"]);
                Numbering::Sections
            }
        },
    }
}

fn footnotes(fields: &Fields<'_, '_>) -> Vec<FormFootnote> {
    let Some(entry) = fields.entry("footnote") else {
        return Vec::new();
    };
    let Value::Table(table) = &entry.node.value else {
        fields
            .reader
            .report(super::fields::wrong_type("footnote", &entry.node, "table"));
        return Vec::new();
    };
    let note = |entry: &super::tree::Entry| {
        let text = fields.prose_of(&entry.key, &entry.node, Shape::Line)?;
        Some(FormFootnote {
            label: entry.key.as_str().into(),
            text,
        })
    };
    table.entries.iter().filter_map(note).collect()
}

fn head_field(fields: Fields<'_, '_>) -> Option<HeadField> {
    let (id, label) = id_and_label(&fields);
    let kind = match fields.string("kind") {
        None => FieldKind::Text,
        Some(kind) => match &*kind.value {
            "text" => FieldKind::Text,
            "date" => FieldKind::Date,
            other => {
                fields.invalid(kind.span, "kind", other, &["text", "date"]);
                FieldKind::Text
            }
        },
    };
    fields.finish();
    Some(HeadField {
        id: id?,
        kind,
        label: label?,
    })
}

fn signature(fields: Fields<'_, '_>) -> Option<SignatureLine> {
    let (id, label) = id_and_label(&fields);
    let date = fields.boolean("date").unwrap_or(false);
    fields.finish();
    Some(SignatureLine {
        id: id?,
        label: label?,
        date,
    })
}

fn sections(fields: &Fields<'_, '_>) -> Vec<Section> {
    let mut seen: Vec<Spanned<Str>> = Vec::new();
    let mut sections = Vec::new();
    for fields in fields.tables("section") {
        in_order(&fields);
        let id = fields.id("id");
        if let Some(id) = &id {
            match seen.iter().find(|known| known.value == id.value) {
                Some(first) => {
                    fields.reader.report(
                        Diagnostic::at(id.span, Code::DuplicateId)
                            .with("id", &id.value)
                            .related(first.span, "first"),
                    );
                }
                None => seen.push(id.clone()),
            }
        }
        let section = Section {
            id: id.map(|id| id.value),
            span: fields.span,
            audience: fields.audience("audience"),
            page_break: fields.boolean("page_break").unwrap_or(false),
            topic: fields.string("topic"),
            title: fields.plain("title"),
            intro: fields.prose("intro", Shape::Blocks),
            lead: fields.prose("lead", Shape::Line),
            questions: picks(&fields),
            checks: checks(&fields),
            table: fields.table("table").map(grid),
            notes: fields.bounded("notes", 1, 60),
        };
        fields.finish();
        sections.push(section);
    }
    sections
}

/// A section's parts are printed in a fixed order; tables written in another would surprise the editor.
/// (Keys above the first `[[section.check]]` can stand in any order: TOML leaves no other place for them.)
fn in_order(fields: &Fields<'_, '_>) {
    if let (Some(check), Some(table)) = (fields.table.get("check"), fields.table.get("table"))
        && table.key_span.start < check.key_span.start
    {
        let diagnostic = Diagnostic::at(check.key_span, Code::SectionOrder)
            .with("part", "check")
            .with("before", "table");
        fields
            .reader
            .report(diagnostic.related(table.key_span, "before"));
    }
}

/// A checklist's points. Each may be for some readers only.
fn checks(fields: &Fields<'_, '_>) -> Vec<Preparation> {
    items_with(fields, "check", |fields| fields.audience("audience"))
        .into_iter()
        .map(|(item, audience)| Preparation { item, audience })
        .collect()
}

fn picks(fields: &Fields<'_, '_>) -> Option<Vec<Pick>> {
    let entry = fields.entry("questions")?;
    let Value::Array(list) = &entry.node.value else {
        fields
            .reader
            .report(super::fields::wrong_type("questions", &entry.node, "array"));
        return None;
    };
    let mut picks = Vec::new();
    for node in list {
        match &node.value {
            Value::String(id) => picks.push(Pick::One {
                id: Spanned {
                    value: id.as_str().into(),
                    span: node.span,
                },
                lines: None,
            }),
            Value::Table(table) => picks.extend(pick(fields.reader, table, node.span)),
            _ => fields
                .reader
                .report(super::fields::wrong_type("questions", node, "pick")),
        }
    }
    Some(picks)
}

fn pick(reader: &Reader<'_>, table: &Table, span: crate::source::Span) -> Option<Pick> {
    let fields = Fields::new(reader, table, span);
    let pick = match fields.string("id") {
        Some(id) => Some(Pick::One {
            id,
            lines: fields.bounded("lines", 0, 60),
        }),
        None => {
            let kind = fields.string("kind");
            if let Some(kind) = &kind
                && !QuestionKind::NAMES.contains(&&*kind.value)
            {
                fields.invalid(kind.span, "kind", &kind.value, &QuestionKind::NAMES);
            }
            Some(Pick::Topic {
                topic: fields.string("topic"),
                core: fields.boolean("core"),
                kind: kind.map(|kind| kind.value),
                limit: fields.bounded("limit", 1, 1000),
                span,
            })
        }
    };
    fields.finish();
    pick
}

fn grid(fields: Fields<'_, '_>) -> Grid {
    let grid = grid_parts(&fields);
    fields.finish();
    grid
}
