//! Which lane each trunk between two layers runs in.

/// What leads from one vertex into the next layer: from one height to others.
#[derive(Clone, Debug)]
pub(crate) struct Trunk {
    pub(crate) vertex: usize,
    pub(crate) from: i32,
    /// Sorted.
    pub(crate) to: Vec<i32>,
}

impl Trunk {
    fn top(&self) -> i32 {
        self.from.min(self.to[0])
    }

    fn bottom(&self) -> i32 {
        self.from.max(self.to[self.to.len() - 1])
    }

    fn overlaps(&self, other: &Trunk) -> bool {
        self.top() <= other.bottom() + APART && other.top() <= self.bottom() + APART
    }

    /// Crossings, and lines on top of each other, when this one runs to the left of the other.
    fn left_of(&self, other: &Trunk) -> i64 {
        let (top, bottom) = (other.top(), other.bottom());
        let first = self.to.partition_point(|&to| to <= top);
        let last = self.to.partition_point(|&to| to < bottom);
        let mut cost = i64::try_from(last.saturating_sub(first)).unwrap_or(0);
        if self.top() < other.from && other.from < self.bottom() {
            cost += 1;
        }
        if near(&self.to, other.from) {
            cost += ON_TOP;
        }
        cost
    }
}

/// Closest two trunks in one lane come.
const APART: i32 = 6;
/// Two lines on top of each other are worse than many crossings.
const ON_TOP: i64 = 1_000;

fn near(sorted: &[i32], at: i32) -> bool {
    let next = sorted.partition_point(|&to| to < at - 2);
    sorted.get(next).is_some_and(|&to| to <= at + 2)
}

/// The lane of each trunk, from the left, and how many lanes there are.
pub(crate) fn assign(trunks: &[Trunk]) -> (Vec<i32>, i32) {
    let count = trunks.len();
    // By how much each would rather lie to the right of those not yet placed.
    let mut pending = vec![0_i64; count];
    let mut rather: Vec<Vec<(usize, i64)>> = vec![Vec::new(); count];
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|&trunk| trunks[trunk].top());
    for (at, &a) in order.iter().enumerate() {
        for &b in &order[at + 1..] {
            if trunks[b].top() > trunks[a].bottom() + APART {
                break;
            }
            let a_left = trunks[a].left_of(&trunks[b]);
            let b_left = trunks[b].left_of(&trunks[a]);
            if a_left < b_left {
                rather[a].push((b, b_left - a_left));
                pending[b] += b_left - a_left;
            } else if b_left < a_left {
                rather[b].push((a, a_left - b_left));
                pending[a] += a_left - b_left;
            }
        }
    }
    let mut lanes = vec![0_i32; count];
    let mut placed: Vec<usize> = Vec::with_capacity(count);
    let mut waiting = order;
    while !waiting.is_empty() {
        let next = (0..waiting.len()).min_by_key(|&at| pending[waiting[at]]);
        let trunk = waiting.remove(next.unwrap_or(0));
        for &(other, weight) in &rather[trunk] {
            pending[other] -= weight;
        }
        let lane = placed
            .iter()
            .filter(|&&other| trunks[other].overlaps(&trunks[trunk]));
        lanes[trunk] = lane.map(|&other| lanes[other] + 1).max().unwrap_or(0);
        placed.push(trunk);
    }
    let wide = lanes.iter().max().map_or(0, |last| last + 1);
    (lanes, wide)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lanes(trunks: &[(i32, &[i32])]) -> Vec<i32> {
        let trunk = |&(from, to): &(i32, &[i32])| Trunk {
            vertex: 0,
            from,
            to: to.to_vec(),
        };
        assign(&trunks.iter().map(trunk).collect::<Vec<_>>()).0
    }

    #[test]
    fn trunks_nest_without_crossing() {
        // Two lines down, side by side: the lower one turns first.
        assert_eq!(lanes(&[(0, &[100]), (10, &[110])]), [1, 0]);
        // Two lines up: the upper one turns first.
        assert_eq!(lanes(&[(100, &[0]), (110, &[10])]), [0, 1]);
        // Far apart they share a lane.
        assert_eq!(lanes(&[(0, &[40]), (100, &[140])]), [0, 0]);
    }

    #[test]
    fn lines_never_lie_on_top_of_each_other() {
        // One arrives at the height at which the other begins: the other turns off before it.
        assert_eq!(lanes(&[(0, &[50]), (50, &[100])]), [1, 0]);
        assert_eq!(lanes(&[(50, &[0]), (100, &[50])]), [0, 1]);
    }
}
