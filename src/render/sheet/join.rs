//! One form or two become the form on a sheet: every text once, or in both languages. Two languages of one edition
//! have the same parts by their ids; what only one of them has stands once, in its own language.

use super::{Prose, Said, Words};
use crate::model::{CellKind, Choice, Field, Form, FormEntry, FormSection, GridColumn, GridLabel};
use crate::source::Str;

type In<T> = (T, Option<T>);

/// Puts the languages of a form together.
pub(super) fn form(first: Form<Words, Prose>, second: Option<Form<Words, Prose>>) -> OnSheet {
    let second = second.map(|second| {
        (
            (second.readers, second.title, second.intro, second.head),
            (second.sections, second.signatures, second.footnotes),
        )
    });
    let (front, rest) = second.unzip();
    let (readers, title, intro, head) = four(front);
    let (sections, signatures, footnotes) = three(rest);
    Form {
        id: first.id,
        edition: first.edition,
        audience: first.audience,
        readers: in_order(first.readers, readers, said),
        locale: first.locale,
        title: said((first.title, title)),
        version: first.version,
        changed: first.changed,
        intro: either(first.intro, intro.flatten(), said),
        head: by_id(first.head, head, |entry| &entry.id, self::entry),
        sections: by_id(first.sections, sections, |section| &section.id, section),
        signatures: by_id(first.signatures, signatures, |entry| &entry.id, self::entry),
        footnotes: in_order(first.footnotes, footnotes, said),
        paper: first.paper,
    }
}

/// A form as it stands on a sheet.
pub type OnSheet = Form<Said<Words>, Said<Prose>>;

fn four<A, B, C, D>(all: Option<(A, B, C, D)>) -> (Option<A>, Option<B>, Option<C>, Option<D>) {
    all.map_or((None, None, None, None), |(a, b, c, d)| {
        (Some(a), Some(b), Some(c), Some(d))
    })
}

fn three<A, B, C>(all: Option<(A, B, C)>) -> (Option<A>, Option<B>, Option<C>) {
    all.map_or((None, None, None), |(a, b, c)| (Some(a), Some(b), Some(c)))
}

fn section(
    (first, second): In<FormSection<Words, Prose>>,
) -> FormSection<Said<Words>, Said<Prose>> {
    let second = second.map(|other| (other.title, other.intro, other.lead, other.entries));
    let (title, intro, lead, entries) = four(second);
    FormSection {
        id: first.id,
        number: first.number,
        title: either(first.title, title.flatten(), said),
        page_break: first.page_break,
        intro: either(first.intro, intro.flatten(), said),
        lead: either(first.lead, lead.flatten(), said),
        entries: by_id(first.entries, entries, |entry| &entry.id, entry),
    }
}

fn entry((first, second): In<FormEntry<Words, Prose>>) -> FormEntry<Said<Words>, Said<Prose>> {
    let second = second.map(|other| {
        (
            (other.label, other.help, other.follow_ups),
            (other.credit, other.field),
        )
    });
    let (texts, rest) = second.unzip();
    let (label, help, follow_ups) = three(texts);
    let (credit, other) = rest.unzip();
    FormEntry {
        id: first.id,
        number: first.number,
        label: either(first.label, label.flatten(), said),
        help: either(first.help, help.flatten(), said),
        follow_ups: in_order(first.follow_ups, follow_ups, said),
        credit: either(first.credit, credit.flatten(), said),
        field: field(first.field, other),
    }
}

