//! `sitemap.xml` (sitemaps.org 0.9) with the translations of every page, and `robots.txt`. Only pages that are there
//! in their own language; above the limits of the format, an index with parts.

use std::collections::BTreeMap;
use std::ops::Range;

use super::html::Html;
use super::{Inputs, Renderer, xml};
use crate::diagnostic::Checked;
use crate::digest::Digest;
use crate::model::Date;
use crate::plan::{Output, Recipe, Subject};
use crate::resolve::SiteIndex;
use crate::source::Str;
use crate::theme::Theme;

const ROBOTS: &str = "robots.txt";
const SITEMAP: &str = "sitemap.xml";

/// What all of these files are made of.
const WHOLE: Recipe = Recipe {
    subject: Subject::Site,
    reader: None,
};

/// How much one file may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Limits {
    /// Most addresses.
    pub addresses: usize,
    /// Most bytes.
    pub bytes: usize,
}

/// The limits of the format.
pub const LIMITS: Limits = Limits {
    addresses: 50_000,
    bytes: 50 * 1024 * 1024,
};

/// The renderer.
pub(super) struct Sitemap;

impl Renderer for Sitemap {
    fn outputs(&self, index: &SiteIndex, _theme: &Theme) -> Vec<(Str, Recipe)> {
        let mut outputs = vec![(ROBOTS.into(), WHOLE)];
        if index.site.base_url.is_some() {
            outputs.push((SITEMAP.into(), WHOLE));
        }
        outputs
    }

    /// How many parts there are only shows once all are written.
    fn late_outputs(&self, inputs: Inputs<'_>) -> Vec<(Str, Recipe)> {
        let names = names(parts(&groups(inputs.index, inputs.theme), LIMITS).len());
        let parts = names.into_iter().skip(1);
        parts.map(|name| (name.into(), WHOLE)).collect()
    }

    fn late_output(&self, inputs: Inputs<'_>, route: &str) -> Option<Recipe> {
        let part = route.starts_with("sitemap-") && route.ends_with(".xml");
        let mut names = part.then(|| self.late_outputs(inputs))?.into_iter();
        names.find_map(|(name, recipe)| (*name == *route).then_some(recipe))
    }

    fn can_fail(&self, _theme: &Theme) -> bool {
        false
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        let base = &inputs.index.site.base_url;
        Some(match &*output.route {
            ROBOTS => Digest::of(&(ROBOTS, base)),
            route => Digest::of(&(route, base, groups(inputs.index, inputs.theme))),
        })
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        let text = match &*output.route {
            ROBOTS => robots(inputs.index),
            route => file(inputs.index, inputs.theme, LIMITS, route).unwrap_or_default(),
        };
        Checked {
            value: text.into_bytes(),
            diagnostics: Vec::new(),
        }
    }
}

/// Everyone may read everything; who may not is for the server to say.
fn robots(index: &SiteIndex) -> String {
    let mut text = String::from("User-agent: *\nDisallow:\n");
    if let Some(base) = &index.site.base_url {
        text.push_str(&format!("\nSitemap: {base}{SITEMAP}\n"));
    }
    text
}

/// A page in all its own languages: the small record that a sitemap is made of.
#[derive(Debug, Default, Hash)]
struct Group {
    /// What stands behind `hreflang`, and the address.
    members: Vec<(Str, String)>,
    /// When each member last changed.
    changed: Vec<Option<Date>>,
}

impl Group {
    /// The links to the translations: the same for every member. One language alone has none.
    fn alternates(&self) -> String {
        let mut links = String::new();
        if self.members.len() > 1 {
            for (tag, address) in &self.members {
                links.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>\n"
                ));
            }
        }
        links
    }

    fn entry(&self, at: usize, alternates: &str) -> String {
        let address = self.members.get(at).map_or("", |(_, address)| address);
        let changed = match self.changed.get(at) {
            Some(Some(day)) => format!("<lastmod>{day}</lastmod>\n"),
            Some(None) | None => String::new(),
        };
        format!("<url>\n<loc>{address}</loc>\n{changed}{alternates}</url>\n")
    }
}

