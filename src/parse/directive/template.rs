//! `template`: a text to copy. `[name]` is a placeholder, `\[` a bracket.

use super::Body;
use crate::model::{DirectiveKind, TemplatePart};
use crate::parse::fields::Fields;
use crate::source::Str;

pub(super) fn read(fields: &Fields<'_, '_>, body: &Body<'_>) -> Option<DirectiveKind> {
    Some(DirectiveKind::Template {
        title: fields.str("title"),
        subject: fields.str("subject").map(|subject| parts(&subject)),
        body: parts(body.text.trim_end_matches('\n')),
    })
}

/// Splits a text at its placeholders.
fn parts(text: &str) -> Vec<TemplatePart> {
    let mut parts = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['[', '\\']) {
        words.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(bracket) = rest.strip_prefix('\\') {
            let escaped = bracket
                .chars()
                .next()
                .filter(|next| matches!(next, '[' | ']' | '\\'));
            words.push(escaped.unwrap_or('\\'));
            rest = &bracket[escaped.map_or(0, char::len_utf8)..];
            continue;
        }
        // A placeholder ends on its own line; a lone bracket is a bracket.
        match rest[1..]
            .find([']', '\n'])
            .filter(|end| rest.as_bytes()[1 + end] == b']' && *end > 0)
        {
            Some(end) => {
                if !words.is_empty() {
                    parts.push(TemplatePart::Text(Str::from(std::mem::take(&mut words))));
                }
                parts.push(TemplatePart::Placeholder(rest[1..1 + end].trim().into()));
                rest = &rest[end + 2..];
            }
            None => {
                words.push('[');
                rest = &rest[1..];
            }
        }
    }
    words.push_str(rest);
    if !words.is_empty() {
        parts.push(TemplatePart::Text(words.into()));
    }
    parts
}
