//! What a form says today beside what was released of it: what changed since each version, and whether a form still
//! is what was handed out under its version.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::bank::QuestionId;
use super::editions::{FormId, FormRecord};
use super::index::SiteIndex;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Column, ColumnKind, Content, Date, GridRow, Item, LocaleId, Phrase, QuestionKind, Release,
    ReleasedText, Releases, ScaleSteps, Text,
};
use crate::source::{Span, Str};

/// What changed since one version, for readers of a language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Since {
    /// The version.
    pub version: Str,
    /// The day it was released.
    pub day: Option<Date>,
    /// Whether it is the form's present version.
    pub current: bool,
    /// Questions that came.
    pub added: Vec<Phrase>,
    /// Questions in other words: before and now.
    pub reworded: Vec<(Phrase, Phrase)>,
    /// Questions that went.
    pub retired: Vec<Phrase>,
    /// How many other texts came, changed or went: headings, explanations, options.
    pub others: usize,
}

/// A text of a form as it is today, and where it was written.
struct Piece {
    released: ReleasedText,
    question: Option<QuestionId>,
    span: Span,
}

/// All texts of a form as a release keeps them, in the order of the form.
pub fn texts(index: &SiteIndex, id: FormId) -> Vec<ReleasedText> {
    let pieces = Collecting::pieces(index, index.form_record(id));
    pieces.into_iter().map(|piece| piece.released).collect()
}

/// What changed since each released version, the latest first.
pub fn history(index: &SiteIndex, id: FormId, reader: LocaleId) -> Vec<Since> {
    let record = index.form_record(id);
    let Some(releases) = &record.releases else {
        return Vec::new();
    };
    let now = Collecting::pieces(index, record);
    let since = |release| since(index, record, release, &now, reader);
    releases.versions.iter().rev().map(since).collect()
}

fn since(
    index: &SiteIndex,
    record: &FormRecord,
    release: &Release,
    now: &[Piece],
    reader: LocaleId,
) -> Since {
    let mut since = Since {
        version: release.version.value.clone(),
        day: release.day,
        current: record.definition.version.as_ref() == Some(&release.version.value),
        added: Vec::new(),
        reworded: Vec::new(),
        retired: Vec::new(),
        others: 0,
    };
    let before: BTreeMap<&Str, &Text<Str>> = release
        .texts
        .iter()
        .map(|text| (&text.id, &text.text))
        .collect();
    let phrase = |text: &Text<Str>| index.phrase(text, reader);
    for piece in now {
        let ReleasedText { id, text } = &piece.released;
        match before.get(id) {
            None if is_question(id) => since.added.push(phrase(text)),
            None => since.others += 1,
            Some(known) => match (differing(index, known, text, reader), is_wording(id)) {
                (Some(pair), true) => since.reworded.push(pair),
                (Some(_), false) => since.others += 1,
                (None, _) => {}
            },
        }
    }
    let there: BTreeSet<&Str> = now.iter().map(|piece| &piece.released.id).collect();
    for gone in release
        .texts
        .iter()
        .filter(|text| !there.contains(&text.id))
    {
        if is_question(&gone.id) {
            since.retired.push(phrase(&gone.text));
        } else {
            since.others += 1;
        }
    }
    since
}

/// A question's own text.
fn is_question(id: &str) -> bool {
    id.strip_prefix("question.")
        .is_some_and(|rest| !rest.contains('.'))
}

/// A question's own text, or its words for some readers.
fn is_wording(id: &str) -> bool {
    id.strip_prefix("question.").is_some_and(|rest| {
        rest.split_once('.')
            .is_none_or(|(_, part)| part.starts_with("for."))
    })
}

/// The words before and now in the first language of a reader's chain that has both, where they differ. A translation
/// that came later is no other wording.
fn differing(
    index: &SiteIndex,
    before: &Text<Str>,
    now: &Text<Str>,
    reader: LocaleId,
) -> Option<(Phrase, Phrase)> {
    let phrase = |text: &Str, locale| Phrase {
        text: text.clone(),
        locale,
    };
    let both = index.site.languages.chain(reader).iter().find_map(|one| {
        let (before, now) = (before.pick(&[*one])?, now.pick(&[*one])?);
        Some((
            phrase(before.value, before.locale),
            phrase(now.value, now.locale),
        ))
    });
    both.filter(|(before, now)| before.text != now.text)
}

