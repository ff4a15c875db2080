//! Content controls: where answers go. Each has a title, which screen readers say, and the answer's id as its tag.

use super::body::Story;
use crate::intl::regional;
use crate::render::xml::Xml;

/// Longest title and tag that Word takes, in UTF-16 units.
const LONGEST: usize = 64;

/// Blanks that can be seen and clicked where nothing has been written.
const BLANKS: &str = "\u{2002}\u{2002}\u{2002}\u{2002}\u{2002}\u{2002}";

/// What a control takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Paragraphs.
    Rich,
    /// Words.
    Text,
    /// A day.
    Date,
    /// A tick in a box.
    Tick,
    /// A tick in a ring: one of several.
    Ring,
}

impl Story<'_> {
    /// Begins a control and its content; `content_end` ends both.
    fn control(&mut self, title: &str, tag: &str, kind: Kind) {
        self.controls += 1;
        let number = self.controls;
        let lang = self.sheet.languages.first().tag.clone();
        let xml = &mut self.xml;
        xml.open("w:sdt", &[]);
        xml.open("w:sdtPr", &[]);
        xml.leaf("w:alias", &[("w:val", &shortened(title))]);
        xml.leaf("w:tag", &[("w:val", &shortened(tag))]);
        xml.leaf("w:id", &[("w:val", &number)]);
        xml.leaf("w:lock", &[("w:val", &"sdtLocked")]);
        properties(xml, kind, &lang);
        xml.close();
        xml.open("w:sdtContent", &[]);
    }

    fn content_end(&mut self) {
        self.xml.close();
        self.xml.close();
    }

    /// Paragraphs to write in: ruled lines that text pushes down.
    pub(super) fn write_lines(&mut self, title: &str, tag: &str, lines: u8) {
        self.control(title, tag, Kind::Rich);
        let lines = lines.max(1);
        for line in 1..=lines {
            // Lines of one answer stay together, as far as a page is long.
            self.keep = line < lines || self.closing;
            self.begin("Answer", super::body::Layout::default());
            self.end();
        }
        self.content_end();
    }

    /// A place in a line for words or a day.
    pub(super) fn write_here(&mut self, title: &str, tag: &str, kind: Kind) {
        self.control(title, tag, kind);
        blanks(&mut self.xml);
        self.content_end();
    }

    /// A box or ring to tick.
    pub(super) fn tick(&mut self, title: &str, tag: &str, many: bool) {
        let (kind, sign, font) = if many {
            (Kind::Tick, "☐", "MS Gothic")
        } else {
            (Kind::Ring, "○", "Segoe UI Symbol")
        };
        self.control(title, tag, kind);
        self.xml.open("w:r", &[]);
        self.xml.open("w:rPr", &[]);
        self.xml.leaf(
            "w:rFonts",
            &[
                ("w:ascii", &font),
                ("w:eastAsia", &font),
                ("w:hAnsi", &font),
                ("w:cs", &font),
            ],
        );
        self.xml.close();
        self.xml.words("w:t", &[], sign);
        self.xml.close();
        self.content_end();
    }
}

/// Where nothing has been written.
pub(super) fn blanks(xml: &mut Xml) {
    xml.open("w:r", &[]);
    xml.open("w:rPr", &[]);
    xml.leaf("w:rStyle", &[("w:val", &"PlaceholderText")]);
    xml.close();
    xml.words("w:t", &[("xml:space", &"preserve")], BLANKS);
    xml.close();
}

/// What an empty control takes.
pub(super) fn properties(xml: &mut Xml, kind: Kind, lang: &str) {
    match kind {
        Kind::Rich => {}
        Kind::Text => {
            xml.leaf("w:showingPlcHdr", &[]);
            xml.leaf("w:text", &[("w:multiLine", &1)]);
        }
        Kind::Date => {
            xml.leaf("w:showingPlcHdr", &[]);
            xml.open("w:date", &[]);
            xml.leaf("w:dateFormat", &[("w:val", &"d. MMMM yyyy")]);
            xml.leaf("w:lid", &[("w:val", &regional(lang))]);
            xml.leaf("w:storeMappedDataAs", &[("w:val", &"date")]);
            xml.leaf("w:calendar", &[("w:val", &"gregorian")]);
            xml.close();
        }
        Kind::Tick => tick(xml, ("2612", "MS Gothic"), ("2610", "MS Gothic")),
        Kind::Ring => tick(
            xml,
            ("25C9", "Segoe UI Symbol"),
            ("25CB", "Segoe UI Symbol"),
        ),
    }
}

fn tick(xml: &mut Xml, checked: (&str, &str), unchecked: (&str, &str)) {
    xml.open("w14:checkbox", &[]);
    xml.leaf("w14:checked", &[("w14:val", &0)]);
    for (name, (sign, font)) in [
        ("w14:checkedState", checked),
        ("w14:uncheckedState", unchecked),
    ] {
        xml.leaf(name, &[("w14:val", &sign), ("w14:font", &font)]);
    }
    xml.close();
}

fn shortened(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_string();
    }
    let mut short = String::new();
    let mut units = 1;
    for character in text.chars() {
        units += character.len_utf16();
        if units > LONGEST {
            break;
        }
        short.push(character);
    }
    format!("{}…", short.trim_end())
}
