//! A plan as the verbs print it: rows with their numbers, depths and people's names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use api::clock::Clock;
use api::dto::{
    DatesDto, DriverDto, KindDto, LinkDto, LinkKindDto, PlanDto, PlanHeadDto, ProgramDto, StateDto,
    TaskDto,
};
use api::{Desk, Door, Host};
use serde_json::{Value, json};

use crate::civil;
use crate::exit::Failure;
use crate::lookup::{self, quoted};

/// A program that is open, and one plan of it.
pub(crate) struct Picture {
    pub(crate) program: ProgramDto,
    pub(crate) plan: PlanDto,
}

/// One row of the outline.
pub(crate) struct Row<'a> {
    /// What people call it by, counted from 1.
    pub(crate) number: usize,
    pub(crate) depth: usize,
    pub(crate) summary: bool,
    pub(crate) task: &'a TaskDto,
    pub(crate) dates: &'a DatesDto,
}

/// Opens a program and finds the plan asked for.
pub(crate) fn open(
    path: &Path,
    plan: Option<&str>,
    today: Option<&str>,
) -> Result<(Desk, Picture), Failure> {
    let desk = desk(path, today)?;
    let program = desk.program();
    let id = lookup::plan(&program, plan)?;
    let plan = desk.plan(id)?;
    Ok((desk, Picture { program, plan }))
}

/// Opens a program.
pub(crate) fn desk(path: &Path, today: Option<&str>) -> Result<Desk, Failure> {
    Ok(Desk::open(path, host(today)?)?)
}

/// Who sits at the desk: whoever runs the command, on the day it is or is to be.
pub(crate) fn host(today: Option<&str>) -> Result<Host, Failure> {
    let clock = match today {
        None => Clock::Wall,
        Some(text) => Clock::frozen_at(text).ok_or_else(|| {
            Failure::usage(&format!(
                "{} is not a day for --today; write 2025-03-14, or 2025-03-14T10:59 for a minute.",
                quoted(text)
            ))
        })?,
    };
    Ok(Host {
        door: Door::CommandLine,
        name: api::login_name(),
        clock,
    })
}

impl Picture {
    pub(crate) fn head(&self) -> &PlanHeadDto {
        &self.plan.head
    }

