//! What lies under what, in a file that may say anything.

use std::collections::{BTreeMap, BTreeSet};

use plan::{Task, TaskId};

use super::fields::Ledger;
use super::read::Lined;

/// Levels of an outline a program may have; deeper ones help nobody and cost time everywhere.
const LEVELS: u32 = 1_000;

/// Takes rows out of summaries that can't hold them, so that a sound outline is left.
pub(super) fn mend(tasks: &mut Lined<TaskId, Task>, ledger: &mut Ledger) {
    let mut loose = Vec::new();
    for (&id, (line, task)) in tasks.iter() {
        let Some(parent) = task.parent else {
            continue;
        };
        let what = match tasks.get(&parent) {
            None => "is missing",
            Some((_, above)) if above.plan != task.plan => "is in another plan",
            Some((_, above)) if above.kind.is_milestone() => "is a milestone",
            Some(_) => continue,
        };
        ledger.changed(
            "summary-left-out",
            *line,
            format!(
                "The summary of task {} {what}; the task stands on the outermost level.",
                id.0
            ),
        );
        loose.push(id);
    }
    cut(tasks, &loose);
    let mut loose = Vec::new();
    let mut levels: BTreeMap<TaskId, u32> = BTreeMap::new();
    for &id in tasks.keys() {
        // Up to a row whose level is known, then down again.
        let mut way = Vec::new();
        let mut on_way = BTreeSet::new();
        let mut next = Some(id);
        let mut level = 0;
        while let Some(at) = next {
            if let Some(&known) = levels.get(&at) {
                level = known;
                break;
            }
            if !on_way.insert(at) {
                // The loop is opened at the row it came back to.
                break;
            }
            way.push(at);
            next = tasks.get(&at).and_then(|(_, task)| task.parent);
        }
        let comes_back = next.filter(|at| on_way.contains(at));
        // Once opened, the loop hangs below that row.
        level += u32::from(comes_back.is_some());
        while let Some(at) = way.pop() {
            if comes_back == Some(at) || level >= LEVELS {
                loose.push(at);
                level = 0;
            }
            level += 1;
            levels.insert(at, level);
        }
    }
    for id in &loose {
        if let Some((line, _)) = tasks.get(id) {
            ledger.changed(
                "summary-left-out",
                *line,
                format!(
                    "Task {} lies within itself or more than {LEVELS} levels deep; it stands on the outermost level.",
                    id.0
                ),
            );
        }
    }
    cut(tasks, &loose);
}

fn cut(tasks: &mut Lined<TaskId, Task>, loose: &[TaskId]) {
    for id in loose {
        if let Some((_, task)) = tasks.get_mut(id) {
            task.parent = None;
        }
    }
}

/// Where each row begins and ends when a sound outline is walked from top to bottom.
pub(super) struct Walk(BTreeMap<TaskId, (u32, u32)>);

impl Walk {
    pub(super) fn of(tasks: &Lined<TaskId, Task>) -> Self {
        let mut children: BTreeMap<Option<TaskId>, Vec<TaskId>> = BTreeMap::new();
        for (&id, (_, task)) in tasks {
            children.entry(task.parent).or_default().push(id);
        }
        let mut spans = BTreeMap::new();
        let mut step = 0;
        let mut open: Vec<(TaskId, bool)> = Vec::new();
        open.extend(
            children
                .get(&None)
                .into_iter()
                .flatten()
                .map(|&id| (id, false)),
        );
        while let Some((id, left)) = open.pop() {
            step += 1;
            if left {
                if let Some((_, end)) = spans.get_mut(&id) {
                    *end = step;
                }
                continue;
            }
            spans.insert(id, (step, step));
            open.push((id, true));
            let below = children.get(&Some(id)).into_iter().flatten();
            open.extend(below.map(|&id| (id, false)));
        }
        Self(spans)
    }

    /// Whether one row lies under another.
    pub(super) fn is_under(&self, row: TaskId, above: TaskId) -> bool {
        let (Some(row), Some(above)) = (self.0.get(&row), self.0.get(&above)) else {
            return false;
        };
        above.0 < row.0 && row.1 < above.1
    }
}
