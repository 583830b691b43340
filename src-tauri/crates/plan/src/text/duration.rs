//! Durations and lags: `5d`, `2w`, `4h`, `0.5d`, `30m`, `+3d`, `-2d`.

use crate::calendar::Calendar;
use crate::refusal::Refusal;
use crate::time::WorkMinutes;

/// Reads a duration. A bare number counts days, as in Microsoft Project; a trailing `?` (an
/// estimate) is taken and means nothing yet.
///
/// # Errors
/// [`Refusal::NotADuration`], [`Refusal::DurationNegative`] or [`Refusal::DurationTooLong`].
pub fn read_duration(text: &str, calendar: &Calendar) -> Result<WorkMinutes, Refusal> {
    let text = text.trim();
    if text.starts_with(['-', '−']) {
        return match magnitude(
            &text[text.chars().next().map_or(0, char::len_utf8)..],
            calendar,
        ) {
            Some(_) => Err(Refusal::DurationNegative),
            None => Err(Refusal::NotADuration(short(text))),
        };
    }
    let text = text.strip_suffix('?').unwrap_or(text);
    finish(magnitude(text, calendar), text)
}

/// Reads a lag or lead: a duration with an optional sign.
///
/// # Errors
/// [`Refusal::NotADuration`] or [`Refusal::DurationTooLong`].
pub fn read_lag(text: &str, calendar: &Calendar) -> Result<WorkMinutes, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(WorkMinutes::ZERO);
    }
    if let Some(rest) = text.strip_prefix(['-', '−']) {
        return finish(magnitude(rest, calendar).map(|minutes| -minutes), text);
    }
    finish(
        magnitude(text.strip_prefix('+').unwrap_or(text), calendar),
        text,
    )
}

fn finish(minutes: Option<i64>, text: &str) -> Result<WorkMinutes, Refusal> {
    let minutes = minutes.ok_or_else(|| Refusal::NotADuration(short(text)))?;
    match i32::try_from(minutes) {
        Ok(minutes) if minutes.abs() <= WorkMinutes::MAX.0 => Ok(WorkMinutes(minutes)),
        _ => Err(Refusal::DurationTooLong),
    }
}

/// Decimal digits times a unit, in exact integers: `0.5d` of 480 minutes is 240.
fn magnitude(text: &str, calendar: &Calendar) -> Option<i64> {
    let text = text.trim();
    let split = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')));
    let (number, unit) = text.split_at(split.unwrap_or(text.len()));
    let (whole, part) = match number.split_once(['.', ',']) {
        Some((whole, part)) => (whole, part),
        None => (number, ""),
    };
    if whole.is_empty() && part.is_empty() || part.contains(['.', ',']) || part.len() > 4 {
        return None;
    }
    let minutes_per_unit = match unit.trim().to_lowercase().as_str() {
        "" | "d" | "day" | "days" => i64::from(calendar.day().0),
        "w" | "wk" | "week" | "weeks" => i64::from(calendar.week_minutes().0),
        "h" | "hr" | "hour" | "hours" => 60,
        "m" | "min" | "minute" | "minutes" => 1,
        "mo" | "month" | "months" => i64::from(calendar.day().0) * 20,
        _ => return None,
    };
    if whole.len() > 9 {
        return Some(i64::MAX);
    }
    let whole: i64 = if whole.is_empty() {
        0
    } else {
        whole.parse().ok()?
    };
    let scale = 10_i64.pow(u32::try_from(part.len()).ok()?);
    let part: i64 = if part.is_empty() {
        0
    } else {
        part.parse().ok()?
    };
    Some(whole * minutes_per_unit + (part * minutes_per_unit + scale / 2) / scale)
}

/// Writes a duration in the largest unit that keeps it short and exact: `3d`, `0.5d`, `5h`, `45m`.
#[must_use]
pub fn write_duration(duration: WorkMinutes, calendar: &Calendar) -> String {
    let minutes = duration.0;
    let day = calendar.day().0;
    if minutes == 0 {
        return "0d".to_owned();
    }
    for (unit, size) in [("d", day), ("h", 60)] {
        // Exact to two decimals, or the next smaller unit says it better.
        let hundredths = i64::from(minutes) * 100;
        if hundredths % i64::from(size) == 0 {
            let hundredths = hundredths / i64::from(size);
            let whole = hundredths / 100;
            let part = hundredths % 100;
            return match part {
                0 => format!("{whole}{unit}"),
                _ if part % 10 == 0 => format!("{whole}.{}{unit}", part / 10),
                _ => format!("{whole}.{part:02}{unit}"),
            };
        }
    }
    format!("{minutes}m")
}

/// Writes a lag with its sign: `+3d`, `-2d`, or nothing at all for none.
#[must_use]
pub fn write_lag(lag: WorkMinutes, calendar: &Calendar) -> String {
    match lag.0 {
        0 => String::new(),
        minutes if minutes < 0 => format!("-{}", write_duration(WorkMinutes(-minutes), calendar)),
        _ => format!("+{}", write_duration(lag, calendar)),
    }
}

/// What was typed, cut so that an error stays one line.
pub(super) fn short(text: &str) -> String {
    if text.chars().count() <= 30 {
        text.to_owned()
    } else {
        text.chars().take(29).chain(std::iter::once('…')).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_loosely_and_written_in_one_form() {
        let calendar = Calendar::standard();
        for (typed, minutes, written) in [
            ("5d", 2400, "5d"),
            ("5", 2400, "5d"),
            ("2w", 4800, "10d"),
            ("4h", 240, "0.5d"),
            ("0.5d", 240, "0.5d"),
            ("0,5 d", 240, "0.5d"),
            ("1.5 days", 720, "1.5d"),
            ("90m", 90, "1.5h"),
            ("45 min", 45, "0.75h"),
            ("7m", 7, "7m"),
            ("3d?", 1440, "3d"),
            ("1mo", 9600, "20d"),
            ("0", 0, "0d"),
        ] {
            let read = read_duration(typed, &calendar).unwrap();
            assert_eq!(read, WorkMinutes(minutes), "{typed}");
            assert_eq!(write_duration(read, &calendar), written, "{typed}");
        }
    }

    #[test]
    fn nonsense_is_refused_with_a_sentence() {
        let calendar = Calendar::standard();
        for typed in [
            "", "abc", "5x", "1.2.3d", "d", "5d5", "--5d", "3ed", "NaN", "∞",
        ] {
            assert!(
                matches!(
                    read_duration(typed, &calendar),
                    Err(Refusal::NotADuration(_))
                ),
                "{typed}"
            );
        }
        assert_eq!(
            read_duration("-5d", &calendar),
            Err(Refusal::DurationNegative)
        );
        assert_eq!(
            read_duration("99999999999d", &calendar),
            Err(Refusal::DurationTooLong)
        );
        assert_eq!(
            read_duration("99999w", &calendar),
            Err(Refusal::DurationTooLong)
        );
    }

    #[test]
    fn lags_keep_their_sign() {
        let calendar = Calendar::standard();
        for (typed, minutes, written) in [
            ("+3d", 1440, "+3d"),
            ("-2d", -960, "-2d"),
            ("", 0, ""),
            ("−4h", -240, "-0.5d"),
        ] {
            let read = read_lag(typed, &calendar).unwrap();
            assert_eq!(read, WorkMinutes(minutes), "{typed}");
            assert_eq!(write_lag(read, &calendar), written, "{typed}");
        }
    }
}
