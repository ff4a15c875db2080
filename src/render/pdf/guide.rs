//! The whole guide for one role, or one page of it, as a document.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::lowering::{Lowering, Notes, Places};
use super::text::{Block, Lang, PagePart, Picture, Run, each_run, plain, text};
use super::{Look, Lowered, Ready, accent, paper, ymd};
use crate::diagnostic::Checked;
use crate::intl::Formats;
use crate::model::{Audience, Date, DimensionId, DocumentFormat, LocaleId, ValueId};
use crate::render::Inputs;
use crate::render::sheet::{Image, page_of};
use crate::resolve::{PageId, SiteIndex, body};
use crate::source::Str;

/// A guide, as `guide.typ` gets it.
#[derive(Debug, Serialize)]
struct GuideData {
    /// One page alone has no cover and no contents.
    alone: bool,
    title: Vec<Run>,
    /// The title for readers of files.
    name: String,
    organisation: Option<String>,
    logo: Option<Picture>,
    /// Whom it is for.
    readers: Vec<Run>,
    /// "Last updated 21 September 2026", "Responsible HR".
    about: Vec<Vec<Run>>,
    contents: Vec<Run>,
    chapters: Vec<Chapter>,
    /// Where it is on the web.
    address: Option<String>,
    changed: Option<[u16; 3]>,
}

/// A page of the guide.
#[derive(Debug, Serialize)]
struct Chapter {
    level: u8,
    number: Option<String>,
    label: String,
    title: Vec<Run>,
    /// Whom it is for, where it is not for everyone.
    readers: Option<Vec<Run>>,
    /// That it is not translated.
    notice: Option<Vec<Run>>,
    blocks: Vec<Block>,
}

/// Whom guides are made for: each value of the first dimension, which readers are asked for; everyone where a site
/// has none.
pub(super) fn guides(index: &SiteIndex) -> Vec<(u8, Str)> {
    match index.site.dimensions.first() {
        Some(role) => {
            let values = role.values.iter().enumerate();
            values
                .map(|(at, value)| (at as u8, format!("guide-{}", value.id).into()))
                .collect()
        }
        None => vec![(0, "guide".into())],
    }
}

/// Whether there are guides at all.
pub(super) fn wanted(index: &SiteIndex) -> bool {
    index.site.documents.formats.contains(&DocumentFormat::Pdf)
}

pub(super) fn audience_of(index: &SiteIndex, role: u8) -> Audience {
    match index.site.dimensions.first() {
        Some(_) => Audience::new(vec![(DimensionId(0), vec![ValueId(role)])]),
        None => Audience::default(),
    }
}

/// A page's place in a document.
struct Place {
    id: PageId,
    level: u8,
    number: Option<String>,
}

/// The pages that are for an audience, in the order of the navigation.
fn pages_for(index: &SiteIndex, audience: &Audience, reader: LocaleId) -> Vec<Place> {
    let mut found = Vec::new();
    let Some(home) = index.home() else {
        return found;
    };
    let is_shown = |id: PageId| {
        let head = index.head(id, reader);
        index.shown(id, reader).is_some() && head.is_none_or(|head| head.audience.meets(audience))
    };
    if is_shown(home) {
        found.push(Place {
            id: home,
            level: 1,
            number: None,
        });
    }
    walk(index, home, reader, &mut Vec::new(), &is_shown, &mut found);
    found
}

fn walk(
    index: &SiteIndex,
    section: PageId,
    reader: LocaleId,
    numbers: &mut Vec<u16>,
    is_shown: &impl Fn(PageId) -> bool,
    found: &mut Vec<Place>,
) {
    numbers.push(0);
    for child in index.page(section).children(reader) {
        if !is_shown(*child) {
            continue;
        }
        if let Some(last) = numbers.last_mut() {
            *last += 1;
        }
        let number: Vec<String> = numbers.iter().map(u16::to_string).collect();
        found.push(Place {
            id: *child,
            // Headings go no deeper than six, and a page has some of its own.
            level: (numbers.len() as u8).min(4),
            number: Some(number.join(".")),
        });
        walk(index, *child, reader, numbers, is_shown, found);
    }
    numbers.pop();
}

/// The guide for one role.
pub(super) fn guide(
    inputs: Inputs<'_>,
    ready: &Ready,
    role: u8,
    reader: LocaleId,
) -> Checked<Lowered> {
    let index = inputs.index;
    let audience = audience_of(index, role);
    let places = pages_for(index, &audience, reader);
    document(inputs, ready, &places, &audience, reader, false)
}

