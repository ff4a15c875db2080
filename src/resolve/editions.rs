//! Editions: a form's definition multiplied by its dimensions, and numbers that are the same on everyone's sheet.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::bank::{Bank, QuestionId, TopicId, unknown_question, unknown_topic};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Audience, FormDefinition, Numbering, Pick, Question, QuestionKind, Releases, Section, Site,
};
use crate::source::{Span, Spanned, Str};

/// The number of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormId(pub u16);

/// The number of an edition in its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditionId(pub u16);

/// One edition: a point in the dimensions that the form names.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edition {
    /// Its id: the values' ids, or `all`.
    pub id: Str,
    /// Who it is for.
    pub audience: Audience,
}

/// A form, with its editions and the numbers that all of them share.
#[derive(Debug, Clone)]
pub struct FormRecord {
    /// What its file says.
    pub definition: Arc<FormDefinition>,
    /// Its editions.
    pub editions: Vec<Edition>,
    /// What was released of it.
    pub releases: Option<Arc<Releases>>,
    /// What stands in each section.
    pub(super) sections: Vec<SectionPlan>,
}

impl FormRecord {
    /// The questions that stand on some edition.
    pub fn questions(&self) -> impl Iterator<Item = QuestionId> {
        let uses = self.sections.iter().flat_map(|section| &section.uses);
        uses.filter(|used| used.editions.contains(&true))
            .map(|used| used.question)
    }
}

#[derive(Debug, Clone)]
pub(super) struct SectionPlan {
    pub(super) number: Option<u16>,
    pub(super) topic: Option<TopicId>,
    pub(super) uses: Vec<Use>,
}

/// A question in a section.
#[derive(Debug, Clone)]
pub(super) struct Use {
    pub(super) question: QuestionId,
    pub(super) lines: Option<u8>,
    pub(super) number: Option<u16>,
    pub(super) editions: Vec<bool>,
}

impl FormRecord {
    /// The questions of all editions, in the order of their numbers: the section's place, the question, the room to
    /// write that the form gives it, and which editions have it.
    pub fn uses(&self) -> impl Iterator<Item = (usize, QuestionId, Option<u8>, &[bool])> {
        let sections = self.sections.iter().enumerate();
        sections.flat_map(|(at, section)| {
            let uses = section.uses.iter();
            uses.map(move |used| (at, used.question, used.lines, used.editions.as_slice()))
        })
    }
}

