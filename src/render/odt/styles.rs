//! Looks: named styles of paragraphs and tables, pages with their header and footer.

use crate::contrast;
use crate::intl::regional;
use crate::render::sheet::{Measures, PageOf, Sheet};
use crate::render::xml::{Attributes, Xml};

/// Fonts with the same widths, of which each office program has one.
const FONTS: &str = "Carlito, Calibri";
const MONO: &str = "'Liberation Mono', Consolas";

/// Grey that can be read.
const SOFT: &str = "#4a4a4a";
/// Lines to write on.
pub(super) const RULE: &str = "#6b6b6b";
const TINT: &str = "#eef2f5";

/// Begins a document with the namespaces of OpenDocument.
pub(super) fn root(xml: &mut Xml, name: &str) {
    const OASIS: &str = "urn:oasis:names:tc:opendocument:xmlns:";
    let own = |name: &str| format!("{OASIS}{name}:1.0");
    let compatible = |name: &str| format!("{OASIS}{name}-compatible:1.0");
    xml.open(
        name,
        &[
            ("xmlns:office", &own("office")),
            ("xmlns:style", &own("style")),
            ("xmlns:text", &own("text")),
            ("xmlns:table", &own("table")),
            ("xmlns:draw", &own("drawing")),
            ("xmlns:form", &own("form")),
            ("xmlns:meta", &own("meta")),
            ("xmlns:fo", &compatible("xsl-fo")),
            ("xmlns:svg", &compatible("svg")),
            ("xmlns:xlink", &"http://www.w3.org/1999/xlink"),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
            ("xmlns:ooo", &"http://openoffice.org/2004/office"),
            ("office:version", &"1.3"),
        ],
    );
}

/// The fonts that styles name.
pub(super) fn fonts(xml: &mut Xml) {
    xml.open("office:font-face-decls", &[]);
    for (name, family) in [("Text", FONTS), ("Code", MONO)] {
        xml.leaf(
            "style:font-face",
            &[("style:name", &name), ("svg:font-family", &family)],
        );
    }
    xml.close();
}

/// A tag in two attributes.
pub(super) fn language(tag: &str) -> (String, String) {
    let tag = regional(tag);
    match tag.rsplit_once('-') {
        Some((language, country)) => (language.to_string(), country.to_string()),
        None => (tag, "none".to_string()),
    }
}

