//! `contact`: whom to ask.

use super::Body;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Address, Contact, DirectiveKind};
use crate::parse::address;
use crate::parse::fields::Fields;

pub(super) fn read(fields: &Fields<'_, '_>, _body: &Body<'_>) -> Option<DirectiveKind> {
    let mut contact = Contact {
        name: fields.str("name"),
        phone: fields.str("phone"),
        email: None,
        link: None,
    };
    if let Some(email) = fields.string("email") {
        if email.value.contains('@') && !email.value.contains(char::is_whitespace) {
            contact.email = Some(email.value);
        } else {
            fields.reader.report(
                Diagnostic::at(email.span, Code::InvalidValue)
                    .with("key", "email")
                    .with("value", &email.value)
                    .with("allowed", "name@example.org"),
            );
        }
    }
    if let Some(link) = fields.table("link") {
        let url = link.string("url");
        let text = link.str("text");
        link.finish();
        if let Some(url) = url {
            match address::address(fields.reader, &url.value, url.span) {
                Address::External(address) => {
                    contact.link = Some((address.clone(), text.unwrap_or(address)))
                }
                Address::Here(_) | Address::Source(..) => {
                    fields.reader.report(
                        Diagnostic::at(url.span, Code::UnsafeAddress).with("address", &url.value),
                    );
                }
                Address::Refused => {}
            }
        }
    }
    Some(DirectiveKind::Contact(contact))
}
