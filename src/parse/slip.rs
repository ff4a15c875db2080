//! Where TOML is broken: one slip of the keyboard, one place. A parser goes on behind a slip as well as it can, and stumbles
//! over all that follows; here a broken statement is taken out before the rest is read again.

use std::borrow::Cow;
use std::ops::Range;

use toml::de::DeTable;

/// The parser's word for a key that is there already.
pub(super) const DUPLICATE: &str = "duplicate key";

/// Most slips that are looked for in one text: each costs another reading.
const MOST: usize = 20;

/// A slip: its place, its kind if it has a sentence of its own, and what the parser says.
pub(super) struct Slip {
    pub range: Range<usize>,
    pub kind: Option<&'static str>,
    pub message: String,
}

/// The slips of a text, and the text with blanks in the place of broken statements.
pub(super) fn slips(text: &str) -> (Vec<Slip>, Cow<'_, str>) {
    let mut slips: Vec<Slip> = Vec::new();
    let mut mended = Cow::Borrowed(text);
    while slips.len() < MOST
        && let Some((at, message)) = first_error(&mended)
    {
        let open = Open::before(&mended[..at.start]);
        let start = line_start(text, open.first.unwrap_or(at.start));
        let kind = kind(&message);
        let comment = comment_as_value(text, start);
        let (range, kind) = match (open.string, open.bracket) {
            _ if comment.is_some() => (comment.unwrap_or_default(), Some("quotes")),
            _ if mended[at.start..].starts_with(unusual_blank) => (at, Some("blank")),
            (Some(string), _) if matches!(kind, Some("end" | "bracket")) => {
                (string..at.start, Some("end"))
            }
            // The next statement came before the bracket's end.
            (None, Some(bracket)) if statement_at(text, at.start) => {
                (bracket..bracket + 1, Some("bracket"))
            }
            _ => (at, kind),
        };
        let end = next_statement(text, start);
        let blank = |character| match character {
            '\n' => "\n".to_string(),
            other => " ".repeat(char::len_utf8(other)),
        };
        let blanks: String = mended[start..end].chars().map(blank).collect();
        if blanks == mended[start..end] {
            break;
        }
        mended.to_mut().replace_range(start..end, &blanks);
        slips.push(Slip {
            range,
            kind,
            message,
        });
    }
    slips.sort_by_key(|slip| slip.range.start);
    (slips, mended)
}

/// The kind of a slip, told from what the parser says.
pub(super) fn kind(message: &str) -> Option<&'static str> {
    const KINDS: [(&str, &[&str]); 8] = [
        (
            "quotes",
            &[
                "must be quoted",
                "opening quote",
                "invalid boolean",
                "missing value",
            ],
        ),
        (
            "end",
            &[
                "invalid basic string",
                "invalid literal string",
                "invalid multi-line",
            ],
        ),
        ("backslash", &["escaped value", "unicode value"]),
        ("header", &["unclosed table", "unclosed array table"]),
        ("comma", &["missing comma"]),
        ("bracket", &["unclosed"]),
        (
            "line",
            &[
                "unquoted key",
                "no value",
                "missing assignment",
                "key-value pair",
                "key or value",
            ],
        ),
        (
            "number",
            &[
                "leading zero",
                "integer",
                "float",
                "digits",
                "sign",
                "radix",
                "date",
                "time",
            ],
        ),
    ];
    let of = |parts: &[&str]| parts.iter().any(|part| message.contains(part));
    KINDS
        .iter()
        .find(|(_, parts)| of(parts))
        .map(|(kind, _)| *kind)
}

/// The first syntax error: its place, and what the parser says.
fn first_error(text: &str) -> Option<(Range<usize>, String)> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let whole = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let place = |error: &toml::de::Error| {
        let range = error.span().unwrap_or_default();
        whole(range.start)..whole(range.end.min(text.len()))
    };
    errors
        .iter()
        .filter(|error| is_syntax(error.message()))
        .min_by_key(|error| place(error).start)
        .map(|error| (place(error), error.message().to_string()))
}

