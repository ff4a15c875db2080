//! What the server answers to those it does not know, over bare sockets.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::common::{Preview, Site, wait};

fn status(answer: &[u8]) -> u16 {
    let head = String::from_utf8_lossy(answer);
    head.split(' ')
        .nth(1)
        .and_then(|code| code.parse().ok())
        .unwrap_or(0)
}

fn ask(preview: &Preview, lines: &str) -> u16 {
    status(&preview.raw(format!("{lines}\r\nConnection: close\r\n\r\n").as_bytes()))
}

#[test]
fn only_its_own_name_is_answered() {
    let site = Site::new();
    let preview = Preview::of(site.root());
    let port = preview.port;
    let get = |host: &str, more: &str| {
        ask(
            &preview,
            &format!("GET /en/ HTTP/1.1\r\nHost: {host}{more}"),
        )
    };
    for host in ["127.0.0.1", "localhost", "LOCALHOST"] {
        assert_eq!(get(&format!("{host}:{port}"), ""), 200, "{host}");
    }
    for host in [
        format!("evil.example:{port}"),
        format!("localhost.evil.example:{port}"),
        format!("127.0.0.1.evil.example:{port}"),
        format!("127.0.0.2:{port}"),
        format!("[::1]:{port}"),
        "localhost".to_string(),
        "localhost:1".to_string(),
        "evil.example".to_string(),
    ] {
        assert_eq!(get(&host, ""), 403, "{host}");
    }
    for host in [
        "",
        "a b",
        "local host:1",
        "[",
        "localhost:",
        "localhost:99999",
        "user@localhost",
        "<>",
        "a:b:c",
    ] {
        assert_eq!(get(host, ""), 400, "{host:?}");
    }
    let own = format!("localhost:{port}");
    assert_eq!(
        ask(&preview, "GET /en/ HTTP/1.1\r\nAccept: */*"),
        400,
        "no host"
    );
    assert_eq!(get(&own, &format!("\r\nHost: {own}")), 400, "two hosts");
    assert_eq!(get(&own, &format!("\r\nOrigin: http://{own}")), 200);
    for origin in [
        "http://evil.example",
        "null",
        &format!("https://{own}"),
        "http://localhost:1",
        &format!("http://{own}.evil.example"),
    ] {
        assert_eq!(get(&own, &format!("\r\nOrigin: {origin}")), 403, "{origin}");
    }
    for origin in ["http://[", "evil", "http://a b"] {
        assert_eq!(get(&own, &format!("\r\nOrigin: {origin}")), 400, "{origin}");
    }
    assert_eq!(
        get(
            &own,
            "\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: script"
        ),
        403
    );
    assert_eq!(
        get(
            &own,
            "\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: document"
        ),
        200
    );
    let absolute = format!("GET http://evil.example/en/ HTTP/1.1\r\nHost: {own}");
    assert_eq!(ask(&preview, &absolute), 400);
    // It lives.
    assert_eq!(get(&own, ""), 200);
}

#[test]
fn nothing_but_outputs_is_served() {
    let site = Site::new();
    let preview = Preview::of(site.root());
    for path in [
        "/../samtale.toml",
        "/en/../../samtale.toml",
        "/%2e%2e/samtale.toml",
        "/%2E%2e%2fsamtale.toml",
        "/..%5csamtale.toml",
        "/en%5c..%5csamtale.toml",
        "/samtale.toml",
        "/samtale.toml%00",
        "/%00",
        "/%ff",
        "/content/_index.en.md",
        "//etc/passwd",
        "/etc/passwd",
        "/./en/",
        "/en/?../..",
        "/@fs/etc/passwd",
        "/files/../samtale.toml",
        "/_samtale/../samtale.toml",
        "/_samtale/nothing",
        "/_samtale/",
    ] {
        let (status, body) = preview.get(path);
        let wanted = if path.starts_with("/en/?") { 200 } else { 404 };
        assert_eq!(status, wanted, "{path}");
        assert!(
            !String::from_utf8_lossy(&body).contains("default_language"),
            "{path}"
        );
    }
    let answer = preview.raw(
        format!(
            "GET /en/ HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n",
            preview.port
        )
        .as_bytes(),
    );
    let head = String::from_utf8_lossy(&answer).to_ascii_lowercase();
    assert!(!head.contains("access-control"), "no CORS");
    assert!(head.contains("nosniff") && head.contains("frame-ancestors 'self'"));
    assert_eq!(preview.get("/en").0, 308);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
        let lines = format!("{method} /en/ HTTP/1.1\r\nHost: localhost:{}", preview.port);
        assert_eq!(ask(&preview, &lines), 405, "{method}");
    }
}

#[test]
fn noise_does_no_harm() {
    let site = Site::new();
    let preview = Preview::of(site.root());
    let long = format!(
        "GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "a".repeat(200_000)
    );
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(10_000));
    for noise in [
        b"\x16\x03\x01\x02\x00\x01\x00".as_slice(),
        b"\r\n\r\n\r\n\r\n",
        b"GET",
        b"GET / HTTP/9.9\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: \xff\xfe\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
        long.as_bytes(),
        many.as_bytes(),
    ] {
        let mut stream = preview.connect();
        // It may hang up before it has heard all.
        let _cut = stream.write_all(noise);
        let _half = stream.shutdown(std::net::Shutdown::Write);
        let _cut = stream.read_to_end(&mut Vec::new());
        assert_eq!(preview.get("/en/").0, 200);
    }
}

