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

const NONE: usize = usize::MAX;

/// Improves values that keep every length until the sum is least, or the effort is spent. The
/// graph must hang together and have no loop.
pub(crate) fn shorten(values: &mut [i32], spans: &[Span]) {
    if values.len() < 2 || spans.is_empty() {
        return;
    }
    let mut tree = Tree::new(values, spans);
    tree.grow();
    tree.number(0);
    tree.weigh();
    let mut at = 0;
    while tree.effort < EFFORT {
        let Some(leaving) = tree.leaving(&mut at) else {
            break;
        };
        tree.exchange(leaving);
    }
}

struct Tree<'a> {
    values: &'a mut [i32],
    spans: &'a [Span],
    /// Edges at each node.
    at: Vec<Vec<u32>>,
    /// Tree edges at each node.
    branches: Vec<Vec<u32>>,
    /// Edges of the tree, in no particular order.
    chosen: Vec<usize>,
    in_tree: Vec<bool>,
    cut: Vec<i32>,
    /// The edge to the parent.
    parent: Vec<usize>,
    /// The subtree of a node has the numbers low..=lim, its own being lim.
    low: Vec<usize>,
    lim: Vec<usize>,
    effort: usize,
}

impl<'a> Tree<'a> {
    fn new(values: &'a mut [i32], spans: &'a [Span]) -> Self {
        let count = values.len();
        let mut at = vec![Vec::new(); count];
        for (edge, span) in spans.iter().enumerate() {
            let edge = u32::try_from(edge).expect("fewer edges than 2^32");
            at[span.from].push(edge);
            at[span.to].push(edge);
        }
        Self {
            at,
            branches: vec![Vec::new(); count],
            chosen: Vec::with_capacity(count),
            in_tree: vec![false; spans.len()],
            cut: vec![0; spans.len()],
            parent: vec![NONE; count],
            low: vec![0; count],
            lim: vec![0; count],
            values,
            spans,
            effort: 0,
        }
    }

    fn slack(&self, edge: usize) -> i32 {
        let span = &self.spans[edge];
        self.values[span.to] - self.values[span.from] - span.length
    }

    fn other(&self, edge: usize, node: usize) -> usize {
        let span = &self.spans[edge];
        if span.from == node {
            span.to
        } else {
            span.from
        }
    }

    /// Grows a tree of edges without slack over everything, shifting what has been reached so far
    /// as a whole when no such edge leads on. The shift is kept beside the values of the tree.
    fn grow(&mut self) {
        let count = self.values.len();
        let mut reached = vec![false; count];
        let mut out: BinaryHeap<Reverse<(i32, usize)>> = BinaryHeap::new();
        let mut into: BinaryHeap<Reverse<(i32, usize)>> = BinaryHeap::new();
        let mut shift = 0;
        let mut next = Some((0, NONE));
        while let Some((node, edge)) = next {
            reached[node] = true;
            self.values[node] -= shift;
            if edge != NONE {
                self.take(edge);
            }
            for index in 0..self.at[node].len() {
                let edge = self.at[node][index] as usize;
                let span = self.spans[edge];
                if span.from == node && !reached[span.to] {
                    let key = self.values[span.to] - self.values[node] - span.length;
                    out.push(Reverse((key, edge)));
                } else if span.to == node && !reached[span.from] {
                    let key = self.values[node] - self.values[span.from] - span.length;
                    into.push(Reverse((key, edge)));
                }
            }
            while out
                .peek()
                .is_some_and(|Reverse((_, edge))| reached[self.spans[*edge].to])
            {
                out.pop();
            }
            while into
                .peek()
                .is_some_and(|Reverse((_, edge))| reached[self.spans[*edge].from])
            {
                into.pop();
            }
            let forward = out.peek().map(|&Reverse((key, edge))| (key - shift, edge));
            let backward = into.peek().map(|&Reverse((key, edge))| (key + shift, edge));
            next = match (forward, backward) {
                (Some((slack, edge)), other) if other.is_none_or(|(least, _)| slack <= least) => {
                    shift += slack;
                    Some((self.spans[edge].to, edge))
                }
                (_, Some((slack, edge))) => {
                    shift -= slack;
                    Some((self.spans[edge].from, edge))
                }
                (_, None) => None,
            };
        }
    }

    fn take(&mut self, edge: usize) {
        self.in_tree[edge] = true;
        self.chosen.push(edge);
        let span = self.spans[edge];
        let short = u32::try_from(edge).expect("fewer edges than 2^32");
        self.branches[span.from].push(short);
        self.branches[span.to].push(short);
    }

    /// Numbers the subtree of `root` in postorder, from its old low number on.
    fn number(&mut self, root: usize) {
        let mut number = self.low[root];
        let mut walk = vec![(root, 0_usize)];
        while let Some(top) = walk.last_mut() {
            let (node, index) = *top;
            if index == 0 {
                self.low[node] = number;
            }
            match self.branches[node].get(index).map(|&edge| edge as usize) {
                Some(edge) => {
                    top.1 += 1;
                    self.effort += 1;
                    if edge != self.parent[node] {
                        let child = self.other(edge, node);
                        self.parent[child] = edge;
                        walk.push((child, 0));
                    }
                }
                None => {
                    self.lim[node] = number;
                    number += 1;
                    walk.pop();
                }
            }
        }
    }

