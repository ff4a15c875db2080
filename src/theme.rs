//! A theme: templates, styles, scripts and fonts. The built-in one is in the binary; a site's file of the same name
//! takes its place, one at a time.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use include_dir::{Dir, File, include_dir};
use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::catalogue::Catalogue;
use crate::diagnostic::{Arg, Checked, Code, Diagnostic};
use crate::digest::Digest;
use crate::intl::Formats;
use crate::model::{Color, Date, Languages};
use crate::source::{Source, Span, Str};

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");
/// The scripts among its assets as readers load them: `build.rs` shortens them.
static SCRIPTS: Dir<'_> = include_dir!("$OUT_DIR/scripts");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// A theme, ready to render.
pub struct Theme {
    templates: Tera,
    /// Files that are published as they are, by name below `assets/`.
    pub files: BTreeMap<Str, Arc<[u8]>>,
    /// Templates of documents on paper, by name below `documents/`.
    pub documents: BTreeMap<Str, Str>,
    /// Fonts of documents on paper: the site's own first, then the built-in ones.
    fonts: Vec<FontFile>,
    /// Sources of the site's own templates of documents.
    own_documents: HashMap<Str, Arc<Source>>,
    /// Sources of the site's own templates, for places in errors.
    own: HashMap<Str, Arc<Source>>,
    /// Whether the site has templates or files that differ from the built-in ones.
    is_own: bool,
}

