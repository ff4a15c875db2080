//! The words of one language: which belong together, and what compounds are made of.
//!
//! In: records. Out: groups of words of one stem. Must not know: where each stands, how they are written down.

use std::cell::RefCell;
use std::cmp::Ordering;

use rustc_hash::{FxHashMap, FxHashSet};

use super::compound::{self, Role};
use super::record::Record;
use super::text::Language;

/// At most so many rules for stems, so that each is one or two characters.
const MOST_RULES: usize = 90;

/// All words of a language, in groups of one stem.
pub(super) struct Lexicon<'a> {
    pub(super) forms: Vec<Form<'a>>,
    pub(super) groups: Vec<Group>,
    ids: FxHashMap<&'a str, u32>,
    /// For each record: its words, as forms.
    pub(super) records: Vec<Vec<u32>>,
    /// For each form: its parts, as forms.
    pub(super) parts: Vec<Vec<(u32, Role)>>,
    /// For each form: letters of the first part and of the link, where it is a compound.
    pub(super) cuts: Vec<Option<(u32, u32)>>,
    /// Two groups that, side by side, are a compound known elsewhere, and the compound's group.
    pub(super) joins: FxHashMap<(u32, u32), u32>,
    pub(super) rules: Vec<(String, String)>,
}

pub(super) struct Form<'a> {
    pub(super) text: &'a str,
    /// How many documents have it as a word of its own.
    pub(super) documents: u32,
    pub(super) rule: u32,
    pub(super) group: u32,
}

pub(super) struct Group {
    pub(super) key: String,
    /// Its forms, in order of spelling.
    pub(super) forms: Vec<u32>,
    /// Whether it comes first in any of the lexicon's `joins`; few do.
    pub(super) begins_join: bool,
}

