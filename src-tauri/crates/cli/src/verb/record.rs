//! What is tracked beside the rows: listing, showing, changing.
//!
//! Every noun is listed and shown from one table of what it is called and which of its fields a
//! person looks for; the verbs that change a record are one file a noun.

use std::fs;
use std::io::Read;

use api::Desk;
use api::dto::{AnswerDto, EditDto, ProgramDto, QueryDto};
use serde_json::{Map, Value, json};

use super::future::unanswered;
use crate::answer::Answer;
use crate::args::{ListOf, OneOf, Paste};
use crate::civil;
use crate::exit::{Class, Failure};
use crate::lookup::{self, quoted};
use crate::picture;
use crate::table::{Lean, Table};

mod blocker;
mod decision;
mod dependency;
mod escalation;
mod log;
mod risk;

pub(crate) use blocker::blocker;
pub(crate) use decision::decision;
pub(crate) use dependency::dependency;
pub(crate) use escalation::escalate;
pub(crate) use log::{action, assumption};
pub(crate) use risk::risk;

/// A kind of record.
struct Noun {
    /// What people call one.
    word: &'static str,
    /// What the registers call all of them.
    key: &'static str,
    /// What its name begins with.
    prefix: &'static str,
    /// The field that says what it is.
    title: &'static str,
    /// Fields a list shows, besides name, owner, status and title.
    columns: [(&'static str, &'static str); 2],
}

const DEPENDENCY: Noun = Noun {
    word: "dependency",
    key: "dependencies",
    prefix: "DEP",
    title: "name",
    columns: [("Needed by", "neededBy"), ("Promised", "promised")],
};
const BLOCKER: Noun = Noun {
    word: "blocker",
    key: "blockers",
    prefix: "BLOCKER",
    title: "title",
    columns: [("Severity", "severity"), ("Target", "target")],
};
const RISK: Noun = Noun {
    word: "risk",
    key: "risks",
    prefix: "R",
    title: "statement",
    columns: [("Level", "level"), ("Follow-up", "followUp")],
};
const ASSUMPTION: Noun = Noun {
    word: "assumption",
    key: "assumptions",
    prefix: "A",
    title: "text",
    columns: [("Due", "due"), ("", "")],
};
const ACTION: Noun = Noun {
    word: "action",
    key: "actions",
    prefix: "ACT",
    title: "text",
    columns: [("Due", "due"), ("", "")],
};
const DECISION: Noun = Noun {
    word: "decision",
    key: "decisions",
    prefix: "DEC",
    title: "question",
    columns: [("Needed by", "neededBy"), ("Urgency", "urgency")],
};
const ESCALATION: Noun = Noun {
    word: "escalation",
    key: "escalations",
    prefix: "ESC",
    title: "title",
    columns: [("Severity", "severity"), ("Level", "levelTo")],
};

/// All records of a kind, as machines read them.
fn records(desk: &Desk, noun: &Noun) -> Result<Vec<Value>, Failure> {
    let registers = serde_json::to_value(desk.registers());
    let mut registers = registers.map_err(|_| unanswered())?;
    let Value::Array(records) = registers[noun.key].take() else {
        return Err(unanswered());
    };
    Ok(records)
}

