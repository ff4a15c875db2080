//! The lock: one run at a time for one output folder.
//!
//! Both a file beside the folder and the folder itself are locked, with the kernel's own locks,
//! which die with their process. The file says who holds it and outlives the exchange; the
//! folder is all there is where its parent is not ours to write in, and there nothing is
//! exchanged, so that it stays the same folder.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::{WriteError, failed};
use super::place::Place;
use super::sys;

/// The locks that a run holds.
#[derive(Debug)]
pub(super) struct Locks {
    beside: Option<(PathBuf, File)>,
    _folder: Option<File>,
}

/// What became of an attempt.
enum Attempt {
    Taken(File),
    Held(File),
}

impl Locks {
    /// Takes the locks, or says who holds them.
    pub(super) fn take(place: &Place) -> Result<Locks, WriteError> {
        let locked = |pid| WriteError::Locked {
            out: place.out.clone(),
            pid,
        };
        let is_there = sys::exists(&place.out)?;
        // Made first: from here on, a failure gives the file back.
        let mut locks = Locks {
            beside: None,
            _folder: None,
        };
        let open = |path: &Path| {
            File::options()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(path)
        };
        match attempt(&place.lock, open) {
            Ok(Attempt::Taken(file)) => {
                let (_, file) = locks.beside.insert((place.lock.clone(), file));
                file.set_len(0)
                    .and_then(|()| writeln!(file, "{}", std::process::id()))
                    .map_err(failed("write the lock", &place.lock))?;
            }
            Ok(Attempt::Held(file)) => return Err(locked(pid_in(&file))),
            // The parent is not ours: the folder's own lock will do, if there is a folder.
            Err(error)
                if is_there
                    && matches!(
                        error.kind(),
                        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
                    ) => {}
            Err(error) => return Err(failed("lock", &place.lock)(error)),
        }
        if is_there {
            match attempt(&place.out, |path| File::open(path)) {
                Ok(Attempt::Taken(file)) => locks._folder = Some(file),
                Ok(Attempt::Held(file)) => return Err(locked(holder(&file))),
                // NFS, for one, locks no folders. The file beside it is enough.
                Err(error) if locks.beside.is_some() && cannot_lock(&error) => {}
                Err(error) => return Err(failed("lock", &place.out)(error)),
            }
        }
        Ok(locks)
    }

    /// Removes the lock file, then lets go. While it is held, nobody else may remove it.
    pub(super) fn release(mut self) -> Result<(), WriteError> {
        self.remove()
    }

    fn remove(&mut self) -> Result<(), WriteError> {
        match self.beside.take() {
            Some((path, _held)) => fs::remove_file(&path).map_err(failed("remove the lock", path)),
            None => Ok(()),
        }
    }
}

impl Drop for Locks {
    fn drop(&mut self) {
        // Only after an error, which is the one to tell. A file that stays locks nobody out.
        let _removed = self.remove();
    }
}

/// Whether a lock was refused for what the file is.
fn cannot_lock(error: &io::Error) -> bool {
    use rustix::io::Errno;
    matches!(
        Errno::from_io_error(error),
        Some(Errno::BADF | Errno::INVAL | Errno::NOLCK | Errno::NOSYS | Errno::NOTSUP)
    )
}

/// Locks what is at `path`, and makes sure that it is still there afterwards: the one who held
/// it may have removed it, or exchanged it, between our opening and our locking.
fn attempt(path: &Path, open: impl Fn(&Path) -> io::Result<File>) -> io::Result<Attempt> {
    loop {
        let file = open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(Attempt::Held(file)),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        let ours = file.metadata()?;
        match fs::metadata(path) {
            Ok(there) if (there.dev(), there.ino()) == (ours.dev(), ours.ino()) => {
                return Ok(Attempt::Taken(file));
            }
            Ok(_) => {}
            Err(error) if sys::is_missing(&error) => {}
            Err(error) => return Err(error),
        }
    }
}

/// The process id in a lock file. Its holder writes it right after it took the lock.
fn pid_in(mut file: &File) -> Option<u32> {
    for _ in 0..20 {
        let mut text = String::new();
        if file.read_to_string(&mut text).is_ok()
            && let Ok(pid) = text.trim().parse()
        {
            return Some(pid);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    holder(file)
}

/// The process that locks a file, by the kernel's own list.
fn holder(file: &File) -> Option<u32> {
    let meta = file.metadata().ok()?;
    let device = format!(
        "{:02x}:{:02x}",
        rustix::fs::major(meta.dev()),
        rustix::fs::minor(meta.dev())
    );
    let id = format!("{device}:{}", meta.ino());
    // The list is read in parts: while others lock and let go, a line can fall between two of them.
    for _ in 0..5 {
        let list = fs::read_to_string("/proc/locks").ok()?;
        let found = list.lines().find_map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words[..] {
                [_, "FLOCK", _, _, pid, at, ..] if at == id => pid.parse().ok(),
                _ => None,
            }
        });
        if found.is_some() {
            return found;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    None
}
