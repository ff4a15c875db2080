//! What differs by language and comes from ICU4X: alphabetical order, dates, numbers, plurals.
//!
//! A language that ICU has no data for gets the root's rules, which never fail.

use std::fmt;

use icu_calendar::Iso;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::fieldsets::{YMD, YMDE};
use icu_datetime::{DateTimeFormatter, parts};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_plurals::{PluralCategory, PluralRules};
use serde::Serialize;
use writeable::{Part, PartsWrite, Writeable};

use crate::model::{Date, Languages, LocaleId};

/// Alphabetical order of every language of a site.
pub struct Collation {
    collators: Vec<Option<CollatorBorrowed<'static>>>,
}

impl Collation {
    /// Loads the orders.
    pub fn new(languages: &Languages) -> Collation {
        let collator = |tag: &str| {
            let locale: icu_locale::Locale = tag.parse().ok()?;
            Collator::try_new(locale.into(), CollatorOptions::default()).ok()
        };
        Collation {
            collators: languages.tags().map(collator).collect(),
        }
    }

    /// A key whose bytes sort as the text does in its language.
    pub fn sort_key(&self, locale: LocaleId, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 2);
        match self.collators.get(usize::from(locale.0)) {
            Some(Some(collator)) => {
                let Ok(()) = collator.write_sort_key_to(text, &mut key);
            }
            Some(None) | None => key.extend_from_slice(text.as_bytes()),
        }
        key
    }
}

impl std::fmt::Debug for Collation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Collation({})", self.collators.len())
    }
}

/// Dates and numbers in one language.
pub struct Formats {
    date: Option<DateTimeFormatter<YMD>>,
    number: Option<DecimalFormatter>,
}

/// The locale whose customs a language keeps.
fn locale(tag: &str) -> Option<icu_locale::Locale> {
    // CLDR takes plain English for American; a site that writes `en` beside Nordic languages does not mean it.
    let tag = if tag == "en" { "en-GB" } else { tag };
    tag.parse().ok()
}

impl Formats {
    /// Loads the formats of a language.
    pub fn new(tag: &str) -> Formats {
        let locale = locale(tag);
        Formats {
            date: locale
                .clone()
                .and_then(|locale| DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()),
            number: locale.and_then(|locale| {
                DecimalFormatter::try_new(locale.into(), Default::default()).ok()
            }),
        }
    }

    /// A day in words: `17. mai 2026`.
    pub fn date(&self, date: Date) -> String {
        let iso = icu_calendar::Date::<Iso>::try_new_iso(
            i32::from(date.year()),
            date.month(),
            date.day(),
        );
        match (&self.date, iso) {
            (Some(format), Ok(day)) => format.format(&day).to_string(),
            (Some(_) | None, _) => date.to_string(),
        }
    }

    /// A number with the language's separators.
    pub fn number(&self, number: i64) -> String {
        match &self.number {
            Some(format) => format.format(&Decimal::from(number)).to_string(),
            None => number.to_string(),
        }
    }
}

/// How a language writes days, for scripts: browsers do not know every language (Chromium has no Nynorsk).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct DayWords {
    /// What a day is written of, in order: `weekday`, `day`, `month`, `year`, and what stands between them.
    pattern: Vec<String>,
    /// From Sunday on, as scripts count them; none where the pattern has none.
    weekdays: Vec<String>,
    /// From January on, as they stand in a date.
    months: Vec<String>,
}

impl DayWords {
    /// Days with their weekday: `måndag 23. november 2026`.
    pub fn with_weekday(tag: &str) -> DayWords {
        let format = locale(tag)
            .and_then(|locale| DateTimeFormatter::try_new(locale.into(), YMDE::long()).ok());
        format.map_or_else(DayWords::default, |format| {
            DayWords::of(|day, parts| format.format(&day).write_to_parts(parts))
        })
    }

    /// Days alone: `23. november 2026`.
    pub fn plain(tag: &str) -> DayWords {
        let format = locale(tag)
            .and_then(|locale| DateTimeFormatter::try_new(locale.into(), YMD::long()).ok());
        format.map_or_else(DayWords::default, |format| {
            DayWords::of(|day, parts| format.format(&day).write_to_parts(parts))
        })
    }

