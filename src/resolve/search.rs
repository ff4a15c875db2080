//! Search settings: which language each belongs to, and where the pages are that editors prefer.

use std::sync::Arc;

use super::index::{PageId, SiteIndex};
use super::links;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Address, Href, LocaleId, PageKey, SearchSettings};
use crate::source::Str;

/// Gives each language its settings, and says which preferred pages are not there.
pub(super) fn settings(
    index: &mut SiteIndex,
    parsed: &[Arc<SearchSettings>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    index.search = vec![None; index.site.languages.count()];
    for settings in parsed {
        let Some(locale) = settings.locale else {
            continue;
        };
        let pages = settings.preferred.iter().flat_map(|rule| &rule.pages);
        let pages = pages.chain(&settings.contact);
        for page in pages.filter(|page| index.preferred(&page.value, locale).is_none()) {
            diagnostics
                .push(Diagnostic::at(page.span, Code::SearchPageMissing).with("page", &page.value));
        }
        index.search[usize::from(locale.0)] = Some(settings.clone());
    }
}

impl SiteIndex {
    /// The page on which somebody answers, as the first of the reader's languages names it.
    pub fn contact(&self, reader: LocaleId) -> Option<PageId> {
        let chain = self.site.languages.chain(reader).iter();
        chain.copied().find_map(|locale| {
            let settings = self.search[usize::from(locale.0)].as_ref()?;
            let path = settings.contact.as_ref()?.value.strip_suffix(".md")?;
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            let key = PageKey {
                folder: folder.into(),
                name: name.into(),
            };
            self.by_key.get(&key).copied()
        })
    }

    /// The address of a source below `content/`, below the folder of the reader's language and without `index.html`.
    pub fn preferred(&self, page: &str, reader: LocaleId) -> Option<String> {
        let (path, anchor) = match page.split_once('#') {
            Some((path, anchor)) => (path, Some(Str::from(anchor))),
            None => (page, None),
        };
        let target = links::target(self, &Address::Source(path.into(), anchor), reader).ok()?;
        let Href::Site(href) = target.href else {
            return None;
        };
        let below = href.strip_prefix(&format!("{}/", self.site.languages.tag(reader)))?;
        Some(if self.options.portable {
            below.replace("index.html", "")
        } else {
            below.to_string()
        })
    }
}
