//! The fields of a record as people read them.

use serde_json::Value;

use crate::civil;

/// How a record stands, in a word.
pub(super) fn standing(row: &Value) -> String {
    match (&row["status"], &row["decided"]) {
        (Value::String(_), _) => said(&row["status"]),
        // An assessment has no status: a later one takes its place.
        (Value::Null, _) if row["told"]["counts"] == false => "past".to_owned(),
        (Value::Null, _) if row["told"]["counts"] == true => "current".to_owned(),
        (_, Value::Null) => "open".to_owned(),
        _ => "decided".to_owned(),
    }
}

/// A value on one line: `inProgress` is `in-progress`.
pub(super) fn said(value: &Value) -> String {
    match value {
        Value::String(text) => {
            let word = text.chars().all(|letter| letter.is_ascii_alphanumeric())
                && text.starts_with(|letter: char| letter.is_ascii_lowercase());
            if !word {
                return text.lines().next().unwrap_or_default().to_owned();
            }
            let mut spelt = String::new();
            for letter in text.chars() {
                if letter.is_ascii_uppercase() {
                    spelt.push('-');
                }
                spelt.push(letter.to_ascii_lowercase());
            }
            spelt
        }
        Value::Object(when) => match (&when.get("week"), &when.get("name"), &when.get("date")) {
            (Some(week), _, Some(date)) => format!("week {week} ({})", said(date)),
            (_, Some(name), _) => said(name),
            (_, _, Some(date)) => said(date),
            _ => String::new(),
        },
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) => String::new(),
    }
}

/// A text, whole; a word, spelt out.
pub(super) fn whole(value: &Value) -> String {
    match value.as_str() {
        Some(text) if text.contains(char::is_whitespace) => text.to_owned(),
        _ => said(value),
    }
}

/// A moment to the minute; empty for none.
pub(super) fn moment(value: &Value) -> String {
    let at = value.as_i64().and_then(|at| i32::try_from(at).ok());
    at.map(civil::minute).unwrap_or_default()
}

/// A number that is something only when it is not zero: days overdue, times moved.
pub(super) fn count(value: &Value) -> Option<i64> {
    value.as_i64().filter(|count| *count != 0)
}

/// `3 days`, `1 day`.
pub(super) fn days(count: i64) -> String {
    match count {
        1 => "1 day".to_owned(),
        count => format!("{count} days"),
    }
}

/// Minutes as a person tells a wait: `45 min`, `3 h`, `2 d` of 24 hours.
pub(super) fn wait(minutes: i64) -> String {
    const HOUR: i64 = 60;
    const DAY: i64 = 24 * HOUR;
    if minutes < HOUR {
        format!("{minutes} min")
    } else if minutes < 2 * DAY {
        format!("{} h", minutes / HOUR)
    } else {
        format!("{} d", minutes / DAY)
    }
}

/// Tenths as a decimal number: `12` is `1.2`.
pub(super) fn tenths(value: &Value) -> String {
    value.as_i64().map_or_else(String::new, |tenths| {
        format!("{}.{}", tenths / 10, tenths % 10)
    })
}