/// A style of paragraphs.
#[derive(Clone, Copy)]
struct Style {
    name: &'static str,
    /// Space above and below, in points.
    space: (f64, f64),
    /// Left edge and first line, in millimetres.
    indent: (f64, f64),
    keep: bool,
    ruled: bool,
    barred: bool,
    /// A stop for tabs: where, in millimetres, and of what kind.
    tab: Option<(f64, &'static str)>,
    size: Option<f64>,
    bold: bool,
    italic: bool,
    soft: bool,
    accent: bool,
    mono: bool,
}

fn paragraph_styles(measures: Measures) -> Vec<Style> {
    let plain = |name: &'static str| Style {
        name,
        space: (0.0, 4.0),
        indent: (0.0, 0.0),
        keep: false,
        ruled: false,
        barred: false,
        tab: None,
        size: None,
        bold: false,
        italic: false,
        soft: false,
        accent: false,
        mono: false,
    };
    let column = measures.indent;
    let step = measures.body * 0.62;
    let text = |name| Style {
        indent: (column, 0.0),
        ..plain(name)
    };
    let small = |name| Style {
        size: Some(measures.small),
        soft: true,
        ..plain(name)
    };
    let heading = |name, size: f64| Style {
        space: (16.0, 4.0),
        keep: true,
        size: Some(size),
        bold: true,
        accent: true,
        ..plain(name)
    };
    vec![
        Style {
            soft: true,
            space: (0.0, 14.0),
            ..plain("Masthead")
        },
        Style {
            space: (0.0, 4.0),
            ..heading("Title", measures.title)
        },
        Style {
            soft: true,
            space: (0.0, 2.0),
            ..plain("Subtitle")
        },
        Style {
            soft: true,
            space: (0.0, 10.0),
            ..plain("Edition")
        },
        Style {
            indent: (column, -column),
            space: (18.0, 4.0),
            tab: Some((0.0, "left")),
            ..heading("Heading_20_1", measures.heading)
        },
        Style {
            indent: (column, 0.0),
            ..heading("Heading_20_2", measures.body * 1.2)
        },
        Style {
            indent: (column, 0.0),
            ..heading("Heading_20_3", measures.body * 1.1)
        },
        Style {
            space: (2.0, 2.0),
            ..plain("Intro")
        },
        Style {
            keep: true,
            ..text("Body")
        },
        Style {
            keep: true,
            italic: true,
            soft: true,
            space: (4.0, 2.0),
            ..text("LeadIn")
        },
        Style {
            keep: true,
            bold: true,
            space: (11.0, 2.0),
            indent: (column, -column),
            tab: Some((0.0, "left")),
            ..plain("Question")
        },
        Style {
            keep: true,
            bold: true,
            space: (11.0, 2.0),
            ..text("QuestionPlain")
        },
        Style {
            keep: true,
            indent: (column, 0.0),
            space: (0.0, 2.0),
            ..small("Help")
        },
        Style {
            keep: true,
            soft: true,
            space: (0.0, 2.0),
            ..plain("FollowUp")
        },
        Style {
            space: (2.0, 2.0),
            ..text("Answer")
        },
        Style {
            space: (2.0, 2.0),
            keep: true,
            ..text("Closing")
        },
        Style {
            space: (5.0, 0.0),
            // A label longer than its column stands above its field.
            indent: (measures.label(), -measures.label()),
            tab: Some((0.0, "left")),
            ..plain("Field")
        },
        Style {
            indent: (column + step, -step),
            tab: Some((0.0, "left")),
            keep: true,
            space: (2.0, 2.0),
            ..plain("Choice")
        },
        Style {
            indent: (column + step, -step),
            tab: Some((0.0, "left")),
            space: (2.0, 2.0),
            ..plain("ChoiceLast")
        },
        Style {
            space: (2.0, 2.0),
            keep: true,
            ..text("Scale")
        },
        Style {
            indent: (column, 0.0),
            space: (0.0, 2.0),
            ..small("ScaleEnds")
        },
        Style {
            space: (2.0, 2.0),
            ..plain("Cell")
        },
        Style {
            bold: true,
            keep: true,
            space: (2.0, 2.0),
            ..plain("CellHead")
        },
        Style {
            indent: (measures.body * 0.55, -measures.body * 0.55),
            space: (1.0, 1.0),
            tab: Some((0.0, "left")),
            ..plain("CellChoice")
        },
        Style {
            keep: true,
            bold: true,
            space: (11.0, 3.0),
            ..text("Caption")
        },
        Style {
            barred: true,
            italic: true,
            ..text("Quotation")
        },
        Style {
            barred: true,
            ..text("Alert")
        },
        Style {
            mono: true,
            size: Some(measures.small),
            ..text("Code")
        },
        Style {
            ruled: true,
            ..plain("Rule")
        },
        Style {
            space: (0.0, 2.0),
            soft: false,
            ..small("Footnote")
        },
        Style {
            space: (1.0, 0.0),
            ..small("SignLabel")
        },
        small("Header"),
        Style {
            space: (0.0, 0.0),
            tab: Some((measures.width(), "right")),
            ..small("Footer")
        },
    ]
}

/// The part of the package.
pub(super) fn styles(sheet: &Sheet, measures: Measures) -> Vec<u8> {
    let mut xml = Xml::new();
    root(&mut xml, "office:document-styles");
    fonts(&mut xml);
    xml.open("office:styles", &[]);
    defaults(&mut xml, sheet, measures);
    let accent = sheet.accent.map_or_else(
        || "#1f2a33".to_string(),
        |accent| contrast::readable(accent, contrast::WHITE).to_string(),
    );
    for style in paragraph_styles(measures) {
        paragraph_style(&mut xml, &style, &accent);
    }
    for (name, look) in [
        (
            "Link",
            &[
                ("fo:color", &"#0b5394" as &dyn std::fmt::Display),
                ("style:text-underline-style", &"solid"),
            ] as Attributes<'_>,
        ),
        ("Mark", &[("style:text-position", &"super 65%")]),
    ] {
        xml.open(
            "style:style",
            &[("style:name", &name), ("style:family", &"text")],
        );
        xml.leaf("style:text-properties", look);
        xml.close();
    }
    xml.leaf(
        "text:notes-configuration",
        &[
            ("text:note-class", &"footnote"),
            ("text:default-style-name", &"Footnote"),
            ("text:citation-body-style-name", &"Mark"),
            ("text:citation-style-name", &"Mark"),
            ("style:num-format", &"1"),
            ("text:start-value", &0),
            ("text:footnotes-position", &"page"),
            ("text:start-numbering-at", &"document"),
        ],
    );
    xml.close();
    page_layout(&mut xml, measures);
    master_pages(&mut xml, sheet);
    xml.close();
    xml.finish()
}

