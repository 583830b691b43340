//! What is not as it ought to be about a colour itself (R-RAG-6 to 9, R-RAG-13), and what looks
//! green and is not.

use plan::time::days as days_of;
use plan::{
    DependencyStatus, EscalationStatus, Health, HealthSubject, Moment, RecordRef, Severity,
};

use super::measure::tracked;
use super::{Colour, Scope, colour};
use crate::dependency::{State, asks};
use crate::survey::Survey;
use crate::words::{days, short_date};

/// Something to put right about a colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that asks for it.
    pub rule: &'static str,
    /// What is wrong, in a sentence.
    pub text: String,
}

/// Something that is said to be well while the numbers say otherwise: green outside, red inside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watermelon {
    /// What it is: a plan, a row, or a dependency.
    pub record: RecordRef,
    /// What is said.
    pub said: String,
    /// What is computed, and why.
    pub but: String,
}

pub(super) fn findings(
    survey: &Survey<'_>,
    scope: &Scope,
    colour: &Colour,
    stale: Option<i32>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut add = |rule, text: String| found.push(Finding { rule, text });
    let last = survey.last_declared(colour.subject);
    let live = last.filter(|_| colour.declared.as_ref().is_some_and(|one| one.counts));
    if let (Some(row), None) = (last, live)
        && let Some(expired) = row.expires
    {
        add(
            "R-RAG-6",
            format!(
                "What was declared ({}) counted until {}: declare anew, or take it back.",
                row.colour.word(),
                short_date(expired)
            ),
        );
    }
    if let Some(row) = live
        && row.colour != colour.computed
        && row.colour == row.computed
        && matches!(
            colour.computed,
            Health::OnTrack | Health::AtRisk | Health::OffTrack
        )
    {
        add(
            "R-RAG-6",
            format!(
                "Declared {} when that was computed, too; now {} is, and nobody has said why they differ.",
                row.colour.word(),
                colour.computed.word()
            ),
        );
    }
    if let Some(row) = live
        && row.colour == Health::OnTrack
        && (row.reason.trim().is_empty() || row.expires.is_none())
        && let Some(why) = stopped(survey, scope)
    {
        add("R-RAG-7", format!("Green can’t be published while {why}"));
    }
    let is_bad = matches!(colour.computed, Health::AtRisk | Health::OffTrack);
    if is_bad && (tracked(survey.program, scope.plan) || last.is_some()) {
        let path = live.filter(|row| row.colour != Health::OnTrack);
        match path {
            None => add(
                "R-RAG-8",
                format!(
                    "{} needs a cause, an owner and a way back with a date.",
                    colour.computed.word()
                ),
            ),
            Some(row) => {
                let past = row.path_date.filter(|&day| day < survey.today);
                if let Some(day) = past {
                    add(
                        "R-RAG-8",
                        format!("The way back was to lead there by {}.", short_date(day)),
                    );
                }
            }
        }
    }
    if let Some(text) = unescalated(survey, scope, colour) {
        add("R-RAG-9", text);
    }
    if let Some(stale) = stale {
        add(
            "R-RAG-13",
            format!(
                "Work is begun, and nothing was reported for {} of work.",
                days(stale)
            ),
        );
        if live.is_some_and(|row| row.colour == Health::OnTrack) {
            add(
                "R-RAG-13",
                "It is declared On Track, and nobody has reported for so long.".to_owned(),
            );
        }
    }
    found
}

/// An open P0, or a gate that fails (R-RAG-7).
fn stopped(survey: &Survey<'_>, scope: &Scope) -> Option<String> {
    let mut blockers = survey.program.blockers.iter();
    let p0 = blockers.find(|(_, row)| {
        let open = row.severity == Severity::P0 && row.status.is_open();
        open && scope.has(survey, row.plan, &row.blocked)
    });
    if let Some((id, _)) = p0 {
        return Some(format!("{} is open (P0).", RecordRef::Blocker(id)));
    }
    if scope.is_plan()
        && let Some(one) = crate::gonogo::current(survey, scope.plan)
        && let Some(row) = survey.program.gonogos.get(one.record)
        && row.fails()
    {
        return Some(format!("{} has a red area.", RecordRef::GoNoGo(one.record)));
    }
    let mut gates = survey.web().milestones();
    let failing = gates.find(|(id, row, dates)| {
        let gate = row.kind == plan::TaskKind::Milestone(plan::MilestoneKind::Gate);
        let slip = crate::standing::slip(row.promised, dates);
        let late = crate::health::of_slip(&survey.policy.health, slip) == Health::OffTrack;
        gate && late && !dates.complete && !row.inactive && scope.has_row(row.plan, *id)
    });
    failing.map(|(_, row, _)| format!("the gate “{}” fails.", row.name))
}

