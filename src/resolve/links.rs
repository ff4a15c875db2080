//! Links: from the address of a source to where a reader of a language finds it, and what is wrong with it.

use std::sync::Arc;

use super::editions::FormId;
use super::index::{PageId, PageRecord, SiteIndex, Tree};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::model::{
    Address, Content, DirectiveKind, Event, Href, LocaleId, PageHead, PageKey, Picture,
    QuestionKind, Rich, Target, Text,
};
use crate::parse::is_picture;
use crate::source::{Span, Str};

/// What an address names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// A page, and the language that the link itself names.
    Page(PageId, Option<LocaleId>),
    /// The whole bank.
    Bank,
    /// A topic.
    Topic(super::bank::TopicId),
    /// All forms.
    Forms,
    /// A form.
    Form(FormId),
    /// A picture or attachment, by path below `content/`.
    Asset(Str),
}

/// Why an address names nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Missing {
    /// There is no such source; the nearest one there is.
    Source(Option<String>),
    /// It is a draft, or for a later day.
    LeftOut,
    /// It is there, but in no language of the reader's chain.
    Language,
    /// The source is there, what stands behind `#` is not; the nearest that is.
    Anchor(Str, Option<String>),
}

/// The source that an address names.
pub(super) fn find(
    index: &SiteIndex,
    address: &Address,
    reader: LocaleId,
) -> Result<Found, Missing> {
    let Address::Source(path, _) = address else {
        return Err(Missing::Source(None));
    };
    let path = &**path;
    if let Some(name) = path.strip_prefix("bank/") {
        if name.is_empty() {
            return Ok(Found::Bank);
        }
        if let Some(id) = name.strip_suffix(".toml") {
            let topic = index.bank.by_topic.get(id).copied().map(Found::Topic);
            return topic.ok_or_else(|| {
                suggest(
                    name,
                    index.bank.by_topic.keys().map(|id| format!("{id}.toml")),
                )
            });
        }
    }
    if let Some(name) = path.strip_prefix("forms/") {
        if name.is_empty() {
            return Ok(Found::Forms);
        }
        if let Some(id) = name.strip_suffix(".toml") {
            let form = index
                .forms
                .iter()
                .position(|form| *form.definition.id == *id)
                .map(|at| Found::Form(FormId(at as u16)));
            return form.ok_or_else(|| {
                suggest(
                    name,
                    index
                        .forms
                        .iter()
                        .map(|form| format!("{}.toml", form.definition.id)),
                )
            });
        }
    }
    let (key, named) = page_key(index, path);
    if let Some(id) = index.by_key.get(&key) {
        return match named {
            Some(locale) if index.page(*id).heads[usize::from(locale.0)].is_none() => {
                let written = path.rsplit('/').next().unwrap_or(path);
                let name = if key.is_section() {
                    "_index"
                } else {
                    &*key.name
                };
                let heads = index.page(*id).heads.iter().flatten();
                let file = |tag: &Str| format!("{name}.{tag}.md");
                Err(suggest(
                    written,
                    heads.map(|head| file(index.site.languages.tag(head.locale))),
                ))
            }
            Some(_) => Ok(Found::Page(*id, named)),
            None if index.shown(*id, reader).is_none() => Err(Missing::Language),
            None => Ok(Found::Page(*id, None)),
        };
    }
    // `user-management/` can be meant as the address of `user-management.md`.
    if let Some(file) = path.strip_suffix('/') {
        let (key, _) = page_key(index, file);
        if let Some(id) = index
            .by_key
            .get(&key)
            .filter(|id| index.shown(**id, reader).is_some())
        {
            return Ok(Found::Page(*id, None));
        }
    }
    if index.assets.contains_key(path) {
        return Ok(Found::Asset(path.into()));
    }
    if index.left_out.contains(&key) {
        return Err(Missing::LeftOut);
    }
    if let Some(file) = published_as(index, path) {
        return Err(Missing::Source(Some(file)));
    }
    let folder = &key.folder;
    let neighbours = index
        .by_key
        .keys()
        .filter(|known| known.folder == *folder && !known.is_section())
        .map(|known| format!("{}.md", known.name));
    let neighbours: Vec<String> = neighbours
        .chain(
            index
                .assets
                .keys()
                .map(|asset| asset.rsplit_once('/').unwrap_or(("", asset)))
                .filter(|(beside, _)| **beside == **folder)
                .map(|(_, name)| name.to_string()),
        )
        .collect();
    Err(suggest(
        path.rsplit('/').next().unwrap_or(path),
        neighbours.into_iter(),
    ))
}

