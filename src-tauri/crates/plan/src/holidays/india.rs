//! India.

use super::rules::{
    Rule,
    When::{Easter, On},
    rule,
};

/// The three national holidays and, of the other days all central offices close on, the two whose
/// dates a rule gives (the yearly circular of the Department of Personnel and Training).
///
/// Diwali, Holi, Id and the rest follow the moon or a sighting of it and are announced each year;
/// states have their own lists.
pub(super) const INDIA: &[Rule] = &[
    rule("Republic Day", On(1, 26)),
    rule("Good Friday", Easter(-2)),
    rule("Independence Day", On(8, 15)),
    rule("Gandhi Jayanti", On(10, 2)),
    rule("Christmas Day", On(12, 25)),
];
