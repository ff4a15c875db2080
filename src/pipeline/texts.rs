//! Texts of `content/`: parsed one by one, kept in order, checked against the index.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::digest::Digest;
use crate::discover::Found;
use crate::intl::{self, Collation};
use crate::model::{Languages, Page, PageKey, PageText, Site};
use crate::parse::{self, Ground, Role, SiteFacts};
use crate::resolve::{self, Asset, Parsed, SiteIndex, Tree};
use crate::source::{BySource, Source, Str, composed};

/// How the name of a file ends that holds what was released of a form.
pub const RELEASES: &str = ".versions.toml";

/// Where they lie.
const CONTENT: &str = "content/";

/// Everything that was parsed.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// Digest of what parsers know besides their file.
    facts: Option<Digest>,
    /// Paths of the pages, in order, with the digests of their heads; heads stand in the same order.
    paths: Vec<Str>,
    digests: Vec<Digest>,
    /// How often the anchors of a page changed: its head's digest does not tell.
    anchors: u64,
    /// Topics, forms and all else that is no page, by path.
    others: BTreeMap<Str, (Digest, parse::Parsed)>,
    /// Pages below names that cannot be part of an address, or that end like a language, by path.
    misnamed: BTreeMap<Str, PageKey>,
    /// What is wrong with texts, by path.
    problems: BTreeMap<Str, Vec<Diagnostic>>,
    /// What is wrong with the names of files and folders.
    names: Vec<Diagnostic>,
    /// All that was parsed, as the next station takes it.
    pub(super) parsed: Parsed,
    /// The texts of the pages.
    pub(super) bodies: BySource<Arc<PageText>>,
    /// Pages that the last run parsed, by path; none where it was all of them.
    anew: Option<Vec<Str>>,
    /// Digest of all heads.
    pub(super) heads: Digest,
    /// Digest of all topics, forms and search settings.
    pub(super) definitions: Digest,
}

impl Texts {
    /// Parses what changed.
    pub(super) fn parse(&mut self, found: &Found, site: &Arc<Site>, collation: &Arc<Collation>) {
        let ground = Arc::new(Ground {
            site: site.clone(),
            collation: collation.clone(),
        });
        let site = ground.context().site;
        let facts = Some(Digest::of(&site));
        let all = self.facts != facts;
        let wanted: Vec<&Arc<Source>> = if all {
            *self = Texts {
                facts,
                anchors: self.anchors + 1,
                ..Texts::default()
            };
            found.below(CONTENT).map(|(source, _)| source).collect()
        } else {
            let changed = found.changed_below(CONTENT);
            changed.filter_map(|path| found.text(path)).collect()
        };
        let is_stray = |source: &&&Arc<Source>| {
            let below = &source.path[CONTENT.len()..];
            below.ends_with(".toml") && role(below, site).is_none()
        };
        let stray: Vec<&Arc<Source>> = wanted.iter().filter(is_stray).copied().collect();
        let mut last = None;
        let with_role = wanted.into_iter().filter_map(|source: &Arc<Source>| {
            let mut role = role(&composed(&source.path[CONTENT.len()..]), site)?;
            share(&mut role, &mut last);
            Some((source, role))
        });
        let wanted: Vec<(&Arc<Source>, Role)> = with_role.collect();
        let results: Vec<(&Arc<Source>, Checked<parse::Parsed>)> = wanted
            .into_par_iter()
            .map(|(source, role)| (source, parse::parse(source, &role, &ground)))
            .collect();

        // Whether the next stations get other pages than before, and not only other bodies; and other definitions.
        let (mut pages, mut others) = (all, all);
        for path in found.changed_below(CONTENT) {
            if found.text(path).is_none() {
                self.problems.remove(path);
                pages |= self.take_page(path);
                others |= self.others.remove(path).is_some();
            }
        }
        for source in stray {
            let stray = Diagnostic::at(source.span(0..0), Code::StrayFile).with("what", "other");
            self.problems.insert(source.path.clone(), vec![stray]);
        }
        let mut anew = Vec::new();
        for (source, checked) in results {
            let path = &source.path;
            // What stands in a file that could not be read is not known.
            if checked.diagnostics.is_empty() || !found.is_read(source) {
                self.problems.remove(path);
            } else {
                self.problems.insert(path.clone(), checked.diagnostics);
            }
            if let parse::Parsed::Page(page) = &checked.value {
                anew.push(path.clone());
                pages |= self.put_page(path, page);
            } else {
                let other = (source.digest, checked.value);
                self.others.insert(path.clone(), other);
                others = true;
            }
        }
        self.anew = (!all).then_some(anew);
        if pages {
            self.heads = Digest::of(&(&self.digests, self.anchors));
            self.names = self.misnamed(found, site.languages);
        }
        if others {
            self.gather();
        }
    }

