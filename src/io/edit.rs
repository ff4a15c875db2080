//! One source, written by a command that was asked to: whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::write::WriteError;
use super::write::interrupt;

/// Puts a text in the place of a file below a site's folder. It is written beside it first, so that there is always
/// the old file or the new one.
pub fn replace(site: &Path, path: &str, text: &str) -> Result<(), WriteError> {
    // Ctrl-C waits: it finds no file that is only beside.
    let _gate = interrupt::gate();
    let to = site.join(path);
    let beside = site.join(format!("{path}.{}.tmp", std::process::id()));
    let failed = |action, path: &Path, source: io::Error| WriteError::Io {
        action,
        path: path.to_path_buf(),
        source,
    };
    let written = File::create_new(&beside)
        .and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        })
        .map_err(|error| failed("write", &beside, error))
        .and_then(|()| fs::rename(&beside, &to).map_err(|error| failed("replace", &to, error)));
    if written.is_err() {
        // What cannot be removed either stays; the first error is the one that says what is wrong.
        let _stays = fs::remove_file(&beside);
    }
    written
}
