//! Search: one folder of scripts a language, `<lang>/search/*.js`, made from a record of each document.
//!
//! How many files there are only shows once all texts have been worked through, so they are late outputs: the plan
//! stays cheap, and a preview makes them when somebody searches. `assets/search/` reads them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rayon::prelude::*;
use serde_json::{Map, Value, json};

use super::{Inputs, Renderer};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Arg, Checked, Code, Diagnostic};
use crate::digest::Digest;
use crate::intl;
use crate::model::{
    Audience, Content, DirectiveKind, Event, LocaleId, PageBody, Phrase, Rich, SynonymRule, Tag,
    TemplatePart,
};
use crate::plan::{Output, Recipe, Subject};
use crate::resolve::{self, EditionId, FormId, PageId, QuestionId, SiteIndex, TopicId, encode};
use crate::search::index::reduce;
use crate::search::query::Searcher;
pub use crate::search::read::Unreadable;
use crate::search::record::{Document, Kind, Record, Weights, analyse};
use crate::search::settings::{Preferred, Settings, Synonym};
use crate::source::{Spanned, Str};
use crate::theme::Theme;

/// The renderer.
pub(super) struct Search;

/// The files of one language, by name.
type Files = Vec<(String, Vec<u8>)>;

/// Records by language and address, each with the digest of its document: what a preview does not make anew.
#[derive(Debug, Default)]
pub struct Records {
    /// Records are large: a program that runs once keeps none.
    once: bool,
    known: Mutex<HashMap<LocaleId, HashMap<String, Kept>>>,
}

/// A document's digest and its record.
type Kept = (Digest, Arc<Record>);

impl Records {
    /// Where there will be no second run.
    pub fn once() -> Records {
        Records {
            once: true,
            ..Records::default()
        }
    }
}

/// The index of each language, made when it is first asked for.
pub struct Shared {
    languages: Vec<OnceLock<Arc<Files>>>,
    records: Arc<Records>,
    catalogue: Arc<Catalogue>,
}

