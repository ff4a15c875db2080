//! Markdown → what the typesetter's templates get: a tree of blocks and runs in which words are only ever strings, so
//! that no mark in them (`#`, `$`, `@`, `*`, `\`) can be read as typst.

use serde::Serialize;

use super::lowering::Lowering;
use super::markdown::Builder;
use crate::model::{Content, Field, Phrase, Rich};
use crate::render::sheet::{Image, PageOf, Prose, Words};
use crate::resolve::{Asked, Piece};
use crate::source::Str;

/// A language as typst names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Lang {
    pub lang: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl Lang {
    /// Of a BCP 47 tag: language and region; a script follows from the letters.
    pub(super) fn new(tag: &str) -> Lang {
        let mut parts = tag.split('-');
        let lang = parts.next().unwrap_or_default().to_ascii_lowercase();
        let region = parts
            .find(|part| part.len() == 2)
            .map(str::to_ascii_uppercase);
        Lang { lang, region }
    }
}

/// A piece of "page x of y".
#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(super) enum PagePart {
    Text { text: Str },
    Page,
    Pages,
}

impl From<&PageOf> for PagePart {
    fn from(part: &PageOf) -> PagePart {
        match part {
            PageOf::Text(text) => PagePart::Text { text: text.clone() },
            PageOf::Page => PagePart::Page,
            PageOf::Pages => PagePart::Pages,
        }
    }
}

/// Words within a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(super) enum Run {
    Text {
        text: String,
    },
    Em {
        runs: Vec<Run>,
    },
    Strong {
        runs: Vec<Run>,
    },
    Strike {
        runs: Vec<Run>,
    },
    Code {
        text: String,
    },
    /// In another language than what is around it.
    Said {
        lang: Lang,
        runs: Vec<Run>,
    },
    /// A link to the web.
    Link {
        to: String,
        runs: Vec<Run>,
    },
    /// A link inside the document.
    Goto {
        to: String,
        runs: Vec<Run>,
    },
    Break,
    /// The mark of a footnote; its words where it stands first.
    Note {
        key: String,
        number: u32,
        /// Whether it stood before.
        again: bool,
        blocks: Option<Vec<Block>>,
    },
    Task {
        done: bool,
    },
    Picture(Picture),
}

/// A picture: the name of its file in the typesetter's memory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Picture {
    pub file: String,
    /// Empty for decoration.
    pub alt: String,
    /// In CSS pixels, where the file says.
    pub width: Option<u32>,
    pub height: Option<u32>,
}

/// A block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(super) enum Block {
    Para {
        runs: Vec<Run>,
    },
    Heading {
        level: u8,
        anchor: Option<String>,
        runs: Vec<Run>,
    },
    List {
        items: Vec<Vec<Block>>,
    },
    Ordered {
        start: u32,
        steps: bool,
        items: Vec<Vec<Block>>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    Alert {
        kind: &'static str,
        title: Vec<Run>,
        blocks: Vec<Block>,
    },
    #[serde(rename = "pre")]
    Code {
        text: String,
    },
    Terms {
        terms: Vec<Term>,
    },
    Table {
        align: Vec<&'static str>,
        head: Vec<Vec<Run>>,
        rows: Vec<Vec<Vec<Run>>>,
    },
    Rule,
    /// Blocks in another language.
    #[serde(rename = "said-blocks")]
    Said {
        lang: Lang,
        blocks: Vec<Block>,
    },
    Questions {
        heading: Option<String>,
        intro: Vec<Block>,
        questions: Vec<QuestionBlock>,
    },
    Form {
        title: Vec<Run>,
        version: Option<Vec<Run>>,
        editions: Vec<Vec<Run>>,
    },
    Only {
        label: Vec<Run>,
        blocks: Vec<Block>,
    },
    Details {
        summary: Vec<Run>,
        blocks: Vec<Block>,
    },
    Template {
        title: Option<String>,
        subject: Option<Vec<Run>>,
        text: Vec<Run>,
    },
    Cited {
        blocks: Vec<Block>,
        by: Option<String>,
        about: Option<String>,
        source: Option<String>,
    },
    Contact {
        name: Option<String>,
        lines: Vec<Vec<Run>>,
        blocks: Vec<Block>,
    },
}

/// A term and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Term {
    pub term: Vec<Run>,
    pub details: Vec<Block>,
}

/// A question of the bank, to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct QuestionBlock {
    pub text: Vec<Run>,
    pub help: Option<Vec<Run>>,
    pub follow_ups: Vec<Vec<Run>>,
    /// How it is answered, in words.
    pub answer: Option<Vec<Run>>,
    pub credit: Option<Vec<Run>>,
}

/// Plain text as runs.
pub(super) fn text(text: &str) -> Vec<Run> {
    if text.is_empty() {
        return Vec::new();
    }
    vec![Run::Text { text: clean(text) }]
}

/// Text without what no font can show: control characters, and blanks of widths that fonts seldom have.
pub(super) fn clean(text: &str) -> String {
    let shown = text.chars().filter(|character| !character.is_control());
    shown
        .map(|character| if is_blank(character) { ' ' } else { character })
        .collect()
}

