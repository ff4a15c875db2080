//! `release`: records the present version of a form beside it.

use std::io;

use super::{Exit, count, fail, opening, read, say};
use crate::cli::{self, Cli};
use crate::diagnostic::{Arg, Code, Severity, nearest};
use crate::io::edit;
use crate::model::{Date, Languages, ReleasedText};
use crate::pipeline::RELEASES;
use crate::resolve::{FormRecord, texts};
use crate::world::World;

/// What the file says of itself to whoever opens it.
const HEADER: &str = "# What was handed out: each version of this form with all its texts, as `samtale release` recorded them.\n\
    # The form's page says from this what changed. Versions are added at the end and never edited.\n";

pub(super) fn release(cli: &Cli, options: &cli::Release) -> Exit {
    let opening = opening(cli);
    let (world, build) = match read(&opening, cli, options.today.as_deref()) {
        Ok(read) => read,
        Err(exit) => return exit,
    };
    let words = opening.words_of(&build);
    if count(&build.diagnostics, Severity::Error) > 0 {
        fail(words, "error-release-errors", &[]);
        return Exit::Errors;
    }
    let index = &build.index.value;
    let form = ("form", Arg::from(options.form.as_str()));
    let mut forms = index.forms();
    let Some((id, record)) = forms.find(|(_, record)| *record.definition.id == *options.form)
    else {
        let ids: Vec<&str> = index
            .forms()
            .map(|(_, record)| &*record.definition.id)
            .collect();
        match nearest(&options.form, ids) {
            Some(similar) => fail(
                words,
                "error-release-form-similar",
                &[form, ("similar", Arg::from(similar))],
            ),
            None => fail(words, "error-release-form", &[form]),
        }
        return Exit::Failed;
    };
    let Some(version) = &record.definition.version else {
        fail(words, "error-release-version", &[form]);
        return Exit::Errors;
    };
    let version_arg = ("version", Arg::from(&**version));
    let has_it = |record: &FormRecord| {
        let releases = record
            .releases
            .iter()
            .flat_map(|releases| &releases.versions);
        releases
            .into_iter()
            .any(|release| release.version.value == *version)
    };
    if has_it(record) {
        let differs = build.diagnostics.iter().any(|diagnostic| {
            diagnostic.code == Code::ReleaseDiffers
                && diagnostic.text("form") == Some(&*options.form)
        });
        if differs {
            fail(words, "error-release-taken", &[form, version_arg]);
            return Exit::Errors;
        }
        let known = words.say("summary-release-known", &[form, version_arg]);
        say(&mut io::stderr().lock(), &format!("{known}\n"));
        return Exit::Done;
    }
    let path = format!("content/forms/{}{RELEASES}", record.definition.id);
    let before = build.sources.iter().find(|source| *source.path == *path);
    let before = before.map_or("", |source| &*source.text);
    let text = with_release(
        before,
        version,
        world.today(),
        &texts(index, id),
        &index.site.languages,
    );
    if let Err(error) = edit::replace(&cli.site, &path, &text) {
        let problem = ("problem", Arg::from(error.to_string()));
        fail(words, "error-write", &[problem]);
        return Exit::Failed;
    }
    let path = ("path", Arg::from(path));
    let done = words.say("summary-release", &[form, version_arg, path]);
    say(&mut io::stderr().lock(), &format!("{done}\n"));
    Exit::Done
}

/// The file with one more version at its end; what stood there stays as it is.
fn with_release(
    before: &str,
    version: &str,
    day: Date,
    texts: &[ReleasedText],
    languages: &Languages,
) -> String {
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let mut file = match before.trim_end() {
        "" => HEADER.to_string(),
        before => format!("{before}\n"),
    };
    file.push_str(&format!(
        "\n[[version]]\nid = {}\nreleased = {day}\n",
        quoted(version)
    ));
    for ReleasedText { id, text } in texts {
        file.push_str(&format!("\n[[version.text]]\nid = {}\n", quoted(id)));
        for (locale, words) in text.iter() {
            let key = match locale {
                Some(locale) => format!("words.{}", languages.tag(locale)),
                None => "words".to_string(),
            };
            file.push_str(&format!("{key} = {}\n", quoted(words)));
        }
    }
    file
}
