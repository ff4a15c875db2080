//! What is wrong with a site, as values. Words are not here: they are messages (`locales/<lang>/diagnostics.ftl`),
//! so that an editor reads them in their own language while the codes never change.

use crate::source::{Span, Str};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site cannot be published like this.
    Error,
    /// It can, but somebody should look.
    Warning,
}

impl Severity {
    /// The word used in reports for machines.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal $severity:ident,)*) => {
        /// What kind of thing is wrong. The text of a code is stable for ever.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// The stable name: the id of its message after `diagnostic-`.
            pub fn name(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }

            /// How bad this kind of thing is.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // Reading.
    /// There is no `samtale.toml`.
    NoSite = "no-site" Error,
    /// A file could not be read.
    Unreadable = "unreadable" Error,
    /// A file is longer than the limit.
    TooLarge = "too-large" Error,
    /// Bytes that are not UTF-8.
    NotUtf8 = "not-utf8" Error,
    /// A byte-order mark of another encoding.
    WrongEncoding = "wrong-encoding" Error,
    /// A NUL in a text.
    NulByte = "nul-byte" Error,
    /// A link, pipe, device or name that is not followed.
    RefusedEntry = "refused-entry" Error,

    // Tables of keys and values (TOML, YAML).
    /// TOML that cannot be read.
    TomlSyntax = "toml-syntax" Error,
    /// YAML that cannot be read.
    YamlSyntax = "yaml-syntax" Error,
    /// A front matter whose fence is not closed.
    FrontMatterOpen = "front-matter-open" Error,
    /// A key that the format does not have.
    UnknownKey = "unknown-key" Warning,
    /// The same key twice.
    DuplicateKey = "duplicate-key" Error,
    /// A key that must be there.
    MissingKey = "missing-key" Error,
    /// A value of the wrong type.
    WrongType = "wrong-type" Error,
    /// A value outside what the key takes.
    InvalidValue = "invalid-value" Error,
    /// A day that no calendar has.
    InvalidDate = "invalid-date" Error,
    /// A language the site does not have.
    UnknownLanguage = "unknown-language" Error,
    /// A tag that is not BCP 47.
    InvalidLanguage = "invalid-language" Error,
    /// A fallback chain that names itself or a language twice.
    FallbackRepeats = "fallback-repeats" Error,
    /// A dimension or value of audience that the site does not have.
    UnknownAudience = "unknown-audience" Error,
    /// An id that is not made of letters, digits, `-` and `_`.
    InvalidId = "invalid-id" Error,
    /// The same id twice.
    DuplicateId = "duplicate-id" Error,
    /// A web address that is not allowed.
    UnsafeAddress = "unsafe-address" Error,
    /// A colour that cannot be read.
    InvalidColor = "invalid-color" Error,
    /// A colour that text in it cannot be read in.
    LowContrast = "low-contrast" Warning,
    /// A site without `base_url`.
    NoBaseUrl = "no-base-url" Warning,

    // Addresses.
    /// A slug or file name that cannot be part of an address.
    InvalidSlug = "invalid-slug" Error,
    /// A slug with blanks or capitals.
    AwkwardSlug = "awkward-slug" Warning,
    /// A path that is too long for a file system.
    PathTooLong = "path-too-long" Error,
    /// Two outputs on one address.
    RouteTaken = "route-taken" Error,
    /// A file that nothing reads, since it stands in the wrong folder or ends otherwise.
    StrayFile = "stray-file" Warning,
    /// A file name that ends like a language and is not read as one.
    FileLanguage = "file-language" Warning,
    /// An address of before that is gone.
    VanishedAddress = "vanished-address" Warning,
    /// Two sources of one page in one language.
    DuplicatePage = "duplicate-page" Error,