    pub(crate) fn rows(&self) -> Vec<Row<'_>> {
        let summaries: BTreeSet<u32> = self
            .plan
            .tasks
            .iter()
            .filter_map(|task| task.parent)
            .collect();
        let mut depths: BTreeMap<u32, usize> = BTreeMap::new();
        let mut rows = Vec::with_capacity(self.plan.tasks.len());
        for (at, (task, dates)) in self.plan.tasks.iter().zip(&self.plan.dates).enumerate() {
            // Parents stand above their rows, so their depth is known.
            let depth = task
                .parent
                .and_then(|parent| depths.get(&parent))
                .map_or(0, |d| d + 1);
            depths.insert(task.id, depth);
            let summary = summaries.contains(&task.id);
            rows.push(Row {
                number: at + 1,
                depth,
                summary,
                task,
                dates,
            });
        }
        rows
    }

    /// The number of a row, by its id.
    pub(crate) fn number(&self, task: u32) -> Option<usize> {
        self.plan
            .tasks
            .iter()
            .position(|row| row.id == task)
            .map(|at| at + 1)
    }

    /// A row's name, wherever its plan is.
    pub(crate) fn name(&self, task: u32) -> String {
        let row = self.plan.tasks.iter().find(|row| row.id == task);
        row.map_or_else(
            || "a row of another plan".to_owned(),
            |row| row.name.clone(),
        )
    }

    pub(crate) fn owner(&self, task: &TaskDto) -> Option<&str> {
        let owner = task.owner?;
        let person = self
            .program
            .people
            .iter()
            .find(|person| person.id == owner)?;
        Some(person.name.as_str())
    }

    pub(crate) fn workstream(&self, task: &TaskDto) -> Option<&str> {
        let stream = task.workstream?;
        let stream = self
            .plan
            .workstreams
            .iter()
            .find(|known| known.id == stream)?;
        Some(stream.name.as_str())
    }

    /// A length of work as this plan counts days.
    pub(crate) fn days(&self, minutes: i32) -> String {
        civil::days(minutes, self.plan.calendar.minutes_per_day)
    }

    /// What a row waits for, as it is typed: `12; 14FS+3d`. Links from other plans have no number
    /// here and are left out.
    pub(crate) fn predecessors(&self, task: u32) -> String {
        let mut found: Vec<(usize, &LinkDto)> = self
            .plan
            .links
            .iter()
            .filter(|link| link.to == task)
            .filter_map(|link| Some((self.number(link.from)?, link)))
            .collect();
        found.sort_by_key(|&(number, link)| (number, link.id));
        let parts: Vec<String> = found
            .into_iter()
            .map(|(number, link)| predecessor(number, link.kind, &link.lag_text))
            .collect();
        parts.join("; ")
    }

    /// What decided a start, in a few words.
    pub(crate) fn because(&self, row: &Row<'_>) -> String {
        match &row.dates.driver {
            DriverDto::PlanStart => "start of the plan".to_owned(),
            DriverDto::Pinned => "pinned".to_owned(),
            DriverDto::Manual => "set by hand".to_owned(),
            DriverDto::Delay => "held back".to_owned(),
            DriverDto::AsLate => "as late as possible".to_owned(),
            DriverDto::Actual => match row.task.state {
                StateDto::Complete => "it happened".to_owned(),
                StateDto::Started | StateDto::NotStarted => "it has begun".to_owned(),
            },
            DriverDto::StatusDate => "status date".to_owned(),
            DriverDto::Link { link, task } => {
                let link = self.plan.links.iter().find(|known| known.id == *link);
                match (link, self.number(*task)) {
                    (Some(link), Some(number)) => {
                        format!("after {}", predecessor(number, link.kind, &link.lag_text))
                    }
                    (Some(_) | None, _) => "another plan".to_owned(),
                }
            }
            DriverDto::Summary { task } => match self.number(*task) {
                Some(number) => format!("summary {number}"),
                None => "its summary".to_owned(),
            },
            DriverDto::Rows => "its rows".to_owned(),
        }
    }

    /// The plan as every answer about one begins.
    pub(crate) fn head_json(&self) -> Value {
        let head = self.head();
        json!({
            "id": head.id,
            "name": head.name,
            "start": head.start,
            "launch": head.launch,
            "statusDate": head.status_date,
            "revision": self.plan.revision,
            "today": self.program.today,
        })
    }

    /// A row as every answer about one tells it.
    pub(crate) fn row_json(&self, row: &Row<'_>) -> Value {
        let Row {
            number,
            depth,
            summary,
            task,
            dates,
        } = row;
        let more = task.more.as_deref();
        json!({
            "number": number,
            "id": task.id,
            "depth": depth,
            "summary": summary,
            "name": task.name,
            "kind": kind(task.kind),
            "start": civil::date(dates.start),
            "finish": civil::last_date(dates.finish),
            "startsAt": civil::minute(dates.start),
            "finishesAt": civil::minute(dates.finish),
            "duration": task.duration_text,
            "durationMinutes": task.duration,
            "predecessors": self.predecessors(task.id),
            "owner": self.owner(task),
            "workstream": self.workstream(task),
            "state": state(task.state),
            "percent": dates.percent,
            "promised": task.promised,
            "external": task.external,
            "slip": dates.slip,
            "totalFloatMinutes": dates.total_float,
            "freeFloatMinutes": dates.free_float,
            "critical": dates.critical,
            "nearCritical": dates.near_critical,
            "lateFinish": dates.late_finish.map(civil::last_date),
            "driver": self.because(row),
            "reference": more.map(|more| more.reference.as_str()).filter(|text| !text.is_empty()),
            "deadline": more.and_then(|more| more.deadline).map(civil::last_date),
            "inactive": more.is_some_and(|more| more.inactive),
        })
    }
}

/// `12`, `12SS` or `12FS+3d`, as the predecessors cell writes it.
pub(crate) fn predecessor(number: usize, kind: LinkKindDto, lag: &str) -> String {
    match (kind, lag) {
        (LinkKindDto::FS, "") => number.to_string(),
        (kind, lag) => format!("{number}{}{lag}", letters(kind)),
    }
}

fn letters(kind: LinkKindDto) -> &'static str {
    match kind {
        LinkKindDto::FS => "FS",
        LinkKindDto::SS => "SS",
        LinkKindDto::FF => "FF",
        LinkKindDto::SF => "SF",
    }
}

fn kind(kind: KindDto) -> &'static str {
    match kind {
        KindDto::Work => "work",
        KindDto::Milestone => "milestone",
        KindDto::Freeze => "freeze",
        KindDto::Deadline => "deadline",
        KindDto::Launch => "launch",
        KindDto::Gate => "gate",
        KindDto::Technical => "technical",
        KindDto::Data => "data",
        KindDto::Team => "team",
        KindDto::External => "external",
        KindDto::Decision => "decision",
        KindDto::Documentation => "documentation",
    }
}

fn state(state: StateDto) -> &'static str {
    match state {
        StateDto::NotStarted => "notStarted",
        StateDto::Started => "started",
        StateDto::Complete => "complete",
    }
}
