//! A table compared with a plan that is there, row by row, before anything lands.
//!
//! A row is found again by its reference, then by Gantry's own id (`T-12`), then, in a file
//! without ids, by a name that is unique on both sides. What the file does not say (a column it
//! does not have, a duration that was assumed) differs from nothing.

use std::collections::{BTreeMap, BTreeSet};

use plan::{Calendar, Link, LinkId, Outline, PlanId, Program, Task, TaskId};

use super::columns::stable;
use super::field::Field;
use super::import::{Incoming, Origin};
use super::merge::{Merged, merge};
use super::pairs::pair;
use super::{Refused, show};

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFate {
    /// The file has it, the plan has not.
    Added,
    /// Both have it, and it differs.
    Changed,
    /// Both have it as it is.
    Unchanged,
    /// The plan has it, the file has not. It stays unless somebody chooses to delete it.
    Missing,
}

/// One row of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowDifference {
    /// What becomes of it.
    pub fate: RowFate,
    /// The task in the plan.
    pub task: Option<TaskId>,
    /// The line of the file.
    pub line: Option<u32>,
    /// The id it is known by.
    pub id: String,
    /// Its name, as the file has it where it does.
    pub name: String,
    /// What differs; of an added row, what it brings.
    pub fields: Vec<FieldDifference>,
    /// The task in the file's own program.
    pub(super) arrived: Option<TaskId>,
}

/// One value that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDifference {
    /// Which.
    pub field: Field,
    /// As the plan has it.
    pub before: String,
    /// As the file has it.
    pub after: String,
}

/// What becomes of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFate {
    /// The file has it, the plan has not.
    Added,
    /// Its kind or lag differs.
    Changed,
    /// The plan has it between two rows of the file, the file has not. It stays unless somebody
    /// chooses to remove it.
    Missing,
}

/// One link of the comparison. Links that are alike are not listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkDifference {
    /// What becomes of it.
    pub fate: LinkFate,
    /// The predecessor's name.
    pub from: String,
    /// The successor's name.
    pub to: String,
    /// Kind and lag in the plan.
    pub before: String,
    /// Kind and lag in the file.
    pub after: String,
    pub(super) link: Option<LinkId>,
    /// The link in the file's own program.
    pub(super) arrived: Option<LinkId>,
}

/// A table compared with a plan.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The plan.
    pub plan: PlanId,
    /// The rows of the file in order, then those it does not have.
    pub rows: Vec<RowDifference>,
    /// The links that differ.
    pub links: Vec<LinkDifference>,
    pub(super) present: Program,
    pub(super) arrived: Program,
    pub(super) origins: BTreeMap<TaskId, Origin>,
    /// The task of the plan for each task of the file.
    pub(super) pairs: BTreeMap<TaskId, TaskId>,
    /// Tasks of the plan that wait for others.
    pub(super) follows: BTreeSet<TaskId>,
}

/// Compares a table with a plan.
///
/// # Errors
/// [`Refused::NoPlan`] when there is no such plan.
pub fn difference(
    present: &Program,
    plan: PlanId,
    incoming: &Incoming,
) -> Result<Difference, Refused> {
    let row = present.plans.get(plan).ok_or(Refused::NoPlan)?;
    let mut difference = Difference {
        plan,
        rows: Vec::new(),
        links: Vec::new(),
        present: present.clone(),
        arrived: incoming.imported.program.clone(),
        origins: incoming.origins.clone(),
        pairs: pair(present, plan, incoming),
        follows: present.links.iter().map(|(_, link)| link.to).collect(),
    };
    difference.rows = rows(&difference, &present.hours(row.calendar));
    if incoming.links {
        difference.links = links(&difference, &present.hours(row.calendar));
    }
    Ok(difference)
}

