//! Japan.

use std::collections::BTreeMap;

use chrono::{
    Datelike, Days, NaiveDate,
    Weekday::{Mon, Sun},
};

use super::rules::{
    Rule,
    Substitute::NextDayAfterSunday,
    When::{By, Nth, On},
    rule,
};

/// The name of a day made free by the law on either side of it.
const CITIZENS: &str = "Citizens' Holiday";

/// Act on National Holidays (1948), article 2, with the days moved for the Olympic Games and those
/// given for the accession of 2019. A holiday on a Sunday gives the next free day (article 3).
///
/// The days offices close around New Year, such as 2 and 3 January, are no national holidays.
pub(super) const JAPAN: &[Rule] = &[
    rule("New Year's Day", On(1, 1)).observed(NextDayAfterSunday, "New Year's Day (observed)"),
    rule("Coming of Age Day", Nth(2, Mon, 1)),
    rule("National Foundation Day", On(2, 11))
        .observed(NextDayAfterSunday, "National Foundation Day (observed)"),
    rule("Emperor's Birthday", On(2, 23))
        .from(2020)
        .observed(NextDayAfterSunday, "Emperor's Birthday (observed)"),
    rule("Vernal Equinox Day", By(vernal_equinox))
        .observed(NextDayAfterSunday, "Vernal Equinox Day (observed)"),
    rule("Greenery Day", On(4, 29))
        .until(2006)
        .observed(NextDayAfterSunday, "Greenery Day (observed)"),
    rule("Showa Day", On(4, 29))
        .from(2007)
        .observed(NextDayAfterSunday, "Showa Day (observed)"),
    rule("Accession of the Emperor", On(5, 1)).only(2019),
    rule("Constitution Memorial Day", On(5, 3))
        .observed(NextDayAfterSunday, "Constitution Memorial Day (observed)"),
    rule("Greenery Day", On(5, 4))
        .from(2007)
        .observed(NextDayAfterSunday, "Greenery Day (observed)"),
    rule("Children's Day", On(5, 5)).observed(NextDayAfterSunday, "Children's Day (observed)"),
    rule("Marine Day", On(7, 20))
        .until(2002)
        .observed(NextDayAfterSunday, "Marine Day (observed)"),
    rule("Marine Day", Nth(3, Mon, 7))
        .from(2003)
        .except(OLYMPIC),
    rule("Marine Day", On(7, 23)).only(2020),
    rule("Marine Day", On(7, 22)).only(2021),
    rule("Mountain Day", On(8, 11))
        .from(2016)
        .except(OLYMPIC)
        .observed(NextDayAfterSunday, "Mountain Day (observed)"),
    rule("Mountain Day", On(8, 10)).only(2020),
    rule("Mountain Day", On(8, 8))
        .only(2021)
        .observed(NextDayAfterSunday, "Mountain Day (observed)"),
    rule("Respect for the Aged Day", On(9, 15))
        .until(2002)
        .observed(NextDayAfterSunday, "Respect for the Aged Day (observed)"),
    rule("Respect for the Aged Day", Nth(3, Mon, 9)).from(2003),
    rule("Autumnal Equinox Day", By(autumnal_equinox))
        .observed(NextDayAfterSunday, "Autumnal Equinox Day (observed)"),
    rule("Health and Sports Day", Nth(2, Mon, 10)).until(2019),
    rule("Sports Day", On(7, 24)).only(2020),
    rule("Sports Day", On(7, 23)).only(2021),
    rule("Sports Day", Nth(2, Mon, 10)).from(2022),
    rule("Enthronement Ceremony", On(10, 22)).only(2019),
    rule("Culture Day", On(11, 3)).observed(NextDayAfterSunday, "Culture Day (observed)"),
    rule("Labour Thanksgiving Day", On(11, 23))
        .observed(NextDayAfterSunday, "Labour Thanksgiving Day (observed)"),
    rule("Emperor's Birthday", On(12, 23))
        .until(2018)
        .observed(NextDayAfterSunday, "Emperor's Birthday (observed)"),
];

/// Summer holidays were moved to the opening and closing of the Games.
const OLYMPIC: &[i32] = &[2020, 2021];

fn vernal_equinox(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 3, equinox(year, 208_431))
}

fn autumnal_equinox(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 9, equinox(year, 232_488))
}

/// The day of the equinox by the approximation of the Hydrographic Department for 1980 to 2099, in
/// ten-thousandths and millionths of a day: the observatory names the day only a year ahead.
fn equinox(year: i32, ten_thousandths: i32) -> u32 {
    let since = year - 1980;
    let day = (ten_thousandths * 100 + 242_194 * since) / 1_000_000 - since / 4;
    day.unsigned_abs()
}

/// Makes a day between two national holidays free (article 3, paragraph 3). Until 2006 neither a
/// Sunday nor a day free already as a substitute could be one, and 4 May was the only case.
pub(super) fn add_citizens_holidays(days: &mut BTreeMap<NaiveDate, &'static str>, year: i32) {
    let between: Vec<NaiveDate> = days
        .iter()
        .filter(|(_, name)| !name.ends_with("(observed)"))
        .map(|(date, _)| *date + Days::new(1))
        .filter(|date| year >= 2007 || date.weekday() != Sun)
        .filter(|date| !days.contains_key(date))
        .filter(|date| {
            days.get(&(*date + Days::new(1)))
                .is_some_and(|name| !name.ends_with("(observed)"))
        })
        .collect();
    days.extend(between.into_iter().map(|date| (date, CITIZENS)));
}
