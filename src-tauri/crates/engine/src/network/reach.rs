//! What lies around a node, and between two.

use std::collections::{BTreeMap, BTreeSet};

use plan::TaskId;

use super::nodes::Rows;
use super::{Edge, Lens};

/// The nodes a lens looks at; none when it looks at all.
pub(super) fn within(rows: &Rows, edges: &[Edge], lens: &Lens) -> Option<BTreeSet<TaskId>> {
    if lens.focus.is_none() && lens.between.is_none() {
        return None;
    }
    let mut forward: BTreeMap<TaskId, Vec<TaskId>> = BTreeMap::new();
    let mut backward: BTreeMap<TaskId, Vec<TaskId>> = BTreeMap::new();
    for edge in edges {
        forward.entry(edge.from).or_default().push(edge.to);
        backward.entry(edge.to).or_default().push(edge.from);
    }
    let around = lens.focus.map(|focus| {
        let from = rows.stands_for(focus.task);
        let mut around = reached(&from, &backward, focus.up);
        around.extend(reached(&from, &forward, focus.down));
        around
    });
    let between = lens.between.map(|(from, to)| {
        let (from, to) = (rows.stands_for(from), rows.stands_for(to));
        let after = reached(&from, &forward, u32::MAX);
        let before = reached(&to, &backward, u32::MAX);
        let mut between: BTreeSet<TaskId> = after.intersection(&before).copied().collect();
        between.extend(from.into_iter().chain(to));
        between
    });
    match (around, between) {
        (Some(around), Some(between)) => Some(around.intersection(&between).copied().collect()),
        (around, between) => around.or(between),
    }
}

/// Everything that some steps lead to, what one starts from included.
fn reached(
    from: &BTreeSet<TaskId>,
    next: &BTreeMap<TaskId, Vec<TaskId>>,
    levels: u32,
) -> BTreeSet<TaskId> {
    let mut reached = from.clone();
    let mut edge: Vec<TaskId> = from.iter().copied().collect();
    let mut level = 0;
    while level < levels && !edge.is_empty() {
        level += 1;
        let steps = edge.iter().filter_map(|node| next.get(node)).flatten();
        let new: BTreeSet<TaskId> = steps
            .copied()
            .filter(|node| !reached.contains(node))
            .collect();
        reached.extend(&new);
        edge = new.into_iter().collect();
    }
    reached
}
