//! Publishing file by file, so that it can be undone: for folders that cannot be exchanged.
//!
//! The journal, `.samtale-work/journal`, has a line for each file that the run touches: `-path`
//! for one that was there before (it has a second name in `old/`), `+path` for one that was not.
//! Its last line is `end`: without it, it was never whole, and nothing was touched yet. As long
//! as it is there, the old site can be put back; once it is gone, the new site is published.

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;

use super::error::{Refusal, WriteError, failed, leftover};
use super::mark::{self, MARK, Mark};
use super::place::Place;
use super::stage::{self, Stage, Tree};
use super::sys;

const JOURNAL: &str = "journal";
const OLD: &str = "old";
const FIRST_LINE: &str = "samtale-journal 1\n";
const LAST_LINE: &str = "end\n";

/// What a run changes in the published folder, the mark aside.
pub(super) struct Change<'a> {
    pub(super) staged: Vec<&'a str>,
    pub(super) removed: Vec<&'a str>,
}

/// Moves the staged files into place and removes those that go. Where a step fails, the old
/// site is put back.
pub(super) fn publish(
    place: &Place,
    stage: &Stage,
    change: &Change,
    published: &Mark,
) -> Result<(), WriteError> {
    let mut text = String::from(FIRST_LINE);
    let old = place.inside.join(OLD);
    fs::create_dir(&old).map_err(failed("make the folder", &old))?;
    let old = Tree::new(old);
    for path in change.removed.iter().chain(&change.staged).chain(&[MARK]) {
        let from = place.out.join(path);
        let is_file = match fs::symlink_metadata(&from) {
            Ok(meta) => meta.is_file(),
            Err(error) if sys::is_missing(&error) => false,
            Err(error) => return Err(failed("look at", from)(error)),
        };
        if is_file {
            sys::link_or_copy(&from, &old.at(path)?)?;
        }
        text.push(if is_file { '-' } else { '+' });
        text.push_str(path);
        text.push('\n');
    }
    text.push_str(LAST_LINE);
    let journal = place.inside.join(JOURNAL);
    stage::write_new(&journal, text.as_bytes()).map_err(failed("write", &journal))?;
    stage.sync()?;
    published.refuse_foreign(&place.out)?;

    let applied = apply(place, stage, change)
        .and_then(|()| stage.sync())
        .and_then(|()| fs::remove_file(&journal).map_err(failed("remove", &journal)));
    match applied {
        Ok(()) => stage::remove(&place.inside).map_err(leftover),
        Err(cause) => Err(match undo(place) {
            Ok(()) => cause,
            Err(undo) => WriteError::Torn {
                cause: Box::new(cause),
                undo: Box::new(undo),
            },
        }),
    }
}

fn apply(place: &Place, stage: &Stage, change: &Change) -> Result<(), WriteError> {
    // What goes, goes first: a new file may bear the name of an old folder, or the reverse.
    for path in &change.removed {
        remove_file(place, path)?;
    }
    let out = Tree::new(place.out.clone());
    for path in change.staged.iter().chain(&[MARK]) {
        let to = out.at(path)?;
        fs::rename(stage.path(path), &to).map_err(failed("replace", to))?;
    }
    Ok(())
}

/// Puts the old site back if there is a journal. May be interrupted, and called again.
pub(super) fn undo(place: &Place) -> Result<(), WriteError> {
    let journal = place.inside.join(JOURNAL);
    let bytes = match fs::read(&journal) {
        Ok(bytes) => bytes,
        Err(error) if sys::is_missing(&error) => return Ok(()),
        Err(error) => return Err(failed("read", journal)(error)),
    };
    let damaged = || place.refused(Refusal::Damaged(".samtale-work/journal"));
    let text = str::from_utf8(&bytes).map_err(|_| damaged())?;
    let list = match text
        .strip_prefix(FIRST_LINE)
        .and_then(|list| list.strip_suffix(LAST_LINE))
    {
        Some(list) => list,
        // Cut off while it was written: nothing was touched yet.
        None if FIRST_LINE.starts_with(text) || text.starts_with(FIRST_LINE) => return Ok(()),
        None => return Err(damaged()),
    };
    let mut added = Vec::new();
    let mut replaced = Vec::new();
    for line in list.split_terminator('\n') {
        let (was_there, path) = match (line.strip_prefix('-'), line.strip_prefix('+')) {
            (Some(path), _) => (true, path),
            (_, Some(path)) => (false, path),
            _ => return Err(damaged()),
        };
        if path != MARK && !mark::is_publishable(path) {
            return Err(damaged());
        }
        if was_there {
            replaced.push(path)
        } else {
            added.push(path)
        }
    }
    for path in added {
        remove_file(place, path)?;
    }
    let out = Tree::new(place.out.clone());
    let old = place.inside.join(OLD);
    for path in replaced {
        let from = old.join(path);
        // Put back already, before this undoing was itself interrupted.
        if !sys::exists(&from)? {
            continue;
        }
        let to = out.at(path)?;
        if !is_inside(place, path)? {
            return Err(damaged());
        }
        fs::rename(&from, &to).map_err(failed("put back", to))?;
    }
    let opened = File::open(&place.inside).map_err(failed("open", &place.inside))?;
    sys::sync(&opened).map_err(failed("bring to the disk", &place.out))?;
    fs::remove_file(&journal).map_err(failed("remove", journal))
}

/// Removes a published file and the folders that it leaves empty. That it is gone, or that a
/// folder now bears its name, is what is wanted.
fn remove_file(place: &Place, path: &str) -> Result<(), WriteError> {
    let file = place.out.join(path);
    match fs::symlink_metadata(&file) {
        Ok(meta) if meta.is_file() && is_inside(place, path)? => match fs::remove_file(&file) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(failed("remove", file)(error));
            }
            _ => {}
        },
        Ok(_) => return Ok(()),
        Err(error) if sys::is_missing(&error) => {}
        Err(error) => return Err(failed("look at", file)(error)),
    }
    let mut path = path;
    while let Some((folder, _)) = path.rsplit_once('/') {
        let folder_path = place.out.join(folder);
        match fs::remove_dir(&folder_path) {
            Ok(()) => {}
            Err(error) if sys::is_missing(&error) => {}
            Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => break,
            Err(error) => return Err(failed("remove", folder_path)(error)),
        }
        path = folder;
    }
    Ok(())
}

/// Whether a file's folder is where its path says, with no symbolic link on the way out.
fn is_inside(place: &Place, path: &str) -> Result<bool, WriteError> {
    let Some((folder, _)) = path.rsplit_once('/') else {
        return Ok(true);
    };
    let folder: &Path = &place.out.join(folder);
    Ok(fs::canonicalize(folder).map_err(failed("look at", folder))? == folder)
}
