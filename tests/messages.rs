//! The catalogue is complete: every language of the program says the same things, and every diagnostic has its words
//! and its case.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use samtale::diagnostic::Code;

const LANGUAGES: [&str; 5] = ["en", "nb", "nn", "da", "nl"];

/// Codes that no case can show: root, which tests may be, reads every file; tests are built with PDF.
const WITHOUT_A_CASE: [Code; 2] = [Code::Unreadable, Code::FormatLeftOut];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// Every message and attribute of a file, with the variables it names.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut key) = (String::new(), String::new());
    for line in text.lines() {
        let name = line.split(" =").next().unwrap().trim();
        if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            message = name.to_string();
            key = name.to_string();
        } else if line.trim_start().starts_with('.') {
            key = format!("{message}{name}");
        }
        if line.starts_with('#') || key.is_empty() {
            continue;
        }
        let variables = found.entry(key.clone()).or_default();
        for (at, _) in line.match_indices('$') {
            let variable: String = line[at + 1..]
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            variables.insert(variable);
        }
    }
    found
}

#[test]
fn every_language_says_the_same_things() {
    let folder = repository().join("locales");
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder.join("en")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let read = |language: &str| {
            messages(&fs::read_to_string(folder.join(language).join(&name)).unwrap_or_default())
        };
        let english = read("en");
        assert!(!english.is_empty(), "{name}");
        for language in LANGUAGES {
            let own = read(language);
            // What only the starter's English knows is a list of names for other languages.
            for (key, variables) in &english {
                let optional = name == "starter.ftl" && !key.starts_with("starter-text");
                match own.get(key) {
                    None if optional => {}
                    None => wrong.push(format!("{language}/{name}: no {key}")),
                    Some(named) if named.is_subset(variables) => {}
                    Some(named) => {
                        wrong.push(format!(
                            "{language}/{name}: {key} names {named:?}, not {variables:?}"
                        ));
                    }
                }
            }
            for key in own.keys().filter(|key| !english.contains_key(*key)) {
                if name != "starter.ftl" {
                    wrong.push(format!("{language}/{name}: {key} is not in English"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_diagnostic_has_words() {
    let text = fs::read_to_string(repository().join("locales/en/diagnostics.ftl")).unwrap();
    let known = messages(&text);
    for code in Code::ALL {
        let id = format!("diagnostic-{}", code.name());
        assert!(known.contains_key(&id), "no {id}");
    }
}

#[test]
fn every_diagnostic_has_a_case() {
    let mut said = String::new();
    for kind in ["cases", "invalid"] {
        for entry in fs::read_dir(repository().join("tests").join(kind)).unwrap() {
            let expected = entry.unwrap().path().join("expected.txt");
            said.push_str(&fs::read_to_string(expected).unwrap_or_default());
        }
    }
    let unseen: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| !WITHOUT_A_CASE.contains(code))
        .map(|code| code.name())
        .filter(|name| !said.contains(&format!("[{name}]")))
        .collect();
    assert!(unseen.is_empty(), "no case shows {unseen:?}");
}