    // Pages.
    /// A link to a page that is not there.
    BrokenLink = "broken-link" Warning,
    /// A link to a heading that is not there.
    MissingAnchor = "missing-anchor" Warning,
    /// A reference `[x][y]` without a definition.
    BrokenReference = "broken-reference" Warning,
    /// A footnote that is cited and not written.
    MissingFootnote = "missing-footnote" Warning,
    /// A footnote that is written and not cited.
    UnusedFootnote = "unused-footnote" Warning,
    /// A picture that is not there.
    MissingPicture = "missing-picture" Warning,
    /// A picture without alternative text.
    MissingAlt = "missing-alt" Warning,
    /// A picture from another server.
    RemotePicture = "remote-picture" Warning,
    /// A `javascript:`, `data:` or other address that could run.
    UnsafeLink = "unsafe-link" Error,
    /// An address of a kind that browsers do not know.
    UnknownScheme = "unknown-scheme" Warning,
    /// An SVG that could run something.
    UnsafeSvg = "unsafe-svg" Error,
    /// A drawing that takes its words from a message that is not there.
    PictureMessage = "picture-message" Error,
    /// A file that browsers would run.
    UnsafeFile = "unsafe-file" Error,
    /// Markdown that a slip left as text: a link, a heading, a fence.
    UnreadMarkdown = "unread-markdown" Warning,
    /// HTML in Markdown where the site does not allow it.
    RawHtml = "raw-html" Warning,
    /// A tag of another generator's template language.
    TemplateTag = "template-tag" Warning,
    /// An anchor twice on one page.
    DuplicateAnchor = "duplicate-anchor" Warning,
    /// Blocks nested too deep.
    NestedTooDeep = "nested-too-deep" Warning,
    /// A counterpart that is not there.
    MissingCounterpart = "missing-counterpart" Error,
    /// Two pages that name different counterparts.
    CounterpartConflict = "counterpart-conflict" Error,

    // Directives.
    /// A fence that looks like a directive with a typing error.
    UnknownDirective = "unknown-directive" Warning,
    /// An attribute list that cannot be read.
    DirectiveSyntax = "directive-syntax" Error,
    /// A directive whose fence has no end.
    DirectiveOpen = "directive-open" Error,
    /// A directive's body that is not what it takes.
    DirectiveBody = "directive-body" Error,

    // The bank and forms.
    /// A topic that is not in the bank.
    UnknownTopic = "unknown-topic" Error,
    /// A question that is not in the bank.
    UnknownQuestion = "unknown-question" Error,
    /// A form that is not there.
    UnknownForm = "unknown-form" Error,
    /// A question twice on one sheet.
    QuestionTwice = "question-twice" Error,
    /// A scale that is not in the bank.
    UnknownScale = "unknown-scale" Error,
    /// Two wordings that fit equally well.
    WordingTie = "wording-tie" Error,
    /// A retired question on a form that is newer.
    RetiredQuestion = "retired-question" Error,
    /// Parts of a section in another order than the format's.
    SectionOrder = "section-order" Error,

    /// A form that is no longer what was released under its version.
    ReleaseDiffers = "release-differs" Warning,

    // Search.
    /// A synonym of which the site has no word.
    SearchUnmatched = "search-unmatched" Warning,
    /// A page that is to come first in search and is not there.
    SearchPageMissing = "search-page-missing" Warning,

    // Messages and themes.
    /// Fluent that cannot be read.
    FluentSyntax = "fluent-syntax" Error,
    /// A message that is written twice.
    DuplicateMessage = "duplicate-message" Error,
    /// A message that refers to something that is not there.
    MessageReference = "message-reference" Error,
    /// A template that cannot be read.
    TemplateSyntax = "template-syntax" Error,
    /// A template that failed while rendering.
    TemplateFailed = "template-failed" Error,
    /// A template that does not end.
    TemplateEndless = "template-endless" Error,
    // Documents on paper.
    /// A character that no font of the theme has.
    MissingGlyph = "missing-glyph" Error,
    /// A file of the theme's fonts that is none.
    BrokenFont = "broken-font" Error,
    /// A font for the pages that is not there.
    MissingFont = "missing-font" Warning,
    /// A font for browsers only.
    WebFont = "web-font" Warning,
    /// A picture that documents cannot hold, or a file that is none.
    PictureKind = "picture-kind" Error,
    /// A document that could not be typeset.
    TypesettingFailed = "typesetting-failed" Error,
    /// A format that this program was built without.
    FormatLeftOut = "format-left-out" Warning,
    /// A theme folder that is not there.
    UnknownTheme = "unknown-theme" Error,
}

