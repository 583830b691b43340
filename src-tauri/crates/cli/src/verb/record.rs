//! What is tracked beside the rows: listing, showing, changing.
//!
//! Every noun is listed and shown from one table of what it is called and which of its fields a
//! person looks for; the verbs that change a record are one file a noun.

use std::fs;
use std::io::Read;
use std::path::Path;

use api::Desk;
use api::dto::{AnswerDto, EditDto, QueryDto};
use serde_json::{Value, json};

use super::unanswered;
use crate::answer::Answer;
use crate::args::{HistoryOf, OneOf, Paste};
use crate::exit::{Class, Failure};
use crate::lookup::{self, quoted};
use crate::names;
use crate::picture::{self, Picture};

mod blocker;
mod decision;
mod dependency;
mod escalation;
mod list;
mod log;
mod release;
mod risk;
mod rules;
mod show;
mod value;

use list::{Column, list};
use show::show;
use value::{said, standing, whole};

pub(crate) use blocker::blocker;
pub(crate) use decision::decision;
pub(crate) use dependency::dependency;
pub(crate) use escalation::escalate;
pub(crate) use log::{action, assumption};
pub(crate) use release::{capacity, gonogo};
pub(crate) use risk::risk;

/// A kind of record.
struct Noun {
    /// What people call one.
    word: &'static str,
    /// What the registers, and what the rules say, call all of them.
    key: &'static str,
    /// What its name begins with.
    prefix: &'static str,
    /// The field that says what it is.
    title: &'static str,
    /// What a list shows, besides name, status, owner and title.
    columns: &'static [Column],
}

const DEPENDENCY: Noun = Noun {
    word: "dependency",
    key: "dependencies",
    prefix: "DEP",
    title: "name",
    columns: list::DEPENDENCY,
};
const BLOCKER: Noun = Noun {
    word: "blocker",
    key: "blockers",
    prefix: "BLOCKER",
    title: "title",
    columns: list::BLOCKER,
};
const RISK: Noun = Noun {
    word: "risk",
    key: "risks",
    prefix: "R",
    title: "statement",
    columns: list::RISK,
};
const ASSUMPTION: Noun = Noun {
    word: "assumption",
    key: "assumptions",
    prefix: "A",
    title: "text",
    columns: list::DUE,
};
const ACTION: Noun = Noun {
    word: "action",
    key: "actions",
    prefix: "ACT",
    title: "text",
    columns: list::DUE,
};
const DECISION: Noun = Noun {
    word: "decision",
    key: "decisions",
    prefix: "DEC",
    title: "question",
    columns: list::DECISION,
};
const ESCALATION: Noun = Noun {
    word: "escalation",
    key: "escalations",
    prefix: "ESC",
    title: "title",
    columns: list::ESCALATION,
};

const GO_NO_GO: Noun = Noun {
    word: "go/no-go",
    key: "gonogos",
    prefix: "GO",
    title: "title",
    columns: list::GO_NO_GO,
};
const CAPACITY: Noun = Noun {
    word: "capacity assessment",
    key: "capacities",
    prefix: "CAP",
    title: "name",
    columns: list::CAPACITY,
};

/// All records of a kind, as machines read them: `told` is what the rules say of each.
fn judged(desk: &Desk, noun: &Noun) -> Result<Vec<Value>, Failure> {
    let tracking = serde_json::to_value(super::tracking(desk)?);
    let tracking = tracking.map_err(|_| unanswered())?;
    // What is merely due is told of all such records together, by name.
    let told = tracking[noun.key].as_array().or(tracking["due"].as_array());
    let mut records = records(desk, noun)?;
    for row in &mut records {
        let told = told.into_iter().flatten();
        let mut told = told.filter(|one| {
            one.get("record")
                .map_or(one["id"] == row["id"], |name| *name == row["reference"])
        });
        row["told"] = told.next().cloned().unwrap_or_default();
    }
    Ok(records)
}

/// All records of a kind, as they were written down.
fn records(desk: &Desk, noun: &Noun) -> Result<Vec<Value>, Failure> {
    let registers = serde_json::to_value(desk.registers());
    let mut registers = registers.map_err(|_| unanswered())?;
    let Value::Array(records) = registers[noun.key].take() else {
        return Err(unanswered());
    };
    Ok(records)
}

/// A record by its number or name.
fn found(desk: &Desk, noun: &Noun, asked: &str) -> Result<Value, Failure> {
    one_of(records(desk, noun)?, noun, asked)
}

/// One of several records, by its number or name.
fn one_of(rows: Vec<Value>, noun: &Noun, asked: &str) -> Result<Value, Failure> {
    let mut rows = rows.into_iter();
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

fn history(noun: &Noun, asked: &HistoryOf, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.one.program, today)?;
    let row = found(&desk, noun, &asked.one.record)?;
    let query = QueryDto::RecordHistory {
        record: said(&row["reference"]),
        limit: asked.limit,
    };
    let AnswerDto::RecordHistory { operations } = desk.query(&query)? else {
        return Err(unanswered());
    };
    let text = if operations.is_empty() {
        // What a program was made with, or read with, was never done to one record.
        "Nothing has been changed since it is there.".to_owned()
    } else {
        super::history::listed(&operations)
    };
    let operations = operations.iter().map(super::history::operation_json);
    let operations: Vec<_> = operations.collect();
    Ok(Answer {
        text,
        data: json!({ "record": row["reference"], "operations": operations }),
    })
}

/// The ids of rows asked for by number or name, in a plan.
fn rows_of(picture: &Picture, asked: &[String]) -> Result<Vec<u32>, Failure> {
    let rows = picture.rows();
    let row = |name: &String| lookup::row(picture, &rows, name).map(|row| row.task.id);
    asked.iter().map(row).collect()
}

/// The plan a record lies in, with its rows.
fn picture_of(one: &OneOf, noun: &Noun, today: Option<&str>) -> Result<Picture, Failure> {
    let desk = picture::desk(&one.program, today)?;
    let row = found(&desk, noun, &one.record)?;
    let plan = names::id(&row["plan"]).unwrap_or_default();
    Ok(Picture {
        program: desk.program(),
        plan: desk.plan(plan)?,
    })
}

/// What lies in a text file, or comes in.
fn pasted(file: &Path) -> Result<String, Failure> {
    let text = if file.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(file)
    };
    text.map_err(|error| {
        let name = quoted(&file.display().to_string());
        let message = format!("{name} can't be read as text: {error}.");
        Failure::new(Class::NotFound, "not-found", message)
    })
}

pub(crate) fn paste(asked: &Paste, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let plan = before.head().id;
    let text = pasted(&asked.file)?;
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
    let plan = names::id(&row["plan"]);
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
