//! Early dates: everything as soon as links, constraints, progress and the plan's start allow.

use plan::{Constraint, LinkKind, Moment, Progress};

use crate::WorkTime;
use crate::dates::Driver;
use crate::network::{At, NOWHERE, Network, Role};

/// Early dates of one node, in working minutes of its calendar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Early {
    pub(crate) start: i64,
    pub(crate) finish: i64,
    /// Whether `start` reads as the beginning of work rather than as its end: a milestone after
    /// Friday's work is on Friday, one pinned to Monday is on Monday.
    pub(crate) start_opens: bool,
    /// The same for `finish`: an instant can lie where work begins, and so can what was completed
    /// out of hours.
    pub(crate) finish_opens: bool,
    pub(crate) driver: Driver,
    /// The row that decides a summary's start.
    pub(crate) first: u32,
    /// The row that decides a summary's finish.
    pub(crate) last: u32,
}

/// No bound: the opening of a summary that waits for nothing.
pub(crate) const UNSET: i64 = i64::MIN / 4;

impl Early {
    /// Work begins where work can, and ends where work ended; an instant does both where `opens`
    /// says.
    fn of_leaf(start: i64, finish: i64, opens: bool, driver: Driver) -> Self {
        let instant = start == finish;
        Self {
            start,
            finish,
            start_opens: opens || !instant,
            finish_opens: opens && instant,
            driver,
            first: NOWHERE,
            last: NOWHERE,
        }
    }
}

pub(crate) fn pass(network: &Network) -> Vec<Early> {
    let blank = Early {
        start: UNSET,
        finish: UNSET,
        start_opens: true,
        finish_opens: false,
        driver: Driver::PlanStart,
        first: NOWHERE,
        last: NOWHERE,
    };
    let mut early = vec![blank; network.nodes.len()];
    for &at in &network.order {
        let at = at as usize;
        let node = &network.nodes[at];
        match node.role {
            Role::Open => early[at] = open(network, &early, at),
            Role::Leaf => early[at] = leaf(network, &early, at),
            // Its rows have been folded in one by one.
            Role::Close => {}
        }
        if node.role != Role::Open && node.parent_close != NOWHERE {
            let child = early[at];
            fold(&mut early[node.parent_close as usize], child, at);
        }
    }
    early
}

/// The strongest lower bound on a start, and whose it is.
struct Bound {
    start: i64,
    opens: bool,
    driver: Driver,
}

impl Bound {
    const NONE: Bound = Bound {
        start: UNSET,
        opens: true,
        driver: Driver::PlanStart,
    };

    fn raise(&mut self, start: i64, opens: bool, driver: Driver) {
        if start > self.start {
            *self = Self {
                start,
                opens,
                driver,
            };
        } else if start == self.start {
            // Friday's end and Monday's beginning are one coordinate; both bounds hold on Monday.
            self.opens |= opens;
        }
    }

    /// Where two bounds meet, a link says more about a date than the plan's start does.
    fn raise_by_link(&mut self, start: i64, opens: bool, driver: Driver) {
        let background = matches!(self.driver, Driver::PlanStart | Driver::StatusDate);
        if start == self.start && background && start > UNSET {
            self.driver = driver;
        }
        self.raise(start, opens, driver);
    }
}

fn open(network: &Network, early: &[Early], at: At) -> Early {
    let mut bound = Bound::NONE;
    inherit(network, early, at, &mut bound);
    links(network, early, at, 0, &mut bound);
    Early::of_leaf(bound.start, bound.start, bound.opens, bound.driver)
}

fn leaf(network: &Network, early: &[Early], at: At) -> Early {
    let node = &network.nodes[at];
    let clock = network.clock(at);
    let release = network.releases.get(node.plan as usize);
    let status = release
        .and_then(|release| release.status)
        .map(|status| clock.work_at(status));
    match node.progress {
        Progress::Complete { start, finish } => {
            let opens = happened_after_work(clock, finish);
            let (start, finish) = (clock.work_at(start), clock.work_at(finish));
            let early = Early::of_leaf(start, finish, opens, Driver::Actual);
            Early {
                finish_opens: opens,
                ..early
            }
        }
        Progress::Started { start, percent } => {
            let start = clock.work_at(start);
            let done = node.duration * i64::from(percent) / 100;
            let resumed = (start + done).max(status.unwrap_or(UNSET));
            let remaining = node.duration - done;
            let mut end = Bound {
                start: resumed + remaining,
                ..Bound::NONE
            };
            finish_links(network, early, at, &mut end);
            Early::of_leaf(start, end.start, true, Driver::Actual)
        }
        Progress::NotStarted => {
            let mut bound = Bound::NONE;
            if let Some(release) = release {
                bound.raise(clock.work_at(release.start), true, Driver::PlanStart);
            }
            if let Some(status) = status {
                bound.raise(status, true, Driver::StatusDate);
            }
            inherit(network, early, at, &mut bound);
            links(network, early, at, node.duration, &mut bound);
            if let Constraint::StartNoEarlierThan(moment) = node.constraint {
                bound.raise(clock.work_at(moment), true, Driver::Pinned);
            }
            let finish = bound.start + node.duration;
            Early::of_leaf(bound.start, finish, bound.opens, bound.driver)
        }
    }
}

