//! What was dear to make, kept between runs below `.samtale/cache/`. Files are named by what they were made of, so
//! one that is there is right whoever wrote it, and two runs may share the folder. All of it may be deleted.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::SystemTime;

use crate::digest::Digest;

/// Most bytes that are kept; the half that was used last stays when there are more.
const MOST: u64 = 512 * 1024 * 1024;

/// A folder of kept files.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    /// Whether this run may write.
    writes: bool,
    most: u64,
    /// How many bytes lie there, once somebody counted.
    held: Mutex<Option<u64>>,
    /// Numbers for names of files that are being written.
    next: AtomicU32,
}

impl Cache {
    /// The cache of a site.
    pub(super) fn new(site: &Path, writes: bool) -> Cache {
        Cache {
            folder: site.join(".samtale").join("cache"),
            writes,
            most: MOST,
            held: Mutex::default(),
            next: AtomicU32::new(0),
        }
    }

    /// A kept file, if it is there and whole. A file that cannot be read is as good as none.
    pub(super) fn recall(&self, name: &str) -> Option<Vec<u8>> {
        let path = self.folder.join(name);
        let mut bytes = fs::read(&path).ok()?;
        let seal = bytes.split_off(bytes.len().checked_sub(SEAL)?);
        if seal != sealed(&bytes) {
            return None;
        }
        if self.writes
            && let Ok(file) = fs::File::options().append(true).open(&path)
        {
            // What is used stays longest; where the time cannot be set it is only forgotten sooner.
            let _ = file.set_modified(SystemTime::now());
        }
        Some(bytes)
    }

    /// Keeps a file. A cache that cannot be written costs time in the next run, and nothing else.
    pub(super) fn keep(&self, name: &str, bytes: &[u8]) {
        if self.writes {
            let _ = self.write(name, bytes);
        }
    }

    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let temporary = format!("{name}.{}-{number}.tmp", std::process::id());
        let temporary = self.folder.join(temporary);
        fs::write(&temporary, [bytes, &sealed(bytes)].concat())?;
        // Whole or not at all, also for another run that reads it now.
        fs::rename(&temporary, self.folder.join(name))?;
        let mut held = self
            .held
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let before = match *held {
            Some(held) => held + bytes.len() as u64,
            None => self.files()?.iter().map(|file| file.bytes).sum(),
        };
        *held = Some(if before > self.most {
            self.prune()?
        } else {
            before
        });
        Ok(())
    }

    /// Removes what was not used for longest, and says how much is left.
    fn prune(&self) -> io::Result<u64> {
        let mut files = self.files()?;
        files.sort_by_key(|file| std::cmp::Reverse(file.used));
        let mut left = 0;
        for file in files {
            if left + file.bytes <= self.most / 2 {
                left += file.bytes;
            } else {
                // Another run may have been quicker.
                let _ = fs::remove_file(&file.path);
            }
        }
        Ok(left)
    }

    fn files(&self) -> io::Result<Vec<Kept>> {
        let entries = fs::read_dir(&self.folder)?;
        let kept = entries.filter_map(|entry| {
            let entry = entry.ok()?;
            let metadata = entry.metadata().ok()?;
            metadata.is_file().then(|| Kept {
                path: entry.path(),
                bytes: metadata.len(),
                used: metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH),
            })
        });
        Ok(kept.collect())
    }
}

struct Kept {
    path: PathBuf,
    bytes: u64,
    used: SystemTime,
}

/// Length of the digest behind each file.
const SEAL: usize = 16;

/// A digest that tells a file that was cut short, which a crash can leave.
fn sealed(bytes: &[u8]) -> [u8; SEAL] {
    let Digest(one, two) = Digest::of(bytes);
    let mut seal = [0; SEAL];
    seal[..8].copy_from_slice(&one.to_le_bytes());
    seal[8..].copy_from_slice(&two.to_le_bytes());
    seal
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_comes_back_and_what_is_broken_does_not() {
        let site = tempfile::tempdir().unwrap();
        let cache = Cache::new(site.path(), true);
        cache.keep("one", b"words");
        assert_eq!(cache.recall("one").as_deref(), Some(&b"words"[..]));
        let path = site.path().join(".samtale/cache/one");
        let whole = fs::read(&path).unwrap();
        for length in 0..whole.len() {
            fs::write(&path, &whole[..length]).unwrap();
            assert_eq!(cache.recall("one"), None);
        }
        assert_eq!(cache.recall("two"), None);
    }

    #[test]
    fn a_reader_writes_nothing() {
        let site = tempfile::tempdir().unwrap();
        Cache::new(site.path(), false).keep("one", b"words");
        assert!(!site.path().join(".samtale").exists());
    }

    #[test]
    fn it_stays_bounded_and_keeps_what_was_used_last() {
        let site = tempfile::tempdir().unwrap();
        let mut cache = Cache::new(site.path(), true);
        cache.most = 1000;
        for number in 0..40 {
            cache.keep(&number.to_string(), &[7; 100]);
            let held: u64 = cache.files().unwrap().iter().map(|one| one.bytes).sum();
            assert!(held <= 1000 + 116, "{held}");
        }
        assert!(cache.recall("39").is_some());
    }
}
