//! Looks: every paragraph has a named style, so that a whole document changes with one of them.

use super::parts::MAIN;
use crate::contrast;
use crate::intl::regional;
use crate::model::Color;
use crate::render::sheet::Measures;
use crate::render::xml::Xml;

/// The font of office programs; each replaces it with one of the same widths where it is not there.
pub(super) const FONT: &str = "Calibri";

/// The font of code.
pub(super) const MONO: &str = "Consolas";

/// Links.
pub(super) const LINK: &str = "0B5394";

/// Grey that can be read.
pub(super) const SOFT: &str = "4A4A4A";

/// Lines to write on.
pub(super) const RULE: &str = "6B6B6B";

/// Behind heads of tables.
pub(super) const TINT: &str = "EEF2F5";

/// Millimetres in twentieths of a point, Word's measure.
pub(super) fn twips(millimetres: f64) -> i64 {
    (millimetres * 1440.0 / 25.4).round() as i64
}

/// A style of paragraphs.
#[derive(Default)]
struct Style {
    id: &'static str,
    name: &'static str,
    based: Option<&'static str>,
    next: Option<&'static str>,
    /// Stays on the page of what follows.
    keep: bool,
    /// Space before and after, in points.
    space: (f64, f64),
    /// No space between paragraphs of this style.
    grouped: bool,
    /// Height of its lines in millimetres: at least, or exactly.
    line: Option<f64>,
    exact: bool,
    /// In the column of texts, right of numbers.
    indented: bool,
    /// A rule below each paragraph.
    ruled: bool,
    /// A rule at its beginning, as for quotations.
    barred: bool,
    /// A stop for tabs at the right margin.
    right_tab: bool,
    outline: Option<u8>,
    size: Option<f64>,
    bold: bool,
    italic: bool,
    color: Option<String>,
    mono: bool,
}

/// The part of the package.
pub(super) fn styles(lang: &str, accent: &str, measures: Measures) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("w:styles", &[("xmlns:w", &MAIN)]);
    defaults(&mut xml, lang, measures);
    for style in paragraph_styles(accent, measures) {
        write(&mut xml, &style, measures);
    }
    character_styles(&mut xml);
    table_styles(&mut xml);
    xml.close();
    xml.finish()
}

fn defaults(xml: &mut Xml, lang: &str, measures: Measures) {
    let lang = regional(lang);
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    let font = &FONT;
    xml.leaf(
        "w:rFonts",
        &[
            ("w:ascii", font),
            ("w:hAnsi", font),
            ("w:eastAsia", font),
            ("w:cs", font),
        ],
    );
    size(xml, measures.body);
    xml.leaf("w:lang", &[("w:val", &lang), ("w:eastAsia", &lang)]);
    xml.close();
    xml.close();
    xml.open("w:pPrDefault", &[]);
    xml.open("w:pPr", &[]);
    xml.leaf(
        "w:spacing",
        &[("w:after", &80), ("w:line", &264), ("w:lineRule", &"auto")],
    );
    xml.close();
    xml.close();
    xml.close();
}

/// The organisation's colour, as dark as text must be on white.
pub(super) fn accent(accent: Option<Color>) -> String {
    accent.map_or_else(
        || "1F2A33".to_string(),
        |accent| hex(contrast::readable(accent, contrast::WHITE)),
    )
}

