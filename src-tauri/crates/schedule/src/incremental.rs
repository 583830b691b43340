//! The schedule after an edit: only what the edit can reach is computed again.
//!
//! An edit marks nodes; both passes walk the order of waiting and stop where a marked node comes
//! out as it was. What changes the order, the hours or the outline is computed afresh. A property
//! test holds this to the very dates of [`schedule`](crate::schedule()).

use std::collections::BTreeMap;
use std::sync::Arc as Shared;

use plan::{Change, Delta, Diff, Link, LinkId, Program, Task, TaskId};

use crate::backward::{self, Ends};
use crate::cycle::Cycle;
use crate::dates::Schedule;
use crate::forward;
use crate::network::{At, Graph, NOWHERE, Network, Role, Shape, index};
use crate::rows::Passes;

/// What an edit touches.
#[derive(Default)]
struct Touched {
    /// Nodes that are not what they were.
    nodes: Vec<At>,
    links: Vec<(LinkId, Option<Link>)>,
}

impl Schedule {
    /// The schedule of a program after a delta, given the program as it has become.
    ///
    /// # Errors
    /// [`Cycle`] when links and outline together form a loop.
    pub fn edited(&self, program: &Program, delta: &Delta) -> Result<Schedule, Cycle> {
        let mut network = Network::clone(&self.network);
        let Some(touched) = network.take_in(program, delta) else {
            return crate::schedule(program);
        };
        if network.any_late {
            // As late as possible goes forwards, backwards and forwards again.
            return crate::schedule(program);
        }
        if touched.nodes.is_empty() && touched.links.is_empty() {
            return Ok(self.clone());
        }
        let mut marked = Marks::new(network.nodes.len());
        for &at in &touched.nodes {
            marked.set(at);
        }
        if !touched.links.is_empty() {
            let ends = network.relink(&touched.links)?;
            ends.into_iter().for_each(|end| marked.set(end));
        }
        Ok(self.again(network, marked))
    }

    fn again(&self, network: Network, touched: Marks) -> Schedule {
        let mut next = Schedule {
            network: Shared::new(network),
            ..self.clone()
        };
        let moved = next.forward_again(&touched);
        let latest = backward::latest(&next.network, &next.early);
        let ends_moved = latest != *next.latest;
        next.latest = Shared::new(latest);
        if ends_moved {
            // Nearly every late date changes with the end: going over all is less than asking each.
            next.measure_again();
            return next;
        }
        let reckoned = next.backward_again(touched, &moved);
        next.rows_again(&reckoned);
        next
    }

    /// Early dates; marks the nodes that have others now.
    fn forward_again(&mut self, touched: &Marks) -> Marks {
        let network = &self.network;
        let mut marked = touched.clone();
        // What an edited node is (a percentage of its duration, its progress) matters beyond its
        // dates.
        for at in touched.iter() {
            mark_waiting(network, at, &mut marked);
        }
        let mut moved = Marks::new(network.nodes.len());
        let early = Shared::make_mut(&mut self.early);
        for &at in &network.graph.order {
            let at = at as usize;
            if !marked.has(at) {
                continue;
            }
            let now = forward::step(network, early, None, at);
            if now != early[at] {
                early[at] = now;
                moved.set(at);
                mark_waiting(network, at, &mut marked);
            }
        }
        moved
    }

    /// All late dates and all rows.
    fn measure_again(&mut self) {
        let ends = Ends::OfPlans(self.latest.to_vec());
        let late = backward::pass(&self.network, &self.early, &ends);
        let (rows, shares) = Passes {
            network: &self.network,
            early: &self.early,
            late: &late,
            latest: &self.latest,
        }
        .rows();
        self.late = Shared::new(late);
        self.rows = Shared::new(rows);
        self.shares = Shared::new(shares);
    }

    /// Late dates; marks the nodes whose row may read otherwise now.
    fn backward_again(&mut self, touched: Marks, moved: &Marks) -> Marks {
        let network = &self.network;
        let ends = Ends::OfPlans(self.latest.to_vec());
        let mut marked = touched.clone();
        let mut changed = touched;
        for at in moved.iter() {
            marked.set(at);
            changed.set(at);
        }
        for at in changed.iter() {
            mark_waited_for(network, at, &mut marked);
        }
        let late = Shared::make_mut(&mut self.late);
        for &at in network.graph.order.iter().rev() {
            let at = at as usize;
            if !marked.has(at) {
                continue;
            }
            let now = backward::step(network, &self.early, late, &ends, at);
            if now != late[at] {
                late[at] = now;
                changed.set(at);
                mark_waited_for(network, at, &mut marked);
            }
        }
        changed
    }

