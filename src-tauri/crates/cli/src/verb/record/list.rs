//! Lists: one line a record, with what the rules say beside what people wrote.

use serde_json::{Map, Value};

use super::value::{count, moment, said, standing, tenths, wait};
use super::{Noun, judged};
use crate::answer::Answer;
use crate::args::ListOf;
use crate::exit::Failure;
use crate::lookup;
use crate::names::{self, Names};
use crate::picture;
use crate::table::{Lean, Table};

/// One column of a list. A column in which nothing stands is left out.
pub(super) struct Column {
    head: &'static str,
    lean: Lean,
    cell: fn(&Value) -> String,
}

const fn text(head: &'static str, cell: fn(&Value) -> String) -> Column {
    let lean = Lean::Left;
    Column { head, lean, cell }
}

const fn number(head: &'static str, cell: fn(&Value) -> String) -> Column {
    let lean = Lean::Right;
    Column { head, lean, cell }
}

pub(super) const DEPENDENCY: &[Column] = &[
    text("By its dates", |row| said(&row["told"]["state"])),
    text("Needed", |row| said(&row["told"]["needed"])),
    text("Expected", |row| said(&row["told"]["expected"])),
    number("Days late", |row| late(&row["told"]["late"])),
    text("Promised", |row| said(&row["promised"])),
    number("Moved", |row| some(&row["told"]["moves"])),
    text("Asked", |row| {
        match said(&row["told"]["freshness"]).as_str() {
            "fresh" => said(&row["verified"]),
            "stale" => format!("{} days ago", said(&row["told"]["unasked"])),
            // Nothing is asked about what nobody has written anything of.
            _ if row["told"]["tracked"] == true => "never".to_owned(),
            _ => String::new(),
        }
    }),
];
pub(super) const BLOCKER: &[Column] = &[
    text("Severity", |row| said(&row["severity"]).to_uppercase()),
    text("Level", |row| said(&row["level"]).to_uppercase()),
    text("Target", |row| said(&row["target"])),
    number("Days open", |row| tenths(&row["told"]["daysOpenTenths"])),
    number("Stops", |row| stops(&row["told"])),
    text("Clock", |row| clock(&row["told"])),
];
pub(super) const RISK: &[Column] = &[
    text("Level", |row| said(&row["level"])),
    number("Score", |row| said(&row["told"]["score"])),
    text("Review by", |row| said(&row["told"]["review"])),
    number("Overdue", |row| some(&row["told"]["reviewOverdue"])),
    text("Follow-up", |row| said(&row["followUp"])),
];
pub(super) const DUE: &[Column] = &[
    text("Due", |row| said(&row["due"])),
    number("Overdue", |row| some(&row["told"]["overdue"])),
];
pub(super) const DECISION: &[Column] = &[
    text("Needed by", |row| match said(&row["told"]["needed"]) {
        day if day.is_empty() => said(&row["neededBy"]),
        day => day,
    }),
    number("Overdue", |row| some(&row["told"]["overdue"])),
    text("Urgency", |row| said(&row["urgency"])),
    number("Holds", |row| {
        let rows = row["told"]["holds"].as_array().map_or(0, Vec::len);
        some(&rows.into())
    }),
];
pub(super) const ESCALATION: &[Column] = &[
    text("Severity", |row| said(&row["severity"])),
    text("Level", |row| said(&row["levelTo"]).to_uppercase()),
    text("About", |row| said(&row["subject"])),
    text("Decision by", |row| moment(&row["decisionNeededBy"])),
    number("Overdue", |row| {
        count(&row["told"]["overdue"]).map_or_else(String::new, wait)
    }),
];

pub(super) const GO_NO_GO: &[Column] = &[
    text("Decision", |row| said(&row["decision"])),
    text("Holds now", |row| match said(&row["told"]["stands"]) {
        now if now == said(&row["decision"]) => String::new(),
        now => now,
    }),
    text("By the rules", |row| said(&row["told"]["recommended"])),
    text("Target", |row| said(&row["target"])),
    number("Open conditions", |row| {
        let open = row["told"]["conditions"].as_array().map_or(0, Vec::len);
        some(&open.into())
    }),
    number("Overdue", |row| some(&row["told"]["overdue"])),
];
pub(super) const CAPACITY: &[Column] = &[
    text("From", |row| said(&row["from"])),
    text("Until", |row| said(&row["until"])),
    number("Capacity", |row| said(&row["told"]["capacity"])),
    number("Required", |row| said(&row["told"]["plain"]["required"])),
    number("Left", |row| said(&row["told"]["plain"]["left"])),
    number("By confidence", |row| said(&row["told"]["weighed"]["left"])),
    text("Advice", |row| match said(&row["advice"]) {
        own if own.is_empty() => said(&row["told"]["weighed"]["advice"]),
        own => own,
    }),
];

/// Days expected after the day needed; nothing where it comes in time.
fn late(days: &Value) -> String {
    let late = days.as_i64().filter(|days| *days > 0);
    late.map_or_else(String::new, |days| days.to_string())
}

fn some(value: &Value) -> String {
    count(value).map_or_else(String::new, |count| count.to_string())
}

/// `2+5`: two rows stopped directly, five behind them.
fn stops(told: &Value) -> String {
    match (count(&told["stops"]), count(&told["behind"])) {
        (None, _) => String::new(),
        (Some(stops), None) => stops.to_string(),
        (Some(stops), Some(behind)) => format!("{stops}+{behind}"),
    }
}

/// The clocks that ran out, or the one that runs out next.
fn clock(told: &Value) -> String {
    let timers = told["timers"].as_array();
    let timers = || timers.into_iter().flatten();
    let overdue = timers().filter(|one| one["reading"] == "overdue").count();
    if overdue > 0 {
        return format!("{overdue} overdue");
    }
    let next = timers().filter(|one| one["reading"] == "running");
    let next = next.min_by_key(|one| one["due"].as_i64());
    next.map_or_else(String::new, |one| format!("until {}", moment(&one["due"])))
}

pub(super) fn list(noun: &Noun, asked: &ListOf, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.of.program, today)?;
    let program = desk.program();
    let plan = lookup::only_plan(&program, asked.of.plan.as_deref())?;
    let owner = lookup::only_person(&program, asked.owner.as_deref())?;
    let plain = |text: &str| text.replace(['-', ' '], "").to_lowercase();
    let status = asked.status.as_deref().map(plain);
    let names = Names::of(&desk)?;
    let mut all = judged(&desk, noun)?;
    all.retain(|row| {
        let of_plan = plan.is_none_or(|plan| row["plan"] == plan);
        let owned = owner.is_none_or(|owner| row["owner"] == owner);
        let stands = status.as_ref();
        of_plan && owned && stands.is_none_or(|asked| plain(&standing(row)) == *asked)
    });
    let mut columns = vec![("#", Lean::Left), ("Status", Lean::Left)];
    columns.extend(noun.columns.iter().map(|column| (column.head, column.lean)));
    columns.extend([("Owner", Lean::Left), ("What", Lean::Left)]);
    let mut table = Table::new(&columns);
    for row in &all {
        let first = [said(&row["reference"]), standing(row)];
        let cells = noun.columns.iter().map(|column| (column.cell)(row));
        let last = [
            names.person(names::id(&row["owner"])),
            said(&row[noun.title]),
        ];
        table.push(first.into_iter().chain(cells).chain(last));
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
