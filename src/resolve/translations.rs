//! Translations: which files are one page, which language each reader gets, and at which address.

use std::sync::Arc;

use super::index::{PageId, PageRecord, Shown, SiteIndex};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{LocaleId, PageHead, PageKey};
use crate::source::Str;

/// Groups heads into pages, adds the sections that have no page of their own, and gives every page its addresses.
pub(super) fn group(
    index: &mut SiteIndex,
    heads: &[Arc<PageHead>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let languages = index.site.languages.count();
    section(index, "", languages);
    for head in heads {
        if !index.options.drafts
            && (head.draft || head.published.is_some_and(|day| day > index.options.today))
        {
            index.left_out.insert(head.key.clone());
            continue;
        }
        let parent = section(index, &head.key.folder, languages);
        let id = if head.key.is_section() {
            parent
        } else {
            page(index, head.key.clone(), Some(parent), languages)
        };
        let slot = &mut index.pages[id.0 as usize].heads[usize::from(head.locale.0)];
        match slot {
            Some(first) => {
                diagnostics.push(
                    Diagnostic::at(head.span, Code::DuplicatePage).related(first.span, "first"),
                );
            }
            None => *slot = Some(head.clone()),
        }
    }
    adopt(index);
    for reader in index.site.languages.ids() {
        address(index, reader);
    }
}

/// `slack.md` beside a folder `slack/` that has no page of its own is that section's page.
fn adopt(index: &mut SiteIndex) {
    for at in 1..index.pages.len() {
        let section = &index.pages[at];
        if !section.key.is_section() || section.heads.iter().any(Option::is_some) {
            continue;
        }
        let (above, name) = section
            .key
            .folder
            .rsplit_once('/')
            .unwrap_or(("", &section.key.folder));
        let beside = PageKey {
            folder: above.into(),
            name: name.into(),
        };
        let Some(page) = index.by_key.get(&beside).copied() else {
            continue;
        };
        let page = &mut index.pages[page.0 as usize];
        let heads = page.heads.iter_mut().map(Option::take).collect();
        index.pages[at].heads = heads;
        index.by_key.insert(beside, PageId(at as u32));
    }
}

/// The section of a folder, with those above it.
fn section(index: &mut SiteIndex, folder: &str, languages: usize) -> PageId {
    let key = PageKey {
        folder: folder.into(),
        name: "".into(),
    };
    if let Some(id) = index.by_key.get(&key) {
        return *id;
    }
    let parent = match folder.rsplit_once('/') {
        Some((above, _)) => Some(section(index, above, languages)),
        None if folder.is_empty() => None,
        None => Some(section(index, "", languages)),
    };
    page(index, key, parent, languages)
}

fn page(index: &mut SiteIndex, key: PageKey, parent: Option<PageId>, languages: usize) -> PageId {
    if let Some(id) = index.by_key.get(&key) {
        return *id;
    }
    let id = PageId(index.pages.len() as u32);
    index.by_key.insert(key.clone(), id);
    index.pages.push(PageRecord {
        key,
        parent,
        heads: vec![None; languages],
        shown: vec![None; languages],
        children: vec![Vec::new(); languages],
        counterpart: None,
    });
    id
}

/// Chooses what readers of a language get of every page, and where. Parents come before their pages in number,
/// so that a section's address is there when it is needed.
fn address(index: &mut SiteIndex, reader: LocaleId) {
    let at = usize::from(reader.0);
    let chain = index.site.languages.chain(reader).to_vec();
    let mut routes: Vec<Str> = Vec::with_capacity(index.pages.len());
    let mut chosen: Vec<Option<LocaleId>> = Vec::with_capacity(index.pages.len());
    for page in &index.pages {
        let locale = chain
            .iter()
            .copied()
            .find(|locale| page.heads[usize::from(locale.0)].is_some());
        let slug = match page.heads[at].as_ref().and_then(|head| head.slug.as_ref()) {
            Some(slug) => slug.value.clone(),
            None if page.key.is_section() => page
                .key
                .folder
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .into(),
            None => page.key.name.clone(),
        };
        let route: Str = match page.parent {
            None => format!("{}/", index.site.languages.tag(reader)).into(),
            Some(parent) => format!("{}{slug}/", routes[parent.0 as usize]).into(),
        };
        routes.push(route);
        chosen.push(locale);
    }
    // A section without a page of its own is there for readers who get something in it.
    let mut there: Vec<bool> = chosen.iter().map(Option::is_some).collect();
    for (id, page) in index.pages.iter().enumerate().rev() {
        if there[id]
            && let Some(parent) = page.parent
        {
            there[parent.0 as usize] = true;
        }
    }
    // The home page is always there: a language without any page still has its questions and forms.
    if let Some(home) = there.first_mut() {
        *home = true;
    }
    let hrefs: Vec<Str> = routes.iter().map(|route| index.href(route)).collect();
    for (id, (route, href)) in routes.into_iter().zip(hrefs).enumerate() {
        index.pages[id].shown[at] = there[id].then(|| Shown {
            locale: chosen[id],
            route,
            href,
        });
    }
}
