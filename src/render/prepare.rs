//! What a preparation is made of, `<lang>/preparation/data.js`: the questions and forms of one language and the words
//! of the sheet, as a script, since the pages fetch nothing. `assets/prepare/bank.js` takes it.

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
        languages
            .map(|(reader, language)| {
                let recipe = Recipe {
                    subject: Subject::PreparationData,
                    reader: Some(reader),
                };
                let route = format!("{}/preparation/data.js", language.locale.tag());
                (route.into(), recipe)
            })
            .collect()
    }

    fn can_fail(&self, theme: &Theme) -> bool {
        theme.is_own()
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        Some(Digest::of(&self.render(inputs, output).value))
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        let mut data = html::preparation(inputs, output);
        let languages = &inputs.index.site.languages;
        let reader = output.recipe.reader.unwrap_or(languages.default_id());
        let tag = languages.tag(reader);
        data.value["word"] = docx::frame(inputs, reader);
        Checked {
            value: format!("samtalePreparation({},{})\n", json!(&**tag), data.value).into_bytes(),
            diagnostics: data.diagnostics,
        }
    }
}
