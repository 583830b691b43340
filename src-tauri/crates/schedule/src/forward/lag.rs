//! The time between the two ends of a link.

use plan::{Lag, LinkKind};

use super::Early;
use crate::network::{Arc, Network, Role, Shape, later};
use crate::point::Point;

/// A predecessor's date with the lag of the link.
pub(crate) fn lagged(network: &Network, early: &[Early], arc: &Arc) -> Point {
    let from = &early[arc.from as usize];
    let edge = match arc.kind {
        LinkKind::FinishToStart | LinkKind::FinishToFinish => from.finish,
        LinkKind::StartToStart | LinkKind::StartToFinish => from.start,
    };
    if arc.lag.is_none() {
        return edge;
    }
    match arc.lag {
        Lag::Elapsed(minutes) => later(edge, minutes),
        Lag::Work(work) => work_after(network, arc, edge, i64::from(work.0)),
        Lag::Percent(percent) => match share(network, arc, percent, from) {
            Share::Work(work) => work_after(network, arc, edge, work),
            Share::Elapsed(minutes) => later(edge, minutes),
        },
    }
}

/// The latest date of a predecessor whose lag still ends by a date.
pub(crate) fn lag_before(network: &Network, arc: &Arc, edge: Point, from: &Early) -> Point {
    if arc.lag.is_none() {
        return edge;
    }
    let work_before =
        |work: i64| network.start_point(arc.clock, network.work_of(edge, arc.clock) - work);
    match arc.lag {
        Lag::Elapsed(minutes) => later(edge, minutes.saturating_neg()),
        Lag::Work(work) => work_before(i64::from(work.0)),
        Lag::Percent(percent) => match share(network, arc, percent, from) {
            Share::Work(work) => work_before(work),
            Share::Elapsed(minutes) => later(edge, minutes.saturating_neg()),
        },
    }
}

/// A day after the end of Friday is the end of Monday, and a day before it the end of Thursday;
/// a day before the beginning of Friday is the beginning of Thursday.
fn work_after(network: &Network, arc: &Arc, edge: Point, lag: i64) -> Point {
    let work = network.work_of(edge, arc.clock);
    if lag < 0 && network.finish_point(arc.clock, work) != edge {
        network.start_point(arc.clock, work + lag)
    } else {
        network.finish_point(arc.clock, work + lag)
    }
}

enum Share {
    Work(i64),
    Elapsed(i32),
}

/// A percentage of the predecessor's length.
fn share(network: &Network, arc: &Arc, percent: i32, from: &Early) -> Share {
    let node = &network.nodes[arc.from as usize];
    let of = |length: i64| length * i64::from(percent) / 100;
    match node.shape {
        Shape::Work(work) if node.role == Role::Leaf => Share::Work(of(i64::from(work))),
        Shape::Elapsed(minutes) => {
            Share::Elapsed(i32::try_from(of(i64::from(minutes))).unwrap_or(i32::MAX))
        }
        Shape::Work(_) | Shape::Parts { .. } => {
            let start = network.work_of(from.start, node.base);
            Share::Work(of(network.work_of(from.finish, node.base) - start))
        }
    }
}
