//! Forms: the editions of a definition, numbers that are the same on everyone's sheet, and one edition for one reader.

use std::sync::Arc;

use super::bank::{Bank, QuestionId, TopicId, unknown_question, unknown_topic, words_as_rich};
use super::index::SiteIndex;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Audience, Choice, Content, Credit, Field, FieldKind, Form, FormDefinition, FormEntry,
    FormSection, LocaleId, Numbering, Phrase, Pick, Question, QuestionKind, Rich, Section, Site,
    Text,
};
use crate::source::{Spanned, Str};

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
    /// What stands in each section.
    sections: Vec<SectionPlan>,
}

#[derive(Debug, Clone)]
struct SectionPlan {
    number: Option<u16>,
    topic: Option<TopicId>,
    uses: Vec<Use>,
}

/// A question in a section.
#[derive(Debug, Clone)]
struct Use {
    question: QuestionId,
    lines: Option<u8>,
    number: Option<u16>,
    editions: Vec<bool>,
}

impl SiteIndex {
    /// A form by number.
    pub fn form_record(&self, id: FormId) -> &FormRecord {
        &self.forms[usize::from(id.0)]
    }

    /// All forms with their numbers.
    pub fn forms(&self) -> impl Iterator<Item = (FormId, &FormRecord)> {
        self.forms
            .iter()
            .enumerate()
            .map(|(at, form)| (FormId(at as u16), form))
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
    let mut sections = Vec::with_capacity(definition.sections.len());
    let (mut section_number, mut question_number) = (0, 0);
    for section in &definition.sections {
        let topic = section
            .topic
            .as_ref()
            .and_then(|id| topic(bank, id, diagnostics));
        let numbered = definition.numbering == Numbering::Sections;
        if section.title.is_some() || topic.is_some() {
            section_number += 1;
            question_number = 0;
        }
        let mut uses = uses(definition, section, topic, &editions, bank, diagnostics);
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

/// The questions of a section, over all editions, in the order of the section and then of the bank.
fn uses(
    definition: &FormDefinition,
    section: &Section,
    topic: Option<TopicId>,
    editions: &[Edition],
    bank: &Bank,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Use> {
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
    let wanted = |question: &Question, edition: &Edition| {
        section.audience.meets(&edition.audience) && question.audience.meets(&edition.audience)
    };
    let mut uses: Vec<Use> = Vec::new();
    for pick in picks {
        match pick {
            Pick::One { id, lines } => {
                let Some(number) = bank.by_id.get(&id.value).copied() else {
                    diagnostics.push(unknown_question(bank, id).related(definition.span, "form"));
                    continue;
                };
                let question = bank.question(number);
                if let Some(retired) = &question.retired
                    && !stays(definition, question)
                {
                    let diagnostic =
                        Diagnostic::at(id.span, Code::RetiredQuestion).with("question", &id.value);
                    diagnostics.push(
                        diagnostic
                            .with("day", retired.value.to_string())
                            .related(retired.span, "retired"),
                    );
                }
                let editions = editions
                    .iter()
                    .map(|edition| wanted(question, edition))
                    .collect();
                uses.push(Use {
                    question: number,
                    lines: *lines,
                    number: None,
                    editions,
                });
            }
            Pick::Topic {
                topic: own,
                core,
                kind,
                limit,
                span,
            } => {
                let chosen = match own {
                    Some(id) => self::topic(bank, id, diagnostics),
                    None => topic,
                };
                let Some(chosen) = chosen else {
                    if own.is_none() && section.topic.is_none() {
                        diagnostics
                            .push(Diagnostic::at(*span, Code::MissingKey).with("key", "topic"));
                    }
                    continue;
                };
                let candidates: Vec<(QuestionId, &Arc<Question>)> = bank
                    .of_topic(chosen)
                    .filter(|(_, question)| {
                        core.is_none_or(|core| question.core == core)
                            && kind
                                .as_ref()
                                .is_none_or(|kind| **kind == *question.kind.name())
                            && stays(definition, question)
                    })
                    .collect();
                let mut taken = vec![0; editions.len()];
                for (number, question) in candidates {
                    let in_edition = |(at, edition): (usize, &Edition)| {
                        let fits = wanted(question, edition)
                            && limit.is_none_or(|limit| taken[at] < limit);
                        taken[at] += u16::from(fits);
                        fits
                    };
                    let editions: Vec<bool> = editions.iter().enumerate().map(in_edition).collect();
                    if editions.contains(&true) {
                        uses.push(Use {
                            question: number,
                            lines: None,
                            number: None,
                            editions,
                        });
                    }
                }
            }
        }
    }
    uses
}

/// A retired question stays on forms that are older than its retirement.
fn stays(definition: &FormDefinition, question: &Question) -> bool {
    question.retired.as_ref().is_none_or(|retired| {
        definition
            .changed
            .is_some_and(|changed| changed < retired.value)
    })
}

/// One edition of a form for readers of a language.
pub fn form(index: &SiteIndex, id: FormId, edition: EditionId, reader: LocaleId) -> Form {
    let record = index.form_record(id);
    let definition = &record.definition;
    let chosen = &record.editions[usize::from(edition.0)];
    let mut making = Making {
        index,
        definition,
        edition: usize::from(edition.0),
        audience: &chosen.audience,
        reader,
        cited: Vec::new(),
    };
    let intro = definition
        .intro
        .as_ref()
        .and_then(|intro| making.rich(intro));
    let sections = definition
        .sections
        .iter()
        .zip(&record.sections)
        .enumerate()
        .filter(|(_, (section, _))| section.audience.meets(&chosen.audience))
        .filter_map(|(at, (section, plan))| making.section(at, section, plan))
        .collect();
    let named = |label: &Text<Str>| {
        let phrase = index.phrase(label, reader);
        Some(words_as_rich(&phrase, definition.span))
    };
    let head = definition
        .fields
        .iter()
        .map(|field| entry(&field.id, named(&field.label), head_field(field.kind)))
        .collect();
    let signatures = definition
        .signatures
        .iter()
        .map(|line| {
            entry(
                &line.id,
                named(&line.label),
                Field::Signature { date: line.date },
            )
        })
        .collect();
    let footnotes = making.footnotes();
    Form {
        id: definition.id.clone(),
        edition: chosen.id.clone(),
        audience: chosen.audience.clone(),
        readers: index.names(&chosen.audience, reader),
        locale: reader,
        title: index.phrase(&definition.title, reader),
        version: definition.version.clone(),
        changed: definition.changed,
        intro,
        head,
        sections,
        signatures,
        footnotes,
        paper: index.site.documents.paper,
    }
}

fn head_field(kind: FieldKind) -> Field {
    match kind {
        FieldKind::Text => Field::Short,
        FieldKind::Date => Field::Date,
    }
}

fn entry(id: &Str, label: Option<Rich>, field: Field) -> FormEntry {
    FormEntry {
        id: id.clone(),
        number: None,
        label,
        help: None,
        follow_ups: Vec::new(),
        credit: None,
        field,
    }
}

struct Making<'a> {
    index: &'a SiteIndex,
    definition: &'a FormDefinition,
    edition: usize,
    audience: &'a Audience,
    reader: LocaleId,
    /// Labels of footnotes, in the order of their first mark.
    cited: Vec<Str>,
}

impl Making<'_> {
    /// A text whose footnote marks have the numbers of this edition.
    fn rich(&mut self, text: &Text<Arc<Content>>) -> Option<Rich> {
        let mut rich = self.index.rich(text, self.reader)?;
        rich.footnotes = rich
            .content
            .footnotes
            .iter()
            .map(|label| self.number(label))
            .collect();
        Some(rich)
    }

    fn number(&mut self, label: &Str) -> u32 {
        if !self
            .definition
            .footnotes
            .iter()
            .any(|note| note.label == *label)
        {
            return 0;
        }
        let at = self
            .cited
            .iter()
            .position(|known| known == label)
            .unwrap_or_else(|| {
                self.cited.push(label.clone());
                self.cited.len() - 1
            });
        at as u32 + 1
    }

    fn footnotes(&self) -> Vec<Rich> {
        let text = |label: &Str| {
            self.definition
                .footnotes
                .iter()
                .find(|note| note.label == *label)
        };
        self.cited
            .iter()
            .filter_map(text)
            .filter_map(|note| self.index.rich(&note.text, self.reader))
            .collect()
    }

    fn section(&mut self, at: usize, section: &Section, plan: &SectionPlan) -> Option<FormSection> {
        let topic = plan.topic.map(|id| self.index.bank.topic(id));
        let title = section
            .title
            .as_ref()
            .or(topic.map(|topic| &topic.title))
            .map(|title| self.index.phrase(title, self.reader));
        let intro = section
            .intro
            .as_ref()
            .or(topic.and_then(|topic| topic.intro.as_ref()));
        let intro = intro.and_then(|intro| self.rich(intro));
        let lead = section.lead.as_ref().and_then(|lead| self.rich(lead));
        let edition = self.edition;
        let mut entries: Vec<FormEntry> = plan
            .uses
            .iter()
            .filter(|used| used.editions[edition])
            .filter_map(|used| self.question(used, plan.number))
            .collect();
        let lead = lead.filter(|_| !entries.is_empty());
        let base: Str = section
            .id
            .clone()
            .unwrap_or_else(|| format!("section-{}", at + 1).into());
        let checks: Vec<Choice> = section
            .checks
            .iter()
            .filter(|check| check.audience.meets(self.audience))
            .filter_map(|check| {
                Some(Choice {
                    id: check.item.id.clone(),
                    label: self.rich(&check.item.text)?,
                })
            })
            .collect();
        if !checks.is_empty() {
            entries.push(entry(
                &format!("{base}-checks").into(),
                None,
                Field::Choices {
                    many: true,
                    options: checks,
                },
            ));
        }
        if let Some(grid) = &section.table {
            let field = self.index.grid(
                grid.caption.as_ref(),
                &grid.columns,
                &grid.rows,
                grid.empty,
                self.reader,
            );
            entries.push(entry(&format!("{base}-table").into(), None, field));
        }
        if let Some(lines) = section.notes {
            entries.push(entry(
                &format!("{base}-notes").into(),
                None,
                Field::Lines(lines),
            ));
        }
        // A section that has nothing for these readers is skipped, and its number with it.
        (!entries.is_empty() || section.intro.is_some()).then(|| FormSection {
            id: base,
            number: title.as_ref().and(plan.number),
            title,
            page_break: section.page_break,
            intro,
            lead,
            entries,
        })
    }

    fn question(&mut self, used: &Use, section: Option<u16>) -> Option<FormEntry> {
        let question = self.index.bank.question(used.question);
        let (text, help) = question.wording(self.audience);
        let lines = used
            .lines
            .or(question.lines)
            .unwrap_or(self.definition.lines);
        let credit = question
            .credit
            .as_deref()
            .and_then(|credit| self.credit(credit));
        Some(FormEntry {
            id: question.id.clone(),
            number: used.number.map(|number| match section {
                Some(section) => format!("{section}.{number}").into(),
                None => number.to_string().into(),
            }),
            label: Some(self.rich(text)?),
            help: help.and_then(|help| self.rich(help)),
            follow_ups: question
                .follow_ups
                .iter()
                .filter_map(|item| self.rich(&item.text))
                .collect(),
            credit,
            field: self.index.field(question, self.reader, lines),
        })
    }

    /// On paper a credit is the author's name; the bank's page has the rest.
    fn credit(&self, credit: &Credit) -> Option<Phrase> {
        self.index.credited(credit, self.reader).author
    }
}
