//! What one document is lowered with: where links lead, which words the program says, whether every character has a
//! glyph and every picture its bytes.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use serde::Serialize;

use super::fields::FormField;
use super::text::{Block, Destination, Lang, Picture, Run, text};
use super::typeface::Fonts;
use super::typeset::Job;
use super::{Look, Lowered};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::digest::Part;
use crate::model::{Address, Audience, Href, LocaleId, Phrase, Rich};
use crate::render::sheet::{Image, ImageKind, Prose, Said};
use crate::render::{Inputs, drawing};
use crate::source::{Span, Str};

/// What one document is made with.
pub(super) struct Lowering<'a> {
    inputs: Inputs<'a>,
    fonts: &'a Fonts,
    /// Where a text without a place of its own is said to stand.
    place: Option<Span>,
    notes: Notes<'a>,
    /// Pictures, by the names that the template gets.
    pictures: RefCell<BTreeMap<String, Arc<Part<Vec<u8>>>>>,
    /// Characters that no font has: each is said once a document.
    missing: RefCell<BTreeSet<char>>,
    diagnostics: RefCell<Vec<Diagnostic>>,
}

/// Where the words of footnotes are.
pub(super) enum Notes<'a> {
    /// A form has them all in one list; which have been cited.
    Form(&'a [Said<Prose>], RefCell<BTreeSet<u32>>),
    /// Each page of a guide has its own.
    Guide(Places<'a>),
}

/// Where links between pages lead inside a document.
pub(super) struct Places<'a> {
    /// Whom the document is for.
    pub audience: &'a Audience,
    /// Labels of pages, by their addresses below the site's root.
    pub pages: &'a HashMap<Str, String>,
    /// The label of the page at hand.
    pub here: String,
}

impl Places<'_> {
    /// The label of a place in the document, by its address below the site's root.
    pub(super) fn find(&self, href: &str) -> Option<String> {
        let (page, anchor) = href.split_once('#').unwrap_or((href, ""));
        let page = self.pages.get(page)?;
        let anchor = percent_decode_str(anchor).decode_utf8_lossy();
        Some(match &*anchor {
            "" => page.clone(),
            anchor => format!("{page}-{anchor}"),
        })
    }

    /// The label of a heading of the page at hand.
    pub(super) fn anchor(&self, anchor: &str) -> String {
        format!("{}-{anchor}", self.here)
    }

    /// The label of a footnote of the page at hand.
    pub(super) fn note(&self, number: u32) -> String {
        format!("{}:note-{number}", self.here)
    }
}

