//! The bank as its editors want to see it: questions that stand on no form and no page, and retired ones.

use std::collections::BTreeSet;

use serde::Serialize;

use super::place::{Place, place};
use super::{Desk, Speech};
use crate::model::{DirectiveKind, LocaleId};
use crate::pipeline::Build;
use crate::plan::Subject;
use crate::resolve::{QuestionId, TopicId};

/// Most questions of a kind that are listed.
const MOST: usize = 200;

/// Questions that an editor may want to look after.
#[derive(Debug, Serialize)]
pub(super) struct Questions {
    /// Of which part of the bank: "In Tasks".
    about: String,
    unused: Vec<Listed>,
    retired: Vec<Listed>,
}

/// A question.
#[derive(Debug, Serialize)]
struct Listed {
    /// Its id, which is its anchor on the page of its topic.
    id: String,
    text: String,
    /// The tag of the text's language.
    lang: Option<String>,
    /// Since when it is retired.
    since: Option<String>,
    place: Option<Place>,
}

/// The questions of the topics that a page is about; none where it is about none.
pub(super) fn questions(
    build: &Build,
    desk: &Desk<'_>,
    speech: &Speech<'_>,
    subject: &Subject,
    reader: LocaleId,
) -> Option<Questions> {
    let index = &build.index.value;
    let bank = &index.bank;
    let topics = topics(build, subject, reader);
    if topics.is_empty() {
        return None;
    }
    let used = used(build);
    let list = |wanted: &dyn Fn(QuestionId) -> bool| -> Vec<Listed> {
        let of_topics = topics.iter().flat_map(|topic| bank.of_topic(*topic));
        let chosen = of_topics.filter(|(id, _)| wanted(*id)).take(MOST);
        chosen
            .map(|(_, question)| {
                let chain = index.site.languages.chain(reader);
                let picked = question.text.pick(chain);
                let any = || question.text.iter().next().map(|(_, text)| text.plain());
                Listed {
                    id: question.id.to_string(),
                    text: picked
                        .map(|picked| picked.value.plain())
                        .or_else(any)
                        .unwrap_or_default(),
                    lang: picked
                        .and_then(|picked| picked.locale)
                        .map(|locale| index.site.languages.tag(locale).to_string()),
                    since: question.retired.as_ref().map(|day| {
                        speech.say("preview-retired-since", &[("day", speech.day(day.value))])
                    }),
                    place: place(build.site(), desk, &build.sources, question.span),
                }
            })
            .collect()
    };
    let is_retired = |id: QuestionId| bank.question(id).retired.is_some();
    let about = match topics.iter().collect::<Vec<_>>().as_slice() {
        [topic] => {
            let topic = bank.topic(**topic);
            let title = index.named(&topic.title, &topic.id, reader).text;
            speech.say("preview-questions-topic", &[("topic", (&title).into())])
        }
        _ => speech.say("preview-questions-topics", &[("n", topics.len().into())]),
    };
    Some(Questions {
        about,
        unused: list(&|id| !used.contains(&id) && !is_retired(id)),
        retired: list(&is_retired),
    })
}

/// The topics that a page is about.
fn topics(build: &Build, subject: &Subject, reader: LocaleId) -> BTreeSet<TopicId> {
    let index = &build.index.value;
    let bank = &index.bank;
    let all = || {
        (0..bank.topics.len())
            .map(|at| TopicId(at as u16))
            .collect()
    };
    let of = |id: QuestionId| bank.questions.get(id.0 as usize).map(|(topic, _)| *topic);
    match subject {
        Subject::Bank | Subject::Readers(_) => all(),
        Subject::Topic(id) => BTreeSet::from([*id]),
        Subject::Form(id) | Subject::Edition(id, _) => {
            index.form_record(*id).questions().filter_map(of).collect()
        }
        Subject::Page(id) => {
            let head = index.head(*id, reader);
            let body = head.and_then(|head| build.body(*id, head.locale));
            let mut topics = BTreeSet::new();
            for directive in body.iter().flat_map(|body| &body.content.directives) {
                if let DirectiveKind::Questions(selection) = &directive.kind {
                    let topic = selection.topic.as_ref();
                    topics.extend(topic.and_then(|id| bank.by_topic.get(&id.value)));
                    let ids = selection.ids.iter();
                    let found = ids.filter_map(|id| bank.by_id.get(&id.value));
                    topics.extend(found.filter_map(|id| of(*id)));
                }
            }
            topics
        }
        _ => BTreeSet::new(),
    }
}

/// Questions that stand on a form or on a page of the guide.
fn used(build: &Build) -> BTreeSet<QuestionId> {
    let index = &build.index.value;
    let bank = &index.bank;
    let forms = index.forms.iter().flat_map(|form| form.questions());
    let mut used: BTreeSet<QuestionId> = forms.collect();
    let directives = build
        .bodies()
        .flat_map(|body| body.content.directives.iter());
    for directive in directives {
        let DirectiveKind::Questions(selection) = &directive.kind else {
            continue;
        };
        let ids = selection.ids.iter();
        used.extend(ids.filter_map(|id| bank.by_id.get(&id.value)));
        if !selection.ids.is_empty() {
            continue;
        }
        let topic = selection.topic.as_ref();
        let topic = topic.and_then(|id| bank.by_topic.get(&id.value));
        let chosen = topic.into_iter().flat_map(|topic| bank.of_topic(*topic));
        let chosen = chosen.filter(|(_, question)| selection.takes(question));
        let limit = selection.limit.map_or(usize::MAX, usize::from);
        used.extend(chosen.take(limit).map(|(id, _)| id));
    }
    used
}
