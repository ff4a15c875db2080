//! The documentation site under `docs/` says what the code says. What can be read off the code is written there by
//! `BLESS=1 cargo test --test docs`; what people wrote is compared with the code: every key that a parser knows stands
//! in a table, and the default that the table names is the default.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use fluent_syntax::ast;
use samtale::diagnostic::{Code, Severity};
use samtale::io::disk::Disk;
use samtale::model::Date;
use samtale::pipeline::{self, Memo, Settings};

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Compares a page that is made from the code, or writes it.
fn made(path: &str, text: &str) {
    let whole = repository().join(path);
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(whole.parent().unwrap()).unwrap();
        return fs::write(whole, text).unwrap();
    }
    let known = fs::read_to_string(&whole).unwrap_or_default();
    assert!(
        known == text,
        "{path} is not what the code says any more: BLESS=1 cargo test --test docs writes it anew"
    );
}

/// Words in a cell of a table: nothing in them is markup but code, where only a bar would end the cell.
fn cell(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut cell = String::new();
    let mut code = false;
    for character in words.chars() {
        code ^= character == '`';
        if character == '|' || !code && matches!(character, '<' | '*' | '_' | '[' | ']') {
            cell.push('\\');
        }
        cell.push(character);
    }
    cell
}

/// The same as code.
fn code(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return String::new();
    }
    format!("`{}`", words.replace('|', "\\|").replace('`', "'"))
}

fn front(title: &str, description: &str, weight: u32) -> String {
    format!("+++\ntitle = \"{title}\"\ndescription = \"{description}\"\nweight = {weight}\n+++\n\n")
}

// Views.

/// Which view each template gets. Partials get what the template that includes them has.
const TEMPLATES: &[(&str, &[&str])] = &[
    ("PageView", &["home.html", "section.html", "page.html"]),
    ("BankView", &["questions.html"]),
    ("FormsView", &["forms.html"]),
    ("FormView", &["form.html"]),
    ("EditionView", &["edition.html"]),
    ("SearchView", &["search.html"]),
    ("TermsView", &["terms.html"]),
    ("NoteView", &["note.html"]),
    ("StartView", &["start.html"]),
    ("MissingView", &["missing.html"]),
    ("RedirectView", &["redirect.html"]),
    ("QuestionsView", &["directives/questions.html"]),
    ("FormCardView", &["directives/form.html"]),
    ("OnlyView", &["directives/only.html"]),
    ("DetailsView", &["directives/details.html"]),
    ("TemplateView", &["directives/template.html"]),
    ("QuoteView", &["directives/quote.html"]),
    ("ContactView", &["directives/contact.html"]),
    ("PlannerView", &["directives/planner.html"]),
    ("PrepareView", &["preparation.html"]),
];

/// Templates without a view of their own, and why.
const WITHOUT: &[(&str, &str)] = &[
    ("base.html", "other templates extend it"),
    ("directives/steps.html", "gets the body only"),
];

/// A structure or choice that templates get.
struct Shape {
    docs: String,
    /// Name, type, words.
    fields: Vec<(String, String, String)>,
    /// What it is made of.
    parts: Vec<String>,
    /// Where it is.
    file: PathBuf,
}

fn docs(attributes: &[syn::Attribute]) -> String {
    let mut text = String::new();
    for attribute in attributes {
        if let syn::Meta::NameValue(pair) = &attribute.meta
            && pair.path.is_ident("doc")
            && let syn::Expr::Lit(literal) = &pair.value
            && let syn::Lit::Str(line) = &literal.lit
        {
            text.push_str(&line.value());
        }
    }
    text.trim().to_string()
}

fn derives_serialize(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let mut found = false;
        if attribute.path().is_ident("derive") {
            attribute
                .parse_nested_meta(|meta| {
                    found |= meta.path.is_ident("Serialize");
                    Ok(())
                })
                .unwrap();
        }
        found
    })
}

/// Whether a field says `#[serde(skip)]`.
fn skipped(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let mut found = false;
        if attribute.path().is_ident("serde") {
            let _other = attribute.parse_nested_meta(|meta| {
                found |= meta.path.is_ident("skip");
                Ok(())
            });
        }
        found
    })
}

