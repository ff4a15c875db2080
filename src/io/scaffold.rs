//! The files of a new site, written into a folder that is new or empty. Nothing is ever overwritten, and what was
//! written is removed when the rest cannot be: a half-made site would stand in the way of the next attempt.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::write::WriteError;
use super::write::interrupt;

/// Why there is no new site.
#[derive(Debug)]
pub enum ScaffoldError {
    /// The folder holds something.
    NotEmpty,
    /// The machine failed.
    Failed(WriteError),
}

/// Writes files, by their paths below the folder.
pub fn scaffold(folder: &Path, files: &[(String, String)]) -> Result<(), ScaffoldError> {
    // Ctrl-C waits: it finds all of the site or none of it.
    let _gate = interrupt::gate();
    match fs::read_dir(folder) {
        Ok(mut entries) => match entries.next() {
            Some(Ok(_)) => return Err(ScaffoldError::NotEmpty),
            Some(Err(error)) => return Err(failed("read", folder, error)),
            None => {}
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(failed("read", folder, error)),
    }
    let mut made = Vec::new();
    let written = files
        .iter()
        .try_for_each(|(path, text)| file(&folder.join(path), text, &mut made));
    if written.is_err() {
        for made in made.iter().rev() {
            // What cannot be removed either stays; the first error is the one that says what is wrong.
            let _stays = match made {
                Made::Folder(path) => fs::remove_dir(path),
                Made::File(path) => fs::remove_file(path),
            };
        }
    }
    written
}

/// What this run made, in order.
enum Made {
    Folder(PathBuf),
    File(PathBuf),
}

fn file(path: &Path, text: &str, made: &mut Vec<Made>) -> Result<(), ScaffoldError> {
    if let Some(folder) = path.parent() {
        folders(folder, made)?;
    }
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|error| failed("make", path, error))?;
    made.push(Made::File(path.to_path_buf()));
    file.write_all(text.as_bytes())
        .map_err(|error| failed("write", path, error))
}

/// Makes a folder and those above it, as far as they are missing.
fn folders(folder: &Path, made: &mut Vec<Made>) -> Result<(), ScaffoldError> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        folders(above, made)?;
    }
    fs::create_dir(folder).map_err(|error| failed("make", folder, error))?;
    made.push(Made::Folder(folder.to_path_buf()));
    Ok(())
}

fn failed(action: &'static str, path: &Path, source: io::Error) -> ScaffoldError {
    ScaffoldError::Failed(WriteError::Io {
        action,
        path: path.to_path_buf(),
        source,
    })
}
