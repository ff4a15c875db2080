//! How easy a page's own text is to read: words, sentences, and LIX (läsbarhetsindex; C. H. Björnsson, "Läsbarhet",
//! 1968), the measure that the Nordic countries know: words a sentence plus the percentage of words of more than six
//! letters. Headings, tables, code and texts to copy are not running text and are left out.

use serde::Serialize;

use super::place::{Place, place};
use super::{Desk, Speech};
use crate::diagnostic::Arg;
use crate::model::{Content, Event, Tag};
use crate::pipeline::Build;
use crate::source::Span;

/// A text's readability in the editor's words.
#[derive(Debug, Serialize)]
pub(super) struct Readability {
    /// LIX, for the languages in which it has a known meaning and texts that are long enough.
    lix: Option<u32>,
    /// Where LIX lies between 0 and 4: very easy to very difficult.
    band: Option<usize>,
    /// What it is like to read: "Medium: like a newspaper".
    meaning: Option<String>,
    /// How LIX is made, and the bounds of its bands.
    about: Option<String>,
    /// Counts: words, sentences, words a sentence, long words.
    facts: Vec<String>,
    /// The longest sentences, where they are too long.
    long: Vec<LongSentence>,
}

/// A sentence that may be too long.
#[derive(Debug, Serialize)]
struct LongSentence {
    words: String,
    text: String,
    place: Option<Place>,
}

/// A sentence of more words is shown as long.
const LONG_SENTENCE: usize = 25;

/// Fewer words make no figure.
const FEWEST: usize = 50;

/// A word of more letters is long.
const LONG_WORD: usize = 6;

/// The readability of a text.
pub(super) fn readability(
    build: &Build,
    desk: &Desk<'_>,
    speech: &Speech<'_>,
    content: &Content,
    tag: &str,
) -> Option<Readability> {
    let counts = count(content);
    if counts.words == 0 {
        return None;
    }
    let lix = bounds(tag).zip(counts.lix());
    let band = lix.map(|(bounds, lix)| bounds.iter().filter(|bound| lix >= **bound).count());
    let number = |name: &'static str, value: usize| (name, Arg::from(value));
    // One decimal, written with the language's own mark by the message.
    let tenths = counts.words * 10 / counts.sentences.max(1);
    let facts = vec![
        speech.say(
            "preview-words",
            &[
                number("words", counts.words),
                number("sentences", counts.sentences),
            ],
        ),
        speech.say(
            "preview-words-a-sentence",
            &[number("whole", tenths / 10), number("tenth", tenths % 10)],
        ),
        speech.say(
            "preview-long-words",
            &[number("percent", counts.long * 100 / counts.words)],
        ),
    ];
    let mut long: Vec<&Sentence> = counts
        .longest
        .iter()
        .filter(|sentence| sentence.words > LONG_SENTENCE)
        .collect();
    long.sort_by_key(|sentence| std::cmp::Reverse(sentence.words));
    let long = long.into_iter().take(3).map(|sentence| LongSentence {
        words: speech.say("preview-sentence-words", &[number("n", sentence.words)]),
        text: sentence.text.clone(),
        place: place(build.site(), desk, &build.sources, sentence.span),
    });
    let about = bounds(tag).map(|bounds| {
        let names = ["one", "two", "three", "four"];
        let args: Vec<(&str, Arg)> = names
            .into_iter()
            .zip(bounds.map(|bound| Arg::from(bound as usize)))
            .collect();
        let short = match lix {
            Some(_) => String::new(),
            None => format!("{} ", speech.say("preview-lix-short", &[])),
        };
        format!("{short}{}", speech.say("preview-lix-about", &args))
    });
    Some(Readability {
        lix: lix.map(|(_, lix)| lix),
        band,
        meaning: band.map(|band| speech.say(&format!("preview-lix-{band}"), &[])),
        about,
        facts,
        long: long.collect(),
    })
}

/// The bounds between the five bands of LIX, in the languages that use it. Björnsson's own are in tens; Danish
/// schools and libraries use their own.
fn bounds(tag: &str) -> Option<[u32; 4]> {
    match tag.split('-').next().unwrap_or_default() {
        "da" => Some([25, 35, 45, 55]),
        "nb" | "nn" | "no" | "sv" | "is" | "fo" | "fi" | "nl" => Some([30, 40, 50, 60]),
        _ => None,
    }
}

/// What is counted in a text.
#[derive(Debug, Default)]
struct Counts {
    words: usize,
    sentences: usize,
    long: usize,
    longest: Vec<Sentence>,
}

#[derive(Debug)]
struct Sentence {
    words: usize,
    text: String,
    span: Span,
}

impl Counts {
    fn lix(&self) -> Option<u32> {
        if self.words < FEWEST || self.sentences == 0 {
            return None;
        }
        let words = self.words as f64;
        let lix = words / self.sentences as f64 + 100.0 * self.long as f64 / words;
        Some(lix.round() as u32)
    }

    /// Counts a passage: a paragraph, a point of a list. Its end ends a sentence.
    fn passage(&mut self, text: &str, span: Span) {
        let tokens: Vec<&str> = text.split_whitespace().collect();
        let mut from = 0;
        for (at, token) in tokens.iter().enumerate() {
            if !ends_sentence(token, tokens.get(at + 1).copied()) {
                continue;
            }
            self.sentence(&tokens[from..=at], span);
            from = at + 1;
        }
    }

