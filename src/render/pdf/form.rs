//! A sheet → what the template `form.typ` gets, and the fields that can be filled in.

use std::collections::HashSet;

use serde::Serialize;

use super::Lowering;
use super::fields::{Control, FormField};
use super::text::{Block, Lang, Picture, Run, plain, text};
use crate::model::{CellKind, Choice, Field, FormEntry};
use crate::render::sheet::{Prose, Said, Sheet, Words};
use crate::source::Str;

/// Most lines that stand together: longer answers go on below, on the next page if need be.
const TOGETHER: u8 = 15;

/// A sheet, as `form.typ` gets it.
#[derive(Debug, Serialize)]
pub(super) struct FormData {
    /// One, or two side by side.
    langs: Vec<Lang>,
    title: Halves,
    /// The title for readers of files, without markup.
    name: String,
    organisation: Option<Halves>,
    logo: Option<Picture>,
    /// Before the names of the readers.
    readers_label: Halves,
    readers: Vec<Halves>,
    /// "Version 2026-1", "Changed 15 January 2026".
    about: Vec<Halves>,
    intro: Option<HalvesOfBlocks>,
    head: Vec<EntryData>,
    sections: Vec<SectionData>,
    signatures_title: Halves,
    signatures: Vec<EntryData>,
    signature: Halves,
    date: Halves,
    row_number: Halves,
    id: Str,
    version: Option<Str>,
    address: Option<Str>,
    changed: Option<[u16; 3]>,
}

/// A text in each of the sheet's languages that has its own.
type Halves = Vec<Half>;

/// Blocks in each of the sheet's languages.
type HalvesOfBlocks = Vec<HalfOfBlocks>;

#[derive(Debug, Clone, Serialize)]
struct Half {
    lang: Lang,
    runs: Vec<Run>,
}

#[derive(Debug, Clone, Serialize)]
struct HalfOfBlocks {
    lang: Lang,
    blocks: Vec<Block>,
}

#[derive(Debug, Serialize)]
struct SectionData {
    number: Option<u16>,
    title: Option<Halves>,
    page_break: bool,
    intro: Option<HalvesOfBlocks>,
    lead: Option<Halves>,
    entries: Vec<EntryData>,
}

#[derive(Debug, Serialize)]
struct EntryData {
    number: Option<Str>,
    label: Option<Halves>,
    help: Option<Halves>,
    follow_ups: Vec<Halves>,
    credit: Option<Vec<Halves>>,
    field: FieldData,
}

/// The number of a control in the document's list; none where the sheet cannot be filled in.
type Id = Option<u32>;

#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
enum FieldData {
    Lines {
        parts: Vec<LinesData>,
    },
    Short {
        id: Id,
    },
    Date {
        id: Id,
    },
    Choices {
        many: bool,
        options: Vec<OptionData>,
    },
    Scale {
        steps: Vec<OptionData>,
        low: Option<Halves>,
        high: Option<Halves>,
    },
    Grid {
        caption: Option<Halves>,
        columns: Vec<ColumnData>,
        rows: Vec<RowData>,
        /// Whether the rows are empty and counted.
        counted: bool,
    },
    Boxes {
        caption: Option<Halves>,
        boxes: Vec<BoxData>,
    },
    Note,
    Signature {
        id: Id,
        dated: bool,
        date: Id,
    },
}

#[derive(Debug, Serialize)]
struct LinesData {
    id: Id,
    lines: u8,
}

#[derive(Debug, Serialize)]
struct OptionData {
    id: Id,
    label: Halves,
}

#[derive(Debug, Serialize)]
struct ColumnData {
    label: Halves,
    width: u8,
}

