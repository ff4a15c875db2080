//! Planning: which outputs there are. Routes and recipes, no rendered value; two outputs on one route are an error.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::model::LocaleId;
use crate::resolve::{EditionId, FormId, PageId, SiteIndex, TopicId};
use crate::source::{Span, Str};

/// Longest name of a file or folder on common file systems, in bytes.
const MAX_NAME: usize = 255;

/// Longest path below the output folder, in bytes: Windows shares and archives give up not far above.
const MAX_PATH: usize = 1000;

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
    /// An edition of a form.
    Edition(FormId, EditionId),
    /// The search page.
    Search,
    /// All pages from A to Z.
    Terms,
    /// A file of the search index, by name.
    SearchFile(Str),
    /// A picture or attachment, by path below `content/`.
    Asset(Str),
    /// A file of the theme, by name.
    ThemeFile(Str),
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
}

/// Puts the outputs of all renderers together.
pub fn plan(index: &SiteIndex, mut outputs: Vec<Output>) -> Checked<Plan> {
    let mut diagnostics = Vec::new();
    outputs.sort();
    outputs.retain(|output| {
        let problem = route_problem(&output.route);
        if let Some(code) = problem {
            diagnostics.push(
                at(index, &output.recipe.subject, code)
                    .with("slug", &output.route)
                    .with("route", &output.route)
                    .with("limit", MAX_NAME),
            );
        }
        problem.is_none()
    });
    let mut taken: HashMap<String, Output> = HashMap::with_capacity(outputs.len());
    outputs.retain(|output| match taken.entry(folded(&output.route)) {
        Entry::Vacant(free) => {
            free.insert(output.clone());
            true
        }
        Entry::Occupied(first) => {
            let diagnostic =
                at(index, &output.recipe.subject, Code::RouteTaken).with("route", &output.route);
            diagnostics.push(match place(index, &first.get().recipe.subject) {
                Some(other) => diagnostic.related(other, "first"),
                None => diagnostic.hint("own"),
            });
            false
        }
    });
    Checked {
        value: Plan { outputs },
        diagnostics,
    }
}

/// Why no file system would take a route.
fn route_problem(route: &str) -> Option<Code> {
    let too_long = route.len() > MAX_PATH || route.split('/').any(|name| name.len() > MAX_NAME);
    let unsafe_name = || {
        route
            .split('/')
            .any(|name| crate::parse::slug_problem(name).is_some_and(|problem| problem != "long"))
    };
    match too_long {
        true => Some(Code::PathTooLong),
        // The underscore of `_headers` and names of assets are fine; what escapes the folder is not.
        false if unsafe_name() => Some(Code::InvalidSlug),
        false => None,
    }
}

/// A route as file systems that ignore case and composition see it.
fn folded(route: &str) -> String {
    if route.is_ascii() {
        route.to_ascii_lowercase()
    } else {
        route.nfc().collect::<String>().to_lowercase()
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
        Subject::Page(id) => index
            .page(*id)
            .heads
            .iter()
            .flatten()
            .next()
            .map(|head| head.span),
        Subject::Alias(id, locale, at) => {
            let head = index.page(*id).heads[usize::from(locale.0)].as_ref()?;
            head.aliases.get(usize::from(*at)).map(|alias| alias.span)
        }
        Subject::Topic(id) => Some(index.bank.topic(*id).span),
        Subject::Form(id) | Subject::Edition(id, _) => Some(index.form_record(*id).definition.span),
        Subject::Asset(path) => index.assets.get(path).map(|asset| Span {
            source: asset.source,
            start: 0,
            end: 0,
        }),
        Subject::Site
        | Subject::Bank
        | Subject::Readers(_)
        | Subject::Forms
        | Subject::Search
        | Subject::Terms
        | Subject::SearchFile(_)
        | Subject::ThemeFile(_) => None,
    }
}
