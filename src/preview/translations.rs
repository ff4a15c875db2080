//! A page's translations, present and missing, and the original beside one of them.

use serde::Serialize;

use super::align::align;
use super::blocks::{Block, Kind, blocks};
use super::place::{Place, place};
use super::{Desk, Speech};
use crate::diagnostic::Arg;
use crate::model::{LocaleId, PageHead, Text};
use crate::pipeline::Build;
use crate::plan::Subject;
use crate::resolve::PageId;
use crate::source::Str;

/// What a language has of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    /// All of it.
    Present,
    /// Some of it: of a topic, not all of its questions.
    Partial,
    /// Nothing; readers get another language.
    Fallback,
    /// Nothing, and readers get nothing.
    Missing,
}

/// A page in one language.
#[derive(Debug, Serialize)]
pub(super) struct Translation {
    tag: String,
    /// The language's own name.
    name: String,
    state: State,
    /// What that means, in a sentence.
    about: String,
    /// Where the preview shows it, from the site's root.
    href: Option<String>,
    /// Whether this is the page on the screen.
    current: bool,
    /// Its file, to open.
    place: Option<Place>,
    /// The file that would be it.
    file: Option<String>,
}

impl Translation {
    /// Whether the language has all of the page.
    pub(super) fn is_present(&self) -> bool {
        self.state == State::Present
    }
}

/// The page in every language of the site.
pub(super) fn translations(
    build: &Build,
    desk: &Desk<'_>,
    speech: &Speech<'_>,
    subject: &Subject,
    reader: LocaleId,
    route: &str,
) -> Vec<Translation> {
    let index = &build.index.value;
    let languages = &index.site.languages;
    if languages.count() < 2 {
        return Vec::new();
    }
    let of_page = |id: PageId, locale: LocaleId| {
        let record = index.page(id);
        let head = record.heads[usize::from(locale.0)].as_ref();
        let shown = index.shown(id, locale);
        let other = shown.and_then(|shown| shown.locale);
        // A section without a page of its own has nothing to translate.
        let bare = record.heads.iter().all(Option::is_none);
        let state = match (head, other) {
            (Some(_), _) => State::Present,
            (None, _) if bare => State::Present,
            (None, Some(_)) => State::Fallback,
            (None, None) => State::Missing,
        };
        let about = match (state, other) {
            (State::Fallback, Some(other)) => speech.say(
                "preview-translation-fallback",
                &[("language", Arg::from(&languages.get(other).name))],
            ),
            (State::Missing, _) => speech.say("preview-translation-missing", &[]),
            _ => speech.say("preview-translation-present", &[]),
        };
        Translation {
            href: shown.map(|shown| shown.href().to_string()),
            place: head.and_then(|head| place(&index.site, desk, &build.sources, head.span)),
            file: (head.is_none() && !bare).then(|| new_file(build, id, locale)),
            ..translation(build, locale, reader, state, about)
        }
    };
    // A page of every language, at the same place below its folder.
    let elsewhere = |locale: LocaleId| {
        let (_, below) = route.split_once('/')?;
        let route = format!("{}/{below}", languages.tag(locale));
        let folder = route.strip_suffix("index.html").unwrap_or(&route);
        build
            .plan
            .find(&route)
            .map(|_| index.href(folder).to_string())
    };
    let of_texts = |locale: LocaleId, texts: &[&Text<Str>], there: usize, all: usize| {
        let own = |text: &&Text<Str>| text.pick(&[locale]).is_some();
        let (state, id) = if texts.iter().all(own) && there == all {
            (State::Present, "preview-translation-present")
        } else if there > 0 || texts.iter().any(own) {
            (State::Partial, "preview-translation-partial")
        } else {
            (State::Fallback, "preview-translation-none")
        };
        let about = speech.say(id, &[("n", there.into()), ("all", all.into())]);
        Translation {
            href: elsewhere(locale),
            ..translation(build, locale, reader, state, about)
        }
    };
    let one = |locale: LocaleId| match subject {
        Subject::Page(id) => Some(of_page(*id, locale)),
        Subject::Topic(id) => {
            let topic = index.bank.topic(*id);
            let asked = topic.questions.iter();
            let there = asked
                .filter(|question| question.text.pick(&[locale]).is_some())
                .count();
            Some(of_texts(
                locale,
                &[&topic.title],
                there,
                topic.questions.len(),
            ))
        }
        Subject::Form(id) | Subject::Edition(id, _) => {
            let form = index.form_record(*id);
            let asked: Vec<_> = form.questions().collect();
            let there = asked
                .iter()
                .filter(|id| index.bank.question(**id).text.pick(&[locale]).is_some())
                .count();
            let definition = &form.definition;
            let sections = definition.sections.iter();
            let titles = sections.filter_map(|section| section.title.as_ref());
            let texts: Vec<&Text<Str>> = titles.chain([&definition.title]).collect();
            Some(of_texts(locale, &texts, there, asked.len()))
        }
        _ => elsewhere(locale).map(|href| Translation {
            href: Some(href),
            ..translation(build, locale, reader, State::Present, String::new())
        }),
    };
    languages.ids().filter_map(one).collect()
}

