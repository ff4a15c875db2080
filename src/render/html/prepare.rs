//! Where a reader prepares: the page, which stands whole without its scripts, and what the scripts make a sheet from.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::content::prose;
use super::frame::{crumbs_below_home, everywhere, message_link};
use super::views::{Frame, LinkView, PhraseView, ProseView};
use super::{Lowering, Templated, View};
use crate::diagnostic::Arg;
use crate::intl;
use crate::model::{Audience, CellKind, Choice, Credit, Field, FormEntry, Phrase, Rich};
use crate::plan::short_address;
use crate::resolve::{EditionId, FormId, QuestionId, encode, uncounted};
use crate::source::Str;

/// Messages of the scripts. What stands in the page itself is a message of its template.
const MESSAGES: &[&str] = &[
    "copied",
    "changed",
    "credit",
    "date",
    "footnote-back",
    "footnotes",
    "for",
    "notes",
    "row-number",
    "signature",
    "prepare-added",
    "prepare-all",
    "prepare-aside",
    "prepare-clear",
    "prepare-clear-sure",
    "prepare-cleared",
    "prepare-down",
    "prepare-draft-elsewhere",
    "prepare-draft-failed",
    "prepare-draft-found",
    "prepare-draft-kept",
    "prepare-drag",
    "prepare-file-broken",
    "prepare-file-gone",
    "prepare-file-large",
    "prepare-file-loaded",
    "prepare-file-newer",
    "prepare-file-repaired",
    "prepare-language-failed",
    "prepare-link-broken",
    "prepare-link-gone",
    "prepare-link-newer",
    "prepare-link-version",
    "prepare-load",
    "prepare-load-sure",
    "prepare-moved",
    "prepare-not-here",
    "prepare-own",
    "prepare-own-label",
    "prepare-page",
    "prepare-qr",
    "prepare-qr-long",
    "prepare-remove",
    "prepare-removed",
    "prepare-row-add",
    "prepare-row-remove",
    "prepare-same",
    "prepare-same-long",
    "prepare-shared-count",
    "prepare-title",
    "prepare-unset",
    "prepare-up",
    "prepare-version",
    "prepare-word-failed",
    "question-count",
];

/// Values that the scripts put into messages themselves; `$n` is a number, with plural rules.
const PLACEHOLDERS: [&str; 6] = ["date", "names", "page", "pages", "was", "now"];

#[derive(Debug, Hash, Serialize)]
struct PrepareView {
    page: Frame,
    /// The questions, for readers without scripts.
    questions: LinkView,
    forms: Vec<FormLink>,
    dimensions: Vec<DimensionView>,
    /// The note on privacy.
    privacy: LinkView,
    draft_days: u16,
    /// How the language writes days, as JSON.
    dates: String,
}

/// A form to begin with.
#[derive(Debug, Hash, Serialize)]
struct FormLink {
    id: Str,
    link: LinkView,
}

#[derive(Debug, Hash, Serialize)]
struct DimensionView {
    id: Str,
    label: PhraseView,
    values: Vec<ValueView>,
}

#[derive(Debug, Hash, Serialize)]
struct ValueView {
    id: Str,
    name: PhraseView,
}

/// The page.
pub(super) fn page(lowering: &Lowering<'_>) -> impl View + use<> {
    let index = lowering.index();
    let title = lowering.message_phrase("prepare-title");
    let forms = index.forms().map(|(_, record)| {
        let definition = &record.definition;
        let PhraseView { text, lang } =
            lowering.phrase(&index.named(&definition.title, &definition.id, lowering.reader));
        let tag = lowering.tag(lowering.reader);
        FormLink {
            id: definition.id.clone(),
            link: LinkView {
                text,
                lang,
                href: index.href(&format!("{tag}/forms/{}/", definition.id)),
                description: None,
            },
        }
    });
    let dimensions = index.site.dimensions.iter().map(|dimension| {
        let values = dimension.values.iter().map(|value| ValueView {
            id: value.id.clone(),
            name: lowering.phrase(&index.named(&value.name, &value.id, lowering.reader)),
        });
        DimensionView {
            label: dimension_name(lowering, &dimension.id),
            values: values.collect(),
            id: dimension.id.clone(),
        }
    });
    let mut page = everywhere(
        lowering,
        title,
        crumbs_below_home(lowering, []),
        "preparation/",
    );
    page.writes = true;
    let view = PrepareView {
        questions: message_link(lowering, "questions-title", "questions/"),
        forms: forms.collect(),
        dimensions: dimensions.collect(),
        privacy: message_link(lowering, "prepare-privacy-link", "privacy/"),
        draft_days: index.site.preparation.draft_days,
        dates: intl::DayWords::plain(index.site.languages.tag(lowering.reader)).json(),
        page,
    };
    Templated("preparation.html", view)
}

