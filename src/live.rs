//! A site kept warm: the pipeline, the last good build of it, the pages that are open in browsers. Knows no socket and
//! no watcher: `io::server` asks it for pages, `io::watch` tells it what changed.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use tokio::sync::mpsc::Sender;

use crate::diagnostic::{Checked, Diagnostic, Severity};
use crate::digest::Digest;
use crate::model::PageHead;
use crate::pipeline::{self, Build, Memo, Settings};
use crate::plan::{Output, Recipe, Subject};
use crate::render;
use crate::resolve::{self, PageId, PageRecord, SiteIndex};
use crate::source::{Str, composed};
use crate::theme::STYLE;
use crate::world::{Changes, World};

/// What a browser is told. Nothing else is: it asks for the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    /// A style sheet of the page changed, or what one shows.
    Style,
    /// The page's own bytes changed.
    Page,
    /// Anything else about the page changed.
    Reload,
    /// There are other problems than before.
    Problems,
    /// There may be other things to know about the page.
    Bar,
}

impl Event {
    /// Its name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Event::Style => "style",
            Event::Page => "page",
            Event::Reload => "reload",
            Event::Problems => "problems",
            Event::Bar => "bar",
        }
    }
}

/// A page that is open in a browser.
struct Open {
    route: Str,
    /// What the browser shows: the digest of its bytes.
    version: Digest,
    browser: Sender<Event>,
}

/// What the site is now.
#[derive(Clone)]
pub struct State {
    /// What is served: the newest build that is good, or a partial one where none was yet.
    pub served: Arc<Build>,
    /// The newest build.
    pub newest: Arc<Build>,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
    /// The newest build of which no error is known.
    good: Option<Arc<Build>>,
    /// The newest build of which every output was seen to be made without errors.
    proven: Option<Arc<Build>>,
}

impl State {
    /// A new build after those before it; `found` is what only showed while pages were made.
    fn new(before: Option<&State>, newest: Arc<Build>, found: Vec<Diagnostic>) -> State {
        let diagnostics = with(&newest, found);
        let good = match has_errors(&diagnostics) {
            true => before.and_then(|before| before.good.clone()),
            false => Some(newest.clone()),
        };
        let proven = before.and_then(|before| before.proven.clone());
        State::of(newest, diagnostics, good, proven)
    }

    fn of(
        newest: Arc<Build>,
        diagnostics: Vec<Diagnostic>,
        good: Option<Arc<Build>>,
        proven: Option<Arc<Build>>,
    ) -> State {
        let served = good.clone().filter(|_| has_errors(&diagnostics));
        State {
            served: served.unwrap_or_else(|| newest.clone()),
            newest,
            diagnostics,
            good,
            proven,
        }
    }
}

/// What is wrong with a build, and what showed while its pages were made.
fn with(build: &Build, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut all = build.diagnostics.clone();
    if !found.is_empty() {
        all.extend(found);
        all = build.sorted(all);
    }
    all
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    let error = |diagnostic: &Diagnostic| diagnostic.severity == Severity::Error;
    diagnostics.iter().any(error)
}

/// An answer to a request.
#[derive(Debug, Clone)]
pub struct Page {
    /// The route of the output.
    pub route: Str,
    /// Its bytes, as they are published.
    pub bytes: Arc<[u8]>,
    /// Their digest.
    pub version: Digest,
}

/// A site kept warm.
pub struct Live {
    world: Box<dyn World + Send + Sync>,
    settings: Settings,
    memo: Mutex<Memo>,
    state: RwLock<Arc<State>>,
    open: Mutex<Vec<Open>>,
    /// Digests of views, with their surroundings, of which outputs were made without a word, by route.
    proven: Mutex<HashMap<Str, Digest>>,
    /// What was rendered last.
    rendered: Mutex<Rendered>,
    /// Where pages stand now whose address changed while they were open, by the route that they had.
    moved: Mutex<HashMap<Str, Str>>,
}

/// Rendered outputs, the newest last; as many as fit.
#[derive(Default)]
struct Rendered {
    bytes: usize,
    list: VecDeque<(Digest, Page)>,
}