/// A blank that came with a text from elsewhere, and looks like any other.
fn unusual_blank(character: char) -> bool {
    character.is_whitespace() && !character.is_ascii_whitespace()
}

fn is_syntax(message: &str) -> bool {
    message != DUPLICATE && !message.starts_with("invalid date")
}

/// What is open at the end of a text that is sound so far.
#[derive(Default)]
struct Open {
    /// Where the first open bracket or string begins.
    first: Option<usize>,
    /// Where the last open bracket stands.
    bracket: Option<usize>,
    /// Where the open string begins.
    string: Option<usize>,
}

impl Open {
    fn before(text: &str) -> Open {
        let mut brackets: Vec<usize> = Vec::new();
        let mut at = 0;
        while let Some(found) = text[at..].find(['[', ']', '{', '}', '"', '\'', '#']) {
            at += found;
            let rest = &text[at..];
            match rest.as_bytes()[0] {
                b'[' | b'{' => brackets.push(at),
                b']' | b'}' => drop(brackets.pop()),
                b'#' => {
                    at += rest.find('\n').unwrap_or(rest.len());
                    continue;
                }
                _ => match string_end(rest) {
                    Some(length) => {
                        at += length;
                        continue;
                    }
                    None => {
                        return Open {
                            first: brackets.first().copied().or(Some(at)),
                            bracket: brackets.last().copied(),
                            string: Some(at),
                        };
                    }
                },
            }
            at += 1;
        }
        Open {
            first: brackets.first().copied(),
            bracket: brackets.last().copied(),
            string: None,
        }
    }
}

/// The length of the string that a text begins with, if it ends.
fn string_end(text: &str) -> Option<usize> {
    let quote = &text[..1];
    let long = quote.repeat(3);
    let mark = match text.starts_with(&long) {
        true => long.as_str(),
        false => quote,
    };
    let mut at = mark.len();
    loop {
        at += text[at..].find([quote.chars().next()?, '\\'])?;
        if text[at..].starts_with(mark) {
            return Some(at + mark.len());
        }
        let escaped = quote == "\"" && text[at..].starts_with('\\');
        at += 1;
        if escaped {
            at += text[at..].chars().next()?.len_utf8();
        }
    }
}

/// A comment where a value should stand: a colour without quotation marks.
fn comment_as_value(text: &str, start: usize) -> Option<Range<usize>> {
    let line = text[start..].lines().next()?;
    let (before, comment) = line.split_once('#')?;
    let at = start + before.len();
    let end = comment.find([' ', ',', '}']).unwrap_or(comment.len());
    before.trim_end().ends_with('=').then_some(at..at + 1 + end)
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Whether a new statement, or nothing more, stands at a place.
fn statement_at(text: &str, at: usize) -> bool {
    let start = line_start(text, at);
    let rest = text[start..].lines().next().unwrap_or_default();
    text[at..].trim().is_empty() || text[start..at].trim().is_empty() && begins_statement(rest)
}

/// Where the next statement begins that does not stand further to the right.
fn next_statement(text: &str, start: usize) -> usize {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut lines = text[start..].split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let mut at = start + first.len();
    for line in lines {
        if begins_statement(line) && indent(line) <= indent(first) {
            break;
        }
        at += line.len();
    }
    at
}

/// Whether a line looks like `key = …`, `[table]` or `[[tables]]`.
fn begins_statement(line: &str) -> bool {
    let bare =
        |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '-');
    let line = line.trim_start();
    let header = line.trim_start_matches('[');
    match line.len() - header.len() {
        0 => {
            let key = line.split('=').next().unwrap_or_default();
            key.len() < line.len()
                && key.starts_with(|first| bare(first) || first == '"')
                && key
                    .trim_end()
                    .chars()
                    .all(|c| bare(c) || matches!(c, '.' | '"' | ' '))
        }
        1 | 2 => header.trim_start().starts_with(bare),
        _ => false,
    }
}
