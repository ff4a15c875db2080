//! A build without a site: publishes what a list says. For tests.
//!
//! `publish SITE OUT LIST [--threads N] [--pause MS] [--drop]`. A line of the list is
//! `path|count|text`: the file holds the text that many times.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use samtale::io::write::{Writer, interrupt};

fn main() -> ExitCode {
    match run() {
        Ok(line) => {
            // A full disk may take standard error with it; the status still tells.
            let _told = writeln!(std::io::stderr(), "{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _told = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String, Box<dyn std::error::Error>> {
    interrupt::install()?;
    let args: Vec<String> = std::env::args().collect();
    let [_, site, out, list, flags @ ..] = &args[..] else {
        return Err("SITE OUT LIST".into());
    };
    let number = |flag: &str| {
        let at = flags.iter().position(|word| word == flag)?;
        flags.get(at + 1)?.parse::<usize>().ok()
    };
    let text = std::fs::read_to_string(list)?;
    let mut files = Vec::new();
    for line in text.lines() {
        let mut parts = line.splitn(3, '|');
        let (Some(path), Some(count), Some(text)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(format!("bad line: {line}").into());
        };
        files.push((path, text.repeat(count.parse()?)));
    }
    let started = std::time::Instant::now();
    let writer = Writer::open(Path::new(out), Path::new(site))?;
    let opened = started.elapsed();
    let pause = number("--pause").map(|ms| Duration::from_millis(ms as u64));
    let put = |files: &[(&str, String)]| {
        for (path, text) in files {
            writer.put(path, text.as_bytes())?;
            if let Some(pause) = pause {
                std::thread::sleep(pause);
            }
        }
        Ok::<(), samtale::io::write::WriteError>(())
    };
    match number("--threads") {
        None => put(&files)?,
        Some(threads) => std::thread::scope(|scope| {
            let running: Vec<_> = files
                .chunks(files.len().div_ceil(threads).max(1))
                .map(|part| scope.spawn(|| put(part)))
                .collect();
            for thread in running {
                thread.join().map_err(|_| "a thread panicked")??;
            }
            Ok::<(), Box<dyn std::error::Error>>(())
        })?,
    }
    let offered = started.elapsed();
    if flags.iter().any(|flag| flag == "--drop") {
        return Ok("dropped".into());
    }
    let summary = writer.commit()?;
    let times = format!(
        "open {opened:?}, put {:?}, commit {:?}",
        offered - opened,
        started.elapsed() - offered
    );
    Ok(format!(
        "staged={} unchanged={} removed={} ({times})",
        summary.staged, summary.unchanged, summary.removed
    ))
}
