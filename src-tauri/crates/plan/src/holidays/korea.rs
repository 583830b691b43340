//! South Korea.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, Weekday::Sun};

use super::rules::{
    Rule,
    Substitute::NextWeekday,
    When::{By, On},
    is_weekend, rule,
};

/// From the year substitutes began to the last one whose elections the law dates already.
pub(super) const YEARS: RangeInclusive<i32> = 2014..=2029;

/// Public Holidays Act (2021) and the decree on holidays of public offices before it, with Labour
/// Day, which its own law makes a paid day off for employees and the Act since 2026 for everybody.
///
/// Days the cabinet names once are listed up to 2025; it may name more at short notice.
pub(super) const SOUTH_KOREA: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Seollal Eve", By(|year| day_before(seollal(year)?))),
    rule("Seollal", By(seollal)),
    rule("Day after Seollal", By(|year| day_after(seollal(year)?))),
    rule("Independence Movement Day", On(3, 1)).until(2021),
    rule("Independence Movement Day", On(3, 1))
        .from(2022)
        .observed(NextWeekday, "Independence Movement Day (observed)"),
    rule("Labour Day", On(5, 1)).until(2025),
    rule("Labour Day", On(5, 1))
        .from(2026)
        .observed(NextWeekday, "Labour Day (observed)"),
    rule("Children's Day", On(5, 5)).observed(NextWeekday, "Children's Day (observed)"),
    rule("Buddha's Birthday", By(buddhas_birthday)).until(2022),
    rule("Buddha's Birthday", By(buddhas_birthday))
        .from(2023)
        .observed(NextWeekday, "Buddha's Birthday (observed)"),
    rule("Memorial Day", On(6, 6)),
    rule("Constitution Day", On(7, 17))
        .from(2026)
        .observed(NextWeekday, "Constitution Day (observed)"),
    rule("Liberation Day", On(8, 15)).until(2020),
    rule("Liberation Day", On(8, 15))
        .from(2021)
        .observed(NextWeekday, "Liberation Day (observed)"),
    rule("Chuseok Eve", By(|year| day_before(chuseok(year)?))),
    rule("Chuseok", By(chuseok)),
    rule("Day after Chuseok", By(|year| day_after(chuseok(year)?))),
    rule("National Foundation Day", On(10, 3)).until(2020),
    rule("National Foundation Day", On(10, 3))
        .from(2021)
        .observed(NextWeekday, "National Foundation Day (observed)"),
    rule("Hangul Day", On(10, 9)).until(2020),
    rule("Hangul Day", On(10, 9))
        .from(2021)
        .observed(NextWeekday, "Hangul Day (observed)"),
    rule("Christmas Day", On(12, 25)).until(2022),
    rule("Christmas Day", On(12, 25))
        .from(2023)
        .observed(NextWeekday, "Christmas Day (observed)"),
    rule("Local Elections", On(6, 4)).only(2014),
    rule("Temporary Holiday", On(8, 14)).only(2015),
    rule("National Assembly Election", On(4, 13)).only(2016),
    rule("Temporary Holiday", On(5, 6)).only(2016),
    rule("Presidential Election", On(5, 9)).only(2017),
    rule("Temporary Holiday", On(10, 2)).only(2017),
    rule("Local Elections", On(6, 13)).only(2018),
    rule("National Assembly Election", On(4, 15)).only(2020),
    rule("Temporary Holiday", On(8, 17)).only(2020),
    rule("Presidential Election", On(3, 9)).only(2022),
    rule("Local Elections", On(6, 1)).only(2022),
    rule("Temporary Holiday", On(10, 2)).only(2023),
    rule("National Assembly Election", On(4, 10)).only(2024),
    rule("Armed Forces Day", On(10, 1)).only(2024),
    rule("Temporary Holiday", On(1, 27)).only(2025),
    rule("Presidential Election", On(6, 3)).only(2025),
    rule("Local Elections", On(6, 3)).only(2026),
    rule("National Assembly Election", On(4, 12)).only(2028),
];

/// Month and day of Seollal, Buddha's Birthday and Chuseok from 2014, by the almanac of the Korea
/// Astronomy and Space Science Institute; in 2027 and 2028 a day later than the Chinese New Year.
const LUNAR: [[(u32, u32); 3]; 16] = [
    [(1, 31), (5, 6), (9, 8)],
    [(2, 19), (5, 25), (9, 27)],
    [(2, 8), (5, 14), (9, 15)],
    [(1, 28), (5, 3), (10, 4)],
    [(2, 16), (5, 22), (9, 24)],
    [(2, 5), (5, 12), (9, 13)],
    [(1, 25), (4, 30), (10, 1)],
    [(2, 12), (5, 19), (9, 21)],
    [(2, 1), (5, 8), (9, 10)],
    [(1, 22), (5, 27), (9, 29)],
    [(2, 10), (5, 15), (9, 17)],
    [(1, 29), (5, 5), (10, 6)],
    [(2, 17), (5, 24), (9, 25)],
    [(2, 7), (5, 13), (9, 15)],
    [(1, 27), (5, 2), (10, 3)],
    [(2, 13), (5, 20), (9, 22)],
];

fn lunar(year: i32, which: usize) -> Option<NaiveDate> {
    let index = usize::try_from(year.checked_sub(*YEARS.start())?).ok()?;
    let (month, day) = LUNAR.get(index)?[which];
    NaiveDate::from_ymd_opt(year, month, day)
}

fn seollal(year: i32) -> Option<NaiveDate> {
    lunar(year, 0)
}

fn buddhas_birthday(year: i32) -> Option<NaiveDate> {
    lunar(year, 1)
}

fn chuseok(year: i32) -> Option<NaiveDate> {
    lunar(year, 2)
}

fn day_before(date: NaiveDate) -> Option<NaiveDate> {
    date.pred_opt()
}

fn day_after(date: NaiveDate) -> Option<NaiveDate> {
    date.succ_opt()
}

/// Adds the day after Seollal or Chuseok where one of its three days is a Sunday or another
/// holiday (a Saturday gives none), and the one for a Children's Day that is Buddha's Birthday.
pub(super) fn add_substitutes(days: &mut BTreeMap<NaiveDate, &'static str>, year: i32) {
    for (feast, name) in [
        (seollal(year), "Seollal (observed)"),
        (chuseok(year), "Chuseok (observed)"),
    ] {
        let Some(feast) = feast else { continue };
        let lost = [feast - Days::new(1), feast, feast + Days::new(1)]
            .into_iter()
            .any(|day| day.weekday() == Sun || (day.month(), day.day()) == (10, 3));
        if lost {
            add_next_weekday(days, feast + Days::new(2), name);
        }
    }
    if let Some(day) = buddhas_birthday(year).filter(|day| (day.month(), day.day()) == (5, 5)) {
        add_next_weekday(days, day, "Children's Day (observed)");
    }
}

fn add_next_weekday(
    days: &mut BTreeMap<NaiveDate, &'static str>,
    from: NaiveDate,
    name: &'static str,
) {
    let free = from
        .iter_days()
        .find(|day| !is_weekend(*day) && !days.contains_key(day));
    if let Some(day) = free {
        days.insert(day, name);
    }
}
