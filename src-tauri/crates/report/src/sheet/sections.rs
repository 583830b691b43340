//! The sections below the milestones, in the order they are read.

use std::cmp::Reverse;

use plan::Datelike;
use serde::Serialize;

use crate::page::{Dimension, Page};
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
        concerns(page, room),
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

fn concerns(page: &Page, room: &Room) -> Option<Section> {
    let entries = page.concerns.iter().map(|concern| Entry {
        date: String::new(),
        words: sentence(&concern.title),
        aside: sentence(&concern.response),
    });
    listed(
        "Risks and blockers",
        "risk",
        entries.collect(),
        room.entries,
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