    fn of(write: impl Fn(icu_calendar::Date<Iso>, &mut Parts) -> fmt::Result) -> DayWords {
        // 2026 begins on a Thursday: 4 January is its first Sunday.
        let written = |month: u8, day: u8| {
            let mut parts = Parts::default();
            let day = icu_calendar::Date::try_new_iso(2026, month, day).ok();
            let _infallible = day.map(|day| write(day, &mut parts));
            parts.found
        };
        let one = |parts: Vec<(Option<Part>, String)>, wanted: Part| {
            let mut of_it = parts.into_iter().filter(|(part, _)| *part == Some(wanted));
            of_it.next().map(|(_, text)| text)
        };
        let pattern = written(1, 4).into_iter().map(|(part, text)| match part {
            Some(part) if part == parts::WEEKDAY => "weekday".to_string(),
            Some(part) if part == parts::DAY => "day".to_string(),
            Some(part) if part == parts::MONTH => "month".to_string(),
            Some(part) if part == parts::YEAR => "year".to_string(),
            Some(_) | None => text,
        });
        DayWords {
            pattern: pattern.collect(),
            weekdays: (4..11)
                .filter_map(|day| one(written(1, day), parts::WEEKDAY))
                .collect(),
            months: (1..=12)
                .filter_map(|month| one(written(month, 4), parts::MONTH))
                .collect(),
        }
    }

    /// As scripts read it: JSON.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A text with what each part of it is; of parts within parts the outer one.
#[derive(Debug, Default)]
struct Parts {
    found: Vec<(Option<Part>, String)>,
    within: Option<Part>,
}

impl fmt::Write for Parts {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.found.last_mut() {
            Some((part, before)) if *part == self.within => before.push_str(text),
            Some(_) | None => self.found.push((self.within, text.to_string())),
        }
        Ok(())
    }
}

impl PartsWrite for Parts {
    type SubPartsWrite = Parts;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Parts) -> fmt::Result,
    ) -> fmt::Result {
        let outer = self.within;
        self.within = outer.or(Some(part));
        let written = write(self);
        self.within = outer;
        written
    }
}

/// A number for each plural category that whole numbers of a language have, by the category's name in CLDR.
pub fn plural_samples(tag: &str) -> Vec<(&'static str, i64)> {
    let rules = tag
        .parse::<icu_locale::Locale>()
        .ok()
        .and_then(|locale| PluralRules::try_new_cardinal(locale.into()).ok());
    let mut samples: Vec<(&'static str, i64)> = Vec::new();
    for n in (0..=200).chain([1_000, 1_000_000]) {
        let name = match rules.as_ref().map(|rules| rules.category_for(n as u64)) {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        };
        if !samples.iter().any(|(known, _)| *known == name) {
            samples.push((name, n));
        }
    }
    samples
}

/// Whether a tag is that of a language that is much written today.
pub fn is_language(tag: &str) -> bool {
    icu_locale::LanguageIdentifier::try_from_str(tag).is_ok_and(|mut id| {
        icu_locale::LocaleExpander::new_common().maximize(&mut id)
            == icu_locale::TransformResult::Modified
    })
}

/// A tag with the place where most speak the language, as office programs name their dictionaries: `nb-NO`.
pub fn regional(tag: &str) -> String {
    // As for dates: plain English is not American here.
    if tag == "en" {
        return "en-GB".to_string();
    }
    let Ok(mut id) = icu_locale::LanguageIdentifier::try_from_str(tag) else {
        return tag.to_string();
    };
    if id.region.is_none() {
        // Likely places (Unicode UTS 35) are known for `no`, whose two written languages share one.
        let mut likely = if tag == "nb" {
            icu_locale::langid!("no")
        } else {
            id.clone()
        };
        icu_locale::LocaleExpander::new_common().maximize(&mut likely);
        id.region = likely.region;
    }
    id.to_string()
}
