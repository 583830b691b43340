//! Public holidays as published by the authorities of each country.

use plan::holidays::{Country, covered_years, covers, easter_sunday, holidays};
use plan::{Datelike, NaiveDate, Weekday};

/// The days of one year that the law lists, as `MM-DD` in order.
fn dates(country: Country, year: i32) -> String {
    let days = holidays(country, year..=year);
    let days: Vec<String> = days
        .iter()
        .map(|day| day.date.format("%m-%d").to_string())
        .collect();
    days.join(" ")
}

fn name(country: Country, date: &str) -> Option<&'static str> {
    let date: NaiveDate = date.parse().unwrap();
    holidays(country, date.year()..=date.year())
        .into_iter()
        .find(|day| day.date == date)
        .map(|day| day.name)
}

#[test]
fn easter_is_on_the_sunday_the_church_keeps() {
    for date in [
        "1818-03-22",
        "1961-04-02",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
    ] {
        let date: NaiveDate = date.parse().unwrap();
        assert_eq!(easter_sunday(date.year()), Some(date));
        assert_eq!(date.weekday(), Weekday::Sun);
    }
}

#[test]
fn whole_years_are_as_published() {
    for (country, year, published) in [
        (
            "US",
            2021,
            "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
        ),
        (
            "US",
            2025,
            "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
        ),
        (
            "CA",
            2022,
            "01-01 01-03 04-15 05-23 07-01 09-05 09-30 10-10 11-11 12-25 12-26 12-27",
        ),
        (
            "GB",
            2022,
            "01-01 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27",
        ),
        (
            "GB",
            2020,
            "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-26 12-28",
        ),
        (
            "IE",
            2024,
            "01-01 02-05 03-17 04-01 05-06 06-03 08-05 10-28 12-25 12-26",
        ),
        (
            "DE",
            2017,
            "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26",
        ),
        (
            "FR",
            2024,
            "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25",
        ),
        (
            "NL",
            2025,
            "01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26",
        ),
        (
            "BE",
            2024,
            "01-01 04-01 05-01 05-09 05-20 07-21 08-15 11-01 11-11 12-25",
        ),
        (
            "ES",
            2024,
            "01-01 01-06 03-29 05-01 08-15 10-12 11-01 12-06 12-08 12-25",
        ),
        (
            "IT",
            2027,
            "01-01 01-06 03-28 03-29 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26",
        ),
        (
            "PT",
            2014,
            "01-01 04-18 04-20 04-25 05-01 06-10 08-15 12-08 12-25",
        ),
        (
            "PL",
            2025,
            "01-01 01-06 04-20 04-21 05-01 05-03 06-08 06-19 08-15 11-01 11-11 12-24 12-25 12-26",
        ),
        (
            "CZ",
            2016,
            "01-01 03-25 03-28 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26",
        ),
        (
            "AT",
            2024,
            "01-01 01-06 04-01 05-01 05-09 05-20 05-30 08-15 10-26 11-01 12-08 12-25 12-26",
        ),
        ("CH", 2024, "01-01 05-09 08-01 12-25"),
        (
            "SE",
            2024,
            "01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-06 06-21 06-22 11-02 12-24 12-25 12-26 12-31",
        ),
        (
            "NO",
            2024,
            "01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26",
        ),
        (
            "DK",
            2024,
            "01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26",
        ),
        (
            "FI",
            2024,
            "01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-21 06-22 11-02 12-06 12-24 12-25 12-26",
        ),
        (
            "JP",
            2019,
            "01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23",
        ),
        (
            "JP",
            2020,
            "01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23",
        ),
        (
            "JP",
            2021,
            "01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23",
        ),
        (
            "JP",
            2026,
            "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
        ),
        (
            "KR",
            2025,
            "01-01 01-27 01-28 01-29 01-30 03-01 03-03 05-01 05-05 05-06 06-03 06-06 08-15 10-03 10-05 10-06 10-07 10-08 10-09 12-25",
        ),
        (
            "AU",
            2022,
            "01-01 01-03 01-26 04-15 04-18 04-25 09-22 12-25 12-26 12-27",
        ),
        (
            "NZ",
            2022,
            "01-01 01-02 01-03 01-04 02-06 02-07 04-15 04-18 04-25 06-06 06-24 09-26 10-24 12-25 12-26 12-27",
        ),
        (
            "BR",
            2024,
            "01-01 03-29 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25",
        ),
        (
            "MX",
            2024,
            "01-01 02-05 03-18 05-01 09-16 10-01 11-18 12-25",
        ),
        ("IN", 2024, "01-26 03-29 08-15 10-02 12-25"),
    ] {
        let country: Country = country.parse().unwrap();
        assert_eq!(dates(country, year), published, "{country} {year}");
    }
}

