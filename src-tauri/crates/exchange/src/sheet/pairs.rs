//! Which row of a file is which task of a plan.

use std::collections::{BTreeMap, BTreeSet};

use plan::{PlanId, Program, Task, TaskId};

use super::columns::task_of;
use super::field::Field;
use super::import::{Incoming, Origin};

/// Finds each row of the file in the plan.
pub(super) fn pair(
    present: &Program,
    plan: PlanId,
    incoming: &Incoming,
) -> BTreeMap<TaskId, TaskId> {
    let mut references: BTreeMap<&str, TaskId> = BTreeMap::new();
    let mut names: BTreeMap<&str, Option<TaskId>> = BTreeMap::new();
    for (id, task) in present.tasks.iter().filter(|(_, task)| task.plan == plan) {
        if !task.reference.is_empty() {
            references.entry(&task.reference).or_insert(id);
        }
        names
            .entry(&task.name)
            .and_modify(|known| *known = None)
            .or_insert(Some(id));
    }
    let arrived = &incoming.imported.program;
    let mut arrived_names: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, task) in arrived.tasks.iter() {
        *arrived_names.entry(&task.name).or_default() += 1;
    }
    let mut taken = BTreeSet::new();
    let mut pairs = BTreeMap::new();
    for (id, task) in arrived.tasks.iter() {
        let Some(origin) = incoming.origins.get(&id) else {
            continue;
        };
        let own = task_of(&origin.id)
            .filter(|&own| present.tasks.get(own).is_some_and(|task| task.plan == plan));
        let sure = own.filter(|&own| {
            origin.said.contains(Field::Reference)
                && present
                    .tasks
                    .get(own)
                    .is_some_and(|known| known.reference == reference(task, origin))
        });
        let by_name = || {
            let unique = !incoming.ids && arrived_names.get(task.name.as_str()) == Some(&1);
            names
                .get(task.name.as_str())
                .copied()
                .flatten()
                .filter(|_| unique)
        };
        let found = sure
            .or_else(|| references.get(task.reference.as_str()).copied())
            .or_else(|| references.get(origin.id.as_str()).copied())
            .or(own)
            .or_else(by_name);
        if let Some(found) = found.filter(|&found| taken.insert(found)) {
            pairs.insert(id, found);
        }
    }
    pairs
}

/// What the reference column of a row says: its id stands in where that is empty.
pub(super) fn reference<'a>(task: &'a Task, origin: &Origin) -> &'a str {
    if task.reference == origin.id {
        ""
    } else {
        &task.reference
    }
}