/// Every page of the site in its own languages, in the order of what they are about.
fn groups(index: &SiteIndex, theme: &Theme) -> Vec<Group> {
    let Some(base) = index.site.base_url.as_deref() else {
        return Vec::new();
    };
    let address = |href: &str| xml::text(&format!("{base}{href}"));
    let mut groups: BTreeMap<Subject, Group> = BTreeMap::new();
    for (route, recipe) in Html.outputs(index, theme) {
        let Some(reader) = recipe.reader else {
            continue;
        };
        if !recipe.subject.in_own_language(index, reader) {
            continue;
        }
        let folder = route.strip_suffix("index.html").unwrap_or(&route);
        let changed = match &recipe.subject {
            Subject::Page(id) => index.head(*id, reader).and_then(|head| head.changed()),
            Subject::Form(id) | Subject::Edition(id, _) => {
                index.form_record(*id).definition.changed
            }
            _ => None,
        };
        let group = groups.entry(recipe.subject).or_default();
        let tag = index.site.languages.tag(reader).clone();
        group.members.push((tag, address(&index.href(folder))));
        group.changed.push(changed);
    }
    // Readers of any other language are served by the start page, which lists all.
    let start = ("x-default".into(), address(&index.href("")));
    let home = index
        .home()
        .and_then(|home| groups.get_mut(&Subject::Page(home)));
    match home {
        Some(home) if home.members.len() > 1 => {
            home.members.push(start);
            home.changed.push(None);
        }
        Some(_) | None => {
            let alone = Group {
                members: vec![start],
                changed: vec![None],
            };
            groups.insert(Subject::Site, alone);
        }
    }
    groups.into_values().collect()
}

const HEAD: &str = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
const FOOT: &str = "</urlset>\n";

/// Which addresses, counted through, stand in each part.
fn parts(groups: &[Group], limits: Limits) -> Vec<Range<usize>> {
    let around = xml::DECLARATION.len() + HEAD.len() + FOOT.len();
    let mut parts = Vec::new();
    let (mut first, mut next, mut bytes) = (0, 0, around);
    for group in groups {
        let alternates = group.alternates();
        for at in 0..group.members.len() {
            let length = group.entry(at, &alternates).len();
            if next > first && (next - first >= limits.addresses || bytes + length > limits.bytes) {
                parts.push(first..next);
                (first, bytes) = (next, around);
            }
            next += 1;
            bytes += length;
        }
    }
    parts.push(first..next);
    parts
}

/// What the files are called.
fn names(parts: usize) -> Vec<String> {
    let mut names = vec![SITEMAP.to_string()];
    if parts > 1 {
        names.extend((1..=parts).map(|number| format!("sitemap-{number}.xml")));
    }
    names
}

/// All files of a sitemap within limits, by name.
pub fn files(index: &SiteIndex, theme: &Theme, limits: Limits) -> Vec<(String, String)> {
    names(parts(&groups(index, theme), limits).len())
        .into_iter()
        .filter_map(|name| {
            let text = file(index, theme, limits, &name)?;
            Some((name, text))
        })
        .collect()
}

/// One file of a sitemap.
fn file(index: &SiteIndex, theme: &Theme, limits: Limits, name: &str) -> Option<String> {
    let groups = groups(index, theme);
    let parts = parts(&groups, limits);
    let names = names(parts.len());
    let at = names.iter().position(|known| known == name)?;
    if names.len() > 1 && at == 0 {
        let base = xml::text(index.site.base_url.as_deref()?);
        let mut text = format!(
            "{}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
            xml::DECLARATION
        );
        for name in names.iter().skip(1) {
            text.push_str(&format!("<sitemap><loc>{base}{name}</loc></sitemap>\n"));
        }
        text.push_str("</sitemapindex>\n");
        return Some(text);
    }
    let wanted = parts.get(at.saturating_sub(1))?;
    let mut text = format!("{}{HEAD}", xml::DECLARATION);
    let mut next = 0;
    for group in &groups {
        let alternates = group.alternates();
        for at in 0..group.members.len() {
            if wanted.contains(&next) {
                text.push_str(&group.entry(at, &alternates));
            }
            next += 1;
        }
    }
    text.push_str(FOOT);
    Some(text)
}
