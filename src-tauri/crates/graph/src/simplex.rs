//! The network simplex of Gansner et al. (1993): integers for the ends of edges such that each
//! edge spans at least its length, and the weighted sum of the spans is least.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// An edge of the problem: `value[to] - value[from] >= length`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) length: i32,
    pub(crate) weight: i32,
}

/// How many edges may be looked at in all before what has been found so far is good enough.
const EFFORT: usize = 40_000_000;

const NONE: u32 = u32::MAX;

/// Improves values that keep every length until the sum is least, or the effort is spent. The
/// graph must hang together and have no loop.
pub(crate) fn shorten(values: &mut [i32], spans: &[Span]) {
    if values.len() < 2 || spans.is_empty() {
        return;
    }
    let mut tree = Tree::new(values, spans);
    let order = tree.grow();
    tree.weigh(&order);
    let mut at = 0;
    while tree.effort < EFFORT {
        let Some(leaving) = tree.leaving(&mut at) else {
            break;
        };
        tree.exchange(leaving);
    }
}

/// A tree of edges without slack over everything. Which node is its root changes.
struct Tree<'a> {
    values: &'a mut [i32],
    spans: &'a [Span],
    /// Where the edges at each node begin.
    first: Vec<u32>,
    /// Edges and their other ends, node by node.
    at: Vec<(u32, u32)>,
    /// Edges of the tree, in no particular order.
    chosen: Vec<u32>,
    /// Where each edge is among them; none for one that is not in the tree.
    slot: Vec<u32>,
    cut: Vec<i32>,
    /// The edge to the parent, and how far away the root is, counted from some number.
    parent: Vec<u32>,
    depth: Vec<u32>,
    /// The two sides of an edge of the tree as far as they are known, each node with the edge that
    /// led to it.
    sides: [Vec<(u32, u32)>; 2],
    /// When a node was last on the smaller side.
    seen: Vec<u32>,
    time: u32,
    effort: usize,
}

impl<'a> Tree<'a> {
    fn new(values: &'a mut [i32], spans: &'a [Span]) -> Self {
        let count = values.len();
        let mut first = vec![0_u32; count + 1];
        for span in spans {
            first[span.from] += 1;
            first[span.to] += 1;
        }
        let mut sum = 0;
        for first in &mut first {
            sum += *first;
            *first = sum;
        }
        let mut at = vec![(0, 0); 2 * spans.len()];
        for (edge, span) in spans.iter().enumerate().rev() {
            for (node, other) in [(span.to, span.from), (span.from, span.to)] {
                first[node] -= 1;
                at[first[node] as usize] = (short(edge), short(other));
            }
        }
        Self {
            first,
            at,
            chosen: Vec::with_capacity(count),
            slot: vec![NONE; spans.len()],
            cut: vec![0; spans.len()],
            parent: vec![NONE; count],
            depth: vec![0; count],
            sides: [Vec::new(), Vec::new()],
            seen: vec![0; count],
            time: 0,
            values,
            spans,
            effort: 0,
        }
    }

    /// Edges at a node and their other ends.
    fn edges(&self, node: u32) -> &[(u32, u32)] {
        let node = node as usize;
        &self.at[self.first[node] as usize..self.first[node + 1] as usize]
    }

    fn in_tree(&self, edge: u32) -> bool {
        self.slot[edge as usize] != NONE
    }

    fn slack(&self, edge: u32) -> i32 {
        let span = &self.spans[edge as usize];
        self.values[span.to] - self.values[span.from] - span.length
    }

    fn other(&self, edge: u32, node: u32) -> u32 {
        let span = &self.spans[edge as usize];
        short(if span.from == node as usize {
            span.to
        } else {
            span.from
        })
    }

