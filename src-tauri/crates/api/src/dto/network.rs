//! The picture of what waits on what. All coordinates are whole pixels at a zoom of 1, from the
//! top left corner.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{KindDto, LinkKindDto};

/// How nodes are arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ArrangeDto {
    /// In layers from left to right.
    #[default]
    Layered,
    /// By date.
    Time,
    /// In layers, one band a team: a workstream, else an owner.
    Team,
}

/// How far a row has come, or what endangers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum NodeStateDto {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FocusDto {
    /// The node.
    pub task: u32,
    /// Levels of what it waits for.
    pub up: u32,
    /// Levels of what waits for it.
    pub down: u32,
}

/// What is shown, and how. Empty lists let everything through.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LensDto {
    /// The arrangement.
    pub arrange: ArrangeDto,
    /// Whether workstreams lie in lanes of their own.
    pub lanes: bool,
    /// Only what lies around a node.
    pub focus: Option<FocusDto>,
    /// Only what lies on a way from one node to another.
    pub between: Option<(u32, u32)>,
    /// Only these kinds.
    pub kinds: Vec<KindDto>,
    /// Only what these people answer for.
    pub owners: Vec<u32>,
    /// Only these workstreams.
    pub workstreams: Vec<u32>,
    /// Only rows in one of these states; begun work at risk is both.
    pub states: Vec<NodeStateDto>,
    /// Summaries drawn as one node.
    pub collapsed: Vec<u32>,
    /// Completed rows too.
    pub done: bool,
}

/// A plan seen through a lens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NetworkDto {
    /// Nodes, in the order of the outline.
    pub nodes: Vec<NodeDto>,
    /// Edges, in the order of the links.
    pub edges: Vec<EdgeDto>,
    /// Lanes, from top to bottom.
    pub lanes: Vec<LaneDto>,
    /// Width of the whole.
    pub width: i32,
    /// Height of the whole.
    pub height: i32,
    /// Rows of the plan that the lens leaves out; summaries do not count.
    pub hidden: u32,
    /// How often lines cross.
    pub crossings: u32,
}

/// A row, or a collapsed summary, in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NodeDto {
    /// The row.
    pub task: u32,
    /// Its left side.
    pub x: i32,
    /// Its top.
    pub y: i32,
    /// Its width.
    pub w: i32,
    /// Its height.
    pub h: i32,
    /// The place of its lane in the list.
    pub lane: Option<u32>,
    /// How many rows a collapsed summary stands for; 0 for a row.
    pub rows: u32,
}

/// One or several links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EdgeDto {
    /// The link; none when several are bundled. A link of an open summary may have several edges.
    pub link: Option<u32>,
    /// The node it leaves.
    pub from: u32,
    /// The node it enters.
    pub to: u32,
    /// Which ends it joins.
    pub kind: LinkKindDto,
    /// How many links it stands for.
    pub count: u32,
    /// Whether it drives and both its ends are critical.
    pub critical: bool,
    /// Whether it decides its successor's start.
    pub driving: bool,
    /// x0, y0, x1, y1 and so on, from border to border.
    pub points: Vec<i32>,
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LaneDto {
    /// The workstream.
    pub id: Option<u32>,
    /// What it is called.
    pub name: String,
    /// Its left side.
    pub x: i32,
    /// Its top.
    pub y: i32,
    /// Its width.
    pub w: i32,
    /// Its height.
    pub h: i32,
}
