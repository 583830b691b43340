//! The five dimensions (R-RAG-1, R-RAG-3, R-RAG-4, R-RAG-10, R-RAG-11).

use plan::{
    BlockerId, GoNoGoDecision, Health, HealthSubject, MilestoneKind, Moment, PlanId, Program,
    RecordRef, RiskStatus, Severity, TaskKind,
};

use super::Scope;
use super::finding::stale_days;
use crate::dependency::{State, is_tracked};
use crate::dimension::{self, Dimension, LAUNCH, PROGRESS};
use crate::gonogo::GoNoGoStanding;
use crate::health::of_slip;
use crate::standing::{Standing, forecast, slip, standings};
use crate::survey::Survey;
use crate::words::{days, long_date};

pub(crate) const SCHEDULE: &str = "Schedule";
pub(crate) const SCOPE: &str = "Scope";
pub(crate) const RECORDS: &str = "Dependencies and risks";
pub(crate) const CAPACITY: &str = "Capacity";
pub(crate) const READINESS: &str = "Readiness";

/// Whether anything is tracked in a plan besides its rows. Where nothing is, its records colour
/// nothing.
pub(crate) fn tracked(program: &Program, plan: PlanId) -> bool {
    program.blockers.iter().any(|(_, row)| row.plan == plan)
        || program.risks.iter().any(|(_, row)| row.plan == plan)
        || program.decisions.iter().any(|(_, row)| row.plan == plan)
        || program.assumptions.iter().any(|(_, row)| row.plan == plan)
        || program.actions.iter().any(|(_, row)| row.plan == plan)
        || program.escalations.iter().any(|(_, row)| row.plan == plan)
        || program.gonogos.iter().any(|(_, row)| row.plan == plan)
        || program.capacities.iter().any(|(_, row)| row.plan == plan)
        || program.dependencies.iter().any(|(_, row)| {
            let ours = program.tasks.get(row.task);
            ours.is_some_and(|task| task.plan == plan) && is_tracked(row)
        })
}

/// A signal: how bad, and why.
type Signal = (Health, String);

fn named(name: &'static str, (health, reason): Signal) -> Dimension {
    Dimension {
        name,
        health,
        reason,
    }
}

pub(super) fn dimensions(
    survey: &Survey<'_>,
    scope: &Scope,
    before: Option<Health>,
    since: Option<i32>,
) -> Vec<Dimension> {
    vec![
        named(SCHEDULE, schedule(survey, scope, before, since)),
        named(SCOPE, asked(survey, scope)),
        named(RECORDS, records(survey, scope)),
        named(CAPACITY, capacity(survey, scope)),
        named(READINESS, readiness(survey, scope)),
    ]
}

/// R-RAG-5. Green needs a promise that is kept (R-RAG-11): where the schedule is unknown, nothing
/// else makes it green.
pub(super) fn overall(survey: &Survey<'_>, scope: &Scope, dimensions: &[Dimension]) -> Health {
    let end = match scope.subject {
        HealthSubject::Plan(plan) => survey.plan(plan).and_then(|plan| plan.launch),
        HealthSubject::Milestone(task) => Some(task),
        HealthSubject::Workstream(_) => None,
    };
    let done = end.and_then(|end| survey.dates(end));
    if done.is_some_and(|dates| dates.complete) {
        return Health::Complete;
    }
    let known = |one: &&Dimension| !matches!(one.health, Health::Unknown | Health::Complete);
    let worst = dimensions.iter().filter(known).map(|one| one.health).max();
    let promised = dimensions
        .iter()
        .any(|one| one.name == SCHEDULE && one.health == Health::OnTrack);
    match worst {
        Some(Health::OnTrack) if !promised => Health::Unknown,
        Some(worst) => worst,
        None => Health::Unknown,
    }
}

fn worst(signals: impl IntoIterator<Item = Signal>) -> Option<Signal> {
    // The first of equals: signals are given in the order in which they matter.
    let worse = |worst: Option<Signal>, next: Signal| match worst {
        Some(worst) if worst.0 >= next.0 => Some(worst),
        Some(_) | None => Some(next),
    };
    signals.into_iter().fold(None, worse)
}

