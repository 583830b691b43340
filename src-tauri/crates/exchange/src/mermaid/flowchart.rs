//! What waits for what.

use std::fmt::Write;

use plan::text::write_lag;
use plan::{Calendar, Link, LinkKind, MilestoneKind, Outline, PlanId, Program, Row, TaskKind};
use schedule::Schedule;

use super::Diagram;
use super::name::written;

/// The rows of a plan as boxes, summaries around theirs, and its links as arrows from left to
/// right. Gates are diamonds, and what is awaited from elsewhere leans. An arrow says what it is unless it is a plain finish-to-start.
#[must_use]
pub fn flowchart(program: &Program, plan: PlanId, schedule: &Schedule) -> Diagram {
    let mut text = "flowchart LR\n".to_owned();
    boxes(&mut text, program, plan, schedule);
    let calendar = program.plans.get(plan).map(|plan| plan.calendar);
    let hours = calendar.map_or_else(Calendar::standard, |id| program.hours(id));
    let plan_of = |id| program.tasks.get(id).map(|task| task.plan);
    let mut arrows = 0;
    let mut beyond = 0;
    for (_, link) in program.links.iter() {
        match (
            plan_of(link.from) == Some(plan),
            plan_of(link.to) == Some(plan),
        ) {
            (true, true) => {
                arrows += 1;
                let _ = writeln!(text, "    {}", arrow(link, &hours));
            }
            (true, false) | (false, true) => beyond += 1,
            (false, false) => {}
        }
    }
    text.push_str("    classDef critical fill:#fde7e5,stroke:#b3261e,color:#3b0b08\n");
    text.push_str("    classDef finished fill:#e6e6e6,stroke:#8a8a8a,color:#333333\n");
    text.push_str("    classDef aside stroke-dasharray:4\n");
    let mut diagram = Diagram::new(text, arrows);
    if beyond > 0 {
        let links = if beyond == 1 {
            "1 link to another plan is".to_owned()
        } else {
            format!("{beyond} links to other plans are")
        };
        diagram.remarks.push(format!("{links} not in the diagram."));
    }
    diagram
}

fn boxes(text: &mut String, program: &Program, plan: PlanId, schedule: &Schedule) {
    let mut open = 0;
    for row in Outline::of(program, plan).rows() {
        while open > row.depth {
            close(text, &mut open);
        }
        let Some(task) = program.tasks.get(row.task) else {
            continue;
        };
        let indent = "    ".repeat(usize::from(row.depth.min(20)) + 1);
        let (id, name) = (row.task.0, written(&task.name));
        if row.summary {
            let _ = writeln!(text, "{indent}subgraph t{id}[\"{name}\"]");
            open += 1;
            continue;
        }
        let shape = match task.kind {
            TaskKind::Work => format!("t{id}[\"{name}\"]"),
            TaskKind::Milestone(MilestoneKind::Gate) => format!("t{id}{{\"{name}\"}}"),
            TaskKind::Milestone(MilestoneKind::Awaited(_)) => format!("t{id}[/\"{name}\"/]"),
            TaskKind::Milestone(_) => format!("t{id}{{{{\"{name}\"}}}}"),
        };
        let class = class(task.inactive, row, schedule);
        let _ = writeln!(text, "{indent}{shape}{class}");
    }
    while open > 0 {
        close(text, &mut open);
    }
}

fn close(text: &mut String, open: &mut u16) {
    *open -= 1;
    text.push_str(&"    ".repeat(usize::from((*open).min(20)) + 1));
    text.push_str("end\n");
}

fn class(inactive: bool, row: &Row, schedule: &Schedule) -> &'static str {
    let dates = schedule.dates(row.task);
    if inactive {
        ":::aside"
    } else if dates.is_some_and(|dates| dates.complete) {
        ":::finished"
    } else if dates.is_some_and(|dates| dates.critical) {
        ":::critical"
    } else {
        ""
    }
}

fn arrow(link: &Link, hours: &Calendar) -> String {
    let (from, to) = (link.from.0, link.to.0);
    if link.kind == LinkKind::FinishToStart && link.lag.is_none() {
        return format!("t{from} --> t{to}");
    }
    let label = format!("{}{}", link.kind.letters(), write_lag(link.lag, hours));
    format!("t{from} -->|\"{}\"| t{to}", written(&label))
}
