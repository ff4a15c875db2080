//! The picture that a chat shows of a link to the site, `<lang>/picture.png`: the site's name, what it is for and whose
//! it is, on the organisation's colour. Drawn as SVG with the theme's fonts, then put into pixels, since chats show no SVG.

use quick_xml::escape::escape;
use resvg::{tiny_skia, usvg};

use super::{Inputs, Renderer};
use crate::contrast;
use crate::diagnostic::Checked;
use crate::digest::Digest;
use crate::model::{Color, LocaleId};
use crate::plan::{Output, Recipe, Subject};
use crate::resolve::SiteIndex;
use crate::source::Str;
use crate::theme::Theme;

/// Its size in pixels, the one that previews are made for.
pub(super) const SIZE: (u32, u32) = (1200, 630);

/// The accent of the built-in theme.
const ACCENT: Color = Color {
    red: 0x1a,
    green: 0x52,
    blue: 0x76,
};

/// Where the picture of a language is. A site without an address has none: previews ask for a whole one.
pub(super) fn route(index: &SiteIndex, reader: LocaleId) -> Option<String> {
    let tag = index.site.languages.tag(reader);
    index.site.base_url.as_ref()?;
    Some(format!("{tag}/picture.png"))
}

/// The renderer.
pub(super) struct Picture;

impl Renderer for Picture {
    fn outputs(&self, index: &SiteIndex, _theme: &Theme) -> Vec<(Str, Recipe)> {
        let languages = index.site.languages.ids();
        languages
            .filter_map(|reader| {
                let recipe = Recipe {
                    subject: Subject::Site,
                    reader: Some(reader),
                };
                Some((route(index, reader)?.into(), recipe))
            })
            .collect()
    }

    fn can_fail(&self, _theme: &Theme) -> bool {
        false
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        let fonts = inputs.pdf.digest(inputs.theme);
        Some(Digest::of(&(drawing(inputs.index, output), fonts)))
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        // A drawing of our own parses; if it ever does not, a chat shows no picture.
        let pixels = pixels(&drawing(inputs.index, output), inputs.theme);
        Checked {
            value: pixels.unwrap_or_default(),
            diagnostics: Vec::new(),
        }
    }
}

/// The drawing in SVG.
fn drawing(index: &SiteIndex, output: &Output) -> String {
    let site = &index.site;
    let reader = output.recipe.reader.unwrap_or(site.languages.default_id());
    let paper = site.accent.as_ref().map_or(ACCENT, |accent| accent.value);
    let ink = contrast::readable(contrast::WHITE, paper);
    let title = index.site_title(reader).text;
    let home = index.home().and_then(|home| index.head(home, reader));
    let about = home.and_then(|head| head.description.clone());
    let owner = site
        .organisation
        .as_ref()
        .map(|name| index.phrase(name, reader).text);

    let backwards = site.languages.get(reader).right_to_left;
    let (x, anchor, bubbles) = match backwards {
        false => (80, "start", 0),
        true => (1120, "end", -830),
    };
    let name = wrapped(&title, 17, 3);
    let longest = name.iter().map(|line| line.chars().count()).max();
    // A letter of a name takes about 0.58 em; the name has 720 pixels.
    let size = (72_000 / (58 * longest.unwrap_or(1).max(1))).clamp(40, 88);
    let about = about.map_or_else(Vec::new, |about| wrapped(&about, 46, 3));
    let height = name.len() * size * 11 / 10 + about.len() * 46;
    let mut y = (SIZE.1 as usize).saturating_sub(height) / 2 + size * 3 / 4;
    let mut words = String::new();
    let line = |words: &mut String, text: &str, size: usize, weight: u16, opacity: f32, y| {
        words.push_str(&format!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill-opacity=\"{opacity}\">{}</text>",
            escape(text)
        ));
    };
    for text in &name {
        line(&mut words, text, size, 600, 1.0, y);
        y += size * 11 / 10;
    }
    y = (y + 12).saturating_sub(size / 4);
    for text in &about {
        line(&mut words, text, 34, 400, 0.9, y);
        y += 46;
    }
    if let Some(owner) = owner {
        line(&mut words, &owner, 28, 600, 0.9, 572);
    }
    let (width, height) = SIZE;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\
         <g transform=\"translate({bubbles} 0)\">\
         <path d=\"M904 96h180a36 36 0 0 1 36 36v92a36 36 0 0 1-36 36H868V132a36 36 0 0 1 36-36z\" fill=\"{ink}\"/>\
         <path d=\"M904 142h110M904 178h150M904 214h86\" stroke=\"{paper}\" stroke-opacity=\".45\" stroke-width=\"10\"/>\
         <path d=\"M1000 226h104a32 32 0 0 1 32 32v112H1000a32 32 0 0 1-32-32v-80a32 32 0 0 1 32-32z\" fill=\"{paper}\" stroke=\"{ink}\" stroke-width=\"5\"/>\
         <path d=\"M1002 266h82M1002 298h100M1002 330h58\" stroke=\"{ink}\" stroke-opacity=\".6\" stroke-width=\"9\"/>\
         </g><g fill=\"{ink}\" text-anchor=\"{anchor}\">{words}</g></svg>"
    )
}

/// A text in lines of about so many letters; what does not fit ends in an ellipsis.
fn wrapped(text: &str, letters: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(line) = lines.last_mut() {
            line.push_str(" …");
        }
    }
    lines
}

/// A drawing in pixels, with the fonts of the theme and no others: the same on every machine.
fn pixels(svg: &str, theme: &Theme) -> Option<Vec<u8>> {
    let mut options = usvg::Options::default();
    for font in theme.fonts() {
        options
            .fontdb_mut()
            .load_font_data(AsRef::<[u8]>::as_ref(font).to_vec());
    }
    let family = options.fontdb.faces().next()?.families.first()?.0.clone();
    options.font_family = family;
    let tree = usvg::Tree::from_str(svg, &options).ok()?;
    let mut pixmap = tiny_skia::Pixmap::new(SIZE.0, SIZE.1)?;
    resvg::render(&tree, tiny_skia::Transform::default(), &mut pixmap.as_mut());
    pixmap.encode_png().ok()
}
