//! `serve`: the site while it is written.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::{Exit, colour, fail, human, opening, say};
use crate::cli::{self, Cli};
use crate::diagnostic::{Arg, Code, Diagnostic, Severity};
use crate::io::watch::{Happened, Watch};
use crate::io::{browser, server};
use crate::live::{Live, State};
use crate::pipeline::Settings;
use crate::report::Words;
use crate::world::Changes;

pub(super) fn serve(cli: &Cli, options: &cli::Serve) -> Exit {
    let opening = opening(cli);
    let words = opening.words();
    let world = match opening.world(cli, options.today.as_deref()) {
        Ok(world) => world.keeping(),
        Err(exit) => return exit,
    };
    let failed = |error: io::Error| {
        let problem = ("problem", Arg::from(error.to_string()));
        fail(words, "error-serve", &[problem]);
        Exit::Failed
    };
    let listener = match server::listen(&options.host, options.port) {
        Ok(listener) => listener,
        Err(error) => return failed(error),
    };
    let address = match listener.local_addr() {
        Ok(at) => format!("http://{at}/"),
        Err(error) => return failed(error),
    };
    // From here on nothing that is saved is missed, also while the site is read for the first time.
    let mut watch = Watch::new(&cli.site);
    let settings = Settings {
        drafts: true,
        ..Settings::default()
    };
    let live = Arc::new(Live::new(Box::new(world), settings));
    let state = live.state();
    let said = Arc::new(Mutex::new(Said::default()));
    if state.diagnostics.iter().any(|one| one.code == Code::NoSite) {
        hold(&said).problems(&state, &opening.languages);
        return Exit::Errors;
    }
    let mut line = words.say("serve-ready", &[("address", Arg::from(address.as_str()))]);
    line.push('\n');
    say(&mut io::stderr().lock(), &line);
    if options.open
        && let Err(error) = browser::open(&address)
    {
        let problem = ("problem", Arg::from(error.to_string()));
        fail(words, "error-browser", &[problem]);
    }
    watch.also(logo(&state));

    let (followed, languages) = (live.clone(), opening.languages.clone());
    std::thread::spawn(move || follow(watch, &followed, &said, &languages));
    // The languages of the browser count where nothing else was said.
    let languages = cli.lang.iter().map(|tag| tag.replace('_', "-")).collect();
    match server::serve(listener, live, &cli.site, languages) {
        Ok(()) => Exit::Done,
        Err(error) => failed(error),
    }
}

/// Takes up what is saved, for ever.
fn follow(mut watch: Watch, live: &Arc<Live>, said: &Arc<Mutex<Said>>, languages: &[String]) {
    // What only shows when every page is made comes when there is time.
    let prove = || {
        let (live, said, languages) = (live.clone(), said.clone(), languages.to_vec());
        std::thread::spawn(move || {
            if live.prove() {
                hold(&said).problems(&live.state(), &languages);
            }
        });
    };
    live.settle();
    hold(said).problems(&live.state(), languages);
    prove();
    loop {
        match watch.wait() {
            Happened::Changed(changes) => {
                let began = Instant::now();
                // Saved as it was.
                let Some(anew) = live.refresh(&changes) else {
                    continue;
                };
                let state = live.state();
                hold(said).rebuilt(&state, &changes, anew, began.elapsed(), languages);
                watch.also(logo(&state));
                prove();
            }
            Happened::Polling(problem) => hold(said).polling(&live.state(), problem, languages),
        }
    }
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The logo's file, which may lie outside the folders of every site.
fn logo(state: &State) -> Option<PathBuf> {
    let logo = state.newest.site().logo.as_ref()?;
    Some(PathBuf::from(&*logo.file.value))
}

/// What was said on the terminal: only what is new is said again.
#[derive(Default)]
struct Said {
    problems: Vec<Diagnostic>,
}

impl Said {
    /// One line about a rebuild, and the problems that are new.
    fn rebuilt(
        &mut self,
        state: &State,
        changes: &Changes,
        anew: usize,
        took: Duration,
        languages: &[String],
    ) {
        let words = words(state, languages);
        let what = match changes {
            Changes::All => words.say("serve-everything", &[]),
            Changes::Paths(paths) => match paths.as_slice() {
                [path] => path.to_string(),
                paths => words.say("serve-files", &[("n", Arg::from(paths.len()))]),
            },
        };
        let args = [
            ("what", Arg::from(what)),
            ("pages", Arg::from(anew)),
            ("time", Arg::from(took.as_millis().to_string())),
        ];
        let line = words.say("serve-rebuilt", &args);
        say(&mut io::stderr().lock(), &format!("{line}\n"));
        self.problems(state, languages);
    }

    /// The problems that were not there before.
    fn problems(&mut self, state: &State, languages: &[String]) {
        let words = words(state, languages);
        // A place moves with every line that is written above it.
        let same = |one: &Diagnostic, two: &Diagnostic| {
            let source = |diagnostic: &Diagnostic| diagnostic.span.map(|span| span.source);
            one.code == two.code && one.args == two.args && source(one) == source(two)
        };
        let known = |one: &&Diagnostic| !self.problems.iter().any(|two| same(one, two));
        let new: Vec<Diagnostic> = state.diagnostics.iter().filter(known).cloned().collect();
        let mut stream = io::stderr().lock();
        let mut text = human(words, &state.newest.sources, &new, colour(&stream));
        let before = errors(&self.problems);
        match errors(&state.diagnostics) {
            0 if before > 0 => text.push_str(&format!("{}\n", words.say("serve-mended", &[]))),
            count if count > 0 => {
                let line = words.say("serve-stays", &[("errors", Arg::from(count))]);
                text.push_str(&format!("{line}\n"));
            }
            _ => {}
        }
        self.problems.clone_from(&state.diagnostics);
        say(&mut stream, &text);
    }

    fn polling(&mut self, state: &State, problem: String, languages: &[String]) {
        let line = words(state, languages).say("serve-polling", &[("problem", Arg::from(problem))]);
        say(&mut io::stderr().lock(), &format!("{line}\n"));
    }
}

fn words<'a>(state: &'a State, languages: &'a [String]) -> Words<'a> {
    Words {
        catalogue: &state.newest.catalogue,
        languages,
    }
}

fn errors(diagnostics: &[Diagnostic]) -> usize {
    super::count(diagnostics, Severity::Error)
}
