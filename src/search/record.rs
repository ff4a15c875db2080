//! Records: what is kept of one document, and nothing of any other.
//!
//! In: a document. Out: its record, small and without any figure of the whole site, so that an edit makes one
//! record anew. Must not know: languages, other documents, the files of the index.

use std::hash::Hasher;

use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use super::text::{self, Gap};

/// What a document is to the reader; results are grouped by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A page of guidance.
    Page,
    /// A question of the bank.
    Question,
    /// A form's edition.
    Form,
}

/// One thing that can be found.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Document {
    /// Its address, relative to the language's root; also its identity and its place in the order.
    pub url: String,
    /// What it is.
    pub kind: Kind,
    /// Its title, or a question's text.
    pub title: String,
    /// Its parts in order: anchor, heading, plain text. The text before the first heading has neither of the first two.
    pub headings: Vec<(String, String, String)>,
    /// The language its text is written in, where that is not the index's own (a page shown as a fallback).
    pub lang: String,
    /// Facets: dimension and value (`role`, `manager`), several of one dimension allowed.
    pub filters: Vec<(String, String)>,
}

/// What is kept of one document. It depends on nothing but the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    pub(super) card: Card,
    pub(super) kind: Kind,
    pub(super) filters: Vec<(String, String)>,
    /// The distinct words, one after another with a space between, in order of first use.
    pub(super) words: Box<str>,
    /// For each of them, its weighted count and its passage.
    pub(super) uses: Box<[(u16, u16)]>,
    /// Neighbouring words, as positions in `words` plus one; 0 where something stands between.
    pub(super) sequence: Box<[u16]>,
    /// How many words there are.
    pub(super) length: u32,
}

/// What a result shows: address, title, own language (or empty), sections.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card(pub String, pub String, pub String, pub Vec<Section>);

/// A part of a page: anchor, heading, the text to cut an excerpt from, how many passages it has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section(pub String, pub String, pub String, pub u32);

/// How many times a word of the title counts, in quarters; the body counts 4.
const TITLE: u16 = 12;
/// The same for a heading.
const HEADING: u16 = 8;
/// The same for the text.
pub(super) const BODY: u16 = 4;
/// A passage is so many words; words in one passage are near each other.
const PASSAGE: u32 = 70;
/// Texts for excerpts are kept up to so many bytes a page.
const EXCERPT: usize = 450;
/// More distinct words than this on one page are left out.
const MOST_WORDS: usize = 60_000;

/// Makes the record of a document.
pub fn analyse(document: &Document) -> Record {
    let bytes: usize = document
        .headings
        .iter()
        .map(|(_, heading, body)| heading.len() + body.len())
        .sum();
    let mut page = Page::with_room(bytes);
    page.text(&document.title, TITLE, 0);
    let (mut passage, mut sections) = (0, Vec::with_capacity(document.headings.len()));
    let shares = shares(
        document.headings.iter().map(|(_, _, body)| body.len()),
        EXCERPT,
    );
    for ((anchor, heading, body), share) in document.headings.iter().zip(shares) {
        page.text(heading, HEADING, passage);
        let end = page.text(body, BODY, passage);
        sections.push(Section(
            anchor.clone(),
            clean(heading, 200),
            clean(body, share),
            end + 1 - passage,
        ));
        passage = end + 1;
    }
    Record {
        card: Card(
            document.url.clone(),
            clean(&document.title, 300),
            document.lang.clone(),
            sections,
        ),
        kind: document.kind,
        filters: document.filters.clone(),
        words: page.words.into_boxed_str(),
        uses: page.uses.into_boxed_slice(),
        sequence: page.sequence.into_boxed_slice(),
        length: page.length,
    }
}

/// A record in the making.
struct Page {
    /// Where the id of a word stands, by its hash; ids plus one, 0 where there is none. Never more than half full.
    table: Vec<u16>,
    words: String,
    /// Where each word ends in `words`.
    ends: Vec<u32>,
    uses: Vec<(u16, u16)>,
    sequence: Vec<u16>,
    length: u32,
}

