//! Search: linguistics when the site is built, plain lookup when it is read.
//!
//! In: documents (`record::Document`), one language at a time, and an editor's settings (`settings::Settings`).
//! Out: files for the browser (`index::reduce`), and the same ranking in Rust (`query::Searcher`), over the
//! very same bytes, for the terminal and for tests.
//! Must not know: pages, forms, templates, disks.
//!
//! ```text
//! Document -- record::analyse --> Record        one a page, memoised, no figure of the whole site in it
//! Records  -- index::reduce  --> files         vocabulary, postings, cards: what a browser loads
//! files    -- query::Searcher --> hits         what the browser does, in Rust
//! ```
//!
//! `text` cuts and folds words, `interner` numbers them, `compound` takes compounds apart, `pack` writes numbers and
//! words as text, `read` reads them back.

pub mod compound;
pub mod index;
mod interner;
mod lexicon;
mod lists;
pub mod pack;
pub mod query;
mod rank;
pub mod read;
pub mod record;
pub mod settings;
pub mod text;