#[derive(Debug, Serialize)]
struct RowData {
    label: Halves,
    lines: u8,
    cells: Vec<CellData>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
enum CellData {
    Text { id: Id },
    Choice { options: Vec<OptionData> },
}

#[derive(Debug, Serialize)]
struct BoxData {
    label: Halves,
    parts: Vec<LinesData>,
}

/// Lowers a sheet. Every format has matches like these, without a default arm.
pub(super) fn form(lowering: &Lowering<'_>, sheet: &Sheet) -> (FormData, Vec<FormField>) {
    let mut making = Making {
        lowering,
        sheet,
        fields: Vec::new(),
        names: HashSet::new(),
        groups: 0,
        heading: String::new(),
    };
    let form = &sheet.form;
    let words = &sheet.words;
    let mut about = Vec::new();
    if let Some(version) = &form.version {
        let version = making.before(&words.version, |_| version.clone());
        about.push(version);
    }
    if let Some(changed) = &sheet.changed {
        about.push(making.before(&words.changed, |second| match second {
            true => changed.second().unwrap_or(changed.first()).text.clone(),
            false => changed.first().text.clone(),
        }));
    }
    let title = making.words(&form.title);
    let mut name = form.title.first().text.to_string();
    for reader in &form.readers {
        name.push_str(" · ");
        name.push_str(&reader.first().text);
    }
    let intro = form.intro.as_ref().map(|intro| making.blocks(intro));
    let head = form.head.iter().map(|entry| making.entry("", entry));
    let head = head.collect();
    let sections = form.sections.iter().map(|section| {
        if let Some(title) = &section.title {
            making.heading = title.first().text.to_string();
        }
        SectionData {
            number: section.number,
            title: section.title.as_ref().map(|title| making.words(title)),
            page_break: section.page_break,
            intro: section.intro.as_ref().map(|intro| making.blocks(intro)),
            lead: section.lead.as_ref().map(|lead| making.line(lead)),
            entries: section
                .entries
                .iter()
                .map(|entry| making.entry(&section.id, entry))
                .collect(),
        }
    });
    let sections = sections.collect();
    making.heading = words.signatures.first().text.to_string();
    let signatures = form.signatures.iter();
    let signatures = signatures
        .map(|entry| making.entry("signature", entry))
        .collect();
    let data = FormData {
        langs: sheet
            .languages
            .iter()
            .map(|one| Lang::new(&one.tag))
            .collect(),
        title,
        name,
        organisation: sheet.organisation.as_ref().map(|name| making.words(name)),
        logo: sheet.logo.as_ref().map(|logo| {
            let alt = &logo.alt.first().text;
            lowering.picture(&logo.image, alt, None)
        }),
        readers_label: match &words.readers {
            // “For:” is one word in several languages.
            Said::Twice(first, second) if first.text == second.text => {
                making.words(&Said::Once(first.clone()))
            }
            readers => making.words(readers),
        },
        readers: form.readers.iter().map(|name| making.words(name)).collect(),
        about,
        intro,
        head,
        sections,
        signatures_title: making.words(&words.signatures),
        signatures,
        signature: making.words(&words.signature),
        date: making.words(&words.date),
        row_number: making.words(&words.row_number),
        id: form.id.clone(),
        version: form.version.clone(),
        address: sheet.address.clone(),
        changed: form.changed.map(super::ymd),
    };
    (data, making.fields)
}

struct Making<'a, 'b> {
    lowering: &'a Lowering<'b>,
    sheet: &'a Sheet,
    fields: Vec<FormField>,
    names: HashSet<String>,
    groups: u32,
    /// The heading that a field without a label of its own stands under.
    heading: String,
}

impl Making<'_, '_> {
    /// The language around a text: the sheet's own, or that of its half.
    fn inside(&self, lang: &Str) -> Str {
        // In a sheet of two languages every half is marked on its own.
        match &self.sheet.languages {
            Said::Once(tongue) => tongue.tag.clone(),
            Said::Twice(..) => lang.clone(),
        }
    }

    fn half(&self, lang: &Str, runs: impl FnOnce(&str) -> Vec<Run>) -> Half {
        let inside = self.inside(lang);
        Half {
            runs: runs(&inside),
            lang: Lang::new(&inside),
        }
    }

    fn words(&self, said: &Said<Words>) -> Halves {
        let half =
            |words: &Words| self.half(&words.lang, |inside| self.lowering.words(words, inside));
        said.iter().map(half).collect()
    }

    fn line(&self, said: &Said<Prose>) -> Halves {
        let half = |prose: &Prose| {
            self.half(&prose.lang, |inside| {
                self.lowering.prose_line(prose, inside)
            })
        };
        said.iter().map(half).collect()
    }

    fn blocks(&self, said: &Said<Prose>) -> HalvesOfBlocks {
        let half = |prose: &Prose| {
            let inside = self.inside(&prose.lang);
            HalfOfBlocks {
                blocks: self.lowering.prose(prose, &inside),
                lang: Lang::new(&inside),
            }
        };
        said.iter().map(half).collect()
    }

