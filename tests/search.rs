//! `samtale search`: what readers type is found, in the same order every time, and settings count.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn samtale(site: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samtale"))
        .args(arguments)
        .args(["--today", "2026-10-01", "--site"])
        .arg(site)
        .output()
        .unwrap()
}

/// Paths of the hits for a query, best first.
fn found(site: &Path, language: &str, query: &str) -> Vec<String> {
    let output = samtale(
        site,
        &["search", query, "--lang", language, "--format", "json"],
    );
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let hits: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    hits.iter()
        .map(|hit| hit["path"].as_str().unwrap().to_string())
        .collect()
}

fn page(text: &str) -> String {
    format!(
        "+++\ntitle = \"{}\"\n+++\n\n{text}\n",
        text.split('.').next().unwrap()
    )
}

fn site(search: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "samtale.toml",
        "title = \"Prøve\"\ndefault_language = \"nb\"\nbase_url = \"https://example.org/\"\n",
    );
    write(
        "content/_index.md",
        &page("Velkommen. Her er veiledningen."),
    );
    write(
        "content/talk.md",
        &page(
            "Medarbeidersamtalen. Lederen inviterer medarbeideren en gang i året. Samtalen tar en time; før en samtale leser begge notatene.",
        ),
    );
    write(
        "content/questions-asked.md",
        &page("Vanlige spørsmål. Svar på det folk lurer på."),
    );
    write(
        "content/leave.md",
        &page("Ferie og permisjon. Den som vil ha fri, søker i god tid."),
    );
    write(
        "content/duties.md",
        &page(
            "Arbeidsoppgaver. Hva du gjør i arbeidet, og hvem du gjør det for. Hver oppgave har en leder.",
        ),
    );
    if !search.is_empty() {
        write("content/search/nb.toml", search);
    }
    folder
}

#[test]
fn readers_find_what_they_type() {
    let folder = site("");
    let first = |query: &str| found(folder.path(), "nb", query).into_iter().next();
    for (query, path) in [
        ("samtale", "nb/talk/"),
        ("medarbeider samtale", "nb/talk/"),
        ("medarbeidersamtaler", "nb/talk/"),
        ("medarbiedersamtalen", "nb/talk/"),
        ("sporsmal", "nb/questions-asked/"),
        ("spoersmaal", "nb/questions-asked/"),
        ("oppgave", "nb/duties/"),
        ("hvordan søker jeg fri?", "nb/leave/"),
        ("arbei", "nb/duties/"),
    ] {
        assert_eq!(first(query).as_deref(), Some(path), "{query}");
    }
    assert_eq!(first("zebra"), None);
}

#[test]
fn an_editor_s_settings_count() {
    let folder = site(
        "stop = [\"veiledningen\"]\n[[synonym]]\nwords = [\"MUS\", \"medarbeidersamtale\"]\n\
         [[synonym]]\nfrom = \"sjef\"\nto = \"inviterer\"\n\
         [[prefer]]\nquery = \"samtale\"\npages = \"duties.md\"\n",
    );
    let first = |query: &str| found(folder.path(), "nb", query).into_iter().next();
    assert_eq!(first("mus").as_deref(), Some("nb/talk/"));
    assert_eq!(first("Sjef").as_deref(), Some("nb/talk/"));
    assert_eq!(first("samtale").as_deref(), Some("nb/duties/"));
}

#[test]
fn check_names_what_matches_nothing() {
    let codes = |settings: &str| {
        let folder = site(settings);
        let output = samtale(folder.path(), &["check", "--format", "json"]);
        let said: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        let code = |diagnostic: &Value| diagnostic["code"].as_str().unwrap().to_string();
        said.iter().map(code).collect::<Vec<String>>()
    };
    let settings = "[[synonym]]\nwords = [\"zebra\", \"sebra\"]\n\
                    [[prefer]]\nquery = \"samtale\"\npages = \"nowhere.md\"\nwhy = 1\n";
    assert_eq!(
        codes(settings),
        ["search-unmatched", "search-page-missing", "unknown-key"]
    );
    assert_eq!(codes("[[synonym]]\nfrom = \"x\"\n"), ["missing-key"]);
    assert_eq!(
        codes("[[synonym]]\nfrom = \"x\"\nto = \"samtale\"\n"),
        [""; 0]
    );
}

#[test]
fn the_statuses_are_as_promised() {
    let folder = site("");
    let status = |arguments: &[&str]| samtale(folder.path(), arguments).status.code();
    assert_eq!(status(&["search", "zebra"]), Some(0));
    assert_eq!(status(&["search", "zebra", "--lang", "xx"]), Some(2));
    fs::write(folder.path().join("content/bad.md"), "+++\ntitle = \n+++\n").unwrap();
    let output = samtale(folder.path(), &["search", "samtale", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
    assert!(String::from_utf8_lossy(&output.stdout).contains("nb/talk/"));
}

/// The sample has questions and editions of forms about what its pages are about.
#[test]
fn the_page_that_a_word_names_comes_before_questions_and_forms() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (language, query, path) in [
        ("en", "preparation", "en/dialogue/preparation/"),
        (
            "en",
            "how often",
            "en/dialogue/purpose-and-frequency/#how-often",
        ),
        ("nb", "forberedelse", "nb/samtalen/forberedelse/"),
        ("nn", "førebuing", "nn/samtalen/forebuing/"),
        ("da", "forberedelse", "da/samtalen/forberedelse/"),
        ("nl", "voorbereiding", "nl/het-gesprek/voorbereiding/"),
        // A form's own name still leads to the form.
        ("nb", "resultatsamtale", "nb/forms/performance-2/"),
    ] {
        let first = found(sample, language, query).into_iter().next();
        assert_eq!(first.as_deref(), Some(path), "{language}: {query}");
    }
}
