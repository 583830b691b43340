//! Sweden, Norway, Denmark and Finland.

use chrono::Weekday::{Fri, Sat};

use super::rules::{
    Rule,
    When::{Easter, From, On},
    rule,
};

/// Lag 1989:253 on public holidays, with the three eves that Semesterlagen, section 3 a, treats as
/// Sundays. National Day took the place of Whit Monday in 2005.
pub(super) const SWEDEN: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Epiphany", On(1, 6)),
    rule("Labour Day", On(5, 1)),
    rule("Good Friday", Easter(-2)),
    rule("Easter Sunday", Easter(0)),
    rule("Easter Monday", Easter(1)),
    rule("Ascension Day", Easter(39)),
    rule("Whit Sunday", Easter(49)),
    rule("Whit Monday", Easter(50)).until(2004),
    rule("National Day of Sweden", On(6, 6)).from(2005),
    rule("Midsummer Eve", From(Fri, 6, 19)),
    rule("Midsummer Day", From(Sat, 6, 20)),
    rule("All Saints' Day", From(Sat, 10, 31)),
    rule("Christmas Eve", On(12, 24)),
    rule("Christmas Day", On(12, 25)),
    rule("Second Day of Christmas", On(12, 26)),
    rule("New Year's Eve", On(12, 31)),
];

/// Helligdagsfredloven and the law of 1947 on 1 and 17 May.
pub(super) const NORWAY: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Labour Day", On(5, 1)),
    rule("Constitution Day", On(5, 17)),
    rule("Maundy Thursday", Easter(-3)),
    rule("Good Friday", Easter(-2)),
    rule("Easter Sunday", Easter(0)),
    rule("Easter Monday", Easter(1)),
    rule("Ascension Day", Easter(39)),
    rule("Whit Sunday", Easter(49)),
    rule("Whit Monday", Easter(50)),
    rule("Christmas Day", On(12, 25)),
    rule("Second Day of Christmas", On(12, 26)),
];

/// The holy days of the Danish church, which are the public ones; Great Prayer Day until 2023 (lov
/// 214/2023).
///
/// Constitution Day, Christmas Eve and 1 May are free by agreement only.
pub(super) const DENMARK: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Maundy Thursday", Easter(-3)),
    rule("Good Friday", Easter(-2)),
    rule("Easter Sunday", Easter(0)),
    rule("Easter Monday", Easter(1)),
    rule("Great Prayer Day", Easter(26)).until(2023),
    rule("Ascension Day", Easter(39)),
    rule("Whit Sunday", Easter(49)),
    rule("Whit Monday", Easter(50)),
    rule("Christmas Day", On(12, 25)),
    rule("Second Day of Christmas", On(12, 26)),
];

/// Kirkkolaki on holy days and the laws on Independence Day and 1 May, with the two eves that
/// Vuosilomalaki, section 4, counts as no working days.
pub(super) const FINLAND: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Epiphany", On(1, 6)),
    rule("May Day", On(5, 1)),
    rule("Good Friday", Easter(-2)),
    rule("Easter Sunday", Easter(0)),
    rule("Easter Monday", Easter(1)),
    rule("Ascension Day", Easter(39)),
    rule("Whit Sunday", Easter(49)),
    rule("Midsummer Eve", From(Fri, 6, 19)),
    rule("Midsummer Day", From(Sat, 6, 20)),
    rule("All Saints' Day", From(Sat, 10, 31)),
    rule("Independence Day", On(12, 6)),
    rule("Christmas Eve", On(12, 24)),
    rule("Christmas Day", On(12, 25)),
    rule("Second Day of Christmas", On(12, 26)),
];
