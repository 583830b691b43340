//! The program as flat arrays in an order of waiting.

use petgraph::algo::toposort;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::Reversed;
use plan::{
    CalendarId, Constraint, LinkId, LinkKind, Moment, PlanId, Program, Progress, TaskId,
    WorkMinutes,
};

use crate::cycle::{self, Cycle};
use crate::worktime::WorkTime;

/// Which of a row's nodes this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A task or milestone.
    Leaf,
    /// A summary as something that holds its rows back.
    Open,
    /// A summary as something that ends with its rows.
    Close,
}

/// An index into the arrays of a [`Network`].
pub(crate) type At = usize;
/// No node.
pub(crate) const NOWHERE: u32 = u32::MAX;

/// One node. Durations and coordinates are working minutes of its own calendar.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) task: TaskId,
    pub(crate) role: Role,
    pub(crate) clock: u32,
    pub(crate) plan: u32,
    pub(crate) duration: i64,
    pub(crate) constraint: Constraint,
    pub(crate) progress: Progress,
    /// The closing node of the summary this lies in.
    pub(crate) parent_close: u32,
    /// The opening node of the summary this lies in.
    pub(crate) parent_open: u32,
}

/// One link between nodes, in the order of its successors.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arc {
    pub(crate) link: LinkId,
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) kind: LinkKind,
    pub(crate) lag: i64,
}

/// A plan as the passes need it.
#[derive(Clone, Debug)]
pub(crate) struct Release {
    pub(crate) id: PlanId,
    pub(crate) start: Moment,
    pub(crate) status: Option<Moment>,
    pub(crate) launch: Option<u32>,
}

/// Everything the passes walk over.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    pub(crate) nodes: Vec<Node>,
    /// Nodes in an order in which each comes after what it waits for.
    pub(crate) order: Vec<u32>,
    pub(crate) clocks: Vec<WorkTime>,
    pub(crate) releases: Vec<Release>,
    arcs: Vec<Arc>,
    /// Where each node's incoming arcs begin in `arcs`.
    arcs_in: Vec<u32>,
    /// Arcs by predecessor.
    by_from: Vec<u32>,
    arcs_out: Vec<u32>,
    rows: Rows,
}

/// The nodes of rows, found by id.
#[derive(Clone, Debug)]
struct Rows {
    /// In order.
    ids: Vec<TaskId>,
    /// For each id its leaf, or the closing node of a summary.
    nodes: Vec<u32>,
}

impl Rows {
    fn of(program: &Program) -> Self {
        let ids: Vec<TaskId> = program.tasks.iter().map(|(id, _)| id).collect();
        let nodes = vec![NOWHERE; ids.len()];
        Self { ids, nodes }
    }

    /// Ids begin at 1 and only deleted rows leave gaps, so most are found where they would be
    /// without any; however far apart they are, no memory lies between them.
    fn place(&self, task: TaskId) -> Option<usize> {
        let end = self.ids.len().min(task.0 as usize);
        let guess = end.checked_sub(1)?;
        if self.ids[guess] == task {
            return Some(guess);
        }
        self.ids[..guess].binary_search(&task).ok()
    }

    fn node(&self, task: TaskId) -> Option<u32> {
        self.place(task).map(|place| self.nodes[place])
    }
}

impl Network {
    pub(crate) fn compile(program: &Program) -> Result<Self, Cycle> {
        let mut network = Self::of_nodes(program);
        network.arcs = network.links(program);
        network.index_arcs();
        network.order = network.sort()?;
        Ok(network)
    }

    /// The closing node (or the leaf) of a task.
    pub(crate) fn at(&self, task: TaskId) -> Option<At> {
        self.rows.node(task).map(|node| node as usize)
    }

    /// The node a link into a task ends at.
    fn entry(&self, task: TaskId) -> Option<At> {
        let at = self.at(task)?;
        // A summary's opening node is laid right before its closing one.
        Some(if self.nodes[at].role == Role::Close {
            at - 1
        } else {
            at
        })
    }

    pub(crate) fn arcs_into(&self, at: At) -> &[Arc] {
        &self.arcs[self.arcs_in[at] as usize..self.arcs_in[at + 1] as usize]
    }

    pub(crate) fn arcs_from(&self, at: At) -> impl Iterator<Item = &Arc> {
        let out = &self.by_from[self.arcs_out[at] as usize..self.arcs_out[at + 1] as usize];
        out.iter().map(|&arc| &self.arcs[arc as usize])
    }

