//! The preview's server. It serves what the build's own map holds and what stands under `/_samtale/`, to browsers that
//! name it rightly; nothing of a request reaches the disk.

mod connections;
mod request;

use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, Response, StatusCode, header};
use axum::response::IntoResponse;
use axum::response::sse::{self, KeepAlive, Sse};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use crate::live::{Live, Page};
use crate::preview::{self, Desk};
use crate::resolve::encode;

/// What no page of a site can be under.
const PREFIX: &str = "_samtale/";

/// How many events may wait for a browser; one that does not take them is let go, and comes back.
const EVENTS: usize = 16;

/// Between signs of life to an open page.
const ALIVE: Duration = Duration::from_secs(15);

/// What requests are answered from.
struct Server {
    live: Arc<Live>,
    /// Where it listens.
    at: SocketAddr,
    /// The absolute path of the site's folder.
    root: String,
    /// The languages of the editor, best first; none where the browser may say.
    languages: Vec<String>,
}

/// Takes a free port: the one that is wanted, or one of those after it.
pub fn listen(host: &str, port: u16) -> io::Result<TcpListener> {
    const TRIED: u16 = 20;
    let ip: IpAddr = host.parse().map_err(|_| {
        io::Error::new(
            io::ErrorKind::InvalidInput,
            format!("`{host}` is no IP address"),
        )
    })?;
    let taken = |error: &io::Error| error.kind() == io::ErrorKind::AddrInUse;
    for port in port..port.saturating_add(TRIED) {
        match TcpListener::bind((ip, port)) {
            Err(error) if taken(&error) => {}
            other => return other,
        }
    }
    TcpListener::bind((ip, 0))
}

/// Serves a site until the process ends. `root` is the site's folder, `languages` those of the editor, where the browser
/// is not to say.
pub fn serve(
    listener: TcpListener,
    live: Arc<Live>,
    root: &Path,
    languages: Vec<String>,
) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(16)
        .enable_all()
        .build()?;
    listener.set_nonblocking(true)?;
    let server = Arc::new(Server {
        live,
        at: listener.local_addr()?,
        root: std::path::absolute(root)?.to_string_lossy().into_owned(),
        languages,
    });
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        connections::serve(listener, move |request| {
            let server = server.clone();
            async move { server.answer(request).await }
        })
        .await
    })
}

