//! The index: all that outputs may know of the site besides their own content. Immutable once made, dense numbers
//! instead of names, shared parts for what many pages show.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::ops::Deref;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

use super::bank::{Bank, TopicId};
use super::editions::FormRecord;
use super::notes::{Note, NotePlace};
use crate::digest::{Digest, Part};
use crate::model::{
    Audience, Date, FormDefinition, LocaleId, PageHead, PageKey, Phrase, Picked, Releases,
    SearchSettings, Site, Text, Topic,
};
use crate::source::{SourceId, Str};

/// What parsing yields, all files together.
#[derive(Debug, Clone, Default)]
pub struct Parsed {
    /// Heads of pages.
    pub pages: Vec<Arc<PageHead>>,
    /// Topics.
    pub topics: Vec<Arc<Topic>>,
    /// Forms.
    pub forms: Vec<Arc<FormDefinition>>,
    /// What was released of forms.
    pub releases: Vec<Arc<Releases>>,
    /// What editors say about search.
    pub search: Vec<Arc<SearchSettings>>,
    /// Pictures and attachments, by path below `content/`.
    pub assets: Arc<BTreeMap<Str, Asset>>,
}

/// A file beside the pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Asset {
    /// Its number among the sources.
    pub source: SourceId,
    /// Its path below the site's folder.
    pub path: Str,
    /// Its length in bytes.
    pub bytes: u64,
    /// Width and height, if it is a picture that says so.
    pub size: Option<(u32, u32)>,
    /// Whether it is a drawing whose words are messages: then it is published once for each language.
    pub translated: bool,
}

impl Asset {
    /// Where readers of a language find it: `files/a/b.svg`, or `files/a/b.nb.svg` where it has a file a language.
    pub fn route(&self, path: &str, tag: &str) -> String {
        match path.rsplit_once('.') {
            Some((stem, end)) if self.translated => format!("files/{stem}.{tag}.{end}"),
            Some(_) | None => format!("files/{path}"),
        }
    }
}

/// How a site is to be made.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Options {
    /// The day.
    pub today: Date,
    /// Drafts and future pages too.
    pub drafts: bool,
    /// `index.html` in every link, for sites on a file share.
    pub portable: bool,
}

/// The number of a page: one for all its translations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub u32);

/// What at least one head of a page says.
#[derive(Debug, Clone, Copy, Default)]
pub struct Says {
    /// Something about its address, of now or of before.
    pub address: bool,
    /// The same page for the other role.
    pub counterpart: bool,
    /// Whom it is for.
    pub audience: bool,
}

/// A page in all its languages.
#[derive(Debug)]
pub struct PageRecord {
    /// Folder and name.
    pub key: PageKey,
    /// The section it stands in.
    pub parent: Option<PageId>,
    /// Its translations, by language.
    pub heads: Vec<Option<Arc<PageHead>>>,
    /// What one of them says that most do not, so that these need not be asked.
    pub says: Says,
    /// What readers of each language get.
    pub shown: Vec<Option<Shown>>,
    /// A section's pages in each language's order; empty where it has none in any.
    pub(super) children: Vec<Vec<PageId>>,
}

impl PageRecord {
    /// A section's pages in the order of a language.
    pub fn children(&self, reader: LocaleId) -> &[PageId] {
        self.children
            .get(usize::from(reader.0))
            .map_or(&[], Vec::as_slice)
    }
}

/// A page as readers of one language get it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shown {
    /// The language of the text; none for a section without a page of its own.
    pub locale: Option<LocaleId>,
    /// The path of its output: its folder, and `index.html` in it.
    pub route: Str,
    /// How much of the route its address is, unless that is encoded.
    length: usize,
    encoded: Option<Str>,
}

impl Shown {
    pub(super) fn new(options: &Options, locale: Option<LocaleId>, route: Str) -> Shown {
        let length = match options.portable {
            true => route.len(),
            false => folder(&route).len(),
        };
        let encoded = match encoded(&route[..length]) {
            Cow::Borrowed(_) => None,
            Cow::Owned(encoded) => Some(encoded.into()),
        };
        Shown {
            locale,
            route,
            length,
            encoded,
        }
    }

    /// Its address below the site's root.
    pub fn href(&self) -> Str {
        let plain = || self.route[..self.length].into();
        self.encoded.clone().unwrap_or_else(plain)
    }