impl Shared {
    /// Nothing is made yet.
    pub fn new(index: &SiteIndex, catalogue: &Arc<Catalogue>, records: &Arc<Records>) -> Shared {
        Shared {
            languages: index
                .site
                .languages
                .ids()
                .map(|_| OnceLock::new())
                .collect(),
            records: records.clone(),
            catalogue: catalogue.clone(),
        }
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

impl Renderer for Search {
    fn outputs(&self, _index: &SiteIndex, _theme: &Theme) -> Vec<(Str, Recipe)> {
        Vec::new()
    }

    fn late_outputs(&self, inputs: Inputs<'_>) -> Vec<(Str, Recipe)> {
        let languages: Vec<LocaleId> = inputs.index.site.languages.ids().collect();
        languages
            .into_par_iter()
            .flat_map_iter(|reader| {
                let tag = inputs.index.site.languages.tag(reader).clone();
                let names: Vec<Str> = files(inputs, reader)
                    .iter()
                    .map(|(name, _)| name.as_str().into())
                    .collect();
                names.into_iter().map(move |name| {
                    (
                        format!("{tag}/search/{name}").into(),
                        Recipe {
                            subject: Subject::SearchFile(name),
                            reader: Some(reader),
                        },
                    )
                })
            })
            .collect()
    }

    fn late_output(&self, inputs: Inputs<'_>, route: &str) -> Option<Recipe> {
        let (tag, below) = route.split_once('/')?;
        let reader = inputs.index.site.languages.find(tag)?;
        let name = below.strip_prefix("search/")?;
        let files = files(inputs, reader);
        let known = files.iter().any(|(file, _)| file == name);
        known.then(|| Recipe {
            subject: Subject::SearchFile(name.into()),
            reader: Some(reader),
        })
    }

    fn can_fail(&self, _theme: &Theme) -> bool {
        false
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        Some(Digest::of(&self.render(inputs, output).value))
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        let found = match (&output.recipe.subject, output.recipe.reader) {
            (Subject::SearchFile(name), Some(reader)) => {
                let files = files(inputs, reader);
                let at = files.binary_search_by(|(known, _)| known.as_str().cmp(name));
                at.ok().map(|at| files[at].1.clone())
            }
            (_, _) => None,
        };
        Checked {
            value: found.unwrap_or_default(),
            diagnostics: Vec::new(),
        }
    }
}

/// The files of a language. Made without a lock, for the records are made in parallel and a thread that waits for them
/// may take up other work: two that ask at once may both make them, and the first one's stay.
fn files(inputs: Inputs<'_>, reader: LocaleId) -> Arc<Files> {
    let place = &inputs.search.languages[usize::from(reader.0)];
    if let Some(files) = place.get() {
        return files.clone();
    }
    let records = records(inputs, reader);
    let records: Vec<&Record> = records.iter().map(|record| &**record).collect();
    let tag = inputs.index.site.languages.tag(reader);
    let mut files = reduce(&records, tag, &settings(inputs.index, reader));
    let words = words(inputs, reader);
    files.push((
        "t.js".to_string(),
        format!("samtaleSearch({},\"t\",{words})\n", json!(&**tag)).into_bytes(),
    ));
    files.sort();
    place.get_or_init(|| Arc::new(files)).clone()
}

/// The record of every document, made anew where the document changed.
fn records(inputs: Inputs<'_>, reader: LocaleId) -> Vec<Arc<Record>> {
    let records = &inputs.search.records;
    let lock = || records.known.lock().unwrap_or_else(PoisonError::into_inner);
    let known = lock().remove(&reader).unwrap_or_default();
    let made: Vec<(String, Kept)> = subjects(inputs.index, reader)
        .into_par_iter()
        .filter_map(|subject| {
            let (mut document, body) = document(inputs, &subject, reader)?;
            // A page's text has its digest already, and is only looked at where that is another.
            let text = body.as_ref().map(|body| body.content.digest);
            let digest = Digest::of(&(&document, text));
            let kept = known
                .get(&document.url)
                .filter(|(other, _)| *other == digest);
            let record = kept.map_or_else(
                || {
                    if let Some(body) = &body {
                        read(&body.content, &mut document.headings);
                    }
                    Arc::new(analyse(&document))
                },
                |(_, record)| record.clone(),
            );
            Some((document.url, (digest, record)))
        })
        .collect();
    let found = made.iter().map(|(_, (_, record))| record.clone()).collect();
    if !records.once {
        lock().insert(reader, made.into_iter().collect());
    }
    found
}

/// What can be found.
enum Found {
    Page(PageId),
    Topic(TopicId),
    Question(TopicId, QuestionId),
    Form(FormId),
    Edition(FormId, EditionId),
}

fn subjects(index: &SiteIndex, reader: LocaleId) -> Vec<Found> {
    let pages = index.pages().filter(|(id, _)| {
        let shown = index.shown(*id, reader);
        shown.is_some_and(|shown| shown.locale.is_some())
    });
    let mut found: Vec<Found> = pages.map(|(id, _)| Found::Page(id)).collect();
    for at in 0..index.bank.topics.len() {
        let topic = TopicId(at as u16);
        found.push(Found::Topic(topic));
        let questions = index.bank.of_topic(topic);
        found.extend(questions.map(|(id, _)| Found::Question(topic, id)));
    }
    for (id, form) in index.forms() {
        found.push(Found::Form(id));
        // A form for everyone is the same as its only edition.
        if form.editions.len() > 1 {
            let editions = 0..form.editions.len();
            found.extend(editions.map(|at| Found::Edition(id, EditionId(at as u16))));
        }
    }
    found
}

/// A document; the body of a page is left out, and given as it is.
fn document(
    inputs: Inputs<'_>,
    found: &Found,
    reader: LocaleId,
) -> Option<(Document, Option<Arc<PageBody>>)> {
    let index = inputs.index;
    let mut body = None;
    let foreign = |locale: Option<LocaleId>| {
        index
            .foreign(locale, reader)
            .map_or_else(String::new, |tag| tag.to_string())
    };
    let plain = |text: String| vec![(String::new(), String::new(), text)];
    let document = match found {
        Found::Page(id) => {
            let head = index.head(*id, reader)?;
            let folder = index.shown(*id, reader)?.folder();
            body = Some((inputs.body)(*id, head.locale)?);
            let tag = index.site.languages.tag(reader);
            let lead = head.description.as_deref().unwrap_or_default();
            Document {
                url: encode(folder.strip_prefix(&format!("{tag}/"))?),
                kind: Kind::Page,
                weights: Weights::PAGE,
                title: head.title.to_string(),
                headings: plain(lead.to_string()),
                lang: foreign(Some(head.locale)),
                filters: filters(index, &head.audience),
            }
        }
        Found::Topic(id) => {
            let topic = index.bank.topic(*id);
            let title = index.named(&topic.title, &topic.id, reader);
            let intro = topic
                .intro
                .as_ref()
                .and_then(|intro| index.rich(intro, reader));
            Document {
                url: format!("questions/{}/", topic.id),
                kind: Kind::Page,
                weights: Weights::PAGE,
                title: title.text.to_string(),
                headings: plain(intro.map_or_else(String::new, |intro| intro.content.plain())),
                lang: foreign(title.locale),
                filters: vec![("topic".to_string(), topic.id.to_string())],
            }
        }
        Found::Question(topic, id) => {
            let topic = &index.bank.topic(*topic).id;
            let asked = index.ask(*id, reader, &Audience::default())?;
            let mut filters = filters(index, &asked.audience);
            filters.push(("topic".to_string(), topic.to_string()));
            let others = asked.wordings.iter().map(|(_, text)| text);
            let more: Vec<String> = asked
                .help
                .iter()
                .chain(&asked.follow_ups)
                .chain(others)
                .map(|text| text.content.plain())
                .collect();
            Document {
                url: format!("questions/{topic}/#{}", asked.id),
                kind: Kind::Question,
                weights: Weights::QUESTION,
                title: asked.text.content.plain(),
                headings: plain(more.join(" · ")),
                lang: foreign(asked.text.locale),
                filters,
            }
        }
        Found::Form(id) => {
            let definition = &index.form_record(*id).definition;
            let title = index.named(&definition.title, &definition.id, reader);
            let intro = definition
                .intro
                .as_ref()
                .and_then(|intro| index.rich(intro, reader));
            Document {
                url: format!("forms/{}/", definition.id),
                kind: Kind::Form,
                weights: Weights::FORM,
                title: title.text.to_string(),
                headings: plain(intro.map_or_else(String::new, |intro| intro.content.plain())),
                lang: foreign(title.locale),
                filters: Vec::new(),
            }
        }
        Found::Edition(id, edition) => {
            let form = resolve::form(index, *id, *edition, reader);
            let readers: Vec<&str> = form.readers.iter().map(|name| &*name.text).collect();
            let section = |section: &crate::model::FormSection| {
                let plain = |text: &Option<Rich>| {
                    text.as_ref()
                        .map_or_else(String::new, |text| text.content.plain())
                };
                let title = section.title.as_ref()?;
                let text = format!("{} {}", plain(&section.intro), plain(&section.lead));
                Some((section.id.to_string(), title.text.to_string(), text))
            };
            Document {
                url: format!("forms/{}/{}/", form.id, form.edition),
                kind: Kind::Form,
                weights: Weights::EDITION,
                title: format!("{} · {}", form.title.text, readers.join(" · ")),
                headings: form.sections.iter().filter_map(section).collect(),
                lang: foreign(form.title.locale),
                filters: filters(index, &form.audience),
            }
        }
    };
    Some((document, body))
}

/// An audience as facets.
fn filters(index: &SiteIndex, audience: &Audience) -> Vec<(String, String)> {
    let mut filters = Vec::new();
    for (dimension, values) in audience.dimensions() {
        let dimension = &index.site.dimensions[usize::from(dimension.0)];
        for value in values {
            let value = &dimension.values[usize::from(value.0)].id;
            filters.push((dimension.id.to_string(), value.to_string()));
        }
    }
    filters
}

/// Adds a page's text, heading by heading (anchor, heading, text), to what stands before the first.
fn read(content: &Content, found: &mut Vec<(String, String, String)>) {
    let mut in_heading = false;
    for node in &content.nodes {
        if let Event::Start(Tag::Heading(at)) = node.event {
            let heading = &content.headings[at as usize];
            found.push((
                heading.anchor.to_string(),
                heading.text.to_string(),
                String::new(),
            ));
            in_heading = true;
        }
        if matches!(node.event, Event::End(Tag::Heading(_))) {
            in_heading = false;
        }
        let Some((_, _, text)) = found.last_mut().filter(|_| !in_heading) else {
            continue;
        };
        match node.event {
            Event::Text(range) | Event::Code(range) => text.push_str(content.slice(range)),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Image(at) => text.push_str(&content.images[at as usize].alt),
            Event::Start(Tag::Directive(at)) => {
                part(text);
                for words in words_of(&content.directives[at as usize].kind) {
                    text.push_str(&words);
                    part(text);
                }
            }
            // Marks within a line part no words.
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link(_))
            | Event::End(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link(_)) => {}
            Event::Start(_) | Event::End(_) | Event::Rule => part(text),
            Event::Html(_) | Event::FootnoteMark(_) | Event::Task(_) => {}
        }
    }
    for (_, _, text) in found {
        text.truncate(text.trim_end_matches([' ', '·']).len());
    }
}

/// Ends a block: what follows stands beside it in an excerpt, and is no neighbour of its last word.
fn part(text: &mut String) {
    let ending = text.trim_end_matches(' ');
    if ending.ends_with(char::is_alphanumeric) {
        text.truncate(ending.len());
        text.push_str(" · ");
    } else if !ending.is_empty() && ending.len() == text.len() {
        text.push(' ');
    }
}

/// What a directive says itself, besides the Markdown in it.
fn words_of(kind: &DirectiveKind) -> Vec<String> {
    let pieces = |parts: &[TemplatePart]| {
        let text = |part: &TemplatePart| match part {
            TemplatePart::Text(text) | TemplatePart::Placeholder(text) => text.to_string(),
        };
        parts.iter().map(text).collect::<String>()
    };
    let strings = |texts: &[&Option<Str>]| {
        let there = texts.iter().copied().flatten();
        there.map(|text| text.to_string()).collect()
    };
    match kind {
        DirectiveKind::Details { summary } => vec![summary.plain()],
        DirectiveKind::Template {
            title,
            subject,
            body,
        } => {
            let mut words: Vec<String> = strings(&[title]);
            words.extend(subject.as_deref().map(pieces));
            words.push(pieces(body));
            words
        }
        DirectiveKind::Quote { by, about, source } => strings(&[by, about, source]),
        DirectiveKind::Contact(contact) => {
            strings(&[&contact.name, &contact.phone, &contact.email])
        }
        DirectiveKind::Questions(selection) => strings(&[&selection.heading]),
        // Its questions, editions and parts are documents, or Markdown, of their own.
        DirectiveKind::Form { .. }
        | DirectiveKind::Only(_)
        | DirectiveKind::Steps
        | DirectiveKind::Planner(_) => Vec::new(),
    }
}

/// What the editor says, as the index takes it.
fn settings(index: &SiteIndex, reader: LocaleId) -> Settings {
    let Some(own) = &index.search[usize::from(reader.0)] else {
        return Settings::default();
    };
    let strings = |words: &[Spanned<Str>]| -> Vec<String> {
        words.iter().map(|word| word.value.to_string()).collect()
    };
    Settings {
        stop: strings(&own.stop),
        synonyms: own
            .synonyms
            .iter()
            .map(|rule| Synonym {
                from: strings(&rule.from),
                to: strings(&rule.to),
            })
            .collect(),
        preferred: own
            .preferred
            .iter()
            .map(|rule| Preferred {
                queries: strings(&rule.queries),
                urls: rule
                    .pages
                    .iter()
                    .filter_map(|page| index.preferred(&page.value, reader))
                    .collect(),
            })
            .collect(),
    }
}

/// Synonyms of which no word stands on any page.
pub fn unmatched(inputs: Inputs<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (reader, _) in inputs.index.site.languages.iter() {
        let Some(own) = &inputs.index.search[usize::from(reader.0)] else {
            continue;
        };
        // Files that were just written can be read.
        let Ok(searcher) = searcher(inputs, reader) else {
            continue;
        };
        let nothing = |rule: &&SynonymRule| !rule.to.iter().any(|word| searcher.knows(&word.value));
        for rule in own.synonyms.iter().filter(nothing) {
            let words: Vec<&str> = rule.to.iter().map(|word| &*word.value).collect();
            found.push(
                Diagnostic::at(rule.span, Code::SearchUnmatched).with("words", words.join(", ")),
            );
        }
    }
    found
}

/// The search of a language, over the very files that are published.
pub fn searcher(inputs: Inputs<'_>, reader: LocaleId) -> Result<Searcher, Unreadable> {
    let files: Files = files(inputs, reader)
        .iter()
        .filter(|(name, _)| name != "t.js")
        .cloned()
        .collect();
    Searcher::new(&files)
}

/// The words of the interface, and what filters and neighbouring languages are called.
fn words(inputs: Inputs<'_>, reader: LocaleId) -> Value {
    let index = inputs.index;
    let languages = &index.site.languages;
    let say = |id: &str, args: &[(&str, Arg)]| {
        let chain = languages.chain(reader).iter();
        let chain = chain.map(|locale| &**languages.tag(*locale));
        let message = inputs.search.catalogue.message(chain, id, None, args);
        message.map_or_else(|| id.to_string(), |message| message.text)
    };
    let plural: Map<String, Value> = intl::plural_samples(languages.tag(reader))
        .into_iter()
        .map(|(category, n)| {
            let args = [("n", Arg::Number(n)), ("count", Arg::from("{n}"))];
            (category.to_string(), say("search-results", &args).into())
        })
        .collect();
    let phrase = |phrase: Phrase| phrase.text.to_string();
    let (mut values, mut filters) = (Map::new(), Map::new());
    filters.insert("kind".into(), say("search-filter-kind", &[]).into());
    filters.insert("topic".into(), say("search-filter-topic", &[]).into());
    let topics = index.bank.topics.iter().map(|topic| {
        let title = index.named(&topic.title, &topic.id, reader);
        (topic.id.to_string(), phrase(title).into())
    });
    values.insert("topic".into(), Value::Object(topics.collect()));
    for dimension in &index.site.dimensions {
        let names = dimension.values.iter().map(|value| {
            let name = index.named(&value.name, &value.id, reader);
            (value.id.to_string(), phrase(name).into())
        });
        values.insert(dimension.id.to_string(), Value::Object(names.collect()));
        let id = format!("search-filter-{}", dimension.id);
        let label = say(&id, &[]);
        let label = if label == id {
            dimension.id.to_string()
        } else {
            label
        };
        filters.insert(dimension.id.to_string(), label.into());
    }
    let others: Vec<Value> = languages
        .chain(reader)
        .iter()
        .filter(|locale| **locale != reader)
        .map(|locale| json!({ "lang": &**languages.tag(*locale), "name": &*languages.get(*locale).name }))
        .collect();
    json!({
        "results": plural,
        "none": say("search-none", &[("query", Arg::from("{query}"))]),
        "meant": say("search-meant", &[("query", Arg::from("{query}"))]),
        "found": say("search-found", &[("words", Arg::from("{words}"))]),
        "other": say("search-other", &[("language", Arg::from("{language}"))]),
        "more": say("search-more", &[]),
        "all": say("search-any", &[]),
        "page": say("search-pages", &[]),
        "question": say("questions-title", &[]),
        "form": say("forms-title", &[]),
        "filters": filters,
        "values": values,
        "others": others,
        "suffix": if index.options.portable { "index.html" } else { "" },
    })
}
