//! The staging folder: made, filled, removed.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use walkdir::WalkDir;

use super::error::{WriteError, failed};
use super::hold;
use super::mark::{self, MARK, MARKER, Mark};
use super::parallel;
use super::place::Place;
use super::sys;

/// A folder tree that grows with the files that are put into it.
#[derive(Debug)]
pub(super) struct Tree {
    root: PathBuf,
    /// The folders that are known to exist, so that each is made once.
    made: Mutex<HashSet<String>>,
}

impl Tree {
    pub(super) fn new(root: PathBuf) -> Tree {
        Tree {
            root,
            made: Mutex::default(),
        }
    }

    /// Where a file goes. Its folder exists when this returns.
    pub(super) fn at(&self, path: &str) -> Result<PathBuf, WriteError> {
        if let Some((folder, _)) = path.rsplit_once('/') {
            self.make(folder)?;
        }
        Ok(self.root.join(path))
    }

    fn make(&self, folder: &str) -> Result<(), WriteError> {
        if hold(&self.made).contains(folder) {
            return Ok(());
        }
        if let Some((above, _)) = folder.rsplit_once('/') {
            self.make(above)?;
        }
        let path = self.root.join(folder);
        match fs::create_dir(&path) {
            // Another thread may have been quicker.
            Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                return Err(failed("make the folder", path)(error));
            }
            _ => {}
        }
        hold(&self.made).insert(folder.to_owned());
        Ok(())
    }
}

/// The staging folder of a run.
#[derive(Debug)]
pub(super) struct Stage {
    /// The folder that bears the marker.
    folder: PathBuf,
    files: Tree,
    beside: bool,
    /// The folder, open since before the first write, so that a failed write that the kernel
    /// noticed later is told by the sync.
    opened: File,
}

impl Stage {
    /// Makes the staging folder: beside the output folder if the two can be exchanged.
    pub(super) fn begin(place: &Place) -> Result<Stage, WriteError> {
        match fs::metadata(&place.out) {
            Ok(old) => {
                if !sys::is_mount_point(&place.out).map_err(failed("look at", &place.out))?
                    && make_beside(place, &old)?
                {
                    return Stage::mark(&place.beside, true);
                }
                make(&place.inside)?;
                let stage = Stage::mark(&place.inside, false)?;
                make(&stage.files.root)?;
                Ok(stage)
            }
            Err(error) if sys::is_missing(&error) => {
                make(&place.beside)?;
                Stage::mark(&place.beside, true)
            }
            Err(error) => Err(failed("look at", &place.out)(error)),
        }
    }

    /// Moves a staging folder from beside the output folder into it, when the exchange turned
    /// out to be impossible.
    pub(super) fn moved_inside(place: &Place) -> Result<Stage, WriteError> {
        make(&place.inside)?;
        let stage = Stage::mark(&place.inside, false)?;
        fs::rename(&place.beside, &stage.files.root).map_err(failed("move", &place.beside))?;
        Ok(stage)
    }

    /// Gives a fresh folder its marker, before anything else is put into it.
    fn mark(folder: &Path, beside: bool) -> Result<Stage, WriteError> {
        let opened = File::open(folder).map_err(failed("open", folder))?;
        let marker = folder.join(MARKER);
        File::create_new(&marker).map_err(failed("make", marker))?;
        let files = if beside {
            folder.to_owned()
        } else {
            folder.join("new")
        };
        Ok(Stage {
            folder: folder.to_owned(),
            files: Tree::new(files),
            beside,
            opened,
        })
    }

    pub(super) fn is_beside(&self) -> bool {
        self.beside
    }

    /// Where a staged file lies.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.files.root.join(path)
    }

    /// Stages a file.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let to = self.files.at(path)?;
        write_new(&to, bytes).map_err(failed("write", to))
    }

    /// Takes over an unchanged file.
    pub(super) fn keep(&self, from: &Path, path: &str) -> Result<(), WriteError> {
        sys::link_or_copy(from, &self.files.at(path)?)
    }

    /// Writes the new site's mark. Beside, the marker becomes the mark in one step: the folder
    /// is all ours to delete until then, and a whole site from then on.
    pub(super) fn finish(&self, mark: &[u8]) -> Result<(), WriteError> {
        if !self.beside {
            return self.write(MARK, mark);
        }
        let marker = self.folder.join(MARKER);
        File::options()
            .write(true)
            .open(&marker)
            .and_then(|mut file| file.write_all(mark))
            .map_err(failed("write", &marker))?;
        fs::rename(&marker, self.folder.join(MARK)).map_err(failed("rename", marker))
    }

    /// Brings all that was staged to the disk.
    pub(super) fn sync(&self) -> Result<(), WriteError> {
        sys::sync(&self.opened).map_err(failed("bring to the disk", &self.folder))
    }
}

