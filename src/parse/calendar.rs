//! `[calendar]` of `samtale.toml`.

use icu_time::zone::IanaParser;

use super::fields::Fields;
use super::tree::Value;
use crate::model::{Calendar, Country, Date, DaysOff};
use crate::source::Str;

pub(super) fn calendar(fields: &Fields<'_, '_>) -> Calendar {
    let mut calendar = Calendar::default();
    let Some(own) = fields.table("calendar") else {
        return calendar;
    };
    if let Some(code) = own.string("country") {
        calendar.country = Country::find(&code.value);
        if calendar.country.is_none() {
            own.invalid(code.span, "country", &code.value, &Country::CODES);
        }
    }
    if let Some(name) = own.string("days_off") {
        match &*name.value {
            "skip" => calendar.days_off = DaysOff::Skip,
            "mark" => calendar.days_off = DaysOff::Mark,
            other => own.invalid(name.span, "days_off", other, &["skip", "mark"]),
        }
    }
    calendar.closed = closed(&own);
    if let Some(zone) = own.string("time_zone") {
        if is_zone(&zone.value) {
            calendar.time_zone = Some(zone.value);
        } else {
            own.invalid(zone.span, "time_zone", &zone.value, &["Europe/Oslo"]);
        }
    }
    own.finish();
    calendar
}

/// A name of the IANA Time Zone Database; offsets and abbreviations are none, and calendars would not know them.
fn is_zone(name: &Str) -> bool {
    name.contains('/') && IanaParser::new().parse(name) != icu_time::TimeZone::UNKNOWN
}

fn closed(fields: &Fields<'_, '_>) -> Vec<Date> {
    let Some(node) = fields.node("closed") else {
        return Vec::new();
    };
    let Value::Array(list) = &node.value else {
        let wrong = super::fields::wrong_type("closed", node, "array");
        fields.reader.report(wrong);
        return Vec::new();
    };
    let mut days = Vec::with_capacity(list.len());
    for day in list {
        match day.value {
            Value::Date(date) => days.push(date),
            _ => fields
                .reader
                .report(super::fields::wrong_type("closed", day, "date")),
        }
    }
    days.sort();
    days
}
