//! The editor's bar: all that it says about one page.

use std::collections::BTreeMap;

use serde::Serialize;

use super::place::{Place, place};
use super::questions::{Questions, questions};
use super::readability::{Readability, readability};
use super::translations::{Beside, Translation, beside, translations};
use super::{Desk, Speech};
use crate::diagnostic::Arg;
use crate::model::{LocaleId, PageHead};
use crate::pipeline::Build;
use crate::plan::{self, Subject};

/// What the bar says about a page. Everything in it is plain text.
#[derive(Debug, Serialize)]
pub struct Bar {
    /// The language that the bar speaks.
    lang: String,
    /// What its script shows as it is.
    words: BTreeMap<&'static str, String>,
    /// The page's route.
    route: String,
    /// From the page to the site's root.
    root: String,
    /// The page's source.
    place: Option<Place>,
    /// What an editor must not miss.
    marks: Vec<Mark>,
    /// What is known of the page.
    facts: Vec<Fact>,
    translations: Vec<Translation>,
    /// "4 of 5", for the button.
    translated: Option<String>,
    beside: Option<Beside>,
    readability: Option<Readability>,
    questions: Option<Questions>,
}

impl Bar {
    /// For the script.
    pub fn json(&self) -> String {
        // Strings and numbers always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Something an editor must not miss.
#[derive(Debug, Serialize)]
struct Mark {
    kind: &'static str,
    /// Two words, for the bar.
    short: String,
    text: String,
}

/// Something that is known of a page.
#[derive(Debug, Serialize)]
struct Fact {
    label: String,
    text: String,
}

/// What the bar says about the page on a route; `with` is the language to show beside it. Of a route that the plan
/// does not have there is a bar all the same: one that only speaks.
pub fn bar(build: &Build, desk: &Desk<'_>, route: &str, with: Option<&str>) -> Bar {
    let speech = Speech::new(build, desk);
    let mut bar = Bar {
        lang: speech.lang(),
        words: speech.fixed(),
        route: route.to_string(),
        root: "../".repeat(route.matches('/').count()),
        place: None,
        marks: Vec::new(),
        facts: Vec::new(),
        translations: Vec::new(),
        translated: None,
        beside: None,
        readability: None,
        questions: None,
    };
    let index = &build.index.value;
    let Some(recipe) = build.plan.find(route).map(|output| &output.recipe) else {
        return bar;
    };
    let Some(reader) = recipe.reader else {
        return bar;
    };
    let subject = &recipe.subject;
    let head = match subject {
        Subject::Page(id) => index.head(*id, reader).cloned(),
        _ => None,
    };
    let span = head
        .as_ref()
        .map(|head| head.span)
        .or_else(|| plan::place(index, subject));
    bar.place = span.and_then(|span| place(&index.site, desk, &build.sources, span));
    if let Some(head) = &head {
        bar.marks = marks(build, &speech, head, reader);
        bar.facts = facts(&speech, head);
    }
    bar.translations = translations(build, desk, &speech, subject, reader, route);
    let complete = bar.translations.iter().filter(|one| one.is_present());
    let counts = [
        ("n", Arg::from(complete.count())),
        ("all", Arg::from(bar.translations.len())),
    ];
    let any = !bar.translations.is_empty();
    bar.translated = any.then(|| speech.say("preview-translated", &counts));
    bar.beside = beside(build, desk, subject, reader, with);
    if let (Subject::Page(id), Some(head)) = (subject, &head) {
        let tag = index.site.languages.tag(head.locale);
        let body = build.body(*id, head.locale);
        bar.readability =
            body.and_then(|body| readability(build, desk, &speech, &body.content, tag));
    }
    bar.questions = questions(build, desk, &speech, subject, reader);
    bar
}

/// Draft, later, overdue, untranslated.
fn marks(build: &Build, speech: &Speech<'_>, head: &PageHead, reader: LocaleId) -> Vec<Mark> {
    let index = &build.index.value;
    let today = index.options.today;
    let mut marks = Vec::new();
    let mut mark = |kind: &'static str, args: &[(&str, Arg)]| {
        let id = format!("preview-{kind}");
        marks.push(Mark {
            kind,
            short: speech.short(&id),
            text: speech.say(&id, args),
        });
    };
    if head.draft {
        mark("draft", &[]);
    }
    if let Some(day) = head.published.filter(|day| *day > today) {
        mark("future", &[("day", speech.day(day))]);
    }
    if let Some(day) = head.review_by.filter(|day| *day < today) {
        mark("overdue", &[("day", speech.day(day))]);
    }
    if head.locale != reader {
        let name = &index.site.languages.get(head.locale).name;
        mark("fallback", &[("language", Arg::from(name))]);
    }
    marks
}

/// Owner and days.
fn facts(speech: &Speech<'_>, head: &PageHead) -> Vec<Fact> {
    let text = |arg: Arg| match arg {
        Arg::Text(text) => text.to_string(),
        Arg::Number(number) => number.to_string(),
    };
    let owner = match &head.owner {
        Some(owner) => owner.to_string(),
        None => speech.say("preview-nobody", &[]),
    };
    let review = match head.review_by {
        Some(day) => text(speech.day(day)),
        None => speech.say("preview-no-day", &[]),
    };
    let mut facts = vec![("owner", owner), ("review-by", review)];
    let days = [("published", head.published), ("updated", head.updated)];
    facts.extend(
        days.into_iter()
            .filter_map(|(id, day)| Some((id, text(speech.day(day?))))),
    );
    facts
        .into_iter()
        .map(|(id, text)| Fact {
            label: speech.say(id, &[]),
            text,
        })
        .collect()
}
