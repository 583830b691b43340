//! One layer while its vertices are sifted.

use std::ops::Range;

use super::net::{Net, short};

/// How much worse a vertex may stand on the way to a better place, beside its edges.
const HOPE: usize = 12;
/// So many others are passed at once.
const BLOCK: usize = 16;

/// Where the edges of a layer end in the layers before and after.
///
/// What a vertex would cross elsewhere is a running sum over the ends of those it passes: of each
/// end, how many of its own edges end before it, less how many end behind it. Those counts are
/// written down for every place of the two layers first, so that the sum needs no comparisons.
#[derive(Default)]
pub(super) struct Shelf {
    /// Places of the neighbours, vertex by vertex in the order of the layer. Those in the layer
    /// after are counted on from the width of the layer before.
    pub(super) ends: Vec<u32>,
    /// Where the ends of each vertex begin, and where the last ones end.
    first: Vec<u32>,
    /// How many of the ends of each vertex lie in the layer before.
    above: Vec<u32>,
    widths: (usize, usize),
    /// Less than nothing, nothing, more than nothing: the counts of a vertex with one edge.
    one: Vec<i32>,
    /// The counts of the vertex that is being sifted.
    counts: Vec<i32>,
    /// The sums at each end.
    sums: Vec<i32>,
}

impl Shelf {
    pub(super) fn new(widest: usize) -> Self {
        let mut one = vec![-1; widest];
        one.push(0);
        one.resize(2 * widest + 1, 1);
        Self {
            one,
            ..Self::default()
        }
    }

    /// Takes in a layer, between two of these widths.
    pub(super) fn look(&mut self, net: &Net, place: &[u32], row: &[u32], widths: (usize, usize)) {
        self.ends.clear();
        self.first.clear();
        self.above.clear();
        self.first.push(0);
        let after = short(widths.0);
        for &vertex in row {
            let into = net.into(vertex);
            let before = into.iter().map(|&other| place[other as usize]);
            self.ends.extend(before);
            let out = net.out(vertex).iter();
            self.ends
                .extend(out.map(|&other| place[other as usize] + after));
            self.above.push(short(into.len()));
            self.first.push(short(self.ends.len()));
        }
        self.widths = widths;
        self.counts.clear();
        self.counts.resize(widths.0 + widths.1, 0);
        self.sums.clear();
        self.sums.resize(self.ends.len() + 1, 0);
    }

    fn first(&self, at: usize) -> usize {
        self.first[at] as usize
    }

    /// The best place for a vertex among some others, by how many crossings it is better there,
    /// and how much has been looked at to find it.
    pub(super) fn best(&mut self, here: usize, among: Range<usize>) -> (usize, usize, usize) {
        self.count(here);
        let edges = self.first(here + 1) - self.first(here);
        // So much worse on the way and there is nothing to be found behind it.
        let bound = i32::try_from(HOPE + 2 * edges).unwrap_or(i32::MAX);
        // The change and how far away it is: the nearest of the best.
        let mut best = (0, 0);
        let mut spent = 0;
        let mut sum = 0;
        let mut at = here;
        self.sums[self.first[here] as usize] = 0;
        while at > among.start && sum <= best.0 + bound {
            let next = at.saturating_sub(BLOCK).max(among.start);
            let some = self.first(next)..self.first(at);
            spent += some.len() + at - next;
            let ends = self.ends[some.clone()].iter().rev();
            for (value, &end) in self.sums[some].iter_mut().rev().zip(ends) {
                sum -= self.counts[end as usize];
                *value = sum;
            }
            for (step, &first) in self.first[next..at].iter().enumerate().rev() {
                let value = self.sums[first as usize];
                if value < best.0 {
                    best = (value, here - next - step);
                }
            }
            at = next;
        }
        let up = best;
        best.1 = 0;
        sum = 0;
        at = here + 1;
        self.sums[self.first[at] as usize] = 0;
        while at < among.end && sum <= best.0 + bound {
            let next = (at + BLOCK).min(among.end);
            let some = self.first(at)..self.first(next);
            spent += some.len() + next - at;
            let ends = self.ends[some.clone()].iter();
            for (value, &end) in self.sums[some.start + 1..].iter_mut().zip(ends) {
                sum += self.counts[end as usize];
                *value = sum;
            }
            for (step, &first) in self.first[at + 1..=next].iter().enumerate() {
                let value = self.sums[first as usize];
                if value < best.0 {
                    best = (value, at + step - here);
                }
            }
            at = next;
        }
        let there = if best.0 < up.0 {
            here + best.1
        } else {
            here - up.1
        };
        (there, usize::try_from(-best.0).unwrap_or(0), spent)
    }

    /// Writes down how many ends of a vertex lie before each place, less how many lie behind it.
    fn count(&mut self, here: usize) {
        let own = self.first(here)..self.first(here + 1);
        let (above, below) = self.ends[own].split_at(self.above[here] as usize);
        let (before, after) = self.counts.split_at_mut(self.widths.0);
        count(before, above, 0, &self.one);
        count(after, below, self.widths.0, &self.one);
    }

    /// Moves a vertex.
    pub(super) fn put(&mut self, from: usize, to: usize) {
        let edges = self.first[from + 1] - self.first[from];
        let count = edges as usize;
        if from < to {
            self.ends[self.first[from] as usize..self.first[to + 1] as usize].rotate_left(count);
            self.above[from..=to].rotate_left(1);
            for at in from + 1..=to {
                self.first[at] = self.first[at + 1] - edges;
            }
        } else {
            self.ends[self.first[to] as usize..self.first[from + 1] as usize].rotate_right(count);
            self.above[to..=from].rotate_right(1);
            for at in (to + 1..=from).rev() {
                self.first[at] = self.first[at - 1] + edges;
            }
        }
    }
}

fn count(counts: &mut [i32], ends: &[u32], offset: usize, one: &[i32]) {
    if let [end] = ends {
        let middle = one.len() / 2;
        let from = middle - (*end as usize - offset);
        counts.copy_from_slice(&one[from..from + counts.len()]);
        return;
    }
    counts.fill(0);
    if ends.is_empty() {
        return;
    }
    // One more when an end is reached, and one more behind it.
    let mut sum = 0;
    for &end in ends {
        let at = end as usize - offset;
        counts[at] += 1;
        if let Some(next) = counts.get_mut(at + 1) {
            *next += 1;
        }
        sum -= 1;
    }
    for value in counts {
        sum += *value;
        *value = sum;
    }
}