    /// The cut values of all tree edges, children before parents: what the sum would grow by
    /// per step if the edge were stretched.
    fn weigh(&mut self) {
        let mut order: Vec<usize> = (0..self.values.len()).collect();
        order.sort_unstable_by_key(|&node| self.lim[node]);
        for node in order {
            let up = self.parent[node];
            if up == NONE {
                continue;
            }
            // +1 when the edge leads out of the subtree.
            let sign = if self.spans[up].from == node { 1 } else { -1 };
            let mut sum = 0;
            for &edge in &self.at[node] {
                let edge = edge as usize;
                let span = &self.spans[edge];
                let leads_out = if span.from == node { 1 } else { -1 };
                sum += leads_out * span.weight;
                if edge != up && self.in_tree[edge] {
                    // A child's cut counts what leaves the child; what joins it to this node
                    // counts there one way and here the other, and so not at all.
                    let child_sign = if span.to == node { 1 } else { -1 };
                    sum += child_sign * self.cut[edge];
                }
            }
            self.cut[up] = sign * sum;
        }
    }

    /// A tree edge whose removal makes the sum smaller: the worst of the next few.
    fn leaving(&mut self, at: &mut usize) -> Option<usize> {
        const FEW: usize = 30;
        let mut worst: Option<usize> = None;
        let mut found = 0;
        for step in 0..self.chosen.len() {
            let edge = self.chosen[(*at + step) % self.chosen.len()];
            self.effort += 1;
            if self.cut[edge] < 0 {
                if worst.is_none_or(|worst| self.cut[edge] < self.cut[worst]) {
                    worst = Some(edge);
                }
                found += 1;
                if found == FEW {
                    *at = (*at + step + 1) % self.chosen.len();
                    break;
                }
            }
        }
        worst
    }

    fn below(&self, node: usize, root: usize) -> bool {
        self.low[root] <= self.lim[node] && self.lim[node] <= self.lim[root]
    }

    fn exchange(&mut self, leaving: usize) {
        let span = self.spans[leaving];
        // The end that is the child, and whether the edge leads out of its subtree.
        let child = if self.parent[span.from] == leaving {
            span.from
        } else {
            span.to
        };
        let outwards = child == span.from;
        let Some(entering) = self.entering(child, outwards) else {
            // Cannot be: a negative cut has an edge the other way.
            self.cut[leaving] = 0;
            return;
        };
        let slack = self.slack(entering);
        if slack != 0 {
            // The subtree moves so that the entering edge loses its slack.
            let by = if outwards { -slack } else { slack };
            self.shift(child, by);
        }
        self.rehang(leaving, entering);
    }

    /// Moves a subtree, or everything else the other way, whichever is less.
    fn shift(&mut self, root: usize, by: i32) {
        let size = self.lim[root] - self.low[root] + 1;
        let (low, lim) = (self.low[root], self.lim[root]);
        self.effort += self.values.len() / 4;
        let inside = size * 2 <= self.values.len();
        for (value, number) in self.values.iter_mut().zip(&self.lim) {
            if (low <= *number && *number <= lim) == inside {
                *value += if inside { by } else { -by };
            }
        }
    }

    /// The edge with least slack that crosses the other way.
    fn entering(&mut self, child: usize, outwards: bool) -> Option<usize> {
        let mut best: Option<(i32, usize)> = None;
        let mut walk = vec![child];
        let up = self.parent[child];
        while let Some(node) = walk.pop() {
            for index in 0..self.at[node].len() {
                let edge = self.at[node][index] as usize;
                self.effort += 1;
                let span = self.spans[edge];
                if self.in_tree[edge] {
                    if edge != self.parent[node] && edge != up {
                        walk.push(self.other(edge, node));
                    }
                    continue;
                }
                let other = self.other(edge, node);
                // Into the subtree when the leaving edge leads out, and the other way round.
                let right_way = if outwards {
                    span.to == node
                } else {
                    span.from == node
                };
                if right_way && !self.below(other, child) {
                    let slack = self.slack(edge);
                    if best.is_none_or(|best| (slack, edge) < best) {
                        best = Some((slack, edge));
                    }
                }
            }
        }
        best.map(|(_, edge)| edge)
    }

    /// Puts the entering edge in place of the leaving one, with cut values and numbers.
    fn rehang(&mut self, leaving: usize, entering: usize) {
        let cut = self.cut[leaving];
        let span = self.spans[entering];
        let first = self.climb(span.to, span.from, cut, true);
        let again = self.climb(span.from, span.to, cut, false);
        debug_assert_eq!(first, again);
        self.cut[leaving] = 0;
        self.cut[entering] = -cut;
        self.in_tree[leaving] = false;
        let place = self.chosen.iter().position(|&edge| edge == leaving);
        self.chosen.swap_remove(place.expect("a tree edge leaves"));
        for end in [self.spans[leaving].from, self.spans[leaving].to] {
            self.branches[end].retain(|&edge| edge as usize != leaving);
        }
        self.take(entering);
        self.number(first);
    }

    /// Goes up from one end of the entering edge to the first node that is above both, changing
    /// the cut values on the way.
    fn climb(&mut self, to: usize, from: usize, cut: i32, towards: bool) -> usize {
        let mut node = from;
        while !self.below(to, node) {
            let edge = self.parent[node];
            let with = (self.spans[edge].from == node) == towards;
            self.cut[edge] += if with { cut } else { -cut };
            node = self.other(edge, node);
        }
        node
    }
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
