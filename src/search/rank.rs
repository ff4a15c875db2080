//! Scores: what the readings of a query's words give each document, and in which order they come.
//!
//! In: concepts, postings. Out: hits, best first. Must not know: how a word was read.

use std::collections::BTreeMap;

use super::query::{Concept, Hit, Part, Searcher};
use super::read::Posting;
use super::text::Gap;

/// BM25: how soon more of a word stops to matter.
const K1: f64 = 1.2;
/// BM25: how far long documents are held against themselves.
const B: f64 = 0.6;
/// What it is worth that all words were found.
const COVERAGE: f64 = 0.2;
/// What it is worth that words stand in one passage ...
const NEAR: f64 = 0.3;
/// ... and how much less in a document of one passage, where all words do.
const NEAR_IN_SHORT: f64 = 0.5;
/// Words in more than this share of the documents count only where there are no others.
const COMMON: f64 = 0.75;
/// Words that are worth less than this share of the best of the query are left out ...
const FAINT: f64 = 0.1;
/// ... and so are all but the best so many.
const MOST_TELLING: usize = 8;
/// The word as the last part of a compound, as an earlier part, as the two parts side by side.
const HEAD: f64 = 0.5;
const MODIFIER: f64 = 0.25;
const JOINED: f64 = 0.8;
/// What remains where only one part is there.
const ONE_PART: f64 = 0.3;
/// So many of the best documents are ordered by how near their words stand.
const MOST_NEAR: usize = 100;

/// What the words gave a document: score, and where each stands.
type Ranked = (Hit, f64, Vec<(f64, u32)>);

/// What a concept gives a document.
struct Scored {
    document: u32,
    score: f64,
    passage: u32,
}

impl Searcher {
    /// How rare a word in so many documents is.
    pub(super) fn idf(&self, documents: u32) -> f64 {
        let (count, documents) = (f64::from(self.shards.header.count), f64::from(documents));
        (1.0 + (count - documents + 0.5).max(0.0) / (documents + 0.5)).ln()
    }

    /// What a concept gives each document, in order of the documents.
    fn score(&self, concept: &Concept) -> Vec<Scored> {
        let mut best = BTreeMap::<u32, (f64, u32)>::new();
        for reading in &concept.readings {
            let mut sums = BTreeMap::<u32, (f64, u32, usize)>::new();
            for part in &reading.parts {
                let idf = self.idf(part.group.documents).min(concept.rarest);
                for (document, (count, _, passage)) in self.count(part) {
                    let length = self.shards.length(document) / self.shards.header.average;
                    let sum = sums.entry(document).or_insert((0.0, passage, 0));
                    sum.0 += idf * count * (K1 + 1.0) / (count + K1 * (1.0 - B + B * length));
                    sum.2 += 1;
                }
            }
            for (document, (sum, passage, parts)) in sums {
                let factor = if parts < reading.parts.len() {
                    reading.factor * ONE_PART
                } else {
                    reading.factor
                };
                let score = sum * factor * concept.weight;
                let entry = best.entry(document).or_default();
                if score > entry.0 {
                    *entry = (score, passage);
                }
            }
        }
        best.into_iter()
            .map(|(document, (score, passage))| Scored {
                document,
                score,
                passage,
            })
            .collect()
    }

    /// How often each document has a part, in weighted words; the weight of the best of them and its passage.
    fn count(&self, part: &Part) -> BTreeMap<u32, (f64, f64, u32)> {
        let mut counts = BTreeMap::<u32, (f64, f64, u32)>::new();
        let mut add = |list: &[Posting], weight: f64| {
            for (document, count, passage) in list {
                let entry = counts.entry(*document).or_default();
                entry.0 += weight * count;
                if weight > entry.1 {
                    (entry.1, entry.2) = (weight, *passage);
                }
            }
        };
        let Some(lists) = self.shards.postings(part.group.id) else {
            return counts;
        };
        for ([own, head, modifier], weight) in lists.forms.iter().zip(&part.weights) {
            add(own, *weight);
            add(head, weight * HEAD);
            add(modifier, weight * MODIFIER);
        }
        add(
            &lists.joined,
            JOINED * part.weights.iter().copied().fold(0.0, f64::max),
        );
        counts
    }

    /// What finding a concept is worth.
    fn worth(&self, concept: &Concept) -> f64 {
        concept.weight * concept.rarest.min(self.idf(concept.documents))
    }

