//! The composition: discover → parse → resolve → plan → render. `build` runs it cold, `serve` will run it warm;
//! there is no second pipeline. What is remembered between runs is in [`Memo`]; a cold run starts with an empty one.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::contrast;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::digest::Digest;
use crate::discover::{Found, SETTINGS, Unread, discover, text, unread};
use crate::intl::Collation;
use crate::model::{Locale, LocaleId, PageBody, PageKey, Site};
use crate::parse::{self, Context, Role};
use crate::plan::{Output, Plan, plan};
use crate::render::{self, Inputs, RENDERERS, Renderer, html, search, sheet};
use crate::resolve::{self, Asset, Options, PageId, Parsed, SiteIndex};
use crate::search::query::Searcher;
use crate::source::{Source, SourceId, Sources, Str};
use crate::theme::{self, OwnFiles, Theme};
use crate::world::{Changes, Entry, ReadError, World};

/// How a run differs from the plainest one.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Drafts and future pages too.
    pub drafts: bool,
    /// `index.html` in every link.
    pub portable: bool,
    /// Another `base_url` than the site's own.
    pub base_url: Option<Str>,
}

/// How the name of a file ends that holds what was released of a form.
pub const RELEASES: &str = ".versions.toml";

/// A page in one of its own languages.
type Translation = (PageId, LocaleId);

/// A result, and the digest of all that it was made from.
type Remembered<T> = (Digest, Arc<T>);

/// What is remembered between runs.
#[derive(Debug, Default)]
pub struct Memo {
    /// Numbers of sources, by path: a source keeps its number while the program runs.
    numbers: HashMap<Str, SourceId>,
    /// Parsed sources, by path, with the digest of all that the parser read.
    parsed: HashMap<Str, Remembered<Checked<parse::Parsed>>>,
    /// The index, with the digest of all heads, topics, forms, settings and messages.
    index: Option<Remembered<Checked<SiteIndex>>>,
    /// What was wrong with each body's links, with the digest of body and index.
    bodies: HashMap<Translation, Remembered<Vec<Diagnostic>>>,
    /// What search keeps of each document.
    records: Arc<search::Records>,
    /// Sizes of documents.
    sizes: Arc<render::Sizes>,
}

impl Memo {
    /// For a program that runs once: what is large and only a second run would ask for is not kept.
    pub fn once() -> Memo {
        Memo {
            records: Arc::new(search::Records::once()),
            ..Memo::default()
        }
    }
}

/// A site, ready to be rendered.
pub struct Build {
    /// Every source, for places.
    pub sources: Sources,
    /// The messages of the site and the program.
    pub catalogue: Arc<Catalogue>,
    /// The index.
    pub index: Arc<Checked<SiteIndex>>,
    /// The theme.
    pub theme: Theme,
    /// Which outputs there are.
    pub plan: Plan,
    /// What is wrong, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    shared: html::Shared,
    sheets: sheet::Shared,
    search: search::Shared,
    #[cfg(feature = "pdf")]
    pdf: render::pdf::Shared,
    bodies: HashMap<Translation, Arc<PageBody>>,
}

/// Takes up what changed since the run before, which left its memo.
pub fn rerun(world: &dyn World, settings: &Settings, memo: &mut Memo, _changes: &Changes) -> Build {
    run(world, settings, memo)
}

