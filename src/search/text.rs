//! Words: cutting a text into them, folding their spelling, finding their stem.
//!
//! In: text and a language tag. Out: words. Must not know: documents, the index, the query.
//!
//! The browser cuts and folds queries by the same rules, so these are kept to what Unicode properties and one
//! small table say. The browser gets the table with the index and has the rest in twenty lines; stems it never
//! computes (see `index::Rules`). That is also why a word is a run of letters, digits and marks rather than a
//! word of UAX #29: no browser-independent code could follow the latter's tables.

use std::borrow::Cow;

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
    pub fn fold<'a>(&self, word: &'a str) -> Cow<'a, str> {
        fold(word, self.folds)
    }

    /// The folded stem of a word, or its folded self where the language has no stemmer.
    pub fn key<'a>(&self, word: &'a str) -> Cow<'a, str> {
        let stem = self.stemmer.as_ref().map(|stemmer| stemmer.stem(word));
        let key = match stem {
            Some(Cow::Borrowed(stem)) => self.fold(stem),
            Some(Cow::Owned(stem)) => Cow::Owned(self.fold(&stem).into_owned()),
            None => Cow::default(),
        };
        if key.is_empty() { self.fold(word) } else { key }
    }
}

/// Folds a lower-case word: the language's pairs until none is left, so that "døende", "doeende" and "doende"
/// meet; then the letters without a decomposition, and accents.
pub fn fold<'a>(word: &'a str, folds: &[(impl AsRef<str>, impl AsRef<str>)]) -> Cow<'a, str> {
    let mut word = Cow::Borrowed(word);
    loop {
        let (before, ascii) = (word.len(), word.is_ascii());
        for (from, to) in folds {
            let from = from.as_ref();
            if !ascii || from.as_bytes().first().is_some_and(u8::is_ascii) {
                replace(&mut word, from, to.as_ref());
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
        replace(&mut word, from, to);
    }
    word.nfkd()
        .filter(|c| c.is_alphanumeric() && !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Replaces every piece of a word in place; nearly all words have none.
fn replace(word: &mut Cow<'_, str>, from: &str, to: &str) {
    let mut at = 0;
    while let Some(found) = find(&word[at..], from) {
        at += found;
        word.to_mut().replace_range(at..at + from.len(), to);
        at += to.len();
    }
}

/// Where a word has a short piece: quicker than a search that first prepares itself.
fn find(word: &str, piece: &str) -> Option<usize> {
    let (word, piece) = (word.as_bytes(), piece.as_bytes());
    let (first, rest) = piece.split_first()?;
    (0..word.len()).find(|at| word[*at] == *first && word[at + 1..].starts_with(rest))
}

/// Calls `each` with every word of a text, in lower case, and with what stands before it.
pub fn words(text: &str, mut each: impl FnMut(&str, Gap)) {
    // Composed first, so that "å" is one letter however it was typed; nearly all text is so already: every letter
    // below U+0300 is, and in UTF-8 those begin with a byte below 0xCC.
    if text.bytes().all(|byte| byte < 0xCC) || unicode_normalization::is_nfc(text) {
        cut(text, &mut each);
    } else {
        cut(&text.nfc().collect::<String>(), &mut each);
    }
}

fn cut(text: &str, each: &mut impl FnMut(&str, Gap)) {
    let mut word = String::with_capacity(2 * LONGEST_WORD);
    let (mut letters, mut gap) = (0, Gap::Break);
    let mut rest = text;
    loop {
        // Nearly all letters are ASCII, and come in runs.
        let bytes = rest.as_bytes();
        let run = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric());
        let run = run.count();
        if run > 0 {
            let room = LONGEST_WORD.saturating_sub(letters).min(run);
            let from = word.len();
            word.push_str(&rest[..room]);
            word[from..].make_ascii_lowercase();
            letters += run;
            rest = &rest[run..];
        }
        let Some(c) = rest.chars().next() else {
            break;
        };
        rest = &rest[c.len_utf8()..];
        if !c.is_ascii() {
            if is_letter(c) {
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

/// Whether a character beyond ASCII is part of a word. Those of western languages need no search in a table.
fn is_letter(c: char) -> bool {
    match c {
        '\u{C0}'..='\u{24F}' => !matches!(c, '×' | '÷'),
        '\u{2010}'..='\u{2027}' => false,
        _ => c.is_alphanumeric() || is_combining_mark(c),
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
    fn letters_are_those_of_unicode() {
        for c in '\u{80}'..'\u{3000}' {
            assert_eq!(
                is_letter(c),
                c.is_alphanumeric() || is_combining_mark(c),
                "{c:?}"
            );
        }
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
