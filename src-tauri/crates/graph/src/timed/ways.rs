//! Lines between the rows and through their gaps.

use std::collections::BTreeMap;

use super::{TimedEdge, TimedNode, point};
use crate::{Area, MARGIN, Point};

/// Space a passing line keeps from a box.
const CLEAR: i32 = 6;
/// Space two passing lines keep from each other.
const BESIDE: i32 = 5;
/// How far in front of a box a line turns into it.
const TURN: i32 = 12;
/// How far from its corner a line leaves a box.
const CORNER: i32 = 8;
/// Space between lines of one gutter, and at its sides.
const LANE: i32 = 6;
const SIDE: i32 = 9;
/// How far out of its way a line goes to spare a name.
const DETOUR: i32 = 240;

/// A line from gutter to gutter; the gutter `n` lies above row `n`.
pub(super) struct Path {
    from: usize,
    /// Stretches along gutters: which, from where, to where.
    along: Vec<(usize, i32, i32)>,
}

/// What stands in each row.
pub(super) struct Ways<'a> {
    nodes: &'a [TimedNode],
    row: &'a [usize],
    /// Boxes of each row, from the left.
    stands: Vec<Vec<usize>>,
    /// Where lines pass through each row, and whose.
    passes: Vec<BTreeMap<i32, usize>>,
}

impl<'a> Ways<'a> {
    pub(super) fn new(nodes: &'a [TimedNode], row: &'a [usize], rows: usize) -> Self {
        let mut stands: Vec<Vec<usize>> = vec![Vec::new(); rows];
        for (node, &row) in row.iter().enumerate() {
            stands[row].push(node);
        }
        for row in &mut stands {
            row.sort_by_key(|&node| nodes[node].x);
        }
        Self {
            nodes,
            row,
            stands,
            passes: vec![BTreeMap::new(); rows],
        }
    }

    /// Out of one box and into the other: down where the other lies below or in the same row.
    pub(super) fn lead(&mut self, edge: &TimedEdge) -> Path {
        let (first, last) = (self.row[edge.from], self.row[edge.to]);
        let to = &self.nodes[edge.to];
        let mut x = leaves(&self.nodes[edge.from], edge);
        let goal = if edge.enters_right {
            x_at(to, true)
        } else {
            to.x - TURN
        };
        let mut along = Vec::new();
        if first <= last {
            for row in first + 1..last {
                let next = self.pass(
                    row,
                    if along.is_empty() { goal } else { x },
                    goal,
                    edge.from,
                );
                along.push((row, x, next));
                x = next;
            }
            along.push((if first == last { last + 1 } else { last }, x, goal));
        } else {
            for row in (last + 1..first).rev() {
                let next = self.pass(
                    row,
                    if along.is_empty() { goal } else { x },
                    goal,
                    edge.from,
                );
                along.push((row + 1, x, next));
                x = next;
            }
            along.push((last + 1, x, goal));
        }
        Path {
            from: edge.from,
            along,
        }
    }

    /// Where a line gets through a row: where it is, or else as near to its goal as can be, and
    /// not through a name if it does not have to go far.
    fn pass(&mut self, row: usize, here: i32, goal: i32, from: usize) -> i32 {
        let free = |x: i32| self.gap(row, x, true) == Some(x) && self.alone(row, x, from);
        let x = if free(here) {
            here
        } else {
            let spared = self.nearest(row, goal, from, true);
            match spared {
                Some(x) if (x - goal).abs() <= DETOUR => x,
                _ => self.nearest(row, goal, from, false).unwrap_or(goal),
            }
        };
        self.passes[row].insert(x, from);
        x
    }

    /// Whether no line of another box runs there.
    fn alone(&self, row: usize, x: i32, from: usize) -> bool {
        let near = x - BESIDE + 1..x + BESIDE;
        self.passes[row]
            .range(near)
            .all(|(&at, &of)| of == from && at == x)
    }

    /// The nearest free place in a row, going away from a goal to both sides.
    fn nearest(&self, row: usize, goal: i32, from: usize, names: bool) -> Option<i32> {
        const TRIES: i32 = 24;
        let mut best: Option<i32> = None;
        for side in [-1, 1] {
            let mut x = goal;
            for _ in 0..TRIES {
                x = self.aside(row, x, side, names);
                if self.alone(row, x, from) {
                    let nearer = best.is_none_or(|best| (x - goal).abs() < (best - goal).abs());
                    if nearer {
                        best = Some(x);
                    }
                    break;
                }
                x += side * BESIDE;
            }
        }
        best.or_else(|| Some(self.aside(row, goal, -1, false)))
    }