    fn sentence(&mut self, tokens: &[&str], span: Span) {
        let letters = |token: &str| {
            token
                .chars()
                .filter(|letter| letter.is_alphabetic())
                .count()
        };
        let is_word = |token: &&&str| token.chars().any(char::is_alphanumeric);
        let words = tokens.iter().filter(is_word).count();
        if words == 0 {
            return;
        }
        self.words += words;
        self.sentences += 1;
        self.long += tokens
            .iter()
            .filter(|token| letters(token) > LONG_WORD)
            .count();
        if words > LONG_SENTENCE {
            self.longest.push(Sentence {
                words,
                text: tokens.join(" "),
                span,
            });
        }
    }
}

/// Whether a sentence ends with this word.
fn ends_sentence(token: &str, next: Option<&str>) -> bool {
    /// Abbreviations that a capital letter may follow.
    const SHORT: [&str; 21] = [
        "art", "bijv", "ca", "dr", "drs", "dvs", "evt", "ekskl", "inkl", "jf", "jfr", "kl", "mht",
        "mr", "mrs", "mw", "nr", "pga", "pkt", "prof", "tlf",
    ];
    let Some(next) = next else {
        return true;
    };
    let closing = ['"', '\'', '”', '’', '»', '«', ')', ']', '*'];
    let bare = token.trim_end_matches(closing);
    let Some(stem) = bare.strip_suffix('.') else {
        return bare.ends_with(['!', '?', '…', ':']);
    };
    if stem.ends_with('.') {
        return true;
    }
    let opening = ['"', '\'', '“', '‘', '«', '»', '(', '['];
    let begins_small = next
        .trim_start_matches(opening)
        .chars()
        .next()
        .is_some_and(|first| first.is_lowercase() || first.is_ascii_digit());
    let stem = stem.trim_start_matches(opening);
    let ordinal = stem.len() <= 2 && stem.bytes().all(|byte| byte.is_ascii_digit());
    let initial = stem.chars().count() == 1;
    let short = stem.contains('.') || SHORT.contains(&stem.to_lowercase().as_str());
    !begins_small && !ordinal && !initial && !short
}

/// Counts a page's running text.
fn count(content: &Content) -> Counts {
    let mut counts = Counts::default();
    let mut passage = String::new();
    let mut span: Option<Span> = None;
    // Inside a heading, a table, code: not running text.
    let mut outside: usize = 0;
    for node in &content.nodes {
        match node.event {
            Event::Start(Tag::Heading(_) | Tag::Table | Tag::CodeBlock) => outside += 1,
            Event::End(Tag::Heading(_) | Tag::Table | Tag::CodeBlock) => {
                outside = outside.saturating_sub(1);
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link(_))
            | Event::End(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link(_)) => {}
            // Whatever else begins or ends, a passage ends with it.
            Event::Start(_) | Event::End(_) | Event::Rule => {
                if let Some(span) = span.take() {
                    counts.passage(&passage, span);
                }
                passage.clear();
            }
            Event::Text(range) | Event::Code(range) if outside == 0 => {
                span.get_or_insert(node.span);
                passage.push_str(content.slice(range));
            }
            Event::SoftBreak | Event::HardBreak => passage.push(' '),
            Event::Text(_)
            | Event::Code(_)
            | Event::Html(_)
            | Event::Image(_)
            | Event::FootnoteMark(_)
            | Event::Task(_) => {}
        }
    }
    if let Some(span) = span {
        counts.passage(&passage, span);
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceId;

    fn counted(text: &str) -> Counts {
        let mut counts = Counts::default();
        let span = Span {
            source: SourceId(0),
            start: 0,
            end: 0,
        };
        counts.passage(text, span);
        counts
    }

    #[test]
    fn sentences_end_where_readers_stop() {
        let sentences = |text: &str| counted(text).sentences;
        assert_eq!(sentences("Møt forberedt. Ta med planen! Hva vil du?"), 3);
        assert_eq!(sentences("Møtet er 1. mai 2026 kl. 12.30 hos dr. Berg."), 1);
        assert_eq!(
            sentences("Vi tar opp bl.a. Oslo, f.eks. Bergen, jf. Planen."),
            1
        );
        assert_eq!(sentences("Det var i 2025. Nå er det 2026."), 2);
        assert_eq!(sentences("Hun sa: «Kom inn.» Så gikk vi."), 3);
        assert_eq!(sentences("A. Hansen kom. Og så gikk han …"), 2);
        assert_eq!(sentences("– – –"), 0);
    }

    #[test]
    fn lix_is_what_one_counts_by_hand() {
        // 60 words in 6 sentences, 12 of them of more than six letters: 10 + 20.
        let sentence = "Samtalen handler om det som er bra for deg. ";
        let counts = counted(&sentence.repeat(6));
        assert_eq!((counts.words, counts.sentences, counts.long), (54, 6, 12));
        assert_eq!(counts.lix(), Some(31));
        assert_eq!(counted(sentence).lix(), None);
    }

    #[test]
    fn hyphens_and_figures_make_no_long_words() {
        let counts = counted("E-post 2026-10-01 om arbeidsmiljø-undersøkelsen.");
        assert_eq!((counts.words, counts.long), (4, 1));
    }

    #[test]
    fn danish_has_its_own_bounds_and_english_none() {
        assert_eq!(bounds("da"), Some([25, 35, 45, 55]));
        assert_eq!(bounds("nl-BE"), Some([30, 40, 50, 60]));
        assert_eq!(bounds("en"), None);
    }
}