fn list(noun: &Noun, asked: &ListOf, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.of.program, today)?;
    let program = desk.program();
    let plan = asked.of.plan.as_deref();
    let plan = plan.map(|name| lookup::plan(&program, Some(name)));
    let plan = plan.transpose()?;
    let names: Vec<&str> = program.people.iter().map(|row| row.name.as_str()).collect();
    let owner = asked.owner.as_deref();
    let owner = owner.map(|name| lookup::named(&names, "person", name));
    let owner = owner.transpose()?.map(|at| program.people[at].id);
    let plain = |text: &str| text.replace(['-', ' '], "").to_lowercase();
    let status = asked.status.as_deref().map(plain);
    let mut all = records(&desk, noun)?;
    all.retain(|row| {
        let of_plan = plan.is_none_or(|plan| row["plan"] == plan);
        let owned = owner.is_none_or(|owner| row["owner"] == owner);
        let stands = status.as_ref();
        of_plan && owned && stands.is_none_or(|asked| plain(&standing(row)) == *asked)
    });
    let [(first, one), (second, other)] = noun.columns;
    let mut table = Table::new(&[
        ("#", Lean::Left),
        ("Status", Lean::Left),
        (first, Lean::Left),
        (second, Lean::Left),
        ("Owner", Lean::Left),
        ("What", Lean::Left),
    ]);
    for row in &all {
        table.push([
            said(&row["reference"]),
            standing(row),
            said(&row[one]),
            said(&row[other]),
            person(&program, &row["owner"]),
            said(&row[noun.title]),
        ]);
    }
    let text = if all.is_empty() {
        format!("There is no such {}.", noun.word)
    } else {
        table.print()
    };
    let mut data = Map::new();
    data.insert(noun.key.to_owned(), Value::Array(all));
    Ok(Answer {
        text,
        data: Value::Object(data),
    })
}

/// How a record stands, in a word.
fn standing(row: &Value) -> String {
    match (&row["status"], &row["decided"]) {
        (Value::String(_), _) => said(&row["status"]),
        (_, Value::Null) => "open".to_owned(),
        _ => "decided".to_owned(),
    }
}

/// A value as people read it: `inProgress` is `in-progress`.
fn said(value: &Value) -> String {
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

fn person(program: &ProgramDto, id: &Value) -> String {
    let mut people = program.people.iter();
    let found = people.find(|person| *id == person.id);
    found.map_or_else(String::new, |person| person.name.clone())
}

fn show(noun: &Noun, asked: &OneOf, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    let program = desk.program();
    let row = found(&desk, noun, &asked.record)?;
    let mut text = format!("{} {}\n", said(&row["reference"]), whole(&row[noun.title]));
    for (key, value) in row.as_object().into_iter().flatten() {
        let hidden = ["id", "reference", "plan", "task", noun.title];
        let line = match key.as_str() {
            key if hidden.contains(&key) => continue,
            "owner" | "resolver" => person(&program, value),
            "raised" | "levelSince" | "resolved" | "decided" | "drafted" | "sent" | "ended"
            | "acknowledged" | "settled" | "reviewed" | "firstResponse" | "lastUpdate"
            | "decisionNeededBy" => {
                let at = value.as_i64().and_then(|at| i32::try_from(at).ok());
                at.map(civil::minute).unwrap_or_default()
            }
            _ if value.is_string() => whole(value),
            _ => said(value),
        };
        if !line.is_empty() && line != "0" {
            text.push_str(&format!("  {}: {line}\n", said(&json!(key))));
        }
    }
    for event in row["history"].as_array().into_iter().flatten() {
        let at = event["at"].as_i64().and_then(|at| i32::try_from(at).ok());
        let at = at.map(civil::minute).unwrap_or_default();
        let (by, what) = (whole(&event["by"]), whole(&event["text"]));
        text.push_str(&format!("  {at} {by}: {what}\n"));
    }
    Ok(Answer {
        text,
        data: json!({ "record": row }),
    })
}

/// A text, whole; a word, spelt out.
fn whole(value: &Value) -> String {
    match value.as_str() {
        Some(text) if text.contains(char::is_whitespace) => text.to_owned(),
        _ => said(value),
    }
}

/// A record by its number or name.
fn found(desk: &Desk, noun: &Noun, asked: &str) -> Result<Value, Failure> {
    let mut rows = records(desk, noun)?.into_iter();
    let id = id(noun, asked)?;
    rows.find(|row| row["id"] == id).ok_or_else(|| {
        let message = format!(
            "There is no {} {}-{id} in this program.",
            noun.word, noun.prefix
        );
        Failure::new(Class::NotFound, "missing", message)
    })
}

/// `3`, `#3`, `DEP-3`.
fn id(noun: &Noun, asked: &str) -> Result<u32, Failure> {
    let asked = asked.trim();
    let upper = asked.to_uppercase();
    let number = upper.strip_prefix(noun.prefix).unwrap_or(&upper);
    let number = number.trim_start_matches(['-', '#']);
    number.parse().map_err(|_| {
        let (word, prefix) = (noun.word, noun.prefix);
        let message = format!("{} names no {word}; write {prefix}-3.", quoted(asked));
        Failure::new(Class::NotFound, "missing", message)
    })
}

/// The id in a flag that may be empty.
fn other(noun: &Noun, asked: &str) -> Result<Option<u32>, Failure> {
    let said = Some(asked.trim()).filter(|asked| !asked.is_empty());
    said.map(|asked| id(noun, asked)).transpose()
}

fn text(noun: &Noun, asked: &OneOf, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    let row = found(&desk, noun, &asked.record)?;
    let record = said(&row["reference"]);
    let AnswerDto::Text { text } = desk.query(&QueryDto::Text { record })? else {
        return Err(unanswered());
    };
    let data = json!({ "text": text });
    Ok(Answer { text, data })
}

pub(crate) fn paste(asked: &Paste, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let plan = before.head().id;
    let text = if asked.file.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(&asked.file)
    };
    let text = text.map_err(|error| {
        let name = quoted(&asked.file.display().to_string());
        let message = format!("{name} can't be read as text: {error}.");
        Failure::new(Class::NotFound, "not-found", message)
    })?;
    let read = QueryDto::ReadText { plan, text };
    let AnswerDto::ReadText { edit, notes } = desk.query(&read)? else {
        return Err(unanswered());
    };
    desk.perform(plan, &edit)?;
    let after = desk.program();
    let done = after.undo.clone().unwrap_or_default();
    let lines = std::iter::once(format!("{done}."));
    let lines: Vec<String> = lines.chain(notes.iter().cloned()).collect();
    Ok(Answer {
        text: lines.join("\n"),
        data: json!({ "notes": notes, "revision": after.revision, "undo": after.undo }),
    })
}

