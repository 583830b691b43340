//! The result: dates, floats and drivers by task.

use std::sync::Arc;

use plan::{LinkId, Moment, PlanId, Progress, TaskId, WorkMinutes};

use crate::WorkTime;
use crate::backward::{self, FREE, Late};
use crate::forward::Early;
use crate::network::{At, NOWHERE, Network, Node, Role};

/// What decided a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    /// The start of the plan.
    PlanStart,
    /// A date somebody insists on.
    Pinned,
    /// It happened then.
    Actual,
    /// Work not begun lies on or after the status date.
    StatusDate,
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
    rows: Arc<Vec<Dates>>,
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
            .filter(|(node, _)| node.role == Role::Leaf && node.plan as usize == release)
            .max_by_key(|(node, dates)| (dates.finish, std::cmp::Reverse(node.task)))
            .map(|(node, _)| node.task)
    }

    /// Work time between two moments on the calendar of a task's plan; negative backwards.
    #[must_use]
    pub fn work_between(&self, task: TaskId, from: Moment, to: Moment) -> WorkMinutes {
        let Some(at) = self.network.at(task) else {
            return WorkMinutes::ZERO;
        };
        let clock = self.network.clock(at);
        minutes(clock.work_at(to) - clock.work_at(from))
    }

    /// The working minute that lies `work` after a moment, on the calendar of a task's plan; with
    /// no work, the next working minute.
    #[must_use]
    pub fn add_work(&self, task: TaskId, from: Moment, work: WorkMinutes) -> Moment {
        let Some(at) = self.network.at(task) else {
            return from;
        };
        let clock = self.network.clock(at);
        clock.start_at(clock.work_at(from) + i64::from(work.0))
    }

    /// The end of the last work done by a moment, on the calendar of a task's plan.
    #[must_use]
    pub fn last_work(&self, task: TaskId, by: Moment) -> Moment {
        let Some(at) = self.network.at(task) else {
            return by;
        };
        let clock = self.network.clock(at);
        clock.finish_at(clock.work_at(by))
    }

    pub(crate) fn assemble(network: Network, early: Vec<Early>, late: &[Late]) -> Self {
        let latest = backward::latest(&network, &early);
        let mut rows: Vec<Dates> = (0..network.nodes.len())
            .map(|at| {
                let free = match late[at].free_finish {
                    // Nothing waits for it: it may slip until the last row of its plan ends.
                    FREE => latest[network.nodes[at].plan as usize],
                    free => free,
                };
                let slack = Slack {
                    late: late[at].finish,
                    free,
                };
                match network.nodes[at].role {
                    Role::Leaf => leaf(&network, at, early[at], slack),
                    // The opening node is never shown: the closing one stands for the summary.
                    Role::Open | Role::Close => summary(early[at], slack),
                }
            })
            .collect();
        fold(&network, &early, &mut rows);
        Self {
            network: Arc::new(network),
            early: Arc::new(early),
            rows: Arc::new(rows),
        }
    }
}

/// How far one finish may slip, as coordinates: before the end does, and before a successor does.
#[derive(Clone, Copy)]
struct Slack {
    late: i64,
    free: i64,
}

impl Slack {
    /// The two floats of a row that ends at `finish`. What is complete slips no more.
    fn floats(self, finish: i64, complete: bool) -> (Option<WorkMinutes>, WorkMinutes) {
        if complete {
            return (None, WorkMinutes::ZERO);
        }
        let total = (self.late < FREE).then(|| self.late - finish);
        let free = (self.free - finish).clamp(0, total.unwrap_or(FREE).max(0));
        (total.map(minutes), minutes(free))
    }
}

fn leaf(network: &Network, at: At, early: Early, slack: Slack) -> Dates {
    let node = &network.nodes[at];
    let clock = network.clock(at);
    let (start, finish) = match node.progress {
        Progress::Complete { start, finish } => (start, finish),
        Progress::Started { start, .. } => (start, clock.finish_at(early.finish).max(start)),
        Progress::NotStarted => reading(clock, &early, 0),
    };
    let percent = node.progress.percent();
    let complete = percent == 100;
    let (total_float, free_float) = slack.floats(early.finish, complete);
    let mut dates = Dates {
        start,
        finish,
        late_start: None,
        late_finish: None,
        total_float,
        free_float,
        critical: false,
        near_critical: false,
        percent,
        complete,
        summary: false,
        work: minutes(early.finish - early.start),
        driver: early.driver,
    };
    judge(&mut dates, clock);
    dates.late_start = total_float.map(|float| match node.progress {
        Progress::Started { start, .. } => start,
        Progress::NotStarted | Progress::Complete { .. } if float.0 == 0 => start,
        Progress::NotStarted | Progress::Complete { .. } => {
            reading(clock, &early, i64::from(float.0)).0
        }
    });
    dates.late_finish = total_float.map(|float| match float.0 {
        0 => finish,
        slip => reading(clock, &early, i64::from(slip)).1,
    });
    dates
}

