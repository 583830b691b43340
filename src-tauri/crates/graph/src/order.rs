//! The order within the layers: few crossings.

use crate::proper::Proper;

mod count;
mod held;
mod net;
mod replant;
mod shelf;
mod sift;
mod stir;

use count::crossings;
use net::{Net, short};
use sift::Sifter;

/// Layers, each from top to bottom.
pub(crate) type Layers = Vec<Vec<usize>>;

/// The same while they are being sorted.
type Rows = Vec<Vec<u32>>;

/// How much may be spent, counted in ends of edges looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort {
    /// Until nothing gets better by itself.
    pub(crate) settle: usize,
    /// On stirring after that.
    pub(crate) stir: usize,
}

impl Effort {
    /// Some for everybody, and some for each vertex.
    pub(crate) fn new(vertices: usize) -> Self {
        Self {
            settle: 20_000_000 + 1_000 * vertices,
            stir: 600_000 + 1_500 * vertices,
        }
    }
}

/// What is known of the order before.
pub(crate) struct Known<'a> {
    /// Of boxes that lay in the picture before: their height there.
    pub(crate) kept: &'a [Option<i32>],
}

/// Sorts the layers.
pub(crate) fn order(proper: &Proper, known: &Known<'_>, effort: Effort) -> Layers {
    let net = Net::new(proper);
    if known.kept.iter().any(Option::is_some) {
        return net::layers(&held::into(proper, &net, known, effort));
    }
    let mut best: Option<(usize, Rows)> = None;
    for round in 0..ROUNDS {
        let mut rows = begin(proper, &net, round);
        let count = sweep(&net, &mut rows, round % 2 == 1);
        if best.as_ref().is_none_or(|(least, _)| count < *least) {
            best = Some((count, rows));
        }
        if count == 0 {
            break;
        }
    }
    let (count, rows) = best.unwrap_or_default();
    if count == 0 {
        return net::layers(&rows);
    }
    let mut sifter = Sifter::new(&net, rows, &[]);
    sifter.settle(effort.settle, 0);
    sifter.replant(effort.settle);
    if sifter.spent <= effort.settle {
        sifter.stir(sifter.spent + effort.stir);
    } else {
        // Sifting goes further with what is left of a large graph.
        sifter.settle(2 * effort.settle, 0);
    }
    net::layers(&sifter.rows)
}

/// Beginnings tried at most.
const ROUNDS: usize = 2;

/// A first order: a walk over the graph that meets neighbours one after the other.
fn begin(proper: &Proper, net: &Net, round: usize) -> Rows {
    let mut rows: Rows = vec![Vec::new(); proper.layers];
    let count = proper.vertices.len();
    let mut seen = vec![false; count];
    let mut starts: Vec<u32> = (0..short(count)).collect();
    let backwards = round % 2 == 1;
    let layer = |vertex: u32| proper.vertices[vertex as usize].layer;
    match round {
        0 => starts.sort_by_key(|&vertex| layer(vertex)),
        _ => starts.sort_by_key(|&vertex| std::cmp::Reverse(layer(vertex))),
    }
    let mut walk = Vec::new();
    for start in starts {
        walk.push(start);
        while let Some(vertex) = walk.pop() {
            if std::mem::replace(&mut seen[vertex as usize], true) {
                continue;
            }
            rows[layer(vertex)].push(vertex);
            let (first, second) = if backwards {
                (net.out(vertex), net.into(vertex))
            } else {
                (net.into(vertex), net.out(vertex))
            };
            let both = first.iter().chain(second).rev();
            walk.extend(both.filter(|&&next| !seen[next as usize]));
        }
    }
    for row in &mut rows {
        row.sort_by_key(|&vertex| net.band(vertex));
    }
    rows
}

/// Barycentre sweeps down and up, until they no longer help.
fn sweep(net: &Net, rows: &mut Rows, backwards_first: bool) -> usize {
    const SWEEPS: usize = 24;
    const PATIENCE: usize = 4;
    let mut place = net.places(rows);
    let mut best = (crossings(net, rows), rows.clone());
    let mut sorted: Vec<(u32, f64, u32)> = Vec::new();
    let mut tired = 0;
    for sweep in 0..SWEEPS {
        let backwards = (sweep % 2 == 1) != backwards_first;
        let count = rows.len();
        for step in 1..count {
            let at = if backwards { count - 1 - step } else { step };
            let other = rows[if backwards { at + 1 } else { at - 1 }].len();
            sorted.clear();
            for &vertex in &rows[at] {
                let near = if backwards {
                    net.out(vertex)
                } else {
                    net.into(vertex)
                };
                let mean = if near.is_empty() {
                    // Stays among those it lies with.
                    let share = f64::from(place[vertex as usize]) / rows[at].len() as f64;
                    share * other as f64
                } else {
                    let sum: u32 = near.iter().map(|&other| place[other as usize]).sum();
                    f64::from(sum) / near.len() as f64
                };
                sorted.push((net.band(vertex), mean, vertex));
            }
            if sweep % 4 >= 2 {
                sorted.reverse();
            }
            sorted.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            for (index, &(_, _, vertex)) in sorted.iter().enumerate() {
                place[vertex as usize] = short(index);
                rows[at][index] = vertex;
            }
        }
        let count = crossings(net, rows);
        if count < best.0 {
            best = (count, rows.clone());
            tired = 0;
        } else {
            tired += 1;
            if tired > PATIENCE {
                break;
            }
        }
    }
    *rows = best.1;
    best.0
}

#[cfg(test)]
mod tests;
