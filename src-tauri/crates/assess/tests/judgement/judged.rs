//! A sketched plan with promises, and what is said about it.

use assess::{Health, Outlook, outlook};
use plan::{Edit, Owner, PlanChange, PlanId, Program, TaskChange};

use crate::sketch;

/// Promises are written `M 2025-01-20`, with a `!` when made outside the team.
pub(crate) fn program(text: &str, promises: &[&str]) -> Program {
    let planned = sketch::planned(text);
    let mut edits = vec![Edit::SetPlan {
        plan: PlanId(1),
        change: PlanChange::Owner(Some(Owner::Named("Ada".to_owned()))),
    }];
    for promise in promises {
        let (name, date) = promise.split_once(' ').unwrap();
        let task = planned.id(name);
        for change in [
            TaskChange::Promised(Some(date.trim_end_matches('!').parse().unwrap())),
            TaskChange::External(date.ends_with('!')),
        ] {
            edits.push(Edit::SetTask { task, change });
        }
    }
    let edit = Edit::Batch {
        label: String::new(),
        edits,
    };
    plan::apply::decide(&planned.program, &edit).unwrap().0
}

/// Judged on the day the plan begins, when it has no status date.
pub(crate) fn judged(text: &str, promises: &[&str]) -> Outlook {
    judge(&program(text, promises), "2025-01-13")
}

pub(crate) fn judge(program: &Program, today: &str) -> Outlook {
    let schedule = schedule::schedule(program).unwrap();
    outlook(program, &schedule, PlanId(1), today.parse().unwrap()).unwrap()
}

pub(crate) fn dimension(outlook: &Outlook, name: &str) -> Option<Health> {
    let found = outlook.dimensions.iter().find(|one| one.name == name);
    found.map(|one| one.health)
}
