//! What a stored value may be. A file from a stranger is held to the limits `plan` sets for what
//! people type, and so is every change before it is written: what is written can be read again.

use plan::time::{EARLIEST, LATEST};
use plan::{Moment, NaiveDate, WorkMinutes};

const NAME_LIMIT: usize = 500;
const NOTE_LIMIT: usize = 20_000;

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

pub(crate) fn moment(moment: Moment) -> Result<(), String> {
    date(moment.date())
}

pub(crate) fn duration(duration: WorkMinutes) -> Result<(), String> {
    if duration.0 < 0 {
        Err("its duration is below zero".to_owned())
    } else {
        lag(duration)
    }
}

pub(crate) fn lag(lag: WorkMinutes) -> Result<(), String> {
    if lag.0.unsigned_abs() > WorkMinutes::MAX.0.unsigned_abs() {
        return Err(format!(
            "{} minutes is longer than fifty years of work",
            lag.0
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
