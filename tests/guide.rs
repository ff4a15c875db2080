//! The sample guide as HR would publish it: complete in five languages, plain, well spelt, in its own words.
//!
//! What is measured is the published text, read out of the pages with the browsers' own tokeniser. The word lists are
//! data: `tests/words/<language>.txt` (right, though the dictionary does not know it) and
//! `tests/words/<language>-never.txt` (never in this language).

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// A language and hunspell's dictionary for it.
const LANGUAGES: [(&str, &str); 5] = [
    ("en", "en_GB"),
    ("nb", "nb_NO"),
    ("nn", "nn_NO"),
    ("da", "da_DK"),
    ("nl", "nl"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn samtale(arguments: &[&str]) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_samtale"))
        .args(arguments)
        .args(["--today", "2026-10-01", "--lang", "en", "--site"])
        .arg(root())
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

/// The published sample, built once for all tests.
fn published() -> &'static Path {
    static OUT: OnceLock<tempfile::TempDir> = OnceLock::new();
    OUT.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("public");
        let output = samtale(&["build", "--out", out.to_str().unwrap()]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        folder
    })
    .path()
}

fn files(folder: &Path, ends: &str) -> Vec<PathBuf> {
    let mut found: Vec<_> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.to_string_lossy().ends_with(ends))
        .collect();
    found.sort();
    found
}

/// Reads the words that a page says in one language: a line for each block, parts in another language left out.
struct Reader<'a> {
    language: &'a str,
    open: RefCell<Vec<(String, bool)>>,
    text: RefCell<String>,
}

const VOID: [&str; 9] = [
    "br", "hr", "img", "input", "meta", "link", "wbr", "col", "source",
];
const INLINE: [&str; 9] = ["em", "strong", "a", "code", "abbr", "b", "i", "time", "wbr"];

