//! Form controls: where answers go. They lie in the document's form and are drawn into the lines of the text.

use std::fmt::Display;

use super::body::Story;
use super::styles::RULE;
use crate::render::xml::Xml;

/// The highest place to write, in lines: a higher one would fit on no page, and is two.
const HIGHEST: u8 = 18;

/// What a control takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Paragraphs.
    Area,
    /// Words in a cell, which has borders of its own.
    Cell,
    /// Words.
    Text,
    /// A day.
    Date,
    /// A day in a cell.
    CellDate,
    /// A tick in a box.
    Tick,
    /// One of several; those of one answer share its name.
    Ring,
}

impl Story<'_> {
    /// A control in the line, `width` by `height` millimetres.
    pub(super) fn control(&mut self, title: &str, name: &str, kind: Kind, size: (f64, f64)) {
        let number = self.controls + 1;
        self.controls = number;
        let id = format!("control{number}");
        let (element, component) = match kind {
            Kind::Area | Kind::Cell => ("form:textarea", "TextField"),
            Kind::Text => ("form:text", "TextField"),
            Kind::Date | Kind::CellDate => ("form:date", "DateField"),
            Kind::Tick => ("form:checkbox", "CheckBox"),
            Kind::Ring => ("form:radio", "RadioButton"),
        };
        let component = format!("ooo:com.sun.star.form.component.{component}");
        let mut attributes: Vec<(&str, &dyn Display)> = vec![
            ("form:name", &name),
            ("form:control-implementation", &component),
            ("xml:id", &id),
            ("form:id", &id),
            ("form:title", &title),
        ];
        match kind {
            Kind::Tick => attributes.push(("form:current-state", &"unchecked")),
            Kind::Ring => attributes.push(("form:value", &number)),
            Kind::Date | Kind::CellDate => attributes.push(("form:spin-button", &"false")),
            Kind::Area | Kind::Cell | Kind::Text => {}
        }
        self.form.leaf(element, &attributes);
        let style = match kind {
            Kind::Area => "Write",
            Kind::Text | Kind::Date => "WriteInLine",
            Kind::Cell | Kind::CellDate => "WriteInCell",
            Kind::Tick | Kind::Ring => "Tick",
        };
        let millimetres = |length: f64| format!("{length:.2}mm");
        self.xml.open(
            "draw:control",
            &[
                ("draw:style-name", &style),
                ("text:anchor-type", &"as-char"),
                ("svg:width", &millimetres(size.0)),
                ("svg:height", &millimetres(size.1)),
                ("draw:control", &id),
            ],
        );
        self.xml.words("svg:title", &[], title);
        self.xml.close();
    }

    /// Room to write, over the width that is left of an indent.
    pub(super) fn write_lines(&mut self, title: &str, name: &str, lines: u8) {
        let width = self.measures.width() - self.measures.indent - 1.0;
        let lines = lines.max(1);
        let parts = lines.div_ceil(HIGHEST);
        for part in 1..=parts {
            let lines = lines / parts + u8::from(part <= lines % parts);
            let name = if part > 1 {
                format!("{name}.{part}")
            } else {
                name.to_string()
            };
            self.begin(if self.closing { "Closing" } else { "Answer" });
            let height = self.measures.line * f64::from(lines);
            self.control(title, &name, Kind::Area, (width, height));
            self.end();
        }
    }

    /// A box or ring to tick.
    pub(super) fn tick(&mut self, title: &str, name: &str, many: bool) {
        let kind = if many { Kind::Tick } else { Kind::Ring };
        let side = self.measures.body * 0.4;
        self.control(title, name, kind, (side, side));
    }
}

/// How controls are drawn.
pub(super) fn styles(xml: &mut Xml) {
    let line = format!("0.5pt solid {RULE}");
    for (name, border) in [
        ("Write", line.as_str()),
        ("WriteInLine", line.as_str()),
        ("WriteInCell", "none"),
        ("Tick", "none"),
    ] {
        xml.open(
            "style:style",
            &[("style:name", &name), ("style:family", &"graphic")],
        );
        let in_line = matches!(name, "WriteInLine" | "Tick");
        let position = if in_line { "middle" } else { "top" };
        let relative = if in_line { "text" } else { "baseline" };
        xml.leaf(
            "style:graphic-properties",
            &[
                ("fo:border", &border),
                ("style:vertical-pos", &position),
                ("style:vertical-rel", &relative),
                ("draw:textarea-vertical-align", &"top"),
            ],
        );
        xml.close();
    }
}
