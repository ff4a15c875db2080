//! Where a run writes, and where none may.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::error::{Refusal, WriteError, failed};
use super::{journal, stage, sys};

/// What a site's people write, in the site's folder. Output must not mix with it.
const SOURCES: [&str; 6] = [
    "samtale.toml",
    "content",
    "locales",
    "themes",
    ".samtale",
    ".git",
];

/// The output folder and the names beside it, all without symbolic links.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) out: PathBuf,
    /// The staging folder's name beside it.
    pub(super) beside: PathBuf,
    /// The staging folder's name inside it.
    pub(super) inside: PathBuf,
    pub(super) lock: PathBuf,
}

impl Place {
    /// Finds the real folder behind `out` and refuses those that cannot be an output folder.
    /// Its parents are made where they are missing, the folder itself is not.
    pub(super) fn find(out: &Path, site: &Path) -> Result<Place, WriteError> {
        let site = fs::canonicalize(site).map_err(failed("find the site's folder", site))?;
        let refused = |reason| WriteError::Refused {
            out: out.to_owned(),
            reason,
        };
        let real = resolve(out)
            .map_err(failed("find", out))?
            .ok_or_else(|| refused(Refusal::Nowhere))?;
        let (Some(parent), Some(name)) = (real.parent(), real.file_name()) else {
            return Err(refused(Refusal::Root));
        };
        if let Some(home) = std::env::home_dir().filter(|home| home.is_absolute()) {
            // A home that does not exist cannot be harmed.
            if fs::canonicalize(home).is_ok_and(|home| home.starts_with(&real)) {
                return Err(refused(Refusal::Home));
            }
        }
        if site.starts_with(&real) {
            return Err(refused(Refusal::Site));
        }
        for name in SOURCES {
            // A source may itself be a link to elsewhere: then neither place will do.
            let named = site.join(name);
            let target = fs::canonicalize(&named).unwrap_or_else(|_| named.clone());
            if [named, target]
                .iter()
                .any(|source| real.starts_with(source) || source.starts_with(&real))
            {
                return Err(refused(Refusal::Source(name)));
            }
        }
        match fs::metadata(&real) {
            Ok(meta) if !meta.is_dir() => return Err(refused(Refusal::NotAFolder)),
            Ok(_) => {}
            Err(error) if sys::is_missing(&error) => {
                fs::create_dir_all(parent).map_err(failed("make the folder", parent))?;
            }
            Err(error) => return Err(failed("look at", real)(error)),
        }
        let named = |what: &str| {
            let mut hidden = OsString::from(".");
            hidden.push(name);
            hidden.push(what);
            parent.join(hidden)
        };
        Ok(Place {
            beside: named(".samtale-new"),
            lock: named(".samtale-lock"),
            inside: real.join(".samtale-work"),
            out: real,
        })
    }

    /// Puts right what an interrupted run left: undoes a journal, removes what was staged or,
    /// after an exchange, what is left of the replaced site. The caller holds the lock.
    pub(super) fn recover(&self) -> Result<(), WriteError> {
        journal::undo(self)?;
        stage::remove(&self.inside)?;
        stage::remove(&self.beside)
    }

    /// An error that refuses this folder.
    pub(super) fn refused(&self, reason: Refusal) -> WriteError {
        WriteError::Refused {
            out: self.out.clone(),
            reason,
        }
    }
}

/// The path without symbolic links; what does not exist yet is kept as it is written.
/// `None` when it leads nowhere: a dangling link, or a `..` after a folder that is not there.
fn resolve(path: &Path) -> io::Result<Option<PathBuf>> {
    let absolute = std::path::absolute(path)?;
    let mut missing = Vec::new();
    for base in absolute.ancestors() {
        match fs::symlink_metadata(base) {
            Ok(_) => {
                return match fs::canonicalize(base) {
                    Ok(real) => Ok(Some(
                        missing
                            .iter()
                            .rev()
                            .fold(real, |path, name| path.join(name)),
                    )),
                    Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
                    Err(error) => Err(error),
                };
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                match base.components().next_back() {
                    Some(Component::Normal(name)) => missing.push(name),
                    _ => return Ok(None),
                }
            }
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}
