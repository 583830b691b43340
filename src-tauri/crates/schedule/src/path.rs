//! The critical path to any row, and float measured to it (R-SCH-4).

use plan::{LinkId, LinkKind, Program, TaskId, WorkMinutes};

use crate::backward::{self, Ends, FREE};
use crate::dates::{Driver, Schedule, minutes};
use crate::network::{At, Role};

/// One row on a driving path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The row.
    pub task: TaskId,
    /// The link by which the step before drives this one.
    pub link: Option<LinkId>,
    /// The summary that waits for that link in this row's place.
    pub through: Option<TaskId>,
}

/// What drives the date of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The row it leads to.
    pub to: TaskId,
    /// From the first row to the last; each drives the next.
    pub steps: Vec<Step>,
    /// Float to this end, of every unfinished row the end waits for, by id.
    pub floats: Vec<(TaskId, WorkMinutes)>,
}

impl Schedule {
    /// Follows the drivers back from a row: the chain that has to get shorter for it to come
    /// earlier.
    #[must_use]
    pub fn path_to(&self, program: &Program, to: TaskId) -> Option<Path> {
        let end = self.network.at(to)?;
        let mut steps = Vec::new();
        let mut at = Some(self.row_within(end, LinkKind::FinishToStart));
        while let Some(here) = at {
            let (step, before) = self.step(program, here);
            steps.push(step);
            at = before;
        }
        steps.reverse();
        Some(Path {
            to,
            steps,
            floats: self.floats_to(end),
        })
    }

    /// The row within a summary that decides the end such a link leaves from; a leaf itself, and
    /// so is a summary whose dates no row in it decides (pinned, or with nothing in use in it).
    fn row_within(&self, at: At, kind: LinkKind) -> At {
        let mut at = at;
        while self.early[at].driver == Driver::Rows {
            let row = match kind {
                LinkKind::FinishToStart | LinkKind::FinishToFinish => self.early[at].last,
                LinkKind::StartToStart | LinkKind::StartToFinish => self.early[at].first,
            };
            at = row as usize;
        }
        at
    }

    fn step(&self, program: &Program, at: At) -> (Step, Option<At>) {
        let task = self.network.nodes[at].task;
        let mut step = Step {
            task,
            link: None,
            through: None,
        };
        let mut driver = self.early[at].driver;
        while let Driver::Summary(summary) = driver {
            step.through = Some(summary);
            let open = self.network.at(summary).map(|close| close - 1);
            driver = open.map_or(Driver::PlanStart, |open| self.early[open].driver);
        }
        match driver {
            Driver::Link(link) => {
                step.link = Some(link);
                let from = program
                    .links
                    .get(link)
                    .and_then(|link| Some(self.row_within(self.network.at(link.from)?, link.kind)));
                (step, from)
            }
            Driver::PlanStart
            | Driver::Constraint
            | Driver::Pinned
            | Driver::Delay
            | Driver::AsLate
            | Driver::Actual
            | Driver::StatusDate
            | Driver::Rows
            | Driver::Summary(_) => {
                step.through = None;
                (step, None)
            }
        }
    }

    fn floats_to(&self, end: At) -> Vec<(TaskId, WorkMinutes)> {
        let ends = Ends::one(&self.early, end);
        let late = backward::pass(&self.network, &self.early, &ends);
        let mut floats: Vec<(TaskId, WorkMinutes)> = self
            .network
            .nodes
            .iter()
            .enumerate()
            .filter(|(at, node)| node.role == Role::Leaf && late[*at].finish != FREE)
            .filter(|(_, node)| node.progress.percent() < 100 && !node.inactive)
            .map(|(at, node)| {
                let to = self.network.work_of(self.early[at].finish, node.base);
                (
                    node.task,
                    minutes(self.network.work_of(late[at].finish, node.base) - to),
                )
            })
            .collect();
        floats.sort_unstable();
        floats
    }
}
