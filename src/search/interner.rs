//! Words, once each.
//!
//! In: words. Out: their numbers, in order of first use. Must not know: what a word means.

use std::hash::Hasher;

use rustc_hash::FxHasher;

/// Distinct words, numbered in order of first use. They stand side by side: an index looks up millions of words, and
/// most of what that costs is the way to where they lie.
#[derive(Debug, Default)]
pub(super) struct Interner {
    /// A word's hash and its number plus one; 0 where there is none. Never more than three quarters full.
    table: Vec<(u32, u32)>,
    /// The words, with a space between.
    text: String,
    /// Where each word ends.
    ends: Vec<u32>,
}

impl Interner {
    /// With room for so many words.
    pub(super) fn with_room(words: usize) -> Self {
        Interner {
            table: vec![(0, 0); (2 * words.max(8)).next_power_of_two()],
            text: String::with_capacity(words * 8),
            ends: Vec::with_capacity(words),
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A word by its number.
    pub(super) fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let before = number.checked_sub(1);
        let start = before.map_or(0, |before| self.ends[before] as usize + 1);
        &self.text[start..self.ends[number] as usize]
    }

    /// All words, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|number| self.get(number))
    }

    /// The number of a word, where it is known.
    pub(super) fn find(&self, word: &str) -> Option<u32> {
        if self.table.is_empty() {
            return None;
        }
        self.table[self.place(word, hash(word))].1.checked_sub(1)
    }

    /// The number of a word, which becomes known.
    pub(super) fn add(&mut self, word: &str) -> u32 {
        if 4 * (self.len() + 1) > 3 * self.table.len() {
            self.grow();
        }
        let hash = hash(word);
        let place = self.place(word, hash);
        if let Some(number) = self.table[place].1.checked_sub(1) {
            return number;
        }
        if self.len() > 0 {
            self.text.push(' ');
        }
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        self.table[place] = (hash, self.len() as u32);
        self.len() as u32 - 1
    }

    /// The words as one text.
    pub(super) fn into_text(self) -> Box<str> {
        self.text.into_boxed_str()
    }

    /// Where a word stands in the table, or would stand.
    fn place(&self, word: &str, hash: u32) -> usize {
        let last = self.table.len() - 1;
        let mut place = hash as usize & last;
        loop {
            match self.table[place] {
                (_, 0) => return place,
                (other, number) if other == hash && self.get(number - 1) == word => return place,
                _ => place = (place + 1) & last,
            }
        }
    }

    fn grow(&mut self) {
        let room = (2 * self.table.len()).max(16);
        let words = std::mem::replace(&mut self.table, vec![(0, 0); room]);
        for (hash, number) in words.into_iter().filter(|(_, number)| *number > 0) {
            let mut place = hash as usize & (room - 1);
            while self.table[place].1 > 0 {
                place = (place + 1) & (room - 1);
            }
            self.table[place] = (hash, number);
        }
    }
}

fn hash(word: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_numbers() {
        let words: Vec<String> = (0..1000).map(|number| format!("word{number}")).collect();
        let mut known = Interner::default();
        for _ in 0..2 {
            for (number, word) in (0..).zip(&words) {
                assert_eq!(known.add(word), number);
            }
        }
        assert_eq!(known.len(), words.len());
        assert!(known.iter().eq(&words));
        assert_eq!(known.find("word999"), Some(999));
        assert_eq!((known.find(""), known.find("word")), (None, None));
        assert_eq!(known.add(""), 1000);
        assert_eq!((known.get(1000), known.find("")), ("", Some(1000)));
    }
}
