//! The words of one language: which belong together, and what compounds are made of.
//!
//! In: records. Out: groups of words of one stem. Must not know: where each stands, how they are written down.

use std::cell::RefCell;
use std::cmp::{Ordering, Reverse};
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::compound::{self, Role};
use super::interner::Interner;
use super::record::Record;
use super::text::Language;

/// At most so many rules for stems, so that each is one or two characters.
const MOST_RULES: usize = 90;

/// All words of a language, in groups of one stem.
pub(super) struct Lexicon {
    words: Interner,
    keys: Interner,
    pub(super) forms: Vec<Form>,
    pub(super) groups: Vec<Group>,
    /// The forms of one group after another, in order of spelling.
    members: Vec<u32>,
    /// For each record: its words, as forms.
    pub(super) records: Vec<Vec<u32>>,
    /// Two groups that, side by side, are a compound known elsewhere, and the compound's group.
    pub(super) joins: FxHashMap<(u32, u32), u32>,
    pub(super) rules: Vec<(String, String)>,
}

/// A word as it is spelled.
#[derive(Default)]
pub(super) struct Form {
    /// How many documents have it as a word of its own.
    pub(super) documents: u32,
    pub(super) rule: u32,
    pub(super) group: u32,
    pub(super) made_of: MadeOf,
}

/// What a form is made of, where it is a compound.
#[derive(Default)]
pub(super) struct MadeOf {
    /// Its parts, as forms.
    pub(super) parts: Vec<(u32, Role)>,
    /// Letters of the first part and of the link.
    pub(super) cut: Option<(u32, u32)>,
}

/// Words of one stem.
pub(super) struct Group {
    key: u32,
    members: Range<u32>,
    /// Whether it comes first in any of the lexicon's `joins`; few do.
    pub(super) begins_join: bool,
}

impl Lexicon {
    /// Finds the words of all records, their stems and parts.
    pub(super) fn new(records: &[&Record], language: &Language) -> Self {
        let (mut words, mut forms) = (Interner::default(), Vec::<Form>::new());
        let mut form = |text| {
            let id = words.add(text);
            if id as usize == forms.len() {
                forms.push(Form::default());
            }
            forms[id as usize].documents += 1;
            id
        };
        let found = records
            .iter()
            .map(|record| record.words().map(&mut form).collect())
            .collect();
        let mut stems = Stems::default();
        for word in words.iter() {
            stems.add(word, language);
        }
        let known = Known::new(&words, &forms, &stems, language, records.len());
        let compounds = Compounds::new(&known);
        for (form, made_of) in forms.iter_mut().zip(compounds.of) {
            form.made_of = made_of;
        }
        // Parts are words that can be looked up, whether they stand alone somewhere or not.
        for part in compounds.added.iter() {
            words.add(part);
            forms.push(Form::default());
            stems.add(part, language);
        }
        let mut lexicon = Lexicon {
            words,
            keys: Interner::default(),
            forms,
            groups: Vec::new(),
            members: Vec::new(),
            records: found,
            joins: FxHashMap::default(),
            rules: Vec::new(),
        };
        lexicon.group(stems, language);
        for [modifier, head, compound] in compounds.joins {
            let group = |id: u32| lexicon.forms[id as usize].group;
            let (modifier, head, compound) = (group(modifier), group(head), group(compound));
            lexicon.groups[modifier as usize].begins_join = true;
            lexicon.joins.entry((modifier, head)).or_insert(compound);
        }
        lexicon
    }

