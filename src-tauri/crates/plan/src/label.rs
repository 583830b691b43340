//! What an edit is called in menus, the journal and the undo button.

mod tracked;

use crate::edit::{Edit, Owner, PlanChange, TaskChange};
use crate::id::{PersonId, PlanId, TaskId};
use crate::program::Program;
use crate::task::{Constraint, MilestoneKind, TaskKind};

impl Edit {
    /// A short phrase in the imperative, for instance `Rename “Load test”`, told with the names
    /// the program holds before the edit.
    #[must_use]
    pub fn label(&self, program: &Program) -> String {
        match self {
            Self::AddPlan { name, .. } => format!("Add plan {}", quoted(name)),
            Self::SetPlan { plan, change } => plan_label(program, *plan, change),
            Self::RemovePlan { plan } => format!("Delete plan {}", plan_name(program, *plan)),
            Self::AddPerson { name, .. } => format!("Add {}", quoted(name)),
            Self::SetPerson { name, .. } => format!("Change {}", quoted(name)),
            Self::RemovePerson { person } => {
                format!("Remove {}", person_name(program, *person))
            }
            Self::AddWorkstream { name, .. } => format!("Add workstream {}", quoted(name)),
            Self::SetWorkstream { name, .. } => format!("Change workstream {}", quoted(name)),
            Self::RemoveWorkstream { workstream } => {
                let name = program
                    .workstreams
                    .get(*workstream)
                    .map_or("", |stream| &stream.name);
                format!("Delete workstream {}", quoted(name))
            }
            Self::SetAvailability { person, .. } => {
                format!("Change hours of {}", person_name(program, *person))
            }
            Self::AddTimeOff { person, .. } => {
                format!("Add time off of {}", person_name(program, *person))
            }
            Self::RemoveTimeOff { person, .. } => {
                format!("Remove time off of {}", person_name(program, *person))
            }
            Self::AddCalendar { calendar } => format!("Add calendar {}", quoted(&calendar.name)),
            Self::RemoveCalendar { calendar } => {
                let name = program.calendars.get(*calendar).map_or("", |row| &row.name);
                format!("Delete calendar {}", quoted(name))
            }
            Self::Assign { task, person, .. } => {
                let who = match person {
                    Owner::Known(person) => person_name(program, *person),
                    Owner::Named(name) => quoted(name),
                };
                format!("Assign {who} to {}", task_name(program, *task))
            }
            Self::SetAssignment { assignment, .. } => match program.assignments.get(*assignment) {
                Some(part) => format!(
                    "Change part of {} in {}",
                    person_name(program, part.person),
                    task_name(program, part.task)
                ),
                None => "Change assignment".to_owned(),
            },
            Self::Unassign { assignments } => match assignments.as_slice() {
                [part] => program.assignments.get(*part).map_or_else(
                    || "Remove assignment".to_owned(),
                    |part| {
                        format!(
                            "Take {} off {}",
                            person_name(program, part.person),
                            task_name(program, part.task)
                        )
                    },
                ),
                many => format!("Remove {} assignments", many.len()),
            },
            Self::AddBaseline { baseline } => {
                format!("Take baseline {}", quoted(&baseline.name))
            }
            Self::RemoveBaseline { baseline } => {
                let name = program.baselines.get(*baseline).map_or("", |row| &row.name);
                format!("Delete baseline {}", quoted(name))
            }
            Self::Adopt { source, .. } => format!("Import {}", quoted(source)),
            Self::SetLagCalendar { .. } => "Change lag calendar".to_owned(),
            Self::SetCalendar { to, .. } => format!("Change calendar {}", quoted(&to.name)),
            Self::AddTask { name, kind, .. } => match kind {
                TaskKind::Work => format!("Add {}", quoted(name)),
                TaskKind::Milestone(kind) => format!("Add {} {}", noun(*kind), quoted(name)),
            },
            Self::RemoveTasks { tasks } => format!("Delete {}", names(program, tasks)),
            Self::SetTask { task, change } => task_label(program, *task, change),
            Self::PlaceTasks { tasks, .. } => format!("Reorder {}", names(program, tasks)),
            Self::Indent { tasks } => format!("Indent {}", names(program, tasks)),
            Self::Outdent { tasks } => format!("Outdent {}", names(program, tasks)),
            Self::ShiftUp { tasks } => format!("Move {} up", names(program, tasks)),
            Self::ShiftDown { tasks } => format!("Move {} down", names(program, tasks)),
            Self::Link { from, to, .. } => {
                format!(
                    "Link {} to {}",
                    task_name(program, *from),
                    task_name(program, *to)
                )
            }
            Self::SetLink { link, .. } => match program.links.get(*link) {
                Some(link) => format!(
                    "Change link from {} to {}",
                    task_name(program, link.from),
                    task_name(program, link.to)
                ),
                None => "Change link".to_owned(),
            },
            Self::Unlink { links } => match links.as_slice() {
                [link] => program.links.get(*link).map_or_else(
                    || "Remove link".to_owned(),
                    |link| {
                        format!(
                            "Remove link from {} to {}",
                            task_name(program, link.from),
                            task_name(program, link.to)
                        )
                    },
                ),
                many => format!("Remove {} links", many.len()),
            },
            Self::SetPredecessors { task, .. } => {
                format!("Change predecessors of {}", task_name(program, *task))
            }
            Self::Dependency(edit) => tracked::dependency(program, edit),
            Self::Blocker(edit) => tracked::blocker(program, edit),
            Self::Risk(edit) => tracked::risk(edit),
            Self::MaterialiseRisk { risk, .. } => {
                format!("Turn {} into a blocker", tracked::risk_name(*risk))
            }
            Self::Assumption(edit) => tracked::assumption(edit),
            Self::Action(edit) => tracked::action(edit),
            Self::Decision(edit) => tracked::decision(edit),
            Self::Escalation(edit) => tracked::escalation(edit),
            Self::GoNoGo(edit) => tracked::gonogo(program, edit),
            Self::Capacity(edit) => tracked::capacity(edit),
            Self::Health(edit) => tracked::health(program, edit),
            Self::RecordHealth { entry } => {
                format!(
                    "Record health of {}",
                    tracked::subject(program, entry.subject)
                )
            }
            Self::Comment(edit) => tracked::comment(program, edit),
            Self::OutsideLink(edit) => tracked::outside_link(program, edit),
            Self::SetPolicy { .. } => "Change policy".to_owned(),
            Self::Batch { label, edits } => {
                if label.is_empty() {
                    edits
                        .first()
                        .map_or_else(String::new, |edit| edit.label(program))
                } else {
                    label.clone()
                }
            }
        }
    }
}

