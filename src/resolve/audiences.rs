//! Audiences on pages: the same page for the other role, and where each role begins.

use super::index::{PageId, SiteIndex};
use super::links::{self, Found};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Audience, DimensionId, ValueId};
use crate::source::Span;

/// A counterpart is said once and linked both ways.
pub(super) fn counterparts(index: &mut SiteIndex, diagnostics: &mut Vec<Diagnostic>) {
    let mut said: Vec<Option<(PageId, Span)>> = vec![None; index.pages.len()];
    for (id, page) in index.pages().filter(|(_, page)| page.says.counterpart) {
        for head in page.heads.iter().flatten() {
            let Some(written) = &head.counterpart else {
                continue;
            };
            let other = match links::find(index, &written.value, head.locale) {
                Ok(Found::Page(other, _)) if other != id => other,
                Ok(_) | Err(_) => {
                    diagnostics.push(Diagnostic::at(written.span, Code::MissingCounterpart));
                    continue;
                }
            };
            for (one, two) in [(id, other), (other, id)] {
                match said[one.0 as usize] {
                    Some((known, first)) if known != two => {
                        let conflict = Diagnostic::at(written.span, Code::CounterpartConflict);
                        let conflict = conflict.related(first, "first");
                        // Two files of one page, or two pages.
                        diagnostics.push(match one == id {
                            true => conflict.with("what", "page").hint("page"),
                            false => conflict.with("what", "other"),
                        });
                    }
                    Some(_) => {}
                    None => said[one.0 as usize] = Some((two, written.span)),
                }
            }
        }
    }
    let said = said.into_iter().enumerate();
    let said = said.filter_map(|(at, other)| Some((PageId(at as u32), other?.0)));
    index.counterparts = said.collect();
}

/// Where readers of each role begin: the first page, in the order of navigation, that is for this role alone.
/// The first dimension of the site is the one that readers are asked for.
pub(super) fn entries(index: &mut SiteIndex) {
    let role = DimensionId(0);
    let values = index
        .site
        .dimensions
        .first()
        .map_or(0, |dimension| dimension.values.len());
    for reader in index.site.languages.ids() {
        let mut first: Vec<Option<PageId>> = vec![None; values];
        let mut missing = values;
        let mut waiting = vec![PageId(0)];
        while let Some(id) = waiting.pop() {
            if missing == 0 {
                break;
            }
            if index.page(id).says.audience
                && let Some(head) = index.head(id, reader)
                && let Some([ValueId(value)]) = head.audience.values(role)
                && first[usize::from(*value)].is_none()
            {
                first[usize::from(*value)] = Some(id);
                missing -= 1;
            }
            waiting.extend(index.page(id).children(reader).iter().rev());
        }
        let entries = first.into_iter().enumerate().filter_map(|(value, page)| {
            let audience = Audience::new(vec![(role, vec![ValueId(value as u8)])]);
            Some((audience, page?))
        });
        let entries = entries.collect();
        index.entries.push(entries);
    }
}
