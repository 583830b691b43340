//! Sifting: a vertex tries every place of its layer and takes the best.

use std::ops::Range;

use super::count::{Room, between};
use super::{Effort, Known, Layers, crossings};
use crate::proper::Proper;

/// How far a vertex looks up and down.
const REACH: usize = 80;

/// How much worse a vertex may stand on the way to a better place, beside its edges.
const HOPE: usize = 12;
/// Up to so many pairs are compared one by one.
const FEW: usize = 16;
/// Most layers stirred at once, less one.
const WINDOW: usize = 6;
/// How often stirred layers are sifted.
const PASSES: usize = 3;
/// How far a stirred vertex may go, as a share of its layer.
const NOISE: f64 = 0.06;

fn row_width(layers: &Layers, at: usize, backwards: bool) -> usize {
    let other = if backwards {
        Some(at + 1)
    } else {
        at.checked_sub(1)
    };
    other
        .and_then(|other| layers.get(other))
        .map_or(1, Vec::len)
}

/// Numbers that look like chance and are always the same.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next()).unwrap_or(0) % limit.max(1)
    }

    fn share(&mut self) -> f64 {
        self.next() as f64 / (1_u64 << 31) as f64
    }
}

/// An order that is being improved.
pub(crate) struct Sifter<'a> {
    proper: &'a Proper,
    layers: Layers,
    place: Vec<u32>,
    bands: Vec<u32>,
    /// Where the neighbours of the vertices of one layer lie in the layers before and after.
    near: Near,
    turn: Vec<usize>,
    /// Boxes that keep their order among each other.
    held: Option<&'a [Option<i32>]>,
    spent: usize,
}

impl<'a> Sifter<'a> {
    pub(crate) fn new(
        proper: &'a Proper,
        layers: &Layers,
        held: Option<&'a [Option<i32>]>,
    ) -> Self {
        let count = proper.vertices.len();
        let mut sifter = Self {
            proper,
            layers: layers.clone(),
            place: vec![0; count],
            bands: proper
                .vertices
                .iter()
                .map(|vertex| short(vertex.band))
                .collect(),
            near: Near::default(),
            turn: Vec::new(),
            held,
            spent: 0,
        };
        for layer in &sifter.layers {
            for (at, &vertex) in layer.iter().enumerate() {
                sifter.place[vertex] = short(at);
            }
        }
        sifter
    }

    pub(crate) fn spent(&self) -> usize {
        self.spent
    }

    pub(crate) fn layers(self) -> Layers {
        self.layers
    }

    /// Sifts layer by layer, there and back, until nothing gets better or the effort is spent.
    pub(crate) fn settle(&mut self, effort: usize, round: usize) {
        self.settle_some(0..self.layers.len(), effort, round, usize::MAX);
    }

    /// Sifts some layers, and no other.
    fn settle_some(&mut self, some: Range<usize>, effort: usize, round: usize, passes: usize) {
        let count = some.len();
        let mut moved = vec![true; count];
        for pass in 0..passes {
            let mut better = 0;
            for step in 0..count {
                let at = if (pass + round).is_multiple_of(2) {
                    step
                } else {
                    count - 1 - step
                };
                let first = at.saturating_sub(1);
                let last = (at + 1).min(count - 1);
                if !moved[first..=last].iter().any(|&moved| moved) {
                    continue;
                }
                let gain = self.sift_layer(some.start + at, pass);
                moved[at] = gain > 0;
                better += gain;
                if self.spent > effort {
                    return;
                }
            }
            if better == 0 {
                return;
            }
        }
    }

    /// Stirs a few layers here and there and sifts them again, keeping what is no worse, until
    /// the effort is spent.
    pub(crate) fn stir(&mut self, effort: usize) {
        let count = self.layers.len();
        let mut room = Room::default();
        let mut chance = Chance(1);
        let mut known: Vec<usize> = (1..count)
            .map(|next| self.crossed(next - 1, &mut room))
            .collect();
        let mut now: Vec<usize> = Vec::new();
        while self.spent < effort {
            self.spent += 100;
            let size = 2 + chance.below(WINDOW);
            let first = chance
                .below((count + size).max(1) - 1)
                .saturating_sub(size - 1);
            let last = (first + size).min(count);
            let pairs = first.saturating_sub(1)..last.min(count - 1);
            let crossed: usize = known[pairs.clone()].iter().sum();
            if crossed == 0 {
                continue;
            }
            let before: Layers = self.layers[first..last].to_vec();
            let backwards = chance.below(2) == 1;
            let noise = NOISE * (1 + chance.below(4)) as f64;
            for step in first..last {
                let at = if backwards {
                    first + last - 1 - step
                } else {
                    step
                };
                self.disturb(at, backwards, noise, &mut chance);
            }
            self.settle_some(first..last, usize::MAX, usize::from(backwards), PASSES);
            now.clear();
            now.extend(pairs.clone().map(|at| self.crossed(at, &mut room)));
            if now.iter().sum::<usize>() <= crossed {
                known[pairs].copy_from_slice(&now);
            } else {
                for (at, layer) in (first..last).zip(before) {
                    for (index, &vertex) in layer.iter().enumerate() {
                        self.place[vertex] = short(index);
                    }
                    self.layers[at] = layer;
                }
            }
        }
    }

