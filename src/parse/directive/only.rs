//! `only`: a part for some readers. Its attributes are the site's dimensions themselves.

use super::Body;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::DirectiveKind;
use crate::parse::fields::Fields;

pub(super) fn read(fields: &Fields<'_, '_>, _body: &Body<'_>) -> Option<DirectiveKind> {
    let audience = fields.audience_of(fields.table);
    // Unknown dimensions were reported with their own message.
    fields.take_all();
    if audience.is_everyone() && fields.table.entries.is_empty() {
        fields.reader.report(
            Diagnostic::at(fields.span, Code::DirectiveSyntax)
                .with("what", "only")
                .hint("only"),
        );
    }
    Some(DirectiveKind::Only(audience))
}
