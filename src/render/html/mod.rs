//! Pages: the guide, the bank, the forms, notes about the site, the start page, redirects, the page for no page.

mod content;
mod directives;
mod documents;
mod fields;
mod forms;
mod frame;
mod notes;
mod pages;
mod planner;
mod prepare;
mod questions;
mod search;
mod start;
mod template;
mod views;

use std::cell::RefCell;
use std::hash::Hash;
use std::sync::Arc;

use serde::Serialize;

use self::views::{LogoView, PhraseView, SiteView};
use super::{Inputs, Renderer, base_path};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Arg, Checked, Diagnostic};
use crate::digest::{Digest, Part};
use crate::intl::Collation;
use crate::model::{LocaleId, Phrase};
use crate::plan::{MISSING, Output, Recipe, Subject, short_address};
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
    pub(super) catalogue: Arc<Catalogue>,
    collation: Collation,
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
            collation: Collation::new(&index.site.languages),
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
        let whole = |route: &str, subject: Subject| {
            let recipe = Recipe {
                subject,
                reader: None,
            };
            (Str::from(route), recipe)
        };
        let mut outputs: Vec<(Str, Recipe)> = vec![
            whole("index.html", Subject::Site),
            whole(MISSING, Subject::Missing),
        ];
        for (id, form) in index.forms() {
            let route = format!("{}index.html", short_address(&form.definition.id));
            outputs.push(whole(&route, Subject::FormAddress(id)));
        }
        let readers = questions::readers(index);
        for (reader, language) in index.site.languages.iter() {
            let tag = language.locale.tag();
            let recipe = |subject: Subject| Recipe {
                subject,
                reader: Some(reader),
            };
            for (id, page) in index.pages() {
                if let Some(shown) = &page.shown[usize::from(reader.0)] {
                    outputs.push((shown.route.clone(), recipe(Subject::Page(id))));
                }
            }
            let mut add =
                |route: String, subject: Subject| outputs.push((route.into(), recipe(subject)));
            for (id, page) in index.pages().filter(|(_, page)| page.says.address) {
                if let Some(head) = &page.heads[usize::from(reader.0)] {
                    for (at, alias) in head.aliases.iter().enumerate() {
                        add(
                            start::alias_route(&alias.value),
                            Subject::Alias(id, reader, at as u16),
                        );
                    }
                }
            }
            for place in &index.notes[usize::from(reader.0)] {
                if place.built_in {
                    let note = place.note;
                    add(
                        format!("{tag}/{}/index.html", note.name()),
                        Subject::Note(note),
                    );
                }
            }
            if index.has_bank() {
                add(format!("{tag}/questions/index.html"), Subject::Bank);
                add(
                    format!("{tag}/preparation/index.html"),
                    Subject::Preparation,
                );
                for (at, topic) in index.bank.topics.iter().enumerate() {
                    add(
                        format!("{tag}/questions/{}/index.html", topic.id),
                        Subject::Topic(crate::resolve::TopicId(at as u16)),
                    );
                }
                for (at, audience) in readers.iter().enumerate() {
                    add(
                        format!(
                            "{tag}/questions/for/{}/index.html",
                            index.site.audience_id(audience)
                        ),
                        Subject::Readers(at as u16),
                    );
                }
            }
            add(format!("{tag}/search/index.html"), Subject::Search);
            add(format!("{tag}/search/terms/index.html"), Subject::Terms);
            if !index.forms.is_empty() {
                add(format!("{tag}/forms/index.html"), Subject::Forms);
            }
            for (id, form) in index.forms() {
                add(
                    format!("{tag}/forms/{}/index.html", form.definition.id),
                    Subject::Form(id),
                );
                for (at, edition) in form.editions.iter().enumerate() {
                    add(
                        format!(
                            "{tag}/forms/{}/{}/index.html",
                            form.definition.id, edition.id
                        ),
                        Subject::Edition(id, EditionId(at as u16)),
                    );
                }
            }
        }
        outputs
    }

    fn can_fail(&self, theme: &Theme) -> bool {
        theme.is_own()
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        with_lowering(inputs, output, |lowering| {
            view(lowering, &output.recipe.subject).map(|view| view.digest())
        })
        .value
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        with_lowering(inputs, output, |lowering| {
            let view = view(lowering, &output.recipe.subject);
            view.map_or_else(Vec::new, |view| view.render(lowering).into_bytes())
        })
    }
}

/// The questions and forms that a preparation in one language is made of, for its scripts.
pub(super) fn preparation(inputs: Inputs<'_>, output: &Output) -> Checked<serde_json::Value> {
    with_lowering(inputs, output, prepare::data)
}

