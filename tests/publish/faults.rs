//! Real faults at every system call: the published site is the old or the new one, whole, and
//! the next run leaves no temporary file. `faults.md`, first table.

use crate::common::{Site, in_namespace, mount_tmpfs, text, was_killed};

/// Every system call by which a run changes the disk, under its names on different machines.
const CHANGES: [&str; 21] = [
    "openat",
    "write",
    "link",
    "linkat",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "mkdir",
    "mkdirat",
    "rmdir",
    "syncfs",
    "fsync",
    "ftruncate",
    "chmod",
    "fchmod",
    "fchmodat",
    "utimensat",
    "copy_file_range",
    "flock",
];

/// A way of publishing, forced by faults that the writer works around.
struct Way {
    name: &'static str,
    forced: &'static [&'static str],
    /// File by file, so that a kill leaves a mixture until the next run.
    by_file: bool,
}

const EXCHANGE: Way = Way {
    name: "exchange",
    forced: &[],
    by_file: false,
};
const COPIES: Way = Way {
    name: "links refused",
    forced: &["linkat:error=EPERM", "?link:error=EPERM"],
    by_file: false,
};
const NO_EXCHANGE: Way = Way {
    name: "exchange refused",
    forced: &["renameat2:error=EINVAL"],
    by_file: true,
};
const MOUNT: Way = Way {
    name: "mount point",
    forced: &[],
    by_file: true,
};

fn inject(way: &Way, fault: String) -> Option<Vec<String>> {
    let call = fault.split(':').next()?;
    // strace knows one rule a call: the forced one wins.
    if way.forced.iter().any(|forced| {
        forced
            .trim_start_matches('?')
            .starts_with(&format!("{call}:"))
    }) {
        return None;
    }
    let mut all: Vec<String> = way.forced.iter().map(|&forced| forced.to_owned()).collect();
    all.push(format!("?{fault}"));
    Some(all)
}

/// Kills a run at its n-th call, for every n and every call.
fn kill_everywhere(site: &Site, way: &Way) {
    let mut kills = 0;
    let mut seen = [0; 2];
    for call in CHANGES {
        for n in 1.. {
            let Some(inject) = inject(way, format!("{call}:signal=KILL:when={n}")) else {
                break;
            };
            let context = format!("{}, killed at {call} {n}", way.name);
            let output = site.strace("new", &inject);
            if !was_killed(&output) {
                assert_eq!(
                    output.status.code(),
                    Some(0),
                    "{context}: {}",
                    text(&output)
                );
                assert_eq!(site.tree(), site.new, "{context}");
                site.build_ok("old");
                break;
            }
            kills += 1;
            if !way.by_file {
                assert_ne!(
                    site.state(&site.tree()),
                    "a mixture",
                    "{context}: {:#?}",
                    site.tree().keys()
                );
            }
            // A run that publishes nothing recovers all the same.
            let dropped = site.build("new", &["--drop"]);
            assert_eq!(
                dropped.status.code(),
                Some(0),
                "{context}: {}",
                text(&dropped)
            );
            let state = site.state(&site.tree());
            assert_ne!(
                state,
                "a mixture",
                "{context}, after recovery: {:#?}",
                site.tree()
            );
            seen[usize::from(state == "new")] += 1;
            site.assert_tidy(&context);
            // And the next one publishes.
            site.build_ok("old");
            assert_eq!(site.tree(), site.old, "{context}");
            site.assert_tidy(&context);
        }
    }
    println!(
        "{}: killed {kills} times, left {} old and {} new",
        way.name, seen[0], seen[1]
    );
    assert!(kills > 40 && seen[0] > 0 && seen[1] > 0);
}

#[test]
fn killed_anywhere_while_exchanging() {
    kill_everywhere(&Site::built(), &EXCHANGE);
}

#[test]
fn killed_anywhere_while_copying() {
    kill_everywhere(&Site::built(), &COPIES);
}

#[test]
fn killed_anywhere_while_the_journal_is_used() {
    kill_everywhere(&Site::built(), &NO_EXCHANGE);
}

#[test]
fn killed_anywhere_in_a_mount_point() {
    if in_namespace("faults::killed_anywhere_in_a_mount_point") {
        let site = Site::bare();
        mount_tmpfs(&site.out, "size=1m");
        site.build_ok("old");
        assert_eq!(site.tree(), site.old);
        kill_everywhere(&site, &MOUNT);
    }
}

