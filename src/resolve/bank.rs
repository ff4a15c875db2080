//! The bank as a whole: topics in order, questions by id, and a question as one reader is asked it.

use std::collections::HashMap;
use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::diagnostic::{Code, Diagnostic};
use crate::intl::Collation;
use crate::model::{Phrase, Question, QuestionKind, Scale, Site, Topic};
use crate::source::{Spanned, Str};

/// The number of a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicId(pub u16);

/// The number of a question in the whole bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub u32);

/// The whole bank.
#[derive(Debug, Default)]
pub struct Bank {
    /// Its topics.
    pub topics: Vec<Arc<Topic>>,
    /// Topics in each language's order: by weight, then by title.
    pub order: Vec<Vec<TopicId>>,
    /// Its questions, topic by topic.
    pub questions: Vec<(TopicId, Arc<Question>)>,
    /// Topics by id.
    pub by_topic: HashMap<Str, TopicId>,
    /// Questions by id.
    pub by_id: HashMap<Str, QuestionId>,
    /// Scales by name.
    pub scales: HashMap<Str, Spanned<Scale>>,
    /// "Yes" and "no" in each language.
    pub yes_no: Vec<[Phrase; 2]>,
}

impl Bank {
    /// A topic by number.
    pub fn topic(&self, id: TopicId) -> &Arc<Topic> {
        &self.topics[usize::from(id.0)]
    }

    /// A question by number.
    pub fn question(&self, id: QuestionId) -> &Arc<Question> {
        &self.questions[id.0 as usize].1
    }

    /// The questions of a topic.
    pub fn of_topic(&self, id: TopicId) -> impl Iterator<Item = (QuestionId, &Arc<Question>)> {
        // Questions lie topic by topic, so a topic is one stretch.
        let start = self.questions.partition_point(|(topic, _)| *topic < id);
        self.questions[start..]
            .iter()
            .enumerate()
            .take_while(move |(_, (topic, _))| *topic == id)
            .map(move |(at, (_, question))| (QuestionId((start + at) as u32), question))
    }
}

/// Puts the topics together.
pub(super) fn collect(
    site: &Site,
    topics: &[Arc<Topic>],
    collation: &Collation,
    catalogue: &Catalogue,
    diagnostics: &mut Vec<Diagnostic>,
) -> Bank {
    let mut bank = Bank {
        topics: topics.to_vec(),
        ..Bank::default()
    };
    for (at, topic) in topics.iter().enumerate() {
        let id = TopicId(at as u16);
        bank.by_topic.insert(topic.id.clone(), id);
        for scale in &topic.scales {
            match bank.scales.get(&scale.value.id) {
                Some(first) => {
                    let diagnostic =
                        Diagnostic::at(scale.span, Code::DuplicateId).with("id", &scale.value.id);
                    diagnostics.push(diagnostic.related(first.span, "first"));
                }
                None => {
                    bank.scales.insert(scale.value.id.clone(), scale.clone());
                }
            }
        }
        for question in &topic.questions {
            let number = QuestionId(bank.questions.len() as u32);
            match bank.by_id.get(&question.id) {
                Some(first) => {
                    let first = bank.question(*first).span;
                    diagnostics.push(
                        Diagnostic::at(question.span, Code::DuplicateId)
                            .with("id", &question.id)
                            .related(first, "first"),
                    );
                }
                None => {
                    bank.by_id.insert(question.id.clone(), number);
                }
            }
            bank.questions.push((id, question.clone()));
        }
    }
    for (_, question) in &bank.questions {
        if let QuestionKind::Scale(name) = &question.kind
            && !bank.scales.contains_key(&name.value)
        {
            let mut known: Vec<&str> = bank.scales.keys().map(|name| &**name).collect();
            known.sort_unstable();
            diagnostics.push(
                Diagnostic::at(name.span, Code::UnknownScale)
                    .with("scale", &name.value)
                    .did_you_mean(&name.value, known),
            );
        }
    }
    for reader in site.languages.ids() {
        let chain = site.languages.chain(reader);
        let mut order: Vec<(i64, Vec<u8>, TopicId)> = bank
            .topics
            .iter()
            .enumerate()
            .map(|(at, topic)| {
                let title = topic
                    .title
                    .pick(chain)
                    .map_or(&*topic.id, |picked| picked.value);
                (
                    topic.weight.unwrap_or(i64::MAX),
                    collation.sort_key(reader, title),
                    TopicId(at as u16),
                )
            })
            .collect();
        order.sort();
        bank.order
            .push(order.into_iter().map(|(_, _, id)| id).collect());
        bank.yes_no.push(["answer-yes", "answer-no"].map(|id| {
            let tags = chain.iter().map(|locale| &**site.languages.tag(*locale));
            match catalogue.message(tags, id, None, &[]) {
                Some(words) => Phrase {
                    text: words.text.into(),
                    locale: site.languages.find(&words.tag),
                },
                None => Phrase {
                    text: id.into(),
                    locale: None,
                },
            }
        }));
    }
    bank
}

/// A topic that is not in the bank.
pub(super) fn unknown_topic(bank: &Bank, id: &Spanned<Str>) -> Diagnostic {
    let mut known: Vec<&str> = bank.by_topic.keys().map(|id| &**id).collect();
    known.sort_unstable();
    Diagnostic::at(id.span, Code::UnknownTopic)
        .with("topic", &id.value)
        .did_you_mean(&id.value, known)
}

/// A question that is not in the bank.
pub(super) fn unknown_question(bank: &Bank, id: &Spanned<Str>) -> Diagnostic {
    let mut known: Vec<&str> = bank.by_id.keys().map(|id| &**id).collect();
    known.sort_unstable();
    Diagnostic::at(id.span, Code::UnknownQuestion)
        .with("question", &id.value)
        .did_you_mean(&id.value, known)
}
