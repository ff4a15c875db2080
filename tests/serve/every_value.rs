//! Every value counts: each value of two sites, which together have all that a page can show, is changed in turn, and
//! each line left out; then follow changes of several files at once. After each change the preview shows what a process
//! of its own builds, as in `never_wrong`. What is random there is complete here, so that it also meets what only one
//! value of a view can show.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use tempfile::TempDir;

use super::common::{Preview, Site, built};
use super::never_wrong::{settles, there};

/// What is changed in a site.
type Changes = fn(&Site) -> Vec<Change>;

/// Sites by their folders, and what is changed there.
pub(super) const SITES: [(&str, Changes); 2] = [
    ("tests/cases/structures/site", |site| values(site)),
    ("tests/serve/site", |site| {
        let mut all = values(site);
        all.extend(together(site));
        all
    }),
];

/// A site whose pages also write out all that their templates may read.
pub(super) fn outspoken(folder: &str) -> Site {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = Site::of(&root.join(folder));
    let head = "templates/partials/head.html";
    let text = fs::read_to_string(root.join("themes/default").join(head)).unwrap();
    // What it holds has no order.
    let loop_over_all = "{% for name in __tera_context | keys | sort %}{{ name }}: {{ __tera_context[name] }}\n{% endfor %}";
    let all = format!("{text}<!-- {loop_over_all} -->\n");
    site.write(&format!("themes/default/{head}"), &all);
    site
}

/// What files say after a change, or that they are gone.
pub(super) struct Change {
    pub files: Vec<(PathBuf, Option<String>)>,
    pub words: String,
}

impl Change {
    /// Makes the change. Returns the way back.
    pub(super) fn make(&self, site: &Site) -> Change {
        let mut files = Vec::new();
        for (path, text) in &self.files {
            files.push((
                path.clone(),
                fs::read_to_string(site.root().join(path)).ok(),
            ));
            match text {
                Some(text) => site.write(path.to_str().unwrap(), text),
                None => fs::remove_file(site.root().join(path)).unwrap(),
            }
        }
        let words = format!("undone: {}", self.words);
        Change { files, words }
    }
}

/// The site's own files, but for its theme.
fn files(site: &Site) -> Vec<(String, String)> {
    let mut own = there(site, "", "");
    own.retain(|path| !path.starts_with("themes/"));
    own.into_iter()
        .map(|path| (path.clone(), site.read(&path).unwrap()))
        .collect()
}

/// A change of each value and line of a site.
fn values(site: &Site) -> Vec<Change> {
    let mut found = Vec::new();
    for (path, text) in files(site) {
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            for changed in variants(line) {
                let mut lines = lines.clone();
                match &changed {
                    Some(changed) => lines[at] = changed,
                    None => drop(lines.remove(at)),
                }
                found.push(Change {
                    files: vec![(PathBuf::from(&path), Some(lines.join("\n") + "\n"))],
                    words: format!("{path}:{}: {changed:?}", at + 1),
                });
            }
        }
    }
    found
}

/// A line with each of its values changed; none where it is left out. Most are as long as before, so that what follows
/// stays in its place and nothing else changes.
fn variants(line: &str) -> Vec<Option<String>> {
    if line.trim().is_empty() {
        return Vec::new();
    }
    let mut found = vec![None];
    let quotes: Vec<usize> = line.match_indices('"').map(|(at, _)| at).collect();
    for pair in quotes.chunks_exact(2) {
        let (before, last) = match line[pair[0] + 1..pair[1]].char_indices().last() {
            Some((at, last)) => (&line[..=pair[0] + at], last),
            None => continue,
        };
        let other = if last == 'x' { 'y' } else { 'x' };
        found.push(Some(format!("{before}{other}{}", &line[pair[1]..])));
    }
    let unquoted = |at: usize| quotes.iter().filter(|quote| **quote < at).count() % 2 == 0;
    let mut digits = line.match_indices(|character: char| character.is_ascii_digit());
    if let Some((at, digit)) = digits.rfind(|(at, _)| unquoted(*at)) {
        let next = if digit == "1" { "2" } else { "1" };
        found.push(Some(format!("{}{next}{}", &line[..at], &line[at + 1..])));
    }
    for (from, to) in [("= true", "= false"), ("= false", "= true ")] {
        if let Some(before) = line.strip_suffix(from) {
            found.push(Some(format!("{before}{to}")));
        }
    }
    if quotes.is_empty() && !line.starts_with(['[', '+', '`', '<']) {
        found.push(Some(format!("{line} more")));
    }
    found
}