/// The civil readings of a row's two ends, slipped by some work.
fn reading(clock: &WorkTime, early: &Early, slip: i64) -> (Moment, Moment) {
    let read = |work: i64, opens: bool| {
        if opens {
            clock.start_at(work + slip)
        } else {
            clock.finish_at(work + slip)
        }
    };
    (
        read(early.start, early.start_opens),
        read(early.finish, early.finish_opens),
    )
}

fn judge(dates: &mut Dates, clock: &WorkTime) {
    let near = i64::from(crate::NEAR_CRITICAL_DAYS) * clock.day();
    let float = dates.total_float.map(|float| i64::from(float.0));
    dates.critical = float.is_some_and(|float| float <= 0);
    dates.near_critical = float.is_some_and(|float| float > 0 && float <= near);
}

/// A summary before its rows are folded into it.
fn summary(early: Early, slack: Slack) -> Dates {
    Dates {
        start: Moment::MAX,
        finish: Moment::MIN,
        late_start: None,
        late_finish: None,
        total_float: None,
        free_float: slack.floats(early.finish, false).1,
        critical: false,
        near_critical: false,
        percent: 0,
        complete: false,
        summary: true,
        work: minutes(early.finish - early.start),
        driver: early.driver,
    }
}

/// A summary starts with its earliest row and finishes with its latest, has the float of its
/// tightest row, and is critical when one of its rows is.
fn fold(network: &Network, early: &[Early], rows: &mut [Dates]) {
    if network.nodes.iter().all(|node| node.role == Role::Leaf) {
        return;
    }
    let mut shares = vec![Share::default(); rows.len()];
    for &at in &network.order {
        let at = at as usize;
        let node = &network.nodes[at];
        match node.role {
            Role::Open => continue,
            Role::Leaf => shares[at] = Share::of(node),
            Role::Close => close(&mut rows[at], &early[at], shares[at], network.clock(at)),
        }
        if node.parent_close != NOWHERE {
            let (row, share) = (rows[at], shares[at]);
            let above = &mut rows[node.parent_close as usize];
            above.start = above.start.min(row.start);
            above.finish = above.finish.max(row.finish);
            let floats = [above.total_float, row.total_float];
            above.total_float = floats.into_iter().flatten().min();
            shares[node.parent_close as usize].add(share);
        }
    }
}

/// What follows from the rows of a summary, once all are in.
fn close(summary: &mut Dates, early: &Early, share: Share, clock: &WorkTime) {
    summary.percent = share.percent();
    summary.complete = share.rows == share.complete;
    judge(summary, clock);
    let Some(float) = summary.total_float else {
        if summary.complete {
            summary.free_float = WorkMinutes::ZERO;
        }
        return;
    };
    summary.free_float = summary.free_float.min(WorkMinutes(float.0.max(0)));
    let slip = i64::from(float.0);
    let (start, finish) = if slip == 0 {
        (summary.start, summary.finish)
    } else {
        reading(clock, early, slip)
    };
    summary.late_start = Some(start);
    summary.late_finish = Some(finish);
}

/// How much of a row's work is done.
#[derive(Clone, Copy, Default)]
struct Share {
    work: i64,
    done: i64,
    rows: u32,
    complete: u32,
}

impl Share {
    fn of(leaf: &Node) -> Self {
        let percent = leaf.progress.percent();
        Self {
            work: leaf.duration,
            done: leaf.duration * i64::from(percent),
            rows: 1,
            complete: u32::from(percent == 100),
        }
    }

    fn add(&mut self, other: Self) {
        self.work += other.work;
        self.done += other.done;
        self.rows += other.rows;
        self.complete += other.complete;
    }

    /// Rounded down, so that 100 means all of it.
    fn percent(self) -> u8 {
        let percent = match (self.work, self.rows) {
            (_, 0) => 0,
            (_, rows) if self.complete == rows => 100,
            (0, rows) => i64::from(self.complete) * 100 / i64::from(rows),
            (work, _) => (self.done / work).min(99),
        };
        u8::try_from(percent).expect("0 to 100")
    }
}

fn minutes(minutes: i64) -> WorkMinutes {
    let clamped = minutes.clamp(i64::from(i32::MIN), i64::from(i32::MAX));
    WorkMinutes(i32::try_from(clamped).expect("clamped to an i32"))
}
