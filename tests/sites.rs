//! Tests that are data: whole sites under `cases/` (what must come out) and `invalid/` (what must be said).
//!
//! A case is a folder with a `site/`, to which `tests/theme` is added: templates that write a page's view as plain
//! lines, so that a case tells what a page holds and not how it looks. `setup.sh`, if there is one, runs in the copy
//! of the site, for what version control cannot hold. `arguments` has more arguments for the command, one a line.
//! With `BLESS=1` the expected files are written anew; look at what changed before you commit it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const DAY: &str = "2026-10-01";

fn folders(kind: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(kind);
    let mut folders: Vec<PathBuf> = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert!(!folders.is_empty(), "no cases under {}", root.display());
    folders
}

fn copy(from: &Path, to: &Path) {
    let status = Command::new("cp")
        .arg("-a")
        .arg(from)
        .arg(to)
        .status()
        .unwrap();
    assert!(status.success());
}

/// A copy of a case's site, set up.
fn prepare(case: &Path, with_theme: bool) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    copy(&case.join("site"), &site);
    if with_theme && !site.join("themes/default").exists() {
        let plain = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/theme");
        fs::create_dir_all(site.join("themes")).unwrap();
        copy(&plain, &site.join("themes/default"));
    }
    let setup = case.join("setup.sh");
    if setup.exists() {
        let status = Command::new("bash")
            .arg("-eu")
            .arg(&setup)
            .current_dir(&site)
            .status()
            .unwrap();
        assert!(status.success(), "{} failed", setup.display());
    }
    folder
}

fn samtale(case: &Path, site: &Path, command: &str, arguments: &[&str]) -> Output {
    let more = fs::read_to_string(case.join("arguments")).unwrap_or_default();
    Command::new(env!("CARGO_BIN_EXE_samtale"))
        .args([command, "--today", DAY, "--lang", "en", "--site"])
        .arg(site)
        .args(arguments)
        .args(more.lines())
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

fn files(root: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![root.to_path_buf()];
    while let Some(folder) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_string();
                found.insert(
                    name,
                    String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned(),
                );
            }
        }
    }
    found
}

fn compare(expected: &Path, actual: &str, failures: &mut Vec<String>) {
    let known = fs::read_to_string(expected).unwrap_or_default();
    if known == actual {
        return;
    }
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(expected.parent().unwrap()).unwrap();
        fs::write(expected, actual).unwrap();
        return;
    }
    let difference = known
        .lines()
        .zip(actual.lines())
        .enumerate()
        .find(|(_, (one, two))| one != two);
    let at = difference.map_or_else(
        || {
            format!(
                "{} lines expected, {} found",
                known.lines().count(),
                actual.lines().count()
            )
        },
        |(line, (one, two))| format!("line {}:\n  expected {one}\n  found    {two}", line + 1),
    );
    failures.push(format!("{}: {at}", expected.display()));
}

/// Every file under a case's `expected/` comes out so; what is said on the way stands in `expected.txt`.
#[test]
fn every_case_builds_as_expected() {
    let mut failures = Vec::new();
    for case in folders("cases") {
        let folder = prepare(&case, true);
        let site = folder.path().join("site");
        let output = samtale(&case, &site, "build", &["--out", "public"]);
        let said = String::from_utf8_lossy(&output.stderr);
        // The summary's time differs from run to run.
        let said: String = said
            .lines()
            .filter(|line| !line.contains(" s → "))
            .map(|line| format!("{line}\n"))
            .collect();
        compare(
            &case.join("expected.txt"),
            &format!("exit {}\n{said}", output.status.code().unwrap()),
            &mut failures,
        );
        let made = files(&site.join("public"));
        for name in files(&case.join("expected")).into_keys() {
            let actual = made
                .get(&name)
                .cloned()
                .unwrap_or_else(|| "(nothing)\n".to_string());
            compare(&case.join("expected").join(&name), &actual, &mut failures);
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// Every invalid site is diagnosed exactly so, with exit status 1, and nothing is published.
#[test]
fn every_invalid_site_is_diagnosed() {
    let mut failures = Vec::new();
    for case in folders("invalid") {
        let folder = prepare(&case, false);
        let site = folder.path().join("site");
        let output = samtale(&case, &site, "check", &[]);
        let said = String::from_utf8_lossy(&output.stdout);
        let status = output.status.code();
        compare(
            &case.join("expected.txt"),
            &format!("exit {}\n{said}", status.unwrap_or(-1)),
            &mut failures,
        );
        let errors = String::from_utf8_lossy(&output.stderr);
        if status.is_none() || errors.contains("panicked") {
            failures.push(format!("{}: {errors}", case.display()));
        }
        if status == Some(1) {
            let built = samtale(&case, &site, "build", &["--out", "public"]);
            if built.status.code() != Some(1) || site.join("public").exists() {
                failures.push(format!("{}: build published it", case.display()));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}
