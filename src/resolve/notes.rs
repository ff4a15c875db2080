//! Pages about the site itself, linked from the foot of every page: accessibility and privacy. The program has words
//! for both; a page of the site's own at the same address takes the place of one.

use super::index::{NavigationLink, PageId, SiteIndex};
use crate::catalogue::Catalogue;
use crate::model::{LocaleId, PageKey};

/// A page about the site itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Note {
    /// What was tested, and whom to tell.
    Accessibility,
    /// What is stored and sent.
    Privacy,
}

impl Note {
    /// Both, in the order of the foot.
    pub const ALL: [Note; 2] = [Note::Accessibility, Note::Privacy];

    /// Its part of the address.
    pub fn name(self) -> &'static str {
        match self {
            Note::Accessibility => "accessibility",
            Note::Privacy => "privacy",
        }
    }

    /// The message that is its title.
    pub fn title(self) -> &'static str {
        match self {
            Note::Accessibility => "accessibility-title",
            Note::Privacy => "privacy-title",
        }
    }
}

/// Where readers of a language find a note.
#[derive(Debug)]
pub struct NotePlace {
    /// Which.
    pub note: Note,
    /// The link to it.
    pub link: NavigationLink,
    /// Whether the program writes it; otherwise it is a page of the site.
    pub built_in: bool,
    /// Whether the program has words for it in this language itself.
    pub own_language: bool,
}

/// Finds the notes of every language.
pub(super) fn place(index: &mut SiteIndex, catalogue: &Catalogue) {
    let readers: Vec<LocaleId> = index.site.languages.ids().collect();
    index.notes = readers
        .into_iter()
        .map(|reader| {
            Note::ALL
                .into_iter()
                .map(|note| one(index, catalogue, note, reader))
                .collect()
        })
        .collect();
}

fn one(index: &SiteIndex, catalogue: &Catalogue, note: Note, reader: LocaleId) -> NotePlace {
    if let Some((id, shown)) =
        own(index, note, reader).and_then(|id| Some((id, index.shown(id, reader)?)))
    {
        let title = index.title(id, reader);
        return NotePlace {
            note,
            link: NavigationLink {
                lang: index.foreign(title.locale, reader),
                text: title.text,
                href: shown.href.clone(),
                description: None,
            },
            built_in: false,
            own_language: false,
        };
    }
    let languages = &index.site.languages;
    let tag = languages.tag(reader);
    let chain = languages
        .chain(reader)
        .iter()
        .map(|locale| &**languages.tag(*locale));
    let title = catalogue.message(chain, note.title(), None, &[]);
    // A region's language that stands in for it is the same language to a reader.
    let same = |other: &str| *other == **tag || tag.starts_with(&format!("{other}-"));
    let own_language = title.as_ref().is_some_and(|title| same(&title.tag));
    NotePlace {
        note,
        link: NavigationLink {
            lang: title
                .as_ref()
                .filter(|title| !same(&title.tag))
                .map(|title| title.tag.clone()),
            text: title.map_or_else(|| note.name().into(), |title| title.text.into()),
            href: index.href(&format!("{tag}/{}/", note.name())),
            description: None,
        },
        built_in: true,
        own_language,
    }
}

/// The site's own page: by its file's name at the top of `content/`, by its address, or by an earlier address.
fn own(index: &SiteIndex, note: Note, reader: LocaleId) -> Option<PageId> {
    let at = usize::from(reader.0);
    let name = note.name();
    let named = [("", name), (name, "")]
        .into_iter()
        .filter_map(|(folder, name)| {
            let key = PageKey {
                folder: folder.into(),
                name: name.into(),
            };
            index.by_key.get(&key).copied()
        })
        .find(|id| index.shown(*id, reader).is_some());
    let route = format!("{}/{name}", index.site.languages.tag(reader));
    let same = |other: &str| {
        let other = other.trim_matches('/');
        other
            .strip_suffix("/index.html")
            .unwrap_or(other)
            .eq_ignore_ascii_case(&route)
    };
    named.or_else(|| {
        let found = index.pages().find(|(_, page)| {
            let earlier = || {
                page.heads[at]
                    .iter()
                    .flat_map(|head| &head.aliases)
                    .any(|alias| same(&alias.value))
            };
            page.shown[at]
                .as_ref()
                .is_some_and(|shown| same(&shown.route) || earlier())
        });
        found.map(|(id, _)| id)
    })
}
