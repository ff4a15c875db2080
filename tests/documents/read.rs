//! Reads forms back out of what was published: every word in order, with its number and the language it is marked as.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::events::Event;

/// A word and the language that its format says it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) text: String,
    pub(crate) lang: String,
}

/// Splits a text into words. What has neither letter nor digit (dots between names, boxes, rings) is layout.
fn words(found: &mut Vec<Word>, text: &str, lang: &str) {
    let lang = lang.split('-').next().unwrap().to_string();
    for word in text.split_whitespace() {
        if word.chars().any(char::is_alphanumeric) {
            let text = word.to_string();
            found.push(Word {
                text,
                lang: lang.clone(),
            });
        }
    }
}

/// Words that ran together from several runs of one line.
#[derive(Default)]
pub(crate) struct Line {
    pieces: Vec<(String, String)>,
}

impl Line {
    pub(crate) fn add(&mut self, text: &str, lang: &str) {
        self.pieces.push((text.to_string(), lang.to_string()));
    }

    /// A word that goes over a change of run is one word, in the language it begins in.
    pub(crate) fn end(&mut self, found: &mut Vec<Word>) {
        let mut joined: Vec<(String, String)> = Vec::new();
        for (text, lang) in self.pieces.drain(..) {
            match joined.last_mut() {
                Some((before, known)) if *known == lang => before.push_str(&text),
                Some((before, _))
                    if !before.ends_with(char::is_whitespace)
                        && !text.starts_with(char::is_whitespace)
                        && !text.chars().any(char::is_alphanumeric) =>
                {
                    before.push_str(&text);
                }
                _ => joined.push((text, lang)),
            }
        }
        for (text, lang) in joined {
            words(found, &text, &lang);
        }
    }
}

// Trees

/// An element, or text.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

#[derive(Debug, Clone, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) inside: Vec<Node>,
}

impl Element {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.children().find(|child| child.name == name)
    }

    pub(crate) fn children(&self) -> impl Iterator<Item = &Element> {
        self.inside.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Everything below with this name, in order.
    pub(crate) fn all<'a>(&'a self, name: &str) -> Vec<&'a Element> {
        let mut found = Vec::new();
        for child in self.children() {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.all(name));
        }
        found
    }

    pub(crate) fn text(&self) -> String {
        self.inside
            .iter()
            .map(|node| match node {
                Node::Text(text) => text.clone(),
                Node::Element(element) => element.text(),
            })
            .collect()
    }

    fn class(&self, name: &str) -> bool {
        let class = self.get("class").unwrap_or_default();
        class.split(' ').any(|known| known == name)
    }
}

/// Elements of HTML that never have content.
const VOID: [&str; 9] = [
    "area", "br", "col", "hr", "img", "input", "link", "meta", "wbr",
];

