//! Pages of the guide: the home page, sections and articles.

use std::hash::{Hash, Hasher};

use serde::Serialize;

use super::content::{Written, write};
use super::documents::{DocumentsView, documents};
use super::frame::{frame, message_link, page_link};
use super::views::{Frame, LinkView, PhraseView};
use super::{Lowering, View};
use crate::digest::Digest;
use crate::model::{Content, DirectiveKind, Event, LocaleId, Tag};
use crate::plan::Subject;
use crate::render::pdf;
use crate::resolve::{PageId, Piece, ResolvedBody, body};
use crate::source::Str;

/// A page, as its template sees it.
#[derive(Debug, Hash, Serialize)]
struct PageView {
    page: Frame,
    kind: Kind,
    /// The language of the text.
    text_lang: Str,
    /// The name of the text's language, where the page is not translated.
    fallback: Option<Str>,
    draft: bool,
    /// The day it will appear, where that is later.
    future: Option<String>,
    audience: Vec<PhraseView>,
    counterpart: Option<Counterpart>,
    entries: Vec<Counterpart>,
    /// On the home page: the questions, the forms and the preparation.
    tools: Vec<LinkView>,
    toc: Vec<TocEntry>,
    /// A section's pages, or the home page's sections.
    children: Vec<LinkView>,
    /// The page as a PDF; on the home page, the whole guide for each role.
    papers: Vec<PaperView>,
    previous: Option<LinkView>,
    next: Option<LinkView>,
    owner: Option<Str>,
    published: Option<String>,
    updated: Option<String>,
    review_by: Option<String>,
    extra: Extra,
    /// The scripts that its directives need, below the theme's `assets/`.
    scripts: Vec<&'static str>,
    /// What the body is made of; the template gets it as HTML, in `body` and `footnotes`.
    #[serde(skip)]
    text: Option<ResolvedBody>,
    /// The documents of the editions on each directive that is a form's card.
    #[serde(skip)]
    documents: Vec<Vec<Vec<DocumentsView>>>,
}

/// What kind of page it is: each has its template.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Home,
    Section,
    Article,
}

/// A link to a PDF.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
struct PaperView {
    readers: Vec<PhraseView>,
    href: Str,
}

/// A link for readers of a role.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
struct Counterpart {
    role: PhraseView,
    /// `vowel` or `consonant`: what the role's name begins with, for articles.
    initial: &'static str,
    link: LinkView,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
struct TocEntry {
    anchor: Str,
    text: Str,
    inner: Vec<TocEntry>,
}

/// The site's own keys.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Extra(serde_json::Value);

impl Hash for Extra {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_string().hash(state);
    }
}

impl View for PageView {
    fn digest(&self) -> Digest {
        Digest::of(self)
    }

    fn render(&self, lowering: &Lowering<'_>) -> String {
        let template = match self.kind {
            Kind::Home => "home.html",
            Kind::Section => "section.html",
            Kind::Article => "page.html",
        };
        let written = self.text.as_ref().map_or_else(Written::default, |text| {
            let inside = text.rich.locale.unwrap_or(lowering.reader);
            write(lowering, &text.rich, &text.pieces, &self.documents, inside)
        });
        let mut context = lowering.context(self);
        context.insert_value("body", tera::Value::safe_string(&written.html));
        context.insert_value("footnotes", tera::Value::safe_string(&written.footnotes));
        lowering.render(template, &context)
    }
}

/// What the forms' cards in a text offer.
fn on_cards(lowering: &Lowering<'_>, text: &ResolvedBody) -> Vec<Vec<Vec<DocumentsView>>> {
    let offered = |piece: &Piece| match piece {
        Piece::Form { editions, .. } => editions
            .iter()
            .map(|one| documents(lowering, one.form, one.edition))
            .collect(),
        Piece::Questions { .. }
        | Piece::Only { .. }
        | Piece::Details { .. }
        | Piece::Planner(_)
        | Piece::Plain => Vec::new(),
    };
    text.pieces.iter().map(offered).collect()
}

/// The scripts that a text's directives need: each page loads what it uses.
fn scripts(text: &ResolvedBody) -> Vec<&'static str> {
    let has = |wanted: fn(&DirectiveKind) -> bool| {
        let mut directives = text.rich.content.directives.iter();
        directives.any(|directive| wanted(&directive.kind))
    };
    let mut scripts = Vec::new();
    if has(|kind| matches!(kind, DirectiveKind::Template { .. })) {
        scripts.push("template.js");
    }
    if has(|kind| matches!(kind, DirectiveKind::Planner(_))) {
        scripts.push("planner.js");
    }
    scripts
}

