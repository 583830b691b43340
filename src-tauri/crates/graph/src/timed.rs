//! A graph on a time scale: places from left to right are given, rows are found.

use crate::{Area, BAND_FOOT, BAND_HEAD, Drawing, MARGIN, Point};

mod ways;

use ways::Ways;

/// A box whose place from left to right is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimedNode {
    /// Its left side.
    pub x: i32,
    /// Its width.
    pub w: i32,
    /// Its height; that of the highest counts for all.
    pub h: i32,
    /// Room to the right of it that no other box of its row takes, for its name.
    pub label: i32,
    /// The band it lies in, an index below the count of bands; 0 without bands.
    pub band: usize,
    /// Where its top lay in the picture shown before.
    pub kept: Option<i32>,
}

/// An edge between ends of boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimedEdge {
    /// The box it leaves.
    pub from: usize,
    /// The box it enters.
    pub to: usize,
    /// Whether it leaves at the right end, rather than the left.
    pub leaves_right: bool,
    /// Whether it enters at the right end, rather than the left.
    pub enters_right: bool,
}

/// Space between a box with its name and the next in the row.
const APART: i32 = 28;

/// Finds rows in which no two boxes overlap, each box near to what it follows, and leads the
/// lines between the rows and through their gaps. The picture's left margin is added to every x.
#[must_use]
pub fn draw_timed(nodes: &[TimedNode], edges: &[TimedEdge], bands: usize) -> Drawing {
    let drawn =
        |edge: &TimedEdge| edge.from != edge.to && edge.from < nodes.len() && edge.to < nodes.len();
    let rows = Rows::find(nodes, edges.iter().copied().filter(drawn), bands.max(1));
    let high = nodes.iter().map(|node| node.h).max().unwrap_or(0);
    let mut ways = Ways::new(nodes, &rows.of, rows.band.len());
    let paths: Vec<Option<ways::Path>> = edges
        .iter()
        .map(|edge| drawn(edge).then(|| ways.lead(edge)))
        .collect();
    let gutters = ways.gutters(&paths);
    let mut drawing = Drawing::default();
    let mut tops = Vec::with_capacity(rows.band.len());
    let mut under = Vec::with_capacity(rows.band.len() + 1);
    let mut y = MARGIN;
    let mut band = 0;
    for (row, &of) in rows.band.iter().enumerate() {
        while bands > 0 && band <= of {
            begin_band(&mut drawing, y);
            y += BAND_HEAD;
            band += 1;
        }
        // The lines above a row run under the title of its band.
        under.push(y);
        y += gutters.height(row);
        tops.push(y);
        y += high;
        if rows.band.get(row + 1) != Some(&of) && bands > 0 {
            y += BAND_FOOT;
        }
    }
    under.push(y);
    y += gutters.height(rows.band.len());
    while bands > 0 && band < bands {
        begin_band(&mut drawing, y);
        y += BAND_HEAD + BAND_FOOT;
        band += 1;
    }
    end_bands(&mut drawing, y);
    drawing.boxes = nodes
        .iter()
        .zip(&rows.of)
        .map(|(node, &row)| Area {
            x: node.x + MARGIN,
            y: tops[row] + (high - node.h) / 2,
            w: node.w,
            h: node.h,
        })
        .collect();
    drawing.routes = paths
        .iter()
        .zip(edges)
        .map(|(path, edge)| match path {
            Some(path) => gutters.points(path, edge, &drawing.boxes, &under),
            None => Vec::new(),
        })
        .collect();
    let labels = drawing.boxes.iter().zip(nodes);
    let right = labels.map(|(area, node)| area.right() + node.label);
    let right = right.chain(drawing.routes.iter().flatten().map(|point| point.x));
    drawing.width = right.max().unwrap_or(0) + MARGIN;
    drawing.height = y + MARGIN;
    for band in &mut drawing.bands {
        band.w = drawing.width;
    }
    drawing
}

fn begin_band(drawing: &mut Drawing, y: i32) {
    end_bands(drawing, y);
    drawing.bands.push(Area {
        y,
        ..Area::default()
    });
}

fn end_bands(drawing: &mut Drawing, y: i32) {
    if let Some(last) = drawing.bands.last_mut()
        && last.h == 0
    {
        last.h = y - last.y;
    }
}

struct Rows {
    /// The row of each box.
    of: Vec<usize>,
    /// The band of each row.
    band: Vec<usize>,
}

impl Rows {
    fn find(nodes: &[TimedNode], edges: impl Iterator<Item = TimedEdge>, bands: usize) -> Self {
        let mut follows: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
        for edge in edges {
            follows[edge.to].push(edge.from);
            follows[edge.from].push(edge.to);
        }
        let band = |node: usize| nodes[node].band.min(bands - 1);
        let mut order: Vec<usize> = (0..nodes.len()).collect();
        order.sort_by_key(|&node| (nodes[node].x, nodes[node].kept, node));
        // Rows of each band, with where the last box of each ends.
        let mut ends: Vec<Vec<i32>> = vec![Vec::new(); bands];
        let kept = Kept::of(nodes, band, bands);
        let mut row: Vec<Option<usize>> = vec![None; nodes.len()];
        for node in order {
            let here = &nodes[node];
            let ends = &mut ends[band(node)];
            let wish = kept.row(node).or_else(|| {
                let known = follows[node].iter();
                let mut known: Vec<usize> = known
                    .filter(|&&other| band(other) == band(node))
                    .filter_map(|&other| row[other])
                    .collect();
                known.sort_unstable();
                known.get(known.len().saturating_sub(1) / 2).copied()
            });
            let free = (0..ends.len()).filter(|&row| ends[row] + APART <= here.x);
            let next = match wish {
                Some(wish) => free.min_by_key(|&row| (row.abs_diff(wish), row)),
                None => free.min(),
            };
            let mut next = next.unwrap_or(ends.len());
            // What lay in a row of its own keeps it, rather than moving far off.
            if let Some(wish) = kept.row(node)
                && next.abs_diff(wish) > 2
            {
                next = ends.len().max(wish.min(ends.len() + 1));
            }
            while ends.len() <= next {
                ends.push(i32::MIN / 2);
            }
            ends[next] = here.x + here.w + here.label;
            row[node] = Some(next);
        }
        let mut first = Vec::with_capacity(bands);
        let mut of_band = Vec::new();
        for (band, ends) in ends.iter().enumerate() {
            first.push(of_band.len());
            of_band.extend(std::iter::repeat_n(band, ends.len()));
        }
        let place = |(node, row): (usize, Option<usize>)| first[band(node)] + row.unwrap_or(0);
        Self {
            of: row.into_iter().enumerate().map(place).collect(),
            band: of_band,
        }
    }
}

/// The rows boxes lay in before, counted within their band.
struct Kept(Vec<Option<usize>>);

impl Kept {
    fn of(nodes: &[TimedNode], band: impl Fn(usize) -> usize, bands: usize) -> Self {
        let mut tops: Vec<Vec<i32>> = vec![Vec::new(); bands];
        for (at, node) in nodes.iter().enumerate() {
            tops[band(at)].extend(node.kept);
        }
        for tops in &mut tops {
            tops.sort_unstable();
            tops.dedup();
        }
        let row = |(at, node): (usize, &TimedNode)| {
            let top = node.kept?;
            tops[band(at)].binary_search(&top).ok()
        };
        Self(nodes.iter().enumerate().map(row).collect())
    }

    fn row(&self, node: usize) -> Option<usize> {
        self.0[node]
    }
}

fn point(x: i32, y: i32) -> Point {
    Point { x, y }
}