/// Whether something happened on a later day than the work before it ended, so that what follows
/// can only be read from the next beginning of work on.
fn happened_after_work(clock: &WorkTime, moment: Moment) -> bool {
    let ended = clock.finish_at(clock.work_at(moment));
    moment.inclusive_date() > ended.inclusive_date()
}

/// What a summary waits for, its rows wait for.
fn inherit(network: &Network, early: &[Early], at: At, bound: &mut Bound) {
    let node = &network.nodes[at];
    if node.parent_open == NOWHERE {
        return;
    }
    let above = &early[node.parent_open as usize];
    if above.start > UNSET {
        let summary = network.nodes[node.parent_open as usize].task;
        bound.raise_by_link(above.start, above.start_opens, Driver::Summary(summary));
    }
}

fn links(network: &Network, early: &[Early], at: At, duration: i64, bound: &mut Bound) {
    for arc in network.arcs_into(at) {
        let from = arc.from as usize;
        let (edge, opens) = match arc.kind {
            LinkKind::FinishToStart | LinkKind::FinishToFinish => {
                finish_of(network, early, from, at)
            }
            LinkKind::StartToStart | LinkKind::StartToFinish => start_of(network, early, from, at),
        };
        let to_finish = matches!(arc.kind, LinkKind::FinishToFinish | LinkKind::StartToFinish);
        let start = edge + arc.lag - if to_finish { duration } else { 0 };
        bound.raise_by_link(start, opens && arc.lag <= 0, Driver::Link(arc.link));
    }
}

/// Begun work can still be held up at its end.
fn finish_links(network: &Network, early: &[Early], at: At, end: &mut Bound) {
    for arc in network.arcs_into(at) {
        let from = arc.from as usize;
        let edge = match arc.kind {
            LinkKind::FinishToFinish => finish_of(network, early, from, at).0,
            LinkKind::StartToFinish => start_of(network, early, from, at).0,
            LinkKind::FinishToStart | LinkKind::StartToStart => continue,
        };
        end.raise(edge + arc.lag, false, Driver::Link(arc.link));
    }
}

/// A predecessor's finish on the successor's clock, and whether an instant there opens work.
fn finish_of(network: &Network, early: &[Early], from: At, at: At) -> (i64, bool) {
    across(
        network,
        from,
        at,
        early[from].finish,
        early[from].finish_opens,
    )
}

fn start_of(network: &Network, early: &[Early], from: At, at: At) -> (i64, bool) {
    across(
        network,
        from,
        at,
        early[from].start,
        early[from].start_opens,
    )
}

/// A coordinate of one node's calendar on another's, with its reading.
fn across(network: &Network, from: At, to: At, work: i64, opens: bool) -> (i64, bool) {
    if network.nodes[from].clock == network.nodes[to].clock {
        return (work, opens);
    }
    let (theirs, ours) = (network.clock(from), network.clock(to));
    let moment = if opens {
        theirs.start_at(work)
    } else {
        theirs.finish_at(work)
    };
    let work = ours.work_at(moment);
    // Their day may end after ours; what follows is then read from our next day on.
    (work, moment > ours.finish_at(work))
}

/// Takes one row into its summary.
fn fold(summary: &mut Early, child: Early, at: At) {
    if summary.start == UNSET || child.start < summary.start {
        summary.start = child.start;
        summary.start_opens = child.start_opens;
        summary.first = crate::network::index(at);
    } else if child.start == summary.start {
        summary.start_opens &= child.start_opens;
    }
    if summary.finish == UNSET || child.finish > summary.finish {
        summary.finish = child.finish;
        summary.finish_opens = child.finish_opens;
        summary.last = crate::network::index(at);
    } else if child.finish == summary.finish {
        summary.finish_opens |= child.finish_opens;
    }
    summary.driver = Driver::Rows;
}
