//! What is not said about a dependency and ought to be (R-DEP-2).

use plan::{Dependency, DependencyStatus, DependencyType, Task};

use crate::survey::Survey;

/// Something missing. It is told, never refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nobody answers for it.
    Owner,
    /// Nobody has said by when it is needed.
    NeededBy,
    /// It is blocked, and nothing open says by what.
    Blocker,
    /// It comes from outside or holds the launch, and nothing is prepared for its being late.
    Mitigation,
}

impl Gap {
    /// What is missing, in a sentence.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::Owner => "Nobody answers for it.",
            Self::NeededBy => "Nobody has said by when it is needed.",
            Self::Blocker => "It is blocked, and no open blocker says by what.",
            Self::Mitigation => {
                "It comes from outside or is on the critical path, and nothing is prepared for its being late."
            }
        }
    }
}

pub(super) fn gaps(survey: &Survey<'_>, row: &Dependency, task: &Task, critical: bool) -> Vec<Gap> {
    if row.status == DependencyStatus::Complete {
        return Vec::new();
    }
    let outside = task.kind.awaited() == Some(DependencyType::External);
    let unmitigated = row.mitigation.trim().is_empty() && !row.has_workaround;
    let blocked = row.status == DependencyStatus::Blocked;
    let named = survey.near().blockers_of.contains_key(&row.task);
    [
        (Gap::Owner, task.owner.is_none()),
        (Gap::NeededBy, super::needed_by(survey, row).is_none()),
        (Gap::Blocker, blocked && !named),
        (Gap::Mitigation, (outside || critical) && unmitigated),
    ]
    .into_iter()
    .filter_map(|(gap, missing)| missing.then_some(gap))
    .collect()
}
