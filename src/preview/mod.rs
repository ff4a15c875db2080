//! What an editor sees over a previewed page: the problems of the site, and a bar about the page. Pure functions of a
//! build; the server hands their values to the script.

use serde_json::{Value, json};

use crate::diagnostic::Diagnostic;
use crate::pipeline::Build;
use crate::report::{self, Words};
use crate::source::Sources;

/// The script of every previewed page.
pub const SCRIPT: &str = include_str!("../../themes/preview/preview.js");

/// The style sheet of every previewed page.
pub const STYLE: &str = include_str!("../../themes/preview/preview.css");

/// What the bar says about the page on a route (`nb/guide/index.html`), in the editor's language.
pub fn bar(_build: &Build, route: &str, _words: Words<'_>) -> Value {
    json!({ "route": route })
}

/// The problems of the newest run, in the editor's language: they may be of a later state than the pages that are served.
pub fn problems(sources: &Sources, diagnostics: &[Diagnostic], words: Words<'_>) -> Value {
    serde_json::from_str(&report::json(words, sources, diagnostics)).unwrap_or_default()
}
