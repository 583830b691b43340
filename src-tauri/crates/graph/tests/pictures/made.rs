//! Graphs made by a rule: crossings must not grow.

use graph::measure::{drawn_crossings, straight_crossings};
use graph::{Point, draw};

use crate::graph;

/// Numbers that look like chance and are always the same.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}

/// Like a plan: each box follows one of those shortly before it, every second one two.
pub(crate) fn plan_like(count: usize, seed: u64) -> Vec<(usize, usize)> {
    let mut chance = Chance(seed);
    let mut edges = Vec::new();
    for node in 1..count {
        let first = node.saturating_sub(30);
        edges.push((first + chance.below(node - first), node));
        let other = (first + chance.below(node - first), node);
        if chance.below(2) == 0 && edges.last() != Some(&other) {
            edges.push(other);
        }
    }
    edges
}

#[test]
fn plan_like_graphs_cross_no_more_than_they_did() {
    // boxes, crossings as drawn, crossings of straight lines: a little above what is reached now.
    for (count, drawn, straight) in [(100, 130, 165), (300, 400, 600), (1_000, 1_400, 1_900)] {
        let edges = plan_like(count, 7);
        let drawing = draw(&graph(count, &edges));
        let middles: Vec<Point> = drawing.boxes.iter().map(graph::Area::centre).collect();
        let now = (
            drawn_crossings(&drawing),
            straight_crossings(&middles, &edges),
        );
        println!("{count}: {now:?}");
        assert!(now.0 <= drawn && now.1 <= straight, "{count}: {now:?}");
    }
}

#[test]
fn a_grid_is_drawn_without_crossings() {
    // Six rows of ten: each box leads to the next of its row, the first also to the next row's.
    let mut edges = Vec::new();
    for row in 0..6 {
        for column in 0..10 {
            let node = row * 10 + column;
            if column < 9 {
                edges.push((node, node + 1));
            }
            if row < 5 && column == 0 {
                edges.push((node, node + 10));
            }
        }
    }
    assert_eq!(drawn_crossings(&draw(&graph(60, &edges))), 0);
}
