//! Public holidays of whole countries, worked out from their laws, without a network.
//!
//! A table holds the days the law of the land gives to everybody. Days of one state, canton or
//! region, of one trade, or agreed shop by shop are left out: they would be wrong for most who
//! pick the country. So are days only an authority can name each year, such as a lunar festival
//! fixed by sighting. Each file below says which law it follows and what it leaves out.
//!
//! Holidays fall on weekends too. Where the law gives another day for those, both are listed and
//! the other one is marked “(observed)”. Where it leaves that to employers, only the day itself is.

mod americas;
mod benelux;
mod british_isles;
mod central_europe;
mod country;
mod easter;
mod india;
mod italy;
mod japan;
mod korea;
mod matariki;
mod nordic;
mod oceania;
mod rules;
mod western_europe;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use rules::Rule;

pub use country::{Country, UnknownCountry};
pub use easter::easter_sunday;

/// A day off for a whole country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// What it is called in English; a day given for one lost to a weekend ends in “(observed)”.
    pub name: &'static str,
}

/// The years whose holidays are known: past ones by the law of their time, coming ones by the law
/// as it stands, as far as it fixes every day.
#[must_use]
pub fn covered_years(country: Country) -> RangeInclusive<i32> {
    match country {
        Country::Australia => 2011..=2060,
        Country::NewZealand => 2000..=*matariki::YEARS.end(),
        Country::SouthKorea => korea::YEARS,
        Country::Austria
        | Country::Belgium
        | Country::Brazil
        | Country::Canada
        | Country::Czechia
        | Country::Denmark
        | Country::Finland
        | Country::France
        | Country::Germany
        | Country::India
        | Country::Ireland
        | Country::Italy
        | Country::Japan
        | Country::Mexico
        | Country::Netherlands
        | Country::Norway
        | Country::Poland
        | Country::Portugal
        | Country::Spain
        | Country::Sweden
        | Country::Switzerland
        | Country::UnitedKingdom
        | Country::UnitedStates => 2000..=2060,
    }
}

/// Whether the holidays of a year are known; [`holidays()`] has none for a year that isn't.
#[must_use]
pub fn covers(country: Country, year: i32) -> bool {
    covered_years(country).contains(&year)
}

/// The holidays of the years given, in order. A date comes once: where two holidays fall together
/// it has the name of one.
///
/// Years outside [`covered_years`] have none, rather than some that may be wrong.
#[must_use]
pub fn holidays(country: Country, years: RangeInclusive<i32>) -> Vec<Holiday> {
    let covered = covered_years(country);
    let first = *years.start().max(covered.start());
    let last = *years.end().min(covered.end());
    if first > last {
        return Vec::new();
    }
    // A New Year's Day on a Saturday may be observed on the last day of the year before.
    (first..=last + 1)
        .flat_map(|year| of_year(country, year))
        .filter(|(date, _)| (first..=last).contains(&date.year()))
        .collect::<BTreeMap<_, _>>()
        .into_iter()
        .map(|(date, name)| Holiday { date, name })
        .collect()
}

fn of_year(country: Country, year: i32) -> BTreeMap<NaiveDate, &'static str> {
    let mut days = rules::days(law(country), year);
    if country == Country::Japan {
        japan::add_citizens_holidays(&mut days, year);
    }
    if country == Country::SouthKorea {
        korea::add_substitutes(&mut days, year);
    }
    days
}

const fn law(country: Country) -> &'static [Rule] {
    match country {
        Country::Australia => oceania::AUSTRALIA,
        Country::Austria => central_europe::AUSTRIA,
        Country::Belgium => benelux::BELGIUM,
        Country::Brazil => americas::BRAZIL,
        Country::Canada => americas::CANADA,
        Country::Czechia => central_europe::CZECHIA,
        Country::Denmark => nordic::DENMARK,
        Country::Finland => nordic::FINLAND,
        Country::France => western_europe::FRANCE,
        Country::Germany => central_europe::GERMANY,
        Country::India => india::INDIA,
        Country::Ireland => british_isles::IRELAND,
        Country::Italy => italy::ITALY,
        Country::Japan => japan::JAPAN,
        Country::Mexico => americas::MEXICO,
        Country::Netherlands => benelux::NETHERLANDS,
        Country::NewZealand => oceania::NEW_ZEALAND,
        Country::Norway => nordic::NORWAY,
        Country::Poland => central_europe::POLAND,
        Country::Portugal => western_europe::PORTUGAL,
        Country::SouthKorea => korea::SOUTH_KOREA,
        Country::Spain => western_europe::SPAIN,
        Country::Sweden => nordic::SWEDEN,
        Country::Switzerland => central_europe::SWITZERLAND,
        Country::UnitedKingdom => british_isles::ENGLAND_AND_WALES,
        Country::UnitedStates => americas::UNITED_STATES,
    }
}