    /// A word of the program, and what stands behind it.
    fn before(&self, word: &Said<Words>, value: impl Fn(bool) -> Str) -> Halves {
        let mut halves = self.words(word);
        for (at, half) in halves.iter_mut().enumerate() {
            let value = value(at > 0);
            self.lowering.check(&value, None);
            half.runs.extend(text(" "));
            half.runs.extend(text(&value));
        }
        halves
    }

    fn entry(&mut self, section: &str, entry: &FormEntry<Said<Words>, Said<Prose>>) -> EntryData {
        let label = entry.label.as_ref().map(|label| self.line(label));
        let spoken = match &label {
            Some(label) => label
                .first()
                .map_or_else(String::new, |half| plain(&half.runs)),
            None => self.heading.clone(),
        };
        let tip = match &entry.number {
            Some(number) => format!("{number} {spoken}"),
            None => spoken,
        };
        let name = match section {
            "" => entry.id.to_string(),
            section => format!("{section}-{}", entry.id),
        };
        let credit = entry.credit.as_ref().map(|credit| {
            let by = self.words(&self.sheet.words.credit);
            vec![by, self.words(credit)]
        });
        EntryData {
            number: entry.number.clone(),
            help: entry.help.as_ref().map(|help| self.line(help)),
            follow_ups: entry
                .follow_ups
                .iter()
                .map(|item| self.line(item))
                .collect(),
            credit,
            field: self.field(&name, &tip, &entry.field),
            label,
        }
    }

    fn field(
        &mut self,
        name: &str,
        tip: &str,
        field: &Field<Said<Words>, Said<Prose>>,
    ) -> FieldData {
        match field {
            Field::Lines(lines) => FieldData::Lines {
                parts: self.lines(name, tip, *lines),
            },
            Field::Short => FieldData::Short {
                id: self.control(name, tip, Control::Lines(1)),
            },
            Field::Date => FieldData::Date {
                id: self.control(name, tip, Control::Lines(1)),
            },
            Field::Choices { many, options } => FieldData::Choices {
                many: *many,
                options: self.options(name, tip, *many, options),
            },
            Field::Scale { steps, low, high } => {
                let group = self.group(name, tip);
                let last = steps.len().saturating_sub(1);
                let low = low.as_ref().map(|low| self.words(low));
                let high = high.as_ref().map(|high| self.words(high));
                let steps = steps.iter().enumerate().map(|(at, step)| {
                    let label = self.words(step);
                    let mut spoken = said_plain(&label);
                    // A number alone does not say which end is which.
                    let end = match at {
                        0 => &low,
                        at if at == last => &high,
                        _ => &None,
                    };
                    if let Some(end) = end {
                        spoken = format!("{spoken}: {}", said_plain(end));
                    }
                    let control = Control::Radio {
                        group,
                        value: (at + 1).to_string(),
                    };
                    OptionData {
                        id: self.control(name, &format!("{tip} {spoken}"), control),
                        label,
                    }
                });
                FieldData::Scale {
                    steps: steps.collect(),
                    low: low.clone(),
                    high: high.clone(),
                }
            }
            Field::Grid {
                caption,
                columns,
                rows,
                empty,
            } => {
                let caption = caption.as_ref().map(|caption| self.words(caption));
                let tip = match &caption {
                    Some(caption) => said_plain(caption),
                    None => tip.to_string(),
                };
                if columns.is_empty() {
                    let boxes = rows.iter().enumerate().map(|(at, row)| {
                        let label = self.words(&row.label);
                        let tip = format!("{tip}: {}", said_plain(&label));
                        BoxData {
                            parts: self.lines(&row_name(name, at, &row.id), &tip, row.lines),
                            label,
                        }
                    });
                    return FieldData::Boxes {
                        boxes: boxes.collect(),
                        caption,
                    };
                }
                let named_rows = rows.len();
                let heads: Vec<ColumnData> = columns
                    .iter()
                    .map(|column| ColumnData {
                        label: self.words(&column.label),
                        width: self.sheet.share(column.width),
                    })
                    .collect();
                let named = rows.iter().enumerate().map(|(at, row)| {
                    let label = self.words(&row.label);
                    (row_name(name, at, &row.id), label, row.lines)
                });
                let lang = Lang::new(&self.sheet.languages.first().tag);
                let counted = (1..=*empty).map(|number| {
                    let half = Half {
                        lang: lang.clone(),
                        runs: text(&number.to_string()),
                    };
                    (format!("{name}-{number}"), vec![half], 2)
                });
                let all: Vec<(String, Halves, u8)> = named.chain(counted).collect();
                let rows = all.into_iter().map(|(name, label, lines)| {
                    let row = said_plain(&label);
                    let cells = columns.iter().zip(&heads).map(|(column, head)| {
                        let name = format!("{name}-{}", column.id);
                        let tip = format!("{tip}: {row}, {}", said_plain(&head.label));
                        match &column.kind {
                            CellKind::Text => CellData::Text {
                                id: self.control(&name, &tip, Control::Cell),
                            },
                            CellKind::Date => CellData::Text {
                                id: self.control(&name, &tip, Control::Cell),
                            },
                            CellKind::Choice(options) => CellData::Choice {
                                options: self.options(&name, &tip, false, options),
                            },
                        }
                    });
                    RowData {
                        cells: cells.collect(),
                        label,
                        lines,
                    }
                });
                FieldData::Grid {
                    rows: rows.collect(),
                    columns: heads,
                    counted: named_rows == 0,
                    caption,
                }
            }
            Field::Note => FieldData::Note,
            Field::Signature { date } => {
                let words = &self.sheet.words;
                let signature = format!("{tip}: {}", words.signature.first().text);
                let day = format!("{tip}: {}", words.date.first().text);
                FieldData::Signature {
                    id: self.control(name, &signature, Control::Lines(1)),
                    dated: *date,
                    date: date
                        .then(|| self.control(&format!("{name}-date"), &day, Control::Lines(1)))
                        .flatten(),
                }
            }
        }
    }

