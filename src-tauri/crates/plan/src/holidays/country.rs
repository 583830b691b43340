//! The countries whose holidays are known, by code and by name.

use std::fmt;
use std::str::FromStr;

/// A country with a table of public holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Country {
    /// The days all states and territories share.
    Australia,
    /// Austria.
    Austria,
    /// Belgium.
    Belgium,
    /// Brazil.
    Brazil,
    /// The federal list.
    Canada,
    /// Czechia.
    Czechia,
    /// Denmark.
    Denmark,
    /// Finland.
    Finland,
    /// France.
    France,
    /// The days all sixteen states share.
    Germany,
    /// The national days and those a rule dates.
    India,
    /// Ireland.
    Ireland,
    /// Italy.
    Italy,
    /// Japan.
    Japan,
    /// Mexico.
    Mexico,
    /// Netherlands.
    Netherlands,
    /// New Zealand.
    NewZealand,
    /// Norway.
    Norway,
    /// Poland.
    Poland,
    /// Portugal.
    Portugal,
    /// South Korea.
    SouthKorea,
    /// The days all communities share.
    Spain,
    /// Sweden.
    Sweden,
    /// The days all cantons share.
    Switzerland,
    /// The bank holidays of England and Wales.
    UnitedKingdom,
    /// The federal list.
    UnitedStates,
}

impl Country {
    /// Every country, by name.
    pub const ALL: [Self; 26] = [
        Self::Australia,
        Self::Austria,
        Self::Belgium,
        Self::Brazil,
        Self::Canada,
        Self::Czechia,
        Self::Denmark,
        Self::Finland,
        Self::France,
        Self::Germany,
        Self::India,
        Self::Ireland,
        Self::Italy,
        Self::Japan,
        Self::Mexico,
        Self::Netherlands,
        Self::NewZealand,
        Self::Norway,
        Self::Poland,
        Self::Portugal,
        Self::SouthKorea,
        Self::Spain,
        Self::Sweden,
        Self::Switzerland,
        Self::UnitedKingdom,
        Self::UnitedStates,
    ];

    /// The two letters of ISO 3166-1.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Australia => "AU",
            Self::Austria => "AT",
            Self::Belgium => "BE",
            Self::Brazil => "BR",
            Self::Canada => "CA",
            Self::Czechia => "CZ",
            Self::Denmark => "DK",
            Self::Finland => "FI",
            Self::France => "FR",
            Self::Germany => "DE",
            Self::India => "IN",
            Self::Ireland => "IE",
            Self::Italy => "IT",
            Self::Japan => "JP",
            Self::Mexico => "MX",
            Self::Netherlands => "NL",
            Self::NewZealand => "NZ",
            Self::Norway => "NO",
            Self::Poland => "PL",
            Self::Portugal => "PT",
            Self::SouthKorea => "KR",
            Self::Spain => "ES",
            Self::Sweden => "SE",
            Self::Switzerland => "CH",
            Self::UnitedKingdom => "GB",
            Self::UnitedStates => "US",
        }
    }

    /// What it is called in English.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Australia => "Australia",
            Self::Austria => "Austria",
            Self::Belgium => "Belgium",
            Self::Brazil => "Brazil",
            Self::Canada => "Canada",
            Self::Czechia => "Czechia",
            Self::Denmark => "Denmark",
            Self::Finland => "Finland",
            Self::France => "France",
            Self::Germany => "Germany",
            Self::India => "India",
            Self::Ireland => "Ireland",
            Self::Italy => "Italy",
            Self::Japan => "Japan",
            Self::Mexico => "Mexico",
            Self::Netherlands => "Netherlands",
            Self::NewZealand => "New Zealand",
            Self::Norway => "Norway",
            Self::Poland => "Poland",
            Self::Portugal => "Portugal",
            Self::SouthKorea => "South Korea",
            Self::Spain => "Spain",
            Self::Sweden => "Sweden",
            Self::Switzerland => "Switzerland",
            Self::UnitedKingdom => "United Kingdom (England and Wales)",
            Self::UnitedStates => "United States",
        }
    }

    /// The country of a code or a name, letter case aside.
    ///
    /// # Errors
    ///
    /// [`UnknownCountry`] when none has that code or name.
    pub fn parse(text: &str) -> Result<Self, UnknownCountry> {
        let typed = text.trim();
        let same = |name: &str| name.eq_ignore_ascii_case(typed);
        Self::ALL
            .into_iter()
            .find(|country| same(country.code()) || same(country.name()))
            .or_else(|| {
                let (_, country) = OTHER_NAMES.iter().find(|(name, _)| same(name))?;
                Some(*country)
            })
            .ok_or_else(|| UnknownCountry(typed.to_owned()))
    }
}

/// What people type besides.
const OTHER_NAMES: [(&str, Country); 8] = [
    ("Czech Republic", Country::Czechia),
    ("England", Country::UnitedKingdom),
    ("England and Wales", Country::UnitedKingdom),
    ("The Netherlands", Country::Netherlands),
    ("UK", Country::UnitedKingdom),
    ("United Kingdom", Country::UnitedKingdom),
    ("United States of America", Country::UnitedStates),
    ("USA", Country::UnitedStates),
];

impl FromStr for Country {
    type Err = UnknownCountry;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.name())
    }
}

/// No country is known by that code or name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("No holidays are known for “{0}”.")]
pub struct UnknownCountry(pub String);