#[test]
fn killed_anywhere_in_the_first_build() {
    let site = Site::bare();
    for call in CHANGES {
        for n in 1.. {
            let output = site.strace("new", &[format!("?{call}:signal=KILL:when={n}")]);
            let context = format!("killed at {call} {n}");
            if site.out.exists() {
                assert_eq!(site.tree(), site.new, "{context}");
            }
            assert_eq!(
                site.build("new", &["--drop"]).status.code(),
                Some(0),
                "{context}"
            );
            site.assert_tidy(&context);
            if site.out.exists() {
                std::fs::remove_dir_all(&site.out).unwrap();
            }
            if !was_killed(&output) {
                break;
            }
        }
    }
}

/// Killed, and the run that undoes it killed as well.
#[test]
fn killed_while_recovering() {
    let site = Site::built();
    for (call, n) in [("rename", 3), ("rename", 6), ("unlink", 2), ("unlink", 5)] {
        for (call_2, n_2) in (1..9)
            .map(|n| ("rename", n))
            .chain((1..9).map(|n| ("unlink", n)))
            .chain((1..6).map(|n| ("rmdir", n)))
        {
            let context = format!("killed at {call} {n}, recovery at {call_2} {n_2}");
            let killed = site.strace(
                "new",
                &[
                    "renameat2:error=EINVAL".into(),
                    format!("{call}:signal=KILL:when={n}"),
                ],
            );
            assert!(was_killed(&killed), "{context}");
            let before = site.tree_in_use();
            site.strace(
                "new",
                &[
                    "renameat2:error=EINVAL".into(),
                    format!("{call_2}:signal=KILL:when={n_2}"),
                ],
            );
            assert_eq!(
                site.build("new", &["--drop"]).status.code(),
                Some(0),
                "{context}"
            );
            assert_ne!(
                site.state(&site.tree()),
                "a mixture",
                "{context}: {:#?} {:#?}",
                before.keys(),
                site.tree().keys()
            );
            site.assert_tidy(&context);
            site.build_ok("old");
        }
    }
}

/// Faults that come once, at the n-th call, or stay from then on.
const ERRORS: [(&str, &str); 18] = [
    ("write", "ENOSPC"),
    ("write", "EIO"),
    ("write", "EFBIG"),
    ("openat", "EMFILE"),
    ("openat", "EIO"),
    ("mkdir", "ENOSPC"),
    ("rename", "EIO"),
    ("renameat2", "EIO"),
    ("linkat", "ENOSPC"),
    ("link", "ENOSPC"),
    ("unlink", "EIO"),
    ("rmdir", "EIO"),
    ("syncfs", "EIO"),
    ("read", "EIO"),
    ("getdents64", "EIO"),
    ("statx", "EIO"),
    ("ftruncate", "EIO"),
    ("flock", "ENOLCK"),
];

/// Lets the n-th call fail, for every n that an untroubled run comes to.
fn fail_everywhere(site: &Site, way: &Way, stays: bool) {
    let (mut faults, mut seen) = (0, [0; 3]);
    for (call, error) in ERRORS {
        let times = match inject(way, format!("{call}:delay_enter=0")) {
            Some(inject) => site.count("new", call, &inject),
            None => 0,
        };
        site.build_ok("old");
        for n in 1..=times {
            let when = if stays {
                format!("{n}+")
            } else {
                n.to_string()
            };
            let Some(inject) = inject(way, format!("{call}:error={error}:when={when}")) else {
                break;
            };
            let output = site.strace("new", &inject);
            let told = text(&output);
            let context = format!("{}: {error} at {call} {when}: {told}", way.name);
            assert!(
                !told.contains("panicked") && !was_killed(&output),
                "{context}"
            );
            let state = site.state(&site.tree_in_use());
            match output.status.code() {
                Some(0) => {
                    assert_eq!(state, "new", "{context}");
                    // The loader, and reads that are but hints, may shrug a fault off, and so may
                    // the driver's two words at the end. What changes the disk may not.
                    let shrugs = ["openat", "read", "statx", "flock"].contains(&call);
                    assert!(
                        shrugs || (call == "write" && n + 2 > times),
                        "unnoticed: {context}"
                    );
                }
                // The loader's own status, when the program does not even start.
                Some(127) => assert_eq!(state, "old", "{context}"),
                Some(2) if told.contains("the new site is published") => {
                    assert_eq!(state, "new", "{context}")
                }
                Some(2) if told.contains("could not be put back") => {
                    assert!(way.by_file && stays, "{context}")
                }
                Some(2) => assert_eq!(state, "old", "{context}"),
                _ => panic!("{context}: {:?}", output.status),
            }
            // One fault is no reason to leave anything, unless removing is what failed, or looking
            // whether the lock file just locked is the one that lies there.
            if !stays
                && state == "old"
                && !told.contains("remove")
                && !told.contains("could not lock")
            {
                site.assert_tidy(&context);
            }
            let dropped = site.build("new", &["--drop"]);
            assert_eq!(
                dropped.status.code(),
                Some(0),
                "{context}: {}",
                text(&dropped)
            );
            assert_ne!(
                site.state(&site.tree()),
                "a mixture",
                "{context}, after recovery"
            );
            site.assert_tidy(&context);
            site.build_ok("old");
            assert_eq!(site.tree(), site.old, "{context}");
            faults += 1;
            seen[["old", "new", "a mixture"]
                .iter()
                .position(|&name| name == state)
                .unwrap()] += 1;
        }
    }
    println!(
        "{}: {faults} faults left {} old, {} new, {} torn until the next run",
        way.name, seen[0], seen[1], seen[2]
    );
    assert!(faults > 100);
}

