//! What an editor says about search in one language.

use super::Context;
use super::fields::{Fields, Reader, unknown_language};
use super::toml;
use crate::diagnostic::Checked;
use crate::model::{PreferRule, SearchSettings, SynonymRule};
use crate::source::Source;

/// Parses `content/search/<tag>.toml`.
pub fn search(source: &Source, tag: &str, context: Context<'_>) -> Checked<SearchSettings> {
    let mut found = Vec::new();
    let table = toml::document(source, 0..source.text.len(), &mut found);
    let reader = Reader::new(source, Some(context), "search");
    let fields = Fields::new(&reader, &table, source.span(0..0));
    let languages = context.site.languages;
    let locale = languages.find(tag);
    if locale.is_none() {
        reader.report(unknown_language(source.span(0..0), tag, languages.tags()));
    }
    let settings = SearchSettings {
        locale,
        stop: fields.strings("stop").unwrap_or_default(),
        synonyms: fields
            .tables("synonym")
            .into_iter()
            .filter_map(synonym)
            .collect(),
        preferred: fields
            .tables("prefer")
            .into_iter()
            .filter_map(prefer)
            .collect(),
        contact: fields.string("contact"),
    };
    fields.finish();
    found.append(&mut reader.diagnostics.borrow_mut());
    Checked {
        value: settings,
        diagnostics: found,
    }
}

/// `words` both ways, or `from` and `to` one way.
fn synonym(fields: Fields<'_, '_>) -> Option<SynonymRule> {
    let span = fields.span;
    let (words, from, to) = (
        fields.strings("words"),
        fields.strings("from"),
        fields.strings("to"),
    );
    let one_way = fields.table.get("from").is_some() || fields.table.get("to").is_some();
    let rule = match (words, from, to) {
        (Some(words), None, None) => Some(SynonymRule {
            span,
            from: words.clone(),
            to: words,
        }),
        (None, Some(from), Some(to)) => Some(SynonymRule { span, from, to }),
        (words, from, to) => {
            let missing = match (one_way, from.is_some(), to.is_some()) {
                (true, true, false) => Some("to"),
                (true, false, true) => Some("from"),
                (false, ..) if words.is_none() => Some("words"),
                // Two ways of saying it at once: the plainer one counts.
                (..) => None,
            };
            if let Some(key) = missing.filter(|key| fields.table.get(key).is_none()) {
                fields.missing(key);
            }
            words.map(|words| SynonymRule {
                span,
                from: words.clone(),
                to: words,
            })
        }
    };
    fields.finish();
    rule
}

fn prefer(fields: Fields<'_, '_>) -> Option<PreferRule> {
    let (queries, pages) = (fields.strings("query"), fields.strings("pages"));
    for (key, value) in [("query", &queries), ("pages", &pages)] {
        if value.is_none() && fields.table.get(key).is_none() {
            fields.missing(key);
        }
    }
    fields.finish();
    Some(PreferRule {
        queries: queries?,
        pages: pages?,
    })
}
