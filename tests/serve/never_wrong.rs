//! Never wrong: after random edits every page that is served is, but for the editor's additions, what a process of its
//! own builds from the same sources; where that fails, the last good pages stay and the same is said.
//!
//! `SEQUENCES=5000 cargo test --test serve never_wrong` runs thousands; `SEED=7 SEQUENCES=1` runs one again.
//! `tests/drop-parts` shows that it sees a digest that forgets a part of a view.

use std::collections::BTreeMap;
use std::fs;
use std::thread;

use tempfile::TempDir;

use super::common::{Preview, Problem, SITE, Site, built, wait};

/// How many edits a sequence has.
const STEPS: usize = 5;

/// A small generator of numbers (SplitMix64, Steele and others 2014): seeded, so that a failure can be seen again.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % sides.max(1) as u64) as usize
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.throw(list.len())]
    }
}

/// Texts of the site that are there now, below a folder.
pub(super) fn there(site: &Site, folder: &str, end: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![site.path(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.to_str().unwrap().ends_with(end) {
                let below = path.strip_prefix(site.root()).unwrap();
                found.push(below.to_str().unwrap().to_string());
            }
        }
    }
    found.sort();
    found
}

/// Lines that a front matter can have more of.
pub(super) const KEYS: &[&str] = &[
    "slug = \"other\"",
    "slug = \"../bad\"",
    "description = \"Another sentence.\"",
    "weight = 0",
    "weight = 9",
    "draft = true",
    "published = 2027-01-01",
    "published = 2026-02-03",
    "updated = 2026-09-09",
    "review_by = 2026-01-01",
    "owner = \"Somebody\"",
    "aliases = [\"/old/place/\"]",
    "audience = { role = \"manager\" }",
    "audience = { role = \"nobody\" }",
    "counterpart = \"one.md\"",
    "unknown = 1",
    "extra = { mine = 2 }",
];

/// Paragraphs that a page can have more of.
pub(super) const PARTS: &[&str] = &[
    "More words.",
    "## Another {#another}",
    "[one](/guide/one.md)",
    "[one](one.md#part)",
    "[two](two.nb.md)",
    "[gone](gone.md)",
    "[bank](../bank/tasks.toml#first)",
    "[form](../forms/talk.toml)",
    "![data](dot.svg)",
    "![no picture](nothing.png)",
    "```questions topic = \"tasks\", audience = { role = \"manager\" }\n```",
    "```questions ids = [\"second\"]\n```",
    "```questions topic = \"nothing\"\n```",
    "```form id = \"talk\"\n```",
    "```only role = \"manager\"\nSome words.\n```",
    "```details summary = \"More\"\nInner words.\n```",
    "```template title = \"Mail\"\nDear [name],\n```",
    "```quote by = \"Ann\"\nWell said.\n```",
    "```steps\n1. one\n2. two\n```",
    "```contact name = \"HR\", phone = \"12 34\"\n```",
    "A note.[^1]\n\n[^1]: The note.",
    "> [!TIP]\n> Do it.",
    "[javascript](javascript:alert)",
    "```questions topic = \"tasks\"",
];

