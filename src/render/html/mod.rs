//! Pages: the guide, the bank, the forms, the start page, redirects.

mod content;
mod forms;
mod frame;
mod pages;
mod questions;
mod start;
mod views;

use std::cell::RefCell;
use std::sync::Arc;

use self::views::{PhraseView, SiteView};
use super::{Inputs, Renderer};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Checked, Diagnostic};
use crate::digest::Part;
use crate::model::{LocaleId, Phrase};
use crate::plan::{Output, Recipe, Subject};
use crate::resolve::{EditionId, SiteIndex};
use crate::source::Str;
use crate::theme::{Theme, escaped};

/// The renderer.
pub struct Html;

/// What pages of one language share, and the words that are written outside templates.
pub struct Shared {
    sites: Vec<Arc<Part<SiteView>>>,
    /// Where the bank is published for some readers: a point of all dimensions each.
    pub(super) readers: Vec<crate::model::Audience>,
    catalogue: Arc<Catalogue>,
}

impl Shared {
    /// Makes the shared parts of a site.
    pub fn new(index: &SiteIndex, catalogue: &Arc<Catalogue>) -> Shared {
        Shared {
            sites: index
                .site
                .languages
                .ids()
                .map(|reader| Part::new(frame::site(index, reader)))
                .collect(),
            readers: questions::readers(index),
            catalogue: catalogue.clone(),
        }
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

impl Renderer for Html {
    fn outputs(&self, index: &SiteIndex, _theme: &Theme) -> Vec<(Str, Recipe)> {
        let mut outputs: Vec<(Str, Recipe)> = vec![(
            "index.html".into(),
            Recipe {
                subject: Subject::Site,
                reader: None,
            },
        )];
        let readers = questions::readers(index);
        for (reader, language) in index.site.languages.iter() {
            let tag = language.locale.tag();
            let mut add = |route: String, subject: Subject| {
                outputs.push((
                    format!("{route}index.html").into(),
                    Recipe {
                        subject,
                        reader: Some(reader),
                    },
                ));
            };
            for (id, page) in index.pages() {
                if let Some(shown) = &page.shown[usize::from(reader.0)] {
                    add(shown.route.to_string(), Subject::Page(id));
                }
                if let Some(head) = &page.heads[usize::from(reader.0)] {
                    for (at, alias) in head.aliases.iter().enumerate() {
                        add(
                            start::alias_route(&alias.value),
                            Subject::Alias(id, reader, at as u16),
                        );
                    }
                }
            }
            if index.has_bank() {
                add(format!("{tag}/questions/"), Subject::Bank);
                for (at, topic) in index.bank.topics.iter().enumerate() {
                    add(
                        format!("{tag}/questions/{}/", topic.id),
                        Subject::Topic(crate::resolve::TopicId(at as u16)),
                    );
                }
                for (at, audience) in readers.iter().enumerate() {
                    add(
                        format!("{tag}/questions/for/{}/", index.site.audience_id(audience)),
                        Subject::Readers(at as u16),
                    );
                }
            }
            if !index.forms.is_empty() {
                add(format!("{tag}/forms/"), Subject::Forms);
            }
            for (id, form) in index.forms() {
                add(
                    format!("{tag}/forms/{}/", form.definition.id),
                    Subject::Form(id),
                );
                for (at, edition) in form.editions.iter().enumerate() {
                    add(
                        format!("{tag}/forms/{}/{}/", form.definition.id, edition.id),
                        Subject::Edition(id, EditionId(at as u16)),
                    );
                }
            }
        }
        outputs
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        let reader = output
            .recipe
            .reader
            .unwrap_or(inputs.index.site.languages.default_id());
        let folder = output
            .route
            .strip_suffix("index.html")
            .unwrap_or(&output.route);
        let root = "../".repeat(folder.matches('/').count());
        let lowering = Lowering {
            inputs,
            reader,
            root: &root,
            folder,
            footnote_prefix: "note-",
            diagnostics: RefCell::default(),
        };
        let html = match &output.recipe.subject {
            Subject::Site => start::start(&lowering),
            Subject::Page(id) => pages::page(&lowering, *id),
            Subject::Alias(id, locale, _) => start::redirect(&lowering, *id, *locale),
            Subject::Bank => questions::bank(&lowering),
            Subject::Topic(id) => questions::topic(&lowering, *id),
            Subject::Readers(at) => questions::for_readers(&lowering, usize::from(*at)),
            Subject::Forms => forms::list(&lowering),
            Subject::Form(id) => forms::card(&lowering, *id),
            Subject::Edition(id, edition) => forms::edition(&lowering, *id, *edition),
            Subject::Asset(_) | Subject::ThemeFile(_) => String::new(),
        };
        Checked {
            value: html.into_bytes(),
            diagnostics: lowering.diagnostics.into_inner(),
        }
    }
}

/// What one page is made with.
pub(super) struct Lowering<'a> {
    inputs: Inputs<'a>,
    /// The reader's language: that of the page's frame.
    reader: LocaleId,
    /// From the page to the site's root.
    root: &'a str,
    /// The page's folder, below the site's root.
    folder: &'a str,
    /// What ids of footnotes begin with.
    footnote_prefix: &'static str,
    diagnostics: RefCell<Vec<Diagnostic>>,
}

impl Lowering<'_> {
    fn index(&self) -> &SiteIndex {
        self.inputs.index
    }

