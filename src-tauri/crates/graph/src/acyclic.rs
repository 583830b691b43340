//! Turning the edges that close loops.

/// Which edges point backwards in a depth-first walk from the boxes nothing leads to (in order of
/// their numbers), and so close a loop. Turned round, no loop is left.
pub(crate) fn turned(count: usize, edges: &[(usize, usize)]) -> Vec<bool> {
    let mut out: Vec<Vec<(usize, usize)>> = vec![Vec::new(); count];
    let mut waits = vec![false; count];
    for (edge, &(from, to)) in edges.iter().enumerate() {
        out[from].push((edge, to));
        waits[to] = true;
    }
    let mut turned = vec![false; edges.len()];
    // 0 not seen, 1 on the way from the root to here, 2 done.
    let mut state = vec![0_u8; count];
    let mut walk: Vec<(usize, usize)> = Vec::new();
    let roots = (0..count).filter(|&node| !waits[node]);
    for root in roots.chain(0..count) {
        if state[root] != 0 {
            continue;
        }
        state[root] = 1;
        walk.push((root, 0));
        while let Some(top) = walk.last_mut() {
            let (node, next) = *top;
            let Some(&(edge, to)) = out[node].get(next) else {
                state[node] = 2;
                walk.pop();
                continue;
            };
            top.1 += 1;
            match state[to] {
                0 => {
                    state[to] = 1;
                    walk.push((to, 0));
                }
                1 => turned[edge] = true,
                _ => {}
            }
        }
    }
    turned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_closes_a_loop_is_turned() {
        assert_eq!(turned(3, &[(0, 1), (1, 2), (0, 2)]), [false, false, false]);
        assert_eq!(turned(3, &[(0, 1), (1, 2), (2, 0)]), [false, false, true]);
        // Entered where nothing leads to: 3 -> 1.
        assert_eq!(
            turned(4, &[(0, 1), (1, 2), (2, 0), (3, 1)]),
            [true, false, false, false]
        );
        assert_eq!(turned(2, &[(0, 1), (1, 0), (0, 1)]), [false, true, false]);
    }
}
