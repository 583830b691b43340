//! The result: dates, floats and drivers by task.

use std::sync::Arc;

use plan::{LinkId, Moment, PlanId, TaskId, WorkMinutes};

use crate::WorkTime;
use crate::backward::{self, Late};
use crate::forward::Early;
use crate::network::{Network, Role};
use crate::point::Point;
use crate::rows::{Passes, Shares};

/// What decided a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    /// The start of the plan.
    PlanStart,
    /// A date somebody insists on.
    Constraint,
    /// Dates taken out of the engine's hands.
    Pinned,
    /// It happened then.
    Actual,
    /// Work not begun lies on or after the status date.
    StatusDate,
    /// Held back on purpose, as levelling leaves behind.
    Delay,
    /// As late as what waits for it allows.
    AsLate,
    /// A predecessor.
    Link(LinkId),
    /// What a summary above waits for.
    Summary(TaskId),
    /// The rows of a summary.
    Rows,
}

/// The dates of one row. Finishes are exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// First minute worked; of a milestone, its moment.
    pub start: Moment,
    /// First minute after the work; of a milestone, the same as its start.
    pub finish: Moment,
    /// The latest start that leaves the plan's end where it is.
    pub late_start: Option<Moment>,
    /// The latest finish that leaves the plan's end where it is.
    pub late_finish: Option<Moment>,
    /// Working minutes it may slip before the plan's end does; none when the end does not wait
    /// for it, or it is complete.
    pub total_float: Option<WorkMinutes>,
    /// Working minutes it may slip before any successor does.
    pub free_float: WorkMinutes,
    /// Whether it is unfinished and has no float left (R-SCH-2).
    pub critical: bool,
    /// Whether it has float left, but at most [`crate::NEAR_CRITICAL_DAYS`] days (R-SCH-3).
    pub near_critical: bool,
    /// Whole percent done; of a summary, its rows weighted by working time.
    pub percent: u8,
    /// Whether everything in it is complete.
    pub complete: bool,
    /// Whether other rows lie under it.
    pub summary: bool,
    /// Working minutes between start and finish.
    pub work: WorkMinutes,
    /// What decided its start.
    pub driver: Driver,
}

/// Every date of a program, and what is needed to ask more about them. Cheap to copy.
#[derive(Clone, Debug)]
pub struct Schedule {
    pub(crate) network: Arc<Network>,
    pub(crate) early: Arc<Vec<Early>>,
    pub(crate) late: Arc<Vec<Late>>,
    pub(crate) latest: Arc<Vec<Point>>,
    pub(crate) rows: Arc<Vec<Dates>>,
    pub(crate) shares: Arc<Shares>,
}

impl Schedule {
    /// The dates of a row.
    #[must_use]
    pub fn dates(&self, task: TaskId) -> Option<&Dates> {
        self.rows.get(self.network.at(task)?)
    }

    /// The latest finish of a plan, or none when it is empty.
    #[must_use]
    pub fn finish_of(&self, plan: PlanId) -> Option<Moment> {
        self.last_of(plan)
            .and_then(|task| self.dates(task))
            .map(|dates| dates.finish)
    }

    /// The row that finishes last in a plan.
    #[must_use]
    pub fn last_of(&self, plan: PlanId) -> Option<TaskId> {
        let release = self
            .network
            .releases
            .iter()
            .position(|release| release.id == plan)?;
        self.network
            .nodes
            .iter()
            .zip(self.rows.iter())
            .filter(|(node, _)| {
                node.role == Role::Leaf && node.plan as usize == release && !node.inactive
            })
            .max_by_key(|(node, dates)| (dates.finish, std::cmp::Reverse(node.task)))
            .map(|(node, _)| node.task)
    }

    /// Work time between two moments in the hours of a task; negative backwards.
    #[must_use]
    pub fn work_between(&self, task: TaskId, from: Moment, to: Moment) -> WorkMinutes {
        let Some(clock) = self.hours_of(task) else {
            return WorkMinutes::ZERO;
        };
        minutes(clock.work_at(to) - clock.work_at(from))
    }

    /// The working minute that lies `work` after a moment, in the hours of a task; with no work,
    /// the next working minute.
    #[must_use]
    pub fn add_work(&self, task: TaskId, from: Moment, work: WorkMinutes) -> Moment {
        let Some(clock) = self.hours_of(task) else {
            return from;
        };
        clock.start_at(clock.work_at(from) + i64::from(work.0))
    }

    /// The end of the last work done by a moment, in the hours of a task.
    #[must_use]
    pub fn last_work(&self, task: TaskId, by: Moment) -> Moment {
        let Some(clock) = self.hours_of(task) else {
            return by;
        };
        clock.finish_at(clock.work_at(by))
    }

    /// The hours a task's work is done in.
    fn hours_of(&self, task: TaskId) -> Option<&WorkTime> {
        let at = self.network.at(task)?;
        self.network
            .clocks
            .get(self.network.nodes[at].clock as usize)
    }

    pub(crate) fn assemble(network: Arc<Network>, early: Vec<Early>, late: Vec<Late>) -> Self {
        let latest = backward::latest(&network, &early);
        let (rows, shares) = Passes {
            network: &network,
            early: &early,
            late: &late,
            latest: &latest,
        }
        .rows();
        Self {
            network,
            early: Arc::new(early),
            late: Arc::new(late),
            latest: Arc::new(latest),
            rows: Arc::new(rows),
            shares: Arc::new(shares),
        }
    }
}

pub(crate) fn minutes(minutes: i64) -> WorkMinutes {
    let clamped = minutes.clamp(i64::from(i32::MIN), i64::from(i32::MAX));
    WorkMinutes(i32::try_from(clamped).expect("clamped to an i32"))
}
