//! Watching a site: which paths changed, told once it is quiet. A save is many events; a path is only a reason to look
//! again, so that nothing depends on how an editor saves.
//!
//! Where the system has no more watches, the files are compared once a second instead.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant, SystemTime};

use notify::event::{CreateKind, ModifyKind, RenameMode};
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use walkdir::WalkDir;

use crate::source::Str;
use crate::world::Changes;

/// The folders and the file that a site is made of.
const WATCHED: [&str; 4] = ["content", "locales", "samtale.toml", "themes"];

/// How long it must be quiet before changes are told: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(6);

/// Changes are told after this long even if it is never quiet.
const LONGEST: Duration = Duration::from_millis(100);

/// How often files are compared where they cannot be watched; at most a tenth of the time goes into it.
const POLL: Duration = Duration::from_secs(1);

/// What happened.
#[derive(Debug)]
pub enum Happened {
    /// Something changed.
    Changed(Changes),
    /// From now on files are compared now and then; the system's words, said once.
    Polling(String),
}

/// A site's folder under watch.
pub struct Watch {
    root: PathBuf,
    /// Files outside the folders of every site, such as the logo.
    also: BTreeSet<PathBuf>,
    events: Receiver<notify::Result<Event>>,
    by: By,
    /// Why files cannot be watched, until it is said.
    failed: Option<String>,
}

enum By {
    /// The system tells.
    System(RecommendedWatcher),
    /// Files are compared: what they looked like, if they were looked at, and how long it took.
    Comparing(Option<BTreeMap<PathBuf, Look>>, Duration),
}

/// What tells two states of a file apart without reading it.
type Look = (u64, Option<SystemTime>, u64);

impl Watch {
    /// Begins to watch a site. Where that cannot be, the first thing that happens says so.
    pub fn new(root: &Path) -> Watch {
        let root = fs::canonicalize(root).unwrap_or_else(|_| root.to_path_buf());
        let (sender, events) = mpsc::channel();
        let (by, failed) = match system(&root, sender) {
            Ok(watcher) => (By::System(watcher), None),
            Err(error) => (By::Comparing(None, Duration::ZERO), Some(words(&error))),
        };
        Watch {
            root,
            also: BTreeSet::new(),
            events,
            by,
            failed,
        }
    }

    /// Waits until something happens.
    pub fn wait(&mut self) -> Happened {
        if let Some(words) = self.failed.take() {
            return Happened::Polling(words);
        }
        loop {
            let happened = match &mut self.by {
                By::System(_) => self.told(),
                By::Comparing(..) => self.compared(),
            };
            if let Some(happened) = happened {
                return happened;
            }
        }
    }

    /// What the system tells, once it is quiet.
    fn told(&mut self) -> Option<Happened> {
        let mut paths: BTreeSet<Str> = BTreeSet::new();
        let mut folders: BTreeSet<PathBuf> = BTreeSet::new();
        let mut all = false;
        let mut began: Option<Instant> = None;
        loop {
            let wait = began.map_or(Duration::MAX, |began| {
                QUIET.min(LONGEST.saturating_sub(began.elapsed()))
            });
            match self.events.recv_timeout(wait) {
                Ok(Ok(event)) => {
                    if matches!(event.kind, EventKind::Access(_)) {
                        continue;
                    }
                    all |= event.need_rescan();
                    let appeared = appeared(&event.kind);
                    for path in event.paths {
                        let Some(below) = self.below(&path) else {
                            continue;
                        };
                        paths.insert(below);
                        if appeared && path.is_dir() {
                            folders.insert(path);
                        }
                    }
                    if all || !paths.is_empty() {
                        began.get_or_insert_with(Instant::now);
                    }
                }
                Ok(Err(error)) => return Some(self.compare_from_now_on(&error)),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => {
                    let error = notify::Error::generic("the watcher ended");
                    return Some(self.compare_from_now_on(&error));
                }
            }
        }
        // What was made in a folder before it was watched was seen by nobody: watched first, it is looked through after.
        if let By::System(watcher) = &mut self.by {
            for folder in folders {
                match watcher.watch(&folder, RecursiveMode::Recursive) {
                    Ok(()) => {}
                    // Gone again.
                    Err(error) if gone(&error) => {}
                    Err(error) => return Some(self.compare_from_now_on(&error)),
                }
            }
        }
        match (all, paths.is_empty()) {
            (true, _) => Some(Happened::Changed(Changes::All)),
            (false, false) => Some(Happened::Changed(Changes::Paths(
                paths.into_iter().collect(),
            ))),
            (false, true) => None,
        }
    }

