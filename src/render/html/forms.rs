//! Forms as pages: all of them, one with its editions, and an edition to read, fill in and print.

use serde::Serialize;

use super::content::{footnote, prose};
use super::frame::{everywhere, frame, message_link};
use super::pages::crumbs_below_home;
use super::views::{Frame, Html, LinkView, PhraseView, ProseView};
use super::{Lowering, Templated, View};
use crate::model::{Audience, CellKind, Choice, Field, FormEntry, LocaleId};
use crate::plan::short_address;
use crate::render::offers::offers;
use crate::resolve::{EditionId, FormId, Since, SiteIndex, form, history};
use crate::source::Str;

/// How something is answered, as templates see it: `kind` says which of the others are there.
#[derive(Debug, Clone, Hash, Serialize)]
pub(super) struct FieldView {
    /// `lines`, `short`, `date`, `choices`, `scale`, `grid`, `note` or `signature`.
    kind: &'static str,
    lines: u8,
    many: bool,
    options: Vec<OptionView>,
    steps: Vec<PhraseView>,
    low: Option<PhraseView>,
    high: Option<PhraseView>,
    caption: Option<PhraseView>,
    columns: Vec<ColumnView>,
    rows: Vec<RowView>,
    empty: u8,
    date: bool,
}

#[derive(Debug, Clone, Hash, Serialize)]
struct OptionView {
    id: Str,
    label: ProseView,
}

#[derive(Debug, Clone, Hash, Serialize)]
struct ColumnView {
    id: Str,
    label: PhraseView,
    /// `text`, `date` or `choice`.
    kind: &'static str,
    options: Vec<OptionView>,
    /// Share of the width in percent.
    width: u16,
}

#[derive(Debug, Clone, Hash, Serialize)]
struct RowView {
    id: Str,
    label: PhraseView,
    lines: u8,
}

/// Lowers a field. Every format has a match like this one, without a default arm.
pub(super) fn field(lowering: &Lowering<'_>, field: &Field) -> FieldView {
    let mut view = FieldView {
        kind: "note",
        lines: 0,
        many: false,
        options: Vec::new(),
        steps: Vec::new(),
        low: None,
        high: None,
        caption: None,
        columns: Vec::new(),
        rows: Vec::new(),
        empty: 0,
        date: false,
    };
    match field {
        Field::Lines(lines) => (view.kind, view.lines) = ("lines", *lines),
        Field::Short => view.kind = "short",
        Field::Date => view.kind = "date",
        Field::Choices { many, options } => {
            (view.kind, view.many) = ("choices", *many);
            view.options = choices(lowering, options);
        }
        Field::Scale { steps, low, high } => {
            view.kind = "scale";
            view.steps = lowering.phrases(steps);
            view.low = low.as_ref().map(|low| lowering.phrase(low));
            view.high = high.as_ref().map(|high| lowering.phrase(high));
        }
        Field::Grid {
            caption,
            columns,
            rows,
            empty,
        } => {
            (view.kind, view.empty) = ("grid", *empty);
            view.caption = caption.as_ref().map(|caption| lowering.phrase(caption));
            let total: u16 = columns
                .iter()
                .map(|column| u16::from(column.width))
                .sum::<u16>()
                .max(1);
            view.columns = columns
                .iter()
                .map(|column| {
                    let (kind, options) = match &column.kind {
                        CellKind::Text => ("text", Vec::new()),
                        CellKind::Date => ("date", Vec::new()),
                        CellKind::Choice(options) => ("choice", choices(lowering, options)),
                    };
                    let width = (u16::from(column.width) * 100 + total / 2) / total;
                    ColumnView {
                        id: column.id.clone(),
                        label: lowering.phrase(&column.label),
                        kind,
                        options,
                        width,
                    }
                })
                .collect();
            view.rows = rows
                .iter()
                .map(|row| RowView {
                    id: row.id.clone(),
                    label: lowering.phrase(&row.label),
                    lines: row.lines,
                })
                .collect();
        }
        Field::Note => view.kind = "note",
        Field::Signature { date } => (view.kind, view.date) = ("signature", *date),
    }
    view
}

fn choices(lowering: &Lowering<'_>, options: &[Choice]) -> Vec<OptionView> {
    options
        .iter()
        .map(|option| OptionView {
            id: option.id.clone(),
            label: prose(lowering, &option.label),
        })
        .collect()
}

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

/// A link to an edition, with its documents.
#[derive(Debug, Hash, Serialize)]
pub(super) struct EditionLinkView {
    pub readers: Vec<PhraseView>,
    pub href: Str,
    pub current: bool,
    pub documents: Vec<DocumentsView>,
}

/// Documents of an edition that are in the same language or languages.
#[derive(Debug, Clone, Hash, Serialize)]
pub(super) struct DocumentsView {
    languages: Vec<PhraseView>,
    large: bool,
    files: Vec<FileView>,
}

#[derive(Debug, Clone, Hash, Serialize)]
struct FileView {
    format: PhraseView,
    href: Str,
    /// Length in thousands of bytes.
    kilobytes: u64,
}

/// What can be taken along of an edition, by language.
pub(super) fn documents(
    lowering: &Lowering<'_>,
    id: FormId,
    edition: EditionId,
) -> Vec<DocumentsView> {
    let mut views: Vec<DocumentsView> = Vec::new();
    let languages = &lowering.index().site.languages;
    for offer in offers(lowering.inputs, id, edition, lowering.reader) {
        let names: Vec<PhraseView> = [Some(lowering.reader), offer.other]
            .into_iter()
            .flatten()
            .map(|locale| PhraseView {
                text: languages.get(locale).name.clone(),
                lang: Some(lowering.tag(locale)),
            })
            .collect();
        let file = FileView {
            format: lowering.message_phrase(offer.format),
            href: offer.href,
            kilobytes: offer.bytes.div_ceil(1000),
        };
        match views.last_mut() {
            Some(last) if last.languages == names && last.large == offer.large => {
                last.files.push(file);
            }
            Some(_) | None => views.push(DocumentsView {
                languages: names,
                large: offer.large,
                files: vec![file],
            }),
        }
    }
    views
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
