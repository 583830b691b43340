//! The outline of a plan: its rows in order, with depth and number.

use std::collections::BTreeMap;

use crate::id::{PlanId, TaskId};
use crate::program::Program;

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The task on it.
    pub task: TaskId,
    /// 0 for the outermost level.
    pub depth: u16,
    /// Whether other rows lie under it.
    pub summary: bool,
}

/// The rows of one plan from top to bottom. A row's number is its place, counted from 1: what
/// people write into the predecessors cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    rows: Vec<Row>,
    numbers: BTreeMap<TaskId, u32>,
}

impl Outline {
    /// The outline of a plan.
    #[must_use]
    pub fn of(program: &Program, plan: PlanId) -> Self {
        let mut children: BTreeMap<Option<TaskId>, Vec<(i64, TaskId)>> = BTreeMap::new();
        for (id, task) in program.tasks.iter().filter(|(_, task)| task.plan == plan) {
            children
                .entry(task.parent)
                .or_default()
                .push((task.rank, id));
        }
        for siblings in children.values_mut() {
            siblings.sort_unstable();
        }
        let mut outline = Self::default();
        let mut waiting: Vec<(TaskId, u16)> = Vec::new();
        let push = |waiting: &mut Vec<(TaskId, u16)>, parent, depth| {
            if let Some(siblings) = children.get(&parent) {
                waiting.extend(siblings.iter().rev().map(|&(_, id)| (id, depth)));
            }
        };
        push(&mut waiting, None, 0);
        while let Some((task, depth)) = waiting.pop() {
            let summary = children.contains_key(&Some(task));
            outline.rows.push(Row {
                task,
                depth,
                summary,
            });
            let number = u32::try_from(outline.rows.len()).expect("fewer rows than task ids");
            outline.numbers.insert(task, number);
            push(&mut waiting, Some(task), depth.saturating_add(1));
        }
        outline
    }

    /// All rows, top to bottom.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The number of a task's row.
    #[must_use]
    pub fn number(&self, task: TaskId) -> Option<u32> {
        self.numbers.get(&task).copied()
    }

    /// The task on a numbered row.
    #[must_use]
    pub fn task_at(&self, number: u32) -> Option<TaskId> {
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        self.rows.get(index).map(|row| row.task)
    }
}

impl Program {
    /// The rows right under a row (or the outermost rows of a plan), in order.
    #[must_use]
    pub fn children(&self, plan: PlanId, parent: Option<TaskId>) -> Vec<TaskId> {
        let mut found: Vec<(i64, TaskId)> = self
            .tasks
            .iter()
            .filter(|(_, task)| task.plan == plan && task.parent == parent)
            .map(|(id, task)| (task.rank, id))
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, id)| id).collect()
    }

    /// Whether other rows lie under this one.
    #[must_use]
    pub fn is_summary(&self, task: TaskId) -> bool {
        self.tasks
            .iter()
            .any(|(_, other)| other.parent == Some(task))
    }

    /// The summaries a row lies under, innermost first.
    pub fn ancestors(&self, task: TaskId) -> impl Iterator<Item = TaskId> + '_ {
        std::iter::successors(self.tasks.get(task).and_then(|row| row.parent), |&parent| {
            self.tasks.get(parent).and_then(|row| row.parent)
        })
    }
}