fn rows(difference: &Difference, calendar: &Calendar) -> Vec<RowDifference> {
    let lasting = lasting(difference);
    let tasks = difference.arrived.tasks.iter();
    let holding: BTreeSet<TaskId> = tasks.filter_map(|(_, task)| task.parent).collect();
    let mut rows: Vec<RowDifference> = Vec::with_capacity(difference.origins.len());
    for (id, task) in difference.arrived.tasks.iter() {
        let Some(origin) = difference.origins.get(&id) else {
            continue;
        };
        let found = difference.pairs.get(&id).copied();
        let before = found.and_then(|found| difference.present.tasks.get(found));
        let blank = Task::new(difference.plan, &task.name, task.duration);
        let summary = found.is_some_and(|found| lasting.contains(&found)) || holding.contains(&id);
        let merged = merge(difference, before, id, origin.said, summary);
        let fields = match before {
            Some(before) => compared(difference, before, &merged, found, id, calendar),
            None => compared(difference, &blank, &merged, None, id, calendar),
        };
        let fate = match (found, fields.is_empty()) {
            (None, _) => RowFate::Added,
            (Some(_), true) => RowFate::Unchanged,
            (Some(_), false) => RowFate::Changed,
        };
        rows.push(RowDifference {
            fate,
            task: found,
            line: Some(origin.line),
            id: if origin.id.is_empty() {
                task.reference.clone()
            } else {
                origin.id.clone()
            },
            name: task.name.clone(),
            fields,
            arrived: Some(id),
        });
    }
    let known: BTreeSet<TaskId> = difference.pairs.values().copied().collect();
    for row in Outline::of(&difference.present, difference.plan).rows() {
        let Some(task) = difference
            .present
            .tasks
            .get(row.task)
            .filter(|_| !known.contains(&row.task))
        else {
            continue;
        };
        let reference = &task.reference;
        rows.push(RowDifference {
            fate: RowFate::Missing,
            task: Some(row.task),
            line: None,
            id: if reference.is_empty() {
                stable(row.task)
            } else {
                reference.clone()
            },
            name: task.name.clone(),
            fields: Vec::new(),
            arrived: None,
        });
    }
    rows
}

/// Summaries of the plan that stay summaries when nothing is deleted.
fn lasting(difference: &Difference) -> BTreeSet<TaskId> {
    let arrived: BTreeMap<TaskId, TaskId> = difference
        .pairs
        .iter()
        .map(|(&arrived, &found)| (found, arrived))
        .collect();
    let tasks = difference.present.tasks.iter();
    let staying = tasks.filter(|(id, _)| {
        arrived
            .get(id)
            .is_none_or(|&arrived| difference.moved(*id, arrived).is_none())
    });
    staying.filter_map(|(_, task)| task.parent).collect()
}

fn compared(
    difference: &Difference,
    before: &Task,
    merged: &Merged,
    found: Option<TaskId>,
    arrived: TaskId,
    calendar: &Calendar,
) -> Vec<FieldDifference> {
    let after = &merged.task;
    let said = difference
        .origins
        .get(&arrived)
        .map(|origin| origin.said)
        .unwrap_or_default();
    let mut fields = Vec::new();
    let mut put = |field, before: String, after: String| {
        fields.push(FieldDifference {
            field,
            before,
            after,
        });
    };
    if before.name != after.name {
        put(Field::Name, before.name.clone(), after.name.clone());
    }
    if before.reference != after.reference {
        put(
            Field::Reference,
            before.reference.clone(),
            after.reference.clone(),
        );
    }
    if before.kind != after.kind {
        put(
            Field::Kind,
            show::kind(before.kind).to_owned(),
            show::kind(after.kind).to_owned(),
        );
    }
    if (before.duration, before.elapsed) != (after.duration, after.elapsed) {
        let text = |task: &Task| show::duration(task, task.duration, calendar);
        put(Field::Duration, text(before), text(after));
    }
    if (before.progress, before.inactive) != (after.progress, after.inactive) {
        put(
            Field::Percent,
            show::progress(before),
            show::progress(after),
        );
    }
    if (before.constraint, before.pin) != (after.constraint, after.pin) {
        let field = if said.contains(Field::Start) {
            Field::Start
        } else {
            Field::Constraint
        };
        put(field, show::constraint(before), show::constraint(after));
    }
    if before.deadline != after.deadline {
        let text = |task: &Task| task.deadline.map_or(String::new(), show::finish);
        put(Field::Deadline, text(before), text(after));
    }
    if before.promised != after.promised {
        let text = |task: &Task| task.promised.map_or(String::new(), |date| date.to_string());
        put(Field::Promised, text(before), text(after));
    }
    let owner = merged.owner_before(difference, before);
    if let Some(name) = &merged.owner {
        put(Field::Owner, owner.to_owned(), name.clone());
    }
    let stream = merged.stream_before(difference, before);
    if let Some(name) = &merged.workstream {
        put(Field::Workstream, stream.to_owned(), name.clone());
    }
    if before.note != after.note {
        put(Field::Note, before.note.clone(), after.note.clone());
    }
    if let Some(found) = found
        && let Some((old, new)) = difference.moved(found, arrived)
    {
        put(Field::Parent, old, new);
    }
    fields
}

