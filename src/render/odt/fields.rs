//! Fields: how each kind of answer is asked for in OpenDocument.

use super::body::{ListKind, Story};
use super::controls::Kind;
use crate::model::{CellKind, Choice, Field, FormEntry, GridColumn, GridLabel};
use crate::render::sheet::blocks::runs;
use crate::render::sheet::{Prose, Said, Words, control_name, small_grid};

type Entry = FormEntry<Said<Words>, Said<Prose>>;
type Column = GridColumn<Said<Words>, Said<Prose>>;

/// Height of a place for a few words, in shares of the text's size.
const LOW: f64 = 0.6;

/// What stays together with a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stays {
    /// It may go on on the next page.
    Loose,
    /// All its rows.
    Whole,
    /// All its rows, and what follows.
    WithNext,
}

impl Story<'_> {
    /// A question with what belongs to it, and the place for its answer.
    pub(super) fn entry(&mut self, entry: &Entry) {
        let under = self.under.unwrap_or(&self.sheet.words.notes);
        let name = control_name(entry, under);
        let bare = entry.number.is_none() && entry.help.is_none() && entry.follow_ups.is_empty();
        match &entry.field {
            Field::Short if bare => return self.short(entry, &name, Kind::Text),
            Field::Date if bare => return self.short(entry, &name, Kind::Date),
            _ => {}
        }
        self.texts(entry);
        match &entry.field {
            Field::Lines(lines) => self.write_lines(&name, &entry.id, *lines),
            Field::Short => self.write_short(&name, &entry.id, Kind::Text),
            Field::Date => self.write_short(&name, &entry.id, Kind::Date),
            Field::Choices { many, options } => self.choices(&entry.id, options, *many),
            Field::Scale { steps, low, high } => {
                self.scale(&entry.id, steps, low.as_ref(), high.as_ref());
            }
            Field::Grid {
                caption,
                columns,
                rows,
                empty,
            } => {
                if let Some(caption) = caption {
                    self.begin("Caption");
                    self.both(caption);
                    self.end();
                }
                if columns.is_empty() {
                    self.boxes(&entry.id, rows);
                } else {
                    let name = caption.as_ref().map_or(name, Said::<Words>::spoken);
                    self.grid(&entry.id, &name, columns, rows, *empty);
                }
            }
            Field::Note => {}
            Field::Signature { date } => self.signature(&entry.id, &name, *date),
        }
    }

    /// Label, help, what to ask next, whose words it is.
    fn texts(&mut self, entry: &Entry) {
        if let Some(label) = &entry.label {
            let number = entry.number.as_deref().map(|number| {
                let dot = number.rfind('.').map_or(0, |at| at + 1);
                let (before, own) = number.split_at(dot);
                (before.to_string(), own.parse().unwrap_or(1))
            });
            let style = match &number {
                Some((before, own)) => {
                    self.item_begin(ListKind::Questions(before.clone()), *own);
                    "Question"
                }
                None => "QuestionPlain",
            };
            for text in label.iter() {
                self.begin(style);
                self.runs(&runs(text), &text.lang);
                self.end();
            }
            if number.is_some() {
                self.item_end();
            }
        }
        for help in entry.help.iter().flat_map(Said::iter) {
            self.begin("Help");
            self.runs(&runs(help), &help.lang);
            self.end();
        }
        if !entry.follow_ups.is_empty() {
            let name = self.list(ListKind::FollowUps);
            self.xml.open("text:list", &[("text:style-name", &name)]);
            for text in entry.follow_ups.iter().flat_map(Said::iter) {
                self.xml.open("text:list-item", &[]);
                self.begin("FollowUp");
                self.runs(&runs(text), &text.lang);
                self.end();
                self.xml.close();
            }
            self.xml.close();
        }
        if let Some(credit) = &entry.credit {
            self.begin("Help");
            self.words(self.sheet.words.credit.first());
            self.say(" ", &credit.first().lang);
            self.words(credit.first());
            self.end();
        }
    }

    /// Label and answer on one line.
    fn short(&mut self, entry: &Entry, name: &str, kind: Kind) {
        self.begin("Field");
        for text in entry.label.iter().flat_map(Said::iter) {
            let mut runs = runs(text);
            for run in &mut runs {
                run.look.strong = true;
            }
            self.runs(&runs, &text.lang);
        }
        self.xml.leaf("text:tab", &[]);
        let width = self.measures.width() - self.measures.label() - 1.0;
        let size = (width, self.measures.body * LOW);
        self.control(name, &entry.id, kind, size);
        self.end();
    }

    fn write_short(&mut self, name: &str, id: &str, kind: Kind) {
        self.begin("Answer");
        let size = (self.measures.width() * 0.4, self.measures.body * LOW);
        self.control(name, id, kind, size);
        self.end();
    }

    fn choices(&mut self, id: &str, options: &[Choice<Said<Prose>>], many: bool) {
        self.ticks(options.len(), false, &mut |story, at| {
            let option = &options[at];
            let label = option.label.first();
            // Rings of one question have one name, so that only one can be chosen.
            let name = if many {
                format!("{id}.{}", option.id)
            } else {
                id.to_string()
            };
            story.tick(&label.content.plain(), &name, many);
            story.xml.leaf("text:tab", &[]);
            story.runs(&runs(label), &label.lang);
        });
    }

    /// About how wide letters are, in millimetres.
    fn letters(&self, number: usize) -> f64 {
        number as f64 * self.measures.body * 0.16
    }

    /// Boxes or rings below each other, and whether something belongs below them.
    fn ticks(&mut self, of: usize, more: bool, write: &mut dyn FnMut(&mut Self, usize)) {
        for at in 0..of {
            self.begin(if more || at + 1 < of {
                "Choice"
            } else {
                "ChoiceLast"
            });
            write(self, at);
            self.end();
        }
    }

    /// Steps stand in one line where each has room for its words, else below each other.
    fn scale(
        &mut self,
        id: &str,
        steps: &[Said<Words>],
        low: Option<&Said<Words>>,
        high: Option<&Said<Words>>,
    ) {
        let letters = |step: &Said<Words>| step.spoken().chars().count();
        let longest = steps.iter().map(letters).max().unwrap_or(0);
        let share = (self.measures.width() - self.measures.indent) / steps.len().max(1) as f64;
        let has_words = longest > 3;
        let ends = low.is_some() || high.is_some();
        let stops = if has_words && self.letters(longest + 3) > share {
            self.ticks(steps.len(), ends, &mut |story, at| {
                story.tick(&steps[at].first().text, id, false);
                story.xml.leaf("text:tab", &[]);
                story.both(&steps[at]);
            });
            None
        } else {
            let step = if has_words {
                share
            } else {
                share.min(self.measures.body * 1.6)
            };
            self.steps(id, steps, step);
            // Numbers end before their step does.
            let blank = if has_words { 0.0 } else { step / 2.0 };
            Some(step * steps.len() as f64 - blank)
        };
        if ends {
            self.ends(low, high, stops);
        }
    }

    /// Steps in one line, each this wide.
    fn steps(&mut self, id: &str, steps: &[Said<Words>], step: f64) {
        let stops: Vec<f64> = (1..steps.len()).map(|at| step * at as f64).collect();
        let style = self.tabbed("Scale", &stops, "left");
        self.begin(&style);
        for (at, step) in steps.iter().enumerate() {
            let words = step.first();
            if at > 0 {
                self.xml.leaf("text:tab", &[]);
            }
            self.tick(&words.text, id, false);
            self.say("\u{a0}", &words.lang);
            self.words(words);
        }
        self.end();
    }

    /// What the first and the last step mean: below them where they stand in one line that ends there, else in a line of
    /// their own.
    fn ends(&mut self, low: Option<&Said<Words>>, high: Option<&Said<Words>>, line: Option<f64>) {
        let style = match line {
            Some(end) => self.tabbed("ScaleEnds", &[end], "right"),
            None => "ScaleEnds".into(),
        };
        self.begin(&style);
        if let Some(low) = low {
            self.both(low);
        }
        if let Some(high) = high {
            match (line, low) {
                (Some(_), _) => self.xml.leaf("text:tab", &[]),
                (None, Some(_)) => self.say(" – ", &high.first().lang),
                (None, None) => {}
            }
            self.both(high);
        }
        self.end();
    }

    /// The style of lines with stops for tabs, in millimetres from where they begin.
    fn tabbed(&mut self, parent: &str, stops: &[f64], kind: &str) -> String {
        let end = stops.last().copied().unwrap_or_default();
        let name = format!("{parent}{}at{:.0}", stops.len(), end * 10.0);
        if self.tabbed.insert(name.clone()) {
            let xml = &mut self.tables;
            xml.open(
                "style:style",
                &[
                    ("style:name", &name),
                    ("style:family", &"paragraph"),
                    ("style:parent-style-name", &parent),
                ],
            );
            xml.open("style:paragraph-properties", &[]);
            xml.open("style:tab-stops", &[]);
            for stop in stops {
                let stop = format!("{stop:.2}mm");
                xml.leaf(
                    "style:tab-stop",
                    &[("style:position", &stop), ("style:type", &kind)],
                );
            }
            xml.close();
            xml.close();
            xml.close();
        }
        name
    }

    fn boxes(&mut self, id: &str, rows: &[GridLabel<Said<Words>>]) {
        for (at, row) in rows.iter().enumerate() {
            self.begin("QuestionPlain");
            self.both(&row.label);
            self.end();
            self.write_lines(&row.label.spoken(), &format!("{id}.{}", at + 1), row.lines);
        }
    }

    /// Begins a table: the widths of its columns in millimetres, and what it is.
    pub(super) fn table_begin(&mut self, widths: &[f64], title: &str, stays: Stays) {
        self.table += 1;
        let name = format!("Table{}", self.table);
        let whole: f64 = widths.iter().sum();
        let xml = &mut self.tables;
        xml.open(
            "style:style",
            &[("style:name", &name), ("style:family", &"table")],
        );
        xml.leaf(
            "style:table-properties",
            &[
                ("style:width", &format!("{whole:.2}mm")),
                (
                    "fo:margin-left",
                    &format!("{:.2}mm", self.measures.width() - whole),
                ),
                ("table:align", &"left"),
                ("table:border-model", &"collapsing"),
                ("fo:margin-top", &"1mm"),
                ("fo:margin-bottom", &"2mm"),
                ("style:may-break-between-rows", &(stays == Stays::Loose)),
                (
                    "fo:keep-with-next",
                    &if stays == Stays::WithNext {
                        "always"
                    } else {
                        "auto"
                    },
                ),
            ],
        );
        xml.close();
        for (at, width) in widths.iter().enumerate() {
            xml.open(
                "style:style",
                &[
                    ("style:name", &format!("{name}.{}", at + 1)),
                    ("style:family", &"table-column"),
                ],
            );
            xml.leaf(
                "style:table-column-properties",
                &[("style:column-width", &format!("{width:.2}mm"))],
            );
            xml.close();
        }
        // Rows stay whole; how high they are, the controls in them say.
        xml.open(
            "style:style",
            &[
                ("style:name", &format!("{name}.row")),
                ("style:family", &"table-row"),
            ],
        );
        xml.leaf(
            "style:table-row-properties",
            &[("fo:keep-together", &"always")],
        );
        xml.close();
        self.xml.open(
            "table:table",
            &[("table:name", &name), ("table:style-name", &name)],
        );
        if !title.is_empty() {
            self.xml.words("table:title", &[], title);
        }
        for at in 1..=widths.len() {
            self.xml.leaf(
                "table:table-column",
                &[("table:style-name", &format!("{name}.{at}"))],
            );
        }
    }

    /// Begins a row; heads are said again on each page.
    pub(super) fn row_begin(&mut self, head: bool) {
        if head {
            self.xml.open("table:table-header-rows", &[]);
        }
        let style = format!("Table{}.row", self.table);
        self.xml
            .open("table:table-row", &[("table:style-name", &style)]);
    }

    /// Ends a row.
    pub(super) fn row_end(&mut self, head: bool) {
        self.xml.close();
        if head {
            self.xml.close();
        }
    }

    /// Begins a cell.
    pub(super) fn cell_begin(&mut self, style: &str) {
        self.xml.open(
            "table:table-cell",
            &[
                ("table:style-name", &style),
                ("office:value-type", &"string"),
            ],
        );
    }

    fn head(&mut self, label: &Said<Words>) {
        self.cell_begin("Head");
        self.begin("CellHead");
        self.both(label);
        self.end();
        self.xml.close();
    }

    fn grid(
        &mut self,
        id: &str,
        name: &str,
        columns: &[Column],
        rows: &[GridLabel<Said<Words>>],
        empty: u8,
    ) {
        let whole = self.measures.width() - self.measures.indent;
        let first = if rows.is_empty() {
            self.measures.body * 1.3
        } else {
            whole / 4.0
        };
        let share = |column: &Column| f64::from(self.sheet.share(column.width));
        let shares: f64 = columns.iter().map(share).sum();
        let mut widths = vec![first];
        widths.extend(
            columns
                .iter()
                .map(|column| (whole - first) * share(column) / shares.max(1.0)),
        );
        let stays = if small_grid(rows, empty) {
            Stays::Whole
        } else {
            Stays::Loose
        };
        self.table_begin(&widths, name, stays);
        self.row_begin(true);
        if rows.is_empty() {
            self.head(&self.sheet.words.row_number);
        } else {
            self.cell_begin("Head");
            self.begin("CellHead");
            self.end();
            self.xml.close();
        }
        for column in columns {
            self.head(&column.label);
        }
        self.row_end(true);
        for (at, row) in rows.iter().enumerate() {
            self.row_begin(false);
            self.head(&row.label);
            for (column, width) in columns.iter().zip(widths.iter().skip(1)) {
                let title = format!("{}: {}", row.label.spoken(), column.label.spoken());
                let name = format!("{id}.{}.{}", at + 1, column.id);
                self.answer_cell(column, &title, &name, (*width, row.lines));
            }
            self.row_end(false);
        }
        for at in 1..=empty {
            self.row_begin(false);
            self.cell_begin("Head");
            self.begin("CellHead");
            let lang = self.sheet.languages.first().tag.clone();
            self.say(&at.to_string(), &lang);
            self.end();
            self.xml.close();
            for (column, width) in columns.iter().zip(widths.iter().skip(1)) {
                let title = format!("{at}: {}", column.label.spoken());
                let name = format!("{id}.{at}.{}", column.id);
                self.answer_cell(column, &title, &name, (*width, 2));
            }
            self.row_end(false);
        }
        self.xml.close();
    }

    fn answer_cell(&mut self, column: &Column, title: &str, name: &str, (width, lines): (f64, u8)) {
        self.cell_begin("Plain");
        let height = self.measures.line * f64::from(lines.max(1)) - 3.0;
        let size = (width - 4.0, height.max(self.measures.body * LOW));
        let kind = match &column.kind {
            CellKind::Text => Some((Kind::Cell, size)),
            CellKind::Date => Some((Kind::CellDate, (size.0, self.measures.body * LOW))),
            CellKind::Choice(options) => {
                for option in options {
                    let label = option.label.first();
                    self.begin("CellChoice");
                    self.tick(&format!("{title}: {}", label.content.plain()), name, false);
                    self.xml.leaf("text:tab", &[]);
                    self.runs(&runs(label), &label.lang);
                    self.end();
                }
                None
            }
        };
        if let Some((kind, size)) = kind {
            self.begin("Cell");
            self.control(title, name, kind, size);
            self.end();
        }
        self.xml.close();
    }

    fn signature(&mut self, id: &str, name: &str, date: bool) {
        let whole = self.measures.width() - self.measures.indent;
        let widths = if date {
            vec![whole * 0.6, whole * 0.4]
        } else {
            vec![whole * 0.6]
        };
        let words = &self.sheet.words;
        let last = self.sheet.form.signatures.last();
        let stays = if last.is_some_and(|last| *last.id == *id) {
            Stays::Whole
        } else {
            Stays::WithNext
        };
        self.table_begin(&widths, "", stays);
        self.row_begin(false);
        let parts = [
            (&words.signature, Kind::Text, "signature"),
            (&words.date, Kind::Date, "date"),
        ];
        for (width, (label, kind, end)) in widths.iter().zip(parts) {
            self.cell_begin("Bare");
            self.begin("Cell");
            let title = format!("{name}: {}", label.spoken());
            let height = self.measures.line * 1.2;
            self.control(&title, &format!("{id}.{end}"), kind, (width - 6.0, height));
            self.end();
            self.begin("SignLabel");
            self.both(label);
            self.end();
            self.xml.close();
        }
        self.row_end(false);
        self.xml.close();
    }
}
