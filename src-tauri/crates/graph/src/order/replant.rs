//! Replanting: a box is pulled out with the lines that hang on it and put in where all of them
//! together cross least.
//!
//! Sifting moves one vertex of one layer, so a line over many layers stays where its bends hold each
//! other. Here the best way of a line is found for all its bends at once, as a shortest way from
//! layer to layer, and the best place of a box given the best ways of its lines to each.

use std::ops::Range;

use super::count::{Room, between};
use super::net::short;
use super::sift::Sifter;

mod lines;
mod spade;

pub(super) use spade::Spade;

/// One part in so many of what is crossed is little.
const LITTLE: usize = 100;

/// The gaps between layers that lie before, between and behind some of so many.
pub(super) fn pairs(layers: &Range<usize>, count: usize) -> Range<usize> {
    layers.start.saturating_sub(1)..layers.end.min(count - 1)
}

impl Sifter<'_> {
    /// Replants every box until that makes little difference or the effort is spent.
    pub(super) fn replant(&mut self, effort: usize) {
        let mut spade = Spade::new(self);
        let mut known = self.crossed_all();
        loop {
            let before: usize = known.iter().sum();
            for vertex in 0..self.net.boxes() {
                self.replant_one(vertex, &mut known, &mut spade);
                if self.spent > effort {
                    return;
                }
            }
            let now: usize = known.iter().sum();
            if before - now <= before / LITTLE {
                return;
            }
        }
    }

    /// Replants a box where that is better. `known` says what the layers cross.
    pub(super) fn replant_one(&mut self, vertex: u32, known: &mut [usize], spade: &mut Spade) {
        let (first, last) = spade.span(vertex);
        let pairs = pairs(&(first..last + 1), self.rows.len());
        let looked = std::mem::replace(&mut spade.looked[vertex as usize], spade.time + 1);
        let mut around = spade.changed[pairs.start..=pairs.end].iter();
        if around.all(|&changed| changed < looked)
            || known[pairs.clone()].iter().all(|&crossed| crossed == 0)
        {
            return;
        }
        spade.pull(self, vertex);
        let (gap, cost) = spade.best(self);
        if cost >= spade.twigs[0].now {
            spade.let_go();
            return;
        }
        spade.before.clear();
        spade.before.extend_from_slice(&self.rows[first..=last]);
        self.put_before(vertex, gap);
        spade.out[vertex as usize] = false;
        // Line by line, each with those that have found their way.
        let tops: Vec<u32> = spade.twigs[1..]
            .iter()
            .filter(|twig| twig.parent == 0)
            .map(|twig| twig.vertex)
            .collect();
        for top in tops {
            spade.pull(self, top);
            let (gap, _) = spade.best(self);
            self.put_before(top, gap);
            spade.out[top as usize] = false;
            for at in 1..spade.twigs.len() {
                let gap = spade.follow(self, at);
                self.put_before(spade.twigs[at].vertex, gap);
                spade.out[spade.twigs[at].vertex as usize] = false;
            }
        }
        let mut now = std::mem::take(&mut spade.now);
        now.clear();
        now.extend(pairs.clone().map(|at| self.crossed(at, &mut spade.room)));
        if now.iter().sum::<usize>() < known[pairs.clone()].iter().sum() {
            known[pairs].copy_from_slice(&now);
            spade.touch(first..last + 1);
        } else {
            for (at, row) in (first..=last).zip(spade.before.drain(..)) {
                self.set_row(at, row);
            }
        }
        spade.now = now;
    }

    /// Crossings between each layer and the next.
    pub(super) fn crossed_all(&mut self) -> Vec<usize> {
        let mut room = Room::default();
        (1..self.rows.len())
            .map(|next| self.crossed(next - 1, &mut room))
            .collect()
    }

    /// Crossings between a layer and the next.
    pub(super) fn crossed(&mut self, at: usize, room: &mut Room) -> usize {
        let row = &self.rows[at];
        let crossed = between(self.net, row, self.rows[at + 1].len(), &self.place, room);
        self.spent += row.len() + room.looked();
        crossed
    }

    /// Puts a vertex before the one that stands at a place now.
    fn put_before(&mut self, vertex: u32, gap: usize) {
        let row = &mut self.rows[self.net.layer(vertex)];
        let from = self.place[vertex as usize] as usize;
        let range = if gap > from {
            row[from..gap].rotate_left(1);
            from..gap
        } else {
            row[gap..=from].rotate_right(1);
            gap..from + 1
        };
        for index in range {
            self.place[row[index] as usize] = short(index);
        }
    }
}
