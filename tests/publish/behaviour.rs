//! What a run does where nothing fails, and whom it refuses.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use crate::common::{DRIVER, Site, names, text};
use samtale::io::write::{WriteError, Writer};

/// Inode, size, and the times of change of everything in the published folder, itself included.
fn fingerprint(folder: &Path) -> BTreeMap<String, (u64, u64, i64, i64, i64, i64)> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| {
            let entry = entry.unwrap();
            let meta = entry.metadata().unwrap();
            let times = (
                meta.ino(),
                meta.len(),
                meta.mtime(),
                meta.mtime_nsec(),
                meta.ctime(),
                meta.ctime_nsec(),
            );
            (entry.path().to_string_lossy().into_owned(), times)
        })
        .collect()
}

#[test]
fn writer_is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Writer>();
}

#[test]
fn publishes_changes_and_counts_them() {
    let site = Site::bare();
    assert!(
        site.build_ok("old")
            .starts_with("staged=7 unchanged=0 removed=0")
    );
    assert_eq!(site.tree(), site.old);
    let inode = |path: &str| fs::metadata(site.out.join(path)).unwrap().ino();
    let same = inode("a/same.html");
    assert!(
        site.build_ok("new")
            .starts_with("staged=5 unchanged=2 removed=3")
    );
    assert_eq!(site.tree(), site.new);
    assert_eq!(
        inode("a/same.html"),
        same,
        "an unchanged file is the same file"
    );
    site.assert_tidy("built twice");
}

#[test]
fn an_unchanged_build_touches_nothing() {
    for by_file in [false, true] {
        let site = Site::built();
        fs::set_permissions(&site.out, fs::Permissions::from_mode(0o2775)).unwrap();
        let before = fingerprint(&site.out);
        if by_file {
            // The parent folder is not ours: the folder itself is locked.
            site.as_nobody();
            let before = fingerprint(&site.out);
            site.forbid_parent();
            let output = site.build_as_nobody("old");
            assert!(
                text(&output).starts_with("staged=0 unchanged=7 removed=0"),
                "{}",
                text(&output)
            );
            assert_eq!(fingerprint(&site.out), before);
        } else {
            assert!(
                site.build_ok("old")
                    .starts_with("staged=0 unchanged=7 removed=0")
            );
            assert_eq!(fingerprint(&site.out), before);
            site.build_ok("new");
            assert_eq!(
                fs::metadata(&site.out).unwrap().mode() & 0o7777,
                0o2775,
                "the folder's permissions stay"
            );
        }
        site.assert_tidy("unchanged");
    }
}

#[test]
fn a_damaged_or_deleted_file_is_published_again() {
    let site = Site::built();
    fs::write(site.out.join("index.html"), "bad").unwrap();
    fs::remove_file(site.out.join("a/same.html")).unwrap();
    fs::remove_dir_all(site.out.join("gone")).unwrap();
    assert!(
        site.build_ok("old")
            .starts_with("staged=3 unchanged=4 removed=0")
    );
    assert_eq!(site.tree(), site.old);
}

#[test]
fn a_dropped_writer_leaves_nothing() {
    let site = Site::built();
    let before = fingerprint(&site.out);
    assert_eq!(text(&site.build("new", &["--drop"])), "dropped\n");
    assert_eq!(fingerprint(&site.out), before);
    site.assert_tidy("dropped");
}

#[test]
fn many_threads_publish_the_same() {
    let site = Site::bare();
    let list: String = (0..3000)
        .map(|n| format!("s{}/p{n}/index.html|5|page {n}\n", n % 7))
        .collect();
    fs::write(site.list("many"), &list).unwrap();
    let output = site.build("many", &["--threads", "8"]);
    assert!(
        text(&output).starts_with("staged=3000 "),
        "{}",
        text(&output)
    );
    assert_eq!(site.tree(), crate::common::expected(&list));
    assert!(text(&site.build("many", &["--threads", "8"])).starts_with("staged=0 unchanged=3000 "));
}