/// A dimension's name: a message where there is one, as for the filters of the search.
fn dimension_name(lowering: &Lowering<'_>, id: &Str) -> PhraseView {
    let message = lowering.message(&format!("search-filter-{id}"), lowering.reader);
    match message {
        Some(message) => PhraseView {
            text: message.text.into(),
            lang: Some(message.tag),
        },
        None => PhraseView {
            text: id.clone(),
            lang: None,
        },
    }
}

/// What a sheet in one language is made of.
pub(super) fn data(lowering: &Lowering<'_>) -> Value {
    let index = lowering.index();
    let reader = lowering.reader;
    let order = &index.bank.order[usize::from(reader.0)];
    let topics = order.iter().map(|id| {
        let topic = index.bank.topic(*id);
        let title = index.named(&topic.title, &topic.id, reader);
        json!({ "id": *topic.id, "title": phrase(lowering, &title) })
    });
    let questions = order
        .iter()
        .flat_map(|topic| index.bank.of_topic(*topic))
        .filter_map(|(id, _)| question(lowering, id));
    let names = index.site.dimensions.iter().map(|dimension| {
        let values = dimension.values.iter().map(|value| {
            let name = index.named(&value.name, &value.id, reader);
            (value.id.to_string(), phrase(lowering, &name))
        });
        (dimension.id.to_string(), Value::Object(values.collect()))
    });
    let mut forms: Vec<Value> = vec![plain(lowering)];
    forms.extend(index.forms().map(|(id, _)| form_data(lowering, id)));
    json!({
        "texts": texts(lowering),
        "name": *index.site.languages.get(reader).name,
        "regional": intl::regional(&lowering.tag(reader)),
        "organisation": index.site.organisation.as_ref().map(|name| phrase(lowering, &index.phrase(name, reader))),
        "dir": if index.site.languages.get(reader).right_to_left { "rtl" } else { "ltr" },
        "topics": topics.collect::<Vec<Value>>(),
        "questions": questions.collect::<Vec<Value>>(),
        "names": names.collect::<Map<String, Value>>(),
        "forms": forms,
        "days": index.site.preparation.draft_days,
    })
}

fn texts(lowering: &Lowering<'_>) -> Map<String, Value> {
    let said = |id: &str, n: Option<i64>| {
        let mut args: Vec<(&str, Arg)> = PLACEHOLDERS
            .iter()
            .map(|name| (*name, Arg::from(format!("{{{name}}}"))))
            .collect();
        if let Some(n) = n {
            args.push(("n", Arg::Number(n)));
        }
        lowering
            .message_with(id, lowering.reader, &args)
            .map_or_else(|| id.to_string(), |message| message.text)
    };
    let tag = lowering.tag(lowering.reader);
    let counted = |id: &str| -> Map<String, Value> {
        intl::plural_samples(&tag)
            .into_iter()
            .map(|(category, n)| {
                // The figure of the sample gives its place to the one that the script knows.
                let shown = intl::Formats::new(&tag).number(n);
                let text = said(id, Some(n)).replacen(&shown, "{n}", 1);
                (category.to_string(), text.into())
            })
            .collect()
    };
    MESSAGES
        .iter()
        .map(|id| {
            // Without `$n` a message that names it shows so.
            let text = said(id, None);
            let value = match text.contains("{$n}") {
                true => Value::Object(counted(id)),
                false => text.into(),
            };
            (id.trim_start_matches("prepare-").to_string(), value)
        })
        .collect()
}

