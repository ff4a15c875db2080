//! Fields that can be filled in. typst has none, so they are added to the finished file: where the template left a
//! place for a control, a figure whose alternative text is the control's number stands in the structure tree, in
//! reading order and with its bounding box. It becomes a `Form` element with a widget (ISO 32000-1, 12.7 and
//! 14.8.4.5; ISO 14289-1, 7.18).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::typeface::{FIELD_FONT, FieldFont};
use super::typeset::Typeset;

/// What the alternative text of a control's place begins with.
pub(super) const MARK: &str = "samtale-field:";

/// A field of a document, or a control of a group.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct FormField {
    /// Its name, unique in the document; empty for one of a group.
    pub name: String,
    /// What it is for, in words.
    pub tip: String,
    /// What it takes.
    pub control: Control,
}

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Control {
    /// Words, on so many ruled lines.
    Lines(u8),
    /// Words, in a cell of a table.
    Cell,
    /// A tick.
    Check,
    /// One of a group, by its number.
    Radio { group: u32, value: String },
    /// A group of which one is chosen; no control of its own.
    Group(u32),
}

/// Bits of `/Ff` (ISO 32000-1, tables 226 and 228).
const MULTILINE: i64 = 1 << 12;
const RADIO: i64 = 1 << 15;

/// A place for a control in the structure tree.
struct Place {
    element: ObjectId,
    rect: [f32; 4],
}

/// Adds the fields to a typeset document.
pub(super) fn fill(
    typeset: &Typeset,
    fields: &[FormField],
    font: &FieldFont,
    size: f32,
) -> Result<Vec<u8>, lopdf::Error> {
    let mut document = Document::load_mem(&typeset.pdf)?;
    let places = places(&document);
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let tree = Tree::new(&document)?;
    let mut adding = Adding {
        annotations: BTreeMap::new(),
        nums: Vec::new(),
        next: tree.next,
        fields: Vec::new(),
        groups: BTreeMap::new(),
        looks: BTreeMap::new(),
        size,
    };
    for (id, place) in &places {
        let field = fields.get(*id as usize);
        let page = typeset.pages.get(id).and_then(|page| pages.get(*page));
        if let (Some(field), Some(page)) = (field, page) {
            adding.control(&mut document, fields, field, place, *page)?;
        }
    }
    adding.finish(&mut document, &tree, font)?;
    let mut bytes = Vec::with_capacity(typeset.pdf.len() + 32 * 1024);
    let options = lopdf::SaveOptions::builder()
        .use_object_streams(true)
        .compression_level(3)
        .max_objects_per_stream(1000)
        .use_xref_streams(true)
        .build();
    document.save_with_options(&mut bytes, options)?;
    Ok(bytes)
}

/// The places that the template left, by the numbers of their controls.
fn places(document: &Document) -> BTreeMap<u32, Place> {
    let place = |(id, object): (&ObjectId, &Object)| {
        let element = object.as_dict().ok()?;
        let alt = element.get(b"Alt").ok()?.as_str().ok()?;
        let number = std::str::from_utf8(alt).ok()?.strip_prefix(MARK)?;
        let rect = bounding_box(document, element.get(b"A").ok()?)?;
        let place = Place { element: *id, rect };
        Some((number.parse().ok()?, place))
    };
    document.objects.iter().filter_map(place).collect()
}

/// The bounding box among the attributes of an element.
fn bounding_box(document: &Document, attributes: &Object) -> Option<[f32; 4]> {
    let (_, attributes) = document.dereference(attributes).ok()?;
    match attributes {
        Object::Array(several) => several.iter().find_map(|one| bounding_box(document, one)),
        Object::Dictionary(one) => {
            let sides = one.get(b"BBox").ok()?.as_array().ok()?;
            let sides: Vec<f32> = sides
                .iter()
                .filter_map(|side| side.as_float().ok())
                .collect();
            sides.try_into().ok()
        }
        _ => None,
    }
}

/// The structure tree's root and its map from marks to elements.
struct Tree {
    root: ObjectId,
    next: i64,
}

