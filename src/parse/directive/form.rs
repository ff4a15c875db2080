//! `form`: a card with a form's editions and formats.

use super::Body;
use crate::model::DirectiveKind;
use crate::parse::fields::Fields;

pub(super) fn read(fields: &Fields<'_, '_>, _body: &Body<'_>) -> Option<DirectiveKind> {
    let audience = fields.audience("audience");
    let Some(id) = fields.string("id") else {
        fields.missing("id");
        return None;
    };
    Some(DirectiveKind::Form { id, audience })
}
