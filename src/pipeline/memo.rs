//! What is remembered between runs.

use std::sync::Arc;

use super::files::Files;
use super::texts::{Checks, Texts};
use crate::catalogue::Catalogue;
use crate::diagnostic::Checked;
use crate::digest::Digest;
use crate::discover::Found;
use crate::intl::Collation;
use crate::model::Site;
use crate::plan::Plan;
use crate::render::{self, html, search, sheet};
use crate::resolve::{SiteIndex, Tree};
use crate::source::Str;
use crate::theme::Theme;
use crate::world::{Changes, World};

/// What each station made, and from what: a run makes anew only what has other grounds than before.
#[derive(Debug, Default)]
pub struct Memo {
    pub(super) found: Found,
    pub(super) messages: Kept<Arc<Catalogue>>,
    pub(super) site: Kept<Arc<Site>>,
    pub(super) collation: Kept<Arc<Collation>>,
    pub(super) texts: Texts,
    pub(super) files: Files,
    pub(super) tree: Kept<Arc<Tree>>,
    pub(super) index: Kept<SiteIndex>,
    pub(super) checks: Checks,
    pub(super) theme: Kept<Arc<Theme>>,
    pub(super) plan: Kept<Arc<Plan>>,
    pub(super) shared: Kept<Arc<html::Shared>>,
    pub(super) sheets: Kept<Arc<sheet::Shared>>,
    #[cfg(feature = "pdf")]
    pub(super) pdf: Kept<Arc<render::pdf::Shared>>,
    /// What search keeps of each document.
    pub(super) records: Arc<search::Records>,
    /// Sizes of documents.
    pub(super) sizes: Arc<render::Sizes>,
}

impl Memo {
    /// For a program that runs once: what is large and only a second run would ask for is not kept.
    pub fn once() -> Memo {
        Memo {
            records: Arc::new(search::Records::once()),
            ..Memo::default()
        }
    }

    /// Looks at what may have changed. Whether anything did.
    pub fn look(&mut self, world: &dyn World, changes: &Changes) -> bool {
        self.found.refresh(world, changes);
        !self.found.changed.is_empty()
    }

    /// Paths below the site's folder at which something other was found than before.
    pub fn changed(&self) -> impl Iterator<Item = &Str> {
        self.found.changed.iter()
    }
}

/// A value, what is wrong with it, and the digest of all that it was made from.
#[derive(Debug)]
pub(super) struct Kept<T>(Option<(Digest, Arc<Checked<T>>)>);

impl<T> Default for Kept<T> {
    fn default() -> Kept<T> {
        Kept(None)
    }
}

impl<T> Kept<T> {
    /// The value of these grounds: the one that is kept, or one that is made.
    pub(super) fn get(
        &mut self,
        key: Digest,
        make: impl FnOnce() -> Checked<T>,
    ) -> Arc<Checked<T>> {
        if let Some((known, value)) = &self.0
            && *known == key
        {
            return value.clone();
        }
        let value = Arc::new(make());
        self.0 = Some((key, value.clone()));
        value
    }
}

/// A value with which nothing is wrong.
pub(super) fn sound<T>(value: T) -> Checked<T> {
    Checked {
        value,
        diagnostics: Vec::new(),
    }
}