impl Tree {
    fn new(document: &Document) -> Result<Tree, lopdf::Error> {
        let root = document.catalog()?.get(b"StructTreeRoot")?.as_reference()?;
        let dict = document.get_dictionary(root)?;
        let mut next = 0;
        if let Ok(map) = dict.get(b"ParentTree") {
            next = highest(document, map)? + 1;
        }
        // The root's own word counts where it has one.
        let said = dict.get(b"ParentTreeNextKey").and_then(Object::as_i64);
        Ok(Tree {
            root,
            next: next.max(said.unwrap_or(0)),
        })
    }
}

/// The highest key of a number tree.
fn highest(document: &Document, node: &Object) -> Result<i64, lopdf::Error> {
    let (_, node) = document.dereference(node)?;
    let node = node.as_dict()?;
    let mut highest_key = -1;
    if let Ok(nums) = node.get(b"Nums").and_then(Object::as_array) {
        for key in nums.iter().step_by(2) {
            highest_key = highest_key.max(key.as_i64()?);
        }
    }
    if let Ok(kids) = node.get(b"Kids").and_then(Object::as_array) {
        for kid in kids {
            highest_key = highest_key.max(highest(document, kid)?);
        }
    }
    Ok(highest_key)
}

/// What is added to a document.
struct Adding {
    annotations: BTreeMap<ObjectId, Vec<Object>>,
    /// Keys of the parent tree and their elements, in order.
    nums: Vec<Object>,
    next: i64,
    fields: Vec<Object>,
    groups: BTreeMap<u32, ObjectId>,
    /// Appearances, by their drawing and size: boxes of one size look alike.
    looks: BTreeMap<(String, [u32; 2]), ObjectId>,
    /// Size of what is written into fields, in points.
    size: f32,
}

