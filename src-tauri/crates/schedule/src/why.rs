//! Why a date is what it is: a chain of causes, each of which somebody could remove.

use plan::{Constraint, Lag, LinkId, LinkKind, Moment, Program, TaskId};

use crate::dates::{Driver, Schedule};
use crate::forward::{UNSET, held_start, lagged};
use crate::network::{Arc, At, NOWHERE, Role};
use crate::point::Point;

/// What holds a row where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Nothing else: the plan starts then.
    PlanStart,
    /// A date somebody insists on.
    Constraint(Constraint),
    /// Dates taken out of the engine's hands.
    Pinned,
    /// It happened then.
    Actual,
    /// Work not begun lies on or after the status date.
    StatusDate,
    /// Held back on purpose by so many minutes on the wall.
    Delay(i32),
    /// It lies as late as what waits for it allows.
    AsLate,
    /// A predecessor.
    Link {
        /// Which link.
        link: LinkId,
        /// The predecessor.
        from: TaskId,
        /// Which ends.
        kind: LinkKind,
        /// The time between them.
        lag: Lag,
        /// The predecessor's date.
        edge: Moment,
        /// That date with the lag.
        after: Moment,
    },
    /// The summary it lies in waits.
    Summary(TaskId),
    /// A row of the summary: its first for the start, its last for the finish.
    Row(TaskId),
}

/// One link of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The row explained.
    pub task: TaskId,
    /// Where it starts; of a summary that waits, where its rows may start.
    pub start: Moment,
    /// What holds it there.
    pub cause: Cause,
    /// Nights, weekends and holidays between what the cause allows and the start.
    pub gap: Option<(Moment, Moment)>,
    /// Other links that hold it to the very same start: removing the cause alone moves nothing.
    pub ties: Vec<LinkId>,
}

/// One link of the chain that decides a finish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// What holds the row.
    pub reason: Reason,
    /// Whether the chain goes on from its finish: then the row's own length is on it too.
    pub by_finish: bool,
}

impl Schedule {
    /// The chain of causes of a row's finish, from the row itself back to something that waits
    /// for nothing. Where a summary's finish counts, its last row explains it; a summary that
    /// waits is told by what it waits for. Empty for a row that is not in the program.
    #[must_use]
    pub fn holds(&self, program: &Program, task: TaskId) -> Vec<Hold> {
        let mut chain = Vec::new();
        let mut next = self.network.at(task).map(|at| (at, true));
        while let Some((at, by_finish)) = next {
            if chain.len() > self.network.nodes.len() {
                break;
            }
            let mut reason = self.reason(program, at);
            let last = self.early[at].last;
            if by_finish && matches!(reason.cause, Cause::Row(_)) && last != NOWHERE {
                reason.cause = Cause::Row(self.network.nodes[last as usize].task);
            }
            let goes_on = match reason.cause {
                Cause::Link { kind, .. } => kind.from_finish(),
                Cause::Row(_) => by_finish,
                Cause::PlanStart
                | Cause::Constraint(_)
                | Cause::Pinned
                | Cause::Actual
                | Cause::StatusDate
                | Cause::Delay(_)
                | Cause::AsLate
                | Cause::Summary(_) => false,
            };
            next = self.before(&reason.cause).map(|at| (at, goes_on));
            chain.push(Hold { reason, by_finish });
        }
        chain
    }

    /// The chain of causes of a row's start, from the row itself back to something that waits for
    /// nothing. Empty for a row that is not in the program.
    #[must_use]
    pub fn why(&self, program: &Program, task: TaskId) -> Vec<Reason> {
        let mut chain = Vec::new();
        let mut next = self.network.at(task);
        while let Some(at) = next {
            // The order of waiting has no loops; a chain is no longer than all nodes.
            if chain.len() > self.network.nodes.len() {
                break;
            }
            let reason = self.reason(program, at);
            next = self.before(&reason.cause);
            chain.push(reason);
        }
        chain
    }

    /// The date a link holds the end of its successor to: its predecessor's, with the lag. None
    /// where it holds nothing.
    #[must_use]
    pub fn held_by(&self, link: LinkId, to: TaskId) -> Option<Moment> {
        let arcs = self.network.arcs_into(self.network.entry(to)?);
        let arc = &arcs[arcs.binary_search_by_key(&link, |arc| arc.link).ok()?];
        let dated = self.early[arc.from as usize].start != UNSET;
        dated.then(|| lagged(&self.network, &self.early, arc).moment)
    }

