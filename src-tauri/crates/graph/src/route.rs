//! Lines between the layers, at right angles, each trunk in a lane of its own.

use crate::order::Layers;
use crate::proper::Proper;
use crate::{Area, LANE, Point};

mod lanes;

use lanes::Trunk;

/// Room before the first lane, and after the last one for the arrow's head.
const BEFORE: i32 = 16;
const AFTER: i32 = 24;
/// Narrowest space between two layers.
const LEAST: i32 = 64;
/// How far from the corner of a box a line may enter.
const CORNER: i32 = 7;

/// Places of boxes and lines in one piece of a graph.
#[derive(Clone, Debug, Default)]
pub(crate) struct Routed {
    /// Where each box lies.
    pub(crate) boxes: Vec<Area>,
    /// The way of each edge.
    pub(crate) routes: Vec<Vec<Point>>,
    /// The left side and the width of each layer.
    pub(crate) columns: Vec<(i32, i32)>,
}

/// Sets the layers beside each other, as far apart as the lines between them need, and leads the
/// lines. `size` is that of boxes; `middle` the height of every vertex.
pub(crate) fn route(
    proper: &Proper,
    layers: &Layers,
    size: &[(i32, i32)],
    middle: &[i32],
) -> Routed {
    let ports = ports(proper, size, middle);
    // The edges that end right after a vertex, and the bend after it.
    let mut ends: Vec<Vec<(i32, usize)>> = vec![Vec::new(); proper.vertices.len()];
    for (edge, way) in proper.ways.iter().enumerate() {
        ends[way[way.len() - 2]].push((ports[edge], edge));
    }
    let mut lane_x = vec![0; proper.vertices.len()];
    let mut columns = Vec::with_capacity(layers.len());
    let mut x = 0;
    for layer in layers {
        let boxes = layer.iter().filter(|&&vertex| !proper.bend(vertex));
        let wide = boxes.map(|&vertex| size[vertex].0).max().unwrap_or(0);
        columns.push((x, wide));
        x += wide;
        let mut trunks = Vec::new();
        for &vertex in layer {
            let from = middle[vertex];
            let bends = proper.vertices[vertex].out.iter();
            let bends = bends.filter(|&&to| proper.bend(to)).map(|&to| middle[to]);
            let mut to: Vec<i32> = ends[vertex]
                .iter()
                .map(|&(port, _)| port)
                .chain(bends)
                .collect();
            if to.iter().all(|&to| to == from) {
                continue;
            }
            to.sort_unstable();
            trunks.push(Trunk { vertex, from, to });
        }
        let (lanes, count) = lanes::assign(&trunks);
        let pitch = match count {
            0..=24 => LANE,
            25..=60 => LANE - 2,
            _ => LANE - 4,
        };
        let needed = BEFORE + AFTER + (count - 1).max(0) * pitch;
        let room = needed.max(LEAST);
        // Few lanes lie nearer to where they lead from, so that arrows have a straight end.
        let first = x + BEFORE + (room - needed) / 3;
        for (trunk, lane) in trunks.iter().zip(lanes) {
            lane_x[trunk.vertex] = first + lane * pitch;
        }
        x += room;
    }
    let boxes: Vec<Area> = (0..proper.boxes)
        .map(|node| Area {
            x: columns[proper.vertices[node].layer].0,
            y: middle[node] - size[node].1 / 2,
            w: size[node].0,
            h: size[node].1,
        })
        .collect();
    let routes = (0..proper.ways.len())
        .map(|edge| line(&proper.ways[edge], &boxes, middle, &lane_x, ports[edge]))
        .collect();
    Routed {
        boxes,
        routes,
        columns,
    }
}

fn line(way: &[usize], boxes: &[Area], middle: &[i32], lane_x: &[i32], port: i32) -> Vec<Point> {
    let (from, to) = (way[0], way[way.len() - 1]);
    let mut y = middle[from];
    let mut points = vec![Point {
        x: boxes[from].right(),
        y,
    }];
    for pair in way.windows(2) {
        let next = if pair[1] == to { port } else { middle[pair[1]] };
        if next != y {
            let x = lane_x[pair[0]];
            points.push(Point { x, y });
            points.push(Point { x, y: next });
            y = next;
        }
    }
    points.push(Point { x: boxes[to].x, y });
    points
}

/// The height at which each edge enters its box: in the order of what it comes from, a straight
/// one in the middle.
fn ports(proper: &Proper, size: &[(i32, i32)], middle: &[i32]) -> Vec<i32> {
    let mut into: Vec<Vec<(i32, usize)>> = vec![Vec::new(); proper.boxes];
    for (edge, way) in proper.ways.iter().enumerate() {
        into[way[way.len() - 1]].push((middle[way[way.len() - 2]], edge));
    }
    let mut ports = vec![0; proper.ways.len()];
    for (node, edges) in into.iter_mut().enumerate() {
        edges.sort_unstable();
        let count = i32::try_from(edges.len()).expect("fewer edges than 2^31");
        let room = (size[node].1 / 2 - CORNER).max(0);
        let straight = edges.iter().position(|&(from, _)| from == middle[node]);
        for (at, &(_, edge)) in edges.iter().enumerate() {
            let at = i32::try_from(at).expect("fewer edges than 2^31");
            let offset = if let Some(straight) = straight {
                let straight = i32::try_from(straight).expect("fewer edges than 2^31");
                let side = if at < straight {
                    straight
                } else {
                    count - 1 - straight
                };
                spread(at - straight, side.max(1), room)
            } else {
                spread(2 * at - (count - 1), (count - 1).max(1), room) / 2
            };
            ports[edge] = middle[node] + offset;
        }
    }
    ports
}

/// The offset of the `at`th line from the middle when there are `side` of them on this side.
fn spread(at: i32, side: i32, room: i32) -> i32 {
    if LANE * side <= room {
        at * LANE
    } else {
        at * room / side
    }
}
