//! Sifting: a vertex tries every place of its layer and takes the best.

use std::ops::Range;

use super::Rows;
use super::net::{Net, short};
use super::shelf::Shelf;

/// How far a vertex looks up and down.
const REACH: usize = 80;

/// An order that is being improved.
pub(super) struct Sifter<'a> {
    pub(super) net: &'a Net,
    pub(super) rows: Rows,
    pub(super) place: Vec<u32>,
    /// Boxes that keep their order among each other.
    held: &'a [bool],
    /// The vertices of each layer, those with most edges first.
    turns: Rows,
    shelf: Shelf,
    /// How much has been done, counted in edges looked at.
    pub(super) spent: usize,
}

impl<'a> Sifter<'a> {
    pub(super) fn new(net: &'a Net, rows: Rows, held: &'a [bool]) -> Self {
        let widest = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut turns = rows.clone();
        for turn in &mut turns {
            turn.sort_by_key(|&vertex| std::cmp::Reverse(net.edges(vertex)));
        }
        Self {
            net,
            place: net.places(&rows),
            rows,
            held,
            turns,
            shelf: Shelf::new(widest),
            spent: 0,
        }
    }

    /// Puts a layer into this order.
    pub(super) fn set_row(&mut self, at: usize, row: Vec<u32>) {
        for (index, &vertex) in row.iter().enumerate() {
            self.place[vertex as usize] = short(index);
        }
        self.rows[at] = row;
    }

    /// Sifts layer by layer, there and back, until nothing gets better or the effort is spent.
    pub(super) fn settle(&mut self, effort: usize, round: usize) {
        self.settle_some(0..self.rows.len(), effort, round, usize::MAX);
    }

    /// Sifts some layers, and no other.
    pub(super) fn settle_some(
        &mut self,
        some: Range<usize>,
        effort: usize,
        round: usize,
        passes: usize,
    ) {
        let count = some.len();
        let mut moved = vec![true; count];
        for pass in 0..passes {
            let mut better = 0;
            for step in 0..count {
                let at = if (pass + round).is_multiple_of(2) {
                    step
                } else {
                    count - 1 - step
                };
                let first = at.saturating_sub(1);
                let last = (at + 1).min(count - 1);
                if !moved[first..=last].iter().any(|&moved| moved) {
                    continue;
                }
                let gain = self.sift_layer(some.start + at, pass);
                moved[at] = gain > 0;
                better += gain;
                if self.spent > effort {
                    return;
                }
            }
            if better == 0 {
                return;
            }
        }
    }

    /// Sifts every vertex of a layer once; by how many crossings that is better.
    fn sift_layer(&mut self, at: usize, pass: usize) -> usize {
        let width = |at: Option<usize>| at.and_then(|at| self.rows.get(at)).map_or(0, Vec::len);
        let widths = (width(at.checked_sub(1)), width(Some(at + 1)));
        self.shelf
            .look(self.net, &self.place, &self.rows[at], widths);
        self.spent += self.shelf.ends.len() + self.rows[at].len();
        let count = self.turns[at].len();
        let mut gain = 0;
        for turn in 0..count {
            // Those with most edges first, and the other way round in every second pass.
            let turn = if pass % 2 == 1 {
                count - 1 - turn
            } else {
                turn
            };
            let vertex = self.turns[at][turn];
            if !self.held.get(vertex as usize).is_some_and(|&held| held) {
                gain += self.sift(at, vertex);
            }
        }
        gain
    }

    fn sift(&mut self, at: usize, vertex: u32) -> usize {
        let here = self.place[vertex as usize] as usize;
        let row = &mut self.rows[at];
        let among = self.net.alike(row, here, REACH);
        let (there, gain, spent) = self.shelf.best(here, among);
        self.spent += spent;
        if there == here {
            return 0;
        }
        let range = if here < there {
            row[here..=there].rotate_left(1);
            here..=there
        } else {
            row[there..=here].rotate_right(1);
            there..=here
        };
        for index in range {
            self.place[row[index] as usize] = short(index);
        }
        self.shelf.put(here, there);
        gain
    }
}
