//! A graph in layers.

use crate::order::{Effort, Known};
use crate::proper::Proper;
use crate::route::Routed;
use crate::{
    Area, BAND_FOOT, BAND_HEAD, Drawing, Graph, MARGIN, Point, ROW_GAP, acyclic, layers, order,
    pack, place, route, stable,
};

/// Space between the boxes of a block that nothing joins, sideways.
const BLOCK_GAP: i32 = 24;

/// Lays a graph out in layers from left to right.
#[must_use]
pub fn draw(graph: &Graph) -> Drawing {
    if graph.nodes.is_empty() {
        return Drawing {
            routes: vec![Vec::new(); graph.edges.len()],
            ..Drawing::default()
        };
    }
    let mut picture = Picture::new(graph);
    if graph.bands > 0 {
        picture.banded();
    } else {
        picture.free();
    }
    picture.finish()
}

/// A picture that is being put together.
struct Picture<'a> {
    graph: &'a Graph,
    /// Edges that can be drawn, turned where they close a loop: number, ends, whether turned.
    edges: Vec<(usize, (usize, usize), bool)>,
    drawing: Drawing,
    /// Nodes that nothing joins.
    lonely: Vec<bool>,
}

impl<'a> Picture<'a> {
    fn new(graph: &'a Graph) -> Self {
        let count = graph.nodes.len();
        let mut edges: Vec<(usize, (usize, usize), bool)> = Vec::new();
        for (edge, &(from, to)) in graph.edges.iter().enumerate() {
            if from != to && from < count && to < count {
                edges.push((edge, (from, to), false));
            }
        }
        let ends: Vec<(usize, usize)> = edges.iter().map(|&(_, ends, _)| ends).collect();
        for (edge, turned) in edges.iter_mut().zip(acyclic::turned(count, &ends)) {
            if turned {
                edge.1 = (edge.1.1, edge.1.0);
                edge.2 = true;
            }
        }
        let mut lonely = vec![true; count];
        for &(_, (from, to), _) in &edges {
            lonely[from] = false;
            lonely[to] = false;
        }
        Self {
            graph,
            edges,
            lonely,
            drawing: Drawing {
                boxes: vec![Area::default(); count],
                routes: vec![Vec::new(); graph.edges.len()],
                ..Drawing::default()
            },
        }
    }

    fn band(&self, node: usize) -> usize {
        self.graph.nodes[node]
            .band
            .min(self.graph.bands.saturating_sub(1))
    }

    fn size(&self, node: usize) -> (i32, i32) {
        (
            self.graph.nodes[node].w.max(1),
            self.graph.nodes[node].h.max(1),
        )
    }

    /// Each piece by itself, the pieces on shelves, what nothing joins in a block.
    fn free(&mut self) {
        let ends: Vec<(usize, usize)> = self.edges.iter().map(|&(_, ends, _)| ends).collect();
        let (of, count) = pack::pieces(self.graph.nodes.len(), &ends);
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (node, &piece) in of.iter().enumerate() {
            members[piece].push(node);
        }
        let (of, members) = self.together(of, members);
        let mut parts: Vec<(Vec<usize>, Vec<usize>)> = members
            .into_iter()
            .filter(|nodes| nodes.len() > 1)
            .map(|nodes| (nodes, Vec::new()))
            .collect();
        let mut index = vec![usize::MAX; count];
        for (at, (nodes, _)) in parts.iter().enumerate() {
            index[of[nodes[0]]] = at;
        }
        for (at, &(_, (from, _), _)) in self.edges.iter().enumerate() {
            parts[index[of[from]]].1.push(at);
        }
        // As they lay before; else the largest first.
        let kept = |nodes: &[usize]| {
            let places = nodes.iter().filter_map(|&node| self.graph.nodes[node].kept);
            places.map(|point| (point.y, point.x)).min()
        };
        parts.sort_by_key(|(nodes, _)| {
            let before = kept(nodes);
            (before.is_none(), before, std::cmp::Reverse(nodes.len()))
        });
        let mut drawn: Vec<Part> = parts
            .into_iter()
            .map(|(nodes, edges)| self.part(nodes, edges))
            .collect();
        let mut sizes: Vec<(i32, i32)> = drawn.iter().map(Part::size).collect();
        let lonely: Vec<usize> = self.alone(None);
        if !lonely.is_empty() {
            let wide = sizes.iter().map(|&(w, _)| w).max().unwrap_or(0);
            let boxes: Vec<(i32, i32)> = lonely.iter().map(|&node| self.size(node)).collect();
            let (corners, size) = pack::block(&boxes, wide, (BLOCK_GAP, ROW_GAP));
            drawn.push(Part::block(lonely, &boxes, &corners));
            sizes.push(size);
        }
        let (corners, _) = pack::shelves(&sizes);
        for (part, (x, y)) in drawn.into_iter().zip(corners) {
            self.put(&part, MARGIN + x, |_| MARGIN + y);
        }
    }

