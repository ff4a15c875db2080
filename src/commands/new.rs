//! `new`: a small site that builds.

use std::io;

use super::{Exit, fail, opening, say, shown};
use crate::cli::{self, Cli};
use crate::diagnostic::Arg;
use crate::io::scaffold::{ScaffoldError, scaffold};
use crate::model::Locale;
use crate::source::Str;
use crate::starter::starter;

pub(super) fn new(cli: &Cli, options: &cli::New) -> Exit {
    let opening = opening(cli);
    let words = opening.words();
    let failed = |problem: String| {
        fail(words, "error-new-write", &[("problem", Arg::from(problem))]);
        Exit::Failed
    };
    let mut asked = Vec::new();
    for tag in &options.languages {
        match language(tag.trim()) {
            Some(locale) => asked.push(locale),
            None => {
                fail(
                    words,
                    "error-new-language",
                    &[("tag", Arg::from(tag.as_str()))],
                );
                return Exit::Failed;
            }
        }
    }
    let site = match starter(&opening.own, &asked) {
        Ok(site) => site,
        Err(problem) => return failed(problem),
    };
    let folder = ("folder", Arg::from(shown(&options.folder)));
    match scaffold(&options.folder, &site.files) {
        Ok(()) => {}
        Err(ScaffoldError::NotEmpty) => {
            fail(words, "error-new-exists", &[folder]);
            return Exit::Failed;
        }
        Err(ScaffoldError::Failed(error)) => return failed(error.to_string()),
    }
    let mut text = format!("{}\n", words.say("summary-new", &[folder]));
    if !site.missing.is_empty() {
        let args = [
            ("missing", listed(&site.missing)),
            ("written", listed(&site.written)),
        ];
        text.push_str(&format!(
            "{}\n",
            words.say("summary-new-untranslated", &args)
        ));
    }
    say(&mut io::stderr().lock(), &text);
    Exit::Done
}

/// The language of a tag, in its usual spelling.
fn language(tag: &str) -> Option<Locale> {
    // What systems call `no` is Bokmål: `commands::languages` takes it so too.
    let tag = match tag.strip_prefix("no") {
        Some(rest) if rest.is_empty() || rest.starts_with('-') => format!("nb{rest}"),
        Some(_) | None => tag.to_string(),
    };
    // Longer first parts are well-formed, but no language has one (RFC 5646, section 2.2.1): `english` is a slip.
    Locale::new(&tag).filter(|_| {
        tag.split('-')
            .next()
            .is_some_and(|language| language.len() <= 3)
    })
}

fn listed(tags: &[Str]) -> Arg {
    let tags: Vec<&str> = tags.iter().map(|tag| &**tag).collect();
    Arg::from(tags.join(", "))
}