impl Adding {
    fn control(
        &mut self,
        document: &mut Document,
        fields: &[FormField],
        field: &FormField,
        place: &Place,
        page: ObjectId,
    ) -> Result<(), lopdf::Error> {
        let [left, bottom, right, top] = place.rect;
        let mut widget = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Widget",
            "Rect" => Object::Array(place.rect.map(Object::Real).to_vec()),
            // Printed.
            "F" => 4,
            "P" => page,
            "StructParent" => self.next,
            "TU" => words(&field.tip),
            "Border" => Object::Array(vec![0.into(), 0.into(), 0.into()]),
        };
        let id = document.new_object_id();
        let (width, height) = (right - left, top - bottom);
        match &field.control {
            Control::Lines(_) | Control::Cell => {
                let (lines, many) = match field.control {
                    Control::Lines(lines) => (lines, lines > 1),
                    _ => (0, true),
                };
                widget.set("FT", "Tx");
                widget.set("T", words(&field.name));
                widget.set("Ff", if many { MULTILINE } else { 0 });
                widget.set(
                    "DA",
                    Object::String(self.look().into_bytes(), StringFormat::Literal),
                );
                widget.set("V", words(""));
                let drawing = ruled(width, height, lines);
                let form = self.drawn(document, width, height, drawing);
                widget.set("AP", dictionary! { "N" => form });
                self.fields.push(id.into());
            }
            Control::Check | Control::Radio { .. } => {
                let (value, mark) = match &field.control {
                    Control::Radio { value, .. } => (value.as_str(), dot(width, height)),
                    _ => ("yes", tick(width, height)),
                };
                let on = self.drawn(document, width, height, mark);
                let off = self.drawn(document, width, height, String::new());
                let mut states = Dictionary::new();
                states.set("Off", off);
                states.set(value, on);
                widget.set("AP", dictionary! { "N" => states });
                widget.set("AS", "Off");
                match &field.control {
                    Control::Radio { group, .. } => {
                        let parent = self.group(document, fields, *group);
                        widget.set("Parent", parent);
                        let kids = document.get_dictionary_mut(parent)?;
                        kids.get_mut(b"Kids")?.as_array_mut()?.push(id.into());
                    }
                    _ => {
                        widget.set("FT", "Btn");
                        widget.set("T", words(&field.name));
                        widget.set("V", "Off");
                        self.fields.push(id.into());
                    }
                }
            }
            // A group has no place on the page.
            Control::Group(_) => return Ok(()),
        }
        document.set_object(id, widget);
        let element = document.get_dictionary_mut(place.element)?;
        element.set("S", "Form");
        element.remove(b"Alt");
        element.set("Pg", page);
        element.set(
            "K",
            dictionary! { "Type" => "OBJR", "Obj" => id, "Pg" => page },
        );
        self.annotations.entry(page).or_default().push(id.into());
        self.nums.push(self.next.into());
        self.nums.push(place.element.into());
        self.next += 1;
        Ok(())
    }

    /// What a control looks like in one state.
    fn drawn(
        &mut self,
        document: &mut Document,
        width: f32,
        height: f32,
        drawing: String,
    ) -> ObjectId {
        let key = (drawing, [width.to_bits(), height.to_bits()]);
        if let Some(known) = self.looks.get(&key) {
            return *known;
        }
        let id = document.add_object(drawn(width, height, &key.0));
        self.looks.insert(key, id);
        id
    }

    /// How words in a field are set.
    fn look(&self) -> String {
        format!("/{FIELD_FONT} {} Tf 0.1 0.13 0.17 rg", self.size)
    }

    /// The field of a group of controls.
    fn group(&mut self, document: &mut Document, fields: &[FormField], group: u32) -> ObjectId {
        if let Some(known) = self.groups.get(&group) {
            return *known;
        }
        let named = fields
            .iter()
            .find(|one| one.control == Control::Group(group));
        let id = document.add_object(dictionary! {
            "FT" => "Btn",
            "Ff" => RADIO,
            "T" => words(named.map_or("", |one| &one.name)),
            "TU" => words(named.map_or("", |one| &one.tip)),
            "V" => "Off",
            "Kids" => Object::Array(Vec::new()),
        });
        self.groups.insert(group, id);
        self.fields.push(id.into());
        id
    }

    fn finish(
        self,
        document: &mut Document,
        tree: &Tree,
        font: &FieldFont,
    ) -> Result<(), lopdf::Error> {
        if self.fields.is_empty() {
            return Ok(());
        }
        let look = self.look();
        for (page, widgets) in self.annotations {
            let known = match document.get_dictionary(page)?.get(b"Annots") {
                Ok(known) => document.dereference(known)?.1.as_array()?.clone(),
                Err(_) => Vec::new(),
            };
            let page = document.get_dictionary_mut(page)?;
            page.set("Annots", Object::Array([known, widgets].concat()));
            page.set("Tabs", "S");
        }
        // A new leaf under the map's top: the leaves that are there stay as they are.
        let root = document.get_dictionary(tree.root)?;
        let map = root.get(b"ParentTree")?.clone();
        let (at, old) = document.dereference(&map)?;
        let old = old.as_dict()?.clone();
        let mut first = vec![];
        match old.get(b"Kids") {
            Ok(kids) => first.extend(kids.as_array()?.iter().cloned()),
            Err(_) => {
                let mut leaf = old.clone();
                let keys = old.get(b"Nums")?.as_array()?;
                let ends: Vec<Object> = keys.iter().step_by(2).cloned().collect();
                if let (Some(low), Some(high)) = (ends.first(), ends.last()) {
                    leaf.set("Limits", vec![low.clone(), high.clone()]);
                    first.push(document.add_object(leaf).into());
                }
            }
        }
        let limits = vec![Object::from(tree.next), Object::from(self.next - 1)];
        let leaf = dictionary! { "Limits" => limits, "Nums" => self.nums };
        first.push(document.add_object(leaf).into());
        let top = Object::Dictionary(dictionary! { "Kids" => first });
        match at {
            Some(at) => document.set_object(at, top),
            None => document
                .get_dictionary_mut(tree.root)?
                .set("ParentTree", top),
        }
        let root = document.get_dictionary_mut(tree.root)?;
        root.set("ParentTreeNextKey", self.next);

        let font = font.add(document);
        let mut fonts = Dictionary::new();
        fonts.set(FIELD_FONT, font);
        let form = dictionary! {
            "Fields" => self.fields,
            "DR" => dictionary! { "Font" => fonts },
            "DA" => Object::String(look.into_bytes(), StringFormat::Literal),
        };
        let form = document.add_object(form);
        document.catalog_mut()?.set("AcroForm", form);
        Ok(())
    }
}

