//! The whole guide, or one page of it, as a document.

use std::collections::HashMap;

use crate::model::Audience;
use crate::source::Str;

/// Where links between pages lead inside a document.
pub(super) struct Places<'a> {
    /// Whom the document is for.
    pub audience: &'a Audience,
    /// Labels of pages, by their addresses below the site's root.
    pub pages: &'a HashMap<Str, String>,
    /// The label of the page at hand.
    pub here: String,
}

impl Places<'_> {
    /// The label of a place in the document, by its address below the site's root.
    pub(super) fn find(&self, href: &str) -> Option<String> {
        let (page, anchor) = href.split_once('#').unwrap_or((href, ""));
        let page = self.pages.get(page)?;
        Some(match anchor {
            "" => page.clone(),
            anchor => format!("{page}-{anchor}"),
        })
    }

    /// The label of a heading of the page at hand.
    pub(super) fn anchor(&self, anchor: &str) -> String {
        format!("{}-{anchor}", self.here)
    }
}
