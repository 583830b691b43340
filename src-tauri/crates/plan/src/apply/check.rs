//! Limits on what people type, the same for every verb.

use chrono::NaiveDate;

use crate::calendar::{Calendar, Shift};
use crate::refusal::Refusal;
use crate::time::{DAY, EARLIEST, LATEST, Moment, WorkMinutes};

/// Characters in a name.
pub(super) const NAME_LIMIT: usize = 500;
/// Characters in a note or a summary.
pub(super) const NOTE_LIMIT: usize = 20_000;

/// A name, trimmed; refused when empty, too long or unprintable.
pub(super) fn name(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::NameEmpty);
    }
    within(text, NAME_LIMIT)?;
    if text.chars().any(char::is_control) {
        return Err(Refusal::NameUnprintable);
    }
    Ok(text.to_owned())
}

/// A line that may be empty, such as a role.
pub(super) fn line(text: &str) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        Ok(String::new())
    } else {
        name(text)
    }
}

/// A note: line breaks are welcome, other control characters are dropped.
pub(super) fn note(text: &str) -> Result<String, Refusal> {
    within(text, NOTE_LIMIT)?;
    Ok(text
        .trim_end()
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect())
}

fn within(text: &str, limit: usize) -> Result<(), Refusal> {
    let length = text.chars().count();
    if length > limit {
        Err(Refusal::TextTooLong { length, limit })
    } else {
        Ok(())
    }
}

pub(super) fn date(date: NaiveDate) -> Result<NaiveDate, Refusal> {
    if (EARLIEST..=LATEST).contains(&date) {
        Ok(date)
    } else {
        Err(Refusal::DateOutOfRange)
    }
}

pub(super) fn moment(moment: Moment) -> Result<Moment, Refusal> {
    let first = Moment::at_start_of(EARLIEST);
    let last = Moment(Moment::at_start_of(LATEST).0 + DAY);
    if (first..=last).contains(&moment) {
        Ok(moment)
    } else {
        Err(Refusal::DateOutOfRange)
    }
}

pub(super) fn duration(duration: WorkMinutes) -> Result<WorkMinutes, Refusal> {
    if duration.0 < 0 {
        return Err(Refusal::DurationNegative);
    }
    lag(duration)
}

pub(super) fn lag(lag: WorkMinutes) -> Result<WorkMinutes, Refusal> {
    if lag.0.unsigned_abs() > WorkMinutes::MAX.0.unsigned_abs() {
        return Err(Refusal::DurationTooLong);
    }
    Ok(lag)
}

/// A calendar whose hours run forwards and that works at least once a week.
pub(super) fn calendar(calendar: &Calendar) -> Result<Calendar, Refusal> {
    let forwards = |shifts: &[Shift]| {
        shifts
            .iter()
            .all(|shift| shift.from < shift.to && shift.to <= 1440)
            && shifts.windows(2).all(|pair| pair[0].to <= pair[1].from)
    };
    let days = calendar
        .week
        .iter()
        .chain(calendar.exceptions.values().map(|day| &day.shifts));
    if !days.into_iter().all(|shifts| forwards(shifts)) {
        return Err(Refusal::ShiftsOverlap);
    }
    if calendar.week.iter().all(Vec::is_empty) {
        return Err(Refusal::NoWorkingTime);
    }
    calendar
        .exceptions
        .keys()
        .try_for_each(|&day| date(day).map(drop))?;
    let mut checked = calendar.clone();
    checked.name = name(&calendar.name)?;
    for exception in checked.exceptions.values_mut() {
        exception.name = line(&exception.name)?;
    }
    Ok(checked)
}
