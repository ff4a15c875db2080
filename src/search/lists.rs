//! Postings: where each word of a language stands.
//!
//! In: records, and the words they are made of. Out: a list of places for each word. Must not know: how they are
//! written down.

use super::compound::Role;
use super::lexicon::Lexicon;
use super::record::{BODY, Record};

/// Where one word stands: document, weighted count in quarters, passage.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Posting {
    pub(super) document: u32,
    pub(super) count: u16,
    pub(super) passage: u16,
}

/// All postings of a language.
pub(super) struct Lists {
    /// The forms' own, one form after another, and where each begins.
    own: Vec<Posting>,
    starts: Vec<u32>,
    /// For each form: the same for the form as the last part of compounds, and as an earlier part.
    pub(super) heads: Vec<Vec<Posting>>,
    pub(super) modifiers: Vec<Vec<Posting>>,
    /// For each group: where the parts of a compound stand side by side.
    pub(super) joined: Vec<Vec<Posting>>,
}

impl Lists {
    /// Notes where each word stands.
    pub(super) fn new(records: &[&Record], lexicon: &Lexicon) -> Self {
        let count = lexicon.forms.len();
        let mut starts = Vec::with_capacity(count + 1);
        let mut total = 0;
        for form in &lexicon.forms {
            starts.push(total);
            total += form.documents;
        }
        starts.push(total);
        let mut next = starts.clone();
        let mut lists = Lists {
            own: vec![Posting::default(); total as usize],
            starts,
            heads: vec![Vec::new(); count],
            modifiers: vec![Vec::new(); count],
            joined: vec![Vec::new(); lexicon.groups.len()],
        };
        let mut groups = Vec::new();
        for (document, (record, ids)) in (0u32..).zip(records.iter().zip(&lexicon.records)) {
            groups.clear();
            groups.extend(ids.iter().map(|id| lexicon.forms[*id as usize].group));
            for (&id, &(count, passage)) in ids.iter().zip(&record.uses) {
                let posting = Posting {
                    document,
                    count,
                    passage,
                };
                let place = &mut next[id as usize];
                lists.own[*place as usize] = posting;
                *place += 1;
                for &(part, role) in &lexicon.forms[id as usize].made_of.parts {
                    let list = match role {
                        Role::Head => &mut lists.heads,
                        Role::Modifier => &mut lists.modifiers,
                    };
                    add(&mut list[part as usize], posting);
                }
            }
            let group = |id: u16| groups.get(usize::from(id).wrapping_sub(1)).copied();
            for pair in record.sequence.windows(2) {
                if let Some(first) = group(pair[0])
                    && lexicon.groups[first as usize].begins_join
                    && let Some(second) = group(pair[1])
                    && let Some(&compound) = lexicon.joins.get(&(first, second))
                {
                    let place = record.uses.get(usize::from(pair[1]) - 1);
                    let posting = Posting {
                        document,
                        count: BODY,
                        passage: place.map_or(0, |used| used.1),
                    };
                    add(&mut lists.joined[compound as usize], posting);
                }
            }
        }
        lists
    }

    /// A form as a word of its own.
    pub(super) fn own(&self, form: u32) -> &[Posting] {
        let form = form as usize;
        &self.own[self.starts[form] as usize..self.starts[form + 1] as usize]
    }

    /// How many documents have the group as a word of its own, in any form; where none has, as a part.
    pub(super) fn documents(&self, forms: &[u32], seen: &mut Seen) -> u32 {
        if let [only] = forms
            && !self.own(*only).is_empty()
        {
            return self.own(*only).len() as u32;
        }
        let own = seen.distinct(forms.iter().flat_map(|form| self.own(*form)));
        if own > 0 {
            return own;
        }
        seen.distinct(forms.iter().flat_map(|form| {
            let form = *form as usize;
            self.heads[form].iter().chain(&self.modifiers[form])
        }))
    }
}

/// Adds to a list, in which a document stands once.
fn add(list: &mut Vec<Posting>, posting: Posting) {
    match list.last_mut() {
        Some(last) if last.document == posting.document => {
            last.count = last.count.saturating_add(posting.count);
        }
        _ => list.push(posting),
    }
}

/// Counts documents without sorting them: a mark for each, which says when it was last seen.
pub(super) struct Seen {
    marks: Vec<u32>,
    turn: u32,
}

impl Seen {
    pub(super) fn new(documents: usize) -> Self {
        Seen {
            marks: vec![0; documents],
            turn: 0,
        }
    }

    fn distinct<'a>(&mut self, postings: impl Iterator<Item = &'a Posting>) -> u32 {
        self.turn += 1;
        let mut count = 0;
        for posting in postings {
            let mark = &mut self.marks[posting.document as usize];
            if *mark != self.turn {
                *mark = self.turn;
                count += 1;
            }
        }
        count
    }
}
