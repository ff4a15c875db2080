//! Languages of a site: BCP 47 tags, their names, and the chain in which each falls back.

use std::fmt;

use crate::source::Str;

/// A BCP 47 language tag in its usual spelling (`nb`, `pt-BR`, `sr-Latn`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(Str);

impl Locale {
    /// A well-formed tag in canonical spelling (BCP 47, RFC 5646 section 2.1); none for anything else.
    pub fn new(tag: &str) -> Option<Locale> {
        let parsed: icu_locale::Locale = tag.parse().ok()?;
        let canonical = parsed.to_string();
        // `und` and private tags say nothing that a reader, a browser or a screen reader could use.
        (canonical != "und" && !tag.contains('_')).then(|| Locale(canonical.into()))
    }

    /// The tag.
    pub fn tag(&self) -> &Str {
        &self.0
    }

    /// Whether the script runs from right to left.
    pub fn is_right_to_left(&self) -> bool {
        icu_locale::LanguageIdentifier::try_from_str(&self.0)
            .is_ok_and(|id| icu_locale::LocaleDirectionality::new_common().is_right_to_left(&id))
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The number of a language in [`Languages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocaleId(pub u8);

/// A language's quotation marks, outer and inner.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quotes {
    /// Outer, opening and closing.
    pub outer: (Str, Str),
    /// Inner, opening and closing.
    pub inner: (Str, Str),
}

/// One language of a site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Language {
    /// Its tag.
    pub locale: Locale,
    /// Its own name for itself.
    pub name: Str,
    /// The languages whose texts a reader of this one gets, this one first and the default last.
    pub chain: Vec<LocaleId>,
    /// Its quotation marks.
    pub quotes: Quotes,
    /// Whether its script runs from right to left.
    pub right_to_left: bool,
}

/// The languages of a site, in the order of `samtale.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Languages {
    list: Vec<Language>,
    default: LocaleId,
}

impl Languages {
    /// The languages, and which of them is the default.
    pub fn new(list: Vec<Language>, default: LocaleId) -> Languages {
        Languages { list, default }
    }

    /// The default language: the last resort of every chain.
    pub fn default_id(&self) -> LocaleId {
        self.default
    }

    /// The language with this tag.
    pub fn find(&self, tag: &str) -> Option<LocaleId> {
        self.list
            .iter()
            .position(|language| &**language.locale.tag() == tag)
            .map(|at| LocaleId(at as u8))
    }

    /// A language by number.
    pub fn get(&self, id: LocaleId) -> &Language {
        &self.list[usize::from(id.0)]
    }

    /// A language's tag.
    pub fn tag(&self, id: LocaleId) -> &Str {
        self.get(id).locale.tag()
    }

    /// A reader's chain, their own language first.
    pub fn chain(&self, id: LocaleId) -> &[LocaleId] {
        &self.get(id).chain
    }

    /// All languages with their numbers.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (LocaleId, &Language)> {
        self.list
            .iter()
            .enumerate()
            .map(|(at, language)| (LocaleId(at as u8), language))
    }

    /// All numbers.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = LocaleId> + use<> {
        (0..self.list.len()).map(|at| LocaleId(at as u8))
    }

    /// All tags.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|language| &**language.locale.tag())
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.list.len()
    }
}