/// A type in the words of templates.
fn kind(of: &syn::Type, parts: &mut Vec<String>) -> String {
    match of {
        syn::Type::Reference(reference) => kind(&reference.elem, parts),
        syn::Type::Array(array) => format!("list of {}", kind(&array.elem, parts)),
        syn::Type::Tuple(tuple) => {
            let inner: Vec<String> = tuple.elems.iter().map(|inner| kind(inner, parts)).collect();
            format!("pair of {}", inner.join(" and "))
        }
        syn::Type::Path(path) => {
            let last = path.path.segments.last().unwrap();
            let inner = match &last.arguments {
                syn::PathArguments::AngleBracketed(inner) => match inner.args.first() {
                    Some(syn::GenericArgument::Type(inner)) => Some(inner),
                    _ => None,
                },
                _ => None,
            };
            let name = last.ident.to_string();
            match (name.as_str(), inner) {
                ("Option", Some(inner)) => format!("{} or nothing", kind(inner, parts)),
                ("Vec", Some(inner)) => format!("list of {}", kind(inner, parts)),
                ("Arc" | "Part" | "Box", Some(inner)) => kind(inner, parts),
                ("Str" | "String" | "str", _) => "text".into(),
                ("Html", _) => "HTML".into(),
                ("bool", _) => "true or false".into(),
                ("u8" | "u16" | "u32" | "u64" | "i64" | "usize", _) => "number".into(),
                ("Extra", _) => "table".into(),
                (name, _) => {
                    parts.push(name.to_string());
                    format!("[{name}](#{})", name.to_lowercase())
                }
            }
        }
        _ => panic!("a type that templates cannot read"),
    }
}

/// Every structure and choice of the code that is handed to templates or could be.
fn shapes() -> BTreeMap<String, Shape> {
    let mut shapes = BTreeMap::new();
    for folder in ["src/render/html", "src/resolve"] {
        for path in sources(&repository().join(folder)) {
            for item in syn::parse_file(&fs::read_to_string(&path).unwrap())
                .unwrap()
                .items
            {
                match item {
                    syn::Item::Struct(item) if derives_serialize(&item.attrs) => {
                        let mut parts = Vec::new();
                        let fields = item
                            .fields
                            .iter()
                            .filter(|field| !skipped(&field.attrs))
                            .filter_map(|field| {
                                let name = field.ident.as_ref()?.to_string();
                                let kind = kind(&field.ty, &mut parts);
                                Some((name, kind, docs(&field.attrs)))
                            })
                            .collect();
                        let docs = docs(&item.attrs);
                        let file = path.clone();
                        shapes.insert(
                            item.ident.to_string(),
                            Shape {
                                docs,
                                fields,
                                parts,
                                file,
                            },
                        );
                    }
                    syn::Item::Enum(item) if derives_serialize(&item.attrs) => {
                        let names: Vec<String> = item
                            .variants
                            .iter()
                            .map(|variant| {
                                format!("`\"{}\"`", variant.ident.to_string().to_lowercase())
                            })
                            .collect();
                        let docs = format!("{} One of {}.", docs(&item.attrs), names.join(", "));
                        shapes.insert(
                            item.ident.to_string(),
                            Shape {
                                docs,
                                fields: Vec::new(),
                                parts: Vec::new(),
                                file: path.clone(),
                            },
                        );
                    }
                    _ => {}
                }
            }
        }
    }
    shapes
}

fn describe(page: &mut String, shape: &Shape) {
    if !shape.docs.is_empty() {
        writeln!(page, "{}\n", shape.docs).unwrap();
    }
    if shape.fields.is_empty() {
        return;
    }
    page.push_str("| field | is | meaning |\n|---|---|---|\n");
    for (name, kind, docs) in &shape.fields {
        let docs = docs.replace('|', "\\|");
        writeln!(page, "| `{name}` | {kind} | {docs} |").unwrap();
    }
    page.push('\n');
}