/// Reads a site and works out everything about it but the bytes of its outputs.
pub fn run(world: &dyn World, settings: &Settings, memo: &mut Memo) -> Build {
    let mut diagnostics = Vec::new();

    let mut found = discover(world, &mut memo.numbers, &mut diagnostics);
    let catalogue = Arc::new(messages(&found, &mut diagnostics));
    let site = Arc::new(site(&found, &catalogue, settings, &mut diagnostics));
    let collation = Collation::new(&site.languages);

    let mut parsed = parse_all(&found, &site, &collation, memo, &mut diagnostics);
    parsed.assets = Arc::new(assets(
        &mut found,
        &site,
        &catalogue,
        world,
        &mut diagnostics,
    ));

    let options = Options {
        today: world.today(),
        drafts: settings.drafts,
        portable: settings.portable,
    };
    let index = resolve_all(
        &site, &parsed, &collation, &catalogue, &options, &found, memo,
    );
    diagnostics.extend(index.diagnostics.iter().cloned());
    let bodies = bodies(&index.value, &parsed);
    diagnostics.extend(check_bodies(&index, &bodies, memo));

    let theme = theme(&found, &site, &catalogue, world, &mut diagnostics);
    diagnostics.extend(low_contrast(&site, &theme));
    let plan = plan(&index.value, render::outputs(&index.value, &theme));
    diagnostics.extend(plan.diagnostics);

    let shared = html::Shared::new(&index.value, &catalogue);
    let sheets = sheet::Shared::new(&index.value, &catalogue, &memo.sizes);
    let search = search::Shared::new(&index.value, &catalogue, &memo.records);
    let bodies = bodies
        .into_iter()
        .map(|(id, locale, body)| ((id, locale), body))
        .collect();
    let mut build = Build {
        sources: found.sources,
        catalogue,
        index,
        theme,
        plan: plan.value,
        diagnostics: Vec::new(),
        shared,
        sheets,
        search,
        #[cfg(feature = "pdf")]
        pdf: render::pdf::Shared::default(),
        bodies,
    };
    without_what_follows(&mut diagnostics, &build.sources);
    build.diagnostics = build.sorted(diagnostics);
    build
}

/// A question that is unknown because a topic's file cannot be read is no second mistake.
fn without_what_follows(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    let unread = |diagnostic: &Diagnostic| {
        matches!(
            diagnostic.code,
            Code::TomlSyntax
                | Code::Unreadable
                | Code::TooLarge
                | Code::NotUtf8
                | Code::WrongEncoding
                | Code::NulByte
        )
    };
    let in_bank = |diagnostic: &Diagnostic| {
        diagnostic
            .span
            .and_then(|span| sources.get(span.source))
            .is_some_and(|source| source.path.starts_with("content/bank/"))
    };
    if diagnostics.iter().any(|one| unread(one) && in_bank(one)) {
        diagnostics.retain(|one| !matches!(one.code, Code::UnknownQuestion | Code::UnknownScale));
    }
}

impl Build {
    /// The bytes of an output.
    pub fn render(&self, world: &dyn World, output: &Output) -> Checked<Vec<u8>> {
        self.with_inputs(world, |inputs| match RENDERERS.get(output.renderer) {
            Some(renderer) => renderer.render(inputs, output),
            None => Checked {
                value: Vec::new(),
                diagnostics: Vec::new(),
            },
        })
    }

    /// Digest of the view that an output is made of; none for a file that is published as it is. With the theme and
    /// the messages unchanged, equal digests mean equal bytes.
    pub fn digest(&self, world: &dyn World, output: &Output) -> Option<Digest> {
        self.with_inputs(world, |inputs| {
            let renderer: &&dyn Renderer = RENDERERS.get(output.renderer)?;
            renderer.digest(inputs, output)
        })
    }

    /// The outputs whose names only show once all texts have been worked through; they are not in the plan.
    pub fn late_outputs(&self, world: &dyn World) -> Vec<Output> {
        self.with_inputs(world, render::late_outputs)
    }

    /// What was typeset so far.
    pub fn typesetting(&self) -> render::Typesetting {
        #[cfg(feature = "pdf")]
        return self.pdf.log();
        #[cfg(not(feature = "pdf"))]
        render::Typesetting::default()
    }

    /// The late output on a route.
    pub fn late_output(&self, world: &dyn World, route: &str) -> Option<Output> {
        self.with_inputs(world, |inputs| render::late_output(inputs, route))
    }

    /// Synonyms that match nothing on the site.
    pub fn unmatched(&self, world: &dyn World) -> Vec<Diagnostic> {
        self.with_inputs(world, search::unmatched)
    }

    /// The search of one language, ready for queries.
    pub fn searcher(
        &self,
        world: &dyn World,
        reader: LocaleId,
    ) -> Result<Searcher, search::Unreadable> {
        self.with_inputs(world, |inputs| search::searcher(inputs, reader))
    }

    /// The text of a page in one of its own languages.
    pub fn body(&self, id: PageId, locale: LocaleId) -> Option<&Arc<PageBody>> {
        self.bodies.get(&(id, locale))
    }

    /// The texts of all pages, in no order.
    pub fn bodies(&self) -> impl Iterator<Item = &Arc<PageBody>> {
        self.bodies.values()
    }

