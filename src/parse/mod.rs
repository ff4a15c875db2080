//! Parsing: one source in, one typed value and its diagnostics out. A parser knows the site's settings
//! (languages, dimensions) and its own file; it never sees another.

mod address;
mod bank;
mod calendar;
mod directive;
mod fields;
mod form;
mod markdown;
mod messages;
mod page;
mod parts;
mod picture;
mod release;
mod search;
mod site;
mod slip;
mod toml;
mod tree;
mod yaml;

use std::sync::Arc;

use crate::intl::Collation;
use crate::model::{
    Dimension, DimensionId, FormDefinition, Languages, Page, PageKey, Releases, SearchSettings,
    Site, Text, Topic,
};
use crate::source::{Source, Str};

pub use bank::topic;
pub use form::form;
pub use messages::{Messages, messages};
pub use page::page;
pub(crate) use page::{name_of, slug_problem};
pub use picture::{MESSAGE, RUNS, is_picture, picture};
pub use release::releases;
pub use search::search;
pub(crate) use site::checked_base_url;
pub use site::site;

use crate::diagnostic::Checked;
use crate::model::LocaleId;

/// What parsers may know of the site's settings. A change of any other setting leaves all that was parsed as it is.
#[derive(Debug, Clone, Copy, Hash)]
pub struct SiteFacts<'a> {
    /// Its languages.
    pub languages: &'a Languages,
    /// Its dimensions of audience.
    pub dimensions: &'a [Dimension],
    /// Whose site it is.
    pub organisation: Option<&'a Text<Str>>,
    /// Whether HTML in Markdown is kept.
    pub raw_html: bool,
}

impl<'a> SiteFacts<'a> {
    /// Those of a site.
    pub fn of(site: &'a Site) -> SiteFacts<'a> {
        SiteFacts {
            languages: &site.languages,
            dimensions: &site.dimensions,
            organisation: site.organisation.as_ref(),
            raw_html: site.raw_html,
        }
    }

    /// The dimension with this id.
    fn dimension(&self, id: &str) -> Option<(DimensionId, &'a Dimension)> {
        let mut all = self.dimensions.iter().enumerate();
        let found = all.find(|(_, dimension)| &*dimension.id == id);
        found.map(|(at, dimension)| (DimensionId(at as u8), dimension))
    }
}

/// What every parser may know besides its file.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Of the site's settings.
    pub site: SiteFacts<'a>,
    /// Alphabetical order, language by language.
    pub collation: &'a Collation,
}

/// The same, for texts that are parsed later.
#[derive(Debug)]
pub struct Ground {
    /// The site.
    pub site: Arc<Site>,
    /// Alphabetical order, language by language.
    pub collation: Arc<Collation>,
}

impl Ground {
    /// What parsers may know of it.
    pub fn context(&self) -> Context<'_> {
        Context {
            site: SiteFacts::of(&self.site),
            collation: &self.collation,
        }
    }
}

/// A parsed source.
#[derive(Debug, Clone)]
pub enum Parsed {
    /// A page.
    Page(Arc<Page>),
    /// A topic of the bank.
    Topic(Arc<Topic>),
    /// A form's definition.
    Form(Arc<FormDefinition>),
    /// What was released of a form.
    Releases(Arc<Releases>),
    /// What an editor says about search.
    Search(Arc<SearchSettings>),
}

/// What a source is, told from its path alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Role {
    /// A page: its key and language.
    Page(PageKey, LocaleId),
    /// A topic.
    Topic,
    /// A form.
    Form,
    /// What was released of the form with this id.
    Releases(Str),
    /// What an editor says about search in the language with this tag.
    Search(Str),
}

/// Parses a source as what it is.
pub fn parse(source: &Arc<Source>, role: &Role, ground: &Arc<Ground>) -> Checked<Parsed> {
    let context = ground.context();
    match role {
        Role::Page(key, locale) => wrap(page(source, key, *locale, ground), Parsed::Page),
        Role::Topic => wrap(topic(source, context), Parsed::Topic),
        Role::Form => wrap(form(source, context), Parsed::Form),
        Role::Releases(form) => wrap(releases(source, form, context), Parsed::Releases),
        Role::Search(tag) => wrap(search(source, tag, context), Parsed::Search),
    }
}

fn wrap<T>(checked: Checked<T>, kind: impl Fn(Arc<T>) -> Parsed) -> Checked<Parsed> {
    Checked {
        value: kind(Arc::new(checked.value)),
        diagnostics: checked.diagnostics,
    }
}