#[test]
fn every_view_is_documented_with_its_fields() {
    let shapes = shapes();
    let mut page = front("Views", "What each template gets, field by field.", 20);
    page.push_str(
        "A template reads its view and nothing else. Every template also has `lang` (the language of the page) and \
         `root` (the way from the page to the site's root, to be written before every `href`); a directive's template \
         has `body`, its content as HTML. This page is made from the program's source.\n\n## Templates\n\n",
    );
    let mut reached: BTreeSet<String> = BTreeSet::new();
    let mut later: Vec<String> = Vec::new();
    for (view, templates) in TEMPLATES {
        let shape = shapes.get(*view).unwrap_or_else(|| panic!("no {view}"));
        let names: Vec<String> = templates.iter().map(|name| format!("`{name}`")).collect();
        writeln!(
            page,
            "### {} {{#{}}}\n",
            names.join(", "),
            view.to_lowercase()
        )
        .unwrap();
        describe(&mut page, shape);
        if *view == "PageView" {
            page.push_str(
                "It also has `body` and `footnotes`: the page's text and its notes, as HTML.\n\n",
            );
        }
        reached.insert((*view).to_string());
        later.extend(shape.parts.iter().cloned());
    }
    page.push_str("## Parts\n\n");
    let mut parts: BTreeSet<String> = BTreeSet::new();
    while let Some(name) = later.pop() {
        if reached.contains(&name) || !parts.insert(name.clone()) {
            continue;
        }
        let shape = shapes.get(&name).unwrap_or_else(|| panic!("no {name}"));
        later.extend(shape.parts.iter().cloned());
    }
    for name in &parts {
        writeln!(page, "### {name} {{#{}}}\n", name.to_lowercase()).unwrap();
        describe(&mut page, &shapes[name]);
    }
    reached.extend(parts);
    let lost: Vec<&String> = shapes
        .iter()
        .filter(|(name, shape)| {
            let internal = ["Html", "Extra"].contains(&name.as_str());
            shape.file.starts_with(repository().join("src/render/html"))
                && !reached.contains(*name)
                && !internal
        })
        .map(|(name, _)| name)
        .collect();
    assert!(
        lost.is_empty(),
        "no template gets {lost:?}: add it to TEMPLATES"
    );
    made(
        "docs/content/theme/views.md",
        &format!("{}\n", page.trim_end()),
    );
}

#[test]
fn every_template_has_its_view() {
    let folder = repository().join("themes/default/templates");
    let mut templates: Vec<String> = Vec::new();
    for below in ["", "directives"] {
        for entry in fs::read_dir(folder.join(below)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".html") {
                templates.push(
                    format!("{below}/{name}")
                        .trim_start_matches('/')
                        .to_string(),
                );
            }
        }
    }
    templates.sort();
    let mut known: Vec<&str> = TEMPLATES
        .iter()
        .flat_map(|(_, names)| names.iter().copied())
        .chain(WITHOUT.iter().map(|(name, _)| *name))
        .collect();
    known.sort_unstable();
    assert_eq!(templates, known);
}

// Messages, diagnostics, commands.

fn catalogue(path: &str) -> ast::Resource<String> {
    fluent_syntax::parser::parse(read(path)).unwrap_or_else(|_| panic!("{path}"))
}

/// A pattern as it is written in a catalogue, on one line.
fn pattern(pattern: &ast::Pattern<String>) -> String {
    let message = ast::Message {
        id: ast::Identifier { name: "x".into() },
        value: Some(pattern.clone()),
        attributes: Vec::new(),
        comment: None,
    };
    let resource = ast::Resource {
        body: vec![ast::Entry::Message(message)],
    };
    let text = fluent_syntax::serializer::serialize(&resource);
    text.trim_start_matches("x =").trim().to_string()
}

#[test]
fn every_message_is_documented() {
    let mut page = front(
        "Messages",
        "Every word that the program puts on pages, and how to say it in your own words.",
        60,
    );
    page.push_str(
        "The words around your texts are messages in [Fluent](https://projectfluent.org/). To say one in your own \
         words, write it into any file `locales/<language>/<name>.ftl` of your site:\n\n\
         ```ftl\nowner = Contact\n```\n\n\
         A message of your site comes before the program's. A language that the program has no messages for falls back \
         along its chain, message by message, until you write them. This page is made from the program's English \
         messages.\n",
    );
    for file in ["main", "site"] {
        let mut rows = 0;
        for entry in catalogue(&format!("locales/en/{file}.ftl")).body {
            match entry {
                ast::Entry::GroupComment(comment) => {
                    write!(
                        page,
                        "\n## {}\n\n| message | English | note |\n|---|---|---|\n",
                        comment.content.join(" ")
                    )
                    .unwrap();
                }
                ast::Entry::Message(message) => {
                    let words = message.value.as_ref().map(pattern).unwrap_or_default();
                    let note = message
                        .comment
                        .map(|comment| comment.content.join(" "))
                        .unwrap_or_default();
                    writeln!(
                        page,
                        "| `{}` | {} | {} |",
                        message.id.name,
                        code(&words),
                        cell(&note)
                    )
                    .unwrap();
                    rows += 1;
                }
                _ => {}
            }
        }
        assert!(rows > 20, "{file}: {rows}");
    }
    made("docs/content/owner/messages.md", &page);
}

