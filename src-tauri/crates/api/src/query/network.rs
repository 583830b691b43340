//! The picture of what waits on what.

use engine::State;
use engine::network::{Arrange, Edge, Focus, Lane, Lens, Network, Node, NodeState, Point, network};
use plan::{NaiveDate, PersonId, PlanId, TaskId, WorkstreamId};

use crate::dto::{ArrangeDto, EdgeDto, Fault, LaneDto, LensDto, NetworkDto, NodeDto, NodeStateDto};
use crate::{read, view};

pub(super) fn answer(
    state: &State,
    plan: u32,
    lens: &LensDto,
    kept: &[(u32, i32, i32)],
    today: NaiveDate,
) -> Result<NetworkDto, Fault> {
    let lens = read_lens(lens);
    let place = |&(task, x, y): &(u32, i32, i32)| (TaskId(task), Point { x, y });
    let kept: Vec<(TaskId, Point)> = kept.iter().map(place).collect();
    Ok(drawn(network(state, PlanId(plan), &lens, &kept, today)?))
}

pub(crate) fn read_lens(lens: &LensDto) -> Lens {
    Lens {
        arrange: match lens.arrange {
            ArrangeDto::Layered => Arrange::Layered,
            ArrangeDto::Time => Arrange::Time,
            ArrangeDto::Team => Arrange::Team,
        },
        lanes: lens.lanes,
        focus: lens.focus.map(|focus| Focus {
            task: TaskId(focus.task),
            up: focus.up,
            down: focus.down,
        }),
        between: lens.between.map(|(from, to)| (TaskId(from), TaskId(to))),
        kinds: lens
            .kinds
            .iter()
            .map(|&kind| read::task_kind(kind))
            .collect(),
        owners: lens.owners.iter().copied().map(PersonId).collect(),
        workstreams: lens.workstreams.iter().copied().map(WorkstreamId).collect(),
        states: lens.states.iter().copied().map(read_state).collect(),
        collapsed: lens.collapsed.iter().copied().map(TaskId).collect(),
        done: lens.done,
    }
}

fn read_state(state: NodeStateDto) -> NodeState {
    match state {
        NodeStateDto::NotStarted => NodeState::NotStarted,
        NodeStateDto::Started => NodeState::Started,
        NodeStateDto::Complete => NodeState::Complete,
        NodeStateDto::AtRisk => NodeState::AtRisk,
        NodeStateDto::Overdue => NodeState::Overdue,
    }
}

fn drawn(network: Network) -> NetworkDto {
    NetworkDto {
        nodes: network.nodes.iter().map(node).collect(),
        edges: network.edges.iter().map(edge).collect(),
        lanes: network.lanes.into_iter().map(lane).collect(),
        width: network.width,
        height: network.height,
        hidden: count(network.hidden),
        crossings: count(network.crossings),
    }
}

fn node(node: &Node) -> NodeDto {
    NodeDto {
        task: node.task.0,
        x: node.area.x,
        y: node.area.y,
        w: node.area.w,
        h: node.area.h,
        lane: node.lane.map(count),
        rows: count(node.rows),
    }
}

fn edge(edge: &Edge) -> EdgeDto {
    EdgeDto {
        link: edge.link.map(|link| link.0),
        from: edge.from.0,
        to: edge.to.0,
        kind: view::link_kind(edge.kind),
        count: count(edge.count),
        critical: edge.critical,
        driving: edge.driving,
        points: edge
            .points
            .iter()
            .flat_map(|point| [point.x, point.y])
            .collect(),
    }
}

fn lane(lane: Lane) -> LaneDto {
    LaneDto {
        id: lane.workstream.map(|stream| stream.0),
        name: lane.name,
        x: lane.area.x,
        y: lane.area.y,
        w: lane.area.w,
        h: lane.area.h,
    }
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
