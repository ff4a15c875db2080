//! The text: sections, entries, paragraphs, runs.

use std::collections::{BTreeMap, BTreeSet};

use super::numbering::Numbering;
use super::parts::{MAIN, RELATION};
use super::picture::Picture;
use super::pieces::Pieces;
use super::styles::{MONO, twips};
use crate::intl::regional;
use crate::model::FormSection;
use crate::render::sheet::blocks::{Block, Inline, Look, Run, blocks, runs};
use crate::render::sheet::{Image, Measures, Prose, Said, Sheet, Words};
use crate::render::xml::Xml;
use crate::source::Str;

const WORD_2010: &str = "http://schemas.microsoft.com/office/word/2010/wordml";
const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// What a part points to.
#[derive(Debug, Clone)]
pub(super) enum Relation {
    /// Another site: id and address.
    Link(String, Str),
    /// A picture: id and name in the package.
    Picture(String, String),
}

/// Which language of two is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The first, and what is the same in both.
    First,
    /// The second.
    Second,
}

impl Side {
    /// What this side has of a text.
    pub(super) fn of<T>(self, said: &Said<T>) -> Option<&T> {
        match self {
            Side::First => Some(said.first()),
            Side::Second => said.second(),
        }
    }
}

/// How a paragraph differs from its style.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Layout {
    /// The list it is a point of, and the level there.
    pub list: Option<(usize, usize)>,
    /// Whether it begins a page.
    pub page_break: bool,
    /// Indent from the left and of the first line, in twentieths of a point.
    pub indent: Option<(i64, i64)>,
    /// Stops for tabs.
    pub tabs: Tabs,
}

/// Stops for tabs, in twentieths of a point.
#[derive(Debug, Clone, Copy, Default)]
pub(super) enum Tabs {
    /// The style's.
    #[default]
    Style,
    /// One.
    At(i64),
    /// One that words end at.
    Right(i64),
    /// Even steps: from where, how wide, how many.
    Steps(i64, i64, usize),
}

/// One part of the package while it is written.
pub(super) struct Story<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) measures: Measures,
    pub(super) xml: Xml,
    pub(super) numbering: Numbering,
    pub(super) controls: u32,
    /// The heading that free lines stand under.
    pub(super) under: Option<&'a Said<Words>>,
    /// Whether the next paragraph stays on the page of what follows it.
    pub(super) keep: bool,
    /// Whether all paragraphs do: LibreOffice asks those in a table's rows, and not their style.
    pub(super) rows_keep: bool,
    /// What stays together on a page.
    pub(super) pieces: Pieces,
    /// How many rows are open: tables can stand in each other.
    pub(super) rows: usize,
    /// Whether signatures follow the answer.
    pub(super) closing: bool,
    /// Whether the text stands in a cell, where columns of numbers end.
    pub(super) in_cell: bool,
    relations: Vec<Relation>,
    media: BTreeMap<String, Vec<u8>>,
    cited: BTreeSet<u32>,
}

impl<'a> Story<'a> {
    /// Nothing written yet.
    pub(super) fn new(sheet: &'a Sheet, measures: Measures) -> Story<'a> {
        Story {
            sheet,
            measures,
            xml: Xml::new(),
            numbering: Numbering::default(),
            controls: 0,
            under: None,
            keep: false,
            rows_keep: false,
            pieces: Pieces::default(),
            rows: 0,
            closing: false,
            in_cell: false,
            relations: Vec::new(),
            media: BTreeMap::new(),
            cited: BTreeSet::new(),
        }
    }

    /// What this part points to.
    pub(super) fn relations(&self) -> Vec<Relation> {
        self.relations.clone()
    }

    /// The part of the footnotes, which counts lists and controls on.
    pub(super) fn into_notes(self) -> Story<'a> {
        Story {
            relations: Vec::new(),
            xml: Xml::new(),
            ..self
        }
    }

    /// Pictures, by name in the package.
    pub(super) fn media(&self) -> impl Iterator<Item = (&String, &Vec<u8>)> {
        self.media.iter()
    }

    fn take(&mut self) -> Vec<u8> {
        std::mem::replace(&mut self.xml, Xml::new()).finish()
    }

