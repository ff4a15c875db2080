//! typst in this program: a world in memory, with the theme's fonts and templates and one job's data and pictures.
//! Nothing else can be read: no disk, no system font, no package, no clock.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{
    Bytes, Content, Datetime, Duration, Label, NativeElement, Selector, Smart, StyleChain,
};
use typst::introspection::Introspector;
use typst::model::FigureElem;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr};
use typst::{Feature, Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::digest::Part;
use crate::source::Str;

/// Says to the templates which pages hold next to nothing: numbers of marks, from 0.
const TIGHT: &str = "tight.json";

/// What the templates call the end of a page that is followed by a break.
const FOOT: &str = "foot";

/// How much of a page, with its margin, is next to nothing.
const LITTLE: f64 = 0.25;

/// What does not change from one document to the next.
pub(super) struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: BTreeMap<Str, Source>,
}

/// One document to typeset.
pub(super) struct Job {
    /// The template's name.
    pub template: &'static str,
    /// How it looks, as templates get it: the same for all documents of one language and size.
    pub look: Vec<u8>,
    /// What it says, as templates get it.
    pub data: Vec<u8>,
    /// Pictures, by name.
    pub pictures: BTreeMap<String, Arc<Part<Vec<u8>>>>,
    /// Identifies the document through all its versions.
    pub ident: String,
    /// Whether it is for long keeping too (PDF/A-2a).
    pub archive: bool,
}

/// A typeset document, and where its controls stand.
pub(super) struct Typeset {
    /// The file.
    pub pdf: Vec<u8>,
    /// The page of each control, from 0, by number.
    pub pages: BTreeMap<u32, usize>,
}

/// Why a document could not be typeset.
pub(super) struct Failed {
    /// The compiler's words.
    pub message: String,
    /// The template and the place in it, where it has one.
    pub place: Option<(Str, std::ops::Range<usize>)>,
}

impl Press {
    /// With the fonts and templates of a theme.
    pub(super) fn new(fonts: Vec<Font>, templates: &BTreeMap<Str, Str>) -> Press {
        // Header cells of rows are still behind a flag in this version.
        let features = [Feature::A11yExtras].into_iter().collect();
        let sources = templates.iter().filter_map(|(name, text)| {
            Some((name.clone(), Source::new(file(name)?, text.to_string())))
        });
        Press {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            sources: sources.collect(),
            fonts,
        }
    }

    /// Typesets a document.
    pub(super) fn typeset(&self, job: &Job) -> Result<Typeset, Failed> {
        let mut files: BTreeMap<String, Bytes> = job
            .pictures
            .iter()
            .map(|(name, bytes)| (name.clone(), Bytes::new(Shared(bytes.clone()))))
            .collect();
        files.insert("look.json".into(), Bytes::new(job.look.clone()));
        files.insert("data.json".into(), Bytes::new(job.data.clone()));
        files.insert(TIGHT.into(), Bytes::from_string("[]"));
        let main = file(job.template).ok_or_else(|| Failed::new("no template"))?;
        let mut world = Desk {
            press: self,
            main,
            files,
        };
        let mut document = world.compile()?;
        // A page for a line or two: with a little less white space it is often not needed.
        let wasteful = wasteful(&document);
        if !wasteful.is_empty() {
            let list = Bytes::from_string(format!("{wasteful:?}"));
            world.files.insert(TIGHT.into(), list);
            let tight = world.compile()?;
            if tight.pages().len() < document.pages().len() {
                document = tight;
            }
        }
        let failed = |errors: &[SourceDiagnostic]| Failed::of(&world, errors);
        let mut standards = vec![PdfStandard::Ua_1];
        if job.archive {
            standards.push(PdfStandard::A_2a);
        }
        let options = PdfOptions {
            ident: Smart::Custom(job.ident.clone()),
            creator: Smart::Custom(Some("samtale".into())),
            standards: PdfStandards::new(&standards)
                .map_err(|error| Failed::new(error.message()))?,
            ..PdfOptions::default()
        };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| failed(&errors))?;
        Ok(Typeset {
            pdf,
            pages: pages(&document),
        })
    }
}