/// What dates say (R-RAG-1), and what they said last (R-RAG-10).
fn schedule(
    survey: &Survey<'_>,
    scope: &Scope,
    before: Option<Health>,
    since: Option<i32>,
) -> Signal {
    let policy = &survey.policy.health;
    let late;
    let signal = if scope.is_plan() {
        let standings = standings(survey.program, survey.schedule, scope.plan, policy);
        late = most_late(&standings);
        plan_schedule(survey, scope.plan, &standings)
    } else {
        let mut slips = Vec::new();
        for (id, row, dates) in survey.web().milestones() {
            let ours = row.kind.is_milestone() && row.kind.awaited().is_none();
            // A milestone is judged by its own promise, a stream by all of its.
            let asked = match scope.subject {
                HealthSubject::Milestone(task) => task == id,
                HealthSubject::Workstream(_) | HealthSubject::Plan(_) => {
                    ours && scope.has_row(row.plan, id)
                }
            };
            if !asked || row.inactive || dates.complete {
                continue;
            }
            if let Some(slip) = slip(row.promised, dates) {
                slips.push((slip, id, long_date(forecast(dates))));
            }
        }
        let most = slips
            .into_iter()
            .max_by_key(|&(slip, id, _)| (slip, std::cmp::Reverse(id)));
        late = most.as_ref().map(|&(slip, ..)| slip);
        match most {
            None => (Health::Unknown, "Nothing is promised.".to_owned()),
            Some((slip, id, on)) => {
                let name = survey.row_name(id);
                let reason = match slip {
                    slip if slip > 0 => format!(
                        "“{name}” is forecast for {on}, {} after its promise.",
                        days(slip)
                    ),
                    _ => format!("“{name}” is forecast for {on}, within its promise."),
                };
                (of_slip(policy, Some(slip)), reason)
            }
        }
    };
    // R-RAG-10: green is left at one number of days and come back to at another.
    let was_bad = matches!(before, Some(Health::AtRisk | Health::OffTrack));
    let signal = match (signal.0, late) {
        (Health::OnTrack, Some(late)) if was_bad && late > policy.recovered_days => (
            Health::AtRisk,
            format!(
                "{} It was late before, and counts as recovered at {}.",
                signal.1,
                days(policy.recovered_days)
            ),
        ),
        _ => signal,
    };
    match since.map(stale) {
        Some(stale) if stale.0 > signal.0 => stale,
        Some(_) | None => signal,
    }
}

fn most_late(standings: &[Standing]) -> Option<i32> {
    let open = standings.iter().filter(|one| !one.done);
    let external = open
        .clone()
        .any(|one| one.external && !one.launch && one.slip.is_some());
    open.filter(|one| one.launch || one.external || !external)
        .filter_map(|one| one.slip)
        .max()
}

fn plan_schedule(survey: &Survey<'_>, plan: PlanId, standings: &[Standing]) -> Signal {
    let launch = standings.iter().find(|one| one.launch);
    let row = survey.plan(plan);
    let as_of = row.and_then(|row| row.status_date).unwrap_or(survey.today);
    let three = [
        dimension::launch(launch),
        dimension::commitments(standings, &survey.policy.health),
        dimension::progress(survey.program, survey.schedule, plan, as_of),
    ];
    let promised = three
        .iter()
        .any(|one| one.name != PROGRESS && one.health != Health::Unknown);
    let known = three
        .iter()
        .filter(|one| one.health != Health::Unknown)
        // Progress alone can warn, never reassure.
        .filter(|one| promised || one.health != Health::OnTrack);
    worst(known.map(|one| (one.health, one.reason.clone()))).unwrap_or_else(|| {
        let launch = three.iter().find(|one| one.name == LAUNCH);
        let reason = launch.map_or_else(String::new, |one| one.reason.clone());
        (Health::Unknown, reason)
    })
}

/// What has been reported of a plan, as an outlook tells it (R-RAG-4).
pub(crate) fn reported(survey: &Survey<'_>, plan: PlanId, progress: Dimension) -> Dimension {
    let scope = Scope::of(survey, HealthSubject::Plan(plan));
    match scope.and_then(|scope| stale_days(survey, &scope).map(stale)) {
        Some((health, reason)) if health > progress.health => named(PROGRESS, (health, reason)),
        Some(_) | None => progress,
    }
}

/// Begun work nobody has reported on for long (R-RAG-4, R-RAG-13): whatever its dates say, it warns.
fn stale(since: i32) -> Signal {
    let reason = format!(
        "Work is begun, and nothing was reported for {} of work.",
        days(since)
    );
    (Health::AtRisk, reason)
}

