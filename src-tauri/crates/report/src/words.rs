//! Dates, differences and typed text as a reader wants them.

use plan::{Datelike, NaiveDate};

/// Nobody reads a name of more characters on a page; measuring longer ones costs time.
const LONGEST: usize = 600;
/// Marks stacked on one letter that still read as writing. More would climb over the page.
const MARKS: usize = 3;

/// Typed text on one line: runs of space and control characters become one space. Dropped are
/// characters that turn the direction of what follows, because they would reorder our own words,
/// and pictographs, which the typeface has no shapes for: they decorate, and boxes do not.
pub(crate) fn tidy(text: &str) -> String {
    let mut tidied = String::new();
    let mut marks = 0;
    let mut length = 0;
    for c in text.chars() {
        if length == LONGEST {
            tidied.push('…');
            break;
        }
        if c.is_whitespace() || c.is_control() {
            if !tidied.is_empty() && !tidied.ends_with(' ') {
                tidied.push(' ');
                length += 1;
            }
            marks = 0;
            continue;
        }
        if turns_direction(c) || is_pictograph(c) {
            continue;
        }
        marks = if is_stacking_mark(c) { marks + 1 } else { 0 };
        if marks <= MARKS {
            tidied.push(c);
            length += 1;
        }
    }
    tidied.truncate(tidied.trim_end().len());
    tidied
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Emoji, and what joins and varies them.
fn is_pictograph(c: char) -> bool {
    matches!(c,
        '\u{200d}'
        | '\u{20e3}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{e0000}'..='\u{e007f}')
}

fn is_stacking_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036f}'
        | '\u{0483}'..='\u{0489}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// The English name of a month, 1 to 12.
pub(crate) fn month(number: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES[(number as usize + 11) % 12]
}

/// The first three letters of a month.
pub(crate) fn short_month(number: u32) -> &'static str {
    &month(number)[..3]
}

/// "14 March 2025".
pub(crate) fn long_date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(date.month()), date.year())
}

/// "14 Mar 2025".
pub(crate) fn dated(date: NaiveDate) -> String {
    format!(
        "{} {} {}",
        date.day(),
        short_month(date.month()),
        date.year()
    )
}

/// "Fri 14 Mar" within `year`, "14 Mar 2026" outside it.
pub(crate) fn short_date(date: NaiveDate, year: i32) -> String {
    if date.year() == year {
        format!(
            "{} {} {}",
            date.weekday(),
            date.day(),
            short_month(date.month())
        )
    } else {
        dated(date)
    }
}

/// "14 Mar" within `year`, "14 Mar 2026" outside it.
pub(crate) fn day_and_month(date: NaiveDate, year: i32) -> String {
    if date.year() == year {
        format!("{} {}", date.day(), short_month(date.month()))
    } else {
        dated(date)
    }
}

/// "9 days late", "1 day early", "As promised"; nothing without a promise.
pub(crate) fn difference(slip: Option<i32>) -> String {
    match slip {
        None => String::new(),
        Some(0) => "As promised".to_owned(),
        Some(days) if days > 0 => format!("{} late", counted(days.unsigned_abs(), "day")),
        Some(days) => format!("{} early", counted(days.unsigned_abs(), "day")),
    }
}

/// "1 day", "2 days", "10,000 days".
fn counted(count: u32, noun: &str) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    match (count, noun.strip_suffix('y')) {
        (1, _) => format!("{grouped} {noun}"),
        // A day is none of these: it ends in a vowel and a y.
        (_, Some(stem)) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => {
            format!("{grouped} {stem}ies")
        }
        (_, _) => format!("{grouped} {noun}s"),
    }
}

/// "and 4 more milestones"; nothing when nothing was left out.
pub(crate) fn and_more(hidden: usize, noun: &str) -> String {
    match u32::try_from(hidden) {
        Ok(0) => String::new(),
        Ok(count) => format!("and {}", counted(count, &format!("more {noun}"))),
        Err(_) => format!("and many more {noun}s"),
    }
}

/// What is not empty, with a middle dot between.
pub(crate) fn joined<const N: usize>(parts: [String; N]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// A sentence ends with a full stop, whoever wrote it.
pub(crate) fn sentence(text: &str) -> String {
    let mut text = tidy(text);
    if text.chars().last().is_some_and(char::is_alphanumeric) {
        text.push('.');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_text_becomes_one_honest_line() {
        for (typed, printed) in [
            ("  Code\tfreeze\r\n2 ", "Code freeze 2"),
            ("safe\u{202e}gpj.exe", "safegpj.exe"),
            (
                "z\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}a",
                "z\u{301}\u{301}\u{301}a",
            ),
            ("\0\u{7}", ""),
            ("🚀 日本 👩‍🚀🏳️‍🌈!", "日本 !"),
        ] {
            assert_eq!(tidy(typed), printed, "{typed:?}");
        }
        assert_eq!(tidy(&"x".repeat(10_000)).chars().count(), LONGEST + 1);
    }

    #[test]
    fn a_difference_reads_as_words() {
        for (slip, words) in [
            (None, ""),
            (Some(0), "As promised"),
            (Some(1), "1 day late"),
            (Some(-3), "3 days early"),
            (Some(i32::MIN), "2,147,483,648 days early"),
        ] {
            assert_eq!(difference(slip), words);
        }
    }

    #[test]
    fn a_sentence_gets_its_full_stop_once() {
        for (typed, printed) in [
            ("Late", "Late."),
            ("Late.", "Late."),
            ("Why?", "Why?"),
            ("", ""),
        ] {
            assert_eq!(sentence(typed), printed);
        }
    }
}