    fn with_inputs<T>(&self, world: &dyn World, act: impl FnOnce(Inputs<'_>) -> T) -> T {
        let body = |id: PageId, locale: LocaleId| self.bodies.get(&(id, locale)).cloned();
        act(Inputs {
            index: &self.index.value,
            theme: &self.theme,
            body: &body,
            shared: &self.shared,
            sheets: &self.sheets,
            search: &self.search,
            #[cfg(feature = "pdf")]
            pdf: &self.pdf,
            sources: &self.sources,
            world,
        })
    }

    /// Addresses of before that lead nowhere now, not even by an alias.
    pub fn vanished(&self, before: &[String]) -> Vec<Diagnostic> {
        let base = self.site().base_url.as_deref();
        before
            .iter()
            .filter(|address| !self.plan.leads_somewhere(address, base))
            .map(|address| {
                Diagnostic::global(Code::VanishedAddress).with("address", address.as_str())
            })
            .collect()
    }

    /// The site's settings.
    pub fn site(&self) -> &Site {
        &self.index.value.site
    }

    /// Diagnostics in the order of their places, each said once; what many files share is said at the first with a count.
    pub fn sorted(&self, mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let path = |diagnostic: &Diagnostic| {
            diagnostic
                .span
                .and_then(|span| self.sources.get(span.source))
                .map(|source| source.path.clone())
        };
        diagnostics.sort_by(|one, two| {
            let place =
                |diagnostic: &Diagnostic| diagnostic.span.map(|span| (span.start, span.end));
            (path(one), place(one))
                .cmp(&(path(two), place(two)))
                .then_with(|| one.cmp(two))
        });
        diagnostics.dedup();
        crowd(diagnostics)
    }
}

/// Kinds of trouble that come over with content of another generator: said once, with the count.
fn crowd(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let key = |diagnostic: &Diagnostic| match diagnostic.code {
        Code::UnknownKey => Some((
            Code::UnknownKey,
            diagnostic.text("key").unwrap_or_default().to_string(),
        )),
        code @ (Code::RawHtml | Code::TemplateTag) => Some((code, String::new())),
        _ => None,
    };
    let mut counts: BTreeMap<(Code, String), usize> = BTreeMap::new();
    for diagnostic in &diagnostics {
        if let Some(key) = key(diagnostic) {
            *counts.entry(key).or_default() += 1;
        }
    }
    let mut said: BTreeMap<(Code, String), ()> = BTreeMap::new();
    diagnostics
        .into_iter()
        .filter_map(|diagnostic| {
            let Some(key) = key(&diagnostic) else {
                return Some(diagnostic);
            };
            match counts.get(&key) {
                Some(count) if *count > 2 => {
                    let others = count - 1;
                    said.insert(key, ())
                        .is_none()
                        .then(|| diagnostic.with("others", others))
                }
                Some(_) | None => Some(diagnostic),
            }
        })
        .collect()
}

/// The catalogue: the program's own messages, and the site's over them.
fn messages(found: &Found, diagnostics: &mut Vec<Diagnostic>) -> Catalogue {
    let built_in = theme::built_in_messages()
        .into_iter()
        .map(|(tag, path, text)| {
            let checked = parse::messages(&Source::new(SourceId(0), path, text));
            (tag, Arc::new(checked.value.resource))
        });
    let mut resources: Vec<(Str, Arc<fluent::FluentResource>)> = built_in.collect();
    let mut own: Vec<(Str, Arc<Source>, Vec<Str>)> = Vec::new();
    for (source, below) in found.below("locales/") {
        let Some((tag, name)) = below.split_once('/') else {
            continue;
        };
        if !name.ends_with(".ftl") {
            continue;
        }
        if Locale::new(tag).is_none() {
            diagnostics
                .push(Diagnostic::at(source.span(0..0), Code::InvalidLanguage).with("tag", tag));
            continue;
        }
        let checked = parse::messages(source);
        diagnostics.extend(checked.diagnostics);
        own.push((tag.into(), source.clone(), checked.value.ids));
        resources.push((tag.into(), Arc::new(checked.value.resource)));
    }
    let catalogue = Catalogue::new(resources);
    for (tag, source, ids) in own {
        for id in ids {
            for missing in catalogue.problems(&tag, &id) {
                let at = source.text.find(&*id).unwrap_or(0);
                let span = source.span(at..at + id.len());
                diagnostics.push(
                    Diagnostic::at(span, Code::MessageReference)
                        .with("id", &id)
                        .with("missing", missing),
                );
            }
        }
    }
    catalogue
}

/// The settings; without the file, the plainest ones, so that there is something to check the rest with.
fn site(
    found: &Found,
    catalogue: &Catalogue,
    settings: &Settings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Site {
    let source = found
        .texts()
        .find(|source| &*source.path == SETTINGS)
        .cloned();
    if source.is_none() {
        diagnostics.push(Diagnostic::global(Code::NoSite));
    }
    let there = source
        .as_ref()
        .is_some_and(|source| !found.unread.contains(&source.id));
    let source = source.unwrap_or_else(|| Arc::new(Source::new(SourceId(0), SETTINGS, "")));
    let mut checked = parse::site(&source, catalogue);
    if there {
        diagnostics.append(&mut checked.diagnostics);
    }
    let mut site = checked.value;
    if let Some(base) = &settings.base_url {
        site.base_url = parse::checked_base_url(base);
    }
    if site.base_url.is_none()
        && there
        && !settings.portable
        && !diagnostics
            .iter()
            .any(|diagnostic| diagnostic.code == Code::UnsafeAddress)
    {
        diagnostics.push(Diagnostic::at(source.span(0..0), Code::NoBaseUrl));
    }
    site
}

/// What a source of `content/` is, told from its path.
fn role(below: &str, site: &Site) -> Option<Role> {
    let (folder, file) = below.rsplit_once('/').unwrap_or(("", below));
    if file.ends_with(".toml") {
        return match folder {
            "bank" => Some(Role::Topic),
            "forms" => Some(match file.strip_suffix(RELEASES) {
                Some(form) => Role::Releases(form.into()),
                None => Role::Form,
            }),
            "search" => file
                .strip_suffix(".toml")
                .map(|tag| Role::Search(tag.into())),
            _ => None,
        };
    }
    let stem = file.strip_suffix(".md")?;
    let (name, locale) = resolve::split_language(stem, |tag| site.languages.find(tag));
    let name = if matches!(name, "_index" | "index") {
        ""
    } else {
        name
    };
    let key = PageKey {
        folder: folder.into(),
        name: name.into(),
    };
    Some(Role::Page(
        key,
        locale.unwrap_or(site.languages.default_id()),
    ))
}

/// Parses every source of `content/` that is not remembered.
fn parse_all(
    found: &Found,
    site: &Site,
    collation: &Collation,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) -> Parsed {
    let context = Context { site, collation };
    let settings = Digest::of(site);
    for (source, below) in found.below("content/") {
        if below.ends_with(".toml") && role(below, site).is_none() {
            diagnostics.push(Diagnostic::at(source.span(0..0), Code::StrayFile));
        }
    }
    let roles: Vec<(&Arc<Source>, Role)> = found
        .below("content/")
        .filter_map(|(source, below)| Some((source, role(below, site)?)))
        .collect();
    let remembered = &memo.parsed;
    let results: Vec<(Str, Digest, Arc<Checked<parse::Parsed>>)> = roles
        .par_iter()
        .map(|(source, role)| {
            let key = Digest::of(&(source.digest, settings, role));
            let known = remembered
                .get(&source.path)
                .filter(|(known, _)| *known == key)
                .map(|(_, parsed)| parsed.clone());
            let parsed = known.unwrap_or_else(|| Arc::new(parse::parse(source, role, context)));
            (source.path.clone(), key, parsed)
        })
        .collect();
    let mut all = Parsed::default();
    let mut refused: BTreeSet<String> = BTreeSet::new();
    memo.parsed.clear();
    for ((source, role), (path, key, checked)) in roles.iter().zip(results) {
        if !found.unread.contains(&source.id) {
            diagnostics.extend(checked.diagnostics.iter().cloned());
        }
        if let Role::Page(key, _) = role {
            let folder = &*key.folder;
            let ends = folder.match_indices('/').map(|(at, _)| at);
            let folders = ends.chain([folder.len()]).map(|end| &folder[..end]);
            // A folder's name is refused once, at its first file.
            let names = folders
                .filter(|folder| refused.insert((*folder).to_string()))
                .map(|folder| folder.rsplit('/').next().unwrap_or_default())
                .chain([&*key.name]);
            for name in names.filter(|name| !name.is_empty()) {
                if let Some(problem) = parse::slug_problem(name) {
                    diagnostics.push(
                        Diagnostic::at(source.span(0..0), Code::InvalidSlug)
                            .with("slug", name)
                            .hint(problem),
                    );
                }
            }
        }
        match &checked.value {
            parse::Parsed::Page(page) => {
                all.pages.push(page.head.clone());
                all.bodies.push(page.body.clone());
            }
            parse::Parsed::Topic(topic) => all.topics.push(topic.clone()),
            parse::Parsed::Form(form) => all.forms.push(form.clone()),
            parse::Parsed::Releases(releases) => all.releases.push(releases.clone()),
            parse::Parsed::Search(settings) => all.search.push(settings.clone()),
        }
        memo.parsed.insert(path, (key, checked));
    }
    all
}

/// Pictures and attachments, with the sizes of pictures; what could run in a browser is refused.
fn assets(
    found: &mut Found,
    site: &Site,
    catalogue: &Catalogue,
    world: &dyn World,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<Str, Asset> {
    let mut wanted: Vec<(Str, Str, SourceId, u64)> = Vec::new();
    for (path, (source, bytes)) in &found.files {
        if let Some(below) = path.strip_prefix("content/") {
            wanted.push((below.into(), path.clone(), *source, *bytes));
        }
    }
    if let Some(logo) = &site.logo {
        match world.list(&[&logo.file.value]).first() {
            Some((path, Entry::File(bytes))) => {
                wanted.push((path.clone(), path.clone(), logo.file.span.source, *bytes))
            }
            Some((_, Entry::Refused(_))) | None => {
                diagnostics.push(
                    Diagnostic::at(logo.file.span, Code::MissingPicture)
                        .with("picture", &logo.file.value),
                );
            }
        }
    }
    let examined: Vec<(Str, Asset, Option<Diagnostic>, Vec<String>)> = wanted
        .into_par_iter()
        .map(|(below, path, source, bytes)| {
            let error = RefCell::new(None);
            let read = |limit| match world.read(&path, limit) {
                Ok(bytes) => Some(bytes),
                Err(problem) => {
                    *error.borrow_mut() = Some(problem);
                    None
                }
            };
            let picture = parse::picture(&path, read);
            let place = match &site.logo {
                Some(logo) if logo.file.value == below => Some(logo.file.span),
                Some(_) | None => found.sources.get(source).map(|source| source.span(0..0)),
            };
            let problem = picture.unsafe_part.map(|part| {
                if part == parse::RUNS {
                    let diagnostic = Diagnostic {
                        span: place,
                        ..Diagnostic::global(Code::UnsafeFile)
                    };
                    return diagnostic.with("file", &below);
                }
                let diagnostic = match (error.take(), found.sources.get(source)) {
                    (Some(error), Some(source)) => unread(source, Unread::Read(error)),
                    _ => Diagnostic::global(Code::UnsafeSvg),
                };
                let diagnostic = Diagnostic {
                    span: place,
                    ..diagnostic
                };
                diagnostic.with("part", part).with("picture", &below)
            });
            let wordless = wordless(&picture.messages, site, catalogue);
            (
                below,
                Asset {
                    source,
                    path,
                    bytes,
                    size: picture.size,
                    translated: !picture.messages.is_empty(),
                },
                problem,
                wordless,
            )
        })
        .collect();
    let mut assets = BTreeMap::new();
    for (below, asset, problem, wordless) in examined {
        diagnostics.extend(problem);
        if !wordless.is_empty()
            && let Ok(svg) = text(world, &asset.path)
        {
            let drawing = Source::new(asset.source, asset.path.clone(), svg);
            diagnostics.extend(wordless.iter().map(|id| {
                let at = drawing.text.find(&**id).unwrap_or(0);
                Diagnostic::at(drawing.span(at..at + id.len()), Code::PictureMessage)
                    .with("picture", &below)
                    .with("id", id.as_str())
            }));
            found.sources.replace(drawing);
        }
        assets.insert(below, asset);
    }
    assets
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

/// The index, made anew only when a head, a topic, a form, a setting or a message changed.
fn resolve_all(
    site: &Arc<Site>,
    parsed: &Parsed,
    collation: &Collation,
    catalogue: &Catalogue,
    options: &Options,
    found: &Found,
    memo: &mut Memo,
) -> Arc<Checked<SiteIndex>> {
    let heads: Vec<Digest> = parsed.pages.iter().map(Digest::of).collect();
    let messages: Vec<Digest> = found
        .below("locales/")
        .map(|(source, _)| source.digest)
        .collect();
    let key = Digest::of(&(
        site,
        options,
        heads,
        &parsed.topics,
        &parsed.forms,
        &parsed.releases,
        &parsed.search,
        &parsed.assets,
        messages,
    ));
    if let Some((known, index)) = &memo.index
        && *known == key
    {
        return index.clone();
    }
    let index = Arc::new(resolve::resolve(
        site, parsed, collation, catalogue, options,
    ));
    memo.index = Some((key, index.clone()));
    memo.bodies.clear();
    index
}

/// The bodies of the pages that are in the index.
fn bodies(index: &SiteIndex, parsed: &Parsed) -> Vec<(PageId, LocaleId, Arc<PageBody>)> {
    let mut bodies = Vec::with_capacity(parsed.pages.len());
    for (head, body) in parsed.pages.iter().zip(&parsed.bodies) {
        let Some(id) = index.by_key.get(&head.key) else {
            continue;
        };
        let in_index = index.page(*id).heads[usize::from(head.locale.0)].as_ref();
        if in_index.is_some_and(|known| known.source == head.source) {
            bodies.push((*id, head.locale, body.clone()));
        }
    }
    bodies
}

/// Checks the links and directives of every body that is not remembered. The index is in the key as a whole: asking
/// it again costs a few hash lookups a page, less than remembering each answer.
fn check_bodies(
    index: &Arc<Checked<SiteIndex>>,
    bodies: &[(PageId, LocaleId, Arc<PageBody>)],
    memo: &mut Memo,
) -> Vec<Diagnostic> {
    let remembered = &memo.bodies;
    let checked: Vec<(Translation, Remembered<Vec<Diagnostic>>)> = bodies
        .par_iter()
        .map(|(id, locale, body)| {
            let key = body.content.digest;
            let known = remembered
                .get(&(*id, *locale))
                .filter(|(known, _)| *known == key)
                .map(|(_, found)| found.clone());
            let found = known.unwrap_or_else(|| {
                let mut found = Vec::new();
                resolve::check(&index.value, &body.content, *locale, &mut found);
                Arc::new(found)
            });
            ((*id, *locale), (key, found))
        })
        .collect();
    let mut all = Vec::new();
    for (page, (key, found)) in checked {
        all.extend(found.iter().cloned());
        memo.bodies.insert(page, (key, found));
    }
    all
}

/// The organisation's colour, where nobody could read it on the theme's paper.
fn low_contrast(site: &Site, theme: &Theme) -> Option<Diagnostic> {
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

/// The theme: built in, with the site's own files over it.
fn theme(
    found: &Found,
    site: &Site,
    catalogue: &Arc<Catalogue>,
    world: &dyn World,
    diagnostics: &mut Vec<Diagnostic>,
) -> Theme {
    let name = &site.theme;
    let folder = format!("themes/{}/", name.value);
    let mut own = OwnFiles::default();
    for (source, below) in found.below(&folder) {
        if let Some(name) = below.strip_prefix("templates/") {
            own.templates.push((name.into(), source.clone()));
        }
        if let Some(name) = below.strip_prefix("documents/") {
            own.documents.push((name.into(), source.clone()));
        }
    }
    for (path, (source, _)) in &found.files {
        let Some((place, name)) = path
            .strip_prefix(&*folder)
            .and_then(|below| below.split_once('/'))
            .filter(|(place, name)| *place == "assets" || *place == "fonts" && is_font(name))
        else {
            continue;
        };
        match world.read(path, render::MAX_FILE_BYTES) {
            Ok(bytes) if place == "fonts" => own.fonts.push((name.into(), bytes.into())),
            Ok(bytes) => own.files.push((name.into(), bytes.into())),
            Err(error) => {
                let problem = match error {
                    ReadError::TooLarge(limit) => limit.to_string(),
                    ReadError::Failed(problem) => problem,
                };
                let place = found.sources.get(*source).map(|source| source.span(0..0));
                diagnostics.push(
                    Diagnostic {
                        span: place,
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
    let languages = Arc::new(site.languages.clone());
    let checked = theme::theme(own, &languages, catalogue);
    diagnostics.extend(checked.diagnostics);
    checked.value
}

fn is_font(name: &str) -> bool {
    name.ends_with(".ttf") || name.ends_with(".otf")
}