/// Parses XML, or HTML as we write it.
pub(crate) fn tree(text: &str, html: bool) -> Element {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = !html;
    config.allow_unmatched_ends = html;
    let mut open = vec![Element::default()];
    loop {
        let event = reader.read_event().unwrap();
        match &event {
            Event::Start(tag) | Event::Empty(tag) => {
                let name = String::from_utf8(tag.name().as_ref().to_vec()).unwrap();
                let mut element = Element {
                    name,
                    ..Element::default()
                };
                for attribute in tag.html_attributes().flatten() {
                    let key = String::from_utf8(attribute.key.as_ref().to_vec()).unwrap();
                    let value = attribute.unescape_value().unwrap().into_owned();
                    element.attributes.insert(key, value);
                }
                let empty = matches!(event, Event::Empty(_));
                if empty || html && VOID.contains(&element.name.as_str()) {
                    open.last_mut().unwrap().inside.push(Node::Element(element));
                } else {
                    open.push(element);
                }
            }
            Event::End(_) => {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().inside.push(Node::Element(done));
            }
            Event::Text(text) => {
                let text = text.decode().unwrap().into_owned();
                open.last_mut().unwrap().inside.push(Node::Text(text));
            }
            Event::GeneralRef(name) => {
                let name = name.decode().unwrap();
                let text = match &*name {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" | "#39" => "'",
                    other => panic!("&{other};"),
                };
                let inside = &mut open.last_mut().unwrap().inside;
                inside.push(Node::Text(text.to_string()));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "something is left open");
    open.pop().unwrap()
}

// HTML

/// The form on its page: without the page's frame, contents, notices, and words for what is seen as lines.
pub(crate) fn html(bytes: &[u8]) -> Vec<Word> {
    let page = tree(std::str::from_utf8(bytes).unwrap(), true);
    let root = page.child("html").unwrap();
    let lang = root.get("lang").unwrap().to_string();
    let article = page.all("article")[0];
    let mut reading = Html::default();
    reading.element(article, &lang);
    reading.line.end(&mut reading.found);
    reading.found
}

#[derive(Default)]
struct Html {
    found: Vec<Word>,
    line: Line,
    /// The next number of each list that is open; none for points.
    lists: Vec<Option<u32>>,
}

impl Html {
    fn element(&mut self, element: &Element, lang: &str) {
        let lang = element.get("lang").unwrap_or(lang).to_string();
        let name = element.name.as_str();
        let skipped = name == "nav"
            || element.class("notice")
            || element.class("visually-hidden")
            || element.class("others")
            || element.class("take-along")
            || element.class("colophon")
            || element.get("role") == Some("doc-backlink");
        if skipped {
            return;
        }
        if !matches!(
            name,
            "span" | "em" | "strong" | "a" | "sup" | "code" | "s" | "time" | "cite"
        ) {
            self.line.end(&mut self.found);
        }
        match name {
            "ol" => self
                .lists
                .push(Some(element.get("start").map_or(1, |n| n.parse().unwrap()))),
            "ul" => self.lists.push(None),
            "li" => {
                let notes = element.get("id").is_some_and(|id| id.starts_with("note-"));
                if let Some(Some(next)) = self.lists.last_mut() {
                    let number = if notes {
                        format!("{next} ")
                    } else {
                        format!("{next}. ")
                    };
                    *next += 1;
                    self.line.add(&number, &lang);
                }
            }
            _ => {}
        }
        for node in &element.inside {
            match node {
                Node::Text(text) => self.line.add(text, &lang),
                Node::Element(inner) => {
                    self.element(inner, &lang);
                    // What a scale's ends mean stands at its ends.
                    if element.class("ends") {
                        self.line.end(&mut self.found);
                    }
                }
            }
        }
        match name {
            "ol" | "ul" => {
                self.lists.pop();
            }
            _ => {}
        }
        if matches!(
            name,
            "p" | "li" | "h1" | "h2" | "h3" | "div" | "label" | "td" | "th" | "caption"
        ) {
            self.line.end(&mut self.found);
        }
    }
}

// Packages

/// The files of a package.
pub(crate) fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().to_string(), bytes)
        })
        .collect()
}

/// The same package with another text in one of its parts.
pub(crate) fn changed(bytes: &[u8], part: &str, change: impl FnOnce(&str) -> String) -> Vec<u8> {
    let mut change = Some(change);
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in unpacked(bytes) {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(&*name, options).unwrap();
        if name == part {
            let text = String::from_utf8(bytes).unwrap();
            let other = change.take().unwrap()(&text);
            assert_ne!(other, text, "nothing was changed in {part}");
            writer.write_all(other.as_bytes()).unwrap();
        } else {
            writer.write_all(&bytes).unwrap();
        }
    }
    writer.finish().unwrap().into_inner()
}

pub(crate) fn part(bytes: &[u8], name: &str) -> Element {
    let (_, part) = unpacked(bytes)
        .into_iter()
        .find(|(known, _)| known == name)
        .unwrap_or_else(|| panic!("no {name}"));
    tree(&String::from_utf8(part).unwrap(), false)
}

// DOCX

