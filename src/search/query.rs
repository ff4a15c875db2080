//! The ranking: what `search/query.js` and `search/rank.js` do in the browser, over the same files.
//!
//! In: the files of `index::reduce`, a query. Out: hits in order, and which files the answer needed.
//! Must not know: the stemmer or how the index was made: a browser has neither. Every step here has its twin of
//! the same name there, in the same order down to the sums, and a test holds the two lists equal.
//!
//! A query's words become `Concept`s: the word as typed, its inflections, compounds with it, and where it is
//! unknown what it may have been meant as. Each of these is a `Reading` with a factor; a document gets the best
//! reading of each concept, BM25 over the readings' postings, and the sum over the concepts, so that a whole
//! question works and no word has to match.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::read::{Group, Shards, Unreadable, run};
use super::record::{Card, Kind};
use super::text::{self, Gap};

/// Longer words say more: a word of six letters counts 1, of twelve 1.37.
const LONGER: f64 = 0.45;
/// In a query of more words, the parts of a compound are not looked for one by one.
const FEW_WORDS: usize = 3;
/// Another spelling of the word as typed, where that is not there, and where it is.
const SPELLING: f64 = 0.95;
const OTHER_SPELLING: f64 = 0.5;
/// An inflection: so much, less a step for every letter that differs, but no less than the last.
const SIBLING: f64 = 0.7;
const SIBLING_STEP: f64 = 0.1;
const SIBLING_LEAST: f64 = 0.2;
/// The same of a word that is not there itself.
const STEM_ONLY: f64 = 0.9;
/// A word that a stem rule makes of this one although the stemmer keeps them apart.
const RELATED: f64 = 0.9;
/// The parts of a known compound, of an unknown one, of an unknown one that may be a typing error.
const SPLIT_KNOWN: f64 = 0.1;
const SPLIT: f64 = 0.8;
const SPLIT_DOUBTFUL: f64 = 0.3;
/// A letter wrong, two wrong, and how much less where inflections of the word are there.
const WRONG: f64 = 0.9;
const TWO_WRONG: f64 = 0.5;
const WRONG_DOUBTFUL: f64 = 0.6;
/// Words that begin with what was typed, and where that is a word itself.
const BEGINNING: f64 = 0.5;
const BEGINNING_KNOWN: f64 = 0.2;
/// What an editor's synonym counts.
const SYNONYM: f64 = 0.8;

/// More letters of a query are not read.
const MOST_LETTERS: usize = 500;
/// More words of a query are not read.
const MOST_WORDS: usize = 32;
/// A synonym's left side has at most so many words.
const MOST_PHRASE: usize = 4;
/// So many words that begin with what was typed.
const MOST_BEGINNINGS: usize = 8;
/// So many corrections of one word.
const MOST_CORRECTIONS: usize = 5;

/// Found for a query.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The documents, best first.
    pub hits: Vec<Hit>,
    /// The query as it may have been meant.
    pub meant: Option<String>,
    /// The files that were needed, without `.js`, the header among them.
    pub files: BTreeSet<String>,
}

/// One document found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Its number: its place in the order of addresses.
    pub document: u32,
    /// What it scored, in millionths.
    pub score: i64,
    /// The passage where its words stand.
    pub passage: u32,
}

/// A group as it answers a word: a weight for each of its forms.
pub(super) struct Part {
    pub(super) group: Rc<Group>,
    pub(super) weights: Vec<f64>,
}

/// One way to read a word: one group, or the parts of a compound, all of which should be there.
pub(super) struct Reading {
    pub(super) parts: Vec<Part>,
    pub(super) factor: f64,
}

/// A word of the query, and all that it can mean.
pub(super) struct Concept {
    pub(super) readings: Vec<Reading>,
    /// How many documents have it.
    pub(super) documents: u32,
    /// No reading counts as rarer than the word as it was typed.
    pub(super) rarest: f64,
    /// Longer words weigh more.
    pub(super) weight: f64,
    /// What it may have been meant as.
    meant: Option<String>,
    /// Whether it stands for two words that others stand for one by one.
    pub(super) joined: bool,
    /// Whether an editor said that it says nothing.
    pub(super) stop: bool,
}

impl Concept {
    fn new(folded: &str) -> Self {
        let weight = (folded.chars().count().min(12) as f64 / 6.0).powf(LONGER);
        Concept {
            readings: Vec::new(),
            documents: 0,
            rarest: f64::INFINITY,
            weight,
            meant: None,
            joined: false,
            stop: false,
        }
    }
}