/// The file that a page is made of whose address somebody wrote: `en/guide/talk/`, as browsers show it, or `talk.html`
/// beside this page.
fn published_as(index: &SiteIndex, path: &str) -> Option<String> {
    let file = path.strip_suffix(".html");
    let below = file.map_or(path, |file| file.strip_suffix("index").unwrap_or(file));
    let below = below.trim_end_matches('/');
    let tag = below.split('/').next().unwrap_or_default();
    let in_a_language = index.site.languages.find(tag).is_some();
    if file.is_none() && !in_a_language {
        return None;
    }
    let meant = |page: &&PageRecord| {
        let PageKey { folder, name } = &page.key;
        let (above, last) = below.rsplit_once('/').unwrap_or(("", below));
        let beside = match page.key.is_section() {
            true => **folder == *below,
            false => **folder == *above && **name == *last,
        };
        let mut shown = page.shown.iter().flatten();
        let there = shown.any(|shown| shown.folder().strip_suffix('/') == Some(below));
        page.heads.iter().any(Option::is_some) && (beside && file.is_some() || there)
    };
    let PageKey { folder, name } = &index.pages.iter().find(meant)?.key;
    let name = if name.is_empty() { "_index" } else { name };
    let slash = if folder.is_empty() { "" } else { "/" };
    Some(format!("/{folder}{slash}{name}.md"))
}

/// Whether every link to a page that led somewhere in a tree of before leads to the same place now, and no text is new
/// in the index that was there before: then only links that led nowhere, and new texts, have to be looked at.
/// It must know all that `find` and `target` look up.
pub fn still_leads(index: &SiteIndex, before: &Tree) -> bool {
    let same_text = |one: &Arc<PageHead>, two: &Arc<PageHead>| {
        let kept = |anchor: &Str| two.anchors.iter().any(|other| other == anchor);
        Arc::ptr_eq(one, two) || one.source == two.source && one.anchors.iter().all(kept)
    };
    let same_head = |(one, two): (&Option<Arc<PageHead>>, &Option<Arc<PageHead>>)| match (one, two)
    {
        (Some(one), Some(two)) => same_text(one, two),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    };
    let same_page = |key: &PageKey| {
        let (one, two) = (before.by_key.get(key), index.by_key.get(key));
        one.zip(two).is_some_and(|(one, two)| {
            let (one, two) = (before.page(*one), index.page(*two));
            one.key == two.key
                && one.shown == two.shown
                && one.heads.iter().zip(&two.heads).all(same_head)
        })
    };
    // An address can mean a page, a section or a file: a new one can stand before what it meant.
    let in_the_way = |page: &PageRecord| {
        let key = &page.key;
        let new = !before.by_key.contains_key(key);
        let file = || format!("{}/{}", key.folder, key.name);
        new && (key.is_section() || index.assets.contains_key(file().trim_start_matches('/')))
    };
    // A page whose heads are the same has the address that it had, unless a section above it has not.
    let untouched = |one: &PageRecord, two: &PageRecord| {
        let same = |(one, two): (&Option<Arc<PageHead>>, &Option<Arc<PageHead>>)| {
            one.as_ref().map(Arc::as_ptr) == two.as_ref().map(Arc::as_ptr)
        };
        let some = one.heads.iter().any(Option::is_some);
        one.key == two.key && some && one.heads.iter().zip(&two.heads).all(same)
    };
    if before.left_out != index.left_out {
        return false;
    }
    // Pages stand in one order in both trees: the next is nearly always the one that is looked for.
    let mut known = vec![false; index.pages.len()];
    let mut next = 0;
    for one in &before.pages {
        let two = index.pages.get(next);
        if !two.is_some_and(|two| untouched(one, two)) {
            if !same_page(&one.key) {
                return false;
            }
            if two.is_none_or(|two| two.key != one.key) {
                next = index.by_key.get(&one.key).map_or(next, |id| id.0 as usize);
            }
        }
        if let Some(known) = known.get_mut(next) {
            *known = true;
        }
        next += 1;
    }
    let new = index.pages.iter().zip(known).filter(|(_, known)| !known);
    !new.map(|(page, _)| page).any(in_the_way)
}

fn suggest(written: &str, candidates: impl Iterator<Item = String>) -> Missing {
    let mut candidates: Vec<String> = candidates.collect();
    candidates.sort();
    Missing::Source(nearest(written, candidates.iter().map(String::as_str)).map(str::to_string))
}

