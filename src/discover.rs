//! Discovering: what lies below a site's folder, and the texts among it, decoded. Knows no meaning of any of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{DecodeError, MAX_TEXT_BYTES, Source, SourceId, Sources, Str, decode};
use crate::world::{Changes, Entry, ReadError, Refusal, World};

/// What lies below a site's folder, read as far as it is text. Kept between runs: a warm one looks only at what changed.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Every source, with or without text, by number.
    pub(crate) sources: Sources,
    /// Texts, by path.
    texts: BTreeMap<Str, Arc<Source>>,
    /// Files that are not text, by path.
    pub(crate) files: BTreeMap<Str, File>,
    /// Sources that could not be read; that they are empty is said of nobody.
    pub(crate) unread: BTreeMap<Str, Diagnostic>,
    /// Paths at which the last run found something else than the run before.
    pub(crate) changed: BTreeSet<Str>,
    /// Numbers of sources: a source keeps its number while the program runs.
    numbers: HashMap<Str, SourceId>,
}

/// A file that is not text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct File {
    /// Its number among the sources.
    pub(crate) source: SourceId,
    /// Its length in bytes.
    pub(crate) bytes: u64,
    /// How often it was found anew: its bytes are not compared.
    pub(crate) version: u32,
}

/// What lies at a path.
enum Seen {
    Text(Arc<Source>, Option<Diagnostic>),
    File(SourceId, u64),
}

impl Found {
    /// A text.
    pub(crate) fn text(&self, path: &str) -> Option<&Arc<Source>> {
        self.texts.get(path)
    }

    /// Whether a source could be read.
    pub(crate) fn is_read(&self, source: &Source) -> bool {
        !self.unread.contains_key(&source.path)
    }

    /// Text sources below a folder, in order.
    pub(crate) fn below<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a Arc<Source>, &'a str)> {
        below(&self.texts, folder).map(move |(path, source)| (source, &path[folder.len()..]))
    }

    /// Files that are not text below a folder, in order.
    pub(crate) fn files_below<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a Str, &'a File)> {
        below(&self.files, folder)
    }

    /// The paths below a folder at which something changed.
    pub(crate) fn changed_below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Str> {
        let from = (Bound::Included(folder), Bound::Unbounded);
        self.changed
            .range::<str, _>(from)
            .take_while(move |path| path.starts_with(folder))
    }

    /// Looks at what may have changed, and reads the texts among it.
    pub(crate) fn refresh(&mut self, world: &dyn World, changes: &Changes) {
        let places: Vec<&str> = match changes {
            Changes::All => vec![SETTINGS, "content", "locales", "themes"],
            Changes::Paths(paths) => paths.iter().map(|path| &**path).collect(),
        };
        let mut listed: Vec<(Str, Entry)> = world.list(&places);
        listed.retain(|(path, _)| !is_leftover(path));
        // Of a folder and something in it, both are listed.
        listed.sort();
        listed.dedup_by(|one, two| one.0 == two.0);

        self.changed.clear();
        let gone = |path: &str| {
            listed
                .binary_search_by(|(known, _)| (**known).cmp(path))
                .is_err()
        };
        let mut lost: Vec<Str> = Vec::new();
        for place in &places {
            lost.extend(
                at_or_below(&self.texts, place)
                    .filter(|path| gone(path))
                    .cloned(),
            );
            lost.extend(
                at_or_below(&self.files, place)
                    .filter(|path| gone(path))
                    .cloned(),
            );
        }
        for path in lost {
            self.forget(&path);
            self.changed.insert(path);
        }

        for (path, _) in &listed {
            let next = SourceId(self.numbers.len() as u32);
            self.numbers.entry(path.clone()).or_insert(next);
        }
        let numbers = &self.numbers;
        let seen: Vec<(Str, Seen)> = listed
            .into_par_iter()
            .filter_map(|(path, entry)| {
                let id = *numbers.get(&path)?;
                let seen = look(world, id, &path, &entry);
                Some((path, seen))
            })
            .collect();
        for (path, seen) in seen {
            self.take(path, seen);
        }
    }

    fn take(&mut self, path: Str, seen: Seen) {
        match seen {
            Seen::Text(source, problem) => {
                let known = self.texts.get(&path);
                let same = known.is_some_and(|known| known.digest == source.digest)
                    && self.unread.get(&path) == problem.as_ref();
                if same {
                    return;
                }
                self.files.remove(&path);
                let readable = is_text(&path);
                match problem {
                    Some(problem) => self.unread.insert(path.clone(), problem),
                    None => self.unread.remove(&path),
                };
                self.sources.put(source.id, source.clone());
                if readable {
                    self.texts.insert(path.clone(), source);
                }
            }
            Seen::File(source, bytes) => {
                self.texts.remove(&path);
                self.unread.remove(&path);
                let version = self.files.get(&path).map_or(0, |file| file.version + 1);
                let file = File {
                    source,
                    bytes,
                    version,
                };
                self.files.insert(path.clone(), file);
                let unread = Source::new(source, path.clone(), "");
                self.sources.put(source, Arc::new(unread));
            }
        }
        self.changed.insert(path);
    }

    /// A source that is gone keeps its number; nothing points to it any more.
    fn forget(&mut self, path: &str) {
        self.texts.remove(path);
        self.files.remove(path);
        self.unread.remove(path);
        if let Some(id) = self.numbers.get(path) {
            self.sources.take(*id);
        }
    }
}

/// What lies at a path, read where it is text.
fn look(world: &dyn World, id: SourceId, path: &Str, entry: &Entry) -> Seen {
    let source = |text: &str| Source::new(id, path.clone(), text);
    match entry {
        Entry::Refused(refusal) => {
            let problem = refused(&source(""), refusal);
            Seen::Text(Arc::new(source("")), Some(problem))
        }
        Entry::File(length) if !is_text(path) => Seen::File(id, *length),
        Entry::File(_) => match text(world, path) {
            Ok(text) => Seen::Text(Arc::new(Source::new(id, path.clone(), text)), None),
            Err(problem) => {
                // A text in an old encoding is read as far as it goes, for its place and for those who refer to it.
                let source = match &problem {
                    Unread::Decode(DecodeError::NotUtf8(text)) => source(text),
                    Unread::Read(_) | Unread::Decode(_) => source(""),
                };
                let problem = unread(&source, problem);
                Seen::Text(Arc::new(source), Some(problem))
            }
        },
    }
}

/// Entries below a folder, which ends in a slash.
fn below<'a, T>(
    map: &'a BTreeMap<Str, T>,
    folder: &'a str,
) -> impl Iterator<Item = (&'a Str, &'a T)> {
    map.range::<str, _>((Bound::Included(folder), Bound::Unbounded))
        .take_while(move |(path, _)| path.starts_with(folder))
}

/// Paths of entries at a place or below it.
fn at_or_below<'a, T>(map: &'a BTreeMap<Str, T>, place: &'a str) -> impl Iterator<Item = &'a Str> {
    let folder = format!("{place}/");
    let at = map.get_key_value(place).map(|(path, _)| path);
    let from = (Bound::Included(folder.as_str()), Bound::Unbounded);
    let inside: Vec<&Str> = map
        .range::<str, _>(from)
        .map(|(path, _)| path)
        .take_while(|path| path.starts_with(&folder))
        .collect();
    at.into_iter().chain(inside)
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
        Unread::Decode(DecodeError::NotUtf8(text)) => {
            let at = text.find('\u{FFFD}').unwrap_or(0);
            Diagnostic::at(source.span(at..at + '\u{FFFD}'.len_utf8()), Code::NotUtf8)
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
