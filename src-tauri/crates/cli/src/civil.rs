//! Moments and durations as people read them. The engine decides them; here they become text.

const DAY: i32 = 24 * 60;

/// The day a moment lies in, `YYYY-MM-DD`.
pub(crate) fn date(moment: i32) -> String {
    let (year, month, day) = civil(moment.div_euclid(DAY));
    format!("{year:04}-{month:02}-{day:02}")
}

/// The last day of work that ends before a moment.
pub(crate) fn last_date(finish: i32) -> String {
    date(finish - 1)
}

/// A moment to the minute, `YYYY-MM-DDThh:mm`.
pub(crate) fn minute(moment: i32) -> String {
    let of_day = moment.rem_euclid(DAY);
    format!("{}T{:02}:{:02}", date(moment), of_day / 60, of_day % 60)
}

/// Working minutes in days, exact to two decimals, or in hours and minutes: `3d`, `0.5d`, `-1d`.
pub(crate) fn days(minutes: i32, per_day: i32) -> String {
    let sign = if minutes < 0 { "-" } else { "" };
    let minutes = i64::from(minutes).abs();
    for (unit, size) in [("d", i64::from(per_day.max(1))), ("h", 60)] {
        if minutes * 100 % size == 0 {
            let hundredths = minutes * 100 / size;
            let (whole, part) = (hundredths / 100, hundredths % 100);
            return match part {
                0 => format!("{sign}{whole}{unit}"),
                _ if part % 10 == 0 => format!("{sign}{whole}.{}{unit}", part / 10),
                _ => format!("{sign}{whole}.{part:02}{unit}"),
            };
        }
    }
    format!("{sign}{minutes}m")
}

/// Year, month and day of a day counted from 1970-01-01 in the Gregorian calendar, by eras of 400
/// years that begin on 1 March (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
fn civil(day: i32) -> (i32, i32, i32) {
    let day = day + 719_468;
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i32::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        for (day, expected) in [
            (0, "1970-01-01"),
            (-1, "1969-12-31"),
            (11_016, "2000-02-29"),
            (20_166, "2025-03-19"),
            (-7_305, "1950-01-01"),
            (84_005, "2199-12-31"),
        ] {
            assert_eq!(date(day * DAY), expected);
            assert_eq!(last_date((day + 1) * DAY), expected, "a finish at midnight");
        }
        assert_eq!(minute(20_166 * DAY + 17 * 60 + 5), "2025-03-19T17:05");
    }

    #[test]
    fn durations_are_written_in_days_where_days_say_it() {
        for (minutes, expected) in [
            (0, "0d"),
            (480, "1d"),
            (240, "0.5d"),
            (-960, "-2d"),
            (90, "1.5h"),
            (7, "7m"),
        ] {
            assert_eq!(days(minutes, 480), expected);
        }
    }
}
