//! The United States, Canada, Mexico and Brazil.

use chrono::{
    Datelike, NaiveDate,
    Weekday::{Mon, Thu},
};

use super::rules::{
    Rule,
    Substitute::{NearestWeekday, NextWeekday},
    When::{By, Easter, From, Last, Nth, On},
    rule,
};

/// Federal holidays: 5 U.S.C. 6103, and Executive Order 11582 for those on a weekend.
///
/// States and private employers keep fewer or others. Days on which a president closed federal
/// offices once, such as for a funeral, are no holidays.
pub(super) const UNITED_STATES: &[Rule] = &[
    rule("New Year's Day", On(1, 1)).observed(NearestWeekday, "New Year's Day (observed)"),
    rule("Martin Luther King Jr. Day", Nth(3, Mon, 1)),
    rule("Washington's Birthday", Nth(3, Mon, 2)),
    rule("Memorial Day", Last(Mon, 5)),
    rule("Juneteenth", On(6, 19))
        .from(2021)
        .observed(NearestWeekday, "Juneteenth (observed)"),
    rule("Independence Day", On(7, 4)).observed(NearestWeekday, "Independence Day (observed)"),
    rule("Labor Day", Nth(1, Mon, 9)),
    rule("Columbus Day", Nth(2, Mon, 10)),
    rule("Veterans Day", On(11, 11)).observed(NearestWeekday, "Veterans Day (observed)"),
    rule("Thanksgiving Day", Nth(4, Thu, 11)),
    rule("Christmas Day", On(12, 25)).observed(NearestWeekday, "Christmas Day (observed)"),
];

/// General holidays of the Canada Labour Code, section 166, with the next working day for one on
/// a weekend, as the federal public service keeps it.
///
/// Provinces have their own lists: Family Day, the Civic Holiday or Saint-Jean-Baptiste are
/// theirs, and some of them work on Remembrance Day or Boxing Day.
pub(super) const CANADA: &[Rule] = &[
    rule("New Year's Day", On(1, 1)).observed(NextWeekday, "New Year's Day (observed)"),
    rule("Good Friday", Easter(-2)),
    rule("Victoria Day", From(Mon, 5, 18)),
    rule("Canada Day", On(7, 1)).observed(NextWeekday, "Canada Day (observed)"),
    rule("Labour Day", Nth(1, Mon, 9)),
    rule("National Day for Truth and Reconciliation", On(9, 30))
        .from(2021)
        .observed(
            NextWeekday,
            "National Day for Truth and Reconciliation (observed)",
        ),
    rule("Thanksgiving Day", Nth(2, Mon, 10)),
    rule("Remembrance Day", On(11, 11)).observed(NextWeekday, "Remembrance Day (observed)"),
    rule("Christmas Day", On(12, 25)).observed(NextWeekday, "Christmas Day (observed)"),
    rule("Boxing Day", On(12, 26)).observed(NextWeekday, "Boxing Day (observed)"),
];

/// Ley Federal del Trabajo, article 74: three days became Mondays in 2006, Juárez's
/// in 2007, after the bicentenary of his birth. The day a president takes office moved from
/// December to October in 2024.
///
/// Election days, which are always Sundays, are left out.
pub(super) const MEXICO: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Constitution Day", On(2, 5)).until(2005),
    rule("Constitution Day", Nth(1, Mon, 2)).from(2006),
    rule("Benito Juárez's Birthday", On(3, 21)).until(2006),
    rule("Benito Juárez's Birthday", Nth(3, Mon, 3)).from(2007),
    rule("Labour Day", On(5, 1)),
    rule("Independence Day", On(9, 16)),
    rule("Revolution Day", On(11, 20)).until(2005),
    rule("Revolution Day", Nth(3, Mon, 11)).from(2006),
    rule("Change of Federal Government", By(inauguration)),
    rule("Christmas Day", On(12, 25)),
];

/// Every sixth year, counted from 2000.
fn inauguration(year: i32) -> Option<NaiveDate> {
    let month = if year < 2024 { 12 } else { 10 };
    NaiveDate::from_ymd_opt(year, month, 1).filter(|day| (day.year() - 2000) % 6 == 0)
}

/// Leis 662/1949, 6.802/1980, 9.093/1995, 10.607/2002 and 14.759/2023. Good Friday is a day of the
/// municipalities by that law of 1995, which all of them keep and the federal calendar lists.
///
/// Carnival and Corpus Christi are no holidays of the nation, though many offices close.
pub(super) const BRAZIL: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Good Friday", Easter(-2)),
    rule("Tiradentes' Day", On(4, 21)),
    rule("Labour Day", On(5, 1)),
    rule("Independence Day", On(9, 7)),
    rule("Our Lady of Aparecida", On(10, 12)),
    rule("All Souls' Day", On(11, 2)),
    rule("Republic Day", On(11, 15)),
    rule("Black Awareness Day", On(11, 20)).from(2024),
    rule("Christmas Day", On(12, 25)),
];
