//! What a published site has besides its pages: sitemap, feeds, the page for no page, headers, notes about the site,
//! and addresses that last.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use quick_xml::Reader;
use quick_xml::events::Event;
use samtale::io::disk::Disk;
use samtale::model::Date;
use samtale::pipeline::{self, Build, Memo, Settings};
use samtale::render::sitemap::{self, Limits};

const BASE: &str = "https://intranet.example.org/dialogue/";
const LANGUAGES: [&str; 5] = ["nb", "nn", "da", "nl", "en"];

fn samtale(site: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samtale"))
        .args(arguments)
        .args(["--today", "2026-10-01", "--lang", "en", "--site"])
        .arg(site)
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

fn built(site: &Path, arguments: &[&str]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("public");
    let mut all = vec!["build", "--out", out.to_str().unwrap()];
    all.extend(arguments);
    let output = samtale(site, &all);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    (folder, out)
}

fn sample() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A site of a few files.
fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn read(out: &Path, name: &str) -> String {
    fs::read_to_string(out.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// An element: its name, its attributes, its text.
type Element = (String, BTreeMap<String, String>, String);

/// Every element of a well-formed document, in order.
fn elements(xml: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut found: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    loop {
        let event = reader.read_event().unwrap();
        match event {
            Event::Start(ref tag) | Event::Empty(ref tag) => {
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let key = String::from_utf8(attribute.key.as_ref().to_vec()).unwrap();
                    (key, attribute.unescape_value().unwrap().into_owned())
                });
                let name = String::from_utf8(tag.name().as_ref().to_vec()).unwrap();
                found.push((name, attributes.collect(), String::new()));
                if matches!(event, Event::Start(_)) {
                    open.push(found.len() - 1);
                }
            }
            Event::End(_) => {
                open.pop().unwrap();
            }
            Event::Text(text) => {
                if let Some(at) = open.last() {
                    found[*at].2.push_str(&text.decode().unwrap());
                }
            }
            Event::GeneralRef(name) => {
                let name = name.decode().unwrap();
                let text = match &*name {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "#39" => "'",
                    other => panic!("&{other};"),
                };
                if let Some(at) = open.last() {
                    found[*at].2.push_str(text);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty());
    found
}

/// The links to translations of each address of a sitemap.
fn sitemap_entries(xml: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut entries: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut current = String::new();
    for (name, attributes, text) in elements(xml) {
        match name.as_str() {
            "loc" => {
                assert!(
                    entries.insert(text.clone(), BTreeMap::new()).is_none(),
                    "{text} twice"
                );
                current = text;
            }
            "xhtml:link" => {
                let links = entries.get_mut(&current).unwrap();
                links.insert(attributes["hreflang"].clone(), attributes["href"].clone());
            }
            _ => {}
        }
    }
    entries
}

/// What the pages say of themselves: `<link rel="alternate" hreflang>`.
fn page_alternates(html: &str) -> BTreeMap<String, String> {
    let lines = html.lines().filter_map(|line| {
        let rest = line
            .trim()
            .strip_prefix("<link rel=\"alternate\" hreflang=\"")?;
        let (tag, rest) = rest.split_once("\" href=\"")?;
        Some((tag.to_string(), rest.split_once('"')?.0.to_string()))
    });
    lines.collect()
}

fn page_of(address: &str) -> String {
    format!("{}index.html", address.strip_prefix(BASE).unwrap())
}

#[test]
fn the_sitemap_names_every_page_and_its_translations_as_the_pages_do() {
    let (_folder, out) = built(sample(), &[]);
    let entries = sitemap_entries(&read(&out, "sitemap.xml"));
    assert!(entries.len() > 150, "{}", entries.len());
    for (address, links) in &entries {
        let html = read(&out, &page_of(address));
        assert!(
            html.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")),
            "{address}"
        );
        assert_eq!(*links, page_alternates(&html), "{address}");
        for (tag, other) in links {
            assert_eq!(entries[other], *links, "{address} → {tag}");
        }
        if !links.is_empty() {
            assert!(links.values().any(|own| own == address), "{address}");
        }
    }
    for kind in [
        "",
        "nb/",
        "da/questions/",
        "nl/questions/tasks/",
        "en/forms/dialogue/",
        "nn/privacy/",
        "en/forms/dialogue/employee-academic/",
    ] {
        assert!(entries.contains_key(&format!("{BASE}{kind}")), "{kind}");
    }
    assert!(read(&out, "sitemap.xml").contains("<lastmod>2026-"));
    assert!(read(&out, "robots.txt").ends_with(&format!("Sitemap: {BASE}sitemap.xml\n")));
}

const TWO: &str = "title = \"T\"\ndefault_language = \"en\"\nbase_url = \"https://example.org/a\"\n[languages.en]\n[languages.nb]\n";

#[test]
fn what_is_not_translated_and_what_has_moved_stand_in_no_sitemap() {
    let site = site(&[
        ("samtale.toml", TWO),
        ("content/_index.en.md", "+++\ntitle = \"Home\"\n+++\n"),
        (
            "content/one.en.md",
            "+++\ntitle = \"One\"\nupdated = 2026-03-01\naliases = [\"/en/uno/\"]\n+++\n",
        ),
    ]);
    let (_folder, out) = built(site.path(), &[]);
    assert!(out.join("nb/one/index.html").exists());
    assert!(out.join("en/uno/index.html").exists());
    let xml = read(&out, "sitemap.xml");
    let entries = sitemap_entries(&xml);
    let one = &entries["https://example.org/a/en/one/"];
    assert!(one.is_empty(), "one language alone has no alternates");
    assert!(!xml.contains("nb/one/") && !xml.contains("uno"), "{xml}");
    assert!(
        xml.contains("<loc>https://example.org/a/en/one/</loc>\n<lastmod>2026-03-01</lastmod>")
    );
    // Its reader finds it in the feed of its language, and in no other.
    assert!(read(&out, "en/feed.xml").contains("/en/one/"));
    assert!(!out.join("nb/feed.xml").exists());
}

fn planned() -> Build {
    let world = Disk::new(sample(), Date::parse("2026-10-01").unwrap());
    pipeline::run(&world, &Settings::default(), &mut Memo::default())
}

#[test]
fn a_sitemap_above_a_limit_has_parts() {
    let build = planned();
    let files = |limits| sitemap::files(&build.index.value, &build.theme, limits);
    let whole = files(sitemap::LIMITS);
    assert_eq!(whole.len(), 1);
    let all = sitemap_entries(&whole[0].1);
    for limits in [
        Limits {
            addresses: 40,
            bytes: usize::MAX,
        },
        Limits {
            addresses: usize::MAX,
            bytes: 20_000,
        },
    ] {
        let parts = files(limits);
        assert!(parts.len() > 3);
        let named: Vec<String> = elements(&parts[0].1)
            .into_iter()
            .filter(|(name, ..)| name == "loc")
            .map(|(.., text)| text)
            .collect();
        let expected: Vec<String> = parts[1..]
            .iter()
            .map(|(name, _)| format!("{BASE}{name}"))
            .collect();
        assert_eq!(named, expected);
        let mut together = BTreeMap::new();
        for (name, text) in &parts[1..] {
            assert!(text.len() <= limits.bytes, "{name}: {}", text.len());
            let entries = sitemap_entries(text);
            assert!(!entries.is_empty() && entries.len() <= limits.addresses);
            for (address, links) in entries {
                assert!(together.insert(address, links).is_none());
            }
        }
        assert_eq!(together, all);
    }
}

#[test]
fn every_language_has_a_feed_of_its_newest_pages() {
    let (_folder, out) = built(sample(), &[]);
    for language in LANGUAGES {
        let xml = read(&out, &format!("{language}/feed.xml"));
        let all = elements(&xml);
        let of = |wanted: &str| -> Vec<&Element> {
            all.iter().filter(|(name, ..)| name == wanted).collect()
        };
        let ids: BTreeSet<&str> = of("id").iter().map(|(.., text)| text.as_str()).collect();
        let entries = of("entry").len();
        assert!(entries > 5 && entries <= 50);
        assert_eq!(ids.len(), entries + 1, "ids are unique");
        assert_eq!(of("title").len(), entries + 1);
        let days: Vec<&str> = of("updated")
            .iter()
            .map(|(.., text)| text.as_str())
            .collect();
        assert_eq!(days.len(), entries + 1);
        assert!(days.is_sorted_by(|one, other| one >= other), "{days:?}");
        for (_, attributes, _) in of("link") {
            let address = &attributes["href"];
            if attributes["rel"] == "self" {
                assert_eq!(*address, format!("{BASE}{language}/feed.xml"));
            } else {
                assert!(out.join(page_of(address)).exists(), "{address}");
            }
        }
        let home = read(&out, &format!("{language}/index.html"));
        assert!(home.contains("type=\"application/atom+xml\""));
    }
}

#[test]
fn a_feed_holds_fifty_and_its_titles_are_words() {
    let mut files = vec![("samtale.toml".to_string(), TWO.to_string())];
    for number in 0..60 {
        files.push((
            format!("content/page-{number}.en.md"),
            format!(
                "+++\ntitle = '<script>alert({number})</script> & \"more\"'\nslug = \"p{number}\"\npublished = 2026-01-{:02}\n+++\n",
                number % 28 + 1
            ),
        ));
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    let site = site(&files);
    let (_folder, out) = built(site.path(), &[]);
    let xml = read(&out, "en/feed.xml");
    assert!(!xml.contains("<script"), "{xml}");
    let all = elements(&xml);
    let titles = all.iter().filter(|(name, attributes, text)| {
        name == "title" && attributes["type"] == "text" && text.starts_with("<script>alert(")
    });
    assert_eq!(titles.count(), 50);
    // Named by its source: another slug leaves it the same entry.
    assert!(xml.contains("<id>https://example.org/a/en/feed.xml#/page-27</id>"));
    assert!(xml.contains("href=\"https://example.org/a/en/p27/\""));
}

#[test]
fn without_an_address_there_is_no_sitemap_and_no_feed() {
    let settings = TWO.replace("base_url = \"https://example.org/a\"\n", "");
    let site = site(&[
        ("samtale.toml", &settings),
        (
            "content/_index.en.md",
            "+++\ntitle = \"Home\"\nupdated = 2026-03-01\n+++\n",
        ),
    ]);
    let (_folder, out) = built(site.path(), &[]);
    assert!(!out.join("sitemap.xml").exists() && !out.join("en/feed.xml").exists());
    assert_eq!(read(&out, "robots.txt"), "User-agent: *\nDisallow:\n");
    let home = read(&out, "en/index.html");
    assert!(
        !home.contains("atom+xml") && !home.contains("og:url"),
        "{home}"
    );
    assert!(read(&out, "404.html").contains("href=\"/assets/site.css\""));
}

#[test]
fn the_page_for_no_page_finds_its_way_from_any_depth() {
    for (arguments, root) in [
        (&[][..], "/dialogue/"),
        (&["--base-url", "https://example.org"][..], "/"),
    ] {
        let (_folder, out) = built(sample(), arguments);
        let html = read(&out, "404.html");
        let mut links = 0;
        for part in html.split(['"']).filter(|part| part.starts_with('/')) {
            let path = part.strip_prefix(root).unwrap_or_else(|| panic!("{part}"));
            assert!(out.join(path).exists(), "{part}");
            links += 1;
        }
        assert_eq!(
            links,
            3 + LANGUAGES.len(),
            "the style sheet, the logo as icon and as picture, and every home"
        );
        for language in LANGUAGES {
            assert!(html.contains(&format!("<section lang=\"{language}\"")));
        }
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
        assert!(!html.contains("../"));
    }
}

/// Directives of a policy.
fn policy(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let directives = text.split(';').map(|directive| {
        let mut words = directive.split_whitespace().map(str::to_string);
        (words.next().unwrap(), words.collect())
    });
    directives.collect()
}

#[test]
fn headers_allow_what_the_pages_allow_themselves_and_no_framing() {
    let (_folder, out) = built(sample(), &[]);
    let plain = read(&out, "_headers");
    let headers: BTreeMap<&str, &str> = plain
        .lines()
        .skip(1)
        .map(|line| line.strip_prefix("  ").unwrap().split_once(": ").unwrap())
        .collect();
    assert!(plain.starts_with("/*\n"));
    let header = policy(headers["Content-Security-Policy"]);
    assert_eq!(
        header["frame-ancestors"],
        BTreeSet::from(["'none'".to_string()])
    );
    assert_eq!(headers["X-Content-Type-Options"], "nosniff");
    assert_eq!(headers["Referrer-Policy"], "no-referrer");
    assert!(headers.contains_key("Permissions-Policy"));
    // Header and `<meta>` both hold: a header that forbids what a page needs would break the page.
    let mut pages = 0;
    for entry in walk(&out) {
        let html = read(&out, &entry);
        let meta = html
            .split("http-equiv=\"Content-Security-Policy\" content=\"")
            .nth(1);
        let Some(meta) = meta.and_then(|rest| rest.split('"').next()) else {
            panic!("{entry} has no policy");
        };
        for (directive, sources) in policy(meta) {
            let allowed = header.get(&directive).unwrap_or(&header["default-src"]);
            let more: Vec<_> = sources
                .difference(allowed)
                .filter(|source| *source != "'none'")
                .collect();
            assert!(more.is_empty(), "{entry}: {directive} {more:?}");
        }
        pages += 1;
    }
    assert!(pages > 200);
    let nginx = read(&out, "headers/nginx.conf");
    let iis = elements(&read(&out, "headers/web.config"));
    for (name, value) in &headers {
        assert!(nginx.contains(&format!("add_header {name} \"{value}\" always;\n")));
        let set = iis.iter().any(|(element, attributes, _)| {
            element == "add" && attributes["name"] == *name && attributes["value"] == *value
        });
        assert!(set, "{name}");
    }
    assert!(nginx.contains("error_page 404 /dialogue/404.html;"));
}

fn walk(out: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![out.to_path_buf()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|end| end == "html") {
                let below = path.strip_prefix(out).unwrap();
                found.push(below.to_str().unwrap().to_string());
            }
        }
    }
    found
}

#[test]
fn every_page_leads_to_the_notes_and_says_what_it_is() {
    let (_folder, out) = built(sample(), &[]);
    for (tag, social) in [
        ("nb", "nb_NO"),
        ("nn", "nn_NO"),
        ("da", "da_DK"),
        ("nl", "nl_NL"),
        ("en", "en_US"),
    ] {
        for place in [
            "",
            "questions/",
            "forms/dialogue/employee-academic/",
            "accessibility/",
        ] {
            let html = read(&out, &format!("{tag}/{place}index.html"));
            for note in ["accessibility", "privacy"] {
                assert!(html.contains(&format!("{tag}/{note}/\"")), "{tag}/{place}");
            }
            assert!(html.contains(&format!(
                "<meta property=\"og:locale\" content=\"{social}\">"
            )));
            assert_eq!(html.matches("og:locale:alternate").count(), 4);
            assert!(html.contains(&format!(
                "<meta property=\"og:url\" content=\"{BASE}{tag}/{place}\">"
            )));
            assert_eq!(html.matches("name=\"theme-color\"").count(), 2);
            assert!(html.contains(&format!(
                "<meta property=\"og:image\" content=\"{BASE}{tag}/picture.png\">"
            )));
        }
        let picture = fs::read(out.join(tag).join("picture.png")).unwrap();
        assert!(picture.starts_with(b"\x89PNG"), "{tag}");
        // Width and height, as the first chunk says them.
        assert_eq!(picture[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "{tag}");
        assert!(picture.len() > 10_000 && picture.len() < 100_000, "{tag}");
        for note in ["accessibility", "privacy"] {
            let html = read(&out, &format!("{tag}/{note}/index.html"));
            // Every word is there in this language: none stands in from another.
            let main = html
                .split("<main")
                .nth(1)
                .unwrap()
                .split("</main>")
                .next()
                .unwrap();
            assert!(!main.contains(" lang="), "{tag}/{note}: {main}");
            assert!(!main.contains('{'), "{tag}/{note}");
        }
        assert!(read(&out, &format!("{tag}/privacy/index.html")).contains("samtale-reader"));
    }
}

#[test]
fn a_page_of_the_sites_own_takes_the_place_of_a_note() {
    let ways = [
        ("content/accessibility.en.md", "", "en/accessibility/"),
        (
            "content/accessibility.en.md",
            "slug = \"a11y\"\n",
            "en/a11y/",
        ),
        (
            "content/accessibility/_index.en.md",
            "",
            "en/accessibility/",
        ),
        (
            "content/ours.en.md",
            "slug = \"accessibility\"\n",
            "en/accessibility/",
        ),
        (
            "content/about/ours.en.md",
            "aliases = [\"/en/accessibility/\"]\n",
            "en/about/ours/",
        ),
    ];
    for (path, more, address) in ways {
        let page = format!("+++\ntitle = \"Our statement\"\n{more}+++\n\nOwn words.\n");
        let site = site(&[
            ("samtale.toml", TWO),
            ("content/_index.en.md", "+++\ntitle = \"Home\"\n+++\n"),
            (path, &page),
        ]);
        let (_folder, out) = built(site.path(), &["--strict"]);
        let html = read(&out, &format!("{address}index.html"));
        assert!(html.contains("Own words."), "{path}");
        let home = read(&out, "en/index.html");
        let foot = home.split("class=\"notes\"").nth(1).unwrap();
        assert!(
            foot.contains(&format!("href=\"../{address}\">Our statement</a>")),
            "{path}: {foot}"
        );
        assert!(foot.contains("en/privacy/"));
    }
}

fn checked(site: &Path, against: &Path) -> Output {
    samtale(site, &["check", "--against", against.to_str().unwrap()])
}

#[test]
fn addresses_that_are_gone_without_an_alias_are_named() {
    let page = |more: &str| format!("+++\ntitle = \"P\"\n{more}+++\n");
    let site = site(&[
        ("samtale.toml", TWO),
        ("content/_index.en.md", "+++\ntitle = \"Home\"\n+++\n"),
        ("content/kept.en.md", &page("")),
        ("content/moved.en.md", &page("")),
        ("content/gone-ø.en.md", &page("")),
    ]);
    let (_folder, out) = built(site.path(), &[]);
    let same = checked(site.path(), &out);
    let said = String::from_utf8_lossy(&same.stdout).into_owned();
    assert!(
        same.status.success() && !said.contains("vanished"),
        "{said}"
    );

    let content = site.path().join("content");
    fs::remove_file(content.join("gone-ø.en.md")).unwrap();
    fs::remove_file(content.join("moved.en.md")).unwrap();
    fs::write(
        content.join("here.en.md"),
        page("aliases = [\"/en/moved/\"]\n"),
    )
    .unwrap();
    let folder = checked(site.path(), &out);
    let said = String::from_utf8_lossy(&folder.stdout).into_owned();
    assert_eq!(folder.status.code(), Some(0), "warnings: {said}");
    // The fallback in Norwegian went with both; only the English one has an alias.
    assert_eq!(said.matches("[vanished-address]").count(), 3, "{said}");
    for address in ["“en/gone-%C3%B8/”", "“nb/gone-%C3%B8/”", "“nb/moved/”"] {
        assert!(said.contains(address), "{said}");
    }

    let list = site.path().join("list.txt");
    fs::write(
        &list,
        "# what was linked to\nhttps://example.org/a/en/kept/\nhttps://example.org/a/en/kept/index.html?x=1#y\n/a/en/moved\n\
         en/kept\nhttps://example.org/a\nhttps://example.org/a/en/gone-%C3%B8/\n\nhttps://example.org/a/files/old.pdf\n",
    )
    .unwrap();
    let listed = checked(site.path(), &list);
    let said = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert_eq!(said.matches("[vanished-address]").count(), 2, "{said}");
    assert!(
        said.contains("gone-%C3%B8/”") && said.contains("files/old.pdf”"),
        "{said}"
    );

    let none = checked(site.path(), &site.path().join("nothing"));
    assert_eq!(none.status.code(), Some(2));
}

#[test]
fn a_colour_that_cannot_be_read_is_a_warning_with_the_nearest_that_can() {
    for (accent, warned) in [
        ("#1a5276", false),
        ("#767676", false),
        ("#777777", true),
        ("#ffcc00", true),
        ("#fff", true),
    ] {
        let settings = TWO.replace(
            "[languages.en]",
            &format!("colors = {{ accent = \"{accent}\" }}\n[languages.en]"),
        );
        let site = site(&[
            ("samtale.toml", &settings),
            ("content/_index.en.md", "+++\ntitle = \"Home\"\n+++\n"),
        ]);
        let output = samtale(site.path(), &["check", "--format", "json"]);
        assert!(output.status.success());
        let said = String::from_utf8(output.stdout).unwrap();
        assert_eq!(said.contains("low-contrast"), warned, "{accent}: {said}");
        if warned {
            assert!(said.contains("\"severity\": \"warning\""), "{said}");
            // What the hint names passes, and is no further away than it must be.
            let hint = said.split("can be read is ").nth(1).unwrap();
            let better = samtale::model::Color::parse(&hint[..7]).unwrap();
            let ratio = samtale::contrast::ratio(better, samtale::contrast::WHITE);
            assert!((4.5..4.6).contains(&ratio), "{accent} → {better}: {ratio}");
        }
    }
    // The extremes of WCAG 2.2, and a pair whose ratio is known.
    let ratio = |one: &str, other: &str| {
        let color = |text| samtale::model::Color::parse(text).unwrap();
        samtale::contrast::ratio(color(one), color(other))
    };
    assert!((ratio("#000", "#fff") - 21.0).abs() < 1e-9);
    assert!((ratio("#777777", "#fff") - 4.478).abs() < 1e-3);
}

#[test]
fn the_organisations_font_is_published_and_moves_nothing() {
    let site = site(&[
        (
            "samtale.toml",
            "title = \"T\"\ndefault_language = \"en\"\n\
             fonts = { family = 'A \"B\" </style>', regular = \"own/a.woff2\", bold = \"own/a.woff2\" }\n",
        ),
        ("content/_index.md", "+++\ntitle = \"Home\"\n+++\n"),
        ("own/a.woff2", "a font"),
    ]);
    let (_folder, out) = built(site.path(), &[]);
    let css = read(&out, "assets/site.css");
    assert!(css.contains("--font: \"A \\22 B\\22  \\3c \\2f style\\3e \";"));
    for weight in [400, 700] {
        assert!(css.contains(&format!(
            "url(\"../files/own/a.woff2\"); font-weight: {weight}; font-style: normal; font-display: optional;"
        )));
    }
    assert_eq!(read(&out, "files/own/a.woff2"), "a font");
    // A browser keeps nothing from a file share for the next page.
    let (_folder, out) = built(site.path(), &["--portable"]);
    assert!(read(&out, "assets/site.css").contains("font-display: swap;"));
}
