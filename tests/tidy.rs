//! The walls of the house (see `src/lib.rs`): who may import whom, who may touch the disk, how long a file grows.
//! A change that needs a door in a wall says why, here.

use std::fs;
use std::path::{Path, PathBuf};

/// The stations, lowest first: a file may use its own station and those above it in this list.
/// What stands in one row may use each other.
const STOREYS: &[&[&str]] = &[
    &["digest", "source"],
    &["diagnostic"],
    &["model"],
    &["world", "intl", "catalogue", "contrast", "discover"],
    &["parse"],
    &["theme"],
    &["resolve"],
    &["search"],
    &["plan"],
    &["render"],
    &["pipeline", "report", "starter"],
    &["preview"],
    &["live"],
    &["cli"],
    &["io"],
    &["commands"],
    &["main"],
];

/// Doors: a file, the station above its own that it may use, and why.
const DOORS: &[(&str, &str, &str)] = &[];

/// Longest file, in lines.
const MOST_LINES: usize = 800;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn storey(station: &str) -> usize {
    STOREYS
        .iter()
        .position(|row| row.contains(&station))
        .unwrap_or_else(|| panic!("{station} has no storey: add it to STOREYS"))
}

/// The stations that a file imports or names with `crate::`.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
    {
        for (at, _) in line
            .match_indices("crate::")
            .chain(line.match_indices("samtale::"))
        {
            let rest = &line[at..];
            let rest = &rest[rest.find("::").unwrap() + 2..];
            let name: String = rest
                .chars()
                .take_while(|character| character.is_ascii_lowercase() || *character == '_')
                .collect();
            if !name.is_empty() {
                found.push(name);
            }
        }
    }
    found
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

#[test]
fn imports_go_one_way() {
    let mut wrong = Vec::new();
    for path in sources(&root()) {
        let name = path
            .strip_prefix(root())
            .unwrap()
            .to_str()
            .unwrap()
            .to_string();
        let station = name.split(['/', '.']).next().unwrap();
        if station == "lib" {
            continue;
        }
        for other in imports(&fs::read_to_string(&path).unwrap()) {
            let door = DOORS
                .iter()
                .any(|(file, to, _)| *file == name && *to == other);
            if other != station && storey(&other) > storey(station) && !door {
                wrong.push(format!("src/{name} uses {other}, which stands above it"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_io_touches_the_disk_the_clock_and_processes() {
    let mut wrong = Vec::new();
    for path in sources(&root()) {
        let name = path
            .strip_prefix(root())
            .unwrap()
            .to_str()
            .unwrap()
            .to_string();
        if name.starts_with("io/") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for forbidden in ["std::fs", "SystemTime", "std::process::Command", "std::net"] {
            if text.contains(forbidden) {
                wrong.push(format!("src/{name} uses {forbidden}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_says_what_it_is() {
    let mute: Vec<String> = sources(&root())
        .into_iter()
        .filter(|path| !fs::read_to_string(path).unwrap().starts_with("//!"))
        .map(|path| path.display().to_string())
        .collect();
    assert!(mute.is_empty(), "without a `//!`: {mute:?}");
}

#[test]
fn no_file_is_far_longer_than_its_neighbours() {
    let long: Vec<String> = sources(&root())
        .into_iter()
        .map(|path| (fs::read_to_string(&path).unwrap().lines().count(), path))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .map(|(lines, path)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}
