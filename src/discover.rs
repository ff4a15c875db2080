//! Discovering: what lies below a site's folder, and the texts among it, decoded. Knows no meaning of any of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{DecodeError, MAX_TEXT_BYTES, Source, SourceId, Sources, Str, decode};
use crate::world::{Entry, ReadError, Refusal, World};

/// What lies below a site's folder, read as far as it is text.
pub(crate) struct Found {
    /// Every source, with or without text.
    pub(crate) sources: Sources,
    /// Files that are not text, by path: number and length.
    pub(crate) files: BTreeMap<Str, (SourceId, u64)>,
    /// Sources that could not be read; that they are empty is said of nobody.
    pub(crate) unread: BTreeSet<SourceId>,
}

impl Found {
    /// Text sources below a folder, in order.
    pub(crate) fn below<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a Arc<Source>, &'a str)> {
        self.texts()
            .filter_map(move |source| Some((source, source.path.strip_prefix(folder)?)))
    }

    /// All text sources, in order.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Arc<Source>> {
        let mut texts: Vec<&Arc<Source>> = self
            .sources
            .iter()
            .filter(|source| is_text(&source.path))
            .collect();
        texts.sort_by(|one, two| one.path.cmp(&two.path));
        texts.into_iter()
    }
}

/// The site's settings.
pub(crate) const SETTINGS: &str = "samtale.toml";

/// Whether a path is of a kind that is read as text.
fn is_text(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.').map(|(_, end)| end) {
        Some("md" | "ftl") => true,
        Some("toml") => {
            path == SETTINGS
                || ["content/bank/", "content/forms/", "content/search/"]
                    .iter()
                    .any(|folder| path.starts_with(folder))
        }
        Some("typ") => path.starts_with("themes/") && path.contains("/documents/"),
        Some("html" | "xml") => path.starts_with("themes/") && path.contains("/templates/"),
        Some(_) | None => false,
    }
}

/// Files that editors and systems leave behind.
fn is_leftover(path: &str) -> bool {
    path.split('/').any(|name| {
        name.starts_with('.')
            || name.starts_with('#')
            || name.ends_with('~')
            || name.ends_with(".swp")
            || name.ends_with(".tmp")
    })
}

/// Lists the site's files and reads the texts among them.
/// Sources keep the numbers that an earlier run gave them.
pub(crate) fn discover(
    world: &dyn World,
    numbers: &mut HashMap<Str, SourceId>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Found {
    let listed = world.list(&[SETTINGS, "content", "locales", "themes"]);
    let listed: Vec<(Str, Entry)> = listed
        .into_iter()
        .filter(|(path, _)| !is_leftover(path))
        .collect();
    for (path, _) in &listed {
        let next = SourceId(numbers.len() as u32);
        numbers.entry(path.clone()).or_insert(next);
    }
    let numbers = &*numbers;
    let read: Vec<(Arc<Source>, Option<Diagnostic>, Option<u64>)> = listed
        .par_iter()
        .filter_map(|(path, entry)| {
            let id = *numbers.get(path)?;
            let empty = || Source::new(id, path.clone(), "");
            Some(match entry {
                Entry::Refused(refusal) => {
                    (Arc::new(empty()), Some(refused(&empty(), refusal)), None)
                }
                Entry::File(length) if !is_text(path) => (Arc::new(empty()), None, Some(*length)),
                Entry::File(_) => match text(world, path) {
                    Ok(text) => (Arc::new(Source::new(id, path.clone(), text)), None, None),
                    Err(problem) => (Arc::new(empty()), Some(unread(&empty(), problem)), None),
                },
            })
        })
        .collect();
    let count = numbers.len();
    let mut list: Vec<Option<Arc<Source>>> = vec![None; count];
    let mut files = BTreeMap::new();
    let mut unread = BTreeSet::new();
    for (source, problem, length) in read {
        if problem.is_some() {
            unread.insert(source.id);
        }
        diagnostics.extend(problem);
        if let Some(length) = length {
            files.insert(source.path.clone(), (source.id, length));
        }
        let at = source.id.0 as usize;
        list[at] = Some(source);
    }
    // A source that is gone keeps its number; nothing points to it any more.
    let gone = |(at, source): (usize, Option<Arc<Source>>)| {
        source.unwrap_or_else(|| Arc::new(Source::new(SourceId(at as u32), "", "")))
    };
    Found {
        sources: Sources::new(list.into_iter().enumerate().map(gone).collect()),
        files,
        unread,
    }
}

/// Why a source has no text.
pub(crate) enum Unread {
    Read(ReadError),
    Decode(DecodeError),
}

/// The text of a file.
pub(crate) fn text(world: &dyn World, path: &str) -> Result<String, Unread> {
    let bytes = world.read(path, MAX_TEXT_BYTES).map_err(Unread::Read)?;
    decode(bytes).map_err(Unread::Decode)
}

/// What is said of a source that has no text.
pub(crate) fn unread(source: &Source, problem: Unread) -> Diagnostic {
    let start = source.span(0..0);
    match problem {
        Unread::Read(ReadError::TooLarge(limit)) => {
            Diagnostic::at(start, Code::TooLarge).with("problem", (limit / 1024 / 1024).to_string())
        }
        Unread::Read(ReadError::Failed(problem)) => {
            Diagnostic::at(start, Code::Unreadable).with("problem", problem)
        }
        Unread::Decode(DecodeError::Encoding(name)) => {
            Diagnostic::at(start, Code::WrongEncoding).with("encoding", name)
        }
        Unread::Decode(DecodeError::NotUtf8(at)) => {
            Diagnostic::at(start, Code::NotUtf8).with("offset", at.to_string())
        }
        Unread::Decode(DecodeError::Nul(at)) => {
            Diagnostic::at(start, Code::NulByte).with("offset", at.to_string())
        }
    }
}

fn refused(source: &Source, refusal: &Refusal) -> Diagnostic {
    let diagnostic = Diagnostic::at(source.span(0..0), Code::RefusedEntry);
    match refusal {
        Refusal::LinkOutside => diagnostic.with("what", "link-outside"),
        Refusal::LinkBroken => diagnostic.with("what", "link-broken"),
        Refusal::LinkToFolder => diagnostic.with("what", "link-folder"),
        Refusal::Special => diagnostic.with("what", "special"),
        Refusal::Name => diagnostic.with("what", "name"),
        Refusal::Unreadable(problem) => {
            Diagnostic::at(source.span(0..0), Code::Unreadable).with("problem", problem.as_str())
        }
    }
}
