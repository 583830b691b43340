//! Italy.

use super::rules::{
    Rule,
    When::{Easter, On},
    rule,
};

/// Legge 260/1949 with its changes: Republic Day came back in 2001 (legge 336/2000), Saint Francis
/// in 2026 (legge 151/2025); 2011 had one day for 150 years of unity (decreto-legge 5/2011).
///
/// National Unity Day is kept on a Sunday, and each town's patron saint by that town.
pub(super) const ITALY: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Epiphany", On(1, 6)),
    rule("150 Years of Italian Unity", On(3, 17)).only(2011),
    rule("Liberation Day", On(4, 25)),
    rule("Labour Day", On(5, 1)),
    rule("Republic Day", On(6, 2)).from(2001),
    rule("Easter Sunday", Easter(0)),
    rule("Easter Monday", Easter(1)),
    rule("Assumption Day", On(8, 15)),
    rule("Saint Francis of Assisi", On(10, 4)).from(2026),
    rule("All Saints' Day", On(11, 1)),
    rule("Immaculate Conception", On(12, 8)),
    rule("Christmas Day", On(12, 25)),
    rule("Saint Stephen's Day", On(12, 26)),
];
