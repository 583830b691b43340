//! Late dates: how far everything may slip before a chosen end, or a date insisted on, does.
//!
//! The mirror of the forward pass, in civil minutes. Beside the latest dates it keeps the dates up
//! to which a node may slip before any of its successors moves: free float.

use plan::{Constraint, LinkKind, Moment, Progress};

use crate::forward::{self, Early};
use crate::network::{At, NOWHERE, Network, Node, Role, Shape};
use crate::point::Point;

/// No bound: the chosen ends do not wait for this node.
pub(crate) const FREE: Point = Point::at(Moment(i32::MAX));

/// The ends that may not slip.
#[derive(Clone, Debug)]
pub(crate) enum Ends {
    /// Each plan's launch; without one, the latest finish of the plan for every row in it. Dates
    /// insisted on hold besides.
    OfPlans(Vec<Point>),
    /// One row alone.
    One(At, Point),
}

impl Ends {
    pub(crate) fn of_plans(network: &Network, early: &[Early]) -> Self {
        Self::OfPlans(latest(network, early))
    }

    /// One row alone.
    pub(crate) fn one(early: &[Early], at: At) -> Self {
        Self::One(at, early[at].finish)
    }

    /// The late finish of a node as far as the ends say.
    fn finish(&self, network: &Network, early: &[Early], at: At) -> Point {
        match self {
            Self::One(end, finish) => {
                if at == *end {
                    *finish
                } else {
                    FREE
                }
            }
            Self::OfPlans(latest) => {
                let node = &network.nodes[at];
                match network.release(at).and_then(|release| release.launch) {
                    Some(launch) if launch as usize == at => early[at].finish,
                    None if node.role == Role::Leaf => latest[node.plan as usize],
                    Some(_) | None => FREE,
                }
            }
        }
    }
}

/// The latest finish of each plan.
pub(crate) fn latest(network: &Network, early: &[Early]) -> Vec<Point> {
    let mut latest = vec![forward::UNSET; network.releases.len().max(1)];
    for (node, early) in network.nodes.iter().zip(early) {
        if node.role == Role::Leaf && !node.inactive {
            let latest = &mut latest[node.plan as usize];
            *latest = latest.later(early.finish);
        }
    }
    latest
}

/// Late dates of one node; [`FREE`] where no end waits for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Late {
    /// The latest start; of begun work, where what is left of it must go on.
    pub(crate) start: Point,
    /// The latest finish.
    pub(crate) finish: Point,
    /// Up to where its finish may slip before any successor does.
    pub(crate) free_finish: Point,
    /// Up to where its start may; of an opening summary, the earliest start among the rows it
    /// still holds back.
    pub(crate) free_start: Point,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Start,
    Finish,
}

impl Late {
    fn slip(&mut self, edge: Edge, late: Point, free: Point) {
        let (bound, free_bound) = match edge {
            Edge::Start => (&mut self.start, &mut self.free_start),
            Edge::Finish => (&mut self.finish, &mut self.free_finish),
        };
        *bound = bound.earlier(late);
        *free_bound = free_bound.earlier(free);
    }
}

impl Late {
    pub(crate) const BLANK: Late = Late {
        start: FREE,
        finish: FREE,
        free_finish: FREE,
        free_start: FREE,
    };
}

pub(crate) fn pass(network: &Network, early: &[Early], ends: &Ends) -> Vec<Late> {
    let mut late = vec![Late::BLANK; network.nodes.len()];
    for &at in network.graph.order.iter().rev() {
        late[at as usize] = step(network, early, &late, ends, at as usize);
    }
    late
}

/// Computes one node from what waits for it.
pub(crate) fn step(network: &Network, early: &[Early], late: &[Late], ends: &Ends, at: At) -> Late {
    let node = &network.nodes[at];
    let mut bound = Late {
        finish: ends.finish(network, early, at),
        ..Late::BLANK
    };
    links(network, early, late, at, &mut bound);
    match node.role {
        Role::Open => hold_rows(network, early, late, at, &mut bound),
        Role::Leaf | Role::Close => {
            if node.parent_close != NOWHERE {
                inherit(network, early, late, at, &mut bound);
            }
        }
    }
    if node.role == Role::Leaf {
        let insisted = matches!(ends, Ends::OfPlans(_));
        settle(network, node, &early[at], insisted, &mut bound);
    }
    bound
}

/// What precedes the summary waits for whichever of its rows must start first.
fn hold_rows(network: &Network, early: &[Early], late: &[Late], at: At, bound: &mut Late) {
    // The closing node is laid right after the opening one.
    for &row in network.rows_in(at + 1) {
        let row = row as usize;
        let node = &network.nodes[row];
        let (start, held) = match node.role {
            Role::Leaf if !held_back(node) => continue,
            Role::Leaf => (late[row].start, early[row].start),
            Role::Open | Role::Close => (late[row - 1].start, late[row - 1].free_start),
        };
        bound.start = bound.start.earlier(start);
        bound.free_start = bound.free_start.earlier(held);
    }
}

