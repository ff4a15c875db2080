//! What was released of a form: the file that `samtale release` writes.

use super::Context;
use super::fields::{Fields, Reader};
use super::toml;
use super::tree::{Node, Value};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::model::{Languages, Release, ReleasedText, Releases, Text};
use crate::source::{Source, Str};

/// Parses `content/forms/<form>.versions.toml`.
pub fn releases(source: &Source, form: &Str, context: Context<'_>) -> Checked<Releases> {
    let mut found = Vec::new();
    let table = toml::document(source, 0..source.text.len(), &mut found);
    let reader = Reader::new(source, Some(context), "forms");
    reader.note_broken(&found, source.text.len());
    let fields = Fields::new(&reader, &table, source.span(0..0));
    let languages = context.site.languages;
    let mut versions: Vec<Release> = Vec::new();
    for fields in fields.tables("version") {
        if let Some(release) = release(&fields, languages) {
            let name = &release.version;
            if versions
                .iter()
                .any(|known| known.version.value == name.value)
            {
                let twice = Diagnostic::at(name.span, Code::DuplicateId);
                reader.report(twice.with("id", &name.value));
            } else {
                versions.push(release);
            }
        }
        fields.finish();
    }
    fields.finish();
    found.append(&mut reader.diagnostics.borrow_mut());
    Checked {
        value: Releases {
            form: form.clone(),
            span: source.span(0..0),
            versions,
        },
        diagnostics: found,
    }
}

fn release(fields: &Fields<'_, '_>, languages: &Languages) -> Option<Release> {
    let version = fields.string("id");
    if version.is_none() && fields.table.get("id").is_none() {
        fields.missing("id");
    }
    let day = fields.date("released").map(|day| day.value);
    let texts = fields.tables("text").into_iter().filter_map(|fields| {
        let id = fields.str("id");
        let words = fields.node("words").and_then(|node| words(node, languages));
        for (key, missing) in [("id", id.is_none()), ("words", words.is_none())] {
            if missing && fields.table.get(key).is_none() {
                fields.missing(key);
            }
        }
        fields.finish();
        let (id, text) = (id?, words?);
        Some(ReleasedText { id, text })
    });
    let texts = texts.collect();
    Some(Release {
        version: version?,
        day,
        texts,
    })
}

/// Words by language. What was released in a language that the site has no more is history, not an error.
fn words(node: &Node, languages: &Languages) -> Option<Text<Str>> {
    match &node.value {
        Value::String(text) => Some(Text::Same(text.as_str().into())),
        Value::Table(table) => {
            let mut list: Vec<_> = table
                .entries
                .iter()
                .filter_map(|entry| match &entry.node.value {
                    Value::String(text) => {
                        Some((languages.find(&entry.key)?, Str::from(text.as_str())))
                    }
                    _ => None,
                })
                .collect();
            list.sort_by_key(|(locale, _)| *locale);
            Some(Text::ByLanguage(list))
        }
        _ => None,
    }
}