impl Difference {
    /// The names of the summaries a row moves from and to, if the file says so.
    pub(super) fn moved(&self, found: TaskId, arrived: TaskId) -> Option<(String, String)> {
        let origin = self.origins.get(&arrived)?;
        if !origin.said.contains(Field::Parent) {
            return None;
        }
        let here = self.present.tasks.get(found)?.parent;
        let there = self.arrived.tasks.get(arrived)?.parent;
        let same = match there {
            None => here.is_none(),
            Some(there) => here.is_some() && self.pairs.get(&there).copied() == here,
        };
        let name = |program: &Program, task: Option<TaskId>| {
            let task = task.and_then(|task| program.tasks.get(task));
            task.map_or(String::new(), |task| task.name.clone())
        };
        (!same).then(|| (name(&self.present, here), name(&self.arrived, there)))
    }
}

fn links(difference: &Difference, calendar: &Calendar) -> Vec<LinkDifference> {
    let known: BTreeSet<TaskId> = difference.pairs.values().copied().collect();
    let mut here: BTreeMap<(TaskId, TaskId), (LinkId, &Link)> = BTreeMap::new();
    for (id, link) in difference.present.links.iter() {
        if known.contains(&link.from) && known.contains(&link.to) {
            here.insert((link.from, link.to), (id, link));
        }
    }
    let name = |program: &Program, task: TaskId| {
        program
            .tasks
            .get(task)
            .map_or(String::new(), |task| task.name.clone())
    };
    let text = |link: &Link| {
        let lag = plan::text::write_lag(link.lag, calendar);
        format!("{}{lag}", link.kind.letters())
    };
    let mut found = Vec::new();
    for (id, link) in difference.arrived.links.iter() {
        let ends = (
            difference.pairs.get(&link.from),
            difference.pairs.get(&link.to),
        );
        let old = match ends {
            (Some(&from), Some(&to)) => here.remove(&(from, to)),
            (Some(_), None) | (None, Some(_)) | (None, None) => None,
        };
        let fate = match old {
            None => LinkFate::Added,
            Some((_, old)) if (old.kind, old.lag) == (link.kind, link.lag) => continue,
            Some(_) => LinkFate::Changed,
        };
        found.push(LinkDifference {
            fate,
            from: name(&difference.arrived, link.from),
            to: name(&difference.arrived, link.to),
            before: old.map_or(String::new(), |(_, old)| text(old)),
            after: text(link),
            link: old.map(|(id, _)| id),
            arrived: Some(id),
        });
    }
    for (id, link) in here.into_values() {
        found.push(LinkDifference {
            fate: LinkFate::Missing,
            from: name(&difference.present, link.from),
            to: name(&difference.present, link.to),
            before: text(link),
            after: String::new(),
            link: Some(id),
            arrived: None,
        });
    }
    found
}