fn paragraph_styles(accent: &str, measures: Measures) -> Vec<Style> {
    let soft = || Some(SOFT.to_string());
    let normal = |id, name| Style {
        id,
        name,
        based: Some("Normal"),
        ..Style::default()
    };
    let heading = |id, name, level: u8, size: f64| Style {
        next: Some("BodyText"),
        keep: true,
        space: (if level == 0 { 18.0 } else { 10.0 }, 4.0),
        indented: true,
        outline: Some(level),
        size: Some(size),
        bold: true,
        color: Some(accent.to_string()),
        ..normal(id, name)
    };
    vec![
        Style {
            id: "Normal",
            name: "Normal",
            space: (0.0, 4.0),
            ..Style::default()
        },
        Style {
            color: soft(),
            space: (0.0, 14.0),
            ..normal("Masthead", "Masthead")
        },
        Style {
            next: Some("Subtitle"),
            keep: true,
            space: (0.0, 4.0),
            size: Some(measures.title),
            bold: true,
            color: Some(accent.to_string()),
            ..normal("Title", "Title")
        },
        Style {
            space: (0.0, 2.0),
            color: soft(),
            ..normal("Subtitle", "Subtitle")
        },
        Style {
            space: (0.0, 10.0),
            grouped: true,
            color: soft(),
            ..normal("Edition", "Edition")
        },
        heading("Heading1", "heading 1", 0, measures.heading),
        heading("Heading2", "heading 2", 1, measures.body * 1.2),
        heading("Heading3", "heading 3", 2, measures.body * 1.1),
        heading("Heading4", "heading 4", 3, measures.body),
        heading("Heading5", "heading 5", 4, measures.body),
        heading("Heading6", "heading 6", 5, measures.body),
        Style {
            keep: true,
            indented: true,
            space: (0.0, 5.0),
            ..normal("BodyText", "Body Text")
        },
        Style {
            space: (2.0, 2.0),
            ..normal("Intro", "Introduction")
        },
        Style {
            keep: true,
            indented: true,
            italic: true,
            color: soft(),
            space: (4.0, 2.0),
            ..normal("LeadIn", "Lead-in")
        },
        Style {
            next: Some("Answer"),
            keep: true,
            indented: true,
            bold: true,
            space: (11.0, 2.0),
            ..normal("Question", "Question")
        },
        Style {
            keep: true,
            indented: true,
            size: Some(measures.small),
            color: soft(),
            space: (0.0, 2.0),
            ..normal("Help", "Help")
        },
        Style {
            keep: true,
            size: Some(measures.body),
            color: soft(),
            space: (0.0, 2.0),
            ..normal("FollowUp", "Follow-up")
        },
        Style {
            line: Some(measures.line),
            indented: true,
            ruled: true,
            ..normal("Answer", "Answer")
        },
        Style {
            ruled: true,
            keep: false,
            space: (7.0, 0.0),
            ..normal("Field", "Field")
        },
        Style {
            indented: true,
            ruled: true,
            space: (5.0, 0.0),
            ..normal("ShortAnswer", "Short answer")
        },
        Style {
            space: (2.0, 2.0),
            ..normal("Choice", "Choice")
        },
        Style {
            indented: true,
            size: Some(measures.small),
            color: soft(),
            space: (0.0, 2.0),
            ..normal("ScaleEnds", "Scale ends")
        },
        Style {
            space: (2.0, 2.0),
            ..normal("Cell", "Table text")
        },
        Style {
            bold: true,
            keep: true,
            space: (2.0, 2.0),
            ..normal("CellHead", "Table heading")
        },
        Style {
            next: Some("Cell"),
            keep: true,
            indented: true,
            bold: true,
            space: (11.0, 3.0),
            ..normal("Caption", "caption")
        },
        Style {
            keep: true,
            line: Some(measures.line * 1.4),
            ruled: true,
            ..normal("Sign", "Signature line")
        },
        Style {
            keep: true,
            size: Some(measures.small),
            color: soft(),
            space: (1.0, 0.0),
            ..normal("SignLabel", "Signature label")
        },
        Style {
            indented: true,
            barred: true,
            italic: true,
            ..normal("Quote", "Quote")
        },
        Style {
            indented: true,
            barred: true,
            ..normal("Alert", "Alert")
        },
        Style {
            indented: true,
            mono: true,
            size: Some(measures.small),
            ..normal("Code", "Code")
        },
        Style {
            size: Some(measures.small),
            space: (0.0, 2.0),
            ..normal("FootnoteText", "footnote text")
        },
        Style {
            size: Some(measures.small),
            color: soft(),
            right_tab: true,
            space: (0.0, 6.0),
            ..normal("Header", "header")
        },
        Style {
            size: Some(measures.small),
            color: soft(),
            right_tab: true,
            ..normal("Footer", "footer")
        },
        Style {
            keep: true,
            space: (0.0, 0.0),
            size: Some(2.0),
            line: Some(0.25),
            exact: true,
            ..normal("Gap", "Gap")
        },
    ]
}

fn write(xml: &mut Xml, style: &Style, measures: Measures) {
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
        vec![("w:type", &"paragraph"), ("w:styleId", &style.id)];
    if style.id == "Normal" {
        attributes.push(("w:default", &"1"));
    }
    xml.open("w:style", &attributes);
    xml.leaf("w:name", &[("w:val", &style.name)]);
    if let Some(based) = style.based {
        xml.leaf("w:basedOn", &[("w:val", &based)]);
    }
    if let Some(next) = style.next {
        xml.leaf("w:next", &[("w:val", &next)]);
    }
    xml.leaf("w:qFormat", &[]);
    xml.open("w:pPr", &[]);
    if style.keep {
        xml.leaf("w:keepNext", &[]);
        xml.leaf("w:keepLines", &[]);
    }
    if style.ruled {
        xml.open("w:pBdr", &[]);
        border(xml, "w:bottom", 4, 1);
        border(xml, "w:between", 4, 1);
        xml.close();
    }
    if style.barred {
        xml.open("w:pBdr", &[]);
        border(xml, "w:left", 18, 8);
        xml.close();
    }
    if style.right_tab {
        xml.open("w:tabs", &[]);
        xml.leaf(
            "w:tab",
            &[("w:val", &"right"), ("w:pos", &twips(measures.width()))],
        );
        xml.close();
    }
    let points = |points: f64| (points * 20.0).round() as i64;
    let (before, after) = (points(style.space.0), points(style.space.1));
    match style.line {
        Some(line) => xml.leaf(
            "w:spacing",
            &[
                ("w:before", &before),
                ("w:after", &after),
                ("w:line", &twips(line)),
                ("w:lineRule", &if style.exact { "exact" } else { "atLeast" }),
            ],
        ),
        None => xml.leaf("w:spacing", &[("w:before", &before), ("w:after", &after)]),
    }
    if style.indented {
        xml.leaf("w:ind", &[("w:left", &twips(measures.indent))]);
    }
    if style.grouped {
        xml.leaf("w:contextualSpacing", &[]);
    }
    if let Some(level) = style.outline {
        xml.leaf("w:outlineLvl", &[("w:val", &level)]);
    }
    xml.close();
    xml.open("w:rPr", &[]);
    if style.mono {
        xml.leaf("w:rFonts", &[("w:ascii", &MONO), ("w:hAnsi", &MONO)]);
    }
    if style.bold {
        xml.leaf("w:b", &[]);
    }
    if style.italic {
        xml.leaf("w:i", &[]);
    }
    if let Some(color) = &style.color {
        xml.leaf("w:color", &[("w:val", color)]);
    }
    if let Some(points) = style.size {
        size(xml, points);
    }
    xml.close();
    xml.close();
}