    /// Pieces that lay among each other stay so: a piece that falls in two is still one picture.
    fn together(&self, of: Vec<usize>, members: Vec<Vec<usize>>) -> (Vec<usize>, Vec<Vec<usize>>) {
        let areas: Vec<Option<Area>> = members
            .iter()
            .map(|nodes| {
                let kept = |&node: &usize| {
                    let (at, (w, h)) = (self.graph.nodes[node].kept?, self.size(node));
                    Some(Area {
                        x: at.x,
                        y: at.y,
                        w,
                        h,
                    })
                };
                let kept = nodes.iter().filter_map(kept).reduce(around);
                kept.filter(|_| nodes.len() > 1)
            })
            .collect();
        let mut joined = Vec::new();
        for (at, one) in areas.iter().enumerate() {
            for (below, other) in areas[..at].iter().enumerate() {
                if let (Some(one), Some(other)) = (one, other)
                    && overlap(one, other)
                {
                    joined.push((below, at));
                }
            }
        }
        if joined.is_empty() {
            return (of, members);
        }
        let (piece, count) = pack::pieces(members.len(), &joined);
        let of: Vec<usize> = of.into_iter().map(|part| piece[part]).collect();
        let mut members = vec![Vec::new(); count];
        for (node, &part) in of.iter().enumerate() {
            members[part].push(node);
        }
        (of, members)
    }

    /// Everything that is joined in one, the bands on top of each other, what nothing joins in a
    /// block at the foot of its band.
    fn banded(&mut self) {
        let nodes: Vec<usize> = (0..self.graph.nodes.len())
            .filter(|&node| !self.lonely[node])
            .collect();
        let part = self.part(nodes, (0..self.edges.len()).collect());
        let columns = part.columns();
        let mut blocks = Vec::new();
        let mut tops = Vec::new();
        let mut y = MARGIN;
        for band in 0..self.graph.bands {
            let lonely = self.alone(Some(band));
            let drawn = part.bands.get(band).copied().unwrap_or(0);
            let top = y + BAND_HEAD;
            tops.push(top);
            let mut bottom = top + drawn;
            if !lonely.is_empty() {
                let boxes: Vec<(i32, i32)> = lonely.iter().map(|&node| self.size(node)).collect();
                let (corners, size) = pack::under(&boxes, &columns, (BLOCK_GAP, ROW_GAP));
                let at = bottom + if drawn > 0 { ROW_GAP } else { 0 };
                blocks.push((Part::block(lonely, &boxes, &corners), at));
                bottom = at + size.1;
            }
            bottom = bottom.max(top + 24) + BAND_FOOT;
            self.drawing.bands.push(Area {
                x: 0,
                y,
                w: 0,
                h: bottom - y,
            });
            y = bottom;
        }
        let ends: Vec<usize> = part.nodes.iter().map(|&node| self.band(node)).collect();
        self.put(&part, MARGIN, |vertex| {
            tops[ends.get(vertex).copied().unwrap_or(0)]
        });
        for (block, at) in blocks {
            self.put(&block, MARGIN, |_| at);
        }
    }

