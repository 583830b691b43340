//! What the rules say of one record, line by line.

use serde_json::Value;

use super::value::{count, days, said, whole};
use crate::names::{self, Names};

/// The sentence first, then what it does not say. Nothing is decided here: every line repeats a
/// figure or a sentence of the rules.
pub(super) fn lines(row: &Value, names: &Names) -> Vec<String> {
    let told = &row["told"];
    let mut lines = vec![whole(&told["sentence"])];
    lines.extend(dates(told));
    lines.extend(clocks(row));
    if let Some(review) = told["review"].as_str() {
        let late = count(&told["reviewOverdue"]);
        let late = late.map_or_else(String::new, |late| format!(", {} ago", days(late)));
        lines.push(format!("to be looked at again by {review}{late}"));
    }
    let holds = told["holds"].as_array().into_iter().flatten();
    let holds: Vec<String> = holds
        .filter_map(names::id)
        .map(|row| names.row(row))
        .collect();
    if !holds.is_empty() {
        lines.push(format!("waiting for it: {}", holds.join(", ")));
    }
    if let Some(blocker) = names::id(&told["waitsFor"]) {
        lines.push(format!("BLOCKER-{blocker} has to go first"));
    }
    if let Some(blocker) = names::id(&told["became"]) {
        lines.push(format!("has become BLOCKER-{blocker}"));
    }
    lines.extend(told["gaps"].as_array().into_iter().flatten().map(whole));
    // A sentence often says the next thing to do, too.
    let first = lines[0].clone();
    let repeated = |line: &String| !line.is_empty() && !first.contains(line.as_str());
    let rest: Vec<String> = lines.drain(1..).filter(repeated).collect();
    lines.extend(rest);
    lines.retain(|line| !line.is_empty());
    lines
}

/// When a dependency is needed, when it comes, and whether that can be believed.
fn dates(told: &Value) -> Vec<String> {
    let state = said(&told["state"]);
    if state.is_empty() {
        return Vec::new();
    }
    let or_unknown = |value: &Value| match said(value) {
        day if day.is_empty() => "unknown".to_owned(),
        day => day,
    };
    let late = told["late"].as_i64().filter(|late| *late > 0);
    let late = late.map_or_else(String::new, |late| format!(", {} late", days(late)));
    let mut lines = vec![format!(
        "{state}: needed {}, expected {}{late}",
        or_unknown(&told["needed"]),
        or_unknown(&told["expected"])
    )];
    if let Some(moves) = count(&told["moves"]) {
        let (times, by) = match moves {
            1 => ("once".to_owned(), told["movedDays"].as_i64()),
            moves => (format!("{moves} times"), told["movedDays"].as_i64()),
        };
        let by = by.map_or_else(String::new, |by| format!(", {} in all", days(by)));
        lines.push(format!("its promise was moved {times}{by}"));
    }
    match said(&told["freshness"]).as_str() {
        "stale" => lines.push(format!(
            "nobody has asked for {}",
            days(told["unasked"].as_i64().unwrap_or_default())
        )),
        "unknown" if told["tracked"] == true => lines.push("nobody has ever asked".to_owned()),
        _ => {}
    }
    if told["regressed"] == true {
        lines.push("it was complete, and is not any more".to_owned());
    }
    if told["releaseCritical"] == true {
        lines.push("the launch waits for it, and nothing can stand in for it".to_owned());
    }
    lines
}

/// The clocks of a blocker, and who is told next.
fn clocks(row: &Value) -> Vec<String> {
    let told = &row["told"];
    let Some(timers) = told["timers"].as_array() else {
        return Vec::new();
    };
    let mut lines: Vec<String> = timers.iter().map(|one| whole(&one["sentence"])).collect();
    lines.push(whole(&told["nextStep"]["sentence"]));
    if told["suggested"] != row["severity"] {
        let (severity, why) = (said(&told["suggested"]), whole(&told["suggestedWhy"]));
        lines.push(format!(
            "it looks like a {}: {why}",
            severity.to_uppercase()
        ));
    }
    lines
}