impl<'a> Lexicon<'a> {
    /// Finds the words of all records, their stems and parts.
    pub(super) fn new(records: &[&'a Record], language: &Language) -> Self {
        let (mut ids, mut forms) = (FxHashMap::<&str, u32>::default(), Vec::<Form>::new());
        let mut form = |text| {
            let id = *ids.entry(text).or_insert_with(|| {
                forms.push(Form {
                    text,
                    documents: 0,
                    rule: 0,
                    group: 0,
                });
                forms.len() as u32 - 1
            });
            forms[id as usize].documents += 1;
            id
        };
        let texts = |record: &&'a Record| -> &'a str {
            let record: &'a Record = record;
            &record.words
        };
        let found = records
            .iter()
            .map(|record| {
                texts(record)
                    .split(' ')
                    .filter(|text| !text.is_empty())
                    .map(&mut form)
                    .collect()
            })
            .collect();
        let mut lexicon = Lexicon {
            records: found,
            forms,
            groups: Vec::new(),
            ids,
            parts: Vec::new(),
            cuts: Vec::new(),
            joins: FxHashMap::default(),
            rules: Vec::new(),
        };
        let mut stems: Vec<Stem> = lexicon
            .forms
            .iter()
            .map(|form| Stem::of(form.text, language))
            .collect();
        let known = Parts::new(&lexicon, &stems, language, records.len());
        let mut parts: Vec<Vec<(&str, Role)>> = Vec::with_capacity(stems.len());
        let (mut joins, mut cuts) = (Vec::new(), Vec::with_capacity(stems.len()));
        for (id, form) in lexicon.forms.iter().enumerate() {
            let found = compound::cuts(form.text, language.links, &known);
            let whole = found
                .iter()
                .filter(|cut| cut.known.0 > 0 && cut.known.1 > 0);
            joins.extend(whole.map(|cut| (cut.modifier, cut.head, id)));
            let best = compound::best(&found);
            cuts.push(
                best.filter(|cut| cut.known.0 > 0 && cut.known.1 > 0)
                    .map(|cut| {
                        let letters = |text: &str| text.chars().count() as u32;
                        let modifier = letters(cut.modifier);
                        (modifier, letters(form.text) - letters(cut.head) - modifier)
                    }),
            );
            parts.push(
                best.map(|cut| compound::parts(cut, language.links, &known))
                    .unwrap_or_default(),
            );
        }
        lexicon.cuts = cuts;
        // Parts are words that can be looked up, whether they stand alone somewhere or not.
        let part_texts: Vec<&str> = parts.iter().flatten().map(|(part, _)| *part).collect();
        for text in part_texts {
            if !lexicon.ids.contains_key(text) {
                lexicon.ids.insert(text, lexicon.forms.len() as u32);
                lexicon.forms.push(Form {
                    text,
                    documents: 0,
                    rule: 0,
                    group: 0,
                });
                stems.push(Stem::of(text, language));
            }
        }
        lexicon.group(&stems);
        lexicon.parts = parts
            .into_iter()
            .map(|parts| {
                parts
                    .iter()
                    .filter_map(|(part, role)| Some((*lexicon.ids.get(part)?, *role)))
                    .collect()
            })
            .collect();
        for (modifier, head, id) in joins {
            if let (Some(modifier), Some(head)) =
                (lexicon.group_of(modifier), lexicon.group_of(head))
            {
                lexicon.groups[modifier as usize].begins_join = true;
                lexicon
                    .joins
                    .entry((modifier, head))
                    .or_insert(lexicon.forms[id].group);
            }
        }
        lexicon
    }

    /// Chooses the rules and groups the forms by stem; a form whose rule is too rare to be listed is its own stem.
    fn group(&mut self, stems: &[Stem]) {
        let mut counts = FxHashMap::<(&str, &str), u32>::default();
        for stem in stems {
            *counts.entry(stem.rule()).or_default() += 1;
        }
        counts.remove(&("", ""));
        let mut ranked: Vec<_> = counts.into_iter().collect();
        ranked.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.truncate(MOST_RULES - 1);
        let rules: Vec<(&str, &str)> = std::iter::once(("", ""))
            .chain(ranked.into_iter().map(|(rule, _)| rule))
            .collect();
        let numbers: FxHashMap<(&str, &str), u32> = rules.iter().copied().zip(0..).collect();
        let mut keys: Vec<(&str, u32)> = Vec::with_capacity(stems.len());
        for (stem, id) in stems.iter().zip(0u32..) {
            let rule = numbers.get(&stem.rule()).copied();
            self.forms[id as usize].rule = rule.unwrap_or(0);
            let key = if rule.is_some() {
                &stem.key
            } else {
                &stem.folded
            };
            keys.push((key, id));
        }
        let text = |id: u32| self.forms[id as usize].text;
        keys.sort_unstable_by(|a, b| by_units(a.0, b.0).then_with(|| text(a.1).cmp(text(b.1))));
        for forms in keys.chunk_by(|a, b| a.0 == b.0) {
            let group = self.groups.len() as u32;
            for (_, id) in forms {
                self.forms[*id as usize].group = group;
            }
            self.groups.push(Group {
                key: forms.first().map_or("", |(key, _)| key).to_owned(),
                forms: forms.iter().map(|(_, id)| *id).collect(),
                begins_join: false,
            });
        }
        let owned = |(off, on): (&str, &str)| (off.to_owned(), on.to_owned());
        self.rules = rules.into_iter().map(owned).collect();
    }

    fn group_of(&self, text: &str) -> Option<u32> {
        self.ids.get(text).map(|id| self.forms[*id as usize].group)
    }
}

/// What the site's words say about parts of compounds.
struct Parts<'a, 'b> {
    lexicon: &'b Lexicon<'a>,
    language: &'b Language,
    stems: FxHashMap<&'b str, u32>,
    beginnings: FxHashSet<&'a str>,
    /// What [`inflection`](compound::Known::inflection) found: endings of words repeat, and stemming is dear.
    inflections: RefCell<FxHashMap<&'a str, u32>>,
    /// A word in more documents than this is an ending where it is short: "mer", "har".
    common: u32,
}

impl<'a, 'b> Parts<'a, 'b> {
    fn new(
        lexicon: &'b Lexicon<'a>,
        stems: &'b [Stem],
        language: &'b Language,
        documents: usize,
    ) -> Self {
        let mut counts = FxHashMap::<&str, u32>::default();
        for (form, stem) in lexicon.forms.iter().zip(stems) {
            *counts.entry(stem.key.as_str()).or_default() += form.documents;
        }
        let beginnings = lexicon
            .forms
            .iter()
            .map(|form| beginning(form.text))
            .collect();
        Parts {
            lexicon,
            language,
            stems: counts,
            beginnings,
            inflections: RefCell::default(),
            common: documents as u32 / 5 + 2,
        }
    }
}

impl<'a> compound::Known<'a> for Parts<'a, '_> {
    fn word(&self, part: &'a str, role: Role) -> u32 {
        let own = self
            .lexicon
            .ids
            .get(part)
            .map(|id| self.lexicon.forms[*id as usize].documents);
        // A stem will do for a modifier: "skole" + "gård", "skol" + "gård".
        let stem = || {
            if role == Role::Modifier && part.len() > 3 {
                self.stems.get(part).copied()
            } else {
                None
            }
        };
        let documents = own.or_else(stem).unwrap_or(0);
        if role == Role::Head && part.len() < 4 && documents > self.common {
            0
        } else {
            documents
        }
    }

