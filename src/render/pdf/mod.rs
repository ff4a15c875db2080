//! PDF by typst. A view is lowered to plain data (`form.rs`, `guide.rs`, `text.rs`); the theme's templates set it
//! (`typeset.rs`); fields are added to the finished file (`fields.rs`).
//!
//! The data is all that a template sees, so its digest, with that of the theme's fonts and templates, is what
//! typesetting is remembered by. What is wrong is found while lowering, which is cheap and done in every run.

mod directives;
mod fields;
mod form;
mod guide;
mod lowering;
mod markdown;
mod text;
mod threads;
mod typeface;
mod typeset;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use serde::Serialize;

use self::fields::FormField;
use self::lowering::{Lowering, Notes};
use self::text::{Lang, PagePart};
use self::typeface::Fonts;
pub use self::typeface::is_font;
use self::typeset::{Job, Press};
use super::sheet::Sheet;
use super::{Inputs, Renderer, Typesetting, held};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::digest::Digest;
use crate::model::{Audience, Color, Date, LocaleId, Paper};
use crate::plan::{Document, Output, Recipe, Subject, place};
use crate::resolve::{PageId, SiteIndex};
use crate::source::{Span, Str};
use crate::theme::Theme;

/// Changes when the same data would give other bytes: with typst, and with what is done to its files here.
const EDITION: &str = "typst-0.15.1/5";

/// The renderer.
pub(super) struct Pdf;

/// What typesetting needs once, and what it did.
#[derive(Default)]
pub struct Shared {
    ready: OnceLock<Arc<Ready>>,
    log: Mutex<Log>,
    /// Documents in hand, by name. A page asks for a document's size when the document itself may be on another
    /// thread: whoever comes second waits, and then finds it made.
    in_hand: Mutex<BTreeMap<String, Arc<Mutex<()>>>>,
}

/// Routes of documents that were typeset, and of those that were there already.
#[derive(Default)]
struct Log {
    typeset: BTreeSet<Str>,
    recalled: BTreeSet<Str>,
}

impl Shared {
    fn ready(&self, theme: &Theme) -> &Arc<Ready> {
        self.ready.get_or_init(|| Arc::new(Ready::new(theme)))
    }

    /// Digest of the theme's fonts and templates of documents.
    pub(super) fn digest(&self, theme: &Theme) -> Digest {
        self.ready(theme).digest
    }

    /// What was done so far. A document that this run typeset and then used again was not remembered.
    pub fn log(&self) -> Typesetting {
        let log = held(&self.log);
        Typesetting {
            typeset: log.typeset.iter().cloned().collect(),
            remembered: log.recalled.difference(&log.typeset).count(),
        }
    }

