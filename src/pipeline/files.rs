//! Files that are published as they are, and the theme.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::contrast;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::digest::Digest;
use crate::discover::{File, Found, Unread, text, unread};
use crate::model::{DocumentFormat, FontFile, Site};
use crate::parse;
use crate::render;
use crate::resolve::Asset;
use crate::source::{Source, SourceId, Str, composed};
use crate::theme::{self, OwnFiles, Theme};
use crate::world::{Entry, ReadError, World};

/// Pictures and attachments, with the sizes of pictures; what could run in a browser is refused.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// What was looked into, by path below `content/`.
    examined: BTreeMap<Str, Examined>,
    /// All of them, with the logo.
    pub(super) assets: Arc<BTreeMap<Str, Asset>>,
    /// Their digest.
    pub(super) digest: Digest,
    /// What is wrong with them.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The texts of drawings with which something is wrong, for places in them.
    pub(super) drawings: Vec<Arc<Source>>,
}

/// A file, what is wrong with it, and the messages that it takes its words from.
type Examined = (Asset, Option<Diagnostic>, Vec<String>);

impl Files {
    /// Looks into the files that changed, and into the logo.
    pub(super) fn examine(
        &mut self,
        found: &Found,
        site: &Site,
        catalogue: &Catalogue,
        world: &dyn World,
    ) {
        const CONTENT: &str = "content/";
        let mut wanted: Vec<(Str, &Str, SourceId, u64)> = Vec::new();
        for path in found.changed_below(CONTENT) {
            let below: Str = path[CONTENT.len()..].into();
            match found.files.get(path) {
                Some(file) => wanted.push((below, path, file.source, file.bytes)),
                None => {
                    self.examined.remove(&below);
                }
            }
        }
        let examined: Vec<(Str, Examined)> = wanted
            .into_par_iter()
            .map(|(below, path, source, bytes)| {
                let result = examine(found, site, world, &below, path, source, bytes);
                (below, result)
            })
            .collect();
        self.examined.extend(examined);
        self.diagnostics.clear();
        let examined = self.examined.iter();
        let mut all: BTreeMap<Str, Examined> = examined
            .map(|(name, examined)| (self.published(name), examined.clone()))
            .collect();
        if let Some(logo) = &site.logo {
            let path = &logo.file.value;
            match world.list(&[path]).first() {
                Some((path, Entry::File(bytes))) => {
                    let source = logo.file.span.source;
                    let result = examine(found, site, world, path, path, source, *bytes);
                    all.insert(path.clone(), result);
                    if !parse::is_picture(path) {
                        let kind = Diagnostic::at(logo.file.span, Code::PictureKind);
                        let kind = kind.with("what", "file").with("picture", path);
                        self.diagnostics.push(kind);
                    }
                }
                Some((_, Entry::Refused(_))) | None => self.diagnostics.push(
                    Diagnostic::at(logo.file.span, Code::MissingPicture).with("picture", path),
                ),
            }
        }
        for font in site.fonts.iter().flat_map(|fonts| &fonts.files) {
            let path = &font.file.value;
            match world.list(&[path]).first() {
                Some((path, Entry::File(bytes))) => {
                    let source = font.file.span.source;
                    let result = examine(found, site, world, path, path, source, *bytes);
                    all.insert(path.clone(), result);
                }
                Some((_, Entry::Refused(_))) | None => self
                    .diagnostics
                    .push(Diagnostic::at(font.file.span, Code::MissingFont).with("file", path)),
            }
        }
        self.drawings.clear();
        for (below, (asset, problem, messages)) in &all {
            self.diagnostics.extend(problem.clone());
            let wordless = wordless(messages, site, catalogue);
            if !wordless.is_empty()
                && let Ok(svg) = text(world, &asset.path)
            {
                let drawing = Source::new(asset.source, asset.path.clone(), svg);
                self.diagnostics.extend(wordless.iter().map(|id| {
                    let at = drawing.text.find(&**id).unwrap_or(0);
                    Diagnostic::at(drawing.span(at..at + id.len()), Code::PictureMessage)
                        .with("picture", below)
                        .with("id", id.as_str())
                }));
                self.drawings.push(Arc::new(drawing));
            }
        }
        let assets: BTreeMap<Str, Asset> = all
            .into_iter()
            .map(|(below, (asset, ..))| (below, asset))
            .collect();
        self.digest = Digest::of(&assets);
        self.assets = Arc::new(assets);
    }

    /// The name that a file is published under: composed, unless that is another file's; then it is said of their routes
    /// that they are one.
    fn published(&self, name: &Str) -> Str {
        match composed(name) {
            Cow::Owned(composed) if !self.examined.contains_key(&*composed) => composed.into(),
            Cow::Owned(_) | Cow::Borrowed(_) => name.clone(),
        }
    }
}

