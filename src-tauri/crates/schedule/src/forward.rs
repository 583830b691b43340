//! Early dates: everything as soon as links, constraints, progress and the plan's start allow.
//!
//! The pass goes in civil minutes, so that hours of different calendars meet on the wall. It
//! follows Microsoft Project where that is documented or can be seen in files it saved: a lag is
//! counted from the predecessor's date, then the successor begins with its next working minute;
//! a lead ends where the work counted backwards begins.

mod lag;

use plan::{Constraint, Moment, Progress};

pub(crate) use lag::{lag_before, lagged};

use crate::backward::{FREE, Late};
use crate::dates::Driver;
use crate::network::{Arc, At, NOWHERE, Network, Node, Role, Shape, later};
use crate::point::Point;

/// Early dates of one node. Finishes are exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Early {
    pub(crate) start: Point,
    pub(crate) finish: Point,
    pub(crate) driver: Driver,
    /// The row that decides a summary's start.
    pub(crate) first: u32,
    /// The row that decides a summary's finish.
    pub(crate) last: u32,
}

/// No bound: the opening of a summary that waits for nothing, and a summary without rows.
pub(crate) const UNSET: Point = Point::at(Moment(i32::MIN));

impl Early {
    fn new(start: Point, finish: Point, driver: Driver) -> Self {
        Self {
            start,
            finish,
            driver,
            first: NOWHERE,
            last: NOWHERE,
        }
    }

    pub(crate) const BLANK: Early = Early {
        start: UNSET,
        finish: UNSET,
        driver: Driver::PlanStart,
        first: NOWHERE,
        last: NOWHERE,
    };
}

/// The early dates of every node. Where late dates are given, tasks that are to lie as late as
/// possible lie there, and what waits for them waits for that.
pub(crate) fn pass(network: &Network, late: Option<&[Late]>) -> Vec<Early> {
    let mut early = vec![Early::BLANK; network.nodes.len()];
    for &at in &network.graph.order {
        early[at as usize] = step(network, &early, late, at as usize);
    }
    early
}

/// Computes one node from what it waits for; a summary from its rows.
pub(crate) fn step(network: &Network, early: &[Early], late: Option<&[Late]>, at: At) -> Early {
    match network.nodes[at].role {
        Role::Open => open(network, early, at),
        Role::Leaf => leaf(network, early, late, at),
        Role::Close => close(network, early, at),
    }
}

/// A summary starts with its first row and finishes with its last, unless it is pinned.
fn close(network: &Network, early: &[Early], at: At) -> Early {
    let mut summary = Early::BLANK;
    for &row in network.rows_in(at) {
        let child = &early[row as usize];
        if network.nodes[row as usize].inactive || child.start == UNSET {
            continue;
        }
        summary.driver = Driver::Rows;
        if summary.start == UNSET || child.start.moment < summary.start.moment {
            summary.start = child.start;
            summary.first = row;
        }
        if summary.finish == UNSET || child.finish.moment > summary.finish.moment {
            summary.finish = child.finish;
            summary.last = row;
        }
    }
    // Dates nothing moves hold against the rows.
    if let Some(pin) = network.nodes[at].pin {
        summary.start = Point::at(pin.start);
        summary.finish = Point::at(pin.finish);
        summary.driver = Driver::Pinned;
    }
    summary
}

/// The strongest lower bound on a start, and whose it is.
struct Bound {
    start: Point,
    driver: Driver,
}

impl Bound {
    const NONE: Bound = Bound {
        start: UNSET,
        driver: Driver::PlanStart,
    };

    fn raise(&mut self, start: Point, driver: Driver) {
        if start.moment > self.start.moment {
            *self = Self { start, driver };
        }
    }
}

fn open(network: &Network, early: &[Early], at: At) -> Early {
    let mut bound = Bound::NONE;
    inherit(network, early, at, &mut bound);
    links(network, early, network.arcs_into(at), &mut bound);
    Early::new(bound.start, bound.start, bound.driver)
}

