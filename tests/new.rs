//! `samtale new`: the site it makes builds without a warning, claims no language that it is not written in, and takes
//! the place of nothing.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn samtale(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samtale"))
        .args(arguments)
        .args(["--lang", "en"])
        .current_dir(folder)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_new_site_builds_without_a_warning() {
    for languages in [
        "en",
        "nb,nn",
        "en,nb,nn,da,nl",
        "fi",
        "de,en",
        "nl-BE,de",
        "no,sv,da",
        "de,fi,nb",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let made = samtale(folder.path(), &["new", "site", "--languages", languages]);
        assert!(made.status.success(), "{languages}: {}", said(&made));
        let built = samtale(folder.path(), &["build", "--site", "site", "--strict"]);
        assert!(built.status.success(), "{languages}: {}", said(&built));
    }
}

#[test]
fn a_language_without_words_gets_no_text() {
    let folder = tempfile::tempdir().unwrap();
    let made = samtale(folder.path(), &["new", "site", "--languages", "fi,nb"]);
    assert!(made.status.success(), "{}", said(&made));
    assert!(said(&made).contains("fi"), "{}", said(&made));
    let content = folder.path().join("site/content");
    assert!(content.join("_index.nb.md").exists());
    assert!(!content.join("_index.fi.md").exists());
    let settings = fs::read_to_string(folder.path().join("site/samtale.toml")).unwrap();
    assert!(settings.contains("default_language = \"fi\""), "{settings}");
    assert!(settings.contains("fallback = [\"nb\"]"), "{settings}");
    assert!(
        !settings.lines().any(|line| line.starts_with("title.fi")),
        "{settings}"
    );
}

#[test]
fn a_new_site_takes_the_place_of_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("full")).unwrap();
    fs::write(folder.path().join("full/samtale.toml"), "mine").unwrap();
    let refused = samtale(folder.path(), &["new", "full"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("not empty"), "{}", said(&refused));
    assert_eq!(
        fs::read_to_string(folder.path().join("full/samtale.toml")).unwrap(),
        "mine"
    );

    fs::create_dir(folder.path().join("empty")).unwrap();
    assert!(samtale(folder.path(), &["new", "empty"]).status.success());
}

#[test]
fn what_is_no_language_is_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    for tag in ["english", "n", "pt_BR", ""] {
        let languages = format!("en,{tag}");
        let refused = samtale(folder.path(), &["new", "site", "--languages", &languages]);
        assert_eq!(refused.status.code(), Some(2), "{tag}");
        assert!(!folder.path().join("site").exists(), "{tag}");
    }
}

#[test]
fn a_site_that_cannot_be_written_whole_is_not_left_half() {
    let folder = tempfile::tempdir().unwrap();
    // No file may be longer than 1 KiB: the first ones fit, the bank does not.
    let script = format!(
        "ulimit -f 1; exec {} new a/site --lang en",
        env!("CARGO_BIN_EXE_samtale")
    );
    let failed = Command::new("bash")
        .args(["-c", &script])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(failed.status.code(), Some(2), "{}", said(&failed));
    assert!(!folder.path().join("a").exists());
}