    /// The concepts that decide: without what is everywhere, without what is faint beside the others, and no more
    /// than a handful, so that a whole question needs few files.
    fn telling<'a>(&self, concepts: &'a [Concept]) -> Vec<&'a Concept> {
        let common = COMMON * f64::from(self.shards.header.count);
        let says_little = |concept: &Concept| concept.stop || f64::from(concept.documents) > common;
        let any = concepts
            .iter()
            .any(|concept| !concept.readings.is_empty() && !says_little(concept));
        let left: Vec<&Concept> = concepts
            .iter()
            .filter(|concept| !(concept.readings.is_empty() || any && says_little(concept)))
            .collect();
        let mut worths: Vec<f64> = left.iter().map(|concept| self.worth(concept)).collect();
        worths.sort_by(|a, b| b.total_cmp(a));
        let highest = worths.first().copied().unwrap_or(0.0);
        let lowest = worths
            .get(MOST_TELLING - 1)
            .copied()
            .unwrap_or(0.0)
            .max(FAINT * highest);
        left.into_iter()
            .filter(|concept| self.worth(concept) >= lowest)
            .take(MOST_TELLING)
            .collect()
    }

    /// Sums up over the concepts, and orders.
    pub(super) fn rank(&self, concepts: &[Concept]) -> Vec<Hit> {
        let mut all = 0.0;
        // For each document: score, worth of the words found, what each concept gave and where.
        let mut totals = BTreeMap::<u32, (f64, f64, Vec<(f64, u32)>)>::new();
        for concept in self.telling(concepts) {
            let worth = if concept.joined {
                0.0
            } else {
                self.worth(concept)
            };
            all += worth;
            for Scored {
                document,
                score,
                passage,
            } in self.score(concept)
            {
                let total = totals.entry(document).or_default();
                total.0 += score;
                total.1 += worth;
                total.2.push((score, passage));
            }
        }
        let millionths = |score: f64| (score * 1e6).round() as i64;
        let mut hits: Vec<Ranked> = Vec::with_capacity(totals.len());
        for (document, (score, found, places)) in totals {
            let score = score * (1.0 + COVERAGE * if all > 0.0 { found / all } else { 0.0 });
            hits.push((
                Hit {
                    document,
                    score: millionths(score),
                    passage: 0,
                },
                score,
                places,
            ));
        }
        let order = |a: &Ranked, b: &Ranked| {
            b.0.score
                .cmp(&a.0.score)
                .then(a.0.document.cmp(&b.0.document))
        };
        hits.sort_by(order);
        let near = hits.len().min(MOST_NEAR);
        for (hit, score, places) in &mut hits[..near] {
            let mut nearest = 0.0;
            for (_, passage) in places.iter() {
                let sum = places
                    .iter()
                    .filter(|(_, other)| other == passage)
                    .fold(0.0, |sum, (score, _)| sum + score);
                if sum > nearest {
                    (nearest, hit.passage) = (sum, *passage);
                }
            }
            let passages = (self.shards.length(hit.document) / 100.0).ceil().max(1.0);
            hit.score = millionths(*score + NEAR * nearest * (1.0 - NEAR_IN_SHORT / passages));
        }
        hits[..near].sort_by(order);
        hits.into_iter().map(|(hit, ..)| hit).collect()
    }

    /// Puts the pages first that an editor prefers for exactly this query.
    pub(super) fn prefer(&self, words: &[(String, Gap)], mut hits: Vec<Hit>) -> Vec<Hit> {
        let mut key: Vec<String> = words
            .iter()
            .map(|(word, _)| self.shards.fold(word))
            .collect();
        key.sort_by(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
        if let Some(preferred) = self.shards.header.preferred.get(&key.join(" ")) {
            let score = hits.first().map_or(0, |hit| hit.score);
            let passage = |document: u32| {
                hits.iter()
                    .find(|hit| hit.document == document)
                    .map_or(0, |hit| hit.passage)
            };
            let first: Vec<Hit> = preferred
                .iter()
                .map(|document| Hit {
                    document: *document,
                    score,
                    passage: passage(*document),
                })
                .collect();
            hits.retain(|hit| !preferred.contains(&hit.document));
            hits.splice(0..0, first);
        }
        hits
    }
}