/// The built-in messages: language and text of each file.
pub fn built_in_messages() -> Vec<(Str, Str, &'static str)> {
    let mut files: Vec<(Str, Str, &'static str)> = Vec::new();
    for folder in LOCALES.dirs() {
        let tag = folder.path().to_string_lossy();
        for file in folder.files() {
            if let (true, Some(text)) = (
                file.path().extension().is_some_and(|end| end == "ftl"),
                file.contents_utf8(),
            ) {
                files.push((
                    Str::from(&*tag),
                    Str::from(&*file.path().to_string_lossy()),
                    text,
                ));
            }
        }
    }
    files.sort();
    files
}

/// What a site's own theme holds.
#[derive(Debug, Default)]
pub struct OwnFiles {
    /// Templates, by name below `templates/`.
    pub templates: Vec<(Str, Arc<Source>)>,
    /// Other files, by name below `assets/`.
    pub files: Vec<(Str, Arc<[u8]>)>,
    /// Templates of documents on paper, by name below `documents/`.
    pub documents: Vec<(Str, Arc<Source>)>,
    /// Fonts of documents on paper, by name below `fonts/`.
    pub fonts: Vec<(Str, Arc<[u8]>)>,
}

impl OwnFiles {
    /// Whether the site has no theme of its own.
    pub fn is_empty(&self) -> bool {
        self.templates.is_empty()
            && self.files.is_empty()
            && self.documents.is_empty()
            && self.fonts.is_empty()
    }
}

/// A font's file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FontFile {
    /// In the binary.
    BuiltIn(&'static [u8]),
    /// Of the site's own theme.
    Own(Arc<[u8]>),
}

impl AsRef<[u8]> for FontFile {
    fn as_ref(&self) -> &[u8] {
        match self {
            FontFile::BuiltIn(bytes) => bytes,
            FontFile::Own(bytes) => bytes,
        }
    }
}

/// Puts a theme together. A template that cannot be read is said, and the built-in one stands in for it.
pub fn theme(
    own: OwnFiles,
    languages: &Arc<Languages>,
    catalogue: &Arc<Catalogue>,
) -> Checked<Theme> {
    let mut diagnostics = Vec::new();
    let mut built_in: BTreeMap<Str, &'static str> = BTreeMap::new();
    let mut files: BTreeMap<Str, Arc<[u8]>> = BTreeMap::new();
    collect(&DEFAULT, &mut built_in, &mut files);
    let (documents, fonts) = papers(&own);
    let own_documents = own.documents.into_iter().collect();
    let differs = |(name, bytes): &(Str, Arc<[u8]>)| {
        let built_in = DEFAULT.get_file(format!("assets/{name}"));
        built_in.map(File::contents) != Some(&**bytes)
    };
    let own_files: Vec<_> = own.files.into_iter().filter(differs).collect();
    let is_own = !own_files.is_empty()
        || own
            .templates
            .iter()
            .any(|(name, source)| built_in.get(name) != Some(&&*source.text));
    files.extend(own_files);
    let files = joined(files);
    let sources: HashMap<Str, Arc<Source>> = own.templates.into_iter().collect();

    let mut texts: BTreeMap<Str, &str> = built_in
        .iter()
        .map(|(name, text)| (name.clone(), *text))
        .collect();
    for (name, source) in &sources.iter().collect::<BTreeMap<_, _>>() {
        texts.insert((*name).clone(), &source.text);
    }
    // Each round takes back the one template that failed, so that every broken one is said.
    let mut taken_back = BTreeSet::new();
    let templates = loop {
        let mut tera = prepared(languages, catalogue);
        let Err(error) = tera.add_raw_templates(texts.iter().map(|(name, text)| (&**name, *text)))
        else {
            break tera;
        };
        let (diagnostic, name) = template_error(&error, Code::TemplateSyntax, &sources, &texts);
        diagnostics.push(diagnostic);
        match name.filter(|name| sources.contains_key(name) && taken_back.insert(name.clone())) {
            Some(name) => match built_in.get(&name) {
                Some(text) => texts.insert(name, text),
                None => texts.remove(&name),
            },
            // Not one of the site's: nothing to put in its place.
            None => break prepared(languages, catalogue),
        };
    };
    Checked {
        value: Theme {
            templates,
            files,
            documents,
            fonts,
            own_documents,
            own: sources,
            is_own,
        },
        diagnostics,
    }
}

/// Templates and fonts of documents on paper. A font of the site's own of the same name takes a built-in one's place.
fn papers(own: &OwnFiles) -> (BTreeMap<Str, Str>, Vec<FontFile>) {
    let mut documents = BTreeMap::new();
    let mut fonts: Vec<FontFile> = Vec::new();
    for (_, bytes) in &own.fonts {
        fonts.push(FontFile::Own(bytes.clone()));
    }
    let folder = |name: &str| DEFAULT.get_dir(name).into_iter().flat_map(Dir::files);
    for file in folder("documents") {
        if let (Some(name), Some(text)) = (file.path().file_name(), file.contents_utf8()) {
            documents.insert(Str::from(&*name.to_string_lossy()), Str::from(text));
        }
    }
    for file in folder("fonts") {
        let name = file.path().file_name().map(|name| name.to_string_lossy());
        let replaced = |(own, _): &(Str, _)| name.as_deref() == Some(own);
        if file.path().extension().is_some_and(|end| end == "ttf")
            && !own.fonts.iter().any(replaced)
        {
            fonts.push(FontFile::BuiltIn(file.contents()));
        }
    }
    for (name, source) in &own.documents {
        documents.insert(name.clone(), source.text.clone());
    }
    (documents, fonts)
}

fn collect(
    folder: &'static Dir<'_>,
    templates: &mut BTreeMap<Str, &'static str>,
    files: &mut BTreeMap<Str, Arc<[u8]>>,
) {
    for file in folder.files() {
        let path = file.path().to_string_lossy();
        if let (Some(name), Some(text)) = (path.strip_prefix("templates/"), file.contents_utf8()) {
            templates.insert(name.into(), text);
        } else if let Some(name) = path.strip_prefix("assets/") {
            let shortened = SCRIPTS.get_file(name).unwrap_or(file);
            files.insert(name.into(), shortened.contents().into());
        }
    }
    for inner in folder.dirs() {
        collect(inner, templates, files);
    }
}

/// The built-in theme's folders of scripts that are one file to a page.
const JOINED: [&str; 2] = ["prepare", "word"];

/// The folder of a script that is published with its neighbours as one file.
fn folder_of_script(name: &str) -> Option<&'static str> {
    let (folder, file) = name.split_once('/')?;
    let known = JOINED.into_iter().find(|known| *known == folder);
    known.filter(|_| file.ends_with(".js"))
}

/// Short scripts to read are one to load: `prepare/*.js` is published as `prepare.js`, in the order of the names.
fn joined(files: BTreeMap<Str, Arc<[u8]>>) -> BTreeMap<Str, Arc<[u8]>> {
    let mut scripts: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    let mut others = BTreeMap::new();
    for (name, bytes) in files {
        match folder_of_script(&name) {
            Some(folder) => scripts.entry(folder).or_default().extend(&*bytes),
            None => {
                others.insert(name, bytes);
            }
        }
    }
    for (folder, bytes) in scripts {
        others.insert(format!("{folder}.js").into(), bytes.into());
    }
    others
}

/// The style sheet.
pub const STYLE: &str = "site.css";

impl Theme {
    /// Whether the site has templates, styles or scripts of its own.
    pub fn is_own(&self) -> bool {
        self.is_own
    }

