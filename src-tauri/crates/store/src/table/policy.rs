//! The numbers a program is judged by: one row at the most.

mod lists;

use plan::{
    CapacityPolicy, HealthPolicy, Policy, ReadinessPolicy, RiskPolicy, Sprint, TriggerPolicy,
};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::Record;

impl Record for Policy {
    const NOUN: &'static str = "policy";
    const COLUMNS: &'static [&'static str] = &[
        "on_track_days",
        "at_risk_days",
        "recovered_days",
        "gate_days",
        "tight_float_days",
        "red_escalation_hours",
        "unknown_limit",
        "stale_days",
        "dependency_stale_days",
        "declaration_days",
        "ladder",
        "cadences",
        "levels",
        "risk_bands",
        "review_days",
        "slip_days",
        "systemic_count",
        "systemic_days",
        "aging_hours",
        "absence_days",
        "sprint_first",
        "sprint_days",
        "roles",
        "focus_percent",
        "medium_percent",
        "low_percent",
        "buffer_percent",
        "must_percent",
        "hold_ambers",
    ];
    const SELECT: &'static str = "\
        SELECT id, on_track_days, at_risk_days, recovered_days, gate_days, tight_float_days, \
        red_escalation_hours, unknown_limit, stale_days, dependency_stale_days, \
        declaration_days, ladder, cadences, levels, risk_bands, review_days, slip_days, \
        systemic_count, systemic_days, aging_hours, absence_days, sprint_first, sprint_days, \
        roles, focus_percent, medium_percent, low_percent, buffer_percent, must_percent, \
        hold_ambers FROM policy ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO policy (id, on_track_days, at_risk_days, recovered_days, gate_days, \
        tight_float_days, red_escalation_hours, unknown_limit, stale_days, \
        dependency_stale_days, declaration_days, ladder, cadences, levels, risk_bands, \
        review_days, slip_days, systemic_count, systemic_days, aging_hours, absence_days, \
        sprint_first, sprint_days, roles, focus_percent, medium_percent, low_percent, \
        buffer_percent, must_percent, hold_ambers) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, \
        ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, \
        ?26, ?27, ?28, ?29, ?30)";
    const UPDATE: &'static str = "\
        UPDATE policy SET on_track_days = ?2, at_risk_days = ?3, recovered_days = ?4, \
        gate_days = ?5, tight_float_days = ?6, red_escalation_hours = ?7, unknown_limit = \
        ?8, stale_days = ?9, dependency_stale_days = ?10, declaration_days = ?11, ladder = \
        ?12, cadences = ?13, levels = ?14, risk_bands = ?15, review_days = ?16, slip_days = \
        ?17, systemic_count = ?18, systemic_days = ?19, aging_hours = ?20, absence_days = \
        ?21, sprint_first = ?22, sprint_days = ?23, roles = ?24, focus_percent = ?25, \
        medium_percent = ?26, low_percent = ?27, buffer_percent = ?28, must_percent = ?29, \
        hold_ambers = ?30 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM policy WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            health,
            ladder,
            cadences,
            levels,
            risk,
            triggers,
            capacity,
            readiness,
            sprint,
            roles,
        } = self;
        vec![
            number(health.on_track_days),
            number(health.at_risk_days),
            number(health.recovered_days),
            number(health.gate_days),
            number(health.tight_float_days),
            number(health.red_escalation_hours),
            number(health.unknown_limit),
            number(health.stale_days),
            number(health.dependency_stale_days),
            number(health.declaration_days),
            lists::ladder(ladder),
            lists::cadences(cadences),
            lists::levels(levels),
            lists::bands(&risk.bands),
            lists::days(&risk.review_days),
            number(triggers.slip_days),
            number(triggers.systemic_count),
            number(triggers.systemic_days),
            number(triggers.aging_hours),
            number(triggers.absence_days),
            Cell::shown_if(sprint.map(|sprint| sprint.first)),
            sprint.map_or(Cell::Null, |sprint| number(sprint.days)),
            lists::roles(roles),
            number(capacity.focus_percent),
            number(capacity.medium_percent),
            number(capacity.low_percent),
            number(capacity.buffer_percent),
            number(capacity.must_percent),
            number(readiness.hold_ambers),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        // What earlier releases wrote says nothing of these, and so goes by the usual ones.
        let usual = CapacityPolicy::default();
        let hold = ReadinessPolicy::default().hold_ambers;
        let policy = Self {
            health: HealthPolicy {
                on_track_days: fields.integer()?,
                at_risk_days: fields.integer()?,
                recovered_days: fields.integer()?,
                gate_days: fields.integer()?,
                tight_float_days: fields.integer()?,
                red_escalation_hours: fields.integer()?,
                unknown_limit: fields.integer()?,
                stale_days: fields.integer()?,
                dependency_stale_days: fields.integer()?,
                declaration_days: fields.integer()?,
            },
            ladder: lists::read_ladder(fields)?,
            cadences: lists::read_cadences(fields)?,
            levels: lists::read_levels(fields)?,
            risk: RiskPolicy {
                bands: lists::read_bands(fields)?,
                review_days: lists::read_days(fields)?,
            },
            triggers: TriggerPolicy {
                slip_days: fields.integer()?,
                systemic_count: fields.integer()?,
                systemic_days: fields.integer()?,
                aging_hours: fields.integer()?,
                absence_days: fields.integer()?,
            },
            sprint: match (fields.date_if()?, fields.integer_if()?) {
                (Some(first), Some(days)) => Some(Sprint { first, days }),
                (None, None) => None,
                (Some(_), None) | (None, Some(_)) => {
                    return Err("half of its sprint is missing".to_owned());
                }
            },
            roles: lists::read_roles(fields)?,
            capacity: CapacityPolicy {
                focus_percent: fields.integer_if()?.unwrap_or(usual.focus_percent),
                medium_percent: fields.integer_if()?.unwrap_or(usual.medium_percent),
                low_percent: fields.integer_if()?.unwrap_or(usual.low_percent),
                buffer_percent: fields.integer_if()?.unwrap_or(usual.buffer_percent),
                must_percent: fields.integer_if()?.unwrap_or(usual.must_percent),
            },
            readiness: ReadinessPolicy {
                hold_ambers: fields.integer_if()?.unwrap_or(hold),
            },
        };
        Ok(policy)
    }

    fn check(&self) -> Result<(), String> {
        let health = &self.health;
        let days = [
            health.recovered_days,
            health.on_track_days,
            health.at_risk_days,
            self.triggers.slip_days,
        ];
        if days.iter().any(|&days| days < 0) || !days[..3].is_sorted() {
            return Err("its days late run backwards".to_owned());
        }
        if let Some(sprint) = self.sprint {
            check::date(sprint.first)?;
            if sprint.days == 0 {
                return Err("its sprint has no days".to_owned());
            }
        }
        let capacity = &self.capacity;
        let whole = 1..=100;
        if !whole.contains(&capacity.focus_percent)
            || capacity.buffer_percent > 100
            || capacity.must_percent > 100
            || ![100, capacity.medium_percent, capacity.low_percent].is_sorted()
            || capacity.low_percent > 1_000
            || self.readiness.hold_ambers == 0
        {
            return Err("its percentages make no sense".to_owned());
        }
        check::count(self.ladder.len())?;
        check::count(self.roles.len())?;
        let ladder = self.ladder.iter().map(|step| &step.role);
        let roles = self.roles.iter().map(|role| &role.role);
        ladder.chain(roles).try_for_each(|role| check::name(role))
    }
}

fn number(number: impl Into<i64>) -> Cell<'static> {
    Cell::Integer(number.into())
}