    pub(crate) fn clock(&self, at: At) -> &WorkTime {
        &self.clocks[self.nodes[at].clock as usize]
    }

    fn of_nodes(program: &Program) -> Self {
        let calendars: Vec<CalendarId> = program.calendars.iter().map(|(id, _)| id).collect();
        let mut clocks: Vec<WorkTime> = program
            .calendars
            .iter()
            .map(|(_, calendar)| WorkTime::compile(calendar))
            .collect();
        if clocks.is_empty() {
            clocks.push(WorkTime::compile(&plan::Calendar::standard()));
        }
        let plans: Vec<PlanId> = program.plans.iter().map(|(id, _)| id).collect();
        let plan_clock: Vec<u32> = program
            .plans
            .iter()
            .map(|(_, plan)| index(calendars.binary_search(&plan.calendar).unwrap_or(0)))
            .collect();
        let mut rows = Rows::of(program);
        let parents: Vec<Option<usize>> = program
            .tasks
            .iter()
            .map(|(_, task)| rows.place(task.parent?))
            .collect();
        let mut summary = vec![false; parents.len()];
        for &parent in parents.iter().flatten() {
            summary[parent] = true;
        }
        let mut nodes = Vec::with_capacity(parents.len() + 16);
        for (place, (id, task)) in program.tasks.iter().enumerate() {
            let plan = plans.binary_search(&task.plan).unwrap_or(0);
            let roles: &[Role] = if summary[place] {
                &[Role::Open, Role::Close]
            } else {
                &[Role::Leaf]
            };
            for &role in roles {
                rows.nodes[place] = index(nodes.len());
                nodes.push(Node {
                    task: id,
                    role,
                    clock: plan_clock.get(plan).copied().unwrap_or(0),
                    plan: index(plan),
                    duration: i64::from(task.duration.0),
                    constraint: task.constraint,
                    progress: task.progress,
                    parent_close: NOWHERE,
                    parent_open: NOWHERE,
                });
            }
        }
        for (place, parent) in parents.iter().enumerate() {
            let Some(parent) = parent else { continue };
            let close = rows.nodes[*parent];
            let at = rows.nodes[place] as usize;
            let first = if summary[place] { at - 1 } else { at };
            for node in &mut nodes[first..=at] {
                node.parent_close = close;
                node.parent_open = close - 1;
            }
        }
        let releases = program
            .plans
            .iter()
            .map(|(id, plan)| Release {
                id,
                start: Moment::at_start_of(plan.start),
                status: plan.status_date.map(Moment::at_start_of),
                launch: plan.launch.and_then(|task| rows.node(task)),
            })
            .collect();
        Self {
            nodes,
            order: Vec::new(),
            clocks,
            releases,
            arcs: Vec::new(),
            arcs_in: Vec::new(),
            by_from: Vec::new(),
            arcs_out: Vec::new(),
            rows,
        }
    }

    fn links(&self, program: &Program) -> Vec<Arc> {
        let mut arcs: Vec<Arc> = program
            .links
            .iter()
            .filter_map(|(id, link)| {
                let WorkMinutes(lag) = link.lag;
                Some(Arc {
                    link: id,
                    from: index(self.at(link.from)?),
                    to: index(self.entry(link.to)?),
                    kind: link.kind,
                    lag: i64::from(lag),
                })
            })
            .collect();
        arcs.sort_by_key(|arc| arc.to);
        arcs
    }

    fn index_arcs(&mut self) {
        let count = self.nodes.len();
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
        self.arcs_in = starts(&mut self.arcs.iter().map(|arc| arc.to));
        self.arcs_out = starts(&mut self.arcs.iter().map(|arc| arc.from));
        let mut next = self.arcs_out.clone();
        self.by_from = vec![0; self.arcs.len()];
        for (at, arc) in self.arcs.iter().enumerate() {
            let slot = &mut next[arc.from as usize];
            self.by_from[*slot as usize] = index(at);
            *slot += 1;
        }
    }

    /// Orders the combined graph of links and outline, or names the loop in it.
    fn sort(&self) -> Result<Vec<u32>, Cycle> {
        let mut graph: DiGraph<(), ()> =
            DiGraph::with_capacity(self.nodes.len(), self.arcs.len() + self.nodes.len());
        for _ in &self.nodes {
            graph.add_node(());
        }
        for arc in &self.arcs {
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

pub(crate) fn index(at: usize) -> u32 {
    u32::try_from(at).expect("ids are u32, and a summary has two nodes of at most 2^31 rows")
}
