//! The order within the layers: few crossings.

use crate::proper::Proper;

mod count;
mod sift;

pub(crate) use count::crossings;
use sift::Sifter;

/// Layers, each from top to bottom.
pub(crate) type Layers = Vec<Vec<usize>>;

/// How much may be spent, counted in comparisons of edges.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort {
    /// In all.
    pub(crate) comparisons: usize,
}

/// What is known of the order before.
pub(crate) struct Known<'a> {
    /// Of boxes that lay in the picture before: their height there.
    pub(crate) kept: &'a [Option<i32>],
}

/// Sorts the layers.
pub(crate) fn order(proper: &Proper, known: &Known<'_>, effort: Effort) -> Layers {
    if known.kept.iter().any(Option::is_some) {
        return sift::into(proper, known, effort);
    }
    let mut best: Option<(usize, Layers)> = None;
    let mut spent = 0;
    for round in 0..ROUNDS {
        let mut layers = begin(proper, round);
        sweep(proper, &mut layers, round % 2 == 1);
        let mut sifter = Sifter::new(proper, &layers, None);
        sifter.settle(effort.comparisons / ROUNDS, round);
        spent += sifter.spent();
        let layers = sifter.layers();
        let count = crossings(proper, &layers);
        if best.as_ref().is_none_or(|(least, _)| count < *least) {
            best = Some((count, layers));
        }
        if count == 0 {
            break;
        }
    }
    let (count, layers) = best.unwrap_or_default();
    if count == 0 {
        return layers;
    }
    let mut sifter = Sifter::new(proper, &layers, None);
    sifter.stir(effort.comparisons.saturating_sub(spent));

    sifter.layers()
}

/// Beginnings tried at most.
const ROUNDS: usize = 2;

/// A first order: a walk over the graph that meets neighbours one after the other.
fn begin(proper: &Proper, round: usize) -> Layers {
    let mut layers: Layers = vec![Vec::new(); proper.layers];
    let count = proper.vertices.len();
    let mut seen = vec![false; count];
    let mut starts: Vec<usize> = (0..count).collect();
    let backwards = round % 2 == 1;
    match round {
        0 => starts.sort_by_key(|&vertex| proper.vertices[vertex].layer),
        1 => starts.sort_by_key(|&vertex| std::cmp::Reverse(proper.vertices[vertex].layer)),
        _ => starts.sort_by_key(|&vertex| scramble(vertex, round)),
    }
    let mut walk = Vec::new();
    for start in starts {
        walk.push(start);
        while let Some(vertex) = walk.pop() {
            if std::mem::replace(&mut seen[vertex], true) {
                continue;
            }
            layers[proper.vertices[vertex].layer].push(vertex);
            let (first, second) = if backwards {
                (&proper.vertices[vertex].out, &proper.vertices[vertex].into)
            } else {
                (&proper.vertices[vertex].into, &proper.vertices[vertex].out)
            };
            let both = first.iter().chain(second).rev();
            walk.extend(both.filter(|&&next| !seen[next]));
        }
    }
    for layer in &mut layers {
        layer.sort_by_key(|&vertex| proper.vertices[vertex].band);
    }
    layers
}

/// A number that looks like chance and is always the same.
fn scramble(vertex: usize, round: usize) -> u64 {
    let mut value = (vertex as u64) ^ ((round as u64) << 40);
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// Barycentre sweeps down and up, until they no longer help.
fn sweep(proper: &Proper, layers: &mut Layers, backwards_first: bool) {
    const SWEEPS: usize = 24;
    const PATIENCE: usize = 4;
    let mut place = vec![0_usize; proper.vertices.len()];
    for layer in layers.iter() {
        for (at, &vertex) in layer.iter().enumerate() {
            place[vertex] = at;
        }
    }
    let mut best = (crossings(proper, layers), layers.clone());
    let mut tired = 0;
    for sweep in 0..SWEEPS {
        let backwards = (sweep % 2 == 1) != backwards_first;
        let count = layers.len();
        for step in 1..count {
            let at = if backwards { count - 1 - step } else { step };
            let heights: Vec<(usize, f64, usize)> = layers[at]
                .iter()
                .map(|&vertex| {
                    let row = &proper.vertices[vertex];
                    let near = if backwards { &row.out } else { &row.into };
                    let sum: usize = near.iter().map(|&other| place[other]).sum();
                    let mean = if near.is_empty() {
                        // Stays among those it lies with.
                        let other = &layers[if backwards { at + 1 } else { at - 1 }];
                        let share = place[vertex] as f64 / layers[at].len() as f64;
                        share * other.len() as f64
                    } else {
                        sum as f64 / near.len() as f64
                    };
                    (row.band, mean, vertex)
                })
                .collect();
            let mut sorted = heights;
            if sweep % 4 >= 2 {
                sorted.reverse();
            }
            sorted.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            for (index, (_, _, vertex)) in sorted.into_iter().enumerate() {
                place[vertex] = index;
                layers[at][index] = vertex;
            }
        }
        let count = crossings(proper, layers);
        if count < best.0 {
            best = (count, layers.clone());
            tired = 0;
        } else {
            tired += 1;
            if tired > PATIENCE {
                break;
            }
        }
    }
    *layers = best.1;
}

#[cfg(test)]
mod tests;
