//! What has to be so before a decision about a release stands.

use super::{AreaColour, Condition, GoNoGo, GoNoGoDecision};
use crate::refusal::Untracked;

impl GoNoGo {
    /// Whether somebody takes the risk of shipping all the same, in writing (R-GO-2).
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        !self.acceptance.trim().is_empty() && !self.accepted_by.trim().is_empty()
    }

    /// Whether an area is red and nobody takes the risk of it (R-RAG-7).
    #[must_use]
    pub fn fails(&self) -> bool {
        let mut areas = self.areas.iter();
        areas.any(|one| one.colour == Some(AreaColour::Red)) && !self.is_accepted()
    }

    /// The decision it comes to, or what has to be so before that stands (R-GO-2 to R-GO-6).
    pub fn ready(&self) -> Result<GoNoGoDecision, Untracked> {
        let decision = self.decision.ok_or(Untracked::GoNoGoDecisionNeeded)?;
        if self.attendees.iter().all(|one| one.vote.is_none()) {
            return Err(Untracked::VoteNeeded);
        }
        let empty = |text: &str| text.trim().is_empty();
        match decision {
            GoNoGoDecision::NoGo => {
                if empty(&self.reason) || self.again.is_none() {
                    return Err(Untracked::NoGoNeeds);
                }
                return Ok(decision);
            }
            GoNoGoDecision::ConditionalGo => {
                let whole = |one: &Condition| !empty(&one.owner) && one.due.is_some();
                if self.conditions.is_empty() || !self.conditions.iter().all(whole) {
                    return Err(Untracked::ConditionNeeds);
                }
            }
            GoNoGoDecision::Go => {}
        }
        for one in self.areas.iter().filter(|_| !self.is_accepted()) {
            let how = match (one.colour, decision) {
                (Some(AreaColour::Red), _) => "red",
                (None, GoNoGoDecision::Go) => "not looked at",
                _ => continue,
            };
            let area = one.area;
            return Err(Untracked::AreaNotReady { area, how });
        }
        let needs = [
            (self.rollback.is_empty(), "what makes you roll it back"),
            (empty(&self.authority), "who may roll it back"),
            (empty(&self.deployer), "who deploys it"),
            (empty(&self.monitor), "who watches it"),
        ];
        match needs.into_iter().find(|(missing, _)| *missing) {
            Some((_, what)) => Err(Untracked::RollbackNeeds(what)),
            None => Ok(decision),
        }
    }
}
