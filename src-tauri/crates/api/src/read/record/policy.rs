//! The numbers a program is judged by.

use std::sync::Arc;

use plan::refusal::Untracked;
use plan::{
    Cadence, Cadences, CapacityPolicy, Desk, Edit, HealthPolicy, LadderStep, LevelTimers, PersonId,
    Policy, ReadinessPolicy, Refusal, RiskLevel, RiskPolicy, RoleBinding, Sprint, TriggerPolicy,
    Wait,
};

use super::Reader;
use crate::dto::{CadenceDto, Fault, PolicyDto, RoleDeskDto, RoleDto, WaitDto};

impl Reader<'_> {
    pub(in crate::read) fn policy(&self, said: &PolicyDto) -> Result<Edit, Fault> {
        let to = if said.usual {
            Policy::default()
        } else {
            self.own_policy(said)?
        };
        Ok(Edit::SetPolicy { to: Arc::new(to) })
    }

    fn own_policy(&self, said: &PolicyDto) -> Result<Policy, Fault> {
        let health = &said.health;
        let triggers = &said.triggers;
        let [p0, p1, p2, p3] = exactly(said.cadences.iter().copied().map(cadence))?;
        let [l0, l1, l2, l3] = exactly(said.levels.iter().map(|timer| timer.map(wait)))?;
        let mut bands = [[RiskLevel::Low; 4]; 3];
        let rows: [&Vec<_>; 3] = exactly(said.risk_bands.iter())?;
        for (band, row) in bands.iter_mut().zip(rows) {
            *band = exactly(row.iter().map(|&level| level.into()))?;
        }
        let sprint = said.sprint.as_ref().map(|sprint| {
            let first = self.date(&sprint.first)?.ok_or_else(unfit)?;
            Ok::<_, Fault>(Sprint {
                first,
                days: sprint.days,
            })
        });
        Ok(Policy {
            health: HealthPolicy {
                on_track_days: health.on_track_days,
                at_risk_days: health.at_risk_days,
                recovered_days: health.recovered_days,
                gate_days: health.gate_days,
                tight_float_days: health.tight_float_days,
                red_escalation_hours: health.red_escalation_hours,
                unknown_limit: health.unknown_limit,
                stale_days: health.stale_days,
                dependency_stale_days: health.dependency_stale_days,
                declaration_days: health.declaration_days,
            },
            ladder: said
                .ladder
                .iter()
                .map(|step| LadderStep {
                    severity: step.severity.into(),
                    step: step.step,
                    role: step.role.clone(),
                    after: wait(step.after),
                })
                .collect(),
            cadences: Cadences { p0, p1, p2, p3 },
            levels: LevelTimers { l0, l1, l2, l3 },
            risk: RiskPolicy {
                bands,
                review_days: exactly(said.review_days.iter().copied())?,
            },
            triggers: TriggerPolicy {
                slip_days: triggers.slip_days,
                systemic_count: triggers.systemic_count,
                systemic_days: triggers.systemic_days,
                aging_hours: triggers.aging_hours,
                absence_days: triggers.absence_days,
            },
            capacity: CapacityPolicy {
                focus_percent: said.capacity.focus_percent,
                medium_percent: said.capacity.medium_percent,
                low_percent: said.capacity.low_percent,
                buffer_percent: said.capacity.buffer_percent,
                must_percent: said.capacity.must_percent,
            },
            readiness: ReadinessPolicy {
                hold_ambers: said.hold_ambers,
            },
            sprint: sprint.transpose()?,
            roles: said.roles.iter().map(role).collect(),
        })
    }
}

fn unfit() -> Fault {
    Refusal::from(Untracked::PolicyUnfit("a list is too short or too long")).into()
}

/// A list as long as it has to be.
fn exactly<T, const N: usize>(list: impl Iterator<Item = T>) -> Result<[T; N], Fault> {
    let list: Vec<T> = list.collect();
    list.try_into().map_err(|_| unfit())
}

fn wait(wait: WaitDto) -> Wait {
    match wait {
        WaitDto::Minutes { minutes } => Wait::Minutes(minutes),
        WaitDto::Days { days } => Wait::Days(days),
        WaitDto::SprintEnd => Wait::SprintEnd,
    }
}

fn cadence(cadence: CadenceDto) -> Cadence {
    Cadence {
        response: cadence.response.map(wait),
        update: cadence.update.map(wait),
        clock: cadence.clock.into(),
    }
}

fn role(role: &RoleDto) -> RoleBinding {
    RoleBinding {
        desk: match role.desk {
            RoleDeskDto::Level { level } => Desk::Level(level.into()),
            RoleDeskDto::Route { route, step } => Desk::Route(route.into(), step),
        },
        role: role.role.clone(),
        primary: role.primary.map(PersonId),
        secondary: role.secondary.map(PersonId),
    }
}
