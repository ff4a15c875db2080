//! Navigation: the order of pages in each language, and the links that many pages share.

use super::index::{Navigation, NavigationLink, PageId, SiteIndex};
use crate::catalogue::Catalogue;
use crate::digest::Part;
use crate::intl::Collation;
use crate::model::{LocaleId, Phrase};
use crate::source::Str;

/// A section with more pages lists them on its own page only: a navigation that grows with the site would make
/// the site grow with its square.
const MAX_SECTION_LINKS: usize = 40;

/// Most links on top.
const MAX_TOP_LINKS: usize = 8;

/// Orders every section's pages: by weight, then by title in the reader's language.
pub(super) fn order(index: &mut SiteIndex, collation: &Collation) {
    for reader in index.site.languages.ids() {
        let at = usize::from(reader.0);
        let mut placed: Vec<(PageId, i64, Vec<u8>, PageId)> = Vec::with_capacity(index.pages.len());
        for (id, page) in index.pages() {
            let Some(parent) = page.parent else { continue };
            if page.shown[at].is_none() {
                continue;
            }
            let (weight, key) = match index.head(id, reader) {
                Some(head) => (head.weight.unwrap_or(i64::MAX), head.sort_key.clone()),
                None => (
                    i64::MAX,
                    collation.sort_key(reader, &index.title(id, reader).text),
                ),
            };
            placed.push((parent, weight, key, id));
        }
        placed.sort();
        for (parent, _, _, id) in placed {
            index.pages[parent.0 as usize].children[at].push(id);
        }
    }
}

/// Makes the links that pages share: the top of each language, and each section's pages.
pub(super) fn link(index: &mut SiteIndex, catalogue: &Catalogue) {
    for reader in index.site.languages.ids() {
        let at = usize::from(reader.0);
        let home = PageId(0);
        let mut top: Vec<NavigationLink> = index.page(home).children[at]
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
            let children = &index.page(section).children[at];
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
        .map_or_else(|| "".into(), |shown| shown.href.clone());
    NavigationLink {
        text,
        lang: index.foreign(locale, reader),
        href,
        description: None,
    }
}
