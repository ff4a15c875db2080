//! Compounds: which parts a word is made of.
//!
//! In: a word, what may link two parts, and what is known of parts.
//! Out: the parts with their role. Must not know: documents, postings, a language by name.
//!
//! The words of the site itself are the dictionary. Where only one side of a cut is among them, the other side
//! is taken on trust if it is long enough to be a word: a small site has *terrorlisten* and *terror*, but no
//! *listen*, and a reader still types it. A wrong cut costs a few bytes and a low weight, a missing one a page.

/// What a part is to its compound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The last part: what the thing is.
    Head,
    /// An earlier part: what kind it is.
    Modifier,
}

/// One way to cut a word in two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut<'a> {
    /// Before the link.
    pub modifier: &'a str,
    /// After the link.
    pub head: &'a str,
    /// How many documents have each as a word of its own.
    pub known: (u32, u32),
}

impl Cut<'_> {
    /// Whether both parts are known.
    pub fn is_whole(&self) -> bool {
        self.known.0 > 0 && self.known.1 > 0
    }

    /// Cuts between two known parts beat others, frequent parts beat rare ones, up to a point, long heads short ones.
    fn worth(&self) -> (bool, u64, usize) {
        let (modifier, head) = self.known;
        let common = |count: u32| u64::from(count.min(50)) + 1;
        (
            self.is_whole(),
            common(modifier) * common(head) * self.head.len().min(8) as u64,
            self.head.len(),
        )
    }
}

/// The shortest word that is cut, in letters.
const SHORTEST: usize = 6;
/// How deep parts are cut again.
const DEPTH: u32 = 3;

/// What is known of parts.
pub trait Known<'a> {
    /// How many documents have the part as a word.
    fn word(&self, part: &'a str, role: Role) -> u32;
    /// How many have an inflection of it; only asked where the other part is known, for it may be dear.
    fn inflection(&self, part: &'a str) -> u32;
    /// Whether a word of the site begins as the part does.
    fn beginning(&self, part: &'a str) -> bool;
}

/// Adds all plausible cuts of a word.
pub fn cuts<'a>(word: &'a str, links: &[&str], known: &impl Known<'a>, found: &mut Vec<Cut<'a>>) {
    if links.is_empty() || word.len() < SHORTEST || !word.chars().all(char::is_alphabetic) {
        return;
    }
    let letters = word.chars().count();
    for (before, (at, _)) in word
        .char_indices()
        .enumerate()
        .skip(3)
        .take(letters.saturating_sub(5))
    {
        let (modifier, rest) = word.split_at(at);
        let modifier_known = known.word(modifier, Role::Modifier);
        for link in links {
            let Some(head) = rest.strip_prefix(link) else {
                continue;
            };
            let head_letters = letters - before - link.len();
            if head_letters < 3 || (modifier_known == 0 && !link.is_empty()) {
                continue;
            }
            let mut head_known = known.word(head, Role::Head);
            if head_known == 0 && modifier_known > 0 && head_letters > 3 {
                head_known = known.inflection(head);
            }
            let plausible = match (modifier_known > 0, head_known > 0) {
                (true, true) => head_letters + before > 6,
                (true, false) => {
                    before > 3 && head_letters > 3 && has_vowel(head) && known.beginning(head)
                }
                (false, true) => head_letters > 4 && has_vowel(modifier),
                (false, false) => false,
            };
            if plausible {
                found.push(Cut {
                    modifier,
                    head,
                    known: (modifier_known, head_known),
                });
            }
        }
    }
}

/// The best of a word's cuts.
pub fn best<'a>(cuts: &[Cut<'a>]) -> Option<Cut<'a>> {
    cuts.iter().copied().max_by_key(Cut::worth)
}

/// The parts of a cut, and their parts in turn, of which `cut_of` knows the best cut.
pub fn parts<'a>(
    cut: Cut<'a>,
    cut_of: &impl Fn(&'a str) -> Option<Cut<'a>>,
) -> Vec<(&'a str, Role)> {
    let mut found = Vec::new();
    collect(cut, cut_of, Role::Head, DEPTH, &mut found);
    found.sort_unstable();
    found.dedup_by_key(|(part, _)| *part);
    found
}

fn collect<'a>(
    cut: Cut<'a>,
    cut_of: &impl Fn(&'a str) -> Option<Cut<'a>>,
    role: Role,
    depth: u32,
    found: &mut Vec<(&'a str, Role)>,
) {
    // An unknown modifier needs no entry: what begins with it is found by its beginning.
    if cut.known.0 > 0 {
        found.push((cut.modifier, Role::Modifier));
    }
    found.push((cut.head, role));
    if depth > 1 {
        for (part, role) in [(cut.modifier, Role::Modifier), (cut.head, role)] {
            if let Some(cut) = cut_of(part) {
                collect(cut, cut_of, role, depth - 1, found);
            }
        }
    }
}

/// A part of a compound has a vowel.
fn has_vowel(part: &str) -> bool {
    part.chars()
        .any(|c| !c.is_ascii() || matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y'))
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Words(&'static [&'static str]);

    impl<'a> Known<'a> for Words {
        fn word(&self, part: &'a str, _: Role) -> u32 {
            u32::from(self.0.contains(&part)) * 3
        }
        fn inflection(&self, _: &'a str) -> u32 {
            0
        }
        fn beginning(&self, part: &'a str) -> bool {
            part.starts_with("list")
        }
    }

    #[test]
    fn compounds_come_apart() {
        let words = Words(&["medarbeider", "samtale", "arbeid", "miljø", "terror"]);
        let links = ["", "s", "e"];
        let cut_of = |word: &'static str| {
            let mut found = Vec::new();
            cuts(word, &links, &words, &mut found);
            best(&found)
        };
        let parts = |word| {
            let cut = cut_of(word);
            cut.map(|cut| parts(cut, &cut_of)).unwrap_or_default()
        };
        assert_eq!(
            parts("medarbeidersamtale"),
            [("medarbeider", Role::Modifier), ("samtale", Role::Head)]
        );
        let deep = parts("arbeidsmiljøsamtale");
        assert!(
            deep.contains(&("arbeid", Role::Modifier)) && deep.contains(&("samtale", Role::Head))
        );
        assert!(parts("terrorlisten").contains(&("listen", Role::Head)));
        assert!(parts("samtale").is_empty());
    }
}
