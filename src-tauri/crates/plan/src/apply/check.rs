//! Limits on what people type, the same for every verb.

use chrono::NaiveDate;

use crate::calendar::{Calendar, Shift};
use crate::link::Lag;
use crate::people::Units;
use crate::record::Event;
use crate::recurrence::Recurrence;
use crate::refusal::{Refusal, Untracked};
use crate::time::{DAY, EARLIEST, LATEST, LONGEST_ELAPSED, Moment, WorkMinutes};

/// Characters in a name.
pub(super) const NAME_LIMIT: usize = 500;
/// Characters in a note or a summary.
pub(super) const NOTE_LIMIT: usize = 20_000;
/// Entries in a list of one record: what it blocks, what has happened to it.
const LIST_LIMIT: usize = 5_000;

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

/// A note that has to say something.
pub(super) fn said(text: &str, what: &'static str) -> Result<String, Refusal> {
    let text = note(text)?;
    let text = text.trim_start();
    if text.is_empty() {
        return Err(Untracked::Empty(what).into());
    }
    Ok(text.to_owned())
}

/// Entries of a list of one record.
pub(super) fn count(entries: usize) -> Result<(), Refusal> {
    if entries > LIST_LIMIT {
        return Err(Untracked::TooMany { limit: LIST_LIMIT }.into());
    }
    Ok(())
}

/// Notes one after the other; those that say nothing are left out.
pub(super) fn steps(steps: &[String]) -> Result<Vec<String>, Refusal> {
    count(steps.len())?;
    let said = steps.iter().filter(|step| !step.trim().is_empty());
    said.map(|step| note(step)).collect()
}

/// One line of a record's history.
pub(super) fn event(at: Moment, by: &str, text: &str) -> Result<Event, Refusal> {
    Ok(Event {
        at: moment(at)?,
        by: line(by)?,
        text: said(text, "What happened")?,
    })
}

/// A whole history.
pub(super) fn history(history: &[Event]) -> Result<Vec<Event>, Refusal> {
    count(history.len())?;
    let events = history.iter();
    events
        .map(|row| event(row.at, &row.by, &row.text))
        .collect()
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
    span(duration)
}

/// A duration in the unit of its task.
pub(super) fn length(minutes: WorkMinutes, on_the_wall: bool) -> Result<WorkMinutes, Refusal> {
    if !on_the_wall {
        return duration(minutes);
    }
    if minutes.0 < 0 {
        return Err(Refusal::DurationNegative);
    }
    elapsed(minutes.0).map(WorkMinutes)
}

/// Work of people: a thousand of them do more in a day than one does in a year.
pub(super) fn work(work: WorkMinutes) -> Result<WorkMinutes, Refusal> {
    if work.0 < 0 {
        return Err(Refusal::DurationNegative);
    }
    Ok(work)
}

/// A share of somebody's time.
pub(super) fn units(units: Units) -> Result<Units, Refusal> {
    if (Units::MIN..=Units::MAX).contains(&units) {
        Ok(units)
    } else {
        Err(Refusal::UnitsOutOfRange)
    }
}

/// The most a percent lag may be.
const PERCENT_LIMIT: u32 = 1_000;

pub(super) fn lag(lag: Lag) -> Result<Lag, Refusal> {
    match lag {
        Lag::Work(work) => span(work).map(Lag::Work),
        Lag::Elapsed(minutes) => elapsed(minutes).map(Lag::Elapsed),
        Lag::Percent(percent) if percent.unsigned_abs() > PERCENT_LIMIT => {
            Err(Refusal::PercentOutOfRange)
        }
        Lag::Percent(_) => Ok(lag),
    }
}

/// Minutes on the wall: no more than fifty years of them.
pub(super) fn elapsed(minutes: i32) -> Result<i32, Refusal> {
    if minutes.unsigned_abs() > LONGEST_ELAPSED.unsigned_abs() {
        return Err(Refusal::DurationTooLong);
    }
    Ok(minutes)
}

fn span(work: WorkMinutes) -> Result<WorkMinutes, Refusal> {
    if work.0.unsigned_abs() > WorkMinutes::MAX.0.unsigned_abs() {
        return Err(Refusal::DurationTooLong);
    }
    Ok(work)
}

/// A calendar whose hours run forwards.
pub(super) fn calendar(calendar: &Calendar) -> Result<Calendar, Refusal> {
    let forwards = |shifts: &[Shift]| {
        shifts
            .iter()
            .all(|shift| shift.from < shift.to && shift.to <= 1440)
            && shifts.windows(2).all(|pair| pair[0].to <= pair[1].from)
    };
    let weeks = calendar.work_weeks.iter().map(|week| &week.week);
    let days = weeks.chain([&calendar.week]).flatten().flatten();
    let days = days
        .chain(calendar.exceptions.values().map(|day| &day.shifts))
        .chain(calendar.recurrences.iter().map(|day| &day.shifts));
    if !days.into_iter().all(|shifts| forwards(shifts)) {
        return Err(Refusal::ShiftsOverlap);
    }
    calendar
        .exceptions
        .keys()
        .try_for_each(|&day| date(day).map(drop))?;
    let recurring = calendar.recurrences.iter().map(|day| (day.from, day.until));
    let weeks = calendar
        .work_weeks
        .iter()
        .map(|week| (week.from, week.until));
    for (from, until) in recurring.chain(weeks) {
        if date(until)? < date(from)? {
            return Err(Refusal::DaysBackwards);
        }
    }
    let falls = |day: &Recurrence| day.pattern.falls_on_a_day();
    if !calendar.recurrences.iter().all(falls) {
        return Err(Refusal::NeverFalls);
    }
    let mut checked = calendar.clone();
    checked.name = name(&calendar.name)?;
    for exception in checked.exceptions.values_mut() {
        exception.name = line(&exception.name)?;
    }
    for recurrence in &mut checked.recurrences {
        recurrence.name = line(&recurrence.name)?;
    }
    for week in &mut checked.work_weeks {
        week.name = line(&week.name)?;
    }
    Ok(checked)
}
