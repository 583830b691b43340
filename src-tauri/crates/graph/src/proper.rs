//! The layered graph with a bend on every layer an edge passes.

/// A box, or a bend of the edges that leave one.
#[derive(Clone, Debug)]
pub(crate) struct Vertex {
    /// The layer it lies in.
    pub(crate) layer: usize,
    /// The band it lies in.
    pub(crate) band: usize,
    /// What leads to it from the layer before.
    pub(crate) into: Vec<usize>,
    /// What it leads to in the next layer.
    pub(crate) out: Vec<usize>,
}

/// Boxes first, by their numbers, then bends.
#[derive(Clone, Debug)]
pub(crate) struct Proper {
    pub(crate) vertices: Vec<Vertex>,
    pub(crate) boxes: usize,
    pub(crate) layers: usize,
    /// Of every edge, all it passes from its first to its last layer, both boxes included.
    pub(crate) ways: Vec<Vec<usize>>,
}

/// Up to so many long edges of a box run each for itself.
const FEW: usize = 2;

impl Proper {
    /// Edges must lead to later layers. They run in the band of the box they leave; where many
    /// leave one, they share their bends as far as they go together.
    pub(crate) fn new(layer: &[usize], band: &[usize], edges: &[(usize, usize)]) -> Self {
        let boxes = layer.len();
        let mut vertices: Vec<Vertex> = (0..boxes)
            .map(|node| Vertex {
                layer: layer[node],
                band: band[node],
                into: Vec::new(),
                out: Vec::new(),
            })
            .collect();
        let mut bends: Vec<Vec<usize>> = vec![Vec::new(); boxes];
        let mut long = vec![0_usize; boxes];
        for &(from, to) in edges {
            long[from] += usize::from(layer[to] > layer[from] + 1);
        }
        let mut ways = Vec::with_capacity(edges.len());
        for &(from, to) in edges {
            let mut way = vec![from];
            if long[from] <= FEW {
                bends[from].clear();
            }
            let passed = layer[to] - layer[from] - 1;
            while bends[from].len() < passed {
                let before = bends[from].last().copied().unwrap_or(from);
                let bend = vertices.len();
                vertices.push(Vertex {
                    layer: vertices[before].layer + 1,
                    band: band[from],
                    into: vec![before],
                    out: Vec::new(),
                });
                vertices[before].out.push(bend);
                bends[from].push(bend);
            }
            way.extend_from_slice(&bends[from][..passed]);
            let last = *way.last().expect("it begins with a box");
            vertices[last].out.push(to);
            vertices[to].into.push(last);
            way.push(to);
            ways.push(way);
        }
        let layers = layer.iter().max().map_or(0, |last| last + 1);
        Self {
            vertices,
            boxes,
            layers,
            ways,
        }
    }

    /// Whether this is a bend rather than a box.
    pub(crate) fn bend(&self, vertex: usize) -> bool {
        vertex >= self.boxes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_that_leave_a_box_share_their_bends() {
        let layer = [0, 1, 2, 3];
        let proper = Proper::new(&layer, &[0; 4], &[(0, 3), (0, 1), (0, 2), (0, 3)]);
        assert_eq!(
            proper.ways,
            [
                vec![0, 4, 5, 3],
                vec![0, 1],
                vec![0, 4, 2],
                vec![0, 4, 5, 3]
            ]
        );
        assert_eq!(proper.vertices[4].out, [5, 2]);
        assert_eq!(proper.vertices[3].into, [5, 5]);
        assert_eq!((proper.vertices[5].layer, proper.layers), (2, 4));
        assert!(proper.bend(4) && !proper.bend(3));
    }
}
