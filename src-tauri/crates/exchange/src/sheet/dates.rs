//! Dates as programs and people of several languages write them, and whether the day or the
//! month comes first.
//!
//! Times are civil: a zone in the text (`GMT+0000`, `Z`) is dropped and the clock taken as it
//! stands. Midnight means “that day”, as trackers write dates without a time.

use plan::NaiveDate;
use plan::text::When;
use plan::time::{DAY, EARLIEST, LATEST};

use super::field::Field;
use super::mapping::{DateOrder, Mapping, Use};
use super::table::Table;

/// Why a text is not taken as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoDate {
    /// It is none, or in no calendar.
    Nonsense,
    /// It means two days, and nobody said which.
    Ambiguous,
    /// It lies before 1950 or after 2199.
    OutOfRange,
}

/// What the dates of a table say about themselves.
#[derive(Debug, Default)]
pub(super) struct Look {
    day_first: bool,
    month_first: bool,
    /// A date that may mean two days.
    pub(super) ambiguous: Option<String>,
}

impl Look {
    /// The order that at least one date proves and none contradicts.
    pub(super) fn order(&self) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            (true, true) | (false, false) => None,
        }
    }
}

/// Looks at every date of a table.
pub(super) fn look(table: &Table, mapping: &Mapping) -> Look {
    let columns: Vec<usize> = mapping
        .columns
        .iter()
        .enumerate()
        .filter_map(|(at, to)| match to {
            Use::As(field) if field.is_date() || *field == Field::Constraint => Some(at),
            Use::As(_) | Use::Leave | Use::Keep => None,
        })
        .collect();
    let mut look = Look::default();
    for line in table.lines() {
        for &column in &columns {
            let cell = line.cell(column);
            let Some(Parts::Slashed(first, second, year)) = parts(day_of(cell).0) else {
                continue;
            };
            match (date(year, second, first), date(year, first, second)) {
                (Some(day_first), Some(month_first)) if day_first != month_first => {
                    if look.ambiguous.is_none() {
                        look.ambiguous = Some(cell.chars().take(40).collect());
                    }
                }
                (Some(_), None) => look.day_first = true,
                (None, Some(_)) => look.month_first = true,
                (Some(_), Some(_)) | (None, None) => {}
            }
        }
    }
    look
}

/// Reads a date.
pub(super) fn read(text: &str, order: Option<DateOrder>) -> Result<When, NoDate> {
    // No date is longer, and no time is lost on what is none.
    if text.len() > 100 {
        return Err(NoDate::Nonsense);
    }
    let (day, minute) = day_of(text);
    let found = match parts(day).ok_or(NoDate::Nonsense)? {
        Parts::Sure(year, month, day) => date(year, month, day),
        Parts::Slashed(first, second, year) => {
            match (date(year, second, first), date(year, first, second), order) {
                (day_first, _, Some(DateOrder::DayFirst)) => day_first,
                (_, month_first, Some(DateOrder::MonthFirst)) => month_first,
                (Some(one), Some(other), None) if one != other => return Err(NoDate::Ambiguous),
                (one, other, None) => one.or(other),
            }
        }
    };
    let date = found.ok_or(NoDate::Nonsense)?;
    if !(EARLIEST..=LATEST).contains(&date) {
        return Err(NoDate::OutOfRange);
    }
    Ok(When {
        date,
        minute: minute.filter(|&minute| minute > 0),
    })
}

/// The day of a text as its numbers and names give it.
enum Parts {
    /// Year, month, day, told apart by their shape or a name.
    Sure(i32, u32, u32),
    /// Two small numbers and a year.
    Slashed(u32, u32, i32),
}

fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Cuts a text into its day and its minute of the day; what follows the time is dropped.
fn day_of(text: &str) -> (&str, Option<i32>) {
    let Some(colon) = text.find(':') else {
        // `2025-03-14T00Z` is nobody's habit, but `2025-03-14Z` is somebody's.
        return (text.trim().trim_end_matches(['Z', 'z']), None);
    };
    let start = text[..colon]
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |at| {
            at + text[at..].chars().next().map_or(1, char::len_utf8)
        });
    let rest = &text[colon + 1..];
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let day = text[..start].trim_end_matches(['T', 't', ' ', ',', '\u{202f}', '\u{a0}']);
    let (Ok(hour), Ok(minute)) = (
        text[start..colon].parse::<i32>(),
        rest[..end].parse::<i32>(),
    ) else {
        return (day, None);
    };
    let tail = rest[end..].trim_start_matches(|c: char| c == ':' || c == '.' || c.is_ascii_digit());
    let tail = tail.trim_start().to_lowercase();
    let hour = match (tail.starts_with('a'), tail.starts_with('p')) {
        (true, _) if hour == 12 => 0,
        (_, true) if hour < 12 => hour + 12,
        _ => hour,
    };
    let minute = hour.saturating_mul(60).saturating_add(minute);
    (
        day,
        Some(minute).filter(|minute| (0..=DAY).contains(minute)),
    )
}

