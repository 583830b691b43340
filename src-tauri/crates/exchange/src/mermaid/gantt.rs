//! Bars by date.

use std::collections::BTreeMap;
use std::fmt::Write;

use plan::{Moment, Outline, PlanId, Program, Progress, Task, TaskId};
use schedule::{Dates, Schedule};

use super::Diagram;
use super::name::written;

/// What the rows of a diagram are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sections {
    /// The outermost summaries, in their order.
    #[default]
    Summaries,
    /// The workstreams, in the order of their first row.
    Workstreams,
}

/// The work and milestones of a plan as bars. Rows set aside are left out.
#[must_use]
pub fn gantt(program: &Program, plan: PlanId, schedule: &Schedule, by: Sections) -> Diagram {
    let mut text = "gantt\n".to_owned();
    let title = program.plans.get(plan).map(|plan| plan.name.as_str());
    let title = written(title.unwrap_or_default());
    // Writing into a string can't fail.
    let _ = writeln!(text, "    title {title}");
    text.push_str("    dateFormat YYYY-MM-DD HH:mm\n    axisFormat %d %b\n");
    for (name, rows) in sections(program, plan, by) {
        let bars: Vec<String> = rows
            .into_iter()
            .filter_map(|id| {
                let task = program.tasks.get(id)?;
                let dates = schedule.dates(id)?;
                (!task.inactive).then(|| bar(id, task, dates))
            })
            .collect();
        if bars.is_empty() {
            continue;
        }
        let name = name.map_or_else(|| title.clone(), written);
        let _ = writeln!(text, "    section {name}");
        for bar in bars {
            let _ = writeln!(text, "    {bar}");
        }
    }
    Diagram::new(text, 0)
}

/// The rows that are no summaries by section. Those in none come under the plan's own name.
fn sections(program: &Program, plan: PlanId, by: Sections) -> Vec<(Option<&str>, Vec<TaskId>)> {
    let mut sections: Vec<(Option<&str>, Vec<TaskId>)> = Vec::new();
    let mut places: BTreeMap<Option<u32>, usize> = BTreeMap::new();
    let mut outermost = None;
    for row in Outline::of(program, plan).rows() {
        if row.depth == 0 {
            outermost = row.summary.then_some(row.task);
        }
        let Some(task) = program.tasks.get(row.task).filter(|_| !row.summary) else {
            continue;
        };
        let (key, name) = match by {
            Sections::Summaries => (
                outermost.map(u32::from),
                outermost.and_then(|id| program.tasks.get(id).map(|task| task.name.as_str())),
            ),
            Sections::Workstreams => (
                task.workstream.map(u32::from),
                task.workstream
                    .and_then(|id| program.workstreams.get(id).map(|row| row.name.as_str())),
            ),
        };
        let place = *places.entry(key).or_insert_with(|| {
            sections.push((name, Vec::new()));
            sections.len() - 1
        });
        sections[place].1.push(row.task);
    }
    sections
}

fn bar(id: TaskId, task: &Task, dates: &Dates) -> String {
    let mut line = format!("{} :", written(&task.name));
    let begun = matches!(task.progress, Progress::Started { .. });
    for (word, holds) in [
        ("done", dates.complete),
        ("active", begun),
        ("crit", dates.critical),
        ("milestone", task.kind.is_milestone()),
    ] {
        if holds {
            let _ = write!(line, "{word}, ");
        }
    }
    let _ = write!(line, "t{}, {}, ", id.0, moment(dates.start));
    if task.kind.is_milestone() {
        line.push_str("0d");
    } else {
        line.push_str(&moment(dates.finish));
    }
    line
}

fn moment(moment: Moment) -> String {
    moment.to_string().replace('T', " ")
}
