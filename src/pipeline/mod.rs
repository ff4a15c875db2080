//! The composition: discover → parse → resolve → plan → render. `build` runs it cold, `serve` warm; there is no second
//! pipeline. Each station keeps what it made in [`Memo`], with the digest of all that it was made from; a cold run
//! starts with an empty one.

mod files;
mod memo;
mod settings;
mod texts;
mod trouble;

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::digest::Digest;
use crate::model::{LocaleId, PageBody, PageText, Site};
use crate::plan::{Output, Plan, plan};
use crate::render::{self, Inputs, RENDERERS, Renderer, html, search, sheet};
use crate::resolve::{self, Options, PageId, SiteIndex};
use crate::search::query::Searcher;
use crate::source::{BySource, Sources, Str};
use crate::theme::Theme;
use crate::world::{Changes, World};

pub use self::memo::Memo;
use self::memo::sound;
pub use self::texts::RELEASES;

/// How a run differs from the plainest one.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Drafts and future pages too.
    pub drafts: bool,
    /// `index.html` in every link.
    pub portable: bool,
    /// Another `base_url` than the site's own.
    pub base_url: Option<Str>,
}

/// A site, ready to be rendered.
pub struct Build {
    /// Every source, for places.
    pub sources: Sources,
    /// The messages of the site and the program.
    pub catalogue: Arc<Catalogue>,
    /// The index.
    pub index: Arc<Checked<SiteIndex>>,
    /// The theme.
    pub theme: Arc<Theme>,
    /// Which outputs there are.
    pub plan: Arc<Plan>,
    /// What is wrong, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// Digest of what outputs are made with besides their views: templates, messages, languages.
    pub surroundings: Digest,
    shared: Arc<html::Shared>,
    sheets: Arc<sheet::Shared>,
    offers: render::Offers,
    search: search::Shared,
    #[cfg(feature = "pdf")]
    pdf: Arc<render::pdf::Shared>,
    texts: BySource<Arc<PageText>>,
}

/// Reads a site and works out everything about it but the bytes of its outputs.
pub fn run(world: &dyn World, settings: &Settings, memo: &mut Memo) -> Build {
    memo.look(world, &Changes::All);
    work_out(world, settings, memo)
}

/// Reads a site as far as its pages can be shown: each text is parsed when somebody asks for it, and what is wrong with
/// texts and their links only shows in the next run.
pub fn outline(world: &dyn World, settings: &Settings, memo: &mut Memo) -> Build {
    memo.look(world, &Changes::All);
    compose(world, settings, memo, false)
}

/// Works out a site from what its memo has found. A station whose grounds are as before gives what it gave before.
pub fn work_out(world: &dyn World, settings: &Settings, memo: &mut Memo) -> Build {
    compose(world, settings, memo, true)
}

fn compose(world: &dyn World, settings: &Settings, memo: &mut Memo, texts_too: bool) -> Build {
    let found = &memo.found;
    let words = settings::messages_key(found);
    let catalogue = memo.messages.get(words, || settings::messages(found));
    let site = settings::site(found, settings, &catalogue.value, words, &mut memo.site);
    let collation = settings::collation(&site.value, &mut memo.collation);

    memo.texts.parse(found, &site.value, &collation);
    memo.files
        .examine(found, &site.value, &catalogue.value, world);
    memo.texts.beside(&memo.files.assets);
    let texts = &memo.texts;

    let options = Options {
        today: world.today(),
        drafts: settings.drafts,
        portable: settings.portable,
    };
    let languages = &site.value.languages;
    let branches = Digest::of(&(languages, &options, texts.heads));
    let tree = memo.tree.get(branches, || {
        resolve::tree(languages, &texts.parsed.pages, &collation, &options)
    });
    let grounds = (
        branches,
        &site.value,
        texts.definitions,
        memo.files.digest,
        words,
    );
    let grounds = Digest::of(&grounds);
    let index = memo.index.get(grounds, || {
        let tree = &tree.value;
        resolve::resolve(
            &site.value,
            &texts.parsed,
            tree,
            &collation,
            &catalogue.value,
            &options,
        )
    });
    if texts_too {
        memo.checks
            .check(texts, branches, &tree.value, &index.value);
    }

    let look = files::theme_key(found, &site.value, words, world);
    let theme = memo.theme.get(look, || {
        files::theme(found, &site.value, &catalogue.value, world)
    });
    let names: Vec<&Str> = theme.value.files.keys().collect();
    let plan = memo.plan.get(Digest::of(&(grounds, names)), || {
        plan(&index.value, render::outputs(&index.value, &theme.value))
    });
    let shared = memo.shared.get(Digest::of(&(grounds, look)), || {
        sound(Arc::new(html::Shared::new(&index.value, &catalogue.value)))
    });

    let sheets = memo.sheets.get(Digest::of(&(grounds, words)), || {
        sound(Arc::new(sheet::Shared::new(
            &index.value,
            &catalogue.value,
            &memo.sizes,
        )))
    });

    #[cfg(feature = "pdf")]
    let pdf = memo.pdf.get(look, || sound(Arc::default()));

    let mut sources = found.sources.clone();
    for drawing in &memo.files.drawings {
        sources.put(drawing.id, drawing.clone());
    }
    let mut diagnostics: Vec<Diagnostic> = found
        .unread
        .values()
        .chain(&catalogue.diagnostics)
        .chain(&site.diagnostics)
        .chain(memo.texts.problems())
        .chain(&memo.files.diagnostics)
        .chain(&tree.diagnostics)
        .chain(&index.diagnostics)
        .chain(memo.checks.problems())
        .chain(&theme.diagnostics)
        .chain(&plan.diagnostics)
        .cloned()
        .chain(files::low_contrast(&site.value, &theme.value))
        .collect();
    trouble::without_what_follows(&mut diagnostics, &sources);
    Build {
        diagnostics: trouble::sorted(&sources, diagnostics),
        sources,
        search: search::Shared::new(&index.value, &catalogue.value, &memo.records),
        catalogue: catalogue.value.clone(),
        index,
        theme: theme.value.clone(),
        plan: plan.value.clone(),
        surroundings: look,
        shared: shared.value.clone(),
        sheets: sheets.value.clone(),
        offers: render::Offers::default(),
        #[cfg(feature = "pdf")]
        pdf: pdf.value.clone(),
        texts: memo.texts.bodies.clone(),
    }
}

