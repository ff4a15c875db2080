//! The question bank as pages: whole, by topic, and for the readers of each point of all dimensions.

use serde::Serialize;

use super::content::prose;
use super::fields::{FieldView, field};
use super::frame::{crumbs_below_home, everywhere, message_link};
use super::views::{Frame, LinkView, PhraseView, ProseView};
use super::{Lowering, Templated, View};
use crate::model::{Audience, DimensionId};
use crate::resolve::{Asked, SiteIndex, TopicId};
use crate::source::Str;

/// Most pages for combinations of readers: a site with many dimensions has more of them than anyone reads.
const MAX_READERS: usize = 200;

/// A question, as templates see it.
#[derive(Debug, Hash, Serialize)]
pub(super) struct QuestionView {
    id: Str,
    /// The question's own address, below the site's root.
    href: Str,
    kind: &'static str,
    core: bool,
    text: ProseView,
    help: Option<ProseView>,
    follow_ups: Vec<ProseView>,
    field: FieldView,
    readers: Vec<PhraseView>,
    /// Dimension and values, for scripts: `role=employee;staff=academic`.
    audience: String,
    wordings: Vec<WordingView>,
    credit: Option<CreditView>,
    retired: Option<String>,
}

#[derive(Debug, Hash, Serialize)]
struct WordingView {
    readers: Vec<PhraseView>,
    text: ProseView,
}

#[derive(Debug, Hash, Serialize)]
struct CreditView {
    author: Option<PhraseView>,
    about: Option<PhraseView>,
    title: Option<PhraseView>,
    url: Option<Str>,
}

#[derive(Debug, Hash, Serialize)]
struct TopicView {
    id: Str,
    title: PhraseView,
    href: Str,
    intro: Option<ProseView>,
    questions: Vec<QuestionView>,
}

/// A page of the bank.
#[derive(Debug, Hash, Serialize)]
struct BankView {
    page: Frame,
    /// `bank`, `topic` or `readers`.
    kind: &'static str,
    topics: Vec<TopicView>,
    /// All topics, to go to.
    topic_links: Vec<LinkView>,
    /// The bank for some readers, to go to.
    reader_links: Vec<ReaderLink>,
    /// For whom this page is; empty for everyone.
    readers: Vec<PhraseView>,
    count: usize,
}

#[derive(Debug, Hash, Serialize)]
struct ReaderLink {
    readers: Vec<PhraseView>,
    href: Str,
}

/// A question, as templates see it.
pub(super) fn question(lowering: &Lowering<'_>, asked: &Asked) -> QuestionView {
    let index = lowering.index();
    let topic = index.href(&format!(
        "{}/questions/{}/",
        lowering.tag(lowering.reader),
        asked.topic
    ));
    let audience = index.site.audience_ids(&asked.audience);
    let audience = audience.map(|(dimension, values)| format!("{dimension}={}", values.join(",")));
    QuestionView {
        id: asked.id.clone(),
        href: format!("{topic}#{}", asked.id).into(),
        kind: asked.kind,
        core: asked.core,
        text: prose(lowering, &asked.text),
        help: asked.help.as_ref().map(|help| prose(lowering, help)),
        follow_ups: asked
            .follow_ups
            .iter()
            .map(|text| prose(lowering, text))
            .collect(),
        field: field(lowering, &asked.field),
        readers: lowering.phrases(&asked.readers),
        audience: audience.collect::<Vec<_>>().join(";"),
        wordings: asked
            .wordings
            .iter()
            .map(|(readers, text)| WordingView {
                readers: lowering.phrases(readers),
                text: prose(lowering, text),
            })
            .collect(),
        credit: asked.credit.as_ref().map(|credit| CreditView {
            author: credit.author.as_ref().map(|phrase| lowering.phrase(phrase)),
            about: credit.about.as_ref().map(|phrase| lowering.phrase(phrase)),
            title: credit.title.as_ref().map(|phrase| lowering.phrase(phrase)),
            url: credit.url.clone(),
        }),
        retired: asked.retired.map(|day| day.to_string()),
    }
}

/// The points of all dimensions that the bank is published for.
pub(super) fn readers(index: &SiteIndex) -> Vec<Audience> {
    let dimensions: Vec<(DimensionId, usize)> = index
        .site
        .dimensions
        .iter()
        .enumerate()
        .map(|(at, dimension)| (DimensionId(at as u8), dimension.values.len()))
        .collect();
    let combinations: usize = dimensions.iter().map(|(_, values)| values).product();
    if dimensions.is_empty() || !index.has_bank() || combinations > MAX_READERS {
        return Vec::new();
    }
    Audience::default().points(&dimensions)
}

/// The whole bank.
pub(super) fn bank(lowering: &Lowering<'_>) -> impl View + use<> {
    let title = lowering.message_phrase("questions-title");
    let frame = everywhere(
        lowering,
        title,
        crumbs_below_home(lowering, []),
        "questions/",
    );
    let everyone = Audience::default();
    let topics = order(lowering)
        .iter()
        .filter_map(|id| topic_view(lowering, *id, &everyone))
        .collect();
    show(lowering, frame, "bank", topics, Vec::new())
}

