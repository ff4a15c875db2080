//! A topic of the question bank.

use std::sync::Arc;

use super::Context;
use super::address::address;
use super::fields::{Fields, Reader};
use super::markdown::Shape;
use super::parts::{file_id, grid_parts, items, title};
use super::toml;
use super::tree::Value;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::model::{
    Address, Credit, Item, Question, QuestionKind, Scale, ScaleSteps, Text, Topic, Wording,
};
use crate::source::{Source, Spanned, Str};

/// Parses `content/bank/<topic>.toml`.
pub fn topic(source: &Source, context: Context<'_>) -> Checked<Topic> {
    let mut found = Vec::new();
    let table = toml::document(source, 0..source.text.len(), &mut found);
    let reader = Reader::new(source, Some(context), "bank");
    reader.note_broken(&found, source.text.len());
    let fields = Fields::new(&reader, &table, source.span(0..0));
    let id = file_id(source, &fields);
    let title = title(&fields, &id);
    let credit = fields
        .table("source")
        .map(|source| Arc::new(self::credit(source)));
    let topic = Topic {
        span: table
            .get("title")
            .map_or(fields.span, |entry| entry.key_span),
        title,
        weight: fields.integer("weight"),
        intro: fields.prose("intro", Shape::Blocks),
        scales: scales(&fields),
        questions: fields
            .tables("question")
            .into_iter()
            .filter_map(|fields| question(fields, credit.as_ref()))
            .map(Arc::new)
            .collect(),
        id,
    };
    fields.finish_file();
    found.append(&mut reader.diagnostics.borrow_mut());
    Checked {
        value: topic,
        diagnostics: found,
    }
}

fn credit(fields: Fields<'_, '_>) -> Credit {
    let credit = Credit {
        author: fields.plain("author"),
        about: fields.plain("about"),
        title: fields.plain("title"),
        url: fields
            .string("url")
            .and_then(|url| web_address(&fields, url)),
    };
    fields.finish();
    credit
}

/// An address of the web, or a diagnostic.
fn web_address(fields: &Fields<'_, '_>, url: Spanned<Str>) -> Option<Str> {
    match address(fields.reader, &url.value, url.span) {
        Address::External(address) => Some(address),
        Address::Here(_) | Address::Source(..) => {
            fields
                .reader
                .report(Diagnostic::at(url.span, Code::UnsafeAddress).with("address", &url.value));
            None
        }
        Address::Refused => None,
    }
}

fn scales(fields: &Fields<'_, '_>) -> Vec<Spanned<Scale>> {
    let Some(entry) = fields.entry("scale") else {
        return Vec::new();
    };
    let Value::Table(table) = &entry.node.value else {
        fields
            .reader
            .report(super::fields::wrong_type("scale", &entry.node, "table"));
        return Vec::new();
    };
    let mut scales = Vec::new();
    for entry in &table.entries {
        let Value::Table(inner) = &entry.node.value else {
            fields
                .reader
                .report(super::fields::wrong_type(&entry.key, &entry.node, "table"));
            continue;
        };
        let scale = Fields::new(fields.reader, inner, entry.key_span);
        let named = texts(&scale, "steps");
        let steps = if named.is_empty() {
            let (from, to) = (
                scale.bounded("from", -100, 100),
                scale.bounded("to", -100, 100),
            );
            let (from, to) = (from.unwrap_or(1), to.unwrap_or(5));
            if from >= to || i16::from(to) - i16::from(from) > 20 {
                let place = inner.get("to").or(inner.get("from"));
                let span = place.map_or(entry.key_span, |place| place.node.span);
                let first = i16::from(from);
                scale.reader.report(
                    Diagnostic::at(span, Code::InvalidValue)
                        .with("key", "to")
                        .with("value", to.to_string())
                        .with("allowed", format!("{}–{}", first + 1, first + 20)),
                );
                continue;
            }
            ScaleSteps::Numbers {
                from,
                to,
                low: scale.plain("low"),
                high: scale.plain("high"),
            }
        } else {
            ScaleSteps::Named(named)
        };
        scale.finish();
        scales.push(Spanned {
            value: Scale {
                id: entry.key.as_str().into(),
                steps,
            },
            span: entry.key_span,
        });
    }
    scales
}

