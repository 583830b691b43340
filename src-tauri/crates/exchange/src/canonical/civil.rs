//! Dates and moments as they are written, and nothing like them.

use std::ops::RangeInclusive;

use plan::time::{DAY, EARLIEST, LATEST};
use plan::{Moment, NaiveDate};

/// The moments a person may type.
pub(super) fn typed() -> RangeInclusive<Moment> {
    let end = Moment::at_start_of(LATEST);
    Moment::at_start_of(EARLIEST)..=Moment(end.0 + DAY)
}

/// The moments a schedule may come to.
pub(super) fn computed() -> RangeInclusive<Moment> {
    Moment::MIN..=Moment::MAX
}

/// Reads `2025-03-14` of a year a person may type.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    any_date(text.as_bytes()).filter(|date| (EARLIEST..=LATEST).contains(date))
}

/// Reads `2025-03-14T08:00` within bounds.
pub(super) fn moment(text: &str, bounds: &RangeInclusive<Moment>) -> Option<Moment> {
    let bytes = text.as_bytes();
    if bytes.len() != 16 || bytes[10] != b'T' {
        return None;
    }
    let date = any_date(&bytes[..10])?;
    let minute = minute(&bytes[11..]).filter(|&minute| minute < 1440)?;
    // A year beyond all moments saturates there, and its minute would run over.
    let midnight = Moment::at_start_of(date);
    let moment = Moment(midnight.0.checked_add(i32::from(minute))?);
    (bounds.contains(&moment) && midnight.date() == date).then_some(moment)
}

/// Reads `08:00` as minutes since midnight, up to `24:00`.
pub(super) fn minute(text: &[u8]) -> Option<u16> {
    if text.len() != 5 || text[2] != b':' {
        return None;
    }
    let (hour, minute) = (number(&text[..2])?, number(&text[3..])?);
    let whole = hour * 60 + minute;
    (minute < 60 && whole <= 1440).then(|| u16::try_from(whole).ok())?
}

fn any_date(text: &[u8]) -> Option<NaiveDate> {
    if text.len() != 10 || text[4] != b'-' || text[7] != b'-' {
        return None;
    }
    let year = i32::try_from(number(&text[..4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&text[5..7])?, number(&text[8..])?)
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |number, digit| {
        digit
            .is_ascii_digit()
            .then(|| number * 10 + u32::from(digit - b'0'))
    })
}
