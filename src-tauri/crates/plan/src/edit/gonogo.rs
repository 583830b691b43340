//! What can be done to a go/no-go.

use crate::gonogo::GoNoGo;
use crate::id::GoNoGoId;
use crate::time::Moment;

/// A verb about a go/no-go. A draft is written and rewritten as a whole; what was decided is
/// sealed, and only its conditions are still met (R-GO-7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoNoGoEdit {
    /// Drafts one.
    Draft {
        /// As it is to be. Where it stands, when and what follows is not taken from here.
        record: Box<GoNoGo>,
    },
    /// Rewrites a draft.
    Revise {
        /// Which one.
        record: GoNoGoId,
        /// As it becomes.
        to: Box<GoNoGo>,
    },
    /// Decides it as the draft says, and seals it (R-GO-2 to R-GO-7).
    Hold {
        /// Which one.
        record: GoNoGoId,
        /// Who writes the decision down.
        by: String,
        /// When.
        at: Moment,
    },
    /// Says that a condition is met, or that it is not after all (R-GO-3).
    Meet {
        /// Which one.
        record: GoNoGoId,
        /// The place of the condition, from 0.
        condition: usize,
        /// Whether it is met.
        met: bool,
        /// Who says so.
        by: String,
        /// When.
        at: Moment,
    },
    /// Takes a draft out.
    Remove {
        /// Which one.
        record: GoNoGoId,
    },
}
