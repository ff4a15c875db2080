//! The index as it is read: what `search/index.js` does with the files before it ranks.
//!
//! In: the files of `index::reduce`. Out: groups of words, postings, cards, each read when it is asked for.
//! Must not know: queries, scores.
//!
//! Nothing in a file is trusted: a number that points nowhere finds nothing, and no input makes this panic.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::rc::Rc;

use super::index::{self, Header, LEVELS, order};
use super::pack::{BitReader, Reader};
use super::record::{Card, Kind};
use super::text;

/// A file of the index that cannot be read, or is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(pub String);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the search index has no readable file {}.js", self.0)
    }
}

impl std::error::Error for Unreadable {}

/// Words of one stem.
pub struct Group {
    /// Its number.
    pub id: u32,
    /// How many documents have one of the words.
    pub documents: u32,
    /// Letters of the first part and of the link, where it is a compound.
    pub cut: Option<(usize, usize)>,
    /// The stem, folded.
    pub key: String,
    /// The words, as they are written ...
    pub forms: Vec<String>,
    /// ... and folded.
    pub folded: Vec<String>,
}

impl Group {
    /// Whether a folded word is one of them.
    pub fn has(&self, folded: &str) -> bool {
        self.folded.iter().any(|form| form == folded)
    }
}

/// Document, count, passage.
pub type Posting = (u32, f64, u32);

/// The postings of a group.
pub struct Lists {
    /// Of each form: as a word, as the last part of compounds, as an earlier part.
    pub forms: Vec<[Vec<Posting>; 3]>,
    /// Of a compound's parts, side by side.
    pub joined: Vec<Posting>,
}

/// The files of one language.
pub struct Shards {
    /// The header.
    pub header: Header,
    files: BTreeMap<String, String>,
    lengths: Vec<f64>,
    facets: Vec<u32>,
    /// The first group of each file of postings, and how many there are.
    starts: Vec<u32>,
    used: RefCell<BTreeSet<String>>,
    blocks: RefCell<BTreeMap<usize, Rc<Vec<Rc<Group>>>>>,
    postings: RefCell<BTreeMap<usize, Rc<Vec<Rc<Lists>>>>>,
}

impl Shards {
    /// Takes the files apart.
    pub fn new(files: &[(String, Vec<u8>)]) -> Result<Self, Unreadable> {
        let mut data = BTreeMap::new();
        for (name, bytes) in files {
            let name = name.strip_suffix(".js").unwrap_or(name);
            let payload = std::str::from_utf8(bytes)
                .ok()
                .and_then(|text| text.splitn(3, ',').nth(2)?.trim_end().strip_suffix(')'));
            data.insert(
                name.to_owned(),
                payload
                    .ok_or_else(|| Unreadable(name.to_owned()))?
                    .to_owned(),
            );
        }
        let header = data
            .get("i")
            .and_then(|data| serde_json::from_str::<Header>(data).ok())
            .ok_or_else(|| Unreadable("i".to_owned()))?;
        let (mut lengths, mut facets, mut reader) =
            (Vec::new(), Vec::new(), Reader::new(&header.documents));
        while !reader.done() {
            lengths.push(index::length_of(reader.number()));
            facets.push(reader.number());
        }
        let (mut starts, mut next, mut reader) = (Vec::new(), 0, Reader::new(&header.postings));
        while !reader.done() {
            starts.push(next);
            next = u32::saturating_add(next, reader.number());
        }
        starts.push(next);
        Ok(Shards {
            header,
            files: data,
            lengths,
            facets,
            starts,
            used: RefCell::default(),
            blocks: RefCell::default(),
            postings: RefCell::default(),
        })
    }

    /// Forgets which files were needed, but for the header.
    pub fn begin(&self) {
        self.used.replace(BTreeSet::from(["i".to_owned()]));
    }

    /// Which files were needed since.
    pub fn used(&self) -> BTreeSet<String> {
        self.used.borrow().clone()
    }

    fn file<T: serde::de::DeserializeOwned + Default>(&self, name: &str) -> T {
        self.files
            .get(name)
            .and_then(|data| serde_json::from_str(data).ok())
            .unwrap_or_default()
    }

    fn uses(&self, name: String) -> String {
        self.used.borrow_mut().insert(name.clone());
        name
    }

    /// A word as it is looked up.
    pub fn fold(&self, word: &str) -> String {
        text::fold(word, &self.header.folds).into_owned()
    }

    /// What may stand between two parts of a compound; nothing, at least.
    pub fn links(&self) -> &[String] {
        const NOTHING: &[String] = &[String::new()];
        if self.header.links.is_empty() {
            NOTHING
        } else {
            &self.header.links
        }
    }

    /// A document's length.
    pub fn length(&self, document: u32) -> f64 {
        self.lengths.get(document as usize).copied().unwrap_or(1.0)
    }

    /// A document's kind and filters.
    pub fn facet(&self, document: u32) -> Option<&(Kind, Vec<(String, String)>)> {
        self.header
            .facets
            .get(*self.facets.get(document as usize)? as usize)
    }

    /// A document's card.
    pub fn card(&self, document: u32) -> Option<Card> {
        let name = self.uses(format!("d{}", document as usize / index::CARDS));
        self.file::<Vec<Card>>(&name)
            .into_iter()
            .nth(document as usize % index::CARDS)
    }