/// R-RAG-9. Since when something is red is known from its history only; without one it has just
/// become so.
fn unescalated(survey: &Survey<'_>, scope: &Scope, colour: &Colour) -> Option<String> {
    if colour.computed != Health::OffTrack {
        return None;
    }
    let history = survey.history(colour.subject);
    let red = history
        .iter()
        .rev()
        .take_while(|entry| entry.computed == Health::OffTrack);
    let since = red.last()?.at;
    let hours = i32::from(survey.policy.health.red_escalation_hours);
    let open_for = survey.now.0.saturating_sub(since.0);
    if open_for <= hours.saturating_mul(60) {
        return None;
    }
    let mut escalations = survey.program.escalations.iter();
    let known = escalations.any(|(_, row)| {
        let live = row.status.is_open() || row.sent.is_some_and(|sent| sent >= since);
        row.plan == scope.plan && live && row.status != EscalationStatus::Withdrawn
    });
    (!known).then(|| {
        format!(
            "It has been red since {}, and nothing was escalated within {hours} hours.",
            short_date(since.date())
        )
    })
}

/// Whole working days of the plan that have passed since the day anything was reported, where they
/// are as many as make begun work stale (R-RAG-13). News is the status date, and what was said about
/// a row; without either nobody knows, and a plan without records is left alone. Days decide and not
/// minutes, so that the overview, which knows the day alone, says the same.
pub(super) fn stale_days(survey: &Survey<'_>, scope: &Scope) -> Option<i32> {
    if !tracked(survey.program, scope.plan) {
        return None;
    }
    let reported = survey.plan(scope.plan)?.status_date;
    let comments = survey.program.comments.iter().filter_map(|(_, row)| {
        let RecordRef::Task(task) = row.on else {
            return None;
        };
        let plan = survey.task(task)?.plan;
        scope.has_row(plan, task).then_some(row.at.date())
    });
    let news = comments.max().max(reported)?;
    if news >= survey.today {
        return None;
    }
    let passed = [news + days_of(1), survey.today].map(Moment::at_start_of);
    let work = survey.work_between(scope.plan, passed[0], passed[1]).0;
    let whole = work / survey.hours(scope.plan).day().0.max(1);
    if whole < i32::from(survey.policy.health.stale_days) {
        return None;
    }
    // Every row is looked at last, since mostly what was said is news enough.
    let mut rows = survey.web().rows();
    let begun = rows.any(|(id, row, dates)| {
        let started = matches!(row.progress, plan::Progress::Started { .. });
        started && !dates.summary && !row.inactive && scope.has_row(row.plan, id)
    });
    begun.then_some(whole)
}

/// Everything that is said to be well while the numbers say otherwise: plans, streams and
/// milestones declared better than they are, and dependencies reported in progress that come too
/// late or can't be counted on.
#[must_use]
pub fn watermelons(survey: &Survey<'_>) -> Vec<Watermelon> {
    let mut found = Vec::new();
    let subjects: std::collections::BTreeSet<HealthSubject> = survey
        .program
        .declarations
        .iter()
        .map(|(_, row)| row.subject)
        .collect();
    for subject in subjects {
        let Some(colour) = colour(survey, subject).filter(Colour::is_flattering) else {
            continue;
        };
        let record = match subject {
            HealthSubject::Plan(plan) => RecordRef::Plan(plan),
            HealthSubject::Milestone(task) => RecordRef::Task(task),
            HealthSubject::Workstream(_) => {
                RecordRef::Plan(match super::plan_of(survey, subject) {
                    Some(plan) => plan,
                    None => continue,
                })
            }
        };
        // A stream has no name of its own among records: it is told under its plan.
        let said = match subject {
            HealthSubject::Workstream(stream) => format!(
                "“{}” is declared {}.",
                survey
                    .program
                    .workstreams
                    .get(stream)
                    .map_or("", |row| row.name.as_str()),
                colour.shown().word()
            ),
            HealthSubject::Plan(_) | HealthSubject::Milestone(_) => {
                format!("Declared {}.", colour.shown().word())
            }
        };
        found.push(Watermelon {
            record,
            said,
            but: colour.sentence,
        });
    }
    for one in survey.gonogos().iter().filter(|one| one.lapsed) {
        found.push(Watermelon {
            record: RecordRef::GoNoGo(one.record),
            said: "Decided as a conditional go.".to_owned(),
            but: one.sentence.clone(),
        });
    }
    for one in survey.dependencies() {
        let fine = matches!(
            one.status,
            DependencyStatus::NotStarted | DependencyStatus::InProgress
        );
        let bad = matches!(one.state, State::AtRisk | State::Late | State::Blocked);
        // Of a decision nobody reports anything: it is made or not.
        if fine && bad && one.tracked && !asks(survey, one.task) {
            found.push(Watermelon {
                record: RecordRef::Dependency(one.dependency),
                said: format!("Reported as {}.", one.status.word().replace('-', " ")),
                but: one.sentence.clone(),
            });
        }
    }
    found
}
