//! What can go wrong, as values.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why nothing, or not all, was written. [`kind`](WriteError::kind) is stable.
#[derive(Debug)]
pub enum WriteError {
    /// Another process writes into the folder. `pid` is `None` where the system does not tell.
    Locked {
        /// The output folder.
        out: PathBuf,
        /// The process that holds it.
        pid: Option<u32>,
    },
    /// The folder holds things that this program did not write; the first three, relative to it.
    Foreign {
        /// The output folder.
        out: PathBuf,
        /// Some of them.
        paths: Vec<String>,
        /// Whether there are more than those.
        more: bool,
    },
    /// The folder, or a file for it, is not one that this program may write.
    Refused {
        /// The output folder.
        out: PathBuf,
        /// Why.
        reason: Refusal,
    },
    /// The machine failed. `action` is what was tried with `path`, such as `write`.
    Io {
        /// What was tried.
        action: &'static str,
        /// With what.
        path: PathBuf,
        /// The system's answer.
        source: io::Error,
    },
    /// The machine failed while files were moved into place one by one, and failed again when
    /// they were to be moved back: the folder is a mixture until the next run puts it right.
    Torn {
        /// What failed first.
        cause: Box<WriteError>,
        /// What failed when it was to be undone.
        undo: Box<WriteError>,
    },
    /// The new site is published, whole, but what it replaced, or the lock, could not be
    /// removed. The next run does that.
    Leftover {
        /// What failed first.
        cause: Box<WriteError>,
    },
}

/// Why a folder or a file is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The root of the file system.
    Root,
    /// A home folder, or a folder that holds it.
    Home,
    /// The site's own folder, or a folder that holds it.
    Site,
    /// In one of the site's source folders, or around one; which one.
    Source(&'static str),
    /// Something that is not a folder.
    NotAFolder,
    /// A symbolic link that leads nowhere, or a `..` after a folder that does not exist.
    Nowhere,
    /// Its mark, or the journal of an interrupted run, was not written by this program.
    Damaged(&'static str),
    /// A path that is absolute, leads out of the folder, or is one of the writer's own names.
    Path(String),
    /// A path that was offered before in this run.
    Twice(String),
    /// A file was not written, and the run was to be published all the same.
    Incomplete,
}

impl WriteError {
    /// A short name that never changes, for messages and tests.
    pub fn kind(&self) -> &'static str {
        match self {
            WriteError::Locked { .. } => "locked",
            WriteError::Foreign { .. } => "foreign",
            WriteError::Refused { .. } => "refused",
            WriteError::Io { .. } => "io",
            WriteError::Torn { .. } => "torn",
            WriteError::Leftover { .. } => "leftover",
        }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::Locked {
                out,
                pid: Some(pid),
            } => {
                write!(
                    f,
                    "`{}` is being written by another build, process {pid}",
                    out.display()
                )
            }
            WriteError::Locked { out, pid: None } => {
                write!(f, "`{}` is being written by another build", out.display())
            }
            WriteError::Foreign { out, paths, more } => {
                write!(
                    f,
                    "`{}` holds files that samtale did not write: ",
                    out.display()
                )?;
                for (n, path) in paths.iter().enumerate() {
                    write!(f, "{}`{path}`", if n == 0 { "" } else { ", " })?;
                }
                f.write_str(if *more { " and more" } else { "" })
            }
            WriteError::Refused { out, reason } => {
                write!(
                    f,
                    "`{}` is refused as the output folder: {reason}",
                    out.display()
                )
            }
            WriteError::Io {
                action,
                path,
                source,
            } => {
                write!(f, "could not {action} `{}`: {source}", path.display())
            }
            WriteError::Torn { cause, undo } => {
                write!(
                    f,
                    "{cause}; and the old site could not be put back ({undo}), which the next build will do"
                )
            }
            WriteError::Leftover { cause } => {
                write!(
                    f,
                    "the new site is published, but something is left for the next build to remove: {cause}"
                )
            }
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Root => f.write_str("it is the root of the file system"),
            Refusal::Home => f.write_str("it is your home folder, or holds it"),
            Refusal::Site => f.write_str("it is the site's own folder, or holds it"),
            Refusal::Source(name) => write!(f, "it would mix with the site's sources in `{name}`"),
            Refusal::NotAFolder => f.write_str("it is not a folder"),
            Refusal::Nowhere => f.write_str("it leads to a folder that does not exist"),
            Refusal::Damaged(name) => write!(f, "its `{name}` was not written by samtale"),
            Refusal::Path(path) => write!(f, "the path `{path}` cannot be published in it"),
            Refusal::Twice(path) => write!(f, "the path `{path}` was written to it twice"),
            Refusal::Incomplete => f.write_str("a file of the new site could not be written"),
        }
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            WriteError::Io { source, .. } => Some(source),
            WriteError::Torn { cause, .. } | WriteError::Leftover { cause } => Some(cause),
            _ => None,
        }
    }
}

/// For `map_err` after the new site was published.
pub(super) fn leftover(cause: WriteError) -> WriteError {
    WriteError::Leftover {
        cause: Box::new(cause),
    }
}

/// For `map_err`: says what was tried, and with what.
pub(super) fn failed(
    action: &'static str,
    path: impl Into<PathBuf>,
) -> impl FnOnce(io::Error) -> WriteError {
    let path = path.into();
    move |source| WriteError::Io {
        action,
        path,
        source,
    }
}
