//! A small site, the driver, and what must hold after each fault.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use tempfile::TempDir;

pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// What stays, changes, goes, comes, and what is a file in one and a folder in the other.
pub(crate) const OLD: &str = "a/same.html|3|same\na/deep/er/same.html|2|deep\na/change.html|2|before\nindex.html|1|old\ngone/page.html|1|gone\nc|1|a file\nd/x.html|1|a folder\n";
pub(crate) const NEW: &str = "a/same.html|3|same\na/deep/er/same.html|2|deep\na/change.html|2|behind\nindex.html|1|newer\ncome/in/page.html|9|come\nc/x.html|1|a folder\nd|1|a file\n";

/// `examples/publish.rs`, which cargo builds beside the tests.
pub(crate) static DRIVER: LazyLock<String> = LazyLock::new(|| {
    let program = Path::new(env!("CARGO_BIN_EXE_samtale"));
    let driver = program.parent().unwrap().join("examples/publish");
    assert!(
        driver.exists(),
        "{} is built by cargo test",
        driver.display()
    );
    driver.to_str().unwrap().to_string()
});

pub(crate) struct Site {
    _temp: TempDir,
    pub(crate) root: PathBuf,
    pub(crate) out: PathBuf,
    pub(crate) old: Tree,
    pub(crate) new: Tree,
}

impl Site {
    /// A site that was never built. In memory where there is some: a sync of the machine's disk
    /// would wait for everyone else's files.
    pub(crate) fn bare() -> Site {
        let memory = Path::new("/dev/shm");
        let temp = if memory.is_dir() {
            tempfile::tempdir_in(memory)
        } else {
            tempfile::tempdir()
        }
        .unwrap();
        fs::set_permissions(temp.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let root = temp.path().join("site");
        Site::at(root, temp)
    }

    fn at(root: PathBuf, temp: TempDir) -> Site {
        fs::create_dir_all(root.join("content")).unwrap();
        fs::write(root.join("samtale.toml"), "").unwrap();
        for (name, list) in [("old", OLD), ("new", NEW)] {
            fs::write(temp.path().join(name), list).unwrap();
        }
        let out = root.join("public");
        Site {
            old: expected(OLD),
            new: expected(NEW),
            out,
            root,
            _temp: temp,
        }
    }

    /// A site with the old output.
    pub(crate) fn built() -> Site {
        let site = Site::bare();
        site.build_ok("old");
        assert_eq!(site.tree(), site.old);
        site
    }

    pub(crate) fn list(&self, name: &str) -> PathBuf {
        self._temp.path().join(name)
    }

    pub(crate) fn args(&self, list: &str) -> Vec<PathBuf> {
        vec![self.root.clone(), self.out.clone(), self.list(list)]
    }

    pub(crate) fn build(&self, list: &str, flags: &[&str]) -> Output {
        Command::new(&*DRIVER)
            .args(self.args(list))
            .args(flags)
            .output()
            .unwrap()
    }

    pub(crate) fn build_ok(&self, list: &str) -> String {
        let output = self.build(list, &[]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output));
        text(&output)
    }

    /// A build of the list with faults injected into its main thread.
    pub(crate) fn strace(&self, list: &str, inject: &[String]) -> Output {
        let mut command = Command::new("strace");
        command.args(["-qq", "-o", "/dev/null"]);
        for inject in inject {
            command.args(["-e", &format!("inject={inject}")]);
        }
        command
            .arg(&*DRIVER)
            .args(self.args(list))
            .output()
            .expect("this test needs strace: apt-get install strace")
    }

    /// How often a build of the list makes a system call.
    pub(crate) fn count(&self, list: &str, call: &str, inject: &[String]) -> usize {
        let log = self.list("log");
        let mut command = Command::new("strace");
        command
            .args(["-qq", "-e", &format!("trace=?{call}"), "-o"])
            .arg(&log);
        for inject in inject {
            command.args(["-e", &format!("inject={inject}")]);
        }
        let output = command
            .arg(&*DRIVER)
            .args(self.args(list))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", text(&output));
        fs::read_to_string(log)
            .unwrap()
            .lines()
            .filter(|line| line.starts_with(&format!("{call}(")))
            .count()
    }

    pub(crate) fn tree(&self) -> Tree {
        tree(&self.out)
    }

    /// The published files, without the staging folder that a killed run left inside.
    pub(crate) fn tree_in_use(&self) -> Tree {
        let mut tree = self.tree();
        tree.retain(|path, _| !path.starts_with(".samtale-work/"));
        tree
    }

