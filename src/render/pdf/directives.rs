//! Directives of pages → blocks. What folds on a screen is open on paper.

use super::markdown::Builder;
use super::text::{Block, Destination, Run, text};
use crate::model::{DirectiveKind, Href, Phrase, TemplatePart};
use crate::resolve::Piece;
use crate::source::Str;

impl Builder<'_, '_> {
    /// What stood in a directive goes into its block.
    pub(super) fn directive(&mut self, index: u32) {
        let blocks = self.pop_blocks();
        let was_steps = std::mem::take(&mut self.steps);
        let Some(directive) = self.content.directives.get(index as usize) else {
            return blocks.into_iter().for_each(|block| self.block(block));
        };
        let lowering = self.lowering;
        let span = directive.span;
        let piece = self
            .written
            .pieces
            .get(index as usize)
            .unwrap_or(&Piece::Plain);
        let words = |words: &Option<Str>| {
            let words = words.as_ref()?;
            lowering.check(words, Some(span));
            Some(words.to_string())
        };
        match (&directive.kind, piece) {
            (
                DirectiveKind::Questions(_),
                Piece::Questions {
                    heading,
                    intro,
                    asked,
                },
            ) => {
                let block = Block::Questions {
                    heading: words(heading),
                    intro: intro
                        .as_ref()
                        .map_or_else(Vec::new, |intro| lowering.rich(intro, &[], &self.own)),
                    questions: asked
                        .iter()
                        .map(|asked| lowering.question(asked, &self.own))
                        .collect(),
                };
                self.block(block);
            }
            (
                DirectiveKind::Form { .. },
                Piece::Form {
                    title,
                    href,
                    version,
                    editions,
                },
            ) => {
                let linked = |runs: Vec<Run>, href: &Str| match lowering
                    .destination(&Href::Site(href.clone()))
                {
                    Some(Destination::Web(to)) if !runs.is_empty() => {
                        vec![Run::Link { to, runs }]
                    }
                    Some(_) | None => runs,
                };
                let names = |readers: &[Phrase]| {
                    let mut runs = Vec::new();
                    for (at, reader) in readers.iter().enumerate() {
                        if at > 0 {
                            runs.extend(text(" · "));
                        }
                        runs.extend(lowering.phrase(reader, &self.own));
                    }
                    if readers.is_empty() {
                        runs = lowering.message("open-form", &self.own);
                    }
                    runs
                };
                let version = version.as_ref().map(|version| {
                    let mut runs = lowering.message("version", &self.own);
                    runs.extend(text(" "));
                    runs.extend(text(version));
                    runs
                });
                let block = Block::Form {
                    title: linked(lowering.phrase(title, &self.own), href),
                    version,
                    editions: editions
                        .iter()
                        .map(|one| linked(names(&one.readers), &one.href))
                        .collect(),
                };
                self.block(block);
            }
            (DirectiveKind::Only(audience), Piece::Only { readers, .. }) => {
                // A guide for one role has no parts for the others.
                if !lowering.concerns(audience) {
                    return;
                }
                let mut label = lowering.message("only-for", &self.own);
                for (at, reader) in readers.iter().enumerate() {
                    label.extend(text(if at == 0 { " " } else { " · " }));
                    label.extend(lowering.phrase(reader, &self.own));
                }
                self.block(Block::Only { label, blocks });
            }
            (DirectiveKind::Details { .. }, Piece::Details { summary }) => {
                let summary = lowering.rich_line(summary, &self.own);
                self.block(Block::Details { summary, blocks });
            }
            (
                DirectiveKind::Template {
                    title,
                    subject,
                    body,
                },
                _,
            ) => {
                let parts = |parts: &[TemplatePart]| {
                    let mut runs = Vec::new();
                    for part in parts {
                        match part {
                            TemplatePart::Text(words) => {
                                lowering.check(words, Some(span));
                                for (at, line) in words.split('\n').enumerate() {
                                    if at > 0 {
                                        runs.push(Run::Break);
                                    }
                                    runs.extend(text(line));
                                }
                            }
                            TemplatePart::Placeholder(name) => {
                                lowering.check(name, Some(span));
                                runs.push(Run::Em {
                                    runs: text(&format!("[{name}]")),
                                });
                            }
                        }
                    }
                    runs
                };
                let subject = subject.as_ref().map(|subject| {
                    let mut runs = lowering.message("subject", &self.own);
                    runs.extend(text(" "));
                    runs.push(Run::Strong {
                        runs: parts(subject),
                    });
                    runs
                });
                let mut text = parts(body);
                while text.last() == Some(&Run::Break) {
                    text.pop();
                }
                let block = Block::Template {
                    title: words(title),
                    subject,
                    text,
                };
                self.block(block);
            }
            (DirectiveKind::Quote { by, about, source }, _) => {
                let block = Block::Cited {
                    blocks,
                    by: words(by),
                    about: words(about),
                    source: words(source),
                };
                self.block(block);
            }
            (DirectiveKind::Steps, _) => {
                self.steps = was_steps;
                blocks.into_iter().for_each(|block| self.block(block));
                self.steps = false;
            }
            (DirectiveKind::Contact(contact), _) => {
                let mut lines = Vec::new();
                let labelled = |id: &str, to: String, words: &Str| {
                    lowering.check(words, Some(span));
                    let mut runs = lowering.message(id, &self.own);
                    runs.extend(text(" "));
                    runs.push(Run::Link {
                        to,
                        runs: text(words),
                    });
                    runs
                };
                if let Some(phone) = &contact.phone {
                    let digits = phone.chars();
                    let dial: String = digits
                        .filter(|digit| digit.is_ascii_digit() || *digit == '+')
                        .collect();
                    lines.push(labelled("phone", format!("tel:{dial}"), phone));
                }
                if let Some(email) = &contact.email {
                    lines.push(labelled("email", format!("mailto:{email}"), email));
                }
                if let Some((url, words)) = &contact.link {
                    lowering.check(words, Some(span));
                    lines.push(vec![Run::Link {
                        to: url.to_string(),
                        runs: text(words),
                    }]);
                }
                let block = Block::Contact {
                    name: words(&contact.name),
                    lines,
                    blocks,
                };
                self.block(block);
            }
            // On paper nothing can be put into a calendar; what to do by hand is said.
            (DirectiveKind::Planner(_), _) => {
                let block = Block::Contact {
                    name: None,
                    lines: vec![lowering.message("planner-static", &self.own)],
                    blocks: Vec::new(),
                };
                self.block(block);
            }
            // A directive whose subject is not there was said; nothing is shown for it.
            (
                DirectiveKind::Questions(_)
                | DirectiveKind::Form { .. }
                | DirectiveKind::Only(_)
                | DirectiveKind::Details { .. },
                _,
            ) => {}
        }
    }
}
