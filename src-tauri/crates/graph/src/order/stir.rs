//! Stirring: a few layers are disturbed and sifted again, and what is no worse is kept (iterated
//! local search).

use super::Rows;
use super::net::short;
use super::replant::{Spade, pairs};
use super::sift::Sifter;

/// Most layers stirred at once, less one.
const WINDOW: usize = 6;
/// How often stirred layers are sifted before what stands in them is replanted.
const PASSES: usize = 1;
/// So much worse after sifting and replanting is not worth while.
const HOPE: usize = 20;
/// So often for each layer without getting better, and there is nothing to be found.
const PATIENCE: usize = 10;
/// How far a stirred vertex may go, as a share of its layer.
const NOISE: f64 = 0.06;

/// Numbers that look like chance and are always the same.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next()).unwrap_or(0) % limit.max(1)
    }

    fn share(&mut self) -> f64 {
        self.next() as f64 / (1_u64 << 31) as f64
    }
}

/// What stirring needs beside the order.
struct Spoon {
    chance: Chance,
    /// Band, wish and vertex while a layer is sorted.
    sorted: Vec<(u32, f64, u32)>,
    spade: Spade,
}

impl Sifter<'_> {
    /// Stirs a few layers here and there, sifts and replants what lies there and keeps
    /// what is no worse, until the effort is spent.
    pub(super) fn stir(&mut self, effort: usize) {
        let mut spoon = Spoon {
            chance: Chance(1),
            sorted: Vec::new(),
            spade: Spade::new(self),
        };
        let mut known = self.crossed_all();
        let mut before: Rows = Vec::new();
        let mut boxes: Vec<u32> = Vec::new();
        let count = self.rows.len();
        // How often nothing has come of it since it last got better.
        let mut idle = 0;
        while self.spent < effort && idle < PATIENCE * count {
            self.spent += 100;
            idle += 1;
            let chance = &mut spoon.chance;
            let size = 2 + chance.below(WINDOW);
            let first = chance
                .below((count + size).max(1) - 1)
                .saturating_sub(size - 1);
            let layers = first..(first + size).min(count);
            let pairs = pairs(&layers, count);
            let crossed: usize = known[pairs.clone()].iter().sum();
            if crossed == 0 {
                continue;
            }
            before.clear();
            before.extend_from_slice(&self.rows[layers.clone()]);
            let was = known[pairs.clone()].to_vec();
            let backwards = chance.below(2) == 1;
            let noise = NOISE * (1 + chance.below(4)) as f64;
            for step in layers.clone() {
                let at = if backwards {
                    layers.start + layers.end - 1 - step
                } else {
                    step
                };
                self.disturb(at, backwards, noise, &mut spoon);
            }
            self.settle_some(layers.clone(), usize::MAX, usize::from(backwards), PASSES);
            for at in pairs.clone() {
                known[at] = self.crossed(at, &mut spoon.spade.room);
            }
            let spade = &mut spoon.spade;
            spade.touch(layers.clone());
            if known[pairs.clone()].iter().sum::<usize>() <= crossed + HOPE {
                boxes.clear();
                let all = self.rows[layers.clone()].iter().flatten();
                boxes.extend(all.filter(|&&vertex| {
                    let inside = |(first, last)| layers.start <= first && last < layers.end;
                    !self.net.bend(vertex) && inside(spade.span(vertex))
                }));
                if backwards {
                    boxes.reverse();
                }
                for &vertex in &boxes {
                    self.replant_one(vertex, &mut known, spade);
                }
            }
            let now: usize = known[pairs.clone()].iter().sum();
            if now < crossed {
                idle = 0;
            }
            if now > crossed {
                known[pairs].copy_from_slice(&was);
                spade.touch(layers.clone());
                for (at, row) in layers.zip(before.drain(..)) {
                    self.set_row(at, row);
                }
            }
        }
    }

    /// Sorts a layer by where its neighbours lie, with some chance.
    fn disturb(&mut self, at: usize, backwards: bool, noise: f64, spoon: &mut Spoon) {
        let other = if backwards {
            Some(at + 1)
        } else {
            at.checked_sub(1)
        };
        let other = other.and_then(|other| self.rows.get(other));
        let row = &self.rows[at];
        let wide = row.len() as f64;
        let share = wide / other.map_or(1, Vec::len).max(1) as f64;
        self.spent += 4 * row.len();
        spoon.sorted.clear();
        for &vertex in row {
            let near = if backwards {
                self.net.out(vertex)
            } else {
                self.net.into(vertex)
            };
            let here = f64::from(self.place[vertex as usize]);
            let mean = if near.is_empty() {
                here
            } else {
                let sum: u32 = near.iter().map(|&other| self.place[other as usize]).sum();
                f64::from(sum) / near.len() as f64 * share
            };
            let mixed = (mean + here) * 0.5 + (spoon.chance.share() - 0.5) * noise * wide;
            spoon.sorted.push((self.net.band(vertex), mixed, vertex));
        }
        spoon
            .sorted
            .sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for (index, &(_, _, vertex)) in spoon.sorted.iter().enumerate() {
            self.place[vertex as usize] = short(index);
            self.rows[at][index] = vertex;
        }
    }
}