/// One topic.
pub(super) fn topic(lowering: &Lowering<'_>, id: TopicId) -> impl View + use<> {
    let index = lowering.index();
    let topic = index.bank.topic(id);
    let title = lowering.phrase(&index.named(&topic.title, &topic.id, lowering.reader));
    let crumbs = crumbs_below_home(
        lowering,
        [message_link(lowering, "questions-title", "questions/")],
    );
    let frame = everywhere(lowering, title, crumbs, &format!("questions/{}/", topic.id));
    let topics = topic_view(lowering, id, &Audience::default())
        .into_iter()
        .collect();
    show(lowering, frame, "topic", topics, Vec::new())
}

/// The bank for some readers, in the words for them.
pub(super) fn for_readers(lowering: &Lowering<'_>, at: usize) -> Option<impl View + use<>> {
    let index = lowering.index();
    let audience = lowering.inputs.shared.readers.get(at)?;
    let names = lowering.phrases(&index.names(audience, lowering.reader));
    let crumbs = crumbs_below_home(
        lowering,
        [message_link(lowering, "questions-title", "questions/")],
    );
    let place = format!("questions/for/{}/", index.site.audience_id(audience));
    let words: Vec<&str> = names.iter().map(|name| &*name.text).collect();
    // A title has one language; names in several cannot be one.
    let title = match names.first() {
        Some(first) if names.iter().all(|name| name.lang == first.lang) => PhraseView {
            text: words.join(" · ").into(),
            lang: first.lang.clone(),
        },
        Some(_) | None => lowering.message_phrase("questions-title"),
    };
    let frame = everywhere(lowering, title, crumbs, &place);
    let topics = order(lowering)
        .iter()
        .filter_map(|id| topic_view(lowering, *id, audience))
        .collect();
    Some(show(lowering, frame, "readers", topics, names))
}

fn order<'a>(lowering: &'a Lowering<'_>) -> &'a [TopicId] {
    &lowering.index().bank.order[usize::from(lowering.reader.0)]
}

/// A topic with the questions for some readers; none where it has none for them.
fn topic_view(lowering: &Lowering<'_>, id: TopicId, audience: &Audience) -> Option<TopicView> {
    let index = lowering.index();
    let topic = index.bank.topic(id);
    let questions: Vec<QuestionView> = index
        .bank
        .of_topic(id)
        .filter(|(_, question)| question.audience.meets(audience))
        .filter_map(|(id, _)| index.ask(id, lowering.reader, audience))
        // A retired question is found again under its topic, and is put to nobody new.
        .filter(|asked| asked.retired.is_none() || audience.is_everyone())
        .map(|asked| question(lowering, &asked))
        .collect();
    (!questions.is_empty()).then(|| TopicView {
        id: topic.id.clone(),
        title: lowering.phrase(&index.named(&topic.title, &topic.id, lowering.reader)),
        href: index.href(&format!(
            "{}/questions/{}/",
            lowering.tag(lowering.reader),
            topic.id
        )),
        intro: topic
            .intro
            .as_ref()
            .and_then(|intro| index.rich(intro, lowering.reader))
            .map(|intro| prose(lowering, &intro)),
        questions,
    })
}

/// The pages of all topics, in order.
pub(super) fn topic_links(lowering: &Lowering<'_>) -> Vec<LinkView> {
    let index = lowering.index();
    let links = order(lowering).iter().map(|id| {
        let topic = index.bank.topic(*id);
        let PhraseView { text, lang } =
            lowering.phrase(&index.named(&topic.title, &topic.id, lowering.reader));
        let href = index.href(&format!(
            "{}/questions/{}/",
            lowering.tag(lowering.reader),
            topic.id
        ));
        LinkView {
            text,
            lang,
            href,
            description: None,
        }
    });
    links.collect()
}

fn show(
    lowering: &Lowering<'_>,
    page: Frame,
    kind: &'static str,
    topics: Vec<TopicView>,
    readers: Vec<PhraseView>,
) -> Templated<BankView> {
    let index = lowering.index();
    let reader_links = lowering
        .inputs
        .shared
        .readers
        .iter()
        .map(|audience| ReaderLink {
            readers: lowering.phrases(&index.names(audience, lowering.reader)),
            href: index.href(&format!(
                "{}/questions/for/{}/",
                lowering.tag(lowering.reader),
                index.site.audience_id(audience)
            )),
        });
    let count = topics.iter().map(|topic| topic.questions.len()).sum();
    let view = BankView {
        page,
        kind,
        topic_links: topic_links(lowering),
        reader_links: reader_links.collect(),
        topics,
        readers,
        count,
    };
    Templated("questions.html", view)
}
