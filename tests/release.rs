//! `samtale release`: what was handed out is recorded once, a build never touches it, and whoever changes a released
//! form is told.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn samtale(site: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samtale"))
        .args(arguments)
        .args(["--lang", "en", "--today", "2026-10-01", "--site"])
        .arg(site)
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

/// The site of the case, without what was released before.
fn site() -> tempfile::TempDir {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/releases/site");
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("site");
    let copied = Command::new("cp").arg("-a").arg(case).arg(&to).status();
    assert!(copied.unwrap().success());
    fs::remove_file(to.join("content/forms/talk.versions.toml")).unwrap();
    folder
}

fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replace(from, to)).unwrap();
}

#[test]
fn a_version_is_recorded_and_watched() {
    let folder = site();
    let site = folder.path().join("site");
    let versions = site.join("content/forms/talk.versions.toml");

    let first = samtale(&site, &["release", "talk"]);
    assert!(first.status.success(), "{}", said(&first));
    let recorded = fs::read_to_string(&versions).unwrap();
    assert!(recorded.contains("released = 2026-10-01"), "{recorded}");
    assert!(
        recorded.contains("id = \"question.duties.for.manager\""),
        "{recorded}"
    );
    assert!(
        recorded.contains("words.nb = \"Hvordan er tempoet?\""),
        "{recorded}"
    );
    assert!(samtale(&site, &["check", "--strict"]).status.success());

    // Again: nothing more is written. A build leaves sources alone.
    assert!(samtale(&site, &["release", "talk"]).status.success());
    assert!(samtale(&site, &["build"]).status.success());
    assert_eq!(fs::read_to_string(&versions).unwrap(), recorded);

    // A translation that comes later is no other wording.
    let bank = site.join("content/bank/tasks.toml");
    edit(
        &bank,
        "text = { en = \"What is new?\" }",
        "text = { en = \"What is new?\", nb = \"Hva er nytt?\" }",
    );
    assert!(samtale(&site, &["check", "--strict"]).status.success());

    // One word: the question is named, with its place, and the version is taken.
    edit(&bank, "How is the pace?", "How was the pace?");
    let checked = samtale(&site, &["check"]);
    let report = said(&checked);
    assert!(report.contains("release-differs"), "{report}");
    assert!(report.contains("content/bank/tasks.toml:14"), "{report}");
    let taken = samtale(&site, &["release", "talk"]);
    assert_eq!(taken.status.code(), Some(1), "{}", said(&taken));
    assert_eq!(fs::read_to_string(&versions).unwrap(), recorded);

    // A new version comes after the first, which stays as it is.
    edit(
        &site.join("content/forms/talk.toml"),
        "version = \"3\"",
        "version = \"4\"",
    );
    let second = samtale(&site, &["release", "talk"]);
    assert!(second.status.success(), "{}", said(&second));
    let both = fs::read_to_string(&versions).unwrap();
    assert!(both.starts_with(&recorded), "{both}");
    assert!(samtale(&site, &["check", "--strict"]).status.success());
}

#[test]
fn nothing_is_recorded_of_what_is_not_there_or_not_whole() {
    let folder = site();
    let site = folder.path().join("site");
    let unknown = samtale(&site, &["release", "tal"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(said(&unknown).contains("talk"), "{}", said(&unknown));

    let form = site.join("content/forms/talk.toml");
    edit(&form, "version = \"3\"\n", "");
    assert_eq!(samtale(&site, &["release", "talk"]).status.code(), Some(1));

    edit(&form, "topic = \"tasks\"", "topic = \"task\"");
    assert_eq!(samtale(&site, &["release", "talk"]).status.code(), Some(1));
    let left: Vec<_> = fs::read_dir(site.join("content/forms")).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
}
