//! A question as one reader is asked it: in their language, in the words for them, its kind lowered to a field.

use std::sync::Arc;

use super::bank::QuestionId;
use super::index::{SiteIndex, phrase};
use super::links;
use crate::model::{
    Audience, CellKind, Choice, Column, ColumnKind, Content, Credit, Date, Field, GridColumn,
    GridLabel, GridRow, Item, LocaleId, Phrase, Question, QuestionKind, Rich, Scale, ScaleSteps,
    Text,
};
use crate::source::{Span, Str};

/// A question as one reader is asked it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Asked {
    /// Its id.
    pub id: Str,
    /// Its topic's id.
    pub topic: Str,
    /// The name of its kind.
    pub kind: &'static str,
    /// Whether it is a core question.
    pub core: bool,
    /// The question.
    pub text: Rich,
    /// A line of explanation.
    pub help: Option<Rich>,
    /// What to ask next.
    pub follow_ups: Vec<Rich>,
    /// How it is answered.
    pub field: Field,
    /// Whom it concerns; empty for everyone.
    pub readers: Vec<Phrase>,
    /// Whom it concerns, as ids.
    pub audience: Audience,
    /// Other words for others.
    pub wordings: Vec<(Vec<Phrase>, Rich)>,
    /// Whose words it is.
    pub credit: Option<Credited>,
    /// Since when it is no longer used.
    pub retired: Option<Date>,
}

/// Whose words something is, for one reader.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Credited {
    /// The author.
    pub author: Option<Phrase>,
    /// What the author does.
    pub about: Option<Phrase>,
    /// The work.
    pub title: Option<Phrase>,
    /// Its address.
    pub url: Option<Str>,
}

impl SiteIndex {
    /// A question for readers of a language, in the words for an audience; none where their chain has no text.
    pub fn ask(&self, id: QuestionId, reader: LocaleId, audience: &Audience) -> Option<Asked> {
        let (topic, question) = &self.bank.questions[id.0 as usize];
        let (text, help) = question.wording(audience);
        let text = self.rich(text, reader)?;
        let wordings = question
            .wordings
            .iter()
            .filter(|wording| !audience_is_chosen(audience, &wording.audience))
            .filter_map(|wording| {
                let names = self.names(&wording.audience, reader);
                Some((names, self.rich(&wording.text, reader)?))
            });
        Some(Asked {
            id: question.id.clone(),
            topic: self.bank.topic(*topic).id.clone(),
            kind: question.kind.name(),
            core: question.core,
            help: help.and_then(|help| self.rich(help, reader)),
            follow_ups: question
                .follow_ups
                .iter()
                .filter_map(|item| self.rich(&item.text, reader))
                .collect(),
            field: self.field(question, reader, question.lines.unwrap_or(3)),
            readers: self.names(&question.audience, reader),
            audience: question.audience.clone(),
            wordings: wordings.collect(),
            credit: question
                .credit
                .as_deref()
                .map(|credit| self.credited(credit, reader)),
            retired: question.retired.as_ref().map(|day| day.value),
            text,
        })
    }

    /// A Markdown text for readers of a language.
    pub fn rich(&self, text: &Text<Arc<Content>>, reader: LocaleId) -> Option<Rich> {
        let picked = text.pick(self.site.languages.chain(reader))?;
        Some(links::rich(self, picked.value, picked.locale, reader))
    }

    /// The names of an audience for readers of a language.
    pub fn names(&self, audience: &Audience, reader: LocaleId) -> Vec<Phrase> {
        self.site
            .audience_names(audience, reader)
            .into_iter()
            .map(phrase)
            .collect()
    }

    /// A credit for readers of a language.
    pub fn credited(&self, credit: &Credit, reader: LocaleId) -> Credited {
        let chain = self.site.languages.chain(reader);
        let pick =
            |text: &Option<Text<Str>>| text.as_ref().and_then(|text| text.pick(chain)).map(phrase);
        Credited {
            author: pick(&credit.author),
            about: pick(&credit.about),
            title: pick(&credit.title),
            url: credit.url.clone(),
        }
    }

