//! `samtale.toml`. Its languages are read first: every text after them is a table of languages.

use std::sync::Arc;

use super::calendar::calendar;
use super::fields::{Fields, Reader, is_id};
use super::toml;
use super::tree::{Entry, Table, Value};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::model::{
    Color, Dimension, DimensionValue, DocumentFormat, Documents, FontFile, Fonts, Language,
    Languages, Locale, LocaleId, Logo, Opener, Paper, Preparing, Preview, Quotes, Site, Text,
};
use crate::source::{Source, Span, Spanned, Str};

/// Most values a dimension can have, most dimensions, most languages: they are numbered in a byte.
const MAX_NUMBERED: usize = 200;

/// How many days a draft stays on a reader's device, where the site does not say.
const DRAFT_DAYS: u16 = 30;

/// Reads the settings. Names and quotation marks of languages come from their messages, where the settings are silent.
pub fn site(source: &Source, catalogue: &Catalogue) -> Checked<Site> {
    let mut found = Vec::new();
    let table = toml::document(source, 0..source.text.len(), &mut found);
    let mut reader = Reader::new(source, None, "");
    reader.note_broken(&found, source.text.len());
    let languages = {
        let fields = Fields::new(&reader, &table, source.span(0..0));
        languages(&fields, catalogue)
    };
    reader.languages = Some(&languages);
    let fields = Fields::new(&reader, &table, source.span(0..0));
    for key in ["default_language", "languages"] {
        fields.entry(key);
    }
    let title = fields.plain("title");
    if table.get("title").is_none() {
        fields.missing("title");
    }
    let theme = fields.string("theme");
    let site = Site {
        title: title.unwrap_or_else(|| Text::Same("".into())),
        organisation: fields.plain("organisation"),
        base_url: base_url(&fields),
        theme: theme.unwrap_or_else(|| Spanned {
            value: "default".into(),
            span: source.span(0..0),
        }),
        accent: accent(&fields),
        logo: logo(&fields),
        fonts: fonts(&fields),
        dimensions: dimensions(&fields),
        documents: documents(&fields, &languages),
        calendar: Arc::new(calendar(&fields)),
        preparation: preparation(&fields),
        raw_html: fields.boolean("raw_html").unwrap_or(false),
        preview: preview(&fields),
        languages: languages.clone(),
    };
    fields.finish_file();
    found.append(&mut reader.diagnostics.borrow_mut());
    Checked {
        value: site,
        diagnostics: found,
    }
}

fn languages(fields: &Fields<'_, '_>, catalogue: &Catalogue) -> Languages {
    let default = fields.string("default_language");
    if fields.table.get("default_language").is_none() {
        fields.missing("default_language");
    }
    let empty = Table::default();
    let entries: &[Entry] = match fields.entry("languages").map(|entry| &entry.node.value) {
        Some(Value::Table(table)) => &table.entries,
        Some(_) => {
            // Asked again, for the place and the type.
            let _wrong = fields.table("languages");
            &empty.entries
        }
        None => &empty.entries,
    };
    let mut list: Vec<Language> = Vec::new();
    let mut chains: Vec<Vec<Spanned<Str>>> = Vec::new();
    let mut spans: Vec<Span> = Vec::new();
    for entry in entries.iter().take(MAX_NUMBERED) {
        let Value::Table(table) = &entry.node.value else {
            fields
                .reader
                .report(super::fields::wrong_type(&entry.key, &entry.node, "table"));
            continue;
        };
        let own = Fields::new(fields.reader, table, entry.key_span);
        let name = own.str("name");
        let fallback = own.strings("fallback").unwrap_or_default();
        own.finish();
        match locale(fields, &entry.key, entry.key_span) {
            Some(locale) if list.iter().any(|known| known.locale == locale) => {
                fields.reader.report(
                    Diagnostic::at(entry.key_span, Code::DuplicateKey)
                        .with("key", entry.key.as_str()),
                );
            }
            Some(locale) => {
                list.push(language(locale, name, catalogue));
                chains.push(fallback);
                spans.push(entry.key_span);
            }
            None => {}
        }
    }
    let default_id = match &default {
        Some(default) => match list
            .iter()
            .position(|language| **language.locale.tag() == *default.value)
        {
            Some(at) => LocaleId(at as u8),
            None if list.is_empty() => {
                let locale = locale(fields, &default.value, default.span);
                list.extend(locale.map(|locale| language(locale, None, catalogue)));
                LocaleId(0)
            }
            None => {
                let tags: Vec<Str> = list
                    .iter()
                    .map(|language| language.locale.tag().clone())
                    .collect();
                fields.reader.report(super::fields::unknown_language(
                    default.span,
                    &default.value,
                    tags.iter().map(|tag| &**tag),
                ));
                LocaleId(0)
            }
        },
        None => LocaleId(0),
    };
    if list.is_empty() {
        // Something to go on with, so that all the rest is still checked.
        list.extend(Locale::new("en").map(|locale| language(locale, None, catalogue)));
    }
    resolve_chains(fields, &mut list, &chains, default_id);
    Languages::new(list, default_id)
}