    fn rows_again(&mut self, changed: &Marks) {
        let network = &self.network;
        let passes = Passes {
            network,
            early: &self.early,
            late: &self.late,
            latest: &self.latest,
        };
        let rows = Shared::make_mut(&mut self.rows);
        let mut above = Marks::new(network.nodes.len());
        for (at, node) in network.nodes.iter().enumerate() {
            if !changed.has(at) {
                continue;
            }
            match node.role {
                Role::Leaf => rows[at] = passes.leaf(at),
                Role::Close => above.set(at),
                Role::Open => {}
            }
            if node.parent_close != NOWHERE {
                above.set(node.parent_close as usize);
            }
        }
        if above.is_empty() {
            return;
        }
        let shares = Shared::make_mut(&mut self.shares);
        for &at in &network.graph.order {
            if above.has(at as usize) {
                let (row, share) = passes.summary(at as usize, rows, shares);
                rows[at as usize] = row;
                shares.insert(at, share);
                let parent = network.nodes[at as usize].parent_close;
                if parent != NOWHERE {
                    above.set(parent as usize);
                }
            }
        }
    }
}

/// Marks what waits for a node: successors, the summary it lies in, the rows a summary holds.
fn mark_waiting(network: &Network, at: At, marked: &mut Marks) {
    let node = &network.nodes[at];
    for arc in network.arcs_from(at) {
        marked.set(arc.to as usize);
    }
    if node.role == Role::Open {
        // The closing node is laid right after the opening one; rows wait for the opening.
        for &row in network.rows_in(at + 1) {
            marked.set(first_node(network, row));
        }
    } else if node.parent_close != NOWHERE {
        marked.set(node.parent_close as usize);
    }
}

/// Marks what a node waits for: predecessors, the opening of its summary, the rows of a summary.
fn mark_waited_for(network: &Network, at: At, marked: &mut Marks) {
    let node = &network.nodes[at];
    for arc in network.arcs_into(at) {
        marked.set(arc.from as usize);
    }
    if node.role == Role::Close {
        for &row in network.rows_in(at) {
            marked.set(row as usize);
        }
    } else if node.parent_open != NOWHERE {
        marked.set(node.parent_open as usize);
    }
}

/// The node of a row that waits: a leaf itself, or the opening of a summary.
fn first_node(network: &Network, row: u32) -> At {
    let row = row as usize;
    match network.nodes[row].role {
        Role::Leaf | Role::Open => row,
        Role::Close => row - 1,
    }
}

impl Network {
    /// Takes in what an edit changes about nodes, or nothing at all when the edit reaches the
    /// outline, the hours or the plans themselves.
    fn take_in(&mut self, program: &Program, delta: &Delta) -> Option<Touched> {
        let anybody = || {
            let mut people = program.people.iter();
            people.any(|(_, person)| person.calendar.is_some())
        };
        let hours_matter = !self.parts.is_empty() || anybody();
        let mut touched = Touched::default();
        for change in delta.changes() {
            match change {
                Change::Task(diff) => {
                    let (before, after) = (diff.before.as_deref()?, diff.after.as_deref()?);
                    self.take_in_task(diff.id, before, after, hours_matter, &mut touched)?;
                }
                Change::Link(diff) => {
                    let link = diff.after.as_deref().cloned();
                    touched.links.push((diff.id, link));
                }
                Change::Person(diff) => kept_hours(diff, |person| (person.calendar, person.kind))?,
                Change::Plan(diff) => kept_hours(diff, |plan| {
                    (
                        (plan.start, plan.start_minute, plan.calendar, plan.launch),
                        (plan.status_date, plan.unfinished),
                    )
                })?,
                Change::Assignment(_) if hours_matter => return None,
                Change::Calendar(_) => return None,
                Change::Assignment(_)
                | Change::Workstream(_)
                | Change::Baseline(_)
                | Change::Dependency(_)
                | Change::Blocker(_)
                | Change::Risk(_)
                | Change::Assumption(_)
                | Change::Action(_)
                | Change::Decision(_)
                | Change::Escalation(_)
                | Change::GoNoGo(_)
                | Change::Capacity(_)
                | Change::Declaration(_)
                | Change::HealthEntry(_)
                | Change::Comment(_)
                | Change::OutsideLink(_)
                | Change::Policy(_) => {}
            }
        }
        Some(touched)
    }

