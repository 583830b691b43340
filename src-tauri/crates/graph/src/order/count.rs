//! Counting crossings.

use super::Rows;
use super::net::Net;

/// How often the edges of a layered graph cross when it is drawn in this order, in O(E log V)
/// (Barth, Jünger and Mutzel 2002).
pub(super) fn crossings(net: &Net, rows: &Rows) -> usize {
    let place = net.places(rows);
    let mut room = Room::default();
    rows.windows(2)
        .map(|pair| between(net, &pair[0], pair[1].len(), &place, &mut room))
        .sum()
}

/// The same between one layer and the next, which is so wide.
pub(super) fn between(
    net: &Net,
    row: &[u32],
    next: usize,
    place: &[u32],
    room: &mut Room,
) -> usize {
    room.ends.clear();
    for &vertex in row {
        let from = room.ends.len();
        let out = net.out(vertex).iter();
        room.ends.extend(out.map(|&to| place[to as usize]));
        if room.ends.len() > from + 1 {
            room.ends[from..].sort_unstable();
        }
    }
    inversions(&room.ends, next, &mut room.tree)
}

/// Room to count in, kept between counts.
#[derive(Default)]
pub(super) struct Room {
    ends: Vec<u32>,
    tree: Vec<u32>,
}

impl Room {
    /// How much was looked at to count last.
    pub(super) fn looked(&self) -> usize {
        2 * self.ends.len()
    }
}

/// How many pairs stand the wrong way round.
fn inversions(ends: &[u32], width: usize, tree: &mut Vec<u32>) -> usize {
    if ends.len() < FEW {
        return pairs(ends);
    }
    let size = width.next_power_of_two();
    tree.clear();
    tree.resize(2 * size, 0);
    let mut count = 0;
    for &end in ends {
        let mut at = end as usize + size;
        tree[at] += 1;
        while at > 1 {
            if at.is_multiple_of(2) {
                count += tree[at + 1] as usize;
            }
            at /= 2;
            tree[at] += 1;
        }
    }
    count
}

/// Fewer ends than this are compared one by one: many comparisons are done at once.
const FEW: usize = 96;

fn pairs(ends: &[u32]) -> usize {
    let mut count = 0;
    for (at, end) in ends.iter().enumerate() {
        let wrong = ends[at + 1..].iter().map(|other| u32::from(other < end));
        count += wrong.fold(0, u32::wrapping_add) as usize;
    }
    count
}
