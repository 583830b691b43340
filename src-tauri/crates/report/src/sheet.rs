//! A page in words, cut to a step of room: exactly what the template prints.

mod sections;

use plan::{Datelike, NaiveDate};
use serde::Serialize;

use crate::page::{Launch, Page, Paper};
use crate::room::Room;
use crate::telling::{Ranked, most_telling};
use crate::timeline::{Timeline, timeline};
use crate::words::{and_more, dated, difference, joined, long_date, sentence, short_date, tidy};
use sections::{Section, sections};

/// The template's data file.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Sheet {
    paper: Measures,
    lang: String,
    title: String,
    description: String,
    space: f64,
    title_size: f64,
    title_lines: usize,
    sentence_lines: usize,
    row_height: f64,
    path_lines: usize,
    entry_lines: usize,
    plan: String,
    program: String,
    dateline: String,
    health: Verdict,
    launch: Option<Dates>,
    sentences: Vec<String>,
    timeline: Option<Timeline>,
    table: Table,
    sections: Vec<Section>,
    footer: String,
    prepared: String,
}

#[derive(Serialize)]
struct Measures {
    width: f64,
    height: f64,
}

#[derive(Serialize)]
struct Verdict {
    head: &'static str,
    state: &'static str,
    word: &'static str,
    reason: String,
}

#[derive(Serialize)]
struct Dates {
    dates: Vec<HeadDate>,
}

#[derive(Serialize)]
struct HeadDate {
    head: &'static str,
    date: String,
    note: String,
    strong: bool,
    coloured: bool,
}

#[derive(Serialize)]
struct Table {
    name: &'static str,
    none: &'static str,
    head: [&'static str; 5],
    rows: Vec<Row>,
    more: String,
}

#[derive(Serialize)]
struct Row {
    name: String,
    owner: String,
    promised: String,
    forecast: String,
    difference: String,
    late: bool,
    state: &'static str,
    word: &'static str,
    launch: bool,
}

impl Sheet {
    pub(crate) fn of(page: &Page, paper: Paper, room: &Room) -> Self {
        let (width, height) = paper.points();
        let shown = most_telling(page, room.milestones);
        let plan = match tidy(&page.plan) {
            empty if empty.is_empty() => "Untitled plan".to_owned(),
            name => name,
        };
        let day = page.status_date.unwrap_or(page.prepared_on);
        Self {
            paper: Measures { width, height },
            lang: language(&page.language),
            title: format!("{plan}: status report, {}", long_date(day)),
            description: format!("{}. {}", page.health.word(), tidy(&page.reason)),
            space: room.space,
            title_size: room.title_size,
            title_lines: room.title_lines,
            sentence_lines: room.sentence_lines,
            row_height: room.row_height,
            path_lines: room.path_lines,
            entry_lines: room.entry_lines,
            plan,
            program: joined([tidy(&page.program), owned_by(&page.owner)]),
            dateline: match page.status_date {
                Some(date) => format!("Status at {}", long_date(date)),
                None => "No status date".to_owned(),
            },
            health: Verdict {
                head: "Health",
                state: page.health.key(),
                word: page.health.word(),
                reason: sentence(&page.reason),
            },
            launch: page.launch.as_ref().map(|launch| Dates {
                dates: head_dates(launch),
            }),
            sentences: page
                .sentences
                .iter()
                .map(|words| sentence(words))
                .filter(|words| !words.is_empty())
                .take(room.sentences)
                .collect(),
            timeline: timeline(page, &shown, room.lanes),
            table: table(page, &shown),
            sections: sections(page, room),
            footer: format!("{}, revision {}", tidy(&page.document), page.revision),
            prepared: format!("Prepared {} with Gantry", long_date(page.prepared_on)),
        }
    }
}

fn head_dates(launch: &Launch) -> Vec<HeadDate> {
    let forecast = HeadDate {
        head: if launch.done {
            "Launched"
        } else {
            "Launch forecast"
        },
        date: dated(launch.forecast),
        note: match launch.slip_days {
            None => weekday(launch.forecast),
            Some(_) => difference(launch.slip_days),
        },
        strong: true,
        coloured: launch.slip_days.is_some_and(|days| days > 0),
    };
    let promised = launch.promised.map(|date| HeadDate {
        head: "Launch promised",
        date: dated(date),
        note: weekday(date),
        strong: false,
        coloured: false,
    });
    [Some(forecast), promised].into_iter().flatten().collect()
}

fn weekday(date: NaiveDate) -> String {
    date.format("%A").to_string()
}

fn table(page: &Page, shown: &[Ranked<'_>]) -> Table {
    let year = page.prepared_on.year();
    let hidden = page.milestones.len() - shown.len();
    let rows = shown
        .iter()
        .map(|Ranked { line, .. }| Row {
            name: tidy(&line.name),
            owner: tidy(&line.owner),
            promised: line
                .promised
                .map_or_else(|| "Not promised".to_owned(), |date| short_date(date, year)),
            forecast: short_date(line.forecast, year),
            difference: difference(line.slip_days),
            late: line.slip_days.is_some_and(|days| days > 0),
            state: line.standing().key(),
            word: if line.done {
                "Done"
            } else {
                line.health.word()
            },
            launch: line.is_launch,
        })
        .collect();
    Table {
        name: "Milestones",
        none: "There are no milestones in this plan yet.",
        head: ["Milestone", "Promised", "Forecast", "Difference", "State"],
        rows,
        more: and_more(hidden, "milestone"),
    }
}

fn owned_by(owner: &str) -> String {
    let owner = tidy(owner);
    if owner.is_empty() {
        owner
    } else {
        format!("Owner {owner}")
    }
}

/// A code the layout accepts: `en-GB` is English, and so is what cannot be a language.
fn language(code: &str) -> String {
    let code = code.split(['-', '_']).next().unwrap_or_default();
    let plausible = (2..=3).contains(&code.len()) && code.chars().all(|c| c.is_ascii_alphabetic());
    if plausible {
        code.to_ascii_lowercase()
    } else {
        "en".to_owned()
    }
}