#[test]
fn every_diagnostic_is_documented() {
    let mut page = front(
        "What the program says",
        "Every error and warning, with its stable code.",
        80,
    );
    page.push_str(
        "An error keeps the site from being published; a warning does not, unless `--strict` is given. Codes never \
         change; the sentences are messages that a site can put in its own words. In the sentences, `$name` stands for \
         what was found. This page is made from the program's source.\n\n\
         | code | kind | sentence | what to do |\n|---|---|---|---|\n",
    );
    let messages: BTreeMap<String, ast::Message<String>> = catalogue("locales/en/diagnostics.ftl")
        .body
        .into_iter()
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some((message.id.name.clone(), message)),
            _ => None,
        })
        .collect();
    for code in Code::ALL {
        let message = &messages[&format!("diagnostic-{}", code.name())];
        let hint = message
            .attributes
            .iter()
            .find(|attribute| attribute.id.name == "hint")
            .map(|attribute| sentence(&attribute.value))
            .unwrap_or_default();
        let kind = match code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let said = message.value.as_ref().map(sentence).unwrap_or_default();
        writeln!(
            page,
            "| `{}` | {kind} | {} | {} |",
            code.name(),
            cell(&said),
            cell(&hint)
        )
        .unwrap();
    }
    made("docs/content/owner/diagnostics.md", &page);
}

/// A message as words; where it chooses between some, all of them.
fn sentence(pattern: &ast::Pattern<String>) -> String {
    fn value(expression: &ast::InlineExpression<String>) -> String {
        match expression {
            ast::InlineExpression::StringLiteral { value } => value.clone(),
            ast::InlineExpression::VariableReference { id } => format!("${}", id.name),
            ast::InlineExpression::MessageReference { id, .. } => {
                format!("as `{}`", id.name.trim_start_matches("diagnostic-"))
            }
            other => panic!("{other:?}"),
        }
    }
    let part = |part: &ast::PatternElement<String>| match part {
        ast::PatternElement::TextElement { value } => value.clone(),
        ast::PatternElement::Placeable { expression } => match expression {
            ast::Expression::Inline(inline) => value(inline),
            ast::Expression::Select { variants, .. } => {
                let each: Vec<String> = variants
                    .iter()
                    .map(|variant| sentence(&variant.value).trim().to_string())
                    .collect();
                each.join(" / ")
            }
        },
    };
    pattern.elements.iter().map(part).collect()
}

