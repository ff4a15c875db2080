//! A site on the disk, the preview of it, and what it answers.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// The day of all runs.
pub(crate) const TODAY: &str = "2026-10-01";

/// Longest time until a save must have shown; far above what it takes, for machines that are busy.
pub(crate) const LONGEST: Duration = Duration::from_secs(20);

/// A small site with all that a site can have.
pub(crate) const SITE: &[(&str, &str)] = &[
    (
        "samtale.toml",
        "title = { en = \"Guide\", nb = \"Veiledning\" }\ndefault_language = \"en\"\nbase_url = \"https://example.org/\"\n\
         organisation = \"Example\"\ncolors = { accent = \"#1a5276\" }\n\
         [languages.en]\nfallback = [\"nb\"]\n[languages.nb]\nfallback = [\"en\"]\n\
         [[audience.role]]\nid = \"employee\"\nname = \"Employee\"\n[[audience.role]]\nid = \"manager\"\nname = \"Manager\"\n",
    ),
    (
        "content/_index.en.md",
        "+++\ntitle = \"Home\"\n+++\n\nHello.\n",
    ),
    (
        "content/guide/_index.en.md",
        "+++\ntitle = \"The guide\"\nweight = 1\n+++\n\nAll parts.\n",
    ),
    (
        "content/guide/one.en.md",
        "+++\ntitle = \"One\"\nweight = 1\ndescription = \"The first.\"\naudience = { role = \"employee\" }\ncounterpart = \"two.md\"\nowner = \"HR\"\nupdated = 2026-05-01\n+++\n\n\
         ## Part {#part}\n\nText with a [link](two.md#end) and ![a dot](dot.svg).\n\n```questions topic = \"tasks\"\n```\n",
    ),
    (
        "content/guide/two.en.md",
        "+++\ntitle = \"Two\"\nweight = 2\naudience = { role = \"manager\" }\n+++\n\n## End {#end}\n\n```form id = \"talk\"\n```\n",
    ),
    (
        "content/guide/two.nb.md",
        "+++\ntitle = \"To\"\n+++\n\n## Slutt {#end}\n\nOm {organisation}.\n",
    ),
    (
        "content/guide/deep/three.nb.md",
        "+++\ntitle = \"Tre\"\ndraft = true\n+++\n\nSe [en](../one.md).\n",
    ),
    (
        "content/bank/tasks.toml",
        "title = \"Tasks\"\n[[question]]\nid = \"first\"\ncore = true\ntext.en = \"First?\"\ntext.nb = \"Først?\"\n\
         [[question]]\nid = \"second\"\ntext.en = \"Second?\"\naudience = { role = \"manager\" }\n",
    ),
    (
        "content/forms/talk.toml",
        "title = \"Talk\"\nversion = \"1\"\neditions = [\"role\"]\n[[section]]\ntopic = \"tasks\"\n[[section]]\nid = \"end\"\ntitle.en = \"End\"\nnotes = 3\n",
    ),
    (
        "content/guide/dot.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><circle r=\"2\"/></svg>\n",
    ),
    ("content/guide/data.csv", "a,b\n"),
];

/// A folder with a site in it.
pub(crate) struct Site(TempDir);

impl Site {
    pub(crate) fn new() -> Site {
        let site = Site(TempDir::new().unwrap());
        for (path, text) in SITE {
            site.write(path, text);
        }
        site
    }

    pub(crate) fn root(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Writes a text in one step: no half of it is ever seen, which would be one more state that the preview may keep.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let beside = self.root().with_extension("new");
        fs::write(&beside, text).unwrap();
        fs::rename(beside, path).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.path(path)).ok()
    }

    /// The same files in another place.
    pub(crate) fn copy(&self) -> Site {
        Site::of(self.root())
    }

    /// A copy of a folder.
    pub(crate) fn of(folder: &Path) -> Site {
        fn copy(from: &Path, to: &Path) {
            for entry in fs::read_dir(from).unwrap() {
                let entry = entry.unwrap();
                let to = to.join(entry.file_name());
                if entry.path().is_dir() {
                    fs::create_dir(&to).unwrap();
                    copy(&entry.path(), &to);
                } else {
                    fs::copy(entry.path(), to).unwrap();
                }
            }
        }
        let other = TempDir::new().unwrap();
        copy(folder, other.path());
        Site(other)
    }

    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path).unwrap();
        assert!(text.contains(from), "{path} has no {from}");
        self.write(path, &text.replace(from, to));
    }
}

/// A preview of a site; it ends with the test.
pub(crate) struct Preview {
    child: Child,
    pub(crate) port: u16,
    said: Arc<Mutex<String>>,
}

impl Drop for Preview {
    /// With all that it began: one that is watched by another command outlives that.
    fn drop(&mut self) {
        let group = format!("-{}", self.child.id());
        let _gone = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _gone = self.child.wait();
    }
}

impl Preview {
    pub(crate) fn of(site: &Path) -> Preview {
        Preview::by(Command::new(program()), site)
    }