/// Looks into a file.
fn examine(
    found: &Found,
    site: &Site,
    world: &dyn World,
    below: &Str,
    path: &Str,
    source: SourceId,
    bytes: u64,
) -> Examined {
    let error = RefCell::new(None);
    let read = |limit| match world.read(path, limit) {
        Ok(bytes) => Some(bytes),
        Err(problem) => {
            *error.borrow_mut() = Some(problem);
            None
        }
    };
    let picture = parse::picture(path, read);
    let place = match &site.logo {
        Some(logo) if logo.file.value == *below => Some(logo.file.span),
        Some(_) | None => found.sources.get(source).map(|source| source.span(0..0)),
    };
    let ending = meant_as_text(path).zip(place).map(|(name, place)| {
        let diagnostic = Diagnostic::at(place, Code::StrayFile).with("what", "ending");
        diagnostic.with("name", name).hint("ending")
    });
    let problem = picture.unsafe_part.map(|part| {
        let here = |diagnostic: Diagnostic| Diagnostic {
            span: place,
            ..diagnostic
        };
        if part == parse::RUNS {
            return here(Diagnostic::global(Code::UnsafeFile)).with("file", below);
        }
        let diagnostic = match (error.take(), found.sources.get(source)) {
            (Some(error), Some(source)) => unread(source, Unread::Read(error)),
            _ => Diagnostic::global(Code::UnsafeSvg),
        };
        here(diagnostic).with("part", part).with("picture", below)
    });
    let asset = Asset {
        source,
        path: path.clone(),
        bytes,
        size: picture.size,
        translated: !picture.messages.is_empty(),
    };
    (asset, problem.or(ending), picture.messages)
}

/// The name that a text's file should have, where an editor or a system gave it an ending of its own.
fn meant_as_text(path: &str) -> Option<String> {
    let name = path.rsplit('/').next()?;
    let lower = name.to_ascii_lowercase();
    let stem = lower.strip_suffix(".txt").unwrap_or(&lower);
    let (text, end) = [(".md", ".md"), (".markdown", ".md"), (".toml", ".toml")]
        .iter()
        .find_map(|(written, end)| Some((stem.strip_suffix(written)?, end)))?;
    Some(format!("{}{end}", name.get(..text.len())?))
}

/// The messages that a drawing asks for and some reader gets in no language.
fn wordless(named: &[String], site: &Site, catalogue: &Catalogue) -> Vec<String> {
    let languages = &site.languages;
    let there = |id: &str| {
        languages.iter().all(|(reader, _)| {
            let chain = languages.chain(reader).iter();
            let chain = chain.map(|locale| &**languages.tag(*locale));
            catalogue.message(chain, id, None, &[]).is_some()
        })
    };
    let ids: BTreeSet<&String> = named.iter().collect();
    ids.into_iter().filter(|id| !there(id)).cloned().collect()
}

/// The folder of a site's own theme.
fn folder(site: &Site) -> String {
    format!("themes/{}/", site.theme.value)
}

/// The grounds of a theme: its own files, and what its templates are made ready with.
pub(super) fn theme_key(found: &Found, site: &Site, messages: Digest, world: &dyn World) -> Digest {
    let folder = folder(site);
    let templates: Vec<Digest> = found
        .below(&folder)
        .map(|(source, _)| source.digest)
        .collect();
    let files: Vec<(&Str, &File)> = found.files_below(&folder).collect();
    let fonts: Vec<Option<Digest>> = paper_fonts(site)
        .map(|font| {
            let bytes = world.read(&font.file.value, render::MAX_FILE_BYTES);
            bytes.ok().map(|bytes| Digest::of(&bytes))
        })
        .collect();
    let own = (&site.theme, &site.languages, &site.fonts, fonts);
    let prints = site.documents.formats.contains(&DocumentFormat::Pdf);
    Digest::of(&(own, prints, messages, templates, files))
}