/// The page that a path names, and the language if it names one.
fn page_key(index: &SiteIndex, path: &str) -> (PageKey, Option<LocaleId>) {
    if let Some(folder) = path.strip_suffix('/') {
        return (
            PageKey {
                folder: folder.into(),
                name: "".into(),
            },
            None,
        );
    }
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.strip_suffix(".md").unwrap_or(file);
    let (name, locale) = split_language(stem, |tag| index.site.languages.find(tag));
    let name = if matches!(name, "_index" | "index") {
        ""
    } else {
        name
    };
    (
        PageKey {
            folder: folder.into(),
            name: name.into(),
        },
        locale,
    )
}

/// A file's name and its language, where the site has it: `tasks.nb` → `tasks` and nb.
pub(crate) fn split_language<L>(stem: &str, find: impl Fn(&str) -> Option<L>) -> (&str, Option<L>) {
    match stem.rsplit_once('.') {
        Some((name, tag)) if !name.is_empty() => match find(tag) {
            Some(locale) => (name, Some(locale)),
            None => (stem, None),
        },
        Some(_) | None => (stem, None),
    }
}

/// Where a reader of a language finds what an address names.
pub(super) fn target(
    index: &SiteIndex,
    address: &Address,
    reader: LocaleId,
) -> Result<Target, Missing> {
    let here = |href: Str| Target {
        href: Href::Site(href),
        hreflang: None,
    };
    let anchor = match address {
        Address::External(url) => {
            return Ok(Target {
                href: Href::External(url.clone()),
                hreflang: None,
            });
        }
        Address::Here(anchor) => {
            return Ok(Target {
                href: Href::Here(anchor.clone()),
                hreflang: None,
            });
        }
        Address::Refused => {
            return Ok(Target {
                href: Href::Nowhere,
                hreflang: None,
            });
        }
        Address::Source(_, anchor) => anchor.as_ref().filter(|anchor| !anchor.is_empty()),
    };
    let tag = index.site.languages.tag(reader);
    match find(index, address, reader)? {
        Found::Bank => Ok(here(index.href(&format!("{tag}/questions/")))),
        Found::Forms => Ok(here(index.href(&format!("{tag}/forms/")))),
        Found::Asset(path) => Ok(here(asset_href(index, &path, reader).unwrap_or_default())),
        Found::Topic(id) => {
            let topic = index.bank.topic(id);
            let href = index.href(&format!("{tag}/questions/{}/", topic.id));
            let Some(anchor) = anchor else {
                return Ok(here(href));
            };
            if !topic
                .questions
                .iter()
                .any(|question| question.id == *anchor)
            {
                return Err(missing_anchor(
                    anchor,
                    topic.questions.iter().map(|question| &*question.id),
                ));
            }
            Ok(here(format!("{href}#{anchor}").into()))
        }
        Found::Form(id) => {
            let form = index.form_record(id);
            let base = format!("{tag}/forms/{}/", form.definition.id);
            let Some(anchor) = anchor else {
                return Ok(here(index.href(&base)));
            };
            if !form.editions.iter().any(|edition| edition.id == *anchor) {
                return Err(missing_anchor(
                    anchor,
                    form.editions.iter().map(|edition| &*edition.id),
                ));
            }
            Ok(here(index.href(&format!("{base}{anchor}/"))))
        }
        Found::Page(id, named) => {
            let reader = named.unwrap_or(reader);
            let Some(shown) = index.shown(id, reader) else {
                return Err(Missing::Language);
            };
            let hreflang = named;
            let Some(anchor) = anchor else {
                return Ok(Target {
                    href: Href::Site(shown.href()),
                    hreflang,
                });
            };
            let head = index.head(id, reader);
            let anchors = || head.iter().flat_map(|head| head.anchors.iter());
            // Browsers know the top of every page.
            if &**anchor != "top" && !anchors().any(|known| known == anchor) {
                return Err(missing_anchor(anchor, anchors().map(|known| &**known)));
            }
            let href = format!("{}#{}", shown.href(), super::index::encode(anchor));
            Ok(Target {
                href: Href::Site(href.into()),
                hreflang,
            })
        }
    }
}

fn missing_anchor<'a>(anchor: &Str, candidates: impl Iterator<Item = &'a str>) -> Missing {
    Missing::Anchor(
        anchor.clone(),
        nearest(anchor, candidates).map(str::to_string),
    )
}

/// Where readers of a language find a file of `content/`, as an address below the site's root.
pub fn asset_href(index: &SiteIndex, path: &str, reader: LocaleId) -> Option<Str> {
    let asset = index.assets.get(path)?;
    let route = asset.route(path, index.site.languages.tag(reader));
    Some(super::index::encode(&route).into())
}

