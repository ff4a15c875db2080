//! Fields: how each kind of answer is asked for in Word.

use super::body::{Layout, Side, Story, Tabs};
use super::controls::Kind;
use super::styles::twips;
use super::tables::Look;
use crate::model::{CellKind, Choice, Field, FormEntry, GridColumn, GridLabel};
use crate::render::sheet::blocks::runs;
use crate::render::sheet::{Measures, Prose, Said, Words, control_name, small_grid};

type Entry = FormEntry<Said<Words>, Said<Prose>>;
type Column = GridColumn<Said<Words>, Said<Prose>>;
type Option_ = Choice<Said<Prose>>;

impl Story<'_> {
    /// A question with what belongs to it, and the place for its answer.
    pub(super) fn entry(&mut self, entry: &Entry) {
        let under = self.under.unwrap_or(&self.sheet.words.notes);
        let name = control_name(entry, under);
        match &entry.field {
            Field::Short => return self.short(entry, &name, Kind::Text),
            Field::Date if entry.number.is_none() => return self.short(entry, &name, Kind::Date),
            _ => {}
        }
        match (&entry.field, &entry.label) {
            (Field::Signature { .. }, Some(label)) => self.signer(label),
            _ => self.texts(entry),
        }
        match &entry.field {
            Field::Lines(lines) => self.write_lines(&name, &entry.id, *lines),
            Field::Short => {}
            Field::Date => {
                self.begin("ShortAnswer", Layout::default());
                self.write_here(&name, &entry.id, Kind::Date);
                self.end();
            }
            Field::Choices { many, options } => self.choices(&entry.id, options, *many),
            Field::Scale { steps, low, high } => {
                self.scale(&entry.id, steps, low.is_some() || high.is_some());
                self.ends(steps, low.as_ref(), high.as_ref());
            }
            Field::Grid {
                caption,
                columns,
                rows,
                empty,
            } => {
                if let Some(caption) = caption {
                    self.begin("Caption", Layout::default());
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

    /// Label, help, what to ask next, whose words it is: side by side where there are two languages.
    fn texts(&mut self, entry: &Entry) {
        let twice = |text: &Option<Said<Prose>>| matches!(text, Some(Said::Twice(..)));
        let follow_ups = entry.follow_ups.iter();
        let two = twice(&entry.label)
            || twice(&entry.help)
            || follow_ups.into_iter().any(|text| text.second().is_some());
        if two {
            self.pairs_begin();
            self.rows_keep = entry.field != Field::Note;
            self.pair(&mut |story, side| story.texts_of(entry, side));
            self.rows_keep = false;
            match entry.field {
                // LibreOffice leaves a table behind at the end of a page where a gap would still have room.
                Field::Lines(_) | Field::Short | Field::Date | Field::Scale { .. } => {
                    self.xml.close();
                }
                Field::Choices { .. }
                | Field::Grid { .. }
                | Field::Note
                | Field::Signature { .. } => self.table_end(),
            }
        } else {
            self.texts_of(entry, Side::First);
        }
    }

    fn texts_of(&mut self, entry: &Entry, side: Side) {
        let indent = self.measures.indent;
        if let Some(label) = entry.label.as_ref().and_then(|label| side.of(label)) {
            // Both halves of a sheet in two languages share the number on the left.
            let number = entry.number.as_ref().filter(|_| side == Side::First);
            let column = twips(indent);
            let layout = Layout {
                list: number.map(|number| (self.numbering.question(number), 0)),
                indent: number.map(|_| (column, -column)),
                ..Layout::default()
            };
            self.begin("Question", layout);
            self.runs(&runs(label), &label.lang);
            self.end();
        }
        if let Some(help) = entry.help.as_ref().and_then(|help| side.of(help)) {
            self.begin("Help", Layout::default());
            self.runs(&runs(help), &help.lang);
            self.end();
        }
        let follow_ups: Vec<&Prose> = entry
            .follow_ups
            .iter()
            .filter_map(|text| side.of(text))
            .collect();
        if !follow_ups.is_empty() {
            let list = self.numbering.list(None);
            let step = twips(self.measures.body * 0.6 * 0.8);
            let left = self.left("FollowUp");
            for text in follow_ups {
                let layout = Layout {
                    list: Some((list, 0)),
                    indent: Some((left + step, -step)),
                    ..Layout::default()
                };
                self.begin("FollowUp", layout);
                self.runs(&runs(text), &text.lang);
                self.end();
            }
        }
        // A name is the same in both languages; whose it is, each half says itself.
        let by = side.of(&self.sheet.words.credit);
        if let (Some(credit), Some(by)) = (&entry.credit, by) {
            let own = side.of(credit).unwrap_or(credit.first());
            let lang = if side == Side::First {
                &own.lang
            } else {
                &by.lang
            };
            self.begin("Help", Layout::default());
            self.words(by);
            self.words_in(" ", lang, None);
            self.words_in(&own.text, lang, None);
            self.end();
        }
    }

    /// Label and answer on one ruled line.
    fn short(&mut self, entry: &Entry, name: &str, kind: Kind) {
        let number = entry.number.as_ref();
        if entry.help.is_some() || number.is_some() || !entry.follow_ups.is_empty() {
            self.texts(entry);
            self.begin("ShortAnswer", Layout::default());
            self.write_here(name, &entry.id, kind);
            return self.end();
        }
        let column = self.measures.label();
        let layout = Layout {
            tabs: Tabs::At(twips(column)),
            ..Layout::default()
        };
        self.begin("Field", layout);
        if let Some(label) = &entry.label {
            for (at, text) in label.iter().enumerate() {
                if at > 0 {
                    self.words_in(" · ", &text.lang, None);
                }
                self.runs(&strong(text, at == 0), &text.lang);
            }
        }
        self.tab();
        self.write_here(name, &entry.id, kind);
        self.end();
    }

    pub(super) fn tab(&mut self) {
        self.xml.open("w:r", &[]);
        self.xml.leaf("w:tab", &[]);
        self.xml.close();
    }

    fn choices(&mut self, id: &str, options: &[Option_], many: bool) {
        if options.iter().any(|option| option.label.second().is_some()) {
            self.pairs_begin();
            for (at, option) in options.iter().enumerate() {
                self.rows_keep = at + 1 < options.len();
                self.pair(&mut |story, side| story.option(id, option, many, side));
            }
            return self.table_end();
        }
        for (at, option) in options.iter().enumerate() {
            self.keep = at + 1 < options.len();
            self.option(id, option, many, Side::First);
        }
    }

    fn option(&mut self, id: &str, option: &Option_, many: bool, side: Side) {
        let text = side.of(&option.label);
        let step = twips(self.measures.body * 0.62);
        let left = self.left("Choice");
        let layout = Layout {
            indent: Some(match side {
                Side::First => (left + step, -step),
                Side::Second => (0, 0),
            }),
            tabs: Tabs::At(left + step),
            ..Layout::default()
        };
        self.begin("Choice", layout);
        if side == Side::First {
            let title = option.label.first().content.plain();
            self.tick(&title, &format!("{id}.{}", option.id), many);
            self.tab();
        }
        if let Some(text) = text {
            self.runs(&runs(text), &text.lang);
        }
        self.end();
    }

    /// Steps stand in one line where each has room for its words, else below each other.
    fn scale(&mut self, id: &str, steps: &[Said<Words>], ends: bool) {
        let longest = steps.iter().flat_map(Said::iter);
        let longest = longest.map(|words| words.text.chars().count()).max();
        let longest = longest.unwrap_or(0);
        let wide = longest > 3 && letters(longest + 3, self.measures) > self.step(steps);
        let step = twips(self.measures.body * 0.62);
        let left = self.left("Choice");
        if wide {
            for (at, words) in steps.iter().enumerate() {
                let layout = Layout {
                    indent: Some((left + step, -step)),
                    tabs: Tabs::At(left + step),
                    ..Layout::default()
                };
                self.keep = ends || at + 1 < steps.len();
                self.begin("Choice", layout);
                self.tick(&words.first().text, &format!("{id}.{}", at + 1), false);
                self.tab();
                self.both(words);
                self.end();
            }
            return;
        }
        let layout = Layout {
            indent: Some((left, 0)),
            tabs: self.stops(steps),
            ..Layout::default()
        };
        let two = steps.iter().any(|step| step.second().is_some());
        self.keep = ends || two;
        self.begin("Choice", layout);
        for (at, words) in steps.iter().enumerate() {
            let words = words.first();
            if at > 0 {
                self.tab();
            }
            self.tick(&words.text, &format!("{id}.{}", at + 1), false);
            self.words_in("\u{a0}", &words.lang, None);
            self.words(words);
        }
        self.end();
        if !two {
            return;
        }
        // The second language stands below the words, right of the rings.
        let left = left + twips(self.measures.body * 0.4);
        let layout = Layout {
            indent: Some((left, 0)),
            tabs: Tabs::Steps(left, twips(self.step(steps)), steps.len()),
            ..Layout::default()
        };
        self.keep = ends;
        self.begin("ScaleEnds", layout);
        for (at, words) in steps.iter().enumerate() {
            if at > 0 {
                self.tab();
            }
            if let Some(second) = words.second() {
                self.words(second);
            }
        }
        self.end();
    }

    /// How wide a step is, in millimetres: numbers stand closer together than words.
    fn step(&self, steps: &[Said<Words>]) -> f64 {
        let share = (self.measures.width() - self.measures.indent) / steps.len().max(1) as f64;
        if has_words(steps) {
            share
        } else {
            share.min(self.measures.body * 1.6)
        }
    }

    /// Where the steps of a scale stand in their line.
    fn stops(&self, steps: &[Said<Words>]) -> Tabs {
        Tabs::Steps(self.left("Choice"), twips(self.step(steps)), steps.len())
    }

    /// What the first and the last step mean, below them.
    fn ends(
        &mut self,
        steps: &[Said<Words>],
        low: Option<&Said<Words>>,
        high: Option<&Said<Words>>,
    ) {
        let lines = [Side::First, Side::Second]
            .map(|side| [low, high].map(|end| end.and_then(|end| side.of(end))));
        let said = |line: &[Option<&Words>; 2]| line.iter().any(Option::is_some);
        let number = lines.iter().filter(|line| said(line)).count();
        for (at, [low, high]) in lines.into_iter().filter(said).enumerate() {
            let tabs = match self.stops(steps) {
                // Numbers end before their step does.
                Tabs::Steps(left, step, number) => {
                    let blank = if has_words(steps) { 0 } else { step / 2 };
                    Tabs::Right(left + step * number as i64 - blank)
                }
                other => other,
            };
            let layout = Layout {
                tabs,
                ..Layout::default()
            };
            self.keep = at + 1 < number;
            self.begin("ScaleEnds", layout);
            if let Some(low) = low {
                self.words(low);
            }
            self.tab();
            if let Some(high) = high {
                self.words(high);
            }
            self.end();
        }
    }

    fn boxes(&mut self, id: &str, rows: &[GridLabel<Said<Words>>]) {
        for (at, row) in rows.iter().enumerate() {
            self.begin("Question", Layout::default());
            self.both(&row.label);
            self.end();
            self.write_lines(&row.label.spoken(), &format!("{id}.{}", at + 1), row.lines);
        }
    }

    fn grid(
        &mut self,
        id: &str,
        name: &str,
        columns: &[Column],
        rows: &[GridLabel<Said<Words>>],
        empty: u8,
    ) {
        let left = self.left("Cell");
        let whole = twips(self.measures.width()) - left;
        let first = if rows.is_empty() {
            twips(self.measures.body * 1.3)
        } else {
            whole / 4
        };
        let share = |column: &Column| i64::from(self.sheet.share(column.width));
        let shares: i64 = columns.iter().map(share).sum();
        let mut widths = vec![first];
        widths.extend(
            columns
                .iter()
                .map(|column| (whole - first) * share(column) / shares.max(1)),
        );
        let small = small_grid(rows, empty);
        let last = rows.len() + usize::from(empty);
        self.rows_keep = small && last > 0;
        self.table_begin("TableGrid", left, &widths, Some(name));
        self.row_begin(true, None);
        let number = &self.sheet.words.row_number;
        self.cell(first, Look::Head, &mut |story| {
            if rows.is_empty() {
                story.cell_head(number);
            } else {
                story.begin("CellHead", Layout::default());
                story.end();
            }
        });
        for (column, width) in columns.iter().zip(widths.iter().skip(1)) {
            self.cell(*width, Look::Head, &mut |story| {
                story.cell_head(&column.label);
            });
        }
        self.row_end();
        let line = twips(self.measures.line);
        let height = |lines: u8| Some(line * i64::from(lines.max(1)));
        for (at, row) in rows.iter().enumerate() {
            self.rows_keep = small && at + 1 < last;
            self.row_begin(false, height(row.lines));
            self.cell(first, Look::Head, &mut |story| story.cell_head(&row.label));
            for (column, width) in columns.iter().zip(widths.iter().skip(1)) {
                let title = format!("{}: {}", row.label.spoken(), column.label.spoken());
                let tag = format!("{id}.{}.{}", at + 1, column.id);
                self.cell(*width, Look::Plain, &mut |story| {
                    story.answer_cell(column, &title, &tag);
                });
            }
            self.row_end();
        }
        for at in 1..=empty {
            self.rows_keep = small && rows.len() + usize::from(at) < last;
            self.row_begin(false, height(2));
            let lang = self.sheet.languages.first().tag.clone();
            self.cell(first, Look::Head, &mut |story| {
                story.begin("CellHead", Layout::default());
                story.words_in(&at.to_string(), &lang, None);
                story.end();
            });
            for (column, width) in columns.iter().zip(widths.iter().skip(1)) {
                let title = format!("{at}: {}", column.label.spoken());
                let tag = format!("{id}.{at}.{}", column.id);
                self.cell(*width, Look::Plain, &mut |story| {
                    story.answer_cell(column, &title, &tag);
                });
            }
            self.row_end();
        }
        self.rows_keep = false;
        self.table_end();
    }

    /// The head of a column or row; the second language stands below the first.
    fn cell_head(&mut self, label: &Said<Words>) {
        self.begin("CellHead", Layout::default());
        self.words(label.first());
        self.end();
        if let Some(second) = label.second() {
            self.begin("Cell", Layout::default());
            self.words(second);
            self.end();
        }
    }

    fn answer_cell(&mut self, column: &Column, title: &str, tag: &str) {
        let kind = match &column.kind {
            CellKind::Text => Kind::Text,
            CellKind::Date => Kind::Date,
            CellKind::Choice(options) => {
                for option in options {
                    let label = option.label.first();
                    let step = twips(self.measures.body * 0.55);
                    let layout = Layout {
                        indent: Some((step, -step)),
                        tabs: Tabs::At(step),
                        ..Layout::default()
                    };
                    self.begin("Cell", layout);
                    let name = format!("{title}: {}", label.content.plain());
                    self.tick(&name, &format!("{tag}.{}", option.id), false);
                    self.tab();
                    for (at, text) in option.label.iter().enumerate() {
                        if at > 0 {
                            self.words_in(" · ", &text.lang, None);
                        }
                        self.runs(&runs(text), &text.lang);
                    }
                    self.end();
                }
                return;
            }
        };
        self.begin("Cell", Layout::default());
        self.write_here(title, tag, kind);
        self.end();
    }

    /// Who signs. Two languages stand on one line, which stays with the lines below it.
    fn signer(&mut self, label: &Said<Prose>) {
        self.begin("Question", Layout::default());
        self.runs(&runs(label.first()), &label.first().lang);
        if let Some(second) = label.second() {
            let style = Some("SecondLanguage");
            self.words_in(" · ", &second.lang, style);
            for run in &runs(second) {
                self.run(run, &second.lang, style);
            }
        }
        self.end();
    }

    fn signature(&mut self, id: &str, name: &str, date: bool) {
        let left = self.left("Sign");
        let whole = twips(self.measures.width()) - left;
        let gap = twips(8.0);
        let widths = if date {
            vec![whole * 6 / 10, gap, whole - whole * 6 / 10 - gap]
        } else {
            vec![whole * 6 / 10]
        };
        let words = &self.sheet.words;
        let last = self.sheet.form.signatures.last();
        self.rows_keep = last.is_some_and(|last| *last.id != *id);
        self.table_begin("SideBySide", left, &widths, None);
        self.row_begin(false, None);
        let parts = [
            (&words.signature, Kind::Text, "signature"),
            (&words.date, Kind::Date, "date"),
        ];
        for (at, width) in widths.iter().enumerate() {
            let part = parts.get(at / 2).filter(|_| at != 1);
            self.cell(*width, Look::Plain, &mut |story| {
                let Some((label, kind, end)) = part else {
                    story.begin("Cell", Layout::default());
                    return story.end();
                };
                story.begin("Sign", Layout::default());
                let title = format!("{name}: {}", label.spoken());
                story.write_here(&title, &format!("{id}.{end}"), *kind);
                story.end();
                story.begin("SignLabel", Layout::default());
                story.both(label);
                story.end();
            });
        }
        self.row_end();
        self.rows_keep = false;
        self.table_end();
    }
}

/// Whether the steps of a scale are words, and not numbers.
fn has_words(steps: &[Said<Words>]) -> bool {
    let mut steps = steps.iter();
    steps.any(|step| step.first().text.chars().count() > 3)
}

/// About how wide letters are, in millimetres.
fn letters(number: usize, measures: Measures) -> f64 {
    number as f64 * measures.body * 0.16
}

fn strong(text: &Prose, strong: bool) -> Vec<crate::render::sheet::blocks::Run<'_>> {
    let mut runs = runs(text);
    for run in &mut runs {
        run.look.strong |= strong;
    }
    runs
}
