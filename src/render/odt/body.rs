//! The text: sections, entries, paragraphs, spans.

use std::collections::{BTreeMap, BTreeSet};

use super::controls;
use super::fields::Stays;
use super::styles::{cells, fonts, language, root, spaced};
use crate::render::sheet::blocks::{Block, Cell, Inline, Look, Run, blocks, runs};
use crate::render::sheet::{Image, ImageKind, Measures, Prose, Said, Sheet, Words};
use crate::render::xml::Xml;
use crate::source::Str;

/// A list's own look.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ListKind {
    /// Sections.
    Sections,
    /// Questions, and what stands before their numbers.
    Questions(String),
    /// Numbers in a text.
    Ordered,
    /// Points.
    Bullets,
    /// What to ask next, below a question.
    FollowUps,
}

/// A look of a span: language and what is emphasised.
type SpanLook = (Str, [bool; 4]);

/// A text while it is written.
pub(super) struct Story<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) measures: Measures,
    pub(super) xml: Xml,
    /// The form that controls lie in.
    pub(super) form: Xml,
    pub(super) controls: u32,
    /// The heading that free lines stand under.
    pub(super) under: Option<&'a Said<Words>>,
    /// Pictures, by name in the package.
    pub(super) media: BTreeMap<String, Vec<u8>>,
    /// Styles of tables and lines of steps.
    pub(super) tables: Xml,
    /// Names of the styles of lines with tabs.
    pub(super) tabbed: BTreeSet<String>,
    pub(super) table: u32,
    spans: BTreeMap<SpanLook, String>,
    lists: BTreeMap<ListKind, String>,
    cited: BTreeSet<u32>,
    /// Whether signatures follow the answer.
    pub(super) closing: bool,
    page_break: bool,
    first: bool,
}

