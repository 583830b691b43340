//! What waits for what: links from both ends, and an order of waiting.

use petgraph::algo::toposort;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::Reversed;

use super::{Arc, At, NOWHERE, Network, Role, index};
use crate::cycle::{self, Cycle};

/// What waits for what.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    /// Nodes in an order in which each comes after what it waits for.
    pub(crate) order: Vec<u32>,
    arcs: Vec<Arc>,
    /// Where each node's incoming arcs begin in `arcs`.
    arcs_in: Vec<u32>,
    /// Arcs by predecessor.
    by_from: Vec<u32>,
    arcs_out: Vec<u32>,
}

impl Network {
    pub(crate) fn arcs_into(&self, at: At) -> &[Arc] {
        let graph = &self.graph;
        &graph.arcs[graph.arcs_in[at] as usize..graph.arcs_in[at + 1] as usize]
    }

    pub(crate) fn arcs_from(&self, at: At) -> impl Iterator<Item = &Arc> {
        let graph = &self.graph;
        let out = &graph.by_from[graph.arcs_out[at] as usize..graph.arcs_out[at + 1] as usize];
        out.iter().map(|&arc| &graph.arcs[arc as usize])
    }

    /// These arcs, which lie in the order of their successors, with an order of waiting.
    pub(crate) fn ordered(&self, arcs: Vec<Arc>) -> Result<Graph, Cycle> {
        let mut graph = Graph::of(arcs, self.nodes.len());
        graph.order = self.sort(&graph)?;
        Ok(graph)
    }

    /// Orders the combined graph of links and outline, or names the loop in it.
    fn sort(&self, arcs: &Graph) -> Result<Vec<u32>, Cycle> {
        let mut graph: DiGraph<(), ()> =
            DiGraph::with_capacity(self.nodes.len(), arcs.arcs.len() + self.nodes.len());
        for _ in self.nodes.iter() {
            graph.add_node(());
        }
        for arc in &arcs.arcs {
            graph.add_edge(
                NodeIndex::new(arc.from as usize),
                NodeIndex::new(arc.to as usize),
                (),
            );
        }
        for (at, node) in self.nodes.iter().enumerate() {
            if node.parent_close == NOWHERE {
                continue;
            }
            let (open, close) = (node.parent_open as usize, node.parent_close as usize);
            if node.role != Role::Close {
                graph.add_edge(NodeIndex::new(open), NodeIndex::new(at), ());
            }
            if node.role != Role::Open {
                graph.add_edge(NodeIndex::new(at), NodeIndex::new(close), ());
            }
        }
        // Sorted from the far end, rows that already lie in order keep it: the passes then walk
        // through memory instead of jumping about in it.
        match toposort(Reversed(&graph), None) {
            Ok(order) => Ok(order
                .into_iter()
                .rev()
                .map(|node| index(node.index()))
                .collect()),
            Err(_) => Err(cycle::find(&graph, |node| {
                let node = &self.nodes[node.index()];
                (node.task, node.role)
            })),
        }
    }
}

impl Graph {
    /// Indexes arcs from both ends.
    pub(crate) fn of(arcs: Vec<Arc>, count: usize) -> Self {
        let starts = |ends: &mut dyn Iterator<Item = u32>| {
            let mut starts = vec![0_u32; count + 1];
            for end in ends {
                starts[end as usize + 1] += 1;
            }
            for at in 0..count {
                starts[at + 1] += starts[at];
            }
            starts
        };
        let arcs_in = starts(&mut arcs.iter().map(|arc| arc.to));
        let arcs_out = starts(&mut arcs.iter().map(|arc| arc.from));
        let mut next = arcs_out.clone();
        let mut by_from = vec![0; arcs.len()];
        for (at, arc) in arcs.iter().enumerate() {
            let slot = &mut next[arc.from as usize];
            by_from[*slot as usize] = index(at);
            *slot += 1;
        }
        Self {
            order: Vec::new(),
            arcs,
            arcs_in,
            by_from,
            arcs_out,
        }
    }

    /// The arcs, in the order of their successors.
    pub(crate) fn arcs(&self) -> &[Arc] {
        &self.arcs
    }

    /// The arcs alone.
    pub(crate) fn into_arcs(self) -> Vec<Arc> {
        self.arcs
    }

    /// The same, in an order of waiting that is known to hold.
    pub(crate) fn in_order_of(self, order: &[u32]) -> Self {
        Self {
            order: order.to_vec(),
            ..self
        }
    }
}
