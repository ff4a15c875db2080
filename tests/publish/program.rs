//! The same faults met by the whole program: `samtale build` of a small site. Whatever happens, the published folder is
//! the old site or the new one, byte for byte, and the program says why.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::common::{Tree, copy_program, in_namespace, mount_tmpfs, names, text, tree, was_killed};

/// The program, where everybody can reach it.
struct Site {
    temp: TempDir,
    root: PathBuf,
    out: PathBuf,
    program: PathBuf,
    old: Tree,
    new: Tree,
}

fn page(title: &str) -> String {
    format!(
        "+++\ntitle = \"{title}\"\n+++\n\n{}\n",
        "A text about it. ".repeat(40)
    )
}

impl Site {
    /// A site without output; `old` and `new` are what its two states publish.
    fn bare() -> Site {
        let memory = Path::new("/dev/shm");
        let temp = match memory.is_dir() {
            true => tempfile::tempdir_in(memory),
            false => tempfile::tempdir(),
        }
        .unwrap();
        fs::set_permissions(temp.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let program = temp.path().join("samtale");
        copy_program(Path::new(env!("CARGO_BIN_EXE_samtale")), &program);
        let root = temp.path().join("site");
        for (path, text) in [
            (
                "samtale.toml",
                "title = \"Guide\"\ndefault_language = \"en\"\nbase_url = \"https://example.org/\"\n".into(),
            ),
            ("content/_index.md", page("Home")),
            ("content/guide/_index.md", page("Guide")),
            ("content/guide/stays.md", page("Stays")),
            (
                "content/bank/topic.toml",
                "title = \"Topic\"\n[[question]]\nid = \"one\"\ncore = true\ntext = \"One?\"\n".into(),
            ),
            (
                "content/forms/form.toml",
                "title = \"Form\"\n[[section]]\ntopic = \"topic\"\n".into(),
            ),
        ] {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let out = root.join("public");
        let mut site = Site {
            temp,
            root,
            out,
            program,
            old: Tree::new(),
            new: Tree::new(),
        };
        for new in [true, false] {
            site.sources(new);
            let output = site
                .command(&site.temp.path().join("first"))
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(0), "{}", text(&output));
            let published = tree(&site.temp.path().join("first"));
            *(if new { &mut site.new } else { &mut site.old }) = published;
        }
        fs::remove_dir_all(site.temp.path().join("first")).unwrap();
        assert_ne!(site.old, site.new);
        site
    }

    /// A site with the old output and the new sources.
    fn built() -> Site {
        let site = Site::bare();
        site.publish_old();
        site
    }

    fn publish_old(&self) {
        self.sources(false);
        let output = self.build();
        assert_eq!(output.status.code(), Some(0), "{}", text(&output));
        assert!(tree(&self.out) == self.old);
        self.sources(true);
    }

    /// A page changes its title, one goes, one comes.
    fn sources(&self, new: bool) {
        let guide = self.root.join("content/guide");
        fs::write(
            guide.join("changes.md"),
            page(if new { "After" } else { "Before" }),
        )
        .unwrap();
        let (comes, goes) = match new {
            true => ("comes.md", "goes.md"),
            false => ("goes.md", "comes.md"),
        };
        fs::write(guide.join(comes), page("One of two")).unwrap();
        let _absent = fs::remove_file(guide.join(goes));
    }

    fn arguments(&self, out: &Path) -> Vec<PathBuf> {
        let mut all: Vec<PathBuf> = ["build", "--lang", "en", "--today", "2026-10-01", "--site"]
            .map(PathBuf::from)
            .into();
        all.extend([self.root.clone(), "--out".into(), out.to_owned()]);
        all
    }

    fn command(&self, out: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.args(self.arguments(out)).stderr(Stdio::piped());
        command
    }

    fn build(&self) -> Output {
        self.command(&self.out).output().unwrap()
    }

    /// A build in which a system call of any of its threads meets a fault.
    fn strace(&self, inject: &str) -> Command {
        let mut command = Command::new("strace");
        command
            .args([
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                &format!("inject={inject}"),
            ])
            .arg(&self.program)
            .args(self.arguments(&self.out))
            .stderr(Stdio::piped());
        command
    }

    fn shell(&self, before: &str) -> Output {
        Command::new("sh")
            .arg("-c")
            .arg(format!("{before}; exec \"$0\" \"$@\""))
            .arg(&self.program)
            .args(self.arguments(&self.out))
            .output()
            .unwrap()
    }

    fn nobody(&self) -> Output {
        Command::new("setpriv")
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(&self.program)
            .args(self.arguments(&self.out))
            .output()
            .unwrap()
    }

    /// The published folder is whole, and nothing lies beside it.
    fn assert_whole(&self, context: &str) -> bool {
        let published = tree(&self.out);
        assert!(
            published == self.old || published == self.new,
            "{context}: a mixture: {:#?}",
            published.keys()
        );
        published == self.new
    }

    fn assert_tidy(&self, context: &str) {
        let mut beside = names(&self.root);
        beside.retain(|name| {
            !["public", "content", "samtale.toml", ".samtale"].contains(&name.as_str())
        });
        assert!(beside.is_empty(), "{context}: {beside:?}");
    }

    fn assert_refused(&self, output: &Output, words: &str) {
        let told = text(output);
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(words) && !told.contains("panicked"), "{told}");
        assert!(tree(&self.out) == self.old, "{told}");
        self.assert_tidy(&told);
    }
}