    /// Takes up a page. Whether others may see that it is another than before.
    fn put_page(&mut self, path: &Str, page: &Page) -> bool {
        let (head, digest) = (&page.head, page.head_digest);
        let all = &mut self.parsed;
        self.bodies.put(head.source, page.text.clone());
        match self.paths.binary_search(path) {
            Ok(at) => {
                let same_anchors = head.anchors.iter().eq(all.pages[at].anchors.iter());
                if self.digests[at] == digest && same_anchors {
                    return false;
                }
                self.anchors += u64::from(!same_anchors);
                all.pages[at] = head.clone();
                self.digests[at] = digest;
            }
            Err(at) => {
                self.paths.insert(at, path.clone());
                self.digests.insert(at, digest);
                all.pages.insert(at, head.clone());
                let refused = |(_, name)| parse::slug_problem(name).is_some();
                if names(&head.key).any(refused) || language_end(&head.key.name).is_some() {
                    self.misnamed.insert(path.clone(), head.key.clone());
                }
            }
        }
        true
    }

    /// Forgets a page. Whether there was one.
    fn take_page(&mut self, path: &Str) -> bool {
        let Ok(at) = self.paths.binary_search(path) else {
            return false;
        };
        self.paths.remove(at);
        self.digests.remove(at);
        let head = self.parsed.pages.remove(at);
        self.bodies.take(head.source);
        self.misnamed.remove(path);
        true
    }

    /// Puts what is no page in order.
    fn gather(&mut self) {
        let all = &mut self.parsed;
        all.topics.clear();
        all.forms.clear();
        all.releases.clear();
        all.search.clear();
        for (_, parsed) in self.others.values() {
            match parsed {
                parse::Parsed::Page(_) => {}
                parse::Parsed::Topic(topic) => all.topics.push(topic.clone()),
                parse::Parsed::Form(form) => all.forms.push(form.clone()),
                parse::Parsed::Releases(releases) => all.releases.push(releases.clone()),
                parse::Parsed::Search(settings) => all.search.push(settings.clone()),
            }
        }
        let digests = self.others.iter().map(|(path, (digest, _))| (path, digest));
        self.definitions = Digest::of(&(self.facts, digests.collect::<Vec<_>>()));
    }