    /// A path as the core names it, if it is of a site.
    fn below(&self, path: &Path) -> Option<Str> {
        let below = path.strip_prefix(&self.root).ok()?;
        let first = below.components().next()?.as_os_str().to_str()?;
        if !WATCHED.contains(&first) && !self.also.contains(below) {
            return None;
        }
        let names: Option<Vec<&str>> = below
            .components()
            .map(|name| name.as_os_str().to_str())
            .collect();
        // A name that is not Unicode stands for the folder it lies in.
        Some(names.map_or_else(|| first.into(), |names| names.join("/").into()))
    }

    fn compare_from_now_on(&mut self, error: &notify::Error) -> Happened {
        self.by = By::Comparing(None, Duration::ZERO);
        Happened::Polling(words(error))
    }

    /// What a comparison of all files shows. The first one cannot tell.
    fn compared(&mut self) -> Option<Happened> {
        let By::Comparing(before, took) = &mut self.by else {
            return None;
        };
        if before.is_some() {
            std::thread::sleep(POLL.max(*took * 10));
        }
        let began = Instant::now();
        let now = look(&self.root, &self.also);
        *took = began.elapsed();
        let last = before.replace(now);
        let (Some(before), By::Comparing(Some(now), _)) = (last, &self.by) else {
            return Some(Happened::Changed(Changes::All));
        };
        let changed = now
            .iter()
            .filter(|(path, look)| before.get(*path) != Some(look))
            .map(|(path, _)| path);
        let gone = before.keys().filter(|path| !now.contains_key(*path));
        let paths: BTreeSet<Str> = changed
            .chain(gone)
            .filter_map(|path| self.below(path))
            .collect();
        (!paths.is_empty()).then(|| Happened::Changed(Changes::Paths(paths.into_iter().collect())))
    }

    /// Watches a file outside the folders of every site, in place of those named before.
    pub fn also(&mut self, files: impl IntoIterator<Item = PathBuf>) {
        let files: BTreeSet<PathBuf> = files.into_iter().collect();
        if let By::System(watcher) = &mut self.by {
            for file in files.difference(&self.also) {
                let folder = self.root.join(file);
                // Of a folder that is not there nothing can be seen; the site says that the file is missing.
                if let Some(folder) = folder.parent().filter(|folder| folder.is_dir()) {
                    let _unseen = watcher.watch(folder, RecursiveMode::NonRecursive);
                }
            }
        }
        self.also = files;
    }
}

/// Why files cannot be watched, in a word of ours or in those of the system.
fn words(error: &notify::Error) -> String {
    match error.kind {
        ErrorKind::MaxFilesWatch => "watch-limit".to_string(),
        _ => error.to_string(),
    }
}

/// Whether something may be at a path that was not there before.
fn appeared(kind: &EventKind) -> bool {
    match kind {
        EventKind::Create(CreateKind::File) => false,
        EventKind::Create(_) | EventKind::Any | EventKind::Other => true,
        EventKind::Modify(ModifyKind::Name(mode)) => !matches!(mode, RenameMode::From),
        EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Access(_) => false,
    }
}

fn gone(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}

/// Watches the site's own folder alone, for what comes and goes in it, and its folders with all below them.
fn system(
    root: &Path,
    sender: Sender<notify::Result<Event>>,
) -> notify::Result<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(move |event| {
        // Nobody listens only while the program ends.
        let _heard = sender.send(event);
    })?;
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in WATCHED {
        let path = root.join(folder);
        if path.is_dir() {
            watcher.watch(&path, RecursiveMode::Recursive)?;
        }
    }
    Ok(watcher)
}

/// What every file looks like.
fn look(root: &Path, also: &BTreeSet<PathBuf>) -> BTreeMap<PathBuf, Look> {
    let starts = WATCHED.iter().map(|name| root.join(name));
    let starts = starts.chain(also.iter().map(|file| root.join(file)));
    let mut found = BTreeMap::new();
    for entry in starts.flat_map(WalkDir::new).flatten() {
        // A link counts as what it leads to.
        let metadata = fs::metadata(entry.path()).or_else(|_| fs::symlink_metadata(entry.path()));
        let Ok(metadata) = metadata else {
            continue;
        };
        if !metadata.is_dir() {
            let look = (metadata.len(), metadata.modified().ok(), number(&metadata));
            found.insert(entry.into_path(), look);
        }
    }
    found
}

/// The file's number, which another file in its place does not have.
#[cfg(unix)]
fn number(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number(_metadata: &fs::Metadata) -> u64 {
    0
}
