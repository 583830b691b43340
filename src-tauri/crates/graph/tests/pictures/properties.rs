//! What holds of every picture.

use graph::{Area, Drawing, Graph, Node, TimedEdge, TimedNode, draw, draw_timed};
use proptest::prelude::*;

fn edges(count: usize, most: usize) -> impl Strategy<Value = Vec<(usize, usize)>> {
    // One beyond the last: an edge to nowhere.
    prop::collection::vec((0..=count, 0..=count), 0..most)
}

fn graphs() -> impl Strategy<Value = Graph> {
    (1_usize..28, 0_usize..4).prop_flat_map(|(count, bands)| {
        let node = (60_i32..200, 1_i32..4, 0_usize..5).prop_map(|(w, h, band)| Node {
            w,
            h: 22 * h,
            band,
            kept: None,
        });
        let nodes = prop::collection::vec(node, count);
        (nodes, edges(count, 60)).prop_map(move |(nodes, edges)| Graph {
            nodes,
            edges,
            bands,
        })
    })
}

fn timed() -> impl Strategy<Value = (Vec<TimedNode>, Vec<TimedEdge>, usize)> {
    (1_usize..28, 0_usize..4).prop_flat_map(|(count, bands)| {
        let node =
            (0_i32..900, 28_i32..300, 0_i32..150, 0_usize..5).prop_map(|(x, w, label, band)| {
                TimedNode {
                    x,
                    w,
                    h: 44,
                    label,
                    band,
                    kept: None,
                }
            });
        let nodes = prop::collection::vec(node, count);
        let ends = prop::collection::vec((any::<bool>(), any::<bool>()), 60);
        (nodes, edges(count, 60), ends).prop_map(move |(nodes, edges, ends)| {
            let edge = |(&(from, to), &(leaves_right, enters_right))| TimedEdge {
                from,
                to,
                leaves_right,
                enters_right,
            };
            (nodes, edges.iter().zip(&ends).map(edge).collect(), bands)
        })
    })
}

/// No two boxes overlap, and no line passes through a box, not even its own.
fn sound(drawing: &Drawing, edges: &[(usize, usize)]) -> Result<(), TestCaseError> {
    for (at, one) in drawing.boxes.iter().enumerate() {
        prop_assert!(one.x >= 0 && one.y >= 0);
        prop_assert!(one.right() <= drawing.width && one.bottom() <= drawing.height);
        for other in &drawing.boxes[at + 1..] {
            let apart = one.right() < other.x
                || other.right() < one.x
                || one.bottom() < other.y
                || other.bottom() < one.y;
            prop_assert!(apart, "{one:?} and {other:?}");
        }
    }
    for (route, &(from, to)) in drawing.routes.iter().zip(edges) {
        let count = drawing.boxes.len();
        prop_assert_eq!(route.is_empty(), from == to || from >= count || to >= count);
        for pair in route.windows(2) {
            prop_assert!(
                pair[0].x == pair[1].x || pair[0].y == pair[1].y,
                "aslant: {route:?}"
            );
            for area in &drawing.boxes {
                prop_assert!(
                    !through(area, pair[0].into(), pair[1].into()),
                    "{area:?}: {route:?}"
                );
            }
        }
        if let (Some(first), Some(last)) = (route.first(), route.last()) {
            prop_assert!(touches(&drawing.boxes[from], (*first).into()), "{route:?}");
            prop_assert!(touches(&drawing.boxes[to], (*last).into()), "{route:?}");
        }
    }
    Ok(())
}

#[derive(Clone, Copy)]
struct At(i32, i32);

impl From<graph::Point> for At {
    fn from(point: graph::Point) -> Self {
        Self(point.x, point.y)
    }
}

/// Whether a line runs through the inside of a box.
fn through(area: &Area, a: At, b: At) -> bool {
    let (left, right) = (a.0.min(b.0), a.0.max(b.0));
    let (top, bottom) = (a.1.min(b.1), a.1.max(b.1));
    left < area.right() && right > area.x && top < area.bottom() && bottom > area.y
}

fn touches(area: &Area, point: At) -> bool {
    let inside = |at: i32, from: i32, to: i32| from <= at && at <= to;
    let (x, y) = (point.0, point.1);
    inside(x, area.x, area.right())
        && inside(y, area.y, area.bottom())
        && (x == area.x || x == area.right() || y == area.y || y == area.bottom())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn boxes_stand_apart_and_lines_run_around_them(graph in graphs()) {
        let drawing = draw(&graph);
        sound(&drawing, &graph.edges)?;
        prop_assert_eq!(drawing.bands.len(), graph.bands);
        prop_assert_eq!(&drawing, &draw(&graph));
    }

    #[test]
    fn edges_without_loops_lead_to_the_right(
        (count, edges) in (2_usize..30).prop_flat_map(|count| (Just(count), edges(count - 1, 60)))
    ) {
        let edges: Vec<(usize, usize)> =
            edges.into_iter().map(|(a, b)| (a.min(b), a.max(b))).collect();
        let drawing = crate::drawn(count, &edges);
        sound(&drawing, &edges)?;
        for (from, to) in edges.into_iter().filter(|(from, to)| from != to) {
            prop_assert!(drawing.boxes[from].right() < drawing.boxes[to].x);
        }
    }

    #[test]
    fn on_a_time_scale_boxes_keep_their_place((nodes, edges, bands) in timed()) {
        let drawing = draw_timed(&nodes, &edges, bands);
        let ends: Vec<(usize, usize)> = edges.iter().map(|edge| (edge.from, edge.to)).collect();
        sound(&drawing, &ends)?;
        for (area, node) in drawing.boxes.iter().zip(&nodes) {
            prop_assert_eq!((area.x, area.w), (node.x + graph::MARGIN, node.w));
            let named = Area { w: node.w + node.label, ..*area };
            let others = drawing.boxes.iter().filter(|other| *other != area && other.y == area.y);
            for other in others {
                prop_assert!(other.right() <= named.x || named.right() <= other.x);
            }
        }
        prop_assert_eq!(&drawing, &draw_timed(&nodes, &edges, bands));
    }
}
