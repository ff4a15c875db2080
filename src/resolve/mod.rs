//! Resolving: from all parsed sources to the site's index, and from one page or form and the index to what a
//! reader gets. Nothing here knows an output format.

mod asked;
mod audiences;
mod bank;
mod body;
mod editions;
mod forms;
mod index;
mod links;
mod navigation;
mod notes;
mod releases;
mod search;
mod translations;

pub use asked::{Asked, Credited};
pub use bank::{Bank, QuestionId, TopicId};
pub use body::{CardEdition, Piece, ResolvedBody, body};
pub use editions::{Edition, EditionId, FormId, FormRecord};
pub use forms::{form, side_by_side, uncounted};
pub use index::{
    Asset, Navigation, NavigationLink, Options, PageId, PageRecord, Parsed, Says, Shown, SiteIndex,
    Tree, encode,
};
pub(crate) use links::split_language;
pub use links::{asset_href, check, rich, still_leads};
pub use notes::{Note, NotePlace};
pub use releases::{Since, history, texts};

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::diagnostic::{Checked, Diagnostic};
use crate::intl::Collation;
use crate::model::{Languages, PageHead, Site};

/// Makes the tree of a site's pages from their heads.
pub fn tree(
    languages: &Languages,
    heads: &[Arc<PageHead>],
    collation: &Collation,
    options: &Options,
) -> Checked<Arc<Tree>> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut tree = translations::group(languages, options, heads, &mut diagnostics);
    navigation::order(&mut tree, languages, collation);
    tree.own_notes = notes::own(&tree, languages);
    Checked {
        value: Arc::new(tree),
        diagnostics,
    }
}

/// Makes the index of a site from the tree of its pages, its bank and its forms.
pub fn resolve(
    site: &Arc<Site>,
    parsed: &Parsed,
    tree: &Arc<Tree>,
    collation: &Collation,
    catalogue: &Catalogue,
    options: &Options,
) -> Checked<SiteIndex> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let bank = bank::collect(site, &parsed.topics, collation, catalogue, &mut diagnostics);
    let forms = editions::collect(site, &parsed.forms, &bank, &mut diagnostics);
    let mut index = SiteIndex::new(
        site.clone(),
        options.clone(),
        parsed.assets.clone(),
        tree.clone(),
        bank,
        forms,
    );
    releases::attach(&mut index, &parsed.releases, &mut diagnostics);
    navigation::link(&mut index, catalogue);
    notes::place(&mut index, catalogue);
    audiences::counterparts(&mut index, &mut diagnostics);
    audiences::entries(&mut index);
    search::settings(&mut index, &parsed.search, &mut diagnostics);
    diagnostics.extend(links::check_site(&index));
    Checked {
        value: index,
        diagnostics,
    }
}
