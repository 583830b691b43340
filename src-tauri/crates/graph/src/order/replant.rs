//! Replanting: a box is pulled out with the lines that hang on it and put in where all of them
//! together cross least.
//!
//! Sifting moves one vertex of one layer, so a line over many layers stays where its bends hold each
//! other. Here the best way of a line is found for all its bends at once, as a shortest way from
//! layer to layer, and the best place of a box given the best ways of its lines to each.

use std::ops::Range;

use super::Rows;
use super::count::{Room, between};
use super::net::short;
use super::sift::Sifter;

mod lines;

use lines::{Lines, WIDE, pass, smallest};

/// How far a vertex may go in its layer.
const REACH: usize = 40;

/// A vertex that is pulled out.
struct Twig {
    vertex: u32,
    /// What it hangs on, as an index of a twig before it.
    parent: usize,
    /// Whether its parent lies in the layer before.
    below: bool,
    /// Where it stands.
    here: usize,
    /// Where it may go: before each of these vertices of its row, or behind the last but one.
    gaps: Range<usize>,
    /// Where its costs begin.
    costs: usize,
    /// What it and everything that hangs on it cross now.
    now: i32,
}

/// The gaps between layers that lie before, between and behind some of so many.
pub(super) fn pairs(layers: &Range<usize>, count: usize) -> Range<usize> {
    layers.start.saturating_sub(1)..layers.end.min(count - 1)
}

/// What replanting needs beside the order.
#[derive(Default)]
pub(super) struct Spade {
    twigs: Vec<Twig>,
    /// Whether a vertex is pulled out.
    out: Vec<bool>,
    /// Of each twig, what it and everything that hangs on it cross when it stands in each gap.
    costs: Vec<i32>,
    /// The same of one twig with the line to its parent.
    line: Vec<[i32; WIDE]>,
    changes: Vec<i32>,
    ends: Vec<(i32, i32)>,
    lines: Lines,
    pub(super) room: Room,
    before: Rows,
    now: Vec<usize>,
    /// The first and the last layer of what hangs on each box.
    spans: Vec<(u32, u32)>,
    /// When each layer was last changed, and each box last looked at.
    changed: Vec<u32>,
    looked: Vec<u32>,
    time: u32,
}

impl Sifter<'_> {
    /// Replants every box until nothing gets better or the effort is spent.
    pub(super) fn replant(&mut self, effort: usize) {
        let mut spade = Spade::new(self);
        let mut known = self.crossed_all();
        let mut better = true;
        while better {
            better = false;
            for vertex in 0..self.net.boxes() {
                better |= self.replant_one(vertex, &mut known, &mut spade);
                if self.spent > effort {
                    return;
                }
            }
        }
    }

    /// Replants a box where that is better; whether it is. `known` says what the layers cross.
    pub(super) fn replant_one(
        &mut self,
        vertex: u32,
        known: &mut [usize],
        spade: &mut Spade,
    ) -> bool {
        let (first, last) = spade.span(vertex);
        let pairs = pairs(&(first..last + 1), self.rows.len());
        let looked = std::mem::replace(&mut spade.looked[vertex as usize], spade.time + 1);
        let mut around = spade.changed[pairs.start..=pairs.end].iter();
        if around.all(|&changed| changed < looked)
            || known[pairs.clone()].iter().all(|&crossed| crossed == 0)
        {
            return false;
        }
        spade.pull(self, vertex);
        let (gap, cost) = spade.best(self);
        if cost >= spade.twigs[0].now {
            spade.let_go();
            return false;
        }
        spade.before.clear();
        spade.before.extend_from_slice(&self.rows[first..=last]);
        self.put_before(vertex, gap);
        spade.out[vertex as usize] = false;
        // Line by line, each with those that have found their way.
        let tops: Vec<u32> = spade.twigs[1..]
            .iter()
            .filter(|twig| twig.parent == 0)
            .map(|twig| twig.vertex)
            .collect();
        for top in tops {
            spade.pull(self, top);
            let (gap, _) = spade.best(self);
            self.put_before(top, gap);
            spade.out[top as usize] = false;
            for at in 1..spade.twigs.len() {
                let gap = spade.follow(self, at);
                self.put_before(spade.twigs[at].vertex, gap);
                spade.out[spade.twigs[at].vertex as usize] = false;
            }
        }
        let mut now = std::mem::take(&mut spade.now);
        now.clear();
        now.extend(pairs.clone().map(|at| self.crossed(at, &mut spade.room)));
        let better = now.iter().sum::<usize>() < known[pairs.clone()].iter().sum();
        if better {
            known[pairs].copy_from_slice(&now);
            spade.touch(first..last + 1);
        } else {
            for (at, row) in (first..=last).zip(spade.before.drain(..)) {
                self.set_row(at, row);
            }
        }
        spade.now = now;
        better
    }

    /// Crossings between each layer and the next.
    pub(super) fn crossed_all(&mut self) -> Vec<usize> {
        let mut room = Room::default();
        (1..self.rows.len())
            .map(|next| self.crossed(next - 1, &mut room))
            .collect()
    }

    /// Crossings between a layer and the next.
    pub(super) fn crossed(&mut self, at: usize, room: &mut Room) -> usize {
        let row = &self.rows[at];
        let crossed = between(self.net, row, self.rows[at + 1].len(), &self.place, room);
        self.spent += row.len() + room.looked();
        crossed
    }

    /// Puts a vertex before the one that stands at a place now.
    fn put_before(&mut self, vertex: u32, gap: usize) {
        let row = &mut self.rows[self.net.layer(vertex)];
        let from = self.place[vertex as usize] as usize;
        let range = if gap > from {
            row[from..gap].rotate_left(1);
            from..gap
        } else {
            row[gap..=from].rotate_right(1);
            gap..from + 1
        };
        for index in range {
            self.place[row[index] as usize] = short(index);
        }
    }
}

