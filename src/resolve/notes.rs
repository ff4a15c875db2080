//! Pages about the site itself, linked from the foot of every page: accessibility and privacy. The program has words
//! for both; a page of the site's own at the same address takes the place of one.

use rayon::prelude::*;

use super::index::{NavigationLink, PageId, SiteIndex, Tree};
use crate::catalogue::Catalogue;
use crate::model::{Languages, LocaleId, PageKey};

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
    let readers = index.site.languages.ids().zip(&index.own_notes);
    let places = readers.map(|(reader, own)| {
        let notes = Note::ALL.into_iter().zip(own);
        let place =
            |(note, own): (Note, &Option<PageId>)| one(index, catalogue, note, *own, reader);
        notes.map(place).collect()
    });
    index.notes = places.collect();
}

fn one(
    index: &SiteIndex,
    catalogue: &Catalogue,
    note: Note,
    own: Option<PageId>,
    reader: LocaleId,
) -> NotePlace {
    if let Some((id, shown)) = own.and_then(|id| Some((id, index.shown(id, reader)?))) {
        let title = index.title(id, reader);
        return NotePlace {
            note,
            link: NavigationLink {
                lang: index.foreign(title.locale, reader),
                text: title.text,
                href: shown.href(),
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

/// The site's own pages that stand for notes, by language and note: known by its file's name at the top of `content/`,
/// by its address, or by an earlier address.
pub(super) fn own(tree: &Tree, languages: &Languages) -> Vec<Vec<Option<PageId>>> {
    let readers: Vec<LocaleId> = languages.ids().collect();
    let found = readers.into_par_iter().map(|reader| {
        let named = |note: Note| {
            let names = [("", note.name()), (note.name(), "")].into_iter();
            let pages = names.filter_map(|(folder, name)| {
                let key = PageKey {
                    folder: folder.into(),
                    name: name.into(),
                };
                tree.by_key.get(&key).copied()
            });
            pages
                .into_iter()
                .find(|id| tree.shown(*id, reader).is_some())
        };
        let mut own = Note::ALL.map(named);
        let at = usize::from(reader.0);
        for (id, page) in tree.pages() {
            let on_top = page.parent == Some(PageId(0));
            let shown = page.shown[at].iter().filter(|_| on_top);
            let heads = page.heads[at].iter().filter(|_| page.says.address);
            let aliases = heads.flat_map(|head| &head.aliases);
            let aliases = aliases.map(|alias| &alias.value);
            for address in shown.map(|shown| &shown.route).chain(aliases) {
                if let Some(note) = note_at(address, languages.tag(reader)) {
                    own[note as usize].get_or_insert(id);
                }
            }
        }
        own.to_vec()
    });
    found.collect()
}

/// The note whose place an address is.
fn note_at(address: &str, tag: &str) -> Option<Note> {
    let address = address.trim_matches('/');
    let address = address.strip_suffix("/index.html").unwrap_or(address);
    let (first, name) = address.split_once('/')?;
    let same = |note: &Note| name.eq_ignore_ascii_case(note.name());
    let note = Note::ALL.into_iter().find(same)?;
    first.eq_ignore_ascii_case(tag).then_some(note)
}
