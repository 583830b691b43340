use super::*;

fn proper(layer: &[usize], edges: &[(usize, usize)]) -> Proper {
    Proper::new(layer, &vec![0; layer.len()], edges)
}

fn crossings_of(proper: &Proper, layers: &Layers) -> usize {
    let row = |layer: &Vec<usize>| layer.iter().map(|&vertex| short(vertex)).collect();
    crossings(&Net::new(proper), &layers.iter().map(row).collect())
}

const EFFORT: Effort = Effort {
    settle: 100_000,
    stir: 100_000,
};

#[test]
fn crossings_are_counted() {
    let proper = proper(&[0, 0, 0, 1, 1, 1], &[(0, 5), (1, 4), (2, 3), (0, 3)]);
    assert_eq!(
        crossings_of(&proper, &vec![vec![0, 1, 2], vec![3, 4, 5]]),
        3
    );
    assert_eq!(
        crossings_of(&proper, &vec![vec![2, 0, 1], vec![3, 5, 4]]),
        0
    );
}

#[test]
fn what_can_be_drawn_without_crossings_is() {
    // Two long ways beside each other, a comb and a tree, numbered at random.
    for edges in [
        &[(0, 3), (1, 2), (2, 5), (3, 4)][..],
        &[(0, 4), (0, 2), (0, 3), (1, 5), (1, 6), (1, 7)],
        &[(2, 0), (2, 1), (0, 5), (0, 3), (1, 6), (1, 4)],
    ] {
        let count = edges.iter().map(|&(a, b)| a.max(b) + 1).max().unwrap_or(0);
        let layer = crate::layers::layers(count, edges);
        let proper = proper(&layer, edges);
        let sorted = order(&proper, &Known { kept: &[] }, EFFORT);
        assert_eq!(crossings_of(&proper, &sorted), 0, "{edges:?}: {sorted:?}");
    }
}

#[test]
fn the_one_crossing_of_a_full_pair_of_twos_stays_one() {
    let proper = proper(&[0, 0, 1, 1], &[(0, 2), (0, 3), (1, 2), (1, 3)]);
    let sorted = order(&proper, &Known { kept: &[] }, EFFORT);
    assert_eq!(crossings_of(&proper, &sorted), 1);
}

#[test]
fn boxes_that_lay_somewhere_keep_their_order() {
    let proper = proper(&[0, 0, 1, 1, 1], &[(0, 3), (1, 2), (1, 4)]);
    // 2 lay above 3, although that crosses; 4 is new and goes where it does not.
    let kept = [Some(0), Some(10), Some(0), Some(10), None];
    let sorted = order(&proper, &Known { kept: &kept }, EFFORT);
    assert_eq!(sorted, vec![vec![0, 1], vec![2, 3, 4]]);
}

#[test]
fn a_line_that_every_bend_of_it_holds_back_changes_sides_as_a_whole() {
    // A line from 0 to 1 beside a chain of boxes 2, 3, 4, 5, 6; boxes 7 and 8 keep its ends above.
    let layer = [0, 4, 0, 1, 2, 3, 4, 1, 3];
    let edges = [
        (0, 1),
        (2, 3),
        (3, 4),
        (4, 5),
        (5, 6),
        (0, 7),
        (0, 7),
        (8, 1),
        (8, 1),
    ];
    let proper = proper(&layer, &edges);
    let net = Net::new(&proper);
    let bends = &proper.ways[0];
    let rows: Rows = [
        vec![0, 2],
        vec![7, 3, bends[1]],
        vec![4, bends[2]],
        vec![8, 5, bends[3]],
        vec![1, 6],
    ]
    .iter()
    .map(|row| row.iter().map(|&vertex| short(vertex)).collect())
    .collect();
    let mut sifter = Sifter::new(&net, rows, &[]);
    sifter.settle(usize::MAX, 0);
    assert_eq!(crossings(&net, &sifter.rows), 2, "{:?}", sifter.rows);
    sifter.replant(usize::MAX);
    assert_eq!(crossings(&net, &sifter.rows), 0, "{:?}", sifter.rows);
}