/// A page for readers of a language.
pub(super) fn page(lowering: &Lowering<'_>, id: PageId) -> impl View + use<> {
    let index = lowering.index();
    let record = index.page(id);
    let reader = lowering.reader;
    let head = index.head(id, reader);
    let locale = head.map_or(reader, |head| head.locale);
    let title = lowering.phrase(&index.title(id, reader));
    let there = |locale: LocaleId| {
        let shown = index.shown(id, locale)?;
        let translated = Subject::Page(id).in_own_language(index, locale);
        Some((shown.href(), translated))
    };
    let mut frame = frame(lowering, title, crumbs(lowering, id), &there);
    frame.description = head
        .and_then(|head| head.description.clone())
        .map(|text| PhraseView {
            text,
            lang: Some(lowering.tag(locale)),
        });
    let section = if record.key.is_section() {
        Some(id)
    } else {
        record.parent
    };
    frame.section = section
        .and_then(|section| index.sections.get(&(section, reader)))
        .cloned();
    let fallback = (locale != reader).then(|| index.site.languages.get(locale).name.clone());
    if fallback.is_some() {
        // An untranslated page points to its original, and is nobody's translation.
        frame.alternates.clear();
        let original = index.shown(id, locale);
        frame.canonical = index
            .site
            .base_url
            .as_deref()
            .zip(original)
            .map(|(base, original)| format!("{base}{}", original.href()));
    }
    let body_of =
        head.and_then(|head| Some((head.locale, (lowering.inputs.body)(id, head.locale)?)));
    let text = body_of
        .as_ref()
        .map(|(locale, page)| body(index, page, *locale, reader));
    let extra = body_of
        .as_ref()
        .and_then(|(_, page)| serde_json::from_str(&page.extra).ok())
        .unwrap_or_else(|| serde_json::Value::Object(serde_json::Map::new()));
    if record.parent.is_none()
        && let Some(base) = index.site.base_url.as_deref()
        && !frame.alternates.is_empty()
    {
        // Readers of any other language are served by the start page, which lists all.
        let start = format!("{base}{}", index.href(""));
        frame.alternates.push(("x-default".into(), start));
    }
    // What these scripts make is filled in by the reader.
    let scripts = text.as_ref().map_or_else(Vec::new, scripts);
    frame.writes = !scripts.is_empty();
    let children: Vec<LinkView> = record
        .children(reader)
        .iter()
        .filter_map(|child| page_link(lowering, *child))
        .collect();
    let (previous, next) = neighbours(lowering, id);
    let is_home = record.parent.is_none();
    let date = |day: Option<crate::model::Date>| day.map(|day| day.to_string());
    let documents = text
        .as_ref()
        .map_or_else(Vec::new, |text| on_cards(lowering, text));
    PageView {
        kind: match (is_home, record.key.is_section()) {
            (true, _) => Kind::Home,
            (false, true) => Kind::Section,
            (false, false) => Kind::Article,
        },
        text_lang: lowering.tag(locale),
        fallback,
        draft: head.is_some_and(|head| head.draft),
        future: date(head.and_then(|head| head.published.filter(|day| *day > index.options.today))),
        audience: head.map_or_else(Vec::new, |head| {
            lowering.phrases(&index.names(&head.audience, reader))
        }),
        counterpart: index
            .counterparts
            .get(&id)
            .and_then(|other| counterpart(lowering, *other)),
        entries: if is_home {
            entries(lowering)
        } else {
            Vec::new()
        },
        tools: if is_home { tools(lowering) } else { Vec::new() },
        toc: text
            .as_ref()
            .map_or_else(Vec::new, |text| toc(&text.rich.content)),
        children,
        papers: papers(lowering, id),
        previous,
        next,
        owner: head.and_then(|head| head.owner.clone()),
        published: date(head.and_then(|head| head.published)),
        updated: date(head.and_then(|head| head.updated)),
        review_by: date(head.and_then(|head| head.review_by)),
        extra: Extra(extra),
        scripts,
        page: frame,
        documents,
        text,
    }
}