/// A language's index, ready for queries.
pub struct Searcher {
    pub(super) shards: Shards,
}

impl Searcher {
    /// Reads the files that `index::reduce` wrote; the error names the one that cannot be read.
    pub fn new(files: &[(String, Vec<u8>)]) -> Result<Self, Unreadable> {
        Shards::new(files).map(|shards| Searcher { shards })
    }

    /// A document's card.
    pub fn card(&self, document: u32) -> Option<Card> {
        self.shards.card(document)
    }

    /// A document's kind and filters.
    pub fn facet(&self, document: u32) -> Option<&(Kind, Vec<(String, String)>)> {
        self.shards.facet(document)
    }

    /// Whether all words of a text are in the index, in some inflection: an editor's synonym that is not finds nothing.
    pub fn knows(&self, text: &str) -> bool {
        let mut known = true;
        text::words(text, |word, _| {
            known &= !self.groups(&self.shards.fold(word)).is_empty()
        });
        known
    }

    /// Answers a query.
    pub fn search(&self, query: &str) -> Answer {
        self.shards.begin();
        let query: String = query.chars().take(MOST_LETTERS).collect();
        let mut words: Vec<(String, Gap)> = Vec::new();
        text::words(&query, |word, gap| words.push((word.to_owned(), gap)));
        words.truncate(MOST_WORDS);
        let typing = query.chars().next_back().is_some_and(char::is_alphanumeric);
        let concepts = self.concepts(&words, typing);
        let hits = self.rank(&concepts);
        let meant = concepts
            .iter()
            .any(|concept| concept.meant.is_some())
            .then(|| {
                let meant: Vec<&str> = words
                    .iter()
                    .zip(&concepts)
                    .map(|((word, _), concept)| concept.meant.as_deref().unwrap_or(word))
                    .collect();
                meant.join(" ")
            });
        Answer {
            hits: self.prefer(&words, hits),
            meant,
            files: self.shards.used(),
        }
    }

    /// A concept for every word, in order, then one for every two neighbours that are one word.
    fn concepts(&self, words: &[(String, Gap)], typing: bool) -> Vec<Concept> {
        let folded: Vec<String> = words
            .iter()
            .map(|(word, _)| self.shards.fold(word))
            .collect();
        let mut concepts: Vec<Concept> = Vec::new();
        // Words before this one stand in a phrase that an editor gave synonyms.
        let mut known = 0;
        for (at, (word, _)) in words.iter().enumerate() {
            let last = at + 1 == words.len();
            // A word said twice counts once, and keeps its place.
            let mut concept = if folded[..at].contains(&folded[at]) {
                Concept::new(&folded[at])
            } else {
                self.concept(word, typing && last, words.len() <= FEW_WORDS)
            };
            known = known.max(at + self.synonyms(&folded[at..], &mut concept));
            if at < known {
                concept.meant = None;
            }
            concepts.push(concept);
        }
        for (at, pair) in words.windows(2).enumerate() {
            if matches!(pair[1].1, Gap::Space | Gap::Hyphen) {
                let highest = concepts[at].rarest.max(concepts[at + 1].rarest);
                for link in self.shards.links() {
                    let word = format!("{}{link}{}", pair[0].0, pair[1].0);
                    let folded = self.shards.fold(&word);
                    for group in self.own(&folded) {
                        let mut concept = Concept::new(&folded);
                        (concept.joined, concept.rarest, concept.documents) =
                            (true, highest, group.documents);
                        concept
                            .readings
                            .push(self.reading(&group, &word, &folded, 1.0));
                        concepts.push(concept);
                    }
                }
            }
        }
        concepts
    }