/// The kind of a field comes from the form's definition, so it is the same in both languages.
fn field(
    first: Field<Words, Prose>,
    second: Option<Field<Words, Prose>>,
) -> Field<Said<Words>, Said<Prose>> {
    match first {
        Field::Lines(lines) => Field::Lines(lines),
        Field::Short => Field::Short,
        Field::Date => Field::Date,
        Field::Choices { many, options } => {
            let other = match second {
                Some(Field::Choices { options, .. }) => Some(options),
                _ => None,
            };
            let options = by_id(options, other, |option| &option.id, choice);
            Field::Choices { many, options }
        }
        Field::Scale { steps, low, high } => {
            let (other_steps, other_low, other_high) = match second {
                Some(Field::Scale { steps, low, high }) => (Some(steps), low, high),
                _ => (None, None, None),
            };
            Field::Scale {
                steps: in_order(steps, other_steps, said),
                low: either(low, other_low, said),
                high: either(high, other_high, said),
            }
        }
        Field::Grid {
            caption,
            columns,
            rows,
            empty,
        } => {
            let (other_caption, other_columns, other_rows) = match second {
                Some(Field::Grid {
                    caption,
                    columns,
                    rows,
                    ..
                }) => (caption, Some(columns), Some(rows)),
                _ => (None, None, None),
            };
            Field::Grid {
                caption: either(caption, other_caption, said),
                columns: by_id(columns, other_columns, |column| &column.id, column),
                rows: by_id(rows, other_rows, |row| &row.id, row),
                empty,
            }
        }
        Field::Note => Field::Note,
        Field::Signature { date } => Field::Signature { date },
    }
}

fn choice((first, second): In<Choice<Prose>>) -> Choice<Said<Prose>> {
    Choice {
        id: first.id,
        label: said((first.label, second.map(|second| second.label))),
    }
}

fn column((first, second): In<GridColumn<Words, Prose>>) -> GridColumn<Said<Words>, Said<Prose>> {
    let (label, other) = second.map(|second| (second.label, second.kind)).unzip();
    let kind = match first.kind {
        CellKind::Text => CellKind::Text,
        CellKind::Date => CellKind::Date,
        CellKind::Choice(options) => {
            let other = match other {
                Some(CellKind::Choice(options)) => Some(options),
                _ => None,
            };
            CellKind::Choice(by_id(options, other, |option| &option.id, choice))
        }
    };
    GridColumn {
        id: first.id,
        label: said((first.label, label)),
        kind,
        width: first.width,
    }
}

fn row((first, second): In<GridLabel<Words>>) -> GridLabel<Said<Words>> {
    GridLabel {
        id: first.id,
        label: said((first.label, second.map(|second| second.label))),
        lines: first.lines,
    }
}

/// A text that is the same in both languages, or a name, is said once.
pub(super) fn said<T: PartialEq>((first, second): In<T>) -> Said<T> {
    match second {
        Some(second) if second != first => Said::Twice(first, second),
        Some(_) | None => Said::Once(first),
    }
}

/// What may be missing in either.
pub(super) fn either<T, U>(
    first: Option<T>,
    second: Option<T>,
    join: impl Fn(In<T>) -> U,
) -> Option<U> {
    match first {
        Some(first) => Some(join((first, second))),
        None => second.map(|second| join((second, None))),
    }
}

/// Parts without ids, which belong together by their order.
fn in_order<T, U>(first: Vec<T>, second: Option<Vec<T>>, join: impl Fn(In<T>) -> U) -> Vec<U> {
    let mut second = second.unwrap_or_default().into_iter();
    let mut joined: Vec<U> = first
        .into_iter()
        .map(|first| join((first, second.next())))
        .collect();
    joined.extend(second.map(|only| join((only, None))));
    joined
}

/// Parts that belong together by their ids; what only the second has stands behind what it follows there.
fn by_id<T, U>(
    first: Vec<T>,
    second: Option<Vec<T>>,
    id: impl Fn(&T) -> &Str,
    join: impl Fn(In<T>) -> U,
) -> Vec<U> {
    let mut second: Vec<Option<T>> = second.unwrap_or_default().into_iter().map(Some).collect();
    let shared: Vec<Str> = first.iter().map(|part| id(part).clone()).collect();
    let mut joined = Vec::with_capacity(first.len());
    let mut from = 0;
    for part in first {
        let at = second
            .iter()
            .position(|other| other.as_ref().is_some_and(|other| id(other) == id(&part)));
        if let Some(at) = at {
            // Those before it that the first does not have at all.
            for other in second.iter_mut().take(at).skip(from) {
                let only = other
                    .as_ref()
                    .is_some_and(|other| !shared.contains(id(other)));
                if only && let Some(other) = other.take() {
                    joined.push(join((other, None)));
                }
            }
            from = at + 1;
        }
        let partner = at.and_then(|at| second[at].take());
        joined.push(join((part, partner)));
    }
    joined.extend(second.into_iter().flatten().map(|only| join((only, None))));
    joined
}