fn leaf(network: &Network, early: &[Early], late: Option<&[Late]>, at: At) -> Early {
    let node = &network.nodes[at];
    match node.progress {
        Progress::Complete { start, finish } => {
            let start = Point::at(start);
            Early::new(
                start,
                happened(network, node, finish).later(start),
                Driver::Actual,
            )
        }
        // What has happened outranks what somebody typed.
        Progress::Started { .. } | Progress::NotStarted if node.pin.is_some() => {
            let pin = node.pin.expect("looked at");
            Early::new(Point::at(pin.start), Point::at(pin.finish), Driver::Pinned)
        }
        Progress::Started {
            start,
            remaining,
            resume,
            ..
        } => begun(network, early, at, start, i64::from(remaining.0), resume),
        Progress::NotStarted => waiting(network, early, late, at, node, network.arcs_into(at)),
    }
}

/// Where work that has neither begun nor is pinned would lie if nobody insisted on a date for it
/// and its links were these. What it waits for does not wait for it, so that is all there is to
/// compute.
pub(crate) fn freed(network: &Network, early: &[Early], at: At, arcs: &[Arc]) -> Early {
    let node = Node {
        constraint: Constraint::AsSoonAsPossible,
        ..network.nodes[at]
    };
    waiting(network, early, None, at, &node, arcs)
}

/// Where completed work ended, as what follows sees it: typed as a day it is the midnight after,
/// and work that follows an evening's end at midnight follows the evening.
fn happened(network: &Network, node: &Node, finish: Moment) -> Point {
    let finish = Point::at(finish);
    let ended = network.finish_point(node.base, network.work_of(finish, node.base));
    if finish.moment.inclusive_date() > ended.moment.inclusive_date() {
        finish
    } else {
        ended
    }
}

/// Begun work keeps its start; what is left of it goes on where it stopped, or from the status
/// date, or from where somebody said.
fn begun(
    network: &Network,
    early: &[Early],
    at: At,
    start: Moment,
    remaining: i64,
    resume: Option<Moment>,
) -> Early {
    let node = &network.nodes[at];
    let release = network.release(at);
    let start = Point::at(start);
    let whole = network.finish_from(node, node.shape, start);
    let again = [resume, release.and_then(|release| release.status)];
    let again = again.into_iter().flatten().max().map(Point::at);
    let mut finish = match again {
        None => whole,
        Some(again) => {
            // Where the part that is done came to its end.
            let stopped = network.start_from(node, node.left(), whole);
            if again.moment <= stopped.moment {
                whole
            } else if remaining == 0 {
                again.later(start)
            } else {
                network.finish_from(node, node.left(), again)
            }
        }
    };
    if let Constraint::FinishNoEarlierThan(moment) = node.constraint {
        finish = finish.later(Point::at(moment));
    }
    let stays = release.is_some_and(|release| release.stays);
    if !stays {
        for arc in network
            .arcs_into(at)
            .iter()
            .filter(|arc| arc.kind.to_finish())
        {
            let bound = lagged(network, early, arc);
            let bound = network.finish_point(node.clock, network.work_of(bound, node.clock));
            finish = finish.later(bound);
        }
    }
    Early::new(start, finish.later(start), Driver::Actual)
}

/// Work not begun: after what it waits for, then as its constraint and the status date say.
fn waiting(
    network: &Network,
    early: &[Early],
    late: Option<&[Late]>,
    at: At,
    node: &Node,
    arcs: &[Arc],
) -> Early {
    let release = network.release(at);
    if node.constraint == Constraint::AsLateAsPossible
        && let Some(late) = late.map(|late| &late[at])
        // What no end waits for has no latest date; it lies where the links let it.
        && late.finish != FREE
    {
        return Early::new(late.start, late.finish, Driver::AsLate);
    }
    let begins = Point::at(release.map_or(Moment::MIN, |release| release.start));
    let stays = release.is_some_and(|release| release.stays);
    let mut bound = Bound::NONE;
    if !stays {
        bound.raise(begins, Driver::PlanStart);
    }
    inherit(network, early, at, &mut bound);
    links(network, early, arcs, &mut bound);
    if bound.start == UNSET && !insists_on_a_date(node.constraint) {
        bound.raise(begins, Driver::PlanStart);
    }
    if bound.start != UNSET {
        // Time on the wall runs on from where it was left, be it a Friday evening.
        let waits = matches!(bound.driver, Driver::Link(_) | Driver::Summary(_));
        let runs_on = waits && matches!(node.shape, Shape::Elapsed(minutes) if minutes > 0);
        if !runs_on {
            bound.start = network.settle(node, bound.start);
        }
        if node.delay > 0 {
            let held = network.settle(node, later(bound.start, node.delay));
            bound.raise(held, Driver::Delay);
        }
    }
    constrain(network, node, &mut bound);
    if let Some(status) = release.and_then(|release| release.status)
        && bound.start.moment < status
    {
        let start = network.settle(node, Point::at(status));
        bound.raise(start, Driver::StatusDate);
    }
    let finish = match (node.constraint, bound.driver) {
        (Constraint::MustFinishOn(moment), Driver::Constraint) => {
            Point::at(moment).later(bound.start)
        }
        _ => network.finish_from(node, node.shape, bound.start),
    };
    Early::new(bound.start, finish, bound.driver)
}