/// Each: what is prepared, the output folder (`{}` is the site), and what the refusal says.
#[test]
fn refuses_what_is_not_ours() {
    type Prepare = fn(&Site);
    let cases: [(&str, Prepare, &str, &str, &str); 22] = [
        (
            "the root",
            |_| {},
            "/",
            "refused",
            "root of the file system",
        ),
        ("the home folder", |_| {}, "~", "refused", "home folder"),
        ("the site", |_| {}, "{}", "refused", "site's own folder"),
        (
            "the site, in a roundabout way",
            |_| {},
            "{}/content/..",
            "refused",
            "site's own folder",
        ),
        (
            "a parent of the site",
            |_| {},
            "{}/..",
            "refused",
            "site's own folder",
        ),
        ("its content", |_| {}, "{}/content", "refused", "`content`"),
        (
            "in its content",
            |_| {},
            "{}/content/public",
            "refused",
            "`content`",
        ),
        (
            "its themes, not there yet",
            |_| {},
            "{}/themes",
            "refused",
            "`themes`",
        ),
        (
            "its settings",
            |_| {},
            "{}/samtale.toml",
            "refused",
            "`samtale.toml`",
        ),
        (
            "content behind a link",
            |s| {
                fs::create_dir(s.root.join("elsewhere")).unwrap();
                fs::remove_dir(s.root.join("content")).unwrap();
                symlink(s.root.join("elsewhere"), s.root.join("content")).unwrap();
            },
            "{}/elsewhere/x",
            "refused",
            "`content`",
        ),
        (
            "a file",
            |s| fs::write(s.root.join("file"), "").unwrap(),
            "{}/file",
            "refused",
            "not a folder",
        ),
        (
            "a link to nowhere",
            |s| symlink("nowhere", s.root.join("link")).unwrap(),
            "{}/link",
            "refused",
            "does not exist",
        ),
        (
            "through a missing folder",
            |_| {},
            "{}/missing/../x",
            "refused",
            "does not exist",
        ),
        (
            "a link to the content",
            |s| symlink("content", s.root.join("link")).unwrap(),
            "{}/link",
            "refused",
            "`content`",
        ),
        (
            "a foreign folder",
            |s| {
                fs::create_dir(s.root.join("mine")).unwrap();
                fs::write(s.root.join("mine/letter.txt"), "").unwrap();
            },
            "{}/mine",
            "foreign",
            "`letter.txt`",
        ),
        (
            "a link to a foreign folder",
            |s| {
                fs::create_dir(s.root.join("mine")).unwrap();
                fs::write(s.root.join("mine/letter.txt"), "").unwrap();
                symlink("mine", s.root.join("link")).unwrap();
            },
            "{}/link",
            "foreign",
            "`letter.txt`",
        ),
        (
            "files beside ours",
            |s| {
                for n in 1..6 {
                    fs::write(s.out.join(format!("a/own-{n}.txt")), "").unwrap();
                }
            },
            "{}/public",
            "foreign",
            " and more",
        ),
        (
            "an empty folder beside ours",
            |s| fs::create_dir(s.out.join("kept")).unwrap(),
            "{}/public",
            "foreign",
            "`kept/`",
        ),
        (
            "a link in place of a file of ours",
            |s| {
                fs::rename(s.out.join("index.html"), s.root.join("real")).unwrap();
                symlink(s.root.join("real"), s.out.join("index.html")).unwrap();
            },
            "{}/public",
            "foreign",
            "`index.html`",
        ),
        (
            "a mark that leads out",
            |s| {
                fs::write(
                    s.out.join(".samtale-output"),
                    "samtale-output 1\n../content/letter.txt\n",
                )
                .unwrap();
            },
            "{}/public",
            "refused",
            "`.samtale-output` was not written by samtale",
        ),
        (
            "a mark of another program",
            |s| fs::write(s.out.join(".samtale-output"), "hello\n").unwrap(),
            "{}/public",
            "refused",
            "not written by samtale",
        ),
        (
            "a folder with the staging folder's name",
            |s| {
                fs::create_dir(s.root.join(".public.samtale-new")).unwrap();
                fs::write(s.root.join(".public.samtale-new/letter.txt"), "").unwrap();
            },
            "{}/public",
            "foreign",
            "`letter.txt`",
        ),
    ];
    for (name, prepare, out, kind, says) in cases {
        let site = Site::built();
        prepare(&site);
        let before = crate::common::tree(&site.root);
        let home = std::env::home_dir().unwrap();
        let out = out
            .replace("{}", site.root.to_str().unwrap())
            .replace('~', home.to_str().unwrap());
        let error = Writer::open(Path::new(&out), &site.root)
            .map(|_| ())
            .expect_err(name);
        assert_eq!(error.kind(), kind, "{name}: {error}");
        assert!(error.to_string().contains(says), "{name}: {error}");
        assert_eq!(
            crate::common::tree(&site.root),
            before,
            "{name}: nothing is touched"
        );
    }
}

