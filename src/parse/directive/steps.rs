//! `steps`: an ordered list, shown as steps.

use super::Body;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{DirectiveKind, Event, Tag};
use crate::parse::fields::Fields;
use crate::parse::markdown::Builder;
use crate::source::Span;

pub(super) fn read(_fields: &Fields<'_, '_>, _body: &Body<'_>) -> Option<DirectiveKind> {
    Some(DirectiveKind::Steps)
}

/// The body is one ordered list.
pub(super) fn check(builder: &Builder<'_, '_>, from: usize, line: Span) {
    let first = builder.content.nodes.get(from).map(|node| node.event);
    if !matches!(first, Some(Event::Start(Tag::OrderedList(_)))) {
        builder.reader.report(
            Diagnostic::at(line, Code::DirectiveBody)
                .with("directive", "steps")
                .hint("list"),
        );
    }
}
