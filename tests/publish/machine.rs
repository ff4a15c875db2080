//! Faults of the machine that need no strace: signals, a second writer, limits, permissions.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::common::{DRIVER, Site, in_namespace, mount_tmpfs, text};
use samtale::io::write::{WriteError, Writer};

#[test]
fn signals_remove_what_was_staged() {
    for (signal, status) in [("TERM", 143), ("INT", 130)] {
        for flags in [
            &["--pause", "100"][..],
            &["--pause", "100", "--threads", "4"],
        ] {
            let site = Site::built();
            let mut child = site.start("new", flags);
            assert!(
                Command::new("kill")
                    .args([&format!("-{signal}"), &child.id().to_string()])
                    .status()
                    .unwrap()
                    .success()
            );
            assert_eq!(child.wait().unwrap().code(), Some(status));
            assert_eq!(site.tree(), site.old);
            site.assert_tidy(signal);
        }
    }
}

/// A signal at any time: also while many files are linked, exchanged and removed by all cores.
fn signal_at_any_time(signal: rustix::process::Signal, status: Option<i32>) {
    let site = Site::bare();
    // The folders change with the word, so that the removal has folders to remove as well.
    let list = |word: &str| {
        let line = |n: usize| match n % 9 {
            0 => format!("s{}/{word}{n}/index.html|5|{word}\n", n % 7),
            _ => format!("s{}/p{n}/index.html|5|same\n", n % 7),
        };
        (0..1500).map(line).collect::<String>()
    };
    for name in ["old", "new"] {
        fs::write(site.list(name), list(name)).unwrap();
    }
    let (old, new) = (
        crate::common::expected(&list("old")),
        crate::common::expected(&list("new")),
    );
    let begun = Instant::now();
    site.build_ok("old");
    let long = begun.elapsed() * 2;
    let mut seen = BTreeMap::new();
    for step in 0..40 {
        let mut child = Command::new(&*DRIVER)
            .args(site.args("new"))
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(2) + long / 40 * step);
        let _sent = rustix::process::kill_process(rustix::process::Pid::from_child(&child), signal);
        let ended = child.wait().unwrap();
        // No status: a signal that kills, or one that came before its handler was there.
        assert!(
            ended.success() || ended.code().is_none() || ended.code() == status,
            "{ended}"
        );
        let tree = site.tree();
        assert!(tree == old || tree == new, "step {step}");
        if status.is_none() {
            assert!(site.build("new", &["--drop"]).status.success());
        }
        site.assert_tidy("after a signal");
        *seen.entry((ended.code(), tree == new)).or_insert(0) += 1;
        site.build_ok("old");
    }
    println!("{seen:?}");
}

#[test]
fn terminated_at_any_time() {
    signal_at_any_time(rustix::process::Signal::TERM, Some(143));
}

#[test]
fn killed_at_any_time() {
    signal_at_any_time(rustix::process::Signal::KILL, None);
}

#[test]
fn the_second_writer_is_told_who_writes() {
    let site = Site::built();
    let mut first = site.start("new", &["--pause", "150"]);
    let second = site.build("new", &[]);
    assert_eq!(second.status.code(), Some(2));
    assert!(
        text(&second).contains(&format!("by another build, process {}", first.id())),
        "{}",
        text(&second)
    );
    assert!(first.wait().unwrap().success());
    assert_eq!(site.tree(), site.new);

    // The lock dies with its process.
    fs::write(site.list("old"), crate::common::OLD).unwrap();
    let mut first = site.start("old", &["--pause", "150"]);
    first.kill().unwrap();
    first.wait().unwrap();
    site.build_ok("old");
    assert_eq!(site.tree(), site.old);
    site.assert_tidy("after a killed writer");

    // Within one process, too.
    let one = Writer::open(&site.out, &site.root).unwrap();
    let two = Writer::open(&site.out, &site.root).unwrap_err();
    assert!(
        matches!(two, WriteError::Locked { pid: Some(pid), .. } if pid == std::process::id()),
        "{two}"
    );
    drop(one);
    site.assert_tidy("after a lock");
}