    /// Crossings between a layer and the next.
    fn crossed(&mut self, at: usize, room: &mut Room) -> usize {
        let layer = &self.layers[at];
        self.spent += 4 * layer.len();
        between(
            self.proper,
            layer,
            self.layers[at + 1].len(),
            &self.place,
            room,
        )
    }

    /// Sorts a layer by where its neighbours lie, with some chance.
    fn disturb(&mut self, at: usize, backwards: bool, noise: f64, chance: &mut Chance) {
        let wide = self.layers[at].len() as f64;
        self.spent += 8 * self.layers[at].len();
        let mut sorted: Vec<(usize, f64, usize)> = Vec::with_capacity(self.layers[at].len());
        for &vertex in &self.layers[at] {
            let row = &self.proper.vertices[vertex];
            let near = if backwards { &row.out } else { &row.into };
            let here = f64::from(self.place[vertex]);
            let mean = if near.is_empty() {
                here
            } else {
                let other = row_width(&self.layers, at, backwards) as f64;
                let sum: u32 = near.iter().map(|&other| self.place[other]).sum();
                f64::from(sum) / near.len() as f64 * wide / other.max(1.0)
            };
            let mixed = mean * 0.4 + here * 0.6 + (chance.share() - 0.5) * noise * wide;
            sorted.push((row.band, mixed, vertex));
        }
        sorted.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for (index, (_, _, vertex)) in sorted.into_iter().enumerate() {
            self.place[vertex] = short(index);
            self.layers[at][index] = vertex;
        }
    }

    /// Sifts every vertex of a layer once; by how many crossings that is better.
    fn sift_layer(&mut self, at: usize, pass: usize) -> usize {
        let mut turn = std::mem::take(&mut self.turn);
        turn.clear();
        turn.extend_from_slice(&self.layers[at]);
        self.near.look(self.proper, &self.place, &turn);
        // Those with most edges first, and the other way round in every second pass.
        turn.sort_by_key(|&vertex| std::cmp::Reverse(edges(self.proper, vertex)));
        if pass % 2 == 1 {
            turn.reverse();
        }
        let mut gain = 0;
        for &vertex in &turn {
            if !self.stays(vertex) {
                gain += self.sift(at, vertex);
            }
        }
        self.turn = turn;
        gain
    }

    fn stays(&self, vertex: usize) -> bool {
        let held = self.held.and_then(|held| held.get(vertex));
        held.is_some_and(Option::is_some)
    }

    fn sift(&mut self, at: usize, vertex: usize) -> usize {
        let band = self.bands[vertex];
        let here = self.place[vertex] as usize;
        let own = self.near.lists[here];
        let (above, below) = self.near.of(own);
        let mut best = (0_i64, here);
        // So much worse on the way and there is nothing to be found behind it.
        let bound = i64::try_from(HOPE + 2 * (above.len() + below.len())).unwrap_or(i64::MAX);
        let layer = &self.layers[at];
        let mut spent = 0;
        for sign in [-1, 1] {
            let mut sum = 0_i64;
            let mut there = here;
            for _ in 0..REACH {
                if sign < 0 {
                    if there == 0 {
                        break;
                    }
                    there -= 1;
                } else {
                    there += 1;
                    if there == layer.len() {
                        break;
                    }
                }
                if self.bands[layer[there]] != band {
                    break;
                }
                let (other_above, other_below) = self.near.of(self.near.lists[there]);
                spent += 1 + above.len() * other_above.len() + below.len() * other_below.len();
                sum += sign * (versus(above, other_above) + versus(below, other_below));
                if sum < best.0 {
                    best = (sum, there);
                } else if sum > best.0 + bound {
                    break;
                }
            }
        }
        self.spent += spent;
        if best.1 != here {
            self.put(at, here, best.1);
        }
        usize::try_from(-best.0).unwrap_or(0)
    }

    fn put(&mut self, at: usize, from: usize, to: usize) {
        let layer = &mut self.layers[at];
        let lists = &mut self.near.lists;
        let range = if from < to {
            layer[from..=to].rotate_left(1);
            lists[from..=to].rotate_left(1);
            from..=to
        } else {
            layer[to..=from].rotate_right(1);
            lists[to..=from].rotate_right(1);
            to..=from
        };
        for index in range {
            self.place[layer[index]] = short(index);
        }
    }
}

