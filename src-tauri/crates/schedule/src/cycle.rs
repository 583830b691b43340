//! A loop of waiting: the one reason a program has no dates.

use std::fmt;

use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use plan::{Program, TaskId};

use crate::network::Role;

/// Tasks that wait for each other in a ring; each waits for the one before it, the first for the
/// last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// The ring, from its smallest id.
    pub tasks: Vec<TaskId>,
}

impl Cycle {
    /// The ring in words: `“A” → “B” → “A”`.
    #[must_use]
    pub fn in_words(&self, program: &Program) -> String {
        let name = |task: &TaskId| {
            let row = program.tasks.get(*task);
            format!("“{}”", row.map_or("a deleted row", |row| row.name.as_str()))
        };
        const SHOWN: usize = 6;
        let mut words: Vec<String> = self.tasks.iter().take(SHOWN).map(name).collect();
        if self.tasks.len() > SHOWN {
            words.push(format!("{} more", self.tasks.len() - SHOWN));
        }
        words.extend(self.tasks.first().map(name));
        words.join(" → ")
    }
}

impl fmt::Display for Cycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} tasks wait for each other.", self.tasks.len())
    }
}

/// Finds the shortest ring through one node of a knot that has no order.
pub(crate) fn find(
    graph: &DiGraph<(), ()>,
    role: impl Copy + Fn(NodeIndex) -> (TaskId, Role),
) -> Cycle {
    let knots = tarjan_scc(graph);
    let knot = knots
        .into_iter()
        .filter(|knot| knot.len() > 1 || graph.contains_edge(knot[0], knot[0]))
        .min_by_key(|knot| knot.iter().map(|&node| role(node).0).min())
        .expect("a graph without an order has a knot");
    let inside: std::collections::BTreeSet<NodeIndex> = knot.iter().copied().collect();
    let start = *inside
        .iter()
        .min_by_key(|&&node| (role(node).0, node))
        .expect("a knot has nodes");
    // Breadth first from the start, back to the start, within the knot.
    let mut came_from = std::collections::BTreeMap::new();
    let mut queue = std::collections::VecDeque::from([start]);
    let mut last = start;
    'search: while let Some(node) = queue.pop_front() {
        let mut next: Vec<NodeIndex> = graph
            .neighbors(node)
            .filter(|n| inside.contains(n))
            .collect();
        next.sort_unstable();
        for neighbour in next {
            if neighbour == start {
                last = node;
                break 'search;
            }
            came_from.entry(neighbour).or_insert_with(|| {
                queue.push_back(neighbour);
                node
            });
        }
    }
    let mut ring = vec![last];
    while let Some(&before) = came_from.get(ring.last().expect("never empty")) {
        if ring.last() == Some(&start) {
            break;
        }
        ring.push(before);
    }
    ring.reverse();
    Cycle {
        tasks: rows_of(ring.into_iter().map(role).collect()),
    }
}

/// The ring by rows. Where it runs in at a summary's opening and out at its closing, the summary
/// stands for the rows between.
fn rows_of(mut ring: Vec<(TaskId, Role)>) -> Vec<TaskId> {
    let mut at = 0;
    while at < ring.len() {
        let (task, role) = ring[at];
        let again = ring
            .iter()
            .skip(at + 1)
            .position(|&(other, _)| other == task);
        match (role, again) {
            (_, None) => at += 1,
            (Role::Leaf | Role::Open, Some(between)) => {
                ring.drain(at + 1..at + 2 + between);
            }
            // From the opening round to this closing.
            (Role::Close, Some(between)) => {
                ring.truncate(at + 1 + between);
                ring.drain(..at);
                at = 1;
            }
        }
    }
    ring.into_iter().map(|(task, _)| task).collect()
}
