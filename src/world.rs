//! The outside, as the core sees it: files and the day. The only door; `io` holds the real one, tests a pure one.

use crate::model::Date;
use crate::source::Str;

/// What lies at a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// A file, with its length in bytes.
    File(u64),
    /// Something that is not read, and why.
    Refused(Refusal),
}

/// Why something below the site is not read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// A symbolic link that leads out of the site.
    LinkOutside,
    /// A symbolic link that leads nowhere, or to itself.
    LinkBroken,
    /// A symbolic link to a folder.
    LinkToFolder,
    /// A pipe, socket or device.
    Special,
    /// A name that is not Unicode.
    Name,
    /// The system refused; its words.
    Unreadable(String),
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// Longer than the limit the caller gave, in bytes.
    TooLarge(u64),
    /// The system's words.
    Failed(String),
}

/// What changed since a world was last looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changes {
    /// Anything may have: look at everything.
    All,
    /// What lies at these paths, or below them; nothing else.
    Paths(Vec<Str>),
}

/// Files below a site's folder, and the day.
pub trait World: Sync {
    /// Every file below the given folders (or the file itself), by path relative to the site, sorted.
    fn list(&self, below: &[&str]) -> Vec<(Str, Entry)>;
    /// The bytes of a file, at most `limit` of them.
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, ReadError>;
    /// What an earlier run kept under a name, if it is still there.
    fn recall(&self, _name: &str) -> Option<Vec<u8>> {
        None
    }
    /// Keeps what was dear to make, under a name that says what it was made of. It may be gone at any time.
    fn keep(&self, _name: &str, _bytes: &[u8]) {}
    /// The day of this run.
    fn today(&self) -> Date;
}
