//! PDFs as readers and checkers of accessibility see them: one small site with every kind of field, in two languages,
//! side by side, in large print, to fill in and to keep.
#![cfg(feature = "pdf")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use lopdf::{Dictionary, Document, Object, ObjectId};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// A copy of the site, with changes to its settings.
fn site(changes: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/site");
    let status = Command::new("cp")
        .arg("-a")
        .arg(site)
        .arg(folder.path())
        .status();
    assert!(status.unwrap().success());
    change(folder.path(), "samtale.toml", changes);
    folder
}

fn change(folder: &Path, file: &str, changes: &[(&str, &str)]) {
    let path = folder.join("site").join(file);
    let mut text = fs::read_to_string(&path).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "no {from} in {file}");
        text = text.replace(from, to);
    }
    fs::write(path, text).unwrap();
}

fn samtale(folder: &Path, command: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samtale"))
        .args([command, "--today", "2026-10-01", "--lang", "en", "--site"])
        .arg(folder.join("site"))
        .args(arguments)
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

fn built(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let output = samtale(folder, "build", &[]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let public = folder.join("site/public");
    let mut found = BTreeMap::new();
    let mut waiting: Vec<PathBuf> = vec![public.clone()];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(
                fs::read_dir(path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if path.extension().is_some_and(|end| end == "pdf") {
            let name = path.strip_prefix(&public).unwrap().to_str().unwrap();
            found.insert(name.to_string(), fs::read(&path).unwrap());
        }
    }
    found
}

fn conforms(name: &str, bytes: &[u8], profile: ValidationProfile) {
    let options = ValidationOptions::default().profile(profile);
    let report = validate_pdf_bytes(bytes, &options).unwrap();
    let failures: Vec<String> = report.failures.iter().map(ToString::to_string).collect();
    assert!(failures.is_empty(), "{name}: {}", failures.join("\n"));
}

/// A file, read as a reader for the blind does: through its structure tree.
struct Pdf {
    name: String,
    document: Document,
}

/// An element of the structure tree.
struct Element<'a> {
    kind: String,
    dictionary: &'a Dictionary,
    id: ObjectId,
    depth: usize,
}

impl Pdf {
    fn new(name: &str, bytes: &[u8]) -> Pdf {
        Pdf {
            name: name.to_string(),
            document: Document::load_mem(bytes).unwrap(),
        }
    }

    fn get<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.document.dereference(object).unwrap().1
    }

    fn dictionary<'a>(&'a self, from: &'a Dictionary, key: &str) -> &'a Dictionary {
        self.get(from.get(key.as_bytes()).unwrap())
            .as_dict()
            .unwrap()
    }

    fn text(&self, object: &Object) -> String {
        let bytes = self.get(object).as_str().unwrap();
        match bytes.strip_prefix(&[0xFE, 0xFF]) {
            Some(units) => {
                let units = units
                    .chunks(2)
                    .map(|two| u16::from_be_bytes([two[0], two[1]]));
                String::from_utf16(&units.collect::<Vec<u16>>()).unwrap()
            }
            None => String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }

    fn root(&self) -> &Dictionary {
        self.dictionary(self.document.catalog().unwrap(), "StructTreeRoot")
    }

    fn kids<'a>(&'a self, element: &'a Dictionary) -> Vec<&'a Object> {
        match element.get(b"K").map(|kids| self.get(kids)) {
            Ok(Object::Array(several)) => several.iter().collect(),
            Ok(_) => vec![element.get(b"K").unwrap()],
            Err(_) => Vec::new(),
        }
    }

    /// All elements, in reading order.
    fn elements(&self) -> Vec<Element<'_>> {
        let mut all = Vec::new();
        self.walk(self.root(), 0, &mut all);
        all
    }

    fn walk<'a>(&'a self, parent: &'a Dictionary, depth: usize, all: &mut Vec<Element<'a>>) {
        for kid in self.kids(parent) {
            let Ok(id) = kid.as_reference() else { continue };
            let dictionary = self.get(kid).as_dict().unwrap();
            let Ok(kind) = dictionary.get(b"S").and_then(Object::as_name) else {
                continue;
            };
            let kind = String::from_utf8_lossy(kind).into_owned();
            all.push(Element {
                kind,
                dictionary,
                id,
                depth,
            });
            self.walk(dictionary, depth + 1, all);
        }
    }

    /// The widgets of all pages, in tab order.
    fn widgets(&self) -> Vec<(ObjectId, &Dictionary)> {
        let pages = self.document.page_iter();
        let annotations = pages.flat_map(|page| {
            let page = self.document.get_dictionary(page).unwrap();
            match page.get(b"Annots") {
                Ok(several) => self.get(several).as_array().unwrap().iter().collect(),
                Err(_) => Vec::new(),
            }
        });
        let widgets = annotations.filter_map(|one| {
            let id = one.as_reference().unwrap();
            let one = self.get(one).as_dict().unwrap();
            let kind = one.get(b"Subtype").unwrap().as_name().unwrap();
            (kind == b"Widget").then_some((id, one))
        });
        widgets.collect()
    }

    /// The element that a key of the parent tree leads to.
    fn parent(&self, key: i64) -> ObjectId {
        fn find(pdf: &Pdf, node: &Dictionary, key: i64) -> Option<ObjectId> {
            if let Ok(nums) = node.get(b"Nums") {
                let nums = pdf.get(nums).as_array().unwrap();
                return nums
                    .chunks(2)
                    .find(|pair| pair[0].as_i64().unwrap() == key)
                    .map(|pair| pair[1].as_reference().unwrap());
            }
            let kids = pdf.get(node.get(b"Kids").unwrap()).as_array().unwrap();
            let kids = kids.iter().map(|kid| pdf.get(kid).as_dict().unwrap());
            let mut within = kids.filter(|kid| {
                let limits = pdf.get(kid.get(b"Limits").unwrap()).as_array().unwrap();
                (limits[0].as_i64().unwrap()..=limits[1].as_i64().unwrap()).contains(&key)
            });
            within.find_map(|kid| find(pdf, kid, key))
        }
        find(self, self.dictionary(self.root(), "ParentTree"), key).unwrap()
    }

    /// The words that a control is announced with: the field's, or the group's.
    fn control(&self, widget: &Dictionary) -> (String, String) {
        let field = match widget.get(b"Parent") {
            Ok(parent) => self.get(parent).as_dict().unwrap(),
            Err(_) => widget,
        };
        (
            self.text(field.get(b"T").unwrap()),
            self.text(widget.get(b"TU").unwrap()),
        )
    }

    /// What the checkers do not see.
    fn is_sound(&self) {
        let name = &self.name;
        let catalog = self.document.catalog().unwrap();
        let lang = self.text(catalog.get(b"Lang").unwrap());
        assert!(name.starts_with(&format!("{lang}/")), "{name}: {lang}");
        let view = self.dictionary(catalog, "ViewerPreferences");
        assert!(view.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
        for page in self.document.page_iter() {
            let page = self.document.get_dictionary(page).unwrap();
            if page.has(b"Annots") {
                let order = page.get(b"Tabs").unwrap().as_name().unwrap();
                assert_eq!(order, b"S", "{name}: tab order");
            }
        }
        let elements = self.elements();
        // Nothing that was meant to become a field is left, and no link is empty.
        for element in &elements {
            let alt = element.dictionary.get(b"Alt").map(|alt| self.text(alt));
            assert!(
                alt.is_ok_and(|alt| !alt.contains("samtale-field"))
                    || !element.dictionary.has(b"Alt")
            );
            if element.kind == "Link" {
                let words = self.kids(element.dictionary).len();
                assert!(words > 1, "{name}: a link without words");
            }
        }
        let tables = elements.iter().filter(|one| one.kind == "Table").count();
        let heads = elements.iter().filter(|one| one.kind == "TH").count();
        assert!(heads >= tables, "{name}: a table without header cells");
        let level = |one: &Element<'_>| one.kind.strip_prefix('H')?.parse::<u32>().ok();
        let levels: Vec<u32> = elements.iter().filter_map(level).collect();
        assert_eq!(levels.first(), Some(&1), "{name}");
        // Chapters of a guide are of the first level; anything else has one title.
        let titles = levels.iter().filter(|level| **level == 1).count();
        assert!(titles == 1 || name.contains("/guide-"), "{name}: {titles}");
        self.fonts();
    }

    /// Every font is in the file, and none but the theme's.
    fn fonts(&self) {
        for object in self.document.objects.values() {
            let Ok(font) = object.as_dict() else { continue };
            let kind = font.get(b"Type").and_then(Object::as_name);
            if !kind.is_ok_and(|kind| kind == b"FontDescriptor") {
                continue;
            }
            let called = font.get(b"FontName").unwrap().as_name().unwrap();
            let called = String::from_utf8_lossy(called);
            assert!(called.contains("+SourceSans3-"), "{}: {called}", self.name);
            assert!(font.has(b"FontFile2") || font.has(b"FontFile3"));
        }
    }

    /// All words in reading order, by the marks in the structure tree.
    fn words(&self) -> String {
        let pages: Vec<ObjectId> = self.document.page_iter().collect();
        let marked: Vec<BTreeMap<i64, String>> =
            pages.iter().map(|page| self.marked(*page)).collect();
        let mut words = String::new();
        self.read(self.root(), None, &pages, &marked, &mut words);
        words
    }

    fn read(
        &self,
        element: &Dictionary,
        page: Option<ObjectId>,
        pages: &[ObjectId],
        marked: &[BTreeMap<i64, String>],
        words: &mut String,
    ) {
        let page = element
            .get(b"Pg")
            .and_then(Object::as_reference)
            .ok()
            .or(page);
        for kid in self.kids(element) {
            match self.get(kid) {
                Object::Integer(mark) => {
                    let at = pages.iter().position(|one| Some(*one) == page).unwrap();
                    words.push_str(marked[at].get(mark).map_or("", String::as_str));
                }
                Object::Dictionary(inner) if inner.has(b"MCID") => {
                    let own = inner
                        .get(b"Pg")
                        .and_then(Object::as_reference)
                        .ok()
                        .or(page);
                    let at = pages.iter().position(|one| Some(*one) == own).unwrap();
                    let mark = inner.get(b"MCID").unwrap().as_i64().unwrap();
                    words.push_str(marked[at].get(&mark).map_or("", String::as_str));
                }
                Object::Dictionary(inner) if inner.has(b"S") => {
                    self.read(inner, page, pages, marked, words);
                }
                _ => {}
            }
        }
        let kind = element.get(b"S").and_then(Object::as_name).unwrap_or(b"");
        if !matches!(
            kind,
            b"Span" | b"Link" | b"Strong" | b"Em" | b"Lbl" | b"Form"
        ) {
            words.push('\n');
        }
    }

    /// The words of each mark on a page.
    fn marked(&self, page: ObjectId) -> BTreeMap<i64, String> {
        let (resources, more) = self.document.get_page_resources(page).unwrap();
        let first = more
            .first()
            .map(|id| self.document.get_dictionary(*id).unwrap());
        let fonts = self.dictionary(resources.or(first).unwrap(), "Font");
        let maps: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = fonts
            .iter()
            .map(|(name, font)| {
                (
                    name.clone(),
                    self.to_unicode(self.get(font).as_dict().unwrap()),
                )
            })
            .collect();
        let content = self.document.get_and_decode_page_content(page).unwrap();
        let mut marked: BTreeMap<i64, String> = BTreeMap::new();
        let (mut open, mut font): (Vec<Option<i64>>, Vec<u8>) = (Vec::new(), Vec::new());
        for operation in content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "BDC" => {
                    let mark = operands[1].as_dict().and_then(|one| one.get(b"MCID"));
                    open.push(mark.and_then(Object::as_i64).ok());
                }
                "BMC" => open.push(None),
                "EMC" => drop(open.pop()),
                "Tf" => font = operands[0].as_name().unwrap().to_vec(),
                "Tj" | "TJ" => {
                    let Some(mark) = open.iter().rev().find_map(|mark| *mark) else {
                        continue;
                    };
                    let parts = match &operands[0] {
                        Object::Array(parts) => parts.clone(),
                        one => vec![one.clone()],
                    };
                    for part in parts.iter().filter_map(|part| part.as_str().ok()) {
                        for code in part.chunks(2) {
                            let code = u16::from_be_bytes([code[0], code[1]]);
                            let shown = maps[&font].get(&code).map_or("\u{FFFD}", String::as_str);
                            marked.entry(mark).or_default().push_str(shown);
                        }
                    }
                }
                _ => {}
            }
        }
        marked
    }

    /// What the codes of a font stand for.
    fn to_unicode(&self, font: &Dictionary) -> BTreeMap<u16, String> {
        let map = self
            .get(font.get(b"ToUnicode").unwrap())
            .as_stream()
            .unwrap();
        let bytes = map
            .decompressed_content()
            .unwrap_or_else(|_| map.content.clone());
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mut codes = BTreeMap::new();
        let units = |hex: &str| {
            let units = hex.as_bytes().chunks(4);
            let units = units
                .map(|four| u16::from_str_radix(std::str::from_utf8(four).unwrap(), 16).unwrap());
            String::from_utf16(&units.collect::<Vec<u16>>()).unwrap()
        };
        for part in text.split("beginbfchar").skip(1) {
            for line in part.split("endbfchar").next().unwrap().lines() {
                let mut hex = line
                    .split(['<', '>'])
                    .filter(|part| !part.trim().is_empty());
                if let (Some(code), Some(shown)) = (hex.next(), hex.next()) {
                    codes.insert(u16::from_str_radix(code, 16).unwrap(), units(shown));
                }
            }
        }
        for part in text.split("beginbfrange").skip(1) {
            for line in part.split("endbfrange").next().unwrap().lines() {
                let hex: Vec<&str> = line
                    .split(['<', '>'])
                    .filter(|part| !part.trim().is_empty())
                    .collect();
                if let [low, high, shown] = hex[..] {
                    let low = u16::from_str_radix(low, 16).unwrap();
                    let high = u16::from_str_radix(high, 16).unwrap();
                    let first = u32::from(u16::from_str_radix(&shown[..4], 16).unwrap());
                    for code in low..=high {
                        let one = char::from_u32(first + u32::from(code - low)).unwrap();
                        codes.insert(code, one.to_string());
                    }
                }
            }
        }
        codes
    }
}

