//! `check`: all that `build` would say and more; writes nothing.

use std::io;

use rayon::prelude::*;

use super::{Exit, colour, count, fail, human, opening, raise, say, shown};
use crate::cli::{self, CheckFormat, Cli};
use crate::diagnostic::{Arg, Diagnostic, Severity};
use crate::io::against;
use crate::pipeline::{self, Memo, Settings};
use crate::report;

pub(super) fn check(cli: &Cli, options: &cli::Check) -> Exit {
    let opening = opening(cli);
    let world = match opening.world(cli, options.today.as_deref()) {
        Ok(world) => world,
        Err(exit) => return exit,
    };
    let settings = Settings {
        drafts: options.drafts,
        ..Settings::default()
    };
    // Read first: a list that cannot be read is wrong use, and no reason to wait.
    let before = options.against.as_deref();
    let before = match before.map(|from| against::addresses(from, &cli.site)) {
        Some(Ok(before)) => before,
        Some(Err(error)) => {
            let path = options.against.as_deref().map(shown).unwrap_or_default();
            let problem = ("problem", Arg::from(error.to_string()));
            fail(
                opening.words(),
                "error-against",
                &[("path", Arg::from(path)), problem],
            );
            return Exit::Failed;
        }
        None => Vec::new(),
    };
    let mut build = pipeline::run(&world, &settings, &mut Memo::once());
    let mut diagnostics = std::mem::take(&mut build.diagnostics);
    if count(&diagnostics, Severity::Error) == 0 {
        // What only shows when a page is made, such as a template that fails.
        let found: Vec<Diagnostic> = build
            .plan
            .outputs
            .par_iter()
            .filter(|output| build.can_fail(output))
            .flat_map_iter(|output| build.render(&world, output).diagnostics)
            .collect();
        diagnostics.extend(found);
        diagnostics.extend(build.unmatched(&world));
        diagnostics = build.sorted(diagnostics);
    }
    diagnostics.extend(build.vanished(&before));
    raise(&mut diagnostics, options.strict);
    let words = opening.words_of(&build);
    let mut stream = io::stdout().lock();
    let text = match options.format {
        CheckFormat::Human => {
            let mut text = human(words, &build.sources, &diagnostics, colour(&stream));
            let errors = ("errors", Arg::from(count(&diagnostics, Severity::Error)));
            let warnings = (
                "warnings",
                Arg::from(count(&diagnostics, Severity::Warning)),
            );
            text.push_str(&words.say("summary-check", &[errors, warnings]));
            text.push('\n');
            text
        }
        CheckFormat::Json => format!("{}\n", report::json(words, &build.sources, &diagnostics)),
        CheckFormat::Github => report::github(words, &build.sources, &diagnostics),
        CheckFormat::Sarif => format!("{}\n", report::sarif(words, &build.sources, &diagnostics)),
    };
    say(&mut stream, &text);
    if count(&diagnostics, Severity::Error) == 0 {
        Exit::Done
    } else {
        Exit::Errors
    }
}
