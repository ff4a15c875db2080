//! The index: from documents to the files that a browser loads.
//!
//! In: documents of one language, an editor's settings. Out: files, the same bytes for the same input.
//! Must not know: pages, forms, the theme, where the files will lie.
//!
//! [`record::analyse`](super::record::analyse) keeps a page's words, once each, with where they stand: a small record without any figure of
//! the whole site, so that an edit makes one record anew. [`reduce`] merges the records of one language:
//!
//! | file | holds |
//! |---|---|
//! | `i.js` | the header: figures of the site, spelling and stem rules, where each block begins, documents' lengths and facets |
//! | `v<n>.js` | vocabulary: groups of words with one stem, in order of the stem |
//! | `r<n>.js` | the same stems backwards, for a typing error early in a word |
//! | `p<n>.js` | postings of a run of groups: which documents have a word, how often, in which passage |
//! | `d<n>.js` | cards of a run of documents: address, title, headings, what an excerpt is cut from |
//!
//! A script's one statement is `samtaleSearch(language, name, data)`: data, never code.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::lexicon::{Lexicon, by_units, in_order};
use super::lists::{Lists, Posting, Seen};
use super::pack::{self, Bits};
use super::record::{Card, Kind, Record};
use super::settings::Settings;
use super::text::{self, Language};
use crate::digest::Digest;

/// How many groups a block of the vocabulary has.
pub const BLOCK: usize = 384;
/// How many documents share a file of cards.
pub const CARDS: usize = 8;
/// A file of postings is closed when it is this long.
const SHARD: usize = 4500;
/// Counts are kept as one of six levels; a level is read as the count given here.
pub const LEVELS: [f64; 6] = [1.0, 2.0, 3.0, 4.5, 7.0, 12.0];
/// The orders of numbers (see [`pack::Bits`]).
pub(super) mod order {
    /// In the vocabulary: of a group's rule, how many documents it has, where it is cut as a compound.
    pub(crate) const RULE: u32 = 2;
    pub(crate) const DOCUMENTS: u32 = 0;
    pub(crate) const CUT: u32 = 0;
    /// There and in postings: how many forms a group has.
    pub(crate) const FORMS: u32 = 0;
    /// In postings: how many a form has of its own, and as a part of compounds; how many a group has of its parts side
    /// by side; a posting's level and passage.
    pub(crate) const OWN: u32 = 3;
    pub(crate) const PARTS: u32 = 0;
    pub(crate) const JOINED: u32 = 0;
    pub(crate) const LEVEL: u32 = 0;
    pub(crate) const PASSAGE: u32 = 1;
    /// Of the gaps in a list of so many of all documents.
    pub(crate) fn gap(documents: u32, length: u32) -> u32 {
        (documents / length.max(1)).max(1).ilog2()
    }
}
/// The header, as the browser gets it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Header {
    /// Changes with the content: keeps files of two builds apart in a browser's cache.
    pub version: String,
    /// How many documents there are.
    pub count: u32,
    /// The average length of the pages among them: beside questions, which are a line each, every page would be long.
    pub average: f64,
    /// Spellings folded together in this language.
    pub folds: Vec<(String, String)>,
    /// What may stand between the parts of a compound.
    pub links: Vec<String>,
    /// How a folded word becomes its stem: what is taken off the end and what is put there. The first is neither.
    pub rules: Vec<(String, String)>,
    /// How each block of the vocabulary begins.
    pub words: Vec<String>,
    /// How each block of backward stems begins.
    pub backwards: Vec<String>,
    /// The first group of each file of postings, as gaps, packed.
    pub postings: String,
    /// Two packed numbers a document: its length's code, its facets.
    pub documents: String,
    /// Facets that occur: kind and filters.
    pub facets: Vec<(Kind, Vec<(String, String)>)>,
    /// Words an editor made stop words, folded.
    pub stop: Vec<String>,
    /// Folded phrases and what they also find.
    pub synonyms: BTreeMap<String, Vec<Vec<String>>>,
    /// Folded words of a query, in order, and the documents that come first.
    pub preferred: BTreeMap<String, Vec<u32>>,
}

/// A length's code: lengths are known to within a tenth.
fn length_code(length: u32) -> u32 {
    (f64::from(length + 1).log2() * 4.0).round() as u32
}

/// The length of a code.
pub fn length_of(code: u32) -> f64 {
    (f64::from(code) / 4.0).exp2()
}

/// Merges the records of one language into its files, by name, in order.
pub fn reduce(records: &[&Record], tag: &str, settings: &Settings) -> Vec<(String, Vec<u8>)> {
    let language = Language::new(tag);
    let mut records = records.to_vec();
    records.sort_by(|a, b| (&a.card.0, a.kind).cmp(&(&b.card.0, b.kind)));
    let lexicon = Lexicon::new(&records, &language);
    let lists = Lists::new(&records, &lexicon);
    let files = Files {
        tag,
        files: Vec::new(),
    };
    files.write(&records, &lexicon, &lists, &language, settings)
}

