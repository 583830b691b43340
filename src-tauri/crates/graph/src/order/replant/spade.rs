//! What a box and its lines cross in every place they may go.
//!
//! The vertices that are pulled out are a tree. From its leaves to its root, each is given what it
//! and all that hangs on it cross at least in each gap of its row.

use std::ops::Range;

use super::lines::{Lines, WIDE, pass, smallest};
use crate::order::Rows;
use crate::order::count::Room;
use crate::order::net::short;
use crate::order::sift::Sifter;

/// How far a vertex may go in its layer.
const REACH: usize = 40;

/// A vertex that is pulled out.
pub(super) struct Twig {
    pub(super) vertex: u32,
    /// What it hangs on, as an index of a twig before it.
    pub(super) parent: usize,
    /// Whether its parent lies in the layer before.
    below: bool,
    /// Where it stands.
    here: usize,
    /// Where it may go: before each of these vertices of its row, or behind the last but one.
    gaps: Range<usize>,
    /// Where its costs begin.
    costs: usize,
    /// What it and everything that hangs on it cross now.
    pub(super) now: i32,
}

/// What replanting needs beside the order.
#[derive(Default)]
pub(in crate::order) struct Spade {
    pub(super) twigs: Vec<Twig>,
    /// Whether a vertex is pulled out.
    pub(super) out: Vec<bool>,
    /// Of each twig, what it and everything that hangs on it cross when it stands in each gap.
    costs: Vec<i32>,
    /// The same of one twig with the line to its parent.
    line: Vec<[i32; WIDE]>,
    changes: Vec<i32>,
    ends: Vec<(i32, i32)>,
    lines: Lines,
    pub(in crate::order) room: Room,
    pub(super) before: Rows,
    pub(super) now: Vec<usize>,
    /// The first and the last layer of what hangs on each box.
    spans: Vec<(u32, u32)>,
    /// When each layer was last changed, and each box last looked at.
    pub(super) changed: Vec<u32>,
    pub(super) looked: Vec<u32>,
    pub(super) time: u32,
}

impl Spade {
    pub(in crate::order) fn new(order: &Sifter<'_>) -> Self {
        let mut spade = Self {
            out: vec![false; order.net.count()],
            changed: vec![1; order.rows.len()],
            looked: vec![0; order.net.count()],
            time: 1,
            ..Self::default()
        };
        for vertex in 0..order.net.boxes() {
            spade.pull(order, vertex);
            spade.let_go();
            let layers = || spade.twigs.iter().map(|twig| order.net.layer(twig.vertex));
            let span = (layers().min().unwrap_or(0), layers().max().unwrap_or(0));
            spade.spans.push((short(span.0), short(span.1)));
        }
        spade
    }

    /// Says that some layers have changed.
    pub(in crate::order) fn touch(&mut self, layers: Range<usize>) {
        self.time += 1;
        self.changed[layers].fill(self.time);
    }

    /// The first and the last layer of a box and all that hangs on it and on nothing else.
    pub(in crate::order) fn span(&self, vertex: u32) -> (usize, usize) {
        let (first, last) = self.spans[vertex as usize];
        (first as usize, last as usize)
    }

    /// Pulls out a vertex and the bends that hang on it and on nothing else.
    pub(super) fn pull(&mut self, order: &Sifter<'_>, root: u32) {
        self.twigs.clear();
        self.costs.clear();
        self.lines.of = None;
        self.twig(order, root, 0, false);
        let mut at = 0;
        while let Some(twig) = self.twigs.get(at) {
            let (vertex, below) = (twig.vertex, twig.below);
            if at == 0 || below {
                for &next in order.net.out(vertex) {
                    if order.net.bend(next) {
                        self.twig(order, next, at, true);
                    }
                }
            }
            if at == 0 || !below {
                for &next in order.net.into(vertex) {
                    if order.net.bend(next) && order.net.out(next).len() == 1 {
                        self.twig(order, next, at, false);
                    }
                }
            }
            at += 1;
        }
    }

    fn twig(&mut self, order: &Sifter<'_>, vertex: u32, parent: usize, below: bool) {
        let row = &order.rows[order.net.layer(vertex)];
        let here = order.place[vertex as usize] as usize;
        let alike = order.net.alike(row, here, REACH);
        let gaps = alike.start..alike.end + 1;
        self.out[vertex as usize] = true;
        let costs = self.costs.len();
        self.costs.resize(costs + gaps.len(), 0);
        self.twigs.push(Twig {
            vertex,
            parent,
            below,
            here,
            gaps,
            costs,
            now: 0,
        });
    }

    pub(super) fn let_go(&mut self) {
        for twig in &self.twigs {
            self.out[twig.vertex as usize] = false;
        }
    }

    /// The best gap for the first twig, and what is crossed then.
    pub(super) fn best(&mut self, order: &mut Sifter<'_>) -> (usize, i32) {
        for at in (0..self.twigs.len()).rev() {
            self.fixed(order, at);
            if at > 0 {
                self.hang(order, at);
            }
        }
        let root = &self.twigs[0];
        let costs = &self.costs[root.costs..root.costs + root.gaps.len()];
        let mut best = (costs[root.here - root.gaps.start], root.here);
        for (gap, &cost) in root.gaps.clone().zip(costs) {
            if cost < best.0 {
                best = (cost, gap);
            }
        }
        (best.1, best.0)
    }

