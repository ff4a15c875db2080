//! Compiled by `tests/drop-parts` alone, in its copy of the sources, where a digest can be asked for its parts. It makes
//! the changes that `every_value` and `never_wrong` make, compares the parts of each page's digest before and after,
//! and says of each part in which of the ways of `tests/drop-parts` it is looked after.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher;
use std::path::PathBuf;

use samtale::diagnostic::Severity;
use samtale::digest::{self, PARTS, Parts};
use samtale::io::disk::Disk;
use samtale::model::Date;
use samtale::pipeline::{self, Build, Memo, Settings};
use samtale::plan::Output;

use super::common::{Site, TODAY};
use super::every_value::{Change, SITES, outspoken};
use super::never_wrong::{CHANGES, FILES, KEYS, PARTS as PARAGRAPHS, there, with_key};

/// What follows from a page's address, by which the preview keeps it, and never differs at one address.
const BY_ADDRESS: [&str; 12] = [
    "BankView.kind",
    "EditionView.edition",
    "EditionView.form",
    "EditionView.short_address",
    "EditionView.short_href",
    "Frame.dir",
    "Frame.href",
    "NoteView.kind",
    "PrepareView.dates",
    "SiteView.home",
    "SiteView.search",
    "SiteView.social",
];

/// A part, and before it those it stands in.
type Path = Vec<usize>;

/// Where a page's digest differed after a change.
type Difference = BTreeSet<Path>;

#[derive(Default)]
struct Found {
    /// Where digests differed while the bytes did too, and the first page and change that showed it.
    differences: BTreeMap<Difference, String>,
    /// Digests of what each part was, on whatever page.
    values: BTreeMap<usize, BTreeSet<u64>>,
}

#[test]
fn shown() {
    let mut found = Found::default();
    for (folder, changes) in SITES {
        let site = outspoken(folder);
        found.look(&site, &changes(&site));
    }
    let site = Site::new();
    found.look(&site, &edits(&site));
    found.report();
}

