//! Writes a large site for timing, the same on every machine: `large_site DIR PAGES` makes that many pages of about
//! 600 words in each of four languages, in 20 sections, with a question for every second page. Words are those of
//! the sample guide, with made-up compounds among them, so that a vocabulary grows as a real one does.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

const LANGUAGES: [&str; 4] = ["en", "nb", "da", "nl"];
const SECTIONS: usize = 20;
const ROLES: [&str; 3] = ["employee", "manager", "adviser"];

/// A small generator of numbers (SplitMix64, Steele and others 2014): seeded, so that every run is the same.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % sides.max(1) as u64) as usize
    }
}

struct Words {
    words: Vec<String>,
    dice: Dice,
}

impl Words {
    fn of(language: &str, seed: u64) -> std::io::Result<Words> {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/guide");
        let mut words = Vec::new();
        for name in [
            "employee",
            "manager",
            "conversation",
            "preparation",
            "mistakes",
            "frequency",
        ] {
            let text = fs::read_to_string(content.join(format!("{name}.{language}.md")))?;
            let plain = text.split(|character: char| !character.is_alphabetic());
            words.extend(plain.filter(|word| word.len() > 1).map(str::to_lowercase));
        }
        Ok(Words {
            words,
            dice: Dice(seed),
        })
    }

    fn word(&mut self) -> String {
        let at = self.dice.throw(self.words.len());
        let word = self.words[at].clone();
        if self.dice.throw(20) > 0 {
            return word;
        }
        let other = self.dice.throw(self.words.len());
        word + &self.words[other]
    }

    fn phrase(&mut self, count: usize) -> String {
        let phrase = (0..count)
            .map(|_| self.word())
            .collect::<Vec<_>>()
            .join(" ");
        let mut characters = phrase.chars();
        characters.next().map_or_else(String::new, |first| {
            first.to_uppercase().chain(characters).collect()
        })
    }

    fn paragraph(&mut self, sentences: usize) -> String {
        let sentence = |words: &mut Words| {
            let length = 8 + words.dice.throw(10);
            words.phrase(length) + "."
        };
        (0..sentences)
            .map(|_| sentence(self))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

fn section(page: usize) -> usize {
    page % SECTIONS + 1
}

fn page(words: &mut Words, pages: usize) -> String {
    let mut text = String::new();
    for part in 0..4 {
        let (heading, paragraph) = (words.phrase(4), words.paragraph(6));
        let other = words.dice.throw(pages);
        let link = format!("../section-{:02}/page-{other:05}.md", section(other));
        let _fits = write!(
            text,
            "\n## {heading}\n\n{paragraph} [{}]({link})",
            words.phrase(3)
        );
        let _fits = match part {
            0 => write!(
                text,
                "[^1]\n\n- {}\n- {}\n- {}\n",
                words.phrase(8),
                words.phrase(7),
                words.phrase(9)
            ),
            1 => write!(
                text,
                "\n\n> [!NOTE]\n> {}\n\n### {}\n\n{}\n",
                words.paragraph(2),
                words.phrase(3),
                words.paragraph(4)
            ),
            2 => write!(
                text,
                "\n\n| {} | {} |\n|---|---|\n| {} | {} |\n",
                words.phrase(2),
                words.phrase(2),
                words.phrase(3),
                words.phrase(3)
            ),
            _ => write!(
                text,
                "\n\n1. {}\n2. {}\n\n[^1]: {}\n",
                words.phrase(9),
                words.phrase(9),
                words.paragraph(1)
            ),
        };
    }
    text
}

fn make(folder: &Path, pages: usize) -> std::io::Result<()> {
    let write = |path: String, text: String| {
        let path = folder.join(path);
        if let Some(above) = path.parent() {
            fs::create_dir_all(above)?;
        }
        fs::write(path, text)
    };
    let mut settings = String::from(
        "title = \"Guide\"\nbase_url = \"http://localhost/\"\ndefault_language = \"en\"\n",
    );
    for language in LANGUAGES {
        settings.push_str(&format!("[languages.{language}]\n"));
    }
    for role in ROLES {
        settings.push_str(&format!(
            "[[audience.role]]\nid = \"{role}\"\nname = \"{role}\"\n"
        ));
    }
    write("samtale.toml".into(), settings)?;
    let mut banks = vec![String::new(); SECTIONS];
    for (number, language) in LANGUAGES.iter().enumerate() {
        let mut words = Words::of(language, number as u64 + 1)?;
        for section in 1..=SECTIONS {
            let title = words.phrase(2);
            let path = format!("content/section-{section:02}/_index.{language}.md");
            write(
                path,
                format!("+++\ntitle = \"{title}\"\nweight = {section}\n+++\n"),
            )?;
        }
        for at in 0..pages {
            let (title, role) = (words.phrase(5), ROLES[at % ROLES.len()]);
            let front = format!(
                "+++\ntitle = \"{title}\"\nweight = {at}\naudience = {{ role = \"{role}\" }}\n+++\n"
            );
            let path = format!(
                "content/section-{:02}/page-{at:05}.{language}.md",
                section(at)
            );
            write(path, front + &page(&mut words, pages))?;
        }
    }
    let mut words: Vec<(&str, Words)> = Vec::new();
    for language in LANGUAGES {
        words.push((language, Words::of(language, 99)?));
    }
    for question in 0..pages / 2 {
        let bank = &mut banks[question % SECTIONS];
        bank.push_str(&format!(
            "\n[[question]]\nid = \"q-{question:05}\"\naudience = {{ role = \"{}\" }}\n",
            ROLES[question % ROLES.len()]
        ));
        for (language, words) in &mut words {
            bank.push_str(&format!("text.{language} = \"{}?\"\n", words.phrase(12)));
        }
    }
    for (at, bank) in banks.into_iter().enumerate() {
        write(
            format!("content/bank/topic-{:02}.toml", at + 1),
            format!("title = \"Topic {}\"\n{bank}", at + 1),
        )?;
    }
    Ok(())
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, folder, pages] = arguments.as_slice() else {
        eprintln!("usage: large_site DIR PAGES");
        return ExitCode::from(2);
    };
    let made = pages
        .parse()
        .map_err(std::io::Error::other)
        .and_then(|pages| make(Path::new(folder), pages));
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
