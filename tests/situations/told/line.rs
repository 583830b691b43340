//! One record in a line, as the sheet writes it.

use api::dto::{
    ArrivalDto, CountsDto, DependencyToldDto, EscalationToldDto, ReadingDto, TimerDto, TimerKindDto,
};
use plan::Moment;
use serde::Serialize;

/// `offTrack` as people read it: `off track`.
pub(super) fn word(value: impl Serialize) -> String {
    let named = serde_json::to_value(value).unwrap();
    let mut plain = String::new();
    for letter in named.as_str().unwrap().chars() {
        if letter.is_ascii_uppercase() {
            plain.push(' ');
        }
        plain.push(letter.to_ascii_lowercase());
    }
    plain
}

/// `26 May 10:59`.
pub(super) fn minute(moment: i32) -> String {
    let moment = Moment(moment);
    let (day, minute) = (moment.date(), moment.minute_of_day());
    format!(
        "{} {:02}:{:02}",
        day.format("%-d %b"),
        minute / 60,
        minute % 60
    )
}

/// `26 May`.
pub(super) fn day(text: &str) -> String {
    let day: plan::NaiveDate = text.parse().unwrap();
    day.format("%-d %b").to_string()
}

pub(super) fn count(count: impl Into<i64>, one: &str) -> String {
    match count.into() {
        1 => format!("1 {one}"),
        count => format!("{count} {one}s"),
    }
}

pub(super) fn clock(timer: &TimerDto) -> String {
    let what = match &timer.kind {
        TimerKindDto::FirstResponse => "first answer".to_owned(),
        TimerKindDto::Update => "next update".to_owned(),
        TimerKindDto::Level { level } => format!("time at {}", word(*level).to_uppercase()),
        TimerKindDto::Ladder { role, .. } => format!("tell {role}"),
    };
    let of_work = match word(timer.clock).as_str() {
        "working" => " of work",
        _ => "",
    };
    let minutes = timer.minutes;
    let reading = match timer.reading {
        ReadingDto::Met => "in time".to_owned(),
        ReadingDto::Missed => format!("{minutes} min{of_work} late"),
        ReadingDto::Running => format!("{minutes} min{of_work} left"),
        ReadingDto::Overdue => format!("OVERDUE by {minutes} min{of_work}"),
    };
    format!("{what} by {}, {reading}", minute(timer.due))
}

pub(super) fn dependency(one: &DependencyToldDto) -> String {
    let mut told = word(one.state);
    if let Some(needed) = &one.needed {
        told.push_str(&format!(", needed {}", day(needed)));
    }
    if let Some(expected) = &one.expected {
        told.push_str(&format!(", expected {}", day(expected)));
    }
    match word(one.freshness).as_str() {
        "stale" => told.push_str(&format!(", not asked for {}", count(one.unasked, "day"))),
        "unknown" => told.push_str(", never asked"),
        _ => {}
    }
    for (so, word) in [
        (one.regressed, "gone again"),
        (one.critical, "critical"),
        (one.release_critical, "release-critical"),
    ] {
        if so {
            told.push_str(&format!(", {word}"));
        }
    }
    told
}

pub(super) fn slips(name: &str, arrival: &ArrivalDto) -> String {
    let slips: Vec<String> = arrival
        .slips
        .iter()
        .map(|slip| {
            format!(
                "{} {} ({})",
                slip.name,
                count(slip.days, "day"),
                day(&slip.after)
            )
        })
        .collect();
    let slips = if slips.is_empty() {
        "nothing".to_owned()
    } else {
        slips.join(", ")
    };
    format!("{name} on {} moves {slips}", day(&arrival.on))
}

pub(super) fn escalation(one: &EscalationToldDto) -> String {
    let mut told = match one.overdue {
        0 => "not overdue".to_owned(),
        minutes => format!("OVERDUE by {minutes} min"),
    };
    if let Some(default) = &one.default {
        told.push_str(&format!(", without a decision: {default}"));
    }
    if let Some(next) = &one.next {
        told.push_str(&format!(", next {}", next.role));
    }
    if let Some(why) = &one.deescalate {
        told.push_str(&format!(", can come back down: {why}"));
    }
    told
}

pub(super) fn week(counts: &CountsDto) -> String {
    let mut told = format!(
        "{} opened, {} closed, {} open, {} a week ago",
        counts.opened, counts.closed, counts.open, counts.open_before
    );
    if let Some(hours) = counts.mean_hours {
        told.push_str(&format!(", closing took {hours} h"));
    }
    if let Some(hours) = counts.oldest_hours {
        told.push_str(&format!(", the oldest {hours} h"));
    }
    format!("{told}, {}", word(counts.trend))
}