/// Blockers, dependencies and risks (R-RAG-3, R-RAG-4).
fn records(survey: &Survey<'_>, scope: &Scope) -> Signal {
    let mut signals: Vec<Signal> = Vec::new();
    let mut any = false;
    // Of the blockers only the worst is told, the oldest among equals; their clocks are not asked.
    let mut worst_open: Option<(Severity, Moment, BlockerId)> = None;
    for (id, row) in survey.program.blockers.iter() {
        if !scope.has(survey, row.plan, &row.blocked) {
            continue;
        }
        any = true;
        let key = (row.severity, row.raised, id);
        if row.status.is_open() && worst_open.is_none_or(|worst| key < worst) {
            worst_open = Some(key);
        }
    }
    if let Some((severity, _, id)) = worst_open
        && let Some(row) = survey.program.blockers.get(id)
    {
        let name = RecordRef::Blocker(id);
        match severity {
            Severity::P0 => signals.push((
                Health::OffTrack,
                format!("{name} “{}” stops work (P0).", row.title),
            )),
            Severity::P1 => signals.push((
                Health::AtRisk,
                format!("{name} “{}” is open (P1).", row.title),
            )),
            Severity::P2 | Severity::P3 => {}
        }
    }
    for one in survey.dependencies() {
        let counts = one.tracked || survey.near().blockers_of.contains_key(&one.task);
        if !counts || !scope.has_row(one.plan, one.task) {
            continue;
        }
        any = true;
        let health = match (one.state, one.critical) {
            (State::Complete, _) => continue,
            (State::Blocked | State::Late, true) => Health::OffTrack,
            (State::Blocked | State::Late, false) | (State::AtRisk, true) => Health::AtRisk,
            _ if one.regressed => Health::AtRisk,
            _ if one.release_critical && one.is_unready() => Health::AtRisk,
            (State::AtRisk | State::InTime | State::Unknown, _) => continue,
        };
        signals.push((health, one.sentence.clone()));
    }
    for one in survey.risks() {
        let row = survey.program.risks.get(one.risk);
        let about = row.map_or(&[][..], |row| row.rows.as_slice());
        if !scope.has(survey, one.plan, about) || one.status == RiskStatus::Materialised {
            continue;
        }
        any = true;
        if one.is_bare() {
            let name = RecordRef::Risk(one.risk);
            let reason = format!(
                "{name} is {}, and nothing is done about it.",
                one.level.word()
            );
            signals.push((Health::AtRisk, reason));
        }
    }
    match worst(signals) {
        Some(signal) => signal,
        None if any => (
            Health::OnTrack,
            "No blocker, dependency or risk stands in the way.".to_owned(),
        ),
        None => (
            Health::Unknown,
            "No blocker, dependency or risk is written down.".to_owned(),
        ),
    }
}

/// Whether what is asked of people leaves something to cut (R-SCP-1), as the plan's assessment has
/// it.
fn asked(survey: &Survey<'_>, scope: &Scope) -> Signal {
    // Streams and milestones have no people of their own.
    let told = scope
        .is_plan()
        .then(|| crate::capacity::current(survey, scope.plan))
        .flatten();
    told.and_then(|one| one.scope).unwrap_or_else(|| {
        (
            Health::Unknown,
            "Nobody has said what matters most.".to_owned(),
        )
    })
}

/// What a plan's assessment comes to (R-RAG-3, R-RAG-4), and whether somebody critical work needs
/// is away (R-ESC-1 d). That everybody is there says nothing about whether they are enough, so
/// without an assessment this can warn and never reassure.
fn capacity(survey: &Survey<'_>, scope: &Scope) -> Signal {
    let assessed = scope
        .is_plan()
        .then(|| crate::capacity::current(survey, scope.plan))
        .flatten();
    let assessed = assessed.filter(|one| one.health != Health::Unknown);
    let away = away(survey, scope);
    match assessed {
        Some(one) if one.health >= away.0 => (one.health, one.sentence),
        Some(_) | None => away,
    }
}

