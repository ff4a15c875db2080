//! Pictures: how large they are, and whether an SVG could run something.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// How much of a picture is read for its size: headers stand in front, but an SVG is read whole.
const HEAD_BYTES: u64 = 8 * 1024 * 1024;

/// What is known of a picture.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width and height in CSS pixels.
    pub size: Option<(u32, u32)>,
    /// What could run or call somebody, if anything could.
    pub unsafe_part: Option<String>,
    /// The messages that a drawing takes its words from.
    pub messages: Vec<String>,
}

/// The attribute that names a message, as Fluent has it in documents.
pub const MESSAGE: &str = "data-l10n-id";

/// The unsafe part of a file that is a program or a page as a whole.
pub const RUNS: &str = "whole";

/// Whether a file's name is that of a picture.
pub fn is_picture(path: &str) -> bool {
    const ENDINGS: [&str; 7] = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"];
    let end = path.rsplit('.').next().unwrap_or_default();
    ENDINGS.iter().any(|known| end.eq_ignore_ascii_case(known))
}

/// Looks at a file by name and content; `read` gives its bytes.
pub fn picture(path: &str, read: impl Fn(u64) -> Option<Vec<u8>>) -> Picture {
    let end = path
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    match end.as_str() {
        "svg" => match read(HEAD_BYTES) {
            Some(bytes) => svg(&bytes),
            None => Picture {
                unsafe_part: Some("unreadable".to_string()),
                ..Picture::default()
            },
        },
        "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" => {
            let size = read(HEAD_BYTES).and_then(|bytes| imagesize::blob_size(&bytes).ok());
            let size = size.and_then(|size| {
                Some((
                    u32::try_from(size.width).ok()?,
                    u32::try_from(size.height).ok()?,
                ))
            });
            Picture {
                size,
                ..Picture::default()
            }
        }
        // Beside the pages these would run as one of them, with a policy of their own or none.
        "html" | "htm" | "xhtml" | "xht" | "xml" | "js" | "mjs" | "svgz" => Picture {
            unsafe_part: Some(RUNS.to_string()),
            ..Picture::default()
        },
        _ => Picture::default(),
    }
}

fn svg(bytes: &[u8]) -> Picture {
    let mut reader = Reader::from_reader(bytes);
    let mut picture = Picture::default();
    let mut buffer = Vec::new();
    let mut first = true;
    let mut in_style = false;
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) if element.local_name().as_ref() == b"style" => {
                in_style = true;
                picture.unsafe_part = unsafe_element(&element);
            }
            Ok(Event::Start(element) | Event::Empty(element)) => {
                if std::mem::take(&mut first) {
                    picture.size = size(&element);
                }
                picture.unsafe_part = unsafe_element(&element);
                if let Ok(Some(id)) = element.try_get_attribute(MESSAGE) {
                    let id = String::from_utf8_lossy(&id.value).into_owned();
                    picture.messages.push(id);
                }
            }
            Ok(Event::Text(text)) if in_style => picture.unsafe_part = unsafe_style(&text),
            Ok(Event::CData(text)) if in_style => picture.unsafe_part = unsafe_style(&text),
            // `&#117;rl(` is `url(`.
            Ok(Event::GeneralRef(_)) if in_style => picture.unsafe_part = Some("&".to_string()),
            Ok(Event::End(element)) => in_style &= element.local_name().as_ref() != b"style",
            // Entities could hold anything, and a style sheet could call somebody.
            Ok(Event::DocType(text)) if text.contains(&b'[') => {
                picture.unsafe_part = Some("<!DOCTYPE [".to_string())
            }
            Ok(Event::PI(_)) => picture.unsafe_part = Some("<?…?>".to_string()),
            Ok(Event::Eof) => return picture,
            Ok(_) => {}
            Err(error) => picture.unsafe_part = Some(error.to_string()),
        }
        if picture.unsafe_part.is_some() {
            return picture;
        }
        buffer.clear();
    }
}

