//! The disk as a [`World`]: the only reader of files and of the clock.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::cache::Cache;
use crate::model::Date;
use crate::source::Str;
use crate::world::{Entry, ReadError, Refusal, World};

/// A site's folder on the disk, on a day.
#[derive(Debug)]
pub struct Disk {
    root: PathBuf,
    today: Date,
    cache: Cache,
}

/// The day by the system's clock, in UTC.
pub fn today() -> Option<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    Date::from_unix_days(i64::try_from(seconds / 86_400).ok()?)
}

impl Disk {
    /// The site in a folder.
    pub fn new(root: &Path, today: Date) -> Disk {
        Disk {
            root: root.to_path_buf(),
            today,
            cache: Cache::new(root, false),
        }
    }

    /// With a cache that may be written, for runs that may write.
    #[must_use]
    pub fn keeping(self) -> Disk {
        Disk {
            cache: Cache::new(&self.root, true),
            ..self
        }
    }

    /// A path as the core names it; none outside the site or where it is not Unicode.
    fn relative(&self, path: &Path) -> Option<String> {
        let below = path.strip_prefix(&self.root).ok()?;
        let names: Option<Vec<&str>> = below
            .components()
            .map(|name| name.as_os_str().to_str())
            .collect();
        Some(names?.join("/"))
    }

    /// What was found at a place or below it; none for a folder, which counts by what is in it.
    fn entry(&self, place: &str, found: walkdir::Result<DirEntry>) -> Option<(Str, Entry)> {
        let found = match found {
            Ok(found) => found,
            Err(error) => {
                let path = error.path().and_then(|path| self.relative(path));
                let words = error
                    .into_io_error()
                    .map_or_else(|| "loop".to_string(), |error| plain(&error));
                let path = path.unwrap_or_else(|| place.to_string());
                return Some((path.into(), Entry::Refused(Refusal::Unreadable(words))));
            }
        };
        let kind = found.file_type();
        if kind.is_dir() {
            return None;
        }
        let Some(path) = self.relative(found.path()) else {
            let below = found.path().strip_prefix(&self.root);
            let shown = below.unwrap_or(found.path()).to_string_lossy();
            return Some(((*shown).into(), Entry::Refused(Refusal::Name)));
        };
        let entry = if kind.is_symlink() {
            self.link(found.path())
        } else if kind.is_file() {
            match found.metadata() {
                Ok(metadata) => Entry::File(metadata.len()),
                Err(error) => Entry::Refused(Refusal::Unreadable(plain(&error.into()))),
            }
        } else {
            Entry::Refused(Refusal::Special)
        };
        Some((path.into(), entry))
    }

    /// What a symbolic link leads to.
    fn link(&self, path: &Path) -> Entry {
        let (Ok(target), Ok(root)) = (fs::canonicalize(path), fs::canonicalize(&self.root)) else {
            return Entry::Refused(Refusal::LinkBroken);
        };
        if !target.starts_with(root) {
            return Entry::Refused(Refusal::LinkOutside);
        }
        match fs::metadata(&target) {
            Ok(found) if found.is_file() => Entry::File(found.len()),
            Ok(found) if found.is_dir() => Entry::Refused(Refusal::LinkToFolder),
            Ok(_) => Entry::Refused(Refusal::Special),
            Err(error) => Entry::Refused(Refusal::Unreadable(error.to_string())),
        }
    }
}

impl World for Disk {
    fn list(&self, below: &[&str]) -> Vec<(Str, Entry)> {
        let mut found: Vec<(&str, walkdir::Result<DirEntry>)> = Vec::new();
        for place in below {
            let start = self.root.join(place);
            if fs::symlink_metadata(&start).is_ok() {
                let walk = WalkDir::new(&start)
                    .follow_links(false)
                    .follow_root_links(false);
                found.extend(walk.into_iter().map(|found| (*place, found)));
            }
        }
        // To ask each file for its length takes longer than to walk.
        let mut list: Vec<(Str, Entry)> = found
            .into_par_iter()
            .filter_map(|(place, found)| self.entry(place, found))
            .collect();
        list.par_sort();
        list
    }

    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, ReadError> {
        let failed = |error: std::io::Error| ReadError::Failed(plain(&error));
        let file = fs::File::open(self.root.join(path)).map_err(failed)?;
        let length = file.metadata().map_err(failed)?.len();
        if length > limit {
            return Err(ReadError::TooLarge(limit));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        // A file can grow between the two calls; one byte more than the limit is enough to know.
        file.take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(failed)?;
        if bytes.len() as u64 > limit {
            return Err(ReadError::TooLarge(limit));
        }
        Ok(bytes)
    }

    fn recall(&self, name: &str) -> Option<Vec<u8>> {
        self.cache.recall(name)
    }

    fn keep(&self, name: &str, bytes: &[u8]) {
        self.cache.keep(name, bytes);
    }

    fn today(&self) -> Date {
        self.today
    }
}

/// The system's words without its number.
fn plain(error: &std::io::Error) -> String {
    let words = error.to_string();
    words
        .split(" (os error")
        .next()
        .unwrap_or_default()
        .to_string()
}
