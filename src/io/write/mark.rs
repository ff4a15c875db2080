//! The mark: the list, inside a published site, of the files that this program wrote.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::error::{Refusal, WriteError, failed};
use super::sys;

/// The mark's name in a published site.
pub(super) const MARK: &str = ".samtale-output";
/// The name of the marker of a folder that may go with all it holds.
pub(super) const MARKER: &str = ".samtale-staging";
/// The staging folder inside the output folder.
const WORK: &str = ".samtale-work";

const FIRST_LINE: &str = "samtale-output 1";

/// A mark: sorted, one path a line, nothing that differs between two machines or days.
#[derive(Debug, Default)]
pub(super) struct Mark {
    bytes: Vec<u8>,
    paths: BTreeSet<String>,
}

impl Mark {
    /// The mark of a site with these files, which come sorted.
    pub(super) fn new<'a>(paths: impl Iterator<Item = &'a String>) -> Mark {
        let mut text = String::from(FIRST_LINE);
        text.push('\n');
        for path in paths {
            text.push_str(path);
            text.push('\n');
        }
        Mark {
            bytes: text.into_bytes(),
            paths: BTreeSet::new(),
        }
    }

    /// The mark in a folder; an empty one where the folder, or its mark, does not exist.
    pub(super) fn read(folder: &Path) -> Result<Mark, WriteError> {
        let file = folder.join(MARK);
        let damaged = || WriteError::Refused {
            out: folder.to_owned(),
            reason: Refusal::Damaged(MARK),
        };
        match fs::symlink_metadata(&file) {
            Ok(meta) if !meta.is_file() => return Err(damaged()),
            Ok(_) => {}
            Err(error) if sys::is_missing(&error) => return Ok(Mark::default()),
            Err(error) => return Err(failed("look at", file)(error)),
        }
        let bytes = fs::read(&file).map_err(failed("read", &file))?;
        let paths = parse(&bytes).ok_or_else(damaged)?;
        Ok(Mark { bytes, paths })
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn lists(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(String::as_str)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Refuses a folder that holds anything that is not in this mark: a file, a link, a folder
    /// that none of the listed files lies in. The staging folder inside it is ours.
    pub(super) fn refuse_foreign(&self, folder: &Path) -> Result<(), WriteError> {
        if !sys::exists(folder)? {
            return Ok(());
        }
        let mut folders = BTreeSet::new();
        for path in &self.paths {
            // Once a folder is known, so are those above it.
            let mut path = path.as_str();
            while let Some((above, _)) = path.rsplit_once('/')
                && folders.insert(above)
            {
                path = above;
            }
        }
        let mut foreign = Vec::new();
        let mut walk = WalkDir::new(folder).min_depth(1).into_iter();
        while let Some(entry) = walk.next() {
            let entry = entry.map_err(|error| walk_failed(folder, error))?;
            let path = relative(folder, entry.path());
            let known = match path.as_deref() {
                Some(MARK) => !self.is_empty(),
                Some(WORK) => {
                    walk.skip_current_dir();
                    true
                }
                Some(path) if entry.file_type().is_dir() => folders.contains(path),
                Some(path) => entry.file_type().is_file() && self.paths.contains(path),
                None => false,
            };
            if known {
                continue;
            }
            let mut name = entry
                .path()
                .strip_prefix(folder)
                .unwrap_or(entry.path())
                .to_string_lossy()
                .into_owned();
            if entry.file_type().is_dir() {
                walk.skip_current_dir();
                name.push('/');
            }
            foreign.push(name);
            if foreign.len() > 3 {
                break;
            }
        }
        if foreign.is_empty() {
            return Ok(());
        }
        let more = foreign.len() > 3;
        foreign.truncate(3);
        foreign.sort();
        Err(WriteError::Foreign {
            out: folder.to_owned(),
            paths: foreign,
            more,
        })
    }
}

/// The paths that a mark lists, or `None` when it is not a whole mark of ours. What it lists
/// will be deleted one day, so a path that leads elsewhere makes it worthless.
fn parse(bytes: &[u8]) -> Option<BTreeSet<String>> {
    let text = str::from_utf8(bytes).ok()?;
    let list = text.strip_prefix(FIRST_LINE)?.strip_prefix('\n')?;
    if list.is_empty() {
        return Some(BTreeSet::new());
    }
    list.strip_suffix('\n')?
        .split('\n')
        .map(|path| is_publishable(path).then(|| path.to_owned()))
        .collect()
}

/// Whether a path can be a published file's: inside the folder, on one line, not our own name.
pub(super) fn is_publishable(path: &str) -> bool {
    let mut parts = path.split('/');
    !path.contains(['\0', '\n'])
        && parts.all(|part| !matches!(part, "" | "." | ".."))
        && !matches!(path.split('/').next(), Some(MARK | MARKER | WORK))
}

/// The path of something in a folder as the mark writes it, or `None` when the mark cannot.
pub(super) fn relative(folder: &Path, path: &Path) -> Option<String> {
    path.strip_prefix(folder).ok()?.to_str().map(str::to_owned)
}

/// An error of a walk, with the path it happened at.
pub(super) fn walk_failed(folder: &Path, error: walkdir::Error) -> WriteError {
    let path = error.path().unwrap_or(folder).to_owned();
    let source = error
        .into_io_error()
        .unwrap_or_else(|| io::Error::other("a loop of links"));
    failed("read the folder", path)(source)
}