/// Most bytes of rendered outputs that are kept.
const KEPT: usize = 32 * 1024 * 1024;

impl Rendered {
    fn get(&mut self, route: &str, key: Digest) -> Option<Page> {
        let same = |(known, page): &(Digest, Page)| *known == key && *page.route == *route;
        let at = self.list.iter().position(same)?;
        let found = self.list.remove(at)?;
        self.list.push_back(found.clone());
        Some(found.1)
    }

    fn put(&mut self, key: Digest, page: &Page) {
        if let Some(at) = self
            .list
            .iter()
            .position(|(_, old)| old.route == page.route)
            && let Some((_, old)) = self.list.remove(at)
        {
            self.bytes -= old.bytes.len();
        }
        self.bytes += page.bytes.len();
        self.list.push_back((key, page.clone()));
        while self.bytes > KEPT
            && let Some((_, old)) = self.list.pop_front()
        {
            self.bytes -= old.bytes.len();
        }
    }
}

impl Live {
    /// Reads a site as far as its pages can be shown; [`Live::settle`] does the rest.
    pub fn new(world: Box<dyn World + Send + Sync>, settings: Settings) -> Live {
        let mut memo = Memo::default();
        let build = pipeline::outline(&*world, &settings, &mut memo);
        Live {
            world,
            settings,
            memo: Mutex::new(memo),
            state: RwLock::new(Arc::new(State::new(None, Arc::new(build), Vec::new()))),
            open: Mutex::default(),
            proven: Mutex::default(),
            rendered: Mutex::default(),
            moved: Mutex::default(),
        }
    }

