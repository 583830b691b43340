//! Small graphs whose best picture is known.

use graph::measure::{drawn_crossings, straight_crossings};
use graph::{Drawing, Graph, Node, Point, draw};

use crate::{boxes, drawn, graph};

/// Whether the middles of boxes lie at one height.
fn level(drawing: &Drawing, nodes: &[usize]) -> bool {
    let height = |&node: &usize| drawing.boxes[node].centre().y;
    nodes.iter().all(|node| height(node) == height(&nodes[0]))
}

#[test]
fn a_chain_is_a_straight_line() {
    let drawing = drawn(4, &[(2, 1), (1, 3), (3, 0)]);
    assert!(level(&drawing, &[0, 1, 2, 3]));
    let left = |node: usize| drawing.boxes[node].x;
    assert!(left(2) < left(1) && left(1) < left(3) && left(3) < left(0));
    for (route, (from, to)) in drawing.routes.iter().zip([(2, 1), (1, 3), (3, 0)]) {
        let y = drawing.boxes[from].centre().y;
        let (a, b) = (drawing.boxes[from].right(), drawing.boxes[to].x);
        assert_eq!(route, &[Point { x: a, y }, Point { x: b, y }]);
    }
}

#[test]
fn a_long_line_passes_beside_the_boxes_without_a_needless_bend() {
    // 0 -> 1 -> 2 -> 3, and 0 -> 3 past both.
    let drawing = drawn(4, &[(0, 1), (1, 2), (2, 3), (0, 3)]);
    assert!(level(&drawing, &[0, 1, 2, 3]));
    assert_eq!(drawing.routes[3].len(), 6, "{:?}", drawing.routes[3]);
}

#[test]
fn a_tree_is_drawn_around_its_root_without_crossings() {
    let edges = [(0, 1), (0, 2), (0, 3), (1, 4), (1, 5), (3, 6), (3, 7)];
    let drawing = drawn(8, &edges);
    assert_eq!(drawn_crossings(&drawing), 0);
    let middles: Vec<Point> = drawing.boxes.iter().map(graph::Area::centre).collect();
    assert_eq!(straight_crossings(&middles, &edges), 0);
    assert!(level(&drawing, &[0, 2]), "{:?}", drawing.boxes);
}

#[test]
fn the_edges_of_a_box_enter_the_next_in_the_order_they_come_from() {
    let drawing = drawn(4, &[(0, 3), (1, 3), (2, 3)]);
    let mut ends: Vec<(i32, i32)> = drawing
        .routes
        .iter()
        .map(|route| (route[0].y, route[route.len() - 1].y))
        .collect();
    ends.sort_unstable();
    assert!(
        ends.windows(2).all(|pair| pair[0].1 + 7 < pair[1].1),
        "{ends:?}"
    );
    // The middle one runs straight.
    assert_eq!(ends[1].0, ends[1].1);
}

#[test]
fn several_edges_between_two_boxes_are_seen_apart() {
    let drawing = drawn(2, &[(0, 1), (0, 1)]);
    assert_ne!(drawing.routes[0].last(), drawing.routes[1].last());
}

#[test]
fn a_loop_is_drawn_with_one_line_running_back() {
    let drawing = drawn(3, &[(0, 1), (1, 2), (2, 0)]);
    let back = &drawing.routes[2];
    assert!(back[0].x > back[back.len() - 1].x);
    assert!(drawing.routes[0][0].x < drawing.routes[0].last().unwrap().x);
}

#[test]
fn what_cannot_be_drawn_is_left_out() {
    let drawing = drawn(2, &[(0, 0), (0, 7), (0, 1)]);
    assert!(drawing.routes[0].is_empty() && drawing.routes[1].is_empty());
    assert_eq!(drawing.routes[2].len(), 2);
    let nothing = draw(&Graph::default());
    assert_eq!((nothing.width, nothing.height), (0, 0));
}

#[test]
fn pieces_and_lonely_boxes_fill_a_page() {
    // Twenty pairs and forty boxes that nothing joins.
    let edges: Vec<(usize, usize)> = (0..20).map(|pair| (2 * pair, 2 * pair + 1)).collect();
    let drawing = drawn(80, &edges);
    let shape = f64::from(drawing.width) / f64::from(drawing.height);
    assert!(
        (0.6..3.5).contains(&shape),
        "{} x {}",
        drawing.width,
        drawing.height
    );
    let used: i32 = drawing
        .boxes
        .iter()
        .map(|area| area.w * area.h / 1000)
        .sum();
    let page = drawing.width / 10 * (drawing.height / 10) / 10;
    assert!(used * 5 > page, "{used} of {page}");
}

#[test]
fn bands_lie_below_each_other_and_hold_their_boxes() {
    let mut nodes = boxes(6);
    for (at, node) in nodes.iter_mut().enumerate() {
        node.band = at % 2;
    }
    // 4 and 5 stand alone; the third band is empty.
    let graph = Graph {
        nodes,
        edges: vec![(0, 1), (1, 2), (2, 3), (0, 2)],
        bands: 3,
    };
    let drawing = draw(&graph);
    assert_eq!(drawing.bands.len(), 3);
    for pair in drawing.bands.windows(2) {
        assert!(pair[0].bottom() <= pair[1].y);
    }
    for (area, node) in drawing.boxes.iter().zip(&graph.nodes) {
        let band = &drawing.bands[node.band];
        assert!(band.y + graph::BAND_HEAD <= area.y && area.bottom() < band.bottom());
    }
    let plain: Vec<Node> = boxes(6);
    assert_eq!(plain.len(), drawing.boxes.len());
}

#[test]
fn edges_are_short() {
    // A source that only the last box waits for lies right before it.
    let drawing = drawn(5, &[(0, 1), (1, 2), (2, 3), (4, 3)]);
    assert_eq!(drawing.boxes[4].x, drawing.boxes[2].x);
    assert_eq!(graph(1, &[]).nodes.len(), 1);
}
