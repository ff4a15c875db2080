//! A page: front matter (TOML between `+++`, or YAML between `---`) and Markdown.

use std::ops::Range;
use std::sync::Arc;

use super::address::address;
use super::fields::{Fields, Reader};
use super::markdown::{self, Origin, Shape};
use super::tree::{Table, Value};
use super::{Context, Ground, toml, yaml};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::digest::Digest;
use crate::model::{
    Anchors, Content, Event, LocaleId, Page, PageBody, PageHead, PageKey, PageText, Tag,
};
use crate::source::{Source, Span, Spanned, Str};

/// Parses a page's head; its text follows when somebody asks for it, or at once where the title stands in it.
pub fn page(
    source: &Arc<Source>,
    key: &PageKey,
    locale: LocaleId,
    ground: &Arc<Ground>,
) -> Checked<Page> {
    let context = ground.context();
    let mut reader = Reader::new(source, Some(context), &key.folder);
    reader.locale = Some(locale);
    let mut found = Vec::new();
    let (table, span, body) = front_matter(source, &mut reader, &mut found);
    reader.note_broken(&found, body.start);
    let fields = Fields::new(&reader, &table, span);

    let written = fields.string("title");
    let extra = fields
        .table("extra")
        .and_then(|_| fields.node("extra"))
        .map_or_else(|| "{}".to_string(), |node| json(&node.value).to_string());
    let text = Text {
        source: source.clone(),
        folder: key.folder.clone(),
        locale,
        start: body.start,
        lenient: reader.lenient,
        extra: extra.into(),
        ground: ground.clone(),
    };
    let title_span = written.as_ref().map_or(span, |title| title.span);
    let (title, text) = match written.filter(|title| !title.value.trim().is_empty()) {
        Some(title) => (title.value, PageText::new(move || text.parse(|_| {}))),
        None => {
            let mut own = None;
            let parsed = text.parse(|content| own = own_title(content));
            let title = own.unwrap_or_else(|| name_of(key));
            (title, PageText::new(move || parsed))
        }
    };
    let title = with_organisation(&title, context, locale);
    let head = PageHead {
        source: source.id,
        locale,
        key: key.clone(),
        sort_key: context.collation.sort_key(locale, &title),
        title,
        span: title_span,
        slug: fields
            .string("slug")
            .filter(|slug| checked_slug(&reader, slug)),
        description: fields
            .str("description")
            .filter(|text| !text.trim().is_empty())
            .map(|text| with_organisation(&text, context, locale)),
        weight: fields.integer("weight"),
        audience: fields.audience("audience"),
        counterpart: fields.string("counterpart").map(|written| Spanned {
            value: address(&reader, &written.value, written.span),
            span: written.span,
        }),
        owner: fields.str("owner"),
        published: fields.date("published").map(|date| date.value),
        updated: fields.date("updated").map(|date| date.value),
        review_by: fields.date("review_by").map(|date| date.value),
        draft: fields.boolean("draft").unwrap_or(false),
        aliases: fields.strings("aliases").unwrap_or_default(),
        anchors: Anchors(text.clone()),
    };
    fields.finish();
    found.append(&mut reader.diagnostics.borrow_mut());
    Checked {
        value: Page {
            head_digest: Digest::of(&head),
            head: head.into(),
            text,
        },
        diagnostics: found,
    }
}

/// The text of a page, and all that it is parsed with.
struct Text {
    source: Arc<Source>,
    /// The folder that links are relative to.
    folder: Str,
    locale: LocaleId,
    /// Where it begins in the source.
    start: usize,
    /// As in [`Reader`].
    lenient: bool,
    extra: Str,
    ground: Arc<Ground>,
}

impl Text {
    /// Parses it; `without_title` takes out the title where it stands in the text.
    fn parse(&self, without_title: impl FnOnce(&mut Content)) -> Checked<Arc<PageBody>> {
        let mut reader = Reader::new(&self.source, Some(self.ground.context()), &self.folder);
        reader.locale = Some(self.locale);
        reader.lenient = self.lenient;
        let mut content = markdown::parse(
            &reader,
            &self.source.text[self.start..],
            Origin::At(self.start),
            Some(self.locale),
            Shape::Page,
        );
        without_title(&mut content);
        let body = PageBody {
            content: below_the_title(content).into(),
            extra: self.extra.clone(),
        };
        Checked {
            value: body.into(),
            diagnostics: reader.diagnostics.into_inner(),
        }
    }
}

