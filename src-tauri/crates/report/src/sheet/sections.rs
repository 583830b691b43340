//! The sections below the milestones, in the order they are read.

use std::cmp::Reverse;

use plan::Datelike;
use serde::Serialize;

use crate::page::{Concern, Dimension, Page};
use crate::room::Room;
use crate::words::{and_more, day_and_month, joined, sentence, short_date, tidy};

/// A heading and what stands below it.
#[derive(Serialize)]
pub(crate) struct Section {
    name: &'static str,
    #[serde(flatten)]
    body: Body,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
enum Body {
    Words {
        words: String,
    },
    Entries {
        entries: Vec<Entry>,
        more: String,
    },
    Dimensions {
        dimensions: Vec<Standing>,
        more: String,
    },
}

#[derive(Serialize)]
struct Entry {
    date: String,
    words: String,
    aside: String,
    /// Lines the aside may take.
    lines: usize,
}

#[derive(Serialize)]
struct Standing {
    name: String,
    state: &'static str,
    word: &'static str,
    reason: String,
}

/// Every section that has something to say.
pub(crate) fn sections(page: &Page, room: &Room) -> Vec<Section> {
    [
        decisions(page, room),
        concerns("Blocked", "blocker", &page.blockers, room),
        concerns("Escalated", "escalation", &page.escalations, room),
        concerns(
            "Dependencies in danger",
            "dependency",
            &page.dependencies,
            room,
        ),
        concerns("Top risks", "risk", &page.risks, room),
        differences(page, room),
        critical_path(page),
        dimensions(page, room),
        next(page, room),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// That nobody has to decide anything is news as well, so this section is never absent.
fn decisions(page: &Page, room: &Room) -> Option<Section> {
    let year = page.prepared_on.year();
    let name = "Decisions needed";
    let entries = page.decisions.iter().map(|decision| Entry {
        date: String::new(),
        words: sentence(&decision.question),
        aside: joined([
            decision
                .by
                .map(|date| format!("By {}", day_and_month(date, year)))
                .unwrap_or_default(),
            sentence(&decision.advice),
        ]),
        // Who decides, what is recommended and what happens otherwise: worth a line more.
        lines: match room.entry_lines {
            1 => 1,
            lines => lines + 1,
        },
    });
    listed(name, "decision", entries.collect(), room.entries).or_else(|| {
        Some(Section {
            name,
            body: Body::Words {
                words: "None at this time.".to_owned(),
            },
        })
    })
}

fn concerns(name: &'static str, noun: &str, concerns: &[Concern], room: &Room) -> Option<Section> {
    let entries = concerns.iter().map(|concern| Entry {
        date: String::new(),
        words: sentence(&concern.title),
        aside: sentence(&concern.response),
        lines: room.entry_lines,
    });
    listed(name, noun, entries.collect(), room.concerns)
}

/// A colour somebody declared never hides the one that is computed (R-RAG-6).
fn differences(page: &Page, room: &Room) -> Option<Section> {
    let entries = page.differences.iter().map(|words| Entry {
        date: String::new(),
        words: sentence(words),
        aside: String::new(),
        lines: room.entry_lines,
    });
    listed(
        "Declared and computed",
        "difference",
        entries.collect(),
        room.concerns,
    )
}

fn critical_path(page: &Page) -> Option<Section> {
    let words = sentence(&page.critical_path);
    (!words.is_empty()).then_some(Section {
        name: "Critical path to launch",
        body: Body::Words { words },
    })
}

/// When there are too many, the worst stay: a page that hides a red one would lie.
fn dimensions(page: &Page, room: &Room) -> Option<Section> {
    let mut shown: Vec<(usize, &Dimension)> = page.dimensions.iter().enumerate().collect();
    shown.sort_by_key(|(index, dimension)| (Reverse(dimension.health), *index));
    shown.truncate(room.dimensions);
    shown.sort_by_key(|(index, _)| *index);
    let hidden = page.dimensions.len() - shown.len();
    (!shown.is_empty()).then(|| Section {
        name: "Health by dimension",
        body: Body::Dimensions {
            dimensions: shown
                .into_iter()
                .map(|(_, dimension)| Standing {
                    name: tidy(&dimension.name),
                    state: dimension.health.key(),
                    word: dimension.health.word(),
                    reason: sentence(&dimension.reason),
                })
                .collect(),
            more: and_more(hidden, "dimension"),
        },
    })
}

fn next(page: &Page, room: &Room) -> Option<Section> {
    let year = page.prepared_on.year();
    let entries = page.next.iter().map(|step| Entry {
        date: short_date(step.on, year),
        words: tidy(&step.name),
        aside: tidy(&step.owner),
        lines: 1,
    });
    listed("Next two weeks", "milestone", entries.collect(), room.steps)
}

fn listed(name: &'static str, noun: &str, mut entries: Vec<Entry>, most: usize) -> Option<Section> {
    let hidden = entries.len().saturating_sub(most);
    entries.truncate(most);
    (!entries.is_empty()).then(|| Section {
        name,
        body: Body::Entries {
            entries,
            more: and_more(hidden, noun),
        },
    })
}