fn defaults(xml: &mut Xml, sheet: &Sheet, measures: Measures) {
    let (lang, country) = language(&sheet.languages.first().tag);
    let direction = if sheet.languages.first().right_to_left {
        "rl-tb"
    } else {
        "lr-tb"
    };
    xml.open("style:default-style", &[("style:family", &"paragraph")]);
    xml.leaf(
        "style:paragraph-properties",
        &[
            ("fo:line-height", &"115%"),
            ("fo:orphans", &2),
            ("fo:widows", &2),
            ("style:tab-stop-distance", &"10mm"),
            ("style:writing-mode", &direction),
        ],
    );
    let size = format!("{}pt", measures.body);
    xml.leaf(
        "style:text-properties",
        &[
            ("style:font-name", &"Text"),
            ("fo:font-size", &size),
            ("fo:language", &lang),
            ("fo:country", &country),
        ],
    );
    xml.close();
    xml.leaf(
        "style:style",
        &[("style:name", &"Standard"), ("style:family", &"paragraph")],
    );
    for family in ["graphic", "table", "table-row", "table-cell", "text"] {
        xml.leaf("style:default-style", &[("style:family", &family)]);
    }
}

/// How cells look; OpenDocument takes these from the text itself.
pub(super) fn cells(xml: &mut Xml) {
    let line = format!("0.5pt solid {RULE}");
    let cells: [(&str, Attributes<'_>); 3] = [
        ("Plain", &[("fo:padding", &"1mm"), ("fo:border", &line)]),
        (
            "Head",
            &[
                ("fo:padding", &"1mm"),
                ("fo:border", &line),
                ("fo:background-color", &TINT),
            ],
        ),
        ("Bare", &[("fo:padding", &"0mm"), ("fo:border", &"none")]),
    ];
    for (name, look) in cells {
        xml.open(
            "style:style",
            &[("style:name", &name), ("style:family", &"table-cell")],
        );
        xml.leaf("style:table-cell-properties", look);
        xml.close();
    }
}

fn paragraph_style(xml: &mut Xml, style: &Style, accent: &str) {
    let heading = style.name.strip_prefix("Heading_20_");
    let name = style.name.replace("_20_", " ");
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![
        ("style:name", &style.name),
        ("style:display-name", &name),
        ("style:family", &"paragraph"),
        ("style:parent-style-name", &"Standard"),
    ];
    if let Some(level) = &heading {
        attributes.push(("style:default-outline-level", level));
    }
    xml.open("style:style", &attributes);
    let points = |points: f64| format!("{points}pt");
    let millimetres = |length: f64| format!("{length:.2}mm");
    let (above, below) = (points(style.space.0), points(style.space.1));
    let (left, first) = (millimetres(style.indent.0), millimetres(style.indent.1));
    let rule = format!("0.5pt solid {RULE}");
    let bar = format!("2pt solid {RULE}");
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
        vec![("fo:margin-top", &above), ("fo:margin-bottom", &below)];
    // An indent of its own would hide that of a list.
    if style.indent != (0.0, 0.0) {
        attributes.push(("fo:margin-left", &left));
        attributes.push(("fo:text-indent", &first));
    }
    if style.keep {
        attributes.push(("fo:keep-with-next", &"always"));
        attributes.push(("fo:keep-together", &"always"));
    }
    if style.ruled {
        attributes.push(("fo:border-bottom", &rule));
    }
    if style.barred {
        attributes.push(("fo:border-left", &bar));
        attributes.push(("fo:padding-left", &"3mm"));
    }
    xml.open("style:paragraph-properties", &attributes);
    if let Some((at, kind)) = style.tab {
        xml.open("style:tab-stops", &[]);
        xml.leaf(
            "style:tab-stop",
            &[("style:position", &millimetres(at)), ("style:type", &kind)],
        );
        xml.close();
    }
    xml.close();
    let size = style.size.map(points);
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = Vec::new();
    if style.mono {
        attributes.push(("style:font-name", &"Code"));
    }
    if let Some(size) = &size {
        attributes.push(("fo:font-size", size));
    }
    if style.bold {
        attributes.push(("fo:font-weight", &"bold"));
    }
    if style.italic {
        attributes.push(("fo:font-style", &"italic"));
    }
    if style.accent {
        attributes.push(("fo:color", &accent));
    } else if style.soft {
        attributes.push(("fo:color", &SOFT));
    }
    xml.leaf("style:text-properties", &attributes);
    xml.close();
}

fn page_layout(xml: &mut Xml, measures: Measures) {
    let millimetres = |length: f64| format!("{length:.2}mm");
    let (width, height) = measures.paper;
    let (top, sides, bottom) = measures.margins;
    xml.open("office:automatic-styles", &[]);
    xml.open("style:page-layout", &[("style:name", &"Paper")]);
    xml.leaf(
        "style:page-layout-properties",
        &[
            ("fo:page-width", &millimetres(width)),
            ("fo:page-height", &millimetres(height)),
            ("fo:margin-top", &millimetres(top / 2.0)),
            ("fo:margin-bottom", &millimetres(bottom / 2.0)),
            ("fo:margin-left", &millimetres(sides)),
            ("fo:margin-right", &millimetres(sides)),
            ("style:print-orientation", &"portrait"),
        ],
    );
    for (name, side) in [
        ("style:header-style", "fo:margin-bottom"),
        ("style:footer-style", "fo:margin-top"),
    ] {
        xml.open(name, &[]);
        xml.leaf(
            "style:header-footer-properties",
            &[("fo:min-height", &"9mm"), (side, &"4mm")],
        );
        xml.close();
    }
    xml.close();
    xml.close();
}

fn master_pages(xml: &mut Xml, sheet: &Sheet) {
    xml.open("office:master-styles", &[]);
    for (name, next) in [("First", Some("Standard")), ("Standard", None)] {
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
            vec![("style:name", &name), ("style:page-layout-name", &"Paper")];
        if let Some(next) = &next {
            attributes.push(("style:next-style-name", next));
        }
        xml.open("style:master-page", &attributes);
        xml.open("style:header", &[]);
        // The title stands on the first page itself.
        let title = if next.is_some() {
            String::new()
        } else {
            sheet.full_title()
        };
        xml.words("text:p", &[("text:style-name", &"Header")], &title);
        xml.close();
        xml.open("style:footer", &[]);
        xml.open("text:p", &[("text:style-name", &"Footer")]);
        xml.text(&sheet.footer());
        xml.leaf("text:tab", &[]);
        for piece in &sheet.words.page_of {
            match piece {
                PageOf::Text(text) => spaced(xml, text),
                PageOf::Page => {
                    xml.words("text:page-number", &[("text:select-page", &"current")], "1")
                }
                PageOf::Pages => xml.words("text:page-count", &[], "1"),
            }
        }
        xml.close();
        if let Some(address) = &sheet.address {
            xml.words("text:p", &[("text:style-name", &"Footer")], address);
        }
        xml.close();
        xml.close();
    }
    xml.close();
}

/// Text whose blanks stay at the edges and next to each other, which XML readers of OpenDocument fold.
pub(super) fn spaced(xml: &mut Xml, text: &str) {
    let mut words = String::new();
    let mut blank = true;
    let end = text.len();
    for (at, character) in text.char_indices() {
        let folds = character == ' ' && (blank || at + 1 == end);
        if folds {
            if !words.is_empty() {
                xml.text(&words);
                words.clear();
            }
            xml.leaf("text:s", &[]);
        } else {
            words.push(character);
        }
        blank = character == ' ';
    }
    if !words.is_empty() {
        xml.text(&words);
    }
}