/// A value that a message names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arg {
    /// A string.
    Text(Str),
    /// A number, for plural rules.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.into())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text.into())
    }
}

impl From<&Str> for Arg {
    fn from(text: &Str) -> Arg {
        Arg::Text(text.clone())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// Something that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Diagnostic {
    /// The place; none for what has no file.
    pub span: Option<Span>,
    /// What kind of thing.
    pub code: Code,
    /// How bad; the code's own severity unless `--strict` raised it.
    pub severity: Severity,
    /// What the message names.
    pub args: Vec<(&'static str, Arg)>,
    /// The attribute of the message that holds the hint, if not `hint`.
    pub hint: Option<&'static str>,
    /// Other places, each with the attribute of the message that says what it is.
    pub related: Vec<(Span, &'static str)>,
}

impl Diagnostic {
    /// Something wrong at a place.
    pub fn at(span: Span, code: Code) -> Diagnostic {
        Diagnostic {
            span: Some(span),
            ..Diagnostic::global(code)
        }
    }

    /// Something wrong with the site as a whole.
    pub fn global(code: Code) -> Diagnostic {
        Diagnostic {
            span: None,
            code,
            severity: code.severity(),
            args: Vec::new(),
            hint: None,
            related: Vec::new(),
        }
    }

    /// Names a value in the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Diagnostic {
        self.args.push((name, value.into()));
        self
    }

    /// Takes another hint of the message than its first.
    #[must_use]
    pub fn hint(mut self, attribute: &'static str) -> Diagnostic {
        self.hint = Some(attribute);
        self
    }

    /// Points to another place.
    #[must_use]
    pub fn related(mut self, span: Span, attribute: &'static str) -> Diagnostic {
        self.related.push((span, attribute));
        self
    }

    /// Hints at the candidate that is nearest to what was written, if one is near.
    #[must_use]
    pub fn did_you_mean<'a>(
        self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Diagnostic {
        match nearest(written, candidates) {
            Some(similar) => self.with("similar", similar).hint("similar"),
            None => self,
        }
    }

    /// The same, with all there is where nothing is near and there are few.
    pub fn one_of<'a>(
        self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Diagnostic {
        const FEW: usize = 12;
        let all: Vec<&str> = candidates.into_iter().collect();
        let near = nearest(written, all.iter().copied()).is_some();
        if near || all.is_empty() || all.len() > FEW {
            return self.did_you_mean(written, all);
        }
        self.with("known", all.join(", ")).hint("known")
    }

    /// The value of an argument, if it is a text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.args.iter().find_map(|(key, value)| match value {
            Arg::Text(text) if *key == name => Some(&**text),
            Arg::Text(_) | Arg::Number(_) => None,
        })
    }
}

/// The candidate nearest to a word, if near enough to be a slip of the keyboard.
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // An ending that both have, such as `.md`, says nothing of how alike they are.
    let stem = written.rsplit_once('.').map_or(written, |(stem, _)| stem);
    let allowed = match stem.chars().count() {
        0..=4 => 1,
        5..=7 => 2,
        8.. => 3,
    };
    candidates
        .into_iter()
        .filter(|candidate| *candidate != written)
        .map(|candidate| {
            (
                strsim::osa_distance(&written.to_lowercase(), &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(distance, candidate)| {
            *distance <= allowed && *distance < candidate.chars().count()
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// A value, and what is wrong with it. The value is always usable: a broken file gives a partial one.
#[derive(Debug, Clone)]
pub struct Checked<T> {
    /// The value.
    pub value: T,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}