    /// Nodes that nothing joins, as they lay before.
    fn alone(&self, band: Option<usize>) -> Vec<usize> {
        let nodes = 0..self.graph.nodes.len();
        let mut alone: Vec<usize> = nodes
            .filter(|&node| self.lonely[node] && band.is_none_or(|band| self.band(node) == band))
            .collect();
        alone.sort_by_key(|&node| {
            let kept = self.graph.nodes[node].kept;
            (kept.is_none(), kept.map(|point| (point.y, point.x)))
        });
        alone
    }

    /// Draws nodes and edges between them.
    fn part(&self, nodes: Vec<usize>, edges: Vec<usize>) -> Part {
        let mut local = vec![usize::MAX; self.graph.nodes.len()];
        for (at, &node) in nodes.iter().enumerate() {
            local[node] = at;
        }
        let ends: Vec<(usize, usize)> = edges
            .iter()
            .map(|&edge| self.edges[edge].1)
            .map(|(from, to)| (local[from], local[to]))
            .collect();
        let kept: Vec<Option<Point>> = nodes
            .iter()
            .map(|&node| self.graph.nodes[node].kept)
            .collect();
        let wished = stable::layers(&kept);
        let layer = match &wished {
            Some(wished) => layers::near(nodes.len(), &ends, wished),
            None => self.layers(nodes.len(), &ends),
        };
        let band: Vec<usize> = nodes.iter().map(|&node| self.band(node)).collect();
        let size: Vec<(i32, i32)> = nodes.iter().map(|&node| self.size(node)).collect();
        let proper = Proper::new(&layer, &band, &ends);
        let heights: Vec<Option<i32>> = match &wished {
            Some(_) => kept
                .iter()
                .map(|point| point.map(|point| point.y))
                .collect(),
            None => Vec::new(),
        };
        let effort = Effort::new(proper.vertices.len());
        let sorted = order::order(&proper, &Known { kept: &heights }, effort);
        let high: Vec<i32> = size.iter().map(|&(_, h)| h).collect();
        let bands = self.graph.bands.max(1);
        let heights = place::place(&proper, &sorted, &high, bands);
        // Lines turn in the whole picture's heights.
        let mut tops = vec![0; bands];
        let mut top = 0;
        for (band, height) in heights.bands.iter().enumerate() {
            tops[band] = top;
            top += height + FAR;
        }
        let middle: Vec<i32> = heights
            .middle
            .iter()
            .zip(&proper.vertices)
            .map(|(&middle, vertex)| middle + tops[vertex.band])
            .collect();
        let routed = route::route(&proper, &sorted, &size, &middle);
        Part {
            nodes,
            edges,
            routed,
            bands: heights.bands,
            tops,
        }
    }

    /// Layers of each piece by itself.
    fn layers(&self, count: usize, ends: &[(usize, usize)]) -> Vec<usize> {
        if self.graph.bands == 0 {
            return layers::layers(count, ends);
        }
        let (of, pieces) = pack::pieces(count, ends);
        let mut nodes: Vec<Vec<usize>> = vec![Vec::new(); pieces];
        let mut local = vec![0; count];
        for (node, &piece) in of.iter().enumerate() {
            local[node] = nodes[piece].len();
            nodes[piece].push(node);
        }
        let mut edges: Vec<Vec<(usize, usize)>> = vec![Vec::new(); pieces];
        for &(from, to) in ends {
            edges[of[from]].push((local[from], local[to]));
        }
        let mut all = vec![0; count];
        for (nodes, edges) in nodes.iter().zip(&edges) {
            for (node, layer) in nodes.iter().zip(layers::layers(nodes.len(), edges)) {
                all[*node] = layer;
            }
        }
        all
    }