#[test]
fn every_command_is_documented() {
    let mut page = front("Commands", "Every command with its options.", 70);
    page.push_str(
        "`samtale COMMAND --help` says the same, with examples. This page is made from the program's source.\n\n\
         Exit status: 0 done; 1 the site's sources have errors; 2 wrong use, a lock, a refused folder, or the machine \
         failed.\n",
    );
    let mut command = samtale::cli::Cli::command();
    command.build();
    let options = |page: &mut String, command: &clap::Command, global: bool| {
        let mut rows = String::new();
        for argument in command.get_arguments() {
            let id = argument.get_id().as_str();
            if ["help", "version"].contains(&id)
                || argument.is_global_set() != global
                || argument.is_hide_set()
            {
                continue;
            }
            let values: Vec<String> = argument
                .get_value_names()
                .unwrap_or_default()
                .iter()
                .map(|name| name.to_string())
                .collect();
            let takes = argument.get_action().takes_values();
            let choices: Vec<String> = argument
                .get_possible_values()
                .iter()
                .map(|value| value.get_name().to_string())
                .collect();
            let values = match (takes, choices.is_empty()) {
                (false, _) => String::new(),
                (true, true) => values.join(" "),
                (true, false) => choices.join("|"),
            };
            let name = match argument.get_long() {
                Some(long) => format!("--{long} {values}"),
                None => values,
            };
            let default: Vec<String> = argument
                .get_default_values()
                .iter()
                .filter(|_| takes)
                .map(|value| value.to_string_lossy().into_owned())
                .collect();
            let help = argument
                .get_help()
                .map(ToString::to_string)
                .unwrap_or_default();
            writeln!(
                rows,
                "| {} | {} | {} |",
                code(&name),
                code(&default.join(",")),
                cell(&help)
            )
            .unwrap();
        }
        if !rows.is_empty() {
            write!(
                page,
                "\n| option | default | meaning |\n|---|---|---|\n{rows}"
            )
            .unwrap();
        }
    };
    page.push_str("\n## Every command\n");
    options(&mut page, &command, true);
    for sub in command.get_subcommands() {
        if sub.get_name() == "help" || sub.is_hide_set() {
            continue;
        }
        let about = sub.get_about().map(ToString::to_string).unwrap_or_default();
        write!(
            page,
            "\n## samtale {} {{#{}}}\n\n{about}.\n",
            sub.get_name(),
            sub.get_name()
        )
        .unwrap();
        options(&mut page, sub, false);
    }
    made("docs/content/owner/commands.md", &page);
}

// Keys.

/// Where the keys of each function of a parser are documented: page and heading.
const TABLES: &[(&str, &str, &[&str])] = &[
    (
        "owner/settings.md",
        "The site",
        &[
            "parse/site.rs site",
            "parse/site.rs base_url",
            "parse/site.rs dimensions",
            "parse/site.rs accent",
            "parse/site.rs logo",
            "parse/site.rs fonts",
            "parse/site.rs languages",
            "parse/site.rs documents",
            "parse/site.rs preview",
            "parse/site.rs preparation",
            "parse/calendar.rs calendar",
        ],
    ),
    (
        "owner/settings.md",
        "Colours, logo and fonts",
        &[
            "parse/site.rs accent",
            "parse/site.rs logo",
            "parse/site.rs fonts",
        ],
    ),
    (
        "owner/settings.md",
        "Languages",
        &["parse/site.rs languages"],
    ),
    (
        "owner/settings.md",
        "Audience",
        &["parse/site.rs dimensions"],
    ),
    ("owner/settings.md", "Preview", &["parse/site.rs preview"]),
    (
        "owner/settings.md",
        "Calendar",
        &["parse/calendar.rs calendar", "parse/calendar.rs closed"],
    ),
    (
        "owner/settings.md",
        "Preparation",
        &["parse/site.rs preparation"],
    ),
    (
        "owner/settings.md",
        "Documents",
        &["parse/site.rs documents"],
    ),
    ("owner/front-matter.md", "Keys", &["parse/page.rs page"]),
    (
        "owner/bank.md",
        "A topic",
        &[
            "parse/bank.rs topic",
            "parse/bank.rs scales",
            "parse/parts.rs title",
        ],
    ),
    ("owner/bank.md", "A credit", &["parse/bank.rs credit"]),
    ("owner/bank.md", "A scale", &["parse/bank.rs scales"]),
    (
        "owner/bank.md",
        "A question",
        &["parse/bank.rs question", "parse/bank.rs kind"],
    ),
    (
        "owner/bank.md",
        "Options and follow-up questions",
        &["parse/parts.rs items_with"],
    ),
    (
        "owner/bank.md",
        "Other words for some",
        &["parse/bank.rs wording"],
    ),
    (
        "owner/forms.md",
        "The form",
        &[
            "parse/form.rs form",
            "parse/parts.rs title",
            "parse/form.rs editions",
            "parse/form.rs numbering",
            "parse/form.rs footnotes",
            "parse/form.rs sections",
        ],
    ),
    (
        "owner/forms.md",
        "Fields on top",
        &["parse/form.rs head_field", "parse/parts.rs id_and_label"],
    ),
    (
        "owner/forms.md",
        "A section",
        &[
            "parse/form.rs sections",
            "parse/form.rs picks",
            "parse/form.rs checks",
        ],
    ),
    ("owner/forms.md", "Which questions", &["parse/form.rs pick"]),
    (
        "owner/forms.md",
        "A checklist",
        &["parse/form.rs checks", "parse/parts.rs items_with"],
    ),
    ("owner/forms.md", "A table", &["parse/parts.rs grid_parts"]),
    (
        "owner/forms.md",
        "A column",
        &["parse/parts.rs column", "parse/parts.rs id_and_label"],
    ),
    ("owner/forms.md", "A row", &["parse/parts.rs row"]),
    (
        "owner/forms.md",
        "Signatures",
        &["parse/form.rs signature", "parse/parts.rs id_and_label"],
    ),
    ("owner/search.md", "Keys", &["parse/search.rs"]),
    (
        "editor/directives.md",
        "questions",
        &["parse/directive/questions.rs"],
    ),
    ("editor/directives.md", "form", &["parse/directive/form.rs"]),
    (
        "editor/directives.md",
        "details",
        &["parse/directive/details.rs"],
    ),
    (
        "editor/directives.md",
        "template",
        &["parse/directive/template.rs"],
    ),
    (
        "editor/directives.md",
        "quote",
        &["parse/directive/quote.rs"],
    ),
    (
        "editor/directives.md",
        "contact",
        &["parse/directive/contact.rs"],
    ),
    (
        "editor/directives.md",
        "planner",
        &["parse/directive/planner.rs"],
    ),
];

