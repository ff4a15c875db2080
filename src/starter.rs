//! The site that `new` makes: languages in, files out. Its files are templates (`themes/starter`), its words are
//! messages (`locales/<lang>/starter.ftl`), and nothing here knows the disk.
//!
//! No text claims a language that it is not written in. A language without words of its own gets no text: its
//! readers get another language's along their fallback list, as on every site. Where none of the languages asked
//! for has words, English joins them, so that there is something to read.

use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Kwargs, State, Tera, TeraResult};

use crate::catalogue::{COMPLETE, Catalogue};
use crate::diagnostic::Arg;
use crate::model::Locale;
use crate::parse;
use crate::source::{Source, SourceId, Str};
use crate::theme;

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/starter");

/// What a new site's pages, questions and forms say; a language has words when it has all of these.
const TEXT: &str = "starter-text-";
/// What the comments say; each falls back on its own.
const NOTE: &str = "starter-note-";
/// The other languages that a language's readers read, best first; its own messages say so.
const ALSO_READ: &str = "starter-also-read";

/// A new site.
#[derive(Debug)]
pub struct Starter {
    /// Its files: path and text.
    pub files: Vec<(String, String)>,
    /// The languages that its texts are written in.
    pub written: Vec<Str>,
    /// The languages asked for that they are not written in.
    pub missing: Vec<Str>,
}

/// A language as the templates see it.
#[derive(Debug, Clone, Serialize)]
struct Language {
    tag: Str,
    name: String,
    fallback: Vec<Str>,
    written: bool,
    /// Nobody asked for it.
    added: bool,
}

/// Makes a site in the languages asked for, the first of them its default. An error is a fault of the templates.
pub fn starter(catalogue: &Arc<Catalogue>, asked: &[Locale]) -> Result<Starter, String> {
    let languages = languages(catalogue, asked);
    let tags = |wanted: bool| {
        languages
            .iter()
            .filter(move |language| language.written == wanted)
            .map(|language| language.tag.clone())
    };
    let (written, missing): (Vec<Str>, Vec<Str>) = (tags(true).collect(), tags(false).collect());

    let tera = prepared(catalogue, &languages, &written).map_err(|error| error.to_string())?;
    let mut context = tera::Context::new();
    context.insert("languages", &languages);
    context.insert("written", &written);
    let mut files = Vec::new();
    let mut names: Vec<&str> = tera.get_template_names().collect();
    names.sort_unstable();
    for name in names {
        let mut render = |path: String, context: &tera::Context| -> Result<(), String> {
            files.push((
                path,
                tera.render(name, context)
                    .map_err(|error| error.to_string())?,
            ));
            Ok(())
        };
        match name.strip_suffix(".md") {
            None => render(name.to_string(), &context)?,
            Some(page) => {
                for (at, tag) in written.iter().enumerate() {
                    context.insert("lang", tag);
                    // Once is enough: the other languages' files are what an editor's own will look like.
                    context.insert("teaching", &(at == 0));
                    render(format!("{page}.{tag}.md"), &context)?;
                }
            }
        }
    }
    Ok(Starter {
        files,
        written,
        missing,
    })
}

/// The site's languages, with their names and fallback lists.
fn languages(catalogue: &Catalogue, asked: &[Locale]) -> Vec<Language> {
    let texts = texts();
    let is_written = |tag: &str| texts.iter().all(|id| catalogue.own(tag, id).is_some());
    let mut languages: Vec<Language> = Vec::new();
    let mut add = |tag: &Str, added: bool| {
        if !languages.iter().any(|known| known.tag == *tag) {
            languages.push(Language {
                tag: tag.clone(),
                name: name(catalogue, tag),
                fallback: Vec::new(),
                written: is_written(tag),
                added,
            });
        }
    };
    for locale in asked {
        add(locale.tag(), false);
    }
    if !asked.iter().any(|locale| is_written(locale.tag())) {
        add(&COMPLETE.into(), true);
    }
    let all = languages.clone();
    for language in &mut languages {
        language.fallback = fallback(catalogue, language, &all);
    }
    languages
}

/// Where readers of a language fall back to: what they also read, then English, and at least one that is written.
fn fallback(catalogue: &Catalogue, language: &Language, all: &[Language]) -> Vec<Str> {
    let also = catalogue.own(&language.tag, ALSO_READ).unwrap_or_default();
    let others = || all.iter().filter(|other| other.tag != language.tag);
    let mut chain: Vec<&Language> = others()
        .filter(|other| primary(&other.tag) == primary(&language.tag))
        .collect();
    for tag in also.split_whitespace().chain([COMPLETE]) {
        let more: Vec<&Language> = others()
            .filter(|other| {
                primary(&other.tag) == tag && !chain.iter().any(|known| known.tag == other.tag)
            })
            .collect();
        chain.extend(more);
    }
    if !language.written && !chain.iter().any(|known| known.written) {
        chain.extend(others().find(|other| other.written));
    }
    chain
        .into_iter()
        .map(|language| language.tag.clone())
        .collect()
}

