//! From early and late dates to what people are shown, row by row.

use std::collections::BTreeMap;

use plan::{Moment, Progress, WorkMinutes};

use crate::WorkTime;
use crate::backward::{FREE, Late};
use crate::dates::{Dates, minutes};
use crate::forward::Early;
use crate::network::{At, Network, Node, Role, Shape};
use crate::point::Point;

/// What the rows of each summary amount to, by its closing node.
pub(crate) type Shares = BTreeMap<u32, Share>;

/// Everything the rows follow from.
pub(crate) struct Passes<'a> {
    pub(crate) network: &'a Network,
    pub(crate) early: &'a [Early],
    pub(crate) late: &'a [Late],
    /// The latest finish of each plan.
    pub(crate) latest: &'a [Point],
}

impl Passes<'_> {
    /// All rows. A summary comes after the rows in it.
    pub(crate) fn rows(&self) -> (Vec<Dates>, Shares) {
        let mut rows: Vec<Dates> = (0..self.network.nodes.len())
            .map(|at| match self.network.nodes[at].role {
                Role::Leaf => self.leaf(at),
                // The opening node is never shown: the closing one stands for the summary.
                Role::Open | Role::Close => self.blank(at),
            })
            .collect();
        let mut shares = Shares::new();
        if rows.iter().any(|row| row.summary) {
            for &at in &self.network.graph.order {
                if self.network.nodes[at as usize].role == Role::Close {
                    let (row, share) = self.summary(at as usize, &rows, &shares);
                    rows[at as usize] = row;
                    shares.insert(at, share);
                }
            }
        }
        (rows, shares)
    }

    /// A leaf's dates and floats.
    pub(crate) fn leaf(&self, at: At) -> Dates {
        leaf(
            self.network,
            at,
            &self.early[at],
            &self.late[at],
            self.latest,
        )
    }

    /// A summary spans its rows, early and late.
    pub(crate) fn summary(&self, at: At, rows: &[Dates], shares: &Shares) -> (Dates, Share) {
        let mut summary = self.blank(at);
        let mut share = Share::default();
        for &row in self.network.rows_in(at) {
            let node = &self.network.nodes[row as usize];
            let dates = &rows[row as usize];
            match node.role {
                Role::Leaf if node.inactive => continue,
                Role::Leaf => share.add(Share::of(self.network, node, dates)),
                Role::Open | Role::Close => {
                    share.add(shares.get(&row).copied().unwrap_or_default());
                }
            }
            summary.start = summary.start.min(dates.start);
            summary.finish = summary.finish.max(dates.finish);
        }
        close(self.network, at, &self.early[at], &share, &mut summary);
        (summary, share)
    }

    /// A summary before its rows are looked at.
    fn blank(&self, at: At) -> Dates {
        let node = &self.network.nodes[at];
        let (early, late) = (&self.early[at], &self.late[at]);
        let work_of = |point: Point| self.network.work_of(point, node.base);
        let finish = work_of(early.finish);
        let free = work_of(free_bound(late, self.latest[node.plan as usize])) - finish;
        Dates {
            start: Moment::MAX,
            finish: Moment::MIN,
            late_start: None,
            late_finish: None,
            total_float: None,
            free_float: minutes(free.max(0)),
            critical: false,
            near_critical: false,
            percent: 0,
            complete: false,
            summary: true,
            work: minutes(finish - work_of(early.start)),
            driver: early.driver,
        }
    }
}

/// Float that nothing measures: no end waits for it.
fn free_bound(late: &Late, latest: Point) -> Point {
    if late.free_finish == FREE {
        // Nothing waits for it: it may slip until the last row of its plan ends.
        latest
    } else {
        late.free_finish
    }
}

fn leaf(network: &Network, at: At, early: &Early, late: &Late, latest: &[Point]) -> Dates {
    let node = &network.nodes[at];
    let work_of = |point: Point| network.work_of(point, node.base);
    let percent = node.progress.percent();
    let complete = percent == 100;
    let (start, finish) = match node.progress {
        Progress::Complete { start, finish } => (start, finish),
        Progress::Started { .. } | Progress::NotStarted => {
            (early.start.moment, early.finish.moment)
        }
    };
    let (from, to) = (work_of(early.start), work_of(early.finish));
    let mut dates = Dates {
        start,
        finish,
        late_start: None,
        late_finish: None,
        total_float: None,
        free_float: WorkMinutes::ZERO,
        critical: false,
        near_critical: false,
        percent,
        complete,
        summary: false,
        work: minutes(to - from),
        driver: early.driver,
    };
    if complete || node.inactive {
        return dates;
    }
    if late.finish != FREE {
        let at_finish = match node.shape {
            // Time on the wall slips on the wall.
            Shape::Elapsed(minutes) if minutes > 0 => {
                i64::from(late.finish.moment.0) - i64::from(finish.0)
            }
            Shape::Elapsed(_) | Shape::Work(_) | Shape::Parts { .. } => work_of(late.finish) - to,
        };
        // A start that has happened slips no more; only the finish counts.
        let total = match node.shape {
            Shape::Work(_) | Shape::Parts { .. } if node.progress == Progress::NotStarted => {
                at_finish.min(work_of(late.start) - from)
            }
            Shape::Work(_) | Shape::Parts { .. } | Shape::Elapsed(_) => at_finish,
        };
        let unmoved = total == 0;
        let begun = node.progress != Progress::NotStarted;
        dates.total_float = Some(minutes(total));
        dates.late_start = Some(if unmoved || begun {
            start
        } else {
            late.start.moment
        });
        dates.late_finish = Some(if unmoved { finish } else { late.finish.moment });
    }
    let free = work_of(free_bound(late, latest[node.plan as usize])) - to;
    let most = dates
        .total_float
        .map_or(i64::MAX, |float| i64::from(float.0));
    dates.free_float = minutes(free.min(most).max(0));
    judge(&mut dates, network.base(at));
    dates
}

