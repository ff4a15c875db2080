//! A PDF read through its structure tree: poppler says what text each element holds, and the tree itself (by lopdf)
//! which language each element is in.

use std::process::Command;

use lopdf::{Document, Object};

use super::read::{Line, Word};

/// The elements of the tree in order, each with its kind and the language that holds in it.
fn elements(document: &Document) -> Vec<(String, String)> {
    let catalog = document.catalog().unwrap();
    let lang = text(catalog.get(b"Lang").unwrap());
    let root = document
        .get_dictionary(
            catalog
                .get(b"StructTreeRoot")
                .unwrap()
                .as_reference()
                .unwrap(),
        )
        .unwrap();
    let mut found = Vec::new();
    walk(document, root.get(b"K").unwrap(), &lang, &mut found);
    found
}

fn text(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

fn walk(document: &Document, object: &Object, lang: &str, found: &mut Vec<(String, String)>) {
    let (_, object) = document.dereference(object).unwrap();
    match object {
        Object::Array(all) => {
            for object in all {
                walk(document, object, lang, found);
            }
        }
        Object::Dictionary(element) => {
            let Ok(kind) = element.get(b"S").and_then(Object::as_name) else {
                return;
            };
            let lang = element.get(b"Lang").map_or(lang.to_string(), text);
            found.push((String::from_utf8(kind.to_vec()).unwrap(), lang.clone()));
            if let Ok(inside) = element.get(b"K") {
                walk(document, inside, &lang, found);
            }
        }
        _ => {}
    }
}

/// A line of what poppler says.
enum Said {
    Element(usize),
    Text(usize, String),
}

fn said(bytes: &[u8]) -> Vec<Said> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("form.pdf");
    std::fs::write(&file, bytes).unwrap();
    let output = Command::new("pdfinfo")
        .args(["-struct-text", "-enc", "UTF-8"])
        .arg(file)
        .output()
        .unwrap();
    // Titles of elements come in whatever they were written in; what is between quotes is UTF-8.
    let output = String::from_utf8_lossy(&output.stdout);
    let mut lines = Vec::new();
    for line in output.lines() {
        let inner = line.trim_start();
        let depth = line.len() - inner.len();
        if let Some(text) = inner.strip_prefix('"') {
            lines.push(Said::Text(
                depth,
                text.strip_suffix('"').unwrap_or(text).to_string(),
            ));
        } else if !inner.starts_with('/') && !inner.starts_with("Object ") && !inner.is_empty() {
            lines.push(Said::Element(depth));
        }
    }
    lines
}

/// The form, in the order in which a screen reader reads it; footnotes last, as on the page.
pub(crate) fn read(bytes: &[u8]) -> Vec<Word> {
    let document = Document::load_mem(bytes).unwrap();
    let elements = elements(&document);
    let mut next = 0;
    let mut open: Vec<(usize, usize)> = Vec::new();
    let (mut found, mut notes) = (Vec::new(), Vec::new());
    let (mut line, mut note) = (Line::default(), Line::default());
    for said in said(bytes) {
        let (Said::Element(depth) | Said::Text(depth, _)) = &said;
        open.retain(|(known, _)| known < depth);
        let inside = |kind: &str| open.iter().any(|(_, at)| elements[*at].0 == kind);
        let in_note = inside("Note");
        match said {
            Said::Element(depth) => {
                let (kind, lang) = &elements[next];
                match kind.as_str() {
                    "Span" | "Link" | "Em" | "Strong" | "Code" | "Reference" | "Form" => {}
                    // A note stands in the middle of the line that it is about.
                    "Note" => note.end(&mut notes),
                    "Lbl" => {}
                    "LBody" => line.add(" ", lang),
                    _ if in_note => {}
                    _ => line.end(&mut found),
                }
                open.push((depth, next));
                next += 1;
            }
            Said::Text(_, text) => {
                let lang = &elements[open.last().unwrap().1].1;
                if in_note {
                    let space = if inside("Lbl") { " " } else { "" };
                    if text != "-" {
                        note.add(&format!("{text}{space}"), lang);
                    }
                } else if text != "-" {
                    // A hyphen alone is one that the end of a line brought.
                    line.add(&text, lang);
                }
            }
        }
    }
    assert_eq!(next, elements.len(), "poppler and lopdf see the same tree");
    line.end(&mut found);
    note.end(&mut notes);
    found.extend(notes);
    found
}

/// The same file with something else in it.
pub(crate) fn changed(bytes: &[u8], change: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(bytes).unwrap();
    change(&mut document);
    let mut changed = Vec::new();
    document.save_to(&mut changed).unwrap();
    changed
}

/// What the glyph of a letter stands for, in every font that has it.
pub(crate) fn letter(document: &mut Document, from: char, to: char) {
    let (from, to) = (
        format!("<{:04X}>", from as u32),
        format!("<{:04X}>", to as u32),
    );
    let mut found = 0;
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        let Ok(content) = stream.decompressed_content() else {
            continue;
        };
        let text = String::from_utf8_lossy(&content).into_owned();
        if text.contains("beginbfchar") || text.contains("beginbfrange") {
            // A pair is a glyph and what it stands for.
            let other = text.replace(&format!(" {from}\n"), &format!(" {to}\n"));
            found += usize::from(other != text);
            stream.set_plain_content(other.into_bytes());
        }
    }
    assert!(found > 0, "no font has {from}");
}

/// The elements of a kind with the numbers of their objects, in no order.
fn of_kind(document: &Document, kind: &str) -> Vec<lopdf::ObjectId> {
    let of_kind = |object: &Object| {
        let element = object.as_dict().ok()?;
        let own = element.get(b"S").and_then(Object::as_name).ok()?;
        (own == kind.as_bytes() && element.has(b"K")).then_some(())
    };
    let all = document.objects.iter();
    all.filter(|(_, object)| of_kind(object).is_some())
        .map(|(id, _)| *id)
        .collect()
}

/// Two elements in each other's place: what one held, the other holds.
pub(crate) fn swap(document: &mut Document, kind: &str) {
    let found = of_kind(document, kind);
    let (one, two) = (found[2], found[found.len() - 3]);
    let inside = |document: &Document, id| {
        let element = document.get_dictionary(id).unwrap();
        element.get(b"K").unwrap().clone()
    };
    let (of_one, of_two) = (inside(document, one), inside(document, two));
    document.get_dictionary_mut(one).unwrap().set("K", of_two);
    document.get_dictionary_mut(two).unwrap().set("K", of_one);
}

/// Takes what an element holds out of it.
pub(crate) fn empty(document: &mut Document, kind: &str) {
    let found = of_kind(document, kind);
    let element = document.get_dictionary_mut(found[found.len() / 2]).unwrap();
    element.remove(b"K");
}

/// Marks an element as being in another language.
pub(crate) fn language(document: &mut Document, kind: &str) {
    let found = of_kind(document, kind);
    let element = document.get_dictionary_mut(found[found.len() / 2]).unwrap();
    element.set("Lang", Object::string_literal("nl"));
}