fn border(xml: &mut Xml, side: &str, eighths: u32, space: u32) {
    xml.leaf(
        side,
        &[
            ("w:val", &"single"),
            ("w:sz", &eighths),
            ("w:space", &space),
            ("w:color", &RULE),
        ],
    );
}

fn size(xml: &mut Xml, points: f64) {
    let half_points = (points * 2.0).round() as i64;
    xml.leaf("w:sz", &[("w:val", &half_points)]);
    xml.leaf("w:szCs", &[("w:val", &half_points)]);
}

fn character_styles(xml: &mut Xml) {
    let mut style = |id: &str, name: &str, look: &dyn Fn(&mut Xml)| {
        xml.open("w:style", &[("w:type", &"character"), ("w:styleId", &id)]);
        xml.leaf("w:name", &[("w:val", &name)]);
        xml.leaf("w:qFormat", &[]);
        xml.open("w:rPr", &[]);
        look(xml);
        xml.close();
        xml.close();
    };
    style("FootnoteReference", "footnote reference", &|xml| {
        xml.leaf("w:vertAlign", &[("w:val", &"superscript")]);
    });
    style("Hyperlink", "Hyperlink", &|xml| {
        xml.leaf("w:color", &[("w:val", &LINK)]);
        xml.leaf("w:u", &[("w:val", &"single")]);
    });
    style("PlaceholderText", "Placeholder Text", &|xml| {
        xml.leaf("w:color", &[("w:val", &"6B6B6B")]);
    });
    // The other of two languages in one line.
    style("SecondLanguage", "Second language", &|xml| {
        xml.leaf("w:b", &[("w:val", &"0")]);
        xml.leaf("w:color", &[("w:val", &SOFT)]);
    });
    style("FieldLabel", "Field label", &|xml| {
        xml.leaf("w:b", &[]);
    });
}

fn table_styles(xml: &mut Xml) {
    xml.open(
        "w:style",
        &[
            ("w:type", &"table"),
            ("w:styleId", &"TableNormal"),
            ("w:default", &"1"),
        ],
    );
    xml.leaf("w:name", &[("w:val", &"Normal Table")]);
    xml.open("w:tblPr", &[]);
    xml.leaf("w:tblInd", &[("w:w", &0), ("w:type", &"dxa")]);
    cell_margins(xml, 0, 0);
    xml.close();
    xml.close();
    xml.open(
        "w:style",
        &[("w:type", &"table"), ("w:styleId", &"TableGrid")],
    );
    xml.leaf("w:name", &[("w:val", &"Table Grid")]);
    xml.leaf("w:basedOn", &[("w:val", &"TableNormal")]);
    xml.open("w:tblPr", &[]);
    xml.open("w:tblBorders", &[]);
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        border(xml, &format!("w:{side}"), 4, 0);
    }
    xml.close();
    cell_margins(xml, 20, 100);
    xml.close();
    xml.close();
    // Two languages side by side: no table to the eye.
    xml.open(
        "w:style",
        &[("w:type", &"table"), ("w:styleId", &"SideBySide")],
    );
    xml.leaf("w:name", &[("w:val", &"Side by side")]);
    xml.leaf("w:basedOn", &[("w:val", &"TableNormal")]);
    xml.open("w:tblPr", &[]);
    cell_margins(xml, 0, 0);
    xml.close();
    xml.close();
}

fn cell_margins(xml: &mut Xml, vertical: u32, horizontal: u32) {
    xml.open("w:tblCellMar", &[]);
    for (side, width) in [
        ("w:top", vertical),
        ("w:left", horizontal),
        ("w:bottom", vertical),
        ("w:right", horizontal),
    ] {
        xml.leaf(side, &[("w:w", &width), ("w:type", &"dxa")]);
    }
    xml.close();
}

fn hex(color: Color) -> String {
    format!("{:02X}{:02X}{:02X}", color.red, color.green, color.blue)
}