    fn tag(&self, locale: LocaleId) -> Str {
        self.index().site.languages.tag(locale).clone()
    }

    fn phrase(&self, phrase: &Phrase) -> PhraseView {
        PhraseView {
            text: phrase.text.clone(),
            lang: phrase.locale.map(|locale| self.tag(locale)),
        }
    }

    fn phrases(&self, phrases: &[Phrase]) -> Vec<PhraseView> {
        phrases.iter().map(|phrase| self.phrase(phrase)).collect()
    }

    /// A message without values, as plain text, for readers of a language.
    fn label(&self, id: &str, locale: LocaleId) -> String {
        self.message(id, locale)
            .map_or_else(|| id.to_string(), |message| message.text)
    }

    /// A message without values, as HTML.
    fn words(&self, id: &str, locale: LocaleId) -> String {
        match self.message(id, locale) {
            Some(message) if message.tag != *self.index().site.languages.tag(locale) => {
                format!(
                    "<span lang=\"{}\">{}</span>",
                    message.tag,
                    escaped(&message.text)
                )
            }
            Some(message) => escaped(&message.text),
            None => escaped(id),
        }
    }

    fn message(&self, id: &str, locale: LocaleId) -> Option<crate::catalogue::Message> {
        let languages = &self.index().site.languages;
        let chain = languages
            .chain(locale)
            .iter()
            .map(|locale| &**languages.tag(*locale));
        self.inputs.shared.catalogue.message(chain, id, None, &[])
    }

    /// A message without values as a phrase of the frame.
    fn message_phrase(&self, id: &str) -> PhraseView {
        match self.message(id, self.reader) {
            Some(message) => PhraseView {
                text: message.text.into(),
                lang: Some(message.tag),
            },
            None => PhraseView {
                text: id.into(),
                lang: None,
            },
        }
    }

    /// Renders a template; what goes wrong is said, and the page stays empty there.
    fn render(&self, template: &str, context: &tera::Context) -> String {
        match self.inputs.theme.render(template, context) {
            Ok(html) => html,
            Err(diagnostic) => {
                self.diagnostics.borrow_mut().push(diagnostic);
                String::new()
            }
        }
    }

    /// Renders a whole page of a view that has a frame under `page`.
    fn page(&self, template: &str, view: &impl serde::Serialize) -> String {
        let mut context = tera::Context::from_serialize(view).unwrap_or_default();
        let languages = &self.index().site.languages;
        context.insert("lang", languages.tag(self.reader));
        context.insert("root", self.root);
        self.render(template, &context)
    }
}