/// A well-formed tag, or a diagnostic.
fn locale(fields: &Fields<'_, '_>, tag: &str, span: Span) -> Option<Locale> {
    let locale = Locale::new(tag).filter(|locale| **locale.tag() == *tag);
    if locale.is_none() {
        let diagnostic = Diagnostic::at(span, Code::InvalidLanguage).with("tag", tag);
        fields
            .reader
            .report(match Locale::new(&tag.replace('_', "-")) {
                Some(usual) => diagnostic.with("similar", usual.tag()).hint("similar"),
                None => diagnostic,
            });
    }
    locale
}

fn language(locale: Locale, name: Option<Str>, catalogue: &Catalogue) -> Language {
    let own = |id: &str, otherwise: &str| {
        catalogue
            .own(locale.tag(), id)
            .map_or_else(|| otherwise.into(), Str::from)
    };
    Language {
        name: name.unwrap_or_else(|| own("language-name", locale.tag())),
        chain: Vec::new(),
        quotes: Quotes {
            outer: (own("quote-open", "“"), own("quote-close", "”")),
            inner: (own("quote-inner-open", "‘"), own("quote-inner-close", "’")),
        },
        right_to_left: locale.is_right_to_left(),
        locale,
    }
}

/// A chain is complete as written and not followed further; the default language is the last resort of each.
fn resolve_chains(
    fields: &Fields<'_, '_>,
    list: &mut [Language],
    chains: &[Vec<Spanned<Str>>],
    default: LocaleId,
) {
    let tags: Vec<Str> = list
        .iter()
        .map(|language| language.locale.tag().clone())
        .collect();
    for (at, language) in list.iter_mut().enumerate() {
        let mut chain = vec![LocaleId(at as u8)];
        for name in chains.get(at).into_iter().flatten() {
            match tags.iter().position(|tag| *tag == name.value) {
                Some(found) if chain.contains(&LocaleId(found as u8)) => {
                    let diagnostic =
                        Diagnostic::at(name.span, Code::FallbackRepeats).with("tag", &name.value);
                    fields.reader.report(if found == at {
                        diagnostic.hint("itself")
                    } else {
                        diagnostic
                    });
                }
                Some(found) => chain.push(LocaleId(found as u8)),
                None => fields.reader.report(super::fields::unknown_language(
                    name.span,
                    &name.value,
                    tags.iter().map(|tag| &**tag),
                )),
            }
        }
        if !chain.contains(&default) {
            chain.push(default);
        }
        language.chain = chain;
    }
}

fn base_url(fields: &Fields<'_, '_>) -> Option<Str> {
    let url = fields.string("base_url")?;
    checked_base_url(&url.value).or_else(|| {
        fields.reader.report(
            Diagnostic::at(url.span, Code::UnsafeAddress)
                .with("address", &url.value)
                .hint("base"),
        );
        None
    })
}

/// An address that a site can be published at, ending in `/`.
pub(crate) fn checked_base_url(url: &str) -> Option<Str> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    let plain = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'/' | b'.' | b'-' | b'_' | b'~' | b':' | b'%' | b'[' | b']'
            )
    };
    if rest.is_empty() || rest.starts_with('/') || !rest.bytes().all(plain) {
        return None;
    }
    Some(if url.ends_with('/') {
        url.into()
    } else {
        format!("{url}/").into()
    })
}

