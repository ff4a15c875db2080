//! Files that are published as they are: pictures and attachments under `files/`, the theme's under `assets/`. Only a
//! drawing whose words are messages is made anew for each language.

use super::{Inputs, Renderer, drawing};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::digest::Digest;
use crate::model::{Color, FontFile, LocaleId};
use crate::plan::{Output, Recipe, Subject, place};
use crate::resolve::SiteIndex;
use crate::source::Str;
use crate::theme::{STYLE, Theme};
use crate::world::ReadError;

/// Longest attachment, in bytes.
pub const MAX_FILE_BYTES: u64 = 200 * 1024 * 1024;

/// The renderer.
pub(super) struct Assets;

impl Renderer for Assets {
    fn outputs(&self, index: &SiteIndex, theme: &Theme) -> Vec<(Str, Recipe)> {
        let mut outputs: Vec<(Str, Recipe)> = Vec::new();
        for (path, asset) in index.assets.iter() {
            for (reader, language) in index.site.languages.iter() {
                outputs.push((
                    asset.route(path, language.locale.tag()).into(),
                    Recipe {
                        subject: Subject::Asset(path.clone()),
                        reader: asset.translated.then_some(reader),
                    },
                ));
                if !asset.translated {
                    break;
                }
            }
        }
        for name in theme.files.keys() {
            outputs.push((
                format!("assets/{name}").into(),
                Recipe {
                    subject: Subject::ThemeFile(name.clone()),
                    reader: None,
                },
            ));
        }
        outputs
    }

    fn can_fail(&self, _theme: &Theme) -> bool {
        true
    }

    fn digest(&self, _inputs: Inputs<'_>, _output: &Output) -> Option<Digest> {
        None
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        let subject = &output.recipe.subject;
        let (value, diagnostics) = match subject {
            Subject::Asset(path) => match file(inputs, path, output.recipe.reader) {
                Some(Ok(bytes)) => (bytes, Vec::new()),
                Some(Err(error)) => {
                    let code = match error {
                        ReadError::TooLarge(_) => Code::TooLarge,
                        ReadError::Failed(_) => Code::Unreadable,
                    };
                    let problem = match error {
                        ReadError::TooLarge(limit) => (limit / 1024 / 1024).to_string(),
                        ReadError::Failed(problem) => problem,
                    };
                    let diagnostic = Diagnostic {
                        span: place(inputs.index, subject),
                        ..Diagnostic::global(code)
                    };
                    (
                        Vec::new(),
                        vec![diagnostic.with("problem", problem).with("path", path)],
                    )
                }
                None => (Vec::new(), Vec::new()),
            },
            Subject::ThemeFile(name) => {
                let mut bytes = inputs
                    .theme
                    .files
                    .get(name)
                    .map_or_else(Vec::new, |bytes| bytes.to_vec());
                // The style sheet also gets the organisation's colour and paper.
                if &**name == STYLE {
                    bytes.extend(settings(inputs.index).bytes());
                }
                (bytes, Vec::new())
            }
            Subject::Site
            | Subject::Page(_)
            | Subject::Alias(..)
            | Subject::Bank
            | Subject::Topic(_)
            | Subject::Readers(_)
            | Subject::Forms
            | Subject::Search
            | Subject::Terms
            | Subject::Preparation
            | Subject::PreparationData
            | Subject::PreparationWord
            | Subject::SearchFile(_)
            | Subject::Form(_)
            | Subject::FormAddress(_)
            | Subject::Edition(..)
            | Subject::Document(_)
            | Subject::Paper(_)
            | Subject::Guide(_)
            | Subject::Note(_)
            | Subject::Missing => (Vec::new(), Vec::new()),
        };
        Checked { value, diagnostics }
    }
}

/// The bytes of a file of `content/`, as readers of a language get it.
pub(super) fn file(
    inputs: Inputs<'_>,
    path: &str,
    reader: Option<LocaleId>,
) -> Option<Result<Vec<u8>, ReadError>> {
    let asset = inputs.index.assets.get(path)?;
    let bytes = inputs.world.read(&asset.path, MAX_FILE_BYTES);
    let Some(reader) = reader.filter(|_| asset.translated) else {
        return Some(bytes);
    };
    let languages = &inputs.index.site.languages;
    let chain = || {
        languages
            .chain(reader)
            .iter()
            .map(|it| &**languages.tag(*it))
    };
    let message = |id: &str| inputs.shared.catalogue.message(chain(), id, None, &[]);
    Some(bytes.map(|svg| drawing::translated(&svg, languages.tag(reader), message)))
}

/// What `samtale.toml` says about looks, as a cascade layer of its own.
fn settings(index: &SiteIndex) -> String {
    let mut css = String::from("\n@layer settings {\n");
    if let Some(accent) = &index.site.accent {
        let Color { red, green, blue } = accent.value;
        css.push_str(&format!(
            "  :root {{ --accent: rgb({red} {green} {blue}); }}\n"
        ));
    }
    if let Some(fonts) = &index.site.fonts {
        let family = css_string(&fonts.family);
        // One that comes late is for the next page, so that nothing moves under the reader's eyes; from a file share
        // nothing is kept for a next page.
        let display = if index.options.portable {
            "swap"
        } else {
            "optional"
        };
        css.push_str(&format!("  :root {{ --font: {family}; }}\n"));
        for FontFile { file, bold, italic } in &fonts.files {
            if index.assets.get(&file.value).is_none() {
                continue;
            }
            css.push_str(&format!(
                "  @font-face {{ font-family: {family}; src: url(\"../files/{}\"); font-weight: {}; font-style: {}; \
                 font-display: {display}; }}\n",
                crate::resolve::encode(&file.value),
                if *bold { "700" } else { "400" },
                if *italic { "italic" } else { "normal" },
            ));
        }
    }
    css.push_str("}\n");
    css.push_str(&format!(
        "@page {{ size: {}; }}\n",
        index.site.documents.paper.name().replace("a4", "A4")
    ));
    css
}

/// A string of CSS, whatever is in it.
fn css_string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        if character.is_alphanumeric() || " -_.".contains(character) {
            quoted.push(character);
        } else {
            quoted.push_str(&format!("\\{:x} ", u32::from(character)));
        }
    }
    quoted.push('"');
    quoted
}