/// A leaf's two ends slip together, as far as its own constraint and deadline let them.
fn settle(network: &Network, node: &Node, early: &Early, insisted: bool, bound: &mut Late) {
    if let Progress::Complete { finish, .. } = node.progress {
        bound.start = early.start;
        bound.finish = Point::at(finish);
        return;
    }
    let left = node.left();
    for (start, finish) in [
        (bound.start, &mut bound.finish),
        (bound.free_start, &mut bound.free_finish),
    ] {
        if start != FREE {
            let start = network.latest_start(node, early.start, start);
            *finish = finish.earlier(network.finish_from(node, node.shape, start));
        }
    }
    if insisted {
        insist(network, node, bound);
    }
    if bound.finish != FREE {
        // Where the bound is the beginning of a day, the evening before is as good.
        if !matches!(node.shape, Shape::Elapsed(_)) {
            let work = network.work_of(bound.finish, node.clock);
            if early.finish.is_on(node.clock, work) && left == node.shape {
                // As late as it is early: nothing to reckon.
                bound.finish = early.finish;
                bound.start = early.start;
                return;
            }
            bound.finish = network.finish_point(node.clock, work);
        }
        bound.start = network.start_from(node, left, bound.finish);
    }
}

/// Dates insisted on hold the late dates too: this is where float goes below zero.
fn insist(network: &Network, node: &Node, bound: &mut Late) {
    let to_finish = |moment| network.finish_from(node, node.shape, Point::at(moment));
    match node.constraint {
        Constraint::AsSoonAsPossible
        | Constraint::AsLateAsPossible
        | Constraint::StartNoEarlierThan(_)
        | Constraint::FinishNoEarlierThan(_) => {}
        Constraint::StartNoLaterThan(moment) => {
            bound.finish = bound.finish.earlier(to_finish(moment));
        }
        Constraint::FinishNoLaterThan(moment) => {
            bound.finish = bound.finish.earlier(Point::at(moment));
        }
        Constraint::MustStartOn(moment) if node.progress == Progress::NotStarted => {
            bound.finish = to_finish(moment);
        }
        Constraint::MustStartOn(_) => {}
        Constraint::MustFinishOn(moment) => bound.finish = Point::at(moment),
    }
    if let Some(deadline) = node.deadline {
        bound.finish = bound.finish.earlier(Point::at(deadline));
    }
}

fn links(network: &Network, early: &[Early], late: &[Late], at: At, bound: &mut Late) {
    let node = &network.nodes[at];
    let begun = node.role == Role::Leaf && node.progress != Progress::NotStarted;
    for arc in network.arcs_from(at) {
        let to = arc.to as usize;
        let (mine, theirs) = match arc.kind {
            LinkKind::FinishToStart => (Edge::Finish, Edge::Start),
            LinkKind::StartToStart => (Edge::Start, Edge::Start),
            LinkKind::FinishToFinish => (Edge::Finish, Edge::Finish),
            LinkKind::StartToFinish => (Edge::Start, Edge::Finish),
        };
        // A start that has happened slips no more, and what has happened waits for nothing.
        if begun && mine == Edge::Start || !waits(network, to, theirs) {
            continue;
        }
        let (late_edge, early_edge) = match theirs {
            Edge::Start if network.nodes[to].role == Role::Open => {
                (late[to].start, late[to].free_start)
            }
            Edge::Start => (late[to].start, early[to].start),
            Edge::Finish => (late[to].finish, early[to].finish),
        };
        let back = |edge: Point| {
            if edge == FREE {
                return FREE;
            }
            let edge = match theirs {
                Edge::Start => edge,
                Edge::Finish => network.as_good_a_finish(to, edge),
            };
            forward::lag_before(network, arc, edge, &early[at])
        };
        // The start of pinned work is not the engine's to slip (as Microsoft Project reckons it).
        let stands = node.pin.is_some() && mine == Edge::Start;
        let late = if stands { FREE } else { back(late_edge) };
        bound.slip(mine, late, back(early_edge));
    }
}

/// Whether a successor still takes notice of a link to this end, given how far it has come.
fn waits(network: &Network, to: At, end: Edge) -> bool {
    let node = &network.nodes[to];
    if node.role != Role::Leaf {
        return true;
    }
    match node.progress {
        Progress::NotStarted => true,
        // Microsoft Project lets begun work go on waiting, as far as float is concerned.
        Progress::Started { .. } => {
            end == Edge::Finish || network.release(to).is_some_and(|release| release.stays)
        }
        Progress::Complete { .. } => false,
    }
}

/// Whether what a summary waits for still holds this row of it back.
fn held_back(node: &Node) -> bool {
    node.progress == Progress::NotStarted && node.pin.is_none() && !node.inactive
}

/// What waits for the end of a summary waits for each of its rows; what waits for its start waits
/// for the row that starts first.
fn inherit(network: &Network, early: &[Early], late: &[Late], at: At, bound: &mut Late) {
    let node = &network.nodes[at];
    if node.inactive {
        return;
    }
    let close = node.parent_close as usize;
    if network.nodes[close].pin.is_some() {
        return;
    }
    bound.slip(Edge::Finish, late[close].finish, late[close].free_finish);
    let begun = node.role == Role::Leaf && node.progress != Progress::NotStarted;
    if early[at].start == early[close].start && !begun {
        bound.slip(Edge::Start, late[close].start, late[close].free_start);
    }
}
