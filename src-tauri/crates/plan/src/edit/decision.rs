//! What can be done to a decision.

use super::Owner;
use crate::decision::{Choice, Urgency};
use crate::dependency::NeededBy;
use crate::id::{DecisionId, PlanId, TaskId};
use crate::time::Moment;

/// A verb about a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionEdit {
    /// Asks a question.
    Ask {
        /// The plan that needs the answer.
        plan: PlanId,
        /// The question.
        question: String,
        /// The awaited row that holds back what waits for the answer.
        row: Option<TaskId>,
        /// Who asks.
        by: String,
        /// When.
        at: Moment,
    },
    /// Changes one property.
    Set {
        /// Which one.
        decision: DecisionId,
        /// What changes.
        change: DecisionChange,
    },
    /// Answers it; the row is complete then.
    Decide {
        /// Which one.
        decision: DecisionId,
        /// The answer.
        outcome: String,
        /// Why this answer.
        rationale: String,
        /// Who decides.
        by: String,
        /// When.
        at: Moment,
    },
    /// Takes the answer back; the row is open again.
    Reopen {
        /// Which one.
        decision: DecisionId,
    },
    /// Takes it out; its row stays.
    Remove {
        /// Which one.
        decision: DecisionId,
    },
}

/// One property of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionChange {
    /// The question.
    Question(String),
    /// Why it matters, and why now.
    Context(String),
    /// The awaited row that holds back what waits for the answer.
    Row(Option<TaskId>),
    /// The answers there are.
    Options(Vec<Choice>),
    /// Which of them is recommended.
    Recommendation(String),
    /// Who decides.
    Deciders(Vec<Owner>),
    /// By when.
    NeededBy(Option<NeededBy>),
    /// How much it hurts to wait.
    Urgency(Urgency),
    /// What happens when nobody decides.
    DefaultIfNone(String),
    /// Why this answer.
    Rationale(String),
}