fn plan_label(program: &Program, plan: PlanId, change: &PlanChange) -> String {
    let name = plan_name(program, plan);
    match change {
        PlanChange::Name(to) => format!("Rename plan to {}", quoted(to)),
        PlanChange::Start(date) => format!("Start {name} on {date}"),
        PlanChange::Launch(Some(task)) => format!("Launch with {}", task_name(program, *task)),
        PlanChange::Launch(None) => format!("Clear launch of {name}"),
        PlanChange::StatusDate(Some(date)) => format!("Set status date to {date}"),
        PlanChange::StatusDate(None) => "Clear status date".to_owned(),
        PlanChange::Calendar(_) => format!("Change calendar of {name}"),
        PlanChange::Unfinished(_) => format!("Change policy of {name}"),
        PlanChange::Owner(_) => format!("Change owner of {name}"),
        PlanChange::Summary(_) => format!("Change summary of {name}"),
        PlanChange::Note(_) => format!("Change note of {name}"),
    }
}

fn task_label(program: &Program, task: TaskId, change: &TaskChange) -> String {
    let name = task_name(program, task);
    match change {
        TaskChange::Name(to) => format!("Rename {name} to {}", quoted(to)),
        TaskChange::Duration(_) | TaskChange::ElapsedDuration(_) => format!("Resize {name}"),
        TaskChange::Constraint(Constraint::AsSoonAsPossible) | TaskChange::Pin(None) => {
            format!("Unpin {name}")
        }
        TaskChange::Constraint(Constraint::StartNoEarlierThan(_)) => format!("Move {name}"),
        TaskChange::Constraint(_) => format!("Constrain {name}"),
        TaskChange::Pin(Some(_)) => format!("Pin {name}"),
        TaskChange::Deadline(Some(_)) => format!("Set deadline of {name}"),
        TaskChange::Deadline(None) => format!("Clear deadline of {name}"),
        TaskChange::Calendar { .. } => format!("Change calendar of {name}"),
        TaskChange::Splits(_) => format!("Split {name}"),
        TaskChange::Delay(_) => format!("Delay {name}"),
        TaskChange::Effort(_) => format!("Change effort of {name}"),
        TaskChange::Estimate(_) | TaskChange::Confidence(_) => format!("Estimate {name}"),
        TaskChange::Remaining(_) => format!("Change remaining work of {name}"),
        TaskChange::Inactive(true) => format!("Set {name} aside"),
        TaskChange::Inactive(false) => format!("Take {name} up again"),
        TaskChange::Reference(_) => format!("Change reference of {name}"),
        TaskChange::Work => format!("Turn {name} into work"),
        TaskChange::Milestone(kind) => format!("Turn {name} into a {}", noun(*kind)),
        TaskChange::Promised(Some(date)) => format!("Promise {name} for {date}"),
        TaskChange::Promised(None) => format!("Clear promise of {name}"),
        TaskChange::External(_) => format!("Change commitment of {name}"),
        TaskChange::Workstream(_) => format!("Change workstream of {name}"),
        TaskChange::Owner(_) => format!("Change owner of {name}"),
        TaskChange::Progress(progress) => format!("Set {name} to {} %", progress.percent()),
        TaskChange::Note(_) => format!("Change note of {name}"),
    }
}

/// What an instant is called where its exact kind would say too much.
fn noun(kind: MilestoneKind) -> &'static str {
    match kind {
        MilestoneKind::Normal
        | MilestoneKind::Freeze
        | MilestoneKind::Deadline
        | MilestoneKind::Launch => "milestone",
        MilestoneKind::Gate => "gate",
        MilestoneKind::Awaited(_) => "dependency",
    }
}

fn person_name(program: &Program, person: PersonId) -> String {
    let row = program.people.get(person);
    row.map_or_else(|| "somebody".to_owned(), |row| quoted(&row.name))
}

fn plan_name(program: &Program, plan: PlanId) -> String {
    program
        .plans
        .get(plan)
        .map_or_else(|| "plan".to_owned(), |plan| quoted(&plan.name))
}

fn task_name(program: &Program, task: TaskId) -> String {
    program
        .tasks
        .get(task)
        .map_or_else(|| "task".to_owned(), |task| quoted(&task.name))
}

fn names(program: &Program, tasks: &[TaskId]) -> String {
    match tasks {
        [task] => task_name(program, *task),
        many => format!("{} rows", many.len()),
    }
}

/// A name in quotation marks, cut to what fits a menu.
fn quoted(name: &str) -> String {
    const LIMIT: usize = 40;
    if name.chars().count() <= LIMIT {
        format!("“{name}”")
    } else {
        let short: String = name.chars().take(LIMIT - 1).collect();
        format!("“{}…”", short.trim_end())
    }
}
