//! Which rows are nodes.

use std::collections::{BTreeMap, BTreeSet};

use assess::Risk;
use plan::{NaiveDate, Outline, PersonId, PlanId, TaskId, WorkstreamId};

use super::{Lens, NodeState};
use crate::State;

/// The rows of a plan and the nodes they belong to, before anything is filtered.
pub(super) struct Rows {
    /// All nodes, in the order of the outline.
    pub(super) nodes: Vec<TaskId>,
    /// The node of each row that is not an open summary.
    node: BTreeMap<TaskId, TaskId>,
    /// The rows right and further below each summary that are none themselves.
    leaves: BTreeMap<TaskId, Vec<TaskId>>,
}

impl Rows {
    pub(super) fn of(state: &State, plan: PlanId, lens: &Lens) -> Self {
        let outline = Outline::of(&state.program, plan);
        let mut rows = Self {
            nodes: Vec::new(),
            node: BTreeMap::new(),
            leaves: BTreeMap::new(),
        };
        // The summaries open on the way down, and the node that a collapsed one makes of all.
        let mut above: Vec<TaskId> = Vec::new();
        let mut collapsed: Option<(u16, TaskId)> = None;
        for row in outline.rows() {
            above.truncate(usize::from(row.depth));
            if collapsed.is_some_and(|(depth, _)| row.depth <= depth) {
                collapsed = None;
            }
            if row.summary {
                rows.leaves.insert(row.task, Vec::new());
                if collapsed.is_none() && lens.collapsed.contains(&row.task) {
                    collapsed = Some((row.depth, row.task));
                    rows.nodes.push(row.task);
                }
            } else {
                for summary in &above {
                    rows.leaves.entry(*summary).or_default().push(row.task);
                }
                if collapsed.is_none() {
                    rows.nodes.push(row.task);
                }
            }
            if let Some((_, node)) = collapsed {
                rows.node.insert(row.task, node);
            } else if !row.summary {
                rows.node.insert(row.task, row.task);
            }
            above.push(row.task);
        }
        rows
    }

    /// The node a row belongs to; none for an open summary.
    pub(super) fn node(&self, row: TaskId) -> Option<TaskId> {
        self.node.get(&row).copied()
    }

    /// The rows under a summary that are none themselves.
    pub(super) fn leaves(&self, summary: TaskId) -> Option<&[TaskId]> {
        self.leaves.get(&summary).map(Vec::as_slice)
    }

    /// The nodes that stand for a row: its own, or those of its rows.
    pub(super) fn stands_for(&self, row: TaskId) -> BTreeSet<TaskId> {
        match self.node(row) {
            Some(node) => BTreeSet::from([node]),
            None => {
                let leaves = self.leaves(row).unwrap_or_default();
                leaves.iter().filter_map(|&leaf| self.node(leaf)).collect()
            }
        }
    }
}

/// The nodes that pass the lens.
pub(super) struct Shown {
    pub(super) nodes: Vec<ShownNode>,
    index: BTreeMap<TaskId, usize>,
    pub(super) hidden: usize,
}

/// A node that is drawn.
pub(super) struct ShownNode {
    pub(super) task: TaskId,
    /// Rows a collapsed summary stands for, else 0.
    pub(super) rows: usize,
    pub(super) workstream: Option<WorkstreamId>,
    pub(super) owner: Option<PersonId>,
}

impl Shown {
    /// The place of a node in the list.
    pub(super) fn at(&self, node: TaskId) -> Option<usize> {
        self.index.get(&node).copied()
    }
}

/// Filters the nodes. What the lens is about is shown whatever the filters say.
pub(super) fn shown(
    state: &State,
    rows: &Rows,
    lens: &Lens,
    within: &Option<BTreeSet<TaskId>>,
    today: NaiveDate,
) -> Shown {
    let about: BTreeSet<TaskId> = lens
        .focus
        .iter()
        .map(|focus| focus.task)
        .chain(lens.between.iter().flat_map(|&(from, to)| [from, to]))
        .flat_map(|row| rows.stands_for(row))
        .collect();
    let mut shown = Shown {
        nodes: Vec::new(),
        index: BTreeMap::new(),
        hidden: 0,
    };
    for &node in &rows.nodes {
        let reached = within.as_ref().is_none_or(|within| within.contains(&node));
        let wanted = about.contains(&node);
        let passes = |row: TaskId| reached && (wanted || passes(state, lens, row, today));
        let collapsed = rows.leaves(node);
        let (count, all) = match collapsed {
            Some(leaves) => {
                let count = leaves.iter().filter(|&&row| passes(row)).count();
                (count, leaves.len())
            }
            None => (usize::from(passes(node)), 1),
        };
        shown.hidden += all - count;
        if count == 0 && !(wanted && reached) {
            continue;
        }
        shown.index.insert(node, shown.nodes.len());
        shown.nodes.push(ShownNode {
            task: node,
            rows: if collapsed.is_some() { count } else { 0 },
            workstream: workstream(state, rows, node),
            owner: state.program.tasks.get(node).and_then(|row| row.owner),
        });
    }
    shown
}

fn passes(state: &State, lens: &Lens, task: TaskId, today: NaiveDate) -> bool {
    let Some(row) = state.program.tasks.get(task) else {
        return false;
    };
    let of_kind = lens.kinds.is_empty() || lens.kinds.contains(&row.kind);
    let of_owner =
        lens.owners.is_empty() || row.owner.is_some_and(|owner| lens.owners.contains(&owner));
    let of_stream = lens.workstreams.is_empty()
        || own_or_above(state, task).is_some_and(|stream| lens.workstreams.contains(&stream));
    of_kind && of_owner && of_stream && in_state(state, lens, task, today)
}

fn in_state(state: &State, lens: &Lens, task: TaskId, today: NaiveDate) -> bool {
    let (Some(row), Some(dates)) = (state.program.tasks.get(task), state.schedule.dates(task))
    else {
        return false;
    };
    if lens.states.is_empty() {
        return lens.done || !dates.complete;
    }
    let progress = match (dates.complete, row.progress) {
        (true, _) => NodeState::Complete,
        (false, plan::Progress::NotStarted) => NodeState::NotStarted,
        (false, _) => NodeState::Started,
    };
    let risk = assess::risk(&state.program, &state.schedule, task, today);
    let risk = risk.map(|risk| match risk {
        Risk::Overdue => NodeState::Overdue,
        Risk::AtRisk => NodeState::AtRisk,
    });
    lens.states
        .iter()
        .any(|&asked| asked == progress || Some(asked) == risk)
}

/// The workstream of a row, or of the nearest summary above that has one.
fn own_or_above(state: &State, task: TaskId) -> Option<WorkstreamId> {
    let program = &state.program;
    std::iter::once(task)
        .chain(program.ancestors(task))
        .find_map(|row| program.tasks.get(row)?.workstream)
}

/// The workstream a node is drawn with; of a collapsed summary without one, the one that all its
/// rows have.
fn workstream(state: &State, rows: &Rows, node: TaskId) -> Option<WorkstreamId> {
    own_or_above(state, node).or_else(|| {
        let leaves = rows.leaves(node)?;
        let first = own_or_above(state, *leaves.first()?)?;
        let same = |&row: &TaskId| own_or_above(state, row) == Some(first);
        leaves.iter().all(same).then_some(first)
    })
}