fn accent(fields: &Fields<'_, '_>) -> Option<Spanned<Color>> {
    let colors = fields.table("colors")?;
    let accent = colors.string("accent");
    colors.finish();
    let accent = accent?;
    match Color::parse(&accent.value) {
        Some(color) => Some(Spanned {
            value: color,
            span: accent.span,
        }),
        None => {
            fields.reader.report(
                Diagnostic::at(accent.span, Code::InvalidColor).with("value", &accent.value),
            );
            None
        }
    }
}

fn logo(fields: &Fields<'_, '_>) -> Option<Logo> {
    let logo = fields.table("logo")?;
    let file = logo.string("file");
    if logo.table.get("file").is_none() {
        logo.missing("file");
    }
    let alt = logo.plain("alt");
    if logo.table.get("alt").is_none() {
        fields.reader.report(
            Diagnostic::at(logo.span, Code::MissingAlt)
                .with("picture", "logo")
                .hint("logo"),
        );
    }
    logo.finish();
    let file = file?;
    // Nothing outside the site is looked at, let alone published.
    let Some(path) = super::address::join("", &file.value) else {
        let diagnostic = Diagnostic::at(file.span, Code::MissingPicture);
        fields
            .reader
            .report(diagnostic.with("picture", &file.value).hint("outside"));
        return None;
    };
    let file = Spanned {
        value: path.into(),
        span: file.span,
    };
    Some(Logo { file, alt })
}

fn fonts(fields: &Fields<'_, '_>) -> Option<Fonts> {
    const KINDS: [&str; 4] = [".woff2", ".woff", ".ttf", ".otf"];
    let fonts = fields.table("fonts")?;
    let family = fonts.str("family");
    if fonts.table.get("family").is_none() {
        fonts.missing("family");
    }
    let faces = [
        ("regular", fonts.string("regular"), false, false),
        ("italic", fonts.string("italic"), false, true),
        ("bold", fonts.string("bold"), true, false),
        ("bold_italic", fonts.string("bold_italic"), true, true),
    ];
    let mut files = Vec::new();
    for (key, file, bold, italic) in faces {
        let Some(Spanned { value, span }) = file else {
            continue;
        };
        if !KINDS.iter().any(|kind| value.ends_with(kind)) {
            fonts.invalid(span, key, &value, &KINDS);
            continue;
        }
        // Nothing outside the site is looked at, let alone published.
        let Some(path) = super::address::join("", &value) else {
            let diagnostic = Diagnostic::at(span, Code::MissingFont);
            fields.reader.report(diagnostic.with("file", &value));
            continue;
        };
        let file = Spanned {
            value: path.into(),
            span,
        };
        files.push(FontFile { file, bold, italic });
    }
    fonts.finish();
    Some(Fonts {
        family: family?,
        files,
    })
}

fn dimensions(fields: &Fields<'_, '_>) -> Vec<Dimension> {
    let Some(entry) = fields.entry("audience") else {
        return Vec::new();
    };
    let Value::Table(table) = &entry.node.value else {
        fields
            .reader
            .report(super::fields::wrong_type("audience", &entry.node, "table"));
        return Vec::new();
    };
    let mut dimensions = Vec::new();
    for entry in table.entries.iter().take(MAX_NUMBERED) {
        if !is_id(&entry.key) {
            fields.reader.report(
                Diagnostic::at(entry.key_span, Code::InvalidId).with("id", entry.key.as_str()),
            );
            continue;
        }
        let Value::Array(list) = &entry.node.value else {
            fields
                .reader
                .report(super::fields::wrong_type(&entry.key, &entry.node, "tables"));
            continue;
        };
        let mut values: Vec<DimensionValue> = Vec::new();
        let mut spans: Vec<Span> = Vec::new();
        for node in list.iter().take(MAX_NUMBERED) {
            let Value::Table(table) = &node.value else {
                fields
                    .reader
                    .report(super::fields::wrong_type(&entry.key, node, "table"));
                continue;
            };
            let own = Fields::new(fields.reader, table, node.span);
            let id = own.id("id");
            if own.table.get("id").is_none() {
                own.missing("id");
            }
            let name = own.plain("name");
            own.finish();
            let Some(id) = id else { continue };
            if let Some(first) = values.iter().position(|value| value.id == id.value) {
                fields.reader.report(
                    Diagnostic::at(id.span, Code::DuplicateId)
                        .with("id", &id.value)
                        .related(spans[first], "first"),
                );
                continue;
            }
            spans.push(id.span);
            values.push(DimensionValue {
                name: name.unwrap_or_else(|| Text::Same(id.value.clone())),
                id: id.value,
            });
        }
        dimensions.push(Dimension {
            id: entry.key.as_str().into(),
            values,
        });
    }
    dimensions
}