fn translation(
    build: &Build,
    locale: LocaleId,
    reader: LocaleId,
    state: State,
    about: String,
) -> Translation {
    let language = build.site().languages.get(locale);
    Translation {
        tag: language.locale.tag().to_string(),
        name: language.name.to_string(),
        state,
        about,
        href: None,
        current: locale == reader,
        place: None,
        file: None,
    }
}

/// The file that a translation would be: beside the ones there are, with its own language in the name.
fn new_file(build: &Build, id: PageId, locale: LocaleId) -> String {
    let index = &build.index.value;
    let languages = &index.site.languages;
    let record = index.page(id);
    let known = record.heads.iter().flatten().next();
    let path = known
        .and_then(|head| build.sources.get(head.source))
        .map_or("", |source| &*source.path);
    let stem = path.strip_suffix(".md").unwrap_or(path);
    let named = known
        .map(|head| format!(".{}", languages.tag(head.locale)))
        .and_then(|end| stem.strip_suffix(end.as_str()));
    format!("{}.{}.md", named.unwrap_or(stem), languages.tag(locale))
}

/// Another version of a page beside it, block by block.
#[derive(Debug, Serialize)]
pub(super) struct Beside {
    /// The languages that can stand there: tag and name.
    choices: Vec<[String; 2]>,
    /// The one that does: tag and name.
    chosen: [String; 2],
    /// The page's own language: tag and name.
    own: [String; 2],
    rows: Vec<BesideRow>,
}

/// Blocks that say the same.
#[derive(Debug, Serialize)]
struct BesideRow {
    other: Option<BesideBlock>,
    own: Option<BesideBlock>,
}

#[derive(Debug, Serialize)]
struct BesideBlock {
    kind: Kind,
    level: u8,
    lines: Vec<String>,
    place: Option<Place>,
}

/// The original beside a translation: the text in the site's default language, or in the one that is asked for.
pub(super) fn beside(
    build: &Build,
    desk: &Desk<'_>,
    subject: &Subject,
    reader: LocaleId,
    asked: Option<&str>,
) -> Option<Beside> {
    let index = &build.index.value;
    let languages = &index.site.languages;
    let Subject::Page(id) = subject else {
        return None;
    };
    let heads = &index.page(*id).heads;
    let own = heads[usize::from(reader.0)].as_ref()?;
    let there = |locale: &LocaleId| *locale != reader && heads[usize::from(locale.0)].is_some();
    let choices: Vec<LocaleId> = languages.ids().filter(there).collect();
    let chosen = asked
        .and_then(|tag| languages.find(tag))
        .filter(|locale| choices.contains(locale))
        .or_else(|| Some(languages.default_id()).filter(|locale| choices.contains(locale)))
        .or_else(|| choices.first().copied())?;
    let other = heads[usize::from(chosen.0)].as_ref()?;
    let named = |locale: LocaleId| {
        let language = languages.get(locale);
        [language.locale.tag().to_string(), language.name.to_string()]
    };
    let (mut others, mut owns) = (parts(build, *id, other)?, parts(build, *id, own)?);
    let rows = align(&others, &owns);
    let view = |blocks: &mut Vec<Block>, at: Option<usize>| {
        let block = blocks.get_mut(at?)?;
        Some(BesideBlock {
            kind: block.kind,
            level: block.level,
            lines: std::mem::take(&mut block.lines),
            place: place(&index.site, desk, &build.sources, block.span),
        })
    };
    Some(Beside {
        choices: choices.iter().map(|locale| named(*locale)).collect(),
        chosen: named(chosen),
        own: named(reader),
        rows: rows
            .into_iter()
            .map(|(other, own)| BesideRow {
                other: view(&mut others, other),
                own: view(&mut owns, own),
            })
            .collect(),
    })
}

/// A page's title, its description, and the blocks of its text.
fn parts(build: &Build, id: PageId, head: &PageHead) -> Option<Vec<Block>> {
    let body = build.body(id, head.locale)?;
    let source = build.sources.get(head.source)?;
    let line = |kind: Kind, level: u8, text: &str| Block {
        kind,
        level,
        lines: vec![text.to_string()],
        anchors: Vec::new(),
        span: head.span,
    };
    let mut parts = vec![line(Kind::Heading, 1, &head.title)];
    let description = head.description.as_deref();
    parts.extend(description.map(|text| line(Kind::Paragraph, 1, text)));
    parts.extend(blocks(&body.content, source));
    Some(parts)
}
