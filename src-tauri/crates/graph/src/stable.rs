//! What the picture shown before says about the next.

use std::collections::BTreeMap;

use crate::Point;

/// The layer each box lay in, counted along the places from left to right that were in use. None
/// when too few boxes lay anywhere for it to matter.
pub(crate) fn layers(kept: &[Option<Point>]) -> Option<Vec<Option<usize>>> {
    let known = kept.iter().flatten().count();
    if known * 2 < kept.len() || known == 0 {
        return None;
    }
    let mut columns: BTreeMap<i32, usize> = BTreeMap::new();
    for point in kept.iter().flatten() {
        columns.insert(point.x, 0);
    }
    for (at, layer) in columns.values_mut().enumerate() {
        *layer = at;
    }
    let of = |point: &Option<Point>| point.map(|point| columns[&point.x]);
    Some(kept.iter().map(of).collect())
}
