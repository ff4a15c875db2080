//! Addresses as people write them: another site, this page, a source of this site, or nothing that may be followed.

use super::fields::Reader;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Address;
use crate::source::{Span, Str, composed};

/// What a link's words mean: another site, this page, or a source of this site.
pub(super) fn address(reader: &Reader<'_>, written: &str, span: Span) -> Address {
    // Browsers drop these characters inside an address, so `java&#10;script:` would run.
    let cleaned: String = written
        .trim()
        .chars()
        .filter(|character| !character.is_control())
        .collect();
    if cleaned.contains("{{") || cleaned.contains("{%") {
        reader.report(Diagnostic::at(span, Code::TemplateTag));
        return Address::Refused;
    }
    let broken = Diagnostic::at(span, Code::BrokenLink).with("target", written);
    if cleaned.is_empty() {
        reader.report(broken);
        return Address::Refused;
    }
    if let Some(anchor) = cleaned.strip_prefix('#') {
        return Address::Here(decode(anchor).into());
    }
    if let Some(rest) = cleaned.strip_prefix("//") {
        return Address::External(format!("https://{rest}").into());
    }
    let scheme = cleaned
        .split_once(':')
        .map(|(scheme, _)| scheme)
        .filter(|scheme| {
            scheme.starts_with(|first: char| first.is_ascii_alphabetic())
                && scheme
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
        });
    if let Some(scheme) = scheme {
        return match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" if !has_host(&cleaned[scheme.len() + 1..]) => {
                reader.report(broken.hint("web"));
                Address::Refused
            }
            "http" | "https" | "mailto" | "tel" => Address::External(cleaned.as_str().into()),
            scheme @ ("javascript" | "data" | "vbscript" | "file" | "blob" | "filesystem") => {
                reader.report(Diagnostic::at(span, Code::UnsafeLink).with("scheme", scheme));
                Address::Refused
            }
            scheme => {
                let diagnostic = Diagnostic::at(span, Code::UnknownScheme).with("scheme", scheme);
                let known = ["http", "https", "mailto", "tel"];
                reader.report(diagnostic.did_you_mean(scheme, known));
                Address::Refused
            }
        };
    }
    let (path, anchor) = match cleaned.split_once('#') {
        Some((path, anchor)) => (path, Some(Str::from(decode(anchor)))),
        None => (cleaned.as_str(), None),
    };
    match join(reader.folder, &composed(&decode(path))) {
        Some(path) => Address::Source(path.into(), anchor),
        None => {
            reader.report(broken.hint("outside"));
            Address::Refused
        }
    }
}

/// Whether a server is named after `https:`.
fn has_host(rest: &str) -> bool {
    rest.strip_prefix("//")
        .and_then(|rest| rest.chars().next())
        .is_some_and(|first| !matches!(first, '/' | '?' | '#'))
}

fn decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text)
        .decode_utf8_lossy()
        .into_owned()
}

/// A path relative to a folder of the site (below `content/`); none if it leads out of `content/`.
pub(super) fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    let (base, path) = match path.strip_prefix('/') {
        Some(path) => ("", path),
        None => (folder, path),
    };
    for part in base.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let is_folder = path.is_empty()
        || path.ends_with('/')
        || path == "."
        || path == ".."
        || path.ends_with("/.")
        || path.ends_with("/..");
    let mut joined = parts.join("/");
    if is_folder && !joined.is_empty() {
        joined.push('/');
    }
    Some(joined)
}