fn judge(dates: &mut Dates, clock: &WorkTime) {
    let near = i64::from(crate::NEAR_CRITICAL_DAYS) * clock.day();
    let float = dates.total_float.map(|float| i64::from(float.0));
    dates.critical = float.is_some_and(|float| float <= 0);
    dates.near_critical = float.is_some_and(|float| float > 0 && float <= near);
}

/// What follows from the rows of a summary, once all are in.
fn close(network: &Network, at: At, early: &Early, share: &Share, summary: &mut Dates) {
    let clock = network.base(at);
    summary.percent = share.percent();
    summary.complete = share.rows > 0 && share.rows == share.complete;
    if let Some(pin) = network.nodes[at].pin {
        summary.start = pin.start;
        summary.finish = pin.finish;
    } else if summary.start > summary.finish {
        // Nothing in it has dates: it lies where the plan begins.
        let start = network
            .release(at)
            .map_or(early.start.moment, |release| release.start);
        summary.start = start;
        summary.finish = start;
    }
    if summary.complete {
        summary.free_float = WorkMinutes::ZERO;
    }
    let Some(tightest) = share.tightest else {
        return;
    };
    // What its first start and its last finish leave (as in Microsoft Project), unless some row
    // in it has no late dates: then the tightest of the others speaks for it.
    let total = if share.loose {
        tightest
    } else {
        let at_start = clock.work_at(share.late_start) - clock.work_at(summary.start);
        let at_finish = clock.work_at(share.late_finish) - clock.work_at(summary.finish);
        at_finish.min(at_start)
    };
    summary.total_float = Some(minutes(total));
    summary.free_float = summary.free_float.min(minutes(total.max(0)));
    // Where late and early are the same working minute, the early reading is the one people know.
    let same = |one, other| clock.work_at(one) == clock.work_at(other);
    let late = |late, early| if same(late, early) { early } else { late };
    summary.late_start = Some(late(share.late_start, summary.start));
    summary.late_finish = Some(late(share.late_finish, summary.finish));
    summary.critical = total <= 0;
    let near = i64::from(crate::NEAR_CRITICAL_DAYS) * clock.day();
    summary.near_critical = !summary.critical && total <= near;
}

/// What a row brings to its summary.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Share {
    work: i64,
    done: i64,
    rows: u32,
    complete: u32,
    late_start: Moment,
    late_finish: Moment,
    /// The least float among unfinished rows.
    tightest: Option<i64>,
    /// Whether an unfinished row has no late dates.
    loose: bool,
}

impl Default for Share {
    fn default() -> Self {
        Self {
            work: 0,
            done: 0,
            rows: 0,
            complete: 0,
            late_start: Moment::MAX,
            late_finish: Moment::MIN,
            tightest: None,
            loose: false,
        }
    }
}

impl Share {
    fn of(network: &Network, leaf: &Node, dates: &Dates) -> Self {
        let work = network.length(leaf);
        // What is complete can be no later than it was.
        Self {
            work,
            done: work * i64::from(dates.percent),
            rows: 1,
            complete: u32::from(dates.complete),
            late_start: dates.late_start.unwrap_or(dates.start),
            late_finish: dates.late_finish.unwrap_or(dates.finish),
            tightest: dates.total_float.map(|float| i64::from(float.0)),
            loose: !dates.complete && dates.total_float.is_none(),
        }
    }

    fn add(&mut self, other: Self) {
        self.work += other.work;
        self.done += other.done;
        self.rows += other.rows;
        self.complete += other.complete;
        self.late_start = self.late_start.min(other.late_start);
        self.late_finish = self.late_finish.max(other.late_finish);
        self.tightest = [self.tightest, other.tightest].into_iter().flatten().min();
        self.loose |= other.loose;
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
