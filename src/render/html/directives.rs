//! Directives of pages: what each shows, through its template partial, `directives/<name>.html`.

use serde::Serialize;
use tera::Context;

use super::Lowering;
use super::content::prose;
use super::documents::{DocumentsView, EditionLinkView};
use super::questions::{QuestionView, question};
use super::views::{PhraseView, ProseView};
use crate::model::{DirectiveKind, LocaleId};
use crate::resolve::Piece;
use crate::source::Str;

/// Where a directive stands.
pub(super) struct Place<'a, 'b> {
    pub lowering: &'a Lowering<'b>,
    /// What the site answered to it.
    pub piece: &'a Piece,
    /// What it offers, by edition, if it is a form's card.
    pub documents: &'a [Vec<DocumentsView>],
    /// The language of the text around it.
    pub inside: LocaleId,
}

/// A directive as HTML around `body`, which is HTML. One whose subject is not there was said, and shows nothing.
pub(super) fn write(place: &Place<'_, '_>, kind: &DirectiveKind, body: &str) -> String {
    let lowering = place.lowering;
    let (template, mut context) = match (kind, place.piece) {
        (
            DirectiveKind::Questions(_),
            Piece::Questions {
                heading,
                intro,
                asked,
            },
        ) => {
            let view = QuestionsView {
                heading: heading.clone(),
                intro: intro.as_ref().map(|intro| prose(lowering, intro)),
                questions: asked
                    .iter()
                    .map(|asked| question(lowering, asked))
                    .collect(),
            };
            ("directives/questions.html", context(&view))
        }
        (
            DirectiveKind::Form { .. },
            Piece::Form {
                title,
                href,
                version,
                editions,
            },
        ) => {
            let editions = editions.iter().enumerate();
            let view = FormCardView {
                title: lowering.phrase(title),
                href: href.clone(),
                version: version.clone(),
                editions: editions
                    .map(|(at, one)| EditionLinkView {
                        readers: lowering.phrases(&one.readers),
                        href: one.href.clone(),
                        current: false,
                        documents: place.documents.get(at).cloned().unwrap_or_default(),
                    })
                    .collect(),
            };
            ("directives/form.html", context(&view))
        }
        (DirectiveKind::Only(_), Piece::Only { readers, audience }) => {
            let audience: Vec<String> = audience
                .iter()
                .map(|(dimension, values)| format!("{dimension}={}", values.join(",")))
                .collect();
            let view = OnlyView {
                readers: lowering.phrases(readers),
                audience: audience.join(";"),
            };
            ("directives/only.html", context(&view))
        }
        (DirectiveKind::Details { .. }, Piece::Details { summary }) => {
            let view = DetailsView {
                summary: prose(lowering, summary),
            };
            ("directives/details.html", context(&view))
        }
        (
            DirectiveKind::Template {
                title,
                subject,
                body,
            },
            _,
        ) => {
            let view = super::template::template(title.as_ref(), subject.as_deref(), body);
            ("directives/template.html", context(&view))
        }
        (DirectiveKind::Quote { by, about, source }, _) => {
            let view = QuoteView { by, about, source };
            ("directives/quote.html", context(&view))
        }
        (DirectiveKind::Steps, _) => ("directives/steps.html", Context::new()),
        (DirectiveKind::Contact(contact), _) => {
            let view = ContactView {
                name: &contact.name,
                phone: &contact.phone,
                dial: contact.dial(),
                email: &contact.email,
                link: &contact.link,
            };
            ("directives/contact.html", context(&view))
        }
        (DirectiveKind::Planner(planner), Piece::Planner(calendar)) => {
            let view = super::planner::planner(lowering, planner, calendar, place.inside);
            ("directives/planner.html", context(&view))
        }
        (
            DirectiveKind::Questions(_)
            | DirectiveKind::Form { .. }
            | DirectiveKind::Only(_)
            | DirectiveKind::Details { .. }
            | DirectiveKind::Planner(_),
            _,
        ) => return String::new(),
    };
    // Words of the program inside a text are in the language of the text around them.
    context.insert("lang", &lowering.tag(place.inside));
    context.insert("root", lowering.root);
    context.insert_value("body", tera::Value::safe_string(body));
    lowering.render(template, &context)
}

fn context(view: &impl Serialize) -> Context {
    Context::from_serialize(view).unwrap_or_default()
}

#[derive(Serialize)]
struct QuestionsView {
    heading: Option<Str>,
    intro: Option<ProseView>,
    questions: Vec<QuestionView>,
}

#[derive(Serialize)]
struct FormCardView {
    title: PhraseView,
    href: Str,
    version: Option<Str>,
    editions: Vec<EditionLinkView>,
}

#[derive(Serialize)]
struct OnlyView {
    readers: Vec<PhraseView>,
    audience: String,
}

#[derive(Serialize)]
struct DetailsView {
    summary: ProseView,
}

#[derive(Serialize)]
struct QuoteView<'a> {
    by: &'a Option<Str>,
    about: &'a Option<Str>,
    source: &'a Option<Str>,
}

#[derive(Serialize)]
struct ContactView<'a> {
    name: &'a Option<Str>,
    phone: &'a Option<Str>,
    dial: Option<String>,
    email: &'a Option<Str>,
    link: &'a Option<(Str, Str)>,
}
