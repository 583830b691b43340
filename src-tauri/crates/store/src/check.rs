//! What a stored value may be. A file from a stranger is held to the limits `plan` sets for what
//! people type, and so is every change before it is written: what is written can be read again.

use plan::time::{DAY, EARLIEST, LATEST};
use plan::{Kept, Lag, Moment, NaiveDate, Shift, Units, WorkMinutes};

const NAME_LIMIT: usize = 500;
const NOTE_LIMIT: usize = 20_000;
const LIST_LIMIT: usize = 5_000;
/// Room for what other programs spread over the days of a long assignment.
const KEPT_LIMIT: usize = 1_000_000;
/// The most a percent lag may be.
const PERCENT_LIMIT: u32 = 1_000;

/// The largest id or revision: room for two thousand million, and the next one always exists.
pub(crate) const NUMBER_LIMIT: u32 = 2_000_000_000;

pub(crate) fn name(text: &str) -> Result<(), String> {
    if text.is_empty() {
        Err("its name is empty".to_owned())
    } else {
        line(text)
    }
}

/// One line that may be empty.
pub(crate) fn line(text: &str) -> Result<(), String> {
    within(text, NAME_LIMIT)?;
    if text.chars().any(char::is_control) {
        return Err("a line of text holds control characters".to_owned());
    }
    Ok(())
}

pub(crate) fn note(text: &str) -> Result<(), String> {
    within(text, NOTE_LIMIT)?;
    if text.contains('\0') {
        return Err("a text holds a zero character".to_owned());
    }
    Ok(())
}

pub(crate) fn notes<'a>(texts: impl IntoIterator<Item = &'a String>) -> Result<(), String> {
    texts.into_iter().try_for_each(|text| note(text))
}

pub(crate) fn lines<'a>(texts: impl IntoIterator<Item = &'a String>) -> Result<(), String> {
    texts.into_iter().try_for_each(|text| line(text))
}

/// A note that has to say something.
pub(crate) fn said(text: &str) -> Result<(), String> {
    if text.trim().is_empty() {
        return Err("it says nothing".to_owned());
    }
    note(text)
}

/// Entries of a list of one record.
pub(crate) fn count(entries: usize) -> Result<(), String> {
    if entries > LIST_LIMIT {
        return Err(format!("a list of it is longer than {LIST_LIMIT} entries"));
    }
    Ok(())
}

/// Where a link to somewhere outside leads: a window follows it.
pub(crate) fn target(text: &str) -> Result<(), String> {
    name(text)?;
    if plan::comment::is_target(text) {
        Ok(())
    } else {
        Err("it leads neither to the web nor to a ticket".to_owned())
    }
}

fn within(text: &str, limit: usize) -> Result<(), String> {
    // A character takes a byte at least, so most texts need no counting.
    if text.len() > limit && text.chars().count() > limit {
        return Err(format!("a text is longer than {limit} characters"));
    }
    Ok(())
}

pub(crate) fn date(date: NaiveDate) -> Result<(), String> {
    if (EARLIEST..=LATEST).contains(&date) {
        Ok(())
    } else {
        Err(format!("{date} lies outside the years of a program"))
    }
}

/// A minute a person may type; a finish on the last evening is the midnight after it.
pub(crate) fn moment(moment: Moment) -> Result<(), String> {
    let last = Moment(Moment::at_start_of(LATEST).0 + DAY);
    if (Moment::at_start_of(EARLIEST)..=last).contains(&moment) {
        Ok(())
    } else {
        Err(format!("{moment} lies outside the years of a program"))
    }
}

pub(crate) fn moment_if(at: Option<Moment>) -> Result<(), String> {
    at.map_or(Ok(()), moment)
}

pub(crate) fn moments(at: impl IntoIterator<Item = Option<Moment>>) -> Result<(), String> {
    at.into_iter().try_for_each(moment_if)
}

/// A minute the engine computed, which may lie beyond what people may type.
pub(crate) fn computed(moment: Moment) -> Result<(), String> {
    if (Moment::MIN..=Moment::MAX).contains(&moment) {
        Ok(())
    } else {
        Err(format!("{moment} lies outside all schedules"))
    }
}

/// Minutes since midnight within a day.
pub(crate) fn minute_of_day(minute: u16) -> Result<(), String> {
    if i32::from(minute) < DAY {
        Ok(())
    } else {
        Err(format!("a day has no minute {minute}"))
    }
}

pub(crate) fn duration(duration: WorkMinutes) -> Result<(), String> {
    not_negative(duration)?;
    span(duration)
}

/// Work of many people together, or the sum of many rows, which has no limit of its own.
pub(crate) fn not_negative(minutes: WorkMinutes) -> Result<(), String> {
    if minutes.0 < 0 {
        return Err(format!("{} minutes are below zero", minutes.0));
    }
    Ok(())
}

pub(crate) fn lag(lag: Lag) -> Result<(), String> {
    match lag {
        Lag::Work(work) => span(work),
        Lag::Elapsed(minutes) => elapsed(minutes),
        Lag::Percent(percent) if percent.unsigned_abs() > PERCENT_LIMIT => {
            Err(format!("a lag of {percent} % is beyond the limit"))
        }
        Lag::Percent(_) => Ok(()),
    }
}

/// Minutes on the wall.
pub(crate) fn elapsed(minutes: i32) -> Result<(), String> {
    if minutes.unsigned_abs() > 50 * 366 * DAY.unsigned_abs() {
        return Err(format!("{minutes} minutes is longer than fifty years"));
    }
    Ok(())
}

fn span(work: WorkMinutes) -> Result<(), String> {
    if work.0.unsigned_abs() > WorkMinutes::MAX.0.unsigned_abs() {
        return Err(format!(
            "{} minutes is longer than fifty years of work",
            work.0
        ));
    }
    Ok(())
}

/// A share of somebody's time; other programs know resources that have none.
pub(crate) fn units(units: Units) -> Result<(), String> {
    if units <= Units::MAX {
        Ok(())
    } else {
        Err("its units are more than a thousand people".to_owned())
    }
}

/// Hours of one day: what runs backwards would send the scheduler round for ever.
pub(crate) fn shifts(shifts: &[Shift]) -> Result<(), String> {
    let forwards = shifts
        .iter()
        .all(|shift| shift.from < shift.to && shift.to <= 1440)
        && shifts.windows(2).all(|pair| pair[0].to <= pair[1].from);
    if forwards {
        Ok(())
    } else {
        Err("its working hours overlap or run backwards".to_owned())
    }
}

/// Two days in their order.
pub(crate) fn days(from: NaiveDate, until: NaiveDate) -> Result<(), String> {
    date(from)?;
    date(until)?;
    if until < from {
        return Err(format!("it ends on {until}, before it begins"));
    }
    Ok(())
}

pub(crate) fn kept(kept: &Kept) -> Result<(), String> {
    let length: usize = kept
        .iter()
        .map(|(field, text)| field.len() + text.len())
        .sum();
    if length > KEPT_LIMIT {
        return Err(format!(
            "another program's fields are longer than {KEPT_LIMIT} bytes"
        ));
    }
    Ok(())
}

/// An id or revision that may be used.
pub(crate) fn number(number: i64) -> Result<u32, String> {
    u32::try_from(number)
        .ok()
        .filter(|number| (1..=NUMBER_LIMIT).contains(number))
        .ok_or_else(|| format!("{number} is not an id"))
}
