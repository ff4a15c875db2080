//! Typed reading of a tree: each call names a key, checks the shape, and remembers that the key is known,
//! so that at the end everything else is an unknown key with a "did you mean".

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use super::Context;
use super::markdown::{self, Shape};
use super::tree::{Entry, Node, Table, Value};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::model::{Audience, Content, Date, Languages, LocaleId, Text};
use crate::source::{Source, Span, Spanned, Str};

/// Where a reader collects what is wrong, and what it needs to read texts.
pub(super) struct Reader<'a> {
    pub source: &'a Source,
    /// The site's languages; none while `samtale.toml` itself is still being read for them.
    pub languages: Option<&'a Languages>,
    /// The site; none while `samtale.toml` itself is read.
    pub context: Option<Context<'a>>,
    /// The folder that links are relative to.
    pub folder: &'a str,
    /// Front matter of other generators: a known key of another shape counts as unknown.
    pub lenient: bool,
    /// The language of the file, where it has one.
    pub locale: Option<LocaleId>,
    pub diagnostics: RefCell<Vec<Diagnostic>>,
    /// From the first place where the syntax is broken to the end of the keys and values.
    broken: Cell<Option<(u32, u32)>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(
        source: &'a Source,
        context: Option<Context<'a>>,
        folder: &'a str,
    ) -> Reader<'a> {
        let languages = context.map(|context| context.site.languages);
        Reader {
            source,
            languages,
            context,
            folder,
            lenient: false,
            locale: None,
            diagnostics: RefCell::default(),
            broken: Cell::default(),
        }
    }

    /// Takes note of broken syntax: what is read behind it, or missing because of it, is nobody's mistake.
    pub(super) fn note_broken(&self, found: &[Diagnostic], end: usize) {
        let syntax = |diagnostic: &&Diagnostic| {
            matches!(diagnostic.code, Code::TomlSyntax | Code::YamlSyntax)
        };
        let places = found.iter().filter(syntax).filter_map(|one| one.span);
        let first = places.map(|span| span.start).min();
        self.broken.set(first.map(|first| (first, end as u32)));
    }

    pub(super) fn report(&self, diagnostic: Diagnostic) {
        if let (Some((from, end)), Some(span)) = (self.broken.get(), diagnostic.span)
            && span.start < end
            && (span.end > from || diagnostic.code == Code::MissingKey)
        {
            return;
        }
        self.diagnostics.borrow_mut().push(diagnostic);
    }
}

/// One table, being read.
pub(super) struct Fields<'t, 'r> {
    pub reader: &'t Reader<'r>,
    pub table: &'t Table,
    /// Where the table was written, for what is missing.
    pub span: Span,
    known: RefCell<Vec<&'static str>>,
    /// Set when a key of another shape counts as unknown.
    unread: RefCell<Vec<String>>,
    /// Keys that were said to stand in the place of another.
    slips: RefCell<Vec<String>>,
    quiet: Cell<bool>,
}

impl<'t, 'r> Fields<'t, 'r> {
    pub(super) fn new(reader: &'t Reader<'r>, table: &'t Table, span: Span) -> Fields<'t, 'r> {
        Fields {
            reader,
            table,
            span,
            known: RefCell::default(),
            unread: RefCell::default(),
            slips: RefCell::default(),
            quiet: Cell::new(false),
        }
    }

    /// Reports every key that nobody asked for.
    pub(super) fn finish(self) {
        let known = self.known.borrow();
        for entry in &self.table.entries {
            let asked =
                known.contains(&entry.key.as_str()) && !self.unread.borrow().contains(&entry.key);
            let said = self.slips.borrow().contains(&entry.key);
            if !asked && !said && !self.quiet.get() {
                let diagnostic = Diagnostic::at(entry.key_span, Code::UnknownKey)
                    .with("key", entry.key.as_str());
                // Where there is a table for a site's own keys, it is the place for this one too.
                let diagnostic = match known.contains(&"extra") {
                    true => diagnostic.hint("own"),
                    false => diagnostic,
                };
                self.reader
                    .report(diagnostic.did_you_mean(&entry.key, known.iter().copied()));
            }
        }
    }