/// A list of plain texts.
fn texts(fields: &Fields<'_, '_>, key: &'static str) -> Vec<Text<Str>> {
    let Some(entry) = fields.entry(key) else {
        return Vec::new();
    };
    let Value::Array(list) = &entry.node.value else {
        fields
            .reader
            .report(super::fields::wrong_type(key, &entry.node, "array"));
        return Vec::new();
    };
    list.iter()
        .filter_map(|node| fields.plain_of(key, node))
        .collect()
}

fn question(fields: Fields<'_, '_>, credit: Option<&Arc<Credit>>) -> Option<Question> {
    let id = fields.id("id");
    if fields.table.get("id").is_none() {
        fields.missing("id");
    }
    let text = fields.prose("text", Shape::Line);
    if fields.table.get("text").is_none() {
        fields.missing("text");
    }
    let follow_ups = items(&fields, "follow_up");
    let wordings: Vec<Wording> = fields
        .tables("wording")
        .into_iter()
        .filter_map(wording)
        .collect();
    ties(&fields, &wordings);
    let kind = kind(&fields);
    let own = fields
        .table("source")
        .map(|source| Arc::new(self::credit(source)));
    let question = Question {
        id: id.as_ref()?.value.clone(),
        span: id.as_ref()?.span,
        kind,
        core: fields.boolean("core").unwrap_or(false),
        audience: fields.audience("audience"),
        text: text?,
        help: fields.prose("help", Shape::Line),
        lines: fields.bounded("lines", 0, 60),
        follow_ups,
        tags: fields
            .strings("tags")
            .unwrap_or_default()
            .into_iter()
            .map(|tag| tag.value)
            .collect(),
        credit: own.or_else(|| credit.cloned()),
        retired: fields.date("retired"),
        wordings,
    };
    fields.finish();
    Some(question)
}

fn wording(fields: Fields<'_, '_>) -> Option<Wording> {
    let text = fields.prose("text", Shape::Line);
    if fields.table.get("text").is_none() {
        fields.missing("text");
    }
    if fields.table.get("for").is_none() {
        fields.missing("for");
    }
    let span = fields
        .table
        .get("for")
        .map_or(fields.span, |entry| entry.key_span);
    let (audience, help) = (fields.audience("for"), fields.prose("help", Shape::Line));
    fields.finish();
    Some(Wording {
        audience,
        span,
        text: text?,
        help,
    })
}

/// Two wordings that fit some reader equally well leave the choice to chance.
fn ties(fields: &Fields<'_, '_>, wordings: &[Wording]) {
    for (at, first) in wordings.iter().enumerate() {
        for second in &wordings[at + 1..] {
            // A narrower wording for the readers of both settles it.
            let settled = || {
                let both = first.audience.and(&second.audience);
                wordings.iter().any(|third| {
                    third.audience.specificity() > first.audience.specificity()
                        && third.audience.covers(&both)
                })
            };
            if first.audience.specificity() == second.audience.specificity()
                && first.audience.meets(&second.audience)
                && !settled()
            {
                fields.reader.report(
                    Diagnostic::at(second.span, Code::WordingTie).related(first.span, "first"),
                );
            }
        }
    }
}

fn kind(fields: &Fields<'_, '_>) -> QuestionKind {
    let name = fields.string("kind");
    let span = name.as_ref().map_or(fields.span, |name| name.span);
    let name = name.map_or_else(|| "open".into(), |name| name.value);
    let scale = fields.string("scale");
    let options = items(fields, "option");
    let needs_options = |make: fn(Vec<Item>) -> QuestionKind| {
        if options.is_empty() {
            fields
                .reader
                .report(Diagnostic::at(span, Code::MissingKey).with("key", "option"));
        }
        make(options.clone())
    };
    match &*name {
        "open" => QuestionKind::Open,
        "scale" => match scale {
            Some(scale) => QuestionKind::Scale(scale),
            None => {
                fields.missing("scale");
                QuestionKind::Open
            }
        },
        "choice" => needs_options(QuestionKind::Choice),
        "choices" => needs_options(QuestionKind::Choices),
        "checklist" => needs_options(QuestionKind::Checklist),
        "yes-no" => QuestionKind::YesNo,
        "table" => {
            let grid = grid_parts(fields);
            QuestionKind::Table {
                columns: grid.columns,
                rows: grid.rows,
                empty: grid.empty,
            }
        }
        "date" => QuestionKind::Date,
        "note" => QuestionKind::Note,
        other => {
            fields.invalid(span, "kind", other, &QuestionKind::NAMES);
            QuestionKind::Open
        }
    }
}
