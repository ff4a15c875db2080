//! How a question is answered, as templates see it.

use serde::Serialize;

use super::Lowering;
use super::content::prose;
use super::views::{PhraseView, ProseView};
use crate::model::{CellKind, Choice, Field};
use crate::source::Str;

/// How something is answered, as templates see it: `kind` says which of the others are there.
#[derive(Debug, Clone, Hash, Serialize)]
pub(super) struct FieldView {
    /// `lines`, `short`, `date`, `choices`, `scale`, `grid`, `note` or `signature`.
    kind: &'static str,
    lines: u8,
    many: bool,
    options: Vec<OptionView>,
    steps: Vec<PhraseView>,
    low: Option<PhraseView>,
    high: Option<PhraseView>,
    caption: Option<PhraseView>,
    columns: Vec<ColumnView>,
    rows: Vec<RowView>,
    empty: u8,
    date: bool,
}

#[derive(Debug, Clone, Hash, Serialize)]
struct OptionView {
    id: Str,
    label: ProseView,
}

#[derive(Debug, Clone, Hash, Serialize)]
struct ColumnView {
    id: Str,
    label: PhraseView,
    /// `text`, `date` or `choice`.
    kind: &'static str,
    options: Vec<OptionView>,
    /// Share of the width in percent.
    width: u16,
}

#[derive(Debug, Clone, Hash, Serialize)]
struct RowView {
    id: Str,
    label: PhraseView,
    lines: u8,
}

/// Lowers a field. Every format has a match like this one, without a default arm.
pub(super) fn field(lowering: &Lowering<'_>, field: &Field) -> FieldView {
    let mut view = FieldView {
        kind: "note",
        lines: 0,
        many: false,
        options: Vec::new(),
        steps: Vec::new(),
        low: None,
        high: None,
        caption: None,
        columns: Vec::new(),
        rows: Vec::new(),
        empty: 0,
        date: false,
    };
    match field {
        Field::Lines(lines) => (view.kind, view.lines) = ("lines", *lines),
        Field::Short => view.kind = "short",
        Field::Date => view.kind = "date",
        Field::Choices { many, options } => {
            (view.kind, view.many) = ("choices", *many);
            view.options = choices(lowering, options);
        }
        Field::Scale { steps, low, high } => {
            view.kind = "scale";
            view.steps = lowering.phrases(steps);
            view.low = low.as_ref().map(|low| lowering.phrase(low));
            view.high = high.as_ref().map(|high| lowering.phrase(high));
        }
        Field::Grid {
            caption,
            columns,
            rows,
            empty,
        } => {
            (view.kind, view.empty) = ("grid", *empty);
            view.caption = caption.as_ref().map(|caption| lowering.phrase(caption));
            let total: u16 = columns
                .iter()
                .map(|column| u16::from(column.width))
                .sum::<u16>()
                .max(1);
            view.columns = columns
                .iter()
                .map(|column| {
                    let (kind, options) = match &column.kind {
                        CellKind::Text => ("text", Vec::new()),
                        CellKind::Date => ("date", Vec::new()),
                        CellKind::Choice(options) => ("choice", choices(lowering, options)),
                    };
                    let width = (u16::from(column.width) * 100 + total / 2) / total;
                    ColumnView {
                        id: column.id.clone(),
                        label: lowering.phrase(&column.label),
                        kind,
                        options,
                        width,
                    }
                })
                .collect();
            view.rows = rows
                .iter()
                .map(|row| RowView {
                    id: row.id.clone(),
                    label: lowering.phrase(&row.label),
                    lines: row.lines,
                })
                .collect();
        }
        Field::Note => view.kind = "note",
        Field::Signature { date } => (view.kind, view.date) = ("signature", *date),
    }
    view
}

fn choices(lowering: &Lowering<'_>, options: &[Choice]) -> Vec<OptionView> {
    options
        .iter()
        .map(|option| OptionView {
            id: option.id.clone(),
            label: prose(lowering, &option.label),
        })
        .collect()
}