impl Page {
    /// For a text of so many bytes: about every eighth begins a word, every other word is new.
    fn with_room(bytes: usize) -> Self {
        let distinct = bytes / 14 + 16;
        Page {
            table: vec![0; (2 * distinct).next_power_of_two()],
            words: String::with_capacity(distinct * 8),
            ends: Vec::with_capacity(distinct),
            uses: Vec::with_capacity(distinct),
            sequence: Vec::with_capacity(bytes / 6),
            length: 0,
        }
    }

    /// Counts the words of a text that begins with a passage; returns the passage it ends in.
    fn text(&mut self, text: &str, weight: u16, first: u32) -> u32 {
        let (mut count, mut before) = (0u32, None::<u16>);
        let mut joined = String::new();
        self.sequence.push(0);
        text::words(text, |word, gap| {
            let passage = (first + count / PASSAGE).min(u32::from(u16::MAX)) as u16;
            let Some(id) = self.word(word, weight, passage) else {
                return;
            };
            if gap == Gap::Break {
                self.sequence.push(0);
            }
            self.sequence.push(id + 1);
            if gap == Gap::Hyphen
                && let Some(before) = before
            {
                // "e-post" is also found as "epost".
                joined.clear();
                joined.push_str(self.spelled(before));
                joined.push_str(word);
                if joined.len() <= text::LONGEST_WORD {
                    self.word(&joined, weight, passage);
                }
            }
            before = Some(id);
            count += 1;
        });
        self.length += count;
        first + count.saturating_sub(1) / PASSAGE
    }

    /// A word that was counted.
    fn spelled(&self, id: u16) -> &str {
        let id = usize::from(id);
        let start = id
            .checked_sub(1)
            .map_or(0, |before| self.ends[before] as usize + 1);
        &self.words[start..self.ends[id] as usize]
    }

    /// Where a word's id stands in the table, or would stand.
    fn place(&self, word: &str) -> usize {
        let mut hasher = FxHasher::default();
        hasher.write(word.as_bytes());
        let last = self.table.len() - 1;
        let mut place = hasher.finish() as usize & last;
        while let Some(id) = self.table[place].checked_sub(1) {
            if self.spelled(id) == word {
                break;
            }
            place = (place + 1) & last;
        }
        place
    }

    fn word(&mut self, word: &str, weight: u16, passage: u16) -> Option<u16> {
        let mut place = self.place(word);
        if let Some(id) = self.table[place].checked_sub(1) {
            let (count, place) = &mut self.uses[usize::from(id)];
            // A word of the title stands nowhere in particular until the text has it.
            if *count == TITLE {
                *place = passage;
            }
            *count = count.saturating_add(weight);
            return Some(id);
        }
        let id = self.uses.len();
        if id >= MOST_WORDS {
            return None;
        }
        if 2 * (id + 1) > self.table.len() {
            self.table = vec![0; 2 * self.table.len()];
            for known in 0..id as u16 {
                let place = self.place(self.spelled(known));
                self.table[place] = known + 1;
            }
            place = self.place(word);
        }
        self.table[place] = id as u16 + 1;
        if id > 0 {
            self.words.push(' ');
        }
        self.words.push_str(word);
        self.ends.push(self.words.len() as u32);
        self.uses.push((weight, passage));
        Some(id as u16)
    }
}

/// Shares a budget out: whoever needs less than an even share leaves the rest to the others.
fn shares(
    needs: impl Iterator<Item = usize> + Clone,
    budget: usize,
) -> impl Iterator<Item = usize> {
    let mut sorted: Vec<usize> = needs.clone().collect();
    sorted.sort_unstable();
    let (mut left, mut even) = (budget, usize::MAX);
    for (index, need) in sorted.iter().enumerate() {
        even = left / (sorted.len() - index);
        if *need > even {
            break;
        }
        (left, even) = (left - need, usize::MAX);
    }
    needs.map(move |need| need.min(even))
}

/// A text on one line, without control characters, cut at a word where it is longer than `most` bytes.
fn clean(text: &str, most: usize) -> String {
    let mut out = String::with_capacity(text.len().min(most + 8));
    for word in text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
    {
        if out.len() + word.len() > most.max(1) {
            out.push('…');
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
