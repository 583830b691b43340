//! Decisions: questions somebody has to answer, with the answers there are.

use crate::choice::choices;
use crate::dependency::NeededBy;
use crate::id::{PersonId, PlanId, TaskId};
use crate::time::Moment;

choices! {
    /// How much it hurts to wait (apart from the severities of blockers and escalations: C12 of
    /// the domain).
    #[derive(Default)]
    Urgency {
        /// Work stands still.
        Critical = "critical",
        /// Work will soon.
        High = "high",
        /// It can wait for its day.
        #[default]
        Normal = "normal",
    }

    /// What it takes to change one's mind afterwards.
    Reversibility {
        /// Hardly anything.
        Easy = "easy",
        /// Some work.
        Moderate = "moderate",
        /// Much work.
        Difficult = "difficult",
        /// It can't be done.
        Irreversible = "irreversible",
    }
}

/// One of the answers there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What it is called.
    pub name: String,
    /// What is done.
    pub action: String,
    /// Who would do it.
    pub owner: Option<PersonId>,
    /// How long it takes, in words.
    pub timeline: String,
    /// What speaks for it.
    pub pros: String,
    /// What speaks against it.
    pub cons: String,
    /// What it costs, in words.
    pub cost: String,
    /// What it takes to change one's mind afterwards.
    pub reversibility: Option<Reversibility>,
}

/// A question somebody has to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The plan that needs it.
    pub plan: PlanId,
    /// The awaited row that holds back what waits for the answer. It is complete exactly when the
    /// question is decided.
    pub row: Option<TaskId>,
    /// The question.
    pub question: String,
    /// Why it matters, and why now.
    pub context: String,
    /// The answers there are.
    pub options: Vec<Choice>,
    /// Which of them is recommended, and why.
    pub recommendation: String,
    /// Who decides.
    pub deciders: Vec<PersonId>,
    /// By when.
    pub needed_by: Option<NeededBy>,
    /// How much it hurts to wait.
    pub urgency: Urgency,
    /// What happens when nobody decides (R-ESC-4).
    pub default_if_none: String,
    /// When it was asked.
    pub raised: Moment,
    /// Who asked.
    pub raised_by: String,
    /// The answer.
    pub outcome: String,
    /// Who gave it.
    pub decided_by: String,
    /// When; a decision is decided when it has this.
    pub decided: Option<Moment>,
    /// Why this answer.
    pub rationale: String,
}

impl Decision {
    /// A question with everything else left open.
    #[must_use]
    pub fn new(plan: PlanId, question: &str, raised: Moment) -> Self {
        Self {
            plan,
            row: None,
            question: question.to_owned(),
            context: String::new(),
            options: Vec::new(),
            recommendation: String::new(),
            deciders: Vec::new(),
            needed_by: None,
            urgency: Urgency::Normal,
            default_if_none: String::new(),
            raised,
            raised_by: String::new(),
            outcome: String::new(),
            decided_by: String::new(),
            decided: None,
            rationale: String::new(),
        }
    }
}