/// A text string: ASCII as it is, anything else as UTF-16 with its mark.
fn words(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// What a control looks like in one state.
fn drawn(width: f32, height: f32, drawing: &str) -> Stream {
    let dictionary = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => Object::Array([0.0, 0.0, width, height].map(Object::Real).to_vec()),
        "Resources" => Dictionary::new(),
    };
    Stream::new(dictionary, drawing.as_bytes().to_vec())
}

/// An empty answer: ruled lines to write on by hand. Who writes on a screen gets plain room instead, as the reader
/// then draws the field anew.
fn ruled(width: f32, height: f32, lines: u8) -> String {
    if lines == 0 {
        return String::new();
    }
    let pitch = height / f32::from(lines);
    let mut drawing = String::from("0.55 0.59 0.63 RG 0.5 w\n");
    for line in 0..lines {
        let y = height - pitch * f32::from(line + 1) + 0.5;
        drawing.push_str(&format!("0 {y:.2} m {width:.2} {y:.2} l S\n"));
    }
    drawing
}

/// A tick.
fn tick(width: f32, height: f32) -> String {
    let at = |x: f32, y: f32| format!("{:.2} {:.2}", width * x, height * y);
    format!(
        "0.1 0.13 0.17 RG {:.2} w 1 J 1 j {} m {} l {} l S\n",
        width * 0.12,
        at(0.24, 0.52),
        at(0.43, 0.31),
        at(0.77, 0.72)
    )
}

/// A dot.
fn dot(width: f32, height: f32) -> String {
    // Four curves make a circle (the usual 0.5523 of the radius).
    let (x, y, r) = (width / 2.0, height / 2.0, width.min(height) * 0.26);
    let k = r * 0.5523;
    let (left, right, low, high) = (x - r, x + r, y - r, y + r);
    format!(
        "0.1 0.13 0.17 rg {right:.2} {y:.2} m {right:.2} {:.2} {:.2} {high:.2} {x:.2} {high:.2} c {:.2} {high:.2} {left:.2} {:.2} {left:.2} {y:.2} c {left:.2} {:.2} {:.2} {low:.2} {x:.2} {low:.2} c {:.2} {low:.2} {right:.2} {:.2} {right:.2} {y:.2} c f\n",
        y + k,
        x + k,
        x - k,
        y + k,
        y - k,
        x - k,
        x + k,
        y - k
    )
}

/// A file whose streams all end where their length says, however one looks. In PDF/A the length is checked against
/// the end-of-line before `endstream` (ISO 19005-2, 6.1.7.1), and a stream whose own last byte is a carriage return
/// looks one byte short. One byte more, which decoders of Deflate never reach, tells the two apart.
pub(super) fn sealed(pdf: Vec<u8>) -> Result<Vec<u8>, lopdf::Error> {
    const END: &[u8] = b"\r\nendstream";
    if !pdf.windows(END.len()).any(|bytes| bytes == END) {
        return Ok(pdf);
    }
    let mut document = Document::load_mem(&pdf)?;
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.content.ends_with(b"\r")
            && stream.dict.has(b"Filter")
        {
            let mut content = std::mem::take(&mut stream.content);
            content.push(0);
            stream.set_content(content);
        }
    }
    let mut bytes = Vec::with_capacity(pdf.len());
    let options = lopdf::SaveOptions::builder().use_xref_streams(true).build();
    document.save_with_options(&mut bytes, options)?;
    Ok(bytes)
}
