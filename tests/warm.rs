//! One pipeline, warm or cold: after every edit a warm run gives what a cold one gives, byte for byte and word for
//! word, and a view whose digest stayed the same gave the same bytes.

use std::collections::BTreeMap;

use samtale::model::Date;
use samtale::pipeline::{Build, Memo, Settings, outline, run, work_out};
use samtale::report::{self, Words};
use samtale::source::Str;
use samtale::world::{Changes, Entry, ReadError, World};

/// A site in memory.
#[derive(Clone)]
struct Memory(BTreeMap<String, String>);

impl Memory {
    fn new(files: &[(&str, &str)]) -> Memory {
        Memory(
            files
                .iter()
                .map(|(path, text)| (path.to_string(), text.to_string()))
                .collect(),
        )
    }

    fn edit(&mut self, path: &str, from: &str, to: &str) {
        let text = self.0.get_mut(path).unwrap();
        assert!(text.contains(from), "{path} has no {from}");
        *text = text.replace(from, to);
    }
}

impl World for Memory {
    fn list(&self, below: &[&str]) -> Vec<(Str, Entry)> {
        let wanted = |path: &str| {
            below
                .iter()
                .any(|folder| path == *folder || path.starts_with(&format!("{folder}/")))
        };
        let files = self.0.iter().filter(|(path, _)| wanted(path));
        files
            .map(|(path, text)| (path.as_str().into(), Entry::File(text.len() as u64)))
            .collect()
    }

    fn read(&self, path: &str, _limit: u64) -> Result<Vec<u8>, ReadError> {
        let gone = || ReadError::Failed("gone".to_string());
        self.0
            .get(path)
            .map(|text| text.clone().into_bytes())
            .ok_or_else(gone)
    }

    fn today(&self) -> Date {
        Date::new(2026, 10, 1).unwrap()
    }
}

fn site() -> Memory {
    Memory::new(&[
        (
            "samtale.toml",
            "title = { en = \"Guide\", nb = \"Veiledning\" }\ndefault_language = \"en\"\nbase_url = \"https://example.org/\"\n\
             [languages.en]\nfallback = [\"nb\"]\n[languages.nb]\nfallback = [\"en\"]\n\
             [[audience.role]]\nid = \"employee\"\nname = \"Employee\"\n[[audience.role]]\nid = \"manager\"\nname = \"Manager\"\n",
        ),
        (
            "content/_index.en.md",
            "+++\ntitle = \"Home\"\n+++\n\nHello.\n",
        ),
        (
            "content/guide/one.en.md",
            "+++\ntitle = \"One\"\nweight = 1\naudience = { role = \"employee\" }\ncounterpart = \"two.md\"\n+++\n\n## Part {#part}\n\nText with a [link](two.md#end).\n\n```questions topic = \"tasks\"\n```\n",
        ),
        (
            "content/guide/two.en.md",
            "+++\ntitle = \"Two\"\nweight = 2\naudience = { role = \"manager\" }\n+++\n\n## End {#end}\n\n```form id = \"talk\"\n```\n",
        ),
        (
            "content/guide/two.nb.md",
            "+++\ntitle = \"To\"\n+++\n\n## Slutt {#end}\n",
        ),
        (
            "content/bank/tasks.toml",
            "title = \"Tasks\"\n[[question]]\nid = \"first\"\ncore = true\ntext.en = \"First?\"\ntext.nb = \"Først?\"\n",
        ),
        (
            "content/forms/talk.toml",
            "title = \"Talk\"\neditions = [\"role\"]\n[[section]]\ntopic = \"tasks\"\n",
        ),
        ("content/guide/data.csv", "a,b\n"),
    ])
}

/// Outputs by route: bytes and the view's digest.
type Outputs = BTreeMap<String, (Vec<u8>, Option<String>)>;