/// Changes that several files have part in, that bring a file or take one away, or that change more than one value.
fn together(site: &Site) -> Vec<Change> {
    const TALK: &str = "content/forms/talk.toml";
    const VERSIONS: &str = "content/forms/talk.versions.toml";
    const ADDED: &str = "[[version.text]]\nid = \"question.choice\"\nwords.en = \"Which?\"\n";
    const TASKS: &str = "content/bank/tasks.toml";
    const ONE: &str = "content/guide/one.md";
    const CARD: &str = "```form id = \"talk\"\n```";
    let gone = |path: &str| (PathBuf::from(path), None);
    let file = |path: &str, text: &str| (PathBuf::from(path), Some(text.to_string()));
    let edit = |path: &str, from: &str, to: &str| {
        let text = site.read(path).unwrap();
        assert!(text.contains(from), "{path} has no {from}");
        file(path, &text.replace(from, to))
    };
    // A name that stands in many files, and maybe in their own names.
    let renamed = |from: &str, to: &str| {
        let mut all = Vec::new();
        for (path, text) in files(site) {
            let named = path.replace(from, to);
            if named != path {
                all.push(gone(&path));
            }
            if named != path || text.contains(from) {
                all.push(file(&named, &text.replace(from, to)));
            }
        }
        all
    };
    let words: String = (0..2000)
        .map(|n: u64| format!(" {:x}", n * n * n))
        .collect();
    let all = vec![
        // The same words, and others that speak them.
        vec![gone("content/guide/info.nb.md")],
        vec![edit(TALK, "\"Talk\", nb = \"Talk\"", "\"Talk\"")],
        vec![edit(TASKS, "\"Tasks\", nb = \"Tasks\"", "\"Tasks\"")],
        vec![edit(TASKS, "\"Same?\", nb = \"Same?\"", "\"Same?\"")],
        vec![file(
            "content/guide/two.nb.md",
            &site.read("content/guide/two.md").unwrap(),
        )],
        vec![
            file("content/_index.en.md", "+++\ntitle = \"Home\"\n+++\n"),
            file("content/_index.nb.md", "+++\ntitle = \"Hjem\"\n+++\n"),
        ],
        // Names.
        renamed("leader", "manager"),
        renamed("role", "part"),
        renamed("talk", "chat"),
        renamed("tasks", "goals"),
        // What is there, and what is not.
        vec![gone(TALK), gone(VERSIONS), edit(ONE, CARD, "")],
        vec![gone(TALK), gone(VERSIONS), edit(ONE, CARD, ""), gone(TASKS)],
        vec![
            gone("content/more/_index.md"),
            file(
                "content/more.md",
                &site.read("content/more/_index.md").unwrap(),
            ),
        ],
        vec![edit("samtale.toml", "\"docx\"", "\"pdf\"")],
        vec![edit("samtale.toml", "\"docx\"", "\"odt\"")],
        vec![edit(
            TASKS,
            "for = { role = \"leader\"",
            "for = { role = \"member\"",
        )],
        // What is longer on paper alone.
        vec![edit(TASKS, "Which?", &words)],
        // Values that are not free.
        vec![edit("samtale.toml", "logo.svg", "sign.svg")],
        vec![edit(
            "samtale.toml",
            "large_print",
            "paper = \"letter\"\nlarge_print",
        )],
        vec![edit(TASKS, "kind = \"choice\"", "kind = \"choices\"")],
        vec![edit("logo.svg", "20", "30")],
        vec![edit("logo.svg", "40", "50")],
        vec![edit(TALK, "\"3\"", "\"2\"")],
        vec![edit(VERSIONS, ADDED, "")],
        vec![edit(
            "samtale.toml",
            "[languages.da]",
            "[languages.ar]\n[languages.da]",
        )],
        vec![edit(ONE, "{ role = \"member\" }", "{ role = \"guest\" } ")],
        vec![edit(ONE, "published = 2027", "published = 2026")],
        vec![edit("content/guide/two.md", "\"leader\"", "\"guest\"")],
        vec![edit(TALK, "version", "numbering = \"none\"\nversion")],
        vec![file(
            "locales/en/main.ftl",
            "questions-title = Q\nprepare-privacy-link = P\nsearch-terms = T\nforms-title = F\n",
        )],
    ];
    let of_files = |files: Vec<(PathBuf, Option<String>)>| {
        let name = |(path, text): &(PathBuf, Option<String>)| {
            let before = site.read(path.to_str().unwrap()).unwrap_or_default();
            let is_new = |line: &&str| !before.lines().any(|known| known == *line);
            let news = text
                .as_ref()
                .map(|text| text.lines().filter(is_new).collect::<Vec<_>>());
            format!("{}: {news:.60?}", path.display())
        };
        let words: Vec<String> = files.iter().map(name).collect();
        Change {
            words: words.join(", "),
            files,
        }
    };
    all.into_iter().map(of_files).collect()
}

#[test]
fn every_value_counts() {
    // Most of the time is waiting.
    const AT_ONCE: usize = 4;
    for (folder, changes) in SITES {
        let site = outspoken(folder);
        let all = changes(&site);
        assert!(all.len() > 200);
        thread::scope(|scope| {
            for first in 0..AT_ONCE {
                let some = all.iter().skip(first).step_by(AT_ONCE);
                let site = site.copy();
                scope.spawn(move || in_turn(&site, some));
            }
        });
    }
}

fn in_turn<'a>(site: &Site, changes: impl Iterator<Item = &'a Change>) {
    let out = TempDir::new().unwrap();
    let out = out.path().join("public");
    let preview = Preview::of(site.root());
    let plain = built(site.root(), &out).0.unwrap();
    let mut goods = vec![plain.clone()];
    for change in changes {
        let back = change.make(site);
        let (good, problems) = built(site.root(), &out);
        // The preview is free to see the state between two edits that follow each other at once, and to miss it.
        match good {
            Some(good) => goods = vec![good],
            None => goods.push(plain.clone()),
        }
        if let Err(difference) = settles(&preview, &goods, &problems) {
            panic!("after {}\n{difference}", change.words);
        }
        back.make(site);
    }
}
