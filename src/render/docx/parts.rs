//! The parts of the package around the text: what it holds, who wrote it, header, footer, settings.

use super::body::Relation;
use super::styles::twips;
use crate::intl::regional;
use crate::render::sheet::{Measures, PageOf, Sheet};
use crate::render::xml::Xml;

/// WordprocessingML.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Relationships within a part.
pub(super) const RELATION: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Kinds of content, by ending and by part.
pub(super) fn content_types() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    for (end, kind) in [
        (
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ),
        ("xml", "application/xml"),
        ("png", "image/png"),
        ("jpeg", "image/jpeg"),
        ("gif", "image/gif"),
        ("svg", "image/svg+xml"),
    ] {
        xml.leaf("Default", &[("Extension", &end), ("ContentType", &kind)]);
    }
    for (part, kind) in [
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("numbering", "numbering"),
        ("footnotes", "footnotes"),
        ("header1", "header"),
        ("header2", "header"),
        ("footer1", "footer"),
        ("fontTable", "fontTable"),
    ] {
        xml.leaf(
            "Override",
            &[
                ("PartName", &format!("/word/{part}.xml")),
                ("ContentType", &format!("{CONTENT}.{kind}+xml")),
            ],
        );
    }
    xml.leaf(
        "Override",
        &[
            ("PartName", &"/word/theme.xml"),
            (
                "ContentType",
                &"application/vnd.openxmlformats-officedocument.theme+xml",
            ),
        ],
    );
    xml.leaf(
        "Override",
        &[
            ("PartName", &"/docProps/core.xml"),
            (
                "ContentType",
                &"application/vnd.openxmlformats-package.core-properties+xml",
            ),
        ],
    );
    xml.leaf(
        "Override",
        &[
            ("PartName", &"/docProps/app.xml"),
            (
                "ContentType",
                &"application/vnd.openxmlformats-officedocument.extended-properties+xml",
            ),
        ],
    );
    xml.close();
    xml.finish()
}

fn relationships(all: &[(String, String, String, bool)]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "Relationships",
        &[("xmlns", &format!("{PACKAGE}/relationships"))],
    );
    for (id, kind, target, external) in all {
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
            vec![("Id", id), ("Type", kind), ("Target", target)];
        if *external {
            attributes.push(("TargetMode", &"External"));
        }
        xml.leaf("Relationship", &attributes);
    }
    xml.close();
    xml.finish()
}

/// From the package to its parts.
pub(super) fn package_relations() -> Vec<u8> {
    let all = [
        (
            "rId1",
            format!("{RELATION}/officeDocument"),
            "word/document.xml",
        ),
        (
            "rId2",
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ),
        (
            "rId3",
            format!("{RELATION}/extended-properties"),
            "docProps/app.xml",
        ),
    ];
    relationships(&all.map(|(id, kind, target)| (id.into(), kind, target.into(), false)))
}

fn own(own: &[Relation]) -> impl Iterator<Item = (String, String, String, bool)> + '_ {
    own.iter().map(|relation| match relation {
        Relation::Link(id, url) => (
            id.clone(),
            format!("{RELATION}/hyperlink"),
            url.to_string(),
            true,
        ),
        Relation::Picture(id, name) => {
            (id.clone(), format!("{RELATION}/image"), name.clone(), false)
        }
    })
}

/// From a part to links and pictures.
pub(super) fn relations(all: &[Relation]) -> Vec<u8> {
    relationships(&own(all).collect::<Vec<_>>())
}

/// From the document to its other parts, links and pictures.
pub(super) fn document_relations(all: &[Relation]) -> Vec<u8> {
    let parts = [
        ("styles", "styles.xml"),
        ("settings", "settings.xml"),
        ("numbering", "numbering.xml"),
        ("footnotes", "footnotes.xml"),
        ("header", "header1.xml"),
        ("header", "header2.xml"),
        ("footer", "footer1.xml"),
        ("fontTable", "fontTable.xml"),
        ("theme", "theme.xml"),
    ];
    let parts = parts.iter().map(|(kind, target)| {
        let id = target.trim_end_matches(".xml");
        (
            id.to_string(),
            format!("{RELATION}/{kind}"),
            (*target).to_string(),
            false,
        )
    });
    relationships(&parts.chain(own(all)).collect::<Vec<_>>())
}