/// The language of a tag, without script and region.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// A language's own name; a tag's region or script is said after it.
fn name(catalogue: &Catalogue, tag: &str) -> String {
    let (language, rest) = tag
        .split_once('-')
        .map_or((tag, None), |(language, rest)| (language, Some(rest)));
    let listed = || {
        catalogue
            .message(
                [],
                "starter-language-name",
                None,
                &[("tag", Arg::from(language))],
            )
            .map(|message| message.text)
    };
    let name = catalogue
        .own(language, "language-name")
        .or_else(listed)
        .unwrap_or_else(|| language.to_string());
    match rest {
        Some(rest) => format!("{name} ({rest})"),
        None => name,
    }
}

/// The ids of all texts, from the language that is complete.
fn texts() -> Vec<Str> {
    let files = theme::built_in_messages()
        .into_iter()
        .filter(|(tag, _, _)| **tag == *COMPLETE);
    let ids = files.flat_map(|(_, path, text)| {
        parse::messages(&Source::new(SourceId(0), path, text))
            .value
            .ids
    });
    ids.filter(|id| id.starts_with(TEXT)).collect()
}

/// The templates, with what they can ask for: `word`, `texts`, `note`.
fn prepared(
    catalogue: &Arc<Catalogue>,
    languages: &[Language],
    written: &[Str],
) -> TeraResult<Tera> {
    let mut tera = Tera::new();

    // A text in one language, which has it: a page is only made where all its texts are.
    let words = catalogue.clone();
    let word = move |tag: &str, id: &str| {
        let text = words.own(tag, &format!("{TEXT}{id}"));
        text.ok_or_else(|| tera::Error::message(format!("there is no text `{id}` in `{tag}`")))
    };
    let say = word.clone();
    tera.register_function(
        "word",
        move |kwargs: Kwargs, state: &State| -> TeraResult<String> {
            let tag = match kwargs.get::<String>("lang")? {
                Some(tag) => tag,
                None => state.get::<String>("lang")?.unwrap_or_default(),
            };
            say(&tag, kwargs.must_get::<&str>("id")?)
        },
    );

    // A text in every language: a line each.
    let tags = written.to_vec();
    tera.register_function(
        "texts",
        move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
            let (key, id) = (
                kwargs.must_get::<&str>("key")?,
                kwargs.must_get::<&str>("id")?,
            );
            let lines: TeraResult<Vec<String>> = tags
                .iter()
                .map(|tag| Ok(format!("{key}.{tag} = {}", quoted(&word(tag, id)?))))
                .collect();
            Ok(lines?.join("\n"))
        },
    );

    // What a comment says, in the first language asked for.
    let notes = catalogue.clone();
    let first: Option<Str> = languages.first().map(|language| language.tag.clone());
    tera.register_function(
        "note",
        move |kwargs: Kwargs, _: &State| -> TeraResult<String> {
            let id = kwargs.must_get::<&str>("id")?;
            let mut args: Vec<(&str, Arg)> = Vec::new();
            for name in ["tag", "lang"] {
                args.extend(
                    kwargs
                        .get::<&str>(name)?
                        .map(|value| (name, Arg::from(value))),
                );
            }
            let note = notes.message(first.as_deref(), &format!("{NOTE}{id}"), None, &args);
            note.map(|note| note.text)
                .ok_or_else(|| tera::Error::message(format!("there is no note `{id}`")))
        },
    );

    tera.register_filter("commented", |text: &str, _: Kwargs, _: &State| -> String {
        text.lines()
            .map(|line| format!("# {line}"))
            .collect::<Vec<_>>()
            .join("\n")
    });
    tera.register_filter("quoted", |text: &str, _: Kwargs, _: &State| -> String {
        quoted(text)
    });
    tera.add_raw_templates(templates(&STARTER))?;
    Ok(tera)
}

/// A TOML string.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// The templates' names and texts.
fn templates(folder: &'static Dir<'_>) -> Vec<(String, &'static str)> {
    let own = folder.files().filter_map(|file| {
        Some((
            file.path().to_string_lossy().replace('\\', "/"),
            file.contents_utf8()?,
        ))
    });
    own.chain(folder.dirs().flat_map(templates)).collect()
}
