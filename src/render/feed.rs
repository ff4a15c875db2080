//! `<lang>/feed.xml`: new and updated pages of a language (Atom, RFC 4287). Only where the site has an address.

use super::{Inputs, Renderer, xml};
use crate::diagnostic::Checked;
use crate::digest::Digest;
use crate::model::{Date, LocaleId};
use crate::plan::{Output, Recipe, Subject};
use crate::resolve::{PageId, SiteIndex, encode};
use crate::source::Str;
use crate::theme::Theme;

/// Most entries.
const NEWEST: usize = 50;

/// The renderer.
pub(super) struct Feed;

/// Where the feed of a language is.
pub(super) fn route(index: &SiteIndex, reader: LocaleId) -> String {
    format!("{}/feed.xml", index.site.languages.tag(reader))
}

/// Whether a language has a feed: it says when it changed, so some page must.
pub(super) fn is_there(index: &SiteIndex, reader: LocaleId) -> bool {
    index.site.base_url.is_some() && index.changed[usize::from(reader.0)].is_some()
}

/// The pages that are there in a language itself and say when they changed.
fn pages(index: &SiteIndex, reader: LocaleId) -> impl Iterator<Item = (Date, PageId)> {
    index.pages().filter_map(move |(id, page)| {
        let shown = page.shown[usize::from(reader.0)].as_ref()?;
        let head = page.heads[usize::from(reader.0)].as_ref()?;
        (shown.locale == Some(reader))
            .then(|| head.changed())
            .flatten()
            .map(|day| (day, id))
    })
}

/// An entry.
#[derive(Debug, Hash)]
struct Entry {
    id: String,
    href: String,
    title: Str,
    description: Option<Str>,
    published: Option<Date>,
    changed: Date,
}

/// All that a feed says.
#[derive(Debug, Hash)]
struct View {
    tag: Str,
    address: String,
    home: String,
    title: Str,
    author: Str,
    entries: Vec<Entry>,
}

fn view(index: &SiteIndex, reader: LocaleId) -> Option<View> {
    let base = index.site.base_url.as_deref()?;
    let address = format!("{base}{}", route(index, reader));
    let mut newest: Vec<(Date, PageId)> = pages(index, reader).collect();
    newest.sort_by(|(one, first), (other, second)| other.cmp(one).then_with(|| first.cmp(second)));
    newest.truncate(NEWEST);
    let entry = |(changed, id): (Date, PageId)| {
        let shown = index.shown(id, reader)?;
        let head = index.head(id, reader)?;
        let key = &head.key;
        Some(Entry {
            // The source's name and not the address: a page that gets another slug stays the same entry.
            id: format!(
                "{address}#{}",
                encode(&format!("{}/{}", key.folder, key.name))
            ),
            href: format!("{base}{}", shown.href()),
            title: head.title.clone(),
            description: head.description.clone(),
            published: head.published,
            changed,
        })
    };
    let entries = newest.into_iter().filter_map(entry).collect();
    let title = index.phrase(&index.site.title, reader).text;
    let organisation = index.site.organisation.as_ref();
    let author = organisation.map(|name| index.phrase(name, reader).text);
    Some(View {
        tag: index.site.languages.tag(reader).clone(),
        home: format!(
            "{base}{}",
            index.href(&format!("{}/", index.site.languages.tag(reader)))
        ),
        address,
        author: author
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| title.clone()),
        title,
        entries,
    })
}

impl Renderer for Feed {
    fn outputs(&self, index: &SiteIndex, _theme: &Theme) -> Vec<(Str, Recipe)> {
        let there = index.site.languages.ids();
        let there = there.filter(|reader| is_there(index, *reader));
        there
            .map(|reader| {
                let recipe = Recipe {
                    subject: Subject::Site,
                    reader: Some(reader),
                };
                (route(index, reader).into(), recipe)
            })
            .collect()
    }

    fn can_fail(&self, _theme: &Theme) -> bool {
        false
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        view(inputs.index, output.recipe.reader?).map(|view| Digest::of(&view))
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        let reader = output.recipe.reader;
        let view = reader.and_then(|reader| view(inputs.index, reader));
        Checked {
            value: view.map_or_else(Vec::new, |view| write(&view).into_bytes()),
            diagnostics: Vec::new(),
        }
    }
}

/// Titles are of the type `text`: markup in them stays words for every reader of feeds.
fn write(view: &View) -> String {
    use xml::text;
    let newest = view.entries.iter().map(|entry| entry.changed).max();
    let mut feed = format!(
        "{}<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<title type=\"text\">{}</title>\n<id>{}</id>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
         <author><name>{}</name></author>\n",
        xml::DECLARATION,
        text(&view.tag),
        text(&view.title),
        text(&view.address),
        text(&view.address),
        text(&view.home),
        text(&view.author),
    );
    feed.push_str(&newest.map_or_else(String::new, |day| element("updated", day)));
    for entry in &view.entries {
        feed.push_str(&format!(
            "<entry>\n<title type=\"text\">{}</title>\n<id>{}</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
            text(&entry.title),
            text(&entry.id),
            text(&entry.href),
        ));
        if let Some(day) = entry.published {
            feed.push_str(&element("published", day));
        }
        feed.push_str(&element("updated", entry.changed));
        if let Some(description) = &entry.description {
            let description = text(description);
            feed.push_str(&format!("<summary type=\"text\">{description}</summary>\n"));
        }
        feed.push_str("</entry>\n");
    }
    feed.push_str("</feed>\n");
    feed
}

/// A day as RFC 3339 writes its beginning.
fn element(name: &str, day: Date) -> String {
    format!("<{name}>{day}T00:00:00Z</{name}>\n")
}