/// Opens a connection and says something; the connection stays.
fn begin(port: u16, words: &[u8]) -> Option<TcpStream> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.write_all(words).ok()?;
    Some(stream)
}

#[test]
fn a_thousand_slow_connections_stop_nobody() {
    let site = Site::new();
    let preview = Preview::of(site.root());
    let own = format!("localhost:{}", preview.port);
    let events =
        format!("GET /_samtale/events?route=en/index.html HTTP/1.1\r\nHost: {own}\r\n\r\n");
    let request = format!("GET /en/ HTTP/1.1\r\nHost: {own}\r\n\r\n");
    for words in [
        b"".as_slice(),
        b"GET /en/ HT",
        events.as_bytes(),
        request.as_bytes(),
    ] {
        let mut held = Vec::new();
        for _ in 0..1000 {
            held.extend(begin(preview.port, words));
        }
        let began = Instant::now();
        assert_eq!(preview.get("/en/guide/one/").0, 200);
        assert!(
            began.elapsed() < Duration::from_secs(2),
            "{:?}",
            began.elapsed()
        );
        site.edit("content/guide/one.en.md", "\n\n## Part", "\n\nx\n\n## Part");
        drop(held);
    }
}

#[test]
fn an_open_page_hears_what_concerns_it_and_no_more() {
    let site = Site::new();
    let preview = Preview::of(site.root());
    let listen = |route: &str| {
        let page = String::from_utf8(preview.get(&format!("/{route}")).1).unwrap();
        let version = page
            .split("data-version=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        let mut stream = preview.connect();
        let request = format!(
            "GET /_samtale/events?route={route}&version={version} HTTP/1.1\r\nHost: localhost:{}\r\n\r\n",
            preview.port
        );
        stream.write_all(request.as_bytes()).unwrap();
        stream
    };
    let mut one = listen("en/guide/one/index.html");
    let mut two = listen("nb/guide/two/index.html");
    std::thread::sleep(Duration::from_millis(200));
    site.edit("content/guide/one.en.md", "Text with", "Words with");
    let heard = |stream: &mut TcpStream, wanted: &str| {
        let mut all = String::new();
        let mut buffer = [0; 4096];
        stream
            .set_read_timeout(Some(Duration::from_secs(5)))
            .unwrap();
        while !all.contains(wanted) {
            match stream.read(&mut buffer) {
                Ok(0) | Err(_) => break,
                Ok(length) => all.push_str(&String::from_utf8_lossy(&buffer[..length])),
            }
        }
        all
    };
    let said = heard(&mut one, "event: page");
    assert!(said.contains("event: page"), "{said}");
    assert!(!said.contains("Words"), "no content");
    site.write("themes/default/assets/site.css", "body { color: black }\n");
    let said = heard(&mut two, "event: style");
    assert!(
        said.contains("event: style") && !said.contains("event: page"),
        "{said}"
    );
    // A problem elsewhere is told to all.
    site.write("content/guide/broken.en.md", "+++\ntitle = \"Broken\"\n");
    let said = heard(&mut two, "event: problems");
    assert!(
        said.contains("event: problems") && !said.contains("event: page"),
        "{said}"
    );
}

#[test]
fn ctrl_c_ends_it_at_once_and_leaves_nothing() {
    let site = Site::new();
    let before = files(&site);
    let mut preview = Preview::of(site.root());
    assert_eq!(preview.get("/en/").0, 200);
    let process = preview.process().id();
    let began = Instant::now();
    let killed = std::process::Command::new("kill")
        .args(["-INT", &process.to_string()])
        .status();
    assert!(killed.unwrap().success());
    let status = preview.process().wait().unwrap();
    assert!(began.elapsed() < Duration::from_secs(1));
    assert_eq!(status.code(), Some(130));
    assert_eq!(files(&site), before);
}

fn files(site: &Site) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![site.root().to_path_buf()];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            found.push(path.display().to_string());
            if path.is_dir() {
                waiting.push(path);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn a_taken_port_gives_way_to_the_next() {
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let site = Site::new();
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_samtale"))
        .args([
            "serve",
            "--port",
            &port.to_string(),
            "--lang",
            "en",
            "--site",
        ])
        .arg(site.root())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    let mut said = std::io::BufReader::new(child.stderr.take().unwrap());
    std::io::BufRead::read_line(&mut said, &mut line).unwrap();
    assert!(
        line.contains("http://127.0.0.1:") && !line.contains(&format!(":{port}/")),
        "{line}"
    );
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn drafts_and_later_pages_are_shown() {
    let site = Site::new();
    site.edit(
        "content/guide/one.en.md",
        "weight = 1",
        "weight = 1\npublished = 2030-01-01",
    );
    let preview = Preview::of(site.root());
    assert!(preview.output("nb/guide/deep/three/index.html").is_some());
    assert!(preview.output("en/guide/one/index.html").is_some());
    assert!(wait(|| preview.said().contains("Preview at").then_some(())).is_some());
}
