//! People, and the workstreams they lead.

use crate::id::{PersonId, PlanId};

/// Somebody who owns work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Full name, as reports print it.
    pub name: String,
    /// What they do, for instance `Release Lead`.
    pub role: String,
}

/// A stream of work within a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workstream {
    /// The plan it belongs to.
    pub plan: PlanId,
    /// What people call it.
    pub name: String,
    /// Who answers for it.
    pub lead: Option<PersonId>,
}
