//! What the operating system is asked for, where the standard library has no word for it.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::error::{WriteError, failed};

/// Lets two folders change places in one step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

/// Other systems have no such step: the journal does it.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether an exchange was refused for what the folder is, so that the journal may do it.
pub(super) fn cannot_exchange(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::InvalidInput
            | ErrorKind::Unsupported
            | ErrorKind::CrossesDevices
            | ErrorKind::ResourceBusy
            | ErrorKind::PermissionDenied
    )
}

/// Whether a hard link was refused for what the file is, so that a copy will do.
fn cannot_link(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied
            | ErrorKind::TooManyLinks
            | ErrorKind::CrossesDevices
            | ErrorKind::Unsupported
    )
}

/// Gives a file a second name, or makes a copy of the same age where that is refused.
pub(super) fn link_or_copy(from: &Path, to: &Path) -> Result<(), WriteError> {
    match fs::hard_link(from, to) {
        Err(error) if cannot_link(&error) => {}
        result => return result.map_err(failed("link", from)),
    }
    fs::copy(from, to).map_err(failed("copy", from))?;
    let age = fs::metadata(from)
        .and_then(|meta| meta.modified())
        .map_err(failed("read", from))?;
    File::open(to)
        .and_then(|copy| copy.set_modified(age))
        .map_err(failed("write", to))
}

/// Brings all that was written to `folder`'s file system to the disk.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(super) fn sync(folder: &File) -> io::Result<()> {
    Ok(rustix::fs::syncfs(folder)?)
}

/// Brings all that was written to the disk.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(super) fn sync(_: &File) -> io::Result<()> {
    rustix::fs::sync();
    Ok(())
}

/// Whether a file system is mounted on the folder. A bind mount has its parent's device, so
/// Linux is asked for the mount itself; where it does not tell, the exchange will fail and say so.
pub(super) fn is_mount_point(folder: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
        if let Ok(stat) = statx(CWD, folder, AtFlags::empty(), StatxFlags::empty())
            && stat
                .stx_attributes_mask
                .contains(StatxAttributes::MOUNT_ROOT)
        {
            return Ok(stat.stx_attributes.contains(StatxAttributes::MOUNT_ROOT));
        }
    }
    let Some(parent) = folder.parent() else {
        return Ok(true);
    };
    Ok(fs::metadata(folder)?.dev() != fs::metadata(parent)?.dev())
}

/// Whether a path names something, be it a link that leads nowhere.
pub(super) fn exists(path: &Path) -> Result<bool, WriteError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if is_missing(&error) => Ok(false),
        Err(error) => Err(failed("look at", path)(error)),
    }
}

/// Whether an error says that there is nothing of that name.
pub(super) fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Whether the file at `path` holds exactly `bytes`. It is read only when its size is theirs.
pub(super) fn same_bytes(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        // Someone deleted it since the mark was written: then it is a new file.
        Err(error) if is_missing(&error) => return Ok(false),
        Err(error) => return Err(error),
    };
    if file.metadata()?.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut buffer = [0; 32 * 1024];
    let mut rest = bytes;
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok(rest.is_empty()),
            Ok(n) => match rest.strip_prefix(&buffer[..n]) {
                Some(after) => rest = after,
                None => return Ok(false),
            },
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
