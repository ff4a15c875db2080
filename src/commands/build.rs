//! `build`: the whole site.

use std::io::{self, IsTerminal};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::{Exit, colour, count, fail, human, opening, raise, say, shown};
use crate::cli::{self, BuildFormat, Cli};
use crate::diagnostic::{Arg, Diagnostic, Severity};
use crate::io::write::{Summary, WriteError, Writer};
use crate::pipeline::{self, Build, Memo, Settings};
use crate::plan::{Output, Subject};
use crate::render;
use crate::report::{self, Words};
use crate::world::World;

pub(super) fn build(cli: &Cli, options: &cli::Build) -> Exit {
    let started = Instant::now();
    let opening = opening(cli);
    let words = opening.words();
    let world = match opening.world(cli, options.today.as_deref()) {
        Ok(world) => world.keeping(),
        Err(exit) => return exit,
    };
    if let Some(base) = &options.base_url
        && crate::parse::checked_base_url(base).is_none()
    {
        fail(
            words,
            "error-base-url",
            &[("value", Arg::from(base.as_str()))],
        );
        return Exit::Failed;
    }
    let settings = Settings {
        drafts: options.drafts,
        portable: options.portable,
        base_url: options.base_url.as_deref().map(Into::into),
    };
    let mut build = pipeline::run(&world, &settings, &mut Memo::once());
    let planned = started.elapsed();
    raise(&mut build.diagnostics, options.strict);

    let mut diagnostics = std::mem::take(&mut build.diagnostics);
    let words = opening.words_of(&build);
    let mut published = None;
    if count(&diagnostics, Severity::Error) == 0 {
        match publish(cli, options, &build, &world) {
            Ok((summary, mut found)) => {
                raise(&mut found, options.strict);
                if count(&found, Severity::Error) == 0 {
                    published = summary;
                }
                diagnostics.append(&mut found);
                diagnostics = build.sorted(diagnostics);
            }
            Err(error) => {
                print(words, options, &build, &diagnostics);
                fail(
                    words,
                    "error-write",
                    &[("problem", Arg::from(error.to_string()))],
                );
                return Exit::Failed;
            }
        }
    }
    print(words, options, &build, &diagnostics);
    let errors = count(&diagnostics, Severity::Error);
    if options.format == BuildFormat::Human {
        summary(
            words,
            options,
            &build,
            &diagnostics,
            published.as_ref(),
            [planned, started.elapsed()],
        );
    }
    if errors == 0 {
        Exit::Done
    } else {
        Exit::Errors
    }
}

/// Renders every output and publishes them in one step; nothing is published when one of them fails.
fn publish(
    cli: &Cli,
    options: &cli::Build,
    build: &Build,
    world: &dyn World,
) -> Result<(Option<Summary>, Vec<Diagnostic>), WriteError> {
    let writer = Writer::open(&cli.site.join(&options.out), &cli.site)?;
    let bar = bar(build.plan.outputs.len());
    let found: Mutex<Vec<Diagnostic>> = Mutex::default();
    let put = |output: &Output| {
        let rendered = build.render(world, output);
        bar.inc(1);
        if !rendered.diagnostics.is_empty() {
            // A poisoned lock is a panic elsewhere, which ends the run anyway.
            found
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner)
                .extend(rendered.diagnostics);
            return Ok(());
        }
        writer.put(&output.route, &rendered.value)
    };
    let (planned, late) = rayon::join(
        || build.plan.outputs.par_iter().try_for_each(put),
        || {
            let late = build.late_outputs(world);
            bar.inc_length(late.len() as u64);
            late.par_iter().try_for_each(put)
        },
    );
    planned.and(late)?;
    bar.finish_and_clear();
    let found = found
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    if count(&found, Severity::Error) > 0 {
        // Dropping the writer removes what was staged.
        return Ok((None, found));
    }
    Ok((Some(writer.commit()?), found))
}

fn bar(length: usize) -> ProgressBar {
    let target = if io::stderr().is_terminal() {
        ProgressDrawTarget::stderr_with_hz(10)
    } else {
        ProgressDrawTarget::hidden()
    };
    let bar = ProgressBar::with_draw_target(Some(length as u64), target);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}

fn print(words: Words<'_>, options: &cli::Build, build: &Build, diagnostics: &[Diagnostic]) {
    let mut stream = io::stderr().lock();
    let text = match options.format {
        BuildFormat::Human => human(words, &build.sources, diagnostics, colour(&stream)),
        BuildFormat::Json => format!("{}\n", report::json(words, &build.sources, diagnostics)),
    };
    say(&mut stream, &text);
}

/// One line: what was made, and how long it took.
fn summary(
    words: Words<'_>,
    options: &cli::Build,
    build: &Build,
    diagnostics: &[Diagnostic],
    published: Option<&Summary>,
    [planned, total]: [Duration; 2],
) {
    let mut stream = io::stderr().lock();
    let warnings = ("warnings", Arg::from(count(diagnostics, Severity::Warning)));
    let Some(published) = published else {
        let errors = ("errors", Arg::from(count(diagnostics, Severity::Error)));
        return say(
            &mut stream,
            &format!("{}\n", words.say("summary-errors", &[errors, warnings])),
        );
    };
    let of = |wanted: fn(&Subject) -> bool| {
        Arg::from(
            build
                .plan
                .outputs
                .iter()
                .filter(|output| wanted(&output.recipe.subject))
                .count(),
        )
    };
    let args = [
        ("pages", of(|subject| matches!(subject, Subject::Page(_)))),
        (
            "forms",
            of(|subject| matches!(subject, Subject::Edition(..))),
        ),
        ("languages", Arg::from(build.site().languages.count())),
        warnings,
        ("written", Arg::from(published.staged)),
        ("unchanged", Arg::from(published.unchanged)),
        ("seconds", Arg::from(format!("{:.2}", total.as_secs_f64()))),
        ("folder", Arg::from(shown(&options.out))),
    ];
    say(
        &mut stream,
        &format!("{}\n", words.say("summary-done", &args)),
    );
    if options.timings {
        let args = [
            ("plan", Arg::from(format!("{:.3}", planned.as_secs_f64()))),
            (
                "render",
                Arg::from(format!(
                    "{:.3}",
                    (total.saturating_sub(planned)).as_secs_f64()
                )),
            ),
        ];
        say(
            &mut stream,
            &format!("{}\n", words.say("summary-timings", &args)),
        );
        let render::Typesetting {
            typeset,
            remembered,
        } = build.typesetting();
        if typeset.len() + remembered > 0 {
            let counts = [
                ("typeset", Arg::from(typeset.len())),
                ("remembered", Arg::from(remembered)),
            ];
            let mut text = words.say("summary-typesetting", &counts);
            for route in typeset {
                text.push_str("\n  ");
                text.push_str(&route);
            }
            say(&mut stream, &format!("{text}\n"));
        }
    }
}
