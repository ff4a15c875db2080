//! Texts of `content/`: parsed one by one, kept in order, checked against the index.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::digest::Digest;
use crate::discover::Found;
use crate::intl::Collation;
use crate::model::{LocaleId, PageBody, PageKey, Site};
use crate::parse::{self, Context, Role, SiteFacts};
use crate::resolve::{self, Asset, PageId, Parsed, SiteIndex};
use crate::source::{Source, Str};

/// How the name of a file ends that holds what was released of a form.
pub const RELEASES: &str = ".versions.toml";

/// Where they lie.
const CONTENT: &str = "content/";

/// Everything that was parsed.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// Digest of what parsers know besides their file.
    facts: Option<Digest>,
    /// Every parsed text, by path.
    known: BTreeMap<Str, (Role, Digest, parse::Parsed)>,
    /// What is wrong with them, by path.
    problems: BTreeMap<Str, Vec<Diagnostic>>,
    /// What is wrong with the names of files and folders.
    names: Vec<Diagnostic>,
    /// All of them, as the next station takes them.
    pub(super) parsed: Parsed,
    /// Paths of the pages, in the same order.
    paths: Vec<Str>,
    /// Pages that the last run parsed, by path; none where it was all of them.
    anew: Option<Vec<Str>>,
    /// Digest of all heads.
    pub(super) heads: Digest,
    /// Digest of all topics, forms and search settings.
    pub(super) definitions: Digest,
}

impl Texts {
    /// Parses what changed.
    pub(super) fn parse(&mut self, found: &Found, site: &Site, collation: &Collation) {
        let site = SiteFacts::of(site);
        let facts = Some(Digest::of(&site));
        let all = self.facts != facts;
        self.facts = facts;
        let wanted: Vec<&Arc<Source>> = if all {
            self.known.clear();
            self.problems.clear();
            found.below(CONTENT).map(|(source, _)| source).collect()
        } else {
            let changed = found.changed_below(CONTENT);
            changed.filter_map(|path| found.text(path)).collect()
        };
        let context = Context { site, collation };
        let is_stray = |source: &&&Arc<Source>| {
            let below = &source.path[CONTENT.len()..];
            below.ends_with(".toml") && role(below, site).is_none()
        };
        let stray: Vec<&Arc<Source>> = wanted.iter().filter(is_stray).copied().collect();
        let results: Vec<(&Arc<Source>, Role, Checked<parse::Parsed>)> = wanted
            .into_par_iter()
            .filter_map(|source| {
                let role = role(&source.path[CONTENT.len()..], site)?;
                let parsed = parse::parse(source, &role, context);
                Some((source, role, parsed))
            })
            .collect();

        // Whether the next stations get other pages than before, and not only other bodies.
        let mut other = all;
        for path in found.changed_below(CONTENT) {
            if found.text(path).is_none() {
                self.problems.remove(path);
                other |= self.known.remove(path).is_some();
            }
        }
        for source in stray {
            let stray = Diagnostic::at(source.span(0..0), Code::StrayFile);
            self.problems.insert(source.path.clone(), vec![stray]);
        }
        let mut anew = Vec::new();
        for (source, role, checked) in results {
            let path = source.path.clone();
            // What stands in a file that could not be read is not known.
            if checked.diagnostics.is_empty() || !found.is_read(source) {
                self.problems.remove(&path);
            } else {
                self.problems.insert(path.clone(), checked.diagnostics);
            }
            other |= !self.put_body(&path, &checked.value);
            if matches!(checked.value, parse::Parsed::Page(_)) {
                anew.push(path.clone());
            }
            self.known
                .insert(path, (role, source.digest, checked.value));
        }
        self.anew = (!all).then_some(anew);
        if other {
            self.gather(found);
        }
    }

    /// Takes up a page whose head is the one that is known. False where there is more to do.
    fn put_body(&mut self, path: &Str, parsed: &parse::Parsed) -> bool {
        let (parse::Parsed::Page(page), Some((_, _, parse::Parsed::Page(known)))) =
            (parsed, self.known.get(path))
        else {
            return false;
        };
        if known.head_digest != page.head_digest {
            return false;
        }
        let Ok(at) = self.paths.binary_search(path) else {
            return false;
        };
        self.parsed.bodies[at] = page.body.clone();
        true
    }

    /// Puts everything in order.
    fn gather(&mut self, found: &Found) {
        let all = &mut self.parsed;
        all.pages.clear();
        all.bodies.clear();
        all.topics.clear();
        all.forms.clear();
        all.releases.clear();
        all.search.clear();
        self.paths.clear();
        let mut heads: Vec<Digest> = Vec::with_capacity(self.known.len());
        let mut definitions: Vec<(&Str, Digest)> = Vec::new();
        for (path, (_, digest, parsed)) in &self.known {
            match parsed {
                parse::Parsed::Page(page) => {
                    heads.push(page.head_digest);
                    self.paths.push(path.clone());
                    all.pages.push(page.head.clone());
                    all.bodies.push(page.body.clone());
                    continue;
                }
                parse::Parsed::Topic(topic) => all.topics.push(topic.clone()),
                parse::Parsed::Form(form) => all.forms.push(form.clone()),
                parse::Parsed::Releases(releases) => all.releases.push(releases.clone()),
                parse::Parsed::Search(settings) => all.search.push(settings.clone()),
            }
            definitions.push((path, *digest));
        }
        self.heads = Digest::of(&heads);
        self.definitions = Digest::of(&(self.facts, definitions));
        self.names = self.refused_names(found);
    }