fn documents(fields: &Fields<'_, '_>, languages: &Languages) -> Documents {
    let mut documents = Documents {
        formats: vec![DocumentFormat::Html],
        pairs: Vec::new(),
        paper: Paper::A4,
        fillable: true,
        large_print: false,
    };
    let Some(own) = fields.table("documents") else {
        return documents;
    };
    if let Some(names) = own.strings("formats") {
        documents.formats.clear();
        for name in names {
            match &*name.value {
                "html" => documents.formats.push(DocumentFormat::Html),
                "pdf" if cfg!(feature = "pdf") => documents.formats.push(DocumentFormat::Pdf),
                "pdf" => own
                    .reader
                    .report(Diagnostic::at(name.span, Code::FormatLeftOut)),
                "docx" => documents.formats.push(DocumentFormat::Docx),
                "odt" => documents.formats.push(DocumentFormat::Odt),
                other => own.invalid(name.span, "formats", other, &["html", "pdf", "docx", "odt"]),
            }
        }
    }
    if let Some(paper) = own.string("paper") {
        match &*paper.value {
            "a4" => documents.paper = Paper::A4,
            "letter" => documents.paper = Paper::Letter,
            other => own.invalid(paper.span, "paper", other, &["a4", "letter"]),
        }
    }
    documents.fillable = own.boolean("fillable").unwrap_or(true);
    documents.large_print = own.boolean("large_print").unwrap_or(false);
    if let Some(node) = own.node("pairs") {
        documents.pairs = pairs(&own, node, languages);
    }
    own.finish();
    documents
}

fn preparation(fields: &Fields<'_, '_>) -> Preparing {
    let own = fields.table("preparation");
    let draft_days = own
        .as_ref()
        .and_then(|own| own.bounded("draft_days", 1, 365));
    if let Some(own) = own {
        own.finish();
    }
    Preparing {
        draft_days: draft_days.unwrap_or(DRAFT_DAYS),
    }
}

fn pairs(
    fields: &Fields<'_, '_>,
    node: &super::tree::Node,
    languages: &Languages,
) -> Vec<(LocaleId, LocaleId)> {
    let Value::Array(list) = &node.value else {
        fields
            .reader
            .report(super::fields::wrong_type("pairs", node, "array"));
        return Vec::new();
    };
    let mut pairs = Vec::new();
    for pair in list {
        let names: Vec<(&str, Span)> = match &pair.value {
            Value::Array(names) => names
                .iter()
                .filter_map(|name| match &name.value {
                    Value::String(text) => Some((text.as_str(), name.span)),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        };
        let [first, second] = names.as_slice() else {
            fields
                .reader
                .report(super::fields::wrong_type("pairs", pair, "pair"));
            continue;
        };
        let find = |(tag, span): (&str, Span)| {
            let found = languages.find(tag);
            if found.is_none() {
                fields
                    .reader
                    .report(super::fields::unknown_language(span, tag, languages.tags()));
            }
            found
        };
        if let (Some(first), Some(second)) = (find(*first), find(*second)) {
            pairs.push((first, second));
        }
    }
    pairs
}

/// Which program an editor's files are opened with; `none` for none.
fn preview(fields: &Fields<'_, '_>) -> Preview {
    let usual = Preview {
        editor: Opener::parse("vscode"),
    };
    let Some(own) = fields.table("preview") else {
        return usual;
    };
    let editor = own.string("editor");
    let preview = match &editor {
        Some(name) if *name.value == *"none" => Preview { editor: None },
        Some(name) => match Opener::parse(&name.value) {
            Some(opener) => Preview {
                editor: Some(opener),
            },
            None => {
                let names = Opener::KNOWN.iter().map(|(name, _)| *name);
                let allowed: Vec<&str> = names
                    .chain(["none", "program://open?file={path}&line={line}"])
                    .collect();
                own.invalid(name.span, "editor", &name.value, &allowed);
                usual
            }
        },
        None => usual,
    };
    own.finish();
    preview
}
