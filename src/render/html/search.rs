//! The search page, and the list of all pages from A to Z. Both are whole without a script.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use super::frame::{crumbs_below_home, everywhere, message_link, page_link};
use super::questions::topic_links;
use super::views::{Frame, LinkView, PhraseView};
use super::{Lowering, Templated, View};

#[derive(Debug, Hash, Serialize)]
struct SearchView {
    page: Frame,
    /// The topics of the bank.
    topics: Vec<LinkView>,
    /// The list from A to Z.
    terms: LinkView,
    /// Where somebody answers.
    contact: Option<LinkView>,
}

#[derive(Debug, Hash, Serialize)]
struct TermsView {
    page: Frame,
    letters: Vec<LetterView>,
    /// The topics of the bank, apart: often a page has the same name.
    topics: Vec<LinkView>,
}

#[derive(Debug, Hash, Serialize)]
struct LetterView {
    letter: String,
    terms: Vec<LinkView>,
}

/// The search page: what a reader can choose from without searching; the script puts the box and its results above.
pub(super) fn page(lowering: &Lowering<'_>) -> impl View + use<> {
    let crumbs = crumbs_below_home(lowering, []);
    let title = lowering.message_phrase("search-title");
    Templated(
        "search.html",
        SearchView {
            page: everywhere(lowering, title, crumbs, "search/"),
            topics: topic_links(lowering),
            terms: message_link(lowering, "search-terms", "search/terms/"),
            contact: lowering
                .index()
                .contact(lowering.reader)
                .and_then(|id| page_link(lowering, id)),
        },
    )
}

/// All pages and forms in alphabetical order, then the topics.
pub(super) fn terms(lowering: &Lowering<'_>) -> impl View + use<> {
    let index = lowering.index();
    let home = index.home();
    let pages = index.pages().filter(|(id, _)| Some(*id) != home);
    let mut links: Vec<LinkView> = pages
        .filter_map(|(id, _)| page_link(lowering, id))
        .chain(index.forms().map(|(_, form)| {
            let definition = &form.definition;
            let PhraseView { text, lang } =
                lowering.phrase(&index.named(&definition.title, &definition.id, lowering.reader));
            let tag = lowering.tag(lowering.reader);
            LinkView {
                text,
                lang,
                href: index.href(&format!("{tag}/forms/{}/", definition.id)),
                description: None,
            }
        }))
        .map(|link| LinkView {
            description: None,
            ..link
        })
        .collect();
    let collation = &lowering.inputs.shared.collation;
    links.sort_by_cached_key(|link| {
        let key = collation.sort_key(lowering.reader, &link.text);
        (initial(&link.text).is_empty(), key, link.href.clone())
    });
    let mut letters: Vec<LetterView> = Vec::new();
    for link in links {
        let letter = initial(&link.text);
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.terms.push(link),
            Some(_) | None => letters.push(LetterView {
                letter,
                terms: vec![link],
            }),
        }
    }
    let crumbs = crumbs_below_home(
        lowering,
        [message_link(lowering, "search-title", "search/")],
    );
    let title = lowering.message_phrase("search-terms");
    Templated(
        "terms.html",
        TermsView {
            page: everywhere(lowering, title, crumbs, "search/terms/"),
            letters,
            topics: topic_links(lowering),
        },
    )
}

/// The letter under which a title stands: without its accent, but for those that are letters of their own; none for
/// figures and signs.
fn initial(title: &str) -> String {
    let first = title
        .nfc()
        .flat_map(char::to_uppercase)
        .find(|character| character.is_alphanumeric())
        .filter(|character| character.is_alphabetic());
    match first {
        Some(own @ ('Å' | 'Ä' | 'Ö' | 'Æ' | 'Ø')) => own.to_string(),
        Some(other) => other.nfd().take(1).collect(),
        None => String::new(),
    }
}