    /// The folder of its output, with a slash at the end.
    pub fn folder(&self) -> &str {
        folder(&self.route)
    }
}

/// Links of a navigation, shared by all pages that show it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Navigation {
    /// The heading's words and address, for a section.
    pub heading: Option<NavigationLink>,
    /// The links.
    pub links: Vec<NavigationLink>,
}

/// A link of a navigation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct NavigationLink {
    /// Its words.
    pub text: Str,
    /// Their language, where it is not the reader's.
    pub lang: Option<Str>,
    /// Its address below the site's root.
    pub href: Str,
    /// One sentence about it.
    pub description: Option<Str>,
}

/// Everything that outputs may know of the site.
#[derive(Debug)]
pub struct SiteIndex {
    /// The settings.
    pub site: Arc<Site>,
    /// How it is to be made.
    pub options: Options,
    /// The bank.
    pub bank: Bank,
    /// The forms.
    pub forms: Vec<FormRecord>,
    /// Pictures and attachments.
    pub assets: Arc<BTreeMap<Str, Asset>>,
    /// The pages, their addresses and their order.
    tree: Arc<Tree>,
    /// The same page for the other role.
    pub counterparts: HashMap<PageId, PageId>,
    /// The navigation on top, by language.
    pub top: Vec<Arc<Part<Navigation>>>,
    /// The navigation of each section, by language.
    pub sections: HashMap<(PageId, LocaleId), Arc<Part<Navigation>>>,
    /// What editors say about search, by language.
    pub search: Vec<Option<Arc<SearchSettings>>>,
    /// Where readers of each role begin, by language: the role's audience and its page.
    pub entries: Vec<Vec<(Audience, PageId)>>,
    /// Pages about the site itself, by language.
    pub notes: Vec<Vec<NotePlace>>,
}

/// The pages of a site: which files are one page, where each language's readers find it, and in which order. It depends
/// on heads and languages alone, so that no question, message or title of the site makes it anew.
#[derive(Debug, Default)]
pub struct Tree {
    /// The pages.
    pub pages: Vec<PageRecord>,
    /// Pages by folder and name.
    pub by_key: FxHashMap<PageKey, PageId>,
    /// Pages that are left out as drafts or for a later day.
    pub left_out: FxHashSet<PageKey>,
    /// The newest day that a page changed or appeared, by language.
    pub changed: Vec<Option<Date>>,
    /// The page that each parsed text is one language of, text by text; none for one that is left out.
    pub placed: Vec<Option<PageId>>,
    /// The pages of the site's own that stand for notes, by language and note.
    pub(super) own_notes: Vec<Vec<Option<PageId>>>,
}

impl Deref for SiteIndex {
    type Target = Tree;
    fn deref(&self) -> &Tree {
        &self.tree
    }
}

impl Tree {
    /// A page by number.
    pub fn page(&self, id: PageId) -> &PageRecord {
        &self.pages[id.0 as usize]
    }

    /// All pages with their numbers.
    pub fn pages(&self) -> impl Iterator<Item = (PageId, &PageRecord)> {
        self.pages
            .iter()
            .enumerate()
            .map(|(at, page)| (PageId(at as u32), page))
    }

    /// What readers of a language get of a page.
    pub fn shown(&self, id: PageId, reader: LocaleId) -> Option<&Shown> {
        self.page(id).shown[usize::from(reader.0)].as_ref()
    }

    /// The head that readers of a language get; none for a section without a page of its own.
    pub fn head(&self, id: PageId, reader: LocaleId) -> Option<&Arc<PageHead>> {
        let locale = self.shown(id, reader)?.locale?;
        self.page(id).heads[usize::from(locale.0)].as_ref()
    }

    /// The home page.
    pub fn home(&self) -> Option<PageId> {
        self.by_key
            .get(&PageKey {
                folder: "".into(),
                name: "".into(),
            })
            .copied()
    }

    /// The newest day that a page of the site changed or appeared.
    pub fn newest(&self) -> Option<Date> {
        self.changed.iter().flatten().max().copied()
    }
}

