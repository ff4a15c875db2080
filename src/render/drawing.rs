//! Drawings whose words are messages: an SVG below `content/` whose text elements name messages is published once for
//! each language of the site.
//!
//! The attribute is the one that Fluent uses in documents, `data-l10n-id`: `<text data-l10n-id="picture-spring"/>`. A
//! message of several lines becomes as many lines in the drawing, each under the one before.

use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

use crate::catalogue::Message;
use crate::parse::MESSAGE;

/// How far a line stands below the one before.
const LINE: &str = "1.25em";

/// The drawing in a language; `message` gives a message's words. An SVG that cannot be read was refused when it was
/// discovered, so nothing is said here: what was read until then is kept.
pub(super) fn translated(
    svg: &[u8],
    tag: &str,
    message: impl Fn(&str) -> Option<Message>,
) -> Vec<u8> {
    let mut reader = Reader::from_reader(svg);
    let mut writer = Writer::new(Vec::with_capacity(svg.len() + 1024));
    let mut root = true;
    let mut buffer = Vec::new();
    // Writing into memory cannot fail; reading was tried before.
    while let Ok(event) = reader.read_event_into(&mut buffer) {
        let written = match event {
            Event::Eof => break,
            Event::Start(element) => {
                let id = named(&element);
                let mut element = without(&element, MESSAGE);
                if std::mem::take(&mut root) {
                    element = without(&element, "lang");
                    element.push_attribute(("lang", tag));
                }
                match id.and_then(|id| message(&id)) {
                    Some(words) => {
                        let end = element.to_end().into_owned();
                        let mut skipped = Vec::new();
                        if reader.read_to_end_into(end.name(), &mut skipped).is_err() {
                            break;
                        }
                        write_words(&mut writer, element, &words, tag)
                    }
                    None => writer.write_event(Event::Start(element)),
                }
            }
            Event::Empty(element) => match named(&element).and_then(|id| message(&id)) {
                Some(words) => write_words(&mut writer, without(&element, MESSAGE), &words, tag),
                None => writer.write_event(Event::Empty(element)),
            },
            other => writer.write_event(other),
        };
        if written.is_err() {
            break;
        }
        buffer.clear();
    }
    writer.into_inner()
}

/// The message that an element names.
fn named(element: &BytesStart<'_>) -> Option<String> {
    let attribute = element.try_get_attribute(MESSAGE).ok()??;
    Some(attribute.unescape_value().ok()?.into_owned())
}

/// An element without one of its attributes.
fn without(element: &BytesStart<'_>, name: &str) -> BytesStart<'static> {
    let mut kept = BytesStart::new(String::from_utf8_lossy(element.name().as_ref()).into_owned());
    for attribute in element.attributes().flatten() {
        if attribute.key.as_ref() != name.as_bytes() {
            kept.push_attribute(attribute);
        }
    }
    kept
}

/// An element with a message's words; where they are in another language than the drawing, it says so.
fn write_words(
    writer: &mut Writer<Vec<u8>>,
    mut element: BytesStart<'static>,
    words: &Message,
    tag: &str,
) -> std::io::Result<()> {
    if *words.tag != *tag {
        element.push_attribute(("lang", &*words.tag));
    }
    let end = BytesEnd::new(String::from_utf8_lossy(element.name().as_ref()).into_owned());
    let is_text = element.local_name().as_ref() == b"text";
    let x = element.try_get_attribute("x").ok().flatten();
    let x = x.map_or_else(
        || "0".to_string(),
        |x| String::from_utf8_lossy(&x.value).into_owned(),
    );
    writer.write_event(Event::Start(element))?;
    for (at, line) in words.text.lines().enumerate() {
        match (at, is_text) {
            (0, _) => writer.write_event(Event::Text(BytesText::new(line)))?,
            (_, false) => writer.write_event(Event::Text(BytesText::new(&format!(" {line}"))))?,
            (_, true) => {
                let mut span = BytesStart::new("tspan");
                span.push_attribute(("x", &*x));
                span.push_attribute(("dy", LINE));
                writer.write_event(Event::Start(span))?;
                writer.write_event(Event::Text(BytesText::new(line)))?;
                writer.write_event(Event::End(BytesEnd::new("tspan")))?;
            }
        }
    }
    writer.write_event(Event::End(end))
}

/// The words that a drawing shows.
#[cfg(feature = "pdf")]
pub(super) fn words(svg: &[u8]) -> String {
    let mut reader = Reader::from_reader(svg);
    let mut words = String::new();
    // How deep in a text.
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) if depth > 0 || start.local_name().as_ref() == b"text" => {
                depth += 1;
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Text(text)) if depth > 0 => {
                words.push_str(&text.decode().unwrap_or_default());
            }
            Ok(Event::GeneralRef(name)) if depth > 0 => {
                words.extend(name.resolve_char_ref().ok().flatten());
            }
            // What is no drawing is said elsewhere.
            Ok(Event::Eof) | Err(_) => return words,
            Ok(_) => {}
        }
    }
}