const PLAIN: &str = "en/forms/all/employee.pdf";

#[test]
fn every_document_is_accessible() {
    let folder = site(&[]);
    let made = built(folder.path());
    let names: Vec<&str> = made
        .keys()
        .map(String::as_str)
        .filter(|name| name.contains("/forms/"))
        .collect();
    // Two editions in two languages: plain, in large print, and beside the other language.
    assert_eq!(names.len(), 12, "{names:?}");
    for (name, bytes) in &made {
        conforms(name, bytes, ValidationProfile::PdfUa1);
        Pdf::new(name, bytes).is_sound();
    }
}

#[test]
fn every_answer_is_a_field_in_reading_order() {
    let folder = site(&[]);
    let made = built(folder.path());
    for name in [
        PLAIN,
        "nb/forms/all/manager.pdf",
        "nb/forms/all/employee.en.pdf",
    ] {
        let pdf = Pdf::new(name, &made[name]);
        let widgets = pdf.widgets();
        let controls: Vec<(String, String)> =
            widgets.iter().map(|(_, one)| pdf.control(one)).collect();
        let forms: Vec<Element<'_>> = pdf
            .elements()
            .into_iter()
            .filter(|one| one.kind == "Form")
            .collect();
        assert_eq!(forms.len(), widgets.len(), "{name}");
        // The order of the structure is that of the tab key, and each leads to the other.
        for (form, (id, widget)) in forms.iter().zip(&widgets) {
            let key = widget.get(b"StructParent").unwrap().as_i64().unwrap();
            assert_eq!(pdf.parent(key), form.id, "{name}");
            let content = pdf.dictionary(form.dictionary, "K");
            assert_eq!(content.get(b"Obj").unwrap().as_reference().unwrap(), *id);
            assert!(form.depth > 0);
        }
        assert!(
            controls.iter().all(|(_, words)| words.len() > 2),
            "{controls:?}"
        );
        let fields: BTreeSet<&str> = controls.iter().map(|(name, _)| name.as_str()).collect();
        for field in [
            "name",
            "date",
            "questions-signs",
            "questions-clear",
            "questions-often",
            "questions-one",
            "questions-many-a",
            "questions-many-b",
            "questions-yes",
            "questions-when",
            "questions-plan-1-what",
            "questions-plan-25-done",
            "questions-room",
            "questions-room-3",
            "check-check-checks-agenda",
            "boxes-boxes-table-row-1",
            "signature-employee",
            "signature-employee-date",
            "signature-manager",
        ] {
            assert!(fields.contains(field), "{name} has no {field}: {fields:?}");
        }
        assert!(!fields.contains("signature-manager-date") && !fields.contains("questions-read"));
    }
    let pdf = Pdf::new(PLAIN, &made[PLAIN]);
    let spoken: Vec<String> = pdf
        .widgets()
        .iter()
        .map(|(_, one)| pdf.control(one).1)
        .collect();
    for words in [
        "Name",
        "1.3 How clear are the goals? 5: entirely",
        "1.6 Choose some: Blue",
    ] {
        assert!(spoken.iter().any(|one| one == words), "{words}: {spoken:?}");
    }
}

