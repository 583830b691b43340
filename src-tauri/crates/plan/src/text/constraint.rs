//! Constraints: `asap`, `snet 14 Mar`, `must start on fri 09:30`; written `Must start on 14 Mar 2025`.

use chrono::NaiveDate;

use super::capital;
use super::date::{When, read_date};
use super::duration::short;
use crate::calendar::Calendar;
use crate::refusal::Refusal;
use crate::task::Constraint;
use crate::time::Moment;

/// A kind of constraint that insists on a date.
#[derive(Clone, Copy)]
struct Kind {
    /// Whether the date is a finish.
    finish: bool,
    of: fn(Moment) -> Constraint,
    /// How people begin it, in small letters; the first is how it is written.
    words: &'static [&'static str],
}

const KINDS: [Kind; 6] = [
    Kind {
        finish: false,
        of: Constraint::StartNoEarlierThan,
        words: &["start no earlier than", "start on or after", "snet"],
    },
    Kind {
        finish: false,
        of: Constraint::StartNoLaterThan,
        words: &["start no later than", "start on or before", "snlt"],
    },
    Kind {
        finish: true,
        of: Constraint::FinishNoEarlierThan,
        words: &["finish no earlier than", "finish on or after", "fnet"],
    },
    Kind {
        finish: true,
        of: Constraint::FinishNoLaterThan,
        words: &["finish no later than", "finish on or before", "fnlt"],
    },
    Kind {
        finish: false,
        of: Constraint::MustStartOn,
        words: &["must start on", "start on", "mso"],
    },
    Kind {
        finish: true,
        of: Constraint::MustFinishOn,
        words: &["must finish on", "finish on", "mfo"],
    },
];

const SOON: [&str; 2] = ["as soon as possible", "asap"];
const LATE: [&str; 2] = ["as late as possible", "alap"];

/// Reads a constraint as people type it, seen from `today`. A date without a time means where
/// work begins that day on these (flat) hours, or where it ends for a finish. Nothing at all is
/// as soon as possible.
///
/// # Errors
/// [`Refusal::NotAConstraint`], or a refusal of the date.
pub fn read_constraint(
    text: &str,
    today: NaiveDate,
    hours: &Calendar,
) -> Result<Constraint, Refusal> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lower = words.join(" ").to_lowercase();
    if lower.is_empty() || SOON.contains(&lower.as_str()) {
        return Ok(Constraint::AsSoonAsPossible);
    }
    if LATE.contains(&lower.as_str()) {
        return Ok(Constraint::AsLateAsPossible);
    }
    for kind in KINDS {
        for words in kind.words {
            if let Some(typed) = lower.strip_prefix(words).and_then(date_after) {
                let when = read_date(typed, today)?;
                let moment = if kind.finish {
                    when.finish_on(hours)
                } else {
                    when.start_on(hours)
                };
                return Ok((kind.of)(moment));
            }
        }
    }
    Err(Refusal::NotAConstraint(short(text.trim())))
}

/// What follows a kind: a date, after a blank or a colon.
fn date_after(rest: &str) -> Option<&str> {
    rest.strip_prefix([' ', ':'])
        .map(str::trim)
        .filter(|rest| !rest.is_empty())
}

/// Writes a constraint, with the time of day only where work neither begins nor ends then.
#[must_use]
pub fn write_constraint(constraint: Constraint, hours: &Calendar) -> String {
    let Some(moment) = constraint.moment() else {
        let late = constraint == Constraint::AsLateAsPossible;
        return capital(if late { LATE[0] } else { SOON[0] });
    };
    let mut kinds = KINDS.iter();
    let kind = kinds.find(|kind| (kind.of)(moment) == constraint);
    let kind = kind.expect("every kind with a date is listed");
    let midnight = moment.minute_of_day() == 0;
    // The whole day is meant where the day's own edge, or midnight at that end of it, is.
    let (date, whole) = if kind.finish {
        let date = moment.inclusive_date();
        let day = When { date, minute: None };
        (date, midnight || day.finish_on(hours) == moment)
    } else {
        let date = moment.date();
        let day = When { date, minute: None };
        (date, midnight || day.start_on(hours) == moment)
    };
    let words = capital(kind.words[0]);
    if whole {
        return format!("{words} {}", date.format("%-d %b %Y"));
    }
    let minute = moment.minute_of_day();
    let date = moment.date().format("%-d %b %Y");
    format!("{words} {date} {:02}:{:02}", minute / 60, minute % 60)
}