    /// The main part.
    pub(super) fn document(&mut self) -> Vec<u8> {
        let sheet = self.sheet;
        let form = &sheet.form;
        self.xml.open(
            "w:document",
            &[
                ("xmlns:w", &MAIN),
                ("xmlns:r", &RELATION),
                ("xmlns:w14", &WORD_2010),
                ("xmlns:mc", &COMPATIBILITY),
                ("mc:Ignorable", &"w14"),
            ],
        );
        self.xml.open("w:body", &[]);
        self.in_one_piece(&mut |story| {
            story.masthead();
            if let Some(intro) = &form.intro {
                story.prose(intro, "Intro");
            }
            for entry in &form.head {
                story.entry(entry);
            }
        });
        // Signatures do not stand on a page alone.
        let closing = form.sections.last().and_then(|last| last.entries.last());
        let closing = closing.filter(|_| !form.signatures.is_empty());
        for section in &form.sections {
            let mut entries = section.entries.iter();
            self.in_one_piece(&mut |story| {
                story.section(section);
                if let Some(entry) = entries.next() {
                    story.closing = closing.is_some_and(|last| std::ptr::eq(last, entry));
                    story.entry(entry);
                }
            });
            for entry in entries {
                self.closing = closing.is_some_and(|last| std::ptr::eq(last, entry));
                self.in_one_piece(&mut |story| story.entry(entry));
            }
        }
        if !form.signatures.is_empty() {
            self.under = Some(&sheet.words.signatures);
            self.in_one_piece(&mut |story| {
                story.heading(&sheet.words.signatures, Layout::default());
                for entry in &form.signatures {
                    story.entry(entry);
                }
            });
        }
        for (gaps, piece) in std::mem::take(&mut self.pieces).spread() {
            for _ in 0..gaps {
                self.begin("Gap", Layout::default());
                self.end();
            }
            self.xml.append(piece);
        }
        let rtl = sheet.languages.first().right_to_left;
        super::parts::page(&mut self.xml, self.measures, rtl);
        self.xml.close();
        self.xml.close();
        self.take()
    }

    /// What stands above the questions of a section.
    fn section(&mut self, section: &'a FormSection<Said<Words>, Said<Prose>>) {
        if let Some(title) = &section.title {
            self.under = Some(title);
            let list = section
                .number
                .map(|number| (self.numbering.section(number), 0));
            let layout = Layout {
                list,
                page_break: section.page_break,
                ..Layout::default()
            };
            self.heading(title, layout);
        } else if section.page_break {
            let layout = Layout {
                page_break: true,
                ..Layout::default()
            };
            self.begin("Gap", layout);
            self.end();
        }
        if let Some(intro) = &section.intro {
            self.prose(intro, "BodyText");
        }
        if let Some(lead) = &section.lead {
            self.prose(lead, "LeadIn");
        }
    }

    /// Writes what stays together.
    fn in_one_piece(&mut self, write: &mut dyn FnMut(&mut Self)) {
        let before = std::mem::replace(&mut self.xml, Xml::fragment());
        write(self);
        self.pieces.end(std::mem::replace(&mut self.xml, before));
    }

    /// Logo and organisation, title, readers, version.
    fn masthead(&mut self) {
        let sheet = self.sheet;
        if sheet.logo.is_some() || sheet.organisation.is_some() {
            self.begin("Masthead", Layout::default());
            if let Some(logo) = &sheet.logo {
                let height = self.measures.logo();
                self.picture(&logo.image, &logo.alt.first().text, Some(height));
                self.words_in("  ", &sheet.languages.first().tag, None);
            }
            if let Some(name) = &sheet.organisation {
                self.both(name);
            }
            self.end();
        }
        let form = &sheet.form;
        self.begin("Title", Layout::default());
        self.both(&form.title);
        self.end();
        for side in [Side::First, Side::Second] {
            let said = form.readers.iter().any(|name| side.of(name).is_some());
            if said {
                self.begin("Subtitle", Layout::default());
                if let Some(words) = side.of(&sheet.words.readers) {
                    self.words(words);
                    self.words_in(" ", &words.lang, None);
                }
                let names = form.readers.iter().filter_map(|name| side.of(name));
                for (at, name) in names.enumerate() {
                    if at > 0 {
                        self.words_in(" · ", &name.lang, None);
                    }
                    self.words(name);
                }
                self.end();
            }
        }
        for side in [Side::First, Side::Second] {
            let version = form.version.as_ref();
            let version =
                version.and_then(|version| Some((side.of(&sheet.words.version)?, version)));
            let changed = sheet.changed.as_ref();
            let changed =
                changed.and_then(|day| Some((side.of(&sheet.words.changed)?, side.of(day)?)));
            if version.is_none() && changed.is_none() {
                continue;
            }
            self.begin("Edition", Layout::default());
            if let Some((words, version)) = version {
                self.words(words);
                self.words_in(&format!(" {version}"), &words.lang, None);
            }
            if let Some((words, day)) = changed {
                let between = if version.is_some() { " · " } else { "" };
                self.words_in(between, &words.lang, None);
                self.words(words);
                self.words_in(" ", &day.lang, None);
                self.words(day);
            }
            self.end();
        }
    }

