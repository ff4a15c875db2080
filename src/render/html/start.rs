//! The start page, which chooses a language without a server, and redirects from earlier addresses.

use serde::Serialize;

use super::views::{LogoView, PhraseView};
use super::{Lowering, Templated, View};
use crate::model::LocaleId;
use crate::plan::Subject;
use crate::resolve::{FormId, PageId};
use crate::source::Str;

#[derive(Debug, Hash, Serialize)]
struct StartView {
    /// Its own address and those of the home pages, where the site has one.
    alternates: Vec<(Str, String)>,
    canonical: Option<String>,
    /// The organisation's picture.
    logo: Option<LogoView>,
    languages: Vec<StartLanguage>,
    default: Str,
}

#[derive(Debug, Hash, Serialize)]
struct StartLanguage {
    tag: Str,
    name: Str,
    href: Str,
    title: PhraseView,
}

/// The start page: a list of languages, from which a script takes the reader's own.
pub(super) fn start(lowering: &Lowering<'_>) -> impl View + use<> {
    let index = lowering.index();
    let languages = index.site.languages.iter().map(|(locale, language)| {
        let tag = language.locale.tag().clone();
        StartLanguage {
            href: index.href(&format!("{tag}/")),
            tag,
            name: language.name.clone(),
            title: lowering.phrase(&index.site_title(locale)),
        }
    });
    let base = index.site.base_url.as_deref();
    let canonical = base.map(|base| format!("{base}{}", index.href("")));
    let mut alternates: Vec<(Str, String)> = Vec::new();
    if let (Some(base), Some(home)) = (base, index.home()) {
        let home = Subject::Page(home);
        let own = index.site.languages.iter();
        let own = own.filter(|(locale, _)| home.in_own_language(index, *locale));
        alternates.extend(own.map(|(_, language)| {
            let tag = language.locale.tag();
            let href = index.href(&format!("{tag}/"));
            (tag.clone(), format!("{base}{href}"))
        }));
    }
    // As on the home pages: one language alone has no alternates.
    match &canonical {
        Some(start) if alternates.len() > 1 => {
            alternates.push(("x-default".into(), start.clone()));
        }
        Some(_) | None => alternates.clear(),
    }
    let view = StartView {
        alternates,
        canonical,
        logo: lowering.logo(),
        languages: languages.collect(),
        default: lowering.tag(index.site.languages.default_id()),
    };
    Templated("start.html", view)
}

/// A form's short address: the same list, of the form in each language.
pub(super) fn form_address(lowering: &Lowering<'_>, id: FormId) -> impl View + use<> {
    let index = lowering.index();
    let form = &index.form_record(id).definition;
    let languages = index.site.languages.iter().map(|(locale, language)| {
        let tag = language.locale.tag().clone();
        StartLanguage {
            href: index.href(&format!("{tag}/forms/{}/", form.id)),
            tag,
            name: language.name.clone(),
            title: lowering.phrase(&index.named(&form.title, &form.id, locale)),
        }
    });
    let view = StartView {
        alternates: Vec::new(),
        canonical: None,
        logo: lowering.logo(),
        languages: languages.collect(),
        default: lowering.tag(index.site.languages.default_id()),
    };
    Templated("start.html", view)
}

#[derive(Debug, Hash, Serialize)]
struct RedirectView {
    href: Str,
    canonical: Option<String>,
    title: PhraseView,
}

/// An earlier address leads to the page.
pub(super) fn redirect(
    lowering: &Lowering<'_>,
    id: PageId,
    locale: LocaleId,
) -> Option<impl View + use<>> {
    let index = lowering.index();
    let shown = index.shown(id, locale)?;
    let canonical = index
        .site
        .base_url
        .as_deref()
        .map(|base| format!("{base}{}", shown.href()));
    let view = RedirectView {
        href: shown.href(),
        canonical,
        title: lowering.phrase(&index.title(id, locale)),
    };
    Some(Templated("redirect.html", view))
}

/// An earlier address as a file below the output folder: a folder's page, unless it names a file.
pub(super) fn alias_route(alias: &str) -> String {
    match alias.trim_matches('/') {
        "" => "index.html".to_string(),
        file if file.ends_with(".html") => file.to_string(),
        folder => format!("{folder}/index.html"),
    }
}
