//! Markdown on paper: the same events as everywhere, with links and pictures resolved for a reader without the site.

use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

use super::{Words, raster};
use crate::digest::Part;
use crate::model::{AlertKind, Content, Event, Href, LocaleId, Picture, Rich, Tag};
use crate::render::Inputs;
use crate::source::Str;

/// Markdown, with the tag of its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// The Markdown.
    pub content: Arc<Content>,
    /// Its language (BCP 47).
    pub lang: Str,
    /// The whole address of each of its links; none for one that leads nowhere from paper.
    pub links: Vec<Option<Str>>,
    /// Each of its pictures.
    pub pictures: Vec<Option<Image>>,
    /// The number of each of its footnotes; 0 for one that is not there.
    pub footnotes: Vec<u32>,
    /// What stands on each of its alerts ("Note", "Warning" …).
    pub alerts: Vec<Words>,
}

impl Hash for Prose {
    /// Without places in the source: a text that only moved in its file is the same on paper.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let content = &*self.content;
        content.text.hash(state);
        content.nodes.len().hash(state);
        for node in &content.nodes {
            node.event.hash(state);
        }
        for heading in &content.headings {
            (heading.level, &heading.text).hash(state);
        }
        for image in &content.images {
            (&image.alt, &image.written).hash(state);
        }
        content.directives.hash(state);
        (&self.lang, &self.links, &self.pictures).hash(state);
        (&self.footnotes, &self.alerts).hash(state);
    }
}

impl Prose {
    /// For readers on paper; a text that is the same in all languages counts as one in the reader's.
    pub fn new(inputs: Inputs<'_>, rich: &Rich, reader: LocaleId) -> Prose {
        let languages = &inputs.index.site.languages;
        let locale = rich.locale.unwrap_or(reader);
        let alerts = rich.content.nodes.iter().filter_map(|node| {
            let id = match node.event {
                Event::Start(Tag::Alert(AlertKind::Note)) => "alert-note",
                Event::Start(Tag::Alert(AlertKind::Tip)) => "alert-tip",
                Event::Start(Tag::Alert(AlertKind::Important)) => "alert-important",
                Event::Start(Tag::Alert(AlertKind::Warning)) => "alert-warning",
                Event::Start(Tag::Alert(AlertKind::Caution)) => "alert-caution",
                _ => return None,
            };
            Some(inputs.sheets.message(languages, id, locale, &[]))
        });
        let base = inputs.index.site.base_url.as_deref();
        let links = rich.links.iter().map(|target| match &target.href {
            Href::Site(href) => base.map(|base| format!("{base}{href}").into()),
            Href::External(url) => Some(url.clone()),
            Href::Here(_) | Href::Nowhere => None,
        });
        let picture = |picture: &Option<Picture>| {
            let file = &picture.as_ref()?.file;
            Image::load(inputs, file, Some(locale))
        };
        Prose {
            content: rich.content.clone(),
            lang: languages.tag(locale).clone(),
            links: links.collect(),
            pictures: rich.pictures.iter().map(picture).collect(),
            footnotes: rich.footnotes.clone(),
            alerts: alerts.collect(),
        }
    }
}

/// The kinds of picture that documents hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ImageKind {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
    /// Scalable Vector Graphics.
    Svg,
}

impl ImageKind {
    /// Told from the end of a file's name.
    fn of(path: &str) -> Option<ImageKind> {
        let (_, end) = path.rsplit_once('.')?;
        Some(match end.to_ascii_lowercase().as_str() {
            "png" => ImageKind::Png,
            "jpg" | "jpeg" => ImageKind::Jpeg,
            "gif" => ImageKind::Gif,
            "webp" => ImageKind::Webp,
            "svg" => ImageKind::Svg,
            _ => return None,
        })
    }
}

/// A picture, whole.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Image {
    /// What its bytes are.
    pub kind: ImageKind,
    /// Its bytes.
    pub bytes: Arc<Part<Vec<u8>>>,
    /// Width and height in CSS pixels, where the file says.
    pub size: Option<(u32, u32)>,
    pixels: Pixels,
}

/// A picture in pixels, drawn when somebody first asks; it follows from the picture's bytes and counts as them.
#[derive(Debug, Clone, Default)]
struct Pixels(Arc<OnceLock<Option<Vec<u8>>>>);

impl Hash for Pixels {
    fn hash<H: Hasher>(&self, _state: &mut H) {}
}

impl PartialEq for Pixels {
    fn eq(&self, _other: &Pixels) -> bool {
        true
    }
}

impl Eq for Pixels {}

impl Image {
    /// The same in pixels (PNG) where it is of vectors, for programs that show none.
    pub fn pixels(&self) -> Option<&[u8]> {
        let draw = || match self.kind {
            ImageKind::Svg => raster::pixels(&self.bytes),
            ImageKind::Png | ImageKind::Jpeg | ImageKind::Gif | ImageKind::Webp => None,
        };
        self.pixels.0.get_or_init(draw).as_deref()
    }

    /// Reads a file that lies below `content/`, or the logo. What is wrong with it is said where it is published.
    pub(in crate::render) fn load(
        inputs: Inputs<'_>,
        file: &str,
        reader: Option<LocaleId>,
    ) -> Option<Image> {
        let asset = inputs.index.assets.get(file)?;
        let bytes = crate::render::assets::file(inputs, file, reader)?.ok()?;
        Some(Image {
            kind: ImageKind::of(file)?,
            bytes: Part::new(bytes),
            size: asset.size,
            pixels: Pixels::default(),
        })
    }
}