    /// Grows a tree of edges without slack over everything, shifting what has been reached so far
    /// as a whole when no such edge leads on. The shift is kept beside the values of the tree.
    /// Returns the nodes, parents before children.
    fn grow(&mut self) -> Vec<u32> {
        let count = self.values.len();
        let mut reached = vec![false; count];
        let mut order = Vec::with_capacity(count);
        let mut out: BinaryHeap<Reverse<(i32, u32)>> = BinaryHeap::new();
        let mut into: BinaryHeap<Reverse<(i32, u32)>> = BinaryHeap::new();
        let mut shift = 0;
        let mut next = Some((0, NONE));
        while let Some((node, edge)) = next {
            reached[node] = true;
            order.push(short(node));
            self.values[node] -= shift;
            if edge != NONE {
                self.take(edge);
                self.parent[node] = edge;
                self.depth[node] = self.depth[self.other(edge, short(node)) as usize] + 1;
            }
            for &(edge, other) in self.edges(short(node)) {
                if reached[other as usize] {
                    continue;
                }
                let slack = Reverse((self.slack(edge), edge));
                if self.spans[edge as usize].from == node {
                    out.push(slack);
                } else {
                    into.push(slack);
                }
            }
            while out
                .peek()
                .is_some_and(|Reverse((_, edge))| reached[self.spans[*edge as usize].to])
            {
                out.pop();
            }
            while into
                .peek()
                .is_some_and(|Reverse((_, edge))| reached[self.spans[*edge as usize].from])
            {
                into.pop();
            }
            let forward = out.peek().map(|&Reverse((key, edge))| (key - shift, edge));
            let backward = into.peek().map(|&Reverse((key, edge))| (key + shift, edge));
            next = match (forward, backward) {
                (Some((slack, edge)), other) if other.is_none_or(|(least, _)| slack <= least) => {
                    shift += slack;
                    Some((self.spans[edge as usize].to, edge))
                }
                (_, Some((slack, edge))) => {
                    shift -= slack;
                    Some((self.spans[edge as usize].from, edge))
                }
                (_, None) => None,
            };
        }
        order
    }

    fn take(&mut self, edge: u32) {
        self.slot[edge as usize] = short(self.chosen.len());
        self.chosen.push(edge);
    }

    /// The cut values of all tree edges, children before parents: what the sum would grow by
    /// per step if the edge were stretched.
    fn weigh(&mut self, order: &[u32]) {
        for &node in order.iter().rev() {
            let up = self.parent[node as usize];
            if up == NONE {
                continue;
            }
            let leads_out = |edge: u32| self.spans[edge as usize].from == node as usize;
            let mut sum = 0;
            for &(edge, _) in self.edges(node) {
                let weight = self.spans[edge as usize].weight;
                let sign = if leads_out(edge) { 1 } else { -1 };
                sum += sign * weight;
                if edge != up && self.in_tree(edge) {
                    // A child's cut counts what leaves the child; what joins it to this node
                    // counts there one way and here the other, and so not at all.
                    sum -= sign * self.cut[edge as usize];
                }
            }
            self.cut[up as usize] = if leads_out(up) { sum } else { -sum };
        }
    }

    /// A tree edge whose removal makes the sum smaller: the worst of the next few.
    fn leaving(&mut self, at: &mut usize) -> Option<u32> {
        const FEW: usize = 30;
        let mut worst: Option<(i32, u32)> = None;
        let mut found = 0;
        let first = (*at).min(self.chosen.len());
        let round = (first..self.chosen.len()).chain(0..first);
        for index in round {
            let edge = self.chosen[index];
            self.effort += 1;
            let cut = self.cut[edge as usize];
            if cut < 0 {
                if worst.is_none_or(|(least, _)| cut < least) {
                    worst = Some((cut, edge));
                }
                found += 1;
                if found == FEW {
                    *at = index + 1;
                    break;
                }
            }
        }
        worst.map(|(_, edge)| edge)
    }