    /// What the site is now.
    pub fn state(&self) -> Arc<State> {
        self.state
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Works through all texts for the first time: what is wrong with them shows now.
    pub fn settle(&self) {
        let mut memo = hold(&self.memo);
        // What was found at first is not new any more.
        memo.look(&*self.world, &Changes::Paths(Vec::new()));
        let build = Arc::new(pipeline::work_out(&*self.world, &self.settings, &mut memo));
        self.take(State::new(None, build, Vec::new()), Vec::new());
    }

    /// Takes up what changed, and tells the open pages. How many of them are other than before; none where nothing is.
    pub fn refresh(&self, changes: &Changes) -> Option<usize> {
        let mut memo = hold(&self.memo);
        let before = self.state();
        let same_day = self.world.today() == before.newest.index.value.options.today;
        if !memo.look(&*self.world, changes) && same_day {
            return None;
        }
        let build = Arc::new(pipeline::work_out(&*self.world, &self.settings, &mut memo));
        // Open pages are made first: what is wrong with one of them shows at once.
        let found = match has_errors(&build.diagnostics) {
            true => Vec::new(),
            false => self.open_pages(&build),
        };
        let now = State::new(Some(&before), build, found);
        let files: Vec<Str> = memo
            .changed()
            .filter_map(|path| file_route(&now, path))
            .collect();
        Some(self.take(now, files))
    }

    /// Makes a new state the present one, and tells the open pages.
    fn take(&self, now: State, files: Vec<Str>) -> usize {
        let before = self.state();
        let now = Arc::new(now);
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = now.clone();
        self.tell(&before, &now, files)
    }

    /// What is wrong with pages that are open.
    fn open_pages(&self, build: &Build) -> Vec<Diagnostic> {
        let routes: BTreeSet<Str> = hold(&self.open)
            .iter()
            .map(|open| open.route.clone())
            .collect();
        let outputs = routes.iter().filter_map(|route| self.find(build, route));
        outputs
            .flat_map(|output| self.render(build, &output).1)
            .collect()
    }

    /// Makes every output that could fail and was not made before, one by one and without haste; what is wrong with one
    /// only shows then. A good build is also proven while a newer one is broken, since it is what is served. Ends early
    /// when something changes. Whether there is something new to say.
    pub fn prove(&self) -> bool {
        let state = self.state();
        let is_proven = |good: &&Arc<Build>| {
            let proven = state.proven.as_ref();
            proven.is_some_and(|proven| Arc::ptr_eq(proven, good))
        };
        let Some(build) = state.good.as_ref().filter(|good| !is_proven(good)) else {
            return false;
        };
        let mut found = Vec::new();
        let outputs = build.plan.outputs.iter();
        for output in outputs.filter(|output| build.can_fail(output)) {
            if !Arc::ptr_eq(&self.state().newest, &state.newest) {
                return false;
            }
            let Some(digest) = build.digest(&*self.world, output) else {
                continue;
            };
            let key = Digest::of(&(digest, build.surroundings));
            if hold(&self.proven).get(&output.route) == Some(&key) {
                continue;
            }
            let diagnostics = build.render(&*self.world, output).diagnostics;
            if diagnostics.is_empty() {
                hold(&self.proven).insert(output.route.clone(), key);
            }
            found.extend(diagnostics);
        }
        // While a new build is taken up, this one is not proven any more.
        let _still = hold(&self.memo);
        let before = self.state();
        if !Arc::ptr_eq(&before.newest, &state.newest) {
            return false;
        }
        let proven = match has_errors(&found) {
            true => before.proven.clone(),
            false => Some(build.clone()),
        };
        let diagnostics = match Arc::ptr_eq(&before.newest, build) {
            true => with(build, found),
            false => before.diagnostics.clone(),
        };
        let news = diagnostics != before.diagnostics;
        let now = State::of(before.newest.clone(), diagnostics, proven.clone(), proven);
        self.take(now, Vec::new());
        news
    }

    /// The output that an address leads to, with its bytes.
    pub fn page(&self, route: &str) -> Option<Page> {
        let state = self.state();
        let output = self.find(&state.served, route)?;
        Some(self.render(&state.served, &output).0)
    }

    /// A path without the part that leads to the site on its own server: the links of some pages have it.
    pub fn below_base<'a>(&self, path: &'a str) -> &'a str {
        let state = self.state();
        let base = render::base_path(&state.served.index.value);
        let below = format!("/{path}");
        let found = below.strip_prefix(base).map(str::len);
        found.map_or(path, |length| &path[path.len() - length..])
    }

    /// Whether there is an output on a route.
    pub fn is_there(&self, route: &str) -> bool {
        self.state().served.plan.find(route).is_some()
    }

    /// Where a page stands now that was open on a route.
    pub fn moved(&self, route: &str) -> Option<Str> {
        let now = hold(&self.moved).get(route).cloned();
        now.filter(|route| self.is_there(route))
    }

    fn find(&self, build: &Build, route: &str) -> Option<Output> {
        let planned = build.plan.find(route).cloned();
        planned.or_else(|| build.late_output(&*self.world, route))
    }

    /// An output's bytes, and what is wrong with it; nothing is known to be wrong with one that was kept.
    fn render(&self, build: &Build, output: &Output) -> (Page, Vec<Diagnostic>) {
        let digest = build.digest(&*self.world, output);
        let key = digest.map(|digest| Digest::of(&(digest, build.surroundings)));
        if let Some(key) = key
            && let Some(page) = hold(&self.rendered).get(&output.route, key)
        {
            return (page, Vec::new());
        }
        let Checked { value, diagnostics } = build.render(&*self.world, output);
        let bytes: Arc<[u8]> = value.into();
        let page = Page {
            route: output.route.clone(),
            version: Digest::of(&*bytes),
            bytes,
        };
        if let Some(key) = key.filter(|_| diagnostics.is_empty()) {
            hold(&self.rendered).put(key, &page);
        }
        (page, diagnostics)
    }

    /// Takes up a page that a browser has open, in the version that it shows.
    pub fn open(&self, route: &str, version: &str, browser: Sender<Event>) {
        let mut all = hold(&self.open);
        all.retain(|open| !open.browser.is_closed());
        let shown = self.shown(&self.state(), route);
        let now = shown.map_or_else(Digest::default, |page| page.version);
        // Saved between the page and this.
        if now.short() != version && browser.try_send(Event::Page).is_err() {
            return;
        }
        all.push(Open {
            route: route.into(),
            version: now,
            browser,
        });
    }

    /// What stands on a route.
    fn shown(&self, state: &State, route: &str) -> Option<Page> {
        let output = self.find(&state.served, route)?;
        Some(self.render(&state.served, &output).0)
    }

    /// Tells open pages what concerns them: their own bytes, and those of files that they show.
    fn tell(&self, before: &State, now: &State, mut files: Vec<Str>) -> usize {
        let style = |state: &State| {
            let route = format!("assets/{STYLE}");
            self.shown(state, &route).map(|page| page.version)
        };
        // The settings of the site are part of it.
        if style(before) != style(now) {
            files.push(format!("assets/{STYLE}").into());
        }
        let problems = before.diagnostics != now.diagnostics;
        let mut anew = 0;
        let mut pages: HashMap<Str, Option<Page>> = HashMap::new();
        hold(&self.open).retain_mut(|open| {
            let page = pages
                .entry(open.route.clone())
                .or_insert_with(|| self.shown(now, &open.route));
            let version = page
                .as_ref()
                .map_or_else(Digest::default, |page| page.version);
            let mut events: BTreeSet<Event> = page
                .iter()
                .flat_map(|page| files.iter().filter_map(|file| concerns(file, page)))
                .collect();
            if page.is_none()
                && let Some(to) = moved(&before.served, &now.served, &open.route)
            {
                let mut moved = hold(&self.moved);
                let earlier = moved.values_mut().filter(|known| **known == open.route);
                earlier.for_each(|known| *known = to.clone());
                moved.insert(open.route.clone(), to);
            }
            if version != open.version {
                open.version = version;
                anew += 1;
                events.insert(Event::Page);
            }
            if problems {
                events.insert(Event::Problems);
            }
            events.insert(Event::Bar);
            // One that does not listen is let go; a browser comes back by itself.
            let told = |event| open.browser.try_send(event).is_ok();
            events.into_iter().all(told)
        });
        anew
    }
}