/// What a template gets. Making one is pure; it holds everything that its template may read.
trait View {
    /// Digest of all that the template may read.
    fn digest(&self) -> Digest;

    /// The page.
    fn render(&self, lowering: &Lowering<'_>) -> String;
}

/// A view with a template of its own, and nothing to write before it.
struct Templated<V>(&'static str, V);

impl<V: Hash + Serialize> View for Templated<V> {
    fn digest(&self) -> Digest {
        Digest::of(&(self.0, &self.1))
    }

    fn render(&self, lowering: &Lowering<'_>) -> String {
        lowering.render(self.0, &lowering.context(&self.1))
    }
}

/// The view of a recipe.
fn view(lowering: &Lowering<'_>, subject: &Subject) -> Option<Box<dyn View>> {
    Some(match subject {
        Subject::Site => Box::new(start::start(lowering)),
        Subject::Page(id) => Box::new(pages::page(lowering, *id)),
        Subject::Alias(id, locale, _) => Box::new(start::redirect(lowering, *id, *locale)?),
        Subject::Bank => Box::new(questions::bank(lowering)),
        Subject::Topic(id) => Box::new(questions::topic(lowering, *id)),
        Subject::Readers(at) => Box::new(questions::for_readers(lowering, usize::from(*at))?),
        Subject::Forms => Box::new(forms::list(lowering)),
        Subject::Form(id) => Box::new(forms::card(lowering, *id)),
        Subject::FormAddress(id) => Box::new(start::form_address(lowering, *id)),
        Subject::Edition(id, edition) => Box::new(forms::edition(lowering, *id, *edition)),
        Subject::Note(note) => Box::new(notes::note(lowering, *note)),
        Subject::Missing => Box::new(notes::missing(lowering)),
        Subject::Search => Box::new(search::page(lowering)),
        Subject::Terms => Box::new(search::terms(lowering)),
        Subject::Preparation => Box::new(prepare::page(lowering)),
        Subject::Document(_)
        | Subject::Paper(_)
        | Subject::Guide(_)
        | Subject::PreparationData
        | Subject::PreparationWord
        | Subject::SearchFile(_)
        | Subject::Asset(_)
        | Subject::ThemeFile(_) => return None,
    })
}

/// Does something with what an output's page is made with.
fn with_lowering<T>(
    inputs: Inputs<'_>,
    output: &Output,
    act: impl FnOnce(&Lowering<'_>) -> T,
) -> Checked<T> {
    let languages = &inputs.index.site.languages;
    let folder = output
        .route
        .strip_suffix("index.html")
        .unwrap_or(&output.route);
    let root = match output.recipe.subject {
        Subject::Missing => base_path(inputs.index).to_string(),
        _ => "../".repeat(folder.matches('/').count()),
    };
    let lowering = Lowering {
        inputs,
        reader: output.recipe.reader.unwrap_or(languages.default_id()),
        subject: &output.recipe.subject,
        root: &root,
        folder,
        footnote_prefix: "note-",
        diagnostics: RefCell::default(),
    };
    let value = act(&lowering);
    Checked {
        value,
        diagnostics: lowering.diagnostics.into_inner(),
    }
}

/// What one page is made with.
pub(super) struct Lowering<'a> {
    inputs: Inputs<'a>,
    /// The reader's language: that of the page's frame.
    reader: LocaleId,
    /// What the page is about.
    subject: &'a Subject,
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

    /// The organisation's picture.
    fn logo(&self) -> Option<LogoView> {
        self.inputs.shared.sites[usize::from(self.reader.0)]
            .logo
            .clone()
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
        self.message_with(id, locale, &[])
    }

    fn message_with(
        &self,
        id: &str,
        locale: LocaleId,
        args: &[(&str, Arg)],
    ) -> Option<crate::catalogue::Message> {
        let languages = &self.index().site.languages;
        let chain = languages
            .chain(locale)
            .iter()
            .map(|locale| &**languages.tag(*locale));
        self.inputs.shared.catalogue.message(chain, id, None, args)
    }

    /// A message without values as a phrase of the frame.
    fn message_phrase(&self, id: &str) -> PhraseView {
        self.message_phrase_for(id, self.reader)
    }

    /// A message without values as a phrase for readers of a language.
    fn message_phrase_for(&self, id: &str, reader: LocaleId) -> PhraseView {
        match self.message(id, reader) {
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

    /// A view as its template gets it.
    fn context(&self, view: &impl Serialize) -> tera::Context {
        let mut context = tera::Context::from_serialize(view).unwrap_or_default();
        context.insert("lang", &self.tag(self.reader));
        context.insert("root", self.root);
        context
    }
}
