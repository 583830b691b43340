//! England and Wales, and Ireland.

use chrono::{
    Datelike, NaiveDate,
    Weekday::{self, Mon},
};

use super::rules::{
    Rule,
    Substitute::NextWeekday,
    When::{By, Easter, Last, Nth, On},
    rule,
};

/// Bank holidays of England and Wales: Banking and Financial Dealings Act 1971, Schedule 1, and
/// the royal proclamations that add or move a day.
///
/// Scotland and Northern Ireland keep others as well.
pub(super) const ENGLAND_AND_WALES: &[Rule] = &[
    rule("New Year's Day", On(1, 1)).observed(NextWeekday, "New Year's Day (observed)"),
    rule("Good Friday", Easter(-2)),
    rule("Easter Monday", Easter(1)),
    rule("Royal Wedding", On(4, 29)).only(2011),
    rule("Early May Bank Holiday", Nth(1, Mon, 5)).except(&[2020]),
    rule("Early May Bank Holiday (VE Day)", On(5, 8)).only(2020),
    rule("Coronation of King Charles III", On(5, 8)).only(2023),
    rule("Spring Bank Holiday", Last(Mon, 5)).except(&[2002, 2012, 2022]),
    rule("Golden Jubilee of Queen Elizabeth II", On(6, 3)).only(2002),
    rule("Spring Bank Holiday", On(6, 4)).only(2002),
    rule("Spring Bank Holiday", On(6, 4)).only(2012),
    rule("Diamond Jubilee of Queen Elizabeth II", On(6, 5)).only(2012),
    rule("Spring Bank Holiday", On(6, 2)).only(2022),
    rule("Platinum Jubilee of Queen Elizabeth II", On(6, 3)).only(2022),
    rule("Summer Bank Holiday", Last(Mon, 8)),
    rule("State Funeral of Queen Elizabeth II", On(9, 19)).only(2022),
    rule("Christmas Day", On(12, 25)).observed(NextWeekday, "Christmas Day (observed)"),
    rule("Boxing Day", On(12, 26)).observed(NextWeekday, "Boxing Day (observed)"),
];

/// Organisation of Working Time Act 1997, Second Schedule.
///
/// A holiday on a weekend moves by no law: the employer picks another day, leave or pay.
pub(super) const IRELAND: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Saint Brigid's Day", By(saint_brigid)).from(2023),
    rule("Saint Patrick's Day", On(3, 17)),
    rule("Day of Remembrance and Recognition", On(3, 18)).only(2022),
    rule("Easter Monday", Easter(1)),
    rule("May Bank Holiday", Nth(1, Mon, 5)),
    rule("June Bank Holiday", Nth(1, Mon, 6)),
    rule("August Bank Holiday", Nth(1, Mon, 8)),
    rule("October Bank Holiday", Last(Mon, 10)),
    rule("Christmas Day", On(12, 25)),
    rule("Saint Stephen's Day", On(12, 26)),
];

/// The first Monday of February, or the first of February where that is a Friday.
fn saint_brigid(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 2, 1)
        .filter(|first| first.weekday() == Weekday::Fri)
        .or_else(|| NaiveDate::from_weekday_of_month_opt(year, 2, Mon, 1))
}