/// One page.
pub(super) fn page(
    inputs: Inputs<'_>,
    ready: &Ready,
    id: PageId,
    reader: LocaleId,
) -> Checked<Lowered> {
    let place = Place {
        id,
        level: 1,
        number: None,
    };
    document(inputs, ready, &[place], &Audience::default(), reader, true)
}

fn document(
    inputs: Inputs<'_>,
    ready: &Ready,
    places: &[Place],
    audience: &Audience,
    reader: LocaleId,
    alone: bool,
) -> Checked<Lowered> {
    let index = inputs.index;
    let site = &index.site;
    let tag = site.languages.tag(reader).clone();
    let label = |id: PageId| format!("page-{}", id.0);
    let pages: HashMap<Str, String> = places
        .iter()
        .filter_map(|place| Some((index.shown(place.id, reader)?.href(), label(place.id))))
        .collect();
    let first = places
        .first()
        .and_then(|place| index.head(place.id, reader));
    let mut lowering = Lowering::new(
        inputs,
        &ready.fonts,
        first.map(|head| head.span),
        Notes::Guide(Places {
            audience,
            pages: &pages,
            here: String::new(),
        }),
    );
    let mut chapters = Vec::with_capacity(places.len());
    let mut changed: Option<Date> = None;
    let mut level = 0;
    for place in places {
        let head = index.head(place.id, reader);
        lowering.turn(label(place.id), head.map(|head| head.span));
        changed = changed.max(head.and_then(|head| head.changed()));
        let locale = head.map_or(reader, |head| head.locale);
        let text_of = head.and_then(|head| (inputs.body)(place.id, head.locale));
        let mut blocks = text_of.map_or_else(Vec::new, |page| {
            let resolved = body(index, &page, locale, reader);
            lowering.rich(&resolved.rich, &resolved.pieces, &tag)
        });
        // No level is skipped on the way down: readers of headings would look for the missing one.
        let own = place.level.min(level + 1);
        level = own;
        shift(&mut blocks, own, &mut level);
        let names = head.map_or_else(Vec::new, |head| index.names(&head.audience, reader));
        let readers = (!names.is_empty()).then(|| lowering.named("for", &names, &tag));
        let notice = (locale != reader).then(|| {
            let mut runs = lowering.message("fallback", &tag);
            runs.extend(text(" "));
            runs.extend(text(&site.languages.get(locale).name));
            runs
        });
        chapters.push(Chapter {
            level: own,
            number: place.number.clone(),
            label: label(place.id),
            title: lowering.phrase(&index.title(place.id, reader), &tag),
            readers,
            notice,
            blocks,
        });
    }
    settle(&mut chapters);
    lowering.turn(String::new(), first.map(|head| head.span));
    let look = Look {
        families: ready.fonts.families.clone(),
        accent: accent(site.accent.as_ref().map(|accent| accent.value)),
        paper: paper(site.documents.paper),
        large: false,
        lang: Lang::new(&tag),
        pair: false,
        page_of: page_of(inputs, reader).iter().map(PagePart::from).collect(),
    };
    let data = front(
        &lowering,
        inputs,
        (reader, audience),
        chapters,
        changed,
        alone,
    );
    let ident = match alone {
        true => format!("page/{}", data.address.as_deref().unwrap_or(&data.name)),
        false => format!("guide/{}", site.audience_id(audience)),
    };
    let archive = changed.is_some();
    lowering.done("guide.typ", &look, &data, Vec::new(), ident, archive)
}

