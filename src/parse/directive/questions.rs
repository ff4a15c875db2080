//! `questions`: questions of the bank, by topic or by id.

use super::Body;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{DirectiveKind, QuestionKind, QuestionSelection};
use crate::parse::fields::Fields;

pub(super) fn read(fields: &Fields<'_, '_>, _body: &Body<'_>) -> Option<DirectiveKind> {
    let kind = fields.string("kind");
    if let Some(kind) = &kind
        && !QuestionKind::NAMES.contains(&&*kind.value)
    {
        fields.invalid(kind.span, "kind", &kind.value, &QuestionKind::NAMES);
    }
    let selection = QuestionSelection {
        topic: fields.string("topic"),
        ids: fields.strings("ids").unwrap_or_default(),
        audience: fields.audience("audience"),
        core: fields.boolean("core"),
        kind: kind.map(|kind| kind.value),
        limit: fields.bounded("limit", 1, 1000),
        intro: fields.boolean("intro").unwrap_or(false),
        heading: fields.str("heading"),
    };
    if selection.topic.is_none() && selection.ids.is_empty() {
        fields.reader.report(
            Diagnostic::at(fields.span, Code::MissingKey)
                .with("key", "topic")
                .hint("questions"),
        );
        return None;
    }
    Some(DirectiveKind::Questions(selection))
}
