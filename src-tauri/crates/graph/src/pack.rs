//! Laying pieces side by side.

/// Space between two pieces.
pub(crate) const APART: i32 = 48;

/// The pieces of a graph that hang together: the piece of each node, numbered by their first.
pub(crate) fn pieces(count: usize, edges: &[(usize, usize)]) -> (Vec<usize>, usize) {
    let mut parent: Vec<usize> = (0..count).collect();
    for &(from, to) in edges {
        let (a, b) = (root(&mut parent, from), root(&mut parent, to));
        let (low, high) = (a.min(b), a.max(b));
        parent[high] = low;
    }
    let mut number = vec![usize::MAX; count];
    let mut pieces = 0;
    let mut of = vec![0; count];
    for (node, of) in of.iter_mut().enumerate() {
        let root = root(&mut parent, node);
        if number[root] == usize::MAX {
            number[root] = pieces;
            pieces += 1;
        }
        *of = number[root];
    }
    (of, pieces)
}

fn root(parent: &mut [usize], node: usize) -> usize {
    let mut at = node;
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}

/// Where pieces of these sizes go, in this order: rows of about the width that makes the whole a
/// page on its side. Each piece with its left top corner; and the size of all.
pub(crate) fn shelves(sizes: &[(i32, i32)]) -> (Vec<(i32, i32)>, (i32, i32)) {
    let area: i64 = sizes
        .iter()
        .map(|&(w, h)| i64::from(w + APART) * i64::from(h + APART))
        .sum();
    let widest = sizes.iter().map(|&(w, _)| w).max().unwrap_or(0);
    let page = (area as f64 * 1.8).sqrt().min(f64::from(i32::MAX / 4)) as i32;
    let wide = widest.max(page);
    let mut corners = Vec::with_capacity(sizes.len());
    let (mut x, mut y, mut row, mut right) = (0, 0, 0, 0);
    for &(w, h) in sizes {
        if x > 0 && x + w > wide {
            x = 0;
            y += row + APART;
            row = 0;
        }
        corners.push((x, y));
        right = right.max(x + w);
        row = row.max(h);
        x += w + APART;
    }
    (corners, (right, y + row))
}

/// A block of boxes that nothing joins: so many columns that it is about as wide as asked for.
pub(crate) fn block(
    sizes: &[(i32, i32)],
    wide: i32,
    gap: (i32, i32),
) -> (Vec<(i32, i32)>, (i32, i32)) {
    let w = sizes.iter().map(|&(w, _)| w).max().unwrap_or(0) + gap.0;
    let h = sizes.iter().map(|&(_, h)| h).max().unwrap_or(0) + gap.1;
    let fit = usize::try_from((wide + gap.0) / w.max(1))
        .unwrap_or(1)
        .max(1);
    // No wider than the block is worth: about twice as wide as high.
    let square = (sizes.len() as f64 * 2.0 * f64::from(h) / f64::from(w.max(1)))
        .sqrt()
        .ceil();
    let columns = fit.max(square as usize).min(sizes.len().max(1));
    let mut corners = Vec::with_capacity(sizes.len());
    for at in 0..sizes.len() {
        let (column, row) = (short(at % columns), short(at / columns));
        corners.push((column * w, row * h));
    }
    let rows = short(sizes.len().div_ceil(columns));
    let used = short(columns.min(sizes.len()));
    (
        (corners),
        ((used * w - gap.0).max(0), (rows * h - gap.1).max(0)),
    )
}

/// A block of boxes that nothing joins, in given columns: their left sides and widths. The last
/// one is as wide as is needed. Each box with its left top corner; and the size of all.
pub(crate) fn under(
    sizes: &[(i32, i32)],
    columns: &[(i32, i32)],
    gap: (i32, i32),
) -> (Vec<(i32, i32)>, (i32, i32)) {
    let w = sizes.iter().map(|&(w, _)| w).max().unwrap_or(0);
    let h = sizes.iter().map(|&(_, h)| h).max().unwrap_or(0) + gap.1;
    let square = (sizes.len() as f64 * 2.0 * f64::from(h) / f64::from(w + gap.0)).sqrt();
    let mut lefts: Vec<i32> = columns
        .iter()
        .filter(|&&(_, wide)| w <= wide && wide < i32::MAX)
        .map(|&(left, _)| left)
        .collect();
    let mut next = columns.last().map_or(0, |&(left, _)| left);
    while lefts.len() < square.ceil() as usize {
        lefts.push(next);
        next += w + gap.0;
    }
    let count = lefts.len().max(1);
    let corner = |at: usize| (lefts[at % count], short(at / count) * h);
    let corners: Vec<(i32, i32)> = (0..sizes.len()).map(corner).collect();
    let rows = short(sizes.len().div_ceil(count));
    let right = corners
        .iter()
        .zip(sizes)
        .map(|(corner, size)| corner.0 + size.0);
    let right = right.max().unwrap_or(0);
    (corners, (right, (rows * h - gap.1).max(0)))
}

fn short(count: usize) -> i32 {
    i32::try_from(count).expect("fewer boxes than 2^31")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_hang_together() {
        assert_eq!(pieces(5, &[(3, 1), (4, 3)]), (vec![0, 1, 2, 1, 1], 3));
        assert_eq!(pieces(0, &[]), (Vec::new(), 0));
    }

    #[test]
    fn a_hundred_lonely_boxes_are_a_block() {
        let (corners, (w, h)) = block(&[(176, 44); 100], 900, (24, 20));
        assert_eq!(corners.len(), 100);
        assert!(w > h && w < 4 * h, "{w} x {h}");
    }
}