/// The output that a file is published as, if it is published as it is.
fn file_route(now: &State, path: &str) -> Option<Str> {
    let theme = format!("themes/{}/assets/", now.newest.site().theme.value);
    let route = match (path.strip_prefix("content/"), path.strip_prefix(&*theme)) {
        (Some(below), _) => format!("files/{}", composed(below)),
        (None, Some(name)) => format!("assets/{name}"),
        (None, None) => return None,
    };
    now.served
        .plan
        .find(&route)
        .map(|output| output.route.clone())
}

/// Where a page of one build stands in the next one, in the same language.
fn moved(before: &Build, now: &Build, route: &str) -> Option<Str> {
    let Recipe { subject, reader } = &before.plan.find(route)?.recipe;
    let (before, now) = (&before.index.value, &now.index.value);
    let Subject::Page(id) = subject else {
        return None;
    };
    let reader = now
        .site
        .languages
        .find(before.site.languages.tag((*reader)?))?;
    let page = before.page(*id);
    let same = now.by_key.get(&page.key).copied();
    let id = same.or_else(|| renamed(before, now, page))?;
    Some(now.shown(id, reader)?.route.clone())
}

/// The page whose file had another name: the only new one that has the same titles and descriptions.
fn renamed(before: &SiteIndex, now: &SiteIndex, old: &PageRecord) -> Option<PageId> {
    let says = |head: &Arc<PageHead>| (head.locale, head.title.clone(), head.description.clone());
    let is_it = |(_, page): &(PageId, &PageRecord)| {
        let heads = page.heads.iter().flatten().map(says);
        !before.by_key.contains_key(&page.key) && heads.eq(old.heads.iter().flatten().map(says))
    };
    let mut found = now.pages().filter(is_it);
    let (id, _) = found.next()?;
    found.next().is_none().then_some(id)
}

/// What a changed file means to a page.
fn concerns(file: &str, page: &Page) -> Option<Event> {
    let address = resolve::encode(file);
    let named = page
        .bytes
        .windows(address.len())
        .any(|part| part == address.as_bytes());
    match named {
        true if file.ends_with(".css") => Some(Event::Style),
        true => Some(Event::Reload),
        // What a style sheet shows: pictures and fonts of the theme.
        false if file.starts_with("assets/") && !file.ends_with(".js") => Some(Event::Style),
        false => None,
    }
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
