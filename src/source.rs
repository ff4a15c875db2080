//! Sources and places in them. What goes in: a path and its bytes. What comes out: text with a line index.
//! Knows nothing of what the text means.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::digest::Digest;

/// A string that is shared rather than copied.
pub type Str = Arc<str>;

/// Longest text source that is read, in bytes: far above any page, far below what would stall a build.
pub const MAX_TEXT_BYTES: u64 = 4 * 1024 * 1024;

/// The number of a source in [`Sources`]; stays the same while the program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A stretch of a source, in bytes from its beginning; `start == end` is a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The source it lies in.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Hash for Span {
    /// Without the source's number, which depends on the files around it: a digest is the same in every run.
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.start, self.end).hash(state);
    }
}

/// A value and where it was written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Spanned<T> {
    /// What was written.
    pub value: T,
    /// Where.
    pub span: Span,
}

/// A line and a column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// One text that people wrote: decoded, without a byte-order mark, with `\n` at line ends.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its number.
    pub id: SourceId,
    /// Path below the site's folder, with `/`.
    pub path: Str,
    /// The text.
    pub text: Str,
    /// Digest of path and text.
    pub digest: Digest,
}

impl Source {
    /// A source from decoded text.
    pub fn new(id: SourceId, path: impl Into<Str>, text: impl Into<Str>) -> Source {
        let (path, text) = (path.into(), text.into());
        let digest = Digest::of(&(&*path, &*text));
        Source {
            id,
            path,
            text,
            digest,
        }
    }

    /// A span of this source, cut to its length.
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        let end = range.end.min(self.text.len());
        Span {
            source: self.id,
            start: range.start.min(end) as u32,
            end: end as u32,
        }
    }

    /// Line and column of a byte offset.
    pub fn position(&self, offset: u32) -> Position {
        let mut offset = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &self.text[..offset];
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[start..].chars().count() + 1,
        }
    }
}

/// Why bytes are not a text source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecodeError {
    /// A byte-order mark of UTF-16 or UTF-32; its name.
    Encoding(&'static str),
    /// Bytes that are not UTF-8; the text with U+FFFD in their place.
    NotUtf8(String),
    /// A NUL, which no text has; its offset in the decoded text.
    Nul(usize),
}

/// Decodes a text source: UTF-8, with or without a byte-order mark, with LF, CRLF or CR; a blank for each control
/// character.
pub fn decode(bytes: Vec<u8>) -> Result<String, DecodeError> {
    match bytes.as_slice() {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => {
            return Err(DecodeError::Encoding("UTF-32"));
        }
        [0xFF, 0xFE, ..] => return Err(DecodeError::Encoding("UTF-16 (little endian)")),
        [0xFE, 0xFF, ..] => return Err(DecodeError::Encoding("UTF-16 (big endian)")),
        _ => {}
    }
    let (mut text, is_utf8) = match String::from_utf8(bytes) {
        Ok(text) => (text, true),
        Err(error) => (
            String::from_utf8_lossy(error.as_bytes()).into_owned(),
            false,
        ),
    };
    if text.starts_with('\u{FEFF}') {
        text.drain(..3);
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    if let Cow::Owned(clean) = without_controls(&text) {
        if let Some(at) = text.find('\0') {
            return Err(DecodeError::Nul(at));
        }
        text = clean;
    }
    match is_utf8 {
        true => Ok(text),
        false => Err(DecodeError::NotUtf8(text)),
    }
}

/// A text with a blank for each control character. They come from word processors, where some of them break a line, and
/// from escapes that were none (`"S:\bilder"`); no format that is published may hold them.
pub(crate) fn without_controls(text: &str) -> Cow<'_, str> {
    // All bytes without a branch: several at once, which a look that stops at the first is not.
    let control = |byte: u8| (byte < b' ') & (byte != b'\t') & (byte != b'\n') | (byte == 0x7F);
    match text.bytes().fold(false, |any, byte| any | control(byte)) {
        false => text.into(),
        true => text
            .replace(|character| u8::try_from(character).is_ok_and(control), " ")
            .into(),
    }
}

/// A name as keyboards write it (NFC): some systems and archives keep names decomposed, with the ring of `å` apart, and
/// a link that looks the same would not find them.
pub(crate) fn composed(name: &str) -> Cow<'_, str> {
    match name.is_ascii() || is_nfc(name) {
        true => name.into(),
        false => name.nfc().collect::<String>().into(),
    }
}

/// Values by the number of their source. A copy shares every block of the list with the one that it was made from,
/// until one of the two changes it: each build of a preview has its own, and most of them differ in one value.
#[derive(Debug, Clone)]
pub struct BySource<T> {
    blocks: Vec<Arc<[Option<T>; BLOCK]>>,
}

/// How many values of [`BySource`] stand in a block.
const BLOCK: usize = 128;

/// All sources of a run, by number.
pub type Sources = BySource<Arc<Source>>;

impl<T> Default for BySource<T> {
    fn default() -> BySource<T> {
        BySource { blocks: Vec::new() }
    }
}

impl<T: Clone> BySource<T> {
    /// Puts a value in the place of a number.
    pub fn put(&mut self, id: SourceId, value: T) {
        let block = id.0 as usize / BLOCK;
        while self.blocks.len() <= block {
            self.blocks.push(Arc::new([const { None }; BLOCK]));
        }
        self.set(id, Some(value));
    }

    /// Forgets the value of a number.
    pub fn take(&mut self, id: SourceId) {
        self.set(id, None);
    }

    fn set(&mut self, id: SourceId, value: Option<T>) {
        let at = id.0 as usize;
        if let Some(block) = self.blocks.get_mut(at / BLOCK) {
            Arc::make_mut(block)[at % BLOCK] = value;
        }
    }

    /// The value of a number.
    pub fn get(&self, id: SourceId) -> Option<&T> {
        let at = id.0 as usize;
        self.blocks.get(at / BLOCK)?[at % BLOCK].as_ref()
    }

    /// All of them, by number.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.blocks.iter().flat_map(|block| block.iter()).flatten()
    }
}
