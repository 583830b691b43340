//! Durations and lags: `5d`, `2w`, `4h`, `0.5d`, `30m`, `+3d`, `-2d`.

use crate::calendar::Calendar;
use crate::link::Lag;
use crate::refusal::Refusal;
use crate::time::{LONGEST_ELAPSED, WorkMinutes};

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

/// Reads a duration of either kind: a time in which people work, or minutes on the wall where
/// the unit begins with an `e` (`3ed`, `12eh`, `1ew`).
///
/// # Errors
/// As [`read_duration`].
pub fn read_span(text: &str, calendar: &Calendar) -> Result<Span, Refusal> {
    let typed = text.trim();
    let typed = typed.strip_suffix('?').unwrap_or(typed);
    if let Some(minutes) = elapsed(typed) {
        return on_the_wall(minutes).map(Span::Elapsed);
    }
    let unsigned = typed.strip_prefix(['-', '−']).and_then(elapsed);
    match unsigned {
        Some(_) => Err(Refusal::DurationNegative),
        None => read_duration(text, calendar).map(Span::Work),
    }
}

/// A length of time as people type one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Working minutes.
    Work(WorkMinutes),
    /// Minutes on the wall.
    Elapsed(i32),
}

/// Reads a lag or lead: an optional sign, then working time (`3d`), time on the wall (`3ed`) or a
/// percentage of the predecessor's duration (`50%`).
///
/// # Errors
/// [`Refusal::NotADuration`] or [`Refusal::DurationTooLong`].
pub fn read_lag(text: &str, calendar: &Calendar) -> Result<Lag, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Lag::NONE);
    }
    let (sign, rest) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let rest = rest.trim();
    if let Some(percent) = rest.strip_suffix('%') {
        let percent = percent.trim();
        let digits = percent.chars().all(|c| c.is_ascii_digit());
        return match percent.parse::<i32>() {
            Ok(percent) if digits => Ok(Lag::Percent(sign * percent)),
            Ok(_) | Err(_) => Err(Refusal::NotADuration(short(text))),
        };
    }
    if let Some(minutes) = elapsed(rest) {
        return on_the_wall(minutes).map(|minutes| Lag::Elapsed(sign * minutes));
    }
    let minutes = finish(magnitude(rest, calendar), text)?;
    Ok(Lag::Work(WorkMinutes(sign * minutes.0)))
}

/// Time on the wall, where the unit says so.
fn elapsed(text: &str) -> Option<i64> {
    let split = text.find(|c: char| c.is_alphabetic())?;
    let (number, unit) = text.split_at(split);
    let number = number.trim_end();
    if !number.chars().all(is_numeric) {
        return None;
    }
    let unit = unit.to_lowercase();
    let minutes = match unit.strip_prefix('e')? {
        "m" | "min" | "mins" => 1,
        "h" | "hr" | "hrs" => 60,
        "d" | "day" | "days" => 24 * 60,
        "w" | "wk" | "wks" => 7 * 24 * 60,
        "mo" | "mon" | "mons" => 30 * 24 * 60,
        _ => return None,
    };
    amount(number, minutes)
}

fn is_numeric(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',')
}

fn on_the_wall(minutes: i64) -> Result<i32, Refusal> {
    match i32::try_from(minutes) {
        Ok(minutes) if minutes <= LONGEST_ELAPSED => Ok(minutes),
        Ok(_) | Err(_) => Err(Refusal::DurationTooLong),
    }
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
    let split = text.find(|c: char| !is_numeric(c));
    let (number, unit) = text.split_at(split.unwrap_or(text.len()));
    let minutes_per_unit = unit_minutes(unit, calendar)?;
    amount(number, minutes_per_unit)
}

/// What one of a unit counts.
fn unit_minutes(unit: &str, calendar: &Calendar) -> Option<i64> {
    Some(match unit.trim().to_lowercase().as_str() {
        "" | "d" | "day" | "days" => i64::from(calendar.day().0),
        "w" | "wk" | "week" | "weeks" => i64::from(calendar.week_minutes().0),
        "h" | "hr" | "hour" | "hours" => 60,
        "m" | "min" | "minute" | "minutes" => 1,
        "mo" | "month" | "months" => i64::from(calendar.day().0) * 20,
        _ => return None,
    })
}

fn amount(number: &str, minutes_per_unit: i64) -> Option<i64> {
    let (whole, part) = match number.split_once(['.', ',']) {
        Some((whole, part)) => (whole, part),
        None => (number, ""),
    };
    if whole.is_empty() && part.is_empty() || part.contains(['.', ',']) || part.len() > 4 {
        return None;
    }
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
pub fn write_lag(lag: Lag, calendar: &Calendar) -> String {
    if lag.is_none() {
        return String::new();
    }
    match lag {
        Lag::Work(work) => {
            let size = write_duration(WorkMinutes(work.0.saturating_abs()), calendar);
            format!("{}{size}", sign(work.0))
        }
        Lag::Elapsed(minutes) => {
            format!(
                "{}{}",
                sign(minutes),
                write_elapsed(minutes.saturating_abs())
            )
        }
        Lag::Percent(percent) => format!("{percent:+}%"),
    }
}

fn sign(amount: i32) -> &'static str {
    if amount < 0 { "-" } else { "+" }
}