    /// Names that cannot be part of an address; a folder's is refused once, at its first file.
    fn refused_names(&self, found: &Found) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for (path, (role, _, _)) in &self.known {
            let Role::Page(PageKey { folder, name }, _) = role else {
                continue;
            };
            let ends = folder.match_indices('/').map(|(at, _)| at);
            let folders = ends.chain([folder.len()]).map(|end| &folder[..end]);
            let names = folders
                .filter(|folder| !seen.contains(folder))
                .map(|folder| folder.rsplit('/').next().unwrap_or_default())
                .chain([&**name]);
            for name in names.filter(|name| !name.is_empty()) {
                let problem = parse::slug_problem(name);
                let source = problem.and_then(|_| found.text(path));
                if let (Some(problem), Some(source)) = (problem, source) {
                    diagnostics.push(
                        Diagnostic::at(source.span(0..0), Code::InvalidSlug)
                            .with("slug", name)
                            .hint(problem),
                    );
                }
            }
            seen.extend(folder.match_indices('/').map(|(at, _)| &folder[..at]));
            seen.insert(folder);
        }
        diagnostics
    }

    /// Takes up the files beside the texts.
    pub(super) fn beside(&mut self, assets: &Arc<BTreeMap<Str, Asset>>) {
        self.parsed.assets = assets.clone();
    }

    /// What is wrong with them.
    pub(super) fn problems(&self) -> impl Iterator<Item = &Diagnostic> {
        self.problems.values().flatten().chain(&self.names)
    }
}

/// What a source of `content/` is, told from its path.
fn role(below: &str, site: SiteFacts<'_>) -> Option<Role> {
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

/// The text of each page in each of its own languages.
#[derive(Debug, Clone, Default)]
pub(super) struct Bodies {
    languages: usize,
    list: Vec<Option<Arc<PageBody>>>,
}

impl Bodies {
    /// The text of a page in one of its own languages.
    pub(super) fn get(&self, id: PageId, locale: LocaleId) -> Option<&Arc<PageBody>> {
        let at = id.0 as usize * self.languages + usize::from(locale.0);
        self.list.get(at)?.as_ref()
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<PageBody>> {
        self.list.iter().flatten()
    }

    fn put(&mut self, id: PageId, locale: LocaleId, body: &Arc<PageBody>) {
        let at = id.0 as usize * self.languages + usize::from(locale.0);
        if let Some(place) = self.list.get_mut(at) {
            *place = Some(body.clone());
        }
    }
}

/// What is wrong with the links and directives of pages, and their bodies.
#[derive(Debug, Default)]
pub(super) struct Checks {
    /// Digest of the index that the bodies belong to.
    index: Digest,
    pub(super) bodies: Arc<Bodies>,
    /// Digest of all that links and directives were checked against.
    addresses: Digest,
    /// What is wrong, by path.
    found: BTreeMap<Str, Vec<Diagnostic>>,
}

impl Checks {
    /// Takes up the bodies that changed, and checks what may lead elsewhere than before.
    pub(super) fn check(
        &mut self,
        texts: &Texts,
        key: Digest,
        branches: Digest,
        index: &SiteIndex,
    ) {
        let same_index = self.index == key;
        let addresses = match same_index {
            true => self.addresses,
            false => Digest::of(&(branches, index.names_below())),
        };
        let same_addresses = self.addresses == addresses;
        let anew: Option<Vec<usize>> = texts.anew.as_ref().map(|paths| {
            let place = |path: &Str| texts.paths.binary_search(path).ok();
            paths.iter().filter_map(place).collect()
        });
        let all = || (0..texts.paths.len()).collect::<Vec<usize>>();

        let mut bodies = match same_index {
            true => (*self.bodies).clone(),
            false => Bodies {
                languages: index.site.languages.count(),
                list: vec![None; index.pages.len() * index.site.languages.count()],
            },
        };
        let other = anew.clone().filter(|_| same_index).unwrap_or_else(all);
        for at in other {
            if let Some((id, locale)) = place(index, texts, at) {
                bodies.put(id, locale, &texts.parsed.bodies[at]);
            }
        }
        self.bodies = Arc::new(bodies);

        let wanted = match anew {
            Some(anew) if same_addresses => anew,
            _ => {
                self.found.clear();
                all()
            }
        };
        let checked: Vec<(usize, Vec<Diagnostic>)> = wanted
            .into_par_iter()
            .map(|at| {
                let mut found = Vec::new();
                if let Some((_, locale)) = place(index, texts, at) {
                    let body = &texts.parsed.bodies[at];
                    resolve::check(index, &body.content, locale, &mut found);
                }
                (at, found)
            })
            .collect();
        for (at, found) in checked {
            let path = &texts.paths[at];
            match found.is_empty() {
                true => self.found.remove(path),
                false => self.found.insert(path.clone(), found),
            };
        }
        self.index = key;
        self.addresses = addresses;
    }

    /// What is wrong.
    pub(super) fn problems(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.values().flatten()
    }
}

/// The page of a text, if it is in the index.
fn place(index: &SiteIndex, texts: &Texts, at: usize) -> Option<(PageId, LocaleId)> {
    let head = &texts.parsed.pages[at];
    let id = *index.by_key.get(&head.key)?;
    let in_index = index.page(id).heads[usize::from(head.locale.0)].as_ref();
    in_index
        .is_some_and(|known| known.source == head.source)
        .then_some((id, head.locale))
}
