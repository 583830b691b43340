//! The lines a line crosses between two layers, and what it costs to end in each gap.

use crate::order::net::short;
use crate::order::sift::Sifter;

/// Gaps looked at together.
pub(super) const WIDE: usize = 8;
/// More than anything costs.
const FAR: i32 = i32::MAX / 2;

/// The lines between the row of a vertex and the next one on one side, but for those that are
/// pulled out: their ends, in the order of the row.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) all: Vec<(u32, u32)>,
    /// The layer and the side they are known of.
    pub(super) of: Option<(usize, bool)>,
    /// The layer on the other side.
    pub(super) other: usize,
}

impl Lines {
    pub(super) fn look(&mut self, order: &Sifter<'_>, vertex: u32, below: bool, out: &[bool]) {
        let layer = order.net.layer(vertex);
        if self.of.replace((layer, below)) == Some((layer, below)) {
            return;
        }
        self.other = if below { layer + 1 } else { layer - 1 };
        self.all.clear();
        let mut take = |a: usize, near: &[u32]| {
            for &end in near {
                if !out[end as usize] {
                    self.all.push((short(a), order.place[end as usize]));
                }
            }
        };
        for (a, &vertex) in order.rows[layer].iter().enumerate() {
            if !out[vertex as usize] {
                take(
                    a,
                    if below {
                        order.net.out(vertex)
                    } else {
                        order.net.into(vertex)
                    },
                );
            }
        }
    }

    /// What a line from a gap of this row to each gap of the other from the first on crosses, on
    /// top of what each of those costs.
    pub(super) fn cross(
        &self,
        gap: usize,
        first: usize,
        costs: &[i32],
        changes: &mut Vec<i32>,
        line: &mut Vec<[i32; WIDE]>,
    ) {
        // By how much each gap crosses more than the one before.
        changes.clear();
        changes.resize(costs.len() + 1, 0);
        let first = short(first);
        for &(a, b) in &self.all {
            let behind = ((b + 1).saturating_sub(first) as usize).min(costs.len());
            let before = i32::from((a as usize) < gap);
            changes[0] = changes[0].wrapping_add(before);
            changes[behind] = changes[behind].wrapping_add(1 - 2 * before);
        }
        let mut sum = 0_i32;
        line.clear();
        line.resize(costs.len().div_ceil(WIDE), [FAR; WIDE]);
        let values = line.as_flattened_mut().iter_mut();
        for ((value, cost), change) in values.zip(costs).zip(changes) {
            sum = sum.wrapping_add(*change);
            *value = cost.wrapping_add(sum);
        }
    }
}

/// The least of all.
pub(super) fn smallest(line: &[[i32; WIDE]]) -> i32 {
    let mut least = [FAR; WIDE];
    for values in line {
        for (least, &value) in least.iter_mut().zip(values) {
            *least = (*least).min(value);
        }
    }
    least.into_iter().fold(FAR, i32::min)
}

/// One more in the gaps before one, one less from there on.
pub(super) fn pass(line: &mut [[i32; WIDE]], mut behind: i32) {
    const AT: [i32; WIDE] = [0, 1, 2, 3, 4, 5, 6, 7];
    for values in line {
        for (value, at) in values.iter_mut().zip(AT) {
            *value = value.wrapping_add(if at < behind { 1 } else { -1 });
        }
        behind = behind.wrapping_sub(8);
    }
}