    /// Puts another edge in place of one of the tree, with values, cut values and parents.
    fn exchange(&mut self, leaving: u32) {
        let span = self.spans[leaving as usize];
        // The end that is the child, and whether the edge leads out of its subtree.
        let outwards = self.parent[span.from] == leaving;
        let (child, top) = if outwards {
            (span.from, span.to)
        } else {
            (span.to, span.from)
        };
        let side = self.smaller(leaving, [short(child), short(top)]);
        let below = side == 0;
        let Some(entering) = self.entering(side, outwards == below) else {
            // Cannot be: a negative cut has an edge the other way.
            self.cut[leaving as usize] = 0;
            return;
        };
        // The subtree moves so that the entering edge loses its slack, or the rest the other way.
        let slack = self.slack(entering);
        if slack != 0 {
            let by = if outwards == below { -slack } else { slack };
            for &(node, _) in &self.sides[side] {
                self.values[node as usize] += by;
            }
        }
        let cut = self.cut[leaving as usize];
        self.recut(entering, cut);
        self.cut[entering as usize] = -cut;
        self.cut[leaving as usize] = 0;
        let slot = std::mem::replace(&mut self.slot[leaving as usize], NONE);
        self.chosen.swap_remove(slot as usize);
        if let Some(&moved) = self.chosen.get(slot as usize) {
            self.slot[moved as usize] = slot;
        }
        self.take(entering);
        if !below {
            self.parent[child] = NONE;
        }
        self.rehang(side, entering);
    }

    /// Finds all nodes on one side of an edge of the tree, that with fewer of them.
    fn smaller(&mut self, leaving: u32, ends: [u32; 2]) -> usize {
        let mut done = [0, 0];
        for (side, end) in self.sides.iter_mut().zip(ends) {
            side.clear();
            side.push((end, leaving));
        }
        let side = loop {
            // A step on each side in turn.
            let step = |side: usize, sides: &mut [Vec<(u32, u32)>; 2]| {
                let &(node, via) = sides[side].get(done[side])?;
                let edges = self.first[node as usize]..self.first[node as usize + 1];
                for &(edge, other) in &self.at[edges.start as usize..edges.end as usize] {
                    if edge != via && self.slot[edge as usize] != NONE {
                        sides[side].push((other, edge));
                    }
                }
                Some(edges.len())
            };
            let mut sides = std::mem::take(&mut self.sides);
            let (first, second) = (step(0, &mut sides), step(1, &mut sides));
            self.sides = sides;
            let (Some(first), Some(second)) = (first, second) else {
                break usize::from(first.is_some());
            };
            self.effort += first + second;
            done = [done[0] + 1, done[1] + 1];
        };
        self.time += 1;
        for &(node, _) in &self.sides[side] {
            self.seen[node as usize] = self.time;
        }
        side
    }

    /// The edge with least slack from one side to the other, into the known one or out of it.
    fn entering(&mut self, side: usize, into: bool) -> Option<u32> {
        let mut best: Option<(i32, u32)> = None;
        for &(node, _) in &self.sides[side] {
            let edges = self.edges(node);
            for &(edge, other) in edges {
                let enters = self.spans[edge as usize].to == node as usize;
                if enters == into
                    && self.seen[other as usize] != self.time
                    && self.slot[edge as usize] == NONE
                {
                    let slack = (self.slack(edge), edge);
                    if best.is_none_or(|best| slack < best) {
                        best = Some(slack);
                    }
                }
            }
        }
        best.map(|(_, edge)| edge)
    }

    /// Goes up from both ends of the entering edge to where they meet, changing the cut values on
    /// the way.
    fn recut(&mut self, entering: u32, cut: i32) {
        let span = self.spans[entering as usize];
        let (mut from, mut to) = (short(span.from), short(span.to));
        while from != to {
            let towards = self.depth[from as usize] >= self.depth[to as usize];
            let node = if towards { &mut from } else { &mut to };
            let edge = self.parent[*node as usize];
            let span = &self.spans[edge as usize];
            let leads_out = span.from == *node as usize;
            self.cut[edge as usize] += if leads_out == towards { cut } else { -cut };
            *node = short(if leads_out { span.to } else { span.from });
        }
    }

