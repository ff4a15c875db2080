//! Planning: which outputs there are. Routes and recipes, no rendered value; two outputs on one route are an error.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::model::{LocaleId, Text};
use crate::resolve::{EditionId, FormId, Note, PageId, PageRecord, SiteIndex, TopicId};
use crate::source::{Span, Str, composed};

/// The page that servers show where there is none.
pub(crate) const MISSING: &str = "404.html";

/// The short address that is printed on a form, below the site's root.
pub(crate) fn short_address(form: &str) -> String {
    format!("f/{form}/")
}

/// Longest name of a file or folder on common file systems, in bytes.
const MAX_NAME: usize = 255;

/// Longest path below the output folder, in bytes: Windows gives up at 260 characters, drive and folder included.
const MAX_PATH: usize = 255;

/// What an output is about, by number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The site as a whole.
    Site,
    /// A page.
    Page(PageId),
    /// An earlier address of a page: the head's language and the alias's number.
    Alias(PageId, LocaleId, u16),
    /// The whole bank.
    Bank,
    /// A topic.
    Topic(TopicId),
    /// The bank for some readers: the number of a point of all dimensions.
    Readers(u16),
    /// All forms.
    Forms,
    /// A form.
    Form(FormId),
    /// A form's short address, as printed on it: it leads to the form in the reader's language.
    FormAddress(FormId),
    /// An edition of a form.
    Edition(FormId, EditionId),
    /// An edition of a form on paper.
    Document(Document),
    /// A page on paper.
    Paper(PageId),
    /// The whole guide on paper, for readers of a role: the number of the first dimension's value.
    Guide(u8),
    /// A page about the site itself.
    Note(Note),
    /// What is shown where there is no page.
    Missing,
    /// The search page.
    Search,
    /// All pages from A to Z.
    Terms,
    /// Where a reader prepares.
    Preparation,
    /// The questions and forms that a preparation is made of, for scripts.
    PreparationData,
    /// What a preparation's Word file is made with, for scripts.
    PreparationWord,
    /// A file of the search index, by name.
    SearchFile(Str),
    /// A picture or attachment, by path below `content/`.
    Asset(Str),
    /// A file of the theme, by name.
    ThemeFile(Str),
}

impl Subject {
    /// Whether it is there in a language itself, and not only with the texts of another.
    pub(crate) fn in_own_language(&self, index: &SiteIndex, locale: LocaleId) -> bool {
        let own = |text: &Text<Str>| text.pick(&[locale]).is_some();
        match self {
            Subject::Page(id) => index
                .shown(*id, locale)
                .is_some_and(|shown| shown.locale.is_none_or(|text| text == locale)),
            Subject::Topic(id) => own(&index.bank.topic(*id).title),
            Subject::Form(id) | Subject::Edition(id, _) => {
                own(&index.form_record(*id).definition.title)
            }
            Subject::Note(note) => index
                .note(*note, locale)
                .is_some_and(|place| place.built_in && place.own_language),
            Subject::Bank
            | Subject::Readers(_)
            | Subject::Forms
            | Subject::Search
            | Subject::Terms
            | Subject::Preparation => true,
            Subject::SearchFile(_)
            | Subject::Document(_)
            | Subject::Paper(_)
            | Subject::Guide(_)
            | Subject::PreparationData
            | Subject::PreparationWord
            | Subject::Site
            | Subject::Alias(..)
            | Subject::FormAddress(_)
            | Subject::Missing
            | Subject::Asset(_)
            | Subject::ThemeFile(_) => false,
        }
    }
}

/// A form on paper, in one of the formats of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Document {
    /// The form.
    pub form: FormId,
    /// Its edition.
    pub edition: EditionId,
    /// The language beside the reader's, on a sheet in two.
    pub other: Option<LocaleId>,
    /// Whether it is in large print.
    pub large: bool,
}

/// What an output is made of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Recipe {
    /// What it is about.
    pub subject: Subject,
    /// For readers of this language; none for what is one for all.
    pub reader: Option<LocaleId>,
}

/// An output: where it goes, who makes it, of what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Output {
    /// Path below the output folder.
    pub route: Str,
    /// The number of its renderer in the table.
    pub renderer: usize,
    /// What it is made of.
    pub recipe: Recipe,
}

/// All outputs, sorted by route.
#[derive(Debug, Default)]
pub struct Plan {
    /// The outputs.
    pub outputs: Vec<Output>,
}

impl Plan {
    /// The output on a route.
    pub fn find(&self, route: &str) -> Option<&Output> {
        let at = self
            .outputs
            .binary_search_by(|output| (*output.route).cmp(route))
            .ok()?;
        self.outputs.get(at)
    }

