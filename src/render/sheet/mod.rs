//! A sheet of paper: one edition of a form in one language, or in two side by side, with all that stands around it.
//!
//! PDF, DOCX and ODT are three lowerings of this one view. Nothing in it is left to ask of the site: words come with
//! their language, links with their whole address, pictures with their bytes.

pub mod blocks;
mod join;
mod measures;
mod prose;
mod raster;

use std::sync::{Arc, OnceLock};

pub use self::join::OnSheet;
use self::join::said;
pub use self::measures::Measures;
pub use self::prose::{Image, ImageKind, Prose};
use super::Inputs;
use super::Sizes;
use crate::catalogue::Catalogue;
use crate::diagnostic::Arg;
use crate::intl::Formats;
use crate::model::{Color, FormEntry, GridLabel, Languages, LocaleId, Paper, Phrase, Rich, Site};
use crate::plan::{Document, Output, Recipe, Subject, short_address};
use crate::resolve::{EditionId, FormId, SiteIndex, form, side_by_side};
use crate::source::Str;

/// A text in the sheet's language, or in both of its two.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Said<T> {
    /// Once: the sheet has one language, or the text is the same in both.
    Once(T),
    /// In the first language, and in the second.
    Twice(T, T),
}

impl<T> Said<T> {
    /// In the first language.
    pub fn first(&self) -> &T {
        match self {
            Said::Once(text) | Said::Twice(text, _) => text,
        }
    }

    /// In the second language, where it is another text.
    pub fn second(&self) -> Option<&T> {
        match self {
            Said::Once(_) => None,
            Said::Twice(_, text) => Some(text),
        }
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        [Some(self.first()), self.second()].into_iter().flatten()
    }
}

impl Said<Words> {
    /// In all languages of the sheet, one after the other: what a control is called.
    pub fn spoken(&self) -> String {
        let texts: Vec<&str> = self.iter().map(|words| &*words.text).collect();
        texts.join(" / ")
    }
}

impl Said<Prose> {
    /// The same without markup.
    pub fn spoken(&self) -> String {
        let texts: Vec<String> = self.iter().map(|text| text.content.plain()).collect();
        texts.join(" / ")
    }
}

/// What a control is called: the question's words, or the heading that it stands under.
pub(super) fn control_name(
    entry: &FormEntry<Said<Words>, Said<Prose>>,
    under: &Said<Words>,
) -> String {
    let number = entry.number.as_deref().unwrap_or_default();
    let words = entry.label.as_ref().map(Said::<Prose>::spoken);
    let words = words.unwrap_or_else(|| under.spoken());
    format!("{number} {words}").trim().to_string()
}

/// Whether a table to fill in stays in one piece: no more lines than fit under anything on a page.
pub(super) fn small_grid(rows: &[GridLabel<Said<Words>>], empty: u8) -> bool {
    let lines: u32 = rows.iter().map(|row| u32::from(row.lines.max(2))).sum();
    lines + 2 * u32::from(empty) <= 16
}

/// Plain words and the tag of their language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Words {
    /// The words.
    pub text: Str,
    /// Their language (BCP 47).
    pub lang: Str,
}

/// A language of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tongue {
    /// Its tag (BCP 47).
    pub tag: Str,
    /// Its own name for itself.
    pub name: Str,
    /// Whether its script runs from right to left.
    pub right_to_left: bool,
}

/// The organisation's picture.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SheetLogo {
    /// The picture.
    pub image: Image,
    /// What it says to those who do not see it.
    pub alt: Said<Words>,
}

/// A piece of "page x of y".
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PageOf {
    /// Words.
    Text(Str),
    /// The page's number.
    Page,
    /// How many there are.
    Pages,
}