/// Writes a duration of either kind.
#[must_use]
pub fn write_span(span: Span, calendar: &Calendar) -> String {
    match span {
        Span::Work(work) => write_duration(work, calendar),
        Span::Elapsed(minutes) => write_elapsed(minutes),
    }
}

/// Writes minutes on the wall: `3ed`, `12eh`, `45em`.
#[must_use]
pub fn write_elapsed(minutes: i32) -> String {
    for (unit, size) in [("ed", 24 * 60), ("eh", 60)] {
        if minutes % size == 0 {
            return format!("{}{unit}", minutes / size);
        }
    }
    format!("{minutes}em")
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
    fn a_duration_is_working_time_or_time_on_the_wall() {
        let calendar = Calendar::standard();
        for (typed, span, written) in [
            ("3d", Span::Work(WorkMinutes(1440)), "3d"),
            ("3", Span::Work(WorkMinutes(1440)), "3d"),
            ("3ed", Span::Elapsed(4320), "3ed"),
            ("3ED?", Span::Elapsed(4320), "3ed"),
            ("1.5 ed", Span::Elapsed(2160), "36eh"),
            ("90em", Span::Elapsed(90), "90em"),
            ("1 ewk", Span::Elapsed(10_080), "7ed"),
            ("1emo", Span::Elapsed(43_200), "30ed"),
            ("50emo", Span::Elapsed(2_160_000), "1500ed"),
            ("18300ed", Span::Elapsed(26_352_000), "18300ed"),
        ] {
            assert_eq!(read_span(typed, &calendar), Ok(span), "{typed}");
            assert_eq!(write_span(span, &calendar), written, "{typed}");
        }
        for (typed, refusal) in [
            ("-3ed", Refusal::DurationNegative),
            ("−3ed", Refusal::DurationNegative),
            ("18301ed", Refusal::DurationTooLong),
            ("99999999999ed", Refusal::DurationTooLong),
            ("+3ed", Refusal::NotADuration("+3ed".into())),
            ("ed", Refusal::NotADuration("ed".into())),
            ("3e", Refusal::NotADuration("3e".into())),
            ("3eed", Refusal::NotADuration("3eed".into())),
        ] {
            assert_eq!(read_span(typed, &calendar), Err(refusal), "{typed}");
        }
    }

    #[test]
    fn a_week_is_as_long_as_the_calendar_says() {
        let mut calendar = Calendar::standard();
        // Four days of six hours.
        for (day, hours) in calendar.week.iter_mut().enumerate() {
            let shift = crate::Shift { from: 540, to: 900 };
            *hours = Some(if day < 4 { vec![shift] } else { Vec::new() });
        }
        for (typed, minutes) in [("1w", 1440), ("1d", 360), ("1mo", 7200), ("0.5w", 720)] {
            let read = read_duration(typed, &calendar);
            assert_eq!(read, Ok(WorkMinutes(minutes)), "{typed}");
        }
        assert_eq!(write_duration(WorkMinutes(1440), &calendar), "4d");
    }

    #[test]
    fn a_lag_has_one_sign() {
        let calendar = Calendar::standard();
        for typed in [
            "++3d",
            "+-3d",
            "--3d",
            "++3ed",
            "--3ed",
            "+-3ed",
            "++50%",
            "+-50%",
            "%",
            "+%",
            "5.5%",
            "50%%",
            "99999999999%",
        ] {
            let read = read_lag(typed, &calendar);
            assert!(matches!(read, Err(Refusal::NotADuration(_))), "{typed}");
        }
    }

    #[test]
    fn lags_keep_their_sign() {
        let calendar = Calendar::standard();
        for (typed, minutes, written) in [
            ("+3d", Lag::Work(WorkMinutes(1440)), "+3d"),
            ("-2d", Lag::Work(WorkMinutes(-960)), "-2d"),
            ("", Lag::NONE, ""),
            ("−4h", Lag::Work(WorkMinutes(-240)), "-0.5d"),
            ("+3ed", Lag::Elapsed(4320), "+3ed"),
            ("-1.5ed", Lag::Elapsed(-2160), "-36eh"),
            ("2 ew", Lag::Elapsed(20160), "+14ed"),
            ("+50%", Lag::Percent(50), "+50%"),
            ("-25 %", Lag::Percent(-25), "-25%"),
        ] {
            let read = read_lag(typed, &calendar).unwrap();
            assert_eq!(read, minutes, "{typed}");
            assert_eq!(write_lag(read, &calendar), written, "{typed}");
        }
    }
}
