//! Places in the site's files, with the address that opens them in the editor's program.

use serde::Serialize;

use super::Desk;
use crate::model::Site;
use crate::report::clean;
use crate::source::{Sources, Span};

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Place {
    /// Path below the site's folder.
    path: String,
    /// Line, from 1; none for a file that could not be read.
    line: Option<usize>,
    /// Column in characters, from 1.
    column: Option<usize>,
    /// What opens it.
    href: Option<String>,
}

/// Where a span is, as an editor opens it.
pub(super) fn place(site: &Site, desk: &Desk<'_>, sources: &Sources, span: Span) -> Option<Place> {
    let source = sources.get(span.source)?;
    let position = source.position(span.start);
    let unread = source.text.is_empty();
    // On Windows an absolute path begins with a letter; in an address it begins with a slash all the same.
    let root = desk.root.replace('\\', "/");
    let path = format!(
        "/{}/{}",
        root.trim_start_matches('/').trim_end_matches('/'),
        source.path
    );
    let opener = site.preview.editor.as_ref();
    Some(Place {
        path: clean(&source.path),
        line: (!unread).then_some(position.line),
        column: (!unread).then_some(position.column),
        href: opener.map(|opener| opener.address(&path, position.line, position.column)),
    })
}