    /// Where the cause itself is explained.
    fn before(&self, cause: &Cause) -> Option<At> {
        match cause {
            Cause::Link { from, .. } => self.network.at(*from),
            // What the summary waits for is told of its opening.
            Cause::Summary(summary) => self.network.at(*summary).map(|close| close - 1),
            Cause::Row(row) => self.network.at(*row),
            Cause::PlanStart
            | Cause::Constraint(_)
            | Cause::Pinned
            | Cause::Actual
            | Cause::StatusDate
            | Cause::Delay(_)
            | Cause::AsLate => None,
        }
    }

    fn reason(&self, program: &Program, at: At) -> Reason {
        let node = &self.network.nodes[at];
        let early = &self.early[at];
        let cause = match early.driver {
            Driver::PlanStart => Cause::PlanStart,
            Driver::Constraint => Cause::Constraint(node.constraint),
            Driver::Pinned => Cause::Pinned,
            Driver::Actual => Cause::Actual,
            Driver::StatusDate => Cause::StatusDate,
            Driver::Delay => Cause::Delay(node.delay),
            Driver::AsLate => Cause::AsLate,
            Driver::Summary(summary) => Cause::Summary(summary),
            Driver::Rows if early.first != NOWHERE => {
                Cause::Row(self.network.nodes[early.first as usize].task)
            }
            Driver::Rows => Cause::PlanStart,
            Driver::Link(link) => self.link_cause(program, at, link),
        };
        let allowed = match cause {
            Cause::Link { .. } => self
                .arc(at, cause)
                .and_then(|arc| self.held(arc))
                .map(|held| held.moment),
            Cause::PlanStart => self.network.release(at).map(|release| release.start),
            Cause::StatusDate => self.network.release(at).and_then(|release| release.status),
            Cause::Constraint(constraint) => constraint.moment().filter(|_| {
                matches!(
                    constraint,
                    Constraint::StartNoEarlierThan(_) | Constraint::MustStartOn(_)
                )
            }),
            Cause::Summary(summary) => {
                let open = self.network.at(summary).map(|close| close - 1);
                open.map(|open| self.early[open].start.moment)
            }
            Cause::Pinned | Cause::Actual | Cause::Delay(_) | Cause::AsLate | Cause::Row(_) => None,
        };
        let start = if node.role == Role::Close {
            self.dates(node.task)
                .map_or(early.start.moment, |dates| dates.start)
        } else {
            early.start.moment
        };
        Reason {
            task: node.task,
            start,
            cause,
            gap: allowed
                .filter(|&from| from < start)
                .map(|from| (from, start)),
            ties: self.ties(at, cause),
        }
    }

    fn link_cause(&self, program: &Program, at: At, link: LinkId) -> Cause {
        let arc = self
            .network
            .arcs_into(at)
            .iter()
            .find(|arc| arc.link == link);
        let (Some(arc), Some(row)) = (arc, program.links.get(link)) else {
            return Cause::PlanStart;
        };
        let from = &self.early[arc.from as usize];
        Cause::Link {
            link,
            from: row.from,
            kind: arc.kind,
            lag: arc.lag,
            edge: if arc.kind.from_finish() {
                from.finish.moment
            } else {
                from.start.moment
            },
            after: lagged(&self.network, &self.early, arc).moment,
        }
    }

    fn arc(&self, at: At, cause: Cause) -> Option<&Arc> {
        let Cause::Link { link, .. } = cause else {
            return None;
        };
        self.network
            .arcs_into(at)
            .iter()
            .find(|arc| arc.link == link)
    }

    fn held(&self, arc: &Arc) -> Option<Point> {
        held_start(&self.network, &self.early, arc)
    }

    /// Links besides the cause after which the row could start no earlier either.
    fn ties(&self, at: At, cause: Cause) -> Vec<LinkId> {
        let node = &self.network.nodes[at];
        let begun = node.progress != plan::Progress::NotStarted;
        if node.role == Role::Close || begun || node.pin.is_some() {
            return Vec::new();
        }
        let start = self.early[at].start;
        let named = if let Cause::Link { link, .. } = cause {
            Some(link)
        } else {
            None
        };
        let arcs = self.network.arcs_into(at).iter();
        let others = arcs.filter(|arc| Some(arc.link) != named);
        let tied = others.filter(|arc| {
            let held = self.held(arc);
            // Time on the wall runs on from where the link ends; work settles into its hours.
            held.is_some_and(|held| {
                held == start || node.role == Role::Leaf && self.network.settle(node, held) == start
            })
        });
        tied.map(|arc| arc.link).collect()
    }
}