    /// Chooses the rules and groups the forms by stem; a form whose rule is too rare to be listed is its own stem.
    fn group(&mut self, mut stems: Stems, language: &Language) {
        let mut counts = vec![0u32; stems.rules.len()];
        for (_, rule) in &stems.of {
            counts[*rule as usize] += 1;
        }
        let rules: Vec<(&str, &str)> = stems
            .rules
            .iter()
            .filter_map(|rule| rule.split_once(RULE))
            .collect();
        let mut ranked: Vec<usize> = (0..rules.len())
            .filter(|rule| rules[*rule] != ("", ""))
            .collect();
        ranked.sort_unstable_by_key(|rule| (Reverse(counts[*rule]), rules[*rule]));
        ranked.truncate(MOST_RULES - 1);
        let mut numbers: Vec<Option<u32>> = rules
            .iter()
            .map(|rule| (*rule == ("", "")).then_some(0))
            .collect();
        self.rules.push(<(String, String)>::default());
        for (rule, number) in ranked.into_iter().zip(1..) {
            numbers[rule] = Some(number);
            let (off, on) = rules[rule];
            self.rules.push((off.to_owned(), on.to_owned()));
        }
        for ((key, rule), (form, word)) in stems
            .of
            .iter_mut()
            .zip(self.forms.iter_mut().zip(self.words.iter()))
        {
            match numbers[*rule as usize] {
                Some(number) => form.rule = number,
                None => *key = stems.keys.add(&language.fold(word)),
            }
        }
        let mut of_key = vec![Vec::new(); stems.keys.len()];
        for (id, (key, _)) in (0u32..).zip(&stems.of) {
            of_key[*key as usize].push(id);
        }
        for key in in_order(stems.keys.len(), |key| stems.keys.get(key)) {
            let forms = &mut of_key[key as usize];
            if forms.is_empty() {
                continue;
            }
            forms.sort_unstable_by_key(|id| self.words.get(*id));
            let (group, first) = (self.groups.len() as u32, self.members.len() as u32);
            for id in &*forms {
                self.forms[*id as usize].group = group;
            }
            self.members.append(forms);
            self.groups.push(Group {
                key,
                members: first..self.members.len() as u32,
                begins_join: false,
            });
        }
        self.keys = stems.keys;
    }

    /// A form's spelling.
    pub(super) fn spelled(&self, form: u32) -> &str {
        self.words.get(form)
    }

    /// The stem of a group.
    pub(super) fn key(&self, group: &Group) -> &str {
        self.keys.get(group.key)
    }

    /// The forms of a group, in order of spelling.
    pub(super) fn members(&self, group: &Group) -> &[u32] {
        &self.members[group.members.start as usize..group.members.end as usize]
    }
}

/// Between the two sides of a rule; no word has it.
const RULE: char = '>';

/// Words' stems, and how they are made.
#[derive(Default)]
struct Stems {
    keys: Interner,
    /// Of each rule: what is taken off the end of the folded word, and what is put there.
    rules: Interner,
    /// For each word: its folded stem and its rule.
    of: Vec<(u32, u32)>,
    rule: String,
}

impl Stems {
    fn add(&mut self, word: &str, language: &Language) {
        let (folded, key) = (language.fold(word), language.key(word));
        let letters = folded.chars().zip(key.chars());
        let shared = letters.take_while(|(a, b)| a == b);
        let shared: usize = shared.map(|(a, _)| a.len_utf8()).sum();
        self.rule.clear();
        self.rule.push_str(&folded[shared..]);
        self.rule.push(RULE);
        self.rule.push_str(&key[shared..]);
        self.of
            .push((self.keys.add(&key), self.rules.add(&self.rule)));
    }
}

/// What compounds are made of.
#[derive(Default)]
struct Compounds {
    /// For each word.
    of: Vec<MadeOf>,
    /// Parts that are no words themselves; their numbers follow those of the words.
    added: Interner,
    /// A compound's two parts and the compound, as forms.
    joins: Vec<[u32; 3]>,
}

impl Compounds {
    fn new(known: &Known<'_>) -> Compounds {
        let (words, links) = (known.words, known.language.links);
        let (mut found, mut best, mut whole) =
            (Vec::new(), Vec::with_capacity(words.len()), Vec::new());
        for (id, word) in (0u32..).zip(words.iter()) {
            found.clear();
            compound::cuts(word, links, known, &mut found);
            best.push(compound::best(&found));
            whole.extend(
                found
                    .iter()
                    .filter(|cut| cut.is_whole())
                    .map(|cut| (cut.modifier, cut.head, id)),
            );
        }
        let cut_of = |part| match words.find(part) {
            Some(id) => best[id as usize],
            None => {
                let mut found = Vec::new();
                compound::cuts(part, links, known, &mut found);
                compound::best(&found)
            }
        };
        let mut compounds = Compounds::default();
        for (word, cut) in words.iter().zip(&best) {
            let Some(cut) = *cut else {
                compounds.of.push(MadeOf::default());
                continue;
            };
            let mut number = |part| {
                let added = || words.len() as u32 + compounds.added.add(part);
                words.find(part).unwrap_or_else(added)
            };
            let parts = compound::parts(cut, &cut_of);
            let parts = parts.into_iter().map(|(part, role)| (number(part), role));
            let parts = parts.collect();
            let letters = |text: &str| text.chars().count() as u32;
            let modifier = letters(cut.modifier);
            let place = cut
                .is_whole()
                .then(|| (modifier, letters(word) - letters(cut.head) - modifier));
            compounds.of.push(MadeOf { parts, cut: place });
        }
        let find = |part: &str| {
            let added = || compounds.added.find(part).map(|id| words.len() as u32 + id);
            words.find(part).or_else(added)
        };
        let joins = whole
            .into_iter()
            .filter_map(|(modifier, head, id)| Some([find(modifier)?, find(head)?, id]));
        compounds.joins = joins.collect();
        compounds
    }
}