fn question(lowering: &Lowering<'_>, id: QuestionId) -> Option<Value> {
    let index = lowering.index();
    let (topic, question) = &index.bank.questions[id.0 as usize];
    let asked = index.ask(id, lowering.reader, &Audience::default())?;
    let mut value = Map::new();
    value.insert("id".into(), (*asked.id).into());
    value.insert("topic".into(), (*index.bank.topic(*topic).id).into());
    value.insert("text".into(), words(lowering, &asked.text));
    if let Some(help) = &asked.help {
        value.insert("help".into(), words(lowering, help));
    }
    if !asked.follow_ups.is_empty() {
        value.insert(
            "follow".into(),
            list(&asked.follow_ups, |text| words(lowering, text)),
        );
    }
    value.insert("field".into(), field(lowering, &asked.field));
    if !asked.audience.is_everyone() {
        value.insert(
            "audience".into(),
            audience(lowering, &asked.audience).into(),
        );
    }
    if let Some(author) = credit(lowering, question.credit.as_deref()) {
        value.insert("credit".into(), phrase(lowering, &author));
    }
    if asked.retired.is_some() {
        value.insert("retired".into(), true.into());
    }
    // The narrowest first: the first that covers the readers is theirs.
    let mut wordings: Vec<_> = question.wordings.iter().collect();
    wordings.sort_by_key(|wording| std::cmp::Reverse(wording.audience.specificity()));
    let wordings: Vec<Value> = wordings
        .into_iter()
        .filter_map(|wording| {
            let text = index.rich(&wording.text, lowering.reader)?;
            let mut value = Map::new();
            value.insert("for".into(), audience(lowering, &wording.audience).into());
            value.insert("text".into(), words(lowering, &text));
            let help = wording.help.as_ref();
            if let Some(help) = help.and_then(|help| index.rich(help, lowering.reader)) {
                value.insert("help".into(), words(lowering, &help));
            }
            Some(Value::Object(value))
        })
        .collect();
    if !wordings.is_empty() {
        value.insert("wordings".into(), wordings.into());
    }
    Some(Value::Object(value))
}

fn credit(lowering: &Lowering<'_>, credit: Option<&Credit>) -> Option<Phrase> {
    lowering.index().credited(credit?, lowering.reader).author
}

/// Dimension and values: `role=employee;staff=academic`.
fn audience(lowering: &Lowering<'_>, audience: &Audience) -> String {
    let dimensions = audience.dimensions().iter().map(|(dimension, values)| {
        let dimension = &lowering.index().site.dimensions[usize::from(dimension.0)];
        let values: Vec<&str> = values
            .iter()
            .map(|value| &*dimension.values[usize::from(value.0)].id)
            .collect();
        format!("{}={}", dimension.id, values.join(","))
    });
    dimensions.collect::<Vec<_>>().join(";")
}

/// A sheet that follows no form: a name, a day and a plan.
fn plain(lowering: &Lowering<'_>) -> Value {
    let say = |id: &str| lowering.label(id, lowering.reader);
    let column = |id: &str, label: &str, kind: &str, width: u8| json!({ "id": id, "label": say(label), "kind": kind, "width": width });
    let plan = json!({
        "id": "plan",
        "field": {
            "kind": "grid",
            "columns": [
                column("what", "prepare-plan-what", "text", 3),
                column("who", "prepare-plan-who", "text", 1),
                column("when", "prepare-plan-when", "date", 1),
            ],
            "rows": [],
            "empty": 3,
        },
    });
    json!({
        "id": "",
        "title": say("prepare-title"),
        "head": [
            { "id": "name", "label": say("prepare-name"), "field": { "kind": "short" } },
            { "id": "date", "label": say("prepare-date"), "field": { "kind": "date" } },
        ],
        "editions": [{ "id": "all", "audience": "" }],
        "sections": [],
        "questions": [],
        "parts": [{ "id": "plan", "title": say("prepare-plan"), "after": true, "entries": [plan] }],
        "signatures": [],
        "footnotes": [],
    })
}

