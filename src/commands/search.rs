//! `search`: the published ranking, in the terminal.

use std::io;

use serde_json::{Value, json};

use super::{Exit, count, fail, opening, read, say};
use crate::cli::{self, BuildFormat, Cli};
use crate::diagnostic::{Arg, Severity};
use crate::search::query::{Hit, Searcher};

pub(super) fn search(cli: &Cli, options: &cli::Search) -> Exit {
    let opening = opening(cli);
    let (world, build) = match read(&opening, cli, options.today.as_deref()) {
        Ok(read) => read,
        Err(exit) => return exit,
    };
    let words = opening.words_of(&build);
    let there = &build.site().languages;
    let reader = match &cli.lang {
        Some(tag) => there.find(&tag.replace('_', "-")),
        None => Some(there.default_id()),
    };
    let Some(reader) = reader else {
        let tag = cli.lang.as_deref().unwrap_or_default();
        fail(words, "error-search-language", &[("tag", Arg::from(tag))]);
        return Exit::Failed;
    };
    let searcher = match build.searcher(&world, reader) {
        Ok(searcher) => searcher,
        Err(error) => {
            fail(
                words,
                "error-write",
                &[("problem", Arg::from(error.to_string()))],
            );
            return Exit::Failed;
        }
    };
    let query = options.query.join(" ");
    let answer = searcher.search(&query);
    let tag = there.tag(reader);
    let hits: Vec<Value> = answer
        .hits
        .iter()
        .take(options.limit)
        .filter_map(|hit| described(&searcher, hit, tag))
        .collect();
    let mut stream = io::stdout().lock();
    match options.format {
        BuildFormat::Json => say(&mut stream, &format!("{}\n", Value::from(hits))),
        BuildFormat::Human if hits.is_empty() => {
            let nothing = words.say("search-nothing", &[("query", Arg::from(query))]);
            say(&mut stream, &format!("{nothing}\n"));
        }
        BuildFormat::Human => {
            for hit in &hits {
                say(&mut stream, &line(hit));
            }
        }
    }
    if count(&build.diagnostics, Severity::Error) == 0 {
        Exit::Done
    } else {
        Exit::Errors
    }
}

/// A hit as machines get it: the address below the site's root, with the heading under which the words stand.
fn described(searcher: &Searcher, hit: &Hit, tag: &str) -> Option<Value> {
    let card = searcher.card(hit.document)?;
    let (kind, _) = searcher.facet(hit.document)?;
    let (mut section, mut passages) = (None, 0);
    for candidate in &card.3 {
        if hit.passage >= passages {
            section = Some(candidate);
        }
        passages += candidate.3;
    }
    let (anchor, heading) = section.map_or(("", ""), |section| (&*section.0, &*section.1));
    let mut path = format!("{tag}/{}", card.0);
    if !anchor.is_empty() && !path.contains('#') {
        path = format!("{path}#{anchor}");
    }
    Some(json!({
        "path": path,
        "kind": kind,
        "title": card.1,
        "heading": heading,
        "lang": if card.2.is_empty() { tag } else { &card.2 },
        "score": hit.score,
    }))
}

fn line(hit: &Value) -> String {
    let text = |key: &str| hit[key].as_str().unwrap_or_default();
    match text("heading") {
        "" => format!("{}\n    {}\n", text("title"), text("path")),
        heading => format!("{} › {heading}\n    {}\n", text("title"), text("path")),
    }
}
