//! The bank as open data: `data/questions.json` (with its schema) and `data/questions.csv`.

use serde_json::{Map, Value, json};

use super::{Inputs, Renderer};
use crate::diagnostic::Checked;
use crate::digest::Digest;
use crate::model::{Audience, Content, Question, QuestionKind, ScaleSteps, Text};
use crate::plan::{Output, Recipe, Subject};
use crate::resolve::{SiteIndex, TopicId};
use crate::source::Str;
use crate::theme::Theme;

const JSON: &str = "data/questions.json";
const SCHEMA: &str = "data/questions.schema.json";
const CSV: &str = "data/questions.csv";

/// The renderer.
pub(super) struct Data;

impl Renderer for Data {
    fn outputs(&self, index: &SiteIndex, _theme: &Theme) -> Vec<(Str, Recipe)> {
        if !index.has_bank() {
            return Vec::new();
        }
        [JSON, SCHEMA, CSV]
            .map(|route| {
                (
                    route.into(),
                    Recipe {
                        subject: Subject::Bank,
                        reader: None,
                    },
                )
            })
            .into()
    }

    fn can_fail(&self, _theme: &Theme) -> bool {
        false
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        Some(Digest::of(&(&output.route, &inputs.index.bank.topics)))
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        let value = match &*output.route {
            JSON => pretty(&questions(inputs.index)),
            SCHEMA => pretty(&schema()),
            _ => table(inputs.index),
        };
        Checked {
            value,
            diagnostics: Vec::new(),
        }
    }
}

