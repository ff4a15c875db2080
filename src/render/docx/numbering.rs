//! Numbers and bullets are Word's own lists, so that a screen reader says "list" and Word counts on.
//!
//! A sheet can skip numbers, and 2.3 is 2.3 on everyone's. So each run of consecutive numbers is a list of its own
//! that begins where it must, with the section's number written in front of the question's.

use super::styles::twips;
use crate::render::sheet::Measures;
use crate::render::xml::Xml;

use super::parts::MAIN;

/// What a list counts.
#[derive(Debug, Clone, PartialEq)]
enum Kind {
    /// Sections, from this number.
    Sections(u32),
    /// Questions: what stands before the number, and the first.
    Questions(String, u32),
    /// A list in a text, from this number.
    Ordered(u32),
    /// Points.
    Bullets,
}

/// The lists of a document, in the order of their numbers.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: Vec<Kind>,
    /// The list that questions stand in, and the number that would come next.
    questions: Option<(usize, u32)>,
}

impl Numbering {
    fn add(&mut self, kind: Kind) -> usize {
        self.lists.push(kind);
        self.lists.len()
    }

    /// The list of a section's heading.
    pub(super) fn section(&mut self, number: u16) -> usize {
        self.questions = None;
        self.add(Kind::Sections(number.into()))
    }

    /// The list of a question: the one before goes on, unless numbers were skipped.
    pub(super) fn question(&mut self, number: &str) -> usize {
        let dot = number.rfind('.').map_or(0, |at| at + 1);
        let (before, own) = number.split_at(dot);
        let own: u32 = own.parse().unwrap_or(1);
        if let Some((list, next)) = self.questions
            && next == own
            && matches!(self.lists.get(list - 1), Some(Kind::Questions(known, _)) if known == before)
        {
            self.questions = Some((list, own + 1));
            return list;
        }
        let list = self.add(Kind::Questions(before.to_string(), own));
        self.questions = Some((list, own + 1));
        list
    }

    /// A list in a text.
    pub(super) fn list(&mut self, first: Option<u32>) -> usize {
        self.add(first.map_or(Kind::Bullets, Kind::Ordered))
    }

    /// The part of the package.
    pub(super) fn write(&self, measures: Measures) -> Vec<u8> {
        let mut xml = Xml::new();
        xml.open("w:numbering", &[("xmlns:w", &MAIN)]);
        for (at, kind) in self.lists.iter().enumerate() {
            xml.open("w:abstractNum", &[("w:abstractNumId", &at)]);
            xml.leaf("w:multiLevelType", &[("w:val", &"multilevel")]);
            // Lists of texts stand in each other.
            for level in 0..levels(kind) {
                write_level(&mut xml, kind, level, measures);
            }
            xml.close();
        }
        for at in 0..self.lists.len() {
            xml.open("w:num", &[("w:numId", &(at + 1))]);
            xml.leaf("w:abstractNumId", &[("w:val", &at)]);
            xml.close();
        }
        xml.close();
        xml.finish()
    }
}

fn levels(kind: &Kind) -> usize {
    match kind {
        Kind::Sections(_) | Kind::Questions(..) => 1,
        Kind::Ordered(_) | Kind::Bullets => 9,
    }
}

fn write_level(xml: &mut Xml, kind: &Kind, level: usize, measures: Measures) {
    xml.open("w:lvl", &[("w:ilvl", &level)]);
    let (start, text) = match kind {
        Kind::Sections(first) => (*first, "%1".to_string()),
        Kind::Questions(before, first) => (*first, format!("{before}%1")),
        Kind::Ordered(first) => (*first, format!("%{}.", level + 1)),
        Kind::Bullets => (1, if level == 0 { "•" } else { "–" }.to_string()),
    };
    xml.leaf("w:start", &[("w:val", &start)]);
    let format = match kind {
        Kind::Bullets => "bullet",
        Kind::Sections(_) | Kind::Questions(..) | Kind::Ordered(_) => "decimal",
    };
    xml.leaf("w:numFmt", &[("w:val", &format)]);
    xml.leaf("w:lvlText", &[("w:val", &text)]);
    xml.leaf("w:lvlJc", &[("w:val", &"left")]);
    xml.open("w:pPr", &[]);
    let (left, hanging) = match kind {
        Kind::Sections(_) | Kind::Questions(..) => (twips(measures.indent), twips(measures.indent)),
        Kind::Ordered(_) | Kind::Bullets => {
            let step = twips(measures.body * 0.6);
            (step * (level as i64 + 1), step)
        }
    };
    xml.leaf("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
    xml.close();
    xml.close();
}
