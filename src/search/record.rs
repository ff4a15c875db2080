//! Records: what is kept of one document, and nothing of any other.
//!
//! In: a document. Out: its record, small and without any figure of the whole site, so that an edit makes one
//! record anew. Must not know: languages, other documents, the files of the index.

use serde::{Deserialize, Serialize};

use super::interner::Interner;
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

/// How many times a word of a document's title and of one of its headings counts, in quarters; one of its text counts 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Weights {
    title: u16,
    heading: u16,
}

impl Weights {
    const fn new(title: u16, heading: u16) -> Weights {
        Weights { title, heading }
    }

    /// A page's: for what it names, readers look for the page.
    pub const PAGE: Weights = Weights::new(12, 8);
    /// A question's: its title is its text.
    pub const QUESTION: Weights = Weights::new(5, BODY);
    /// A form's.
    pub const FORM: Weights = Weights::new(12, 8);
    /// An edition's: its title is the form's, and its headings are those of every form.
    pub const EDITION: Weights = Weights::new(5, 2);
}

/// One thing that can be found.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Document {
    /// Its address, relative to the language's root; also its identity and its place in the order.
    pub url: String,
    /// What it is.
    pub kind: Kind,
    /// How much its title and headings count.
    pub weights: Weights,
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
    /// The distinct words, with a space between.
    words: Box<str>,
    /// For each of them, its weighted count and its passage.
    pub(super) uses: Box<[(u16, u16)]>,
    /// Neighbouring words, as positions in `words` plus one; 0 where something stands between.
    pub(super) sequence: Box<[u16]>,
    /// How many words there are.
    pub(super) length: u32,
}

impl Record {
    /// The distinct words, in order of first use.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.split_ascii_whitespace()
    }
}

/// What a result shows: address, title, own language (or empty), sections.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card(pub String, pub String, pub String, pub Vec<Section>);

/// A part of a page: anchor, heading, the text to cut an excerpt from, how many passages it has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section(pub String, pub String, pub String, pub u32);

/// How many times a word of the text counts, in quarters.
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
    let weights = document.weights;
    let mut page = Page::with_room(bytes, weights.title);
    page.text(&document.title, weights.title, 0);
    let (mut passage, mut sections) = (0, Vec::with_capacity(document.headings.len()));
    let shares = shares(
        document.headings.iter().map(|(_, _, body)| body.len()),
        EXCERPT,
    );
    for ((anchor, heading, body), share) in document.headings.iter().zip(shares) {
        page.text(heading, weights.heading, passage);
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
        words: page.words.into_text(),
        uses: page.uses.into_boxed_slice(),
        sequence: page.sequence.into_boxed_slice(),
        length: page.length,
    }
}

/// A record in the making.
struct Page {
    /// How many times a word of its title counts.
    title: u16,
    words: Interner,
    uses: Vec<(u16, u16)>,
    sequence: Vec<u16>,
    length: u32,
}

impl Page {
    /// For a text of so many bytes: about every eighth begins a word, every other word is new.
    fn with_room(bytes: usize, title: u16) -> Self {
        let distinct = bytes / 14 + 16;
        Page {
            title,
            words: Interner::with_room(distinct),
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
                joined.push_str(self.words.get(u32::from(before)));
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

    fn word(&mut self, word: &str, weight: u16, passage: u16) -> Option<u16> {
        if self.words.len() >= MOST_WORDS {
            self.words.find(word)?;
        }
        let id = self.words.add(word);
        match self.uses.get_mut(id as usize) {
            Some((count, place)) => {
                // A word of the title stands nowhere in particular until the text has it.
                if *count == self.title {
                    *place = passage;
                }
                *count = count.saturating_add(weight);
            }
            None => self.uses.push((weight, passage)),
        }
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
        let full = out.len() + word.len() > most.max(1);
        if !out.is_empty() {
            out.push(' ');
        }
        if full {
            out.push('…');
            break;
        }
        out.push_str(word);
    }
    out
}