/// The front matter, its place, and where the body begins.
fn front_matter(
    source: &Source,
    reader: &mut Reader<'_>,
    found: &mut Vec<Diagnostic>,
) -> (Table, Span, Range<usize>) {
    let text = &*source.text;
    let fence = match text.get(..3) {
        Some(fence @ ("+++" | "---"))
            if text[3..].trim_start_matches([' ', '\t']).starts_with('\n') =>
        {
            fence
        }
        Some(_) | None => {
            if let Some(line) = almost_front_matter(text) {
                let diagnostic = Diagnostic::at(source.span(line), Code::UnreadMarkdown);
                found.push(diagnostic.with("what", "front-matter").hint("front-matter"));
            }
            return (Table::default(), source.span(0..0), 0..text.len());
        }
    };
    let start = text.find('\n').map_or(text.len(), |at| at + 1);
    let mut line = start;
    while line < text.len() {
        let end = text[line..].find('\n').map_or(text.len(), |at| line + at);
        if text[line..end].trim_end() == fence {
            let body = (end + 1).min(text.len())..text.len();
            reader.lenient = fence == "---";
            let table = if reader.lenient {
                yaml::document(source, start..line, found)
            } else {
                toml::document(source, start..line, found)
            };
            return (table, source.span(0..3), body);
        }
        line = end + 1;
    }
    if fence == "---" && !begins_with_a_key(&text[start..]) {
        // A rule at the top of a page, not a front matter.
        return (Table::default(), source.span(0..0), 0..text.len());
    }
    found.push(Diagnostic::at(source.span(0..3), Code::FrontMatterOpen).with("fence", fence));
    (Table::default(), source.span(0..3), text.len()..text.len())
}

/// The first line of what was meant as front matter, where its fence is not the file's first line, or is none.
fn almost_front_matter(text: &str) -> Option<Range<usize>> {
    const KEYS: [&str; 6] = [
        "title",
        "slug",
        "description",
        "weight",
        "audience",
        "draft",
    ];
    let begins_with_key = |line: &str| {
        let key = line.trim_start().split([' ', '=', ':']).next();
        key.is_some_and(|key| {
            let rest = line.trim_start()[key.len()..].trim_start();
            KEYS.contains(&key) && rest.starts_with(['=', ':'])
        })
    };
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next()?;
    let name = first.trim().trim_start_matches(['+', '-', '`', '~']);
    let marks = first.trim().len() - name.len();
    let is_fence = marks > 1 && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    let start = text.find(first)?;
    (begins_with_key(first) || is_fence && begins_with_key(lines.next()?))
        .then_some(start..start + first.len())
}

/// Whether a text's first line is one of YAML's keys, `title: …`.
fn begins_with_a_key(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let key = |key: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        key.starts_with(|first: char| first.is_ascii_lowercase()) && key.bytes().all(plain)
    };
    line.split_once(':')
        .is_some_and(|(name, rest)| key(name) && (rest.is_empty() || rest.starts_with(' ')))
}

/// Whether a slug can be part of an address on every system that a site may lie on.
fn checked_slug(reader: &Reader<'_>, slug: &Spanned<Str>) -> bool {
    match slug_problem(&slug.value) {
        None => {
            let plain = slug.value.to_lowercase().replace(char::is_whitespace, "-");
            if plain != *slug.value {
                reader.report(
                    Diagnostic::at(slug.span, Code::AwkwardSlug)
                        .with("slug", &slug.value)
                        .with("similar", plain)
                        .hint("similar"),
                );
            }
            true
        }
        Some(hint) => {
            reader.report(
                Diagnostic::at(slug.span, Code::InvalidSlug)
                    .with("slug", &slug.value)
                    .hint(hint),
            );
            false
        }
    }
}