impl Spade {
    pub(super) fn new(order: &Sifter<'_>) -> Self {
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
    pub(super) fn touch(&mut self, layers: Range<usize>) {
        self.time += 1;
        self.changed[layers].fill(self.time);
    }

    /// The first and the last layer of a box and all that hangs on it and on nothing else.
    pub(super) fn span(&self, vertex: u32) -> (usize, usize) {
        let (first, last) = self.spans[vertex as usize];
        (first as usize, last as usize)
    }

    /// Pulls out a vertex and the bends that hang on it and on nothing else.
    fn pull(&mut self, order: &Sifter<'_>, root: u32) {
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

    fn let_go(&mut self) {
        for twig in &self.twigs {
            self.out[twig.vertex as usize] = false;
        }
    }

    /// The best gap for the first twig, and what is crossed then.
    fn best(&mut self, order: &mut Sifter<'_>) -> (usize, i32) {
        for at in (0..self.twigs.len()).rev() {
            self.fixed(order, at, true);
            self.fixed(order, at, false);
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

    /// Adds what the lines of a twig to what stays on one side cross.
    fn fixed(&mut self, order: &mut Sifter<'_>, at: usize, below: bool) {
        let twig = &mut self.twigs[at];
        let ends = if below {
            order.net.out(twig.vertex)
        } else {
            order.net.into(twig.vertex)
        };
        if ends.iter().all(|&end| self.out[end as usize]) {
            return;
        }
        self.lines.look(order, twig.vertex, below, &self.out);
        let first = short(twig.gaps.start);
        let count = twig.gaps.len();
        self.changes.clear();
        self.changes.resize(count + 1, 0);
        // Of each place on the other side: how many of the ends lie before it and behind it.
        let width = order.rows[self.lines.other].len();
        self.ends.clear();
        self.ends.resize(width, (0, 0));
        let mut total = 0;
        for &end in ends.iter().filter(|&&end| !self.out[end as usize]) {
            self.ends[order.place[end as usize] as usize].0 += 1;
            total += 1;
        }
        let mut before = 0;
        for (ahead, behind) in &mut self.ends {
            let own = std::mem::replace(ahead, before);
            before += own;
            *behind = total - before;
        }
        let mut sum = 0_i32;
        for &(a, b) in &self.lines.all {
            // Behind it the gap has passed this line.
            let passed = ((a + 1).saturating_sub(first) as usize).min(count);
            let (ahead, behind) = self.ends[b as usize];
            sum = sum.wrapping_add(behind);
            self.changes[passed] = self.changes[passed].wrapping_add(ahead - behind);
        }
        self.changes[0] += sum;
        order.spent += self.lines.all.len() + width;
        let mut sum = 0_i32;
        let here = twig.here - twig.gaps.start;
        let costs = &mut self.costs[twig.costs..twig.costs + count];
        for (index, (cost, change)) in costs.iter_mut().zip(&self.changes).enumerate() {
            sum = sum.wrapping_add(*change);
            *cost = cost.wrapping_add(sum);
            if index == here {
                twig.now += sum;
            }
        }
        order.spent += count;
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
    fn follow(&mut self, order: &mut Sifter<'_>, at: usize) -> usize {
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