/// Title, language, whose it is.
pub(super) fn core(sheet: &Sheet) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
            ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.words("dc:title", &[], &sheet.full_title());
    if let Some(name) = &sheet.organisation {
        xml.words("dc:creator", &[], &name.first().text);
    }
    xml.words("dc:language", &[], &sheet.languages.first().tag);
    if let Some(day) = sheet.form.changed {
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.words(
                name,
                &[("xsi:type", &"dcterms:W3CDTF")],
                &format!("{day}T00:00:00Z"),
            );
        }
    }
    if let Some(version) = &sheet.form.version {
        xml.words("cp:version", &[], version);
    }
    xml.close();
    xml.finish()
}

/// The organisation's name, where office programs look for it.
pub(super) fn app(organisation: Option<&str>) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "Properties",
        &[(
            "xmlns",
            &"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        )],
    );
    xml.words("Application", &[], "samtale");
    if let Some(name) = organisation {
        xml.words("Company", &[], name);
    }
    xml.close();
    xml.finish()
}

/// What Word does with the document.
pub(super) fn settings(lang: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:settings", &[("xmlns:w", &MAIN)]);
    xml.leaf("w:defaultTabStop", &[("w:val", &567)]);
    xml.open("w:footnotePr", &[]);
    xml.leaf("w:footnote", &[("w:id", &-1)]);
    xml.leaf("w:footnote", &[("w:id", &0)]);
    xml.close();
    xml.open("w:compat", &[]);
    xml.leaf(
        "w:compatSetting",
        &[
            ("w:name", &"compatibilityMode"),
            ("w:uri", &"http://schemas.microsoft.com/office/word"),
            ("w:val", &15),
        ],
    );
    xml.close();
    let lang = regional(lang);
    xml.leaf("w:themeFontLang", &[("w:val", &lang)]);
    xml.close();
    xml.finish()
}

/// On the first page: nothing, the title stands there.
pub(super) fn empty_header() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:hdr", &[("xmlns:w", &MAIN)]);
    paragraph(&mut xml, "Header");
    xml.close();
    xml.close();
    xml.finish()
}

/// Page size, margins, header and footer.
pub(super) fn page(xml: &mut Xml, measures: Measures, right_to_left: bool) {
    let (width, height) = measures.paper;
    let (top, sides, bottom) = measures.margins;
    xml.open("w:sectPr", &[]);
    for (kind, id) in [("default", "header1"), ("first", "header2")] {
        xml.leaf("w:headerReference", &[("w:type", &kind), ("r:id", &id)]);
    }
    for kind in ["default", "first"] {
        xml.leaf(
            "w:footerReference",
            &[("w:type", &kind), ("r:id", &"footer1")],
        );
    }
    xml.leaf("w:pgSz", &[("w:w", &twips(width)), ("w:h", &twips(height))]);
    xml.leaf(
        "w:pgMar",
        &[
            ("w:top", &twips(top)),
            ("w:right", &twips(sides)),
            ("w:bottom", &twips(bottom)),
            ("w:left", &twips(sides)),
            ("w:header", &twips(9.0)),
            ("w:footer", &twips(9.0)),
            ("w:gutter", &0),
        ],
    );
    xml.leaf("w:titlePg", &[]);
    if right_to_left {
        xml.leaf("w:bidi", &[]);
    }
    xml.close();
}

/// Begins the part of the footnotes: what parts them from the text.
pub(super) fn footnotes(xml: &mut Xml) {
    xml.open("w:footnotes", &[("xmlns:w", &MAIN), ("xmlns:r", &RELATION)]);
    for (id, kind) in [(-1, "separator"), (0, "continuationSeparator")] {
        xml.open("w:footnote", &[("w:type", &kind), ("w:id", &id)]);
        xml.open("w:p", &[]);
        xml.open("w:r", &[]);
        xml.leaf(&format!("w:{kind}"), &[]);
        xml.close();
        xml.close();
        xml.close();
    }
}

/// The running title.
pub(super) fn header(sheet: &Sheet) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:hdr", &[("xmlns:w", &MAIN)]);
    paragraph(&mut xml, "Header");
    run(&mut xml, &sheet.full_title());
    xml.close();
    xml.close();
    xml.finish()
}

fn paragraph(xml: &mut Xml, style: &str) {
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.leaf("w:pStyle", &[("w:val", &style)]);
    xml.close();
}

