//! Word documents (ISO/IEC 29500, transitional): a form with content controls for every answer.

mod body;
mod controls;
mod fields;
mod numbering;
mod parts;
mod picture;
mod pieces;
mod styles;
mod tables;

use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Value, json};

use self::body::{Relation, Story};
use self::controls::Kind;
use self::picture::Picture;
use self::styles::twips;
use super::package::Package;
use super::sheet::{self, Measures, Sheet};
use super::xml::Xml;
use super::{Inputs, Renderer};
use crate::diagnostic::Checked;
use crate::digest::Digest;
use crate::model::{DocumentFormat, LocaleId};
use crate::plan::{Document, Output, Recipe};
use crate::resolve::SiteIndex;
use crate::source::Str;
use crate::theme::Theme;

/// Goes up when the same sheet becomes other bytes.
const VERSION: u32 = 3;

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

    let lang = &sheet.languages.first().tag;
    let accent = styles::accent(sheet.accent);
    let organisation = sheet.organisation.as_ref();
    let organisation = organisation.map(|name| &*name.first().text);
    let mut package = Package::new();
    package.add("[Content_Types].xml", &parts::content_types());
    package.add("_rels/.rels", &parts::package_relations());
    package.add("docProps/core.xml", &parts::core(sheet));
    package.add("docProps/app.xml", &parts::app(organisation));
    package.add("word/document.xml", &document);
    package.add(
        "word/_rels/document.xml.rels",
        &parts::document_relations(&relations),
    );
    package.add("word/styles.xml", &styles::styles(lang, &accent, measures));
    package.add("word/fontTable.xml", &parts::fonts());
    package.add("word/theme.xml", &parts::theme(&accent));
    package.add("word/settings.xml", &parts::settings(lang));
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

/// What a Word file of a reader's own preparation is made with on their device, so that it looks and works as the
/// published forms do: every part that does not depend on the sheet, and the measures.
pub(super) fn frame(inputs: Inputs<'_>, reader: LocaleId) -> Value {
    let site = &inputs.index.site;
    let lang = site.languages.tag(reader);
    let accent = styles::accent(site.accent.as_ref().map(|accent| accent.value));
    let measures = Measures::new(site.documents.paper, true, false);
    let name = site.organisation.as_ref();
    let name = name.map(|name| inputs.index.phrase(name, reader).text);
    let name = name.filter(|name| !name.is_empty());
    let fragment = |write: &dyn Fn(&mut Xml)| {
        let mut xml = Xml::fragment();
        write(&mut xml);
        String::from_utf8_lossy(&xml.finish()).into_owned()
    };
    let logo = sheet::logo(inputs, reader);
    let logo = logo.as_ref().map(|logo| {
        let alt = &*logo.alt.first().text;
        (Picture::of(&logo.image, Some(measures.logo()), 0.0), alt)
    });
    let mut footnotes = Xml::new();
    parts::footnotes(&mut footnotes);
    footnotes.close();
    let mut relations = Vec::new();
    let mut media = Vec::new();
    let masthead = fragment(&|xml| match &logo {
        Some((Some(picture), alt)) => picture.write(xml, "logo", 1, alt),
        Some((None, alt)) => {
            xml.open("w:r", &[]);
            xml.words("w:t", &[], alt);
            xml.close();
        }
        None => {}
    });
    if let Some((Some(picture), _)) = &logo {
        relations.push(Relation::Picture("logo".into(), picture.name.clone()));
        let path = format!("word/{}", picture.name);
        media.push(json!([path, BASE64_STANDARD.encode(picture.bytes)]));
    }
    let parts = [
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::package_relations()),
        ("docProps/app.xml", parts::app(name.as_deref())),
        (
            "word/_rels/document.xml.rels",
            parts::document_relations(&relations),
        ),
        ("word/styles.xml", styles::styles(lang, &accent, measures)),
        ("word/fontTable.xml", parts::fonts()),
        ("word/theme.xml", parts::theme(&accent)),
        ("word/settings.xml", parts::settings(lang)),
        ("word/footnotes.xml", footnotes.finish()),
        ("word/_rels/footnotes.xml.rels", parts::relations(&[])),
        ("word/header2.xml", parts::empty_header()),
    ];
    let parts = parts.map(|(path, xml)| json!([path, String::from_utf8_lossy(&xml)]));
    let control = |kind| fragment(&|xml| controls::properties(xml, kind, lang));
    let rtl = site.languages.get(reader).right_to_left;
    // Lengths in Word's measure. The last are where the text of a point, a box, a follow-up or a box in a cell begins,
    // how wide the column of row numbers is and each step of a scale, and where the answer beside a label begins.
    let body = |share: f64| twips(measures.body * share);
    json!({
        "parts": parts,
        "media": media,
        "logo": masthead,
        "page": fragment(&|xml| parts::page(xml, measures, rtl)),
        "blanks": fragment(&controls::blanks),
        "text": control(Kind::Text),
        "date": control(Kind::Date),
        "tick": control(Kind::Tick),
        "ring": control(Kind::Ring),
        "width": twips(measures.width()),
        "indent": twips(measures.indent),
        "line": twips(measures.line),
        "halves": tables::halves(measures),
        "gap": twips(tables::GAP),
        "point": body(0.6),
        "box": body(0.62),
        "follow": body(0.6 * 0.8),
        "small": body(0.55),
        "count": body(1.3),
        "step": body(1.6),
        "below": body(0.4),
        "answer": twips(measures.label()),
    })
}
