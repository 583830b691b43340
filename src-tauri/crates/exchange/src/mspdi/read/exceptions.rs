//! Days that differ from their weekday: once, for a stretch, or coming back.

use plan::Datelike;
use plan::{Calendar, DayException, Months, NaiveDate, Nth, Pattern, Recurrence, Shift, Weekday};

use super::calendars;
use super::facts::{self, Facts};
use crate::mspdi::tree::Node;
use crate::mspdi::value::{self, BadDate};
use crate::mspdi::write::exceptions as written;
use crate::mspdi::{keep, stamp};
use crate::notes::Weight;

/// Days of a stretch that are listed one by one; a longer one comes back daily.
const LISTED: i64 = 366;

/// Reads the exceptions of a calendar: those of their own list, or, in files of Project 2003,
/// those among the weekdays.
pub(super) fn read(node: &Node<'_>, facts: &mut Facts, calendar: &mut Calendar) {
    let mut listed = false;
    for exception in node.within("Exceptions", "Exception") {
        listed = true;
        one(exception, facts, calendar);
    }
    if listed {
        return;
    }
    for day in node.within("WeekDays", "WeekDay") {
        if facts::whole(day, "DayType") == Some(0) {
            one(day, facts, calendar);
        }
    }
}

/// Keeps the list as it was where ours would be written differently, for instance where two
/// stretches of the same name touch.
pub(super) fn keep_originals(node: &Node<'_>, facts: &mut Facts, calendar: &mut Calendar) {
    for (list, ours) in [
        ("Exceptions", written::exceptions(calendar)),
        ("WorkWeeks", written::work_weeks(calendar)),
    ] {
        let mut original = String::new();
        for element in node.all(list).flat_map(|list| &list.children) {
            keep::write(&mut original, element);
        }
        if !original.is_empty() && original != ours {
            let seal = format!("{:016x}", stamp::hash(&ours));
            let key = format!("mspdi:{list}");
            facts
                .keeper
                .put_xml(&mut calendar.kept, key.clone(), original);
            calendar.kept.put(format!("{key}="), seal);
        }
    }
}

/// The first and last day of a `TimePeriod`, within what can be planned.
pub(super) fn period(
    node: &Node<'_>,
    facts: &mut Facts,
    place: &str,
) -> Option<(NaiveDate, NaiveDate)> {
    let period = node.child("TimePeriod")?;
    let clipped = |text: &str, edge: NaiveDate| match value::date(text) {
        Ok(date) => Some((date, false)),
        Err(BadDate::OutOfRange) => Some((edge, true)),
        Err(BadDate::Unreadable) => None,
    };
    let from = period.get("FromDate").unwrap_or_default();
    let until = period.get("ToDate").unwrap_or_default();
    let year = |text: &str| {
        text.split('-')
            .next()
            .and_then(|year| year.parse::<i64>().ok())
    };
    let beyond =
        year(from).is_some_and(|year| year > 2199) || year(until).is_some_and(|year| year < 1950);
    let dates = (
        clipped(from, plan::time::EARLIEST),
        clipped(until, plan::time::LATEST),
    );
    let (Some((from, early)), Some((until, late))) = dates else {
        facts.add(
            Weight::LeftOut,
            "unreadable-date",
            place,
            "An exception of this calendar was left out: its dates can't be read.",
        );
        return None;
    };
    if beyond || until < from {
        facts.add(
            Weight::LeftOut,
            "date-out-of-range",
            place,
            "An exception of this calendar was left out: it ends before it begins, or lies outside the years 1950 to 2199.",
        );
        return None;
    }
    if early || late {
        facts.add(
            Weight::Changed,
            "date-out-of-range",
            place,
            "An exception of this calendar was cut to the years 1950 to 2199.",
        );
    }
    Some((from, until))
}

fn one(node: &Node<'_>, facts: &mut Facts, calendar: &mut Calendar) {
    let place = calendar.name.clone();
    let Some((from, until)) = period(node, facts, &place) else {
        return;
    };
    let name = facts.line(node.get("Name").unwrap_or_default());
    let shifts = calendars::hours(node, facts, &place);
    let mut days = Days {
        name,
        shifts,
        from,
        until,
    };
    let rule = rule(node);
    if let (Rule::Pattern(pattern), Some(count @ 1..)) = (&rule, occurrences(node)) {
        let dates = days.coming_back(*pattern);
        let last = dates.dates().nth(count - 1);
        days.until = last.unwrap_or(until);
    }
    match rule {
        Rule::Every if (until - from).num_days() < LISTED => {
            days.list(calendar, from.iter_days().take_while(|&day| day <= until));
        }
        Rule::Every => {
            let daily = days.coming_back(Pattern::Daily { every: 1 });
            calendar.recurrences.push(daily);
        }
        Rule::Pattern(pattern) => calendar.recurrences.push(days.coming_back(pattern)),
        Rule::Months {
            every,
            month,
            item,
            nth,
        } => {
            let limit = occurrences(node).unwrap_or(usize::MAX);
            let found = months(from, until, every)
                .filter(|first| month.is_none_or(|month| first.month() == u32::from(month)))
                .filter_map(|first| item.of(first, nth))
                .filter(|date| (from..=until).contains(date));
            days.list(calendar, found.take(limit));
        }
        Rule::Unknown => facts.add(
            Weight::LeftOut,
            "unknown-exception",
            &place,
            format!(
                "The exception “{}” was left out: how it comes back can't be read.",
                days.name
            ),
        ),
    }
}

fn occurrences(node: &Node<'_>) -> Option<usize> {
    let by_count = facts::flag(node, "EnteredByOccurrences").unwrap_or(false);
    let count = facts::whole(node, "Occurrences").filter(|_| by_count)?;
    usize::try_from(count).ok().filter(|&count| count > 0)
}

