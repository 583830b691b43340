//! Where everything lies.

use std::collections::BTreeMap;

use graph::{Drawing, Graph, Point, TimedEdge, TimedNode};
use plan::{PersonId, PlanId, TaskId, WorkstreamId};

use super::nodes::{Shown, ShownNode};
use super::{Arrange, Edge, Lane, Lens, Network, Node};
use crate::State;

/// Size of work, and of a summary drawn as one node.
const WORK: i32 = 176;
/// Width of a milestone of any kind.
const MILESTONE: i32 = 156;
/// Height of both.
const HIGH: i32 = 44;
/// Narrowest node on a time scale.
const NARROW: i32 = 28;
/// Width of a letter, about; widest name; and the space before it.
const LETTER: f64 = 6.6;
const NAME: f64 = 220.0;
const BEFORE_NAME: i32 = 8;
/// Pixels a day on a time scale, at most and at least, and how wide a plan is if it can.
const DAY_MOST: f64 = 24.0;
const DAY_LEAST: f64 = 2.0;
const WIDE: f64 = 6_000.0;

/// Lays nodes and edges out.
pub(super) fn layout(
    state: &State,
    plan: PlanId,
    lens: &Lens,
    shown: &Shown,
    mut edges: Vec<Edge>,
    kept: &[(TaskId, Point)],
) -> Network {
    let lanes = lanes(state, plan, lens, shown);
    let kept: BTreeMap<TaskId, Point> = kept.iter().copied().collect();
    let ends: Vec<(usize, usize)> = edges
        .iter()
        .filter_map(|edge| Some((shown.at(edge.from)?, shown.at(edge.to)?)))
        .collect();
    let drawing = match lens.arrange {
        Arrange::Layered | Arrange::Team => {
            let node = |(at, node): (usize, &ShownNode)| graph::Node {
                w: if milestone(state, node) {
                    MILESTONE
                } else {
                    WORK
                },
                h: HIGH,
                band: lanes.of.get(at).copied().unwrap_or(0),
                kept: kept.get(&node.task).copied(),
            };
            graph::draw(&Graph {
                nodes: shown.nodes.iter().enumerate().map(node).collect(),
                edges: ends,
                bands: lanes.names.len(),
            })
        }
        Arrange::Time => timed(state, shown, &edges, &ends, &lanes, &kept),
    };
    for (edge, route) in edges.iter_mut().zip(&drawing.routes) {
        edge.points.clone_from(route);
    }
    let crossings = graph::measure::drawn_crossings(&drawing);
    Network {
        nodes: shown
            .nodes
            .iter()
            .zip(&drawing.boxes)
            .enumerate()
            .map(|(at, (node, area))| Node {
                task: node.task,
                area: *area,
                lane: lanes.of.get(at).copied(),
                rows: node.rows,
            })
            .collect(),
        edges,
        lanes: lanes
            .names
            .into_iter()
            .zip(drawing.bands)
            .map(|((workstream, name), area)| Lane {
                workstream,
                name,
                area,
            })
            .collect(),
        width: drawing.width,
        height: drawing.height,
        hidden: 0,
        crossings,
    }
}

fn milestone(state: &State, node: &ShownNode) -> bool {
    let row = state.program.tasks.get(node.task);
    node.rows == 0 && row.is_some_and(|row| row.kind.is_milestone())
}

fn timed(
    state: &State,
    shown: &Shown,
    edges: &[Edge],
    ends: &[(usize, usize)],
    lanes: &Lanes,
    kept: &BTreeMap<TaskId, Point>,
) -> Drawing {
    let dates = |node: &ShownNode| state.schedule.dates(node.task);
    let all = || shown.nodes.iter().filter_map(dates);
    let first = all().map(|dates| dates.start.0).min().unwrap_or(0);
    let last = all().map(|dates| dates.finish.0).max().unwrap_or(0);
    let days = (f64::from(last) - f64::from(first)) / 1440.0;
    let day = (WIDE / days.max(1.0)).clamp(DAY_LEAST, DAY_MOST);
    let x = |moment: i32| ((f64::from(moment) - f64::from(first)) / 1440.0 * day).round() as i32;
    let node = |(at, node): (usize, &ShownNode)| {
        let (start, finish) =
            dates(node).map_or((first, first), |dates| (dates.start.0, dates.finish.0));
        let instant = milestone(state, node);
        let w = if instant {
            NARROW
        } else {
            (x(finish) - x(start)).max(NARROW)
        };
        let name = state
            .program
            .tasks
            .get(node.task)
            .map_or(0, |row| row.name.chars().count());
        TimedNode {
            // A milestone lies around its moment; the first one begins where the picture does.
            x: if instant {
                x(finish)
            } else {
                x(start) + NARROW / 2
            },
            w,
            h: HIGH,
            label: BEFORE_NAME + (name as f64 * LETTER).min(NAME) as i32,
            band: lanes.of.get(at).copied().unwrap_or(0),
            kept: kept.get(&node.task).map(|point| point.y),
        }
    };
    let nodes: Vec<TimedNode> = shown.nodes.iter().enumerate().map(node).collect();
    let timed: Vec<TimedEdge> = edges
        .iter()
        .zip(ends)
        .map(|(edge, &(from, to))| TimedEdge {
            from,
            to,
            leaves_right: edge.kind.from_finish(),
            enters_right: edge.kind.to_finish(),
        })
        .collect();
    graph::draw_timed(&nodes, &timed, lanes.names.len())
}

/// The lanes of a picture, and the lane of each node.
#[derive(Default)]
struct Lanes {
    names: Vec<(Option<WorkstreamId>, String)>,
    of: Vec<usize>,
}

/// What a lane holds, in the order in which lanes lie: workstreams, owners, the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    Workstream(WorkstreamId),
    Owner(PersonId),
    Rest,
}

fn lanes(state: &State, plan: PlanId, lens: &Lens, shown: &Shown) -> Lanes {
    let team = lens.arrange == Arrange::Team;
    if !team && !lens.lanes {
        return Lanes::default();
    }
    let holds = |node: &ShownNode| match (node.workstream, node.owner) {
        (Some(stream), _) => Holds::Workstream(stream),
        (None, Some(owner)) if team => Holds::Owner(owner),
        (None, _) => Holds::Rest,
    };
    let mut order: BTreeMap<Holds, usize> =
        shown.nodes.iter().map(|node| (holds(node), 0)).collect();
    let mut lanes = Lanes::default();
    for (at, (holds, index)) in order.iter_mut().enumerate() {
        *index = at;
        lanes.names.push(named(state, plan, *holds, team));
    }
    lanes.of = shown.nodes.iter().map(|node| order[&holds(node)]).collect();
    lanes
}

fn named(state: &State, plan: PlanId, holds: Holds, team: bool) -> (Option<WorkstreamId>, String) {
    let program = &state.program;
    match holds {
        Holds::Workstream(id) => {
            let stream = program
                .workstreams
                .get(id)
                .filter(|stream| stream.plan == plan);
            let name = stream.map_or("Another plan’s workstream", |stream| stream.name.as_str());
            (Some(id), name.to_owned())
        }
        Holds::Owner(id) => {
            let name = program
                .people
                .get(id)
                .map_or("", |person| person.name.as_str());
            (None, name.to_owned())
        }
        Holds::Rest if team => (None, "Nobody’s yet".to_owned()),
        Holds::Rest => (None, "No workstream".to_owned()),
    }
}
