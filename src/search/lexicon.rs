//! The words of one language: which belong together, what compounds are made of, and where each stands.
//!
//! In: records. Out: groups of words of one stem, and their postings. Must not know: how they are written down.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::compound::{self, Role};
use super::record::{BODY, Record};
use super::text::Language;

/// At most so many rules for stems, so that each is one or two characters.
const MOST_RULES: usize = 90;

/// All words of a language, in groups of one stem.
pub(super) struct Lexicon<'a> {
    pub(super) forms: Vec<Form<'a>>,
    pub(super) groups: Vec<Group>,
    ids: FxHashMap<&'a str, u32>,
    /// For each record: its words, as forms.
    records: Vec<Vec<u32>>,
    /// For each form: its parts, as forms.
    parts: Vec<Vec<(u32, Role)>>,
    /// For each form: letters of the first part and of the link, where it is a compound.
    pub(super) cuts: Vec<Option<(u32, u32)>>,
    /// Two groups that, side by side, are a compound known elsewhere, and the compound's group.
    joins: FxHashMap<(u32, u32), u32>,
    pub(super) rules: Vec<(String, String)>,
}

pub(super) struct Form<'a> {
    pub(super) text: &'a str,
    documents: u32,
    pub(super) rule: u32,
    group: u32,
}

pub(super) struct Group {
    pub(super) key: String,
    /// Its forms, in order of spelling.
    pub(super) forms: Vec<u32>,
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
        lexicon.group(stems);
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
                lexicon
                    .joins
                    .entry((modifier, head))
                    .or_insert(lexicon.forms[id].group);
            }
        }
        lexicon
    }

    /// Chooses the rules and groups the forms by stem; a form whose rule is too rare to be listed is its own stem.
    fn group(&mut self, stems: Vec<Stem>) {
        let mut counts = BTreeMap::<(&str, &str), u32>::new();
        for stem in &stems {
            *counts.entry((&stem.off, &stem.on)).or_default() += 1;
        }
        counts.remove(&("", ""));
        let mut ranked: Vec<_> = counts.into_iter().collect();
        ranked.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.truncate(MOST_RULES - 1);
        let rules: Vec<(String, String)> = std::iter::once((String::new(), String::new()))
            .chain(
                ranked
                    .into_iter()
                    .map(|((off, on), _)| (off.to_owned(), on.to_owned())),
            )
            .collect();
        let numbers: FxHashMap<(&str, &str), usize> = rules
            .iter()
            .enumerate()
            .map(|(number, (off, on))| ((off.as_str(), on.as_str()), number))
            .collect();
        let mut groups = BTreeMap::<Vec<u16>, (String, Vec<u32>)>::new();
        for (id, stem) in stems.into_iter().enumerate() {
            let rule = numbers.get(&(stem.off.as_str(), stem.on.as_str())).copied();
            let key = if rule.is_some() {
                stem.key
            } else {
                stem.folded
            };
            self.forms[id].rule = rule.unwrap_or(0) as u32;
            // In the order of a browser's strings, which is that of UTF-16.
            groups
                .entry(key.encode_utf16().collect())
                .or_insert((key, Vec::new()))
                .1
                .push(id as u32);
        }
        self.rules = rules;
        for (group, (key, mut forms)) in groups.into_values().enumerate() {
            forms.sort_by_key(|id| self.forms[*id as usize].text);
            for id in &forms {
                self.forms[*id as usize].group = group as u32;
            }
            self.groups.push(Group { key, forms });
        }
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
            common: documents as u32 / 5 + 2,
        }
    }
}