#[test]
fn a_fault_at_any_call_leaves_a_whole_site() {
    let site = Site::built();
    let mut seen = [0, 0];
    for (call, error) in [
        ("write", "ENOSPC"),
        ("write", "EIO"),
        ("openat", "EMFILE"),
        ("renameat2", "EIO"),
        ("?rename", "EIO"),
        ("syncfs", "EIO"),
        ("?mkdir", "ENOSPC"),
        ("?link", "ENOSPC"),
        ("linkat", "ENOSPC"),
    ] {
        for n in [1, 2, 3, 5, 8, 13, 21, 34, 55, 89] {
            let context = format!("{error} at {call} {n}");
            let output = site
                .strace(&format!("{call}:error={error}:when={n}"))
                .output()
                .unwrap();
            let told = text(&output);
            assert!(!told.contains("panicked"), "{context}: {told}");
            let new = site.assert_whole(&format!("{context}: {told}"));
            match output.status.code() {
                // A read that is but a hint, or the summary line on standard error, may shrug it off.
                Some(0) => assert!(new, "{context}: {told}"),
                Some(1 | 2) => assert!(
                    // strace counts for each thread: the word about it may itself be the write that fails.
                    (call == "write" || !told.is_empty()) && (!new || told.contains("published")),
                    "{context}: {told}"
                ),
                // The loader, before the program is there.
                Some(127) => assert!(!new, "{context}: {told}"),
                _ => panic!("{context}: {} {told}", output.status),
            }
            seen[usize::from(new)] += 1;
            site.publish_old();
            site.assert_tidy(&context);
        }
    }
    println!("left {} old and {} new", seen[0], seen[1]);
    assert!(seen[0] > 10 && seen[1] > 10);
}

#[test]
fn killed_at_any_call_the_next_build_recovers() {
    let site = Site::built();
    let mut kills = 0;
    for call in [
        "write",
        "openat",
        "renameat2",
        "?rename",
        "syncfs",
        "?link",
        "linkat",
        "?unlink",
        "unlinkat",
        "?rmdir",
    ] {
        for n in [1, 2, 3, 5, 8, 13, 21, 34, 55] {
            let context = format!("killed at {call} {n}");
            let output = site
                .strace(&format!("{call}:signal=KILL:when={n}"))
                .output()
                .unwrap();
            kills += usize::from(was_killed(&output));
            site.assert_whole(&context);
            site.publish_old();
            site.assert_tidy(&context);
        }
    }
    println!("killed {kills} times");
    assert!(kills > 20, "{kills}");
}

