//! What differs by language and comes from ICU4X: alphabetical order, dates, numbers, plurals.
//!
//! A language that ICU has no data for gets the root's rules, which never fail.

use icu_calendar::Iso;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_plurals::{PluralCategory, PluralRules};

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

impl Formats {
    /// Loads the formats of a language.
    pub fn new(tag: &str) -> Formats {
        // CLDR takes plain English for American; a site that writes `en` beside Nordic languages does not mean it.
        let tag = if tag == "en" { "en-GB" } else { tag };
        let locale: Option<icu_locale::Locale> = tag.parse().ok();
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
