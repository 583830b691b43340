//! What can be done to a capacity assessment.

use crate::capacity::Capacity;
use crate::id::CapacityId;

/// A verb about a capacity assessment, which is written and rewritten as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CapacityEdit {
    /// Writes one down.
    Assess {
        /// As it is to be.
        capacity: Box<Capacity>,
    },
    /// Rewrites one. Its plan, who wrote it down and when stay.
    Revise {
        /// Which one.
        capacity: CapacityId,
        /// As it becomes.
        to: Box<Capacity>,
    },
    /// Takes it out.
    Remove {
        /// Which one.
        capacity: CapacityId,
    },
}