#[test]
fn days_given_once_moved_or_ended_are_known() {
    use Country::*;
    for (country, date, expected) in [
        (
            UnitedKingdom,
            "2002-06-03",
            Some("Golden Jubilee of Queen Elizabeth II"),
        ),
        (UnitedKingdom, "2002-06-04", Some("Spring Bank Holiday")),
        (UnitedKingdom, "2002-05-27", None),
        (UnitedKingdom, "2011-04-29", Some("Royal Wedding")),
        (
            UnitedKingdom,
            "2012-06-05",
            Some("Diamond Jubilee of Queen Elizabeth II"),
        ),
        (UnitedKingdom, "2020-05-04", None),
        (
            UnitedKingdom,
            "2023-05-08",
            Some("Coronation of King Charles III"),
        ),
        (UnitedKingdom, "2021-12-28", Some("Boxing Day (observed)")),
        (UnitedStates, "2020-06-19", None),
        (
            UnitedStates,
            "2021-12-31",
            Some("New Year's Day (observed)"),
        ),
        (Canada, "2020-09-30", None),
        (
            Canada,
            "2023-10-02",
            Some("National Day for Truth and Reconciliation (observed)"),
        ),
        (
            Ireland,
            "2022-03-18",
            Some("Day of Remembrance and Recognition"),
        ),
        (Ireland, "2022-02-07", None),
        (Ireland, "2030-02-01", Some("Saint Brigid's Day")),
        (Ireland, "2030-02-04", None),
        (Germany, "2018-10-31", None),
        (France, "2006-06-05", None),
        (Netherlands, "2013-04-30", Some("Queen's Day")),
        (Netherlands, "2014-04-26", Some("King's Day")),
        (Netherlands, "2024-05-05", None),
        (Italy, "2011-03-17", Some("150 Years of Italian Unity")),
        (Italy, "2025-10-04", None),
        (Poland, "2010-01-06", None),
        (Poland, "2018-11-12", Some("Independence Centenary")),
        (Poland, "2024-12-24", None),
        (Portugal, "2012-10-05", Some("Republic Day")),
        (Portugal, "2013-10-05", None),
        (Portugal, "2016-10-05", Some("Republic Day")),
        (Czechia, "2015-04-03", None),
        (Sweden, "2004-05-31", Some("Whit Monday")),
        (Sweden, "2005-06-06", Some("National Day of Sweden")),
        (Sweden, "2005-05-16", None),
        (Denmark, "2023-05-05", Some("Great Prayer Day")),
        (Denmark, "2024-04-26", None),
        (Japan, "2018-12-24", Some("Emperor's Birthday (observed)")),
        (Japan, "2019-12-23", None),
        (Japan, "2006-05-04", Some("Citizens' Holiday")),
        (Japan, "2007-05-04", Some("Greenery Day")),
        (Japan, "2009-09-22", Some("Citizens' Holiday")),
        (Japan, "2021-10-11", None),
        (NewZealand, "2011-02-07", None),
        (NewZealand, "2015-04-27", Some("Anzac Day (observed)")),
        (NewZealand, "2021-07-09", None),
        (NewZealand, "2038-04-26", Some("Easter Monday")),
        (NewZealand, "2038-04-27", None),
        (NewZealand, "2052-06-21", Some("Matariki")),
        (Brazil, "2023-11-20", None),
        (Mexico, "2006-03-21", Some("Benito Juárez's Birthday")),
        (Mexico, "2018-12-01", Some("Change of Federal Government")),
        (Mexico, "2030-10-01", Some("Change of Federal Government")),
        (SouthKorea, "2020-10-05", None),
        (
            SouthKorea,
            "2023-05-29",
            Some("Buddha's Birthday (observed)"),
        ),
        (SouthKorea, "2028-10-05", Some("Chuseok (observed)")),
    ] {
        assert_eq!(name(country, date), expected, "{country} {date}");
    }
}

#[test]
fn a_list_is_sorted_has_a_date_once_and_keeps_to_its_years() {
    for country in Country::ALL {
        let known = covered_years(country);
        let all = holidays(country, known.clone());
        assert!(
            all.windows(2).all(|pair| pair[0].date < pair[1].date),
            "{country}"
        );
        let by_year: Vec<_> = known
            .clone()
            .flat_map(|year| holidays(country, year..=year))
            .collect();
        assert_eq!(all, by_year, "{country}");
        let years: Vec<i32> = all.iter().map(|day| day.date.year()).collect();
        assert!(years.iter().all(|year| covers(country, *year)), "{country}");
        assert!(known.clone().all(|year| years.contains(&year)), "{country}");
    }
}

#[test]
fn a_day_observed_is_never_on_a_weekend_nor_without_the_day_it_is_for() {
    for country in Country::ALL {
        let all = holidays(country, 2000..=2059);
        for day in all.iter().filter(|day| day.name.ends_with("(observed)")) {
            assert!(
                day.date.weekday().num_days_from_monday() < 5,
                "{country} {day:?}"
            );
            let own = day.name.trim_end_matches(" (observed)");
            assert!(
                all.iter().any(|other| {
                    other.name == own && (other.date - day.date).num_days().abs() <= 3
                }),
                "{country} {day:?}",
            );
        }
    }
}

#[test]
fn years_nobody_knows_yet_have_no_holidays() {
    assert!(!covers(Country::Australia, 2010));
    assert!(covers(Country::NewZealand, 2052));
    assert!(!covers(Country::NewZealand, 2053));
    assert!(!covers(Country::Germany, 1999));
    for country in Country::ALL {
        assert_eq!(holidays(country, i32::MIN..=1999), []);
        assert_eq!(holidays(country, 2061..=i32::MAX), []);
    }
    let (late, early) = (2030, 2020);
    assert_eq!(holidays(Country::Germany, late..=early), []);
}

#[test]
fn a_country_is_found_by_code_or_name() {
    for country in Country::ALL {
        for text in [country.code(), country.name()] {
            for typed in [text.to_owned(), text.to_lowercase(), text.to_uppercase()] {
                assert_eq!(Country::parse(&typed), Ok(country));
            }
        }
    }
    for (typed, country) in [
        (" uk ", Country::UnitedKingdom),
        ("united kingdom", Country::UnitedKingdom),
        ("USA", Country::UnitedStates),
        ("Czech Republic", Country::Czechia),
    ] {
        assert_eq!(typed.parse(), Ok(country));
    }
    for typed in ["", "Atlantis", "XX"] {
        assert_eq!(
            Country::parse(typed).unwrap_err().to_string(),
            format!("No holidays are known for “{typed}”."),
        );
    }
}
