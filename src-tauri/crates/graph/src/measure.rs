//! How good a picture is.

use std::collections::BTreeMap;

use crate::{Drawing, Point};

/// How often the straight lines between the middles of joined boxes cross; lines that share a box
/// do not count. The measure by which pictures of different programs can be compared.
#[must_use]
pub fn straight_crossings(middles: &[Point], edges: &[(usize, usize)]) -> usize {
    struct Straight {
        a: Point,
        b: Point,
        ends: (usize, usize),
    }
    let mut lines: Vec<Straight> = edges
        .iter()
        .filter(|(from, to)| from != to && *from < middles.len() && *to < middles.len())
        .map(|&(from, to)| {
            let (a, b) = (middles[from], middles[to]);
            let (a, b) = if a <= b { (a, b) } else { (b, a) };
            Straight {
                a,
                b,
                ends: (from, to),
            }
        })
        .collect();
    lines.sort_by_key(|line| line.a.x);
    let mut count = 0;
    for (at, one) in lines.iter().enumerate() {
        let (top, bottom) = (one.a.y.min(one.b.y), one.a.y.max(one.b.y));
        for other in &lines[at + 1..] {
            if other.a.x > one.b.x {
                break;
            }
            if other.a.y.max(other.b.y) < top || other.a.y.min(other.b.y) > bottom {
                continue;
            }
            let (from, to) = one.ends;
            let shared = [from, to].contains(&other.ends.0) || [from, to].contains(&other.ends.1);
            if !shared && cross(one.a, one.b, other.a, other.b) {
                count += 1;
            }
        }
    }
    count
}

/// Which side of the line from a to b a point lies on.
fn side(a: Point, b: Point, p: Point) -> i64 {
    let d = |to: i32, from: i32| i64::from(to) - i64::from(from);
    (d(b.x, a.x) * d(p.y, a.y) - d(b.y, a.y) * d(p.x, a.x)).signum()
}

fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/// How often the lines of a picture cross as they are drawn, at right angles; lines that leave one
/// box together count once, and do not cross each other where they part.
#[must_use]
pub fn drawn_crossings(drawing: &Drawing) -> usize {
    let mut groups: BTreeMap<Point, Vec<&[Point]>> = BTreeMap::new();
    for route in &drawing.routes {
        if let Some(first) = route.first() {
            groups.entry(*first).or_default().push(route);
        }
    }
    let (mut flat, mut tall) = (Vec::new(), Vec::new());
    let mut own = 0;
    for routes in groups.values() {
        let (group_flat, group_tall) = lines(routes);
        own += meets(&group_flat, &group_tall);
        flat.extend(group_flat);
        tall.extend(group_tall);
    }
    meets(&flat, &tall) - own
}

/// A line along one axis: where on the other, from where, to where.
type Line = (i32, i32, i32);

/// The lines of some routes, from left to right and from top to bottom.
fn lines(routes: &[&[Point]]) -> (Vec<Line>, Vec<Line>) {
    let (mut flat, mut tall) = (Vec::new(), Vec::new());
    for pair in routes.iter().flat_map(|route| route.windows(2)) {
        let (a, b) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
        if a.y == b.y {
            flat.push((a.y, a.x, b.x));
        } else if a.x == b.x {
            tall.push((a.x, a.y, b.y));
        }
    }
    (merged(flat), merged(tall))
}

/// How often lines of the two directions cross.
fn meets(flat: &[Line], tall: &[Line]) -> usize {
    // From left to right: lines that are open at the place of an upright.
    let mut heights: Vec<i32> = flat.iter().map(|&(y, _, _)| y).collect();
    heights.sort_unstable();
    heights.dedup();
    let mut events: Vec<(i32, u8, i32, i32)> = Vec::new();
    for &(y, from, to) in flat {
        events.push((from, 2, y, y));
        events.push((to, 0, y, y));
    }
    for &(x, from, to) in tall {
        events.push((x, 1, from, to));
    }
    events.sort_unstable();
    let mut open = Open(vec![0; heights.len() + 1]);
    let mut count = 0;
    let at = |y: i32| heights.partition_point(|&height| height < y);
    for (_, what, from, to) in events {
        match what {
            0 => open.add(at(from), -1),
            2 => open.add(at(from), 1),
            _ => count += open.sum(at(to)) - open.sum(at(from + 1)),
        }
    }
    usize::try_from(count).unwrap_or(0)
}

/// Stretches of one line that touch or overlap become one.
fn merged(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_unstable();
    let mut merged: Vec<Line> = Vec::new();
    for (line, from, to) in lines {
        match merged.last_mut() {
            Some(last) if last.0 == line && from <= last.2 => last.2 = last.2.max(to),
            _ => merged.push((line, from, to)),
        }
    }
    merged
}

/// Sums over the heights below one (Fenwick 1994).
struct Open(Vec<i64>);

impl Open {
    fn add(&mut self, at: usize, by: i64) {
        let mut at = at + 1;
        while at < self.0.len() {
            self.0[at] += by;
            at += at & at.wrapping_neg();
        }
    }

    fn sum(&self, below: usize) -> i64 {
        let mut at = below;
        let mut sum = 0;
        while at > 0 {
            sum += self.0[at];
            at &= at - 1;
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(places: &[(i32, i32)]) -> Vec<Point> {
        places.iter().map(|&(x, y)| Point { x, y }).collect()
    }

    #[test]
    fn straight_lines_cross_where_they_do() {
        let square = points(&[(0, 0), (10, 10), (0, 10), (10, 0)]);
        assert_eq!(straight_crossings(&square, &[(0, 1), (2, 3)]), 1);
        assert_eq!(straight_crossings(&square, &[(0, 3), (2, 1)]), 0);
        assert_eq!(straight_crossings(&square, &[(0, 1), (0, 3)]), 0);
    }

    #[test]
    fn drawn_lines_cross_once_however_many_share_them() {
        let bus = points(&[(0, 5), (5, 5), (5, 0), (10, 0)]);
        let other = points(&[(0, 3), (10, 3)]);
        let mut drawing = Drawing {
            routes: vec![bus.clone(), bus, other],
            ..Drawing::default()
        };
        assert_eq!(drawn_crossings(&drawing), 1);
        drawing.routes.pop();
        assert_eq!(drawn_crossings(&drawing), 0);
    }
}
