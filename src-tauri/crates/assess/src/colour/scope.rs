//! What belongs to a plan, a workstream or a milestone.

use std::collections::BTreeSet;

use plan::{HealthSubject, PlanId, TaskId};

use super::plan_of;
use crate::survey::Survey;

/// The rows and records something is judged by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// What is judged.
    pub subject: HealthSubject,
    /// The plan it lies in.
    pub plan: PlanId,
    /// Its rows: of a workstream those in it, of a milestone what it waits for; all of a plan.
    rows: Option<BTreeSet<TaskId>>,
}

impl Scope {
    pub(super) fn of(survey: &Survey<'_>, subject: HealthSubject) -> Option<Self> {
        let plan = plan_of(survey, subject)?;
        let rows = match subject {
            HealthSubject::Plan(_) => None,
            HealthSubject::Workstream(stream) => {
                let rows = survey.program.tasks.iter();
                let ours = rows.filter(|(_, row)| row.workstream == Some(stream));
                Some(ours.map(|(id, _)| id).collect())
            }
            HealthSubject::Milestone(task) => {
                let mut rows: BTreeSet<TaskId> = survey.web().upstream(task).into_iter().collect();
                rows.insert(task);
                Some(rows)
            }
        };
        Some(Self {
            subject,
            plan,
            rows,
        })
    }

    /// Whether a row belongs to it.
    #[must_use]
    pub fn has_row(&self, plan: PlanId, task: TaskId) -> bool {
        match &self.rows {
            None => plan == self.plan,
            Some(rows) => rows.contains(&task),
        }
    }

    /// Whether a record of a plan that is about some rows belongs to it: to the plan whose log it
    /// stands in, and to whatever any of its rows belongs to.
    #[must_use]
    pub fn has(&self, survey: &Survey<'_>, plan: PlanId, about: &[TaskId]) -> bool {
        match &self.rows {
            None => {
                plan == self.plan
                    || about
                        .iter()
                        .any(|&task| survey.task(task).is_some_and(|row| row.plan == self.plan))
            }
            Some(rows) => about.iter().any(|task| rows.contains(task)),
        }
    }

    /// Whether it is a whole plan.
    #[must_use]
    pub fn is_plan(&self) -> bool {
        self.rows.is_none()
    }
}
