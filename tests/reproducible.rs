//! Same sources and same day, same bytes: whatever the clock, the time zone, the system's language, the folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

fn tree(root: &Path, below: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(below).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            tree(root, &path, found);
        } else {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_string();
            found.insert(name, fs::read(&path).unwrap());
        }
    }
}

/// Builds the sample under other circumstances and reads back what was published.
fn built(variables: &[(&str, &str)], threads: &str, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let temporary = tempfile::tempdir().unwrap();
    let site = temporary.path().join(folder);
    fs::create_dir_all(&site).unwrap();
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    for part in ["samtale.toml", "logo.svg", "content"] {
        let status = Command::new("cp")
            .arg("-r")
            .arg(repository.join(part))
            .arg(&site)
            .status()
            .unwrap();
        assert!(status.success());
    }
    let output = Command::new(env!("CARGO_BIN_EXE_samtale"))
        .args(["build", "--today", "2026-10-01", "--site"])
        .arg(&site)
        .envs(variables.iter().copied())
        .env("RAYON_NUM_THREADS", threads)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let mut found = BTreeMap::new();
    tree(&site.join("public"), &site.join("public"), &mut found);
    found
}

#[test]
fn time_zone_language_threads_and_folder_change_no_byte() {
    let plain = built(&[("TZ", "UTC"), ("LC_ALL", "C")], "1", "one");
    assert!(plain.len() > 200);
    let others = [
        built(
            &[
                ("TZ", "Pacific/Kiritimati"),
                ("LC_ALL", "tr_TR.UTF-8"),
                ("LANG", "tr_TR.UTF-8"),
            ],
            "4",
            "another/place",
        ),
        built(
            &[("TZ", "America/Los_Angeles"), ("LC_ALL", "nn_NO.UTF-8")],
            "2",
            "ø æ å",
        ),
    ];
    for other in others {
        let differing: Vec<&String> = plain
            .keys()
            .filter(|name| other.get(*name) != plain.get(*name))
            .collect();
        assert!(
            differing.is_empty() && other.len() == plain.len(),
            "{differing:?}"
        );
    }
}

#[test]
fn no_output_names_a_path_of_this_machine() {
    let temporary = std::env::temp_dir();
    for (name, bytes) in built(&[], "2", "somewhere") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(temporary.to_str().unwrap()), "{name}");
        assert!(!text.contains(env!("CARGO_MANIFEST_DIR")), "{name}");
    }
}
