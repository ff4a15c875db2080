//! Navigation: the order of pages in each language, and the links that many pages share.

use std::borrow::Cow;

use rayon::prelude::*;

use super::index::{Navigation, NavigationLink, PageId, SiteIndex, Tree};
use crate::catalogue::Catalogue;
use crate::digest::Part;
use crate::intl::Collation;
use crate::model::{Languages, LocaleId, Phrase};
use crate::source::Str;

/// A section with more pages lists them on its own page only: a navigation that grows with the site would make
/// the site grow with its square.
const MAX_SECTION_LINKS: usize = 40;

/// Most links on top.
const MAX_TOP_LINKS: usize = 8;

/// Orders every section's pages: by weight, then by title in the reader's language.
pub(super) fn order(tree: &mut Tree, languages: &Languages, collation: &Collation) {
    let readers: Vec<LocaleId> = languages.ids().collect();
    let placed: Vec<Vec<(PageId, PageId)>> = readers
        .par_iter()
        .map(|reader| ordered(tree, *reader, collation))
        .collect();
    for (at, placed) in placed.into_iter().enumerate() {
        for (parent, id) in placed {
            let children = &mut tree.pages[parent.0 as usize].children;
            if children.is_empty() {
                children.resize(readers.len(), Vec::new());
            }
            children[at].push(id);
        }
    }
}

/// A page on its way to its place: its section, its weight, the first letters of its title's key, the key, itself.
type Placed<'a> = (PageId, i64, u64, Cow<'a, [u8]>, PageId);

/// Pages with the sections that they stand in, in one language's order.
fn ordered(tree: &Tree, reader: LocaleId, collation: &Collation) -> Vec<(PageId, PageId)> {
    let mut placed: Vec<Placed<'_>> = Vec::with_capacity(tree.pages.len());
    for (id, page) in tree.pages() {
        let Some(parent) = page.parent else { continue };
        if tree.shown(id, reader).is_none() {
            continue;
        }
        let (weight, key) = match tree.head(id, reader) {
            Some(head) => (
                head.weight.unwrap_or(i64::MAX),
                Cow::Borrowed(head.sort_key.as_slice()),
            ),
            None => {
                let name = crate::parse::name_of(&page.key);
                (i64::MAX, Cow::Owned(collation.sort_key(reader, &name)))
            }
        };
        // Most keys differ in their first letters: these are compared where they are, and not through a pointer.
        let mut first = [0; 8];
        let length = key.len().min(8);
        first[..length].copy_from_slice(&key[..length]);
        placed.push((parent, weight, u64::from_be_bytes(first), key, id));
    }
    placed.sort_unstable();
    placed
        .into_iter()
        .map(|(parent, .., id)| (parent, id))
        .collect()
}

/// Makes the links that pages share: the top of each language, and each section's pages.
pub(super) fn link(index: &mut SiteIndex, catalogue: &Catalogue) {
    for reader in index.site.languages.ids() {
        let at = usize::from(reader.0);
        let home = PageId(0);
        let mut top: Vec<NavigationLink> = index
            .page(home)
            .children(reader)
            .iter()
            .take(MAX_TOP_LINKS)
            .map(|id| page_link(index, *id, reader))
            .collect();
        let tag = index.site.languages.tag(reader).clone();
        let chain: Vec<&str> = index
            .site
            .languages
            .chain(reader)
            .iter()
            .map(|locale| &**index.site.languages.tag(*locale))
            .collect();
        for (there, message, folder) in [
            (index.has_bank(), "questions-title", "questions"),
            (!index.forms.is_empty(), "forms-title", "forms"),
            (index.has_bank(), "prepare-title", "preparation"),
        ] {
            if !there {
                continue;
            }
            if let Some(words) = catalogue.message(chain.iter().copied(), message, None, &[]) {
                let lang = (words.tag != tag).then_some(words.tag);
                let href = index.href(&format!("{tag}/{folder}/"));
                top.push(NavigationLink {
                    text: words.text.into(),
                    lang,
                    href,
                    description: None,
                });
            }
        }
        index.top.push(Part::new(Navigation {
            heading: None,
            links: top,
        }));

        let sections: Vec<PageId> = index
            .pages()
            .filter(|(_, page)| page.key.is_section() && page.shown[at].is_some())
            .map(|(id, _)| id)
            .collect();
        for section in sections {
            let children = index.page(section).children(reader);
            let listed = children.iter().filter(|id| {
                children.len() <= MAX_SECTION_LINKS || index.page(**id).key.is_section()
            });
            let links = listed
                .take(MAX_SECTION_LINKS)
                .map(|id| page_link(index, *id, reader))
                .collect();
            let navigation = Navigation {
                heading: Some(page_link(index, section, reader)),
                links,
            };
            index
                .sections
                .insert((section, reader), Part::new(navigation));
        }
    }
}

/// A link to a page.
fn page_link(index: &SiteIndex, id: PageId, reader: LocaleId) -> NavigationLink {
    let Phrase { text, locale } = index.title(id, reader);
    let href: Str = index
        .shown(id, reader)
        .map_or_else(|| "".into(), |shown| shown.href());
    NavigationLink {
        text,
        lang: index.foreign(locale, reader),
        href,
        description: None,
    }
}