/// What readers do with the guide beside reading it, each with a line on what it is for.
fn tools(lowering: &Lowering<'_>) -> Vec<LinkView> {
    let index = lowering.index();
    let (bank, forms) = (index.has_bank(), !index.forms.is_empty());
    [
        (bank, "questions-title", "bank-lead", "questions/"),
        (bank, "prepare-title", "prepare-lead", "preparation/"),
        (forms, "forms-title", "forms-lead", "forms/"),
    ]
    .into_iter()
    .filter(|(there, ..)| *there)
    .map(|(_, title, lead, place)| LinkView {
        description: Some(lowering.message_phrase(lead)),
        ..message_link(lowering, title, place)
    })
    .collect()
}

fn crumbs(lowering: &Lowering<'_>, id: PageId) -> Vec<LinkView> {
    let index = lowering.index();
    let mut crumbs = Vec::new();
    let mut above = index.page(id).parent;
    while let Some(section) = above {
        crumbs.extend(page_link(lowering, section));
        above = index.page(section).parent;
    }
    crumbs.reverse();
    crumbs
}

/// The page before and after, in the order of the section; a section's own page comes before its first.
fn neighbours(lowering: &Lowering<'_>, id: PageId) -> (Option<LinkView>, Option<LinkView>) {
    let index = lowering.index();
    let record = index.page(id);
    let Some(parent) = record.parent else {
        return (None, None);
    };
    if record.key.is_section() {
        return (
            None,
            record
                .children(lowering.reader)
                .first()
                .and_then(|first| page_link(lowering, *first)),
        );
    }
    let siblings = index.page(parent).children(lowering.reader);
    let Some(place) = siblings.iter().position(|sibling| *sibling == id) else {
        return (None, None);
    };
    let before = match place.checked_sub(1).and_then(|place| siblings.get(place)) {
        Some(before) => Some(*before),
        None if index.page(parent).parent.is_some() => Some(parent),
        None => None,
    };
    let after = siblings.get(place + 1).copied();
    (
        before.and_then(|id| page_link(lowering, id)),
        after.and_then(|id| page_link(lowering, id)),
    )
}

/// Where readers find the page as a PDF; on the home page, the whole guide for each role.
fn papers(lowering: &Lowering<'_>, id: PageId) -> Vec<PaperView> {
    let index = lowering.index();
    let reader = lowering.reader;
    let papers = match index.page(id).parent {
        None => pdf::guides(index, reader),
        Some(_) => pdf::page(index, id, reader).into_iter().collect(),
    };
    papers
        .into_iter()
        .map(|(audience, route)| PaperView {
            readers: lowering.phrases(&index.names(&audience, reader)),
            href: crate::resolve::encode(&route).into(),
        })
        .collect()
}

/// "Are you a manager? …": the counterpart, with the name of those it is for.
fn counterpart(lowering: &Lowering<'_>, other: PageId) -> Option<Counterpart> {
    let index = lowering.index();
    let head = index.head(other, lowering.reader)?;
    let role = index
        .names(&head.audience, lowering.reader)
        .into_iter()
        .next()?;
    let link = page_link(lowering, other)?;
    Some(Counterpart {
        initial: initial(&role.text),
        role: lowering.phrase(&role),
        link,
    })
}

/// "I am an employee": where each role begins.
fn entries(lowering: &Lowering<'_>) -> Vec<Counterpart> {
    let index = lowering.index();
    let entries = &index.entries[usize::from(lowering.reader.0)];
    let entry = |(audience, page): &(crate::model::Audience, PageId)| {
        let role = index.names(audience, lowering.reader).into_iter().next()?;
        Some(Counterpart {
            initial: initial(&role.text),
            role: lowering.phrase(&role),
            link: page_link(lowering, *page)?,
        })
    };
    entries.iter().filter_map(entry).collect()
}

fn initial(name: &str) -> &'static str {
    if name.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']) {
        "vowel"
    } else {
        "consonant"
    }
}

/// Headings of the second level, each with those of the third below it.
fn toc(content: &Content) -> Vec<TocEntry> {
    let mut toc: Vec<TocEntry> = Vec::new();
    // A heading that became the page's title is in the list of headings, and no more in the text.
    let shown = content.nodes.iter().filter_map(|node| {
        let Event::Start(Tag::Heading(index)) = node.event else {
            return None;
        };
        content.headings.get(index as usize)
    });
    for heading in shown {
        let entry = TocEntry {
            anchor: heading.anchor.clone(),
            text: heading.text.clone(),
            inner: Vec::new(),
        };
        match (heading.level, toc.last_mut()) {
            (0..=2, _) => toc.push(entry),
            (3, Some(last)) => last.inner.push(entry),
            (3, None) => toc.push(entry),
            (4.., _) => {}
        }
    }
    toc
}