/// Changes one record, and says how it stands then.
fn change(
    noun: &Noun,
    one: &OneOf,
    today: Option<&str>,
    edits: impl FnOnce(u32) -> Result<Vec<EditDto>, Failure>,
) -> Result<Answer, Failure> {
    let mut desk = picture::desk(&one.program, today)?;
    let row = found(&desk, noun, &one.record)?;
    let id = id(noun, &one.record)?;
    let plan = row["plan"]
        .as_u64()
        .and_then(|plan| u32::try_from(plan).ok());
    let edit = as_one(noun, id, edits(id)?)?;
    desk.perform(plan.unwrap_or_default(), &edit)?;
    let after = found(&desk, noun, &one.record).ok();
    Ok(told(&desk, noun, after.as_ref()))
}

/// Makes a record, and says which.
fn make(noun: &Noun, mut desk: Desk, plan: u32, edit: &EditDto) -> Result<Answer, Failure> {
    desk.perform(plan, edit)?;
    let last = records(&desk, noun)?.pop();
    Ok(told(&desk, noun, last.as_ref()))
}

fn as_one(noun: &Noun, id: u32, mut edits: Vec<EditDto>) -> Result<EditDto, Failure> {
    match (edits.len(), edits.pop()) {
        (_, None) => Err(Failure::usage(&format!(
            "Say what to change of the {}.",
            noun.word
        ))),
        (1, Some(only)) => Ok(only),
        (_, Some(last)) => {
            edits.push(last);
            let label = format!("Change {}-{id}", noun.prefix);
            Ok(EditDto::Batch { label, edits })
        }
    }
}

fn told(desk: &Desk, noun: &Noun, row: Option<&Value>) -> Answer {
    let program = desk.program();
    let text = match row {
        Some(row) => format!(
            "{} {}: {}.",
            said(&row["reference"]),
            quoted(&whole(&row[noun.title])),
            standing(row).replace('-', " ")
        ),
        None => format!("{}.", program.undo.clone().unwrap_or_default()),
    };
    Answer {
        text,
        data: json!({ "record": row, "revision": program.revision, "undo": program.undo }),
    }
}
