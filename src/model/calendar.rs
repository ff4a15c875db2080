//! The organisation's calendar: the days on which nobody meets, and the clock that a time is told by.

use super::Date;
use crate::source::Str;

/// What `[calendar]` says.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Calendar {
    /// The country whose public holidays count.
    pub country: Option<Country>,
    /// What becomes of a conversation on a weekend or a day off.
    pub days_off: DaysOff,
    /// More days on which the organisation is closed.
    pub closed: Vec<Date>,
    /// The clock (IANA Time Zone Database); none means that of the reader's device.
    pub time_zone: Option<Str>,
}

/// What becomes of a conversation on a weekend or a day off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DaysOff {
    /// It is left out.
    #[default]
    Skip,
    /// It stays, and says so.
    Mark,
}

impl DaysOff {
    /// As the configuration writes it.
    pub fn name(self) -> &'static str {
        match self {
            DaysOff::Skip => "skip",
            DaysOff::Mark => "mark",
        }
    }
}

/// A country with its public holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Country {
    /// Norway.
    Norway,
    /// Denmark.
    Denmark,
    /// The Netherlands.
    Netherlands,
}

impl Country {
    /// Their codes (ISO 3166-1).
    pub const CODES: [&str; 3] = ["DK", "NL", "NO"];

    /// The country with a code.
    pub fn find(code: &str) -> Option<Country> {
        match code {
            "NO" => Some(Country::Norway),
            "DK" => Some(Country::Denmark),
            "NL" => Some(Country::Netherlands),
            _ => None,
        }
    }

    /// Its public holidays. Norway: lov om helligdager og helligdagsfred (1995) and lov om 1 og 17 mai som
    /// høgtidsdager (1947). Denmark: the days of the folkekirke without store bededag, which lov nr. 214 of 2023 took
    /// away. The Netherlands: Algemene termijnenwet, article 3, with Easter and Whit Sunday, which are Sundays.
    pub fn holidays(self) -> &'static [Holiday] {
        match self {
            Country::Norway => NORWAY,
            Country::Denmark => DENMARK,
            Country::Netherlands => NETHERLANDS,
        }
    }
}

/// A public holiday: when it is, and its name among the messages (`holiday-…`).
pub type Holiday = (When, &'static str);

/// When a holiday is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// On this day of this month.
    Fixed(u8, u8),
    /// So many days after Easter Sunday.
    Easter(i8),
    /// On this day of this month, or on the day before where that is a Sunday.
    NotSunday(u8, u8),
}

const NORWAY: &[Holiday] = &[
    (When::Fixed(1, 1), "holiday-new-year"),
    (When::Easter(-3), "holiday-maundy-thursday"),
    (When::Easter(-2), "holiday-good-friday"),
    (When::Easter(0), "holiday-easter-sunday"),
    (When::Easter(1), "holiday-easter-monday"),
    (When::Fixed(5, 1), "holiday-labour-day"),
    (When::Fixed(5, 17), "holiday-constitution-day"),
    (When::Easter(39), "holiday-ascension"),
    (When::Easter(49), "holiday-whit-sunday"),
    (When::Easter(50), "holiday-whit-monday"),
    (When::Fixed(12, 25), "holiday-christmas-day"),
    (When::Fixed(12, 26), "holiday-second-christmas-day"),
];

const DENMARK: &[Holiday] = &[
    (When::Fixed(1, 1), "holiday-new-year"),
    (When::Easter(-3), "holiday-maundy-thursday"),
    (When::Easter(-2), "holiday-good-friday"),
    (When::Easter(0), "holiday-easter-sunday"),
    (When::Easter(1), "holiday-easter-monday"),
    (When::Easter(39), "holiday-ascension"),
    (When::Easter(49), "holiday-whit-sunday"),
    (When::Easter(50), "holiday-whit-monday"),
    (When::Fixed(12, 25), "holiday-christmas-day"),
    (When::Fixed(12, 26), "holiday-second-christmas-day"),
];

const NETHERLANDS: &[Holiday] = &[
    (When::Fixed(1, 1), "holiday-new-year"),
    (When::Easter(-2), "holiday-good-friday"),
    (When::Easter(0), "holiday-easter-sunday"),
    (When::Easter(1), "holiday-easter-monday"),
    (When::NotSunday(4, 27), "holiday-kings-day"),
    (When::Fixed(5, 5), "holiday-liberation-day"),
    (When::Easter(39), "holiday-ascension"),
    (When::Easter(49), "holiday-whit-sunday"),
    (When::Easter(50), "holiday-whit-monday"),
    (When::Fixed(12, 25), "holiday-christmas-day"),
    (When::Fixed(12, 26), "holiday-second-christmas-day"),
];