#[test]
fn fields_have_all_of_latin() {
    let folder = site(&[]);
    let made = built(folder.path());
    let pdf = Pdf::new(PLAIN, &made[PLAIN]);
    let form = pdf.dictionary(pdf.document.catalog().unwrap(), "AcroForm");
    let fonts = pdf.dictionary(pdf.dictionary(form, "DR"), "Font");
    let font = pdf.dictionary(fonts, "Field");
    let shown: BTreeSet<String> = pdf.to_unicode(font).into_values().collect();
    for letter in (' '..='~').chain('¡'..='ſ').chain("ŝẞ€–—“”„«»…ễ".chars())
    {
        // The soft hyphen shares the hyphen's glyph, and the no-break space the blank's.
        if !matches!(letter, '\u{AD}' | '\u{A0}') {
            assert!(shown.contains(&letter.to_string()), "{letter}");
        }
    }
    for (_, widget) in pdf.widgets() {
        if widget.has(b"DA") {
            let look = pdf.text(widget.get(b"DA").unwrap());
            assert!(look.starts_with("/Field "), "{look}");
        }
    }
}

#[test]
fn what_cannot_be_filled_in_is_also_for_keeping() {
    let folder = site(&[("[documents]", "[documents]\nfillable = false")]);
    let made = built(folder.path());
    // A page without a day of its last change cannot say when it was made, which PDF/A wants to know.
    let dated = |name: &str| !name.ends_with("guide.pdf") && !name.ends_with("guide/manager.pdf");
    let keeps = |name: &str| name.contains("/forms/") || dated(name);
    for (name, bytes) in made.iter().filter(|(name, _)| keeps(name)) {
        conforms(name, bytes, ValidationProfile::PdfUa1);
        conforms(name, bytes, ValidationProfile::PdfA2a);
        let pdf = Pdf::new(name, bytes);
        pdf.is_sound();
        assert!(pdf.widgets().is_empty());
        assert!(!pdf.document.catalog().unwrap().has(b"AcroForm"));
    }
}