/// Places of the neighbours of one layer, sorted, in the order of the layer.
#[derive(Default)]
struct Near {
    ends: Vec<u32>,
    /// Where the lists of a vertex begin and end: above from the first to the second, below from
    /// there to the third.
    lists: Vec<[u32; 3]>,
}

impl Near {
    fn look(&mut self, proper: &Proper, place: &[u32], layer: &[usize]) {
        self.ends.clear();
        self.lists.clear();
        for &vertex in layer {
            let row = &proper.vertices[vertex];
            let mut list = |near: &[usize]| {
                let first = self.ends.len();
                self.ends.extend(near.iter().map(|&other| place[other]));
                if near.len() > 1 {
                    self.ends[first..].sort_unstable();
                }
                short(first)
            };
            let (first, second) = (list(&row.into), list(&row.out));
            self.lists.push([first, second, short(self.ends.len())]);
        }
    }

    fn of(&self, [first, second, third]: [u32; 3]) -> (&[u32], &[u32]) {
        let (above, below) = (
            first as usize..second as usize,
            second as usize..third as usize,
        );
        (&self.ends[above], &self.ends[below])
    }
}

/// Crossings with b above a, less those with a above b, of edges that end at sorted places.
fn versus(a: &[u32], b: &[u32]) -> i64 {
    if let ([a], [b]) = (a, b) {
        return i64::from(a < b) - i64::from(a > b);
    }
    if a.len() * b.len() <= FEW {
        let mut sum = 0;
        for &end in b {
            for &other in a {
                sum += i64::from(other < end) - i64::from(other > end);
            }
        }
        return sum;
    }
    let (mut lower, mut equal) = (0_usize, 0_usize);
    let mut sum = 0_i64;
    for &end in b {
        while lower < a.len() && a[lower] < end {
            lower += 1;
        }
        equal = equal.max(lower);
        while equal < a.len() && a[equal] == end {
            equal += 1;
        }
        // Below b's end: crossings once a lies under b. Above it: crossings now.
        sum += i64::try_from(lower).unwrap_or(0) - i64::try_from(a.len() - equal).unwrap_or(0);
    }
    sum
}

fn edges(proper: &Proper, vertex: usize) -> usize {
    proper.vertices[vertex].into.len() + proper.vertices[vertex].out.len()
}

fn short(place: usize) -> u32 {
    u32::try_from(place).expect("fewer vertices than 2^32")
}

/// Boxes that lay somewhere before keep their order; everything else is put in where it crosses
/// least.
pub(crate) fn into(proper: &Proper, known: &Known<'_>, effort: Effort) -> Layers {
    let mut heights: Vec<Option<f64>> = vec![None; proper.vertices.len()];
    for (height, kept) in heights.iter_mut().zip(known.kept) {
        *height = kept.map(f64::from);
    }
    spread(proper, &mut heights);
    let mut layers: Layers = vec![Vec::new(); proper.layers];
    for (vertex, row) in proper.vertices.iter().enumerate() {
        layers[row.layer].push(vertex);
    }
    for layer in &mut layers {
        layer.sort_by(|&a, &b| {
            let of = |vertex: usize| (proper.vertices[vertex].band, heights[vertex].unwrap_or(0.0));
            let (a_at, b_at) = (of(a), of(b));
            (a_at.0.cmp(&b_at.0)).then(a_at.1.total_cmp(&b_at.1))
        });
    }
    let mut best: Option<(usize, Layers)> = None;
    for round in 0..2 {
        let mut sifter = Sifter::new(proper, &layers, Some(known.kept));
        sifter.settle(effort.comparisons / 2, round);
        let sifted = sifter.layers();
        let count = crossings(proper, &sifted);
        if best.as_ref().is_none_or(|(least, _)| count < *least) {
            best = Some((count, sifted));
        }
    }
    best.map(|(_, layers)| layers).unwrap_or_default()
}

/// Heights of what has none: the mean of what it is joined to, as far as that is known.
fn spread(proper: &Proper, heights: &mut [Option<f64>]) {
    let fixed: Vec<bool> = heights.iter().map(Option::is_some).collect();
    for _ in 0..8 {
        for vertex in (0..heights.len()).chain((0..heights.len()).rev()) {
            if fixed[vertex] {
                continue;
            }
            let row = &proper.vertices[vertex];
            let (mut sum, mut count) = (0.0, 0.0);
            for &other in row.into.iter().chain(&row.out) {
                if let Some(height) = heights[other] {
                    sum += height;
                    count += 1.0;
                }
            }
            if count > 0.0 {
                heights[vertex] = Some(sum / count);
            }
        }
    }
}