/// The files in the making.
struct Files<'a> {
    tag: &'a str,
    files: Vec<(String, Vec<u8>)>,
}

impl Files<'_> {
    fn write(
        mut self,
        records: &[&Record],
        lexicon: &Lexicon,
        lists: &Lists,
        language: &Language,
        settings: &Settings,
    ) -> Vec<(String, Vec<u8>)> {
        let words = self.vocabulary(lexicon, lists, records.len());
        let backwards = self.backwards(lexicon);
        let postings = self.postings(lexicon, lists, records.len() as u32);
        for (number, cards) in records.chunks(CARDS).enumerate() {
            let cards: Vec<&Card> = cards.iter().map(|record| &record.card).collect();
            self.push(format!("d{number}"), &cards);
        }
        let (mut documents, mut facets) =
            (String::new(), Vec::<(Kind, Vec<(String, String)>)>::new());
        let mut facet_ids = BTreeMap::new();
        let (mut total, mut pages) = (0.0, 0);
        for record in records {
            let code = length_code(record.length);
            if record.kind == Kind::Page {
                total += length_of(code);
                pages += 1;
            }
            pack::push(&mut documents, code);
            let facet = (record.kind, record.filters.clone());
            let id = *facet_ids.entry(facet.clone()).or_insert_with(|| {
                facets.push(facet);
                facets.len() as u32 - 1
            });
            pack::push(&mut documents, id);
        }
        let pairs = |pairs: &[(&str, &str)]| {
            pairs
                .iter()
                .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
                .collect()
        };
        let header = Header {
            version: self.version(),
            count: records.len() as u32,
            average: (total / f64::from(pages.max(1)) * 100.0).round().max(100.0) / 100.0,
            folds: pairs(language.folds),
            links: language
                .links
                .iter()
                .map(|link| (*link).to_owned())
                .collect(),
            rules: lexicon.rules.clone(),
            words,
            backwards,
            postings,
            documents,
            facets,
            stop: settings
                .stop
                .iter()
                .map(|word| phrase(word, language).join(" "))
                .collect(),
            synonyms: synonyms(settings, language),
            preferred: preferred(settings, records, language),
        };
        self.push("i".to_owned(), &header);
        self.files.sort();
        self.files
    }

    fn push(&mut self, name: String, data: &impl Serialize) {
        // Serialising strings, numbers and lists of them into memory cannot fail.
        let json = |value: &dyn Fn() -> serde_json::Result<String>| value().unwrap_or_default();
        let data = json(&|| serde_json::to_string(data));
        let (tag, key) = (
            json(&|| serde_json::to_string(self.tag)),
            json(&|| serde_json::to_string(&name)),
        );
        self.files.push((
            format!("{name}.js"),
            format!("samtaleSearch({tag},{key},{data})\n").into_bytes(),
        ));
    }

    /// Blocks of groups: of each the first form's rule, how many forms and documents there are, where a compound is cut;
    /// then all forms.
    fn vocabulary(&mut self, lexicon: &Lexicon, lists: &Lists, count: usize) -> Vec<String> {
        let (mut starts, mut seen) = (Vec::new(), Seen::new(count));
        for (number, block) in lexicon.groups.chunks(BLOCK).enumerate() {
            let (mut bits, mut words, mut before) = (Bits::default(), String::new(), "");
            for group in block {
                let members = lexicon.members(group);
                let first = members.first().map(|id| &lexicon.forms[*id as usize]);
                let cut = first.and_then(|form| form.made_of.cut);
                let documents = lists.documents(members, &mut seen);
                for (at, id) in members.iter().enumerate() {
                    let text = lexicon.spelled(*id);
                    pack::push_word(&mut words, before, text);
                    // The forms of a group share more with its first than with one another.
                    if at == 0 {
                        before = text;
                    }
                }
                bits.push(order::RULE, first.map_or(0, |form| form.rule));
                bits.push(order::FORMS, members.len() as u32 - 1);
                bits.push(order::DOCUMENTS, documents.max(1) - 1);
                let cut = cut.map_or(0, |(modifier, link)| modifier * 3 + link + 1);
                bits.push(order::CUT, cut);
            }
            self.push(format!("v{number}"), &format!("{} {words}", bits.take()));
            starts.extend(block.first().map(|group| lexicon.key(group).to_owned()));
        }
        starts
    }

    /// Blocks of backward stems.
    fn backwards(&mut self, lexicon: &Lexicon) -> Vec<String> {
        let keys = lexicon.groups.iter().map(|group| lexicon.key(group));
        let stems: Vec<String> = keys
            .filter(|key| key.chars().count() > 2)
            .map(|key| key.chars().rev().collect())
            .collect();
        let ordered: Vec<&str> = in_order(stems.len(), |number| &stems[number as usize])
            .map(|number| &*stems[number as usize])
            .collect();
        let mut starts = Vec::new();
        for (number, block) in ordered.chunks(BLOCK * 2).enumerate() {
            let (mut out, mut before) = (String::new(), "");
            for stem in block {
                pack::push_word(&mut out, before, stem);
                before = stem;
            }
            self.push(format!("r{number}"), &out);
            starts.extend(block.first().map(|stem| (*stem).to_owned()));
        }
        starts
    }

    /// Files of postings, cut between groups; returns where each begins.
    fn postings(&mut self, lexicon: &Lexicon, lists: &Lists, count: u32) -> String {
        let (mut starts, mut last, mut number) = (String::new(), 0, 0);
        let mut out = Bits::default();
        for (index, group) in lexicon.groups.iter().enumerate() {
            let members = lexicon.members(group);
            out.push(order::FORMS, members.len() as u32 - 1);
            for id in members {
                let own = lists.own(*id);
                let id = *id as usize;
                let parts = [&lists.heads[id], &lists.modifiers[id]];
                let flags = u32::from(!parts[0].is_empty()) + 2 * u32::from(!parts[1].is_empty());
                out.push(order::OWN, own.len() as u32 * 4 + flags);
                push_postings(&mut out, own, count);
                for list in parts.into_iter().filter(|list| !list.is_empty()) {
                    push_list(&mut out, list, count);
                }
            }
            let joined = &lists.joined[index];
            out.push(order::JOINED, joined.len() as u32);
            push_postings(&mut out, joined, count);
            if out.len() > SHARD || index + 1 == lexicon.groups.len() {
                self.push(format!("p{number}"), &out.take());
                number += 1;
                pack::push(&mut starts, index as u32 + 1 - last);
                last = index as u32 + 1;
            }
        }
        starts
    }

    /// A digest of all files so far.
    fn version(&self) -> String {
        Digest::of(&self.files).short()
    }
}