/// Every output, and everything that is said.
fn all(build: &Build, world: &Memory) -> (Outputs, String) {
    let mut outputs = BTreeMap::new();
    let mut diagnostics = build.diagnostics.clone();
    for output in &build.plan.outputs {
        let rendered = build.render(world, output);
        diagnostics.extend(rendered.diagnostics);
        let digest = build
            .digest(world, output)
            .map(|digest| format!("{digest:?}"));
        outputs.insert(output.route.to_string(), (rendered.value, digest));
    }
    // Sources keep their numbers in a warm run; words and places are the same.
    let words = Words {
        catalogue: &build.catalogue,
        languages: &[],
    };
    let said = report::json(words, &build.sources, &build.sorted(diagnostics));
    (outputs, said)
}

/// What differs between two states of a site, as a watcher tells it.
fn changes(before: &Memory, after: &Memory) -> Changes {
    let paths = before.0.keys().chain(after.0.keys());
    let mut paths: Vec<Str> = paths
        .filter(|path| before.0.get(*path) != after.0.get(*path))
        .map(|path| path.as_str().into())
        .collect();
    paths.sort();
    paths.dedup();
    Changes::Paths(paths)
}

/// An edit, and whether it changes views only (not the theme or the messages, which no view holds).
type Edit = (&'static str, bool, fn(&mut Memory));

const EDITS: &[Edit] = &[
    ("a page's text", true, |site| {
        site.edit("content/guide/one.en.md", "Text with", "Words and")
    }),
    ("a page's title", true, |site| {
        site.edit("content/guide/two.en.md", "Two", "Second")
    }),
    ("a page's address", true, |site| {
        site.edit(
            "content/guide/two.en.md",
            "weight = 2",
            "weight = 2\nslug = \"deux\"",
        )
    }),
    ("a page's place", true, |site| {
        site.edit("content/guide/two.en.md", "weight = 2", "weight = 0")
    }),
    ("an anchor that others link to", true, |site| {
        site.edit("content/guide/two.en.md", "{#end}", "{#finish}")
    }),
    ("an audience", true, |site| {
        site.edit(
            "content/guide/two.en.md",
            "audience = { role = \"manager\" }",
            "",
        )
    }),
    ("a page that comes", true, |site| {
        site.0.insert(
            "content/guide/new.en.md".into(),
            "+++\ntitle = \"New\"\n+++\n".into(),
        );
    }),
    ("a translation that comes", true, |site| {
        site.0.insert(
            "content/guide/one.nb.md".into(),
            "+++\ntitle = \"En\"\n+++\n\n## Del {#part}\n".into(),
        );
    }),
    ("a page that goes", true, |site| {
        site.0.remove("content/guide/two.nb.md");
    }),
    ("a folder that moves", true, |site| {
        let moved: Vec<String> = site
            .0
            .keys()
            .filter(|path| path.contains("/guide/"))
            .cloned()
            .collect();
        for path in moved {
            let text = site.0.remove(&path).unwrap();
            site.0.insert(path.replace("/guide/", "/moved/"), text);
        }
    }),
    ("a question", true, |site| {
        site.edit("content/bank/tasks.toml", "First?", "At first?")
    }),
    ("a topic's title", true, |site| {
        site.edit("content/bank/tasks.toml", "\"Tasks\"", "\"Duties\"")
    }),
    ("a form", true, |site| {
        site.edit("content/forms/talk.toml", "\"Talk\"", "\"Meeting\"")
    }),
    ("a form's lines", true, |site| {
        site.edit("content/forms/talk.toml", "editions", "lines = 9\neditions")
    }),
    ("the settings' title", true, |site| {
        site.edit("samtale.toml", "Veiledning", "Rettleiing")
    }),
    ("a role's name", true, |site| {
        site.edit("samtale.toml", "name = \"Manager\"", "name = \"Head\"")
    }),
    ("a chain", true, |site| {
        site.edit(
            "samtale.toml",
            "[languages.nb]\nfallback = [\"en\"]",
            "[languages.nb]\nfallback = []",
        )
    }),
    ("the address of the site", true, |site| {
        site.edit("samtale.toml", "example.org", "example.net")
    }),
    ("a message", false, |site| {
        site.0.insert(
            "locales/en/main.ftl".into(),
            "questions-title = Queries\n".into(),
        );
    }),
    ("a template", false, |site| {
        site.0.insert(
            "themes/default/templates/directives/steps.html".into(),
            "<div>{{ body }}</div>".into(),
        );
    }),
    ("a style", false, |site| {
        site.0.insert(
            "themes/default/assets/site.css".into(),
            "body { color: black }".into(),
        );
    }),
    ("an attachment", false, |site| {
        site.0
            .insert("content/guide/data.csv".into(), "a,b\n1,2\n".into());
    }),
    ("a breakage", true, |site| {
        site.edit(
            "content/bank/tasks.toml",
            "title = \"Tasks\"",
            "title = Tasks",
        )
    }),
    ("a broken link", true, |site| {
        site.edit("content/guide/one.en.md", "two.md#end", "gone.md")
    }),
];

#[test]
fn a_warm_run_gives_what_a_cold_one_gives() {
    for (name, views_only, edit) in EDITS {
        let mut world = site();
        let mut memo = Memo::default();
        let before = run(&world, &Settings::default(), &mut memo);
        let (before, _) = all(&before, &world);
        let mut last = world.clone();
        for step in ["edited", "mended"] {
            if step == "edited" {
                edit(&mut world);
            } else {
                world = site();
            }
            memo.look(&world, &changes(&last, &world));
            last = world.clone();
            let (warm, warm_words) =
                all(&work_out(&world, &Settings::default(), &mut memo), &world);
            let cold_memo = &mut Memo::default();
            let (cold, cold_words) = all(&run(&world, &Settings::default(), cold_memo), &world);
            let differing: Vec<&String> = cold
                .keys()
                .filter(|route| warm.get(*route) != cold.get(*route))
                .collect();
            assert!(differing.is_empty(), "{name}, {step}: {differing:?}");
            assert_eq!(warm.len(), cold.len(), "{name}, {step}");
            assert_eq!(warm_words, cold_words, "{name}, {step}");
            if *views_only && step == "edited" {
                for (route, (bytes, digest)) in &cold {
                    let Some((old_bytes, old_digest)) = before.get(route) else {
                        continue;
                    };
                    if digest.is_some() && digest == old_digest {
                        assert!(
                            bytes == old_bytes,
                            "{name}: the digest of {route} forgets something"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_shown_before_all_texts_are_read_is_what_a_whole_run_gives() {
    let edits = EDITS.iter().map(|(name, _, edit)| (*name, *edit));
    let nothing: fn(&mut Memory) = |_| {};
    for (name, edit) in edits.chain([("nothing", nothing)]) {
        let mut world = site();
        edit(&mut world);
        let settings = Settings::default();
        let (whole, words) = all(&run(&world, &settings, &mut Memo::default()), &world);
        let mut memo = Memo::default();
        let (first, _) = all(&outline(&world, &settings, &mut memo), &world);
        assert!(first == whole, "{name}");
        memo.look(&world, &Changes::Paths(Vec::new()));
        let (then, then_words) = all(&work_out(&world, &settings, &mut memo), &world);
        assert!(then == whole, "{name}, then");
        assert_eq!(then_words, words, "{name}");
    }
}

#[test]
fn an_edit_of_one_body_changes_one_view() {
    let world = site();
    let mut memo = Memo::default();
    let (before, _) = all(&run(&world, &Settings::default(), &mut memo), &world);
    let mut edited = world.clone();
    edited.edit("content/guide/one.en.md", "Text with", "Words and");
    let (after, _) = all(&run(&edited, &Settings::default(), &mut memo), &edited);
    let changed: Vec<&String> = after
        .keys()
        .filter(|route| after.get(*route) != before.get(*route))
        .collect();
    assert_eq!(
        changed,
        ["en/guide/one/index.html", "nb/guide/one/index.html"]
    );
}