/// What the site's words say about parts of compounds.
struct Known<'a> {
    words: &'a Interner,
    forms: &'a [Form],
    stems: &'a Stems,
    /// How many documents have each stem.
    documents: Vec<u32>,
    language: &'a Language,
    beginnings: FxHashSet<&'a str>,
    /// What [`inflection`](compound::Known::inflection) found: endings of words repeat, and stemming is dear.
    inflections: RefCell<FxHashMap<&'a str, u32>>,
    /// A word in more documents than this is an ending where it is short: "mer", "har".
    common: u32,
}

impl<'a> Known<'a> {
    fn new(
        words: &'a Interner,
        forms: &'a [Form],
        stems: &'a Stems,
        language: &'a Language,
        records: usize,
    ) -> Self {
        let mut documents = vec![0; stems.keys.len()];
        for (form, (key, _)) in forms.iter().zip(&stems.of) {
            documents[*key as usize] += form.documents;
        }
        Known {
            words,
            forms,
            stems,
            documents,
            language,
            beginnings: words.iter().map(beginning).collect(),
            inflections: RefCell::default(),
            common: records as u32 / 5 + 2,
        }
    }

    /// How many documents have a stem.
    fn stem(&self, key: &str) -> u32 {
        let key = self.stems.keys.find(key);
        key.map_or(0, |key| self.documents[key as usize])
    }
}

impl<'a> compound::Known<'a> for Known<'a> {
    fn word(&self, part: &'a str, role: Role) -> u32 {
        let documents = match self.words.find(part) {
            Some(id) => self.forms[id as usize].documents,
            // A stem will do for a modifier: "skole" + "gård", "skol" + "gård".
            None if role == Role::Modifier && part.len() > 3 => self.stem(part),
            None => 0,
        };
        if role == Role::Head && part.len() < 4 && documents > self.common {
            0
        } else {
            documents
        }
    }

    fn inflection(&self, part: &'a str) -> u32 {
        let mut known = self.inflections.borrow_mut();
        *known
            .entry(part)
            .or_insert_with(|| self.stem(&self.language.key(part)))
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

/// The numbers of so many words, in the [order](by_units) of the words.
pub(super) fn in_order<'a>(
    count: usize,
    word: impl Fn(u32) -> &'a str,
) -> impl Iterator<Item = u32> {
    // Most words differ in their first eight bytes.
    let first = |number: u32| {
        let units = word(number)
            .bytes()
            .map(unit)
            .chain(std::iter::repeat(0))
            .take(8);
        units.fold(0u64, |first, unit| first << 8 | u64::from(unit))
    };
    let mut order: Vec<(u64, u32)> = (0..count as u32)
        .map(|number| (first(number), number))
        .collect();
    order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| by_units(word(a.1), word(b.1))));
    order.into_iter().map(|(_, number)| number)
}

/// The order of a browser's strings: that of UTF-16, in which letters beyond the basic plane come before its last ones.
pub(super) fn by_units(a: &str, b: &str) -> Ordering {
    a.bytes().map(unit).cmp(b.bytes().map(unit))
}

/// A byte of UTF-8, moved where UTF-16 has it: what begins the last letters of the basic plane comes after what begins
/// those beyond it.
fn unit(byte: u8) -> u8 {
    match byte {
        0xEE | 0xEF => byte + 0x0A,
        _ => byte,
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
        let order = in_order(words.len(), |number| words[number as usize]);
        assert!(order.eq(0..words.len() as u32));
    }
}