    fn heading(&mut self, title: &Said<Words>, layout: Layout) {
        self.begin("Heading1", layout);
        self.both(title);
        self.end();
    }

    /// The part of the footnotes.
    pub(super) fn footnotes(&mut self) -> Vec<u8> {
        let sheet = self.sheet;
        super::parts::footnotes(&mut self.xml);
        for (at, note) in sheet.form.footnotes.iter().enumerate() {
            self.xml.open("w:footnote", &[("w:id", &(at + 1))]);
            for (side, text) in note.iter().enumerate() {
                self.begin("FootnoteText", Layout::default());
                if side == 0 {
                    self.xml.open("w:r", &[]);
                    self.run_style("FootnoteReference");
                    self.xml.leaf("w:footnoteRef", &[]);
                    self.xml.close();
                    self.words_in(" ", &text.lang, None);
                }
                self.runs(&runs(text), &text.lang);
                self.end();
            }
            self.xml.close();
        }
        self.xml.close();
        self.take()
    }

    /// Begins a paragraph.
    pub(super) fn begin(&mut self, style: &str, layout: Layout) {
        self.pieces.paragraph(self.rows > 0, layout.page_break);
        let xml = &mut self.xml;
        xml.open("w:p", &[]);
        xml.open("w:pPr", &[]);
        xml.leaf("w:pStyle", &[("w:val", &style)]);
        if std::mem::take(&mut self.keep) || self.rows_keep {
            xml.leaf("w:keepNext", &[]);
        }
        if layout.page_break {
            xml.leaf("w:pageBreakBefore", &[]);
        }
        if let Some((list, level)) = layout.list {
            xml.open("w:numPr", &[]);
            xml.leaf("w:ilvl", &[("w:val", &level)]);
            xml.leaf("w:numId", &[("w:val", &list)]);
            xml.close();
        }
        let (kind, stops) = match layout.tabs {
            Tabs::Style => ("left", Vec::new()),
            Tabs::At(stop) => ("left", vec![stop]),
            Tabs::Right(stop) => ("right", vec![stop]),
            Tabs::Steps(left, step, steps) => {
                let stops = (1..steps).map(|at| left + step * at as i64);
                ("left", stops.collect())
            }
        };
        if !stops.is_empty() {
            xml.open("w:tabs", &[]);
            for stop in stops {
                xml.leaf("w:tab", &[("w:val", &kind), ("w:pos", &stop)]);
            }
            xml.close();
        }
        if self.sheet.languages.first().right_to_left {
            xml.leaf("w:bidi", &[]);
        }
        let in_cell = self.in_cell.then_some((0, 0));
        if let Some((left, first)) = layout.indent.or(in_cell) {
            if first < 0 {
                xml.leaf("w:ind", &[("w:left", &left), ("w:hanging", &-first)]);
            } else {
                xml.leaf("w:ind", &[("w:left", &left), ("w:firstLine", &first)]);
            }
        }
        xml.close();
    }

    /// Ends a paragraph.
    pub(super) fn end(&mut self) {
        self.xml.close();
    }