fn run(xml: &mut Xml, text: &str) {
    xml.open("w:r", &[]);
    xml.words("w:t", &[("xml:space", &"preserve")], text);
    xml.close();
}

/// The form, its version and language, the page, and the address where the newest version is.
pub(super) fn footer(sheet: &Sheet) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:ftr", &[("xmlns:w", &MAIN)]);
    paragraph(&mut xml, "Footer");
    run(&mut xml, &sheet.footer());
    xml.open("w:r", &[]);
    // Against the right margin, however long the words before are.
    xml.leaf(
        "w:ptab",
        &[
            ("w:relativeTo", &"margin"),
            ("w:alignment", &"right"),
            ("w:leader", &"none"),
        ],
    );
    xml.close();
    for piece in &sheet.words.page_of {
        match piece {
            PageOf::Text(text) => run(&mut xml, text),
            PageOf::Page => field(&mut xml, "PAGE"),
            PageOf::Pages => field(&mut xml, "NUMPAGES"),
        }
    }
    xml.close();
    if let Some(address) = &sheet.address {
        paragraph(&mut xml, "Footer");
        run(&mut xml, address);
        xml.close();
    }
    xml.close();
    xml.finish()
}

fn field(xml: &mut Xml, name: &str) {
    xml.open("w:fldSimple", &[("w:instr", &name)]);
    run(xml, "1");
    xml.close();
}

/// The fonts that styles name.
pub(super) fn fonts() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:fonts", &[("xmlns:w", &MAIN)]);
    for (name, family) in [
        (super::styles::FONT, "swiss"),
        (super::styles::MONO, "modern"),
    ] {
        xml.open("w:font", &[("w:name", &name)]);
        xml.leaf("w:family", &[("w:val", &family)]);
        xml.close();
    }
    xml.close();
    xml.finish()
}

/// Colours and fonts that Word's menus offer: those of the styles.
pub(super) fn theme(accent: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    let main = "http://schemas.openxmlformats.org/drawingml/2006/main";
    xml.open("a:theme", &[("xmlns:a", &main), ("name", &"samtale")]);
    xml.open("a:themeElements", &[]);
    xml.open("a:clrScheme", &[("name", &"samtale")]);
    for (name, color) in [
        ("a:dk1", "000000"),
        ("a:lt1", "FFFFFF"),
        ("a:dk2", accent),
        ("a:lt2", super::styles::TINT),
        ("a:accent1", accent),
        ("a:accent2", accent),
        ("a:accent3", accent),
        ("a:accent4", accent),
        ("a:accent5", accent),
        ("a:accent6", accent),
        ("a:hlink", super::styles::LINK),
        ("a:folHlink", super::styles::LINK),
    ] {
        xml.open(name, &[]);
        xml.leaf("a:srgbClr", &[("val", &color)]);
        xml.close();
    }
    xml.close();
    xml.open("a:fontScheme", &[("name", &"samtale")]);
    for name in ["a:majorFont", "a:minorFont"] {
        xml.open(name, &[]);
        xml.leaf("a:latin", &[("typeface", &super::styles::FONT)]);
        xml.leaf("a:ea", &[("typeface", &"")]);
        xml.leaf("a:cs", &[("typeface", &"")]);
        xml.close();
    }
    xml.close();
    // The format wants three of each.
    let fill = |xml: &mut Xml| {
        xml.open("a:solidFill", &[]);
        xml.leaf("a:schemeClr", &[("val", &"phClr")]);
        xml.close();
    };
    xml.open("a:fmtScheme", &[("name", &"samtale")]);
    for list in [
        "a:fillStyleLst",
        "a:lnStyleLst",
        "a:effectStyleLst",
        "a:bgFillStyleLst",
    ] {
        xml.open(list, &[]);
        for _ in 0..3 {
            match list {
                "a:lnStyleLst" => {
                    xml.open("a:ln", &[("w", &9525)]);
                    fill(&mut xml);
                    xml.close();
                }
                "a:effectStyleLst" => {
                    xml.open("a:effectStyle", &[]);
                    xml.leaf("a:effectLst", &[]);
                    xml.close();
                }
                _ => fill(&mut xml),
            }
        }
        xml.close();
    }
    xml.close();
    xml.close();
    xml.close();
    xml.finish()
}
