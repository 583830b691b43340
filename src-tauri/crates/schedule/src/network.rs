//! The program as flat arrays in an order of waiting.

mod clocks;
mod graph;
mod shape;

use std::collections::BTreeMap;
use std::sync::Arc as Shared;

use plan::{
    Assignment, Constraint, Lag, LagCalendar, Link, LinkId, LinkKind, Moment, Pin, PlanId, Program,
    Progress, Task, TaskId, Unfinished,
};

use crate::cycle::Cycle;
use crate::worktime::WorkTime;
use clocks::Clocks;
pub(crate) use graph::Graph;
pub(crate) use shape::{Part, Shape, later};

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

/// One node.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    pub(crate) task: TaskId,
    pub(crate) role: Role,
    /// The hours the work is done in: the people's, where they have their own.
    pub(crate) clock: u32,
    /// The hours float and lags are counted in: the task's or the plan's.
    pub(crate) base: u32,
    pub(crate) plan: u32,
    /// How its finish follows from its start.
    pub(crate) shape: Shape,
    pub(crate) constraint: Constraint,
    pub(crate) progress: Progress,
    pub(crate) pin: Option<Pin>,
    pub(crate) deadline: Option<Moment>,
    /// Minutes on the wall its start is held back.
    pub(crate) delay: i32,
    /// Set aside: it has dates, and no effect.
    pub(crate) inactive: bool,
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
    pub(crate) lag: Lag,
    /// The hours a working lag is counted in.
    pub(crate) clock: u32,
}

/// A plan as the passes need it.
#[derive(Clone, Debug)]
pub(crate) struct Release {
    pub(crate) id: PlanId,
    pub(crate) start: Moment,
    /// The status date, where unfinished work moves to it.
    pub(crate) status: Option<Moment>,
    /// Whether unfinished work stays where it was planned, as Microsoft Project reckons: then
    /// links no longer hold work that has begun.
    pub(crate) stays: bool,
    pub(crate) launch: Option<u32>,
    pub(crate) clock: u32,
}