    /// Takes a part into the picture; `top` gives the top of the band a node of it lies in.
    fn put(&mut self, part: &Part, x: i32, top: impl Fn(usize) -> i32) {
        // By how much each band of the part moves.
        let mut shifts = vec![0; part.tops.len()];
        for (at, &node) in part.nodes.iter().enumerate() {
            let area = part.routed.boxes[at];
            let band = part.band_at(area.y);
            shifts[band] = top(at) - part.tops[band];
            self.drawing.boxes[node] = Area {
                x: area.x + x,
                y: area.y + shifts[band],
                ..area
            };
        }
        for (at, &edge) in part.edges.iter().enumerate() {
            let (number, _, turned) = self.edges[edge];
            let mut points: Vec<Point> = part.routed.routes[at]
                .iter()
                .map(|point| Point {
                    x: point.x + x,
                    y: point.y + shifts[part.band_at(point.y)],
                })
                .collect();
            if turned {
                points.reverse();
            }
            self.drawing.routes[number] = points;
        }
    }

    fn finish(mut self) -> Drawing {
        let boxes = self.drawing.boxes.iter();
        let points = self.drawing.routes.iter().flatten();
        let right = boxes
            .clone()
            .map(Area::right)
            .chain(points.clone().map(|point| point.x));
        let bottom = boxes.map(Area::bottom).chain(points.map(|point| point.y));
        self.drawing.width = right.max().unwrap_or(0) + MARGIN;
        let foot = self.drawing.bands.last().map(Area::bottom);
        self.drawing.height = bottom.max().unwrap_or(0).max(foot.unwrap_or(0)) + MARGIN;
        for band in &mut self.drawing.bands {
            band.w = self.drawing.width;
        }
        self.drawing
    }
}

fn around(one: Area, other: Area) -> Area {
    let (x, y) = (one.x.min(other.x), one.y.min(other.y));
    Area {
        x,
        y,
        w: one.right().max(other.right()) - x,
        h: one.bottom().max(other.bottom()) - y,
    }
}

fn overlap(one: &Area, other: &Area) -> bool {
    let across = one.x < other.right() && other.x < one.right();
    across && one.y < other.bottom() && other.y < one.bottom()
}

/// Bands are this far apart while lines are led; lines of different bands never meet.
const FAR: i32 = 200;

/// Nodes and edges drawn together, not yet at their place.
struct Part {
    nodes: Vec<usize>,
    edges: Vec<usize>,
    routed: Routed,
    /// How high each band is.
    bands: Vec<i32>,
    /// Where each band begins.
    tops: Vec<i32>,
}

impl Part {
    fn block(nodes: Vec<usize>, sizes: &[(i32, i32)], corners: &[(i32, i32)]) -> Self {
        let area = |(&(w, h), &(x, y)): (&(i32, i32), &(i32, i32))| Area { x, y, w, h };
        Self {
            nodes,
            edges: Vec::new(),
            routed: Routed {
                boxes: sizes.iter().zip(corners).map(area).collect(),
                ..Routed::default()
            },
            bands: Vec::new(),
            tops: vec![0],
        }
    }

    fn size(&self) -> (i32, i32) {
        let right = self.routed.boxes.iter().map(Area::right).max();
        let bottom = self.routed.boxes.iter().map(Area::bottom).max();
        let points = || self.routed.routes.iter().flatten();
        (
            right
                .unwrap_or(0)
                .max(points().map(|point| point.x).max().unwrap_or(0)),
            bottom
                .unwrap_or(0)
                .max(points().map(|point| point.y).max().unwrap_or(0)),
        )
    }

    /// Where boxes may stand without being in the way of a line, each with how wide it may be:
    /// under the layers, and to the right of all.
    fn columns(&self) -> Vec<(i32, i32)> {
        let mut columns = self.routed.columns.clone();
        columns.push((
            self.size().0 + if columns.is_empty() { 0 } else { pack::APART },
            i32::MAX,
        ));
        columns
    }

    /// The band at a height.
    fn band_at(&self, y: i32) -> usize {
        self.tops.partition_point(|&top| top <= y).max(1) - 1
    }
}