/// What stands before the text.
fn front(
    lowering: &Lowering<'_>,
    inputs: Inputs<'_>,
    (reader, audience): (LocaleId, &Audience),
    chapters: Vec<Chapter>,
    changed: Option<Date>,
    alone: bool,
) -> GuideData {
    let index = inputs.index;
    let site = &index.site;
    let tag = site.languages.tag(reader);
    let title = index.site_title(reader);
    let mut about = Vec::new();
    if let Some(day) = changed {
        let mut runs = lowering.message("updated", tag);
        runs.extend(text(" "));
        runs.extend(text(&Formats::new(tag).date(day)));
        about.push(runs);
    }
    let names = index.names(audience, reader);
    let mut name = match (alone, chapters.first()) {
        (true, Some(chapter)) => plain(&chapter.title),
        _ => title.text.to_string(),
    };
    for one in &names {
        name.push_str(" · ");
        name.push_str(&one.text);
    }
    let address = site.base_url.as_deref().map(|base| {
        let home = index.href(&format!("{tag}/"));
        let page = match (alone, &*chapters) {
            (true, [chapter]) => {
                let id = chapter.label.rsplit('-').next();
                let id = id.and_then(|id| id.parse().ok()).map(PageId);
                id.and_then(|id| index.shown(id, reader))
                    .map(|shown| shown.href())
            }
            _ => None,
        };
        format!("{base}{}", page.unwrap_or(home))
    });
    let logo = site.logo.as_ref().and_then(|logo| {
        let image = Image::load(inputs, &logo.file.value, None)?;
        let alt = logo.alt.as_ref().map(|alt| index.phrase(alt, reader).text);
        Some(lowering.picture(&image, &alt.unwrap_or_default(), None))
    });
    let organisation = site.organisation.as_ref();
    GuideData {
        alone,
        title: lowering.phrase(&title, tag),
        name,
        organisation: organisation.map(|name| {
            let name = index.phrase(name, reader).text;
            lowering.check(&name, None);
            name.to_string()
        }),
        logo,
        readers: match names.is_empty() {
            true => Vec::new(),
            false => lowering.named("for", &names, tag),
        },
        about,
        contents: lowering.message("in-this-guide", tag),
        chapters,
        address,
        changed: changed.map(ymd),
    }
}

/// Puts the headings of a page below its title, none of them more than one level below the one before.
fn shift(blocks: &mut [Block], own: u8, last: &mut u8) {
    for block in blocks {
        match block {
            Block::Heading { level, .. } => {
                *level = (own + level.saturating_sub(1))
                    .clamp(own + 1, *last + 1)
                    .min(6);
                *last = *level;
            }
            Block::Quote { blocks }
            | Block::Alert { blocks, .. }
            | Block::Said { blocks, .. }
            | Block::Only { blocks, .. }
            | Block::Details { blocks, .. }
            | Block::Cited { blocks, .. }
            | Block::Contact { blocks, .. } => shift(blocks, own, last),
            Block::List { items } | Block::Ordered { items, .. } => {
                items.iter_mut().for_each(|item| shift(item, own, last));
            }
            Block::Terms { terms } => {
                let details = terms.iter_mut().map(|term| &mut term.details);
                details.for_each(|blocks| shift(blocks, own, last));
            }
            Block::Questions { intro, .. } => shift(intro, own, last),
            Block::Para { .. }
            | Block::Code { .. }
            | Block::Table { .. }
            | Block::Rule
            | Block::Form { .. }
            | Block::Template { .. } => {}
        }
    }
}

/// Links to a heading that this document leaves out lead to its page.
fn settle(chapters: &mut [Chapter]) {
    let mut labels: BTreeSet<String> = chapters.iter().map(|one| one.label.clone()).collect();
    for chapter in &*chapters {
        anchors(&chapter.blocks, &mut labels);
    }
    for chapter in chapters {
        each_run(&mut chapter.blocks, &mut |run| {
            if let Run::Goto { to, .. } = run
                && !labels.contains(to)
            {
                // `page-12-tasks`: the page is what stands before the second hyphen.
                let page: Vec<&str> = to.splitn(3, '-').take(2).collect();
                *to = page.join("-");
            }
        });
    }
}

fn anchors(blocks: &[Block], labels: &mut BTreeSet<String>) {
    for block in blocks {
        match block {
            Block::Heading { anchor, .. } => labels.extend(anchor.clone()),
            Block::Quote { blocks }
            | Block::Alert { blocks, .. }
            | Block::Said { blocks, .. }
            | Block::Only { blocks, .. }
            | Block::Details { blocks, .. }
            | Block::Cited { blocks, .. }
            | Block::Contact { blocks, .. } => anchors(blocks, labels),
            Block::List { items } | Block::Ordered { items, .. } => {
                items.iter().for_each(|item| anchors(item, labels));
            }
            Block::Terms { terms } => terms.iter().for_each(|one| anchors(&one.details, labels)),
            Block::Questions { intro, .. } => anchors(intro, labels),
            Block::Para { .. }
            | Block::Code { .. }
            | Block::Table { .. }
            | Block::Rule
            | Block::Form { .. }
            | Block::Template { .. } => {}
        }
    }
}
