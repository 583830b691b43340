//! Calendars: weeks, and what differs from them.

use plan::{Calendar, Shift, WeekHours, WorkWeek};

use super::exceptions;
use super::facts::{self, Facts};
use crate::mspdi::keep::{self, Keeper};
use crate::mspdi::schema::CALENDAR;
use crate::mspdi::tree::Node;
use crate::mspdi::value;
use crate::notes::Weight;

/// A calendar, before it is known which one it is based on.
pub(super) struct RawCalendar {
    pub(super) uid: Option<i64>,
    /// The calendar that holds where this one is silent; none for a base calendar.
    pub(super) below: Option<i64>,
    pub(super) calendar: Calendar,
}

impl RawCalendar {
    /// Whether it only repeats the one it is based on.
    pub(super) fn is_silent(&self) -> bool {
        self.below.is_some()
            && self.calendar.week.iter().all(Option::is_none)
            && self.calendar.exceptions.is_empty()
            && self.calendar.recurrences.is_empty()
            && self.calendar.work_weeks.is_empty()
    }
}

pub(super) fn read(node: &Node<'_>, facts: &mut Facts) -> RawCalendar {
    let name = facts.name(node.get("Name").unwrap_or_default());
    let mut calendar = Calendar::empty(&name);
    let below = facts::whole(node, "BaseCalendarUID").filter(|&uid| uid >= 0);
    let is_base = facts::flag(node, "IsBaseCalendar").unwrap_or(below.is_none());
    calendar.week = week(node, facts, &name);
    if is_base {
        for (day, hours) in calendar.week.iter_mut().enumerate() {
            let usual = if day < 5 { usual_day() } else { Vec::new() };
            hours.get_or_insert(usual);
        }
    }
    exceptions::read(node, facts, &mut calendar);
    for week_node in node.within("WorkWeeks", "WorkWeek") {
        work_week(week_node, facts, &mut calendar);
    }
    if let Some(uid) = facts::whole(node, "BaseCalendarUID").filter(|_| below.is_none() && !is_base)
    {
        calendar.kept.put("mspdi:BaseCalendarUID", uid.to_string());
    }
    let uid = facts::whole(node, "UID");
    if let Some(uid) = uid {
        calendar.kept.put("mspdi:UID", uid.to_string());
    }
    facts.keeper.keep(node, CALENDAR, "", &mut calendar.kept);
    exceptions::keep_originals(node, facts, &mut calendar);
    RawCalendar {
        uid,
        below: if is_base { None } else { below.or(Some(-1)) },
        calendar,
    }
}

/// Keeps what names a resource's silent calendar, so that it can be made again.
pub(super) fn keep_silent(
    raw: &RawCalendar,
    person: &str,
    keeper: &mut Keeper,
    kept: &mut plan::Kept,
) {
    for (field, text) in raw.calendar.kept.iter() {
        if let Some(element) = field.strip_prefix("mspdi:") {
            keeper.put(
                kept,
                keep::key("Calendar.", element, crate::mspdi::schema::How::Made),
                text,
            );
        }
    }
    if raw.calendar.name != person {
        keeper.put(kept, "mspdi:Calendar.Name".to_owned(), &raw.calendar.name);
    }
}

/// 08:00 to 12:00 and 13:00 to 17:00: what a working day without hours means.
pub(super) fn usual_day() -> Vec<Shift> {
    Calendar::standard().weekday(0).to_vec()
}

/// The days of a `WeekDays`, Monday first.
fn week(node: &Node<'_>, facts: &mut Facts, place: &str) -> WeekHours {
    let mut week = WeekHours::default();
    for day in node.within("WeekDays", "WeekDay") {
        let Some(kind @ 1..=7) = facts::whole(day, "DayType") else {
            continue;
        };
        let index = usize::try_from((kind + 5) % 7).expect("0 to 6");
        week[index] = Some(hours(day, facts, place));
    }
    week
}

/// The hours of a weekday or an exception.
pub(super) fn hours(day: &Node<'_>, facts: &mut Facts, place: &str) -> Vec<Shift> {
    let times = day.within("WorkingTimes", "WorkingTime");
    let mut shifts: Vec<Shift> = times.filter_map(shift).collect();
    if !facts::flag(day, "DayWorking").unwrap_or(!shifts.is_empty()) {
        return Vec::new();
    }
    if shifts.is_empty() {
        return usual_day();
    }
    shifts.sort_unstable();
    let before = shifts.len();
    let mut apart: Vec<Shift> = Vec::with_capacity(before);
    for shift in shifts {
        match apart.last_mut() {
            Some(last) if shift.from < last.to => last.to = last.to.max(shift.to),
            _ => apart.push(shift),
        }
    }
    if apart.len() < before {
        facts.add(
            Weight::Changed,
            "hours-overlap",
            place,
            "Working hours that overlapped became one stretch.",
        );
    }
    apart
}

fn shift(time: &Node<'_>) -> Option<Shift> {
    let from = value::minute_of_day(time.get("FromTime")?)?;
    let to = value::minute_of_day(time.get("ToTime")?)?;
    // Midnight at the end of a day is written as 00:00.
    let to = if to == 0 { 1440 } else { to };
    (from < to && to <= 1440).then_some(Shift { from, to })
}

fn work_week(node: &Node<'_>, facts: &mut Facts, calendar: &mut Calendar) {
    let place = calendar.name.clone();
    let Some((from, until)) = exceptions::period(node, facts, &place) else {
        return;
    };
    let week = WorkWeek {
        name: facts.line(node.get("Name").unwrap_or_default()),
        from,
        until,
        week: week(node, facts, &place),
    };
    calendar.work_weeks.push(week);
}