#[test]
fn accepts_an_empty_folder_a_link_to_ours_and_missing_parents() {
    let site = Site::bare();
    fs::create_dir(&site.out).unwrap();
    site.build_ok("old");
    assert_eq!(site.tree(), site.old);

    symlink("public", site.root.join("link")).unwrap();
    let build = |out: &Path| {
        Command::new(&*DRIVER)
            .arg(&site.root)
            .arg(out)
            .arg(site.list("new"))
            .status()
            .unwrap()
    };
    assert!(build(&site.root.join("link")).success());
    assert_eq!(site.tree(), site.new);
    assert!(
        fs::symlink_metadata(site.root.join("link"))
            .unwrap()
            .is_symlink()
    );

    assert!(build(&site.root.join("x/y/public")).success());
    assert_eq!(crate::common::tree(&site.root.join("x/y/public")), site.new);
    assert_eq!(names(&site.root.join("x/y")), ["public"]);
}

#[test]
fn refuses_paths_that_lead_out_or_come_twice() {
    let site = Site::built();
    for path in [
        "",
        "/etc/x",
        "../x",
        "a/../x",
        "a//x",
        "a/",
        "./a",
        "a\nb",
        "a\0b",
        ".samtale-output",
        ".samtale-work/journal",
        ".samtale-staging",
    ] {
        let writer = Writer::open(&site.out, &site.root).unwrap();
        assert_eq!(
            writer.put(path, b"x").unwrap_err().kind(),
            "refused",
            "{path:?}"
        );
        let error = writer.commit().unwrap_err();
        assert!(
            error.to_string().contains("could not be written"),
            "a run with a hole is not published: {error}"
        );
    }
    let writer = Writer::open(&site.out, &site.root).unwrap();
    writer.put("a", b"x").unwrap();
    assert!(
        writer
            .put("a", b"y")
            .unwrap_err()
            .to_string()
            .contains("twice")
    );
    drop(writer);
    assert_eq!(site.tree(), site.old);
    site.assert_tidy("refused paths");
}

/// A person puts a file into the published folder while the site is rendered.
#[test]
fn a_file_that_appears_during_the_run_is_not_deleted() {
    let site = Site::built();
    let writer = Writer::open(&site.out, &site.root).unwrap();
    writer.put("index.html", b"new").unwrap();
    fs::write(site.out.join("a/letter.txt"), "dear").unwrap();
    let error = writer.commit().unwrap_err();
    assert!(
        matches!(&error, WriteError::Foreign { paths, .. } if paths == &["a/letter.txt"]),
        "{error}"
    );
    assert_eq!(
        fs::read_to_string(site.out.join("a/letter.txt")).unwrap(),
        "dear"
    );
    fs::remove_file(site.out.join("a/letter.txt")).unwrap();
    assert_eq!(site.tree(), site.old);
    site.assert_tidy("a letter");
}

/// A journal is read from the output folder, which anyone may have prepared.
#[test]
fn a_forged_journal_deletes_nothing() {
    for line in [
        "+../content/letter.txt",
        "+/etc/hostname",
        "-../content/letter.txt",
        "+link/letter.txt",
        "-link/letter.txt",
        "?x",
    ] {
        let site = Site::built();
        let letter = site.root.join("content/letter.txt");
        fs::write(&letter, "dear").unwrap();
        symlink(site.root.join("content"), site.out.join("link")).unwrap();
        let work = site.out.join(".samtale-work");
        fs::create_dir_all(work.join("old/link")).unwrap();
        fs::write(work.join("old/link/letter.txt"), "forged").unwrap();
        fs::write(
            work.join("journal"),
            format!("samtale-journal 1\n{line}\nend\n"),
        )
        .unwrap();
        assert!(Writer::open(&site.out, &site.root).is_err(), "{line}");
        assert_eq!(fs::read_to_string(&letter).unwrap(), "dear", "{line}");
    }
}
