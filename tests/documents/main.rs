//! Forms as documents: each format says the same as the page, in the same order, with the same numbers and in the
//! same languages; the files are valid; what validators do not see is asserted here.

mod pdf;
mod read;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use rayon::prelude::*;
use read::{Word, changed, part};
use samtale::io::disk::Disk;
use samtale::model::Date;
use samtale::pipeline::{self, Build, Memo, Settings};

fn disk(site: &Path) -> Disk {
    Disk::new(site, Date::new(2026, 10, 1).unwrap())
}

fn built(site: &Path) -> (Build, Disk) {
    let disk = disk(site);
    let build = pipeline::run(&disk, &Settings::default(), &mut Memo::default());
    (build, disk)
}

/// A copy of the sample that asks for every format; it stays until the tests end.
fn copy() -> &'static tempfile::TempDir {
    static COPY: OnceLock<tempfile::TempDir> = OnceLock::new();
    COPY.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = tempfile::tempdir().unwrap();
        for part in ["samtale.toml", "logo.svg", "content"] {
            let copied = std::process::Command::new("cp")
                .arg("-r")
                .arg(root.join(part))
                .arg(folder.path())
                .status();
            assert!(copied.unwrap().success());
        }
        let settings = folder.path().join("samtale.toml");
        let text = std::fs::read_to_string(&settings).unwrap();
        let formats = text
            .lines()
            .find(|line| line.starts_with("formats = "))
            .unwrap();
        let all = "formats = [\"html\", \"pdf\", \"docx\", \"odt\"]";
        std::fs::write(&settings, text.replace(formats, all)).unwrap();
        folder
    })
}

/// The sample, read once.
fn sample() -> &'static (Build, Disk) {
    static SAMPLE: OnceLock<(Build, Disk)> = OnceLock::new();
    SAMPLE.get_or_init(|| built(copy().path()))
}

fn bytes((build, disk): &(Build, Disk), route: &str) -> Vec<u8> {
    let output = build
        .plan
        .find(route)
        .unwrap_or_else(|| panic!("no {route}"));
    let rendered = build.render(disk, output);
    assert!(rendered.diagnostics.is_empty(), "{route}");
    rendered.value
}

/// Every edition of the sample in every language: the route without an ending.
fn editions() -> Vec<String> {
    let (build, _) = sample();
    let index = &build.index.value;
    let mut found = Vec::new();
    for tag in index.site.languages.tags() {
        for (_, form) in index.forms() {
            for edition in &form.editions {
                found.push(format!("{tag}/forms/{}/{}", form.definition.id, edition.id));
            }
        }
    }
    found
}

/// A format: its name, the end of its files' routes, how it is read.
type Format = (&'static str, &'static str, fn(&[u8]) -> Vec<Word>);

const FORMATS: [Format; 3] = [
    ("pdf", ".pdf", pdf::read),
    ("docx", ".docx", read::docx),
    ("odt", ".odt", read::odt),
];

/// Where two readings part.
fn difference(page: &[Word], other: &[Word]) -> Option<String> {
    let at = page.iter().zip(other).position(|(one, two)| one != two);
    let at = match at {
        Some(at) => at,
        None if page.len() == other.len() => return None,
        None => page.len().min(other.len()),
    };
    let around = |words: &[Word]| {
        let words = words.iter().skip(at.saturating_sub(4)).take(10);
        let words = words.map(|word| format!("{}[{}]", word.text, word.lang));
        words.collect::<Vec<_>>().join(" ")
    };
    Some(format!("page: {}\n other: {}", around(page), around(other)))
}

#[test]
fn every_format_of_every_edition_says_the_same() {
    let editions = editions();
    assert!(editions.len() >= 40);
    editions.par_iter().for_each(|stem| {
        let page = read::html(&bytes(sample(), &format!("{stem}/index.html")));
        assert!(page.len() > 100, "{stem}: {} words", page.len());
        for (name, end, read) in FORMATS {
            let words = read(&bytes(sample(), &format!("{stem}{end}")));
            if let Some(difference) = difference(&page, &words) {
                panic!("{stem}, {name}:\n {difference}");
            }
        }
    });
}

/// The words of one language without numbers, which both languages of a sheet share.
fn only(words: Vec<Word>, lang: &str) -> Vec<String> {
    let number = |text: &str| {
        text.chars()
            .all(|character| character.is_ascii_digit() || "().-,".contains(character))
    };
    words
        .into_iter()
        .filter(|word| word.lang == lang && !number(&word.text))
        // The mark of a footnote stands at its word.
        .map(|word| {
            word.text
                .trim_end_matches(|end: char| end.is_ascii_digit())
                .to_string()
        })
        .collect()
}

