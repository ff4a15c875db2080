//! The site's settings, validated.

use std::sync::Arc;

use super::{Audience, Calendar, Dimension, Languages, Picked, Text};
use crate::model::LocaleId;
use crate::source::{Spanned, Str};

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Color {
    /// `#rgb` or `#rrggbb`.
    pub fn parse(text: &str) -> Option<Color> {
        let digits = text
            .strip_prefix('#')
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        let full = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_string(),
            _ => return None,
        };
        let channel = |at: usize| u8::from_str_radix(full.get(at..at + 2)?, 16).ok();
        Some(Color {
            red: channel(0)?,
            green: channel(2)?,
            blue: channel(4)?,
        })
    }
}

impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// The organisation's picture.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Logo {
    /// Its path below the site's folder.
    pub file: Spanned<Str>,
    /// What it says to those who do not see it.
    pub alt: Option<Text<Str>>,
}

/// The organisation's font on its pages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fonts {
    /// What it is called, on the reader's device or in the files.
    pub family: Str,
    /// Its files; none where readers' devices have it.
    pub files: Vec<FontFile>,
}

/// A file of a font.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FontFile {
    /// Its path below the site's folder.
    pub file: Spanned<Str>,
    /// Whether it is the bold one.
    pub bold: bool,
    /// Whether it is the italic one.
    pub italic: bool,
}

/// A format that forms are published in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentFormat {
    /// Pages.
    Html,
    /// PDF.
    Pdf,
    /// Word.
    Docx,
    /// OpenDocument.
    Odt,
}

/// Paper that forms are laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 210 by 297 mm (ISO 216).
    A4,
    /// 8.5 by 11 inches (ANSI A).
    Letter,
}

impl Paper {
    /// The name that CSS and the configuration use.
    pub fn name(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::Letter => "letter",
        }
    }
}

/// How forms become documents.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Documents {
    /// The formats.
    pub formats: Vec<DocumentFormat>,
    /// Languages side by side.
    pub pairs: Vec<(LocaleId, LocaleId)>,
    /// The paper.
    pub paper: Paper,
    /// Whether PDFs can be filled in.
    pub fillable: bool,
    /// Whether there is an edition in large print.
    pub large_print: bool,
}

/// What the preview does for those who write.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Preview {
    /// How a place in a file is opened; none where nothing is to be opened.
    pub editor: Option<Opener>,
}

/// An address that opens a file in a program on this computer, with `{path}`, `{line}` and `{column}` in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Opener(Str);

impl Opener {
    /// Programs that are known by name, and their addresses.
    pub const KNOWN: [(&str, &str); 4] = [
        ("vscode", "vscode://file{path}:{line}:{column}"),
        ("vscodium", "vscodium://file{path}:{line}:{column}"),
        (
            "idea",
            "idea://open?file={path}&line={line}&column={column}",
        ),
        ("zed", "zed://file{path}:{line}:{column}"),
    ];

    /// A known name, or an address with `{path}`; none for anything else, or what a browser would run itself.
    pub fn parse(text: &str) -> Option<Opener> {
        if let Some((_, pattern)) = Opener::KNOWN.iter().find(|(name, _)| *name == text) {
            return Some(Opener((*pattern).into()));
        }
        const RUN_BY_BROWSERS: [&str; 6] =
            ["javascript", "data", "vbscript", "blob", "about", "file"];
        let (scheme, rest) = text.split_once(':')?;
        let name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let plain = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(name)
            && !RUN_BY_BROWSERS.contains(&scheme.to_ascii_lowercase().as_str());
        (plain && rest.contains("{path}")).then(|| Opener(text.into()))
    }

    /// The address of a place: an absolute path with `/`, percent-encoded here, and line and column from 1.
    pub fn address(&self, path: &str, line: usize, column: usize) -> String {
        use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
        const KEPT: &AsciiSet = &NON_ALPHANUMERIC
            .remove(b'/')
            .remove(b'-')
            .remove(b'_')
            .remove(b'.')
            .remove(b'~')
            .remove(b':');
        self.0
            .replace("{line}", &line.to_string())
            .replace("{column}", &column.to_string())
            .replace("{path}", &utf8_percent_encode(path, KEPT).to_string())
    }
}

/// How readers prepare on their own device.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Preparing {
    /// How many days a draft stays on the device of a reader who asks for one.
    pub draft_days: u16,
}

/// The settings of `samtale.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Site {
    /// Its title.
    pub title: Text<Str>,
    /// Whose site it is.
    pub organisation: Option<Text<Str>>,
    /// Its languages.
    pub languages: Languages,
    /// Where it will be published, ending in `/`.
    pub base_url: Option<Str>,
    /// Its theme.
    pub theme: Spanned<Str>,
    /// The organisation's colour.
    pub accent: Option<Spanned<Color>>,
    /// The organisation's picture.
    pub logo: Option<Logo>,
    /// The organisation's font.
    pub fonts: Option<Fonts>,
    /// Its dimensions of audience.
    pub dimensions: Vec<Dimension>,
    /// How forms become documents.
    pub documents: Documents,
    /// When nobody meets.
    pub calendar: Arc<Calendar>,
    /// How readers prepare on their own device.
    pub preparation: Preparing,
    /// Whether HTML in Markdown is kept, sanitised.
    pub raw_html: bool,
    /// What the preview does for those who write.
    pub preview: Preview,
}

impl Site {
    /// The dimensions of an audience by their ids, each with the ids of its values.
    pub fn audience_ids<'a>(
        &'a self,
        audience: &'a Audience,
    ) -> impl Iterator<Item = (&'a str, Vec<&'a str>)> {
        audience.dimensions().iter().map(|(dimension, values)| {
            let dimension = &self.dimensions[usize::from(dimension.0)];
            let values = values
                .iter()
                .map(|value| &*dimension.values[usize::from(value.0)].id);
            (&*dimension.id, values.collect())
        })
    }

    /// The ids of an audience's values, dimension by dimension: the name of an edition.
    pub fn audience_id(&self, audience: &Audience) -> String {
        let values: Vec<&str> = self
            .audience_ids(audience)
            .flat_map(|(_, ids)| ids)
            .collect();
        values.join("-")
    }

    /// The names of an audience's values for a reader.
    pub fn audience_names(&self, audience: &Audience, reader: LocaleId) -> Vec<Picked<&Str>> {
        let chain = self.languages.chain(reader);
        let values = audience
            .dimensions()
            .iter()
            .flat_map(|(dimension, values)| {
                values.iter().map(|value| {
                    &self.dimensions[usize::from(dimension.0)].values[usize::from(value.0)]
                })
            });
        values
            .map(|value| {
                value.name.pick(chain).unwrap_or(Picked {
                    value: &value.id,
                    locale: None,
                })
            })
            .collect()
    }
}
