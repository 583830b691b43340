//! What can be done to an escalation.

use crate::escalation::Escalation;
use crate::id::EscalationId;
use crate::time::Moment;

/// A verb about an escalation. A draft is written and rewritten as a whole; what was sent is
/// sealed, and only its way through the desks goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EscalationEdit {
    /// Drafts one.
    Draft {
        /// As it is to be. Where it stands, when and what follows is not taken from here.
        escalation: Box<Escalation>,
    },
    /// Rewrites a draft.
    Revise {
        /// Which one.
        escalation: EscalationId,
        /// As it becomes.
        to: Box<Escalation>,
    },
    /// Sends it (R-ESC-2, R-ESC-3); a blocker it is about goes up with it.
    Send {
        /// Which one.
        escalation: EscalationId,
        /// Who sends it.
        by: String,
        /// When.
        at: Moment,
    },
    /// Writes down that it was seen.
    Acknowledge {
        /// Which one.
        escalation: EscalationId,
        /// Who saw it.
        by: String,
        /// When.
        at: Moment,
    },
    /// Writes down what was decided.
    Decide {
        /// Which one.
        escalation: EscalationId,
        /// What.
        decision: String,
        /// Who decided.
        by: String,
        /// When.
        at: Moment,
    },
    /// Says that the matter is settled.
    Resolve {
        /// Which one.
        escalation: EscalationId,
        /// How.
        text: String,
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
    /// Takes it back.
    Withdraw {
        /// Which one.
        escalation: EscalationId,
        /// Why.
        reason: String,
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
    /// Takes a draft out.
    Remove {
        /// Which one.
        escalation: EscalationId,
    },
}