/// Files that the program writes and reads itself.
const OUR_OWN: &[&str] = &["parse/release.rs"];

/// What reads a key: methods of `Fields`, and functions that take fields and a key.
const READERS: [&str; 21] = [
    "string",
    "str",
    "boolean",
    "integer",
    "bounded",
    "date",
    "strings",
    "table",
    "tables",
    "id",
    "plain",
    "prose",
    "audience",
    "entry",
    "node",
    "distinct",
    "items",
    "items_with",
    "texts",
    "missing",
    "bounded::<u8>",
];

/// The keys that each function of the parsers reads: `parse/form.rs form` → keys. Functions begin and end at the
/// margin, as rustfmt writes them.
fn keys() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in sources(&repository().join("src/parse")) {
        let name = path.strip_prefix(repository().join("src")).unwrap();
        let file = name.to_str().unwrap().replace('\\', "/");
        // These hold the tools with which the others read.
        if [
            "parse/fields.rs",
            "parse/toml.rs",
            "parse/yaml.rs",
            "parse/tree.rs",
        ]
        .contains(&file.as_str())
        {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let mut function = String::new();
        let mut body = String::new();
        for line in text.lines() {
            if let Some((before, rest)) = line.split_once("fn ")
                && !line.starts_with([' ', '/'])
                && before
                    .split(' ')
                    .all(|word| word.is_empty() || word.starts_with("pub"))
            {
                let end = rest.find(['(', '<']).unwrap_or(rest.len());
                function = format!("{file} {}", &rest[..end]);
                body.clear();
            }
            if !line.trim_start().starts_with("//") {
                body.push_str(line.trim());
            }
            if line == "}" {
                for key in keys_read(&body) {
                    found.entry(function.clone()).or_default().insert(key);
                }
                body.clear();
            }
        }
    }
    found
}

/// The first literal among the first two arguments of each call that reads a key.
fn keys_read(body: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for reader in READERS {
        for (at, _) in body.match_indices(&format!("{reader}(")) {
            let before = body[..at].chars().next_back();
            if before.is_some_and(|before| before.is_alphanumeric() || before == '_') {
                continue;
            }
            let arguments = &body[at + reader.len() + 1..];
            let end = arguments.find(')').unwrap_or(arguments.len());
            let literal = arguments[..end]
                .split(',')
                .take(2)
                .find_map(|argument| argument.trim().strip_prefix('"')?.split('"').next());
            keys.extend(literal.map(str::to_string));
        }
    }
    keys
}