/// A content with the answers to its links, for readers of a language.
pub fn rich(
    index: &SiteIndex,
    content: &Arc<Content>,
    locale: Option<LocaleId>,
    reader: LocaleId,
) -> Rich {
    let links = content
        .links
        .iter()
        .map(|link| match target(index, &link.address, reader) {
            Ok(target) => Target {
                hreflang: target.hreflang.filter(|named| *named != reader),
                ..target
            },
            // A missing heading still has its page; anything else is words.
            Err(Missing::Anchor(..)) => match &link.address {
                Address::Source(path, _) => {
                    target(index, &Address::Source(path.clone(), None), reader).unwrap_or(NOWHERE)
                }
                Address::External(_) | Address::Here(_) | Address::Refused => NOWHERE,
            },
            Err(Missing::Source(_) | Missing::LeftOut | Missing::Language) => NOWHERE,
        });
    let pictures = content.images.iter().map(|image| match &image.address {
        // A drawing's words are in the language of the text that it stands in.
        Address::Source(path, _) => index.assets.get(path).and_then(|asset| {
            Some(Picture {
                href: asset_href(index, path, locale.unwrap_or(reader))?,
                file: path.clone(),
                size: asset.size,
            })
        }),
        Address::External(_) | Address::Here(_) | Address::Refused => None,
    });
    Rich {
        links: links.collect(),
        pictures: pictures.collect(),
        footnotes: (1..=content.footnotes.len() as u32).collect(),
        content: content.clone(),
        locale,
    }
}

const NOWHERE: Target = Target {
    href: Href::Nowhere,
    hreflang: None,
};

/// What is wrong with the links, pictures and directives of a content, for readers of its own language.
pub fn check(
    index: &SiteIndex,
    content: &Content,
    locale: LocaleId,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for link in &content.links {
        if let Address::Here(anchor) = &link.address
            && !anchor.is_empty()
            && &**anchor != "top"
            && !content
                .headings
                .iter()
                .any(|heading| heading.anchor == *anchor)
        {
            let diagnostic = Diagnostic::at(link.span, Code::MissingAnchor)
                .with("anchor", anchor)
                .with("where", "here");
            diagnostics.push(diagnostic.did_you_mean(
                anchor,
                content.headings.iter().map(|heading| &*heading.anchor),
            ));
        }
        if let Err(missing) = target(index, &link.address, locale) {
            diagnostics.push(broken(link.span, &link.written, missing));
        }
    }
    for image in &content.images {
        let Address::Source(path, _) = &image.address else {
            continue;
        };
        if index.assets.contains_key(path) {
            if !is_picture(path) {
                let diagnostic = Diagnostic::at(image.span, Code::PictureKind).with("what", "file");
                diagnostics.push(diagnostic.with("picture", &image.written));
            }
        } else {
            let names: Vec<&str> = index.assets.keys().map(|asset| &**asset).collect();
            let similar = nearest(path, names).map(|similar| {
                let folder = |path: &str| path.rfind('/').map_or(0, |at| at + 1);
                match path[..folder(path)] == similar[..folder(similar)] {
                    true => beside(&image.written, &similar[folder(similar)..]),
                    false => format!("/{similar}"),
                }
            });
            let diagnostic = Diagnostic::at(image.span, Code::MissingPicture);
            diagnostics.push(with_similar(
                diagnostic.with("picture", &image.written),
                similar,
            ));
        }
    }
    for directive in &content.directives {
        match &directive.kind {
            DirectiveKind::Questions(selection) => {
                if let Some(topic) = &selection.topic
                    && !index.bank.by_topic.contains_key(&topic.value)
                {
                    diagnostics.push(super::bank::unknown_topic(&index.bank, topic));
                }
                for id in &selection.ids {
                    if !index.bank.by_id.contains_key(&id.value) {
                        diagnostics.push(super::bank::unknown_question(&index.bank, id));
                    }
                }
            }
            DirectiveKind::Form { id, .. } => {
                if !index
                    .forms
                    .iter()
                    .any(|form| form.definition.id == id.value)
                {
                    let known = index.forms.iter().map(|form| &*form.definition.id);
                    diagnostics.push(
                        Diagnostic::at(id.span, Code::UnknownForm)
                            .with("form", &id.value)
                            .did_you_mean(&id.value, known),
                    );
                }
            }
            DirectiveKind::Details { summary } => check(index, summary, locale, diagnostics),
            DirectiveKind::Only(_)
            | DirectiveKind::Template { .. }
            | DirectiveKind::Quote { .. }
            | DirectiveKind::Steps
            | DirectiveKind::Contact(_)
            | DirectiveKind::Planner(_) => {}
        }
    }
}