/// The theme: built in, with the site's own files over it.
pub(super) fn theme(
    found: &Found,
    site: &Site,
    catalogue: &Arc<Catalogue>,
    world: &dyn World,
) -> Checked<Arc<Theme>> {
    let mut diagnostics = Vec::new();
    let name = &site.theme;
    let folder = folder(site);
    let mut own = OwnFiles::default();
    for (source, below) in found.below(&folder) {
        if let Some(name) = below.strip_prefix("templates/") {
            own.templates.push((name.into(), source.clone()));
        }
        if let Some(name) = below.strip_prefix("documents/") {
            own.documents.push((name.into(), source.clone()));
        }
    }
    let whole = |id| found.sources.get(id).map(|source| source.span(0..0));
    for (path, file) in found.files_below(&folder) {
        let Some((place, name)) = path[folder.len()..].split_once('/') else {
            continue;
        };
        if place == "fonts" && is_web_font(name) {
            let span = whole(file.source);
            let diagnostic = Diagnostic::global(Code::WebFont);
            diagnostics.push(Diagnostic { span, ..diagnostic }.with("file", name));
        }
        if place != "assets" && !(place == "fonts" && is_font(name)) {
            continue;
        }
        match world.read(path, render::MAX_FILE_BYTES) {
            Ok(bytes) if place == "fonts" => {
                let bytes: Arc<[u8]> = bytes.into();
                #[cfg(feature = "pdf")]
                if !render::pdf::is_font(&bytes) {
                    let broken = Diagnostic {
                        span: whole(file.source),
                        ..Diagnostic::global(Code::BrokenFont)
                    };
                    diagnostics.push(broken.with("file", name));
                }
                own.fonts.push((name.into(), bytes));
            }
            Ok(bytes) => own.files.push((name.into(), bytes.into())),
            Err(error) => {
                let problem = match error {
                    ReadError::TooLarge(limit) => limit.to_string(),
                    ReadError::Failed(problem) => problem,
                };
                diagnostics.push(
                    Diagnostic {
                        span: whole(file.source),
                        ..Diagnostic::global(Code::Unreadable)
                    }
                    .with("problem", problem),
                );
            }
        }
    }
    if own.is_empty() && &*name.value != "default" {
        diagnostics.push(Diagnostic::at(name.span, Code::UnknownTheme).with("theme", &name.value));
    }
    set_pages_fonts(site, world, &mut own, &mut diagnostics);
    let languages = Arc::new(site.languages.clone());
    let checked = theme::theme(own, &languages, catalogue);
    diagnostics.extend(checked.diagnostics);
    Checked {
        value: Arc::new(checked.value),
        diagnostics,
    }
}

/// The fonts of pages that documents are set in too.
fn paper_fonts(site: &Site) -> impl Iterator<Item = &FontFile> {
    let prints = site.documents.formats.contains(&DocumentFormat::Pdf);
    let fonts = site.fonts.iter().filter(move |_| prints);
    let files = fonts.flat_map(|fonts| &fonts.files);
    files.filter(|font| is_font(&font.file.value))
}

/// Sets documents in the fonts of the pages, behind the theme's own, or says that they cannot be.
fn set_pages_fonts(
    site: &Site,
    world: &dyn World,
    own: &mut OwnFiles,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for font in paper_fonts(site) {
        let name = &font.file.value;
        let here = |code| Diagnostic::at(font.file.span, code);
        match world.read(name, render::MAX_FILE_BYTES) {
            Ok(bytes) => {
                let bytes: Arc<[u8]> = bytes.into();
                #[cfg(feature = "pdf")]
                if !render::pdf::is_font(&bytes) {
                    diagnostics.push(here(Code::BrokenFont).with("file", name));
                }
                own.fonts.push((name.clone(), bytes));
            }
            Err(ReadError::TooLarge(limit)) => {
                diagnostics
                    .push(here(Code::TooLarge).with("problem", (limit / 1024 / 1024).to_string()));
            }
            // The pages miss it too, and say so.
            Err(ReadError::Failed(_)) => {}
        }
    }
    let prints = site.documents.formats.contains(&DocumentFormat::Pdf);
    let mut files = site.fonts.iter().flat_map(|fonts| &fonts.files);
    if let Some(font) = files.next().filter(|_| prints && own.fonts.is_empty()) {
        let diagnostic = Diagnostic::at(font.file.span, Code::WebFont);
        diagnostics.push(diagnostic.with("file", &font.file.value));
    }
}

/// The organisation's colour, where nobody could read it on the theme's paper.
pub(super) fn low_contrast(site: &Site, theme: &Theme) -> Option<Diagnostic> {
    let accent = site.accent.as_ref()?;
    let paper = theme.paper().unwrap_or(contrast::WHITE);
    let ratio = contrast::ratio(accent.value, paper);
    if ratio >= contrast::ENOUGH {
        return None;
    }
    // Rounded down: 4.47 is not 4.5. Languages write the comma or point themselves.
    let tenths = (ratio * 10.0) as usize;
    let readable = contrast::readable(accent.value, paper);
    Some(
        Diagnostic::at(accent.span, Code::LowContrast)
            .with("color", accent.value.to_string())
            .with("paper", paper.to_string())
            .with("whole", tenths / 10)
            .with("tenth", tenths % 10)
            .with("readable", readable.to_string()),
    )
}

fn is_font(name: &str) -> bool {
    name.ends_with(".ttf") || name.ends_with(".otf")
}

fn is_web_font(name: &str) -> bool {
    name.ends_with(".woff") || name.ends_with(".woff2")
}