impl TokenSink for Reader<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut open = self.open.borrow_mut();
        let mut text = self.text.borrow_mut();
        match token {
            Token::TagToken(tag) => {
                let name = tag.name.to_string();
                if !INLINE.contains(&name.as_str()) {
                    // A span or a label stands in a line; every other tag begins or ends one.
                    text.push(if ["span", "label"].contains(&name.as_str()) {
                        ' '
                    } else {
                        '\n'
                    });
                }
                match tag.kind {
                    TagKind::StartTag if !VOID.contains(&name.as_str()) && !tag.self_closing => {
                        let said = tag
                            .attrs
                            .iter()
                            .find(|attribute| &*attribute.name.local == "lang");
                        let heard = match (said, name.as_str()) {
                            (_, "script" | "style" | "code") => false,
                            (Some(lang), _) => &*lang.value == self.language,
                            (None, _) => open.last().is_none_or(|(_, heard)| *heard),
                        };
                        open.push((name, heard));
                    }
                    TagKind::EndTag => {
                        if let Some(at) = open.iter().rposition(|(opened, _)| *opened == name) {
                            open.truncate(at);
                        }
                    }
                    TagKind::StartTag => {}
                }
            }
            Token::CharacterTokens(characters) if open.last().is_some_and(|(_, heard)| *heard) => {
                text.extend(characters.chars().filter(|letter| *letter != '\u{ad}'));
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn text_of(html: &str, language: &str) -> String {
    let reader = Reader {
        language,
        open: RefCell::default(),
        text: RefCell::default(),
    };
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(reader, TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.text.into_inner()
}

fn whole(html: &str) -> &str {
    html
}

/// The part of a page that is its own: without the navigation.
fn main(html: &str) -> &str {
    let from = html.find("<main").unwrap_or_default();
    let to = html.find("</main>").unwrap_or(html.len());
    &html[from..to]
}

/// Every page of a language: its address and what `part` of it says.
fn pages(language: &str, part: fn(&str) -> &str) -> Vec<(String, String)> {
    let out = published().join("public");
    files(&out.join(language), ".html")
        .into_iter()
        .map(|path| {
            let html = fs::read_to_string(&path).unwrap();
            let name = path.strip_prefix(&out).unwrap().display().to_string();
            (name, text_of(part(&html), language))
        })
        .collect()
}

/// Every drawing of a language: its address and its words.
fn drawings(language: &str) -> Vec<(String, String)> {
    let found = files(
        &published().join("public/files"),
        &format!(".{language}.svg"),
    );
    assert!(found.len() >= 3, "{language}: {} drawings", found.len());
    found
        .into_iter()
        .map(|path| {
            let svg = fs::read_to_string(&path).unwrap();
            let said = text_of(&svg[svg.find("</style>").unwrap()..], language);
            (path.display().to_string(), said)
        })
        .collect()
}

/// The words of a text, with hyphens and apostrophes inside them; addresses on the net are none.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace()
        .filter(|word| !word.contains('@') && !word.contains("://") && !word.contains("www."))
        .flat_map(|word| {
            word.split(|letter: char| !letter.is_alphabetic() && !"-'’".contains(letter))
        })
        .map(|word| word.trim_matches(['-', '\'', '’']))
        .filter(|word| !word.is_empty())
        .collect()
}

/// A word list: a word, then the reason why it is on it. Lines that begin with `#` explain.
fn list(name: &str) -> BTreeMap<String, String> {
    let path = root().join("tests/words").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut found = BTreeMap::new();
    for line in text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let (word, reason) = line
            .split_once("  ")
            .unwrap_or_else(|| panic!("{name}: no reason: {line}"));
        assert!(!reason.trim().is_empty(), "{name}: no reason: {line}");
        let twice = found.insert(word.to_owned(), reason.trim().to_owned());
        assert!(twice.is_none(), "{name}: twice: {word}");
    }
    found
}

fn toml(path: &Path) -> toml::Table {
    let text = fs::read_to_string(path).unwrap();
    text.parse()
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What an audience says of a dimension: all its values where it says nothing.
fn values(audience: Option<&toml::Value>, dimension: &str, all: &[&str]) -> Vec<String> {
    match audience.and_then(|audience| audience.get(dimension)) {
        Some(toml::Value::String(one)) => vec![one.clone()],
        Some(toml::Value::Array(some)) => some
            .iter()
            .map(|value| value.as_str().unwrap().to_owned())
            .collect(),
        _ => all.iter().map(|value| (*value).to_owned()).collect(),
    }
}

#[test]
fn the_sample_has_no_error_and_no_warning() {
    let output = samtale(&["check", "--strict"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert_eq!(said.trim(), "No errors, no warnings.");
}

#[test]
fn every_page_is_there_in_five_languages_with_an_owner_and_a_day_for_review() {
    let content = root().join("content");
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for path in files(&content, ".md") {
        let name = path.strip_prefix(&content).unwrap().display().to_string();
        let stem = name.strip_suffix(".md").unwrap();
        let (page, tag) = stem.rsplit_once('.').unwrap();
        let (language, _) = LANGUAGES
            .into_iter()
            .find(|(language, _)| *language == tag)
            .unwrap_or_else(|| panic!("{name}: which language?"));
        found.entry(page.to_owned()).or_default().insert(language);

        let text = fs::read_to_string(&path).unwrap();
        let mut parts = text.splitn(3, "+++");
        let head: toml::Table = parts.nth(1).unwrap().parse().unwrap();
        let body = parts.next().unwrap();
        for key in ["title", "description", "owner", "updated", "review_by"] {
            assert!(head.contains_key(key), "{name}: no {key}");
        }
        assert!(
            body.contains("](") && body.contains(".md"),
            "{name}: leads nowhere"
        );
    }
    assert!(found.len() >= 30, "{} pages", found.len());
    for (page, languages) in &found {
        assert_eq!(languages.len(), 5, "{page}: only {languages:?}");
    }
}

#[test]
fn the_bank_covers_every_topic_for_every_reader() {
    const KINDS: [&str; 9] = [
        "open",
        "scale",
        "choice",
        "choices",
        "yes-no",
        "checklist",
        "table",
        "date",
        "note",
    ];
    const ROLES: [&str; 2] = ["employee", "manager"];
    const STAFF: [&str; 3] = ["academic", "research-fellow", "technical"];
    let (mut questions, mut kinds, mut varied) = (0, BTreeSet::new(), BTreeSet::new());
    let topics = files(&root().join("content/bank"), ".toml");
    for path in &topics {
        let topic = path.file_stem().unwrap().to_string_lossy();
        let bank = toml(path);
        let mut core: BTreeMap<(String, String), usize> = BTreeMap::new();
        for question in bank["question"].as_array().unwrap() {
            let id = question["id"].as_str().unwrap();
            questions += 1;
            kinds.insert(question["kind"].as_str().unwrap().to_owned());
            let wordings = question.get("wording").and_then(toml::Value::as_array);
            for said in wordings.into_iter().flatten().chain([question]) {
                for (language, text) in said["text"].as_table().unwrap() {
                    let asked = text.as_str().unwrap().matches('?').count();
                    assert!(
                        asked <= 1,
                        "{topic}#{id}.{language} asks {asked} things at a time"
                    );
                }
                for staff in said
                    .get("for")
                    .map_or(Vec::new(), |of| values(Some(of), "staff", &[]))
                {
                    varied.insert(staff);
                }
            }
            if question.get("retired").is_some() || question.get("core").is_none() {
                continue;
            }
            let audience = question.get("audience");
            for role in values(audience, "role", &ROLES) {
                for staff in values(audience, "staff", &STAFF) {
                    *core.entry((role.clone(), staff)).or_default() += 1;
                }
            }
        }
        for role in ROLES {
            for staff in STAFF {
                let asked = core.get(&(role.to_owned(), staff.to_owned()));
                assert!(
                    asked.is_some_and(|asked| *asked >= 2),
                    "{topic}: {role} × {staff} has {asked:?} core questions"
                );
            }
        }
    }
    assert!(questions >= 150, "{questions} questions");
    assert!(topics.len() >= 12, "{} topics", topics.len());
    assert_eq!(kinds, KINDS.map(str::to_owned).into());
    assert_eq!(varied, STAFF.map(str::to_owned).into());
}

#[test]
fn every_form_has_preparation_a_plan_and_follow_up() {
    let forms = files(&root().join("content/forms"), ".toml");
    let forms: Vec<_> = forms
        .iter()
        .filter(|path| !path.ends_with(".versions.toml"))
        .collect();
    assert!(forms.len() >= 5, "{} forms", forms.len());
    for path in forms {
        let form = toml(path);
        let sections = form["section"].as_array().unwrap();
        let any = |key: &str| sections.iter().any(|section| section.get(key).is_some());
        let asks = |id: &str| {
            sections
                .iter()
                .filter_map(|section| section.get("questions")?.as_array())
                .flatten()
                .any(|question| question.as_str() == Some(id))
        };
        let name = path.display();
        assert!(any("check"), "{name}: no preparation");
        assert!(any("table"), "{name}: no plan");
        assert!(asks("next-conversation"), "{name}: no day to follow up");
    }
}

#[test]
fn drawings_take_their_words_from_messages() {
    for path in files(&root().join("content"), ".svg") {
        let svg = fs::read_to_string(&path).unwrap();
        let name = path.display();
        assert!(
            svg.contains("prefers-color-scheme: dark"),
            "{name}: only for light pages"
        );
        for tag in ["<text", "<title", "<desc"] {
            for element in svg.split(tag).skip(1) {
                let head = element.split('>').next().unwrap();
                assert!(
                    head.contains("data-l10n-id=\"picture-"),
                    "{name}: {tag}{head}"
                );
            }
        }
    }
}

/// The readability index LIX: words in a sentence, and the share of words longer than six letters.
fn lix(text: &str) -> (f64, usize) {
    let sentences = text
        .split(['.', '!', '?', ':', '\n'])
        .filter(|sentence| sentence.chars().any(char::is_alphanumeric))
        .count();
    let all = words(text);
    let long = all.iter().filter(|word| word.chars().count() > 6).count();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred words")]
    let index = all.len() as f64 / sentences as f64 + 100.0 * long as f64 / all.len() as f64;
    (index, all.len())
}

#[test]
fn norwegian_and_danish_pages_are_easy_to_read() {
    let (index, count) = lix("Vi setter oss ned. Så snakker vi.");
    assert_eq!((index.round() as u8, count), (18, 7)); // 7 / 2 + 100 × 1 / 7
    let mut hard = Vec::new();
    for language in ["nb", "nn", "da"] {
        for (name, text) in pages(language, main) {
            // Below a hundred words there are only names: of forms, of groups of staff.
            let (index, count) = lix(&text);
            if count >= 100 && index > 45.0 {
                hard.push(format!("{name}: {index:.0}"));
            }
        }
    }
    assert!(hard.is_empty(), "LIX above 45: {hard:#?}");
}

#[test]
fn every_word_is_in_the_dictionary_or_on_the_list() {
    let mut wrong = Vec::new();
    // A sheet's foot names its form and its language as the files do.
    let forms = files(&root().join("content/forms"), ".toml");
    let mut names: BTreeSet<&str> = forms
        .iter()
        .filter_map(|path| path.file_stem()?.to_str())
        .collect();
    names.extend(LANGUAGES.map(|(language, _)| language));
    // The form's number is no part of a word: "performance-1".
    names.insert("performance");
    for (language, dictionary) in LANGUAGES {
        let name = format!("{language}.txt");
        let known = list(&name);
        assert!(known.len() <= 150, "{name}: {} words", known.len());
        let mut used: BTreeMap<String, String> = BTreeMap::new();
        for (page, text) in pages(language, whole).into_iter().chain(drawings(language)) {
            for word in words(&text) {
                if word.chars().count() > 1 && !names.contains(word) {
                    used.entry(word.replace('’', "'"))
                        .or_insert_with(|| page.clone());
                }
            }
        }
        let mut needed = BTreeSet::new();
        for word in misspelt(dictionary, used.keys()) {
            let listed = [word.clone(), word.to_lowercase()]
                .into_iter()
                .find(|form| known.contains_key(form));
            match listed {
                Some(form) => {
                    needed.insert(form);
                }
                None => {
                    let page = used.iter().find(|(whole, _)| whole.contains(&word));
                    wrong.push(format!("{language}: {word} ({page:?})"));
                }
            }
        }
        for word in known.keys().filter(|word| !needed.contains(*word)) {
            wrong.push(format!("{name}: {word} is no longer needed"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn misspelt<'a>(dictionary: &str, words: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut hunspell = Command::new("hunspell")
        .args(["-d", dictionary, "-i", "utf-8", "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("hunspell and its dictionaries: tests/run installs them");
    let mut input = hunspell.stdin.take().unwrap();
    let all = words.map(|word| format!("{word}\n")).collect::<String>();
    let writer = std::thread::spawn(move || input.write_all(all.as_bytes()).unwrap());
    let output = hunspell.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(
        output.status.success(),
        "no dictionary {dictionary}: tests/run installs it"
    );
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        // Of a word with a hyphen, hunspell names the part that it does not know: the d of "ph.d." is no word.
        .filter(|word| word.chars().count() > 1)
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_language_borrows_its_neighbours_words() {
    let mut borrowed = Vec::new();
    for (language, _) in LANGUAGES {
        let never = list(&format!("{language}-never.txt"));
        for (page, text) in pages(language, whole) {
            // The page of all search terms has the letters of the alphabet as headings: U is no pronoun there.
            if page.ends_with("search/terms/index.html") {
                continue;
            }
            for word in words(&text) {
                if let Some(instead) = never.get(&word.to_lowercase()) {
                    borrowed.push(format!("{page}: {word}, but {instead}"));
                }
            }
        }
    }
    assert!(borrowed.is_empty(), "{borrowed:#?}");
}

/// The sequences of eight words that a text holds.
fn sequences(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let all: Vec<_> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    all.windows(8).map(|eight| eight.join(" ")).collect()
}

#[test]
fn no_sentence_is_taken_from_the_references() {
    let Some(folder) = std::env::var_os("SAMTALE_REFERENCE").map(PathBuf::from) else {
        eprintln!("skipped: SAMTALE_REFERENCE names no folder of published guides");
        return;
    };
    if !folder.is_dir() {
        eprintln!("skipped: {} is no folder", folder.display());
        return;
    }
    let mut theirs = BTreeMap::new();
    for path in files(&folder, ".txt") {
        let text = fs::read_to_string(&path).unwrap();
        for eight in sequences(&text) {
            theirs.insert(eight, path.clone());
        }
    }
    assert!(
        theirs.len() > 1000,
        "only {} sequences to compare with",
        theirs.len()
    );
    let mut taken = BTreeSet::new();
    for (language, _) in LANGUAGES {
        for (page, text) in pages(language, whole) {
            for eight in sequences(&text) {
                if let Some(from) = theirs.get(&eight) {
                    taken.insert(format!("{page}: \"{eight}\" stands in {}", from.display()));
                }
            }
        }
    }
    assert!(taken.is_empty(), "{taken:#?}");
}
