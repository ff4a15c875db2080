//! Addresses of before, to hold the site against: a list, one a line, or a folder with a previous build.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use walkdir::WalkDir;

use crate::source::{MAX_TEXT_BYTES, decode};

/// What is not an address that anyone keeps: the theme's own files, samples for servers, what is made for machines.
fn is_passing(path: &str) -> bool {
    path.starts_with("assets/")
        || path.starts_with("headers/")
        || path.starts_with('_')
        // Scripts are the theme's, or parts of the search index.
        || path.ends_with(".js")
        || (path.starts_with("sitemap") && path.ends_with(".xml"))
        || path.split('/').any(|name| name.starts_with('.'))
}

/// The addresses that a list or a folder names, as they stand there. One that is not here may lie in the site's folder,
/// as what `build` published does.
pub fn addresses(from: &Path, site: &Path) -> io::Result<Vec<String>> {
    let below = site.join(from);
    let from = match fs::exists(from)? {
        false if fs::exists(&below)? => &below,
        _ => from,
    };
    if fs::metadata(from)?.is_dir() {
        folder(from)
    } else {
        list(from)
    }
}

fn folder(root: &Path) -> io::Result<Vec<String>> {
    let mut found = BTreeSet::new();
    for entry in WalkDir::new(root).follow_links(false) {
        let entry = entry?;
        if !entry.file_type().is_file() {
            continue;
        }
        let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let names: Vec<_> = below
            .components()
            .map(|name| name.as_os_str().to_string_lossy())
            .collect();
        let path = names.join("/");
        if is_passing(&path) {
            continue;
        }
        let path = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            Some(_) | None => &path,
        };
        found.insert(crate::resolve::encode(path));
    }
    Ok(found.into_iter().collect())
}

fn list(path: &Path) -> io::Result<Vec<String>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(MAX_TEXT_BYTES + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_TEXT_BYTES {
        let limit = MAX_TEXT_BYTES / 1024 / 1024;
        return Err(io::Error::other(format!("longer than {limit} MiB")));
    }
    let text = decode(bytes)
        .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "not text in UTF-8"))?;
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let unique: BTreeSet<&str> = lines.collect();
    Ok(unique.into_iter().map(str::to_string).collect())
}
