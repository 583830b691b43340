//! Links that form a loop, together with the outline, and which of them to give up.
//!
//! A loop lies within one strongly connected part of the graph (Tarjan 1972). A few times over,
//! the last link of each such part is given up, which opens an ordinary loop where a person
//! would; if loops are left then, every link in them that points up the table goes, after which
//! there can be none. Each round takes time in proportion to the table.

/// Rounds in which one link per part is given up.
const ROUNDS: usize = 16;

/// The links, as pairs of rows, that have to go.
pub(super) fn surplus(parents: &[Option<usize>], links: &[(usize, usize)]) -> Vec<bool> {
    let mut gone = vec![false; links.len()];
    let graph = Rows::of(parents);
    for _ in 0..ROUNDS {
        let part = graph.parts(links, &gone);
        let mut last = vec![None; graph.nodes()];
        for (at, &link) in links.iter().enumerate().filter(|&(at, _)| !gone[at]) {
            let (from, to) = graph.ends(link);
            if part[from] == part[to] {
                last[part[from]] = Some(at);
            }
        }
        let mut any = false;
        for at in last.into_iter().flatten() {
            gone[at] = true;
            any = true;
        }
        if !any {
            return gone;
        }
    }
    let part = graph.parts(links, &gone);
    let place = graph.places();
    for (at, &link) in links.iter().enumerate() {
        let (from, to) = graph.ends(link);
        if part[from] == part[to] && place[from] >= place[to] {
            gone[at] = true;
        }
    }
    gone
}

/// The outline as a graph: a summary opens and closes, a row lies between.
struct Rows<'a> {
    parents: &'a [Option<usize>],
    summary: Vec<bool>,
}

impl<'a> Rows<'a> {
    fn of(parents: &'a [Option<usize>]) -> Self {
        let mut summary = vec![false; parents.len()];
        for &parent in parents.iter().flatten() {
            summary[parent] = true;
        }
        Self { parents, summary }
    }

    /// Row `at` opens as node `at` and, where it is a summary, closes as node `rows + at`.
    fn nodes(&self) -> usize {
        self.parents.len() * 2
    }

    fn close(&self, row: usize) -> usize {
        if self.summary[row] {
            self.parents.len() + row
        } else {
            row
        }
    }

    fn ends(&self, (from, to): (usize, usize)) -> (usize, usize) {
        (self.close(from), to)
    }

    fn edges(&self, links: &[(usize, usize)], gone: &[bool]) -> Vec<(usize, usize)> {
        let mut edges = Vec::with_capacity(links.len() + self.nodes());
        for (row, parent) in self.parents.iter().enumerate() {
            if let Some(parent) = *parent {
                edges.push((parent, row));
                edges.push((self.close(row), self.close(parent)));
            }
        }
        let kept = links.iter().zip(gone).filter(|&(_, &gone)| !gone);
        edges.extend(kept.map(|(&link, _)| self.ends(link)));
        edges
    }

    /// Where each node stands in a walk through the outline.
    fn places(&self) -> Vec<usize> {
        let mut children: Vec<Vec<usize>> = vec![Vec::new(); self.parents.len()];
        let mut waiting = Vec::new();
        for row in (0..self.parents.len()).rev() {
            match self.parents[row] {
                Some(parent) => children[parent].push(row),
                None => waiting.push(row),
            }
        }
        let mut place = vec![0; self.nodes()];
        let mut next = 0;
        while let Some(node) = waiting.pop() {
            place[node] = next;
            next += 1;
            if node < self.parents.len() && self.summary[node] {
                waiting.push(self.parents.len() + node);
                waiting.extend(children[node].iter());
            }
        }
        place
    }

    /// The strongly connected part each node lies in.
    fn parts(&self, links: &[(usize, usize)], gone: &[bool]) -> Vec<usize> {
        const NONE: usize = usize::MAX;
        let count = self.nodes();
        let (first, next) = adjacency(count, &self.edges(links, gone));
        let mut index = vec![NONE; count];
        let mut low = vec![0; count];
        let mut part = vec![NONE; count];
        let mut path = Vec::new();
        let mut walk: Vec<(usize, usize)> = Vec::new();
        let mut seen = 0;
        for root in 0..count {
            if index[root] != NONE {
                continue;
            }
            walk.push((root, first[root]));
            while let Some((node, edge)) = walk.pop() {
                if edge == first[node] && index[node] == NONE {
                    index[node] = seen;
                    low[node] = seen;
                    seen += 1;
                    path.push(node);
                }
                if edge < first[node + 1] {
                    walk.push((node, edge + 1));
                    let to = next[edge];
                    if index[to] == NONE {
                        walk.push((to, first[to]));
                    } else if part[to] == NONE {
                        low[node] = low[node].min(index[to]);
                    }
                    continue;
                }
                if low[node] == index[node] {
                    while let Some(member) = path.pop() {
                        part[member] = node;
                        if member == node {
                            break;
                        }
                    }
                }
                if let Some(&(above, _)) = walk.last() {
                    low[above] = low[above].min(low[node]);
                }
            }
        }
        part
    }
}

/// Edges by the node they leave: where each node's begin, and where they lead.
fn adjacency(count: usize, edges: &[(usize, usize)]) -> (Vec<usize>, Vec<usize>) {
    let mut first = vec![0; count + 1];
    for &(from, _) in edges {
        first[from + 1] += 1;
    }
    for at in 0..count {
        first[at + 1] += first[at];
    }
    let mut free = first.clone();
    let mut next = vec![0; edges.len()];
    for &(from, to) in edges {
        next[free[from]] = to;
        free[from] += 1;
    }
    (first, next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gone(parents: &[Option<usize>], links: &[(usize, usize)]) -> Vec<(usize, usize)> {
        let surplus = surplus(parents, links);
        let pairs = links.iter().zip(surplus);
        pairs
            .filter(|&(_, gone)| gone)
            .map(|(&link, _)| link)
            .collect()
    }

    #[test]
    fn the_last_link_of_a_loop_is_given_up() {
        let flat = [None; 4];
        assert_eq!(gone(&flat, &[(0, 1), (1, 2), (0, 3)]), []);
        assert_eq!(gone(&flat, &[(0, 1), (1, 2), (2, 0), (0, 3)]), [(2, 0)]);
        assert_eq!(
            gone(&flat, &[(0, 1), (1, 0), (2, 3), (3, 2)]),
            [(1, 0), (3, 2)]
        );
    }

    #[test]
    fn a_loop_through_a_summary_is_found() {
        // Row 1 lies under row 0; row 2 waits for the summary and the row for row 2.
        assert_eq!(gone(&[None, Some(0), None], &[(0, 2), (2, 1)]), [(2, 1)]);
        assert_eq!(gone(&[None, Some(0), None], &[(0, 2), (1, 2)]), []);
    }

    #[test]
    fn many_loops_end_all_the_same() {
        let rows = 300;
        let links: Vec<(usize, usize)> = (0..rows)
            .flat_map(|from| (1..9).map(move |step| (from, (from + step * 37) % rows)))
            .collect();
        let parents = vec![None; rows];
        let surplus = surplus(&parents, &links);
        let kept: Vec<(usize, usize)> = links
            .iter()
            .zip(&surplus)
            .filter(|&(_, &gone)| !gone)
            .map(|(&link, _)| link)
            .collect();
        assert!(
            kept.len() >= links.len() / 3,
            "{} of {}",
            kept.len(),
            links.len()
        );
        assert!(super::surplus(&parents, &kept).iter().all(|&gone| !gone));
    }
}
