//! Hours of a day and of a week: `["08:00-12:00","13:00-17:00"]`, an empty list for a day off.

use plan::{Shift, WeekHours};
use serde_json::Value;

use super::civil;
use super::fields::Fields;
use super::line::Line;
use super::word::{WEEKDAYS, Word};

pub(super) fn put(line: &mut Line, key: &str, shifts: &[Shift]) {
    line.texts(key, shifts.iter().map(written));
}

/// Hours of a day that differs: nothing for a day off.
pub(super) fn put_if(line: &mut Line, shifts: &[Shift]) {
    if !shifts.is_empty() {
        put(line, "hours", shifts);
    }
}

/// The days of a week that speak.
pub(super) fn put_week(line: &mut Line, week: &WeekHours) {
    if week.iter().all(Option::is_none) {
        return;
    }
    line.inner("week", |line| {
        for (day, shifts) in WEEKDAYS.iter().zip(week) {
            if let Some(shifts) = shifts {
                put(line, day.word(), shifts);
            }
        }
    });
}

pub(super) fn take(fields: &mut Fields) -> Option<Vec<Shift>> {
    if fields.holds("hours") {
        fields.need("hours", WANTED, read)
    } else {
        Some(Vec::new())
    }
}

pub(super) fn take_week(fields: &mut Fields) -> WeekHours {
    let week = fields.inner("week", |days| {
        let mut week = WeekHours::default();
        for (day, hours) in WEEKDAYS.iter().zip(&mut week) {
            *hours = days.get(day.word(), WANTED, read);
        }
        Some(week)
    });
    week.unwrap_or_default()
}

const WANTED: &str = "a list of hours such as “08:00-12:00”, in order and apart";

fn written(shift: &Shift) -> String {
    let (from, to) = (shift.from, shift.to);
    format!(
        "{:02}:{:02}-{:02}:{:02}",
        from / 60,
        from % 60,
        to / 60,
        to % 60
    )
}

fn read(value: &Value) -> Option<Vec<Shift>> {
    let list = value.as_array()?;
    let shifts: Vec<Shift> = list.iter().map(shift).collect::<Option<_>>()?;
    let in_order = shifts.windows(2).all(|pair| pair[0].to <= pair[1].from);
    in_order.then_some(shifts)
}

fn shift(value: &Value) -> Option<Shift> {
    let (from, to) = value.as_str()?.split_once('-')?;
    let shift = Shift {
        from: civil::minute(from.as_bytes())?,
        to: civil::minute(to.as_bytes())?,
    };
    (shift.from < shift.to).then_some(shift)
}
