//! Pages that the program itself has words for: accessibility, privacy, and what is shown where there is no page.

use serde::Serialize;

use super::frame::{crumbs_below_home, everywhere};
use super::views::{Frame, LogoView, PhraseView};
use super::{Lowering, Templated, View};
use crate::resolve::Note;
use crate::source::Str;

/// A page about the site itself.
#[derive(Debug, Hash, Serialize)]
struct NoteView {
    page: Frame,
    /// `accessibility` or `privacy`.
    kind: &'static str,
    /// The organisation, where its name can stand in a sentence of this language.
    organisation: Option<Str>,
    /// The newest day that a page of the site changed: the day of the build would change every day.
    updated: Option<String>,
    /// Whether the site has templates or styles of its own, which nobody tested here.
    own_theme: bool,
    /// Whether the site has forms to write in.
    forms: bool,
    /// How long a draft stays on a reader's device, in days.
    draft_days: u16,
}

/// A page about the site itself.
pub(super) fn note(lowering: &Lowering<'_>, note: Note) -> impl View + use<> {
    let index = lowering.index();
    let title = lowering.message_phrase(note.title());
    let page = everywhere(
        lowering,
        title,
        crumbs_below_home(lowering, []),
        &format!("{}/", note.name()),
    );
    let tag = lowering.tag(lowering.reader);
    let organisation = page.site.organisation.as_ref().filter(|name| {
        let here = name.lang.as_ref().is_none_or(|lang| *lang == tag);
        here && !name.text.is_empty()
    });
    let view = NoteView {
        kind: note.name(),
        organisation: organisation.map(|name| name.text.clone()),
        updated: index.newest().map(|day| day.to_string()),
        own_theme: lowering.inputs.theme.is_own(),
        forms: !index.forms.is_empty(),
        draft_days: index.site.preparation.draft_days,
        page,
    };
    Templated("note.html", view)
}

/// What is shown where there is no page: at any depth, so that its links begin at the server's root.
#[derive(Debug, Hash, Serialize)]
struct MissingView {
    root: String,
    title: PhraseView,
    /// The organisation's picture.
    logo: Option<LogoView>,
    /// The default language first.
    languages: Vec<MissingLanguage>,
}

#[derive(Debug, Hash, Serialize)]
struct MissingLanguage {
    tag: Str,
    dir: &'static str,
    title: PhraseView,
    text: PhraseView,
    link: PhraseView,
    home: Str,
}

/// The page for addresses that lead nowhere, in every language of the site.
pub(super) fn missing(lowering: &Lowering<'_>) -> impl View + use<> {
    let index = lowering.index();
    let languages = &index.site.languages;
    let default = languages.default_id();
    let mut order: Vec<_> = languages.iter().collect();
    order.sort_by_key(|(locale, _)| *locale != default);
    let languages = order.into_iter().map(|(locale, language)| {
        let tag = language.locale.tag().clone();
        MissingLanguage {
            dir: if language.right_to_left { "rtl" } else { "ltr" },
            title: lowering.message_phrase_for("missing-title", locale),
            text: lowering.message_phrase_for("missing-text", locale),
            link: lowering.message_phrase_for("missing-home", locale),
            home: index.href(&format!("{tag}/")),
            tag,
        }
    });
    let view = MissingView {
        root: lowering.root.to_string(),
        title: lowering.message_phrase_for("missing-title", default),
        logo: lowering.logo(),
        languages: languages.collect(),
    };
    Templated("missing.html", view)
}
