//! Every way in which editors save is seen.

use std::fs;
use std::process::Command;

use super::common::{Preview, Site, wait};

const PAGE: &str = "content/guide/one.en.md";
const ROUTE: &str = "en/guide/one/index.html";

/// Waits until a page has some words.
fn shows(preview: &Preview, route: &str, words: &str) {
    let shown = wait(|| {
        let page = preview.output(route)?;
        String::from_utf8_lossy(&page).contains(words).then_some(())
    });
    assert!(
        shown.is_some(),
        "{route} never shows {words}\n{}",
        preview.said()
    );
}

fn run(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn every_way_of_saving_is_seen() {
    let site = Site::new();
    let preview = Preview::of(site.root());
    let path = site.path(PAGE);
    let text = |words: &str| format!("+++\ntitle = \"One\"\n+++\n\n{words}\n");
    let beside = |name: &str| path.with_file_name(name);

    // In place, as `echo` and many small editors do.
    fs::write(&path, text("by writing")).unwrap();
    shows(&preview, ROUTE, "by writing");

    // vim: the old file becomes a backup, a new one is written, the backup goes.
    fs::write(beside("4913"), "").unwrap();
    fs::remove_file(beside("4913")).unwrap();
    fs::rename(&path, beside("one.en.md~")).unwrap();
    fs::write(&path, text("by vim")).unwrap();
    fs::remove_file(beside("one.en.md~")).unwrap();
    shows(&preview, ROUTE, "by vim");

    run(Command::new("sed")
        .args(["-i", "s/by vim/by sed/"])
        .arg(&path));
    shows(&preview, ROUTE, "by sed");

    // A file moved over the old one, from elsewhere.
    let elsewhere = site.path("elsewhere.md");
    fs::write(&elsewhere, text("moved over")).unwrap();
    fs::rename(&elsewhere, &path).unwrap();
    shows(&preview, ROUTE, "moved over");

    // VS Code, gedit and others: a temporary file beside it, then renamed.
    fs::write(beside(".one.en.md.swap"), text("atomically")).unwrap();
    fs::rename(beside(".one.en.md.swap"), &path).unwrap();
    shows(&preview, ROUTE, "atomically");

    // LibreOffice: a lock file, a temporary file with another ending, the old one removed, the new one renamed.
    fs::write(beside(".~lock.one.en.md#"), "me").unwrap();
    fs::write(beside("lu1234.tmp"), text("by an office")).unwrap();
    fs::remove_file(&path).unwrap();
    fs::rename(beside("lu1234.tmp"), &path).unwrap();
    fs::remove_file(beside(".~lock.one.en.md#")).unwrap();
    shows(&preview, ROUTE, "by an office");

    // A folder that goes and comes back.
    fs::remove_dir_all(site.path("content/guide")).unwrap();
    assert!(wait(|| preview.output(ROUTE).is_none().then_some(())).is_some());
    site.write(PAGE, &text("in a new folder"));
    shows(&preview, ROUTE, "in a new folder");
    site.write(PAGE, &text("and again"));
    shows(&preview, ROUTE, "and again");

    // The whole content goes and comes back under its name.
    fs::rename(site.path("content"), site.path("away")).unwrap();
    assert!(wait(|| preview.output(ROUTE).is_none().then_some(())).is_some());
    fs::rename(site.path("away"), site.path("content")).unwrap();
    shows(&preview, ROUTE, "and again");
    site.write(PAGE, &text("still heard"));
    shows(&preview, ROUTE, "still heard");

    // Folders that were not there when the preview began.
    site.write(
        "locales/en/main.ftl",
        "previous = Backwards\nnext = Onwards\n",
    );
    site.write(
        "content/guide/zero.en.md",
        "+++\ntitle = \"Zero\"\nweight = 0\n+++\n",
    );
    shows(&preview, ROUTE, "Backwards");
}

#[test]
fn a_checkout_of_500_files_is_seen_as_a_whole() {
    let site = Site::new();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=x", "-c", "user.email=x@example.org", "-C"]);
        run(command.arg(site.root()).args(arguments));
    };
    let write = |words: &str| {
        for at in 0..500 {
            let text = format!("+++\ntitle = \"Page {at}\"\n+++\n\n{words} {at}.\n");
            site.write(&format!("content/many/page-{at}.en.md"), &text);
        }
    };
    git(&["init", "-q", "-b", "first"]);
    write("Before");
    git(&["add", "."]);
    git(&["commit", "-qm", "before"]);
    git(&["checkout", "-qb", "second"]);
    write("After");
    git(&["commit", "-qam", "after"]);
    let preview = Preview::of(site.root());
    shows(&preview, "en/many/page-499/index.html", "After 499");
    git(&["checkout", "-q", "first"]);
    for at in [0, 123, 499] {
        shows(
            &preview,
            &format!("en/many/page-{at}/index.html"),
            &format!("Before {at}"),
        );
    }
    git(&["checkout", "-q", "second"]);
    for at in [0, 123, 499] {
        shows(
            &preview,
            &format!("en/many/page-{at}/index.html"),
            &format!("After {at}"),
        );
    }
}

#[test]
fn files_that_vanish_at_once_do_no_harm() {
    let site = Site::new();
    let preview = Preview::of(site.root());
    for at in 0..300 {
        let path = site.path(&format!("content/guide/flash-{at}.en.md"));
        fs::write(&path, "+++\ntitle = \"Flash\"\n+++\n").unwrap();
        fs::remove_file(&path).unwrap();
    }
    site.edit(PAGE, "Text with", "Still here with");
    shows(&preview, ROUTE, "Still here with");
    let flashes = wait(|| {
        let (_, page) = preview.get("/en/guide/");
        (!String::from_utf8_lossy(&page).contains("Flash")).then_some(())
    });
    assert!(flashes.is_some(), "{}", preview.said());
}

#[test]
fn without_watches_files_are_compared() {
    let site = Site::new();
    let mut command = Command::new("strace");
    command
        .args([
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=inotify_add_watch",
        ])
        .args(["-e", "inject=inotify_add_watch:error=ENOSPC:when=2+"])
        .arg(env!("CARGO_BIN_EXE_samtale"));
    let preview = Preview::by(command, site.root());
    assert!(wait(|| preview.said().contains("once a second").then_some(())).is_some());
    site.edit(PAGE, "Text with", "Compared with");
    shows(&preview, ROUTE, "Compared with");
    site.edit(PAGE, "Compared with", "Confused with");
    shows(&preview, ROUTE, "Confused with");
    fs::remove_file(site.path(PAGE)).unwrap();
    assert!(wait(|| preview.output(ROUTE).is_none().then_some(())).is_some());
    assert_eq!(preview.said().matches("once a second").count(), 1);
}