impl<'a> Lowering<'a> {
    pub(super) fn new(
        inputs: Inputs<'a>,
        fonts: &'a Fonts,
        place: Option<Span>,
        notes: Notes<'a>,
    ) -> Lowering<'a> {
        Lowering {
            inputs,
            fonts,
            place,
            notes,
            pictures: RefCell::default(),
            missing: RefCell::default(),
            diagnostics: RefCell::default(),
        }
    }

    /// The document, and what is wrong with it.
    pub(super) fn done(
        self,
        template: &'static str,
        look: &Look,
        data: &impl Serialize,
        fields: Vec<FormField>,
        ident: String,
        archive: bool,
    ) -> Checked<Lowered> {
        Checked {
            value: Lowered {
                job: Job {
                    template,
                    // Strings and numbers only: they always are JSON.
                    look: serde_json::to_vec(look).unwrap_or_default(),
                    data: serde_json::to_vec(data).unwrap_or_default(),
                    pictures: self.pictures.into_inner(),
                    ident,
                    archive,
                },
                fields,
                size: if look.large { 18.0 } else { 10.5 },
            },
            diagnostics: self.diagnostics.into_inner(),
        }
    }

    /// Goes on to another page.
    pub(super) fn turn(&mut self, label: String, place: Option<Span>) {
        self.place = place;
        if let Notes::Guide(places) = &mut self.notes {
            places.here = label;
        }
    }

    /// A word of the program and names of readers.
    pub(super) fn named(&self, id: &str, names: &[Phrase], inside: &str) -> Vec<Run> {
        let mut runs = self.message(id, inside);
        for (at, name) in names.iter().enumerate() {
            runs.extend(text(if at == 0 { " " } else { " · " }));
            runs.extend(self.phrase(name, inside));
        }
        runs
    }

    /// The tag of a text's language.
    pub(super) fn tag(&self, locale: Option<LocaleId>, inside: &str) -> Str {
        let languages = &self.inputs.index.site.languages;
        locale.map_or_else(|| inside.into(), |locale| languages.tag(locale).clone())
    }

    /// Words of the program, in the language of the text around them.
    pub(super) fn message(&self, id: &str, inside: &str) -> Vec<Run> {
        let languages = &self.inputs.index.site.languages;
        let reader = languages.find(inside).unwrap_or(languages.default_id());
        let words = self.inputs.sheets.message(languages, id, reader, &[]);
        self.words(&words, inside)
    }

    /// Whether a part is for the readers of this document.
    pub(super) fn concerns(&self, audience: &Audience) -> bool {
        match &self.notes {
            Notes::Form(..) => true,
            Notes::Guide(places) => places.audience.meets(audience),
        }
    }

    /// Where a link of a page leads.
    pub(super) fn destination(&self, href: &Href) -> Option<Destination> {
        let base = self.inputs.index.site.base_url.as_deref();
        let web = |href: &Str| base.map(|base| Destination::Web(format!("{base}{href}")));
        match (href, &self.notes) {
            (Href::External(url), _) => Some(Destination::Web(url.to_string())),
            (Href::Site(href), Notes::Form(..)) => web(href),
            (Href::Site(href), Notes::Guide(places)) => match places.find(href) {
                Some(place) => Some(Destination::Place(place)),
                None => web(href),
            },
            (Href::Here(anchor), Notes::Guide(places)) => {
                Some(Destination::Place(places.anchor(anchor)))
            }
            (Href::Here(_), Notes::Form(..)) | (Href::Nowhere, _) => None,
        }
    }

    /// The label of a heading; forms have no places to link to.
    pub(super) fn anchor(&self, anchor: &str) -> Option<String> {
        match &self.notes {
            Notes::Form(..) => None,
            Notes::Guide(places) => Some(places.anchor(anchor)),
        }
    }

    /// A footnote's mark, with its words where it stands first.
    pub(super) fn note(&self, number: u32) -> Run {
        match &self.notes {
            Notes::Form(notes, cited) => {
                let again = !cited.borrow_mut().insert(number);
                let note = notes.get(number.saturating_sub(1) as usize);
                let note = note.filter(|_| !again);
                Run::Note {
                    key: format!("note-{number}"),
                    number,
                    again,
                    blocks: note.map(|note| self.halves(note)),
                }
            }
            Notes::Guide(places) => Run::Note {
                key: places.note(number),
                number,
                again: false,
                // A page's own words come later in its text.
                blocks: None,
            },
        }
    }

    /// A footnote in each of a sheet's languages, marked as such.
    fn halves(&self, note: &Said<Prose>) -> Vec<Block> {
        note.iter()
            .map(|half| Block::Said {
                lang: Lang::new(&half.lang),
                blocks: self.prose(half, &half.lang),
            })
            .collect()
    }

    /// Pictures of a page.
    pub(super) fn pictures(&self, rich: &Rich) -> Vec<Option<Image>> {
        let image = |(at, image): (usize, &crate::model::Image)| {
            rich.pictures.get(at)?.as_ref()?;
            let Address::Source(path, _) = &image.address else {
                return None;
            };
            Image::load(self.inputs, path, rich.locale)
        };
        rich.content.images.iter().enumerate().map(image).collect()
    }

    /// A picture that a text shows; one that cannot be set is said.
    pub(super) fn picture(&self, image: &Image, alt: &str, span: Option<Span>) -> Picture {
        // What a picture is shows from its head; one whose head cannot be read is none.
        if image.size.is_none() && image.kind != ImageKind::Svg {
            self.unreadable(alt, span);
        }
        if image.kind == ImageKind::Svg {
            self.check(&drawing::words(&image.bytes), span);
        }
        let end = match image.kind {
            ImageKind::Png => "png",
            ImageKind::Jpeg => "jpg",
            ImageKind::Gif => "gif",
            ImageKind::Webp => "webp",
            ImageKind::Svg => "svg",
        };
        let mut pictures = self.pictures.borrow_mut();
        let known = pictures
            .iter()
            .find(|(name, bytes)| **bytes == image.bytes && name.ends_with(end))
            .map(|(name, _)| name.clone());
        let file = known.unwrap_or_else(|| {
            // The same few names in every document: typst keeps each name that it ever saw.
            let name = format!("picture-{}.{end}", pictures.len() + 1);
            pictures.insert(name.clone(), image.bytes.clone());
            name
        });
        Picture {
            file,
            alt: alt.to_string(),
            width: image.size.map(|(width, _)| width),
            height: image.size.map(|(_, height)| height),
        }
    }

    /// Whether a file of the site lies at an address.
    pub(super) fn is_there(&self, address: &Address) -> bool {
        match address {
            Address::Source(path, _) => self.inputs.index.assets.contains_key(path),
            Address::External(_) | Address::Here(_) | Address::Refused => false,
        }
    }

    /// A picture of a kind that documents do not hold, or that cannot be read.
    pub(super) fn unreadable(&self, picture: &str, span: Option<Span>) {
        let diagnostic = Diagnostic {
            span: span.or(self.place),
            ..Diagnostic::global(Code::PictureKind)
        };
        self.diagnostics
            .borrow_mut()
            .push(diagnostic.with("picture", picture));
    }

    /// Says which characters of a text no font has, with the place in the source.
    pub(super) fn check(&self, words: &str, span: Option<Span>) {
        for character in words.chars() {
            if self.fonts.has(character) || !self.missing.borrow_mut().insert(character) {
                continue;
            }
            let place = span.and_then(|span| self.inside(span, character));
            let place = place.or_else(|| self.find(words, character));
            let place = place.or(span).or(self.place);
            let diagnostic = Diagnostic {
                span: place,
                ..Diagnostic::global(Code::MissingGlyph)
            };
            self.diagnostics.borrow_mut().push(
                diagnostic
                    .with("character", character.to_string())
                    .with("number", format!("U+{:04X}", u32::from(character))),
            );
        }
    }

    /// The place of a character in a stretch of its source.
    fn inside(&self, span: Span, character: char) -> Option<Span> {
        let source = self.inputs.sources.get(span.source)?;
        let text = source.text.get(span.start as usize..span.end as usize)?;
        let start = span.start + text.find(character)? as u32;
        Some(Span {
            start,
            end: start + character.len_utf8() as u32,
            ..span
        })
    }

    /// Where words that lost their place stand: the first source that has them.
    fn find(&self, words: &str, character: char) -> Option<Span> {
        let own = self.place.map(|place| place.source);
        let sources = self.inputs.sources.iter();
        let mut sources: Vec<_> = sources.filter(|source| !source.text.is_empty()).collect();
        sources.sort_by_key(|source| (Some(source.id) != own, source.path.clone()));
        sources.iter().find_map(|source| {
            let at = source.text.find(words)?;
            let at = at + words.find(character)?;
            Some(source.span(at..at + character.len_utf8()))
        })
    }
}