/// Replacements in the bank, forms, settings: (file, from, to).
pub(super) const CHANGES: &[(&str, &str, &str)] = &[
    ("content/bank/tasks.toml", "First?", "At first?"),
    ("content/bank/tasks.toml", "Først?", "Aller først?"),
    (
        "content/bank/tasks.toml",
        "\"Tasks\"",
        "{ en = \"Duties\", nb = \"Plikter\" }",
    ),
    (
        "content/bank/tasks.toml",
        "core = true",
        "core = true\nkind = \"yes-no\"",
    ),
    (
        "content/bank/tasks.toml",
        "core = true",
        "core = true\nhelp.en = \"Think.\"\nlines = 6",
    ),
    (
        "content/bank/tasks.toml",
        "core = true",
        "core = true\nretired = 2026-01-01",
    ),
    (
        "content/bank/tasks.toml",
        "core = true",
        "core = true\nsource = { author = \"Ann\" }",
    ),
    ("content/bank/tasks.toml", "\"second\"", "\"third\""),
    ("content/bank/tasks.toml", "title = ", "title = = "),
    (
        "content/bank/tasks.toml",
        "[[question]]\nid = \"first\"",
        "intro.en = \"Before.\"\n[[question]]\nid = \"first\"",
    ),
    (
        "content/forms/talk.toml",
        "\"Talk\"",
        "{ en = \"Meeting\", nb = \"Møte\" }",
    ),
    (
        "content/forms/talk.toml",
        "version = \"1\"",
        "version = \"2\"\nchanged = 2026-03-04",
    ),
    ("content/forms/talk.toml", "[\"role\"]", "[]"),
    ("content/forms/talk.toml", "[\"role\"]", "[\"nothing\"]"),
    ("content/forms/talk.toml", "notes = 3", "notes = 5"),
    (
        "content/forms/talk.toml",
        "topic = \"tasks\"",
        "topic = \"tasks\"\nquestions = [\"first\", \"second\"]",
    ),
    (
        "content/forms/talk.toml",
        "topic = \"tasks\"",
        "topic = \"gone\"",
    ),
    (
        "content/forms/talk.toml",
        "editions",
        "numbering = \"none\"\neditions",
    ),
    ("samtale.toml", "Veiledning", "Rettleiing"),
    (
        "samtale.toml",
        "organisation = \"Example\"",
        "organisation = \"Sample\"",
    ),
    ("samtale.toml", "organisation = \"Example\"\n", ""),
    ("samtale.toml", "#1a5276", "#7b241c"),
    ("samtale.toml", "#1a5276", "#ffff00"),
    (
        "samtale.toml",
        "https://example.org/",
        "https://example.net/below/",
    ),
    ("samtale.toml", "base_url = \"https://example.org/\"\n", ""),
    ("samtale.toml", "name = \"Manager\"", "name = \"Head\""),
    (
        "samtale.toml",
        "[languages.nb]\nfallback = [\"en\"]",
        "[languages.nb]\nfallback = []",
    ),
    (
        "samtale.toml",
        "[languages.nb]\nfallback = [\"en\"]",
        "[languages.nb]\nfallback = [\"en\"]\n[languages.da]\nfallback = [\"nb\"]",
    ),
    (
        "samtale.toml",
        "default_language = \"en\"",
        "default_language = \"nb\"",
    ),
    (
        "samtale.toml",
        "default_language = \"en\"",
        "default_language = \"xx\"",
    ),
    ("samtale.toml", "id = \"manager\"", "id = \"leader\""),
    ("samtale.toml", "title = ", "theme = \"mine\"\ntitle = "),
];

/// Files that a site can have more of.
pub(super) const FILES: &[(&str, &str)] = &[
    ("locales/en/main.ftl", "questions-title = Queries\n"),
    ("locales/nb/main.ftl", "previous = Bakover\n"),
    ("locales/en/main.ftl", "questions-title = { nothing }\n"),
    ("locales/en/main.ftl", "questions-title = {\n"),
    (
        "themes/default/templates/directives/steps.html",
        "<div class=\"steps\">{{ body }}</div>\n",
    ),
    (
        "themes/default/templates/directives/steps.html",
        "<div>{{ body }\n",
    ),
    (
        "themes/default/templates/directives/steps.html",
        "<div>{{ nothing }}</div>\n",
    ),
    (
        "themes/default/templates/section.html",
        "{% extends \"page.html\" %}{% block main %}{{ page.title | said }}{% endblock main %}\n",
    ),
    ("themes/default/assets/site.css", "body { color: black }\n"),
    ("themes/default/assets/more.js", "// more\n"),
    (
        "themes/mine/templates/missing.html",
        "<html><head></head><body>{{ root }}</body></html>\n",
    ),
    ("content/guide/data.csv", "a,b\n1,2\n"),
    (
        "content/guide/dot.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>\n",
    ),
    (
        "content/guide/dot.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>\n",
    ),
    ("content/new.en.md", "+++\ntitle = \"New\"\n+++\n\nWords.\n"),
    (
        "content/guide/one.nb.md",
        "+++\ntitle = \"En\"\n+++\n\n## Del {#part}\n",
    ),
    (
        "content/guide/deep/four.en.md",
        "---\ntitle: Four\n---\n\nWords.\n",
    ),
    (
        "content/guide/deep.en.md",
        "+++\ntitle = \"Beside\"\n+++\n\nWords.\n",
    ),
    ("content/guide/broken.en.md", "+++\ntitle = \"Broken\"\n"),
    (
        "content/privacy.en.md",
        "+++\ntitle = \"Our privacy\"\n+++\n\nWords.\n",
    ),
    (
        "content/bank/more.toml",
        "title = \"More\"\nweight = 1\n[[question]]\nid = \"fourth\"\ntext.en = \"Fourth?\"\n",
    ),
    (
        "content/bank/more.toml",
        "title = \"More\"\n[[question]]\nid = \"first\"\ntext.en = \"Twice?\"\n",
    ),
    (
        "content/forms/short.toml",
        "title = \"Short\"\n[[section]]\ntopic = \"tasks\"\n",
    ),
    ("content/search/en.toml", "stop = [\"words\"]\n"),
];