    /// The fonts of documents on paper.
    pub fn fonts(&self) -> &[FontFile] {
        &self.fonts
    }

    /// Digest of all that documents on paper take from the theme.
    pub fn paper_digest(&self) -> Digest {
        Digest::of(&(&self.documents, &self.fonts))
    }

    /// The place in one of the site's own templates of documents; none in a built-in one.
    pub fn document_span(&self, name: &str, range: std::ops::Range<usize>) -> Option<Span> {
        self.own_documents
            .get(name)
            .map(|source| source.span(range))
    }

    /// The colour that text stands on, as the style sheet says it first: `--paper: #fff`.
    pub fn paper(&self) -> Option<Color> {
        let style = std::str::from_utf8(self.files.get(STYLE)?).ok()?;
        let value = style.split("--paper:").nth(1)?;
        Color::parse(value.split([';', '}']).next()?.trim())
    }

    /// Renders a template.
    pub fn render(&self, template: &str, context: &tera::Context) -> Result<String, Diagnostic> {
        UNTIL.set(BEGAN.elapsed() + LONGEST);
        let mut page = Page {
            html: Vec::with_capacity(16 * 1024),
            writes: 0,
        };
        match self.templates.render_to(template, context, &mut page) {
            // Templates and values are text, so what is made of them is.
            Ok(()) => Ok(String::from_utf8(page.html).unwrap_or_default()),
            Err(error) => Err(self.failed(template, &error)),
        }
    }

    /// Why a template failed; one that was stopped, or calls itself, does not come to an end.
    fn failed(&self, template: &str, error: &tera::Error) -> Diagnostic {
        let own = self.own.iter();
        let texts = own.map(|(name, source)| (name.clone(), &*source.text));
        let (diagnostic, name) =
            template_error(error, Code::TemplateFailed, &self.own, &texts.collect());
        let problem = diagnostic.text("problem").unwrap_or_default();
        let endless =
            is_late() || problem.contains(TOO_LONG) || problem.contains("recursion depth");
        if !endless && name.is_some() {
            return diagnostic;
        }
        let code = match endless {
            true => Code::TemplateEndless,
            false => Code::TemplateFailed,
        };
        let name = name.unwrap_or_else(|| template.into());
        // Where a page was stopped is chance: what does not end is the template as a whole.
        let whole = self.own.get(&name).map(|source| source.span(0..0));
        let span = match endless {
            true => whole.or(diagnostic.span),
            false => diagnostic.span.or(whole),
        };
        Diagnostic {
            span,
            ..Diagnostic::global(code)
        }
        .with("template", &name)
        .with("problem", problem)
    }
}

/// Longest time that a page may take; a slow one takes a few milliseconds.
const LONGEST: Duration = Duration::from_secs(5);

/// Longest page, in bytes.
const MAX_PAGE: usize = 64 * 1024 * 1024;

/// What our functions say when a page's time is up.
const TOO_LONG: &str = "too long";

/// What times are counted from; no page can tell.
static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);

thread_local! {
    /// When the page that this thread writes must be done. In its context it would be a clock for templates.
    static UNTIL: Cell<Duration> = const { Cell::new(Duration::MAX) };
}

/// Whether the page's time is up.
fn is_late() -> bool {
    BEGAN.elapsed() >= UNTIL.get()
}

/// A page while it is written. A template that loops for ever writes for ever, so this is where it is stopped.
struct Page {
    html: Vec<u8>,
    writes: u32,
}

impl io::Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A page is thousands of writes, and asking the time is dearer than most of them.
        self.writes = self.writes.wrapping_add(1);
        let late = || self.writes.is_multiple_of(64) && is_late();
        if self.html.len() + bytes.len() > MAX_PAGE || late() {
            // The page counts as late from now on, however quickly it became too long.
            UNTIL.set(Duration::ZERO);
            return Err(io::Error::other(TOO_LONG));
        }
        self.html.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme")
            .field("files", &self.files.len())
            .finish_non_exhaustive()
    }
}