#[test]
fn a_full_disk_is_named_and_the_old_site_stays() {
    if in_namespace("program::a_full_disk_is_named_and_the_old_site_stays") {
        let site = Site::bare();
        mount_tmpfs(&site.out, "size=2m");
        site.publish_old();
        // A file of another's would be refused; one that we wrote has grown.
        let filler = site.out.join("filler");
        let mut size = 2 * 1024 * 1024 / 4096;
        while fs::write(&filler, vec![b'x'; size * 4096]).is_err() {
            size -= 1;
        }
        let output = site.build();
        let told = text(&output);
        fs::remove_file(&filler).unwrap();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(
            told.contains("No space left") || told.contains("filler"),
            "{told}"
        );
        assert!(tree(&site.out) == site.old, "{told}");
        let _unmounted = Command::new("umount").arg("-q").arg(&site.out).output();
    }
}

#[test]
fn limits_of_size_and_of_open_files_are_named() {
    let site = Site::built();
    for blocks in [0, 1, 2] {
        let output = site.shell(&format!("ulimit -f {blocks}"));
        site.assert_refused(&output, "File too large");
    }
    let mut refused = 0;
    for files in [4, 6, 8, 10, 12, 16] {
        let output = site.shell(&format!("ulimit -n {files}"));
        if output.status.success() {
            site.assert_whole("few open files");
            site.publish_old();
        } else {
            assert!(
                matches!(output.status.code(), Some(1 | 2 | 127)),
                "{files}: {}",
                text(&output)
            );
            assert!(!text(&output).contains("panicked"), "{}", text(&output));
            assert!(tree(&site.out) == site.old, "{}", text(&output));
            refused += 1;
        }
        site.assert_tidy("few open files");
    }
    assert!(refused > 0);
}

#[test]
fn a_signal_removes_what_was_staged() {
    use rustix::process::{Pid, Signal, kill_process};
    for (signal, status) in [(Signal::TERM, 143), (Signal::INT, 130)] {
        let site = Site::built();
        // Held at the exchange, with everything staged.
        let child = site
            .strace("renameat2:delay_enter=3000000")
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let program = running(&site, &child);
        kill_process(Pid::from_raw(program).unwrap(), signal).unwrap();
        let output = child.wait_with_output().unwrap();
        let code = output
            .status
            .code()
            .or(output.status.signal().map(|signal| signal + 128));
        assert_eq!(code, Some(status), "{}", text(&output));
        site.assert_whole("a signal");
        site.assert_tidy("a signal");
    }
}

/// Waits until the site is staged; the process that a tracer runs.
fn running(site: &Site, tracer: &Child) -> i32 {
    let begun = Instant::now();
    loop {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "nothing is staged"
        );
        let staged = site.root.join(".public.samtale-new/sitemap.xml").exists();
        let children = fs::read_to_string(format!("/proc/{0}/task/{0}/children", tracer.id()))
            .unwrap_or_default();
        if let (true, Some(child)) = (staged, children.split_whitespace().next()) {
            // All of it, up to the exchange.
            std::thread::sleep(Duration::from_millis(300));
            return child.parse().unwrap();
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn the_second_of_two_builds_is_told_who_builds() {
    let site = Site::built();
    let first = site
        .strace("renameat2:delay_enter=3000000")
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let holder = running(&site, &first);
    let output = site.build();
    let told = text(&output);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains(&holder.to_string()), "{holder}: {told}");
    assert!(first.wait_with_output().unwrap().status.success());
    assert!(tree(&site.out) == site.new);
    site.assert_tidy("two builds");
}

#[test]
fn folders_that_are_not_ours_are_refused() {
    let site = Site::built();
    let before = tree(&site.root);
    let home = site.temp.path().join("home");
    let foreign = site.temp.path().join("foreign");
    for (folder, file) in [(&home, "letter.txt"), (&foreign, "photo.jpg")] {
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join(file), "mine").unwrap();
    }
    for out in [
        site.root.clone(),
        site.root.join("content"),
        site.temp.path().to_owned(),
        PathBuf::from("/"),
        home.clone(),
        foreign.clone(),
    ] {
        let output = site.command(&out).env("HOME", &home).output().unwrap();
        let told = text(&output);
        assert_eq!(output.status.code(), Some(2), "{}: {told}", out.display());
        assert!(told.starts_with("error: "), "{told}");
        assert!(tree(&site.root) == before, "{}: {told}", out.display());
        assert_eq!(names(&home), ["letter.txt"]);
        assert_eq!(names(&foreign), ["photo.jpg"]);
    }
}

