//! Risks, assumptions, actions and decisions: what is due, what is missing, what is held up.

mod decision;
mod due;
mod risk;

pub use decision::{DecisionStanding, decision, decisions};
pub use due::{Due, actions, assumptions};
pub use risk::{RiskGap, RiskStanding, risk, risks, score_five};