/// A page with a line in its front matter, in place of the one of the same name.
pub(super) fn with_key(text: &str, key: &str) -> String {
    let name = key.split(' ').next().unwrap();
    let kept: Vec<&str> = text
        .lines()
        .filter(|line| !line.starts_with(name))
        .collect();
    let text = kept.join("\n") + "\n";
    text.replacen("+++\n", &format!("+++\n{key}\n"), 1)
}

/// The edit that writes many files; it is never followed by another at once.
const RESET: &str = "everything as it was";

/// One random edit, in words.
fn edit(site: &Site, dice: &mut Dice) -> String {
    match dice.throw(12) {
        0 | 1 => {
            let pages = there(site, "content", ".md");
            let Some(path) = pages.get(dice.throw(pages.len())) else {
                return "nothing".to_string();
            };
            let part = dice.of(PARTS);
            let text = site.read(path).unwrap();
            site.write(path, &format!("{text}\n{part}\n"));
            format!("{path}: {part:?}")
        }
        2 | 3 => {
            let pages = there(site, "content", ".md");
            let Some(path) = pages.get(dice.throw(pages.len())) else {
                return "nothing".to_string();
            };
            let key = dice.of(KEYS);
            let text = site.read(path).unwrap();
            site.write(path, &with_key(&text, key));
            format!("{path}: {key}")
        }
        4 => {
            let pages = there(site, "content", ".md");
            let Some(path) = pages.get(dice.throw(pages.len())) else {
                return "nothing".to_string();
            };
            let names = ["two", "five", "_index", "one"];
            let tags = ["en", "nb"];
            let folder = path.rsplit_once('/').unwrap().0;
            let to = format!("{folder}/{}.{}.md", dice.of(&names), dice.of(&tags));
            fs::rename(site.path(path), site.path(&to)).unwrap();
            format!("{path} → {to}")
        }
        5 => {
            let files = there(site, "content", "");
            let Some(path) = files.get(dice.throw(files.len())) else {
                return "nothing".to_string();
            };
            fs::remove_file(site.path(path)).unwrap();
            format!("{path} is gone")
        }
        6 => {
            let moves = [
                ("content/guide", "content/moved"),
                ("content/moved", "content/guide"),
                ("content/guide/deep", "content/deep"),
                ("content/deep", "content/guide/deep"),
                ("content/guide", "outside"),
                ("outside", "content/guide"),
                ("content", "kept"),
                ("kept", "content"),
                ("themes", "no-themes"),
                ("no-themes", "themes"),
            ];
            let (from, to) = *dice.of(&moves);
            if site.path(from).exists() && !site.path(to).exists() {
                let above = site.path(to);
                fs::create_dir_all(above.parent().unwrap()).unwrap();
                fs::rename(site.path(from), site.path(to)).unwrap();
                return format!("{from}/ → {to}/");
            }
            "nothing".to_string()
        }
        7 | 8 => {
            let (path, from, to) = *dice.of(CHANGES);
            match site.read(path) {
                Some(text) if text.contains(from) => {
                    site.write(path, &text.replace(from, to));
                    format!("{path}: {from:?} → {to:?}")
                }
                Some(_) | None => "nothing".to_string(),
            }
        }
        9 | 10 => {
            let (path, text) = *dice.of(FILES);
            site.write(path, text);
            format!("{path} is {text:?}")
        }
        _ => {
            // Put right: what was there at first is there again, and nothing else.
            for folder in [
                "content",
                "locales",
                "themes",
                "outside",
                "kept",
                "no-themes",
            ] {
                let _none = fs::remove_dir_all(site.path(folder));
            }
            for (path, text) in SITE {
                site.write(path, text);
            }
            RESET.to_string()
        }
    }
}

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(default)
}