fn away(survey: &Survey<'_>, scope: &Scope) -> Signal {
    let away = survey.absences().keys().find(|&&task| {
        let row = survey.task(task);
        row.is_some_and(|row| scope.has_row(row.plan, task))
    });
    match away {
        Some(&task) => (
            Health::AtRisk,
            format!(
                "“{}” is on the critical path, and who does it is away while it is worked on.",
                survey.row_name(task)
            ),
        ),
        None => (Health::Unknown, "No capacity is kept.".to_owned()),
    }
}

/// Gates, the areas of the go/no-go, and what the release can't go without (R-RAG-3, R-DEP-3).
/// They are red within so many days of the launch, and warn before.
fn readiness(survey: &Survey<'_>, scope: &Scope) -> Signal {
    let policy = &survey.policy.health;
    let launch = survey.plan(scope.plan).and_then(|plan| plan.launch);
    let near = launch
        .and_then(|launch| survey.dates(launch))
        .is_some_and(|dates| {
            let until = forecast(dates)
                .signed_duration_since(survey.today)
                .num_days();
            !dates.complete && until <= i64::from(policy.gate_days)
        });
    let bad = if near {
        Health::OffTrack
    } else {
        Health::AtRisk
    };
    let mut signals: Vec<Signal> = Vec::new();
    let mut any = false;
    for (id, row, dates) in survey.web().milestones() {
        let gate = row.kind == TaskKind::Milestone(MilestoneKind::Gate);
        if !gate || row.inactive || !scope.has_row(row.plan, id) {
            continue;
        }
        any = true;
        if dates.complete {
            continue;
        }
        match of_slip(policy, slip(row.promised, dates)) {
            Health::OffTrack => signals.push((
                bad,
                format!(
                    "The gate “{}” is forecast for {}, too late for its promise.",
                    row.name,
                    long_date(forecast(dates))
                ),
            )),
            Health::AtRisk => signals.push((
                Health::AtRisk,
                format!("The gate “{}” may be passed late.", row.name),
            )),
            Health::Unknown if forecast(dates) < survey.today => signals.push((
                bad,
                format!("The gate “{}” lies behind us and is not passed.", row.name),
            )),
            Health::Complete | Health::Unknown | Health::OnTrack => {}
        }
    }
    if scope.is_plan()
        && let Some(one) = crate::gonogo::current(survey, scope.plan)
        && let Some(health) = release(&one, bad)
    {
        any = true;
        signals.push((health, one.sentence));
    }
    for one in survey.dependencies() {
        let counts = one.tracked && one.release_critical;
        if !counts || !scope.has_row(one.plan, one.task) {
            continue;
        }
        any = true;
        // At the launch itself, only what is there is ready.
        if one.is_unready() || near {
            signals.push((
                bad,
                format!("The release can’t go without it: {}", one.sentence),
            ));
        }
    }
    match worst(signals) {
        Some(signal) => signal,
        None if any => (
            Health::OnTrack,
            "Every gate ahead is forecast in time, and nothing the release needs is missing."
                .to_owned(),
        ),
        None => (Health::Unknown, "The plan has no gates.".to_owned()),
    }
}

/// What a go/no-go says of the readiness of its plan; nothing while no area has been looked at.
fn release(one: &GoNoGoStanding, bad: Health) -> Option<Health> {
    let recommended = one.recommended.decision?;
    Some(match (one.stands(), recommended) {
        (Some(GoNoGoDecision::NoGo), _) => bad,
        // Somebody has taken the risk, in writing (R-GO-2).
        (Some(_), GoNoGoDecision::NoGo) => Health::AtRisk,
        (Some(GoNoGoDecision::ConditionalGo), _) if !one.conditions.is_empty() => Health::AtRisk,
        (Some(_), _) | (None, GoNoGoDecision::Go) => Health::OnTrack,
        (None, GoNoGoDecision::ConditionalGo) => Health::AtRisk,
        (None, GoNoGoDecision::NoGo) => bad,
    })
}

/// The dimensions records add to what dates alone say; none where nothing is tracked.
pub(crate) fn beside_dates(survey: &Survey<'_>, plan: PlanId) -> Vec<Dimension> {
    if !tracked(survey.program, plan) {
        return Vec::new();
    }
    let Some(scope) = Scope::of(survey, HealthSubject::Plan(plan)) else {
        return Vec::new();
    };
    vec![
        named(SCOPE, asked(survey, &scope)),
        named(RECORDS, records(survey, &scope)),
        named(CAPACITY, capacity(survey, &scope)),
        named(READINESS, readiness(survey, &scope)),
    ]
}