impl Server {
    async fn answer(&self, request: Request<hyper::body::Incoming>) -> Response<Body> {
        let mut response = match self.answered(&request).await {
            Ok(response) => response,
            Err(status) => refused(status),
        };
        let headers = response.headers_mut();
        for (name, value) in [
            // What was saved a moment ago is wanted, never what the browser has kept.
            (header::CACHE_CONTROL, "no-store"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::REFERRER_POLICY, "same-origin"),
            (header::CONTENT_SECURITY_POLICY, "frame-ancestors 'self'"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        headers.insert(
            "cross-origin-resource-policy",
            HeaderValue::from_static("same-origin"),
        );
        response
    }

    async fn answered(
        &self,
        request: &Request<hyper::body::Incoming>,
    ) -> Result<Response<Body>, StatusCode> {
        request::check(request, self.at)?;
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return Err(StatusCode::METHOD_NOT_ALLOWED);
        }
        let path = request::path(request.uri()).ok_or(StatusCode::NOT_FOUND)?;
        if let Some(own) = path.strip_prefix(PREFIX) {
            return self.own(own, request).await;
        }
        let alone = request::goes_to(request.headers()) == Some("document");
        self.page(path, request.uri().path(), alone).await
    }

    /// What the preview itself needs.
    async fn own(
        &self,
        name: &str,
        request: &Request<hyper::body::Incoming>,
    ) -> Result<Response<Body>, StatusCode> {
        let wanted = |key: &str| request::query(request.uri(), key);
        let languages = match self.languages.is_empty() {
            true => request::languages(request.headers()),
            false => self.languages.clone(),
        };
        let (live, root) = (self.live.clone(), self.root.clone());
        Ok(match name {
            "preview.js" => typed("js", preview::SCRIPT),
            "preview.css" => typed("css", preview::STYLE),
            "document.js" => typed("js", preview::DOCUMENT),
            "events" => {
                let route = wanted("route").unwrap_or_default();
                let version = wanted("version").unwrap_or_default();
                self.events(route, version).await?
            }
            "problems" => {
                let work = move || {
                    let state = live.state();
                    let (languages, root) = (&*languages, &*root);
                    let desk = Desk { languages, root };
                    preview::problems(&state.newest, &desk, &state.diagnostics).json()
                };
                typed("json", working(work).await?)
            }
            "bar" => {
                let route = wanted("route").ok_or(StatusCode::NOT_FOUND)?;
                let with = wanted("with");
                let work = move || {
                    let state = live.state();
                    let (languages, root) = (&*languages, &*root);
                    let desk = Desk { languages, root };
                    preview::bar(&state.served, &desk, &route, with.as_deref()).json()
                };
                typed("json", working(work).await?)
            }
            _ => return Err(StatusCode::NOT_FOUND),
        })
    }

    /// The line over which an open page hears what happens.
    async fn events(&self, route: String, version: String) -> Result<Response<Body>, StatusCode> {
        let (sender, events) = tokio::sync::mpsc::channel(EVENTS);
        let live = self.live.clone();
        working(move || live.open(&route, &version, sender)).await?;
        let stream = ReceiverStream::new(events).map(|event: crate::live::Event| {
            // Browsers drop an event without data; its name is all there is to say.
            let name = event.name();
            Ok::<_, std::convert::Infallible>(sse::Event::default().event(name).data(name))
        });
        let alive = KeepAlive::new().interval(ALIVE);
        Ok(Sse::new(stream).keep_alive(alive).into_response())
    }

    /// An output of the site. A PDF that a browser opens alone, and in no frame of ours, gets one.
    async fn page(
        &self,
        path: String,
        written: &str,
        alone: bool,
    ) -> Result<Response<Body>, StatusCode> {
        let live = self.live.clone();
        let written = written.to_string();
        working(move || {
            let path = live.below_base(&path);
            let page = live.page(path);
            if let Some(page) = page {
                let kind = page.route.rsplit_once('.').map_or("", |(_, end)| end);
                let body = match kind {
                    "html" => with_additions(&page, &page.route),
                    "pdf" if alone => return typed("html", framed(&page)),
                    _ => page.bytes.to_vec(),
                };
                return typed(kind, body);
            }
            let folder = format!("{path}/index.html");
            if !path.ends_with('/') && live.is_there(&folder) {
                // Relative links lead right from there, as on every server.
                return moved(StatusCode::PERMANENT_REDIRECT, &format!("{written}/"));
            }
            if let Some(route) = live.moved(path) {
                let folder = route.strip_suffix("index.html").unwrap_or(&route);
                // Until the next save.
                return moved(
                    StatusCode::TEMPORARY_REDIRECT,
                    &format!("/{}", encode(folder)),
                );
            }
            match live.page("404.html") {
                Some(page) => {
                    let mut response = typed("html", with_additions(&page, path));
                    *response.status_mut() = StatusCode::NOT_FOUND;
                    response
                }
                None => refused(StatusCode::NOT_FOUND),
            }
        })
        .await
    }
}

/// Work that takes a moment, away from the threads that listen.
async fn working<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, StatusCode> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

/// A page with what an editor sees over it: a script, which runs before the page's own deferred ones, and a content
/// security policy that lets it ask the server. The published policy stands beside it, so that taking the additions away gives the published bytes.
fn with_additions(page: &Page, route: &str) -> Vec<u8> {
    let html = String::from_utf8_lossy(&page.bytes);
    let additions = format!(
        "<script src=\"/_samtale/preview.js\" data-route=\"{}\" data-version=\"{}\"></script>",
        crate::theme::escaped(route),
        page.version.short(),
    );
    let end = html.rfind("</body>").unwrap_or(html.len());
    let (before, after) = html.split_at(end);
    let mut all = widened(before);
    all.push_str(&additions);
    all.push_str(after);
    all.into_bytes()
}

/// The page around a PDF, with nothing in it but the script that shows it.
fn framed(page: &Page) -> String {
    let route = crate::theme::escaped(&page.route);
    let (language, name) = (route.split('/').next(), route.rsplit('/').next());
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; \
         connect-src 'self'; frame-src 'self'\">\n</head>\n<body>\n\
         <script src=\"/_samtale/document.js\" data-route=\"{route}\" data-version=\"{}\"></script>\n</body>\n</html>\n",
        language.unwrap_or_default(),
        name.unwrap_or_default(),
        page.version.short(),
    )
}

/// A page whose policy lets the preview's own script work.
fn widened(html: &str) -> String {
    const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let found = html.split_once(POLICY).and_then(|(before, rest)| {
        let (policy, after) = rest.split_once('"')?;
        Some((before, policy, after))
    });
    let Some((before, policy, after)) = found else {
        return html.to_string();
    };
    let needed = ["connect-src", "frame-src", "script-src", "style-src"];
    let mut wider: Vec<String> = policy
        .split(';')
        .map(str::trim)
        .filter(|directive| !needed.iter().any(|name| directive.starts_with(name)))
        .map(str::to_string)
        .collect();
    for name in needed {
        let own = policy
            .split(';')
            .find_map(|directive| directive.trim().strip_prefix(name))
            .unwrap_or_default()
            .replace("'none'", "")
            .replace("'self'", "");
        wider.push(format!("{name} 'self'{}", own.trim_end()));
    }
    let wider = wider.join("; ");
    format!("{before}{POLICY}{wider}\" data-published=\"{policy}\"{after}")
}

/// A response of a kind that the end of a name tells.
fn typed(kind: &str, body: impl Into<Body>) -> Response<Body> {
    let kind = match kind {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "odt" => "application/vnd.oasis.opendocument.text",
        "" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
    let mut response = Response::new(body.into());
    let value = HeaderValue::from_static(kind);
    response.headers_mut().insert(header::CONTENT_TYPE, value);
    response
}

/// What is wanted stands elsewhere.
fn moved(status: StatusCode, to: &str) -> Response<Body> {
    let Ok(to) = HeaderValue::from_str(to) else {
        return refused(StatusCode::NOT_FOUND);
    };
    let mut response = refused(status);
    response.headers_mut().insert(header::LOCATION, to);
    response
}

fn refused(status: StatusCode) -> Response<Body> {
    let mut response = typed("txt", format!("{status}\n"));
    *response.status_mut() = status;
    response
}
