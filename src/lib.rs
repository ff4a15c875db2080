//! samtale turns an organisation's multilingual guidance and its question bank into a static site with printable,
//! role-specific dialogue forms.
//!
//! # The house
//!
//! Data flows one way, and the folders are the stations; [`pipeline::work_out`] is the composition and reads as this line:
//!
//! ```text
//! discover → parse → resolve → plan → render → write
//! ```
//!
//! | station | goes in | comes out | must not know |
//! |---|---|---|---|
//! | discover (`discover.rs`) | a [`world::World`] | [`source::Sources`] | what texts mean |
//! | [`parse`] | one source | a [`model`] value and its diagnostics | any other file |
//! | [`resolve`] | everything parsed | [`resolve::SiteIndex`]; for one page or form, what a reader gets | any output format |
//! | [`search`] | documents of one language | the files of its index; the ranking over them | pages, forms, the disk |
//! | [`plan`] | the index | routes and recipes | a rendered value |
//! | [`render`] | a recipe and the index | the bytes of one output | the disk, other outputs |
//! | [`io`] | bytes | the published folder | everything above |
//!
//! Imports go one way too: `source ← diagnostic ← model ← parse ← resolve ← search ← plan ← render ← pipeline ← commands`; `io`
//! implements [`world`], and nothing in the core imports it. `tests/tidy.rs` holds this wall.
//!
//! Beside the stations stand what several of them use: [`digest`] (what memos are keyed by), [`intl`] (ICU: order,
//! dates, numbers), [`catalogue`] (messages), [`theme`] (templates and assets), [`report`] (diagnostics as text),
//! [`live`] (a site kept warm: the last good build, the pages that are open), [`preview`] (what an editor sees over a page while writing, and nobody else ever does),
//! [`starter`] (the site that `new` makes), [`contrast`] (what can be read on what).
//!
//! # Invariants
//!
//! 1. Every parsed node has a [`source::Span`]; every [`diagnostic::Diagnostic`] has a code, a place, one sentence and,
//!    where one helps, a hint. All of a site's are collected and shown in one run; a broken file gives a partial value.
//! 2. Errors are values in the core. `Result` is for the machine.
//! 3. Same sources and same day, same bytes: ordered maps wherever order can reach an output, no clock but
//!    [`world::World::today`], no absolute path, no time zone, no locale of the system.
//! 4. One [`model::Form`], many formats: each lowers the same closed [`model::Field`]s with exhaustive matches.
//! 5. Nothing half-written: [`io::write`] stages what differs, links the rest, exchanges in one step.
//! 6. Nothing leaves the machine: no network at build time, none from a published page.
//! 7. A view holds everything that its template may read; templates have no function that looks the site up. Views and
//!    their parts derive `Hash`, so that no digest can forget a field.
//!
//! # Where a change goes
//!
//! | change | files |
//! |---|---|
//! | a question kind | `model/bank.rs`, `parse/bank.rs` (`kind`), `resolve/bank.rs` (`field`), a case under `tests/cases` |
//! | a language | no Rust: `locales/<tag>/`, a table in `samtale.toml`, content |
//! | an output format | one file in `render/` and a line in [`render::RENDERERS`], a case |
//! | a page directive | `parse/directive/<name>.rs`, its view in `render/html/directives.rs`, `directives/<name>.html`, its lowering in `render/pdf/directives.rs` |
//! | a diagnostic | a line in [`diagnostic::Code`], a message in `locales/en/diagnostics.ftl`, a case under `tests/invalid` |
//!
//! # Where this differs from the first drawing, knowingly
//!
//! - The messages' bundle (`catalogue`), ICU (`intl`) and the theme are modules of their own beside the stations: three
//!   stations need each of them.
//! - A page's links are not remembered answer by answer: all pages are checked again when an address, an anchor or a
//!   name that links can mean changed, and only the edited one otherwise.
//! - A page's text ([`model::PageText`]) is parsed when somebody first asks for it: a run asks for all, to check them; a
//!   preview has shown its first page by then ([`pipeline::outline`]). What others may know of a page is in its head.
//! - A tree of pages ([`resolve::Tree`]) is part of the index and made on its own, so that an edited question, message
//!   or setting leaves it as it is.
//! - The files of the search index and the parts of a sitemap are late outputs ([`render::Renderer::late_outputs`]):
//!   their number only shows once all texts have been worked through, and the plan must not wait for that.
//! - A form's definition (`model/definition.rs`) and the form that a reader gets (`model/form.rs`) are two types: what a
//!   file says, and what every format lowers.
//!
//! # Deliberately absent
//!
//! Plug-ins, short codes in templates, a second pipeline for partial rebuilds, global state, a network client.

pub mod catalogue;
pub mod cli;
pub mod commands;
pub mod contrast;
pub mod diagnostic;
pub mod digest;
mod discover;
pub mod intl;
pub mod io;
pub mod live;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod preview;
pub mod render;
pub mod report;
pub mod resolve;
pub mod search;
pub mod source;
pub mod starter;
pub mod theme;
pub mod world;