#[test]
fn a_sheet_in_two_languages_holds_both_forms_whole() {
    let mut pairs = 0;
    for (first, second) in [("en", "nb"), ("nb", "en")] {
        for stem in editions() {
            let Some(rest) = stem.strip_prefix(&format!("{first}/")) else {
                continue;
            };
            let pair = read::docx(&bytes(sample(), &format!("{stem}.{second}.docx")));
            for lang in [first, second] {
                let alone = read::docx(&bytes(sample(), &format!("{lang}/{rest}.docx")));
                let (here, alone) = (only(pair.clone(), lang), only(alone, lang));
                // What both say alike, such as a version, stands in the first language once.
                let at = here.iter().zip(&alone).position(|(one, two)| one != two);
                assert!(
                    at.is_none() && here.len() == alone.len(),
                    "{stem} with {second}: {lang} at {:?} / {:?}",
                    at.map(|at| &here[at.saturating_sub(3)..(at + 4).min(here.len())]),
                    at.map(|at| &alone[at.saturating_sub(3)..(at + 4).min(alone.len())])
                );
            }
            pairs += 1;
        }
    }
    assert!(pairs >= 10);
}

// Each format is read closely enough to see what goes wrong.

const STEM: &str = "en/forms/dialogue/employee-academic";

/// Two stretches of a text in each other's place.
fn swapped(text: &str, one: &str, two: &str) -> String {
    text.replace(one, "\u{1}")
        .replace(two, one)
        .replace('\u{1}', two)
}

/// What is left when the stretch from `from` to `to` around `word` is taken out.
fn without(text: &str, word: &str, from: &str, to: &str) -> String {
    let at = text.find(word).unwrap();
    let start = text[..at].rfind(from).unwrap();
    let end = at + text[at..].find(to).unwrap() + to.len();
    format!("{}{}", &text[..start], &text[end..])
}

const ONE: &str = "Which agreements are still open?";
const TWO: &str = "What gets in the way of good work?";

fn seen(name: &str, what: &str, before: &[Word], after: &[Word]) {
    let difference = difference(before, after);
    assert!(difference.is_some(), "{name}: nobody saw {what}");
    println!("{name}, {what}:\n {}", difference.unwrap());
}

#[test]
fn changes_of_a_page_are_seen() {
    let bytes = bytes(sample(), &format!("{STEM}/index.html"));
    let before = read::html(&bytes);
    let text = String::from_utf8(bytes).unwrap();
    let mutations: [(&str, String); 5] = [
        ("a letter", text.replace("still open?", "still opem?")),
        ("a number", text.replace(">2.2<", ">2.3<")),
        ("a swap", swapped(&text, ONE, TWO)),
        (
            "an option",
            without(&text, "rather little", "<label>", "</label>"),
        ),
        (
            "a language",
            text.replace(ONE, &format!("<span lang=\"nb\">{ONE}</span>")),
        ),
    ];
    for (what, text) in mutations {
        seen("html", what, &before, &read::html(text.as_bytes()));
    }
}

#[test]
fn changes_of_a_word_document_are_seen() {
    let bytes = bytes(sample(), &format!("{STEM}.docx"));
    let before = read::docx(&bytes);
    let text = |change: fn(&str) -> String| changed(&bytes, "word/document.xml", change);
    let mutations = [
        (
            "a letter",
            text(|text| text.replace("still open?", "still opem?")),
        ),
        (
            "a number",
            changed(&bytes, "word/numbering.xml", |text| {
                text.replacen(
                    "<w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"3.%1\"",
                    "<w:start w:val=\"2\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"3.%1\"",
                    1,
                )
            }),
        ),
        ("a swap", text(|text| swapped(text, ONE, TWO))),
        (
            "an option",
            text(|text| without(text, ">rather little<", "<w:p>", "</w:p>")),
        ),
        (
            "a language",
            text(|text| {
                let at = text.find(ONE).unwrap();
                let lang = text[..at].rfind("en-GB").unwrap();
                format!("{}nb-NO{}", &text[..lang], &text[lang + 5..])
            }),
        ),
    ];
    for (what, bytes) in mutations {
        seen("docx", what, &before, &read::docx(&bytes));
    }
}