/// The lock file is opened, then its holder ends and removes it, then it is locked: that lock
/// would keep nobody out.
#[test]
fn a_removed_lock_file_is_no_lock() {
    let site = Site::bare();
    let mut first = site.start("new", &["--pause", "2000"]);
    let mut late = Command::new("strace")
        .args([
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "inject=flock:delay_enter=600000:when=1",
            &*DRIVER,
        ])
        .args(site.args("old"))
        .args(["--pause", "300"])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(300));
    first.kill().unwrap();
    first.wait().unwrap();
    fs::remove_file(site.root.join(".public.samtale-lock")).unwrap();
    fs::remove_dir_all(site.root.join(".public.samtale-new")).unwrap();
    while !site.root.join(".public.samtale-new/a").exists() {
        std::thread::sleep(Duration::from_millis(2));
    }
    let third = site.build("new", &[]);
    assert!(
        text(&third).contains("by another build"),
        "{}",
        text(&third)
    );
    assert!(late.wait().unwrap().success());
    assert_eq!(site.tree(), site.old);
    site.assert_tidy("a late lock");
}

/// Many at once, again and again: each publishes whole or is refused, none trips over another.
#[test]
fn a_crowd_of_writers() {
    let site = Site::built();
    let deadline = Instant::now() + Duration::from_secs(2);
    let (mut done, mut locked) = (0, 0);
    while Instant::now() < deadline {
        let crowd: Vec<_> = ["old", "new", "old", "new"]
            .map(|list| {
                Command::new(&*DRIVER)
                    .args(site.args(list))
                    .stderr(Stdio::piped())
                    .spawn()
                    .unwrap()
            })
            .into();
        for child in crowd {
            let output = child.wait_with_output().unwrap();
            match output.status.code() {
                Some(0) => done += 1,
                Some(2) if text(&output).contains("by another build") => locked += 1,
                _ => panic!("{}", text(&output)),
            }
        }
        assert_ne!(site.state(&site.tree()), "a mixture");
        site.assert_tidy("after a crowd");
    }
    println!("{done} published, {locked} refused");
    assert!(done > 0);
}

#[test]
fn a_file_system_that_is_too_small() {
    if in_namespace("machine::a_file_system_that_is_too_small") {
        for mounted_at in ["site", "site/public"] {
            let site = Site::bare();
            let temp = site.root.parent().unwrap().to_owned();
            mount_tmpfs(&temp.join(mounted_at), "size=256k");
            fs::create_dir_all(site.root.join("content")).unwrap();
            fs::write(site.root.join("samtale.toml"), "").unwrap();
            let (mut failed, mut done) = (0, 0);
            for free in 0..=16 {
                site.build_ok("old");
                // Fill it but for some pages.
                let filler = temp.join(mounted_at).join(if mounted_at == "site" {
                    "content/filler"
                } else {
                    "a/same.html"
                });
                let kept = fs::read(&filler).ok();
                let mut size = 256 * 1024 / 4096;
                while fs::write(&filler, vec![b'x'; size * 4096]).is_err() {
                    size -= 1;
                }
                fs::write(&filler, vec![b'x'; size.saturating_sub(free) * 4096]).unwrap();
                let before = site.tree();
                let output = site.build("new", &[]);
                match output.status.code() {
                    Some(0) => {
                        assert_eq!(site.tree(), site.new);
                        done += 1;
                    }
                    Some(2) => {
                        assert!(text(&output).contains("No space left"), "{}", text(&output));
                        assert!(site.tree() == before, "{free} free: {}", text(&output));
                        failed += 1;
                    }
                    _ => panic!("{}", text(&output)),
                }
                if kept.is_none() {
                    fs::remove_file(&filler).unwrap();
                }
                site.assert_tidy("a small file system");
                if let Some(kept) = kept {
                    fs::write(&filler, kept).unwrap();
                }
            }
            println!("{mounted_at}: {failed} without space, {done} done");
            assert!(failed > 0 && done > 0);
        }
    }
}