/// Everything the passes walk over. A copy shares what an edit leaves alone.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    pub(crate) nodes: Shared<Vec<Node>>,
    pub(crate) clocks: Shared<Vec<WorkTime>>,
    pub(crate) releases: Shared<Vec<Release>>,
    /// Parts of tasks that people with different hours work on.
    pub(crate) parts: Shared<Vec<Part>>,
    /// Whether some task is to lie as late as it can.
    pub(crate) any_late: bool,
    pub(crate) graph: Shared<Graph>,
    rows: Shared<Rows>,
    /// The rows of each summary, by its closing node: children after `children_at`.
    children: Shared<Vec<u32>>,
    children_at: Shared<Vec<u32>>,
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
        let arcs = network.links(program);
        network.graph = Shared::new(network.ordered(arcs)?);
        Ok(network)
    }

    /// The closing node (or the leaf) of a task.
    pub(crate) fn at(&self, task: TaskId) -> Option<At> {
        self.rows.node(task).map(|node| node as usize)
    }

    /// The node a link into a task ends at.
    pub(crate) fn entry(&self, task: TaskId) -> Option<At> {
        let at = self.at(task)?;
        // A summary's opening node is laid right before its closing one.
        Some(if self.nodes[at].role == Role::Close {
            at - 1
        } else {
            at
        })
    }

    /// The rows right inside a summary, given its closing node: leaves, and closing nodes.
    pub(crate) fn rows_in(&self, close: At) -> &[u32] {
        let (from, to) = (self.children_at[close], self.children_at[close + 1]);
        &self.children[from as usize..to as usize]
    }

    /// The hours float and lags of a node are counted in.
    pub(crate) fn base(&self, at: At) -> &WorkTime {
        &self.clocks[self.nodes[at].base as usize]
    }

    pub(crate) fn release(&self, at: At) -> Option<&Release> {
        self.releases.get(self.nodes[at].plan as usize)
    }

    fn of_nodes(program: &Program) -> Self {
        let plans: Vec<PlanId> = program.plans.iter().map(|(id, _)| id).collect();
        let mut clocks = Clocks::of(program);
        let plan_clock: Vec<u32> = program
            .plans
            .iter()
            .map(|(_, plan)| clocks.alone(plan.calendar))
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
        let assigned = assigned(program);
        let mut nodes = Vec::with_capacity(parents.len() + 16);
        let mut parts = Vec::new();
        for (place, (id, task)) in program.tasks.iter().enumerate() {
            let plan = plans.binary_search(&task.plan).unwrap_or(0);
            let plan_base = plan_clock.get(plan).copied().unwrap_or(0);
            let mut blank = blank(id, task, plan, plan_base);
            rows.nodes[place] = index(nodes.len());
            if summary[place] {
                blank.role = Role::Open;
                nodes.push(blank);
                rows.nodes[place] += 1;
                blank.role = Role::Close;
            } else {
                if let Some(calendar) = task.calendar {
                    blank.base = clocks.alone(calendar);
                }
                let work = assigned.get(&id).map_or(&[][..], Vec::as_slice);
                let hours = clocks.of_task(program, task, work, blank.base, &mut parts);
                blank.clock = hours.clock;
                blank.shape = hours.shape;
            }
            nodes.push(blank);
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
            .zip(&plan_clock)
            .map(|((id, plan), &clock)| {
                let moves = plan.unfinished == Unfinished::Moves;
                let status = plan.status_date.filter(|_| moves);
                Release {
                    id,
                    start: Moment(Moment::at_start_of(plan.start).0 + i32::from(plan.start_minute)),
                    status: status.map(Moment::at_start_of),
                    stays: !moves,
                    launch: plan.launch.and_then(|task| rows.node(task)),
                    clock,
                }
            })
            .collect();
        let late = |node: &Node| node.constraint == Constraint::AsLateAsPossible;
        let (children, children_at) = children(&nodes);
        Self {
            any_late: nodes.iter().any(late),
            nodes: Shared::new(nodes),
            clocks: Shared::new(clocks.into_compiled()),
            releases: Shared::new(releases),
            parts: Shared::new(parts),
            graph: Shared::default(),
            rows: Shared::new(rows),
            children: Shared::new(children),
            children_at: Shared::new(children_at),
        }
    }

    fn links(&self, program: &Program) -> Vec<Arc> {
        let mut arcs: Vec<Arc> = program
            .links
            .iter()
            .filter_map(|(id, link)| self.arc(id, link))
            .collect();
        arcs.sort_by_key(|arc| (arc.to, arc.link));
        arcs
    }

    /// A link between nodes. Links with what is set aside hold nothing.
    pub(crate) fn arc(&self, id: LinkId, link: &Link) -> Option<Arc> {
        let (from, to) = (self.at(link.from)?, self.entry(link.to)?);
        if self.nodes[from].inactive || self.nodes[to].inactive {
            return None;
        }
        let clock = match link.lag_calendar {
            LagCalendar::Successor => self.nodes[to].base,
            LagCalendar::Predecessor => self.nodes[from].base,
            LagCalendar::Plan => self.release(to).map_or(0, |release| release.clock),
        };
        Some(Arc {
            link: id,
            from: index(from),
            to: index(to),
            kind: link.kind,
            lag: link.lag,
            clock,
        })
    }
}

/// For each node the rows right inside it, if it closes a summary.
fn children(nodes: &[Node]) -> (Vec<u32>, Vec<u32>) {
    let inside = |node: &&Node| node.role != Role::Open && node.parent_close != NOWHERE;
    let mut at = vec![0_u32; nodes.len() + 1];
    for node in nodes.iter().filter(inside) {
        at[node.parent_close as usize + 1] += 1;
    }
    for node in 0..nodes.len() {
        at[node + 1] += at[node];
    }
    let mut next = at.clone();
    let mut children = vec![0; at[nodes.len()] as usize];
    for (place, node) in nodes.iter().enumerate().filter(|(_, node)| inside(node)) {
        let slot = &mut next[node.parent_close as usize];
        children[*slot as usize] = index(place);
        *slot += 1;
    }
    (children, at)
}

/// The assignments of each task that has any.
fn assigned(program: &Program) -> BTreeMap<TaskId, Vec<&Assignment>> {
    let mut assigned: BTreeMap<TaskId, Vec<&Assignment>> = BTreeMap::new();
    for (_, part) in program.assignments.iter() {
        assigned.entry(part.task).or_default().push(part);
    }
    assigned
}

fn blank(id: TaskId, task: &Task, plan: usize, base: u32) -> Node {
    Node {
        task: id,
        role: Role::Leaf,
        clock: base,
        base,
        plan: index(plan),
        shape: Shape::Work(0),
        constraint: task.constraint,
        progress: task.progress,
        pin: task.pin,
        deadline: task.deadline,
        delay: task.delay,
        inactive: task.inactive,
        parent_close: NOWHERE,
        parent_open: NOWHERE,
    }
}

pub(crate) fn index(at: usize) -> u32 {
    u32::try_from(at).expect("ids are u32, and a summary has two nodes of at most 2^31 rows")
}