/// What a good build published.
pub(super) type Published = BTreeMap<String, Vec<u8>>;

/// Waits until nothing is another than it should be; says what still is when that takes too long.
pub(super) fn settles(
    preview: &Preview,
    goods: &[Published],
    problems: &[Problem],
) -> Result<(), String> {
    let last = std::cell::RefCell::new(None);
    let settled = wait(|| {
        let difference = difference(preview, goods, problems);
        let none = difference.is_none();
        *last.borrow_mut() = difference;
        none.then_some(())
    });
    let said = || format!("{}\n{}", last.take().unwrap_or_default(), preview.said());
    settled.ok_or_else(said)
}

/// What is still another than it should be: the diagnostics, or a page, compared with each build that may be the last
/// good one.
fn difference(preview: &Preview, goods: &[Published], problems: &[Problem]) -> Option<String> {
    let said = preview.problems();
    let mut wanted = problems.to_vec();
    let mut got = said;
    wanted.sort();
    got.sort();
    if got != wanted {
        return Some(format!("says {got:?}\n  and not {wanted:?}"));
    }
    let mut found = None;
    for good in goods {
        found = Some(page_difference(preview, good)?);
    }
    found
}

fn page_difference(preview: &Preview, good: &Published) -> Option<String> {
    for (route, bytes) in good {
        if !route.ends_with(".html") {
            continue;
        }
        let served = preview.output(route);
        if served.as_ref() != Some(bytes) {
            let served = served.map(|served| String::from_utf8_lossy(&served).into_owned());
            let bytes = String::from_utf8_lossy(bytes);
            return Some(format!(
                "{route}:\n{}",
                first_difference(served.as_deref(), &bytes)
            ));
        }
    }
    None
}

fn first_difference(served: Option<&str>, wanted: &str) -> String {
    let Some(served) = served else {
        return "is not there".to_string();
    };
    let pairs = served.lines().zip(wanted.lines());
    let other = pairs.into_iter().find(|(one, two)| one != two);
    match other {
        Some((served, wanted)) => format!("  served {served}\n  built  {wanted}"),
        None => "one is longer".to_string(),
    }
}

fn sequence(seed: u64) {
    let mut dice = Dice(seed);
    let site = Site::new();
    let out = TempDir::new().unwrap();
    let out = out.path().join("public");
    let preview = Preview::of(site.root());
    let (good, _) = built(site.root(), &out);
    // Which build is the last good one. More than one may be: the preview is free to see the state between two edits
    // that follow each other at once, and to miss it.
    let mut goods = Vec::from_iter(good);
    assert!(!goods.is_empty());
    let mut done = Vec::new();
    for _ in 0..STEPS {
        // Sometimes several at once.
        let mut between = Vec::new();
        done.push(edit(&site, &mut dice));
        if dice.throw(3) == 2 && !done.ends_with(&[RESET.to_string()]) {
            between.push(site.copy());
            done.push(edit(&site, &mut dice));
        }
        let (last, problems) = built(site.root(), &out);
        match last {
            Some(last) => goods = vec![last],
            None => goods.extend(between.iter().filter_map(|site| built(site.root(), &out).0)),
        }
        if let Err(difference) = settles(&preview, &goods, &problems) {
            panic!("SEED={seed}, after {done:#?}\n{difference}");
        }
    }
}

#[test]
fn never_wrong() {
    let seed = number("SEED", 1);
    let seeds = seed..seed + number("SEQUENCES", 200);
    // Most of the time is waiting.
    const AT_ONCE: usize = 4;
    thread::scope(|scope| {
        for first in 0..AT_ONCE {
            let seeds = seeds.clone().skip(first).step_by(AT_ONCE);
            scope.spawn(move || seeds.for_each(sequence));
        }
    });
}