    /// Adds what the lines of a twig to what stays cross.
    fn fixed(&mut self, order: &mut Sifter<'_>, at: usize) {
        let count = self.twigs[at].gaps.len();
        self.changes.clear();
        self.changes.resize(count + 1, 0);
        let below = self.fixed_side(order, at, true);
        if !self.fixed_side(order, at, false) && !below {
            return;
        }
        let twig = &mut self.twigs[at];
        let here = twig.here - twig.gaps.start;
        let costs = &mut self.costs[twig.costs..twig.costs + count];
        let mut sum = 0_i32;
        for (change, cost) in self.changes.iter_mut().zip(costs) {
            sum = sum.wrapping_add(*change);
            *change = sum;
            *cost = cost.wrapping_add(sum);
        }
        twig.now += self.changes[here];
        order.spent += count;
    }

    /// By how much each gap of a twig crosses more than the one before, as far as lines on one
    /// side are concerned; whether there are any.
    fn fixed_side(&mut self, order: &mut Sifter<'_>, at: usize, below: bool) -> bool {
        let twig = &self.twigs[at];
        let ends = if below {
            order.net.out(twig.vertex)
        } else {
            order.net.into(twig.vertex)
        };
        let mut fixed = ends.iter().filter(|&&end| !self.out[end as usize]);
        let Some(&one) = fixed.next() else {
            return false;
        };
        self.lines.look(order, twig.vertex, below, &self.out);
        let first = short(twig.gaps.start);
        let count = twig.gaps.len();
        let changes = &mut self.changes[..=count];
        // Behind it the gap has passed this line.
        let passed = |a: u32| ((a + 1).saturating_sub(first) as usize).min(count);
        let mut sum = 0_i32;
        let Some(&next) = fixed.next() else {
            let to = order.place[one as usize];
            for &(a, b) in &self.lines.all {
                let (ahead, behind) = (i32::from(to < b), i32::from(to > b));
                sum = sum.wrapping_add(behind);
                let change = &mut changes[passed(a)];
                *change = change.wrapping_add(ahead - behind);
            }
            changes[0] += sum;
            order.spent += self.lines.all.len();
            return true;
        };
        // Of each place on the other side: how many of the ends lie before it and behind it.
        let width = order.rows[self.lines.other].len();
        self.ends.clear();
        self.ends.resize(width, (0, 0));
        let mut total = 0;
        for &end in [&one, &next].into_iter().chain(fixed) {
            self.ends[order.place[end as usize] as usize].0 += 1;
            total += 1;
        }
        let mut before = 0;
        for (ahead, behind) in &mut self.ends {
            let own = std::mem::replace(ahead, before);
            before += own;
            *behind = total - before;
        }
        for &(a, b) in &self.lines.all {
            let (ahead, behind) = self.ends[b as usize];
            sum = sum.wrapping_add(behind);
            let change = &mut changes[passed(a)];
            *change = change.wrapping_add(ahead - behind);
        }
        changes[0] += sum;
        order.spent += self.lines.all.len() + width;
        true
    }

    /// Adds to the costs of the parent the least that a twig and the line to it cost.
    fn hang(&mut self, order: &mut Sifter<'_>, at: usize) {
        let (parents, twigs) = self.twigs.split_at_mut(at);
        let twig = &twigs[0];
        let parent = &mut parents[twig.parent];
        self.lines.look(order, parent.vertex, twig.below, &self.out);
        let own = &self.costs[twig.costs..twig.costs + twig.gaps.len()];
        self.lines.cross(
            parent.gaps.start,
            twig.gaps.start,
            own,
            &mut self.changes,
            &mut self.line,
        );
        let here = twig.here - twig.gaps.start;
        let own = own[here];
        let costs = &mut self.costs[parent.costs..parent.costs + parent.gaps.len()];
        let mut least = smallest(&self.line);
        let mut next = self
            .lines
            .all
            .partition_point(|&(a, _)| (a as usize) < parent.gaps.start);
        let from = short(twig.gaps.start);
        let mut passed = 0;
        for (gap, cost) in parent.gaps.clone().zip(costs) {
            let before = next;
            while let Some(&(a, b)) = self.lines.all.get(next)
                && (a as usize) < gap
            {
                // That line lies before the gap now.
                pass(&mut self.line, (b + 1).saturating_sub(from).cast_signed());
                next += 1;
            }
            if next > before {
                passed += next - before;
                least = smallest(&self.line);
            }
            *cost += least;
            if gap == parent.here {
                parent.now += twig.now + self.line[here / WIDE][here % WIDE] - own;
            }
        }
        order.spent += self.lines.all.len() + passed * self.line.len();
    }

    /// The best gap for a twig whose parent has found its place.
    pub(super) fn follow(&mut self, order: &mut Sifter<'_>, at: usize) -> usize {
        let twig = &self.twigs[at];
        let parent = &self.twigs[twig.parent];
        self.lines.of = None;
        self.lines.look(order, parent.vertex, twig.below, &self.out);
        let from = order.place[parent.vertex as usize] as usize;
        let own = &self.costs[twig.costs..twig.costs + twig.gaps.len()];
        self.lines.cross(
            from,
            twig.gaps.start,
            own,
            &mut self.changes,
            &mut self.line,
        );
        let mut best = (self.line[0][0], twig.gaps.start);
        for (gap, &cost) in twig.gaps.clone().zip(self.line.as_flattened()) {
            if cost < best.0 {
                best = (cost, gap);
            }
        }
        order.spent += self.lines.all.len();
        best.1
    }
}