    /// Whether an address, as people and logs write it, leads to an output: with or without the server's name, the
    /// path of the site on it, a slash at the end, `index.html`, a query or a place on the page.
    pub fn leads_somewhere(&self, address: &str, base: Option<&str>) -> bool {
        let server = |address: &'_ str| match address.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("/", |at| &rest[at..]).to_string(),
            None => address.to_string(),
        };
        let path = server(address);
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let site = base.map(server).unwrap_or_default();
        let below = match path.strip_prefix(site.as_str()) {
            Some(below) => below,
            // The site's own root, written without its slash.
            None if format!("{path}/") == site => "",
            None => path,
        };
        let route = percent_decode_str(below).decode_utf8_lossy();
        let route = route.trim_start_matches('/');
        let folder = route.trim_end_matches('/');
        let page = if folder.is_empty() {
            "index.html".to_string()
        } else {
            format!("{folder}/index.html")
        };
        let file = !route.is_empty() && !route.ends_with('/') && self.find(route).is_some();
        file || self.find(&page).is_some()
    }
}

/// Puts the outputs of all renderers together.
pub fn plan(index: &SiteIndex, mut outputs: Vec<Output>) -> Checked<Arc<Plan>> {
    let mut diagnostics = Vec::new();
    outputs.par_sort();
    refuse(index, &mut outputs, &mut diagnostics);
    let clashes = clashes(&outputs);
    let said = |(at, first): (&usize, &usize)| clash(index, &outputs[*at], &outputs[*first]);
    diagnostics.extend(clashes.iter().map(said));
    let mut at = 0..outputs.len();
    outputs.retain(|_| at.next().is_some_and(|at| !clashes.contains_key(&at)));
    Checked {
        value: Arc::new(Plan { outputs }),
        diagnostics,
    }
}

/// Takes out what no file system would take.
fn refuse(index: &SiteIndex, outputs: &mut Vec<Output>, diagnostics: &mut Vec<Diagnostic>) {
    let fits = |output: &Output| route_problem(&output.route).is_none();
    if outputs.par_iter().all(fits) {
        return;
    }
    outputs.retain(|output| {
        let Some((code, part, hint)) = route_problem(&output.route) else {
            return true;
        };
        // The name of a page's file or folder was refused where it was read.
        if code == Code::PathTooLong || !matches!(output.recipe.subject, Subject::Page(_)) {
            let diagnostic = at(index, &output.recipe.subject, code)
                .with("slug", part)
                .with("route", &output.route)
                .with("limit", MAX_NAME);
            diagnostics.push(diagnostic.hint(hint));
        }
        false
    });
}

/// Outputs on a route that is taken, each with the one that has it, by their places in the sorted list.
fn clashes(outputs: &[Output]) -> BTreeMap<usize, usize> {
    let routes: Vec<Cow<'_, str>> = outputs
        .par_iter()
        .map(|output| folded(&output.route))
        .collect();
    let mut order: Vec<usize> = (0..routes.len()).collect();
    // Sorted routes stay in order unless one was folded.
    if routes
        .par_iter()
        .any(|route| matches!(route, Cow::Owned(_)))
    {
        order.par_sort_by_key(|at| (&routes[*at], *at));
    }
    let mut found = BTreeMap::new();
    let mut first: Option<usize> = None;
    for at in order {
        match first.filter(|first| routes[*first] == routes[at]) {
            Some(first) => {
                found.insert(at, first);
            }
            None => first = Some(at),
        }
    }
    // A file where others have a folder. That a page's own file is one is rare, and there are many.
    let is_odd = |at: &usize| !is_plain(&routes[*at]);
    let odd: Vec<usize> = (0..routes.len()).into_par_iter().filter(is_odd).collect();
    let pages_too = odd.iter().any(|at| routes[*at].contains("index.html/"));
    let files = match pages_too {
        true => (0..routes.len()).collect(),
        false => odd,
    };
    let mut taken: FxHashMap<&str, usize> = FxHashMap::default();
    for at in files {
        taken.entry(&routes[at]).or_insert(at);
    }
    let below = |(at, route): (usize, &Cow<'_, str>)| {
        let mut above = route.match_indices('/').map(|(at, _)| &route[..at]);
        above.find_map(|folder| Some((at, *taken.get(folder)?)))
    };
    let below: Vec<(usize, usize)> = routes.par_iter().enumerate().filter_map(below).collect();
    for (at, file) in below {
        found.entry(at).or_insert(file);
    }
    found
}

