//! Translations: which files are one page, which language each reader gets, and at which address.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::index::{FILE, Options, PageId, PageRecord, Says, Shown, Tree, folder};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Languages, LocaleId, PageHead, PageKey};
use crate::source::Str;

/// Groups heads into pages, adds the sections that have no page of their own, and gives every page its addresses.
pub(super) fn group(
    languages: &Languages,
    options: &Options,
    heads: &[Arc<PageHead>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Tree {
    let count = languages.count();
    let mut tree = Tree {
        changed: vec![None; count],
        placed: Vec::with_capacity(heads.len()),
        ..Tree::default()
    };
    section(&mut tree, "", count);
    for head in heads {
        if !options.drafts && (head.draft || head.published.is_some_and(|day| day > options.today))
        {
            tree.left_out.insert(head.key.clone());
            tree.placed.push(None);
            continue;
        }
        let last = tree.pages.last().filter(|last| last.key == head.key);
        let id = match last {
            // Translations lie side by side.
            Some(_) => PageId(tree.pages.len() as u32 - 1),
            None if head.key.is_section() => section(&mut tree, &head.key.folder, count),
            None => {
                // Neighbours lie side by side too.
                let beside = tree.pages.last();
                let beside = beside.filter(|page| page.key.folder == head.key.folder);
                let parent = match beside.filter(|page| !page.key.is_section()) {
                    Some(PageRecord { parent, .. }) => *parent,
                    None => Some(section(&mut tree, &head.key.folder, count)),
                };
                page(&mut tree, head.key.clone(), parent, count)
            }
        };
        let slot = &mut tree.pages[id.0 as usize].heads[usize::from(head.locale.0)];
        let free = slot.is_none();
        match slot {
            Some(first) => {
                diagnostics.push(
                    Diagnostic::at(head.span, Code::DuplicatePage).related(first.span, "first"),
                );
            }
            None => {
                *slot = Some(head.clone());
                let says = &mut tree.pages[id.0 as usize].says;
                says.address |= head.slug.is_some() || !head.aliases.is_empty();
                says.counterpart |= head.counterpart.is_some();
                says.audience |= !head.audience.is_everyone();
                let changed = &mut tree.changed[usize::from(head.locale.0)];
                *changed = head.changed().max(*changed);
            }
        }
        tree.placed.push(free.then_some(id));
    }
    adopt(&mut tree);
    let readers: Vec<LocaleId> = languages.ids().collect();
    let shown: Vec<Vec<Option<Shown>>> = readers
        .par_iter()
        .map(|reader| address(&tree, languages, options, *reader))
        .collect();
    for of_reader in shown {
        for (page, shown) in tree.pages.iter_mut().zip(of_reader) {
            page.shown.push(shown);
        }
    }
    tree
}

/// `slack.md` beside a folder `slack/` that has no page of its own is that section's page.
fn adopt(index: &mut Tree) {
    let mut moved: HashMap<PageId, PageId> = HashMap::new();
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
        moved.insert(page, PageId(at as u32));
        let page = &mut index.pages[page.0 as usize];
        let heads = page.heads.iter_mut().map(Option::take).collect();
        let says = std::mem::take(&mut page.says);
        index.pages[at].heads = heads;
        index.pages[at].says = says;
        index.by_key.insert(beside, PageId(at as u32));
    }
    if !moved.is_empty() {
        for placed in index.placed.iter_mut().flatten() {
            *placed = moved.get(placed).copied().unwrap_or(*placed);
        }
    }
}

/// The section of a folder, with those above it.
fn section(index: &mut Tree, folder: &str, languages: usize) -> PageId {
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

fn page(index: &mut Tree, key: PageKey, parent: Option<PageId>, languages: usize) -> PageId {
    if let Some(id) = index.by_key.get(&key) {
        return *id;
    }
    let id = PageId(index.pages.len() as u32);
    index.by_key.insert(key.clone(), id);
    index.pages.push(PageRecord {
        key,
        parent,
        heads: vec![None; languages],
        says: Says::default(),
        shown: Vec::with_capacity(languages),
        children: Vec::new(),
    });
    id
}

/// Chooses what readers of a language get of every page, and where. Parents come before their pages in number,
/// so that a section's address is there when it is needed.
fn address(
    tree: &Tree,
    languages: &Languages,
    options: &Options,
    reader: LocaleId,
) -> Vec<Option<Shown>> {
    let at = usize::from(reader.0);
    let chain = languages.chain(reader);
    let mut routes: Vec<Str> = Vec::with_capacity(tree.pages.len());
    let mut chosen: Vec<Option<LocaleId>> = Vec::with_capacity(tree.pages.len());
    let mut route = String::new();
    for page in &tree.pages {
        let locale = chain
            .iter()
            .copied()
            .find(|locale| page.heads[usize::from(locale.0)].is_some());
        let own = page.heads[at].as_ref().filter(|_| page.says.address);
        let slug = match own.and_then(|head| head.slug.as_ref()) {
            Some(slug) => &*slug.value,
            None if page.key.is_section() => page.key.folder.rsplit('/').next().unwrap_or_default(),
            None => &*page.key.name,
        };
        route.clear();
        match page.parent {
            None => route.push_str(languages.tag(reader)),
            Some(parent) => {
                route.push_str(folder(&routes[parent.0 as usize]));
                route.push_str(slug);
            }
        }
        route.push('/');
        route.push_str(FILE);
        routes.push(route.as_str().into());
        chosen.push(locale);
    }
    // A section without a page of its own is there for readers who get something in it.
    let mut there: Vec<bool> = chosen.iter().map(Option::is_some).collect();
    for (id, page) in tree.pages.iter().enumerate().rev() {
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
    let places = routes.into_iter().zip(chosen).zip(there);
    places
        .map(|((route, locale), there)| there.then(|| Shown::new(options, locale, route)))
        .collect()
}