/// Why a name cannot be part of an address: the hint that says so.
pub(crate) fn slug_problem(slug: &str) -> Option<&'static str> {
    const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
    // Most names are plain, and of every address each part is looked at.
    let plain = |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if matches!(slug.len(), 1..=2 | 5..=200) && slug.bytes().all(plain) {
        return None;
    }
    let stem = slug.split('.').next().unwrap_or(slug).to_ascii_lowercase();
    let numbered = |name: &str| {
        stem.strip_prefix(name)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if slug.is_empty() {
        Some("empty")
    } else if slug.contains(['/', '\\']) {
        Some("slash")
    } else if slug.contains(['%', ':', '?', '#', '*', '"', '<', '>', '|', '&', '{', '}'])
        || slug.contains(char::is_control)
        || slug.contains(unseen)
    {
        Some("character")
    } else if slug.ends_with(['.', ' ']) || slug.starts_with([' ', '.']) {
        Some("edge")
    } else if RESERVED.contains(&stem.as_str()) || numbered("com") || numbered("lpt") {
        Some("reserved")
    } else if slug.len() > 200 {
        Some("long")
    } else {
        None
    }
}

/// Marks that nobody sees, and that make an address look like another one: of direction, and without a width. (The
/// joiners U+200C and U+200D are letters of some scripts.)
fn unseen(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
    )
}

/// A first heading of the first level is the page's title, where the front matter has none.
fn own_title(content: &mut Content) -> Option<Str> {
    let Some(Event::Start(Tag::Heading(0))) = content.nodes.first().map(|node| node.event) else {
        return None;
    };
    let heading = content
        .headings
        .first()
        .filter(|heading| heading.level == 1)?;
    let title = heading.text.clone();
    let end = content
        .nodes
        .iter()
        .position(|node| node.event == Event::End(Tag::Heading(0)))?;
    content.nodes.drain(..=end);
    // Its anchor stays linkable: it leads to the top of the page.
    Some(title)
}

/// The title is the page's only first level: where the text uses it too, all its headings move one down.
fn below_the_title(mut content: Content) -> Content {
    let used = |content: &Content| {
        content.nodes.iter().any(|node| {
            let Event::Start(Tag::Heading(index)) = node.event else {
                return false;
            };
            content
                .headings
                .get(index as usize)
                .is_some_and(|heading| heading.level == 1)
        })
    };
    if used(&content) {
        for heading in &mut content.headings {
            heading.level = (heading.level + 1).min(6);
        }
    }
    content.sealed()
}

fn with_organisation(text: &Str, context: Context<'_>, locale: LocaleId) -> Str {
    if !text.contains(markdown::ORGANISATION) {
        return text.clone();
    }
    text.replace(
        markdown::ORGANISATION,
        &markdown::organisation(context.site, Some(locale)),
    )
    .into()
}

/// A title made of a file's or folder's name: `travel-and-leave` → `Travel and leave`.
pub(crate) fn name_of(key: &PageKey) -> Str {
    let name = if key.is_section() {
        key.folder.rsplit('/').next().unwrap_or_default()
    } else {
        &*key.name
    };
    let words = name.replace(['-', '_'], " ");
    let mut characters = words.chars();
    match characters.next() {
        Some(first) => first
            .to_uppercase()
            .chain(characters)
            .collect::<String>()
            .into(),
        None => "".into(),
    }
}

/// A site's own keys as JSON, for its own templates.
fn json(value: &Value) -> serde_json::Value {
    match value {
        Value::String(text) => text.as_str().into(),
        Value::Integer(number) => (*number).into(),
        Value::Float(number) => (*number).into(),
        Value::Boolean(value) => (*value).into(),
        Value::Date(date) => date.to_string().into(),
        Value::Array(list) => list.iter().map(|node| json(&node.value)).collect(),
        Value::Table(table) => table
            .entries
            .iter()
            .map(|entry| (entry.key.clone(), json(&entry.node.value)))
            .collect(),
        Value::Other => serde_json::Value::Null,
    }
}
