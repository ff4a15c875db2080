//! Directives of pages → blocks. What folds on a screen is open on paper.

use super::lowering::Lowering;
use super::markdown::Builder;
use super::text::{Block, Destination, Run, text};
use crate::model::{Contact, DirectiveKind, Href, TemplatePart};
use crate::resolve::{CardEdition, Piece};
use crate::source::{Span, Str};

impl Builder<'_, '_> {
    /// What stood in a directive goes into its block.
    pub(super) fn directive(&mut self, index: u32) {
        let blocks = self.pop_blocks();
        let was_steps = std::mem::take(&mut self.steps);
        let Some(directive) = self.content.directives.get(index as usize) else {
            return blocks.into_iter().for_each(|block| self.block(block));
        };
        let lowering = self.lowering;
        let own = self.own.clone();
        let words = Words {
            lowering,
            own: &own,
            span: directive.span,
        };
        let pieces = &self.written.pieces;
        let piece = pieces.get(index as usize).unwrap_or(&Piece::Plain);
        let block = match (&directive.kind, piece) {
            (
                DirectiveKind::Questions(_),
                Piece::Questions {
                    heading,
                    intro,
                    asked,
                },
            ) => Block::Questions {
                heading: words.checked(heading),
                intro: intro
                    .as_ref()
                    .map_or_else(Vec::new, |intro| lowering.rich(intro, &[], &own)),
                questions: asked
                    .iter()
                    .map(|asked| lowering.question(asked, &own))
                    .collect(),
            },
            (
                DirectiveKind::Form { .. },
                Piece::Form {
                    title,
                    href,
                    version,
                    editions,
                },
            ) => Block::Form {
                title: words.linked(lowering.phrase(title, &own), href),
                version: version
                    .as_ref()
                    .map(|version| words.labelled("version", text(version))),
                editions: editions.iter().map(|one| words.edition(one)).collect(),
            },
            // A guide for one role has no parts for the others.
            (DirectiveKind::Only(audience), _) if !lowering.concerns(audience) => return,
            (DirectiveKind::Only(_), Piece::Only { readers, .. }) => Block::Only {
                label: lowering.named("only-for", readers, &own),
                blocks,
            },
            (DirectiveKind::Details { .. }, Piece::Details { summary }) => Block::Details {
                summary: lowering.rich_line(summary, &own),
                blocks,
            },
            (
                DirectiveKind::Template {
                    title,
                    subject,
                    body,
                },
                _,
            ) => Block::Template {
                title: words.checked(title),
                subject: subject.as_ref().map(|subject| {
                    let runs = words.template(subject);
                    words.labelled("subject", vec![Run::Strong { runs }])
                }),
                text: words.template(body),
            },
            (DirectiveKind::Quote { by, about, source }, _) => Block::Cited {
                blocks,
                by: words.checked(by),
                about: words.checked(about),
                source: words.checked(source),
            },
            (DirectiveKind::Steps, _) => {
                self.steps = was_steps;
                blocks.into_iter().for_each(|block| self.block(block));
                self.steps = false;
                return;
            }
            (DirectiveKind::Contact(contact), _) => Block::Contact {
                name: words.checked(&contact.name),
                lines: words.ways(contact),
                blocks,
            },
            // On paper nothing can be put into a calendar; what to do by hand is said.
            (DirectiveKind::Planner(_), _) => Block::Contact {
                name: None,
                lines: vec![lowering.message("planner-static", &own)],
                blocks: Vec::new(),
            },
            // A directive whose subject is not there was said; nothing is shown for it.
            (
                DirectiveKind::Questions(_)
                | DirectiveKind::Form { .. }
                | DirectiveKind::Only(_)
                | DirectiveKind::Details { .. },
                _,
            ) => return,
        };
        self.block(block);
    }
}

/// Words of one directive, set in the language of the text around it.
struct Words<'a, 'b> {
    lowering: &'a Lowering<'b>,
    own: &'a str,
    span: Span,
}

impl Words<'_, '_> {
    /// Words as they were written, once the fonts are known to have them.
    fn checked(&self, words: &Option<Str>) -> Option<String> {
        let words = words.as_ref()?;
        self.lowering.check(words, Some(self.span));
        Some(words.to_string())
    }

    /// A label of the program's, and what it stands before.
    fn labelled(&self, id: &str, what: Vec<Run>) -> Vec<Run> {
        let mut runs = self.lowering.message(id, self.own);
        runs.extend(text(" "));
        runs.extend(what);
        runs
    }

    /// A link to a page of the site, if paper knows the site's address.
    fn linked(&self, runs: Vec<Run>, href: &Str) -> Vec<Run> {
        match self.lowering.destination(&Href::Site(href.clone())) {
            Some(Destination::Web(to)) if !runs.is_empty() => vec![Run::Link { to, runs }],
            Some(_) | None => runs,
        }
    }

    /// An edition of a form by its readers; the one for everybody is the form itself.
    fn edition(&self, edition: &CardEdition) -> Vec<Run> {
        let mut named = Vec::new();
        for (at, reader) in edition.readers.iter().enumerate() {
            if at > 0 {
                named.extend(text(" · "));
            }
            named.extend(self.lowering.phrase(reader, self.own));
        }
        if named.is_empty() {
            named = self.lowering.message("open-form", self.own);
        }
        self.linked(named, &edition.href)
    }

    /// A text to copy; what a reader fills in stands in brackets.
    fn template(&self, parts: &[TemplatePart]) -> Vec<Run> {
        let mut runs = Vec::new();
        for part in parts {
            let (TemplatePart::Text(words) | TemplatePart::Placeholder(words)) = part;
            self.lowering.check(words, Some(self.span));
            match part {
                TemplatePart::Text(words) => {
                    for (at, line) in words.split('\n').enumerate() {
                        if at > 0 {
                            runs.push(Run::Break);
                        }
                        runs.extend(text(line));
                    }
                }
                TemplatePart::Placeholder(name) => runs.push(Run::Em {
                    runs: text(&format!("[{name}]")),
                }),
            }
        }
        while runs.last() == Some(&Run::Break) {
            runs.pop();
        }
        runs
    }

    /// How somebody is reached: a line each.
    fn ways(&self, contact: &Contact) -> Vec<Vec<Run>> {
        let link = |to: String, words: &Str| {
            self.lowering.check(words, Some(self.span));
            let runs = text(words);
            vec![Run::Link { to, runs }]
        };
        let phone = contact.phone.as_ref().zip(contact.dial());
        let phone =
            phone.map(|(words, dial)| self.labelled("phone", link(format!("tel:{dial}"), words)));
        let email = contact.email.as_ref();
        let email =
            email.map(|email| self.labelled("email", link(format!("mailto:{email}"), email)));
        let page = contact.link.as_ref();
        let page = page.map(|(url, words)| link(url.to_string(), words));
        [phone, email, page].into_iter().flatten().collect()
    }
}
