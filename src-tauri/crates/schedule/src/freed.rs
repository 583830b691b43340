//! Where a row would begin if nobody insisted on a date for it.

use plan::{Lag, LinkId, Moment, Progress, TaskId};

use crate::dates::{Driver, Schedule};
use crate::forward;
use crate::network::Role;

impl Schedule {
    /// Where a row would begin without its constraint, and what would decide that; with another
    /// lag on a link into it, where one is given. The same as taking the constraint out and
    /// computing all dates again, and sooner: what a row waits for does not wait for it.
    ///
    /// None for a row this says nothing of: a summary, one that has begun or whose dates nothing
    /// moves, and in a program where something is to lie as late as it can.
    #[must_use]
    pub fn freed(&self, task: TaskId, lag: Option<(LinkId, Lag)>) -> Option<(Moment, Driver)> {
        let network = &self.network;
        let at = network.at(task)?;
        let node = &network.nodes[at];
        let waits = node.role == Role::Leaf
            && node.progress == Progress::NotStarted
            && node.pin.is_none()
            && !network.any_late;
        if !waits {
            return None;
        }
        let mut arcs = network.arcs_into(at).to_vec();
        if let Some((link, lag)) = lag {
            let arc = arcs.iter_mut().find(|arc| arc.link == link)?;
            arc.lag = lag;
        }
        let early = forward::freed(network, &self.early, at, &arcs);
        Some((early.start.moment, early.driver))
    }
}
