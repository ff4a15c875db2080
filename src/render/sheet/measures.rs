//! How large things are on paper: one set of measures for plain and one for large print.

use super::Sheet;
use crate::model::Paper;

/// Type sizes in points, lengths in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measures {
    /// Width and height of the paper.
    pub paper: (f64, f64),
    /// Margins: top, sides, bottom.
    pub margins: (f64, f64, f64),
    /// Text.
    pub body: f64,
    /// What stands around the text: help, captions of lines, footer.
    pub small: f64,
    /// The form's title.
    pub title: f64,
    /// Titles of sections.
    pub heading: f64,
    /// A line to write on by hand.
    pub line: f64,
    /// The column that numbers stand in, left of the text.
    pub indent: f64,
}

impl Measures {
    /// Those of a sheet.
    pub fn of(sheet: &Sheet) -> Measures {
        let mut sections = sheet.form.sections.iter();
        let numbered = sections.any(|section| section.number.is_some());
        Measures::new(sheet.paper, numbered, sheet.large)
    }

    /// Those of a paper; without numbers there is no column for them.
    pub fn new(paper: Paper, numbered: bool, large: bool) -> Measures {
        let paper = match paper {
            Paper::A4 => (210.0, 297.0),
            Paper::Letter => (215.9, 279.4),
        };
        let margins = (18.0, 20.0, 20.0);
        let column = |width: f64| if numbered { width } else { 0.0 };
        if large {
            return Measures {
                paper,
                margins,
                body: 18.0,
                small: 18.0,
                title: 30.0,
                heading: 23.0,
                line: 12.0,
                indent: column(17.0),
            };
        }
        Measures {
            paper,
            margins,
            body: 11.0,
            small: 9.5,
            title: 22.0,
            heading: 15.0,
            line: 8.0,
            indent: column(10.0),
        }
    }

    /// How high the logo is, in millimetres.
    pub fn logo(&self) -> f64 {
        self.body * 0.9
    }

    /// The column of labels that stand left of their fields, in millimetres.
    pub fn label(&self) -> f64 {
        self.width() * if self.body > 14.0 { 0.48 } else { 0.38 }
    }

    /// Between the margins.
    pub fn width(&self) -> f64 {
        self.paper.0 - 2.0 * self.margins.1
    }
}
