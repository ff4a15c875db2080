//! Aligning two versions of a text block by block: the cheapest way to read both from top to bottom, where a block
//! stands beside a block or beside a gap (the dynamic programme of Needleman and Wunsch, 1970, with costs of what
//! translations share: kind, level, links and length, as in Gale and Church, 1993).

use super::blocks::Block;

/// A row: the numbers of the blocks that stand beside one another.
pub(super) type Row = (Option<usize>, Option<usize>);

/// What a gap costs; two gaps are dearer than two blocks of one kind that share nothing else.
const GAP: u32 = 60;

/// Most cells of the programme's table; a longer pair of texts is set side by side in order.
const MOST: usize = 4_000_000;

/// Rows of two texts.
pub(super) fn align(one: &[Block], two: &[Block]) -> Vec<Row> {
    let (height, width) = (one.len() + 1, two.len() + 1);
    if height * width > MOST {
        let longest = one.len().max(two.len());
        let within = |at: usize, length: usize| (at < length).then_some(at);
        return (0..longest)
            .map(|at| (within(at, one.len()), within(at, two.len())))
            .collect();
    }
    let mut costs = vec![0u32; height * width];
    for row in 0..height {
        for column in 0..width {
            let above = (row > 0).then(|| costs[(row - 1) * width + column] + GAP);
            let left = (column > 0).then(|| costs[row * width + column - 1] + GAP);
            let both = (row > 0 && column > 0).then(|| {
                costs[(row - 1) * width + column - 1] + cost(&one[row - 1], &two[column - 1])
            });
            costs[row * width + column] =
                [both, above, left].into_iter().flatten().min().unwrap_or(0);
        }
    }
    let (mut row, mut column) = (one.len(), two.len());
    let mut rows = Vec::with_capacity(row.max(column));
    while row > 0 || column > 0 {
        let here = costs[row * width + column];
        let beside = row > 0
            && column > 0
            && here
                == costs[(row - 1) * width + column - 1] + cost(&one[row - 1], &two[column - 1]);
        if beside {
            (row, column) = (row - 1, column - 1);
            rows.push((Some(row), Some(column)));
        } else if column > 0 && here == costs[row * width + column - 1] + GAP {
            column -= 1;
            rows.push((None, Some(column)));
        } else {
            row -= 1;
            rows.push((Some(row), None));
        }
    }
    rows.reverse();
    rows
}

/// What it costs to set two blocks side by side: 0 for twins, more than two gaps for what cannot be the same.
fn cost(one: &Block, two: &Block) -> u32 {
    if one.kind != two.kind {
        return 3 * GAP;
    }
    let first = |block: &Block| block.anchors.first().cloned();
    if one.kind == super::blocks::Kind::Directive && first(one) != first(two) {
        return 3 * GAP;
    }
    let length = |block: &Block| {
        block
            .lines
            .iter()
            .map(|line| line.chars().count())
            .sum::<usize>()
            + 8
    };
    let (shorter, longer) = {
        let (one, two) = (length(one), length(two));
        (one.min(two) as u32, one.max(two) as u32)
    };
    let mut cost = 40 - 40 * shorter / longer;
    if one.level != two.level {
        cost += 40;
    }
    if one.lines.len() != two.lines.len() {
        cost += 10;
    }
    if !one.anchors.is_empty() && one.anchors == two.anchors {
        cost /= 4;
    } else if one.anchors != two.anchors {
        cost += 20;
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::super::blocks::Kind;
    use super::*;
    use crate::source::{SourceId, Span};

    fn block(kind: Kind, words: &str) -> Block {
        Block {
            kind,
            level: 0,
            lines: vec![words.to_string()],
            anchors: Vec::new(),
            span: Span {
                source: SourceId(0),
                start: 0,
                end: 0,
            },
        }
    }

    #[test]
    fn a_paragraph_that_is_missing_leaves_a_gap_where_it_stood() {
        let long = "a long paragraph that says quite a lot about one thing and then about another";
        let one = [
            block(Kind::Heading, "Before"),
            block(Kind::Paragraph, "short"),
            block(Kind::Paragraph, long),
            block(Kind::List, "point"),
        ];
        let two = [
            block(Kind::Heading, "Før"),
            block(Kind::Paragraph, long),
            block(Kind::List, "punkt"),
        ];
        let beside = |one, two| (Some(one), Some(two));
        assert_eq!(
            align(&one, &two),
            [beside(0, 0), (Some(1), None), beside(2, 1), beside(3, 2)]
        );
    }

    #[test]
    fn a_heading_never_stands_beside_a_paragraph() {
        let one = [block(Kind::Heading, "One"), block(Kind::Paragraph, "text")];
        let two = [block(Kind::Paragraph, "tekst"), block(Kind::Heading, "En")];
        for (one_at, two_at) in align(&one, &two) {
            if let (Some(one_at), Some(two_at)) = (one_at, two_at) {
                assert_eq!(one[one_at].kind, two[two_at].kind);
            }
        }
    }

    #[test]
    fn what_a_link_leads_to_outweighs_length() {
        let mut linked = block(
            Kind::Paragraph,
            "see the form, which is there for everyone who asks",
        );
        linked.anchors = vec!["../forms/dialogue.toml".to_string()];
        let mut translated = block(Kind::Paragraph, "se skjemaet");
        translated.anchors = linked.anchors.clone();
        let one = [block(Kind::Paragraph, "some words"), linked];
        let two = [translated];
        assert_eq!(align(&one, &two), [(Some(0), None), (Some(1), Some(0))]);
    }

    #[test]
    fn nothing_beside_something_is_gaps() {
        assert!(align(&[], &[]).is_empty());
        let one = [block(Kind::Rule, "")];
        assert_eq!(align(&one, &[]), [(Some(0), None)]);
        assert_eq!(align(&[], &one), [(None, Some(0))]);
    }
}
