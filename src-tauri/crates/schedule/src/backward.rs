//! Late dates: how far everything may slip before a chosen end does.

use plan::{LinkKind, Moment, Progress};

use crate::forward::Early;
use crate::network::{At, NOWHERE, Network, Node, Role};

/// The ends that may not slip: a late finish for some nodes.
pub(crate) struct Ends(Vec<i64>);

/// No bound: the chosen ends do not wait for this node.
pub(crate) const FREE: i64 = i64::MAX / 4;

impl Ends {
    /// Each plan's launch; without one, the latest finish of the plan for every row in it.
    pub(crate) fn of_plans(network: &Network, early: &[Early]) -> Self {
        let mut ends = vec![FREE; network.nodes.len()];
        let latest = latest(network, early);
        let launch = |plan: u32| {
            network
                .releases
                .get(plan as usize)
                .and_then(|plan| plan.launch)
        };
        for (at, node) in network.nodes.iter().enumerate() {
            match launch(node.plan) {
                Some(launch) if launch as usize == at => ends[at] = early[at].finish,
                Some(_) => {}
                None if node.role == Role::Leaf => ends[at] = latest[node.plan as usize],
                None => {}
            }
        }
        Self(ends)
    }

    /// One row alone.
    pub(crate) fn one(network: &Network, early: &[Early], at: At) -> Self {
        let mut ends = vec![FREE; network.nodes.len()];
        ends[at] = early[at].finish;
        Self(ends)
    }
}

/// The latest finish of each plan.
pub(crate) fn latest(network: &Network, early: &[Early]) -> Vec<i64> {
    let mut latest = vec![i64::MIN / 4; network.releases.len().max(1)];
    for (node, early) in network.nodes.iter().zip(early) {
        if node.role == Role::Leaf {
            let latest = &mut latest[node.plan as usize];
            *latest = early.finish.max(*latest);
        }
    }
    latest
}

/// Late dates of one node; [`FREE`] where no end waits for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Late {
    pub(crate) start: i64,
    pub(crate) finish: i64,
    /// How far its finish may slip before any successor does, as a coordinate.
    pub(crate) free_finish: i64,
    /// How far its start may.
    pub(crate) free_start: i64,
    /// The earliest start among the rows an opening summary still holds back.
    held: i64,
}

impl Late {
    fn slip(&mut self, edge: Edge, late: i64, free: i64) {
        let (bound, free_bound) = match edge {
            Edge::Start => (&mut self.start, &mut self.free_start),
            Edge::Finish => (&mut self.finish, &mut self.free_finish),
        };
        *bound = late.min(*bound);
        *free_bound = free.min(*free_bound);
    }
}

#[derive(Clone, Copy)]
enum Edge {
    Start,
    Finish,
}

pub(crate) fn pass(network: &Network, early: &[Early], ends: &Ends) -> Vec<Late> {
    let blank = |&end: &i64| Late {
        start: FREE,
        finish: end,
        free_finish: FREE,
        free_start: FREE,
        held: FREE,
    };
    let mut late: Vec<Late> = ends.0.iter().map(blank).collect();
    for &at in network.order.iter().rev() {
        let at = at as usize;
        let node = &network.nodes[at];
        let mut bound = late[at];
        links(network, early, &late, at, &mut bound);
        if node.parent_close != NOWHERE && node.role != Role::Open {
            inherit(network, early, &late, at, &mut bound);
        }
        if node.role == Role::Leaf {
            settle(&mut bound, &early[at]);
        }
        late[at] = bound;
        if node.parent_open != NOWHERE && held_back(node) {
            let held = if node.role == Role::Open {
                bound.held
            } else {
                early[at].start
            };
            let open = &mut late[node.parent_open as usize];
            // What precedes the summary waits for whichever of its rows must start first.
            open.start = open.start.min(bound.start);
            open.held = open.held.min(held);
        }
    }
    late
}

/// A leaf's two ends slip together.
fn settle(bound: &mut Late, early: &Early) {
    let length = early.finish - early.start;
    if bound.start < FREE {
        bound.finish = bound.finish.min(bound.start + length);
    }
    if bound.finish < FREE {
        bound.start = bound.finish - length;
    }
    if bound.free_start < FREE {
        bound.free_finish = bound.free_finish.min(bound.free_start + length);
    }
}

fn links(network: &Network, early: &[Early], late: &[Late], at: At, bound: &mut Late) {
    let begun = network.nodes[at].progress != Progress::NotStarted;
    let leaf = network.nodes[at].role == Role::Leaf;
    for arc in network.arcs_from(at) {
        let to = arc.to as usize;
        let (mine, theirs) = match arc.kind {
            LinkKind::FinishToStart => (Edge::Finish, Edge::Start),
            LinkKind::StartToStart => (Edge::Start, Edge::Start),
            LinkKind::FinishToFinish => (Edge::Finish, Edge::Finish),
            LinkKind::StartToFinish => (Edge::Start, Edge::Finish),
        };
        // A start that has happened slips no more, and what has happened waits for nothing.
        if leaf && begun && matches!(mine, Edge::Start) || !waits(network, to, theirs) {
            continue;
        }
        let (late_edge, early_edge) = match theirs {
            Edge::Start if network.nodes[to].role == Role::Open => (late[to].start, late[to].held),
            Edge::Start => (late[to].start, early[to].start),
            Edge::Finish => (late[to].finish, early[to].finish),
        };
        let opens = match mine {
            Edge::Start => early[at].start_opens,
            Edge::Finish => early[at].finish_opens,
        };
        let back = |edge: i64| {
            if edge >= FREE {
                FREE
            } else {
                latest_before(network, at, to, edge - arc.lag, opens)
            }
        };
        bound.slip(mine, back(late_edge), back(early_edge));
    }
}

/// Whether a successor still takes notice of a link to this end, given how far it has come.
fn waits(network: &Network, to: At, end: Edge) -> bool {
    let node = &network.nodes[to];
    match node.progress {
        _ if node.role != Role::Leaf => true,
        Progress::NotStarted => true,
        Progress::Started { .. } => matches!(end, Edge::Finish),
        Progress::Complete { .. } => false,
    }
}

/// Whether what a summary waits for still holds this row of it back.
fn held_back(node: &Node) -> bool {
    match node.role {
        Role::Leaf => node.progress == Progress::NotStarted,
        Role::Open => true,
        Role::Close => false,
    }
}

/// The latest coordinate of `from` that a coordinate of `to` does not have to give way to: the
/// exact inverse of the way dates go forward between two calendars.
fn latest_before(network: &Network, from: At, to: At, work: i64, opens: bool) -> i64 {
    if network.nodes[from].clock == network.nodes[to].clock {
        return work;
    }
    let moment = network.clock(to).start_at(work);
    let clock = network.clock(from);
    if opens {
        // Read where work begins, it must begin no later than that very minute.
        clock.work_at(Moment(moment.0.saturating_add(1))) - 1
    } else {
        clock.work_at(moment)
    }
}

/// What waits for the end of a summary waits for each of its rows; what waits for its start waits
/// for the row that starts first.
fn inherit(network: &Network, early: &[Early], late: &[Late], at: At, bound: &mut Late) {
    let node = &network.nodes[at];
    let close = node.parent_close as usize;
    bound.slip(Edge::Finish, late[close].finish, late[close].free_finish);
    let begun = node.role == Role::Leaf && node.progress != Progress::NotStarted;
    if early[at].start == early[close].start && !begun {
        bound.slip(Edge::Start, late[close].start, late[close].free_start);
    }
}