/// The edits of `never_wrong`, each for itself.
fn edits(site: &Site) -> Vec<Change> {
    let mut found: Vec<Change> = Vec::new();
    let mut put = |path: &str, text: String, words: &str| {
        found.push(Change {
            files: vec![(PathBuf::from(path), Some(text))],
            words: format!("{path}: {words:?}"),
        });
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

impl Found {
    fn look(&mut self, site: &Site, changes: &[Change]) {
        let world = Disk::new(site.root(), Date::parse(TODAY).unwrap());
        let settings = Settings {
            drafts: true,
            ..Settings::default()
        };
        let mut memo = Memo::default();
        let base = pipeline::run(&world, &settings, &mut memo);
        let mut pages = BTreeMap::new();
        for output in &base.plan.outputs {
            let parts = digest::parts(|| base.digest(&world, output));
            self.keep(&parts);
            pages.insert(&output.route, (output, parts));
        }
        for change in changes {
            let back = change.make(site);
            let now = pipeline::run(&world, &settings, &mut memo);
            let is_error =
                |found: &samtale::diagnostic::Diagnostic| found.severity == Severity::Error;
            if !now.diagnostics.iter().any(is_error) {
                for output in &now.plan.outputs {
                    let parts = digest::parts(|| now.digest(&world, output));
                    match pages.get(&output.route) {
                        Some((old, before)) => {
                            let bytes =
                                |build: &Build, output: &Output| build.render(&world, output).value;
                            let differ = || bytes(&base, old) != bytes(&now, output);
                            let others = base.surroundings != now.surroundings;
                            self.compare(before, &parts, others, differ, || {
                                format!("{} after {}", output.route, change.words)
                            });
                        }
                        None => self.keep(&parts),
                    }
                }
            }
            back.make(site);
        }
    }

    fn keep(&mut self, parts: &Parts) {
        for (path, value) in parts {
            if let Some(part) = path.last() {
                self.values.entry(*part).or_default().insert(value.finish());
            }
        }
    }

    fn compare(
        &mut self,
        before: &Parts,
        after: &Parts,
        other_surroundings: bool,
        bytes_differ: impl Fn() -> bool,
        words: impl Fn() -> String,
    ) {
        let value = |parts: &Parts, path: &Path| parts.get(path).map(Hasher::finish);
        let paths = || before.keys().chain(after.keys());
        // A page of another kind in its place has no part in common with it.
        if !before
            .keys()
            .any(|path| !path.is_empty() && after.contains_key(path))
        {
            return;
        }
        let differs = |path: &&Path| value(before, path) != value(after, path);
        let mut difference: Difference = paths().filter(differs).cloned().collect();
        if difference.is_empty() {
            return;
        }
        // Templates and messages stand beside the view, so no part of it can leave them out.
        if other_surroundings {
            difference.insert(Path::new());
        }
        if !self.differences.contains_key(&difference) && bytes_differ() {
            self.differences.insert(difference, words());
        }
    }

    /// A change that a digest without some parts misses.
    fn missed(&self, without: &BTreeSet<usize>) -> Option<(&Difference, &String)> {
        let left_out = |path: &Path| path.iter().any(|part| without.contains(part));
        let mut all = self.differences.iter();
        all.find(|(difference, _)| difference.iter().all(left_out))
    }

    fn report(&self) {
        let (seen, others): (Vec<usize>, Vec<usize>) =
            (0..PARTS.len()).partition(|part| self.missed(&[*part].into()).is_some());
        for part in &seen {
            let (_, words) = self.missed(&[*part].into()).unwrap();
            println!("seen         {}  {words}", PARTS[*part]);
        }
        // The others are left out one after the other, all at once in the end, but those that are needed by now.
        let mut without = BTreeSet::new();
        let [mut instead, mut with_others, mut by_address, mut not_seen] = [0; 4];
        for part in others {
            let name = PARTS[part];
            let has_it =
                |difference: &&Difference| difference.iter().any(|path| path.contains(&part));
            let with: Vec<&Difference> = self.differences.keys().filter(has_it).collect();
            let values = self.values.get(&part).map_or(0, BTreeSet::len);
            without.insert(part);
            if with.is_empty() != BY_ADDRESS.contains(&name) || values < 2 && with.is_empty() {
                not_seen += 1;
                println!(
                    "NOT SEEN     {name}  ({} changes, {values} values)",
                    with.len()
                );
            } else if with.is_empty() {
                by_address += 1;
                println!("BY ADDRESS   {name}  ({values} values)");
            } else if let Some((difference, words)) = self.missed(&without) {
                instead += 1;
                without.remove(&part);
                let missing = difference
                    .iter()
                    .flatten()
                    .filter(|part| without.contains(part));
                let missing: BTreeSet<&str> = missing.map(|part| PARTS[*part]).collect();
                let missing: Vec<&str> = missing.into_iter().collect();
                println!(
                    "seen         {name}  {words}, without {}",
                    missing.join(", ")
                );
            } else {
                with_others += 1;
                let always = companions(&with, &without).join(", ");
                println!(
                    "WITH OTHERS  {name}  ({} times, always with {always})",
                    with.len()
                );
            }
        }
        println!(
            "{} parts: {} seen, {instead} seen without others, {with_others} with others, {by_address} by address, {not_seen} not seen",
            PARTS.len(),
            seen.len()
        );
    }
}

/// Few parts of which one differed each time.
fn companions(with: &[&Difference], without: &BTreeSet<usize>) -> Vec<&'static str> {
    // Words and links stand in many places: the place tells more.
    let small = ["PhraseView.", "ProseView.", "LinkView.", "NavigationLink."];
    let is_small = |part: &usize| small.iter().any(|view| PARTS[*part].starts_with(view));
    let name = |path: &Path| match path.iter().rfind(|part| !is_small(part)) {
        Some(part) => PARTS[*part],
        None => "the surroundings",
    };
    let kept = |path: &&Path| path.iter().all(|part| !without.contains(part));
    let names =
        |one: &&Difference| -> BTreeSet<&str> { one.iter().filter(kept).map(name).collect() };
    let mut waiting: Vec<BTreeSet<&str>> = with.iter().map(names).collect();
    let mut found = Vec::new();
    while !waiting.is_empty() {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for name in waiting.iter().flatten() {
            *counts.entry(name).or_default() += 1;
        }
        let (best, _) = counts.into_iter().max_by_key(|(_, count)| *count).unwrap();
        waiting.retain(|names| !names.contains(best));
        found.push(best);
    }
    found
}
