//! Text in XML.

use crate::theme::escaped;

/// The first line of every file.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Text for content and quoted attributes; characters that XML 1.0 cannot hold (section 2.2) are left out.
pub(super) fn text(text: &str) -> String {
    let allowed = |character: &char| matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    escaped(&text.chars().filter(allowed).collect::<String>())
}
