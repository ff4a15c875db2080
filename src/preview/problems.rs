//! What is wrong with the site, as the overlay shows it: the diagnostics of the terminal, with their lines and an
//! address for each place.

use std::collections::BTreeMap;

use serde::Serialize;

use super::place::{Place, place};
use super::{Desk, Speech};
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::Build;
use crate::report::{Excerpt, clean};
use crate::source::Span;

/// Most that are listed; the rest is counted.
const MOST: usize = 100;

/// What is wrong with the site. Everything in it is plain text.
#[derive(Debug, Serialize)]
pub struct Problems {
    /// The language of the sentences.
    lang: String,
    /// What the script shows as it is.
    words: BTreeMap<&'static str, String>,
    errors: usize,
    warnings: usize,
    /// "2 errors, 1 warning".
    summary: String,
    /// How many are not listed, in a sentence.
    more: Option<String>,
    /// Errors first.
    list: Vec<Problem>,
}

impl Problems {
    /// For the script.
    pub fn json(&self) -> String {
        // Strings and numbers always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Something wrong.
#[derive(Debug, Serialize)]
struct Problem {
    code: &'static str,
    severity: &'static str,
    /// The severity's name.
    label: String,
    message: String,
    hint: Option<String>,
    spot: Option<Spot>,
    related: Vec<Related>,
}

/// Another place that has to do with it.
#[derive(Debug, Serialize)]
struct Related {
    message: String,
    spot: Spot,
}

/// A place and its line.
#[derive(Debug, Serialize)]
struct Spot {
    place: Place,
    /// The line before the place, the place, and the line behind it.
    excerpt: Option<[String; 3]>,
}

/// What is wrong with a site: `diagnostics` of a build, in their order.
pub fn problems(build: &Build, desk: &Desk<'_>, diagnostics: &[Diagnostic]) -> Problems {
    let speech = Speech::new(build, desk);
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    // Stable: within a severity, the order of the terminal.
    sorted.sort_by_key(|diagnostic| diagnostic.severity != Severity::Error);
    let errors = sorted.partition_point(|diagnostic| diagnostic.severity == Severity::Error);
    let warnings = sorted.len() - errors;
    let counts = [("errors", errors.into()), ("warnings", warnings.into())];
    let rest = sorted.len().saturating_sub(MOST);
    let list = sorted.into_iter().take(MOST);
    Problems {
        lang: speech.lang(),
        words: speech.fixed(),
        errors,
        warnings,
        summary: speech.say("summary-check", &counts),
        more: (rest > 0).then(|| speech.say("preview-problems-more", &[("n", rest.into())])),
        list: list
            .map(|diagnostic| problem(build, desk, &speech, diagnostic))
            .collect(),
    }
}

fn problem(
    build: &Build,
    desk: &Desk<'_>,
    speech: &Speech<'_>,
    diagnostic: &Diagnostic,
) -> Problem {
    let severity = diagnostic.severity.name();
    let related = diagnostic.related.iter().filter_map(|(span, attribute)| {
        Some(Related {
            message: clean(&speech.words().related(diagnostic, attribute)),
            spot: spot(build, desk, *span)?,
        })
    });
    Problem {
        code: diagnostic.code.name(),
        severity,
        label: speech.say(&format!("severity-{severity}"), &[]),
        message: clean(&speech.words().sentence(diagnostic)),
        hint: speech.words().hint(diagnostic).map(|hint| clean(&hint)),
        spot: diagnostic.span.and_then(|span| spot(build, desk, span)),
        related: related.collect(),
    }
}

fn spot(build: &Build, desk: &Desk<'_>, span: Span) -> Option<Spot> {
    let source = build.sources.get(span.source)?;
    let excerpt = (!source.text.is_empty()).then(|| {
        let excerpt = Excerpt::new(source, span);
        let cut =
            |range: std::ops::Range<usize>| excerpt.text.get(range).unwrap_or_default().to_string();
        [
            cut(0..excerpt.range.start),
            cut(excerpt.range.clone()),
            cut(excerpt.range.end..excerpt.text.len()),
        ]
    });
    Some(Spot {
        place: place(build.site(), desk, &build.sources, span)?,
        excerpt,
    })
}