/// A file's name behind the folder of an address as somebody wrote it.
fn beside(written: &str, name: &str) -> String {
    let path = written.split('#').next().unwrap_or_default();
    let folder = path.rfind('/').map_or("", |at| &path[..=at]);
    match name.starts_with('/') {
        true => name.to_string(),
        false => format!("{folder}{name}"),
    }
}

fn with_similar(diagnostic: Diagnostic, similar: Option<String>) -> Diagnostic {
    match similar {
        Some(similar) => diagnostic.with("similar", similar).hint("similar"),
        None => diagnostic,
    }
}

fn broken(span: Span, written: &Str, missing: Missing) -> Diagnostic {
    match missing {
        Missing::Anchor(anchor, similar) => {
            let diagnostic = Diagnostic::at(span, Code::MissingAnchor)
                .with("anchor", &anchor)
                .with("where", "there")
                .with("target", written);
            with_similar(diagnostic, similar)
        }
        Missing::Source(similar) => {
            let diagnostic = Diagnostic::at(span, Code::BrokenLink).with("target", written);
            let similar = match written.contains('\\') {
                true => Some(written.replace('\\', "/")),
                false => similar.map(|name| beside(written, &name)),
            };
            with_similar(diagnostic, similar)
        }
        Missing::LeftOut => Diagnostic::at(span, Code::BrokenLink)
            .with("target", written)
            .hint("draft"),
        Missing::Language => Diagnostic::at(span, Code::BrokenLink)
            .with("target", written)
            .hint("language"),
    }
}

/// What is wrong with the texts of the bank and the forms.
pub(super) fn check_site(index: &SiteIndex) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let default = index.site.languages.default_id();
    // Only forms have footnotes of their own; a topic's text is used on several.
    let mut text = |text: &Text<Arc<Content>>, footnotes: &[&str]| {
        for (locale, content) in text.iter() {
            check(index, content, locale.unwrap_or(default), &mut diagnostics);
            for (at, label) in content
                .footnotes
                .iter()
                .enumerate()
                .filter(|(_, label)| !footnotes.contains(&&***label))
            {
                let mark = Event::FootnoteMark(at as u32);
                let place = content.nodes.iter().find(|node| node.event == mark);
                let place = place.map(|node| node.span);
                let diagnostic = Diagnostic {
                    span: place,
                    ..Diagnostic::global(Code::MissingFootnote)
                };
                diagnostics.push(diagnostic.with("label", label).hint("form"));
            }
        }
    };
    for topic in &index.bank.topics {
        topic.intro.iter().for_each(|intro| text(intro, &[]));
        for question in &topic.questions {
            text(&question.text, &[]);
            question.help.iter().for_each(|help| text(help, &[]));
            question
                .follow_ups
                .iter()
                .for_each(|item| text(&item.text, &[]));
            for wording in &question.wordings {
                text(&wording.text, &[]);
                wording.help.iter().for_each(|help| text(help, &[]));
            }
            match &question.kind {
                QuestionKind::Choice(options)
                | QuestionKind::Choices(options)
                | QuestionKind::Checklist(options) => {
                    options.iter().for_each(|option| text(&option.text, &[]));
                }
                QuestionKind::Open
                | QuestionKind::Scale(_)
                | QuestionKind::YesNo
                | QuestionKind::Table { .. }
                | QuestionKind::Date
                | QuestionKind::Note => {}
            }
        }
    }
    let mut unused = Vec::new();
    for form in &index.forms {
        let definition = &form.definition;
        let labels: Vec<&str> = definition
            .footnotes
            .iter()
            .map(|note| &*note.label)
            .collect();
        let sections = definition.sections.iter();
        let parts: Vec<_> = sections
            .flat_map(|section| {
                let checks = section.checks.iter().map(|check| &check.item.text);
                section.intro.iter().chain(&section.lead).chain(checks)
            })
            .chain(&definition.intro)
            .collect();
        parts.iter().for_each(|part| text(part, &labels));
        let cited = |label: &Str| {
            let mut contents = parts.iter().flat_map(|part| part.iter());
            contents.any(|(_, content)| content.footnotes.contains(label))
        };
        unused.extend(
            definition
                .footnotes
                .iter()
                .filter(|note| !cited(&note.label)),
        );
    }
    for note in unused {
        let first = |content: &Content| content.nodes.first().map(|node| node.span);
        diagnostics.push(
            Diagnostic {
                span: note.text.iter().find_map(|(_, content)| first(content)),
                ..Diagnostic::global(Code::UnusedFootnote)
            }
            .with("label", &*note.label),
        );
    }
    diagnostics
}