fn pretty(value: &Value) -> Vec<u8> {
    // A `Value` always serialises: its keys are strings and its numbers finite.
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Every question, retired ones too: data that others built on must not vanish.
fn questions(index: &SiteIndex) -> Value {
    let order = index
        .bank
        .order
        .get(usize::from(index.site.languages.default_id().0))
        .cloned()
        .unwrap_or_default();
    let topics: Vec<Value> = order.iter().map(|id| topic(index, *id)).collect();
    json!({
        "$schema": "questions.schema.json",
        "languages": index.site.languages.tags().collect::<Vec<_>>(),
        "topics": topics,
    })
}

fn topic(index: &SiteIndex, id: TopicId) -> Value {
    let topic = index.bank.topic(id);
    let questions: Vec<Value> = index
        .bank
        .of_topic(id)
        .map(|(_, asked)| question(index, asked))
        .collect();
    json!({ "id": &*topic.id, "title": plain(index, &topic.title), "questions": questions })
}

fn question(index: &SiteIndex, question: &Question) -> Value {
    let mut map = Map::new();
    map.insert("id".into(), (&*question.id).into());
    map.insert("kind".into(), question.kind.name().into());
    map.insert("core".into(), question.core.into());
    map.insert("audience".into(), audience(index, &question.audience));
    map.insert("text".into(), prose(index, &question.text));
    if let Some(help) = &question.help {
        map.insert("help".into(), prose(index, help));
    }
    let items = |items: &[crate::model::Item]| -> Value {
        items
            .iter()
            .map(|item| json!({ "id": &*item.id, "text": prose(index, &item.text) }))
            .collect()
    };
    match &question.kind {
        QuestionKind::Choice(options)
        | QuestionKind::Choices(options)
        | QuestionKind::Checklist(options) => {
            map.insert("options".into(), items(options));
        }
        QuestionKind::Scale(name) => {
            if let Some(scale) = index.bank.scales.get(&name.value) {
                map.insert("scale".into(), steps(index, &scale.value.steps));
            }
        }
        QuestionKind::Table { columns, rows, .. } => {
            map.insert(
                "columns".into(),
                columns
                    .iter()
                    .map(|column| plain(index, &column.label))
                    .collect(),
            );
            map.insert(
                "rows".into(),
                rows.iter().map(|row| plain(index, &row.label)).collect(),
            );
        }
        QuestionKind::Open | QuestionKind::YesNo | QuestionKind::Date | QuestionKind::Note => {}
    }
    if !question.follow_ups.is_empty() {
        map.insert("follow_ups".into(), items(&question.follow_ups));
    }
    if !question.wordings.is_empty() {
        let wordings = question.wordings.iter();
        let wordings = wordings.map(|wording| json!({ "for": audience(index, &wording.audience), "text": prose(index, &wording.text) }));
        map.insert("wordings".into(), wordings.collect());
    }
    if !question.tags.is_empty() {
        map.insert(
            "tags".into(),
            question.tags.iter().map(|tag| &**tag).collect(),
        );
    }
    if let Some(credit) = &question.credit {
        let mut source = Map::new();
        for (key, text) in [
            ("author", &credit.author),
            ("about", &credit.about),
            ("title", &credit.title),
        ] {
            if let Some(text) = text {
                source.insert(key.into(), plain(index, text));
            }
        }
        if let Some(url) = &credit.url {
            source.insert("url".into(), (&**url).into());
        }
        map.insert("source".into(), source.into());
    }
    if let Some(retired) = &question.retired {
        map.insert("retired".into(), retired.value.to_string().into());
    }
    map.into()
}

fn steps(index: &SiteIndex, steps: &ScaleSteps) -> Value {
    match steps {
        ScaleSteps::Numbers {
            from,
            to,
            low,
            high,
        } => {
            let mut map = Map::new();
            map.insert("from".into(), (*from).into());
            map.insert("to".into(), (*to).into());
            for (key, text) in [("low", low), ("high", high)] {
                if let Some(text) = text {
                    map.insert(key.into(), plain(index, text));
                }
            }
            map.into()
        }
        ScaleSteps::Named(steps) => {
            json!({ "steps": steps.iter().map(|step| plain(index, step)).collect::<Vec<_>>() })
        }
    }
}

/// A text as an object of languages; `und` (ISO 639-3, "undetermined") for one that is the same in all.
fn by_language<T>(index: &SiteIndex, text: &Text<T>, words: impl Fn(&T) -> String) -> Value {
    let entries = text.iter().map(|(locale, value)| {
        let tag = locale.map_or("und", |locale| &**index.site.languages.tag(locale));
        (tag.to_string(), Value::from(words(value)))
    });
    Value::Object(entries.collect())
}

fn plain(index: &SiteIndex, text: &Text<Str>) -> Value {
    by_language(index, text, |text| text.to_string())
}

fn prose(index: &SiteIndex, text: &Text<std::sync::Arc<Content>>) -> Value {
    by_language(index, text, |content| content.plain())
}

fn audience(index: &SiteIndex, audience: &Audience) -> Value {
    let named = index.site.audience_ids(audience);
    let named = named.map(|(dimension, values)| (dimension.to_string(), json!(values)));
    Value::Object(named.collect())
}

/// The documented shape (JSON Schema, draft 2020-12).
fn schema() -> Value {
    let text = json!({ "type": "object", "additionalProperties": { "type": "string" }, "description": "words by language (BCP 47); und: the same in all" });
    let audience = json!({ "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } }, "description": "values by dimension; empty: everyone" });
    let item = json!({ "type": "object", "required": ["id", "text"], "properties": { "id": { "type": "string" }, "text": { "$ref": "#/$defs/text" } } });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Question bank",
        "type": "object",
        "required": ["languages", "topics"],
        "properties": {
            "languages": { "type": "array", "items": { "type": "string" } },
            "topics": { "type": "array", "items": { "$ref": "#/$defs/topic" } }
        },
        "$defs": {
            "text": text,
            "audience": audience,
            "item": item,
            "topic": {
                "type": "object",
                "required": ["id", "title", "questions"],
                "properties": {
                    "id": { "type": "string" },
                    "title": { "$ref": "#/$defs/text" },
                    "questions": { "type": "array", "items": { "$ref": "#/$defs/question" } }
                }
            },
            "question": {
                "type": "object",
                "required": ["id", "kind", "core", "audience", "text"],
                "properties": {
                    "id": { "type": "string", "description": "stable for ever" },
                    "kind": { "enum": QuestionKind::NAMES },
                    "core": { "type": "boolean" },
                    "audience": { "$ref": "#/$defs/audience" },
                    "text": { "$ref": "#/$defs/text" },
                    "help": { "$ref": "#/$defs/text" },
                    "options": { "type": "array", "items": { "$ref": "#/$defs/item" } },
                    "follow_ups": { "type": "array", "items": { "$ref": "#/$defs/item" } },
                    "columns": { "type": "array", "items": { "$ref": "#/$defs/text" } },
                    "rows": { "type": "array", "items": { "$ref": "#/$defs/text" } },
                    "scale": { "type": "object" },
                    "wordings": { "type": "array" },
                    "tags": { "type": "array", "items": { "type": "string" } },
                    "source": { "type": "object" },
                    "retired": { "type": "string", "format": "date" }
                }
            }
        }
    })
}

/// One row a question, one column a language; RFC 4180 with a byte-order mark, which spreadsheets need to see UTF-8.
fn table(index: &SiteIndex) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xEF\xBB\xBF".to_vec());
    let tags: Vec<&str> = index.site.languages.tags().collect();
    let mut head: Vec<String> = ["id", "topic", "kind", "core", "audience", "tags", "retired"]
        .map(String::from)
        .into();
    head.extend(tags.iter().map(|tag| format!("text.{tag}")));
    // Writing into memory cannot fail, and every row has the width of the first.
    let mut rows = vec![head];
    let order = index
        .bank
        .order
        .get(usize::from(index.site.languages.default_id().0))
        .cloned()
        .unwrap_or_default();
    for id in order {
        for (_, question) in index.bank.of_topic(id) {
            let audience: Vec<String> = index
                .site
                .audience_ids(&question.audience)
                .map(|(dimension, values)| format!("{dimension}: {}", values.join(", ")))
                .collect();
            let mut row = vec![
                question.id.to_string(),
                index.bank.topic(id).id.to_string(),
                question.kind.name().to_string(),
                question.core.to_string(),
                audience.join("; "),
                question.tags.join(", "),
                question
                    .retired
                    .as_ref()
                    .map_or_else(String::new, |day| day.value.to_string()),
            ];
            for locale in index.site.languages.ids() {
                row.push(
                    question
                        .text
                        .pick(&[locale])
                        .map_or_else(String::new, |picked| picked.value.plain()),
                );
            }
            rows.push(row);
        }
    }
    for row in rows {
        let _in_memory = writer.write_record(row.iter().map(|cell| inert(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula (OWASP, "CSV Injection"): an apostrophe goes before a first
/// character, after any blanks, that could start one. Where `;` separates cells, as in most of Europe, a cell is split
/// at it and at the end of each line, quoted or not: what would be a first character there is one as well.
fn inert(cell: &str) -> String {
    let unseen = |character: char| {
        (character.is_whitespace() && !character.is_control())
            || matches!(character, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
    };
    let mut safe = String::with_capacity(cell.len());
    for (at, part) in cell.split_inclusive([';', '\t', '\r', '\n']).enumerate() {
        match part.trim_start_matches(unseen).chars().next() {
            // The wide forms are the same signs to a spreadsheet of East Asia.
            Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') => safe.push('\''),
            Some('\t' | '\r' | '\n') if at == 0 => safe.push('\''),
            Some(_) | None => {}
        }
        safe.push_str(part);
    }
    safe
}