#[test]
fn changes_of_an_opendocument_text_are_seen() {
    let bytes = bytes(sample(), &format!("{STEM}.odt"));
    let before = read::odt(&bytes);
    let text = |change: fn(&str) -> String| changed(&bytes, "content.xml", change);
    let mutations = [
        (
            "a letter",
            text(|text| text.replace("still open?", "still opem?")),
        ),
        (
            "a number",
            text(|text| {
                let at = text.find(&format!(">{ONE}<")).unwrap();
                let start = text[..at].rfind("start-value=\"2\"").unwrap();
                format!("{}start-value=\"7\"{}", &text[..start], &text[start + 15..])
            }),
        ),
        ("a swap", text(|text| swapped(text, ONE, TWO))),
        (
            "an option",
            text(|text| without(text, ">rather little</text:span>", "<text:p ", "</text:p>")),
        ),
        (
            "a language",
            text(|text| text.replace("fo:language=\"en\"", "fo:language=\"nb\"")),
        ),
    ];
    for (what, bytes) in mutations {
        seen("odt", what, &before, &read::odt(&bytes));
    }
}

#[test]
fn changes_of_a_pdf_are_seen() {
    let bytes = bytes(sample(), &format!("{STEM}.pdf"));
    let before = pdf::read(&bytes);
    let mutations = [
        (
            "a letter",
            pdf::changed(&bytes, |file| pdf::letter(file, 'W', 'V')),
        ),
        (
            "a number",
            pdf::changed(&bytes, |file| pdf::letter(file, '2', '3')),
        ),
        ("a swap", pdf::changed(&bytes, |file| pdf::swap(file, "P"))),
        (
            "an option",
            pdf::changed(&bytes, |file| pdf::empty(file, "P")),
        ),
        (
            "a language",
            pdf::changed(&bytes, |file| pdf::language(file, "P")),
        ),
    ];
    assert!(difference(&before, &pdf::read(&pdf::changed(&bytes, |_| {}))).is_none());
    for (what, bytes) in mutations {
        seen("pdf", what, &before, &pdf::read(&bytes));
    }
}

// What validators do not see

#[test]
fn word_documents_have_title_language_headings_header_rows_and_controls() {
    let file = bytes(sample(), &format!("{STEM}.docx"));
    let core = part(&file, "docProps/core.xml");
    assert_eq!(
        core.all("dc:title")[0].text(),
        "One-to-one dialogue – Employee · Academic staff"
    );
    assert_eq!(core.all("dc:language")[0].text(), "en");
    let document = part(&file, "word/document.xml");
    let mut styles: BTreeMap<&str, usize> = BTreeMap::new();
    for style in document.all("w:pStyle") {
        *styles.entry(style.get("w:val").unwrap()).or_default() += 1;
    }
    assert_eq!(styles["Title"], 1);
    assert!(styles["Heading1"] >= 12, "{styles:?}");
    assert!(styles["Question"] >= 30);
    // Every run of words names its language; every table to fill in says its heads again.
    for run in document.all("w:r") {
        let words = run
            .child("w:t")
            .is_some_and(|text| !text.text().trim().is_empty());
        let own = !run.all("w:lang").is_empty();
        let control = run
            .all("w:rStyle")
            .iter()
            .any(|it| it.get("w:val") == Some("PlaceholderText"));
        let sign = run
            .child("w:t")
            .is_some_and(|text| ["☐", "○"].contains(&&*text.text()));
        assert!(!words || own || control || sign, "{run:?}");
    }
    for table in document.all("w:tbl") {
        let style = table.all("w:tblStyle")[0].get("w:val");
        let heads = table.all("w:tblHeader");
        assert_eq!(heads.len(), usize::from(style == Some("TableGrid")));
        assert!(heads.iter().all(|head| head.attributes.is_empty()));
    }
    let size = document.all("w:pgSz")[0];
    assert_eq!(
        (size.get("w:w"), size.get("w:h")),
        (Some("11906"), Some("16838"))
    );
    let picture = document.all("wp:docPr")[0];
    assert_eq!(picture.get("descr"), Some("Example University"));
    // Each control has a name and an id of its own.
    let mut ids = BTreeMap::new();
    for control in document.all("w:sdtPr") {
        let value = |name: &str| control.child(name).unwrap().get("w:val").unwrap();
        assert!(!value("w:alias").is_empty() && value("w:alias").encode_utf16().count() <= 64);
        assert!(
            ids.insert(value("w:id").to_string(), value("w:tag"))
                .is_none()
        );
    }
    let page = read::tree(
        &String::from_utf8(bytes(sample(), &format!("{STEM}/index.html"))).unwrap(),
        true,
    );
    let article = page.all("article")[0];
    let answers = article.all("input").len() + article.all("textarea").len();
    assert_eq!(ids.len(), answers, "an answer on the page has a control");
    let footer = part(&file, "word/footer1.xml");
    let fields: Vec<_> = footer.all("w:fldSimple");
    let fields: Vec<_> = fields.iter().filter_map(|it| it.get("w:instr")).collect();
    assert_eq!(fields, ["PAGE", "NUMPAGES"]);
    assert!(
        footer.text().contains("Version 2026-1"),
        "{}",
        footer.text()
    );
}