impl SiteIndex {
    pub(super) fn new(
        site: Arc<Site>,
        options: Options,
        assets: Arc<BTreeMap<Str, Asset>>,
        tree: Arc<Tree>,
        bank: Bank,
        forms: Vec<FormRecord>,
    ) -> SiteIndex {
        SiteIndex {
            site,
            options,
            bank,
            forms,
            assets,
            tree,
            counterparts: HashMap::new(),
            top: Vec::new(),
            sections: HashMap::new(),
            search: Vec::new(),
            entries: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// A page's title for readers of a language.
    pub fn title(&self, id: PageId, reader: LocaleId) -> Phrase {
        match self.head(id, reader) {
            Some(head) => Phrase {
                text: head.title.clone(),
                locale: Some(head.locale),
            },
            None if self.page(id).key.folder.is_empty() => self.site_title(reader),
            None => Phrase {
                text: crate::parse::name_of(&self.page(id).key),
                locale: None,
            },
        }
    }

    /// A text for readers of a language; an empty one where their chain has nothing.
    pub fn phrase(&self, text: &Text<Str>, reader: LocaleId) -> Phrase {
        match text.pick(self.site.languages.chain(reader)) {
            Some(picked) => phrase(picked),
            None => Phrase::empty(),
        }
    }

    /// The site's title for readers of a language; in whatever language it has one, rather than none.
    pub fn site_title(&self, reader: LocaleId) -> Phrase {
        let title = &self.site.title;
        let picked = title.pick(self.site.languages.chain(reader));
        let any = || {
            let (locale, value) = title.iter().next()?;
            Some(Picked { value, locale })
        };
        picked.or_else(any).map_or_else(Phrase::empty, phrase)
    }

    /// A title for readers of a language; the id where their chain has none.
    pub fn named(&self, title: &Text<Str>, id: &Str, reader: LocaleId) -> Phrase {
        let phrase = self.phrase(title, reader);
        if phrase.text.is_empty() {
            return Phrase {
                text: id.clone(),
                locale: None,
            };
        }
        phrase
    }

    /// The tag of a phrase's language where it is not the reader's.
    pub fn foreign(&self, locale: Option<LocaleId>, reader: LocaleId) -> Option<Str> {
        locale
            .filter(|locale| *locale != reader)
            .map(|locale| self.site.languages.tag(locale).clone())
    }

    /// The address of a folder of outputs (`nb/guide/`), below the site's root.
    pub fn href(&self, route: &str) -> Str {
        href(&self.options, route)
    }

    /// All that links and directives can name besides pages: ids of topics, questions, forms and editions, and files.
    pub fn names_below(&self) -> Digest {
        let questions = self.bank.questions.iter();
        let questions: Vec<(TopicId, &Str)> = questions
            .map(|(topic, question)| (*topic, &question.id))
            .collect();
        let topics: Vec<&Str> = self.bank.topics.iter().map(|topic| &topic.id).collect();
        let forms: Vec<(&Str, Vec<&str>)> = self
            .forms
            .iter()
            .map(|form| {
                let editions = form.editions.iter().map(|edition| &*edition.id);
                (&form.definition.id, editions.collect())
            })
            .collect();
        let files: Vec<&Str> = self.assets.keys().collect();
        Digest::of(&(topics, questions, forms, files))
    }

    /// Where readers of a language find a page about the site itself.
    pub fn note(&self, note: Note, reader: LocaleId) -> Option<&NotePlace> {
        let places = self.notes.get(usize::from(reader.0))?;
        places.iter().find(|place| place.note == note)
    }

    /// Whether the site has questions that a reader sees.
    pub fn has_bank(&self) -> bool {
        !self.bank.topics.is_empty()
    }
}

/// A picked text as a phrase.
pub(super) fn phrase(picked: Picked<&Str>) -> Phrase {
    Phrase {
        text: picked.value.clone(),
        locale: picked.locale,
    }
}

/// The file that a folder's output is in.
pub(super) const FILE: &str = "index.html";

/// The folder of an output, with a slash at the end.
pub(super) fn folder(route: &str) -> &str {
    route.strip_suffix(FILE).unwrap_or(route)
}

/// The address of a folder of outputs, below the site's root.
pub(super) fn href(options: &Options, folder: &str) -> Str {
    let encoded = encoded(folder);
    if options.portable {
        format!("{encoded}{FILE}").into()
    } else {
        encoded.into()
    }
}

/// Percent-encodes a path for an address, leaving its slashes.
pub fn encode(path: &str) -> String {
    encoded(path).into_owned()
}

fn encoded(path: &str) -> Cow<'_, str> {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    const KEPT: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'/')
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~');
    utf8_percent_encode(path, KEPT).into()
}
