//! OpenDocument texts (ISO/IEC 26300, version 1.3): a form with form controls for every answer.

mod body;
mod controls;
mod fields;
mod styles;

use self::body::Story;
use super::package::Package;
use super::sheet::{Measures, Sheet};
use super::xml::Xml;
use super::{Inputs, Renderer};
use crate::diagnostic::Checked;
use crate::digest::Digest;
use crate::model::DocumentFormat;
use crate::plan::{Document, Output, Recipe};
use crate::resolve::SiteIndex;
use crate::source::Str;
use crate::theme::Theme;

/// Goes up when the same sheet becomes other bytes.
const VERSION: u32 = 2;

/// What the package says that it is.
const MIME: &str = "application/vnd.oasis.opendocument.text";

/// What LibreOffice keeps in its own files of where pages begin, with no page in it. Without one it first gives each
/// page twenty paragraphs, and what this guess tears apart it does not join again, whatever stays with what follows:
/// version 1.1, then one record ('p', of 5 bytes) that is empty.
const PAGES: [u8; 9] = [1, 0, 1, 0, b'p', 5, 0, 0, 0];

/// The renderer.
pub(super) struct Odt;

impl Renderer for Odt {
    fn outputs(&self, index: &SiteIndex, _theme: &Theme) -> Vec<(Str, Recipe)> {
        super::documents_of(self, index)
    }

    fn document(
        &self,
        index: &SiteIndex,
        document: Document,
    ) -> Option<(&'static str, &'static str)> {
        let wanted =
            index.site.documents.formats.contains(&DocumentFormat::Odt) && document.other.is_none();
        wanted.then_some(("odt", "format-odt"))
    }

    fn can_fail(&self, _theme: &Theme) -> bool {
        false
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        Some(Digest::of(&("odt", VERSION, Sheet::of(inputs, output)?)))
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        Checked {
            value: Sheet::of(inputs, output).map_or_else(Vec::new, |sheet| document(&sheet)),
            diagnostics: Vec::new(),
        }
    }
}

/// A sheet as an OpenDocument text.
fn document(sheet: &Sheet) -> Vec<u8> {
    let measures = Measures::of(sheet);
    let mut story = Story::new(sheet, measures);
    let content = story.content();
    let mut package = Package::new();
    // First and as it is, so that a program sees the kind of file in its first bytes (part 2, 3.3).
    package.store("mimetype", MIME.as_bytes());
    package.add("content.xml", &content);
    package.add("styles.xml", &styles::styles(sheet, measures));
    package.add("meta.xml", &meta(sheet));
    for (name, bytes) in &story.media {
        package.store(name, bytes);
    }
    package.store("layout-cache", &PAGES);
    package.add("META-INF/manifest.xml", &manifest(&story));
    package.finish()
}

fn meta(sheet: &Sheet) -> Vec<u8> {
    let mut xml = Xml::new();
    styles::root(&mut xml, "office:document-meta");
    xml.open("office:meta", &[]);
    xml.words("meta:generator", &[], "samtale");
    xml.words("dc:title", &[], &sheet.full_title());
    if let Some(name) = &sheet.organisation {
        xml.words("meta:initial-creator", &[], &name.first().text);
        xml.words("dc:creator", &[], &name.first().text);
    }
    if let Some(day) = sheet.form.changed {
        let time = format!("{day}T00:00:00");
        xml.words("meta:creation-date", &[], &time);
        xml.words("dc:date", &[], &time);
    }
    xml.words("dc:language", &[], &sheet.languages.first().tag);
    xml.close();
    xml.close();
    xml.finish()
}

fn manifest(story: &Story<'_>) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "manifest:manifest",
        &[
            (
                "xmlns:manifest",
                &"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
            ),
            ("manifest:version", &"1.3"),
        ],
    );
    let mut entry = |path: &str, kind: &str| {
        xml.leaf(
            "manifest:file-entry",
            &[
                ("manifest:full-path", &path),
                ("manifest:media-type", &kind),
            ],
        );
    };
    entry("/", MIME);
    for part in ["content.xml", "styles.xml", "meta.xml"] {
        entry(part, "text/xml");
    }
    entry("layout-cache", "application/binary");
    for name in story.media.keys() {
        let kind = match name.rsplit_once('.') {
            Some((_, "svg")) => "image/svg+xml",
            Some((_, "png")) => "image/png",
            Some((_, "gif")) => "image/gif",
            Some((_, "webp")) => "image/webp",
            _ => "image/jpeg",
        };
        entry(name, kind);
    }
    xml.close();
    xml.finish()
}