#[test]
fn opendocument_texts_have_title_language_headings_header_rows_and_controls() {
    let file = bytes(sample(), &format!("{STEM}.odt"));
    let names: Vec<String> = read::unpacked(&file)
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names[0], "mimetype");
    // Every other file is in the manifest; LibreOffice's list of pages is there, and empty.
    assert!(names.iter().any(|name| name == "layout-cache"));
    let listed = part(&file, "META-INF/manifest.xml");
    let listed = listed.all("manifest:file-entry");
    for name in names[1..]
        .iter()
        .filter(|name| !name.starts_with("META-INF"))
    {
        let here = |entry: &&read::Element| entry.get("manifest:full-path") == Some(name);
        assert!(listed.iter().any(here), "{name}");
    }
    let meta = part(&file, "meta.xml");
    assert_eq!(
        meta.all("dc:title")[0].text(),
        "One-to-one dialogue – Employee · Academic staff"
    );
    assert_eq!(meta.all("dc:language")[0].text(), "en");
    let content = part(&file, "content.xml");
    assert!(content.all("text:h").len() >= 12);
    assert!(!content.all("table:table-header-rows").is_empty());
    let form = content.all("form:form")[0];
    assert!(
        form.children()
            .all(|control| control.get("form:title").is_some_and(|it| !it.is_empty()))
    );
    let drawn = content.all("draw:control");
    let ids: Vec<_> = form
        .children()
        .map(|control| control.get("xml:id"))
        .collect();
    let order: Vec<_> = drawn
        .iter()
        .map(|control| control.get("draw:control"))
        .collect();
    assert_eq!(ids, order, "controls follow the order of the text");
    assert!(
        drawn
            .iter()
            .all(|control| control.child("svg:title").is_some())
    );
    let page = read::tree(
        &String::from_utf8(bytes(sample(), &format!("{STEM}/index.html"))).unwrap(),
        true,
    );
    let article = page.all("article")[0];
    let answers = article.all("input").len() + article.all("textarea").len();
    assert_eq!(order.len(), answers, "an answer on the page has a control");
}

#[test]
fn pages_offer_every_document_with_its_true_size() {
    let page = bytes(sample(), "en/forms/dialogue/index.html");
    let page = read::tree(&String::from_utf8(page).unwrap(), true);
    let mut seen = 0;
    for row in page.all("p") {
        if row.get("class") != Some("documents") {
            continue;
        }
        for link in row.all("a") {
            let route = link.get("href").unwrap().replace("../../../", "");
            let size = bytes(sample(), &route).len().div_ceil(1000);
            assert!(
                row.text().contains(&format!("({size}\u{a0}kB)")),
                "{route}: {}",
                row.text()
            );
            seen += 1;
        }
    }
    let (build, _) = sample();
    let planned = build.plan.outputs.iter().filter(|output| {
        output.route.starts_with("en/forms/dialogue/") && !output.route.ends_with(".html")
    });
    assert_eq!(seen, planned.count());
}

/// A small site with this in its settings.
fn small(settings: &str) -> (tempfile::TempDir, Build, Disk) {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        ("samtale.toml", format!("title = \"Talk\"\ndefault_language = \"en\"\n[documents]\n{settings}\n")),
        (
            "content/forms/talk.toml",
            "title = \"Talk\"\nintro = \"One.[^a] Two.[^a]\\n\\n| A | B |\\n|---|---|\\n| `x & y` | **z** |\\n\\n> [!NOTE]\\n> # $ @ * \\\\ are text\"\n[footnote.a]\nen = \"A note\"\n[[section]]\nid = \"a\"\ntitle = \"A <b> & c\"\nnotes = 60\n".to_string(),
        ),
    ];
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let (build, disk) = built(folder.path());
    (folder, build, disk)
}