/// Whether a constraint alone says where work without links begins. (In Microsoft Project that may
/// be before the first day of the plan.)
fn insists_on_a_date(constraint: Constraint) -> bool {
    match constraint {
        Constraint::StartNoEarlierThan(_) | Constraint::FinishNoEarlierThan(_) => true,
        Constraint::AsSoonAsPossible
        | Constraint::AsLateAsPossible
        | Constraint::StartNoLaterThan(_)
        | Constraint::FinishNoLaterThan(_)
        | Constraint::MustStartOn(_)
        | Constraint::MustFinishOn(_) => false,
    }
}

/// What a person insists on: pushing forwards, holding back against the links, or nailing down.
fn constrain(network: &Network, node: &Node, bound: &mut Bound) {
    let start = |moment| network.settle(node, Point::at(moment));
    let to_finish = |moment| {
        network.settle(
            node,
            network.start_from(node, node.shape, Point::at(moment)),
        )
    };
    match node.constraint {
        Constraint::AsSoonAsPossible | Constraint::AsLateAsPossible => {}
        Constraint::StartNoEarlierThan(moment) => bound.raise(start(moment), Driver::Constraint),
        Constraint::FinishNoEarlierThan(moment) => {
            bound.raise(to_finish(moment), Driver::Constraint);
        }
        Constraint::StartNoLaterThan(moment) => hold(bound, start(moment)),
        Constraint::FinishNoLaterThan(moment) => hold(bound, to_finish(moment)),
        Constraint::MustStartOn(moment) => nail(bound, start(moment)),
        Constraint::MustFinishOn(moment) => nail(bound, to_finish(moment)),
    }
}

fn hold(bound: &mut Bound, start: Point) {
    if bound.start.moment > start.moment {
        nail(bound, start);
    }
}

fn nail(bound: &mut Bound, start: Point) {
    *bound = Bound {
        start,
        driver: Driver::Constraint,
    };
}

/// What a summary waits for, its rows wait for.
fn inherit(network: &Network, early: &[Early], at: At, bound: &mut Bound) {
    let node = &network.nodes[at];
    if node.parent_open == NOWHERE {
        return;
    }
    let above = &early[node.parent_open as usize];
    if above.start != UNSET {
        let summary = network.nodes[node.parent_open as usize].task;
        bound.raise(above.start, Driver::Summary(summary));
    }
}

fn links(network: &Network, early: &[Early], arcs: &[Arc], bound: &mut Bound) {
    for arc in arcs {
        if let Some(start) = held_start(network, early, arc) {
            bound.raise(start, Driver::Link(arc.link));
        }
    }
}

/// The start a link holds its successor to; none where the predecessor has no dates.
pub(crate) fn held_start(network: &Network, early: &[Early], arc: &Arc) -> Option<Point> {
    if early[arc.from as usize].start == UNSET {
        return None;
    }
    let edge = lagged(network, early, arc);
    if !arc.kind.to_finish() {
        return Some(edge);
    }
    let at = arc.to as usize;
    let node = &network.nodes[at];
    // Work that is to end with something short begins with the plan, not before it.
    let begins = network
        .release(at)
        .map_or(Moment::MIN, |release| release.start);
    Some(
        network
            .start_from(node, node.shape, edge)
            .later(Point::at(begins)),
    )
}