    fn inflection(&self, part: &'a str) -> u32 {
        let mut known = self.inflections.borrow_mut();
        *known.entry(part).or_insert_with(|| {
            let documents = self.stems.get(&*self.language.key(part));
            documents.copied().unwrap_or(0)
        })
    }

    fn beginning(&self, part: &'a str) -> bool {
        self.beginnings.contains(beginning(part))
    }
}

/// A word's first four letters.
fn beginning(word: &str) -> &str {
    word.char_indices()
        .nth(4)
        .map_or(word, |(at, _)| &word[..at])
}

/// A word, folded, and its folded stem.
struct Stem {
    folded: String,
    key: String,
    /// How many bytes they share from the beginning.
    shared: usize,
}

impl Stem {
    fn of(word: &str, language: &Language) -> Self {
        let (folded, key) = (
            language.fold(word).into_owned(),
            language.key(word).into_owned(),
        );
        let shared = folded
            .chars()
            .zip(key.chars())
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a.len_utf8())
            .sum();
        Stem {
            folded,
            key,
            shared,
        }
    }

    /// How the stem is made from the word: what is taken off the end, and what is put there.
    fn rule(&self) -> (&str, &str) {
        (&self.folded[self.shared..], &self.key[self.shared..])
    }
}

/// The order of a browser's strings: that of UTF-16, in which letters beyond the basic plane come before its last ones.
pub(super) fn by_units(a: &str, b: &str) -> Ordering {
    let differing = a.bytes().zip(b.bytes()).find(|(a, b)| a != b);
    match differing {
        Some((0xEE..=0xEF, 0xF0..)) => Ordering::Greater,
        Some((0xF0.., 0xEE..=0xEF)) => Ordering::Less,
        Some((a, b)) => a.cmp(&b),
        None => a.len().cmp(&b.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_the_order_of_a_browser() {
        let words = [
            "",
            "a",
            "ab",
            "b",
            "é",
            "ø",
            "\u{D7FF}",
            "\u{10000}",
            "\u{10FFFF}",
            "\u{E000}",
            "\u{FFFD}",
        ];
        for (at, a) in words.iter().enumerate() {
            for (other, b) in words.iter().enumerate() {
                assert_eq!(by_units(a, b), at.cmp(&other), "{a} {b}");
                assert_eq!(by_units(a, b), a.encode_utf16().cmp(b.encode_utf16()));
            }
        }
    }
}
