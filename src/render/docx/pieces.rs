//! What stays together on a page, for a program that first guesses pages. Before LibreOffice lays a Word file out, it gives
//! each page so many paragraphs and rows of tables; what this tears apart on the first page it does not join again, whatever
//! is said of what stays with what follows. So no piece lies across the end of that page: gaps as thin as a hair fill it up.
//! Later pages it mends itself, nearly always; readers of the screen would meet empty paragraphs there for nothing.

use crate::render::xml::Xml;

/// How many paragraphs and rows a page gets; fewer in a long document.
const PAGE: usize = 25;
const PAGE_OF_MANY: usize = 20;
/// What it takes for many, and what it takes off for each table.
const MANY: usize = 100;
const TABLE: usize = 25;

/// The pieces of a document.
#[derive(Default)]
pub(super) struct Pieces {
    done: Vec<Piece>,
    current: Vec<Block>,
    /// Nodes of its text: paragraphs, and two for each cell and each table.
    nodes: usize,
    tables: usize,
}

struct Piece {
    xml: Xml,
    blocks: Vec<Block>,
}

/// A paragraph or a table.
struct Block {
    /// Its rows; a paragraph has one.
    rows: usize,
    /// Whether it begins a page.
    page_break: bool,
}

/// What becomes of a piece.
struct Guess {
    /// How many paragraphs and rows its page has below it; none if the page ends in it.
    end: Option<usize>,
    /// Whether it is torn apart.
    torn: bool,
}

impl Pieces {
    /// A paragraph, in a table or not.
    pub(super) fn paragraph(&mut self, in_table: bool, page_break: bool) {
        self.nodes += 1;
        if !in_table {
            let rows = 1;
            self.current.push(Block { rows, page_break });
        }
    }

    /// A table, in another or not.
    pub(super) fn table(&mut self, in_table: bool) {
        self.nodes += 2;
        self.tables += 1;
        if !in_table {
            self.current.push(Block {
                rows: 0,
                page_break: false,
            });
        }
    }

    /// A row of it.
    pub(super) fn row(&mut self, in_table: bool) {
        if let Some(table) = self.current.last_mut().filter(|_| !in_table) {
            table.rows += 1;
        }
    }

    /// A cell of it.
    pub(super) fn cell(&mut self) {
        self.nodes += 2;
    }

    /// Ends a piece.
    pub(super) fn end(&mut self, xml: Xml) {
        let blocks = std::mem::take(&mut self.current);
        self.done.push(Piece { xml, blocks });
    }

    /// Every piece, and how many gaps stand before it.
    pub(super) fn spread(self) -> Vec<(usize, Xml)> {
        let many = self.nodes > MANY + TABLE * self.tables;
        let page = if many { PAGE_OF_MANY } else { PAGE };
        let mut on_first = Some(0);
        let spread = self.done.into_iter().map(|piece| {
            let Some(above) = on_first else {
                return (0, piece.xml);
            };
            let here = piece.guess(above, page);
            on_first = here.end;
            // A piece longer than a page has no better place.
            let moves = here.torn && !piece.guess(page, page).torn;
            (if moves { page - above } else { 0 }, piece.xml)
        });
        spread.collect()
    }
}

impl Piece {
    /// What becomes of it below so many paragraphs and rows.
    fn guess(&self, above: usize, page: usize) -> Guess {
        let (mut on_page, mut torn, mut ends) = (above, false, false);
        for (at, block) in self.blocks.iter().enumerate() {
            on_page += block.rows;
            if block.page_break || on_page > page {
                torn |= at > 0;
                ends = true;
                on_page = 0;
            }
        }
        let end = (!ends).then_some(on_page);
        Guess { end, torn }
    }
}

#[cfg(test)]
mod tests {
    use super::{PAGE_OF_MANY, Pieces, Xml};

    /// Pieces of so many paragraphs.
    fn pieces(lengths: &[usize]) -> Pieces {
        let mut pieces = Pieces::default();
        for length in lengths {
            for _ in 0..*length {
                pieces.paragraph(false, false);
            }
            pieces.end(Xml::fragment());
        }
        pieces
    }

    fn gaps(pieces: Pieces) -> Vec<usize> {
        pieces.spread().into_iter().map(|(gaps, _)| gaps).collect()
    }

    #[test]
    fn gaps_fill_up_a_page_that_would_end_in_a_piece() {
        // More than a hundred paragraphs: pages of 20. Only the first is filled up.
        assert_eq!(
            gaps(pieces(&[17, 6, 9, 9, 60])),
            [0, PAGE_OF_MANY - 17, 0, 0, 0]
        );
        // Fewer: pages of 25.
        assert_eq!(gaps(pieces(&[17, 8, 6, 30])), [0, 0, 0, 0]);
        assert_eq!(gaps(pieces(&[17, 9, 6])), [0, 8, 0]);
    }

    #[test]
    fn tables_count_by_row_and_breaks_begin_pages() {
        let mut all = pieces(&[17]);
        all.table(false);
        for _ in 0..9 {
            all.row(false);
            all.cell();
            all.paragraph(true, false);
        }
        all.end(Xml::fragment());
        all.paragraph(false, true);
        all.end(Xml::fragment());
        // A table goes to the next page by itself, and what begins a page needs no gaps.
        assert_eq!(gaps(all), [0, 0, 0]);
    }
}