/// Which pages before a break, and whether the last one, hold next to nothing. The template marks where such pages end.
fn wasteful(document: &PagedDocument) -> Vec<usize> {
    let pages = document.pages();
    let (Some(first), Some(mark)) = (pages.first(), Label::new(PicoStr::intern(FOOT))) else {
        return Vec::new();
    };
    // One page is all there can be.
    if pages.len() < 2 {
        return Vec::new();
    }
    let little = first.frame.height() * LITTLE;
    let introspector = document.introspector();
    let marks = introspector.query(&Selector::Label(mark));
    let is_little = |mark: &Content| {
        let end = introspector.position(mark.location()?)?;
        Some(end.point.y < little)
    };
    let marks = marks.iter().enumerate();
    marks
        .filter(|(_, mark)| is_little(mark) == Some(true))
        .map(|(number, _)| number)
        .collect()
}

/// Where the controls stand: figures whose alternative text is a control's number.
fn pages(document: &PagedDocument) -> BTreeMap<u32, usize> {
    let introspector = document.introspector();
    let figures = introspector.query(&FigureElem::ELEM.select());
    let page = |figure: &Content| {
        let figure_alt = &figure.to_packed::<FigureElem>()?.alt;
        let alt = figure_alt.get_cloned(StyleChain::default())?;
        let id = alt.strip_prefix(super::fields::MARK)?.parse().ok()?;
        let page = introspector.page(figure.location()?)?;
        Some((id, page.get() - 1))
    };
    figures.iter().filter_map(page).collect()
}

impl Failed {
    pub(super) fn new(message: impl Into<String>) -> Failed {
        Failed {
            message: message.into(),
            place: None,
        }
    }

    fn of(world: &Desk<'_>, problems: &[SourceDiagnostic]) -> Failed {
        let Some(first) = problems.first() else {
            return Failed::new("");
        };
        let place = first.span.id().and_then(|id| {
            let name = id.vpath().get_without_slash();
            Some((Str::from(name), world.range(first.span)?))
        });
        let source = place
            .as_ref()
            .and_then(|(name, range)| Some((name, world.press.sources.get(name)?, range)));
        let message = match source {
            Some((name, source, range)) => {
                let line = source.text()[..range.start.min(source.text().len())]
                    .matches('\n')
                    .count();
                format!("{} ({name}:{})", first.message, line + 1)
            }
            None => first.message.to_string(),
        };
        Failed { message, place }
    }
}

/// Bytes that several documents share.
struct Shared(Arc<Part<Vec<u8>>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// The number of a file: typst keeps each name it ever saw, so there must be few of them.
fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The press with one job's papers on it.
struct Desk<'a> {
    press: &'a Press,
    main: FileId,
    files: BTreeMap<String, Bytes>,
}

impl Desk<'_> {
    fn compile(&self) -> Result<PagedDocument, Failed> {
        let failed = |errors: &[SourceDiagnostic]| Failed::of(self, errors);
        let compiled = typst::compile::<PagedDocument>(self);
        let document = compiled.output.map_err(|errors| failed(&errors))?;
        // Our templates give no warnings: one means that something on the page is not as it should be.
        if compiled.warnings.is_empty() {
            Ok(document)
        } else {
            Err(failed(&compiled.warnings))
        }
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = name(id)?;
        let source = self.press.sources.get(name).cloned();
        source.ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = name(id)?;
        self.files.get(name).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The name of a file of the job or the theme; packages are none.
fn name(id: FileId) -> FileResult<&'static str> {
    match id.get().root() {
        VirtualRoot::Project => Ok(id.get().vpath().get_without_slash()),
        VirtualRoot::Package(_) => Err(FileError::AccessDenied),
    }
}
