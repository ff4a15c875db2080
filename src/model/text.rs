//! A text in several languages, and the one that a reader gets.

use super::LocaleId;

/// A text: one for all readers, or one a language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Text<T> {
    /// One text for readers of every language, such as a name.
    Same(T),
    /// A text a language, in the order of the site's languages.
    ByLanguage(Vec<(LocaleId, T)>),
}

/// What a reader gets of a [`Text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Picked<T> {
    /// The text.
    pub value: T,
    /// Its language; none for a text that is one for all.
    pub locale: Option<LocaleId>,
}

impl<T> Text<T> {
    /// The first text along a reader's chain.
    pub fn pick(&self, chain: &[LocaleId]) -> Option<Picked<&T>> {
        match self {
            Text::Same(value) => Some(Picked {
                value,
                locale: None,
            }),
            Text::ByLanguage(list) => chain.iter().find_map(|wanted| {
                let (locale, value) = list.iter().find(|(locale, _)| locale == wanted)?;
                Some(Picked {
                    value,
                    locale: Some(*locale),
                })
            }),
        }
    }

    /// Every text with its language.
    pub fn iter(&self) -> impl Iterator<Item = (Option<LocaleId>, &T)> {
        let (same, list): (Option<&T>, &[(LocaleId, T)]) = match self {
            Text::Same(value) => (Some(value), &[]),
            Text::ByLanguage(list) => (None, list),
        };
        same.into_iter()
            .map(|value| (None, value))
            .chain(list.iter().map(|(locale, value)| (Some(*locale), value)))
    }

    /// The same languages with other values.
    pub fn map<U>(&self, mut change: impl FnMut(Option<LocaleId>, &T) -> U) -> Text<U> {
        match self {
            Text::Same(value) => Text::Same(change(None, value)),
            Text::ByLanguage(list) => Text::ByLanguage(
                list.iter()
                    .map(|(locale, value)| (*locale, change(Some(*locale), value)))
                    .collect(),
            ),
        }
    }
}
