//! Compiled by `tests/drop-parts` alone, in its copy of the sources, where a digest can be told to forget a part.
//!
//! A part is shown by a change after which a page's bytes are others, and its digest too, but not the digest that
//! forgets the part: with that one the preview would go on serving the page of before, and `every_value` and
//! `never_wrong`, which make these changes, would fail.

use std::path::{Path, PathBuf};

use samtale::diagnostic::Severity;
use samtale::digest::{PARTS, forget};
use samtale::io::disk::Disk;
use samtale::model::Date;
use samtale::pipeline::{self, Build, Memo, Settings};

use super::common::{Site, TODAY};
use super::every_value::{Change, changes, moved_over};
use super::never_wrong::{CHANGES, FILES, KEYS, PARTS as PARAGRAPHS, there, with_key};

#[test]
fn shown() {
    let mut waiting: Vec<usize> = (0..PARTS.len()).collect();
    let structures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/structures/site");
    let mut all = Vec::new();
    changes(&structures, &structures, &mut all);
    look(&Site::of(&structures), &all, &mut waiting);
    let site = Site::new();
    look(&site, &edits(&site), &mut waiting);
    for part in &waiting {
        println!("NOT SEEN  {}", PARTS[*part]);
    }
    println!("{} of {} seen", PARTS.len() - waiting.len(), PARTS.len());
}

/// The edits of `never_wrong`, each for itself.
fn edits(site: &Site) -> Vec<Change> {
    let mut found: Vec<Change> = Vec::new();
    let mut put = |path: &str, text: String, words: &str| {
        found.push((PathBuf::from(path), text, format!("{path}: {words:?}")));
    };
    for path in there(site, "content", ".md") {
        let text = site.read(&path).unwrap();
        for key in KEYS {
            put(&path, with_key(&text, key), key);
        }
        for part in PARAGRAPHS {
            put(&path, format!("{text}\n{part}\n"), part);
        }
    }
    for (path, from, to) in CHANGES {
        put(path, site.read(path).unwrap().replace(from, to), to);
    }
    for (path, text) in FILES {
        put(path, text.to_string(), text);
    }
    found
}

fn look(site: &Site, changes: &[Change], waiting: &mut Vec<usize>) {
    let world = Disk::new(site.root(), Date::parse(TODAY).unwrap());
    let settings = Settings {
        drafts: true,
        ..Settings::default()
    };
    let mut memo = Memo::default();
    let base = pipeline::run(&world, &settings, &mut memo);
    for (path, text, words) in changes {
        let before = std::fs::read_to_string(site.root().join(path));
        std::fs::create_dir_all(site.root().join(path).parent().unwrap()).unwrap();
        moved_over(site, path, text);
        let now = pipeline::run(&world, &settings, &mut memo);
        compare(&world, &base, &now, words, waiting);
        match before {
            Ok(before) => moved_over(site, path, &before),
            Err(_) => std::fs::remove_file(site.root().join(path)).unwrap(),
        }
    }
}

fn compare(world: &Disk, base: &Build, now: &Build, words: &str, waiting: &mut Vec<usize>) {
    let errors = now
        .diagnostics
        .iter()
        .any(|found| found.severity == Severity::Error);
    if errors || base.surroundings != now.surroundings {
        return;
    }
    for output in &now.plan.outputs {
        let Some(old) = base.plan.find(&output.route) else {
            continue;
        };
        let same = || base.digest(world, old) == now.digest(world, output);
        if same() || base.render(world, old).value == now.render(world, output).value {
            continue;
        }
        waiting.retain(|part| {
            forget(Some(*part));
            let seen = same();
            forget(None);
            if seen {
                println!("seen      {}  {} after {words}", PARTS[*part], output.route);
            }
            !seen
        });
    }
}
