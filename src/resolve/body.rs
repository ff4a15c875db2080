//! A page's own resolution: its links and directives, answered for readers of one language.

use std::sync::Arc;

use super::asked::Asked;
use super::bank::QuestionId;
use super::editions::{EditionId, FormId};
use super::index::SiteIndex;
use super::links;
use crate::model::{
    Audience, Calendar, DirectiveKind, LocaleId, PageBody, Phrase, QuestionSelection, Rich,
};
use crate::source::Str;

/// A page's text for readers of one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ResolvedBody {
    /// Its Markdown, with answers.
    pub rich: Rich,
    /// What each of its directives shows.
    pub pieces: Vec<Piece>,
}

/// What a directive shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Piece {
    /// Questions.
    Questions {
        /// A heading above.
        heading: Option<Str>,
        /// The topic's introduction.
        intro: Option<Rich>,
        /// The questions.
        asked: Vec<Asked>,
    },
    /// A form's card.
    Form {
        /// The form's title.
        title: Phrase,
        /// Its page.
        href: Str,
        /// Its version.
        version: Option<Str>,
        /// Its editions for these readers.
        editions: Vec<CardEdition>,
    },
    /// A part for some readers: their names and ids.
    Only {
        /// Names.
        readers: Vec<Phrase>,
        /// Dimension and values, as ids.
        audience: Vec<(Str, Vec<Str>)>,
    },
    /// A part that can be folded.
    Details {
        /// What stands on it.
        summary: Rich,
    },
    /// A series to plan: the organisation's calendar.
    Planner(Arc<Calendar>),
    /// A directive that asks nothing of the site.
    Plain,
}

/// An edition on a form's card.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CardEdition {
    /// The form.
    pub form: FormId,
    /// The edition.
    pub edition: EditionId,
    /// Names of its readers.
    pub readers: Vec<Phrase>,
    /// Its address.
    pub href: Str,
}

/// Answers what a page asks, for readers of a language.
pub fn body(
    index: &SiteIndex,
    body: &PageBody,
    locale: LocaleId,
    reader: LocaleId,
) -> ResolvedBody {
    let content: &Arc<_> = &body.content;
    ResolvedBody {
        rich: links::rich(index, content, Some(locale), reader),
        pieces: content
            .directives
            .iter()
            .map(|directive| piece(index, &directive.kind, locale, reader))
            .collect(),
    }
}

fn piece(index: &SiteIndex, kind: &DirectiveKind, locale: LocaleId, reader: LocaleId) -> Piece {
    match kind {
        DirectiveKind::Questions(selection) => questions(index, selection, reader),
        DirectiveKind::Form { id, audience } => card(index, &id.value, audience, reader),
        DirectiveKind::Only(audience) => Piece::Only {
            readers: index.names(audience, reader),
            audience: ids(index, audience),
        },
        DirectiveKind::Details { summary } => Piece::Details {
            summary: links::rich(index, summary, Some(locale), reader),
        },
        DirectiveKind::Template { .. }
        | DirectiveKind::Quote { .. }
        | DirectiveKind::Steps
        | DirectiveKind::Contact(_) => Piece::Plain,
        DirectiveKind::Planner(_) => Piece::Planner(index.site.calendar.clone()),
    }
}

fn questions(index: &SiteIndex, selection: &QuestionSelection, reader: LocaleId) -> Piece {
    let bank = &index.bank;
    let topic = selection
        .topic
        .as_ref()
        .and_then(|id| bank.by_topic.get(&id.value).copied());
    let candidates: Vec<QuestionId> = if selection.ids.is_empty() {
        topic
            .iter()
            .flat_map(|topic| bank.of_topic(*topic))
            .map(|(id, _)| id)
            .collect()
    } else {
        selection
            .ids
            .iter()
            .filter_map(|id| bank.by_id.get(&id.value).copied())
            .collect()
    };
    let asked = candidates
        .into_iter()
        .filter(|id| selection.takes(bank.question(*id)))
        .filter_map(|id| index.ask(id, reader, &selection.audience))
        .take(selection.limit.map_or(usize::MAX, usize::from))
        .collect();
    let intro = topic
        .filter(|_| selection.intro)
        .and_then(|id| bank.topic(id).intro.as_ref())
        .and_then(|intro| index.rich(intro, reader));
    Piece::Questions {
        heading: selection.heading.clone(),
        intro,
        asked,
    }
}

fn card(index: &SiteIndex, id: &str, audience: &Audience, reader: LocaleId) -> Piece {
    let Some((form, record)) = index.forms().find(|(_, form)| *form.definition.id == *id) else {
        return Piece::Plain;
    };
    let tag = index.site.languages.tag(reader);
    let base = format!("{tag}/forms/{id}/");
    let editions = record.editions.iter().enumerate();
    let editions = editions
        .filter(|(_, edition)| edition.audience.meets(audience))
        .map(|(at, edition)| CardEdition {
            form,
            edition: EditionId(at as u16),
            readers: index.names(&edition.audience, reader),
            href: index.href(&format!("{base}{}/", edition.id)),
        });
    Piece::Form {
        title: index.named(&record.definition.title, &record.definition.id, reader),
        href: index.href(&base),
        version: record.definition.version.clone(),
        editions: editions.collect(),
    }
}

/// An audience as the ids of its dimensions and values.
fn ids(index: &SiteIndex, audience: &Audience) -> Vec<(Str, Vec<Str>)> {
    let named = audience.dimensions().iter().map(|(dimension, values)| {
        let dimension = &index.site.dimensions[usize::from(dimension.0)];
        (
            dimension.id.clone(),
            values
                .iter()
                .map(|value| dimension.values[usize::from(value.0)].id.clone())
                .collect(),
        )
    });
    named.collect()
}
