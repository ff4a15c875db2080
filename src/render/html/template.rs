//! A text to copy, with its placeholders; its address opens it in the mail program, also without a script.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;

use crate::model::TemplatePart;
use crate::source::Str;

#[derive(Serialize)]
pub(super) struct TemplateView {
    /// An address that opens the text in the mail program.
    mail: String,
    /// Whether it has placeholders to fill in.
    fill: bool,
    title: Option<Str>,
    subject: Option<Vec<TemplatePartView>>,
    parts: Vec<TemplatePartView>,
}

/// What a template's template gets.
pub(super) fn template(
    title: Option<&Str>,
    subject: Option<&[TemplatePart]>,
    body: &[TemplatePart],
) -> TemplateView {
    let parts = |parts: &[TemplatePart]| parts.iter().map(TemplatePartView::from).collect();
    let mut all = subject.unwrap_or_default().iter().chain(body);
    TemplateView {
        mail: mail(subject, body),
        fill: all.any(|part| matches!(part, TemplatePart::Placeholder(_))),
        title: title.cloned(),
        subject: subject.map(parts),
        parts: parts(body),
    }
}

/// A `mailto:` address with subject and text (RFC 6068: lines end in CRLF), placeholders in their brackets.
fn mail(subject: Option<&[TemplatePart]>, body: &[TemplatePart]) -> String {
    let encoded = |parts: &[TemplatePart]| {
        let text: String = parts
            .iter()
            .map(|part| match part {
                TemplatePart::Text(text) => text.replace('\n', "\r\n"),
                TemplatePart::Placeholder(name) => format!("[{name}]"),
            })
            .collect();
        utf8_percent_encode(&text, NON_ALPHANUMERIC).to_string()
    };
    let subject = subject.map(|subject| format!("subject={}&", encoded(subject)));
    format!(
        "mailto:?{}body={}",
        subject.unwrap_or_default(),
        encoded(body)
    )
}

#[derive(Serialize)]
struct TemplatePartView {
    text: Str,
    placeholder: bool,
}

impl From<&TemplatePart> for TemplatePartView {
    fn from(part: &TemplatePart) -> TemplatePartView {
        match part {
            TemplatePart::Text(text) => TemplatePartView {
                text: text.clone(),
                placeholder: false,
            },
            TemplatePart::Placeholder(name) => TemplatePartView {
                text: name.clone(),
                placeholder: true,
            },
        }
    }
}