impl compound::Known for Parts<'_, '_> {
    fn word(&self, part: &str, role: Role) -> u32 {
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

    fn inflection(&self, part: &str) -> u32 {
        self.stems
            .get(self.language.key(part).as_str())
            .copied()
            .unwrap_or(0)
    }

    fn beginning(&self, part: &str) -> bool {
        self.beginnings.contains(beginning(part))
    }
}

/// A word's first four letters.
fn beginning(word: &str) -> &str {
    word.char_indices()
        .nth(4)
        .map_or(word, |(at, _)| &word[..at])
}

/// A word, folded, and how its folded stem is made from it.
struct Stem {
    folded: String,
    key: String,
    off: String,
    on: String,
}

impl Stem {
    fn of(word: &str, language: &Language) -> Self {
        let (folded, key) = (language.fold(word), language.key(word));
        let shared: usize = folded
            .chars()
            .zip(key.chars())
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a.len_utf8())
            .sum();
        Stem {
            off: folded[shared..].to_owned(),
            on: key[shared..].to_owned(),
            folded,
            key,
        }
    }
}

/// Where one word stands: document, weighted count in quarters, passage.
pub(super) type Posting = (u32, u32, u16);

/// All postings of a language.
pub(super) struct Lists {
    /// For each form, as a word of its own.
    pub(super) forms: Vec<Vec<Posting>>,
    /// The same for the form as the last part of compounds, and as an earlier part.
    pub(super) heads: Vec<Vec<Posting>>,
    pub(super) modifiers: Vec<Vec<Posting>>,
    /// For each group: where the parts of a compound stand side by side.
    pub(super) joined: Vec<Vec<Posting>>,
}

impl Lists {
    /// Notes where each word stands.
    pub(super) fn new(records: &[&Record], lexicon: &Lexicon) -> Self {
        let count = lexicon.forms.len();
        let mut lists = Lists {
            forms: lexicon
                .forms
                .iter()
                .map(|form| Vec::with_capacity(form.documents as usize))
                .collect(),
            heads: vec![Vec::new(); count],
            modifiers: vec![Vec::new(); count],
            joined: vec![Vec::new(); lexicon.groups.len()],
        };
        let add = |list: &mut Vec<Posting>, document: u32, count: u32, passage: u16| match list
            .last_mut()
        {
            Some(last) if last.0 == document => last.1 += count,
            _ => list.push((document, count, passage)),
        };
        let mut groups = Vec::new();
        for (document, (record, ids)) in (0u32..).zip(records.iter().zip(&lexicon.records)) {
            groups.clear();
            groups.extend(ids.iter().map(|id| lexicon.forms[*id as usize].group));
            for (&id, &(count, passage)) in ids.iter().zip(&record.uses) {
                lists.forms[id as usize].push((document, u32::from(count), passage));
                for &(part, role) in lexicon.parts.get(id as usize).into_iter().flatten() {
                    let list = match role {
                        Role::Head => &mut lists.heads,
                        Role::Modifier => &mut lists.modifiers,
                    };
                    add(
                        &mut list[part as usize],
                        document,
                        u32::from(count),
                        passage,
                    );
                }
            }
            let group = |id: u16| groups.get(usize::from(id).wrapping_sub(1)).copied();
            for pair in record.sequence.windows(2) {
                if let (Some(first), Some(second)) = (group(pair[0]), group(pair[1]))
                    && let Some(&compound) = lexicon.joins.get(&(first, second))
                {
                    let passage = record
                        .uses
                        .get(usize::from(pair[1]) - 1)
                        .map_or(0, |used| used.1);
                    add(
                        &mut lists.joined[compound as usize],
                        document,
                        u32::from(BODY),
                        passage,
                    );
                }
            }
        }
        lists
    }

    /// How many documents have the group as a word of its own, in any form; where none has, as a part.
    pub(super) fn documents(&self, forms: &[u32]) -> u32 {
        if let [only] = forms
            && !self.forms[*only as usize].is_empty()
        {
            return self.forms[*only as usize].len() as u32;
        }
        let mut documents: Vec<u32> = forms
            .iter()
            .flat_map(|id| &self.forms[*id as usize])
            .map(|posting| posting.0)
            .collect();
        if documents.is_empty() {
            let parts = forms.iter().flat_map(|id| {
                self.heads[*id as usize]
                    .iter()
                    .chain(&self.modifiers[*id as usize])
            });
            documents = parts.map(|posting| posting.0).collect();
        }
        documents.sort_unstable();
        documents.dedup();
        documents.len() as u32
    }
}