fn parts(day: &str) -> Option<Parts> {
    let mut numbers: Vec<&str> = Vec::new();
    let mut month = None;
    for token in tokens(day).take(8) {
        if token.starts_with(|c: char| c.is_ascii_digit()) {
            numbers.push(token);
        } else if let Some(named) = month_named(token) {
            month = Some(named);
        }
    }
    let number = |text: &str| text.parse::<u32>().ok();
    let year = |text: &str| -> Option<i32> {
        let year: i32 = text.parse().ok()?;
        // Two digits are this century until '69, as spreadsheets agree.
        Some(match text.len() {
            2 if year < 70 => 2000 + year,
            2 => 1900 + year,
            _ => year,
        })
    };
    match (numbers.as_slice(), month) {
        ([first, second, third], _) if first.len() == 4 => {
            Some(Parts::Sure(year(first)?, number(second)?, number(third)?))
        }
        ([first, second, third], _) if day.contains('.') && third.len() != 3 => {
            Some(Parts::Sure(year(third)?, number(second)?, number(first)?))
        }
        ([first, second, third], _) if third.len() != 3 => Some(Parts::Slashed(
            number(first)?,
            number(second)?,
            year(third)?,
        )),
        ([first, second], Some(month)) if first.len() == 4 => {
            Some(Parts::Sure(year(first)?, month, number(second)?))
        }
        ([first, second], Some(month)) => Some(Parts::Sure(year(second)?, month, number(first)?)),
        ([whole], None) if whole.len() == 8 => Some(Parts::Sure(
            year(&whole[..4])?,
            number(&whole[4..6])?,
            number(&whole[6..])?,
        )),
        _ => None,
    }
}

/// Runs of digits and runs of letters.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(char::is_alphanumeric)?;
        rest = &rest[start..];
        let digits = rest.starts_with(|c: char| c.is_ascii_digit());
        let end = rest
            .find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() != digits)
            .unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        rest = after;
        Some(token)
    })
}

/// A month by the beginning of its name in English, German, French or Spanish. The last name of
/// a date wins, so that `mar. 4 mars` (a Tuesday in March) is March both times.
fn month_named(name: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &["jan", "jän", "ene"],
        &["feb", "fév", "fev"],
        &["mar", "mär", "mrz"],
        &["apr", "avr", "abr"],
        &["may", "mai"],
        &["jun", "juin"],
        &["jul", "juil"],
        &["aug", "aoû", "aou", "ago"],
        &["sep"],
        &["oct", "okt"],
        &["nov"],
        &["dec", "dez", "déc", "dic"],
    ];
    let lower = name.to_lowercase();
    let at = NAMES
        .iter()
        .position(|names| names.iter().any(|name| lower.starts_with(name)))?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, order: Option<DateOrder>) -> String {
        match read(text, order) {
            Ok(When { date, minute: None }) => date.to_string(),
            Ok(When {
                date,
                minute: Some(minute),
            }) => format!("{date} {:02}:{:02}", minute / 60, minute % 60),
            Err(why) => format!("{why:?}"),
        }
    }

    #[test]
    fn dates_of_many_programs_and_languages_are_read() {
        for (text, expected) in [
            ("2025-03-14", "2025-03-14"),
            ("2025-03-14T09:30:00.000+0000", "2025-03-14 09:30"),
            ("2025-03-14 00:00:00", "2025-03-14"),
            ("20250314", "2025-03-14"),
            ("14.3.25", "2025-03-14"),
            ("Fr 14.03.25 08:00", "2025-03-14 08:00"),
            ("12/Sep/25 9:05 AM", "2025-09-12 09:05"),
            ("18/Sep/25 12:00 AM", "2025-09-18"),
            ("18/Sep/25 12:10 PM", "2025-09-18 12:10"),
            (
                "Mon Feb 06 2023 05:00:00 GMT+0000 (GMT)",
                "2023-02-06 05:00",
            ),
            ("Mon, 21 Apr 2025 10:17:06 UTC+0000", "2025-04-21 10:17"),
            ("March 3, 2025 5:00 PM", "2025-03-03 17:00"),
            ("3. März 2025", "2025-03-03"),
            ("mar. 4 mars 2025", "2025-03-04"),
            ("5 août 2025", "2025-08-05"),
            ("14 de julio de 2025", "2025-07-14"),
            ("25/12/2025", "2025-12-25"),
            ("12/25/2025", "2025-12-25"),
            ("5/5/2025", "2025-05-05"),
            ("3/4/2025", "Ambiguous"),
            ("30/02/2025", "Nonsense"),
            ("0000-01-01", "OutOfRange"),
            ("9999-12-31", "OutOfRange"),
            ("soon", "Nonsense"),
            ("", "Nonsense"),
            ("1:", "Nonsense"),
            (":::", "Nonsense"),
            ("45731", "Nonsense"),
        ] {
            assert_eq!(told(text, None), expected, "{text}");
        }
        assert_eq!(told("3/4/25", Some(DateOrder::DayFirst)), "2025-04-03");
        assert_eq!(told("3/4/25", Some(DateOrder::MonthFirst)), "2025-03-04");
        assert_eq!(
            told("Mon 3/4/25 8:00", Some(DateOrder::MonthFirst)),
            "2025-03-04 08:00"
        );
        // A chosen order is not bent by a date that does not fit it.
        assert_eq!(told("25/12/2025", Some(DateOrder::MonthFirst)), "Nonsense");
    }
}