    /// The same for a file's outermost table: a key of its own that stands in another table has slipped down there.
    pub(super) fn finish_file(self) {
        let (reader, known) = (self.reader, self.known.borrow().clone());
        self.finish();
        for diagnostic in reader.diagnostics.borrow_mut().iter_mut() {
            let key = diagnostic.text("key").unwrap_or_default();
            let plain = diagnostic.code == Code::UnknownKey && diagnostic.hint.is_none();
            if plain && known.contains(&key) {
                diagnostic.hint = Some("above");
            }
        }
    }

    /// Says nothing of unknown keys: another check has.
    pub(super) fn take_all(&self) {
        self.quiet.set(true);
    }

    pub(super) fn entry(&self, key: &'static str) -> Option<&'t Entry> {
        self.known.borrow_mut().push(key);
        self.table.get(key)
    }

    pub(super) fn node(&self, key: &'static str) -> Option<&'t Node> {
        self.entry(key).map(|entry| &entry.node)
    }

    fn wrong(&self, key: &str, node: &Node, wanted: &'static str) {
        if self.reader.lenient {
            self.unread.borrow_mut().push(key.to_string());
            return;
        }
        self.reader.report(wrong_type(key, node, wanted));
    }

    /// Reports a key that must be there, at what was written in its place if a slip is all that is wrong.
    pub(super) fn missing(&self, key: &'static str) {
        let known = self.known.borrow();
        let written = self.table.entries.iter().map(|entry| entry.key.as_str());
        let unknown = written.filter(|written| !known.contains(written));
        let slip = nearest(key, unknown).and_then(|slip| self.table.get(slip));
        let span = slip.map_or(self.span, |entry| entry.key_span);
        let diagnostic = Diagnostic::at(span, Code::MissingKey).with("key", key);
        self.reader.report(match slip {
            Some(entry) => {
                self.slips.borrow_mut().push(entry.key.clone());
                diagnostic.with("written", entry.key.as_str()).hint("slip")
            }
            None => diagnostic,
        });
    }

    /// Reports a value that the key does not take.
    pub(super) fn invalid(&self, span: Span, key: &str, value: &str, allowed: &[&str]) {
        let diagnostic = Diagnostic::at(span, Code::InvalidValue)
            .with("key", key)
            .with("value", value)
            .with("allowed", allowed.join(", "));
        self.reader
            .report(diagnostic.did_you_mean(value, allowed.iter().copied()));
    }

    pub(super) fn string(&self, key: &'static str) -> Option<Spanned<Str>> {
        let node = self.node(key)?;
        match &node.value {
            Value::String(text) => Some(Spanned {
                value: text.as_str().into(),
                span: node.span,
            }),
            _ => {
                self.wrong(key, node, "string");
                None
            }
        }
    }

    pub(super) fn str(&self, key: &'static str) -> Option<Str> {
        self.string(key).map(|text| text.value)
    }

    pub(super) fn boolean(&self, key: &'static str) -> Option<bool> {
        let node = self.node(key)?;
        match node.value {
            Value::Boolean(value) => Some(value),
            _ => {
                self.wrong(key, node, "boolean");
                None
            }
        }
    }

    pub(super) fn integer(&self, key: &'static str) -> Option<i64> {
        let node = self.node(key)?;
        match node.value {
            Value::Integer(value) => Some(value),
            _ => {
                self.wrong(key, node, "integer");
                None
            }
        }
    }

    /// A whole number within bounds.
    pub(super) fn bounded<T: TryFrom<i64>>(
        &self,
        key: &'static str,
        from: i64,
        to: i64,
    ) -> Option<T> {
        let value = self.integer(key)?;
        if (from..=to).contains(&value)
            && let Ok(value) = T::try_from(value)
        {
            return Some(value);
        }
        let span = self
            .table
            .get(key)
            .map_or(self.span, |entry| entry.node.span);
        self.reader.report(
            Diagnostic::at(span, Code::InvalidValue)
                .with("key", key)
                .with("value", value.to_string())
                .with("allowed", format!("{from}–{to}")),
        );
        None
    }

    pub(super) fn date(&self, key: &'static str) -> Option<Spanned<Date>> {
        let node = self.node(key)?;
        match &node.value {
            Value::Date(date) => Some(Spanned {
                value: *date,
                span: node.span,
            }),
            // A day that the calendar lacks was reported when it was read.
            Value::Other => None,
            Value::String(text) if Date::parse(text).is_some() => {
                Date::parse(text).map(|date| Spanned {
                    value: date,
                    span: node.span,
                })
            }
            Value::String(text) if looks_like_a_day(text) => {
                let diagnostic = Diagnostic::at(node.span, Code::InvalidDate);
                self.reader.report(diagnostic.with("value", text.as_str()));
                None
            }
            _ => {
                self.wrong(key, node, "date");
                None
            }
        }
    }

    /// One string, or a list of them.
    pub(super) fn strings(&self, key: &'static str) -> Option<Vec<Spanned<Str>>> {
        let node = self.node(key)?;
        self.strings_of(key, node)
    }

    fn strings_of(&self, key: &str, node: &Node) -> Option<Vec<Spanned<Str>>> {
        let one = |node: &Node| match &node.value {
            Value::String(text) => Some(Spanned {
                value: Str::from(text.as_str()),
                span: node.span,
            }),
            _ => None,
        };
        match &node.value {
            Value::String(_) => one(node).map(|text| vec![text]),
            Value::Array(list)
                if list
                    .iter()
                    .all(|item| matches!(item.value, Value::String(_))) =>
            {
                Some(list.iter().filter_map(one).collect())
            }
            Value::Array(list) => {
                let other = list
                    .iter()
                    .find(|item| !matches!(item.value, Value::String(_)));
                self.wrong(key, other.unwrap_or(node), "string");
                None
            }
            _ => {
                self.wrong(key, node, "strings");
                None
            }
        }
    }

    /// A table under a key.
    pub(super) fn table(&self, key: &'static str) -> Option<Fields<'t, 'r>> {
        let entry = self.entry(key)?;
        match &entry.node.value {
            Value::Table(table) => Some(Fields::new(self.reader, table, entry.key_span)),
            _ => {
                self.wrong(key, &entry.node, "table");
                None
            }
        }
    }

    /// A list of tables under a key (`[[question]]`).
    pub(super) fn tables(&self, key: &'static str) -> Vec<Fields<'t, 'r>> {
        let Some(entry) = self.entry(key) else {
            return Vec::new();
        };
        let Value::Array(list) = &entry.node.value else {
            self.wrong(key, &entry.node, "tables");
            return Vec::new();
        };
        let mut fields = Vec::with_capacity(list.len());
        for node in list {
            match &node.value {
                Value::Table(table) => fields.push(Fields::new(self.reader, table, node.span)),
                _ => self.wrong(key, node, "table"),
            }
        }
        fields
    }

    /// An id: letters, digits, `-` and `_`.
    pub(super) fn id(&self, key: &'static str) -> Option<Spanned<Str>> {
        let id = self.string(key)?;
        if is_id(&id.value) {
            return Some(id);
        }
        self.reader
            .report(Diagnostic::at(id.span, Code::InvalidId).with("id", &id.value));
        None
    }

    /// A plain text, by language or one for all.
    pub(super) fn plain(&self, key: &'static str) -> Option<Text<Str>> {
        let node = self.node(key)?;
        self.plain_of(key, node)
    }

    pub(super) fn plain_of(&self, key: &str, node: &Node) -> Option<Text<Str>> {
        self.text_of(key, node, |locale, text, _| {
            self.with_organisation(locale, text)
        })
    }

    /// A Markdown text, by language or one for all.
    pub(super) fn prose(&self, key: &'static str, shape: Shape) -> Option<Text<Arc<Content>>> {
        let node = self.node(key)?;
        self.prose_of(key, node, shape)
    }

    pub(super) fn prose_of(
        &self,
        key: &str,
        node: &Node,
        shape: Shape,
    ) -> Option<Text<Arc<Content>>> {
        self.text_of(key, node, |locale, text, span| {
            Arc::new(markdown::value(self.reader, text, span, locale, shape))
        })
    }

    fn with_organisation(&self, locale: Option<LocaleId>, text: &str) -> Str {
        // Plain texts are short; where the name is not asked for, nothing is copied twice.
        match self.reader.context {
            Some(context) if text.contains(markdown::ORGANISATION) => {
                let name = markdown::organisation(context.site, locale);
                text.replace(markdown::ORGANISATION, &name).into()
            }
            Some(_) | None => text.into(),
        }
    }

    fn text_of<T>(
        &self,
        key: &str,
        node: &Node,
        make: impl Fn(Option<LocaleId>, &str, Span) -> T,
    ) -> Option<Text<T>> {
        match &node.value {
            Value::String(text) => Some(Text::Same(make(None, text, node.span))),
            Value::Table(table) => {
                let languages = self.reader.languages?;
                let mut list = Vec::with_capacity(table.entries.len());
                for entry in &table.entries {
                    let Value::String(text) = &entry.node.value else {
                        self.reader
                            .report(wrong_type(&entry.key, &entry.node, "string"));
                        continue;
                    };
                    match languages.find(&entry.key) {
                        Some(locale) if text.trim().is_empty() => {
                            // An empty text is a missing one, so that the reader's chain goes on.
                            let _: LocaleId = locale;
                        }
                        Some(locale) => {
                            list.push((locale, make(Some(locale), text, entry.node.span)))
                        }
                        None => self.reader.report(unknown_language(
                            entry.key_span,
                            &entry.key,
                            languages.tags(),
                        )),
                    }
                }
                list.sort_by_key(|(locale, _)| *locale);
                (!list.is_empty()).then_some(Text::ByLanguage(list))
            }
            _ => {
                self.wrong(key, node, "text");
                None
            }
        }
    }

    /// An audience: dimensions of the site and their values.
    pub(super) fn audience(&self, key: &'static str) -> Audience {
        let Some(entry) = self.entry(key) else {
            return Audience::default();
        };
        match &entry.node.value {
            Value::Table(table) => self.audience_of(table),
            _ => {
                self.wrong(key, &entry.node, "table");
                Audience::default()
            }
        }
    }

    pub(super) fn audience_of(&self, table: &Table) -> Audience {
        let Some(Context { site, .. }) = self.reader.context else {
            return Audience::default();
        };
        let mut dimensions = Vec::new();
        for entry in &table.entries {
            let Some((id, dimension)) = site.dimension(&entry.key) else {
                let diagnostic = Diagnostic::at(entry.key_span, Code::UnknownAudience)
                    .with("value", entry.key.as_str());
                self.reader.report(diagnostic.one_of(
                    &entry.key,
                    site.dimensions.iter().map(|dimension| &*dimension.id),
                ));
                continue;
            };
            let mut values = Vec::new();
            for value in self.strings_of(&entry.key, &entry.node).unwrap_or_default() {
                match dimension
                    .values
                    .iter()
                    .position(|known| known.id == value.value)
                {
                    Some(at) => values.push(crate::model::ValueId(at as u8)),
                    None => {
                        let diagnostic = Diagnostic::at(value.span, Code::UnknownAudience)
                            .with("value", &value.value);
                        self.reader.report(diagnostic.one_of(
                            &value.value,
                            dimension.values.iter().map(|known| &*known.id),
                        ));
                    }
                }
            }
            if !values.is_empty() {
                dimensions.push((id, values));
            }
        }
        Audience::new(dimensions)
    }
}

/// Letters, digits, `-` and `_`, at most 100: safe in addresses, anchors and file names.
pub(super) fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 100
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// Year, month and day in digits, whether there is such a day or not.
fn looks_like_a_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts.as_slice(), [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2)
        && parts.iter().all(digits)
}

pub(super) fn wrong_type(key: &str, node: &Node, wanted: &'static str) -> Diagnostic {
    Diagnostic::at(node.span, Code::WrongType)
        .with("key", key)
        .with("wanted", wanted)
        .with("found", node.value.type_name())
}

pub(super) fn unknown_language<'a>(
    span: Span,
    tag: &str,
    tags: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    // Of two letters one is half a name; only Norwegian goes by several.
    let alike = |known: &&str| {
        tag.len() > 2 || known.eq_ignore_ascii_case(tag) || (tag, *known) == ("no", "nb")
    };
    Diagnostic::at(span, Code::UnknownLanguage)
        .with("tag", tag)
        .did_you_mean(tag, tags.filter(alike))
}
