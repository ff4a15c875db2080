//! The catalogue: messages of every language, with fallback message by message.
//!
//! Built-in messages come first, a site's own over them. A language finds a message in its own bundle, then along
//! the chain, then in English, which is complete; the plural rules are those of the bundle that gave the message.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use crate::diagnostic::Arg;
use crate::intl::Formats;
use crate::source::Str;

/// The language whose messages are complete.
pub const COMPLETE: &str = "en";

/// Messages by language.
pub struct Catalogue {
    bundles: BTreeMap<Str, FluentBundle<Arc<FluentResource>>>,
}

/// A formatted message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its words.
    pub text: String,
    /// The tag of the bundle that gave it.
    pub tag: Str,
}

impl Catalogue {
    /// From resources in the order of precedence: a later one replaces messages of an earlier one.
    pub fn new(resources: impl IntoIterator<Item = (Str, Arc<FluentResource>)>) -> Catalogue {
        let mut bundles: BTreeMap<Str, FluentBundle<Arc<FluentResource>>> = BTreeMap::new();
        for (tag, resource) in resources {
            let bundle = bundles.entry(tag.clone()).or_insert_with(|| {
                let language: LanguageIdentifier = tag.parse().unwrap_or_default();
                let mut bundle = FluentBundle::new_concurrent(vec![language]);
                // Isolation marks around every value would be copied with the text and stand in file names.
                bundle.set_use_isolating(false);
                bundle.set_formatter(Some(format_number));
                bundle
            });
            bundle.add_resource_overriding(resource);
        }
        Catalogue { bundles }
    }

    /// The languages that have messages.
    pub fn tags(&self) -> impl Iterator<Item = &Str> {
        self.bundles.keys()
    }

    /// A message without values, in its own language only.
    pub fn own(&self, tag: &str, id: &str) -> Option<String> {
        self.format(tag, id, None, &[]).map(|message| message.text)
    }

    /// A message, or its attribute, along a chain of languages.
    pub fn message<'a>(
        &self,
        chain: impl IntoIterator<Item = &'a str>,
        id: &str,
        attribute: Option<&str>,
        args: &[(&str, Arg)],
    ) -> Option<Message> {
        chain
            .into_iter()
            .chain([COMPLETE])
            .find_map(|tag| self.format(tag, id, attribute, args))
    }

    /// A message in one language; a region's language stands in for it (`nl-BE` takes `nl`).
    fn format(
        &self,
        tag: &str,
        id: &str,
        attribute: Option<&str>,
        args: &[(&str, Arg)],
    ) -> Option<Message> {
        let mut shorter = Some(tag);
        while let Some(tag) = shorter {
            if let Some((key, bundle)) = self.bundles.get_key_value(tag)
                && let Some(text) = format_in(bundle, id, attribute, args)
            {
                return Some(Message {
                    text,
                    tag: key.clone(),
                });
            }
            shorter = tag.rsplit_once('-').map(|(language, _)| language);
        }
        None
    }

    /// What is wrong inside a language's messages: references to messages or terms that are not there.
    pub fn problems(&self, tag: &str, id: &str) -> Vec<String> {
        let Some(bundle) = self.bundles.get(tag) else {
            return Vec::new();
        };
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            return Vec::new();
        };
        let mut errors = Vec::new();
        let _text = bundle.format_pattern(pattern, None, &mut errors);
        let missing = |error: FluentError| match error {
            FluentError::ResolverError(fluent::resolver::ResolverError::Reference(kind)) => {
                match kind {
                    fluent::resolver::errors::ReferenceKind::Variable { .. } => None,
                    fluent::resolver::errors::ReferenceKind::Message { id, .. }
                    | fluent::resolver::errors::ReferenceKind::Term { id, .. }
                    | fluent::resolver::errors::ReferenceKind::Function { id } => Some(id),
                }
            }
            FluentError::ResolverError(_)
            | FluentError::Overriding { .. }
            | FluentError::ParserError(_) => None,
        };
        errors.into_iter().filter_map(missing).collect()
    }
}

fn format_in(
    bundle: &FluentBundle<Arc<FluentResource>>,
    id: &str,
    attribute: Option<&str>,
    args: &[(&str, Arg)],
) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        match value {
            Arg::Text(text) => values.set(Cow::Borrowed(*name), FluentValue::from(&**text)),
            Arg::Number(number) => values.set(Cow::Borrowed(*name), FluentValue::from(*number)),
        }
    }
    // A variable that a message names and the program does not give is shown as `{$name}`: seen, not silent.
    let mut errors = Vec::new();
    Some(
        bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned(),
    )
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.bundles.keys()).finish()
    }
}

/// Numbers in messages, with the separators of the bundle's language; Fluent's own are not localised.
struct Numbers(Formats);

impl Memoizable for Numbers {
    type Args = ();
    type Error = std::convert::Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Numbers, Self::Error> {
        Ok(Numbers(Formats::new(&language.to_string())))
    }
}

fn format_number(
    value: &FluentValue<'_>,
    memoizer: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    if number.value.fract() != 0.0 || number.value.abs() > 1e15 {
        return None;
    }
    memoizer
        .with_try_get::<Numbers, _, _>((), |numbers| numbers.0.number(number.value as i64))
        .ok()
}
