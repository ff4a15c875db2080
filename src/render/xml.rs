//! Text in XML, and a writer of elements.

use std::fmt::Display;

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

use crate::theme::escaped;

/// The first line of every file.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Text for content and quoted attributes; characters that XML 1.0 cannot hold are left out.
pub(super) fn text(text: &str) -> String {
    escaped(&allowed(text))
}

/// A text without the characters that XML 1.0 cannot hold (section 2.2).
fn allowed(text: &str) -> String {
    let allowed = |character: &char| matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    text.chars().filter(allowed).collect()
}

/// Attributes of an element: names and values.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// Writes a document, element by element.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<String>,
}

impl Xml {
    /// An empty document.
    pub(super) fn new() -> Xml {
        Xml {
            writer: Writer::new(DECLARATION.into()),
            open: Vec::new(),
        }
    }

    /// A part of a document.
    pub(super) fn fragment() -> Xml {
        Xml {
            writer: Writer::new(Vec::new()),
            open: Vec::new(),
        }
    }

    /// Puts a part in here.
    pub(super) fn append(&mut self, part: Xml) {
        self.writer.get_mut().extend(part.finish());
    }

    fn event(&mut self, event: Event<'_>) {
        // Memory takes everything: a writer into a vector has no error to give.
        let written = self.writer.write_event(event);
        debug_assert!(written.is_ok());
    }

    fn tag<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
        let mut tag = BytesStart::new(name);
        for (name, value) in attributes {
            tag.push_attribute((*name, &*allowed(&value.to_string())));
        }
        tag
    }

    /// Begins an element.
    pub(super) fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.event(Event::Start(Xml::tag(name, attributes)));
        self.open.push(name.to_string());
    }

    /// Ends the element that was begun last.
    pub(super) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.event(Event::End(BytesEnd::new(name)));
        }
    }

    /// An element without content.
    pub(super) fn leaf(&mut self, name: &str, attributes: Attributes<'_>) {
        self.event(Event::Empty(Xml::tag(name, attributes)));
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        self.event(Event::Text(BytesText::new(&allowed(text))));
    }

    /// An element with nothing but text.
    pub(super) fn words(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close();
    }

    /// The bytes.
    pub(super) fn finish(self) -> Vec<u8> {
        debug_assert!(self.open.is_empty(), "open: {:?}", self.open);
        self.writer.into_inner()
    }
}
