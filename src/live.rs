//! A site kept warm: the pipeline, the last good build of it, the pages that are open in browsers. Knows no socket and
//! no watcher: `io::server` asks it for pages, `io::watch` tells it what changed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use tokio::sync::mpsc::Sender;

use crate::diagnostic::{Diagnostic, Severity};
use crate::digest::Digest;
use crate::pipeline::{self, Build, Memo, Settings};
use crate::plan::{Output, Subject};
use crate::render;
use crate::source::Str;
use crate::theme::STYLE;
use crate::world::{Changes, World};

/// What a browser is told. Nothing else is: it asks for the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
pub struct State {
    /// What is served: the newest build that is good, or a partial one where none was yet.
    pub served: Arc<Build>,
    /// The newest build.
    pub newest: Arc<Build>,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

impl State {
    fn new(served: Option<&Arc<Build>>, mut newest: Build) -> State {
        let diagnostics = std::mem::take(&mut newest.diagnostics);
        let newest = Arc::new(newest);
        let good = !has_errors(&diagnostics);
        let served = served.filter(|_| !good).unwrap_or(&newest).clone();
        State {
            served,
            newest,
            diagnostics,
        }
    }
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
}

impl Live {
    /// Reads a site.
    pub fn new(world: Box<dyn World + Send + Sync>, settings: Settings) -> Live {
        let mut memo = Memo::default();
        let build = pipeline::run(&*world, &settings, &mut memo);
        Live {
            world,
            settings,
            memo: Mutex::new(memo),
            state: RwLock::new(Arc::new(State::new(None, build))),
            open: Mutex::default(),
        }
    }

    /// What the site is now.
    pub fn state(&self) -> Arc<State> {
        self.state
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Takes up what changed, and tells the open pages. How many of them are other than before.
    pub fn refresh(&self, changes: &Changes) -> usize {
        let mut memo = hold(&self.memo);
        let build = pipeline::rerun(&*self.world, &self.settings, &mut memo, changes);
        let before = self.state();
        let now = Arc::new(State::new(Some(&before.served), build));
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = now.clone();
        self.tell(&before, &now, changes)
    }

    /// The output that an address leads to, with its bytes.
    pub fn page(&self, route: &str) -> Option<Page> {
        let state = self.state();
        let output = self.find(&state.served, route)?;
        Some(self.render(&state.served, &output))
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

    fn find(&self, build: &Build, route: &str) -> Option<Output> {
        let planned = build.plan.find(route).cloned();
        planned.or_else(|| build.late_output(&*self.world, route))
    }

    fn render(&self, build: &Build, output: &Output) -> Page {
        let bytes: Arc<[u8]> = build.render(&*self.world, output).value.into();
        Page {
            route: output.route.clone(),
            version: Digest::of(&*bytes),
            bytes,
        }
    }

    /// Takes up a page that a browser has open, in the version that it shows.
    pub fn open(&self, route: &str, version: &str, browser: Sender<Event>) {
        let mut all = hold(&self.open);
        all.retain(|open| !open.browser.is_closed());
        let now = self.version(&self.state(), route);
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

    /// What stands on a route; the digest of nothing where there is none.
    fn version(&self, state: &State, route: &str) -> Digest {
        self.find(&state.served, route)
            .map_or_else(Digest::default, |output| {
                self.render(&state.served, &output).version
            })
    }

    /// Tells open pages what concerns them.
    fn tell(&self, before: &State, now: &State, changes: &Changes) -> usize {
        let mut anew = 0;
        let files = changed_files(now, changes);
        let problems = before.diagnostics != now.diagnostics;
        let mut versions: HashMap<Str, Digest> = HashMap::new();
        hold(&self.open).retain_mut(|open| {
            let version = *versions
                .entry(open.route.clone())
                .or_insert_with(|| self.version(now, &open.route));
            let mut events = Vec::new();
            if version != open.version {
                open.version = version;
                anew += 1;
                events.push(Event::Page);
            }
            events.extend(files.iter().copied());
            if problems {
                events.push(Event::Problems);
            }
            events.push(Event::Bar);
            // One that does not listen is let go; a browser comes back by itself.
            let told = |event| open.browser.try_send(event).is_ok();
            events.into_iter().all(told)
        });
        anew
    }
}

/// What changed files mean to the pages that show them.
fn changed_files(now: &State, changes: &Changes) -> Option<Event> {
    let Changes::Paths(paths) = changes else {
        return None;
    };
    let is = |wanted: fn(&Subject) -> bool, path: &str| {
        let outputs = now.served.plan.outputs.iter();
        outputs
            .filter(|output| wanted(&output.recipe.subject))
            .any(|output| path.ends_with(&*output.route))
    };
    let theme = paths
        .iter()
        .any(|path| is(|subject| matches!(subject, Subject::ThemeFile(_)), path));
    let style = theme && paths.iter().all(|path| path.ends_with(STYLE));
    match (style, theme) {
        (true, _) => Some(Event::Style),
        (false, true) => Some(Event::Reload),
        (false, false) => None,
    }
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
