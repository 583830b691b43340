//! Which layer each box lies in.

use crate::simplex::{Span, shorten};

/// Above so many boxes the effort of the simplex is better spent on order.
const MANY: usize = 20_000;

/// Layers from 0 for a graph without loops in one piece: every edge leads to a later layer, and
/// the edges are as short as can be. Boxes that may lie in several layers at the same cost go to
/// the emptiest.
pub(crate) fn layers(count: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let order = sorted(count, edges);
    let mut values = vec![0_i32; count];
    let (out, into) = neighbours(count, edges);
    for &node in &order {
        for &to in &out[node] {
            values[to] = values[to].max(values[node] + 1);
        }
    }
    // Sources start as late as what waits for them allows: a good beginning for the simplex.
    for &node in order.iter().rev() {
        if into[node].is_empty()
            && let Some(first) = out[node].iter().map(|&to| values[to]).min()
        {
            values[node] = first - 1;
        }
    }
    if count <= MANY {
        shorten(&mut values, &spans(edges));
    }
    let mut layers = from_zero(&values);
    balance(&mut layers, &order, &out, &into);
    layers
}

/// Layers as near as can be to wished ones: boxes move to later layers where an edge insists, and
/// boxes without a wish lie next to what they are joined to.
pub(crate) fn near(count: usize, edges: &[(usize, usize)], wished: &[Option<usize>]) -> Vec<usize> {
    let order = sorted(count, edges);
    let (out, into) = neighbours(count, edges);
    let mut layers = vec![0_i32; count];
    for &node in &order {
        let least = into[node].iter().map(|&from| layers[from] + 1).max();
        let wish = wished[node].and_then(|wish| i32::try_from(wish).ok());
        layers[node] = match (least, wish) {
            (least, Some(wish)) => least.map_or(wish, |least| least.max(wish)),
            (Some(least), None) => least,
            // Right before the first thing that waits for it, where that is known.
            (None, None) => {
                let known = out[node].iter().filter_map(|&to| wished[to]).min();
                known.map_or(0, |first| i32::try_from(first).unwrap_or(0) - 1)
            }
        };
    }
    from_zero(&layers)
}

/// All boxes, each after what leads to it. Whatever lies on a loop comes last, by number.
pub(crate) fn sorted(count: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let (out, into) = neighbours(count, edges);
    let mut open: Vec<usize> = into.iter().map(Vec::len).collect();
    let mut order: Vec<usize> = (0..count).filter(|&node| open[node] == 0).collect();
    let mut at = 0;
    while let Some(&node) = order.get(at) {
        at += 1;
        for &to in &out[node] {
            open[to] -= 1;
            if open[to] == 0 {
                order.push(to);
            }
        }
    }
    debug_assert_eq!(order.len(), count, "loops are turned before");
    order
}

type Lists = Vec<Vec<usize>>;

fn neighbours(count: usize, edges: &[(usize, usize)]) -> (Lists, Lists) {
    let (mut out, mut into) = (vec![Vec::new(); count], vec![Vec::new(); count]);
    for &(from, to) in edges {
        out[from].push(to);
        into[to].push(from);
    }
    (out, into)
}

fn spans(edges: &[(usize, usize)]) -> Vec<Span> {
    let mut sorted = edges.to_vec();
    sorted.sort_unstable();
    let mut spans: Vec<Span> = Vec::with_capacity(sorted.len());
    for (from, to) in sorted {
        match spans.last_mut() {
            Some(last) if (last.from, last.to) == (from, to) => last.weight += 1,
            _ => spans.push(Span {
                from,
                to,
                length: 1,
                weight: 1,
            }),
        }
    }
    spans
}

fn from_zero(values: &[i32]) -> Vec<usize> {
    let least = values.iter().min().copied().unwrap_or(0);
    let layer = |&value: &i32| usize::try_from(value - least).expect("counted from the least");
    values.iter().map(layer).collect()
}

fn balance(layers: &mut [usize], order: &[usize], out: &Lists, into: &Lists) {
    let deepest = layers.iter().max().copied().unwrap_or(0);
    let mut filled = vec![0_usize; deepest + 1];
    for &layer in layers.iter() {
        filled[layer] += 1;
    }
    for &node in order {
        if out[node].len() != into[node].len() || out[node].is_empty() {
            continue;
        }
        let first = into[node].iter().map(|&from| layers[from] + 1).max();
        let last = out[node].iter().map(|&to| layers[to] - 1).min();
        let (Some(first), Some(last)) = (first, last) else {
            continue;
        };
        let now = layers[node];
        let emptiest = (first..=last).min_by_key(|&layer| (filled[layer], layer));
        if let Some(best) = emptiest
            && filled[best] + 1 < filled[now]
        {
            filled[now] -= 1;
            filled[best] += 1;
            layers[node] = best;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_short_and_lead_to_later_layers() {
        // 4 waits for nothing and only 3 waits for it.
        assert_eq!(
            layers(5, &[(0, 1), (1, 2), (2, 3), (4, 3)]),
            [0, 1, 2, 3, 2]
        );
        // A way of one stop beside one of three: in the emptiest layer.
        assert_eq!(
            layers(6, &[(0, 1), (1, 2), (2, 3), (3, 4), (0, 5), (5, 4)]),
            [0, 1, 2, 3, 4, 1]
        );
    }

    #[test]
    fn wishes_are_granted_where_edges_allow() {
        let wished = [Some(0), Some(3), None, Some(1)];
        let edges = [(0, 1), (1, 2), (2, 3)];
        assert_eq!(near(4, &edges, &wished), [0, 3, 4, 5]);
        // Something new before what lay first takes a layer of its own.
        assert_eq!(near(2, &[(1, 0)], &[Some(0), None]), [1, 0]);
    }
}
