//! The lists of a policy, each in one column.

use plan::{
    Cadence, Cadences, Desk, EscalationLevel, EscalationRoute, LadderStep, LevelTimers, RiskLevel,
    RoleBinding, Wait,
};

use crate::cell::Cell;
use crate::field::Fields;

pub(super) fn ladder(ladder: &[LadderStep]) -> Cell<'_> {
    Cell::list(ladder.iter().map(|step| {
        vec![
            Cell::word(&step.severity),
            Cell::Integer(i64::from(step.step)),
            Cell::text(&step.role),
            wait(Some(step.after)),
        ]
    }))
}

pub(super) fn read_ladder(fields: &mut Fields<'_>) -> Result<Vec<LadderStep>, String> {
    fields.list(&["severity", "step", "role", "after"], |fields| {
        Ok(LadderStep {
            severity: fields.word()?,
            step: fields.integer()?,
            role: fields.text()?,
            after: read_wait(fields)?.ok_or("a step of its ladder has no time")?,
        })
    })
}

pub(super) fn cadences(cadences: &Cadences) -> Cell<'_> {
    let Cadences { p0, p1, p2, p3 } = cadences;
    Cell::list([p0, p1, p2, p3].into_iter().map(|cadence| {
        vec![
            wait(cadence.response),
            wait(cadence.update),
            Cell::word(&cadence.clock),
        ]
    }))
}

pub(super) fn read_cadences(fields: &mut Fields<'_>) -> Result<Cadences, String> {
    let cadences = fields.list(&["response", "update", "clock"], |fields| {
        Ok(Cadence {
            response: read_wait(fields)?,
            update: read_wait(fields)?,
            clock: fields.word()?,
        })
    })?;
    let [p0, p1, p2, p3] = exactly(cadences)?;
    Ok(Cadences { p0, p1, p2, p3 })
}

pub(super) fn levels(levels: &LevelTimers) -> Cell<'_> {
    let LevelTimers { l0, l1, l2, l3 } = *levels;
    Cell::list([l0, l1, l2, l3].into_iter().map(|timer| vec![wait(timer)]))
}

pub(super) fn read_levels(fields: &mut Fields<'_>) -> Result<LevelTimers, String> {
    let [l0, l1, l2, l3] = exactly(fields.list(&["after"], read_wait)?)?;
    Ok(LevelTimers { l0, l1, l2, l3 })
}

pub(super) fn bands(bands: &[[RiskLevel; 4]; 3]) -> Cell<'_> {
    Cell::list(bands.iter().map(|row| row.iter().map(Cell::word).collect()))
}

pub(super) fn read_bands(fields: &mut Fields<'_>) -> Result<[[RiskLevel; 4]; 3], String> {
    let rows = fields.list(&["low", "medium", "high", "critical"], |fields| {
        Ok([
            fields.word()?,
            fields.word()?,
            fields.word()?,
            fields.word()?,
        ])
    })?;
    exactly(rows)
}

pub(super) fn days(days: &[u16; 4]) -> Cell<'_> {
    Cell::list(
        days.iter()
            .map(|&days| vec![Cell::Integer(i64::from(days))]),
    )
}

pub(super) fn read_days(fields: &mut Fields<'_>) -> Result<[u16; 4], String> {
    exactly(fields.list(&["days"], |fields| fields.integer())?)
}

pub(super) fn roles(roles: &[RoleBinding]) -> Cell<'_> {
    Cell::list(roles.iter().map(|role| {
        vec![
            Cell::shown(desk(role.desk)),
            Cell::text(&role.role),
            Cell::id_if(role.primary),
            Cell::id_if(role.secondary),
        ]
    }))
}

pub(super) fn read_roles(fields: &mut Fields<'_>) -> Result<Vec<RoleBinding>, String> {
    fields.list(&["desk", "role", "primary", "secondary"], |fields| {
        let text = fields.text()?;
        Ok(RoleBinding {
            desk: read_desk(&text).ok_or("a role of it sits at no desk")?,
            role: fields.text()?,
            primary: fields.id_if()?,
            secondary: fields.id_if()?,
        })
    })
}

/// `l2`, or `security-3` for the third step of the way of security matters.
fn desk(desk: Desk) -> String {
    match desk {
        Desk::Level(level) => level.word().to_owned(),
        Desk::Route(route, step) => format!("{}-{step}", route.word()),
    }
}

fn read_desk(text: &str) -> Option<Desk> {
    let read = match EscalationLevel::from_word(text) {
        Some(level) => Desk::Level(level),
        None => {
            let (route, step) = text.split_once('-')?;
            Desk::Route(EscalationRoute::from_word(route)?, step.parse().ok()?)
        }
    };
    (desk(read) == text).then_some(read)
}

fn wait(wait: Option<Wait>) -> Cell<'static> {
    Cell::shown_if(wait.map(|wait| match wait {
        Wait::Minutes(count) => format!("{count}m"),
        Wait::Days(count) => format!("{count}d"),
        Wait::SprintEnd => "sprint-end".to_owned(),
    }))
}

fn read_wait(fields: &mut Fields<'_>) -> Result<Option<Wait>, String> {
    let Some(text) = fields.text_if()? else {
        return Ok(None);
    };
    let read = || {
        if text == "sprint-end" {
            return Some(Wait::SprintEnd);
        }
        let number = |unit| text.strip_suffix(unit)?.parse().ok();
        let minutes = number('m').map(Wait::Minutes);
        minutes.or_else(|| number('d').map(Wait::Days))
    };
    read()
        .map(Some)
        .ok_or_else(|| format!("“{text}” is no time to wait"))
}

fn exactly<T, const N: usize>(entries: Vec<T>) -> Result<[T; N], String> {
    let entries = <[T; N]>::try_from(entries);
    entries.map_err(|_| format!("a list of it has other than {N} entries"))
}