#[test]
fn what_cannot_be_read_or_written_is_named() {
    let own = |site: &Site| {
        let status = Command::new("chown")
            .args(["-R", "65534:65534"])
            .arg(&site.root)
            .status();
        assert!(status.unwrap().success());
    };
    let forbid = |path: &Path| {
        std::os::unix::fs::chown(path, Some(0), Some(0)).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
    };

    // One source: an error of the sources, with its place.
    for source in [
        "content/guide/stays.md",
        "content/bank/topic.toml",
        "samtale.toml",
    ] {
        let site = Site::built();
        own(&site);
        forbid(&site.root.join(source));
        let output = site.nobody();
        let told = text(&output);
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(
            told.contains(source) && told.contains("Permission denied"),
            "{told}"
        );
        assert!(tree(&site.out) == site.old);
        site.assert_tidy(source);
    }
    // A whole folder of sources is not taken for an empty one.
    let site = Site::built();
    own(&site);
    forbid(&site.root.join("content/guide"));
    let output = site.nobody();
    assert!(
        !output.status.success() && text(&output).contains("content/guide"),
        "{}",
        text(&output)
    );
    assert!(tree(&site.out) == site.old);

    // The output.
    let site = Site::built();
    site.assert_refused(&site.nobody(), "Permission denied");
}

/// A title stands on many pages; whatever an editor saves meanwhile, all of them say the same.
#[test]
fn a_source_that_changes_during_the_build_is_one_in_all_pages() {
    let site = Site::built();
    let guide = site.root.join("content/guide");
    for at in 0..60 {
        fs::write(
            guide.join(format!("page-{at}.md")),
            page(&format!("Page {at}")),
        )
        .unwrap();
    }
    let stop = std::sync::atomic::AtomicBool::new(false);
    let mut titles = BTreeSet::new();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for turn in 0_u32.. {
                if stop.load(std::sync::atomic::Ordering::Relaxed) {
                    break;
                }
                let staged = site.root.join("content/guide/.saving");
                fs::write(&staged, page(&format!("Turn{turn}x"))).unwrap();
                fs::rename(&staged, guide.join("changes.md")).unwrap();
                std::thread::sleep(Duration::from_micros(700));
            }
        });
        for _ in 0..25 {
            let output = site.build();
            assert_eq!(output.status.code(), Some(0), "{}", text(&output));
            let mut found = BTreeSet::new();
            for (path, bytes) in tree(&site.out) {
                if !path.ends_with(".html") {
                    continue;
                }
                let html = String::from_utf8(bytes).unwrap();
                let turns = html
                    .match_indices("Turn")
                    .filter_map(|(at, _)| html[at..].split_once('x'));
                found.extend(turns.map(|(turn, _)| turn.to_string()));
            }
            assert_eq!(found.len(), 1, "{found:?}");
            titles.extend(found);
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
    });
    assert!(titles.len() > 5, "nothing changed meanwhile: {titles:?}");
}