/// Writes a file that does not exist yet.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::create_new(path)?.write_all(bytes)
}

fn make(folder: &Path) -> Result<(), WriteError> {
    fs::create_dir(folder).map_err(failed("make the folder", folder))
}

/// Makes the folder that will take the place of `old`, with its owner and permissions.
/// `false`, and no folder, when that is not allowed: then the old folder itself must stay.
fn make_beside(place: &Place, old: &fs::Metadata) -> Result<bool, WriteError> {
    match fs::create_dir(&place.beside) {
        Ok(()) => {}
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
            ) =>
        {
            return Ok(false);
        }
        Err(error) => return Err(failed("make the folder", &place.beside)(error)),
    }
    let new = fs::metadata(&place.beside).map_err(failed("look at", &place.beside))?;
    let owner = if (new.uid(), new.gid()) == (old.uid(), old.gid()) {
        Ok(())
    } else {
        chown(&place.beside, Some(old.uid()), Some(old.gid()))
    };
    let same = owner.and_then(|()| {
        // Asked for only where needed, and after the owner, whose change clears bits of it.
        if new.mode() == old.mode() {
            Ok(())
        } else {
            fs::set_permissions(&place.beside, old.permissions())
        }
    });
    match same {
        Ok(()) => Ok(true),
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::PermissionDenied | ErrorKind::Unsupported
            ) =>
        {
            fs::remove_dir(&place.beside).map_err(failed("remove", &place.beside))?;
            Ok(false)
        }
        Err(error) => Err(failed("set the permissions of", &place.beside)(error)),
    }
}

/// Removes a folder of ours, if it is there: with all it holds where it bears the marker, else
/// only the files that its mark lists. What says so goes last, so that an interrupted removal
/// can be taken up again. Links are removed, never followed.
pub(super) fn remove(folder: &Path) -> Result<(), WriteError> {
    match fs::symlink_metadata(folder) {
        Ok(meta) if meta.is_dir() => {}
        Ok(_) => return Err(foreign(folder, Vec::new())),
        Err(error) if sys::is_missing(&error) => return Ok(()),
        Err(error) => return Err(failed("look at", folder)(error)),
    }
    let (last, listed) = if sys::exists(&folder.join(MARKER))? {
        (MARKER, None)
    } else {
        (MARK, Some(Mark::read(folder)?))
    };
    let (mut files, mut left) = (Vec::new(), Vec::new());
    let mut folders: BTreeMap<usize, Vec<PathBuf>> = BTreeMap::new();
    // One open folder at a time: what a run that is out of file descriptors staged must go, too.
    for entry in WalkDir::new(folder).min_depth(1).max_open(1) {
        let entry = entry.map_err(|error| mark::walk_failed(folder, error))?;
        let path = mark::relative(folder, entry.path());
        if entry.file_type().is_dir() {
            folders
                .entry(entry.depth())
                .or_default()
                .push(entry.into_path());
        } else if path.as_deref() == Some(last) {
            // Its turn comes when all else is gone.
        } else if listed
            .as_ref()
            .is_none_or(|mark| path.is_some_and(|path| mark.lists(&path)))
        {
            files.push(entry.into_path());
        } else {
            left.push(
                entry
                    .path()
                    .strip_prefix(folder)
                    .unwrap_or(entry.path())
                    .to_string_lossy()
                    .into_owned(),
            );
        }
    }
    parallel::each(&files, |file| {
        fs::remove_file(file).map_err(failed("remove", file))
    })?;
    for folders in folders.values().rev() {
        parallel::each(folders, |folder| match fs::remove_dir(folder) {
            // It holds what is left, which will be told.
            Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty && !left.is_empty() => {
                Ok(())
            }
            removed => removed.map_err(failed("remove", folder)),
        })?;
    }
    if !left.is_empty() {
        return Err(foreign(folder, left));
    }
    match fs::remove_file(folder.join(last)) {
        Err(error) if !sys::is_missing(&error) => {
            return Err(failed("remove", folder.join(last))(error));
        }
        _ => {}
    }
    fs::remove_dir(folder).map_err(failed("remove", folder))
}

fn foreign(folder: &Path, mut paths: Vec<String>) -> WriteError {
    paths.sort();
    let more = paths.len() > 3;
    paths.truncate(3);
    WriteError::Foreign {
        out: folder.to_owned(),
        paths,
        more,
    }
}
