//! Word documents (ISO/IEC 29500, transitional): a form with content controls for every answer.

mod body;
mod controls;
mod fields;
mod numbering;
mod parts;
mod styles;
mod tables;

use self::body::Story;
use super::package::Package;
use super::sheet::{Measures, Sheet};
use super::{Inputs, Renderer};
use crate::diagnostic::Checked;
use crate::digest::Digest;
use crate::model::DocumentFormat;
use crate::plan::{Document, Output, Recipe};
use crate::resolve::SiteIndex;
use crate::source::Str;
use crate::theme::Theme;

/// Goes up when the same sheet becomes other bytes.
const VERSION: u32 = 1;

/// The renderer.
pub(super) struct Docx;

impl Renderer for Docx {
    fn outputs(&self, index: &SiteIndex, _theme: &Theme) -> Vec<(Str, Recipe)> {
        super::documents_of(self, index)
    }

    fn document(
        &self,
        index: &SiteIndex,
        _document: Document,
    ) -> Option<(&'static str, &'static str)> {
        let wanted = index.site.documents.formats.contains(&DocumentFormat::Docx);
        wanted.then_some(("docx", "format-docx"))
    }

    fn can_fail(&self, _theme: &Theme) -> bool {
        false
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        Some(Digest::of(&("docx", VERSION, Sheet::of(inputs, output)?)))
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        Checked {
            value: Sheet::of(inputs, output).map_or_else(Vec::new, |sheet| document(&sheet)),
            diagnostics: Vec::new(),
        }
    }
}

/// A sheet as a Word document.
fn document(sheet: &Sheet) -> Vec<u8> {
    let measures = Measures::of(sheet);
    let mut body = Story::new(sheet, measures);
    let document = body.document();
    let relations = body.relations();
    let mut notes = body.into_notes();
    let footnotes = notes.footnotes();

    let mut package = Package::new();
    package.add("[Content_Types].xml", &parts::content_types());
    package.add("_rels/.rels", &parts::package_relations());
    package.add("docProps/core.xml", &parts::core(sheet));
    package.add("docProps/app.xml", &parts::app(sheet));
    package.add("word/document.xml", &document);
    package.add(
        "word/_rels/document.xml.rels",
        &parts::document_relations(&relations),
    );
    package.add("word/styles.xml", &styles::styles(sheet, measures));
    package.add("word/fontTable.xml", &parts::fonts());
    package.add("word/theme.xml", &parts::theme(&styles::accent(sheet)));
    package.add("word/settings.xml", &parts::settings(sheet));
    package.add("word/numbering.xml", &notes.numbering.write(measures));
    package.add("word/footnotes.xml", &footnotes);
    package.add(
        "word/_rels/footnotes.xml.rels",
        &parts::relations(&notes.relations()),
    );
    package.add("word/header1.xml", &parts::header(sheet));
    package.add("word/header2.xml", &parts::empty_header());
    package.add("word/footer1.xml", &parts::footer(sheet));
    for (name, bytes) in notes.media() {
        package.store(&format!("word/{name}"), bytes);
    }
    package.finish()
}
