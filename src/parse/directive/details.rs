//! `details`: a part that can be folded, such as an answer of an FAQ.

use super::Body;
use crate::model::DirectiveKind;
use crate::parse::fields::Fields;
use crate::parse::markdown::{self, Shape};

pub(super) fn read(fields: &Fields<'_, '_>, _body: &Body<'_>) -> Option<DirectiveKind> {
    let Some(summary) = fields.string("summary") else {
        fields.missing("summary");
        return None;
    };
    let locale = fields.reader.locale;
    Some(DirectiveKind::Details {
        summary: markdown::value(
            fields.reader,
            &summary.value,
            summary.span,
            locale,
            Shape::Line,
        )
        .into(),
    })
}
