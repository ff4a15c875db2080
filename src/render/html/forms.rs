//! Forms as pages: all of them, one with its editions, and an edition to read, fill in and print.

use serde::Serialize;

use super::content::{footnote, prose};
use super::documents::{EditionLinkView, documents};
use super::fields::{FieldView, field};
use super::frame::{crumbs_below_home, everywhere, frame, message_link};
use super::views::{Frame, Html, LinkView, PhraseView, ProseView};
use super::{Lowering, Templated, View};
use crate::model::{Audience, FormEntry, LocaleId};
use crate::plan::short_address;
use crate::resolve::{EditionId, FormId, Since, SiteIndex, form, history};
use crate::source::Str;

#[derive(Debug, Hash, Serialize)]
struct EditionView {
    page: Frame,
    form: Str,
    edition: Str,
    readers: Vec<PhraseView>,
    /// The same as ids, as a link to the preparation says them: `role:employee,staff:academic`.
    audience: String,
    version: Option<Str>,
    changed: Option<String>,
    paper: &'static str,
    intro: Option<ProseView>,
    head: Vec<EntryView>,
    sections: Vec<SectionView>,
    signatures: Vec<EntryView>,
    footnotes: Html,
    editions: Vec<EditionLinkView>,
    /// The address that is printed on the form, below the site's root, and the link to it.
    short_address: String,
    short_href: Str,
}

/// A link to an edition.
#[derive(Debug, Hash, Serialize)]
struct EditionLink {
    readers: Vec<PhraseView>,
    href: Str,
}

#[derive(Debug, Hash, Serialize)]
struct SectionView {
    id: Str,
    number: Option<u16>,
    title: Option<PhraseView>,
    page_break: bool,
    intro: Option<ProseView>,
    lead: Option<ProseView>,
    entries: Vec<EntryView>,
}

#[derive(Debug, Hash, Serialize)]
struct EntryView {
    id: Str,
    number: Option<Str>,
    label: Option<ProseView>,
    help: Option<ProseView>,
    follow_ups: Vec<ProseView>,
    credit: Option<PhraseView>,
    field: FieldView,
}

/// A form's own page, or the list of all.
#[derive(Debug, Hash, Serialize)]
struct FormView {
    page: Frame,
    version: Option<Str>,
    changed: Option<String>,
    editions: Vec<EditionLinkView>,
    /// What changed since each released version, the latest first.
    history: Vec<SinceView>,
}

/// What changed since one version.
#[derive(Debug, Hash, Serialize)]
struct SinceView {
    version: Str,
    day: Option<String>,
    /// Whether it is the present version.
    current: bool,
    added: Vec<PhraseView>,
    reworded: Vec<RewordedView>,
    retired: Vec<PhraseView>,
    /// How many headings, explanations and options changed.
    others: usize,
}

#[derive(Debug, Hash, Serialize)]
struct RewordedView {
    before: PhraseView,
    now: PhraseView,
}

#[derive(Debug, Hash, Serialize)]
struct FormsView {
    page: Frame,
    forms: Vec<FormCard>,
}

#[derive(Debug, Hash, Serialize)]
struct FormCard {
    link: LinkView,
    version: Option<Str>,
    editions: Vec<EditionLink>,
}

fn editions(
    lowering: &Lowering<'_>,
    id: FormId,
    current: Option<EditionId>,
    with_documents: impl Fn(EditionId) -> bool,
) -> Vec<EditionLinkView> {
    let index = lowering.index();
    let record = index.form_record(id);
    let base = format!(
        "{}/forms/{}/",
        lowering.tag(lowering.reader),
        record.definition.id
    );
    let link = |(at, edition): (usize, &crate::resolve::Edition)| EditionLinkView {
        readers: lowering.phrases(&index.names(&edition.audience, lowering.reader)),
        href: index.href(&format!("{base}{}/", edition.id)),
        current: current == Some(EditionId(at as u16)),
        documents: if with_documents(EditionId(at as u16)) {
            documents(lowering, id, EditionId(at as u16))
        } else {
            Vec::new()
        },
    };
    record.editions.iter().enumerate().map(link).collect()
}

/// All forms.
pub(super) fn list(lowering: &Lowering<'_>) -> impl View + use<> {
    let index = lowering.index();
    let page = everywhere(
        lowering,
        lowering.message_phrase("forms-title"),
        crumbs_below_home(lowering, []),
        "forms/",
    );
    let card = |(id, record): (FormId, &crate::resolve::FormRecord)| {
        let PhraseView { text, lang } = lowering.phrase(&index.named(
            &record.definition.title,
            &record.definition.id,
            lowering.reader,
        ));
        let href = index.href(&format!(
            "{}/forms/{}/",
            lowering.tag(lowering.reader),
            record.definition.id
        ));
        let editions = editions(lowering, id, None, |_| false)
            .into_iter()
            .map(|edition| EditionLink {
                readers: edition.readers,
                href: edition.href,
            });
        FormCard {
            link: LinkView {
                text,
                lang,
                href,
                description: None,
            },
            version: record.definition.version.clone(),
            editions: editions.collect(),
        }
    };
    Templated(
        "forms.html",
        FormsView {
            forms: index.forms().map(card).collect(),
            page,
        },
    )
}

