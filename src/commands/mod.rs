//! Commands: thin. They read options, run the pipeline, print, and choose the exit status.

mod build;
mod check;
mod new;
mod release;
mod search;
mod serve;

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::cli::{Cli, Command};
use crate::diagnostic::{Arg, Diagnostic, Severity};
use crate::io::disk::{self, Disk};
use crate::model::Date;
use crate::parse;
use crate::pipeline::{self, Build, Memo, Settings};
use crate::report::{self, Words};
use crate::source::{Source, SourceId, Sources};
use crate::theme;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// The sources have errors.
    Errors,
    /// Wrong use, a lock, a refused folder, or the machine failed.
    Failed,
}

impl Exit {
    /// The status that callers rely on.
    pub fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Errors => 1,
            Exit::Failed => 2,
        }
    }
}

/// Does what the command line asks for.
pub fn run(cli: &Cli) -> Exit {
    match &cli.command {
        Command::Build(options) => build::build(cli, options),
        Command::Check(options) => check::check(cli, options),
        Command::New(options) => new::new(cli, options),
        Command::Release(options) => release::release(cli, options),
        Command::Search(options) => search::search(cli, options),
        Command::Serve(options) => serve::serve(cli, options),
    }
}

/// The reader's languages, best first: `--lang`, else what the environment says (POSIX, "Internationalization Variables").
fn languages(cli: &Cli) -> Vec<String> {
    if let Some(tag) = &cli.lang {
        return vec![tag.replace('_', "-")];
    }
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let named = variables
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    let tag = named
        .and_then(|value| {
            value
                .split(['.', '@'])
                .next()
                .map(|tag| tag.replace('_', "-"))
        })
        .unwrap_or_default();
    // `no` and `no-NO` are what systems call Bokmål.
    let tag = match tag.strip_prefix("no") {
        Some(rest) if rest.is_empty() || rest.starts_with('-') => format!("nb{rest}"),
        Some(_) | None => tag,
    };
    if tag.is_empty() || tag == "C" || tag == "POSIX" {
        Vec::new()
    } else {
        vec![tag]
    }
}

/// What every command that reads a site begins with: the words for what is said before it is read.
struct Opening {
    /// The reader's languages, best first.
    languages: Vec<String>,
    /// The program's own messages.
    own: Arc<Catalogue>,
}

fn opening(cli: &Cli) -> Opening {
    let files = theme::built_in_messages().into_iter();
    let own = files.map(|(tag, path, text)| {
        let source = Source::new(SourceId(0), path, text);
        let messages = parse::messages(&source).value.resource;
        (tag, Arc::new(messages))
    });
    Opening {
        languages: languages(cli),
        own: Arc::new(Catalogue::new(own)),
    }
}

impl Opening {
    fn words(&self) -> Words<'_> {
        Words {
            catalogue: &self.own,
            languages: &self.languages,
        }
    }

    /// The words once the site is read: it may have its own.
    fn words_of<'a>(&'a self, build: &'a Build) -> Words<'a> {
        Words {
            catalogue: &build.catalogue,
            languages: &self.languages,
        }
    }

    /// The site on the disk, on the day asked for.
    fn world(&self, cli: &Cli, day: Option<&str>) -> Result<Disk, Exit> {
        let today = match day {
            Some(text) => Date::parse(text),
            None => disk::today(),
        };
        match today {
            Some(today) => Ok(Disk::new(&cli.site, today)),
            None => {
                let value = ("value", Arg::from(day.unwrap_or_default()));
                fail(self.words(), "error-today", &[value]);
                Err(Exit::Failed)
            }
        }
    }
}

/// The site as a command that writes nothing of it takes it; what is wrong with it is said.
fn read(opening: &Opening, cli: &Cli, day: Option<&str>) -> Result<(Disk, Build), Exit> {
    let world = opening.world(cli, day)?;
    let build = pipeline::run(&world, &Settings::default(), &mut Memo::once());
    let words = opening.words_of(&build);
    let mut stream = io::stderr().lock();
    let text = human(words, &build.sources, &build.diagnostics, colour(&stream));
    say(&mut stream, &text);
    Ok((world, build))
}

/// Says what went wrong with the run itself.
fn fail(words: Words<'_>, id: &str, args: &[(&str, Arg)]) {
    let severity = words.say("severity-error", &[]);
    say(
        &mut io::stderr().lock(),
        &format!("{severity}: {}\n", words.say(id, args)),
    );
}

/// Writes to a stream; one that is closed (`| head`) ends the matter quietly.
fn say(stream: &mut impl Write, text: &str) {
    let _closed = stream
        .write_all(text.as_bytes())
        .and_then(|()| stream.flush());
}

/// Whether a stream takes colours.
fn colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// With `--strict` every warning is an error.
fn raise(diagnostics: &mut [Diagnostic], strict: bool) {
    if strict {
        for diagnostic in diagnostics {
            diagnostic.severity = Severity::Error;
        }
    }
}

fn count(diagnostics: &[Diagnostic], severity: Severity) -> usize {
    diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == severity)
        .count()
}

/// All diagnostics for people, with a line between them.
fn human(words: Words<'_>, sources: &Sources, diagnostics: &[Diagnostic], colour: bool) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&report::human(words, sources, diagnostic, colour));
        text.push_str("\n\n");
    }
    text
}

/// A path as people wrote it.
fn shown(path: &Path) -> String {
    path.display().to_string()
}
