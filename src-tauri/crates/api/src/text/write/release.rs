//! Release meetings and capacity as text.

use assess::capacity::{Buffer, percentage, reckoned};
use plan::{Capacity, CapacityAdvice, Confidence, GoNoGo, Moscow, PersonDays, Program};

use super::Filling;
use crate::text::form::Filled;
use crate::text::forms::{CAPACITY, GO_NO_GO};
use crate::text::items::write_steps;
use crate::text::release::{
    area_label, day, write_area, write_attendee, write_condition, write_risk, write_title,
};
use crate::text::table::write_table;
use crate::text::titled;

pub(super) fn gonogo(row: &GoNoGo) -> Filled {
    let (title, version) = write_title(row);
    let items = |items: Vec<String>| write_steps(&items);
    let mut filling = Filling::of(GO_NO_GO, &title)
        .say("VERSION", version.unwrap_or_default())
        .say("TARGET DATE", day(row.target))
        .say(
            "DECISION",
            row.decision.map_or("", |decision| decision.spoken()),
        );
    for area in &row.areas {
        filling = filling.say(area_label(area.area), write_area(area));
    }
    filling
        .say(
            "OPEN RISKS",
            items(row.risks.iter().map(write_risk).collect()),
        )
        .say(
            "CONDITIONS (if conditional)",
            items(row.conditions.iter().map(write_condition).collect()),
        )
        .say("ROLLBACK TRIGGER", write_steps(&row.rollback))
        .say("ROLLBACK AUTHORITY", &row.authority)
        .say("DEPLOYER", &row.deployer)
        .say("MONITOR", &row.monitor)
        .say(
            "ATTENDEES",
            items(row.attendees.iter().map(write_attendee).collect()),
        )
        .say("REASON", row.reason.trim())
        .say("LOOK AGAIN", day(row.again))
        .say("RISK TAKEN", row.acceptance.trim())
        .say("RISK TAKEN BY", &row.accepted_by)
        .done()
}

pub(super) fn capacity(program: &Program, row: &Capacity) -> Filled {
    let told = reckoned(&program.policy().capacity, row);
    let window = match (row.from, row.until) {
        (None, None) => String::new(),
        (from, until) => format!("{} to {}", day(from), day(until)),
    };
    let people: Vec<Vec<String>> = row
        .people
        .iter()
        .map(|one| {
            vec![
                one.name.clone(),
                one.role.clone(),
                one.days.to_string(),
                format!("{}%", one.percent),
            ]
        })
        .collect();
    let ranked = row.demand.iter().any(|one| one.priority.is_some());
    let mut head = vec!["Workstream", "Estimate", "Confidence", "Notes"];
    if ranked {
        head.insert(3, "Priority");
    }
    let demand: Vec<Vec<String>> = row
        .demand
        .iter()
        .map(|one| {
            let confidence = one.confidence.map_or("", letter);
            let mut cells = vec![
                one.name.clone(),
                one.days.to_string(),
                confidence.to_owned(),
                one.notes.clone(),
            ];
            if ranked {
                cells.insert(3, one.priority.map_or("", moscow).to_owned());
            }
            cells
        })
        .collect();
    let total = |table: String, days: PersonDays| format!("{table}\n\nTOTAL: {days} person-days");
    let present = write_table(
        &["Team Member", "Role", "Available Days", "Allocation %"],
        &people,
    );
    // Without focus the total is what people are there for, as the template has it.
    let available = total(present, told.capacity_days);
    let effort = total(write_table(&head, &demand), told.plain.required);
    let weighed = if told.weighed.required == told.plain.required {
        String::new()
    } else {
        format!(
            "{} days required, {} buffer",
            told.weighed.required,
            left(&told.weighed)
        )
    };
    let recommendation = match row.advice {
        Some(advice) => advised(advice),
        None if row.people.is_empty() || row.demand.is_empty() => String::new(),
        None => format!("{} ({COMPUTED})", advised(told.weighed.advice)),
    };
    Filling::of(CAPACITY, &row.name)
        .say("WINDOW", window)
        .say("FOCUS", focus(row.focus))
        .say("AVAILABLE CAPACITY", available)
        .say("ESTIMATED EFFORT", effort)
        .say("Capacity", format!("{} days", told.capacity_days))
        .say("Required", format!("{} days", told.plain.required))
        .say("Buffer", left(&told.plain))
        .say("By Confidence", weighed)
        .say("RECOMMENDATION", recommendation)
        .say("REASON", row.reason.trim())
        .done()
}

/// What stands beside a recommendation nobody made but the numbers.
pub(crate) const COMPUTED: &str = "computed";

fn focus(percent: u16) -> String {
    // A whole day is what the template counts without saying so.
    match percent {
        100 => String::new(),
        percent => format!("{percent}%"),
    }
}

fn left(buffer: &Buffer) -> String {
    let share = buffer.tenths.map(percentage);
    let share = share.map_or_else(String::new, |share| format!(" ({share})"));
    format!("{} days{share}", buffer.left)
}

fn letter(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "H",
        Confidence::Medium => "M",
        Confidence::Low => "L",
    }
}

fn moscow(priority: Moscow) -> &'static str {
    match priority {
        Moscow::Must => "Must",
        Moscow::Should => "Should",
        Moscow::Could => "Could (nice to have)",
        Moscow::WontThisTime => "Won't this time",
    }
}

fn advised(advice: CapacityAdvice) -> String {
    let words = titled(advice.word());
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().collect();
    format!("{first}{}", letters.as_str().to_lowercase())
}
