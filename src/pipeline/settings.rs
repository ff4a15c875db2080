//! Messages and settings: what everything else is read with.

use std::sync::{Arc, LazyLock};

use super::Settings;
use super::memo::{Kept, sound};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::digest::Digest;
use crate::discover::{Found, SETTINGS};
use crate::intl::Collation;
use crate::model::{Locale, Site};
use crate::parse;
use crate::source::{Source, SourceId, Str};
use crate::theme;

/// The program's own messages, read once.
static BUILT_IN: LazyLock<Vec<(Str, Arc<fluent::FluentResource>)>> = LazyLock::new(|| {
    let files = theme::built_in_messages().into_iter();
    files
        .map(|(tag, path, text)| {
            let checked = parse::messages(&Source::new(SourceId(0), path, text));
            (tag, Arc::new(checked.value.resource))
        })
        .collect()
});

/// The grounds of the catalogue: the site's own messages.
pub(super) fn messages_key(found: &Found) -> Digest {
    let own: Vec<Digest> = found
        .below("locales/")
        .map(|(source, _)| source.digest)
        .collect();
    Digest::of(&own)
}

/// The catalogue: the program's own messages, and the site's over them.
pub(super) fn messages(found: &Found) -> Checked<Arc<Catalogue>> {
    let mut diagnostics = Vec::new();
    let mut resources = BUILT_IN.clone();
    let mut own: Vec<(Str, Arc<Source>, Vec<Str>)> = Vec::new();
    for (source, below) in found.below("locales/") {
        let Some((tag, name)) = below.split_once('/') else {
            continue;
        };
        if !name.ends_with(".ftl") {
            continue;
        }
        if Locale::new(tag).is_none() {
            diagnostics
                .push(Diagnostic::at(source.span(0..0), Code::InvalidLanguage).with("tag", tag));
            continue;
        }
        let checked = parse::messages(source);
        diagnostics.extend(checked.diagnostics);
        own.push((tag.into(), source.clone(), checked.value.ids));
        resources.push((tag.into(), Arc::new(checked.value.resource)));
    }
    let catalogue = Catalogue::new(resources);
    for (tag, source, ids) in own {
        for id in ids {
            for missing in catalogue.problems(&tag, &id) {
                let at = source.text.find(&*id).unwrap_or(0);
                let span = source.span(at..at + id.len());
                diagnostics.push(
                    Diagnostic::at(span, Code::MessageReference)
                        .with("id", &id)
                        .with("missing", missing),
                );
            }
        }
    }
    Checked {
        value: Arc::new(catalogue),
        diagnostics,
    }
}

/// The settings; without the file, the plainest ones, so that there is something to check the rest with.
pub(super) fn site(
    found: &Found,
    settings: &Settings,
    catalogue: &Catalogue,
    messages: Digest,
    kept: &mut Kept<Arc<Site>>,
) -> Arc<Checked<Arc<Site>>> {
    let written = found.text(SETTINGS);
    let there = written.is_some_and(|source| found.is_read(source));
    let key = Digest::of(&(
        written.map(|source| source.digest),
        there,
        messages,
        settings.portable,
        &settings.base_url,
    ));
    kept.get(key, || {
        let mut diagnostics = Vec::new();
        let source = written.cloned().unwrap_or_else(|| {
            diagnostics.push(Diagnostic::global(Code::NoSite));
            Arc::new(Source::new(SourceId(0), SETTINGS, ""))
        });
        let mut checked = parse::site(&source, catalogue);
        if there {
            diagnostics.append(&mut checked.diagnostics);
        }
        let mut site = checked.value;
        if let Some(base) = &settings.base_url {
            site.base_url = parse::checked_base_url(base);
        }
        let refused = |diagnostic: &Diagnostic| diagnostic.code == Code::UnsafeAddress;
        let wanted = there && !settings.portable && !diagnostics.iter().any(refused);
        if site.base_url.is_none() && wanted {
            diagnostics.push(Diagnostic::at(source.span(0..0), Code::NoBaseUrl));
        }
        Checked {
            value: Arc::new(site),
            diagnostics,
        }
    })
}

/// The alphabetical orders of a site's languages.
pub(super) fn collation(site: &Site, kept: &mut Kept<Arc<Collation>>) -> Arc<Collation> {
    let key = Digest::of(&site.languages);
    let made = kept.get(key, || sound(Arc::new(Collation::new(&site.languages))));
    made.value.clone()
}