/// The days of one exception.
struct Days {
    name: String,
    shifts: Vec<Shift>,
    from: NaiveDate,
    until: NaiveDate,
}

impl Days {
    fn list(&self, calendar: &mut Calendar, dates: impl Iterator<Item = NaiveDate>) {
        for date in dates {
            let day = DayException {
                name: self.name.clone(),
                shifts: self.shifts.clone(),
            };
            calendar.exceptions.entry(date).or_insert(day);
        }
    }

    fn coming_back(&self, pattern: Pattern) -> Recurrence {
        Recurrence {
            name: self.name.clone(),
            shifts: self.shifts.clone(),
            from: self.from,
            until: self.until,
            pattern,
        }
    }
}

/// Which days of its stretch an exception falls on.
enum Rule {
    Every,
    Pattern(Pattern),
    /// A kind of day that is no weekday, in every so many months; listed day by day.
    Months {
        every: u32,
        month: Option<u8>,
        item: Item,
        nth: i64,
    },
    Unknown,
}

/// Kinds of day a month is searched for.
#[derive(Clone, Copy)]
enum Item {
    Day,
    Workday,
    Weekend,
}

fn rule(node: &Node<'_>) -> Rule {
    let period = facts::whole(node, "Period").unwrap_or(1).clamp(1, 999);
    let every = u16::try_from(period).expect("up to 999");
    let month = facts::whole(node, "Month").map(|month| month + 1);
    let month = month.and_then(|month| u8::try_from(month).ok());
    let month = month.filter(|month| (1..=12).contains(month));
    let day = facts::whole(node, "MonthDay").and_then(|day| u8::try_from(day).ok());
    let day = day.filter(|day| (1..=31).contains(day));
    let found = match facts::whole(node, "Type") {
        None | Some(1 | 9) => return Rule::Every,
        Some(2) => month
            .zip(day)
            .map(|(month, day)| Pattern::YearlyOn { month, day }),
        Some(4) => day.map(|day| Pattern::MonthlyOn { every, day }),
        Some(kind @ (3 | 5)) => return by_position(node, kind == 3, every, month),
        Some(6) => weekly(node, every),
        Some(7) => Some(Pattern::Daily { every }),
        // Every so many working days; only every one of them can be told from the rest.
        Some(8) if every == 1 => Some(Pattern::Weekly {
            every: 1,
            days: [true, true, true, true, true, false, false],
        }),
        Some(_) => None,
    };
    // Such as every 30 February.
    let found = found.filter(|pattern| pattern.falls_on_a_day());
    found.map_or(Rule::Unknown, Rule::Pattern)
}

fn weekly(node: &Node<'_>, every: u16) -> Option<Pattern> {
    let mask = facts::whole(node, "DaysOfWeek").unwrap_or(0);
    let mut days = [false; 7];
    // Sunday is 1, Monday 2, Saturday 64.
    for (day, chosen) in days.iter_mut().enumerate() {
        *chosen = mask & (1 << ((day + 1) % 7)) != 0;
    }
    days.contains(&true)
        .then_some(Pattern::Weekly { every, days })
}

fn by_position(node: &Node<'_>, yearly: bool, every: u16, month: Option<u8>) -> Rule {
    let position = facts::whole(node, "MonthPosition").unwrap_or(0);
    let nth = match position {
        0 => Nth::First,
        1 => Nth::Second,
        2 => Nth::Third,
        3 => Nth::Fourth,
        4 => Nth::Last,
        _ => return Rule::Unknown,
    };
    let item = facts::whole(node, "MonthItem").unwrap_or(0);
    let weekday = match item {
        0..=2 => {
            let items = [Item::Day, Item::Workday, Item::Weekend];
            return match (yearly, month) {
                (true, None) => Rule::Unknown,
                (yearly, month) => Rule::Months {
                    every: if yearly { 1 } else { u32::from(every) },
                    month: month.filter(|_| yearly),
                    item: items[usize::try_from(item).unwrap_or(0)],
                    nth: position,
                },
            };
        }
        3 => Weekday::Sun,
        4 => Weekday::Mon,
        5 => Weekday::Tue,
        6 => Weekday::Wed,
        7 => Weekday::Thu,
        8 => Weekday::Fri,
        9 => Weekday::Sat,
        _ => return Rule::Unknown,
    };
    match (yearly, month) {
        (false, _) => Rule::Pattern(Pattern::MonthlyThe {
            every,
            nth,
            weekday,
        }),
        (true, Some(month)) => Rule::Pattern(Pattern::YearlyThe {
            month,
            nth,
            weekday,
        }),
        (true, None) => Rule::Unknown,
    }
}

/// The first days of every so many months of a stretch.
fn months(from: NaiveDate, until: NaiveDate, every: u32) -> impl Iterator<Item = NaiveDate> {
    let first = from.with_day(1).expect("every month has a first");
    (0..)
        .map_while(move |step: u32| first.checked_add_months(Months::new(step * every)))
        .take_while(move |&first| first <= until)
}

impl Item {
    fn of(self, first: NaiveDate, nth: i64) -> Option<NaiveDate> {
        let fits = |date: &NaiveDate| {
            let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
            match self {
                Self::Day => true,
                Self::Workday => !weekend,
                Self::Weekend => weekend,
            }
        };
        let days = first
            .iter_days()
            .take_while(|date| date.month() == first.month());
        let found: Vec<NaiveDate> = days.filter(fits).collect();
        match usize::try_from(nth).ok()? {
            4 => found.last().copied(),
            nth => found.get(nth).copied(),
        }
    }
}
