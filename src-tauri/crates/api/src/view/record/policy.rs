//! The numbers a program is judged by.

use plan::{Cadence, Desk, Policy, Program, RoleBinding, Wait};

use crate::dto::{
    CadenceDto, CapacityPolicyDto, HealthPolicyDto, LadderStepDto, PolicyDto, RoleDeskDto, RoleDto,
    SprintDto, TriggerPolicyDto, WaitDto,
};

pub(crate) fn policy(program: &Program) -> PolicyDto {
    let policy = program.policy();
    let policy: &Policy = &policy;
    let health = &policy.health;
    let triggers = &policy.triggers;
    let cadences = &policy.cadences;
    let levels = &policy.levels;
    PolicyDto {
        usual: program.policies.is_empty(),
        health: HealthPolicyDto {
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
        ladder: policy
            .ladder
            .iter()
            .map(|step| LadderStepDto {
                severity: step.severity.into(),
                step: step.step,
                role: step.role.clone(),
                after: wait(step.after),
            })
            .collect(),
        cadences: [&cadences.p0, &cadences.p1, &cadences.p2, &cadences.p3]
            .map(cadence)
            .to_vec(),
        levels: [levels.l0, levels.l1, levels.l2, levels.l3]
            .map(|timer| timer.map(wait))
            .to_vec(),
        risk_bands: policy
            .risk
            .bands
            .iter()
            .map(|row| row.iter().map(|&level| level.into()).collect())
            .collect(),
        review_days: policy.risk.review_days.to_vec(),
        triggers: TriggerPolicyDto {
            slip_days: triggers.slip_days,
            systemic_count: triggers.systemic_count,
            systemic_days: triggers.systemic_days,
            aging_hours: triggers.aging_hours,
            absence_days: triggers.absence_days,
        },
        capacity: CapacityPolicyDto {
            focus_percent: policy.capacity.focus_percent,
            medium_percent: policy.capacity.medium_percent,
            low_percent: policy.capacity.low_percent,
            buffer_percent: policy.capacity.buffer_percent,
            must_percent: policy.capacity.must_percent,
        },
        hold_ambers: policy.readiness.hold_ambers,
        sprint: policy.sprint.map(|sprint| SprintDto {
            first: sprint.first.to_string(),
            days: sprint.days,
        }),
        roles: policy.roles.iter().map(role).collect(),
    }
}

fn wait(wait: Wait) -> WaitDto {
    match wait {
        Wait::Minutes(minutes) => WaitDto::Minutes { minutes },
        Wait::Days(days) => WaitDto::Days { days },
        Wait::SprintEnd => WaitDto::SprintEnd,
    }
}

fn cadence(cadence: &Cadence) -> CadenceDto {
    CadenceDto {
        response: cadence.response.map(wait),
        update: cadence.update.map(wait),
        clock: cadence.clock.into(),
    }
}

fn role(role: &RoleBinding) -> RoleDto {
    RoleDto {
        desk: match role.desk {
            Desk::Level(level) => RoleDeskDto::Level {
                level: level.into(),
            },
            Desk::Route(route, step) => RoleDeskDto::Route {
                route: route.into(),
                step,
            },
        },
        role: role.role.clone(),
        primary: role.primary.map(u32::from),
        secondary: role.secondary.map(u32::from),
    }
}