/// Words of the program that stand on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SheetWords {
    /// Before the names of the readers.
    pub readers: Said<Words>,
    /// Before the version.
    pub version: Said<Words>,
    /// Before the day of the last change.
    pub changed: Said<Words>,
    /// Heading of the signatures.
    pub signatures: Said<Words>,
    /// Below the line to sign on.
    pub signature: Said<Words>,
    /// Below the line for a day.
    pub date: Said<Words>,
    /// Heading of the column that counts empty rows.
    pub row_number: Said<Words>,
    /// Name of free lines that have no heading.
    pub notes: Said<Words>,
    /// Heading of the footnotes.
    pub footnotes: Said<Words>,
    /// Before an author's name.
    pub credit: Said<Words>,
    /// In the first language only.
    pub page_of: Vec<PageOf>,
}

/// A sheet. Whatever can change it is in it, so that its digest is that of its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sheet {
    /// Its language, or its two.
    pub languages: Said<Tongue>,
    /// The form.
    pub form: OnSheet,
    /// Whose form it is.
    pub organisation: Option<Said<Words>>,
    /// Its picture.
    pub logo: Option<SheetLogo>,
    /// The day of the last change, in words.
    pub changed: Option<Said<Words>>,
    /// A short address that leads to the form's page: `https://example.org/f/dialogue/`.
    pub address: Option<Str>,
    /// The organisation's colour.
    pub accent: Option<Color>,
    /// The paper.
    pub paper: Paper,
    /// Whether it is in large print (18 points).
    pub large: bool,
    /// Whether it can be filled in on a screen.
    pub fillable: bool,
    /// Words of the program.
    pub words: SheetWords,
}

/// What all sheets of a site share.
pub struct Shared {
    catalogue: Arc<Catalogue>,
    formats: Vec<OnceLock<Formats>>,
    logo: OnceLock<Option<Image>>,
    sizes: Arc<Sizes>,
}

impl Shared {
    /// Reads nothing: a site without documents pays nothing.
    pub fn new(index: &SiteIndex, catalogue: &Arc<Catalogue>, sizes: &Arc<Sizes>) -> Shared {
        let languages = &index.site.languages;
        Shared {
            catalogue: catalogue.clone(),
            formats: languages.ids().map(|_| OnceLock::new()).collect(),
            logo: OnceLock::new(),
            sizes: sizes.clone(),
        }
    }

    /// Sizes of documents that pages offer.
    pub(in crate::render) fn sizes(&self) -> &Sizes {
        &self.sizes
    }