#[test]
fn words_are_words_and_each_has_its_language() {
    let folder = site(&[]);
    let made = built(folder.path());
    let pdf = Pdf::new(PLAIN, &made[PLAIN]);
    let words = pdf.words();
    for text in [
        "#let x = 1, $x^2$, @name, 100 * 2, back\\slash, <label>, // comment, “quotes”, ~tilde",
        "You might discuss:",
        "1.10 Room to write",
        "The first note.",
        "Carry on",
        "not at all",
    ] {
        let bare = |text: &str| text.replace(['\n', ' ', '\u{A0}'], "");
        assert!(
            bare(&words).contains(&bare(text)),
            "{text} is not in {words}"
        );
    }
    assert!(words.find("1.1").unwrap() < words.find("1.10").unwrap());
    let nb = Pdf::new("nb", &made["nb/forms/all/employee.pdf"]);
    let languages: BTreeSet<String> = nb
        .elements()
        .iter()
        .filter_map(|one| Some(nb.text(one.dictionary.get(b"Lang").ok()?)))
        .collect();
    assert!(languages.contains("en"), "{languages:?}");
    assert!(nb.words().contains("Æ, ø og å, ï, ð, þ, ř, ő, ẞ og ễ"));
}

#[test]
fn a_second_build_typesets_nothing_and_a_changed_question_its_own_editions() {
    let folder = site(&[]);
    let said = || {
        let output = samtale(folder.path(), "build", &["--timings"]);
        let said = String::from_utf8(output.stderr).unwrap();
        let of = said
            .lines()
            .find(|line| line.contains("PDF"))
            .unwrap_or("")
            .to_string();
        (of, said)
    };
    let (first, all) = said();
    assert!(first.contains("PDF: 24 typeset, 0"), "{all}");
    let (second, all) = said();
    assert!(second.contains("PDF: 0 typeset, 24 remembered"), "{all}");
    // Lines above a question move the others, and change none.
    let bank = "content/bank/tasks.toml";
    change(
        folder.path(),
        bank,
        &[("[scale.often]", "# A remark.\n\n[scale.often]")],
    );
    assert!(said().0.contains("PDF: 0 typeset"));
    change(
        folder.path(),
        bank,
        &[("text.nb = \"Når?\"", "text.nb = \"Når da?\"")],
    );
    let (fourth, all) = said();
    // Two editions of Bokmål, plain and in large print, and four that show both languages.
    assert!(fourth.contains("PDF: 8 typeset, 16 remembered"), "{all}");
    assert!(!all.contains("en/forms/all/employee.pdf"), "{all}");
}

