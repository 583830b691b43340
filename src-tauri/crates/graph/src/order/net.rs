//! The layered graph in flat lists, as sorting its layers reads it.

use std::ops::Range;

use super::{Layers, Rows};
use crate::proper::{Proper, Vertex};

/// The neighbours of every vertex, one after the other.
struct Lists {
    first: Vec<u32>,
    all: Vec<u32>,
}

impl Lists {
    fn new(proper: &Proper, near: impl Fn(&Vertex) -> &Vec<usize>) -> Self {
        let mut lists = Self {
            first: Vec::with_capacity(proper.vertices.len() + 1),
            all: Vec::new(),
        };
        lists.first.push(0);
        for vertex in &proper.vertices {
            lists
                .all
                .extend(near(vertex).iter().map(|&other| short(other)));
            lists.first.push(short(lists.all.len()));
        }
        lists
    }

    fn of(&self, vertex: u32) -> &[u32] {
        let at = vertex as usize;
        &self.all[self.first[at] as usize..self.first[at + 1] as usize]
    }
}

/// What is joined to what, and the band of everything.
pub(super) struct Net {
    into: Lists,
    out: Lists,
    bands: Vec<u32>,
    layers: Vec<u32>,
    boxes: usize,
    banded: bool,
}

impl Net {
    pub(super) fn new(proper: &Proper) -> Self {
        Self {
            into: Lists::new(proper, |vertex| &vertex.into),
            out: Lists::new(proper, |vertex| &vertex.out),
            bands: proper
                .vertices
                .iter()
                .map(|vertex| short(vertex.band))
                .collect(),
            layers: proper
                .vertices
                .iter()
                .map(|vertex| short(vertex.layer))
                .collect(),
            boxes: proper.boxes,
            banded: proper.vertices.iter().any(|vertex| vertex.band > 0),
        }
    }

    /// How many vertices there are.
    pub(super) fn count(&self) -> usize {
        self.bands.len()
    }

    /// What leads to a vertex from the layer before.
    pub(super) fn into(&self, vertex: u32) -> &[u32] {
        self.into.of(vertex)
    }

    /// What it leads to in the next layer.
    pub(super) fn out(&self, vertex: u32) -> &[u32] {
        self.out.of(vertex)
    }

    pub(super) fn band(&self, vertex: u32) -> u32 {
        self.bands[vertex as usize]
    }

    pub(super) fn layer(&self, vertex: u32) -> usize {
        self.layers[vertex as usize] as usize
    }

    /// Boxes are those below this number.
    pub(super) fn boxes(&self) -> u32 {
        short(self.boxes)
    }

    /// Whether this is a bend rather than a box.
    pub(super) fn bend(&self, vertex: u32) -> bool {
        vertex >= self.boxes()
    }

    /// The places of a row, no further from one than this, with vertices of the same band between.
    pub(super) fn alike(&self, row: &[u32], here: usize, reach: usize) -> Range<usize> {
        let near = here.saturating_sub(reach)..(here + 1 + reach).min(row.len());
        if !self.banded {
            return near;
        }
        let band = self.bands[row[here] as usize];
        let alike = |&&other: &&u32| self.bands[other as usize] == band;
        let up = row[near.start..here].iter().rev().take_while(alike).count();
        let down = row[here + 1..near.end].iter().take_while(alike).count();
        here - up..here + 1 + down
    }

    /// How many edges end at a vertex.
    pub(super) fn edges(&self, vertex: u32) -> usize {
        self.into(vertex).len() + self.out(vertex).len()
    }

    /// The place of every vertex in its row.
    pub(super) fn places(&self, rows: &Rows) -> Vec<u32> {
        let mut place = vec![0; self.count()];
        for row in rows {
            for (at, &vertex) in row.iter().enumerate() {
                place[vertex as usize] = short(at);
            }
        }
        place
    }
}

/// Rows as the layers they are.
pub(super) fn layers(rows: &Rows) -> Layers {
    let layer = |row: &Vec<u32>| row.iter().map(|&vertex| vertex as usize).collect();
    rows.iter().map(layer).collect()
}

pub(super) fn short(number: usize) -> u32 {
    u32::try_from(number).expect("fewer vertices and edges than 2^32")
}
