//! `planner`: a series of conversations to put into a calendar. `every` and `length` are lists to choose from, the
//! first of them chosen.

use super::Body;
use crate::model::{DirectiveKind, Interval, Planner};
use crate::parse::fields::Fields;
use crate::source::{Spanned, Str};

/// What stands for a planner that says nothing.
const EVERY: [Interval; 5] = [
    Interval::Weeks(2),
    Interval::Weeks(1),
    Interval::Weeks(3),
    Interval::Months(1),
    Interval::Months(6),
];
const LENGTH: [u16; 3] = [30, 45, 60];
const AHEAD: Interval = Interval::Months(6);

/// Longest conversation, in minutes.
const MAX_MINUTES: u32 = 8 * 60;

pub(super) fn read(fields: &Fields<'_, '_>, _body: &Body<'_>) -> Option<DirectiveKind> {
    let every = fields.strings("every");
    let every = every.map(|list| all(fields, "every", &list, "2 weeks, 1 month, 1 year", interval));
    let length = fields.strings("length");
    let length = length.map(|list| all(fields, "length", &list, "30 minutes, 1 hour", minutes));
    let ahead = fields.string("ahead");
    let ahead = ahead.and_then(|text| {
        let allowed = "6 months, 26 weeks, 1 year";
        all(fields, "ahead", &[text], allowed, interval).pop()
    });
    Some(DirectiveKind::Planner(Planner {
        every: every
            .filter(|list| !list.is_empty())
            .unwrap_or_else(|| EVERY.to_vec()),
        length: length
            .filter(|list| !list.is_empty())
            .unwrap_or_else(|| LENGTH.to_vec()),
        ahead: ahead.unwrap_or(AHEAD),
    }))
}

/// Every value that can be read; the others are said.
fn all<T>(
    fields: &Fields<'_, '_>,
    key: &str,
    texts: &[Spanned<Str>],
    allowed: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    let mut values = Vec::with_capacity(texts.len());
    for text in texts {
        match read(&text.value) {
            Some(value) => values.push(value),
            None => fields.invalid(text.span, key, &text.value, &[allowed]),
        }
    }
    values
}

/// A number and a unit: `2 weeks`.
fn quantity(text: &str) -> Option<(u8, &str)> {
    let (number, unit) = text.trim().split_once(' ')?;
    let number = number.parse().ok().filter(|number| *number > 0)?;
    let unit = unit.trim();
    Some((number, unit.strip_suffix('s').unwrap_or(unit)))
}

/// At most three years.
fn interval(text: &str) -> Option<Interval> {
    match quantity(text)? {
        (weeks @ ..=156, "week") => Some(Interval::Weeks(weeks)),
        (months @ ..=36, "month") => Some(Interval::Months(months)),
        (years @ ..=3, "year") => Some(Interval::Months(years * 12)),
        (..) => None,
    }
}

fn minutes(text: &str) -> Option<u16> {
    let (number, unit) = quantity(text)?;
    let minutes = match unit {
        "minute" => u32::from(number),
        "hour" => u32::from(number) * 60,
        _ => return None,
    };
    u16::try_from(minutes)
        .ok()
        .filter(|minutes| u32::from(*minutes) <= MAX_MINUTES)
}
