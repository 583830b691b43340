//! Counting crossings.

use super::Layers;
use crate::proper::Proper;

/// How often the edges of a layered graph cross when it is drawn in this order, in O(E log V)
/// (Barth, Jünger and Mutzel 2002).
pub(crate) fn crossings(proper: &Proper, layers: &Layers) -> usize {
    let mut place = vec![0_u32; proper.vertices.len()];
    for layer in layers {
        for (at, &vertex) in layer.iter().enumerate() {
            place[vertex] = u32::try_from(at).expect("fewer vertices than 2^32");
        }
    }
    let mut room = Room::default();
    let mut count = 0;
    for pair in layers.windows(2) {
        count += between(proper, &pair[0], pair[1].len(), &place, &mut room);
    }
    count
}

/// The same between one layer and the next.
pub(crate) fn between(
    proper: &Proper,
    layer: &[usize],
    next: usize,
    place: &[u32],
    room: &mut Room,
) -> usize {
    room.ends.clear();
    for &vertex in layer {
        let from = room.ends.len();
        let out = proper.vertices[vertex].out.iter();
        room.ends.extend(out.map(|&to| place[to] as usize));
        if room.ends.len() > from + 1 {
            room.ends[from..].sort_unstable();
        }
    }
    inversions(&room.ends, next, &mut room.tree)
}

/// Room to count in, kept between counts.
#[derive(Default)]
pub(crate) struct Room {
    ends: Vec<usize>,
    tree: Vec<usize>,
}

/// How many pairs stand the wrong way round.
fn inversions(ends: &[usize], width: usize, tree: &mut Vec<usize>) -> usize {
    if ends.len() * 2 < FEW {
        return pairs(ends);
    }
    let size = width.next_power_of_two();
    tree.clear();
    tree.resize(2 * size, 0);
    let mut count = 0;
    for &end in ends {
        let mut at = end + size;
        tree[at] += 1;
        while at > 1 {
            if at.is_multiple_of(2) {
                count += tree[at + 1];
            }
            at /= 2;
            tree[at] += 1;
        }
    }
    count
}

/// Up to half so many ends are compared one by one.
const FEW: usize = 48;

fn pairs(ends: &[usize]) -> usize {
    let mut count = 0;
    for (at, end) in ends.iter().enumerate() {
        count += ends[at + 1..].iter().filter(|&other| other < end).count();
    }
    count
}