#[test]
fn paper_and_large_print_follow_the_settings() {
    let (_folder, build, disk) =
        small("formats = [\"docx\", \"odt\"]\npaper = \"letter\"\nlarge_print = true");
    let site = (build, disk);
    let docx = bytes(&site, "en/forms/talk/all.large.docx");
    let size = part(&docx, "word/document.xml");
    let size = size.all("w:pgSz")[0];
    assert_eq!(
        (size.get("w:w"), size.get("w:h")),
        (Some("12240"), Some("15840"))
    );
    let styles = part(&docx, "word/styles.xml");
    let sizes = styles.all("w:sz");
    // The gap between tables has no text.
    let small = sizes
        .iter()
        .filter(|size| size.get("w:val").unwrap().parse::<u32>().unwrap() < 36);
    assert_eq!(small.count(), 1);
    let odt = bytes(&site, "en/forms/talk/all.large.odt");
    let styles = part(&odt, "styles.xml");
    let layout = styles.all("style:page-layout-properties")[0];
    assert_eq!(layout.get("fo:page-width"), Some("215.90mm"));
    for text in [read::docx(&docx), read::odt(&odt)] {
        let text: Vec<&str> = text.iter().map(|word| word.text.as_str()).collect();
        let text = text.join(" ");
        let body = "Talk One.1 Two.1 A B x y z Note are text 1 A <b> c 1 A note";
        assert_eq!(text, body);
    }
    // More lines than a page has: they flow.
    assert_eq!(part(&odt, "content.xml").all("form:textarea").len(), 4);
}

#[test]
fn the_same_site_gives_the_same_bytes() {
    for end in [".docx", ".nb.docx", ".odt"] {
        let route = format!("{STEM}{end}");
        let again = built(copy().path());
        assert_eq!(bytes(sample(), &route), bytes(&again, &route), "{route}");
    }
}

/// `openxml-audit` (PyPI) validates Word documents as Microsoft's own SDK does, and OpenDocument texts against the
/// schema of OASIS. `tests/run` installs it.
#[test]
fn validators_find_nothing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let audit = root.join("tests/python/bin/openxml-audit");
    if !audit.exists() {
        assert!(
            std::env::var_os("CI").is_none(),
            "tests/run installs openxml-audit"
        );
        println!("skipped: tests/run installs openxml-audit");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let routes = [
        "en/forms/dialogue/employee-academic.docx",
        "en/forms/dialogue/employee-academic.odt",
        "en/forms/dialogue/manager-technical.nb.docx",
        "nl/forms/dialogue/manager-research-fellow.docx",
        "nn/forms/dialogue/manager-research-fellow.odt",
    ];
    for route in routes {
        let name = route.replace('/', "-");
        std::fs::write(folder.path().join(name), bytes(sample(), route)).unwrap();
    }
    let (_site, build, disk) = small("formats = [\"docx\", \"odt\"]\nlarge_print = true");
    let site = (build, disk);
    for end in ["docx", "large.odt"] {
        let file = bytes(&site, &format!("en/forms/talk/all.{end}"));
        std::fs::write(folder.path().join(format!("small.{end}")), file).unwrap();
    }
    let output = std::process::Command::new(audit)
        .args(["--recursive", "--output", "json", "--max-errors", "0"])
        .arg(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let all: serde_json::Value = serde_json::from_str(&said).unwrap_or_else(|_| {
        panic!("{said}{}", String::from_utf8_lossy(&output.stderr));
    });
    println!("{all:#}");
    let mut problems = Vec::new();
    collect(&all, &mut problems);
    // Rings of one question share a name: that is what makes them one choice (part 3, 13.5).
    problems.retain(|problem| !problem.contains("Duplicate control name"));
    assert!(problems.is_empty(), "{problems:#?}");
}

/// Every description of an error in a report.
fn collect(value: &serde_json::Value, problems: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            if let Some(text) = fields.get("description").and_then(|text| text.as_str())
                && fields.get("severity").and_then(|it| it.as_str()) != Some("warning")
            {
                problems.push(text.to_string());
            }
            fields.values().for_each(|inner| collect(inner, problems));
        }
        serde_json::Value::Array(list) => list.iter().for_each(|inner| collect(inner, problems)),
        _ => {}
    }
}