#[test]
fn a_guide_has_what_its_readers_need_and_links_stay_inside() {
    let folder = site(&[]);
    let made = built(folder.path());
    let [employee, manager] =
        ["en/guide-employee.pdf", "en/guide-manager.pdf"].map(|name| Pdf::new(name, &made[name]));
    let (one, other) = (employee.words(), manager.words());
    assert!(
        one.contains("Said to employees.") && !one.contains("Said to managers"),
        "{one}"
    );
    assert!(
        other.contains("Said to managers") && other.contains("Only for managers."),
        "{other}"
    );
    assert!(!one.contains("1.2") && other.contains("1.2"), "{one}");
    for words in [
        "In this guide",
        "The second, in a table.",
        "see you # soon.",
        "What it means.",
    ] {
        assert!(one.contains(words), "{words}: {one}");
    }
    let kinds =
        |pdf: &Pdf, kind: &str| pdf.elements().iter().filter(|one| one.kind == kind).count();
    for kind in [
        "TOC",
        "TOCI",
        "Table",
        "TH",
        "L",
        "LI",
        "Note",
        "Figure",
        "BlockQuote",
        "Link",
    ] {
        assert!(kinds(&employee, kind) > 0, "no {kind}");
    }
    // A page that the guide has is a place in it; one that it has not, and the bank, are on the web.
    let web = |pdf: &Pdf| -> BTreeSet<String> {
        let actions = pdf
            .document
            .objects
            .values()
            .filter_map(|one| one.as_dict().ok());
        let actions = actions.filter_map(|one| {
            one.get(b"A").ok().or(Some(one)
                .filter(|one| one.has(b"URI"))
                .map(|_| one.get(b"URI").unwrap()))
        });
        let uris = actions.filter_map(|one| match pdf.get(one) {
            Object::Dictionary(action) => action.get(b"URI").ok().map(|uri| pdf.text(uri)),
            Object::String(..) => Some(pdf.text(one)),
            _ => None,
        });
        uris.collect()
    };
    let there = |name: &str| format!("https://example.org/en/{name}");
    assert!(
        web(&employee).contains(&there("guide/manager/")),
        "{:?}",
        web(&employee)
    );
    assert!(
        !web(&manager).contains(&there("guide/manager/")),
        "{:?}",
        web(&manager)
    );
    assert!(
        web(&manager).contains(&there("questions/")),
        "{:?}",
        web(&manager)
    );
    assert!(!web(&manager).contains(&there("guide/all/")));
    // Bookmarks.
    assert!(manager.document.catalog().unwrap().has(b"Outlines"));
}

