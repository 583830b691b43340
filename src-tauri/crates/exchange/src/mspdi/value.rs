//! Numbers, dates and durations as MSPDI writes them, read and written.

use plan::{Moment, NaiveDate};

/// Why a date was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BadDate {
    /// Not a date at all.
    Unreadable,
    /// Before 1950 or after 2199.
    OutOfRange,
}

/// A whole number; a fraction is rounded.
pub(super) fn whole(text: &str) -> Option<i64> {
    let text = text.trim();
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let number = number(text)?.round();
    // Beyond i64 this stops at its ends, which every caller then finds out of range.
    Some(number as i64)
}

/// A number.
pub(super) fn number(text: &str) -> Option<f64> {
    text.trim()
        .parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
}

/// `1` or `true`.
pub(super) fn yes(text: &str) -> bool {
    matches!(text.trim(), "1" | "true" | "True")
}

/// `2004-07-19T08:00:00`, to the nearest minute. A zone, if there is one, is left aside: plans are
/// in local time.
pub(super) fn moment(text: &str) -> Result<Moment, BadDate> {
    let text = text.trim();
    let (date, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let date = day(date)?;
    let seconds = if time.is_empty() {
        0
    } else {
        seconds_of_day(time).ok_or(BadDate::Unreadable)?
    };
    let minutes = (seconds + 30) / 60;
    let moment = Moment(Moment::at_start_of(date).0 + minutes);
    if is_within(moment) {
        Ok(moment)
    } else {
        Err(BadDate::OutOfRange)
    }
}

/// Whether a minute lies in the years that can be planned.
pub(super) fn is_within(at: Moment) -> bool {
    let after = plan::time::LATEST.succ_opt().expect("a date");
    (Moment::at_start_of(plan::time::EARLIEST)..=Moment::at_start_of(after)).contains(&at)
}

/// The date in front of a time.
pub(super) fn date(text: &str) -> Result<NaiveDate, BadDate> {
    day(text.trim().split(['T', ' ']).next().unwrap_or_default())
}

fn day(text: &str) -> Result<NaiveDate, BadDate> {
    let mut parts = text.splitn(3, '-');
    let mut next = || {
        let part = parts.next().filter(|part| (1..=5).contains(&part.len()))?;
        part.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| part.parse::<u32>().ok())?
    };
    let (Some(year), Some(month), Some(day)) = (next(), next(), next()) else {
        return Err(BadDate::Unreadable);
    };
    if !(1950..=2199).contains(&year) {
        return Err(BadDate::OutOfRange);
    }
    let year = i32::try_from(year).map_err(|_| BadDate::OutOfRange)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(BadDate::Unreadable)
}

fn seconds_of_day(text: &str) -> Option<i32> {
    let text = text.split(['Z', 'z', '+', '-', '.']).next()?;
    let mut parts = text.splitn(3, ':');
    let mut next = |most: i32| {
        let number: i32 = match parts.next() {
            Some(part) => part.parse().ok()?,
            None => 0,
        };
        (0..=most).contains(&number).then_some(number)
    };
    let (hours, minutes, seconds) = (next(24)?, next(59)?, next(60)?);
    let all = hours * 3600 + minutes * 60 + seconds;
    (all <= 24 * 3600).then_some(all)
}

/// Minutes since midnight of `08:00:00`.
pub(super) fn minute_of_day(text: &str) -> Option<u16> {
    let time = text.trim();
    let time = time.split_once('T').map_or(time, |(_, time)| time);
    let minutes = (seconds_of_day(time)? + 30) / 60;
    u16::try_from(minutes).ok()
}

/// Minutes of `PT120H30M0S` or `P1DT2H`, to the nearest minute; a day has 24 hours.
pub(super) fn duration(text: &str) -> Option<i64> {
    let minutes = (number_of_seconds(text)? / 60.0).round();
    (minutes.abs() < 1e15).then_some(minutes as i64)
}

/// Seconds of a duration.
pub(super) fn number_of_seconds(text: &str) -> Option<f64> {
    let text = text.trim();
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let text = text.strip_prefix('P')?;
    let mut seconds = 0.0_f64;
    let mut time = false;
    let mut from = 0;
    for (at, letter) in text.char_indices() {
        let unit = match letter {
            'T' if !time && at == from => {
                time = true;
                from = at + 1;
                continue;
            }
            '0'..='9' | '.' => continue,
            'D' if !time => 86_400.0,
            'H' if time => 3_600.0,
            'M' if time => 60.0,
            'S' if time => 1.0,
            _ => return None,
        };
        seconds += number(&text[from..at])? * unit;
        from = at + letter.len_utf8();
    }
    if from != text.len() || text.is_empty() {
        return None;
    }
    Some(sign * seconds)
}

/// `2004-07-19T08:00:00`.
pub(super) fn write_moment(moment: Moment) -> String {
    format!("{moment}:00")
}

/// `PT120H30M0S`.
pub(super) fn write_duration(minutes: i32) -> String {
    let sign = if minutes < 0 { "-" } else { "" };
    let minutes = minutes.unsigned_abs();
    format!("{sign}PT{}H{}M0S", minutes / 60, minutes % 60)
}

/// `08:00:00`; midnight at the end of a day is written as at its beginning.
pub(super) fn write_time(minute: u16) -> String {
    let minute = minute % 1440;
    format!("{:02}:{:02}:00", minute / 60, minute % 60)
}
