//! Germany, Austria, Switzerland, Poland and Czechia.

use super::rules::{
    Rule,
    When::{Easter, On},
    rule,
};

/// The days all sixteen states keep by their holiday laws, German Unity Day being the only federal
/// one (Einigungsvertrag, article 2), and Reformation Day of 2017, which all states made free.
pub(super) const GERMANY: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Labour Day", On(5, 1)),
    rule("Good Friday", Easter(-2)),
    rule("Easter Monday", Easter(1)),
    rule("Ascension Day", Easter(39)),
    rule("Whit Monday", Easter(50)),
    rule("German Unity Day", On(10, 3)),
    rule("Reformation Day", On(10, 31)).only(2017),
    rule("Christmas Day", On(12, 25)),
    rule("Second Day of Christmas", On(12, 26)),
];

/// Arbeitsruhegesetz, section 7.
///
/// Good Friday is left out: a day off for members of some churches only, and since 2019 for none.
pub(super) const AUSTRIA: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Epiphany", On(1, 6)),
    rule("Labour Day", On(5, 1)),
    rule("Easter Monday", Easter(1)),
    rule("Ascension Day", Easter(39)),
    rule("Whit Monday", Easter(50)),
    rule("Corpus Christi", Easter(60)),
    rule("Assumption Day", On(8, 15)),
    rule("Austrian National Day", On(10, 26)),
    rule("All Saints' Day", On(11, 1)),
    rule("Immaculate Conception", On(12, 8)),
    rule("Christmas Day", On(12, 25)),
    rule("Saint Stephen's Day", On(12, 26)),
];

/// Swiss National Day is the only federal holiday (Bundesverfassung, article 110); the three
/// others are those of every canton.
///
/// Good Friday, Easter Monday, Whit Monday and 26 December are free in most cantons, not all.
pub(super) const SWITZERLAND: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Ascension Day", Easter(39)),
    rule("Swiss National Day", On(8, 1)),
    rule("Christmas Day", On(12, 25)),
];

/// Act of 18 January 1951 on days free from work: Epiphany from 2011, Christmas Eve from 2025, and
/// one day for a hundred years of independence in 2018.
pub(super) const POLAND: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Epiphany", On(1, 6)).from(2011),
    rule("Labour Day", On(5, 1)),
    rule("Constitution Day", On(5, 3)),
    rule("Easter Sunday", Easter(0)),
    rule("Easter Monday", Easter(1)),
    rule("Whit Sunday", Easter(49)),
    rule("Corpus Christi", Easter(60)),
    rule("Assumption Day", On(8, 15)),
    rule("All Saints' Day", On(11, 1)),
    rule("Independence Day", On(11, 11)),
    rule("Independence Centenary", On(11, 12)).only(2018),
    rule("Christmas Eve", On(12, 24)).from(2025),
    rule("Christmas Day", On(12, 25)),
    rule("Second Day of Christmas", On(12, 26)),
];

/// Act 245/2000: Good Friday from 2016.
pub(super) const CZECHIA: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Labour Day", On(5, 1)),
    rule("Victory Day", On(5, 8)),
    rule("Good Friday", Easter(-2)).from(2016),
    rule("Easter Monday", Easter(1)),
    rule("Saints Cyril and Methodius Day", On(7, 5)),
    rule("Jan Hus Day", On(7, 6)),
    rule("Czech Statehood Day", On(9, 28)),
    rule("Independent Czechoslovak State Day", On(10, 28)),
    rule("Struggle for Freedom and Democracy Day", On(11, 17)),
    rule("Christmas Eve", On(12, 24)),
    rule("Christmas Day", On(12, 25)),
    rule("Second Day of Christmas", On(12, 26)),
];