/// A template engine with our functions and filters, which have to be there before the templates.
fn prepared(languages: &Arc<Languages>, catalogue: &Arc<Catalogue>) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html", ".xml"]);
    // In runs: Tera's own writes byte by byte.
    tera.set_escape_fn(|text, out| {
        runs(text).try_for_each(|(run, sign)| {
            out.write_all(run.as_bytes())?;
            out.write_all(sign.as_bytes())
        })
    });
    let words = Arc::new(Words::new(languages.clone(), catalogue.clone()));
    tera.register_function("message", MessageHtml(words.clone()));
    tera.register_function("label", MessageText(words.clone()));
    tera.register_function("range", range);
    tera.register_filter("said", Said);
    let formats = words.clone();
    tera.register_filter(
        "date",
        move |day: &str, _: Kwargs, state: &State| -> TeraResult<String> {
            let tag: String = state.get("lang")?.unwrap_or_default();
            Ok(
                match (Date::parse(day), formats.formats.get(tag.as_str())) {
                    (Some(date), Some(formats)) => formats.date(date),
                    (Some(_) | None, _) => day.to_string(),
                },
            )
        },
    );
    tera
}

/// Loops of templates run over what a view holds; a counting loop is bounded, so that none can run for ever.
fn range(kwargs: Kwargs, _: &State) -> TeraResult<Vec<i64>> {
    const MOST: i64 = 200;
    if is_late() {
        return Err(tera::Error::message(TOO_LONG));
    }
    let start = kwargs.get::<i64>("start")?.unwrap_or_default();
    let end = kwargs.must_get::<i64>("end")?;
    if end.saturating_sub(start) > MOST {
        return Err(tera::Error::message(format!(
            "`range` counts to {MOST} at most"
        )));
    }
    Ok((start..end).collect())
}

/// The catalogue as templates use it: every message without values is formatted once.
struct Words {
    languages: Arc<Languages>,
    catalogue: Arc<Catalogue>,
    formats: HashMap<Str, Formats>,
    fixed: std::sync::RwLock<HashMap<(String, String), (Value, Value)>>,
}

impl Words {
    fn new(languages: Arc<Languages>, catalogue: Arc<Catalogue>) -> Words {
        let formats = languages
            .iter()
            .map(|(_, language)| {
                (
                    language.locale.tag().clone(),
                    Formats::new(language.locale.tag()),
                )
            })
            .collect();
        Words {
            languages,
            catalogue,
            formats,
            fixed: std::sync::RwLock::default(),
        }
    }

    /// A message as HTML and as plain text.
    fn say(&self, kwargs: &Kwargs, state: &State) -> TeraResult<(Value, Value)> {
        let id = kwargs.must_get::<&str>("id")?;
        let tag = match kwargs.get::<&str>("lang")? {
            Some(tag) => tag.to_string(),
            None => state.get::<String>("lang")?.unwrap_or_default(),
        };
        let mut args: Vec<(&str, Arg)> = Vec::new();
        for (name, value) in kwargs.iter() {
            let Some(name) = name.as_str().filter(|name| !matches!(*name, "id" | "lang")) else {
                continue;
            };
            match (value.as_str(), value.as_i64()) {
                (Some(text), _) => args.push((name, Arg::from(text))),
                (None, Some(number)) => args.push((name, Arg::Number(number))),
                (None, None) => {
                    return Err(tera::Error::message(format!(
                        "`{name}` is neither text nor a whole number"
                    )));
                }
            }
        }
        let key = (tag, id.to_string());
        if args.is_empty()
            && let Ok(fixed) = self.fixed.read()
            && let Some(known) = fixed.get(&key)
        {
            return Ok(known.clone());
        }
        let chain: Vec<&str> = match self.languages.find(&key.0) {
            Some(locale) => self
                .languages
                .chain(locale)
                .iter()
                .map(|locale| &**self.languages.tag(*locale))
                .collect(),
            None => vec![key.0.as_str()],
        };
        let message = self.catalogue.message(chain, id, None, &args);
        let message =
            message.ok_or_else(|| tera::Error::message(format!("there is no message `{id}`")))?;
        let mut html = escaped(&message.text);
        // A region's language that stands in for it is the same language to a reader.
        if *message.tag != *key.0 && !key.0.starts_with(&*format!("{}-", message.tag)) {
            html = format!("<span lang=\"{}\">{html}</span>", message.tag);
        }
        let both = (
            Value::safe_string(&html),
            Value::normal_string(&message.text),
        );
        if args.is_empty()
            && let Ok(mut fixed) = self.fixed.write()
        {
            fixed.insert(key, both.clone());
        }
        Ok(both)
    }
}

struct MessageHtml(Arc<Words>);

impl tera::Function<TeraResult<Value>> for MessageHtml {
    fn call(&self, kwargs: Kwargs, state: &State) -> TeraResult<Value> {
        self.0.say(&kwargs, state).map(|(html, _)| html)
    }

    fn is_safe(&self) -> bool {
        true
    }
}

