//! The picture of what waits on what: the rows of a plan as nodes, its links as edges, seen
//! through a lens and laid out by `graph`.
//!
//! A summary is not a node unless it is collapsed: its rows are. A link that leads to an open
//! summary is drawn to the rows that wait for it first (those nothing else in the summary holds
//! back), one that leaves it from the rows that decide its end; never more than [`FEW`] of either,
//! so that the picture says what holds without a line to every row. Focus and path follow the
//! same edges.

use std::collections::BTreeSet;

use plan::refusal::Record;
use plan::{
    LinkId, LinkKind, NaiveDate, PersonId, PlanId, Refusal, TaskId, TaskKind, WorkstreamId,
};

use crate::State;

mod edges;
mod layout;
mod nodes;
mod reach;

pub use graph::Point;

/// Most rows that stand for an open summary at one end of a link.
pub const FEW: usize = 3;

/// How nodes are arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrange {
    /// In layers, from what waits for nothing to what nothing waits for.
    #[default]
    Layered,
    /// By date.
    Time,
    /// In layers, one band a team: a workstream, or an owner where there is none.
    Team,
}

/// How far a row has come, or what endangers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeState {
    /// Nothing done yet.
    NotStarted,
    /// Begun.
    Started,
    /// Done.
    Complete,
    /// It will miss what was promised or insisted on.
    AtRisk,
    /// Its date lies behind us.
    Overdue,
}

/// One node and what lies around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// The node.
    pub task: TaskId,
    /// How many levels of what it waits for.
    pub up: u32,
    /// How many levels of what waits for it.
    pub down: u32,
}

/// What is shown, and how. Empty lists let everything through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lens {
    /// The arrangement.
    pub arrange: Arrange,
    /// Whether workstreams lie in lanes of their own.
    pub lanes: bool,
    /// Only what lies around a node.
    pub focus: Option<Focus>,
    /// Only what lies on a way from one node to another.
    pub between: Option<(TaskId, TaskId)>,
    /// Only these kinds.
    pub kinds: Vec<TaskKind>,
    /// Only what these people answer for.
    pub owners: Vec<PersonId>,
    /// Only these workstreams.
    pub workstreams: Vec<WorkstreamId>,
    /// Only rows in one of these states; begun work at risk is both begun and at risk.
    pub states: Vec<NodeState>,
    /// Summaries drawn as one node.
    pub collapsed: BTreeSet<TaskId>,
    /// Completed rows too. Asking for the state says so as well.
    pub done: bool,
}

/// A plan seen through a lens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// Nodes, in the order of the outline.
    pub nodes: Vec<Node>,
    /// Edges, in the order of the links.
    pub edges: Vec<Edge>,
    /// Lanes, from top to bottom.
    pub lanes: Vec<Lane>,
    /// Width of the whole.
    pub width: i32,
    /// Height of the whole.
    pub height: i32,
    /// Rows left out; summaries do not count.
    pub hidden: usize,
    /// How often lines cross.
    pub crossings: usize,
}

/// A row, or a collapsed summary, in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// The row.
    pub task: TaskId,
    /// Where it lies.
    pub area: graph::Area,
    /// Its lane.
    pub lane: Option<usize>,
    /// How many rows a collapsed summary stands for; 0 for a row.
    pub rows: usize,
}

/// One or several links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The link; none when several are bundled.
    pub link: Option<LinkId>,
    /// The node it leaves.
    pub from: TaskId,
    /// The node it enters.
    pub to: TaskId,
    /// Which ends it joins; of several that differ, finish to start.
    pub kind: LinkKind,
    /// How many links it stands for.
    pub count: usize,
    /// Whether it drives and both its ends are critical.
    pub critical: bool,
    /// Whether it decides its successor's start.
    pub driving: bool,
    /// Its way, from border to border.
    pub points: Vec<Point>,
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The workstream; none for an owner's, and for what belongs to nobody.
    pub workstream: Option<WorkstreamId>,
    /// What it is called.
    pub name: String,
    /// Where it lies.
    pub area: graph::Area,
}

/// A plan seen through a lens. `kept` is where nodes lay in the picture before: they keep their
/// order, so that the picture stays the same one.
///
/// # Errors
/// [`Refusal::Missing`] when the plan, or a node the lens is about, is not there.
pub fn network(
    state: &State,
    plan: PlanId,
    lens: &Lens,
    kept: &[(TaskId, Point)],
    today: NaiveDate,
) -> Result<Network, Refusal> {
    if !state.program.plans.contains(plan) {
        return Err(Refusal::Missing(Record::Plan(plan)));
    }
    let outline = nodes::Rows::of(state, plan, lens);
    for task in lens
        .focus
        .iter()
        .map(|focus| focus.task)
        .chain(lens.between.iter().flat_map(|&(from, to)| [from, to]))
    {
        if outline.stands_for(task).is_empty() {
            return Err(Refusal::Missing(Record::Task(task)));
        }
    }
    let edges = edges::edges(state, &outline);
    let within = reach::within(&outline, &edges, lens);
    let shown = nodes::shown(state, &outline, lens, &within, today);
    let shown_edges = edges
        .into_iter()
        .filter(|edge| shown.at(edge.from).is_some() && shown.at(edge.to).is_some())
        .collect();
    let mut picture = layout::layout(state, plan, lens, &shown, shown_edges, kept);
    picture.hidden = shown.hidden;
    Ok(picture)
}
