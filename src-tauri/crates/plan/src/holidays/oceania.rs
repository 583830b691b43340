//! Australia and New Zealand.

use chrono::Weekday::Mon;

use super::matariki::matariki;
use super::rules::{
    Rule,
    Substitute::{Monday, NextWeekday},
    When::{By, Easter, Nth, On},
    rule,
};

/// The days all states and territories keep (Fair Work Act 2009, section 115), with the weekdays
/// all of them add for one on a weekend.
///
/// Known from 2011: before, those weekdays differed. The King's Birthday, Easter Saturday and the
/// Monday after a weekend's Anzac Day still differ from state to state.
pub(super) const AUSTRALIA: &[Rule] = &[
    rule("New Year's Day", On(1, 1)).observed(NextWeekday, "New Year's Day (observed)"),
    rule("Australia Day", On(1, 26)).observed(NextWeekday, "Australia Day (observed)"),
    rule("Anzac Day", On(4, 25)),
    rule("Good Friday", Easter(-2)),
    rule("Easter Monday", Easter(1)),
    rule("National Day of Mourning for Queen Elizabeth II", On(9, 22)).only(2022),
    rule("Christmas Day", On(12, 25)).observed(NextWeekday, "Christmas Day (observed)"),
    rule("Boxing Day", On(12, 26)).observed(NextWeekday, "Boxing Day (observed)"),
];

/// Holidays Act 2003, sections 44 to 45A. Waitangi Day and Anzac Day go to a Monday since 2014.
///
/// Each province's anniversary day is left out.
pub(super) const NEW_ZEALAND: &[Rule] = &[
    rule("New Year's Day", On(1, 1)).observed(NextWeekday, "New Year's Day (observed)"),
    rule("Day after New Year's Day", On(1, 2))
        .observed(NextWeekday, "Day after New Year's Day (observed)"),
    rule("Waitangi Day", On(2, 6)).until(2013),
    rule("Waitangi Day", On(2, 6))
        .from(2014)
        .observed(Monday, "Waitangi Day (observed)"),
    rule("Anzac Day", On(4, 25)).until(2013),
    // Not the Tuesday where Monday is Easter Monday, as in 2038: section 45A knows no other day.
    rule("Anzac Day", On(4, 25))
        .from(2014)
        .observed(Monday, "Anzac Day (observed)"),
    rule("Good Friday", Easter(-2)),
    rule("Easter Monday", Easter(1)),
    rule("Queen's Birthday", Nth(1, Mon, 6)).until(2022),
    rule("King's Birthday", Nth(1, Mon, 6)).from(2023),
    rule("Matariki", By(matariki)),
    rule("Queen Elizabeth II Memorial Day", On(9, 26)).only(2022),
    rule("Labour Day", Nth(4, Mon, 10)),
    rule("Christmas Day", On(12, 25)).observed(NextWeekday, "Christmas Day (observed)"),
    rule("Boxing Day", On(12, 26)).observed(NextWeekday, "Boxing Day (observed)"),
];
