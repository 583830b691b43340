//! The N longest paths to a row: the driving one, then those that would drive next.
//!
//! The method of multiple float paths (Primavera P6): each path is what drives one link that does
//! not drive, taken in the order of how little that link would have to slip to do so.

use std::collections::BTreeSet;

use plan::{LinkId, TaskId, WorkMinutes};

use crate::dates::{Driver, Schedule, minutes};
use crate::forward::held_start;
use crate::network::{Arc, At, Role};

/// One path to a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FloatPath {
    /// Working minutes this path may grow before it drives.
    pub float: WorkMinutes,
    /// From its first row to its last, in order of waiting.
    pub tasks: Vec<TaskId>,
    /// The link by which it joins a path before it; none for the driving path itself.
    pub joins: Option<LinkId>,
}

/// The most paths anybody is given.
const MOST: usize = 100;

impl Schedule {
    /// The `count` longest paths to a row, the driving one first. A row is told in the first path
    /// it lies on only, so that paths together cover the most ground.
    #[must_use]
    pub fn longest_paths(&self, to: TaskId, count: usize) -> Vec<FloatPath> {
        let Some(end) = self.network.at(to) else {
            return Vec::new();
        };
        let mut told = BTreeSet::new();
        let mut paths = Vec::new();
        // Links that do not drive, by what they would have to slip, then by id.
        let mut waiting: BTreeSet<(i64, LinkId, At)> = BTreeSet::new();
        let driving = self.follow(end, 0, &mut told, &mut waiting);
        paths.push(FloatPath {
            float: WorkMinutes::ZERO,
            tasks: driving,
            joins: None,
        });
        while paths.len() < count.min(MOST) {
            let Some((slip, link, at)) = waiting.pop_first() else {
                break;
            };
            if told.contains(&at) {
                continue;
            }
            let tasks = self.follow(at, slip, &mut told, &mut waiting);
            paths.push(FloatPath {
                float: minutes(slip),
                tasks,
                joins: Some(link),
            });
        }
        paths
    }

    /// Follows the drivers back from a node and notes the links beside the way.
    fn follow(
        &self,
        from: At,
        slip: i64,
        told: &mut BTreeSet<At>,
        waiting: &mut BTreeSet<(i64, LinkId, At)>,
    ) -> Vec<TaskId> {
        let mut tasks = Vec::new();
        let mut next = Some(from);
        while let Some(at) = next {
            if !told.insert(at) {
                break;
            }
            let node = &self.network.nodes[at];
            if node.role != Role::Open {
                tasks.push(node.task);
            }
            let driver = self.early[at].driver;
            for arc in self.network.arcs_into(at) {
                if driver != Driver::Link(arc.link)
                    && let Some(more) = self.slip_of(at, arc)
                {
                    waiting.insert((slip + more, arc.link, arc.from as usize));
                }
            }
            next = match driver {
                Driver::Link(link) => {
                    let arcs = self.network.arcs_into(at).iter();
                    arcs.clone()
                        .find(|arc| arc.link == link)
                        .map(|arc| arc.from as usize)
                }
                Driver::Summary(summary) => self.network.at(summary).map(|close| close - 1),
                Driver::Rows => Some(self.early[at].last as usize),
                Driver::PlanStart
                | Driver::Constraint
                | Driver::Pinned
                | Driver::Actual
                | Driver::StatusDate
                | Driver::Delay
                | Driver::AsLate => None,
            };
        }
        tasks.reverse();
        tasks
    }

    /// How much later the start a link allows would have to be to drive.
    fn slip_of(&self, at: At, arc: &Arc) -> Option<i64> {
        let held = held_start(&self.network, &self.early, arc)?;
        let base = self.network.nodes[at].base;
        let start = self.network.work_of(self.early[at].start, base);
        Some((start - self.network.work_of(held, base)).max(0))
    }
}