#[test]
fn fails_once_while_exchanging() {
    fail_everywhere(&Site::built(), &EXCHANGE, false);
}

#[test]
fn fails_once_in_a_mount_point() {
    if in_namespace("faults::fails_once_in_a_mount_point") {
        let site = Site::bare();
        mount_tmpfs(&site.out, "size=1m");
        site.build_ok("old");
        fail_everywhere(&site, &MOUNT, false);
    }
}

#[test]
fn fails_for_good_while_exchanging() {
    fail_everywhere(&Site::built(), &EXCHANGE, true);
}

#[test]
fn fails_once_while_the_journal_is_used() {
    fail_everywhere(&Site::built(), &NO_EXCHANGE, false);
}

#[test]
fn fails_for_good_while_the_journal_is_used() {
    fail_everywhere(&Site::built(), &NO_EXCHANGE, true);
}

/// What is published is on the disk before it is published, and one sync does it.
#[test]
fn one_sync_and_in_time() {
    let trace = |inject: &[&str]| {
        let site = Site::built();
        let calls = "?write,?linkat,?link,?mkdir,?mkdirat,?rename,?renameat,renameat2,syncfs,?fsync,?fdatasync,?unlink,?unlinkat";
        let mut command = std::process::Command::new("strace");
        command
            .args(["-qq", "-e", &format!("trace={calls}"), "-o"])
            .arg(site.list("log"));
        for inject in inject {
            command.args(["-e", &format!("inject={inject}")]);
        }
        let output = command
            .arg(&*crate::common::DRIVER)
            .args(site.args("new"))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", text(&output));
        let log = std::fs::read_to_string(site.list("log")).unwrap();
        let names = log.lines().filter(|line| !line.starts_with("write(2,"));
        names
            .map(|line| line.split('(').next().unwrap_or("").to_owned())
            .collect::<Vec<_>>()
    };
    let at = |calls: &[String], name: &str| calls.iter().position(|call| call == name).unwrap();
    let syncs = |calls: &[String]| calls.iter().filter(|call| call.contains("sync")).count();

    let calls = trace(&[]);
    assert_eq!(syncs(&calls), 1, "{calls:?}");
    assert_eq!(
        at(&calls, "syncfs") + 1,
        at(&calls, "renameat2"),
        "{calls:?}"
    );

    // The journal: one before anything is moved, one before the journal goes.
    let calls = trace(NO_EXCHANGE.forced);
    let calls = &calls[at(&calls, "renameat2") + 1..];
    assert_eq!(syncs(calls), 2, "{calls:?}");
    let first = at(calls, "syncfs");
    assert_eq!(calls[first - 1], "write", "the journal: {calls:?}");
    let second = first + 1 + at(&calls[first + 1..], "syncfs");
    assert!(
        calls[second - 1].starts_with("rename") && calls[second + 1].starts_with("unlink"),
        "{calls:?}"
    );
    assert!(
        !calls[second..]
            .iter()
            .any(|call| call.starts_with("rename")),
        "{calls:?}"
    );
}
