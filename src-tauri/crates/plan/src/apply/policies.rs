//! The verb about the numbers a program is judged by.

use std::collections::BTreeSet;

use super::{Draft, check};
use crate::blocker::Severity;
use crate::id::PolicyId;
use crate::policy::{Cadence, Desk, LadderStep, Policy, RoleBinding, Wait};
use crate::refusal::{Refusal, Untracked};

/// Steps of the ladder, and roles.
const ROWS: usize = 200;
/// The longest wait: a year, in days and in minutes.
const YEAR_DAYS: u32 = 366;
const YEAR_MINUTES: u32 = YEAR_DAYS * 24 * 60;
/// A whole, and the most an estimate may be blown up to.
const PERCENT: u16 = 100;
const FACTOR: u16 = 1_000;
/// The most days any number counts.
const DAYS: i32 = 3_660;

impl Draft {
    pub(super) fn set_policy(&mut self, to: &Policy) -> Result<(), Refusal> {
        let policy = checked_policy(to)?;
        for role in &policy.roles {
            for person in [role.primary, role.secondary].into_iter().flatten() {
                self.person(person)?;
            }
        }
        let own = (policy != Policy::default()).then_some(policy);
        self.put_policy(PolicyId::ONLY, own);
        Ok(())
    }
}

/// Numbers that fit each other. Who fills a role is looked at elsewhere.
pub(super) fn checked_policy(policy: &Policy) -> Result<Policy, Refusal> {
    let unfit = |what| Err(Untracked::PolicyUnfit(what).into());
    let health = &policy.health;
    let days = [
        health.recovered_days,
        health.on_track_days,
        health.at_risk_days,
    ];
    if days.iter().any(|days| !(0..=DAYS).contains(days)) || !days.is_sorted() {
        return unfit("the days late have to grow from recovered to on track to at risk");
    }
    if !(0..=DAYS).contains(&policy.triggers.slip_days) {
        return unfit("a slip is counted in days, ten years at the most");
    }
    if policy
        .sprint
        .is_some_and(|sprint| !(1..=366).contains(&sprint.days))
    {
        return unfit("a sprint lasts from a day to a year");
    }
    policy
        .sprint
        .map(|sprint| check::date(sprint.first))
        .transpose()?;
    let capacity = &policy.capacity;
    if !(1..=PERCENT).contains(&capacity.focus_percent)
        || capacity.buffer_percent > PERCENT
        || capacity.must_percent > PERCENT
    {
        return unfit("focus, buffer and the share of what must be done are percentages");
    }
    let factors = [PERCENT, capacity.medium_percent, capacity.low_percent];
    if !factors.is_sorted() || capacity.low_percent > FACTOR {
        return unfit("the less sure an estimate is, the more it counts: 100 to 1,000 percent");
    }
    if policy.readiness.hold_ambers == 0 {
        return unfit("one amber area at the least makes a no-go");
    }
    let cadences = Severity::ALL
        .iter()
        .map(|&severity| policy.cadence(severity));
    let waits = cadences.flat_map(
        |Cadence {
             response, update, ..
         }| [*response, *update],
    );
    let levels = &policy.levels;
    let waits = waits.chain([levels.l0, levels.l1, levels.l2, levels.l3]);
    let ladder = policy.ladder.iter().map(|step| Some(step.after));
    let too_long = |wait: Wait| match wait {
        Wait::Minutes(count) => count > YEAR_MINUTES,
        Wait::Days(count) => count > YEAR_DAYS,
        Wait::SprintEnd => false,
    };
    if waits.chain(ladder).flatten().any(too_long) {
        return unfit("a wait is a year at the most");
    }
    if policy.ladder.len() > ROWS || policy.roles.len() > ROWS {
        return unfit("there are more than 200 steps or roles");
    }
    let steps: BTreeSet<_> = policy
        .ladder
        .iter()
        .map(|step| (step.severity, step.step))
        .collect();
    if steps.len() < policy.ladder.len() {
        return unfit("two steps of a severity have the same place");
    }
    let desks: BTreeSet<Desk> = policy.roles.iter().map(|role| role.desk).collect();
    if desks.len() < policy.roles.len() {
        return unfit("two roles sit at the same desk");
    }
    let step = |step: &LadderStep| {
        Ok(LadderStep {
            role: check::name(&step.role)?,
            ..step.clone()
        })
    };
    let role = |role: &RoleBinding| {
        Ok(RoleBinding {
            role: check::name(&role.role)?,
            ..role.clone()
        })
    };
    let mut ladder: Vec<LadderStep> = policy
        .ladder
        .iter()
        .map(step)
        .collect::<Result<_, Refusal>>()?;
    ladder.sort_by_key(|step| (step.severity, step.step));
    let mut roles: Vec<RoleBinding> = policy
        .roles
        .iter()
        .map(role)
        .collect::<Result<_, Refusal>>()?;
    roles.sort_by_key(|role| role.desk);
    Ok(Policy {
        ladder,
        roles,
        ..policy.clone()
    })
}