/// A Word document, with the numbers that Word would count.
pub(crate) fn docx(bytes: &[u8]) -> Vec<Word> {
    let styles = part(bytes, "word/styles.xml");
    let defaults = styles.all("w:rPrDefault")[0];
    let lang = defaults.all("w:lang")[0].get("w:val").unwrap().to_string();
    let mut reading = Docx {
        found: Vec::new(),
        line: Line::default(),
        lang,
        numbering: part(bytes, "word/numbering.xml"),
        counted: BTreeMap::new(),
        notes: 0,
    };
    let document = part(bytes, "word/document.xml");
    reading.element(&document);
    let notes = part(bytes, "word/footnotes.xml");
    for note in notes.all("w:footnote") {
        let number: i32 = note.get("w:id").unwrap().parse().unwrap();
        if number > 0 {
            let lang = reading.lang.clone();
            reading.line.add(&format!("{number} "), &lang);
            reading.element(note);
        }
    }
    reading.found
}

struct Docx {
    found: Vec<Word>,
    line: Line,
    lang: String,
    numbering: Element,
    /// How far each level of each list has counted.
    counted: BTreeMap<(String, String), u32>,
    notes: u32,
}

impl Docx {
    fn element(&mut self, element: &Element) {
        match element.name.as_str() {
            "w:p" => {
                let properties = element.child("w:pPr");
                let style = properties
                    .and_then(|properties| properties.child("w:pStyle")?.get("w:val"))
                    .unwrap_or_default();
                if style == "Masthead" {
                    return;
                }
                if let Some(list) = properties.and_then(|properties| properties.child("w:numPr")) {
                    let number = self.number(list);
                    // The number is the paragraph's, so it is in its language.
                    let lang = element
                        .all("w:lang")
                        .first()
                        .and_then(|lang| lang.get("w:val"));
                    let lang = lang.unwrap_or(&self.lang).to_string();
                    self.line.add(&format!("{number} "), &lang);
                }
                for child in element.children() {
                    self.element(child);
                }
                self.line.end(&mut self.found);
            }
            "w:r" => {
                let own = element
                    .child("w:rPr")
                    .and_then(|properties| properties.child("w:lang")?.get("w:val"));
                let mut lang = own.unwrap_or(&self.lang).to_string();
                // A mark is in the language of the words that it stands at.
                let mark = element.all("w:rStyle");
                let mark = mark.first().and_then(|style| style.get("w:val"));
                if mark == Some("FootnoteReference")
                    && let Some((_, before)) = self.line.pieces.last()
                {
                    lang.clone_from(before);
                }
                for child in element.children() {
                    match child.name.as_str() {
                        "w:t" => self.line.add(&child.text(), &lang),
                        "w:tab" | "w:br" => self.line.add(" ", &lang),
                        "w:footnoteReference" => {
                            self.notes += 1;
                            assert_eq!(child.get("w:id"), Some(&*self.notes.to_string()));
                            self.line.add(&self.notes.to_string(), &lang);
                        }
                        _ => {}
                    }
                }
            }
            "w:rPr" | "w:pPr" | "w:sdtPr" => {}
            _ => {
                for child in element.children() {
                    self.element(child);
                }
            }
        }
    }

    fn number(&mut self, list: &Element) -> String {
        let id = list.child("w:numId").unwrap().get("w:val").unwrap();
        let level = list.child("w:ilvl").unwrap().get("w:val").unwrap();
        let num = self.numbering.all("w:num");
        let num = num
            .iter()
            .find(|num| num.get("w:numId") == Some(id))
            .unwrap();
        let kind = num.child("w:abstractNumId").unwrap().get("w:val");
        let all = self.numbering.all("w:abstractNum");
        let kind = all
            .iter()
            .find(|other| other.get("w:abstractNumId") == kind)
            .unwrap();
        let levels = kind.all("w:lvl");
        let own = levels
            .iter()
            .find(|other| other.get("w:ilvl") == Some(level))
            .unwrap();
        let text = own.child("w:lvlText").unwrap().get("w:val").unwrap();
        let start = own.child("w:start").unwrap().get("w:val").unwrap();
        let counted = self
            .counted
            .entry((id.to_string(), level.to_string()))
            .and_modify(|count| *count += 1)
            .or_insert_with(|| start.parse().unwrap());
        let mark = format!("%{}", level.parse::<u32>().unwrap() + 1);
        text.replace(&mark, &counted.to_string())
    }
}