/// One form, with its editions and version.
pub(super) fn card(lowering: &Lowering<'_>, id: FormId) -> impl View + use<> {
    let index = lowering.index();
    let definition = &index.form_record(id).definition;
    let title = lowering.phrase(&index.named(&definition.title, &definition.id, lowering.reader));
    let crumbs = crumbs_below_home(lowering, [message_link(lowering, "forms-title", "forms/")]);
    let page = everywhere(
        lowering,
        title,
        crumbs,
        &format!("forms/{}/", definition.id),
    );
    let view = FormView {
        page,
        version: definition.version.clone(),
        changed: definition.changed.map(|day| day.to_string()),
        editions: editions(lowering, id, None, |_| true),
        history: changes(lowering, id),
    };
    Templated("form.html", view)
}

fn changes(lowering: &Lowering<'_>, id: FormId) -> Vec<SinceView> {
    let since = |since: Since| SinceView {
        version: since.version,
        day: since.day.map(|day| day.to_string()),
        current: since.current,
        added: lowering.phrases(&since.added),
        reworded: since
            .reworded
            .iter()
            .map(|(before, now)| RewordedView {
                before: lowering.phrase(before),
                now: lowering.phrase(now),
            })
            .collect(),
        retired: lowering.phrases(&since.retired),
        others: since.others,
    };
    let history = history(lowering.index(), id, lowering.reader);
    history.into_iter().map(since).collect()
}

/// An edition.
pub(super) fn edition(
    lowering: &Lowering<'_>,
    id: FormId,
    edition: EditionId,
) -> impl View + use<> {
    let index = lowering.index();
    let form = form(index, id, edition, lowering.reader);
    let tag = lowering.tag(lowering.reader);
    let title = lowering.phrase(&form.title);
    let place = format!("forms/{}/", form.id);
    let own = LinkView {
        text: title.text.clone(),
        lang: title.lang.clone(),
        href: index.href(&format!("{tag}/{place}")),
        description: None,
    };
    let crumbs = crumbs_below_home(
        lowering,
        [message_link(lowering, "forms-title", "forms/"), own],
    );
    let there = |locale: LocaleId| {
        let other = index.site.languages.tag(locale);
        Some((
            index.href(&format!("{other}/{place}{}/", form.edition)),
            lowering.subject.in_own_language(index, locale),
        ))
    };
    let mut page = frame(lowering, title, crumbs, &there);
    page.writes = true;
    let mut footnotes = String::new();
    for (at, note) in form.footnotes.iter().enumerate() {
        let text = prose(lowering, note);
        let html = match &text.lang {
            Some(lang) if **lang != *tag => format!("<span lang=\"{lang}\">{}</span>", text.html.0),
            Some(_) | None => text.html.0,
        };
        footnotes.push_str(&footnote(lowering, at as u32 + 1, &html, lowering.reader));
    }
    let sections = form.sections.iter();
    let sections = sections.map(|section| SectionView {
        id: section.id.clone(),
        number: section.number,
        title: section.title.as_ref().map(|title| lowering.phrase(title)),
        page_break: section.page_break,
        intro: section.intro.as_ref().map(|intro| prose(lowering, intro)),
        lead: section.lead.as_ref().map(|lead| prose(lowering, lead)),
        entries: section
            .entries
            .iter()
            .map(|item| entry(lowering, item))
            .collect(),
    });
    let view = EditionView {
        form: form.id.clone(),
        edition: form.edition.clone(),
        readers: lowering.phrases(&form.readers),
        audience: points(index, &form.audience),
        version: form.version.clone(),
        changed: form.changed.map(|day| day.to_string()),
        paper: form.paper.name(),
        intro: form.intro.as_ref().map(|intro| prose(lowering, intro)),
        head: form.head.iter().map(|item| entry(lowering, item)).collect(),
        sections: sections.collect(),
        signatures: form
            .signatures
            .iter()
            .map(|item| entry(lowering, item))
            .collect(),
        footnotes: Html(footnotes),
        editions: editions(lowering, id, Some(edition), |other| other == edition),
        short_address: short_address(&form.id),
        short_href: index.href(&short_address(&form.id)),
        page,
    };
    Templated("edition.html", view)
}

/// The dimensions in which an audience is one value.
fn points(index: &SiteIndex, audience: &Audience) -> String {
    let points = audience
        .dimensions()
        .iter()
        .filter_map(|(dimension, values)| {
            let dimension = &index.site.dimensions[usize::from(dimension.0)];
            match values.as_slice() {
                [value] => Some(format!(
                    "{}:{}",
                    dimension.id,
                    dimension.values[usize::from(value.0)].id
                )),
                _ => None,
            }
        });
    points.collect::<Vec<_>>().join(",")
}

fn entry(lowering: &Lowering<'_>, item: &FormEntry) -> EntryView {
    EntryView {
        id: item.id.clone(),
        number: item.number.clone(),
        label: item.label.as_ref().map(|label| prose(lowering, label)),
        help: item.help.as_ref().map(|help| prose(lowering, help)),
        follow_ups: item
            .follow_ups
            .iter()
            .map(|text| prose(lowering, text))
            .collect(),
        credit: item.credit.as_ref().map(|credit| lowering.phrase(credit)),
        field: field(lowering, &item.field),
    }
}