    /// The place itself when nothing stands there.
    fn gap(&self, row: usize, x: i32, names: bool) -> Option<i32> {
        self.blocked(row, x, names).is_none().then_some(x)
    }

    /// The next place without a box to one side.
    fn aside(&self, row: usize, x: i32, side: i32, names: bool) -> i32 {
        let mut x = x;
        while let Some((left, right)) = self.blocked(row, x, names) {
            x = if side < 0 { left } else { right };
        }
        x
    }

    /// The stretch around a place in which a box stands: its ends are free of that box.
    fn blocked(&self, row: usize, x: i32, names: bool) -> Option<(i32, i32)> {
        let row = &self.stands[row];
        let next = row.partition_point(|&node| self.nodes[node].x - CLEAR < x);
        let node = &self.nodes[row[next.checked_sub(1)?]];
        let right = node.x + node.w + CLEAR + if names { node.label } else { 0 };
        (x < right).then_some((node.x - CLEAR, right))
    }

    /// A lane for every stretch of every gutter.
    pub(super) fn gutters(&self, paths: &[Option<Path>]) -> Gutters {
        let mut stretches: Vec<Vec<(i32, i32, usize)>> = vec![Vec::new(); self.stands.len() + 1];
        for path in paths.iter().flatten() {
            for &(gutter, from, to) in &path.along {
                if from != to {
                    stretches[gutter].push((from.min(to), from.max(to), path.from));
                }
            }
        }
        let mut lanes = Vec::with_capacity(stretches.len());
        let mut counts = Vec::with_capacity(stretches.len());
        for mut stretches in stretches {
            stretches.sort_unstable();
            // Where the last line of each lane ends, and whose it is.
            let mut ends: Vec<(i32, usize)> = Vec::new();
            let mut found = BTreeMap::new();
            for (from, to, of) in stretches {
                let fits = |&(end, last): &(i32, usize)| end + BESIDE < from || last == of;
                let lane = ends.iter().position(fits).unwrap_or(ends.len());
                if lane == ends.len() {
                    ends.push((to, of));
                } else {
                    ends[lane] = (ends[lane].0.max(to), of);
                }
                found.insert((from, to, of), lane);
            }
            counts.push(short(ends.len()));
            lanes.push(found);
        }
        Gutters { lanes, counts }
    }
}

/// Where the end of a box is for a line that leaves or enters it from above or below.
fn x_at(node: &TimedNode, right: bool) -> i32 {
    let inset = CORNER.min(node.w / 2);
    if right {
        node.x + node.w - inset
    } else {
        node.x + inset
    }
}

fn leaves(node: &TimedNode, edge: &TimedEdge) -> i32 {
    x_at(node, edge.leaves_right)
}

/// The lanes of the lines between the rows.
pub(super) struct Gutters {
    lanes: Vec<BTreeMap<(i32, i32, usize), usize>>,
    counts: Vec<i32>,
}

impl Gutters {
    pub(super) fn height(&self, gutter: usize) -> i32 {
        2 * SIDE + (self.counts[gutter] - 1).max(0) * LANE
    }

    /// The corners of a path. `under` is the upper side of each gutter.
    pub(super) fn points(
        &self,
        path: &Path,
        edge: &TimedEdge,
        boxes: &[Area],
        under: &[i32],
    ) -> Vec<Point> {
        let (from, to) = (&boxes[edge.from], &boxes[edge.to]);
        let mut points: Vec<Point> = Vec::new();
        let mut height = from.y;
        for &(gutter, start, end) in &path.along {
            let stretch = (start.min(end), start.max(end), path.from);
            let lane = self.lanes[gutter].get(&stretch).copied().unwrap_or(0);
            height = under[gutter] + SIDE + short(lane) * LANE;
            if points.is_empty() {
                let border = if height > from.y {
                    from.bottom()
                } else {
                    from.y
                };
                points.push(point(start + MARGIN, border));
            }
            if start != end {
                points.push(point(start + MARGIN, height));
                points.push(point(end + MARGIN, height));
            }
        }
        let last = path.along.last().map_or(0, |&(_, _, end)| end) + MARGIN;
        if edge.enters_right {
            let border = if height > to.y { to.bottom() } else { to.y };
            points.push(point(last, border));
        } else {
            let middle = to.centre().y;
            points.push(point(last, middle));
            points.push(point(to.x, middle));
        }
        points
    }
}

fn short(count: usize) -> i32 {
    i32::try_from(count).expect("fewer lines than 2^31")
}