    fn lines(&mut self, name: &str, tip: &str, lines: u8) -> Vec<LinesData> {
        let most = match self.sheet.large {
            true => TOGETHER / 2,
            false => TOGETHER,
        };
        let parts = lines.max(1).div_ceil(most);
        (0..parts)
            .map(|part| {
                // Parts of like height: no line stands alone on the next page.
                let whole = lines.max(1);
                let lines = whole / parts + u8::from(part < whole % parts);
                LinesData {
                    id: self.control(name, tip, Control::Lines(lines)),
                    lines,
                }
            })
            .collect()
    }

    fn options(
        &mut self,
        name: &str,
        tip: &str,
        many: bool,
        options: &[Choice<Said<Prose>>],
    ) -> Vec<OptionData> {
        let group = match many {
            true => 0,
            false => self.group(name, tip),
        };
        let option = |option: &Choice<Said<Prose>>| {
            let label = self.line(&option.label);
            let tip = format!("{tip}: {}", said_plain(&label));
            let (name, control) = match many {
                true => (format!("{name}-{}", option.id), Control::Check),
                false => {
                    let value = option.id.to_string();
                    (name.to_string(), Control::Radio { group, value })
                }
            };
            OptionData {
                id: self.control(&name, &tip, control),
                label,
            }
        };
        options.iter().map(option).collect()
    }

    /// A new group of controls of which one is chosen.
    fn group(&mut self, name: &str, tip: &str) -> u32 {
        if !self.sheet.fillable {
            return 0;
        }
        let name = self.unique(name);
        self.groups += 1;
        let group = self.groups;
        self.fields.push(FormField {
            name,
            tip: tip.to_string(),
            control: Control::Group(group),
        });
        group
    }

    fn control(&mut self, name: &str, tip: &str, control: Control) -> Id {
        if !self.sheet.fillable {
            return None;
        }
        let name = match &control {
            Control::Radio { .. } => String::new(),
            _ => self.unique(name),
        };
        let id = self.fields.len() as u32;
        self.fields.push(FormField {
            name,
            tip: tip.to_string(),
            control,
        });
        Some(id)
    }

    fn unique(&mut self, name: &str) -> String {
        let name = name.replace('.', "-");
        let mut unique = name.clone();
        let mut number = 1;
        while !self.names.insert(unique.clone()) {
            number += 1;
            unique = format!("{name}-{number}");
        }
        unique
    }
}

/// The name of a row: by its id, or its place where it has none.
fn row_name(table: &str, at: usize, id: &str) -> String {
    match id {
        "" => format!("{table}-row-{}", at + 1),
        id => format!("{table}-{id}"),
    }
}

fn said_plain(halves: &[Half]) -> String {
    halves
        .first()
        .map_or_else(String::new, |half| plain(&half.runs))
}