    /// All that a word can mean.
    fn concept(&self, word: &str, typing: bool, few: bool) -> Concept {
        let folded = self.shards.fold(word);
        let length = folded.chars().count();
        let mut concept = Concept::new(&folded);
        concept.stop = self.shards.header.stop.contains(&folded);
        let groups = self.groups(&folded);
        let (own, siblings): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.has(&folded));
        let mut related = if length > 4 {
            self.related(&folded, own.iter().chain(&siblings))
        } else {
            Vec::new()
        };
        if length > 4 || own.is_empty() {
            related.extend(siblings);
        }
        if let Some(documents) = own.iter().map(|group| group.documents).max() {
            concept.documents = documents;
            concept.rarest = self.idf(documents);
            concept.readings.extend(
                own.iter()
                    .map(|group| self.reading(group, word, &folded, 1.0)),
            );
            concept.readings.extend(
                related
                    .iter()
                    .map(|group| self.reading(group, word, &folded, RELATED)),
            );
            if few && let Some((modifier, link)) = own.iter().find_map(|group| group.cut) {
                self.parts(&mut concept, &folded, modifier, link);
            }
            if typing && length > 1 {
                self.beginning(&mut concept, word, &folded, BEGINNING_KNOWN);
            }
            return concept;
        }
        concept.readings.extend(
            related
                .iter()
                .map(|group| self.reading(group, word, &folded, 1.0)),
        );
        let known = concept.readings.len();
        if typing || length > 3 {
            self.beginning(&mut concept, word, &folded, BEGINNING);
        }
        // While a word is being typed it is not wrong yet, as long as some word begins with it.
        let begun = |group: &Rc<Group>| group.folded.iter().any(|form| form.starts_with(&folded));
        let unfinished = typing && (concept.readings.len() > known || related.iter().any(begun));
        let nearest = related
            .iter()
            .flat_map(|group| &group.folded)
            .map(|form| difference(&folded, form))
            .min();
        let wrong = length > 2
            && !unfinished
            && self.wrong(
                &mut concept,
                &folded,
                if nearest.is_some_and(|far| far < 3) {
                    WRONG_DOUBTFUL
                } else {
                    1.0
                },
            );
        if length > 5 && !unfinished {
            self.split(
                &mut concept,
                &folded,
                if wrong { SPLIT_DOUBTFUL } else { SPLIT },
            );
        }
        concept.documents = concept
            .readings
            .iter()
            .flat_map(|reading| &reading.parts)
            .map(|part| part.group.documents)
            .max()
            .unwrap_or(0);
        concept
    }

    /// Every stem that a rule makes of a folded word.
    fn keys(&self, folded: &str) -> Vec<String> {
        let mut keys = Vec::new();
        for (off, on) in &self.shards.header.rules {
            if let Some(rest) = folded.strip_suffix(off.as_str())
                && (off.is_empty() || rest.chars().count() > 1)
            {
                let key = format!("{rest}{on}");
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        keys
    }

    /// The groups of those stems.
    fn groups(&self, folded: &str) -> Vec<Rc<Group>> {
        self.keys(folded)
            .iter()
            .filter_map(|key| self.shards.group(key))
            .collect()
    }

    /// Those of them that have the word itself, in some spelling.
    fn own(&self, folded: &str) -> Vec<Rc<Group>> {
        self.groups(folded)
            .into_iter()
            .filter(|group| group.has(folded))
            .collect()
    }

    /// A stemmer may give two inflections different stems: whatever a rule leaves of the word may be a word.
    fn related<'a>(
        &self,
        folded: &str,
        known: impl Iterator<Item = &'a Rc<Group>>,
    ) -> Vec<Rc<Group>> {
        let mut known: Vec<u32> = known.map(|group| group.id).collect();
        let mut found = Vec::new();
        for key in self
            .keys(folded)
            .iter()
            .filter(|key| key.chars().count() > 3)
        {
            for group in self.own(key) {
                if !known.contains(&group.id) {
                    known.push(group.id);
                    found.push(group);
                }
            }
        }
        found
    }

    /// A group as it answers a word: the form typed counts 1, its siblings less the more they differ.
    fn part(&self, group: &Rc<Group>, word: &str, folded: &str) -> Part {
        let (exact, same) = (
            group.forms.iter().any(|form| form == word),
            group.has(folded),
        );
        let sibling = |plain: &str| {
            let weight =
                (SIBLING - SIBLING_STEP * difference(folded, plain) as f64).max(SIBLING_LEAST);
            if same { weight } else { weight * STEM_ONLY }
        };
        let weight = |(form, plain): (&String, &String)| match plain == folded {
            true if form == word => 1.0,
            true if exact => OTHER_SPELLING,
            true => SPELLING,
            false => sibling(plain),
        };
        Part {
            group: Rc::clone(group),
            weights: group.forms.iter().zip(&group.folded).map(weight).collect(),
        }
    }

    fn reading(&self, group: &Rc<Group>, word: &str, folded: &str, factor: f64) -> Reading {
        Reading {
            parts: vec![self.part(group, word, folded)],
            factor,
        }
    }

    /// The group of a word, or of its nearest inflection.
    fn nearest(&self, folded: &str) -> Option<Rc<Group>> {
        self.groups(folded).into_iter().min_by_key(|group| {
            group
                .folded
                .iter()
                .map(|form| difference(folded, form))
                .min()
        })
    }

    /// The parts of a known compound, somewhere in a document.
    fn parts(&self, concept: &mut Concept, folded: &str, modifier: usize, link: usize) {
        let first: String = folded.chars().take(modifier).collect();
        let second: String = folded.chars().skip(modifier + link).collect();
        if let (Some(a), Some(b)) = (self.nearest(&first), self.nearest(&second)) {
            concept.readings.push(Reading {
                parts: vec![
                    self.part(&a, &first, &first),
                    self.part(&b, &second, &second),
                ],
                factor: SPLIT_KNOWN,
            });
        }
    }

    /// Words that begin with what was typed.
    fn beginning(&self, concept: &mut Concept, word: &str, folded: &str, factor: f64) {
        let mut found = Vec::new();
        for number in run(&self.shards.header.words, folded, 2) {
            found.extend(
                self.shards
                    .block(number)
                    .iter()
                    .filter(|group| group.key.starts_with(folded) && group.key != folded)
                    .cloned(),
            );
        }
        found.sort_by(|a, b| b.documents.cmp(&a.documents).then(a.id.cmp(&b.id)));
        for group in found.iter().take(MOST_BEGINNINGS) {
            if !concept
                .readings
                .iter()
                .any(|reading| reading.parts[0].group.id == group.id)
            {
                let part = Part {
                    weights: vec![1.0; group.forms.len()],
                    ..self.part(group, word, folded)
                };
                concept.readings.push(Reading {
                    parts: vec![part],
                    factor,
                });
            }
        }
    }

    /// Words that are a letter or two away, by themselves or by their stems. The beginning or the end of the word
    /// is taken to be right, so that two runs of the vocabulary are enough. Says whether there are any.
    fn wrong(&self, concept: &mut Concept, folded: &str, scale: f64) -> bool {
        let letters: Vec<char> = folded.chars().collect();
        let most = if letters.len() > 7 { 2 } else { 1 };
        let keys: Vec<Vec<char>> = self
            .keys(folded)
            .iter()
            .map(|key| key.chars().collect())
            .filter(|key: &Vec<char>| key.len() > 2)
            .collect();
        let mut found: Vec<(usize, Rc<Group>)> = Vec::new();
        let mut consider = |group: &Rc<Group>| {
            let key: Vec<char> = group.key.chars().collect();
            let words = group
                .folded
                .iter()
                .map(|form| distance(&letters, &form.chars().collect::<Vec<_>>(), most))
                .min();
            let stems = keys
                .iter()
                .filter(|_| key.len() > 2)
                .map(|other| distance(other, &key, most))
                .min();
            // A word that is near beats a stem that is as near.
            let words = words.filter(|far| *far <= most).map(|far| far * 2);
            let stems = stems.filter(|far| *far <= most).map(|far| far * 2 + 1);
            if let Some(far) = words.into_iter().chain(stems).min()
                && !found.iter().any(|(_, other)| other.id == group.id)
            {
                found.push((far, Rc::clone(group)));
            }
        };
        let start: String = letters[..(letters.len() * 2 / 5).max(2)].iter().collect();
        for number in run(&self.shards.header.words, &start, 3) {
            self.shards
                .block(number)
                .iter()
                .filter(|group| group.key.starts_with(&start))
                .for_each(&mut consider);
        }
        for key in &keys {
            let backward: Vec<char> = key.iter().rev().copied().collect();
            let start: String = backward[..(backward.len() * 2 / 5).max(2)].iter().collect();
            for number in run(&self.shards.header.backwards, &start, 2) {
                for stem in self
                    .shards
                    .backward(number)
                    .iter()
                    .filter(|stem| stem.starts_with(&start))
                {
                    let other: Vec<char> = stem.chars().collect();
                    if distance(&backward, &other, most) <= most {
                        let key: String = other.iter().rev().collect();
                        self.shards.group(&key).iter().for_each(&mut consider);
                    }
                }
            }
        }
        let Some(best) = found.iter().map(|(far, _)| *far).min() else {
            return false;
        };
        found.retain(|(far, _)| *far == best);
        found.sort_by(|a, b| b.1.documents.cmp(&a.1.documents).then(a.1.id.cmp(&b.1.id)));
        for (_, group) in found.iter().take(MOST_CORRECTIONS) {
            let factor = if best > 3 { TWO_WRONG } else { WRONG } * scale;
            let far = |form: &str| {
                distance(
                    &letters,
                    &form.chars().collect::<Vec<_>>(),
                    text::LONGEST_WORD,
                )
            };
            let Some(at) = (0..group.forms.len()).min_by_key(|at| far(&group.folded[*at])) else {
                continue;
            };
            concept
                .readings
                .push(self.reading(group, &group.forms[at], &group.folded[at], factor));
            concept.meant.get_or_insert_with(|| group.forms[at].clone());
        }
        true
    }

    /// A compound that stands nowhere, cut between two words that do.
    fn split(&self, concept: &mut Concept, folded: &str, factor: f64) {
        let letters: Vec<char> = folded.chars().collect();
        let (mut best, mut tried): (Option<(u64, Reading)>, u32) = (None, 0);
        for at in (3..letters.len().saturating_sub(2)).rev() {
            let first: String = letters[..at].iter().collect();
            let Some(modifier) = self
                .own(&first)
                .into_iter()
                .max_by_key(|group| group.documents)
            else {
                continue;
            };
            tried += 1;
            if tried > 4 {
                break;
            }
            let rest: String = letters[at..].iter().collect();
            for link in self.shards.links() {
                let Some(second) = rest
                    .strip_prefix(link.as_str())
                    .filter(|second| second.chars().count() > 2)
                else {
                    continue;
                };
                let Some(head) = self.nearest(second) else {
                    continue;
                };
                let common = |group: &Group| u64::from(group.documents.min(50)) + 1;
                let worth =
                    common(&modifier) * common(&head) * second.chars().count().min(8) as u64;
                if best.as_ref().is_none_or(|(most, _)| worth > *most) {
                    best = Some((
                        worth,
                        Reading {
                            parts: vec![
                                self.part(&modifier, &first, &first),
                                self.part(&head, second, second),
                            ],
                            factor,
                        },
                    ));
                }
            }
        }
        concept.readings.extend(best.map(|(_, reading)| reading));
    }

    /// What an editor says that the words from here on also mean.
    fn synonyms(&self, folded: &[String], concept: &mut Concept) -> usize {
        let mut known = 0;
        for count in 1..=folded.len().min(MOST_PHRASE) {
            for words in self
                .shards
                .header
                .synonyms
                .get(&folded[..count].join(" "))
                .into_iter()
                .flatten()
            {
                let part = |word: &String| {
                    let folded = self.shards.fold(word);
                    Some(self.part(&self.nearest(&folded)?, word, &folded))
                };
                let parts: Vec<Part> = words.iter().filter_map(part).collect();
                concept.documents = concept.documents.max(
                    parts
                        .iter()
                        .map(|part| part.group.documents)
                        .min()
                        .unwrap_or(0),
                );
                let factor = SYNONYM / words.len() as f64;
                if !parts.is_empty() && parts.len() == words.len() {
                    concept.readings.push(Reading { parts, factor });
                    known = count;
                }
            }
        }
        known
    }
}

/// Letters in which two words differ after their common beginning.
fn difference(a: &str, b: &str) -> usize {
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    a.chars().count() + b.chars().count() - 2 * shared
}

/// Edit distance with neighbours exchanged as one edit; more than `most` is any number above it.
fn distance(a: &[char], b: &[char], most: usize) -> usize {
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let (mut older, mut old, mut new) = (
        vec![0; b.len() + 1],
        (0..=b.len()).collect::<Vec<usize>>(),
        vec![0; b.len() + 1],
    );
    for i in 1..=a.len() {
        new[0] = i;
        let mut least = i;
        for j in 1..=b.len() {
            let cost = usize::from(a[i - 1] != b[j - 1]);
            let mut value = (old[j] + 1).min(new[j - 1] + 1).min(old[j - 1] + cost);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                value = value.min(older[j - 2] + 1);
            }
            new[j] = value;
            least = least.min(value);
        }
        if least > most {
            return most + 1;
        }
        std::mem::swap(&mut older, &mut old);
        std::mem::swap(&mut old, &mut new);
    }
    old[b.len()]
}