    /// Hangs the known side up by the entering edge.
    fn rehang(&mut self, side: usize, entering: u32) {
        let mut nodes = std::mem::take(&mut self.sides[side]);
        let span = self.spans[entering as usize];
        let (inside, outside) = if self.seen[span.from] == self.time {
            (span.from, span.to)
        } else {
            (span.to, span.from)
        };
        nodes.clear();
        nodes.push((short(inside), entering));
        self.parent[inside] = entering;
        self.depth[inside] = self.depth[outside] + 1;
        let mut done = 0;
        while let Some(&(node, via)) = nodes.get(done) {
            done += 1;
            let depth = self.depth[node as usize] + 1;
            let edges = self.first[node as usize] as usize..self.first[node as usize + 1] as usize;
            for &(edge, other) in &self.at[edges] {
                if edge != via && self.slot[edge as usize] != NONE {
                    self.parent[other as usize] = edge;
                    self.depth[other as usize] = depth;
                    nodes.push((other, edge));
                }
            }
        }
        self.sides[side] = nodes;
    }
}

fn short(number: usize) -> u32 {
    u32::try_from(number).expect("fewer nodes and edges than 2^32")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(edges: &[(usize, usize, i32)]) -> Vec<Span> {
        let span = |&(from, to, weight)| Span {
            from,
            to,
            length: 1,
            weight,
        };
        edges.iter().map(span).collect()
    }

    fn longest(count: usize, spans: &[Span]) -> Vec<i32> {
        let mut values = vec![0; count];
        for _ in 0..count {
            for span in spans {
                values[span.to] = values[span.to].max(values[span.from] + span.length);
            }
        }
        values
    }

    fn sum(values: &[i32], spans: &[Span]) -> i32 {
        let cost = |span: &Span| span.weight * (values[span.to] - values[span.from]);
        spans.iter().map(cost).sum()
    }

    #[test]
    fn a_source_moves_up_to_what_waits_for_it() {
        let spans = spans(&[(0, 1, 1), (1, 2, 1), (2, 3, 1), (4, 3, 1)]);
        let mut values = longest(5, &spans);
        assert_eq!(values[4], 0);
        shorten(&mut values, &spans);
        assert_eq!(values[3] - values[4], 1);
        assert_eq!(sum(&values, &spans), 4);
    }

    #[test]
    fn groups_move_together_and_weights_decide() {
        // A chain 5 -> 6 hangs between 0 and 4 of a longer chain; its heavy end is pulled tight.
        let chain = [(0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 4, 1)];
        let mut edges = chain.to_vec();
        edges.extend([(0, 5, 1), (5, 6, 2), (6, 4, 3)]);
        let spans = spans(&edges);
        let mut values = longest(7, &spans);
        shorten(&mut values, &spans);
        let at = |node: usize| values[node] - values[0];
        assert_eq!((at(4), at(6), at(5)), (4, 3, 2));
    }

    #[test]
    fn it_finds_the_least_of_all_layerings() {
        // All layerings of small graphs with a spanning tree, tried one by one.
        let mut seed = 7_u64;
        let mut next = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from(seed >> 33).unwrap_or(0) % below
        };
        for _ in 0..60 {
            let count = 6;
            let mut edges = Vec::new();
            for node in 1..count {
                edges.push((next(node), node, 1 + i32::try_from(next(3)).unwrap_or(0)));
            }
            for _ in 0..3 {
                let to = 1 + next(count - 1);
                edges.push((next(to), to, 1 + i32::try_from(next(3)).unwrap_or(0)));
            }
            let spans = spans(&edges);
            let mut values = longest(count, &spans);
            shorten(&mut values, &spans);
            assert!(spans.iter().all(|span| values[span.to] > values[span.from]));
            let mut best = i32::MAX;
            for code in 0..6_usize.pow(6) {
                let tried: Vec<i32> = (0..6)
                    .map(|node| i32::try_from(code / 6_usize.pow(node) % 6).unwrap_or(0))
                    .collect();
                if spans.iter().all(|span| tried[span.to] > tried[span.from]) {
                    best = best.min(sum(&tried, &spans));
                }
            }
            assert_eq!(sum(&values, &spans), best);
        }
    }
}
