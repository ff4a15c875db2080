//! `quote`: somebody's words, with who said them.

use super::Body;
use crate::model::DirectiveKind;
use crate::parse::fields::Fields;

pub(super) fn read(fields: &Fields<'_, '_>, _body: &Body<'_>) -> Option<DirectiveKind> {
    Some(DirectiveKind::Quote {
        by: fields.str("by"),
        about: fields.str("about"),
        source: fields.str("source"),
    })
}
