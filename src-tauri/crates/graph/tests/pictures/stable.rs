//! A picture does not turn over when one thing is added or removed.

use graph::{Drawing, Graph, Point, draw};

use crate::graph;
use crate::made::{Chance, plan_like};

/// The graph with the places of a drawing, box by box; `from` says which box of it each was.
fn kept(mut graph: Graph, before: &Drawing, from: impl Fn(usize) -> Option<usize>) -> Graph {
    for (at, node) in graph.nodes.iter_mut().enumerate() {
        node.kept = from(at).map(|old| Point {
            x: before.boxes[old].x,
            y: before.boxes[old].y,
        });
    }
    graph
}

/// How many pairs of boxes of one column have changed their order, and how many boxes have changed
/// their column, of those that lay in the picture before.
fn turned(
    before: &Drawing,
    after: &Drawing,
    from: impl Fn(usize) -> Option<usize>,
) -> (usize, usize) {
    let columns = |drawing: &Drawing| {
        let mut columns: Vec<i32> = drawing.boxes.iter().map(|area| area.x).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    };
    let (old_columns, new_columns) = (columns(before), columns(after));
    let mut boxes = Vec::new();
    let mut moved = 0;
    for (at, area) in after.boxes.iter().enumerate() {
        let Some(old) = from(at) else { continue };
        let old = &before.boxes[old];
        let old_column = old_columns.binary_search(&old.x).unwrap();
        let column = new_columns.binary_search(&area.x).unwrap();
        moved += usize::from(old_column != column);
        boxes.push((column, old.y, area.y));
    }
    let mut swapped = 0;
    for (at, one) in boxes.iter().enumerate() {
        for other in &boxes[at + 1..] {
            let same = one.0 == other.0;
            swapped += usize::from(same && (one.1 < other.1) != (one.2 < other.2));
        }
    }
    (swapped, moved)
}

#[test]
fn the_same_graph_again_is_the_same_picture() {
    let edges = plan_like(120, 3);
    let first = draw(&graph(120, &edges));
    let again = draw(&kept(graph(120, &edges), &first, Some));
    assert_eq!(turned(&first, &again, Some), (0, 0));
}

#[test]
fn a_new_box_finds_its_place_and_the_others_keep_theirs() {
    let mut chance = Chance(5);
    let edges = plan_like(120, 3);
    let first = draw(&graph(120, &edges));
    for _ in 0..20 {
        // Between two that were joined, or after one.
        let (from, to) = edges[chance.below(edges.len())];
        let mut more = edges.clone();
        more.push((from, 120));
        if chance.below(2) == 0 && first.boxes[to].x - first.boxes[from].x > 300 {
            more.push((120, to));
        }
        let was = |node: usize| (node < 120).then_some(node);
        let next = draw(&kept(graph(121, &more), &first, was));
        let (swapped, moved) = turned(&first, &next, was);
        assert_eq!(swapped, 0, "{from} -> {to}");
        assert!(moved <= 1, "{moved} boxes changed their column");
    }
}

#[test]
fn what_is_taken_away_leaves_the_others_as_they_were() {
    let mut chance = Chance(9);
    let edges = plan_like(120, 3);
    let first = draw(&graph(120, &edges));
    for _ in 0..20 {
        let gone = chance.below(120);
        let was = |node: usize| Some(if node < gone { node } else { node + 1 });
        let now = |node: usize| if node < gone { node } else { node - 1 };
        let fewer: Vec<(usize, usize)> = edges
            .iter()
            .filter(|&&(from, to)| from != gone && to != gone)
            .map(|&(from, to)| (now(from), now(to)))
            .collect();
        let next = draw(&kept(graph(119, &fewer), &first, was));
        // What nothing joins any longer goes to the block of such boxes.
        let joined = |node: usize| fewer.iter().any(|&(from, to)| from == node || to == node);
        let was = |node: usize| joined(node).then(|| was(node)).flatten();
        let (swapped, _) = turned(&first, &next, was);
        assert_eq!(swapped, 0, "without {gone}");
    }
}