/// A blank that is set as an ordinary one.
pub(super) fn is_blank(character: char) -> bool {
    matches!(
        character,
        '\u{1680}' | '\u{2000}'..='\u{2008}' | '\u{200A}' | '\u{205F}' | '\u{3000}'
    )
}

/// A Markdown text on its way to paper.
pub(super) struct Written<'a> {
    pub content: &'a Content,
    /// Its language.
    pub lang: Str,
    pub links: Vec<Option<Destination>>,
    pub pictures: Vec<Option<Image>>,
    pub footnotes: &'a [u32],
    pub pieces: &'a [Piece],
}

impl Lowering<'_> {
    /// Words of a sheet, with their language where it is not the one around them.
    pub(super) fn words(&self, words: &Words, inside: &str) -> Vec<Run> {
        self.check(&words.text, None);
        self.said(text(&words.text), &words.lang, inside)
    }

    /// Words of the index, with their language where it is not the one around them.
    pub(super) fn phrase(&self, phrase: &Phrase, inside: &str) -> Vec<Run> {
        self.check(&phrase.text, None);
        let lang = self.tag(phrase.locale, inside);
        self.said(text(&phrase.text), &lang, inside)
    }

    /// Runs with their language, where it is not the one around them.
    fn said(&self, runs: Vec<Run>, lang: &str, inside: &str) -> Vec<Run> {
        if lang == inside || runs.is_empty() {
            return runs;
        }
        vec![Run::Said {
            lang: Lang::new(lang),
            runs,
        }]
    }

    /// Markdown of a sheet as blocks.
    pub(super) fn prose(&self, prose: &Prose, inside: &str) -> Vec<Block> {
        self.blocks(&self.of_prose(prose), inside)
    }

    /// Markdown of a sheet as words within a line.
    pub(super) fn prose_line(&self, prose: &Prose, inside: &str) -> Vec<Run> {
        self.line(&self.of_prose(prose), inside)
    }

    /// Markdown of a page as blocks.
    pub(super) fn rich(&self, rich: &Rich, pieces: &[Piece], inside: &str) -> Vec<Block> {
        self.blocks(&self.of_rich(rich, pieces, inside), inside)
    }

    pub(super) fn rich_line(&self, rich: &Rich, inside: &str) -> Vec<Run> {
        self.line(&self.of_rich(rich, &[], inside), inside)
    }

    fn of_prose<'a>(&self, prose: &'a Prose) -> Written<'a> {
        let web = |link: &Option<Str>| link.as_ref().map(|to| Destination::Web(to.to_string()));
        Written {
            content: &prose.content,
            lang: prose.lang.clone(),
            links: prose.links.iter().map(web).collect(),
            pictures: prose.pictures.clone(),
            footnotes: &prose.footnotes,
            pieces: &[],
        }
    }

    fn of_rich<'a>(&self, rich: &'a Rich, pieces: &'a [Piece], inside: &str) -> Written<'a> {
        let links = rich.links.iter();
        Written {
            content: &rich.content,
            lang: self.tag(rich.locale, inside),
            links: links.map(|link| self.destination(&link.href)).collect(),
            pictures: self.pictures(rich),
            footnotes: &rich.footnotes,
            pieces,
        }
    }

    fn blocks(&self, written: &Written<'_>, inside: &str) -> Vec<Block> {
        let blocks = Builder::new(self, written).finish();
        if *written.lang == *inside || blocks.is_empty() {
            return blocks;
        }
        vec![Block::Said {
            lang: Lang::new(&written.lang),
            blocks,
        }]
    }

    fn line(&self, written: &Written<'_>, inside: &str) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for block in Builder::new(self, written).finish() {
            if let Block::Para { runs: more } = block {
                if !runs.is_empty() {
                    runs.extend(text(" "));
                }
                runs.extend(more);
            }
        }
        self.said(runs, &written.lang, inside)
    }

    /// A question of the bank as it stands in a guide.
    pub(super) fn question(&self, asked: &Asked, inside: &str) -> QuestionBlock {
        QuestionBlock {
            text: self.rich_line(&asked.text, inside),
            help: asked.help.as_ref().map(|help| self.rich_line(help, inside)),
            follow_ups: asked
                .follow_ups
                .iter()
                .map(|item| self.rich_line(item, inside))
                .collect(),
            answer: self.answer(&asked.field, inside),
            credit: asked
                .credit
                .as_ref()
                .and_then(|credit| credit.author.as_ref())
                .map(|author| {
                    let mut runs = self.message("credit", inside);
                    runs.extend(text(" "));
                    runs.extend(self.phrase(author, inside));
                    runs
                }),
        }
    }

    /// How a question is answered, in words: a guide has no room to write.
    fn answer(&self, field: &Field, inside: &str) -> Option<Vec<Run>> {
        let listed = |id: &str, parts: Vec<Vec<Run>>| {
            let mut runs = self.message(id, inside);
            for (at, part) in parts.into_iter().enumerate() {
                runs.extend(text(if at == 0 { " " } else { " · " }));
                runs.extend(part);
            }
            Some(runs)
        };
        match field {
            Field::Choices { many, options } => {
                let id = if *many { "answer-many" } else { "answer-one" };
                listed(
                    id,
                    options
                        .iter()
                        .map(|option| self.rich_line(&option.label, inside))
                        .collect(),
                )
            }
            Field::Scale { steps, low, high } => {
                let end = |step: &Phrase, meaning: &Option<Phrase>| {
                    let mut runs = self.phrase(step, inside);
                    if let Some(meaning) = meaning {
                        runs.extend(text(" ("));
                        runs.extend(self.phrase(meaning, inside));
                        runs.extend(text(")"));
                    }
                    runs
                };
                let parts = match (&steps[..], low.is_some() || high.is_some()) {
                    ([first, .., last], true) => {
                        let mut range = end(first, low);
                        range.extend(text(" – "));
                        range.extend(end(last, high));
                        vec![range]
                    }
                    (steps, _) => steps.iter().map(|step| self.phrase(step, inside)).collect(),
                };
                listed("answer-scale", parts)
            }
            Field::Grid { columns, rows, .. } => {
                let parts: Vec<Vec<Run>> = if columns.is_empty() {
                    let rows = rows.iter().map(|row| self.phrase(&row.label, inside));
                    rows.collect()
                } else {
                    let columns = columns.iter().map(|one| self.phrase(&one.label, inside));
                    columns.collect()
                };
                listed("answer-table", parts)
            }
            Field::Date => Some(self.message("answer-date", inside)),
            Field::Lines(_) | Field::Short | Field::Note | Field::Signature { .. } => None,
        }
    }
}

