//! What an editor sees over a page in the preview: the bar below it, what is wrong over it. Values for the script in
//! `themes/preview`, made from a build; pure, and no part of any published page.
//!
//! All sentences are made here, in the editor's language, so that the script only places them. What comes from
//! content goes out as plain text and is shown as text.

mod align;
mod bar;
mod blocks;
mod place;
mod problems;
mod questions;
mod readability;
mod translations;

pub use bar::{Bar, bar};
pub use problems::{Problems, problems};

use std::collections::BTreeMap;

use crate::catalogue::{COMPLETE, Catalogue};
use crate::diagnostic::Arg;
use crate::intl::Formats;
use crate::model::Date;
use crate::pipeline::Build;
use crate::report::Words;

/// Who looks at a preview.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The editor's languages, best first; the site's own stands behind them.
    pub languages: &'a [String],
    /// The absolute path of the site's folder, with `/`.
    pub root: &'a str,
}

/// The script of every previewed page.
pub const SCRIPT: &str = concat!(
    "(() => {\n\"use strict\";\n",
    include_str!("../../themes/preview/live.js"),
    include_str!("../../themes/preview/views.js"),
    include_str!("../../themes/preview/bar.js"),
    "})();\n",
);

/// The script of a PDF that is open in a browser.
pub const DOCUMENT: &str = include_str!("../../themes/preview/document.js");

/// The style sheet of the bar, which its script loads into a tree of its own.
pub const STYLE: &str = include_str!("../../themes/preview/preview.css");

/// Messages that the script shows as they are.
const FIXED: [&str; 32] = [
    "preview-name",
    "preview-hide",
    "preview-show",
    "preview-close",
    "preview-edit",
    "preview-lost",
    "preview-page",
    "preview-languages",
    "preview-new-file",
    "preview-elsewhere",
    "preview-elsewhere-about",
    "preview-mark",
    "preview-beside",
    "preview-beside-with",
    "preview-gap",
    "preview-readability",
    "preview-long-sentences",
    "preview-questions",
    "preview-unused",
    "preview-unused-about",
    "preview-retired",
    "preview-problems",
    "preview-problems-none",
    "preview-problems-about",
    "preview-views",
    "preview-phone",
    "preview-print",
    "preview-print-about",
    "preview-print-now",
    "preview-dark",
    "preview-light",
    "preview-sheet",
];

/// Sentences in the editor's language.
struct Speech<'a> {
    catalogue: &'a Catalogue,
    /// The one language that all are in: a bar in two would be read wrongly by a screen reader.
    lang: [String; 1],
    formats: Formats,
}

impl<'a> Speech<'a> {
    fn new(build: &'a Build, desk: &Desk<'_>) -> Speech<'a> {
        let site = &build.site().languages;
        let wanted = desk.languages.iter().map(String::as_str);
        let wanted = wanted.chain([&**site.tag(site.default_id())]);
        let spoken = build.catalogue.message(wanted, "preview-name", None, &[]);
        let lang = spoken.map_or_else(|| COMPLETE.to_string(), |message| message.tag.to_string());
        Speech {
            catalogue: &build.catalogue,
            formats: Formats::new(&lang),
            lang: [lang],
        }
    }

    fn words(&self) -> Words<'_> {
        Words {
            catalogue: self.catalogue,
            languages: &self.lang,
        }
    }

    fn lang(&self) -> String {
        self.lang.concat()
    }

    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words().say(id, args)
    }

    /// A message in two words.
    fn short(&self, id: &str) -> String {
        let languages = self.lang.iter().map(String::as_str);
        let message = self.catalogue.message(languages, id, Some("short"), &[]);
        message.map_or_else(|| id.to_string(), |message| message.text)
    }

    fn day(&self, day: Date) -> Arg {
        Arg::from(self.formats.date(day))
    }

    /// What the script shows as it is, by name without `preview-`.
    fn fixed(&self) -> BTreeMap<&'static str, String> {
        let numbers = [("n", Arg::from("{n}")), ("all", Arg::from("{all}"))];
        FIXED
            .iter()
            .map(|id| {
                let name = id.strip_prefix("preview-").unwrap_or(id);
                (name, self.say(id, &numbers))
            })
            .collect()
    }
}