/// Gives forms their releases, and says which forms are no longer what was released under their version.
pub(super) fn attach(
    index: &mut SiteIndex,
    releases: &[Arc<Releases>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for releases in releases {
        let mut forms = index.forms.iter_mut();
        match forms.find(|form| form.definition.id == releases.form) {
            Some(form) => form.releases = Some(releases.clone()),
            None => {
                let ids = index.forms.iter().map(|form| &*form.definition.id);
                let diagnostic =
                    Diagnostic::at(releases.span, Code::UnknownForm).with("form", &releases.form);
                diagnostics.push(diagnostic.did_you_mean(&releases.form, ids));
            }
        }
    }
    for record in &index.forms {
        let version = record.definition.version.as_ref();
        let releases = record.releases.iter();
        let released = releases
            .flat_map(|releases| &releases.versions)
            .find(|release| Some(&release.version.value) == version);
        if let Some(release) = released {
            check(index, record, release, diagnostics);
        }
    }
}

/// Each question that differs is said at its own place; all else at the form's.
fn check(
    index: &SiteIndex,
    record: &FormRecord,
    release: &Release,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let before: BTreeMap<&Str, &Text<Str>> = release
        .texts
        .iter()
        .map(|text| (&text.id, &text.text))
        .collect();
    let now = Collecting::pieces(index, record);
    let mut places: BTreeMap<(Span, Str), usize> = BTreeMap::new();
    for piece in &now {
        let text = &piece.released;
        let changed = before.get(&text.id).is_none_or(|before| {
            let languages = index.site.languages.iter();
            let mut pairs = languages.filter_map(|(one, _)| {
                Some((before.pick(&[one])?.value, text.text.pick(&[one])?.value))
            });
            pairs.any(|(before, now)| before != now)
        });
        if changed {
            let what = match piece.question {
                Some(question) => index.bank.question(question).id.clone(),
                None => "".into(),
            };
            *places.entry((piece.span, what)).or_default() += 1;
        }
    }
    let there: BTreeSet<&Str> = now.iter().map(|piece| &piece.released.id).collect();
    let gone = release
        .texts
        .iter()
        .filter(|text| !there.contains(&text.id));
    let gone = gone.count();
    if gone > 0 {
        *places
            .entry((record.definition.span, "".into()))
            .or_default() += gone;
    }
    for ((span, question), count) in places {
        let diagnostic = Diagnostic::at(span, Code::ReleaseDiffers)
            .with("form", &record.definition.id)
            .with("version", &release.version.value)
            .with(
                "what",
                if question.is_empty() {
                    "form"
                } else {
                    "question"
                },
            )
            .with("question", &question)
            .with("count", count);
        diagnostics.push(diagnostic.related(release.version.span, "released"));
    }
}

/// Walks through a form's definition and the questions that any edition has.
struct Collecting<'a> {
    index: &'a SiteIndex,
    pieces: Vec<Piece>,
    question: Option<QuestionId>,
    span: Span,
}