// ODT

/// An OpenDocument text, with the numbers that its lists say.
pub(crate) fn odt(bytes: &[u8]) -> Vec<Word> {
    let styles = part(bytes, "styles.xml");
    let default = styles
        .all("style:default-style")
        .into_iter()
        .find(|style| style.get("style:family") == Some("paragraph"))
        .unwrap();
    let default = default.child("style:text-properties").unwrap();
    let lang = default.get("fo:language").unwrap().to_string();
    let content = part(bytes, "content.xml");
    let mut langs = BTreeMap::new();
    for style in content.all("style:style") {
        let look = style.child("style:text-properties");
        if let Some(lang) = look.and_then(|look| look.get("fo:language")) {
            let name = style.get("style:name").unwrap().to_string();
            langs.insert(name, lang.to_string());
        }
    }
    let mut lists = BTreeMap::new();
    for list in content.all("text:list-style") {
        let name = list.get("style:name").unwrap().to_string();
        let level = list.children().next().unwrap();
        let around = (level.name == "text:list-level-style-number").then(|| {
            let around = |name| level.get(name).unwrap_or_default().to_string();
            (around("style:num-prefix"), around("style:num-suffix"))
        });
        lists.insert(name, around);
    }
    let mut reading = Odt {
        found: Vec::new(),
        line: Line::default(),
        langs,
        lists,
        notes: Vec::new(),
    };
    reading.element(content.all("office:text")[0], &lang, None);
    let notes = std::mem::take(&mut reading.notes);
    for (number, note) in notes {
        reading.line.add(&format!("{number} "), &lang);
        reading.element(&note, &lang, None);
    }
    reading.found
}

struct Odt {
    found: Vec<Word>,
    line: Line,
    langs: BTreeMap<String, String>,
    lists: BTreeMap<String, Option<(String, String)>>,
    notes: Vec<(String, Element)>,
}

impl Odt {
    fn element(&mut self, element: &Element, lang: &str, list: Option<&str>) {
        let mut lang = lang.to_string();
        match element.name.as_str() {
            "office:forms" | "draw:control" | "draw:frame" | "table:title" => return,
            "text:p" if element.get("text:style-name") == Some("FirstParagraph") => return,
            "text:list" => {
                let list = element.get("text:style-name").or(list).unwrap().to_string();
                let mut next = 1;
                for item in element.children() {
                    if let Some(start) = item.get("text:start-value") {
                        next = start.parse().unwrap();
                    }
                    if let Some((before, after)) = &self.lists[&list] {
                        // The number is in the language of its words.
                        let own = item.all("text:span");
                        let own = own.first().and_then(|span| span.get("text:style-name"));
                        let own = own.and_then(|style| self.langs.get(style)).unwrap_or(&lang);
                        self.line.add(&format!("{before}{next}{after} "), own);
                    }
                    next += 1;
                    for child in item.children() {
                        self.element(child, &lang, Some(&list));
                    }
                }
                return;
            }
            "text:span" => {
                let style = element.get("text:style-name").unwrap();
                if let Some(own) = self.langs.get(style) {
                    lang.clone_from(own);
                }
            }
            "text:note" => {
                let number = element.child("text:note-citation").unwrap().text();
                let before = self.line.pieces.last().map_or(lang, |it| it.1.clone());
                self.line.add(&number, &before);
                let body = element.child("text:note-body").unwrap().clone();
                return self.notes.push((number, body));
            }
            "text:tab" | "text:s" | "text:line-break" => self.line.add(" ", &lang),
            _ => {}
        }
        for node in &element.inside {
            match node {
                Node::Text(text) => self.line.add(text, &lang),
                Node::Element(inner) => self.element(inner, &lang, list),
            }
        }
        if matches!(element.name.as_str(), "text:p" | "text:h") {
            self.line.end(&mut self.found);
        }
    }
}
