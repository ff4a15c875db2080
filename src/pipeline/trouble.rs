//! Diagnostics as they are shown: in the order of their places, each once.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Sources;

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

/// A question that is unknown because a topic's file cannot be read is no second mistake.
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
    let in_bank = |diagnostic: &Diagnostic| {
        diagnostic
            .span
            .and_then(|span| sources.get(span.source))
            .is_some_and(|source| source.path.starts_with("content/bank/"))
    };
    if diagnostics.iter().any(|one| unread(one) && in_bank(one)) {
        diagnostics.retain(|one| !matches!(one.code, Code::UnknownQuestion | Code::UnknownScale));
    }
}

/// Kinds of trouble that come over with content of another generator: said once, with the count.
fn crowd(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let key = |diagnostic: &Diagnostic| match diagnostic.code {
        Code::UnknownKey => Some((
            Code::UnknownKey,
            diagnostic.text("key").unwrap_or_default().to_string(),
        )),
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