/// Where a link leads on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Destination {
    /// An address on the web.
    Web(String),
    /// A place in the same document: the name of a label.
    Place(String),
}

/// Does something with every run, in reading order.
pub(super) fn each_run(blocks: &mut [Block], act: &mut impl FnMut(&mut Run)) {
    for block in blocks {
        match block {
            Block::Para { runs } | Block::Heading { runs, .. } => within(runs, act),
            Block::List { items } | Block::Ordered { items, .. } => {
                items.iter_mut().for_each(|item| each_run(item, act));
            }
            Block::Alert { title, blocks, .. } => {
                within(title, act);
                each_run(blocks, act);
            }
            Block::Quote { blocks } | Block::Said { blocks, .. } | Block::Cited { blocks, .. } => {
                each_run(blocks, act);
            }
            Block::Only { label, blocks } => {
                within(label, act);
                each_run(blocks, act);
            }
            Block::Details { summary, blocks } => {
                within(summary, act);
                each_run(blocks, act);
            }
            Block::Contact { lines, blocks, .. } => {
                lines.iter_mut().for_each(|line| within(line, act));
                each_run(blocks, act);
            }
            Block::Terms { terms } => {
                for term in terms {
                    within(&mut term.term, act);
                    each_run(&mut term.details, act);
                }
            }
            Block::Table { head, rows, .. } => {
                let cells = head.iter_mut().chain(rows.iter_mut().flatten());
                cells.for_each(|cell| within(cell, act));
            }
            Block::Questions {
                intro, questions, ..
            } => {
                each_run(intro, act);
                for question in questions {
                    within(&mut question.text, act);
                    question.help.iter_mut().for_each(|help| within(help, act));
                    question
                        .follow_ups
                        .iter_mut()
                        .for_each(|item| within(item, act));
                }
            }
            Block::Form {
                title, editions, ..
            } => {
                within(title, act);
                editions.iter_mut().for_each(|one| within(one, act));
            }
            Block::Template { subject, text, .. } => {
                subject.iter_mut().for_each(|runs| within(runs, act));
                within(text, act);
            }
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

fn within(runs: &mut [Run], act: &mut impl FnMut(&mut Run)) {
    for run in runs {
        act(run);
        match run {
            Run::Em { runs }
            | Run::Strong { runs }
            | Run::Strike { runs }
            | Run::Said { runs, .. }
            | Run::Link { runs, .. }
            | Run::Goto { runs, .. } => within(runs, act),
            Run::Text { .. }
            | Run::Code { .. }
            | Run::Break
            | Run::Note { .. }
            | Run::Task { .. }
            | Run::Picture(_) => {}
        }
    }
}

/// Runs without their markup, for those who only hear a field's name.
pub(super) fn plain(runs: &[Run]) -> String {
    let mut words = String::new();
    for run in runs {
        match run {
            Run::Text { text } | Run::Code { text } => words.push_str(text),
            Run::Em { runs }
            | Run::Strong { runs }
            | Run::Strike { runs }
            | Run::Said { runs, .. }
            | Run::Link { runs, .. }
            | Run::Goto { runs, .. } => words.push_str(&plain(runs)),
            Run::Break => words.push(' '),
            Run::Note { .. } | Run::Task { .. } | Run::Picture(_) => {}
        }
    }
    words
}