    /// Words in one or two languages on one line.
    pub(super) fn both(&mut self, said: &Said<Words>) {
        self.words(said.first());
        if let Some(second) = said.second() {
            self.words_in(" · ", &second.lang, Some("SecondLanguage"));
            self.words_in(&second.text, &second.lang, Some("SecondLanguage"));
        }
    }

    /// Words in their language.
    pub(super) fn words(&mut self, words: &Words) {
        self.words_in(&words.text, &words.lang, None);
    }

    /// Words in a language and a style.
    pub(super) fn words_in(&mut self, text: &str, lang: &str, style: Option<&str>) {
        if text.is_empty() {
            return;
        }
        self.xml.open("w:r", &[]);
        self.run_properties(style, Look::default(), lang);
        self.text(text);
        self.xml.close();
    }

    fn text(&mut self, text: &str) {
        self.xml.words("w:t", &[("xml:space", &"preserve")], text);
    }

    fn run_style(&mut self, style: &str) {
        self.xml.open("w:rPr", &[]);
        self.xml.leaf("w:rStyle", &[("w:val", &style)]);
        self.xml.close();
    }

    fn run_properties(&mut self, style: Option<&str>, look: Look, lang: &str) {
        let foreign = *lang != *self.sheet.languages.first().tag;
        let xml = &mut self.xml;
        xml.open("w:rPr", &[]);
        if let Some(style) = style {
            xml.leaf("w:rStyle", &[("w:val", &style)]);
        }
        if look.code {
            xml.leaf("w:rFonts", &[("w:ascii", &MONO), ("w:hAnsi", &MONO)]);
        }
        if look.strong {
            xml.leaf("w:b", &[]);
        }
        if look.emphasis {
            xml.leaf("w:i", &[]);
        }
        if look.struck {
            xml.leaf("w:strike", &[]);
        }
        if self.sheet.languages.first().right_to_left && !foreign {
            xml.leaf("w:rtl", &[]);
        }
        xml.leaf("w:lang", &[("w:val", &regional(lang))]);
        xml.close();
    }

