//! What an editor says about search in one language (`content/search/<lang>.toml`).
//!
//! In: the file's values, already parsed. Out: plain structs. Must not know: TOML, spans, files.
//!
//! ```toml
//! stop = ["universitetet"]                 # words that say nothing on this site
//! contact = "help/contact.md"              # offered where nothing is found; the search page's, not the index's
//!
//! [[synonym]]                              # both ways: whoever types one finds them all
//! words = ["MUS", "medarbejderudviklingssamtale", "udviklingssamtale"]
//!
//! [[synonym]]                              # one way: `from` also finds `to`, not the other way
//! from = ["chefen", "boss"]
//! to = ["leder"]
//!
//! [[prefer]]                               # these pages come first for these queries, in this order
//! query = ["ferie", "fri"]
//! pages = ["guide/holiday.md"]
//! ```

/// The settings of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Settings {
    /// Words that count only where a query has no others.
    pub stop: Vec<String>,
    /// Words and phrases that stand for each other.
    pub synonyms: Vec<Synonym>,
    /// Pages that come first for a query.
    pub preferred: Vec<Preferred>,
}

/// Whoever types one of `from` also finds `to`. Both ways: the same list twice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Synonym {
    /// What is typed.
    pub from: Vec<String>,
    /// What is found as well.
    pub to: Vec<String>,
}

/// Pages that come first where the whole query is one of `queries` (case, accents and order of words aside).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Preferred {
    /// What is typed.
    pub queries: Vec<String>,
    /// Addresses of documents, as in `Document::url`.
    pub urls: Vec<String>,
}
