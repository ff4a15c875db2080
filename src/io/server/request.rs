//! What a request must say to be answered: a host that is this server, an origin that is this server's own pages, a
//! path that could be an output's.

use std::net::{IpAddr, SocketAddr};

use axum::http::uri::Authority;
use axum::http::{HeaderMap, Request, StatusCode, Uri, header};
use percent_encoding::percent_decode_str;

/// Whether a request may be answered. A name that leads here by somebody else's doing (DNS rebinding) is not this
/// server's; neither is a page of another server that asks in the editor's browser.
pub(super) fn check<B>(request: &Request<B>, at: SocketAddr) -> Result<(), StatusCode> {
    let headers = request.headers();
    let host = one(headers, header::HOST)?.ok_or(StatusCode::BAD_REQUEST)?;
    let host: Authority = host.parse().map_err(|_| StatusCode::BAD_REQUEST)?;
    if host.as_str().contains('@') {
        return Err(StatusCode::BAD_REQUEST);
    }
    if request
        .uri()
        .authority()
        .is_some_and(|named| *named != host)
    {
        return Err(StatusCode::BAD_REQUEST);
    }
    // Without a number it is that of HTTP.
    let port = match host.port() {
        Some(port) => port.as_u16(),
        None if host.as_str() == host.host() => 80,
        None => return Err(StatusCode::BAD_REQUEST),
    };
    if port != at.port() || !is_ours(host.host(), at.ip()) {
        return Err(StatusCode::FORBIDDEN);
    }
    if let Some(origin) = one(headers, header::ORIGIN)? {
        if origin == "null" {
            return Err(StatusCode::FORBIDDEN);
        }
        let origin: Uri = origin.parse().map_err(|_| StatusCode::BAD_REQUEST)?;
        let (Some(scheme), Some(named)) = (origin.scheme_str(), origin.authority()) else {
            return Err(StatusCode::BAD_REQUEST);
        };
        if scheme != "http" || *named != host || origin.path() != "/" {
            return Err(StatusCode::FORBIDDEN);
        }
    }
    // Other sites may link here, and no more: neither their scripts nor their frames get an answer.
    let from = headers.get("sec-fetch-site").map(|site| site.as_bytes());
    let going = goes_to(headers);
    match from {
        None | Some(b"same-origin" | b"none") => Ok(()),
        Some(_) if going == Some("document") => Ok(()),
        Some(_) => Err(StatusCode::FORBIDDEN),
    }
}

/// What a browser wants an answer for: `document` for a tab of its own.
pub(super) fn goes_to(headers: &HeaderMap) -> Option<&str> {
    headers.get("sec-fetch-dest")?.to_str().ok()
}

/// A header that may be there once.
fn one(headers: &HeaderMap, name: header::HeaderName) -> Result<Option<&str>, StatusCode> {
    let mut values = headers.get_all(name).iter();
    let first = values.next();
    if values.next().is_some() {
        return Err(StatusCode::BAD_REQUEST);
    }
    let text = first.map(|value| value.to_str().map_err(|_| StatusCode::BAD_REQUEST));
    text.transpose()
}

/// Whether a name in `Host` can only mean this server. An address cannot be rebound, so where all are listened on, all
/// are meant.
fn is_ours(name: &str, at: IpAddr) -> bool {
    let address: Option<IpAddr> = name.trim_matches(['[', ']']).parse().ok();
    let local = name.eq_ignore_ascii_case("localhost");
    match address {
        Some(address) => address == at || at.is_unspecified(),
        None => local && (at.is_loopback() || at.is_unspecified()),
    }
}

/// The output that an address may name; none where no output can be called so.
pub(super) fn path(uri: &Uri) -> Option<String> {
    let path = percent_decode_str(uri.path()).decode_utf8().ok()?;
    let path = path.strip_prefix('/')?;
    if path.contains(['\\', '\0']) || path.split('/').any(|name| matches!(name, "." | "..")) {
        return None;
    }
    let mut path = path.to_string();
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    Some(path)
}

/// A value of the address's query.
pub(super) fn query(uri: &Uri, wanted: &str) -> Option<String> {
    uri.query()?.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        let value = value.replace('+', " ");
        let value = percent_decode_str(&value).decode_utf8().ok()?;
        (key == wanted).then(|| value.into_owned())
    })
}

/// The languages that a browser asks for, best first (RFC 9110, 12.5.4).
pub(super) fn languages(headers: &HeaderMap) -> Vec<String> {
    let wanted = headers.get(header::ACCEPT_LANGUAGE);
    let wanted = wanted
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let mut ranked: Vec<(i32, String)> = wanted
        .split(',')
        .filter_map(|range| {
            let mut parts = range.trim().split(';');
            let tag = parts.next()?.trim();
            let weight = parts.find_map(|part| part.trim().strip_prefix("q="));
            let weight: f32 = weight.map_or(Some(1.0), |weight| weight.parse().ok())?;
            // A browser's Norwegian is Bokmål.
            let tag = match tag.strip_prefix("no") {
                Some(rest) if rest.is_empty() || rest.starts_with('-') => format!("nb{rest}"),
                Some(_) | None => tag.to_string(),
            };
            (!tag.is_empty() && tag != "*").then_some((-(weight * 1000.0) as i32, tag))
        })
        .collect();
    ranked.sort_by_key(|(weight, _)| *weight);
    ranked.into_iter().map(|(_, tag)| tag).collect()
}