fn unsafe_element(element: &BytesStart<'_>) -> Option<String> {
    let name = String::from_utf8_lossy(element.local_name().as_ref()).to_ascii_lowercase();
    if matches!(
        name.as_str(),
        "script" | "foreignobject" | "iframe" | "embed" | "object" | "handler" | "listener"
    ) {
        return Some(format!("<{name}>"));
    }
    for attribute in element.attributes().with_checks(false) {
        let Ok(attribute) = attribute else {
            return Some(format!("<{name}>"));
        };
        let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).to_ascii_lowercase();
        // References hide words: `&#117;rl(` is `url(`.
        let Ok(value) = attribute.unescape_value() else {
            return Some(format!("{key}="));
        };
        let value = value.to_ascii_lowercase();
        let value: String = value
            .chars()
            .filter(|character| !character.is_whitespace() && !character.is_control())
            .collect();
        let calls = key == "href" && !value.starts_with('#') && !is_embedded_picture(&value);
        // CSS has escapes of its own, and more ways to name a file than `url()`.
        let styled = key == "style" && (value.contains('\\') || value.contains("//"));
        let whole = attribute.key.as_ref();
        if key.starts_with("on")
            || calls
            || styled
            || (value.contains("url(") && !value.contains("url(#"))
            || (key == "attributename" && value.contains("href"))
        {
            return Some(format!("{}=", String::from_utf8_lossy(whole)));
        }
    }
    None
}

/// What a drawing's style sheet would call. Only rules for media (dark, print) and places in the drawing itself are
/// let through: CSS has escapes and many ways to name a file.
fn unsafe_style(css: &[u8]) -> Option<String> {
    let css = String::from_utf8_lossy(css).to_ascii_lowercase();
    let css: String = css.split_whitespace().collect::<Vec<_>>().join(" ");
    let rule = css.match_indices('@').find_map(|(at, _)| {
        let rule = css[at + 1..]
            .split([' ', '(', '{', ';', '"', '\''])
            .next()?;
        (rule != "media").then(|| format!("@{rule}"))
    });
    let calls = ["\\", "//", "image", "src(", "element("];
    let call = calls.iter().find(|call| css.contains(**call));
    let address = css
        .match_indices("url(")
        .any(|(at, _)| !css[at..].starts_with("url(#"));
    rule.or_else(|| call.map(|call| (*call).to_string()))
        .or_else(|| address.then(|| "url(".to_string()))
}

/// A picture of dots within the file; another SVG could do what this one may not.
fn is_embedded_picture(address: &str) -> bool {
    ["png", "jpeg", "gif", "webp", "avif"].iter().any(|kind| {
        let rest = address.strip_prefix("data:image/");
        rest.and_then(|rest| rest.strip_prefix(kind))
            .is_some_and(|rest| rest.starts_with([';', ',']))
    })
}

/// Width and height of the root element, else of its `viewBox`.
fn size(root: &BytesStart<'_>) -> Option<(u32, u32)> {
    let value = |name: &str| {
        let attribute = root.try_get_attribute(name).ok()??;
        Some(String::from_utf8_lossy(&attribute.value).into_owned())
    };
    let pixels = |text: String| {
        text.trim_end_matches("px")
            .parse::<f32>()
            .ok()
            .filter(|number| (1.0..=20_000.0).contains(number))
    };
    let pair = |width: f32, height: f32| (width.round() as u32, height.round() as u32);
    if let (Some(width), Some(height)) = (
        value("width").and_then(pixels),
        value("height").and_then(pixels),
    ) {
        return Some(pair(width, height));
    }
    let view = value("viewBox")?;
    let numbers: Vec<f32> = view
        .split([' ', ','])
        .filter_map(|part| part.parse().ok())
        .collect();
    match numbers.as_slice() {
        [_, _, width, height] if *width >= 1.0 && *height >= 1.0 => Some(pair(*width, *height)),
        _ => None,
    }
}