/// A form to begin with: its questions with their editions, and all of it that is not a question.
fn form_data(lowering: &Lowering<'_>, id: FormId) -> Value {
    let index = lowering.index();
    let reader = lowering.reader;
    let record = index.form_record(id);
    let definition = &record.definition;
    let first = record.uses().map(|(section, ..)| section).min();
    let mut parts: Vec<(usize, Value, Vec<usize>)> = Vec::new();
    // What stands above the questions of each section: title, introduction, words right before them.
    let mut sections = vec![Value::Null; definition.sections.len()];
    let mut intro = None;
    let mut head = Value::Null;
    let mut signatures = Value::Null;
    for at in 0..record.editions.len() {
        let form = uncounted(index, id, EditionId(at as u16), reader);
        let entries = |list: &[FormEntry]| self::list(list, |item| entry(lowering, item));
        head = entries(&form.head);
        signatures = entries(&form.signatures);
        intro = form.intro.as_ref().map(|intro| words(lowering, intro));
        // A section without a title goes on with the one before, and with its introduction where that is all it has.
        let mut above: Option<(Value, Option<Value>)> = None;
        for section in &form.sections {
            let others: Vec<Value> = section
                .entries
                .iter()
                .filter(|item| item.label.is_none())
                .map(|item| entry(lowering, item))
                .collect();
            let intro = section.intro.as_ref().map(|intro| words(lowering, intro));
            let own = section.title.as_ref().map(|title| phrase(lowering, title));
            let (title, intro) = match (own, &above) {
                (Some(title), _) => (title, intro),
                (None, Some((title, before))) => (title.clone(), intro.or_else(|| before.clone())),
                (None, None) => (Value::Null, intro),
            };
            let alone = section.entries.is_empty();
            above = Some((title.clone(), intro.clone().filter(|_| alone)));
            let place = definition
                .sections
                .iter()
                .position(|known| known.id.as_ref() == Some(&section.id))
                .unwrap_or_else(|| number(&section.id));
            // An edition without questions there has no words before them.
            let unknown = |known: &&mut Value| known[2].is_null();
            if let Some(known) = sections.get_mut(place).filter(unknown) {
                let lead = section.lead.as_ref().map(|lead| words(lowering, lead));
                *known = json!([title, intro, lead]);
            }
            if others.is_empty() {
                continue;
            }
            let mut part = Map::new();
            part.insert("id".into(), (*section.id).into());
            part.insert("title".into(), title);
            if let Some(intro) = intro {
                part.insert("intro".into(), intro);
            }
            if first.is_none_or(|first| place >= first) {
                part.insert("after".into(), true.into());
            }
            part.insert("entries".into(), others.into());
            let part = Value::Object(part);
            match parts.iter_mut().find(|(_, known, _)| *known == part) {
                Some((_, _, editions)) => editions.push(at),
                None => parts.push((place, part, vec![at])),
            }
        }
    }
    parts.sort_by_key(|(place, ..)| *place);
    let parts: Vec<Value> = parts
        .into_iter()
        .map(|(_, mut part, editions)| {
            if editions.len() < record.editions.len() {
                part["editions"] = json!(editions);
            }
            part
        })
        .collect();
    let questions = record.uses().map(|(section, id, lines, editions)| {
        let question = index.bank.question(id);
        let lines = lines.or(question.lines).unwrap_or(definition.lines);
        let there: Vec<usize> = (0..editions.len()).filter(|at| editions[*at]).collect();
        match there.len() == editions.len() {
            true => json!([*question.id, lines, section]),
            false => json!([*question.id, lines, section, there]),
        }
    });
    let count = signatures.as_array().map_or(0, Vec::len);
    let signed = lowering.message_with("signatures", reader, &[("n", Arg::from(count))]);
    let signed = signed.filter(|_| count > 0).map(|message| message.text);
    let editions = record.editions.iter().map(
        |edition| json!({ "id": *edition.id, "audience": audience(lowering, &edition.audience) }),
    );
    json!({
        "id": *definition.id,
        "title": phrase(lowering, &index.named(&definition.title, &definition.id, reader)),
        "version": definition.version.as_deref(),
        "changed": definition.changed.map(|day| intl::Formats::new(&lowering.tag(reader)).date(day)),
        "address": index.site.base_url.as_deref().map(|base| format!("{base}{}", encode(&short_address(&definition.id)))),
        "intro": intro,
        "head": head,
        "editions": editions.collect::<Vec<Value>>(),
        "sections": sections,
        "questions": questions.collect::<Vec<Value>>(),
        "parts": parts,
        "signatures": signatures,
        "signed": signed,
        "footnotes": list(&definition.footnotes, |note| {
            let text = index.rich(&note.text, reader);
            text.map_or(Value::Null, |text| words(lowering, &text))
        }),
    })
}

