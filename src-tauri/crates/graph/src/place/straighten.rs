//! Straight lines.

use std::ops::Range;

use super::weight;
use crate::order::Layers;
use crate::proper::Proper;
use crate::simplex::{Span, shorten};

/// How many vertices are straightened at once: the simplex takes much longer for more.
const WINDOW: usize = 200;

/// Moves what lies apart so that the weighted sum of all rises is least: a few layers at a time,
/// each time with half of those before once more, so that what is straight goes on straight.
pub(crate) fn straighten(
    proper: &Proper,
    part: &Layers,
    places: &mut [i32],
    apart: &impl Fn(usize, usize) -> i32,
) {
    let mut solver = Solver {
        proper,
        number: vec![NONE; places.len()],
        values: Vec::new(),
        spans: Vec::new(),
    };
    let windows = windows(part);
    let once = windows.len() == 1;
    for window in &windows {
        solver.solve(&part[window.clone()], places, apart);
    }
    if !once {
        for window in windows.iter().rev() {
            solver.solve(&part[window.clone()], places, apart);
        }
    }
}

/// Stretches of layers, each beginning in the middle of the one before.
fn windows(part: &Layers) -> Vec<Range<usize>> {
    let mut windows = Vec::new();
    let mut first = 0;
    while first < part.len() {
        let mut last = first;
        let mut sum = 0;
        while last < part.len() && (sum < WINDOW || last < first + 2) {
            sum += part[last].len();
            last += 1;
        }
        windows.push(first..last);
        if last == part.len() {
            break;
        }
        first += ((last - first) / 2).max(1);
    }
    windows
}

const NONE: usize = usize::MAX;

struct Solver<'a> {
    proper: &'a Proper,
    /// The value of each vertex in the window. The first value stands for the ground.
    number: Vec<usize>,
    values: Vec<i32>,
    spans: Vec<Span>,
}

impl Solver<'_> {
    fn solve(
        &mut self,
        window: &[Vec<usize>],
        places: &mut [i32],
        apart: &impl Fn(usize, usize) -> i32,
    ) {
        self.values.clear();
        self.spans.clear();
        let all = || window.iter().flatten().copied();
        let lowest = all().map(|vertex| places[vertex]).min().unwrap_or(0);
        // The ground, and what hangs everything together and pulls at nothing.
        self.values.extend([0, lowest]);
        self.span((1, 0), lowest.saturating_neg().min(0) - FAR, 0);
        for layer in window.iter().filter(|layer| !layer.is_empty()) {
            self.span((1, self.values.len()), 0, 0);
            for &vertex in layer {
                self.number[vertex] = self.values.len();
                self.values.push(places[vertex]);
            }
            for pair in layer.windows(2) {
                let (upper, lower) = (self.number[pair[0]], self.number[pair[1]]);
                self.span((upper, lower), apart(pair[0], pair[1]), 0);
            }
        }
        let band = all().next().map(|vertex| self.proper.vertices[vertex].band);
        for vertex in all() {
            let row = &self.proper.vertices[vertex];
            for &to in &row.out {
                if Some(self.proper.vertices[to].band) == band {
                    self.join(vertex, to, places);
                }
            }
            for &from in &row.into {
                if self.number[from] == NONE && Some(self.proper.vertices[from].band) == band {
                    self.join(vertex, from, places);
                }
            }
        }
        shorten(&mut self.values, &self.spans);
        for vertex in all() {
            let number = std::mem::replace(&mut self.number[vertex], NONE);
            places[vertex] = self.values[number] - self.values[0];
        }
    }

    fn span(&mut self, (from, to): (usize, usize), length: i32, weight: i32) {
        self.spans.push(Span {
            from,
            to,
            length,
            weight,
        });
    }

    /// A point above both ends, as near to them as it can be; an end outside is where it is.
    fn join(&mut self, vertex: usize, other: usize, places: &[i32]) {
        let weight = weight(self.proper, vertex, other);
        let point = self.values.len();
        let inside = self.number[vertex];
        let end = self.number[other];
        self.values.push(places[vertex].min(places[other]));
        self.span((point, inside), 0, weight);
        if end == NONE {
            self.span((point, 0), places[other].saturating_neg(), weight);
        } else {
            self.span((point, end), 0, weight);
        }
    }
}

/// Below everything.
const FAR: i32 = 1 << 24;
