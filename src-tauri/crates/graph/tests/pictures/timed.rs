//! Rows on a time scale.

use graph::measure::drawn_crossings;
use graph::{TimedEdge, TimedNode, draw_timed};

fn node(x: i32, w: i32) -> TimedNode {
    TimedNode {
        x,
        w,
        h: 44,
        label: 100,
        band: 0,
        kept: None,
    }
}

fn after(from: usize, to: usize) -> TimedEdge {
    TimedEdge {
        from,
        to,
        leaves_right: true,
        enters_right: false,
    }
}

#[test]
fn what_follows_lies_in_the_row_of_what_it_follows() {
    let nodes = [node(0, 50), node(0, 80), node(200, 60), node(400, 28)];
    let drawing = draw_timed(&nodes, &[after(0, 2), after(2, 3), after(1, 3)], 0);
    let top = |node: usize| drawing.boxes[node].y;
    assert_eq!((top(0), top(2)), (top(2), top(3)));
    assert!(top(1) > top(0));
    assert_eq!(drawn_crossings(&drawing), 0);
}

#[test]
fn rows_are_filled_up_and_names_have_room() {
    let nodes: Vec<TimedNode> = (0..30).map(|at| node(at * 60, 40)).collect();
    let drawing = draw_timed(&nodes, &[], 0);
    let mut tops: Vec<i32> = drawing.boxes.iter().map(|area| area.y).collect();
    tops.sort_unstable();
    tops.dedup();
    // A box with its name and the gap after it spans not quite three starts.
    assert_eq!(tops.len(), 3);
}

#[test]
fn lines_of_one_gap_run_beside_each_other() {
    let nodes = [node(0, 40), node(0, 40), node(300, 40), node(300, 40)];
    let drawing = draw_timed(&nodes, &[after(0, 3), after(1, 2)], 0);
    let heights: Vec<i32> = drawing.routes.iter().map(|route| route[1].y).collect();
    assert_eq!(heights.len(), 2);
    assert_ne!(heights[0], heights[1]);
}

#[test]
fn rows_stay_where_they_were() {
    let mut nodes = vec![node(0, 50), node(0, 50), node(0, 50), node(200, 50)];
    let edges = [after(2, 3)];
    let first = draw_timed(&nodes, &edges, 0);
    // The first row goes; the others keep their order.
    nodes.remove(0);
    for (node, area) in nodes.iter_mut().zip(&first.boxes[1..]) {
        node.kept = Some(area.y);
    }
    let next = draw_timed(&nodes, &[after(1, 2)], 0);
    assert!(next.boxes[0].y < next.boxes[1].y);
    assert_eq!(next.boxes[1].y, next.boxes[2].y);
}
