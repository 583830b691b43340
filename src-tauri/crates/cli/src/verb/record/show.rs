//! All that is known of one record: what people wrote, what the rules say, what was said about it.

use api::Desk;
use serde_json::{Value, json};

use super::value::{moment, said, whole};
use super::{Noun, judged, one_of, rules};
use crate::answer::Answer;
use crate::args::OneOf;
use crate::civil;
use crate::exit::Failure;
use crate::names::{self, Names};
use crate::picture;

/// Fields that are shown elsewhere, or mean nothing to people.
const HIDDEN: [&str; 7] = ["id", "reference", "plan", "told", "history", "open", "task"];

pub(super) fn show(noun: &Noun, asked: &OneOf, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    let names = Names::of(&desk)?;
    let mut row = one_of(judged(&desk, noun)?, noun, &asked.record)?;
    let reference = said(&row["reference"]);
    let mut text = format!("{reference} {}\n", whole(&row[noun.title]));
    let mut say = |label: &str, value: &str| {
        // Several lines lie under their label, deeper than any label.
        let value = value.trim();
        let gap = if value.contains('\n') || value.starts_with("- ") {
            "\n    "
        } else {
            " "
        };
        if !value.is_empty() {
            let value = value.replace('\n', "\n    ");
            text.push_str(&format!("  {label}:{gap}{value}\n"));
        }
    };
    if let Some(task) = names::id(&row["task"]) {
        say("row", &names.row(task));
    }
    for (key, value) in row.as_object().into_iter().flatten() {
        if key != noun.title && !HIDDEN.contains(&key.as_str()) {
            say(&said(&json!(key)), &field(key, value, &names));
        }
    }
    let lines = rules::lines(&row, &names);
    if !lines.is_empty() {
        text.push_str(&format!("  by the rules:\n    {}\n", lines.join("\n    ")));
    }
    for event in row["history"].as_array().into_iter().flatten() {
        let (by, what) = (whole(&event["by"]), whole(&event["text"]));
        text.push_str(&format!("  {} {by}: {what}\n", moment(&event["at"])));
    }
    let remarks = remarks(&desk, &reference, &mut text);
    row["remarks"] = remarks;
    Ok(Answer {
        text,
        data: json!({ "record": row }),
    })
}

/// One field, on as many lines as it takes; empty where nothing is known.
fn field(key: &str, value: &Value, names: &Names) -> String {
    let people = |value: &Value| names.person(names::id(value));
    let rows = |value: &Value| names::id(value).map_or_else(String::new, |row| names.row(row));
    let numbered =
        |prefix: &str| names::id(value).map_or_else(String::new, |id| format!("{prefix}-{id}"));
    match key {
        "owner" | "resolver" => people(value),
        "deciders" | "to" => listed(value, people, ", "),
        "row" => rows(value),
        "blocked" | "rows" => listed(value, rows, ", "),
        "blocker" => numbered("BLOCKER"),
        "risk" | "fromRisk" => numbered("R"),
        "promises" => listed(value, promise, "\n"),
        "options" => listed(value, |one| option(one, names), "\n"),
        "areas" => listed(value, area, "\n"),
        "risks" => listed(value, |one| said_of(one, "text", &["mitigation"]), "\n"),
        "conditions" => listed(value, condition, "\n"),
        "attendees" => listed(value, |one| said_of(one, "name", &["role", "vote"]), "\n"),
        "people" => listed(
            value,
            |one| said_of(one, "name", &["role", "days", "percent"]),
            "\n",
        ),
        "demand" => listed(
            value,
            |one| said_of(one, "name", &["days", "confidence", "priority", "notes"]),
            "\n",
        ),
        "rollback" => listed(value, |one| format!("- {}", whole(one)), "\n"),
        "focus" => format!("{} %", said(value)),
        "held" => moment(value),
        "path" | "tried" => listed(value, |one| format!("- {}", whole(one)), "\n"),
        "raised" | "levelSince" | "resolved" | "decided" | "drafted" | "sent" | "ended"
        | "acknowledged" | "settled" | "reviewed" | "firstResponse" | "lastUpdate"
        | "decisionNeededBy" => moment(value),
        _ => match value {
            Value::Object(parts) if !parts.contains_key("type") => {
                let part = |(key, value): (&String, &Value)| {
                    let said = field(key, value, names);
                    let name = self::said(&json!(key));
                    (!said.is_empty()).then(|| format!("{name}: {said}"))
                };
                parts.iter().filter_map(part).collect::<Vec<_>>().join("\n")
            }
            Value::Bool(true) => "yes".to_owned(),
            Value::Number(number) if number.as_i64() == Some(0) => String::new(),
            Value::String(_) => whole(value),
            Value::Null
            | Value::Bool(false)
            | Value::Number(_)
            | Value::Array(_)
            | Value::Object(_) => said(value),
        },
    }
}

