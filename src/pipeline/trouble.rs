//! Diagnostics as they are shown: in the order of their places, each once.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::discover::SETTINGS;
use crate::source::{SourceId, Sources};

/// Diagnostics in the order of their places, each said once; what many files share is said at the first with a count.
pub(super) fn sorted(sources: &Sources, mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let path = |diagnostic: &Diagnostic| {
        diagnostic
            .span
            .and_then(|span| sources.get(span.source))
            .map(|source| source.path.clone())
    };
    diagnostics.sort_by(|one, two| {
        let place = |diagnostic: &Diagnostic| diagnostic.span.map(|span| (span.start, span.end));
        (path(one), place(one))
            .cmp(&(path(two), place(two)))
            .then_with(|| one.cmp(two))
    });
    diagnostics.dedup();
    crowd(diagnostics)
}

/// What is only missing because a file cannot be read is no second mistake: a question of a topic, and all that the
/// settings say.
pub(super) fn without_what_follows(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    let unread = |diagnostic: &Diagnostic| {
        matches!(
            diagnostic.code,
            Code::TomlSyntax
                | Code::Unreadable
                | Code::TooLarge
                | Code::NotUtf8
                | Code::WrongEncoding
                | Code::NulByte
        )
    };
    let stands_in = |diagnostic: &Diagnostic, place: &str| {
        diagnostic
            .span
            .and_then(|span| sources.get(span.source))
            .is_some_and(|source| source.path.starts_with(place))
    };
    let lost = |diagnostic: &Diagnostic| unread(diagnostic) || not_a_list(diagnostic).is_some();
    let any_lost = |place| {
        let mut all = diagnostics.iter();
        all.any(|one| lost(one) && stands_in(one, place))
    };
    let (settings, bank) = (any_lost(SETTINGS), any_lost("content/bank/"));
    // `[question]` once, and `[[question]]` from then on.
    let lists: Vec<(SourceId, String)> = diagnostics
        .iter()
        .filter_map(|one| Some((one.span?.source, not_a_list(one)?.to_string())))
        .collect();
    let follows = |one: &Diagnostic| match one.code {
        Code::UnknownQuestion | Code::UnknownScale => bank,
        Code::DuplicateKey => one.span.is_some_and(|span| {
            let key = one.text("key").unwrap_or_default();
            lists
                .iter()
                .any(|(source, list)| *source == span.source && list == key)
        }),
        _ => false,
    };
    let garbled: Vec<SourceId> = diagnostics
        .iter()
        .filter(|one| one.code == Code::NotUtf8)
        .filter_map(|one| Some(one.span?.source))
        .collect();
    let in_garbled = |one: &Diagnostic| {
        let source = one.span.map(|span| span.source);
        one.code != Code::NotUtf8 && source.is_some_and(|source| garbled.contains(&source))
    };
    diagnostics.retain(|one| match settings {
        _ if in_garbled(one) => false,
        true => unread(one) || stands_in(one, SETTINGS) && !needs_settings(one),
        false => !follows(one),
    });
}

/// Whether something is only wrong because the settings do not have it.
fn needs_settings(diagnostic: &Diagnostic) -> bool {
    matches!(
        diagnostic.code,
        Code::UnknownLanguage | Code::UnknownAudience
    )
}

/// The key of what should be a list of tables, and is written as one.
fn not_a_list(diagnostic: &Diagnostic) -> Option<&str> {
    let is = diagnostic.code == Code::WrongType && diagnostic.text("wanted") == Some("tables");
    diagnostic.text("key").filter(|_| is)
}

/// Kinds of trouble that come in numbers, from another generator or a line that the settings lack: said once, with the
/// count.
fn crowd(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let key = |diagnostic: &Diagnostic| match diagnostic.code {
        code @ (Code::UnknownKey
        | Code::UnknownLanguage
        | Code::UnknownAudience
        | Code::UnknownTopic
        | Code::UnknownForm) => {
            let named = ["key", "tag", "value", "topic", "form"];
            let name = named.iter().find_map(|name| diagnostic.text(name));
            Some((code, name.unwrap_or_default().to_string()))
        }
        code @ (Code::RawHtml | Code::TemplateTag) => Some((code, String::new())),
        _ => None,
    };
    let mut counts: BTreeMap<(Code, String), usize> = BTreeMap::new();
    for diagnostic in &diagnostics {
        if let Some(key) = key(diagnostic) {
            *counts.entry(key).or_default() += 1;
        }
    }
    let mut said: BTreeSet<(Code, String)> = BTreeSet::new();
    diagnostics
        .into_iter()
        .filter_map(|diagnostic| {
            let Some(key) = key(&diagnostic) else {
                return Some(diagnostic);
            };
            match counts.get(&key) {
                Some(count) if *count > 2 => {
                    let others = count - 1;
                    said.insert(key).then(|| diagnostic.with("others", others))
                }
                Some(_) | None => Some(diagnostic),
            }
        })
        .collect()
}