impl<'a> Story<'a> {
    /// Nothing written yet.
    pub(super) fn new(sheet: &'a Sheet, measures: Measures) -> Story<'a> {
        Story {
            sheet,
            measures,
            xml: Xml::fragment(),
            form: Xml::fragment(),
            controls: 0,
            under: None,
            media: BTreeMap::new(),
            tables: Xml::fragment(),
            tabbed: BTreeSet::new(),
            table: 0,
            spans: BTreeMap::new(),
            lists: BTreeMap::new(),
            cited: BTreeSet::new(),
            closing: false,
            page_break: false,
            first: true,
        }
    }

    /// The main part: the text, and before it the styles and controls that it turned out to need.
    pub(super) fn content(&mut self) -> Vec<u8> {
        self.text();
        let text = std::mem::replace(&mut self.xml, Xml::fragment());
        let form = std::mem::replace(&mut self.form, Xml::fragment());
        let tables = std::mem::replace(&mut self.tables, Xml::fragment());
        let mut xml = Xml::new();
        root(&mut xml, "office:document-content");
        fonts(&mut xml);
        xml.open("office:automatic-styles", &[]);
        self.span_styles(&mut xml);
        self.list_styles(&mut xml);
        for (name, parent, page) in BREAKS {
            xml.open(
                "style:style",
                &[
                    ("style:name", &name),
                    ("style:family", &"paragraph"),
                    ("style:parent-style-name", &parent),
                    ("style:master-page-name", &page),
                ],
            );
            if page.is_empty() {
                xml.leaf(
                    "style:paragraph-properties",
                    &[("fo:break-before", &"page")],
                );
            }
            xml.close();
        }
        // Without a number a heading begins where texts do.
        xml.open(
            "style:style",
            &[
                ("style:name", &"PlainHeading"),
                ("style:family", &"paragraph"),
                ("style:parent-style-name", &"Heading_20_1"),
            ],
        );
        xml.leaf(
            "style:paragraph-properties",
            &[
                ("fo:margin-left", &format!("{:.2}mm", self.measures.indent)),
                ("fo:text-indent", &"0mm"),
            ],
        );
        xml.close();
        cells(&mut xml);
        controls::styles(&mut xml);
        xml.open(
            "style:style",
            &[("style:name", &"Picture"), ("style:family", &"graphic")],
        );
        xml.leaf(
            "style:graphic-properties",
            &[
                ("style:vertical-pos", &"middle"),
                ("style:vertical-rel", &"text"),
                ("fo:border", &"none"),
            ],
        );
        xml.close();
        xml.append(tables);
        xml.close();
        xml.open("office:body", &[]);
        xml.open("office:text", &[]);
        xml.open(
            "office:forms",
            &[
                ("form:automatic-focus", &"false"),
                ("form:apply-design-mode", &"false"),
            ],
        );
        xml.open(
            "form:form",
            &[
                ("form:name", &self.sheet.form.id),
                (
                    "form:control-implementation",
                    &"ooo:com.sun.star.form.component.Form",
                ),
            ],
        );
        xml.append(form);
        xml.close();
        xml.close();
        xml.append(text);
        for _ in 0..3 {
            xml.close();
        }
        xml.finish()
    }

    fn text(&mut self) {
        let sheet = self.sheet;
        let form = &sheet.form;
        self.masthead();
        if let Some(intro) = &form.intro {
            self.prose(intro, "Intro");
        }
        for entry in &form.head {
            self.entry(entry);
        }
        // Signatures do not stand on a page alone.
        let closing = form.sections.last().and_then(|last| last.entries.last());
        let closing = closing.filter(|_| !form.signatures.is_empty());
        for section in &form.sections {
            self.page_break = section.page_break;
            if let Some(title) = &section.title {
                self.under = Some(title);
                self.heading(title, section.number);
            }
            if let Some(intro) = &section.intro {
                self.prose(intro, "Body");
            }
            if let Some(lead) = &section.lead {
                self.prose(lead, "LeadIn");
            }
            for entry in &section.entries {
                self.closing = closing.is_some_and(|last| std::ptr::eq(last, entry));
                self.entry(entry);
            }
        }
        if !form.signatures.is_empty() {
            self.under = Some(&sheet.words.signatures);
            self.heading(&sheet.words.signatures, None);
            for entry in &form.signatures {
                self.entry(entry);
            }
        }
    }

    /// Logo and organisation, title, readers, version.
    fn masthead(&mut self) {
        let sheet = self.sheet;
        let form = &sheet.form;
        if sheet.logo.is_some() || sheet.organisation.is_some() {
            self.begin("Masthead");
            if let Some(logo) = &sheet.logo {
                let height = self.measures.logo();
                self.picture(&logo.image, &logo.alt.first().text, Some(height));
                self.say("  ", &sheet.languages.first().tag);
            }
            if let Some(name) = &sheet.organisation {
                self.both(name);
            }
            self.end();
        }
        self.begin("Title");
        self.both(&form.title);
        self.end();
        if !form.readers.is_empty() {
            self.begin("Subtitle");
            let words = sheet.words.readers.first();
            self.words(words);
            self.say(" ", &words.lang);
            for (at, name) in form.readers.iter().enumerate() {
                if at > 0 {
                    self.say(" · ", &name.first().lang);
                }
                self.words(name.first());
            }
            self.end();
        }
        if form.version.is_some() || sheet.changed.is_some() {
            self.begin("Edition");
            if let Some(version) = &form.version {
                let words = sheet.words.version.first();
                self.words(words);
                self.say(&format!(" {version}"), &words.lang);
            }
            if let Some(day) = &sheet.changed {
                let words = sheet.words.changed.first();
                if form.version.is_some() {
                    self.say(" · ", &words.lang);
                }
                self.words(words);
                self.say(" ", &day.first().lang);
                self.words(day.first());
            }
            self.end();
        }
    }

    fn heading(&mut self, title: &Said<Words>, number: Option<u16>) {
        let style = if std::mem::take(&mut self.page_break) {
            "NewPageHeading"
        } else {
            "Heading_20_1"
        };
        let style = match number {
            Some(_) => style,
            None => "PlainHeading",
        };
        if let Some(number) = number {
            self.item_begin(ListKind::Sections, number.into());
        }
        self.xml.open(
            "text:h",
            &[("text:style-name", &style), ("text:outline-level", &1)],
        );
        self.both(title);
        self.xml.close();
        if number.is_some() {
            self.item_end();
        }
    }

    /// Begins a list of one point that has this number.
    pub(super) fn item_begin(&mut self, kind: ListKind, number: u32) {
        let name = self.list(kind);
        self.xml.open("text:list", &[("text:style-name", &name)]);
        self.xml
            .open("text:list-item", &[("text:start-value", &number)]);
    }

    /// Ends it.
    pub(super) fn item_end(&mut self) {
        self.xml.close();
        self.xml.close();
    }

    /// The name of a list's style.
    pub(super) fn list(&mut self, kind: ListKind) -> String {
        let next = format!("List{}", self.lists.len() + 1);
        self.lists.entry(kind).or_insert(next).clone()
    }

    /// Begins a paragraph.
    pub(super) fn begin(&mut self, style: &str) {
        let style = if std::mem::take(&mut self.first) {
            if style == "Title" { FIRST_TITLE } else { FIRST }
        } else if std::mem::take(&mut self.page_break) {
            NEW_PAGE
        } else {
            style
        };
        self.xml.open("text:p", &[("text:style-name", &style)]);
    }

    /// Ends a paragraph.
    pub(super) fn end(&mut self) {
        self.xml.close();
    }

    /// Words, and where a sheet has two languages, both.
    pub(super) fn both(&mut self, said: &Said<Words>) {
        for (at, words) in said.iter().enumerate() {
            if at > 0 {
                self.say(" · ", &words.lang);
            }
            self.words(words);
        }
    }

    /// Words in their language.
    pub(super) fn words(&mut self, words: &Words) {
        self.say(&words.text, &words.lang);
    }

    /// Words in a language.
    pub(super) fn say(&mut self, text: &str, lang: &Str) {
        self.span(text, lang, Look::default());
    }

    fn span(&mut self, text: &str, lang: &Str, look: Look) {
        if text.is_empty() {
            return;
        }
        let look = [look.emphasis, look.strong, look.struck, look.code];
        let next = format!("Span{}", self.spans.len() + 1);
        let name = self.spans.entry((lang.clone(), look)).or_insert(next);
        self.xml.open("text:span", &[("text:style-name", name)]);
        spaced(&mut self.xml, text);
        self.xml.close();
    }

    fn span_styles(&self, xml: &mut Xml) {
        for ((lang, [emphasis, strong, struck, code]), name) in &self.spans {
            let (language, country) = language(lang);
            let mut attributes: Vec<(&str, &dyn std::fmt::Display)> =
                vec![("fo:language", &language), ("fo:country", &country)];
            if *emphasis {
                attributes.push(("fo:font-style", &"italic"));
            }
            if *strong {
                attributes.push(("fo:font-weight", &"bold"));
            }
            if *struck {
                attributes.push(("style:text-line-through-style", &"solid"));
            }
            if *code {
                attributes.push(("style:font-name", &"Code"));
            }
            xml.open(
                "style:style",
                &[("style:name", name), ("style:family", &"text")],
            );
            xml.leaf("style:text-properties", &attributes);
            xml.close();
        }
    }

    fn list_styles(&self, xml: &mut Xml) {
        for (kind, name) in &self.lists {
            xml.open("text:list-style", &[("style:name", name)]);
            let levels = match kind {
                ListKind::Sections | ListKind::Questions(_) => 1,
                ListKind::FollowUps => 1,
                ListKind::Ordered | ListKind::Bullets => 5,
            };
            for level in 1..=levels {
                let (left, first) = match kind {
                    ListKind::Sections | ListKind::Questions(_) => {
                        (self.measures.indent, self.measures.indent)
                    }
                    ListKind::FollowUps => {
                        let step = self.measures.body * 0.5;
                        (self.measures.indent + step, step)
                    }
                    ListKind::Ordered | ListKind::Bullets => {
                        let step = self.measures.body * 0.6;
                        (step * f64::from(level), step)
                    }
                };
                match kind {
                    ListKind::Bullets | ListKind::FollowUps => xml.open(
                        "text:list-level-style-bullet",
                        &[("text:level", &level), ("text:bullet-char", &"•")],
                    ),
                    ListKind::Sections | ListKind::Ordered | ListKind::Questions(_) => {
                        let (before, after) = match kind {
                            ListKind::Questions(before) => (before.as_str(), ""),
                            ListKind::Ordered => ("", "."),
                            ListKind::Sections | ListKind::Bullets | ListKind::FollowUps => {
                                ("", "")
                            }
                        };
                        xml.open(
                            "text:list-level-style-number",
                            &[
                                ("text:level", &level),
                                ("style:num-format", &"1"),
                                ("style:num-prefix", &before),
                                ("style:num-suffix", &after),
                            ],
                        );
                    }
                }
                xml.open(
                    "style:list-level-properties",
                    &[(
                        "text:list-level-position-and-space-mode",
                        &"label-alignment",
                    )],
                );
                xml.leaf(
                    "style:list-level-label-alignment",
                    &[
                        ("text:label-followed-by", &"listtab"),
                        ("text:list-tab-stop-position", &format!("{left:.2}mm")),
                        ("fo:text-indent", &format!("{:.2}mm", -first)),
                        ("fo:margin-left", &format!("{left:.2}mm")),
                    ],
                );
                xml.close();
                xml.close();
            }
            xml.close();
        }
    }

    /// The runs of a text.
    pub(super) fn runs(&mut self, runs: &[Run<'_>], lang: &Str) {
        for run in runs {
            if let Some(url) = &run.link {
                self.xml.open(
                    "text:a",
                    &[
                        ("xlink:type", &"simple"),
                        ("xlink:href", url),
                        ("text:style-name", &"Link"),
                        ("text:visited-style-name", &"Link"),
                    ],
                );
                self.run(run, lang);
                self.xml.close();
            } else {
                self.run(run, lang);
            }
        }
    }

    fn run(&mut self, run: &Run<'_>, lang: &Str) {
        match &run.piece {
            Inline::Text(text) => self.span(text, lang, run.look),
            Inline::Owned(text) => self.span(text, lang, run.look),
            Inline::Break => self.xml.leaf("text:line-break", &[]),
            Inline::Footnote(number) => self.footnote(*number),
            Inline::Image(image, alt) => self.picture(image, alt, None),
            Inline::Task(done) => self.span(if *done { "☒ " } else { "☐ " }, lang, run.look),
        }
    }

    fn footnote(&mut self, number: u32) {
        let id = format!("note{number}");
        if !self.cited.insert(number) {
            self.xml.open("text:span", &[("text:style-name", &"Mark")]);
            self.xml.words(
                "text:note-ref",
                &[
                    ("text:note-class", &"footnote"),
                    ("text:reference-format", &"text"),
                    ("text:ref-name", &id),
                ],
                &number.to_string(),
            );
            return self.xml.close();
        }
        self.xml.open(
            "text:note",
            &[("text:id", &id), ("text:note-class", &"footnote")],
        );
        self.xml
            .words("text:note-citation", &[], &number.to_string());
        self.xml.open("text:note-body", &[]);
        let sheet = self.sheet;
        let note = sheet.form.footnotes.get(number as usize - 1);
        for text in note.into_iter().flat_map(Said::iter) {
            self.xml.open("text:p", &[("text:style-name", &"Footnote")]);
            self.say(" ", &text.lang);
            self.runs(&runs(text), &text.lang);
            self.xml.close();
        }
        self.xml.close();
        self.xml.close();
    }

    /// A text as blocks.
    pub(super) fn prose(&mut self, said: &Said<Prose>, style: &str) {
        for prose in said.iter() {
            self.blocks(&blocks(prose), &prose.lang, style);
        }
    }

    fn blocks(&mut self, blocks: &[Block<'_>], lang: &Str, style: &str) {
        for block in blocks {
            match block {
                Block::Paragraph(runs) => {
                    self.begin(style);
                    self.runs(runs, lang);
                    self.end();
                }
                Block::Heading(level, runs) => {
                    let style = if *level == 2 {
                        "Heading_20_2"
                    } else {
                        "Heading_20_3"
                    };
                    self.xml.open(
                        "text:h",
                        &[("text:style-name", &style), ("text:outline-level", level)],
                    );
                    self.runs(runs, lang);
                    self.xml.close();
                }
                Block::Quote(inside) => self.blocks(inside, lang, "Quotation"),
                Block::Alert(title, inside) => {
                    self.begin("Alert");
                    let strong = Look {
                        strong: true,
                        ..Look::default()
                    };
                    self.span(&title.text, &title.lang, strong);
                    self.end();
                    self.blocks(inside, lang, "Alert");
                }
                Block::Code(code) => {
                    for line in code.lines() {
                        self.begin("Code");
                        self.say(line, lang);
                        self.end();
                    }
                }
                Block::List(first, items) => {
                    let kind = match first {
                        Some(_) => ListKind::Ordered,
                        None => ListKind::Bullets,
                    };
                    let name = self.list(kind);
                    self.xml.open("text:list", &[("text:style-name", &name)]);
                    for (at, item) in items.iter().enumerate() {
                        match first.filter(|_| at == 0) {
                            Some(first) => self
                                .xml
                                .open("text:list-item", &[("text:start-value", &first)]),
                            None => self.xml.open("text:list-item", &[]),
                        }
                        // The list's own indents count: a style's would hide them.
                        self.blocks(item, lang, "Standard");
                        self.xml.close();
                    }
                    self.xml.close();
                }
                Block::Term(runs) => {
                    self.begin(style);
                    let strong = runs.iter().cloned().map(|mut run| {
                        run.look.strong = true;
                        run
                    });
                    self.runs(&strong.collect::<Vec<_>>(), lang);
                    self.end();
                }
                Block::Details(inside) => self.blocks(inside, lang, style),
                Block::Table(rows) => self.text_table(rows, lang),
                Block::Rule => {
                    self.begin("Rule");
                    self.end();
                }
            }
        }
    }

    fn text_table(&mut self, rows: &[Vec<Cell<'_>>], lang: &Str) {
        let columns = rows.first().map_or(0, Vec::len).max(1);
        let width = (self.measures.width() - self.measures.indent) / columns as f64;
        self.table_begin(&vec![width; columns], "", Stays::Loose);
        for (at, row) in rows.iter().enumerate() {
            self.row_begin(at == 0);
            for cell in row {
                let head = at == 0;
                self.cell_begin(if head { "Head" } else { "Plain" });
                self.begin(if head { "CellHead" } else { "Cell" });
                self.runs(&cell.runs, lang);
                self.end();
                self.xml.close();
            }
            self.row_end(at == 0);
        }
        self.xml.close();
    }

    /// A picture in the line; `height` in millimetres, or its own.
    fn picture(&mut self, image: &Image, alt: &str, height: Option<f64>) {
        let (width, own) = image.size.unwrap_or((160, 90));
        let (width, own) = (f64::from(width.max(1)), f64::from(own.max(1)));
        let most = self.measures.width() - self.measures.indent;
        let height = height.unwrap_or_else(|| (own * 25.4 / 96.0).min(most * own / width));
        let end = match image.kind {
            ImageKind::Png => "png",
            ImageKind::Jpeg => "jpeg",
            ImageKind::Gif => "gif",
            ImageKind::Webp => "webp",
            ImageKind::Svg => "svg",
        };
        let name = image.bytes.digest().short();
        let mut files = vec![(format!("Pictures/{name}.{end}"), image.bytes.to_vec())];
        if let Some(pixels) = image.pixels() {
            files.push((format!("Pictures/{name}.png"), pixels.to_vec()));
        }
        self.xml.open(
            "draw:frame",
            &[
                ("draw:style-name", &"Picture"),
                ("text:anchor-type", &"as-char"),
                ("svg:width", &format!("{:.2}mm", height * width / own)),
                ("svg:height", &format!("{height:.2}mm")),
            ],
        );
        for (name, bytes) in files {
            self.xml.leaf(
                "draw:image",
                &[
                    ("xlink:href", &name),
                    ("xlink:type", &"simple"),
                    ("xlink:show", &"embed"),
                    ("xlink:actuate", &"onLoad"),
                ],
            );
            self.media.insert(name, bytes);
        }
        self.xml.words("svg:title", &[], alt);
        self.xml.close();
    }
}

const FIRST: &str = "FirstParagraph";
const FIRST_TITLE: &str = "FirstTitle";
const NEW_PAGE: &str = "NewPage";

/// Automatic styles: name, the style it is made from, the page it begins; without one, the next.
const BREAKS: [(&str, &str, &str); 4] = [
    (FIRST, "Masthead", "First"),
    (FIRST_TITLE, "Title", "First"),
    (NEW_PAGE, "Standard", ""),
    ("NewPageHeading", "Heading_20_1", ""),
];