#[test]
fn a_character_that_no_font_has_is_said_with_its_place() {
    let folder = site(&[]);
    let bank = "content/bank/tasks.toml";
    change(
        folder.path(),
        bank,
        &[("How often do you meet?", "How often 😀 do you meet?")],
    );
    let forms = "content/forms/all.toml";
    change(
        folder.path(),
        forms,
        &[("en = \"Checks\"", "en = \"Checks 漢\"")],
    );
    let output = samtale(folder.path(), "build", &[]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("error[missing-glyph]"), "{said}");
    assert!(said.contains("tasks.toml:38:22"), "{said}");
    assert!(said.contains("all.toml:34:24"), "{said}");
    assert!(!folder.path().join("site/public").exists());
}

#[test]
fn a_site_that_asks_for_none_gets_none() {
    let folder = site(&[("formats = [\"html\", \"pdf\"]", "formats = [\"html\"]")]);
    assert!(built(folder.path()).is_empty());
    assert!(!folder.path().join("site/.samtale").exists());
}

#[test]
fn texts_longer_than_a_page_go_on_on_the_next() {
    let plain = &[
        ("pairs = [[\"en\", \"nb\"]]\n", ""),
        ("large_print = true\n", ""),
    ];
    let pages = |folder: &Path| {
        let pdf = Pdf::new(PLAIN, &built(folder)[PLAIN]);
        pdf.document.page_iter().count()
    };
    let folder = site(plain);
    let before = pages(folder.path());
    // More than six pages of words, in each place where no page could hold them.
    let long = "words ".repeat(5_000);
    let quoted = |text: &str| (format!("\"{text}\""), format!("\"{text} {long}\""));
    let tall = |file: &str, texts: &[&str]| {
        let texts: Vec<_> = texts.iter().map(|text| quoted(text)).collect();
        let texts: Vec<_> = texts.iter().map(|(a, b)| (&**a, &**b)).collect();
        change(folder.path(), file, &texts);
    };
    tall(
        "content/bank/tasks.toml",
        &["How often do you meet?", "Something to read", "Blue"],
    );
    tall("content/forms/all.toml", &["Carry on", "Manager"]);
    let after = pages(folder.path());
    assert!(after >= before + 5 * 6, "{before} pages, then {after}");
    // In the head of a table too, where a head that is said again on each page could not go on.
    let words = |folder: &Path| {
        let file = folder.join("form.pdf");
        std::fs::write(&file, &built(folder)[PLAIN]).unwrap();
        let text = Command::new("pdftotext")
            .arg(file)
            .arg("-")
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&text.stdout).into_owned();
        text.matches("words").count()
    };
    let before = words(folder.path());
    tall("content/forms/all.toml", &["Now", "Health"]);
    let after = words(folder.path());
    assert!(after >= before + 2 * 5_000, "{before} words, then {after}");
}

#[test]
fn documents_are_set_in_the_font_of_the_pages() {
    let fonts = "[fonts]\nfamily = \"Course\"\nregular = \"Course.ttf\"\n\n[documents]";
    let folder = site(&[("[documents]", fonts)]);
    // A font of another name: the theme's with two letters swapped.
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/fonts");
    let mut font = fs::read(theme.join("SourceSans3-Regular.ttf")).unwrap();
    let name = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let (from, to): (Vec<u8>, Vec<u8>) = (name("Source"), name("Course"));
    for at in 0..font.len() - from.len() {
        if font[at..].starts_with(&from) {
            font[at..at + to.len()].copy_from_slice(&to);
        }
    }
    fs::write(folder.path().join("site/Course.ttf"), font).unwrap();
    let pdf = Pdf::new(PLAIN, &built(folder.path())[PLAIN]);
    let mut names = pdf.document.objects.values().filter_map(|object| {
        let font = object.as_dict().ok()?.get(b"BaseFont").ok()?;
        Some(String::from_utf8_lossy(font.as_name().ok()?).into_owned())
    });
    assert!(names.any(|name| name.ends_with("+CourseSans3-Regular")));
}