/// Two outputs on one address, said of the one that somebody wrote.
fn clash(index: &SiteIndex, output: &Output, first: &Output) -> Diagnostic {
    let (written, other) = match place(index, &output.recipe.subject) {
        Some(_) => (output, first),
        None => (first, output),
    };
    // A page's address in a language is that of its file in this language, if it has one.
    let here = |recipe: &Recipe| match (&recipe.subject, recipe.reader) {
        (Subject::Page(id), Some(reader)) => index.page(*id).heads[usize::from(reader.0)]
            .as_ref()
            .map(|head| head.span)
            .or(place(index, &recipe.subject)),
        (subject, _) => place(index, subject),
    };
    let diagnostic = Diagnostic {
        span: here(&written.recipe),
        ..Diagnostic::global(Code::RouteTaken)
    };
    let diagnostic = diagnostic.with("route", &written.route);
    match here(&other.recipe) {
        Some(other) => diagnostic.related(other, "first"),
        None => diagnostic.hint("own"),
    }
}

/// Whether a route is a page's, of names of which nothing needs to be asked: no system minds them, in any case of letters.
/// Nearly all are.
fn is_plain(route: &str) -> bool {
    let plain = |byte: &u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    // Names that systems reserve have three or four letters.
    let free = |name: &[u8]| matches!(name.len(), 1..=2 | 5..=200) && name.iter().all(plain);
    let folder = route.strip_suffix("/index.html");
    route.len() <= MAX_PATH
        && folder.is_some_and(|folder| folder.as_bytes().split(|byte| *byte == b'/').all(free))
}

/// Why no file system would take a route: the part that is refused, and the hint that says so.
fn route_problem(route: &str) -> Option<(Code, &str, &'static str)> {
    if is_plain(route) {
        return None;
    }
    if route.len() > MAX_PATH || route.split('/').any(|name| name.len() > MAX_NAME) {
        return Some((Code::PathTooLong, route, "hint"));
    }
    let unsafe_name = |name| match crate::parse::slug_problem(name) {
        Some("long") | None => None,
        Some(problem) => Some((Code::InvalidSlug, name, problem)),
    };
    let folder = route.strip_suffix("/index.html").unwrap_or(route);
    folder.split('/').find_map(unsafe_name)
}

/// A route as file systems that ignore case and composition see it.
fn folded(route: &str) -> Cow<'_, str> {
    if is_plain(route) {
        route.into()
    } else if !route.is_ascii() {
        composed(route).to_lowercase().into()
    } else if route.bytes().any(|byte| byte.is_ascii_uppercase()) {
        route.to_ascii_lowercase().into()
    } else {
        route.into()
    }
}

fn at(index: &SiteIndex, subject: &Subject, code: Code) -> Diagnostic {
    Diagnostic {
        span: place(index, subject),
        ..Diagnostic::global(code)
    }
}

/// Where a subject was written.
pub fn place(index: &SiteIndex, subject: &Subject) -> Option<Span> {
    match subject {
        Subject::Page(id) | Subject::Paper(id) => {
            let page = index.page(*id);
            let own = |page: &PageRecord| page.heads.iter().flatten().next().map(|head| head.span);
            // A section without a page of its own is there because of what lies in it.
            own(page).or_else(|| {
                let inside = |other: &&PageRecord| other.key.folder.starts_with(&*page.key.folder);
                index.pages.iter().filter(inside).find_map(own)
            })
        }
        Subject::Alias(id, locale, at) => {
            let head = index.page(*id).heads[usize::from(locale.0)].as_ref()?;
            head.aliases.get(usize::from(*at)).map(|alias| alias.span)
        }
        Subject::Topic(id) => Some(index.bank.topic(*id).span),
        Subject::Form(id)
        | Subject::FormAddress(id)
        | Subject::Edition(id, _)
        | Subject::Document(Document { form: id, .. }) => {
            Some(index.form_record(*id).definition.span)
        }
        Subject::Asset(path) => index.assets.get(path).map(|asset| Span {
            source: asset.source,
            start: 0,
            end: 0,
        }),
        Subject::Site
        | Subject::Bank
        | Subject::Readers(_)
        | Subject::Forms
        | Subject::Note(_)
        | Subject::Guide(_)
        | Subject::Missing
        | Subject::Search
        | Subject::Terms
        | Subject::Preparation
        | Subject::PreparationData
        | Subject::PreparationWord
        | Subject::SearchFile(_)
        | Subject::ThemeFile(_) => None,
    }
}
