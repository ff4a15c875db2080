//! Numbers and sorted words as printable text, so that an index can be a script that hands over a string.
//!
//! In: whole numbers, words. Out: characters that need no escape in a script's string.
//! Must not know: what the numbers and words mean.
//!
//! Two ways: [`push`] writes a number as whole characters (below 46 one, below 2,116 two, below 95,220 three), and
//! [`Bits`] as few bits, six of them a character, for postings, which are most of an index.

/// Digits below this end a number; the others say that more follows.
const LAST: u32 = 46;
/// How many digits say that more follows.
const MORE: u32 = 45;

/// Appends a number.
pub fn push(out: &mut String, mut number: u32) {
    while number >= LAST {
        number -= LAST;
        out.push(char::from(digit(LAST + number % MORE)));
        number /= MORE;
    }
    out.push(char::from(digit(number)));
}

/// The character of a digit from 0 to 90: from `#` to `~`, without the backslash.
fn digit(value: u32) -> u8 {
    let code = 35 + value as u8;
    if code >= b'\\' { code + 1 } else { code }
}

/// Numbers in as few bits as each needs (exponential Golomb codes): those below 2^`order` take `order` + 1 bits, the next
/// 2^(`order` + 1) two bits more, and so on.
#[derive(Debug, Default)]
pub struct Bits {
    text: Vec<u8>,
    held: u64,
    count: u32,
}

/// How many bits a character holds.
const BITS: u32 = 6;
/// More bits do not come at a time: up to five are held already.
const MOST_BITS: u32 = u64::BITS - BITS;
/// Longer codes are no number of ours.
const LONGEST: u32 = 31;

impl Bits {
    /// Appends a number, which is below 2^31 - 2^`order`.
    pub fn push(&mut self, order: u32, number: u32) {
        let value = u64::from(number) + (1 << order);
        let length = u64::BITS - value.leading_zeros();
        let zeros = length - 1 - order;
        if zeros + length <= MOST_BITS {
            self.add(value, zeros + length);
        } else {
            self.add(0, zeros);
            self.add(value, length);
        }
    }

    fn add(&mut self, value: u64, length: u32) {
        self.held = self.held << length | value;
        self.count += length;
        while self.count >= BITS {
            self.count -= BITS;
            let value = (self.held >> self.count) as u32 & 0x3F;
            self.text.push(digit(value));
        }
    }

    /// How many characters there are so far.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether nothing was appended.
    pub fn is_empty(&self) -> bool {
        self.len() == 0 && self.count == 0
    }

    /// The characters, filled up to a whole one; what is appended next begins anew.
    pub fn take(&mut self) -> String {
        if self.count > 0 {
            self.add(0, BITS - self.count);
        }
        self.held = 0;
        // Every digit is a letter of ASCII.
        String::from_utf8(std::mem::take(&mut self.text)).unwrap_or_default()
    }
}

/// Reads what [`Bits`] wrote. Past the end it reads zeros, never panics.
pub struct BitReader<'a> {
    text: &'a [u8],
    at: usize,
    held: u64,
    count: u32,
}

impl<'a> BitReader<'a> {
    /// Starts at the beginning of a text.
    pub fn new(text: &'a str) -> Self {
        BitReader {
            text: text.as_bytes(),
            at: 0,
            held: 0,
            count: 0,
        }
    }

    /// Whether nothing is left, not even of what fills the last character.
    pub fn done(&self) -> bool {
        self.at >= self.text.len() && self.count == 0
    }

    fn bit(&mut self) -> u32 {
        if self.count == 0 {
            let Some(&byte) = self.text.get(self.at) else {
                return 0;
            };
            self.at += 1;
            self.held = u64::from(value(byte));
            self.count = BITS;
        }
        self.count -= 1;
        (self.held >> self.count) as u32 & 1
    }

    /// The next number, of the order it was written with.
    pub fn number(&mut self, order: u32) -> u32 {
        let mut more = order;
        while self.bit() == 0 {
            more += 1;
            if more >= LONGEST {
                return 0;
            }
        }
        let value = (0..more).fold(1u32, |value, _| value << 1 | self.bit());
        value - (1 << order)
    }
}

/// The value of a character from [`digit`].
fn value(byte: u8) -> u32 {
    u32::from(byte).wrapping_sub(if byte > b'\\' { 36 } else { 35 })
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
            let value = value(byte);
            number = number.wrapping_add(value.wrapping_mul(scale));
            if value < LAST {
                break;
            }
            scale = scale.wrapping_mul(MORE);
        }
        number
    }

    /// The next word: what it shares with `before`, and its own rest. `None` where there is no word.
    pub fn word(&mut self, before: &str) -> Option<String> {
        let rest = self.text.get(self.at..)?;
        let mark = rest.bytes().next()?;
        if !mark.is_ascii_uppercase() {
            self.at += 1;
            return None;
        }
        let end = rest[1..]
            .find(|c: char| c.is_ascii_uppercase())
            .map_or(rest.len(), |at| at + 1);
        self.at += end;
        let mut word: String = before.chars().take(usize::from(mark - b'A')).collect();
        word.push_str(&rest[1..end]);
        Some(word)
    }
}

/// Appends a word: a capital says how many letters it shares with `before` (`A` none, `Z` 25), the rest follows.
/// Words have no ASCII capitals, so a capital also ends the word before it.
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
        assert!(!text.contains(['"', '\\']));
        let mut reader = Reader::new(&text);
        numbers.iter().for_each(|n| assert_eq!(reader.number(), *n));
        assert_eq!(reader.word("").as_deref(), Some("samtale"));
        assert_eq!(reader.word("samtale").as_deref(), Some("samtåler"));
        assert!(reader.done());
        assert_eq!(reader.word(""), None);
    }

    #[test]
    fn numbers_in_bits_come_back() {
        let mut bits = Bits::default();
        let numbers = || (0..200u32).chain([1 << 14, 1 << 20, (1 << 30) + 7]);
        for order in [0, 1, 5, 13] {
            numbers().for_each(|number| bits.push(order, number));
        }
        let text = bits.take();
        assert!(bits.is_empty() && !text.contains(['"', '\\']));
        let mut reader = BitReader::new(&text);
        for order in [0, 1, 5, 13] {
            numbers().for_each(|number| assert_eq!(reader.number(order), number));
        }
        assert!(reader.at == text.len() && reader.count < BITS);
        assert_eq!(BitReader::new("").number(3), 0);
    }
}