    /// With a command before the program's own words.
    pub(crate) fn by(mut command: Command, site: &Path) -> Preview {
        command.args([
            "serve", "--port", "0", "--today", TODAY, "--lang", "en", "--site",
        ]);
        command
            .arg(site)
            .stderr(Stdio::piped())
            .stdin(Stdio::null())
            .process_group(0);
        let mut child = command.spawn().unwrap();
        let said: Arc<Mutex<String>> = Arc::default();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let heard = said.clone();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                heard.lock().unwrap().push_str(&format!("{line}\n"));
            }
        });
        let mut preview = Preview {
            child,
            port: 0,
            said,
        };
        let ready = wait(|| {
            let said = preview.said();
            let (_, rest) = said.split_once("http://127.0.0.1:")?;
            rest.split('/').next()?.parse().ok()
        });
        preview.port = ready.unwrap_or_else(|| panic!("no preview: {}", preview.said()));
        preview
    }

    /// What stands on the terminal.
    pub(crate) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    pub(crate) fn process(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Status and body of an address.
    pub(crate) fn get(&self, path: &str) -> (u16, Vec<u8>) {
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        );
        let answer = self.raw(request.as_bytes());
        let end = answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap();
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer[end + 4..].to_vec())
    }

    /// What comes back for some bytes.
    pub(crate) fn raw(&self, request: &[u8]) -> Vec<u8> {
        let mut stream = self.connect();
        stream.write_all(request).unwrap();
        let mut answer = Vec::new();
        let _cut = stream.read_to_end(&mut answer);
        answer
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(LONGEST)).unwrap();
        stream
    }

    /// An output as it would be published.
    pub(crate) fn output(&self, route: &str) -> Option<Vec<u8>> {
        let (status, body) = self.get(&format!("/{}", encoded(route)));
        match route.ends_with(".html") {
            _ if status != 200 => None,
            true => Some(published(&String::from_utf8(body).unwrap()).into_bytes()),
            false => Some(body),
        }
    }

    /// What is wrong: code, path, line and column of each.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        let (_, body) = self.get("/_samtale/problems");
        let value: Value = serde_json::from_slice(&body).unwrap();
        let list = value.get("list").unwrap_or(&value).as_array().unwrap();
        list.iter().map(problem).collect()
    }
}

/// Code, path, line, column.
pub(crate) type Problem = (String, Option<String>, Option<u64>, Option<u64>);

/// A problem, as the overlay or a report has it.
pub(crate) fn problem(value: &Value) -> Problem {
    let place = match value.get("spot") {
        Some(spot) => &spot["place"],
        None => value,
    };
    (
        value["code"].as_str().unwrap().to_string(),
        place["path"].as_str().map(str::to_string),
        place["line"].as_u64(),
        place["column"].as_u64(),
    )
}

fn encoded(route: &str) -> String {
    route
        .replace('%', "%25")
        .replace(' ', "%20")
        .replace('?', "%3F")
        .replace('#', "%23")
}

/// A previewed page without what the preview added.
pub(crate) fn published(html: &str) -> String {
    let start = html
        .rfind("<script src=\"/_samtale/preview.js\"")
        .expect("the preview's script");
    let link = html.rfind("<link rel=\"stylesheet\" href=\"/_samtale/preview.css\">");
    let end = start + html[start..].find("</script>").unwrap() + "</script>".len();
    let bare = format!("{}{}", &html[..link.unwrap_or(start)], &html[end..]);
    const BESIDE: &str = "\" data-published=\"";
    let Some(at) = bare.find(BESIDE) else {
        return bare;
    };
    let wider = bare[..at].rfind('"').unwrap() + 1;
    format!("{}{}", &bare[..wider], &bare[at + BESIDE.len()..])
}

/// The program, or the one that stands in for it (`tests/drop-parts`).
fn program() -> OsString {
    let own = || env!("CARGO_BIN_EXE_samtale").into();
    std::env::var_os("SAMTALE").unwrap_or_else(own)
}

/// Waits until there is something.
pub(crate) fn wait<T>(look: impl Fn() -> Option<T>) -> Option<T> {
    let began = Instant::now();
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if began.elapsed() > LONGEST {
            return None;
        }
        thread::sleep(Duration::from_millis(5));
    }
}

/// What another process builds from the same sources: every file by route, or nothing where it fails; and what it says.
pub(crate) fn built(site: &Path, out: &Path) -> (Option<BTreeMap<String, Vec<u8>>>, Vec<Problem>) {
    let _none_before = fs::remove_dir_all(out);
    let output = Command::new(program())
        .args([
            "build", "--drafts", "--format", "json", "--today", TODAY, "--lang", "en", "--site",
        ])
        .arg(site)
        .arg("--out")
        .arg(out)
        .output()
        .unwrap();
    let said: Value = serde_json::from_slice(&output.stderr)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let problems = said.as_array().unwrap().iter().map(problem).collect();
    let files = output.status.success().then(|| {
        let mut files = BTreeMap::new();
        collect(out, out, &mut files);
        files
    });
    (files, problems)
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let route = path
            .strip_prefix(root)
            .unwrap()
            .to_str()
            .unwrap()
            .to_string();
        if path.is_dir() {
            collect(root, &path, files);
        } else if !route.starts_with('.') {
            files.insert(route, fs::read(path).unwrap());
        }
    }
}