    /// A message for readers of a language.
    pub(in crate::render) fn message(
        &self,
        languages: &Languages,
        id: &str,
        reader: LocaleId,
        args: &[(&str, Arg)],
    ) -> Words {
        let chain = languages.chain(reader).iter();
        let chain = chain.map(|locale| &**languages.tag(*locale));
        match self.catalogue.message(chain, id, None, args) {
            Some(message) => Words {
                text: message.text.into(),
                lang: message.tag,
            },
            None => Words {
                text: id.into(),
                lang: languages.tag(reader).clone(),
            },
        }
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

/// Every document of one language: the route without the format's ending, and the recipe.
pub fn documents(index: &SiteIndex, reader: LocaleId) -> Vec<(String, Recipe)> {
    let mut documents = Vec::new();
    for (form, record) in index.forms() {
        for at in 0..record.editions.len() {
            let edition = EditionId(at as u16);
            let of_edition = of_edition(index, form, edition, reader).into_iter();
            documents.extend(of_edition.map(|(stem, document)| {
                let recipe = Recipe {
                    subject: Subject::Document(document),
                    reader: Some(reader),
                };
                (stem, recipe)
            }));
        }
    }
    documents
}

/// The documents of an edition in one language: the route without the format's ending, and what it is.
pub fn of_edition(
    index: &SiteIndex,
    form: FormId,
    edition: EditionId,
    reader: LocaleId,
) -> Vec<(String, Document)> {
    let languages = &index.site.languages;
    let record = index.form_record(form);
    let stem = format!(
        "{}/forms/{}/{}",
        languages.tag(reader),
        record.definition.id,
        record.editions[usize::from(edition.0)].id
    );
    let document = |other: Option<LocaleId>, large: bool| Document {
        form,
        edition,
        other,
        large,
    };
    let mut documents = vec![(stem.clone(), document(None, false))];
    if index.site.documents.large_print {
        documents.push((format!("{stem}.large"), document(None, true)));
    }
    for other in partners(&index.site, reader) {
        let stem = format!("{stem}.{}", languages.tag(other));
        documents.push((stem, document(Some(other), false)));
    }
    documents
}

/// The languages that stand beside a reader's: a pair is there in both directions.
pub fn partners(site: &Site, reader: LocaleId) -> Vec<LocaleId> {
    let mut partners = Vec::new();
    for (one, two) in &site.documents.pairs {
        let other = match (*one == reader, *two == reader) {
            (true, false) => *two,
            (false, true) => *one,
            (true, true) | (false, false) => continue,
        };
        if !partners.contains(&other) {
            partners.push(other);
        }
    }
    partners
}

impl Sheet {
    /// The sheet that an output is made of.
    pub(super) fn of(inputs: Inputs<'_>, output: &Output) -> Option<Sheet> {
        let Subject::Document(document) = output.recipe.subject else {
            return None;
        };
        Some(Sheet::new(inputs, document, output.recipe.reader?))
    }

    /// The sheet of a document for readers of a language.
    pub fn new(inputs: Inputs<'_>, document: Document, reader: LocaleId) -> Sheet {
        let index = inputs.index;
        let site = &index.site;
        let making = Making {
            inputs,
            readers: (reader, document.other),
        };
        let forms = match document.other {
            None => (form(index, document.form, document.edition, reader), None),
            Some(other) => {
                let readers = [reader, other];
                let [first, second] = side_by_side(index, document.form, document.edition, readers);
                (first, Some(second))
            }
        };
        let changed = forms.0.changed;
        let signatures = forms.0.signatures.len();
        let id = forms.0.id.clone();
        let form = join::form(
            making.form(forms.0),
            forms.1.map(|second| making.form(second)),
        );
        Sheet {
            languages: making.both(|reader| {
                let language = site.languages.get(reader);
                Tongue {
                    tag: language.locale.tag().clone(),
                    name: language.name.clone(),
                    right_to_left: language.right_to_left,
                }
            }),
            organisation: site
                .organisation
                .as_ref()
                .map(|name| making.both(|reader| making.words(&index.phrase(name, reader))))
                .filter(|name| !name.first().text.is_empty()),
            logo: making.logo(),
            changed: changed.map(|day| {
                making.both(|reader| Words {
                    text: making.formats(reader).date(day).into(),
                    lang: site.languages.tag(reader).clone(),
                })
            }),
            address: site.base_url.as_deref().map(|base| {
                format!("{base}{}", crate::resolve::encode(&short_address(&id))).into()
            }),
            accent: site.accent.as_ref().map(|accent| accent.value),
            paper: form.paper,
            large: document.large,
            fillable: site.documents.fillable,
            words: making.sheet_words(signatures),
            form,
        }
    }
}

/// The organisation's picture, for readers of a language.
pub(in crate::render) fn logo(inputs: Inputs<'_>, reader: LocaleId) -> Option<SheetLogo> {
    let readers = (reader, None);
    Making { inputs, readers }.logo()
}

/// "Page x of y" in pieces, for readers of a language: the numbers are only known where pages are.
pub(in crate::render) fn page_of(inputs: Inputs<'_>, reader: LocaleId) -> Vec<PageOf> {
    const PAGE: char = '\u{E000}';
    const PAGES: char = '\u{E001}';
    let mark = |mark: char| Arg::from(mark.to_string());
    let args = [("page", mark(PAGE)), ("pages", mark(PAGES))];
    let languages = &inputs.index.site.languages;
    let message = inputs.sheets.message(languages, "page-of", reader, &args);
    let mut pieces = Vec::new();
    let mut text = String::new();
    for character in message.text.chars().chain(['\0']) {
        let number = match character {
            PAGE => Some(PageOf::Page),
            PAGES => Some(PageOf::Pages),
            '\0' => None,
            other => {
                text.push(other);
                continue;
            }
        };
        if !text.is_empty() {
            pieces.push(PageOf::Text(std::mem::take(&mut text).into()));
        }
        pieces.extend(number);
    }
    pieces
}

impl Sheet {
    /// The form's title with its readers, in the first language: what the document is called.
    pub fn full_title(&self) -> String {
        let readers: Vec<&str> = self
            .form
            .readers
            .iter()
            .map(|name| &*name.first().text)
            .collect();
        let title = &self.form.title.first().text;
        if readers.is_empty() {
            return title.to_string();
        }
        format!("{title} – {}", readers.join(" · "))
    }

    /// How much of a table's width a column takes. Large print has fewer letters in a line, and needs less narrow ones.
    pub(super) fn share(&self, width: u8) -> u8 {
        width.max(1).saturating_add(if self.large { 2 } else { 0 })
    }

    /// What says on every page which paper this is: the form's id, its version, the language.
    pub fn footer(&self) -> String {
        let mut parts = vec![self.form.id.to_string()];
        if let Some(version) = &self.form.version {
            parts.push(format!("{} {version}", self.words.version.first().text));
        }
        let names: Vec<&str> = self
            .languages
            .iter()
            .map(|language| &*language.name)
            .collect();
        parts.push(names.join(" / "));
        parts.join(" · ")
    }
}

/// What one sheet is made with.
struct Making<'a> {
    inputs: Inputs<'a>,
    readers: (LocaleId, Option<LocaleId>),
}

impl Making<'_> {
    /// Something in the sheet's language, or in its two.
    fn both<T: PartialEq>(&self, make: impl Fn(LocaleId) -> T) -> Said<T> {
        said((make(self.readers.0), self.readers.1.map(make)))
    }