fn listed(value: &Value, one: impl Fn(&Value) -> String, between: &str) -> String {
    let all = value.as_array().into_iter().flatten().map(one);
    let all: Vec<String> = all.filter(|text| !text.is_empty()).collect();
    all.join(between)
}

fn promise(one: &Value) -> String {
    let date = match said(&one["date"]) {
        date if date.is_empty() => "taken back".to_owned(),
        date => date,
    };
    let (by, at) = (whole(&one["by"]), moment(&one["at"]));
    match (by.is_empty(), at.is_empty()) {
        (true, true) => date,
        (false, true) => format!("{date}, by {by}"),
        (true, false) => format!("{date}, said {at}"),
        (false, false) => format!("{date}, by {by}, said {at}"),
    }
}

/// `- code: green, every review approved`.
fn area(one: &Value) -> String {
    let colour = match said(&one["colour"]) {
        colour if colour.is_empty() => "not looked at".to_owned(),
        colour => colour,
    };
    let note = match whole(&one["note"]) {
        note if note.is_empty() => String::new(),
        note => format!(", {note}"),
    };
    format!("- {}: {colour}{note}", said(&one["area"]))
}

/// `- The run is green (Ada, by 2025-03-14)`.
fn condition(one: &Value) -> String {
    let due = match said(&one["due"]) {
        due if due.is_empty() => due,
        due => format!("by {due}"),
    };
    let met = match moment(&one["met"]) {
        at if at.is_empty() => at,
        at => format!("met {at}"),
    };
    let said: Vec<String> = [whole(&one["owner"]), due, met]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    match said.is_empty() {
        true => format!("- {}", whole(&one["text"])),
        false => format!("- {} ({})", whole(&one["text"]), said.join(", ")),
    }
}

/// `- Ada (Lead, go)`: what it is, and more about it.
fn said_of(one: &Value, first: &str, rest: &[&str]) -> String {
    let rest: Vec<String> = rest
        .iter()
        .filter_map(|&key| {
            let value = whole(&one[key]);
            (!value.is_empty()).then(|| match key {
                "days" => format!("{value} days"),
                "percent" => format!("{value} %"),
                _ => value,
            })
        })
        .collect();
    match rest.is_empty() {
        true => format!("- {}", whole(&one[first])),
        false => format!("- {} ({})", whole(&one[first]), rest.join(", ")),
    }
}

/// `- Buy: three phones (for: at once; against: money)`.
fn option(one: &Value, names: &Names) -> String {
    let mut text = format!("- {}", whole(&one["name"]));
    let action = whole(&one["action"]);
    if !action.is_empty() {
        text.push_str(&format!(": {action}"));
    }
    let more: Vec<String> = [
        ("for", whole(&one["pros"])),
        ("against", whole(&one["cons"])),
        ("cost", whole(&one["cost"])),
        ("takes", whole(&one["timeline"])),
        ("by", names.person(names::id(&one["owner"]))),
        ("to undo", said(&one["reversibility"])),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| format!("{label}: {value}"))
    .collect();
    if !more.is_empty() {
        text.push_str(&format!(" ({})", more.join("; ")));
    }
    text
}

/// What was said about it, and where it leads outside.
fn remarks(desk: &Desk, reference: &str, text: &mut String) -> Value {
    let registers = desk.registers();
    let mut links = registers.outside_links;
    links.retain(|one| one.on == reference);
    for one in &links {
        let title = match one.title.as_str() {
            "" => String::new(),
            title => format!("{title}, "),
        };
        text.push_str(&format!("  link {}: {title}{}\n", one.id, one.target));
    }
    let mut comments = registers.comments;
    comments.retain(|one| one.on == reference);
    for one in &comments {
        let (at, said) = (civil::minute(one.at), one.text.replace('\n', "\n    "));
        text.push_str(&format!(
            "  comment {}, {at} {}: {said}\n",
            one.id, one.author
        ));
    }
    json!({ "comments": comments, "links": links })
}