impl Build {
    /// The bytes of an output.
    pub fn render(&self, world: &dyn World, output: &Output) -> Checked<Vec<u8>> {
        self.with_inputs(world, |inputs| match RENDERERS.get(output.renderer) {
            Some(renderer) => renderer.render(inputs, output),
            None => Checked {
                value: Vec::new(),
                diagnostics: Vec::new(),
            },
        })
    }

    /// Whether something can be wrong with an output that only shows when it is made.
    pub fn can_fail(&self, output: &Output) -> bool {
        let renderer = RENDERERS.get(output.renderer);
        renderer.is_some_and(|renderer| renderer.can_fail(&self.theme))
    }

    /// Digest of the view that an output is made of; none for a file that is published as it is. With the theme and
    /// the messages unchanged, equal digests mean equal bytes.
    pub fn digest(&self, world: &dyn World, output: &Output) -> Option<Digest> {
        self.with_inputs(world, |inputs| {
            let renderer: &&dyn Renderer = RENDERERS.get(output.renderer)?;
            renderer.digest(inputs, output)
        })
    }

    /// The outputs whose names only show once all texts have been worked through; they are not in the plan.
    pub fn late_outputs(&self, world: &dyn World) -> Vec<Output> {
        self.with_inputs(world, render::late_outputs)
    }

    /// The late output on a route.
    pub fn late_output(&self, world: &dyn World, route: &str) -> Option<Output> {
        self.with_inputs(world, |inputs| render::late_output(inputs, route))
    }

    /// What was typeset so far.
    pub fn typesetting(&self) -> render::Typesetting {
        #[cfg(feature = "pdf")]
        return self.pdf.log();
        #[cfg(not(feature = "pdf"))]
        render::Typesetting::default()
    }

    /// Synonyms that match nothing on the site.
    pub fn unmatched(&self, world: &dyn World) -> Vec<Diagnostic> {
        self.with_inputs(world, search::unmatched)
    }

    /// The search of one language, ready for queries.
    pub fn searcher(
        &self,
        world: &dyn World,
        reader: LocaleId,
    ) -> Result<Searcher, search::Unreadable> {
        self.with_inputs(world, |inputs| search::searcher(inputs, reader))
    }

    /// The text of a page in one of its own languages.
    pub fn body(&self, id: PageId, locale: LocaleId) -> Option<&Arc<PageBody>> {
        let head = self.index.value.page(id).heads[usize::from(locale.0)].as_ref()?;
        self.texts.get(head.source).map(|text| text.body())
    }

    /// The texts of all pages in all their languages.
    pub fn bodies(&self) -> impl Iterator<Item = &Arc<PageBody>> {
        let heads = self.index.value.pages().flat_map(|(_, page)| &page.heads);
        let texts = heads
            .flatten()
            .filter_map(|head| self.texts.get(head.source));
        texts.map(|text| text.body())
    }

    fn with_inputs<T>(&self, world: &dyn World, act: impl FnOnce(Inputs<'_>) -> T) -> T {
        let body = |id: PageId, locale: LocaleId| self.body(id, locale).cloned();
        act(Inputs {
            index: &self.index.value,
            theme: &self.theme,
            body: &body,
            shared: &self.shared,
            sheets: &self.sheets,
            offers: &self.offers,
            search: &self.search,
            #[cfg(feature = "pdf")]
            pdf: &self.pdf,
            sources: &self.sources,
            world,
        })
    }

    /// Addresses of before that lead nowhere now, not even by an alias.
    pub fn vanished(&self, before: &[String]) -> Vec<Diagnostic> {
        let base = self.site().base_url.as_deref();
        before
            .iter()
            .filter(|address| !self.plan.leads_somewhere(address, base))
            .map(|address| {
                Diagnostic::global(Code::VanishedAddress).with("address", address.as_str())
            })
            .collect()
    }

    /// The site's settings.
    pub fn site(&self) -> &Site {
        &self.index.value.site
    }

    /// Diagnostics in the order of their places, each said once; what many files share is said at the first with a count.
    pub fn sorted(&self, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        trouble::sorted(&self.sources, diagnostics)
    }
}