/// Appends how many postings there are, at least one, and these.
fn push_list(out: &mut Bits, list: &[Posting], count: u32) {
    out.push(order::PARTS, list.len() as u32 - 1);
    push_postings(out, list, count);
}

/// Appends postings: how many documents are left out before each, then level and passage.
fn push_postings(out: &mut Bits, list: &[Posting], count: u32) {
    let (gap, mut next) = (order::gap(count, list.len() as u32), 0);
    for posting in list {
        out.push(gap, posting.document - next);
        out.push(order::LEVEL, level(posting.count));
        out.push(order::PASSAGE, u32::from(posting.passage));
        next = posting.document + 1;
    }
}

/// The level of a weighted count in quarters.
fn level(quarters: u16) -> u32 {
    [6, 10, 15, 23, 38]
        .iter()
        .filter(|limit| quarters >= **limit)
        .count() as u32
}

/// A phrase's folded words.
pub fn phrase(text: &str, language: &Language) -> Vec<String> {
    let mut found = Vec::new();
    text::words(text, |word, _| found.push(language.fold(word).into_owned()));
    found
}

fn synonyms(settings: &Settings, language: &Language) -> BTreeMap<String, Vec<Vec<String>>> {
    let mut found = BTreeMap::<String, Vec<Vec<String>>>::new();
    for synonym in &settings.synonyms {
        for from in &synonym.from {
            let key = phrase(from, language);
            for to in &synonym.to {
                let mut words = Vec::new();
                text::words(to, |word, _| words.push(word.to_owned()));
                let entry = found.entry(key.join(" ")).or_default();
                if phrase(to, language) != key && !words.is_empty() && !entry.contains(&words) {
                    entry.push(words);
                }
            }
        }
    }
    found.retain(|key, to| !key.is_empty() && !to.is_empty());
    found
}

fn preferred(
    settings: &Settings,
    records: &[&Record],
    language: &Language,
) -> BTreeMap<String, Vec<u32>> {
    let ids: FxHashMap<&str, u32> = records
        .iter()
        .zip(0..)
        .map(|(record, id)| (record.card.0.as_str(), id))
        .collect();
    let mut found = BTreeMap::<String, Vec<u32>>::new();
    for preferred in &settings.preferred {
        for query in &preferred.queries {
            let mut words = phrase(query, language);
            words.sort_by(|a, b| by_units(a, b));
            found.entry(words.join(" ")).or_default().extend(
                preferred
                    .urls
                    .iter()
                    .filter_map(|url| ids.get(url.as_str())),
            );
        }
    }
    found.retain(|key, to| !key.is_empty() && !to.is_empty());
    found
}