#[test]
fn limits_on_size_and_open_files() {
    let site = Site::built();
    fs::write(
        site.list("new"),
        format!("{}big.bin|4000|0123456789\n", crate::common::NEW),
    )
    .unwrap();
    let limited = |limit: &str| {
        let mut command = Command::new("sh");
        command
            .arg("-c")
            .arg(format!("ulimit {limit}; exec \"$0\" \"$@\""))
            .arg(&*DRIVER)
            .args(site.args("new"));
        command.output().unwrap()
    };
    for blocks in [0, 1, 8] {
        let output = limited(&format!("-f {blocks}"));
        assert_eq!(output.status.code(), Some(2), "{}", text(&output));
        assert!(
            text(&output).contains("File too large"),
            "{}",
            text(&output)
        );
        assert_eq!(site.tree(), site.old);
        site.assert_tidy("a size limit");
    }
    let mut refused = 0;
    for files in 3..20 {
        let output = limited(&format!("-n {files}"));
        let tree = site.tree();
        if output.status.success() {
            site.build_ok("old");
        } else {
            assert!(
                matches!(output.status.code(), Some(2 | 127)),
                "{files}: {} {}",
                output.status,
                text(&output)
            );
            assert_eq!(tree, site.old, "{}", text(&output));
            refused += 1;
        }
        site.assert_tidy("few open files");
    }
    assert!(refused > 1);
}

#[test]
fn where_nobody_may_write() {
    // The folder itself: nothing can be staged, neither beside it nor in it.
    let site = Site::built();
    let output = site.build_as_nobody("new");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output).contains("could not make the folder")
            && text(&output).contains("Permission denied"),
        "{}",
        text(&output)
    );
    assert_eq!(site.tree(), site.old);
    // But an unchanged build need not write.
    let output = site.build_as_nobody("old");
    assert!(text(&output).starts_with("staged=0"), "{}", text(&output));

    // Not there, and its parent not writable.
    let site = Site::bare();
    let output = site.build_as_nobody("new");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output).contains("Permission denied"),
        "{}",
        text(&output)
    );
    assert!(!site.out.exists());

    // Not readable.
    let site = Site::built();
    site.as_nobody();
    std::os::unix::fs::chown(&site.out, Some(0), Some(0)).unwrap();
    fs::set_permissions(&site.out, fs::Permissions::from_mode(0o700)).unwrap();
    let output = site.build_as_nobody("new");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output).contains("/public") && text(&output).contains("Permission denied"),
        "{}",
        text(&output)
    );
    assert_eq!(site.tree(), site.old);
    site.assert_tidy("not readable");

    // One file of it not readable.
    let site = Site::built();
    site.as_nobody();
    let file = site.out.join("a/change.html");
    std::os::unix::fs::chown(&file, Some(0), Some(0)).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let output = site.build_as_nobody("new");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output).contains("could not read") && text(&output).contains("a/change.html"),
        "{}",
        text(&output)
    );
    assert_eq!(site.tree(), site.old);
    site.assert_tidy("one not readable");
}

/// A web server's folder: the folder is ours, its parent is not.
#[test]
fn a_folder_whose_parent_is_not_ours() {
    let site = Site::built();
    site.as_nobody();
    site.forbid_parent();
    let folder = fs::metadata(&site.out).unwrap().ino();
    let output = site.build_as_nobody("new");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output));
    assert_eq!(site.tree(), site.new);
    assert_eq!(fs::metadata(&site.out).unwrap().ino(), folder);
    site.assert_tidy("journal");

    // The folder's own lock is all there is; the kernel tells whose.
    let mut command = site.nobody("old");
    let mut first = command
        .args(["--pause", "100"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    while !site.out.join(".samtale-work").exists() {
        std::thread::sleep(Duration::from_millis(2));
    }
    let says = format!("by another build, process {}", first.id());
    for second in [site.build_as_nobody("old"), site.build("old", &[])] {
        assert!(
            second.status.code() == Some(2) && text(&second).contains(&says),
            "{}",
            text(&second)
        );
    }
    // A signal removes what was staged inside.
    let pid = rustix::process::Pid::from_child(&first);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    assert_eq!(first.wait().unwrap().code(), Some(143));
    let mut told = String::new();
    first
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut told)
        .unwrap();
    assert_eq!(told, "");
    assert_eq!(site.tree(), site.new);
    site.assert_tidy("a signal");
}

/// A folder of another's keeps its owner when it is exchanged.
#[test]
fn the_folder_keeps_its_owner() {
    let site = Site::built();
    std::os::unix::fs::chown(&site.out, Some(65534), Some(65534)).unwrap();
    fs::set_permissions(&site.out, fs::Permissions::from_mode(0o2755)).unwrap();
    site.build_ok("new");
    let meta = fs::metadata(&site.out).unwrap();
    assert_eq!(
        (meta.uid(), meta.gid(), meta.mode() & 0o7777),
        (65534, 65534, 0o2755)
    );
    assert_eq!(site.tree(), site.new);
}