    /// How a question is answered: its kind, lowered to a primitive field.
    pub fn field(&self, question: &Question, reader: LocaleId, lines: u8) -> Field {
        match &question.kind {
            QuestionKind::Open => Field::Lines(lines),
            QuestionKind::Scale(name) => match self.bank.scales.get(&name.value) {
                Some(scale) => self.scale(&scale.value, reader),
                None => Field::Lines(lines),
            },
            QuestionKind::Choice(options) => Field::Choices {
                many: false,
                options: self.choices(options, reader),
            },
            QuestionKind::Choices(options) | QuestionKind::Checklist(options) => Field::Choices {
                many: true,
                options: self.choices(options, reader),
            },
            QuestionKind::YesNo => {
                let words = &self.bank.yes_no[usize::from(reader.0)];
                let choice = |id: &str, phrase: &Phrase| Choice {
                    id: id.into(),
                    label: words_as_rich(phrase, question.span),
                };
                Field::Choices {
                    many: false,
                    options: vec![choice("yes", &words[0]), choice("no", &words[1])],
                }
            }
            QuestionKind::Table {
                columns,
                rows,
                empty,
            } => self.grid(None, columns, rows, *empty, reader),
            QuestionKind::Date => Field::Date,
            // A note with room is a heading to write under.
            QuestionKind::Note => question.lines.map_or(Field::Note, Field::Lines),
        }
    }

    /// A table for readers of a language.
    pub(super) fn grid(
        &self,
        caption: Option<&Text<Str>>,
        columns: &[Column],
        rows: &[GridRow],
        empty: u8,
        reader: LocaleId,
    ) -> Field {
        let kind = |kind: &ColumnKind| match kind {
            ColumnKind::Text => CellKind::Text,
            ColumnKind::Date => CellKind::Date,
            ColumnKind::Choice(options) => CellKind::Choice(self.choices(options, reader)),
        };
        Field::Grid {
            caption: caption.map(|caption| self.phrase(caption, reader)),
            columns: columns
                .iter()
                .map(|column| GridColumn {
                    id: column.id.clone(),
                    label: self.phrase(&column.label, reader),
                    kind: kind(&column.kind),
                    width: column.width,
                })
                .collect(),
            rows: rows
                .iter()
                .map(|row| GridLabel {
                    id: row.id.clone(),
                    label: self.phrase(&row.label, reader),
                    lines: row.lines,
                })
                .collect(),
            empty,
        }
    }

    fn scale(&self, scale: &Scale, reader: LocaleId) -> Field {
        // An end that no language of the reader's chain names is left out.
        let end = |text: &Option<Text<Str>>| {
            let chain = self.site.languages.chain(reader);
            text.as_ref().and_then(|text| text.pick(chain)).map(phrase)
        };
        match &scale.steps {
            ScaleSteps::Numbers {
                from,
                to,
                low,
                high,
            } => Field::Scale {
                steps: (*from..=*to)
                    .map(|step| Phrase {
                        text: step.to_string().into(),
                        locale: None,
                    })
                    .collect(),
                low: end(low),
                high: end(high),
            },
            ScaleSteps::Named(steps) => Field::Scale {
                steps: steps.iter().map(|step| self.phrase(step, reader)).collect(),
                low: None,
                high: None,
            },
        }
    }

    fn choices(&self, options: &[Item], reader: LocaleId) -> Vec<Choice> {
        options
            .iter()
            .filter_map(|option| {
                Some(Choice {
                    id: option.id.clone(),
                    label: self.rich(&option.text, reader)?,
                })
            })
            .collect()
    }
}

/// Whether a wording is the one that the audience already gets, or one it never can.
fn audience_is_chosen(audience: &Audience, wording: &Audience) -> bool {
    !audience.is_everyone() && (wording.covers(audience) || !wording.meets(audience))
}

/// Plain words where Markdown could stand.
pub(super) fn words_as_rich(phrase: &Phrase, span: Span) -> Rich {
    Rich {
        content: Arc::new(Content::words(&phrase.text, span)),
        locale: phrase.locale,
        links: Vec::new(),
        pictures: Vec::new(),
        footnotes: Vec::new(),
    }
}