impl Collecting<'_> {
    fn pieces(index: &SiteIndex, record: &FormRecord) -> Vec<Piece> {
        let form = &record.definition;
        let mut all = Collecting {
            index,
            pieces: Vec::new(),
            question: None,
            span: form.span,
        };
        all.plain("title".into(), &form.title);
        all.prose("intro".into(), form.intro.as_ref());
        for field in &form.fields {
            all.plain(format!("field.{}", field.id), &field.label);
        }
        for (at, (section, plan)) in form.sections.iter().zip(&record.sections).enumerate() {
            let topic = plan.topic.map(|id| index.bank.topic(id));
            let own = || format!("section-{}", at + 1);
            let name = section.id.as_ref().map_or_else(own, |id| id.to_string());
            let name = format!("section.{name}");
            if let Some(title) = section.title.as_ref().or(topic.map(|topic| &topic.title)) {
                all.plain(name.clone(), title);
            }
            let intro = section.intro.as_ref();
            let intro = intro.or(topic.and_then(|topic| topic.intro.as_ref()));
            all.prose(format!("{name}.intro"), intro);
            all.prose(format!("{name}.lead"), section.lead.as_ref());
            for used in &plan.uses {
                all.question(used.question);
            }
            for check in &section.checks {
                let id = format!("{name}.check.{}", check.item.id);
                all.prose(id, Some(&check.item.text));
            }
            if let Some(table) = &section.table {
                if let Some(caption) = &table.caption {
                    all.plain(format!("{name}.table"), caption);
                }
                all.grid(&name, &table.columns, &table.rows);
            }
        }
        for line in &form.signatures {
            all.plain(format!("signature.{}", line.id), &line.label);
        }
        for note in &form.footnotes {
            all.prose(format!("footnote.{}", note.label), Some(&note.text));
        }
        all.pieces
    }

    fn question(&mut self, id: QuestionId) {
        let index = self.index;
        let question = index.bank.question(id);
        let outside = (self.question.replace(id), self.span);
        self.span = question.span;
        let name = format!("question.{}", question.id);
        self.prose(name.clone(), Some(&question.text));
        self.prose(format!("{name}.help"), question.help.as_ref());
        for wording in &question.wordings {
            let readers = index.site.audience_id(&wording.audience);
            self.prose(format!("{name}.for.{readers}"), Some(&wording.text));
            self.prose(format!("{name}.for.{readers}.help"), wording.help.as_ref());
        }
        self.items(&format!("{name}.follow-up"), &question.follow_ups);
        match &question.kind {
            QuestionKind::Scale(scale) => {
                if let Some(scale) = index.bank.scales.get(&scale.value) {
                    self.steps(&name, &scale.value.steps);
                }
            }
            QuestionKind::Choice(options)
            | QuestionKind::Choices(options)
            | QuestionKind::Checklist(options) => self.items(&format!("{name}.option"), options),
            QuestionKind::Table { columns, rows, .. } => self.grid(&name, columns, rows),
            QuestionKind::Open | QuestionKind::YesNo | QuestionKind::Date | QuestionKind::Note => {}
        }
        (self.question, self.span) = outside;
    }

    fn steps(&mut self, name: &str, steps: &ScaleSteps) {
        match steps {
            ScaleSteps::Numbers {
                from,
                to,
                low,
                high,
            } => {
                let numbers = Text::Same(format!("{from}–{to}").into());
                self.plain(format!("{name}.scale"), &numbers);
                for (end, text) in [("low", low), ("high", high)] {
                    if let Some(text) = text {
                        self.plain(format!("{name}.scale.{end}"), text);
                    }
                }
            }
            ScaleSteps::Named(steps) => {
                for (at, step) in steps.iter().enumerate() {
                    self.plain(format!("{name}.scale.{}", at + 1), step);
                }
            }
        }
    }

    fn grid(&mut self, name: &str, columns: &[Column], rows: &[GridRow]) {
        for column in columns {
            let id = format!("{name}.column.{}", column.id);
            self.plain(id.clone(), &column.label);
            match &column.kind {
                ColumnKind::Choice(options) => self.items(&format!("{id}.option"), options),
                ColumnKind::Text | ColumnKind::Date => {}
            }
        }
        for row in rows {
            self.plain(format!("{name}.row.{}", row.id), &row.label);
        }
    }

    fn items(&mut self, name: &str, items: &[Item]) {
        for item in items {
            self.prose(format!("{name}.{}", item.id), Some(&item.text));
        }
    }

    fn prose(&mut self, id: String, text: Option<&Text<Arc<Content>>>) {
        if let Some(text) = text {
            self.push(id, text.map(|_, content| normal(&content.plain())));
        }
    }

    fn plain(&mut self, id: String, text: &Text<Str>) {
        self.push(id, text.map(|_, words| normal(words)));
    }

    fn push(&mut self, id: String, text: Text<Str>) {
        self.pieces.push(Piece {
            released: ReleasedText {
                id: id.into(),
                text,
            },
            question: self.question,
            span: self.span,
        });
    }
}

/// Words in NFC with single blanks: what was typed in another way is no other text.
fn normal(words: &str) -> Str {
    let composed: String = words.nfc().collect();
    composed
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .into()
}
