//! The height of everything, given layers and their order.
//!
//! First a picture of springs: every vertex goes to the mean of what it is joined to, a whole
//! layer at a time, and the best heights that keep its order are exact (isotonic regression by
//! pooling, Barlow et al. 1972). That finds the large shape and leaves every line a little
//! aslant. From there the network simplex (Gansner et al. 1993) makes the sum of all rises as
//! small as can be, long lines weighing most; its medians make lines straight.

use crate::order::Layers;
use crate::proper::Proper;
use crate::{LANE, ROW_GAP};

mod springs;
mod straighten;

/// The middle of every vertex, from the top of its band, and how high each band is.
#[derive(Clone, Debug)]
pub(crate) struct Heights {
    pub(crate) middle: Vec<i32>,
    pub(crate) bands: Vec<i32>,
}

/// Places the vertices of each band by themselves, as near to what they are joined to as the
/// order allows, and the long lines straight. `height` is that of boxes.
pub(crate) fn place(proper: &Proper, layers: &Layers, height: &[i32], bands: usize) -> Heights {
    let mut heights = Heights {
        middle: vec![0; proper.vertices.len()],
        bands: vec![0; bands.max(1)],
    };
    let half = |vertex: usize| height.get(vertex).map_or(0, |height| height / 2);
    for band in 0..bands.max(1) {
        let of_band = |vertex: &usize| proper.vertices[*vertex].band == band;
        let part: Layers = layers
            .iter()
            .map(|layer| layer.iter().copied().filter(of_band).collect())
            .collect();
        if part.iter().all(Vec::is_empty) {
            continue;
        }
        let apart = |above: usize, below: usize| {
            let gap = match (proper.bend(above), proper.bend(below)) {
                (true, true) => LANE + 2,
                (false, false) => ROW_GAP,
                _ => LANE + 4,
            };
            half(above) + half(below) + gap
        };
        let mut places = springs::relax(proper, &part, &apart);
        straighten::straighten(proper, &part, &mut places, &apart);
        let all = || part.iter().flatten().copied();
        let top = all().map(|vertex| places[vertex] - half(vertex)).min();
        let top = top.unwrap_or(0);
        for vertex in all() {
            heights.middle[vertex] = places[vertex] - top;
        }
        let bottom = all()
            .map(|vertex| places[vertex] - top + half(vertex))
            .max();
        heights.bands[band] = bottom.unwrap_or(0);
    }
    heights
}

/// How much it matters that a line is straight: most between two bends.
fn weight(proper: &Proper, from: usize, to: usize) -> i32 {
    match (proper.bend(from), proper.bend(to)) {
        (true, true) => 8,
        (false, false) => 3,
        _ => 2,
    }
}