/// The rows of the tables below a heading: their cells.
fn rows(page: &str, heading: &str) -> Vec<Vec<String>> {
    let text = read(&format!("docs/content/{page}"));
    let mut inside = None;
    let mut rows = Vec::new();
    for line in text.lines() {
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        if level > 0 && line[level..].starts_with(' ') {
            let words = line[level..]
                .split(" {#")
                .next()
                .unwrap()
                .trim()
                .trim_matches('`');
            match inside {
                Some(outer) if level <= outer => inside = None,
                _ => {}
            }
            if words == heading {
                inside = Some(level);
            } else if inside.is_some_and(|outer| level > outer) {
                // Tables of a heading below belong to that one.
                inside = None;
            }
        } else if inside.is_some() && line.starts_with("| `") {
            let cells = line.trim().trim_matches('|').replace("\\|", "\u{1}");
            rows.push(
                cells
                    .split('|')
                    .map(|cell| cell.trim().replace('\u{1}', "|"))
                    .collect(),
            );
        }
    }
    rows
}

/// The words in backticks.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_key_is_documented_and_none_that_is_not_there() {
    let keys = keys();
    let of = |place: &&str| -> BTreeSet<String> {
        let exact = keys.get(*place).cloned();
        exact.unwrap_or_else(|| {
            // A whole file.
            let of_file = keys
                .iter()
                .filter(|(function, _)| function.split(' ').next() == Some(*place));
            of_file.flat_map(|(_, keys)| keys.iter().cloned()).collect()
        })
    };
    let mut wrong = Vec::new();
    let mut claimed: BTreeSet<&str> = BTreeSet::new();
    for (page, heading, places) in TABLES {
        let mut known: BTreeSet<String> = BTreeSet::new();
        for place in *places {
            let keys = of(place);
            if keys.is_empty() && !["parse/parts.rs title"].contains(place) {
                wrong.push(format!(
                    "{place} reads no key: its line in TABLES is out of date"
                ));
            }
            known.extend(keys);
            claimed.insert(place);
        }
        let documented: BTreeSet<String> = rows(page, heading)
            .iter()
            .flat_map(|cells| {
                quoted(&cells[0])
                    .iter()
                    .flat_map(|key| key.split('.').map(str::to_string))
                    .collect::<Vec<_>>()
            })
            .filter(|part| !part.starts_with('<'))
            .collect();
        let named: BTreeSet<&String> = documented.difference(&known).collect();
        let unnamed: BTreeSet<&String> = known.difference(&documented).collect();
        // A function that reads several levels is documented in several tables.
        let elsewhere: BTreeSet<String> = TABLES
            .iter()
            .filter(|(_, other, others)| {
                other != heading && others.iter().any(|place| places.contains(place))
            })
            .flat_map(|(page, heading, _)| rows(page, heading))
            .flat_map(|cells| {
                quoted(&cells[0])
                    .iter()
                    .flat_map(|key| key.split('.').map(str::to_string))
                    .collect::<Vec<_>>()
            })
            .collect();
        for key in named {
            wrong.push(format!(
                "docs/content/{page}, “{heading}”: no parser knows `{key}`"
            ));
        }
        for key in unnamed {
            if !elsewhere.contains(key) {
                wrong.push(format!(
                    "docs/content/{page}, “{heading}”: `{key}` is missing"
                ));
            }
        }
    }
    for place in keys.keys() {
        let file = place.split(' ').next().unwrap();
        if OUR_OWN.contains(&file) {
            continue;
        }
        if !claimed.contains(place.as_str()) && !claimed.contains(file) {
            wrong.push(format!(
                "{place} reads {:?}, which no table of the documentation has: add a line to TABLES",
                keys[place]
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A small site in which every kind of file is there; `add` goes to the end of the named part.
fn small_site(page: &str, heading: &str, add: &str) -> Vec<(&'static str, String)> {
    let at = |this: (&str, &str)| {
        if this == (page, heading) {
            format!("{add}\n")
        } else {
            String::new()
        }
    };
    let settings = format!(
        "title = \"T\"\ndefault_language = \"en\"\n{}[languages.en]\n{}[[audience.role]]\nid = \"a\"\n{}[documents]\n{}[preview]\n{}[calendar]\n{}[preparation]\n{}",
        at(("owner/settings.md", "The site")),
        at(("owner/settings.md", "Languages")),
        at(("owner/settings.md", "Audience")),
        at(("owner/settings.md", "Documents")),
        at(("owner/settings.md", "Preview")),
        at(("owner/settings.md", "Calendar")),
        at(("owner/settings.md", "Preparation")),
    );
    let bank = format!(
        "title = \"Topic\"\n{}[scale.s]\n{}[[question]]\nid = \"one\"\ntext = \"One?\"\ncore = true\n[[question]]\nid = \"two\"\ntext = \"Two?\"\n{}[[question]]\nid = \"three\"\nkind = \"scale\"\nscale = \"s\"\ntext = \"Three?\"\ncore = true\n",
        at(("owner/bank.md", "A topic")),
        at(("owner/bank.md", "A scale")),
        at(("owner/bank.md", "A question")),
    );
    let form = format!(
        "title = \"Form\"\n{}[[field]]\nid = \"f\"\nlabel = \"F\"\n{}[[section]]\ntopic = \"topic\"\n{}[[section]]\nid = \"t\"\ntitle = \"Table\"\n[section.table]\n{}[[section.table.column]]\nid = \"c\"\nlabel = \"C\"\n{}[[section]]\nid = \"r\"\ntitle = \"Rows\"\n[[section.table.row]]\nlabel = \"R\"\n{}[[signature]]\nid = \"s\"\nlabel = \"S\"\n{}",
        at(("owner/forms.md", "The form")),
        at(("owner/forms.md", "Fields on top")),
        at(("owner/forms.md", "A section")),
        at(("owner/forms.md", "A table")),
        at(("owner/forms.md", "A column")),
        at(("owner/forms.md", "A row")),
        at(("owner/forms.md", "Signatures")),
    );
    let questions = match (page, heading) {
        ("editor/directives.md", "questions") => format!(", {add}"),
        _ => String::new(),
    };
    let planner = match (page, heading) {
        ("editor/directives.md", "planner") => format!(" {add}"),
        _ => String::new(),
    };
    let text = format!(
        "+++\ntitle = \"Page\"\n{}+++\n\n```questions topic = \"topic\"{questions}\n```\n\n```planner{planner}\n```\n",
        at(("owner/front-matter.md", "Keys")),
    );
    vec![
        ("samtale.toml", settings),
        ("content/bank/topic.toml", bank),
        ("content/forms/form.toml", form),
        ("content/page.md", text),
        ("content/_index.md", "+++\ntitle = \"Home\"\n+++\n".into()),
    ]
}

/// Every output of a site, and what was wrong with it.
fn published(files: &[(&str, String)]) -> (BTreeMap<String, Vec<u8>>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let world = Disk::new(folder.path(), Date::parse("2026-10-01").unwrap());
    let build = pipeline::run(&world, &Settings::default(), &mut Memo::default());
    let errors = build
        .diagnostics
        .iter()
        .filter(|diagnostic| {
            diagnostic.severity == Severity::Error || diagnostic.code == Code::UnknownKey
        })
        .map(|diagnostic| format!("{diagnostic:?}"))
        .collect();
    let outputs = build
        .plan
        .outputs
        .iter()
        .map(|output| (output.route.to_string(), build.render(&world, output).value))
        .collect();
    (outputs, errors)
}

/// A default that the table names in backticks is tried: written out, it must change nothing.
#[test]
fn the_defaults_of_the_documentation_are_the_defaults() {
    let mut wrong = Vec::new();
    let mut tried = 0;
    let (plain, errors) = published(&small_site("", "", ""));
    assert!(errors.is_empty(), "{errors:?}");
    for (page, heading, _) in TABLES {
        for cells in rows(page, heading) {
            let (Some(key), Some(value)) = (
                quoted(&cells[0]).first().copied(),
                quoted(&cells[1]).first().copied(),
            ) else {
                continue;
            };
            if !cells[1].starts_with('`') {
                continue;
            }
            if key.contains('<') {
                continue;
            }
            tried += 1;
            let site = small_site(page, heading, &format!("{key} = {value}"));
            let at = format!("docs/content/{page}, “{heading}”: {key} = {value}");
            if site == small_site("", "", "") {
                wrong.push(format!(
                    "{at} is tried nowhere: small_site has no place for it"
                ));
                continue;
            }
            let (with, errors) = published(&site);
            if !errors.is_empty() {
                wrong.push(format!("{at}: {errors:?}"));
            } else if with != plain {
                wrong.push(format!("{at} changes the site, so it is not the default"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried > 20, "{tried}");
}
