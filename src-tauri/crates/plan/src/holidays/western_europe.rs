//! France, Spain and Portugal.

use super::rules::{
    Rule,
    When::{Easter, On},
    rule,
};

/// Code du travail, article L3133-1.
///
/// Whit Monday was worked from 2005 to 2007 unless agreed otherwise, as the “day of solidarity” (loi
/// 2004-626), until that became a day of each employer's choice (loi 2008-351). Alsace and Moselle
/// have two holidays more.
pub(super) const FRANCE: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Labour Day", On(5, 1)),
    rule("Victory Day", On(5, 8)),
    rule("Easter Monday", Easter(1)),
    rule("Ascension Day", Easter(39)),
    rule("Whit Monday", Easter(50)).except(&[2005, 2006, 2007]),
    rule("Bastille Day", On(7, 14)),
    rule("Assumption Day", On(8, 15)),
    rule("All Saints' Day", On(11, 1)),
    rule("Armistice Day", On(11, 11)),
    rule("Christmas Day", On(12, 25)),
];

/// Real Decreto 2001/1983, article 45: the days every community keeps.
///
/// Communities add their own, among them Maundy Thursday in most, and choose whether to give the
/// Monday after a Sunday.
pub(super) const SPAIN: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Epiphany", On(1, 6)),
    rule("Good Friday", Easter(-2)),
    rule("Labour Day", On(5, 1)),
    rule("Assumption Day", On(8, 15)),
    rule("National Day of Spain", On(10, 12)),
    rule("All Saints' Day", On(11, 1)),
    rule("Constitution Day", On(12, 6)),
    rule("Immaculate Conception", On(12, 8)),
    rule("Christmas Day", On(12, 25)),
];

/// The years Lei 23/2012 suspended four holidays for.
const SUSPENDED: &[i32] = &[2013, 2014, 2015];

/// Código do Trabalho, article 234, with the four days suspended from 2013 to 2015.
///
/// Carnival Tuesday and the municipal day are optional.
pub(super) const PORTUGAL: &[Rule] = &[
    rule("New Year's Day", On(1, 1)),
    rule("Freedom Day", On(4, 25)),
    rule("Labour Day", On(5, 1)),
    rule("Portugal Day", On(6, 10)),
    rule("Good Friday", Easter(-2)),
    rule("Easter Sunday", Easter(0)),
    rule("Corpus Christi", Easter(60)).except(SUSPENDED),
    rule("Assumption Day", On(8, 15)),
    rule("Republic Day", On(10, 5)).except(SUSPENDED),
    rule("All Saints' Day", On(11, 1)).except(SUSPENDED),
    rule("Restoration of Independence", On(12, 1)).except(SUSPENDED),
    rule("Immaculate Conception", On(12, 8)),
    rule("Christmas Day", On(12, 25)),
];
