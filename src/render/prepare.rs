//! What a preparation is made of, as scripts, since the pages fetch nothing; `assets/prepare/bank.js` takes them.
//! `<lang>/preparation/data.js` has the questions and forms of one language and the words of the sheet, `word.js` what
//! a Word file is made with: it is loaded when a reader wants one.

use serde_json::json;

use super::{Inputs, Renderer, docx, html};
use crate::diagnostic::Checked;
use crate::digest::Digest;
use crate::plan::{Output, Recipe, Subject};
use crate::resolve::SiteIndex;
use crate::source::Str;
use crate::theme::Theme;

/// The renderer.
pub(super) struct Prepare;

impl Renderer for Prepare {
    fn outputs(&self, index: &SiteIndex, _theme: &Theme) -> Vec<(Str, Recipe)> {
        let languages = index.site.languages.iter().filter(|_| index.has_bank());
        let scripts = languages.flat_map(|(reader, language)| {
            [
                ("data", Subject::PreparationData),
                ("word", Subject::PreparationWord),
            ]
            .map(|(name, subject)| {
                let recipe = Recipe {
                    subject,
                    reader: Some(reader),
                };
                let route = format!("{}/preparation/{name}.js", language.locale.tag());
                (route.into(), recipe)
            })
        });
        scripts.collect()
    }

    fn can_fail(&self, theme: &Theme) -> bool {
        theme.is_own()
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        Some(Digest::of(&self.render(inputs, output).value))
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        let languages = &inputs.index.site.languages;
        let reader = output.recipe.reader.unwrap_or(languages.default_id());
        let tag = json!(&**languages.tag(reader));
        let data = match output.recipe.subject {
            Subject::PreparationWord => Checked {
                value: json!({ "word": docx::frame(inputs, reader) }),
                diagnostics: Vec::new(),
            },
            _ => html::preparation(inputs, output),
        };
        Checked {
            value: format!("samtalePreparation({tag},{})\n", data.value).into_bytes(),
            diagnostics: data.diagnostics,
        }
    }
}
