//! The forms a holiday law takes, and the days they come to in one year.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use super::easter::easter_sunday;

/// How a law names a day.
#[derive(Clone, Copy)]
pub(super) enum When {
    /// A month and its day.
    On(u32, u32),
    /// The first, second, … such weekday of a month.
    Nth(u8, Weekday, u32),
    /// The last such weekday of a month.
    Last(Weekday, u32),
    /// The first such weekday on or after a month's day.
    From(Weekday, u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
    /// Anything else, worked out by the country's own file.
    By(fn(i32) -> Option<NaiveDate>),
}

/// The day given for a holiday lost to a weekend.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Substitute {
    /// The Friday before a Saturday, the Monday after a Sunday.
    NearestWeekday,
    /// The Monday after, even if it is a holiday already.
    Monday,
    /// The first weekday after that isn't a holiday.
    NextWeekday,
    /// The first day after a Sunday that isn't a holiday; nothing for a Saturday.
    NextDayAfterSunday,
}

/// One holiday, in the years it is kept.
pub(super) struct Rule {
    name: &'static str,
    when: When,
    from: i32,
    until: i32,
    except: &'static [i32],
    observed: Option<(Substitute, &'static str)>,
}

/// A holiday kept every year, until told otherwise.
pub(super) const fn rule(name: &'static str, when: When) -> Rule {
    Rule {
        name,
        when,
        from: i32::MIN,
        until: i32::MAX,
        except: &[],
        observed: None,
    }
}

impl Rule {
    pub(super) const fn from(mut self, year: i32) -> Self {
        self.from = year;
        self
    }

    pub(super) const fn until(mut self, year: i32) -> Self {
        self.until = year;
        self
    }

    pub(super) const fn only(self, year: i32) -> Self {
        self.from(year).until(year)
    }

    pub(super) const fn except(mut self, years: &'static [i32]) -> Self {
        self.except = years;
        self
    }

    pub(super) const fn observed(mut self, how: Substitute, name: &'static str) -> Self {
        self.observed = Some((how, name));
        self
    }

    fn date(&self, year: i32) -> Option<NaiveDate> {
        if year < self.from || year > self.until || self.except.contains(&year) {
            return None;
        }
        self.when.date(year)
    }
}

impl When {
    fn date(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::On(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Self::Nth(nth, weekday, month) => {
                NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth)
            }
            Self::Last(weekday, month) => [5, 4]
                .into_iter()
                .find_map(|nth| NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth)),
            Self::From(weekday, month, day) => {
                let from = NaiveDate::from_ymd_opt(year, month, day)?;
                Some(from + Days::new(u64::from(weekday.days_since(from.weekday()))))
            }
            Self::Easter(days) => easter_sunday(year)?.checked_add_signed(TimeDelta::days(days)),
            Self::By(date) => date(year),
        }
    }
}

/// The days a law comes to in one year; a substitute may lie in the year before or after.
pub(super) fn days(law: &[Rule], year: i32) -> BTreeMap<NaiveDate, &'static str> {
    let mut days = BTreeMap::new();
    let mut lost = BTreeMap::new();
    for rule in law {
        let Some(date) = rule.date(year) else {
            continue;
        };
        days.entry(date).or_insert(rule.name);
        if let Some(observed) = rule.observed {
            lost.entry(date).or_insert(observed);
        }
    }
    // In order of date, so that of a Saturday and a Sunday together the Saturday takes Monday.
    for (date, (how, name)) in lost {
        if let Some(date) = substitute(date, how, &days) {
            days.entry(date).or_insert(name);
        }
    }
    days
}

fn substitute(
    date: NaiveDate,
    how: Substitute,
    days: &BTreeMap<NaiveDate, &'static str>,
) -> Option<NaiveDate> {
    if !is_weekend(date) {
        return None;
    }
    let saturday = date.weekday() == Weekday::Sat;
    match how {
        Substitute::NearestWeekday if saturday => date.pred_opt(),
        Substitute::NearestWeekday => date.succ_opt(),
        Substitute::Monday => date.iter_days().find(|day| day.weekday() == Weekday::Mon),
        Substitute::NextWeekday => date
            .iter_days()
            .find(|day| !is_weekend(*day) && !days.contains_key(day)),
        Substitute::NextDayAfterSunday if saturday => None,
        Substitute::NextDayAfterSunday => date.iter_days().find(|day| !days.contains_key(day)),
    }
}

pub(super) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
