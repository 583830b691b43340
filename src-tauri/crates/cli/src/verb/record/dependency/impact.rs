//! `dep impact`: which milestones slip when a dependency is late.

use api::dto::{AnswerDto, ArrivalDto, QueryDto};
use serde_json::json;

use super::super::{DEPENDENCY, found, id};
use crate::answer::Answer;
use crate::args::DepImpact;
use crate::exit::Failure;
use crate::picture;
use crate::table::{Lean, Table};
use crate::verb::unanswered;

pub(super) fn impact(asked: &DepImpact, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.one.program, today)?;
    let row = found(&desk, &DEPENDENCY, &asked.one.record)?;
    let query = QueryDto::LateImpact {
        dependency: id(&DEPENDENCY, &asked.one.record)?,
        days: asked.late,
    };
    let AnswerDto::LateImpact { impact } = desk.query(&query)? else {
        return Err(unanswered());
    };
    let mut text = String::new();
    if let Some(now) = &impact.now {
        text.push_str(&arrival("As it is expected", now));
    }
    text.push_str(&arrival("A week later", &impact.week));
    let later = match asked.late {
        1 => "A day later".to_owned(),
        days => format!("{days} days later"),
    };
    if asked.late != 7 {
        text.push_str(&arrival(&later, &impact.later));
    }
    text.push_str(&match &impact.harmless {
        Some(day) => format!("The last day that hurts nobody is {day}.\n"),
        None => "No day within a year is late enough to hurt anybody.\n".to_owned(),
    });
    Ok(Answer {
        text,
        data: json!({ "record": row["reference"], "late": asked.late, "impact": impact }),
    })
}

fn arrival(head: &str, told: &ArrivalDto) -> String {
    let mut text = format!("{head}, {}: {}\n", told.on, told.sentence);
    if told.slips.is_empty() {
        return text;
    }
    let mut table = Table::new(&[
        ("Milestone", Lean::Left),
        ("Otherwise", Lean::Left),
        ("Then", Lean::Left),
        ("Days", Lean::Right),
        ("After promise", Lean::Right),
        ("", Lean::Left),
    ]);
    for slip in &told.slips {
        let promise = slip.after_promise.filter(|days| *days > 0);
        table.push([
            slip.name.clone(),
            slip.before.clone(),
            slip.after.clone(),
            slip.days.to_string(),
            promise.map_or_else(String::new, |days| days.to_string()),
            if slip.launch { "launch" } else { "" }.to_owned(),
        ]);
    }
    for line in table.print().lines() {
        text.push_str(&format!("  {line}\n"));
    }
    text
}