    /// Whether the site is whole: `"old"` or `"new"`.
    pub(crate) fn state(&self, tree: &Tree) -> &'static str {
        match tree {
            tree if *tree == self.old => "old",
            tree if *tree == self.new => "new",
            _ => "a mixture",
        }
    }

    /// Nothing that the writer made is left, but the published site itself.
    pub(crate) fn assert_tidy(&self, context: &str) {
        let mut names: Vec<_> = names(&self.root);
        names.retain(|name| name != "public");
        assert_eq!(names, ["content", "samtale.toml"], "{context}");
        if self.out.exists() {
            let hidden: Vec<_> = names_of(&self.out)
                .into_iter()
                .filter(|name| name.starts_with(".samtale-"))
                .collect();
            assert!(
                hidden.iter().all(|name| name == ".samtale-output"),
                "{context}: {hidden:?}"
            );
        }
    }
}

impl Drop for Site {
    /// A folder that something is mounted in could not be removed.
    fn drop(&mut self) {
        if std::env::var_os("SAMTALE_IN_NAMESPACE").is_some() {
            for mounted in [&self.out, &self.root] {
                let _unmounted = Command::new("umount").arg("-q").arg(mounted).output();
            }
        }
    }
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names = names_of(folder);
    names.sort();
    names
}

fn names_of(folder: &Path) -> Vec<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// What a list publishes, made without the writer. A folder is written with a slash.
pub(crate) fn expected(list: &str) -> Tree {
    let mut tree = Tree::new();
    let mut mark = Vec::new();
    for line in list.lines() {
        let parts: Vec<&str> = line.splitn(3, '|').collect();
        tree.insert(
            parts[0].into(),
            parts[2].repeat(parts[1].parse().unwrap()).into(),
        );
        for (at, _) in parts[0].match_indices('/') {
            tree.insert(parts[0][..=at].into(), Vec::new());
        }
        mark.push(parts[0]);
    }
    mark.sort();
    tree.insert(
        ".samtale-output".into(),
        format!("samtale-output 1\n{}\n", mark.join("\n")).into(),
    );
    tree
}

pub(crate) fn tree(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.unwrap();
        let mut path = entry
            .path()
            .strip_prefix(folder)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        if entry.file_type().is_dir() {
            path.push('/');
            tree.insert(path, Vec::new());
        } else if entry.path_is_symlink() {
            tree.insert(
                path,
                format!("{:?}", fs::read_link(entry.path()).unwrap()).into(),
            );
        } else {
            tree.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    tree
}

pub(crate) fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub(crate) fn was_killed(output: &Output) -> bool {
    // strace dies of the signal that killed what it ran.
    output.status.signal() == Some(9) || output.status.code() == Some(137)
}

/// Runs the calling test again in a namespace of its own, where it may mount. `true` inside.
pub(crate) fn in_namespace(test: &str) -> bool {
    if std::env::var_os("SAMTALE_IN_NAMESPACE").is_some() {
        return true;
    }
    let output = Command::new("unshare")
        .args(["-rm", "--"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env("SAMTALE_IN_NAMESPACE", "1")
        .output()
        .expect("this test needs unshare, of util-linux");
    assert!(
        output.status.success(),
        "in a namespace (user namespaces must be allowed):\n{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        text(&output)
    );
    false
}

pub(crate) fn mount_tmpfs(at: &Path, options: &str) {
    fs::create_dir_all(at).unwrap();
    let status = Command::new("mount")
        .args(["-t", "tmpfs", "-o", options, "none"])
        .arg(at)
        .status()
        .unwrap();
    assert!(status.success());
}

/// Builds under other circumstances.
impl Site {
    pub(crate) fn start(&self, list: &str, flags: &[&str]) -> Child {
        let child = Command::new(&*DRIVER)
            .args(self.args(list))
            .args(flags)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let begun = Instant::now();
        while !self.root.join(".public.samtale-new/a").exists() {
            assert!(
                begun.elapsed() < Duration::from_secs(10),
                "no staging folder"
            );
            std::thread::sleep(Duration::from_millis(2));
        }
        child
    }

    pub(crate) fn as_nobody(&self) {
        assert!(
            Command::new("chown")
                .args(["-R", "65534:65534"])
                .arg(&self.root)
                .status()
                .unwrap()
                .success()
        );
    }

    pub(crate) fn forbid_parent(&self) {
        std::os::unix::fs::chown(&self.root, Some(0), Some(0)).unwrap();
    }

    pub(crate) fn nobody(&self, list: &str) -> Command {
        // The program must be where nobody can reach it.
        let driver = self.list("driver");
        if !driver.exists() {
            copy_program(Path::new(&*DRIVER), &driver);
        }
        let mut command = Command::new("setpriv");
        command
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(driver)
            .args(self.args(list));
        command
    }

    pub(crate) fn build_as_nobody(&self, list: &str) -> Output {
        self.nobody(list)
            .output()
            .expect("this test needs setpriv, of util-linux, and root")
    }
}

/// Copies a program, to be run. Another process does: had this one the copy open, a child that some other test begins
/// at that moment would have it open too, and what is open for writing cannot be run.
pub(crate) fn copy_program(from: &Path, to: &Path) {
    let copied = Command::new("cp").args([from, to]).status().unwrap();
    assert!(copied.success(), "{} was not copied", from.display());
}
