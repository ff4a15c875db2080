//! Words: cutting a text into them, folding their spelling, finding their stem.
//!
//! In: text and a language tag. Out: words. Must not know: documents, the index, the query.
//!
//! The browser cuts and folds queries by the same rules, so these are kept to what Unicode properties and one
//! small table say. `search.js` gets the table with the index and has the rest in twenty lines; stems it never
//! computes (see `index::Rules`). That is also why a word is a run of letters, digits and marks rather than a
//! word of UAX #29: no browser-independent code could follow the latter's tables.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A longer word is cut here: it is a mistake or an attack, not something to look up.
pub const LONGEST_WORD: usize = 48;

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Only white space: they may be a compound typed apart.
    Space,
    /// A hyphen: they may be one word.
    Hyphen,
    /// An apostrophe: an ending or an elision.
    Apostrophe,
    /// Anything else.
    Break,
}

/// What one language needs.
pub struct Language {
    stemmer: Option<Stemmer>,
    /// Spellings that readers type for one another, folded to the second of each pair.
    pub folds: &'static [(&'static str, &'static str)],
    /// What may stand between the parts of a compound; empty where the language writes its compounds apart.
    pub links: &'static [&'static str],
}

/// Norwegian and Danish letters and what stands for them on a foreign keyboard.
const NORDIC: &[(&str, &str)] = &[
    ("å", "a"),
    ("ø", "o"),
    ("æ", "a"),
    ("ö", "o"),
    ("ä", "a"),
    ("aa", "a"),
    ("ae", "a"),
    ("oe", "o"),
];
/// Letters that have no decomposition, for every language.
const LETTERS: &[(&str, &str)] = &[
    ("ø", "o"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ß", "ss"),
    ("đ", "d"),
    ("ð", "d"),
    ("þ", "th"),
    ("ł", "l"),
    ("ı", "i"),
    ("ς", "σ"),
];

impl Language {
    /// The language of a BCP 47 tag; one that is not known has neither stems nor compounds, and works.
    pub fn new(tag: &str) -> Self {
        let primary = tag
            .split(['-', '_'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let (algorithm, folds, links): (_, _, &'static [&'static str]) = match primary.as_str() {
            "nb" | "nn" | "no" => (Some(Algorithm::Norwegian), NORDIC, &["", "s", "e"]),
            "da" => (Some(Algorithm::Danish), NORDIC, &["", "s", "e"]),
            "nl" => (Some(Algorithm::Dutch), &[][..], &["", "s", "en", "n", "e"]),
            "en" => (Some(Algorithm::English), &[][..], &[]),
            _ => (None, &[][..], &[]),
        };
        Language {
            stemmer: algorithm.map(Stemmer::create),
            folds,
            links,
        }
    }

    /// The spelling under which a word is looked up: lower case, no accents, digraphs as one letter.
    pub fn fold(&self, word: &str) -> String {
        if word.is_ascii() && self.folds.is_empty() {
            return word.to_owned();
        }
        fold(word, self.folds)
    }

    /// The folded stem of a word, or its folded self where the language has no stemmer.
    pub fn key(&self, word: &str) -> String {
        match &self.stemmer {
            Some(stemmer) => {
                let key = self.fold(&stemmer.stem(word));
                if key.is_empty() { self.fold(word) } else { key }
            }
            None => self.fold(word),
        }
    }
}

/// Folds a lower-case word: the language's pairs until none is left, so that "døende", "doeende" and "doende"
/// meet; then the letters without a decomposition, and accents.
pub fn fold(word: &str, folds: &[(impl AsRef<str>, impl AsRef<str>)]) -> String {
    let mut word = word.to_owned();
    loop {
        let before = word.len();
        for (from, to) in folds.iter().map(|(from, to)| (from.as_ref(), to.as_ref())) {
            if word.contains(from) {
                word = word.replace(from, to);
            }
        }
        // Every pair shortens the word.
        if word.len() >= before {
            break;
        }
    }
    if word.is_ascii() {
        return word;
    }
    for (from, to) in LETTERS {
        word = word.replace(from, to);
    }
    word.nfkd()
        .filter(|c| c.is_alphanumeric() && !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Calls `each` with every word of a text, in lower case, and with what stands before it.
pub fn words(text: &str, mut each: impl FnMut(&str, Gap)) {
    // Composed first, so that "å" is one letter however it was typed; nearly all text is so already.
    if text.chars().all(|c| c < '\u{300}') || unicode_normalization::is_nfc(text) {
        cut(text.chars(), &mut each);
    } else {
        cut(text.nfc(), &mut each);
    }
}

fn cut(text: impl Iterator<Item = char>, each: &mut impl FnMut(&str, Gap)) {
    let mut word = String::with_capacity(LONGEST_WORD);
    let (mut letters, mut gap) = (0, Gap::Break);
    for c in text {
        // Nearly all letters are ASCII; the others' properties cost a search in a table.
        if c.is_ascii_alphanumeric() {
            letters += 1;
            if letters <= LONGEST_WORD {
                word.push(c.to_ascii_lowercase());
            }
            continue;
        }
        if !c.is_ascii() {
            if c.is_alphanumeric() || is_combining_mark(c) {
                letters += 1;
                if letters <= LONGEST_WORD {
                    word.extend(c.to_lowercase());
                }
                continue;
            }
            if is_invisible(c) {
                continue;
            }
        }
        if letters > 0 {
            each(&word, gap);
            word.clear();
            letters = 0;
            gap = match c {
                '-' | '\u{2010}' | '\u{2011}' => Gap::Hyphen,
                '\'' | '\u{2019}' => Gap::Apostrophe,
                _ if c.is_whitespace() => Gap::Space,
                _ => Gap::Break,
            };
        } else if !(c.is_whitespace() && gap == Gap::Space) {
            gap = Gap::Break;
        }
    }
    if letters > 0 {
        each(&word, gap);
    }
}

/// Soft hyphens and joiners: they may stand within a word and say nothing about it.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet() {
        let nb = Language::new("nb");
        for word in ["spørsmål", "sporsmal", "spoersmaal", "spørsmaal"] {
            assert_eq!(nb.fold(word), "sporsmal");
        }
        assert_eq!(Language::new("nl").fold("één"), "een");
        assert_eq!(Language::new("nl").fold("doen"), "doen");
        assert_eq!(nb.key("samtalene"), nb.key("samtale"));
    }

    #[test]
    fn words_are_cut() {
        let mut found = Vec::new();
        words(
            "Én med\u{AD}arbeider-samtale, tesla's  i\0 😀",
            |word, gap| found.push((word.to_owned(), gap)),
        );
        let expected = [
            ("én", Gap::Break),
            ("medarbeider", Gap::Space),
            ("samtale", Gap::Hyphen),
            ("tesla", Gap::Break),
            ("s", Gap::Apostrophe),
            ("i", Gap::Break),
        ];
        // Two spaces count as one; a comma and a space are a break.
        assert_eq!(
            found
                .iter()
                .map(|(w, g)| (w.as_str(), *g))
                .take(5)
                .collect::<Vec<_>>(),
            expected[..5]
        );
        assert_eq!(found.len(), 6);
    }
}
