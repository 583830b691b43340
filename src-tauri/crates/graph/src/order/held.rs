//! An order that was shown before.

use super::count::crossings;
use super::net::{Net, short};
use super::sift::Sifter;
use super::{Effort, Known, Rows};
use crate::proper::Proper;

/// Boxes that lay somewhere before keep their order; everything else is put in where it crosses
/// least.
pub(super) fn into(proper: &Proper, net: &Net, known: &Known<'_>, effort: Effort) -> Rows {
    let mut heights: Vec<Option<f64>> = vec![None; proper.vertices.len()];
    for (height, kept) in heights.iter_mut().zip(known.kept) {
        *height = kept.map(f64::from);
    }
    spread(proper, &mut heights);
    let mut rows: Rows = vec![Vec::new(); proper.layers];
    for (vertex, row) in proper.vertices.iter().enumerate() {
        rows[row.layer].push(short(vertex));
    }
    for row in &mut rows {
        row.sort_by(|&a, &b| {
            let of = |vertex: u32| (net.band(vertex), heights[vertex as usize].unwrap_or(0.0));
            let (a_at, b_at) = (of(a), of(b));
            (a_at.0.cmp(&b_at.0)).then(a_at.1.total_cmp(&b_at.1))
        });
    }
    let held: Vec<bool> = known.kept.iter().map(Option::is_some).collect();
    let mut best: Option<(usize, Rows)> = None;
    for round in 0..2 {
        let mut sifter = Sifter::new(net, rows.clone(), &held);
        sifter.settle(effort.settle / 2, round);
        let count = crossings(net, &sifter.rows);
        if best.as_ref().is_none_or(|(least, _)| count < *least) {
            best = Some((count, sifter.rows));
        }
    }
    best.map(|(_, rows)| rows).unwrap_or_default()
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
