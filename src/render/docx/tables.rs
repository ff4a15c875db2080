//! Tables: two languages side by side, tables of texts, tables to fill in.

use super::body::{Layout, Side, Story};
use super::styles::{TINT, twips};
use crate::render::sheet::Measures;
use crate::render::sheet::blocks::Cell;

/// Between two languages, in millimetres.
pub(super) const GAP: f64 = 6.0;

/// How a cell looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// As text.
    Plain,
    /// As the head of a column or row.
    Head,
}

/// Widths of the two: numbers stand in the first, left of its text.
pub(super) fn halves(measures: Measures) -> [i64; 2] {
    let half = (measures.width() - measures.indent - GAP) / 2.0;
    [twips(measures.indent + half + GAP), twips(half)]
}

impl Story<'_> {
    /// A text in two languages: one row without borders, which may stay with what follows.
    pub(super) fn side_by_side(&mut self, keeps: bool, write: &mut dyn FnMut(&mut Self, Side)) {
        self.pairs_begin();
        self.rows_keep = keeps;
        self.pair(write);
        self.rows_keep = false;
        self.table_end();
    }

    /// Begins rows of two languages.
    pub(super) fn pairs_begin(&mut self) {
        self.table_begin("SideBySide", 0, &halves(self.measures), None);
    }

    /// A row of two languages.
    pub(super) fn pair(&mut self, write: &mut dyn FnMut(&mut Self, Side)) {
        self.row_begin(false, None);
        for (side, width) in [Side::First, Side::Second]
            .into_iter()
            .zip(halves(self.measures))
        {
            self.cell_begin(width, Look::Plain);
            if side == Side::First {
                self.xml.open("w:tcMar", &[]);
                self.xml
                    .leaf("w:right", &[("w:w", &twips(GAP)), ("w:type", &"dxa")]);
                self.xml.close();
            }
            // The cell's properties end here.
            self.xml.close();
            let before = self.in_cell;
            self.in_cell = side == Side::Second;
            write(self, side);
            self.in_cell = before;
            self.xml.close();
        }
        self.row_end();
    }

    /// Begins a table at an indent, with the widths of its columns.
    pub(super) fn table_begin(
        &mut self,
        style: &str,
        left: i64,
        widths: &[i64],
        name: Option<&str>,
    ) {
        self.pieces.table(self.rows > 0);
        let xml = &mut self.xml;
        xml.open("w:tbl", &[]);
        xml.open("w:tblPr", &[]);
        xml.leaf("w:tblStyle", &[("w:val", &style)]);
        let whole: i64 = widths.iter().sum();
        xml.leaf("w:tblW", &[("w:w", &whole), ("w:type", &"dxa")]);
        xml.leaf("w:tblInd", &[("w:w", &left), ("w:type", &"dxa")]);
        xml.leaf("w:tblLayout", &[("w:type", &"fixed")]);
        let head = u8::from(style == "TableGrid");
        xml.leaf(
            "w:tblLook",
            &[
                ("w:val", &if head == 1 { "00A0" } else { "0000" }),
                ("w:firstRow", &head),
                ("w:lastRow", &0),
                ("w:firstColumn", &head),
                ("w:lastColumn", &0),
                ("w:noHBand", &0),
                ("w:noVBand", &0),
            ],
        );
        if let Some(name) = name {
            xml.leaf("w:tblCaption", &[("w:val", &name)]);
        }
        xml.close();
        xml.open("w:tblGrid", &[]);
        for width in widths {
            xml.leaf("w:gridCol", &[("w:w", width)]);
        }
        xml.close();
    }

    /// Ends a table, and parts it from one that may follow.
    pub(super) fn table_end(&mut self) {
        self.xml.close();
        self.begin("Gap", Layout::default());
        self.end();
    }

    /// Begins a row; heads are said again on each page. `height` in twentieths of a point.
    pub(super) fn row_begin(&mut self, head: bool, height: Option<i64>) {
        self.pieces.row(self.rows > 0);
        self.rows += 1;
        let xml = &mut self.xml;
        xml.open("w:tr", &[]);
        xml.open("w:trPr", &[]);
        // Where no row can be split, LibreOffice lets no table stay with what follows. Those paragraphs are whole anyway.
        if !self.rows_keep {
            xml.leaf("w:cantSplit", &[]);
        }
        if let Some(height) = height {
            xml.leaf("w:trHeight", &[("w:val", &height), ("w:hRule", &"atLeast")]);
        }
        if head {
            xml.leaf("w:tblHeader", &[]);
        }
        xml.close();
    }

    /// Ends a row.
    pub(super) fn row_end(&mut self) {
        self.rows -= 1;
        self.xml.close();
    }

    /// Begins a cell and leaves its properties open.
    fn cell_begin(&mut self, width: i64, look: Look) {
        self.pieces.cell();
        let xml = &mut self.xml;
        xml.open("w:tc", &[]);
        xml.open("w:tcPr", &[]);
        xml.leaf("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
        if look == Look::Head {
            xml.leaf(
                "w:shd",
                &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &TINT)],
            );
        }
    }

    /// A cell and what stands in it.
    pub(super) fn cell(&mut self, width: i64, look: Look, write: &mut dyn FnMut(&mut Self)) {
        self.cell_begin(width, look);
        self.xml.close();
        let before = self.in_cell;
        self.in_cell = true;
        write(self);
        self.in_cell = before;
        self.xml.close();
    }

    /// A table of a text.
    pub(super) fn text_table(&mut self, rows: &[Vec<Cell<'_>>], lang: &str, left: i64) {
        let columns = rows.first().map_or(0, Vec::len).max(1);
        let whole = if self.in_cell {
            twips(self.measures.width()) / 2 - twips(self.measures.indent)
        } else {
            twips(self.measures.width()) - left
        };
        let width = whole / columns as i64;
        self.table_begin("TableGrid", left, &vec![width; columns], None);
        for (at, row) in rows.iter().enumerate() {
            self.row_begin(at == 0, None);
            for cell in row {
                let look = if at == 0 { Look::Head } else { Look::Plain };
                self.cell(width, look, &mut |story| {
                    story.begin(if at == 0 { "CellHead" } else { "Cell" }, Layout::default());
                    story.runs(&cell.runs, lang);
                    story.end();
                });
            }
            self.row_end();
        }
        self.table_end();
    }
}
