//! Every value counts: each value of a site with all structures is changed in turn, and each line left out. After each
//! change the preview shows what a process of its own builds, as in `never_wrong`. What is random there is complete
//! here, so that it also meets what only one value of a view can show.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use tempfile::TempDir;

use super::common::{Preview, Site, built};
use super::never_wrong::settles;

/// A change: the file, what it says then, and the change in words.
pub(super) type Change = (PathBuf, String, String);

/// All changes of all texts below a folder.
pub(super) fn changes(root: &Path, folder: &Path, found: &mut Vec<Change>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            changes(root, &path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let below = path.strip_prefix(root).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            for changed in variants(line) {
                let mut lines = lines.clone();
                match &changed {
                    Some(changed) => lines[at] = changed,
                    None => drop(lines.remove(at)),
                }
                let words = format!("{}:{}: {changed:?}", below.display(), at + 1);
                found.push((below.to_path_buf(), lines.join("\n") + "\n", words));
            }
        }
    }
}

/// A line with each of its values changed; none where it is left out.
fn variants(line: &str) -> Vec<Option<String>> {
    if line.trim().is_empty() {
        return Vec::new();
    }
    let mut found = vec![None];
    let quotes: Vec<usize> = line.match_indices('"').map(|(at, _)| at).collect();
    for pair in quotes.chunks_exact(2) {
        found.push(Some(format!("{}x{}", &line[..pair[1]], &line[pair[1]..])));
    }
    let unquoted = |at: usize| quotes.iter().filter(|quote| **quote < at).count() % 2 == 0;
    let mut digits = line.match_indices(|character: char| character.is_ascii_digit());
    if let Some((at, digit)) = digits.rfind(|(at, _)| unquoted(*at)) {
        let next = if digit == "1" { "2" } else { "1" };
        found.push(Some(format!("{}{next}{}", &line[..at], &line[at + 1..])));
    }
    for (from, to) in [("= true", "= false"), ("= false", "= true")] {
        if let Some(before) = line.strip_suffix(from) {
            found.push(Some(format!("{before}{to}")));
        }
    }
    if quotes.is_empty() && !line.starts_with(['[', '+', '`', '<']) {
        found.push(Some(format!("{line} more")));
    }
    found
}

#[test]
fn every_value_counts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/structures/site");
    let mut all = Vec::new();
    changes(&root, &root, &mut all);
    assert!(all.len() > 400);
    // Most of the time is waiting.
    const AT_ONCE: usize = 4;
    thread::scope(|scope| {
        for first in 0..AT_ONCE {
            let some = all.iter().skip(first).step_by(AT_ONCE);
            scope.spawn(|| in_turn(&root, some));
        }
    });
}

fn in_turn<'a>(root: &Path, changes: impl Iterator<Item = &'a Change>) {
    let site = Site::of(root);
    let out = TempDir::new().unwrap();
    let out = out.path().join("public");
    let preview = Preview::of(site.root());
    let plain = built(site.root(), &out).0.unwrap();
    let mut goods = vec![plain.clone()];
    for (path, text, words) in changes {
        let before = fs::read_to_string(site.path(path.to_str().unwrap())).unwrap();
        moved_over(&site, path, text);
        let (good, problems) = built(site.root(), &out);
        // The preview is free to see the state between two edits that follow each other at once, and to miss it.
        match good {
            Some(good) => goods = vec![good],
            None => goods.push(plain.clone()),
        }
        if let Err(difference) = settles(&preview, &goods, &problems) {
            panic!("after {words}\n{difference}");
        }
        moved_over(&site, path, &before);
    }
}

/// Writes a text in one step: no half of it is ever seen, which would be one more state that the preview may keep.
pub(super) fn moved_over(site: &Site, path: &Path, text: &str) {
    let beside = site.root().with_extension("new");
    fs::write(&beside, text).unwrap();
    fs::rename(beside, site.root().join(path)).unwrap();
}