/// The place that a section without an id of its own has in its name: `section-3` is the third.
fn number(id: &str) -> usize {
    let digits = id.strip_prefix("section-");
    let number = digits.and_then(|digits| digits.parse::<usize>().ok());
    number.map_or(usize::MAX, |number| number.saturating_sub(1))
}

fn entry(lowering: &Lowering<'_>, item: &FormEntry) -> Value {
    let mut value = Map::new();
    value.insert("id".into(), (*item.id).into());
    if let Some(label) = &item.label {
        value.insert("label".into(), words(lowering, label));
    }
    value.insert("field".into(), field(lowering, &item.field));
    Value::Object(value)
}

/// Lowers a field. Every format has a match like this one, without a default arm.
fn field(lowering: &Lowering<'_>, field: &Field) -> Value {
    let end = |end: &Option<Phrase>| end.as_ref().map(|end| phrase(lowering, end));
    let options = |options: &[Choice]| {
        self::list(options, |option| {
            json!([*option.id, words(lowering, &option.label)])
        })
    };
    match field {
        Field::Lines(lines) => json!({ "kind": "lines", "lines": lines }),
        Field::Short => json!({ "kind": "short" }),
        Field::Date => json!({ "kind": "date" }),
        Field::Choices {
            many,
            options: list,
        } => json!({ "kind": "choices", "many": many, "options": options(list) }),
        Field::Scale { steps, low, high } => json!({
            "kind": "scale",
            "steps": self::list(steps, |step| phrase(lowering, step)),
            "low": end(low),
            "high": end(high),
        }),
        Field::Grid {
            caption,
            columns,
            rows,
            empty,
        } => json!({
            "kind": "grid",
            "caption": end(caption),
            "columns": self::list(columns, |column| {
                let mut value = json!({
                    "id": *column.id,
                    "label": phrase(lowering, &column.label),
                    "width": column.width,
                });
                match &column.kind {
                    CellKind::Text => value["kind"] = "text".into(),
                    CellKind::Date => value["kind"] = "date".into(),
                    CellKind::Choice(list) => {
                        value["kind"] = "choice".into();
                        value["options"] = options(list);
                    }
                }
                value
            }),
            "rows": self::list(rows, |row| json!([*row.id, phrase(lowering, &row.label), row.lines])),
            "empty": empty,
        }),
        Field::Note => json!({ "kind": "note" }),
        Field::Signature { date } => json!({ "kind": "signature", "date": date }),
    }
}

fn list<T>(list: &[T], value: impl Fn(&T) -> Value) -> Value {
    Value::Array(list.iter().map(value).collect())
}

/// HTML of a text, alone or with the language that is not the sheet's.
fn words(lowering: &Lowering<'_>, rich: &Rich) -> Value {
    let ProseView { html, lang } = prose(lowering, rich);
    spoken(lowering, html.0, lang)
}

fn phrase(lowering: &Lowering<'_>, phrase: &Phrase) -> Value {
    let PhraseView { text, lang } = lowering.phrase(phrase);
    spoken(lowering, crate::theme::escaped(&text), lang)
}

fn spoken(lowering: &Lowering<'_>, html: String, lang: Option<Str>) -> Value {
    match lang.filter(|lang| *lang != lowering.tag(lowering.reader)) {
        Some(lang) => json!([html, *lang]),
        None => html.into(),
    }
}