    /// Names that cannot be part of an address, a folder's said once, at its first file; and endings that look like a
    /// language and are read as part of the name.
    fn misnamed(&self, found: &Found, languages: &Languages) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for (path, key) in &self.misnamed {
            let known = |folder: &str| seen.contains(folder);
            for (_, name) in names(key).filter(|(folder, _)| !folder.is_some_and(known)) {
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
            seen.extend(names(key).filter_map(|(folder, _)| folder));
            if let Some(source) = found.text(path) {
                diagnostics.extend(misread_language(source, key, found, languages));
            }
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

/// Gives a page the words of its key from the page before it where they are the same, as those of translations are:
/// equal words that are also the same are compared without looking at them.
fn share(role: &mut Role, last: &mut Option<PageKey>) {
    let Role::Page(key, _) = role else { return };
    if let Some(last) = last.as_ref().filter(|last| last.folder == key.folder) {
        key.folder = last.folder.clone();
        if last.name == key.name {
            key.name = last.name.clone();
        }
    }
    *last = Some(key.clone());
}

/// The names that a page's address is made of: those of its folders, each with the whole folder, and its own.
fn names(key: &PageKey) -> impl Iterator<Item = (Option<&str>, &str)> {
    let folder = &*key.folder;
    let ends = folder.match_indices('/').map(|(at, _)| at);
    let folders = ends.chain([folder.len()]).map(|end| {
        let name = folder[..end].rsplit('/').next().unwrap_or_default();
        (Some(&folder[..end]), name)
    });
    let all = folders.chain([(None, &*key.name)]);
    all.filter(|(_, name)| !name.is_empty())
}

/// A page's name without what looks like a language at its end, the mark between them, and that.
fn language_end(name: &str) -> Option<(&str, &str, &str)> {
    let at = name.rfind(['.', '_', '-']).filter(|at| *at > 0)?;
    let (before, mark, tag) = (&name[..at], &name[at..=at], &name[at + 1..]);
    let two_letters = tag.len() == 2 && tag.bytes().all(|byte| byte.is_ascii_alphabetic());
    two_letters.then_some((before, mark, tag))
}

/// A language at the end of a file's name that was not read as one: the site lacks it, or it is written otherwise.
fn misread_language(
    source: &Source,
    key: &PageKey,
    found: &Found,
    languages: &Languages,
) -> Option<Diagnostic> {
    let (name, mark, tag) = language_end(&key.name)?;
    let diagnostic = Diagnostic::at(source.span(0..0), Code::FileLanguage).with("tag", tag);
    let meant = |known: &str| {
        let file = format!("{name}.{known}.md");
        diagnostic.clone().with("similar", file).hint("similar")
    };
    let same = |known: &&str| {
        known.eq_ignore_ascii_case(tag) || (tag.eq_ignore_ascii_case("no") && *known == "nb")
    };
    let folder = &source.path[..source.path.rfind('/').map_or(0, |at| at + 1)];
    let file = |end: &str| format!("{name}{end}.md");
    match languages.tags().find(same) {
        Some(known) if mark == "." => Some(meant(known)),
        // `plan-en` may be the page's name, unless the page is there in another language.
        Some(known) => {
            let mut ends = languages.tags().map(|other| format!(".{other}"));
            let is_there = |end: &str| found.text(&format!("{folder}{}", file(end))).is_some();
            let sibling = is_there("") || ends.any(|end| is_there(&end));
            sibling.then(|| meant(known))
        }
        None if mark == "." && intl::is_language(tag) => Some(diagnostic),
        None => None,
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

/// What is wrong with the texts of pages, and where their links and directives lead to nothing.
#[derive(Debug, Default)]
pub(super) struct Checks {
    /// The tree that they were checked against, and its digest.
    tree: Option<(Digest, Arc<Tree>)>,
    /// Digest of all else that they were checked against.
    names: Digest,
    /// What is wrong, by path.
    found: BTreeMap<Str, Vec<Diagnostic>>,
}

impl Checks {
    /// Checks the texts that changed, and those that may lead elsewhere than before.
    pub(super) fn check(
        &mut self,
        texts: &Texts,
        branches: Digest,
        tree: &Arc<Tree>,
        index: &SiteIndex,
    ) {
        let names = Digest::of(&(index.names_below(), &index.options));
        let before = self.tree.replace((branches, tree.clone()));
        let same_tree = before.as_ref().is_some_and(|(known, _)| *known == branches);
        let number = |path: &Str| texts.paths.binary_search(path).ok();
        let anew: Option<Vec<usize>> = texts
            .anew
            .as_ref()
            .map(|paths| paths.iter().filter_map(number).collect());
        let leads = |(_, before): &(Digest, Arc<Tree>)| resolve::still_leads(index, before);
        let wanted = match anew {
            Some(anew) if self.names == names && same_tree => anew,
            // What led somewhere still does: what did not may lead somewhere now.
            Some(mut anew) if self.names == names && before.as_ref().is_some_and(leads) => {
                anew.extend(self.found.keys().filter_map(number));
                anew
            }
            Some(_) | None => {
                self.found.clear();
                (0..texts.paths.len()).collect()
            }
        };
        let checked: Vec<(usize, Vec<Diagnostic>)> = wanted
            .into_par_iter()
            .filter_map(|at| {
                let head = texts.parsed.pages.get(at)?;
                let text = texts.bodies.get(head.source)?;
                let mut found = text.problems().to_vec();
                if tree.placed[at].is_some() {
                    resolve::check(index, &text.body().content, head.locale, &mut found);
                }
                Some((at, found))
            })
            .collect();
        for (at, found) in checked {
            let path = &texts.paths[at];
            match found.is_empty() {
                true => self.found.remove(path),
                false => self.found.insert(path.clone(), found),
            };
        }
        self.names = names;
    }

    /// What is wrong.
    pub(super) fn problems(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.values().flatten()
    }
}
