//! One edition of a form for readers of a language, made of primitive fields.

use std::sync::Arc;

use super::asked::words_as_rich;
use super::editions::{EditionId, FormId, FormRecord, SectionPlan, Use};
use super::index::{SiteIndex, phrase};
use crate::model::{
    Audience, Choice, Content, Credit, Field, FieldKind, Form, FormDefinition, FormEntry,
    FormSection, LocaleId, Phrase, Rich, Section, Text,
};
use crate::source::Str;

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

/// One edition of a form for readers of a language.
pub fn form(index: &SiteIndex, id: FormId, edition: EditionId, reader: LocaleId) -> Form {
    let mut cited = Vec::new();
    let form = uncited(index, id, edition, reader, &mut cited);
    with_footnotes(index, id, form, &cited)
}

/// One edition of a form in two languages that stand side by side: both count their footnotes alike.
pub fn side_by_side(
    index: &SiteIndex,
    id: FormId,
    edition: EditionId,
    readers: [LocaleId; 2],
) -> [Form; 2] {
    let mut cited = Vec::new();
    let forms = readers.map(|reader| uncited(index, id, edition, reader, &mut cited));
    forms.map(|form| with_footnotes(index, id, form, &cited))
}

/// One edition of a form for sheets that count footnotes themselves: a mark has the place of its footnote in the form's
/// file, and the texts are left to those who show them.
pub fn uncounted(index: &SiteIndex, id: FormId, edition: EditionId, reader: LocaleId) -> Form {
    let notes = &index.form_record(id).definition.footnotes;
    let mut labels: Vec<Str> = notes.iter().map(|note| note.label.clone()).collect();
    uncited(index, id, edition, reader, &mut labels)
}

/// The texts of the footnotes that are cited, in the order of their numbers.
fn with_footnotes(index: &SiteIndex, id: FormId, form: Form, cited: &[Str]) -> Form {
    let notes = &index.form_record(id).definition.footnotes;
    let text = |label: &Str| notes.iter().find(|note| note.label == *label);
    let footnotes = cited
        .iter()
        .filter_map(text)
        .filter_map(|note| index.rich(&note.text, form.locale))
        .collect();
    Form { footnotes, ..form }
}

/// A form whose footnotes are not yet there, only their labels.
fn uncited(
    index: &SiteIndex,
    id: FormId,
    edition: EditionId,
    reader: LocaleId,
    cited: &mut Vec<Str>,
) -> Form {
    let record = index.form_record(id);
    let definition = &record.definition;
    let chosen = &record.editions[usize::from(edition.0)];
    let mut making = Making {
        index,
        definition,
        edition: usize::from(edition.0),
        audience: &chosen.audience,
        reader,
        cited,
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
        let picked = label.pick(index.site.languages.chain(reader))?;
        Some(words_as_rich(&phrase(picked), definition.span))
    };
    let head = definition
        .fields
        .iter()
        .filter_map(|field| Some((field, named(&field.label)?)))
        .map(|(field, label)| entry(&field.id, Some(label), head_field(field.kind)))
        .collect();
    let signatures = definition
        .signatures
        .iter()
        .filter_map(|line| Some((line, named(&line.label)?)))
        .map(|(line, label)| entry(&line.id, Some(label), Field::Signature { date: line.date }))
        .collect();
    Form {
        id: definition.id.clone(),
        edition: chosen.id.clone(),
        audience: chosen.audience.clone(),
        readers: index.names(&chosen.audience, reader),
        locale: reader,
        title: index.named(&definition.title, &definition.id, reader),
        version: definition.version.clone(),
        changed: definition.changed,
        intro,
        head,
        sections,
        signatures,
        footnotes: Vec::new(),
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
    cited: &'a mut Vec<Str>,
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
        let edition = self.edition;
        let mut entries: Vec<FormEntry> = plan
            .uses
            .iter()
            .filter(|used| used.editions[edition])
            .filter_map(|used| self.question(used, plan.number))
            .collect();
        let lead = section.lead.as_ref().filter(|_| !entries.is_empty());
        let lead = lead.and_then(|lead| self.rich(lead));
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
