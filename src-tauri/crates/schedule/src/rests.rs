//! Days a row rests on: those nobody works on it, whatever the hours of the plan are.

use plan::{Moment, TaskId};

use crate::dates::Schedule;
use crate::network::{Role, Shape};

/// Minutes of a day.
const DAY: i32 = 24 * 60;

impl Schedule {
    /// Whole days from midnight to midnight within a span on which nobody works on a row, days
    /// in a row as one stretch. A row's hours are its own: the plan's calendar or the task's,
    /// and those of the people who do the work. Minutes on the wall never rest.
    #[must_use]
    pub fn rests(&self, task: TaskId, from: Moment, to: Moment) -> Vec<(Moment, Moment)> {
        let Some(at) = self.network.at(task) else {
            return Vec::new();
        };
        let node = &self.network.nodes[at];
        let clocks = match node.shape {
            Shape::Elapsed(_) if node.role == Role::Leaf => return Vec::new(),
            Shape::Parts { .. } => self.network.clocks_of_parts(node),
            Shape::Work(_) | Shape::Elapsed(_) => vec![node.clock],
        };
        let clocks: Vec<_> = clocks
            .into_iter()
            .map(|clock| &self.network.clocks[clock as usize])
            .collect();
        let (from, to) = (from.max(Moment::MIN), to.min(Moment::MAX));
        let mut rests: Vec<(Moment, Moment)> = Vec::new();
        let mut midnight = from.0.div_euclid(DAY) * DAY;
        if midnight < from.0 {
            midnight += DAY;
        }
        while midnight + DAY <= to.0 {
            let (begin, end) = (Moment(midnight), Moment(midnight + DAY));
            midnight += DAY;
            let mut clocks = clocks.iter();
            if clocks.any(|clock| clock.work_at(begin) != clock.work_at(end)) {
                continue;
            }
            match rests.last_mut() {
                Some(last) if last.1 == begin => last.1 = end,
                _ => rests.push((begin, end)),
            }
        }
        rests
    }

    /// Whether a link says anything of where a row lies: one into it or out of it, or of a summary
    /// it lies in. Links of rows that are set aside say nothing.
    #[must_use]
    pub fn is_linked(&self, task: TaskId) -> bool {
        let network = &self.network;
        let mut next = network.at(task);
        while let Some(at) = next {
            let into = network.entry(network.nodes[at].task).unwrap_or(at);
            if !network.arcs_into(into).is_empty() || network.arcs_from(at).next().is_some() {
                return true;
            }
            let above = network.nodes[at].parent_close;
            next = (above != crate::network::NOWHERE).then_some(above as usize);
        }
        false
    }
}
