//! From links to edges between nodes.

use std::collections::{BTreeMap, BTreeSet};

use plan::{Link, LinkId, LinkKind, TaskId};
use schedule::Driver;

use super::nodes::Rows;
use super::{Edge, FEW};
use crate::State;

/// Every link of the plan between two of its nodes; those of collapsed summaries bundled.
pub(super) fn edges(state: &State, rows: &Rows) -> Vec<Edge> {
    let inner = Inner::of(state, rows);
    let mut edges: Vec<Edge> = Vec::new();
    let mut bundles: BTreeMap<(TaskId, TaskId), usize> = BTreeMap::new();
    for (id, link) in state.program.links.iter() {
        // The same link between the same nodes is one line, whichever rows carry it.
        let mut drawn: BTreeMap<(TaskId, TaskId), Edge> = BTreeMap::new();
        let leaves = End::Leaves {
            at_finish: link.kind.from_finish(),
        };
        for from in ends(state, rows, &inner, link.from, leaves) {
            for to in ends(state, rows, &inner, link.to, End::Enters) {
                let (Some(start), Some(end)) = (rows.node(from), rows.node(to)) else {
                    continue;
                };
                if start == end {
                    continue;
                }
                let edge = edge(state, (id, link), (from, start), (to, end));
                let line = drawn.entry((start, end)).or_insert_with(|| edge.clone());
                line.critical |= edge.critical;
                line.driving |= edge.driving;
            }
        }
        for (ends, edge) in drawn {
            if let Some(&at) = bundles.get(&ends) {
                add(&mut edges[at], &edge);
                continue;
            }
            if collapsed(rows, ends.0) || collapsed(rows, ends.1) {
                bundles.insert(ends, edges.len());
            }
            edges.push(edge);
        }
    }
    edges
}

/// Whether a node is a summary.
fn collapsed(rows: &Rows, node: TaskId) -> bool {
    rows.leaves(node).is_some()
}

fn edge(
    state: &State,
    (id, link): (LinkId, &Link),
    (from, start): (TaskId, TaskId),
    (to, end): (TaskId, TaskId),
) -> Edge {
    let critical = |row: TaskId| {
        state
            .schedule
            .dates(row)
            .is_some_and(|dates| dates.critical)
    };
    let driving = drives(state, id, link, to);
    Edge {
        link: Some(id),
        from: start,
        to: end,
        kind: link.kind,
        count: 1,
        critical: driving && critical(from) && critical(to),
        driving,
        points: Vec::new(),
    }
}

fn add(bundle: &mut Edge, edge: &Edge) {
    bundle.link = None;
    bundle.count += 1;
    bundle.critical |= edge.critical;
    bundle.driving |= edge.driving;
    if bundle.kind != edge.kind {
        bundle.kind = LinkKind::FinishToStart;
    }
}

/// Whether a link decides the start of a row: the row's own, or that of a summary above it.
fn drives(state: &State, id: LinkId, link: &Link, row: TaskId) -> bool {
    let Some(dates) = state.schedule.dates(row) else {
        return false;
    };
    match dates.driver {
        Driver::Link(driver) => driver == id,
        Driver::Summary(summary) => {
            // Of all that this summary and those above it wait for, this comes last.
            let above: BTreeSet<TaskId> = std::iter::once(summary)
                .chain(state.program.ancestors(summary))
                .collect();
            let held = |link: LinkId, to: TaskId| state.schedule.held_by(link, to);
            let links = state.program.links.iter();
            let last = links
                .filter(|(_, other)| above.contains(&other.to))
                .filter_map(|(other, row)| held(other, row.to))
                .max();
            above.contains(&link.to) && last.is_some() && held(id, link.to) == last
        }
        Driver::PlanStart
        | Driver::Constraint
        | Driver::Pinned
        | Driver::Actual
        | Driver::StatusDate
        | Driver::Delay
        | Driver::AsLate
        | Driver::Rows => false,
    }
}

/// Which end of a link is looked at.
#[derive(Clone, Copy)]
enum End {
    Leaves {
        /// Whether it is the finish that holds.
        at_finish: bool,
    },
    Enters,
}

/// Links within each summary, for finding its first and last rows.
struct Inner {
    /// Rows that something in the same plan holds, with what holds them.
    holds: BTreeMap<TaskId, Vec<TaskId>>,
}

impl Inner {
    fn of(state: &State, rows: &Rows) -> Self {
        let mut holds: BTreeMap<TaskId, Vec<TaskId>> = BTreeMap::new();
        for (_, link) in state.program.links.iter() {
            let leaves = |row: TaskId| match rows.leaves(row) {
                Some(leaves) => leaves.to_vec(),
                None => vec![row],
            };
            // A link from an open summary holds what it leads to as much as one from its rows.
            if let Some(&first) = leaves(link.from).first() {
                for row in leaves(link.to) {
                    holds.entry(row).or_default().push(first);
                }
            }
        }
        Self { holds }
    }

    fn held_within(&self, row: TaskId, leaves: &BTreeSet<TaskId>) -> bool {
        let holds = self.holds.get(&row);
        holds.is_some_and(|holds| holds.iter().any(|other| leaves.contains(other)))
    }
}

/// The rows that carry an end of a link: the row itself, unless it is a summary.
fn ends(state: &State, rows: &Rows, inner: &Inner, row: TaskId, end: End) -> Vec<TaskId> {
    let Some(leaves) = rows.leaves(row) else {
        return vec![row];
    };
    let dates = |row: &TaskId| state.schedule.dates(*row);
    let mut found: Vec<TaskId> = match end {
        End::Leaves { at_finish } => {
            let at = |row: &TaskId| {
                dates(row).map(|dates| if at_finish { dates.finish } else { dates.start })
            };
            let all = leaves.iter().filter_map(at);
            let decides = if at_finish { all.max() } else { all.min() };
            leaves
                .iter()
                .filter(|row| at(row) == decides)
                .copied()
                .collect()
        }
        End::Enters => {
            let all: BTreeSet<TaskId> = leaves.iter().copied().collect();
            let free = |row: &&TaskId| !inner.held_within(**row, &all);
            leaves.iter().filter(free).copied().collect()
        }
    };
    if matches!(end, End::Enters) {
        // What it holds back first, in the order of dates; the outline decides between equals.
        found.sort_by_key(|row| dates(row).map(|dates| dates.start));
    }
    found.truncate(FEW);
    found
}