/// Works out editions and numbers of every form.
pub(super) fn collect(
    site: &Site,
    definitions: &[Arc<FormDefinition>],
    bank: &Bank,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<FormRecord> {
    definitions
        .iter()
        .map(|definition| record(site, definition, bank, diagnostics))
        .collect()
}

fn record(
    site: &Site,
    definition: &Arc<FormDefinition>,
    bank: &Bank,
    diagnostics: &mut Vec<Diagnostic>,
) -> FormRecord {
    let dimensions: Vec<_> = definition
        .editions
        .iter()
        .map(|dimension| {
            (
                *dimension,
                site.dimensions[usize::from(dimension.0)].values.len(),
            )
        })
        .collect();
    let editions: Vec<Edition> = if dimensions.is_empty() {
        vec![Edition {
            id: "all".into(),
            audience: definition.audience.clone(),
        }]
    } else {
        let points = definition.audience.points(&dimensions);
        points
            .into_iter()
            .map(|audience| Edition {
                id: edition_id(site, definition, &audience).into(),
                audience,
            })
            .collect()
    };
    let named = definition
        .sections
        .iter()
        .filter_map(|section| section.questions.as_ref());
    let named = named.flatten().filter_map(|pick| match pick {
        Pick::One { id, .. } => bank.by_id.get(&id.value).copied(),
        Pick::Topic { .. } => None,
    });
    let mut picking = Picking {
        definition,
        bank,
        editions: &editions,
        named: named.collect(),
        taken: BTreeMap::new(),
        diagnostics,
    };
    let mut sections = Vec::with_capacity(definition.sections.len());
    let (mut section_number, mut question_number) = (0, 0);
    for section in &definition.sections {
        let topic = section
            .topic
            .as_ref()
            .and_then(|id| topic(bank, id, picking.diagnostics));
        let numbered = definition.numbering == Numbering::Sections;
        if section.title.is_some() || topic.is_some() {
            section_number += 1;
            question_number = 0;
        }
        let mut uses = picking.section(section, topic);
        for used in &mut uses {
            // Something to read is not a question that two people look up by number.
            if numbered && !matches!(bank.question(used.question).kind, QuestionKind::Note) {
                question_number += 1;
                used.number = Some(question_number);
            }
        }
        sections.push(SectionPlan {
            number: (numbered && section_number > 0).then_some(section_number),
            topic,
            uses,
        });
    }
    FormRecord {
        definition: definition.clone(),
        editions,
        releases: None,
        sections,
    }
}

/// An edition's name: values in the order in which the form names the dimensions.
fn edition_id(site: &Site, definition: &FormDefinition, audience: &Audience) -> String {
    let values = definition.editions.iter().flat_map(|dimension| {
        audience
            .values(*dimension)
            .into_iter()
            .flatten()
            .map(|value| {
                &*site.dimensions[usize::from(dimension.0)].values[usize::from(value.0)].id
            })
    });
    values.collect::<Vec<_>>().join("-")
}

fn topic(bank: &Bank, id: &Spanned<Str>, diagnostics: &mut Vec<Diagnostic>) -> Option<TopicId> {
    let topic = bank.by_topic.get(&id.value).copied();
    if topic.is_none() {
        diagnostics.push(unknown_topic(bank, id));
    }
    topic
}

/// Takes questions out of the bank for one form, section by section. A question stands on a sheet once: where its
/// number, its answer and its link would otherwise be two.
struct Picking<'a> {
    definition: &'a FormDefinition,
    bank: &'a Bank,
    editions: &'a [Edition],
    /// Questions that the form names: a topic does not bring them again.
    named: BTreeSet<QuestionId>,
    /// Where a question was taken, and for which editions.
    taken: BTreeMap<QuestionId, (Span, Vec<bool>)>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Picking<'_> {
    /// The questions of a section, over all editions, in the order of the section and then of the bank.
    fn section(&mut self, section: &Section, topic: Option<TopicId>) -> Vec<Use> {
        let core_of_topic = [Pick::Topic {
            topic: None,
            core: Some(true),
            kind: None,
            limit: None,
            span: section.span,
        }];
        let picks: &[Pick] = match &section.questions {
            Some(picks) => picks,
            None if topic.is_some() => &core_of_topic,
            None => &[],
        };
        picks
            .iter()
            .flat_map(|pick| match pick {
                Pick::One { id, lines } => self.one(section, id, *lines).into_iter().collect(),
                Pick::Topic { .. } => self.of_topic(section, topic, pick),
            })
            .collect()
    }

    fn wanted(&self, section: &Section, question: &Question) -> Vec<bool> {
        let wanted = |edition: &Edition| {
            section.audience.meets(&edition.audience) && question.audience.meets(&edition.audience)
        };
        self.editions.iter().map(wanted).collect()
    }

    fn one(&mut self, section: &Section, id: &Spanned<Str>, lines: Option<u8>) -> Option<Use> {
        let Some(number) = self.bank.by_id.get(&id.value).copied() else {
            let diagnostic = unknown_question(self.bank, id);
            self.diagnostics
                .push(diagnostic.related(self.definition.span, "form"));
            return None;
        };
        let question = self.bank.question(number);
        if let Some(retired) = &question.retired
            && !stays(self.definition, question)
        {
            let diagnostic =
                Diagnostic::at(id.span, Code::RetiredQuestion).with("question", &id.value);
            let diagnostic = diagnostic.with("day", retired.value.to_string());
            self.diagnostics
                .push(diagnostic.related(retired.span, "retired"));
        }
        let editions = self.wanted(section, question);
        if let Some((first, before)) = self.taken.get(&number)
            && before.iter().zip(&editions).any(|(one, two)| *one && *two)
        {
            let diagnostic = Diagnostic::at(id.span, Code::QuestionTwice).with("id", &id.value);
            self.diagnostics.push(diagnostic.related(*first, "first"));
            return None;
        }
        self.taken.insert(number, (id.span, editions.clone()));
        Some(Use {
            question: number,
            lines,
            number: None,
            editions,
        })
    }

    fn of_topic(&mut self, section: &Section, topic: Option<TopicId>, pick: &Pick) -> Vec<Use> {
        let Pick::Topic {
            topic: own,
            core,
            kind,
            limit,
            span,
        } = pick
        else {
            return Vec::new();
        };
        let chosen = match own {
            Some(id) => self::topic(self.bank, id, self.diagnostics),
            None => topic,
        };
        let Some(chosen) = chosen else {
            if own.is_none() && section.topic.is_none() {
                let diagnostic = Diagnostic::at(*span, Code::MissingKey);
                self.diagnostics.push(diagnostic.with("key", "topic"));
            }
            return Vec::new();
        };
        let mut uses = Vec::new();
        let mut counts = vec![0; self.editions.len()];
        for (number, question) in self.bank.of_topic(chosen) {
            let fits = core.is_none_or(|core| question.core == core)
                && kind
                    .as_ref()
                    .is_none_or(|kind| **kind == *question.kind.name())
                && stays(self.definition, question)
                && !self.named.contains(&number);
            if !fits {
                continue;
            }
            let mut editions = self.wanted(section, question);
            let before = self.taken.get(&number).map(|(_, editions)| editions);
            for (at, wanted) in editions.iter_mut().enumerate() {
                let again = before.is_some_and(|before| before[at]);
                *wanted &= !again && limit.is_none_or(|limit| counts[at] < limit);
                counts[at] += u16::from(*wanted);
            }
            if editions.contains(&true) {
                self.taken.insert(number, (*span, editions.clone()));
                uses.push(Use {
                    question: number,
                    lines: None,
                    number: None,
                    editions,
                });
            }
        }
        uses
    }
}

/// A retired question stays on forms that are older than its retirement.
fn stays(definition: &FormDefinition, question: &Question) -> bool {
    question.retired.as_ref().is_none_or(|retired| {
        definition
            .changed
            .is_some_and(|changed| changed < retired.value)
    })
}
