//! Numbers and sorted words as printable text, so that an index can be a script that hands over a string.
//!
//! In: whole numbers, words. Out: characters that need no escape in a script's string.
//! Must not know: what the numbers and words mean.
//!
//! A number below 46 is one character, below 2,116 two, below 95,220 three: postings are mostly small gaps.

/// Digits below this end a number; the others say that more follows.
const LAST: u32 = 46;
/// How many digits say that more follows.
const MORE: u32 = 45;

/// Appends a number.
pub fn push(out: &mut String, mut number: u32) {
    while number >= LAST {
        number -= LAST;
        out.push(digit(LAST + number % MORE));
        number /= MORE;
    }
    out.push(digit(number));
}

/// The character of a digit from 0 to 90: from `#` to `~`, without the backslash.
fn digit(value: u32) -> char {
    let code = 35 + value as u8;
    char::from(if code >= b'\\' { code + 1 } else { code })
}

/// Reads what [`push`] and [`push_word`] wrote. Past the end it reads zeros, never panics.
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// Starts at the beginning of a text.
    pub fn new(text: &'a str) -> Self {
        Reader { text, at: 0 }
    }

    /// Whether all has been read.
    pub fn done(&self) -> bool {
        self.at >= self.text.len()
    }

    /// The next number.
    pub fn number(&mut self) -> u32 {
        let (mut number, mut scale) = (0u32, 1u32);
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            self.at += 1;
            let value = u32::from(byte).wrapping_sub(if byte > b'\\' { 36 } else { 35 });
            number = number.wrapping_add(value.wrapping_mul(scale));
            if value < LAST {
                break;
            }
            scale = scale.wrapping_mul(MORE);
        }
        number
    }

    /// The next word: what it shares with `before`, and its own rest. `None` where the list of words ends.
    pub fn word(&mut self, before: &str) -> Option<String> {
        let rest = self.text.get(self.at..)?;
        let mark = rest.bytes().next()?;
        if !mark.is_ascii_uppercase() {
            self.at += 1;
            return None;
        }
        let end = rest[1..]
            .find(|c: char| c.is_ascii_uppercase() || c == ' ')
            .map_or(rest.len(), |at| at + 1);
        self.at += end;
        let mut word: String = before.chars().take(usize::from(mark - b'A')).collect();
        word.push_str(&rest[1..end]);
        Some(word)
    }
}

/// Appends a word: a capital says how many letters it shares with `before` (`A` none, `Z` 25), the rest follows.
/// Words have no ASCII capitals, so a capital also ends the word before it. [`end_words`] ends a list.
pub fn push_word(out: &mut String, before: &str, word: &str) {
    // Letters outside the basic plane are two units in a browser's strings; sharing stops before them, so that
    // both sides count alike.
    let shared = before
        .chars()
        .zip(word.chars())
        .take(25)
        .take_while(|(a, b)| a == b && (*a as u32) < 0x1_0000)
        .count();
    out.push(char::from(b'A' + shared as u8));
    out.extend(word.chars().skip(shared));
}

/// Ends a list of words.
pub fn end_words(out: &mut String) {
    out.push(' ');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_words_come_back() {
        let numbers = [0, 1, 45, 46, 90, 91, 2115, 2116, 95_219, 95_220, 4_000_000];
        let mut text = String::new();
        numbers.iter().for_each(|n| push(&mut text, *n));
        push_word(&mut text, "", "samtale");
        push_word(&mut text, "samtale", "samtåler");
        end_words(&mut text);
        assert!(!text.contains(['"', '\\']));
        let mut reader = Reader::new(&text);
        numbers.iter().for_each(|n| assert_eq!(reader.number(), *n));
        assert_eq!(reader.word("").as_deref(), Some("samtale"));
        assert_eq!(reader.word("samtale").as_deref(), Some("samtåler"));
        assert_eq!(reader.word(""), None);
        assert!(reader.done());
    }
}