struct MessageText(Arc<Words>);

impl tera::Function<TeraResult<Value>> for MessageText {
    fn call(&self, kwargs: Kwargs, state: &State) -> TeraResult<Value> {
        self.0.say(&kwargs, state).map(|(_, text)| text)
    }
}

/// Words of a view as HTML, with their language where it is not the one around them (`inside`, or the page's).
struct Said;

impl tera::Filter<&Value, TeraResult<String>> for Said {
    fn call(&self, value: &Value, kwargs: Kwargs, state: &State) -> TeraResult<String> {
        let inside = match kwargs.get::<&str>("inside")? {
            Some(tag) => tag.to_string(),
            None => state.get::<String>("lang")?.unwrap_or_default(),
        };
        let text = value.get_from_path("text").and_then(Value::as_str);
        let html = value.get_from_path("html").and_then(Value::as_str);
        let words = match (html, text) {
            (Some(html), _) => html.to_string(),
            (None, Some(text)) => escaped(text),
            (None, None) => return Err(tera::Error::message("`said` takes words of a view")),
        };
        Ok(match value.get_from_path("lang").and_then(Value::as_str) {
            Some(lang) if lang != inside => format!("<span lang=\"{lang}\">{words}</span>"),
            Some(_) | None => words,
        })
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// Escapes text for HTML, in content and in quoted attributes.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    escape_into(&mut html, text);
    html
}

/// The same, appended.
pub fn escape_into(html: &mut String, text: &str) {
    for (run, sign) in runs(text) {
        html.push_str(run);
        html.push_str(sign);
    }
}

/// A text up to each character that means something in HTML, with what is written for that character.
fn runs(text: &str) -> impl Iterator<Item = (&str, &'static str)> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let special = |byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'');
        let Some(at) = text.bytes().position(special) else {
            rest = None;
            return Some((text, ""));
        };
        rest = Some(&text[at + 1..]);
        let sign = match text.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "&#39;",
        };
        Some((&text[..at], sign))
    })
}

/// A template's error as a diagnostic, and the template's name.
fn template_error(
    error: &tera::Error,
    code: Code,
    own: &HashMap<Str, Arc<Source>>,
    texts: &BTreeMap<Str, &str>,
) -> (Diagnostic, Option<Str>) {
    use tera::ErrorKind;
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let name: Str = report.filename().into();
            let diagnostic = match own.get(&name) {
                Some(source) => Diagnostic::at(source.span(report.span().range.clone()), code),
                None => Diagnostic::global(code),
            };
            (
                diagnostic
                    .with("template", &name)
                    .with("problem", report.message()),
                Some(name),
            )
        }
        other => {
            // Several can be told at once, each as a report: this is the first, the next round tells the others.
            let report = other.to_string();
            let mut lines = report.lines();
            let problem = lines.next().unwrap_or_default();
            let problem = problem.strip_prefix("error: ").unwrap_or(problem);
            let place = lines
                .next()
                .and_then(|line| line.trim_start().strip_prefix("--> "))
                .unwrap_or(problem);
            let mut names: Vec<&str> = texts.keys().map(|name| &**name).collect();
            names.retain(|name| place.contains(name));
            // A built-in template that is laid into one of the site's can miss a part of it.
            let own_or_above = names.into_iter().find_map(|name| {
                std::iter::successors(Some(name), |name| extended(texts.get(*name)?))
                    .take(texts.len())
                    .find(|name| own.contains_key(*name))
            });
            let name = own_or_above.map(Str::from);
            let diagnostic = match name.as_ref().and_then(|name| own.get(name)) {
                Some(source) => Diagnostic::at(source.span(0..0), code),
                None => Diagnostic::global(code),
            };
            (
                diagnostic
                    .with("template", name.as_deref().unwrap_or(""))
                    .with("problem", problem),
                name,
            )
        }
    }
}

/// The template that a template is laid into.
fn extended(text: &str) -> Option<&str> {
    let (_, name) = text.split_once("{% extends \"")?;
    name.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_joined() {
        let file = |name: &str, text: &str| (Str::from(name), Arc::from(text.as_bytes()));
        let joined = joined(BTreeMap::from([
            file("prepare/b.js", "b\n"),
            file("prepare/a.js", "a\n"),
            file("other/a.js", "// kept\n"),
        ]));
        assert_eq!(&*joined[&Str::from("prepare.js")], b"a\nb\n");
        assert_eq!(&*joined[&Str::from("other/a.js")], b"// kept\n");
    }
}
