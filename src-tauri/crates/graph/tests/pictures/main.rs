//! Pictures of graphs, by what a person sees in them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod hand;
mod made;
mod others;
mod properties;
mod stable;
mod timed;

use graph::{Drawing, Graph, Node, draw};

fn boxes(count: usize) -> Vec<Node> {
    let node = Node {
        w: 176,
        h: 44,
        band: 0,
        kept: None,
    };
    vec![node; count]
}

fn graph(count: usize, edges: &[(usize, usize)]) -> Graph {
    Graph {
        nodes: boxes(count),
        edges: edges.to_vec(),
        bands: 0,
    }
}

fn drawn(count: usize, edges: &[(usize, usize)]) -> Drawing {
    draw(&graph(count, edges))
}
