//! The planner: what a script on the page needs to put a series of conversations into a calendar. Without a script the
//! choices can be read.

use serde::Serialize;

use super::Lowering;
use crate::intl::DayWords;
use crate::model::{Calendar, Country, Interval, LocaleId, Planner, When};
use crate::source::Str;

#[derive(Debug, Serialize)]
pub(super) struct PlannerView {
    /// How often; the first is chosen.
    every: Vec<IntervalView>,
    /// How long, in minutes; the first is chosen.
    length: Vec<u16>,
    /// How far ahead; one of them is chosen.
    ahead: Vec<IntervalView>,
    /// `skip` or `mark`: what becomes of a conversation on a weekend or a day off.
    days_off: &'static str,
    /// Public holidays as JSON: rule and name.
    holidays: String,
    /// More days off, with blanks between them.
    closed: String,
    /// How the language writes days, as JSON.
    dates: String,
    /// The clock; empty for that of the reader's device.
    time_zone: Str,
}

#[derive(Debug, Serialize)]
struct IntervalView {
    /// `w2` or `m6`.
    value: String,
    /// `weeks` or `months`.
    unit: &'static str,
    n: u8,
    chosen: bool,
}

fn interval(interval: Interval, chosen: Interval) -> IntervalView {
    let (unit, n) = match interval {
        Interval::Weeks(n) => ("weeks", n),
        Interval::Months(n) => ("months", n),
    };
    IntervalView {
        value: format!("{}{n}", &unit[..1]),
        unit,
        n,
        chosen: interval == chosen,
    }
}

/// What a planner's template gets, in the language of the text around it.
pub(super) fn planner(
    lowering: &Lowering<'_>,
    planner: &Planner,
    calendar: &Calendar,
    locale: LocaleId,
) -> PlannerView {
    let mut ahead = vec![
        Interval::Months(3),
        Interval::Months(6),
        Interval::Months(12),
    ];
    if !ahead.contains(&planner.ahead) {
        ahead.insert(0, planner.ahead);
    }
    let first = planner.every.first().copied();
    let every = planner.every.iter();
    let every = every.map(|one| interval(*one, first.unwrap_or(*one)));
    let holidays = calendar.country.map_or(&[][..], Country::holidays).iter();
    let holidays: Vec<(String, String)> = holidays
        .map(|(when, name)| (rule(*when), lowering.label(name, locale)))
        .collect();
    let closed: Vec<String> = calendar.closed.iter().map(ToString::to_string).collect();
    PlannerView {
        every: every.collect(),
        length: planner.length.clone(),
        ahead: ahead
            .into_iter()
            .map(|one| interval(one, planner.ahead))
            .collect(),
        days_off: calendar.days_off.name(),
        holidays: serde_json::Value::from_iter(
            holidays
                .into_iter()
                .map(|(rule, name)| serde_json::Value::from(vec![rule, name])),
        )
        .to_string(),
        closed: closed.join(" "),
        dates: DayWords::with_weekday(lowering.index().site.languages.tag(locale)).json(),
        time_zone: calendar.time_zone.clone().unwrap_or_default(),
    }
}

/// A holiday as the script reads it: `05-17`, `easter+39`, `04-27 not sunday`.
fn rule(when: When) -> String {
    match when {
        When::Fixed(month, day) => format!("{month:02}-{day:02}"),
        When::Easter(days) => format!("easter{days:+}"),
        When::NotSunday(month, day) => format!("{month:02}-{day:02} not sunday"),
    }
}
