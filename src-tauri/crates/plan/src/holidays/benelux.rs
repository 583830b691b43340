//! The Netherlands and Belgium.

use chrono::{Datelike, NaiveDate, Weekday};

use super::rules::{
    Rule,
    When::{By, Easter, On},
    rule,
};

/// Days the Algemene termijnenwet and collective agreements make free.
///
/// Liberation Day is a day off every fifth year only, by most agreements and for the State. Good
/// Friday is a day like a holiday for deadlines, but offices are open.
pub(super) const NETHERLANDS: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Queen's Day", By(queens_day)).until(2013),
    rule("King's Day", By(kings_day)).from(2014),
    rule("Liberation Day", By(liberation_day)),
    rule("Easter Sunday", Easter(0)),
    rule("Easter Monday", Easter(1)),
    rule("Ascension Day", Easter(39)),
    rule("Whit Sunday", Easter(49)),
    rule("Whit Monday", Easter(50)),
    rule("Christmas Day", On(12, 25)),
    rule("Second Day of Christmas", On(12, 26)),
];

fn queens_day(year: i32) -> Option<NaiveDate> {
    never_on_sunday(NaiveDate::from_ymd_opt(year, 4, 30)?)
}

fn kings_day(year: i32) -> Option<NaiveDate> {
    never_on_sunday(NaiveDate::from_ymd_opt(year, 4, 27)?)
}

/// The monarch's birthday gives way to a Sunday and is kept the day before.
fn never_on_sunday(day: NaiveDate) -> Option<NaiveDate> {
    if day.weekday() == Weekday::Sun {
        day.pred_opt()
    } else {
        Some(day)
    }
}

fn liberation_day(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 5, 5).filter(|_| year % 5 == 0)
}

/// The ten days of the Royal Decree of 18 April 1974.
///
/// One on a Sunday is made up for on a day each employer names, so none is listed.
pub(super) const BELGIUM: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Easter Monday", Easter(1)),
    rule("Labour Day", On(5, 1)),
    rule("Ascension Day", Easter(39)),
    rule("Whit Monday", Easter(50)),
    rule("Belgian National Day", On(7, 21)),
    rule("Assumption Day", On(8, 15)),
    rule("All Saints' Day", On(11, 1)),
    rule("Armistice Day", On(11, 11)),
    rule("Christmas Day", On(12, 25)),
];
