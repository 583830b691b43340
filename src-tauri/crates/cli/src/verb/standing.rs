//! `next` and `blocked`: what to do, and what stands still.

use std::collections::BTreeMap;

use api::dto::{StoppedDto, WantDto};
use serde_json::json;

use super::tracking;
use crate::answer::Answer;
use crate::args::{Next, OfProgramOrPlan};
use crate::civil;
use crate::exit::Failure;
use crate::lookup::{self, quoted};
use crate::names::Names;
use crate::picture;
use crate::table::{Lean, Table};

pub(crate) fn next(asked: &Next, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    let program = desk.program();
    let plan = lookup::only_plan(&program, asked.plan.as_deref())?;
    let owner = lookup::only_person(&program, asked.owner.as_deref())?;
    let tracking = tracking(&desk)?;
    let names = Names::of(&desk)?;
    let mut all = tracking.attention;
    all.retain(|one| {
        plan.is_none_or(|plan| one.plan == plan) && (owner.is_none() || one.owner == owner)
    });
    let mut text = String::new();
    for (at, one) in all.iter().enumerate() {
        let until = one.until.map(|until| moment(until, tracking.now));
        let details = [
            Some(names.record(&one.record)),
            Some(want(one.want).to_owned()),
            Some(names.person(one.owner)),
            until,
        ];
        let details: Vec<String> = details.into_iter().flatten().collect();
        let details = details.iter().filter(|detail| !detail.is_empty());
        let details: Vec<&str> = details.map(String::as_str).collect();
        text.push_str(&format!("{:>2}. {}\n", at + 1, details.join(", ")));
        text.push_str(&format!("    {}\n", one.why));
    }
    if text.is_empty() {
        text.push_str("Nothing wants attention.\n");
    }
    Ok(Answer {
        text,
        data: json!({ "attention": all }),
    })
}

/// Since when, or until when; what is due by a day is due until that day ends.
fn moment(until: i32, now: i32) -> String {
    const DAY: i32 = 24 * 60;
    let word = if until <= now { "since" } else { "until" };
    if until.rem_euclid(DAY) == 0 {
        format!("{word} {}", civil::last_date(until))
    } else {
        format!("{word} {}", civil::minute(until))
    }
}

fn want(want: WantDto) -> &'static str {
    match want {
        WantDto::Clock => "a clock has run out",
        WantDto::Escalation => "not decided in time",
        WantDto::Decision => "decision overdue",
        WantDto::Overdue => "overdue",
        WantDto::Dependency => "in danger",
        WantDto::Stale => "nobody has asked",
        WantDto::Review => "to be looked at",
        WantDto::Proposal => "ought to be escalated",
        WantDto::Deescalation => "can come back down",
        WantDto::Gap => "incomplete",
        WantDto::Systemic => "keeps coming back",
    }
}

pub(crate) fn blocked(asked: &OfProgramOrPlan, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    let plan = lookup::only_plan(&desk.program(), asked.plan.as_deref())?;
    let names = Names::of(&desk)?;
    let titles: BTreeMap<u32, String> = desk
        .registers()
        .blockers
        .into_iter()
        .map(|row| (row.id, format!("BLOCKER-{} {}", row.id, quoted(&row.title))))
        .collect();
    let mut stopped = tracking(&desk)?.stopped;
    let of_plan = |row: u32| names.number(row).map(|(plan, _)| plan);
    stopped.retain(|one| plan.is_none() || of_plan(one.task) == plan);
    // In the order of the outline: that is where people look for a row.
    stopped.sort_by_key(|one| names.number(one.task));
    let mut table = Table::new(&[
        ("Plan", Lean::Left),
        ("#", Lean::Right),
        ("Row", Lean::Left),
        ("Stopped by", Lean::Left),
        ("Through", Lean::Left),
    ]);
    let several = desk.program().plans.len() > 1;
    for one in &stopped {
        let (plan, number) = names.number(one.task).unwrap_or_default();
        table.push([
            if several {
                names.plan(plan)
            } else {
                String::new()
            },
            number.to_string(),
            names.row_name(one.task).to_owned(),
            titles.get(&one.root).cloned().unwrap_or_default(),
            through(one, &names),
        ]);
    }
    let text = if stopped.is_empty() {
        "Nothing is blocked.".to_owned()
    } else {
        table.print()
    };
    let rows: Vec<_> = stopped
        .iter()
        .map(|one| {
            let place = names.number(one.task);
            json!({
                "plan": place.map(|(plan, _)| plan),
                "number": place.map(|(_, number)| number),
                "id": one.task,
                "name": names.row_name(one.task),
                "blocker": format!("BLOCKER-{}", one.root),
                "at": one.at,
                "atName": names.row_name(one.at),
                "direct": one.direct,
            })
        })
        .collect();
    Ok(Answer {
        text,
        data: json!({ "rows": rows }),
    })
}

/// Where the blocker is, when it is not at the row itself.
fn through(one: &StoppedDto, names: &Names) -> String {
    if one.at == one.task {
        return "itself".to_owned();
    }
    names.row(one.at)
}
