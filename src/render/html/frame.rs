//! The frame of every page: title, navigation, languages, addresses.

use super::Lowering;
use super::views::{Frame, LanguageView, LinkView, LogoView, PhraseView, RoleView, SiteView};
use crate::contrast;
use crate::model::{LocaleId, Phrase};
use crate::plan::Subject;
use crate::render::feed;
use crate::resolve::{PageId, SiteIndex, asset_href};
use crate::source::Str;

/// What is the same on every page of one language.
pub(super) fn site(index: &SiteIndex, reader: LocaleId) -> SiteView {
    let phrase = |Phrase { text, locale }: Phrase| PhraseView {
        text,
        lang: locale.map(|locale| index.site.languages.tag(locale).clone()),
    };
    let site = &index.site;
    let role = site.dimensions.first();
    SiteView {
        title: phrase(index.site_title(reader)),
        organisation: site
            .organisation
            .as_ref()
            .map(|name| phrase(index.phrase(name, reader))),
        logo: site.logo.as_ref().and_then(|logo| {
            let asset = index.assets.get(&logo.file.value)?;
            let alt = logo.alt.as_ref().map_or(
                Phrase {
                    text: "".into(),
                    locale: None,
                },
                |alt| index.phrase(alt, reader),
            );
            Some(LogoView {
                href: asset_href(index, &logo.file.value, reader)?,
                alt: phrase(alt),
                width: asset.size.map(|(width, _)| width),
                height: asset.size.map(|(_, height)| height),
            })
        }),
        home: index.href(&format!("{}/", site.languages.tag(reader))),
        search: index.href(&format!("{}/search/", site.languages.tag(reader))),
        preparation: index
            .has_bank()
            .then(|| index.href(&format!("{}/preparation/", site.languages.tag(reader)))),
        base_url: site.base_url.clone(),
        social: social(site.languages.tag(reader)),
        picture: picture(index, reader),
        colors: site
            .accent
            .as_ref()
            .map(|accent| [accent.value, contrast::dark(accent.value)].map(|it| it.to_string())),
        feed: feed::is_there(index, reader).then(|| feed::route(index, reader).into()),
        notes: index.notes[usize::from(reader.0)]
            .iter()
            .map(|place| LinkView {
                text: place.link.text.clone(),
                lang: place.link.lang.clone(),
                href: place.link.href.clone(),
                description: None,
            })
            .collect(),
        roles: role.map_or_else(Vec::new, |role| {
            let view = |value: &crate::model::DimensionValue| RoleView {
                dimension: role.id.clone(),
                id: value.id.clone(),
                name: phrase(index.phrase(&value.name, reader)),
            };
            role.values.iter().map(view).collect()
        }),
    }
}

/// The address of the picture for previews.
#[cfg(feature = "pdf")]
fn picture(index: &SiteIndex, reader: LocaleId) -> Option<Str> {
    let base = index.site.base_url.as_deref()?;
    let route = crate::render::picture::route(index, reader)?;
    Some(format!("{base}{route}").into())
}

/// The crate that draws comes with PDFs.
#[cfg(not(feature = "pdf"))]
fn picture(_index: &SiteIndex, _reader: LocaleId) -> Option<Str> {
    None
}

/// A language with the place where most speak it, as the Open Graph protocol names it: `nb_NO`.
fn social(tag: &str) -> Str {
    let Ok(mut id) = icu_locale::LanguageIdentifier::try_from_str(tag) else {
        return tag.replace('-', "_").into();
    };
    // Likely places (Unicode UTS 35) are known for `no`, whose two written languages share one.
    let mut likely = id.clone();
    if tag == "nb" {
        likely = icu_locale::langid!("no");
    }
    icu_locale::LocaleExpander::new_common().maximize(&mut likely);
    id.region = likely.region;
    match id.region {
        Some(region) => format!("{}_{region}", id.language).into(),
        None => id.language.to_string().into(),
    }
}

/// How a page is there for readers of each language: its address, and whether it is translated.
pub(super) type There<'a> = &'a dyn Fn(LocaleId) -> Option<(Str, bool)>;