    /// A text that is the same in all languages counts as one in the sheet's first.
    fn tag(&self, locale: Option<LocaleId>) -> Str {
        let locale = locale.unwrap_or(self.readers.0);
        self.inputs.index.site.languages.tag(locale).clone()
    }

    fn words(&self, phrase: &Phrase) -> Words {
        Words {
            text: phrase.text.clone(),
            lang: self.tag(phrase.locale),
        }
    }

    fn prose(&self, rich: &Rich) -> Prose {
        Prose::new(self.inputs, rich, self.readers.0)
    }

    fn form(&self, form: crate::model::Form) -> crate::model::Form<Words, Prose> {
        form.map(&|phrase| self.words(phrase), &|rich| self.prose(rich))
    }

    fn formats(&self, reader: LocaleId) -> &Formats {
        let languages = &self.inputs.index.site.languages;
        self.inputs.sheets.formats[usize::from(reader.0)]
            .get_or_init(|| Formats::new(languages.tag(reader)))
    }

    fn message(&self, id: &str, reader: LocaleId, args: &[(&str, Arg)]) -> Words {
        let languages = &self.inputs.index.site.languages;
        self.inputs.sheets.message(languages, id, reader, args)
    }

    fn sheet_words(&self, signatures: usize) -> SheetWords {
        let say = |id: &str| self.both(|reader| self.message(id, reader, &[]));
        let count = [("n", Arg::from(signatures))];
        SheetWords {
            readers: say("for"),
            version: say("version"),
            changed: say("changed"),
            signatures: self.both(|reader| self.message("signatures", reader, &count)),
            signature: say("signature"),
            date: say("date"),
            row_number: say("row-number"),
            notes: say("notes"),
            footnotes: say("footnotes"),
            credit: say("credit"),
            page_of: page_of(self.inputs, self.readers.0),
        }
    }

    fn logo(&self) -> Option<SheetLogo> {
        let index = self.inputs.index;
        let logo = index.site.logo.as_ref()?;
        let load = || Image::load(self.inputs, &logo.file.value, None);
        let image = self.inputs.sheets.logo.get_or_init(load).clone()?;
        let alt = |reader| match &logo.alt {
            Some(alt) => self.words(&index.phrase(alt, reader)),
            None => self.words(&Phrase::empty()),
        };
        Some(SheetLogo {
            image,
            alt: self.both(alt),
        })
    }
}