    fn take_in_task(
        &mut self,
        id: TaskId,
        before: &Task,
        after: &Task,
        hours_matter: bool,
        touched: &mut Touched,
    ) -> Option<()> {
        let place = |task: &Task| (task.plan, task.parent, task.inactive, task.calendar);
        let hours = |task: &Task| {
            let work = (task.elapsed, task.kind.is_milestone(), task.effort.kind);
            (task.owner, task.ignores_people, work)
        };
        if place(before) != place(after) || hours_matter && hours(before) != hours(after) {
            return None;
        }
        let at = self.at(id)?;
        let late = |task: &Task| task.constraint == plan::Constraint::AsLateAsPossible;
        self.any_late |= late(after);
        let node = &self.nodes[at];
        let mut now = *node;
        now.constraint = after.constraint;
        now.progress = after.progress;
        now.pin = after.pin;
        now.deadline = after.deadline;
        now.delay = after.delay;
        if node.role == Role::Leaf {
            if matches!(node.shape, Shape::Parts { .. }) {
                return None;
            }
            now.shape = Shape::of(after);
        }
        let same = (
            now.constraint,
            now.progress,
            now.pin,
            now.deadline,
            now.delay,
            now.shape,
        ) == (
            node.constraint,
            node.progress,
            node.pin,
            node.deadline,
            node.delay,
            node.shape,
        );
        if same {
            return Some(());
        }
        touched.nodes.push(at);
        let nodes = Shared::make_mut(&mut self.nodes);
        if now.role == Role::Close {
            let mut open = now;
            open.role = Role::Open;
            nodes[at - 1] = open;
            touched.nodes.push(at - 1);
        }
        nodes[at] = now;
        Some(())
    }

    /// Puts links in, takes them out or changes them, and gives the nodes they touch, before and
    /// after.
    fn relink(&mut self, links: &[(LinkId, Option<Link>)]) -> Result<Vec<At>, Cycle> {
        // A batch may change a link more than once; the last word holds.
        let links: BTreeMap<LinkId, Option<&Link>> = links
            .iter()
            .map(|(id, link)| (*id, link.as_ref()))
            .collect();
        let mut arcs = self.graph.arcs().to_vec();
        let mut ends = Vec::new();
        arcs.retain(|arc| {
            let stays = !links.contains_key(&arc.link);
            if !stays {
                ends.extend([arc.from as usize, arc.to as usize]);
            }
            stays
        });
        for (id, link) in links {
            if let Some(arc) = link.and_then(|link| self.arc(id, link)) {
                ends.extend([arc.from as usize, arc.to as usize]);
                arcs.push(arc);
            }
        }
        arcs.sort_by_key(|arc| (arc.to, arc.link));
        let mut graph = Graph::of(arcs, self.nodes.len());
        let order = &self.graph.order;
        let mut place = vec![0_u32; order.len()];
        for (at, &node) in order.iter().enumerate() {
            place[node as usize] = index(at);
        }
        let in_order = graph
            .arcs()
            .iter()
            .all(|arc| place[arc.from as usize] < place[arc.to as usize]);
        graph = if in_order {
            graph.in_order_of(order)
        } else {
            self.ordered(graph.into_arcs())?
        };
        self.graph = Shared::new(graph);
        Ok(ends)
    }
}

/// Nothing, unless a record came, went or changed in what dates follow from.
fn kept_hours<K, V, T: PartialEq>(diff: &Diff<K, V>, of: impl Fn(&V) -> T) -> Option<()> {
    let (before, after) = (diff.before.as_deref()?, diff.after.as_deref()?);
    (of(before) == of(after)).then_some(())
}

/// A set of nodes.
#[derive(Clone)]
struct Marks {
    marks: Vec<bool>,
    count: usize,
}

impl Marks {
    fn new(nodes: usize) -> Self {
        Self {
            marks: vec![false; nodes],
            count: 0,
        }
    }

    fn set(&mut self, at: At) {
        if !self.marks[at] {
            self.marks[at] = true;
            self.count += 1;
        }
    }

    fn has(&self, at: At) -> bool {
        self.marks[at]
    }

    fn is_empty(&self) -> bool {
        self.count == 0
    }

    fn iter(&self) -> impl Iterator<Item = At> + '_ {
        let marked = self.marks.iter().enumerate().filter(|&(_, &marked)| marked);
        marked.map(|(at, _)| at)
    }
}
