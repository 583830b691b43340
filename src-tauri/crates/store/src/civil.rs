//! How dates, moments and times of day are written in a cell.

use plan::{Moment, NaiveDate, Shift};

/// Reads `2025-03-14`, and nothing else that a date might be written as.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    if !shaped(text, b"0000-00-00") {
        return None;
    }
    let year = text.get(..4)?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, number(text, 5)?, number(text, 8)?)
}

/// Reads `2025-03-14T08:00`, and nothing else. (A program has tens of thousands of these: read by
/// place they take a tenth of the time a format takes.)
pub(crate) fn moment(text: &str) -> Option<Moment> {
    if !shaped(text, b"0000-00-00T00:00") {
        return None;
    }
    let midnight = date(text.get(..10)?)?;
    Some(Moment::from(midnight.and_hms_opt(
        number(text, 11)?,
        number(text, 14)?,
        0,
    )?))
}

/// Minutes since midnight as `08:00`; the end of the day is `24:00`.
pub(crate) fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Reads what [`clock`] writes.
pub(crate) fn minute(text: &str) -> Result<u16, String> {
    let read = || {
        let (hours, minutes) = text.split_once(':')?;
        let minute = hours
            .parse::<u16>()
            .ok()?
            .checked_mul(60)?
            .checked_add(minutes.parse().ok()?)?;
        (clock(minute) == text && minute <= 1440).then_some(minute)
    };
    read().ok_or_else(|| format!("“{text}” is not a time of day"))
}

/// A day's hours as `08:00-12:00 13:00-17:00`; a day off is empty.
pub(crate) fn hours(shifts: &[Shift]) -> String {
    let shifts: Vec<String> = shifts
        .iter()
        .map(|shift| format!("{}-{}", clock(shift.from), clock(shift.to)))
        .collect();
    shifts.join(" ")
}

/// Reads what [`hours`] writes.
pub(crate) fn shifts(text: &str) -> Result<Vec<Shift>, String> {
    let shift = |text: &str| {
        let (from, to) = text
            .split_once('-')
            .ok_or_else(|| format!("“{text}” are no hours of a day"))?;
        Ok(Shift {
            from: minute(from)?,
            to: minute(to)?,
        })
    };
    text.split(' ')
        .filter(|shift| !shift.is_empty())
        .map(shift)
        .collect()
}

/// The two digits at a place.
fn number(text: &str, at: usize) -> Option<u32> {
    text.get(at..at + 2)?.parse().ok()
}

fn shaped(text: &str, pattern: &[u8]) -> bool {
    text.len() == pattern.len()
        && text
            .bytes()
            .zip(pattern)
            .all(|(byte, &wanted)| match wanted {
                b'0' => byte.is_ascii_digit(),
                exact => byte == exact,
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_as_it_is_written() {
        for text in ["1950-01-01T00:00", "2024-02-29T23:59", "2199-12-31T17:30"] {
            let read = moment(text).unwrap();
            assert_eq!((read.to_string().as_str(), text.parse()), (text, Ok(read)));
        }
        for text in [
            "2025-02-29T08:00",
            "2025-01-01T24:00",
            "2025-01-01 08:00",
            "２025-01-01T08",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    #[test]
    fn hours_are_read_as_they_are_written() {
        for text in ["", "08:00-12:00", "00:00-01:00 23:00-24:00"] {
            assert_eq!(hours(&shifts(text).unwrap()), text);
        }
        for text in [
            "8:00-12:00",
            "08:00",
            "08:00-24:01",
            "08:00–12:00",
            "-",
            "off",
        ] {
            assert!(shifts(text).is_err(), "{text}");
        }
    }
}