    /// The runs of a text.
    pub(super) fn runs(&mut self, runs: &[Run<'_>], lang: &str) {
        for run in runs {
            if let Some(url) = &run.link {
                let id = format!("rId{}", self.relations.len() + 1);
                self.relations.push(Relation::Link(id.clone(), url.clone()));
                self.xml.open("w:hyperlink", &[("r:id", &id)]);
                self.run(run, lang, Some("Hyperlink"));
                self.xml.close();
            } else {
                self.run(run, lang, None);
            }
        }
    }

    /// A run, in a style of its own.
    pub(super) fn run(&mut self, run: &Run<'_>, lang: &str, style: Option<&str>) {
        let text: &str = match &run.piece {
            Inline::Text(text) => text,
            Inline::Owned(text) => text,
            Inline::Break => {
                self.xml.open("w:r", &[]);
                self.xml.leaf("w:br", &[]);
                return self.xml.close();
            }
            Inline::Footnote(number) => return self.footnote(*number),
            Inline::Image(image, alt) => return self.picture(image, alt, None),
            Inline::Task(done) => {
                if *done {
                    "☒ "
                } else {
                    "☐ "
                }
            }
        };
        if text.is_empty() {
            return;
        }
        self.xml.open("w:r", &[]);
        self.run_properties(style, run.look, lang);
        self.text(text);
        self.xml.close();
    }

    /// A footnote's mark. Word counts each mark as a new note, so a second one refers to the first.
    fn footnote(&mut self, number: u32) {
        let name = format!("note{number}");
        if self.cited.insert(number) {
            let id = 1_000 + number;
            self.xml
                .leaf("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
            self.xml.open("w:r", &[]);
            self.run_style("FootnoteReference");
            self.xml.leaf("w:footnoteReference", &[("w:id", &number)]);
            self.xml.close();
            self.xml.leaf("w:bookmarkEnd", &[("w:id", &id)]);
            return;
        }
        self.xml.open(
            "w:fldSimple",
            &[("w:instr", &format!("NOTEREF {name} \\f \\h"))],
        );
        self.xml.open("w:r", &[]);
        self.run_style("FootnoteReference");
        self.text(&number.to_string());
        self.xml.close();
        self.xml.close();
    }

    /// A text as blocks; two languages stand side by side.
    pub(super) fn prose(&mut self, said: &Said<Prose>, style: &str) {
        match said {
            Said::Once(prose) => self.blocks(&blocks(prose), &prose.lang, style, 0),
            Said::Twice(first, second) => {
                self.side_by_side(style != "Intro", &mut |story, side| {
                    let prose = if side == Side::First { first } else { second };
                    story.blocks(&blocks(prose), &prose.lang, style, 0);
                });
            }
        }
    }

    /// The indent of texts of a style where they stand now, in twentieths of a point.
    pub(super) fn left(&self, style: &str) -> i64 {
        if self.in_cell || style == "Intro" || style == "FootnoteText" {
            0
        } else {
            twips(self.measures.indent)
        }
    }

    fn blocks(&mut self, blocks: &[Block<'_>], lang: &str, style: &str, level: usize) {
        let left = self.left(style);
        for block in blocks {
            match block {
                Block::Paragraph(runs) => {
                    let step = twips(self.measures.body * 0.6);
                    let layout = Layout {
                        indent: (level > 0).then_some((left + step * level as i64, 0)),
                        ..Layout::default()
                    };
                    self.begin(style, layout);
                    self.runs(runs, lang);
                    self.end();
                }
                Block::Heading(heading, runs) => {
                    // Below the title of the section it stands in.
                    let heading = format!("Heading{}", (*heading).clamp(2, 6));
                    self.begin(&heading, Layout::default());
                    self.runs(runs, lang);
                    self.end();
                }
                Block::Quote(inside) => self.blocks(inside, lang, "Quote", level),
                Block::Alert(title, inside) => {
                    self.begin("Alert", Layout::default());
                    self.words_in(&title.text, &title.lang, Some("FieldLabel"));
                    self.end();
                    self.blocks(inside, lang, "Alert", level);
                }
                Block::Code(code) => {
                    for line in code.lines() {
                        self.begin("Code", Layout::default());
                        self.words_in(line, lang, None);
                        self.end();
                    }
                }
                Block::List(first, items) => {
                    let list = self.numbering.list(*first);
                    self.items(items, lang, style, (list, level));
                }
                Block::Term(runs) => {
                    self.begin(style, Layout::default());
                    let strong: Vec<Run<'_>> = runs
                        .iter()
                        .cloned()
                        .map(|mut run| {
                            run.look.strong = true;
                            run
                        })
                        .collect();
                    self.runs(&strong, lang);
                    self.end();
                }
                Block::Details(inside) => self.blocks(inside, lang, style, level + 1),
                Block::Table(rows) => self.text_table(rows, lang, left),
                Block::Rule => {
                    self.begin("Field", Layout::default());
                    self.end();
                }
            }
        }
    }

    fn items(
        &mut self,
        items: &[Vec<Block<'_>>],
        lang: &str,
        style: &str,
        (list, level): (usize, usize),
    ) {
        let step = twips(self.measures.body * 0.6);
        let left = self.left(style) + step * (level as i64 + 1);
        for item in items {
            let (first, rest) = match item.split_first() {
                Some((Block::Paragraph(runs), rest)) => (runs.as_slice(), rest),
                Some(_) => (&[][..], item.as_slice()),
                None => (&[][..], &[][..]),
            };
            let layout = Layout {
                list: Some((list, level)),
                indent: Some((left, -step)),
                ..Layout::default()
            };
            self.begin(style, layout);
            self.runs(first, lang);
            self.end();
            self.blocks(rest, lang, style, level + 1);
        }
    }

    /// A picture in the line; `height` in millimetres, or its own.
    fn picture(&mut self, image: &Image, alt: &str, height: Option<f64>) {
        let widest = self.measures.width() - self.measures.indent;
        let Some(picture) = Picture::of(image, height, widest) else {
            // What Word does not show is there by its words.
            let lang = self.sheet.languages.first().tag.clone();
            return self.words_in(alt, &lang, None);
        };
        let id = format!("rId{}", self.relations.len() + 1);
        self.controls += 1;
        picture.write(&mut self.xml, &id, self.controls, alt);
        self.media
            .insert(picture.name.clone(), picture.bytes.to_vec());
        self.relations.push(Relation::Picture(id, picture.name));
    }
}