/// The frame of a page.
pub(super) fn frame(
    lowering: &Lowering<'_>,
    title: PhraseView,
    crumbs: Vec<LinkView>,
    there: There<'_>,
) -> Frame {
    let index = lowering.index();
    let language = index.site.languages.get(lowering.reader);
    let mut languages = Vec::with_capacity(index.site.languages.count());
    for (locale, other) in index.site.languages.iter() {
        if let Some((href, translated)) = there(locale) {
            let tag = other.locale.tag().clone();
            languages.push(LanguageView {
                name: other.name.clone(),
                href,
                social: social(&tag),
                current: locale == lowering.reader,
                tag,
                translated,
            });
        }
    }
    let base = index.site.base_url.as_deref();
    let address = |href: &str| match base {
        Some(base) => format!("{base}{href}"),
        None => format!("{}{href}", lowering.root),
    };
    let translated: Vec<&LanguageView> = languages
        .iter()
        .filter(|language| language.translated)
        .collect();
    // A page that is there in one language only has no alternate.
    let alternates = if translated.len() > 1 && translated.iter().any(|language| language.current) {
        translated
            .iter()
            .map(|language| (language.tag.clone(), address(&language.href)))
            .collect()
    } else {
        Vec::new()
    };
    let href = index.href(lowering.folder);
    Frame {
        dir: if language.right_to_left { "rtl" } else { "ltr" },
        canonical: base.map(|base| format!("{base}{href}")),
        href,
        title,
        description: None,
        site: lowering.inputs.shared.sites[usize::from(lowering.reader.0)].clone(),
        top: index.top[usize::from(lowering.reader.0)].clone(),
        section: None,
        crumbs,
        languages,
        alternates,
        writes: false,
    }
}

/// The frame of a page that every language has at the same place below its own folder.
pub(super) fn everywhere(
    lowering: &Lowering<'_>,
    title: PhraseView,
    crumbs: Vec<LinkView>,
    place: &str,
) -> Frame {
    let index = lowering.index();
    frame(lowering, title, crumbs, &|locale| {
        let own_page = match lowering.subject {
            // A page of the site's own takes the place of a note.
            Subject::Note(note) => index.note(*note, locale).filter(|place| !place.built_in),
            _ => None,
        };
        let href = match own_page {
            Some(place) => place.link.href.clone(),
            None => index.href(&format!("{}/{place}", index.site.languages.tag(locale))),
        };
        Some((href, lowering.subject.in_own_language(index, locale)))
    })
}

/// A link to the home page, where every row of crumbs begins.
fn home_crumb(lowering: &Lowering<'_>) -> Vec<LinkView> {
    lowering
        .index()
        .home()
        .and_then(|home| page_link(lowering, home))
        .into_iter()
        .collect()
}

/// Crumbs of pages that are not sources: the bank and the forms.
pub(super) fn crumbs_below_home(
    lowering: &Lowering<'_>,
    links: impl IntoIterator<Item = LinkView>,
) -> Vec<LinkView> {
    let mut crumbs = home_crumb(lowering);
    crumbs.extend(links);
    crumbs
}

/// A link to a page.
pub(super) fn page_link(lowering: &Lowering<'_>, id: PageId) -> Option<LinkView> {
    let index = lowering.index();
    let shown = index.shown(id, lowering.reader)?;
    let PhraseView { text, lang } = lowering.phrase(&index.title(id, lowering.reader));
    let head = index.head(id, lowering.reader);
    let description = head.and_then(|head| {
        Some(lowering.phrase(&Phrase {
            text: head.description.clone()?,
            locale: Some(head.locale),
        }))
    });
    Some(LinkView {
        text,
        lang,
        href: shown.href(),
        description,
    })
}

/// A link to a place below the language's folder, with a message for its words.
pub(super) fn message_link(lowering: &Lowering<'_>, message: &str, place: &str) -> LinkView {
    let PhraseView { text, lang } = lowering.message_phrase(message);
    let href = lowering
        .index()
        .href(&format!("{}/{place}", lowering.tag(lowering.reader)));
    LinkView {
        text,
        lang,
        href,
        description: None,
    }
}