    /// A block of the vocabulary.
    pub fn block(&self, number: usize) -> Rc<Vec<Rc<Group>>> {
        let name = self.uses(format!("v{number}"));
        let read = || {
            let data: String = self.file(&name);
            let (numbers, words) = data.split_once(' ').unwrap_or_default();
            let (mut numbers, mut words) = (BitReader::new(numbers), Reader::new(words));
            let (mut groups, mut before) = (Vec::new(), String::new());
            while !words.done() {
                let (rule, more) = (numbers.number(order::RULE), numbers.number(order::FORMS));
                let documents = numbers.number(order::DOCUMENTS) + 1;
                let cut = (numbers.number(order::CUT) as usize).checked_sub(1);
                let mut forms = Vec::<String>::new();
                for _ in 0..=more {
                    let Some(form) = words.word(forms.first().unwrap_or(&before)) else {
                        break;
                    };
                    forms.push(form);
                }
                let folded: Vec<String> = forms.iter().map(|form| self.fold(form)).collect();
                let (off, on) = self
                    .header
                    .rules
                    .get(rule as usize)
                    .map_or(("", ""), |(off, on)| (off.as_str(), on.as_str()));
                let first = folded.first().map_or("", |first| first);
                let key = format!("{}{on}", first.strip_suffix(off).unwrap_or(first));
                before = forms.first().cloned().unwrap_or_default();
                let id = (number * index::BLOCK + groups.len()) as u32;
                groups.push(Rc::new(Group {
                    id,
                    documents,
                    cut: cut.map(|cut| (cut / 3, cut % 3)),
                    key,
                    forms,
                    folded,
                }));
            }
            Rc::new(groups)
        };
        Rc::clone(self.blocks.borrow_mut().entry(number).or_insert_with(read))
    }

    /// The group of a stem.
    pub fn group(&self, key: &str) -> Option<Rc<Group>> {
        self.block(place(&self.header.words, key))
            .iter()
            .find(|group| group.key == key)
            .cloned()
    }

    /// A block of backward stems.
    pub fn backward(&self, number: usize) -> Vec<String> {
        let data: String = self.file(&self.uses(format!("r{number}")));
        let (mut reader, mut stems) = (Reader::new(&data), Vec::<String>::new());
        while let Some(stem) = reader.word(stems.last().map_or("", |stem| stem)) {
            stems.push(stem);
        }
        stems
    }

    /// The postings of a group.
    pub fn postings(&self, group: u32) -> Option<Rc<Lists>> {
        let number = self
            .starts
            .partition_point(|start| *start <= group)
            .checked_sub(1)?;
        let end = *self.starts.get(number + 1)?;
        let name = self.uses(format!("p{number}"));
        let read = || {
            let data: String = self.file(&name);
            let (mut reader, mut groups) = (BitReader::new(&data), Vec::new());
            let count = end.saturating_sub(self.starts[number]);
            while groups.len() < count as usize && !reader.done() {
                let more = reader.number(order::FORMS);
                let forms = (0..=more)
                    .map_while(|_| (!reader.done()).then(|| self.form(&mut reader)))
                    .collect();
                let length = reader.number(order::JOINED);
                let joined = self.list_of(&mut reader, length);
                groups.push(Rc::new(Lists { forms, joined }));
            }
            Rc::new(groups)
        };
        let lists = Rc::clone(
            self.postings
                .borrow_mut()
                .entry(number)
                .or_insert_with(read),
        );
        lists.get((group - self.starts[number]) as usize).cloned()
    }

    fn form(&self, reader: &mut BitReader) -> [Vec<Posting>; 3] {
        let head = reader.number(order::OWN);
        let own = self.list_of(reader, head / 4);
        let mut part = |there| {
            if there { self.list(reader) } else { Vec::new() }
        };
        let last = part(head & 1 == 1);
        [own, last, part(head & 2 == 2)]
    }

    fn list(&self, reader: &mut BitReader) -> Vec<Posting> {
        let length = reader.number(order::PARTS).saturating_add(1);
        self.list_of(reader, length)
    }

    fn list_of(&self, reader: &mut BitReader, length: u32) -> Vec<Posting> {
        let (mut list, mut next) = (Vec::new(), 0u32);
        let gap = order::gap(self.header.count, length);
        for _ in 0..length {
            if reader.done() {
                break;
            }
            let document = next.wrapping_add(reader.number(gap));
            let level = LEVELS.get(reader.number(order::LEVEL) as usize);
            list.push((
                document,
                level.copied().unwrap_or_default(),
                reader.number(order::PASSAGE),
            ));
            next = document.wrapping_add(1);
        }
        list
    }
}

/// The block where a word stands, if it stands anywhere.
fn place(starts: &[String], word: &str) -> usize {
    starts
        .partition_point(|start| start.encode_utf16().le(word.encode_utf16()))
        .saturating_sub(1)
}

/// The blocks, at most so many, in which words with a beginning stand.
pub fn run(starts: &[String], beginning: &str, most: usize) -> std::ops::Range<usize> {
    let first = place(starts, beginning);
    let more = starts
        .iter()
        .skip(first + 1)
        .take(most - 1)
        .take_while(|start| start.starts_with(beginning))
        .count();
    first..(first + 1 + more).min(starts.len())
}