    /// Does something while nobody else does it for the same document. What is done may wait for a thread of its own,
    /// but never for another document, so nobody waits for ever.
    fn alone_with<T>(&self, name: &str, act: impl FnOnce() -> T) -> T {
        let turn = held(&self.in_hand).entry(name.into()).or_default().clone();
        let mine = held(&turn);
        let done = act();
        drop(mine);
        let mut in_hand = held(&self.in_hand);
        // One here and one in the list: nobody waits for it.
        if Arc::strong_count(&turn) == 2 {
            in_hand.remove(name);
        }
        done
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

/// The theme, ready to typeset with.
struct Ready {
    fonts: Fonts,
    press: Press,
    digest: Digest,
}

impl Ready {
    fn new(theme: &Theme) -> Ready {
        let fonts = Fonts::new(theme);
        Ready {
            press: Press::new(fonts.list.clone(), &theme.documents),
            digest: Digest::of(&(EDITION, theme.paper_digest())),
            fonts,
        }
    }
}

impl Renderer for Pdf {
    fn outputs(&self, index: &SiteIndex, _theme: &Theme) -> Vec<(Str, Recipe)> {
        if !guide::wanted(index) {
            return Vec::new();
        }
        let mut outputs = super::documents_of(self, index);
        for (reader, language) in index.site.languages.iter() {
            let mut add = |route: String, subject: Subject| {
                let recipe = Recipe {
                    subject,
                    reader: Some(reader),
                };
                outputs.push((Str::from(route), recipe));
            };
            for (role, name) in guide::guides(index) {
                let tag = language.locale.tag();
                add(format!("{tag}/{name}.pdf"), Subject::Guide(role));
            }
            for (id, page) in index.pages() {
                if let Some(shown) = &page.shown[usize::from(reader.0)] {
                    add(paper_route(shown.folder()), Subject::Paper(id));
                }
            }
        }
        outputs
    }

    fn document(
        &self,
        index: &SiteIndex,
        _document: Document,
    ) -> Option<(&'static str, &'static str)> {
        guide::wanted(index).then_some(("pdf", "format-pdf"))
    }

    fn can_fail(&self, _theme: &Theme) -> bool {
        true
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        let ready = inputs.pdf.ready(inputs.theme);
        Some(lower(inputs, ready, output)?.value.digest(ready))
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        let ready = inputs.pdf.ready(inputs.theme);
        let Some(Checked { value, diagnostics }) = lower(inputs, ready, output) else {
            return Checked {
                value: Vec::new(),
                diagnostics: Vec::new(),
            };
        };
        // A document with a hole in it is not typeset.
        if !diagnostics.is_empty() {
            return Checked {
                value: Vec::new(),
                diagnostics,
            };
        }
        let name = format!("{}.pdf", value.digest(ready).name());
        let made = inputs.pdf.alone_with(&name, || {
            if let Some(known) = inputs.world.recall(&name) {
                held(&inputs.pdf.log).recalled.insert(output.route.clone());
                return Ok(known);
            }
            held(&inputs.pdf.log).typeset.insert(output.route.clone());
            let ready = ready.clone();
            let made = threads::alone(move || value.typeset(&ready));
            // A thread that died has said why on its own.
            let bytes = made.unwrap_or_else(|| Err(typeset::Failed::new("panic")))?;
            inputs.world.keep(&name, &bytes);
            Ok(bytes)
        });
        match made {
            Ok(value) => Checked { value, diagnostics },
            Err(failed) => Checked {
                value: Vec::new(),
                diagnostics: vec![not_typeset(inputs, output, failed)],
            },
        }
    }
}

/// Why a document could not be typeset, at the template's place or that of what it is about.
fn not_typeset(inputs: Inputs<'_>, output: &Output, failed: typeset::Failed) -> Diagnostic {
    let own = failed
        .place
        .and_then(|(name, range)| inputs.theme.document_span(&name, range));
    let diagnostic = Diagnostic {
        span: own.or(place(inputs.index, &output.recipe.subject)),
        ..Diagnostic::global(Code::TypesettingFailed)
    };
    diagnostic
        .with("route", &output.route)
        .with("problem", failed.message)
}

/// A document, lowered: everything that its bytes depend on but the theme.
struct Lowered {
    job: Job,
    fields: Vec<FormField>,
    /// Size of what is written into fields, in points.
    size: f32,
}

impl Lowered {
    fn digest(&self, ready: &Ready) -> Digest {
        let Job {
            template,
            look,
            data,
            pictures,
            ident,
            archive,
        } = &self.job;
        Digest::of(&(
            ready.digest,
            template,
            look,
            data,
            pictures,
            ident,
            archive,
            &self.fields,
        ))
    }

    fn typeset(&self, ready: &Ready) -> Result<Vec<u8>, typeset::Failed> {
        let typeset = ready.press.typeset(&self.job)?;
        // typst remembers all parts of a document. The next ones have paragraphs in common with it, those after them
        // hardly any: kept longer, they would only fill memory.
        if count().is_multiple_of(EVICT_EVERY) {
            comemo::evict(EVICT_AGE);
        }
        let filled = match (self.fields.is_empty(), self.job.archive) {
            (false, _) => fields::fill(&typeset, &self.fields, &ready.fonts.field, self.size),
            (true, true) => fields::sealed(typeset.pdf),
            (true, false) => Ok(typeset.pdf),
        };
        filled.map_err(|error| typeset::Failed {
            message: error.to_string(),
            place: None,
        })
    }
}

/// Forgetting looks at all that is remembered, so it is done once in so many documents.
const EVICT_EVERY: usize = 8;

/// What has not been used while it was looked at so often is forgotten.
const EVICT_AGE: usize = 2;

/// Documents typeset so far.
fn count() -> usize {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    MADE.fetch_add(1, Ordering::Relaxed)
}

/// How a document looks, whatever it says.
#[derive(Serialize)]
struct Look {
    families: Vec<String>,
    accent: String,
    paper: &'static str,
    large: bool,
    lang: Lang,
    /// Whether there is a second language beside it.
    pair: bool,
    page_of: Vec<PagePart>,
}

fn lower(inputs: Inputs<'_>, ready: &Ready, output: &Output) -> Option<Checked<Lowered>> {
    let reader = output.recipe.reader?;
    match &output.recipe.subject {
        Subject::Document(document) => {
            let sheet = Sheet::new(inputs, *document, reader);
            let span = place(inputs.index, &output.recipe.subject);
            Some(lower_sheet(inputs, ready, &sheet, span))
        }
        Subject::Guide(role) => Some(guide::guide(inputs, ready, *role, reader)),
        Subject::Paper(id) => Some(guide::page(inputs, ready, *id, reader)),
        _ => None,
    }
}

/// Where the guide for each role lies, for readers of a language.
pub(super) fn guides(index: &SiteIndex, reader: LocaleId) -> Vec<(Audience, Str)> {
    if !guide::wanted(index) {
        return Vec::new();
    }
    let tag = index.site.languages.tag(reader);
    let guides = guide::guides(index).into_iter();
    guides
        .map(|(role, name)| {
            (
                guide::audience_of(index, role),
                format!("{tag}/{name}.pdf").into(),
            )
        })
        .collect()
}

/// Where a page lies as a PDF, for readers of a language.
pub(super) fn page(index: &SiteIndex, id: PageId, reader: LocaleId) -> Option<(Audience, Str)> {
    let shown = index.shown(id, reader).filter(|_| guide::wanted(index))?;
    Some((Audience::default(), paper_route(shown.folder()).into()))
}

/// Where a page lies on paper: beside its folder, `nb/guide/tasks.pdf`; that of the home page in it, `nb/index.pdf`.
fn paper_route(folder: &str) -> String {
    match folder.trim_end_matches('/') {
        home if !home.contains('/') => format!("{home}/index.pdf"),
        page => format!("{page}.pdf"),
    }
}

fn lower_sheet(
    inputs: Inputs<'_>,
    ready: &Ready,
    sheet: &Sheet,
    span: Option<Span>,
) -> Checked<Lowered> {
    let notes = Notes::Form(&sheet.form.footnotes, RefCell::default());
    let lowering = Lowering::new(inputs, &ready.fonts, span, notes);
    let (data, fields) = form::form(&lowering, sheet);
    let look = Look {
        families: ready.fonts.families.clone(),
        accent: accent(sheet.accent),
        paper: paper(sheet.paper),
        large: sheet.large,
        lang: Lang::new(&sheet.languages.first().tag),
        pair: sheet.languages.second().is_some(),
        page_of: sheet.words.page_of.iter().map(PagePart::from).collect(),
    };
    let ident = format!("{}/{}", sheet.form.id, sheet.form.edition);
    // PDF/A wants to know when a document was made; the day of its last change is the one that is true on every day.
    let archive = !sheet.fillable && sheet.form.changed.is_some();
    lowering.done("form.typ", &look, &data, fields, ident, archive)
}

/// The organisation's colour, or the theme's.
fn accent(color: Option<Color>) -> String {
    color.map_or_else(|| "#1a5276".into(), |color| color.to_string())
}

fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    }
}

/// Year, month and day.
fn ymd(day: Date) -> [u16; 3] {
    let text = day.to_string();
    let mut parts = text.split('-').map(|part| part.parse().unwrap_or(1));
    [(); 3].map(|()| parts.next().unwrap_or(1))
}
