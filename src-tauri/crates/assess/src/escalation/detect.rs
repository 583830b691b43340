//! The reasons to escalate (R-ESC-1), looked for in a live program.
//!
//! (a) the launch slips; (b) there is more work than people can do; (c) a dependency on the
//! critical path is blocked or late; (d) somebody critical work needs is away; (e) a promise made
//! outside is forecast late; (f) security or compliance is touched; a blocker whose time at its
//! level is up (R-BLK-3); and a conditional go whose condition was not met in time (R-GO-3).

use std::collections::BTreeMap;

use plan::{
    EscalationRoute, EscalationSeverity, EscalationStatus, EscalationTrigger, PersonId, PlanId,
    RecordRef, RiskStatus, Severity, Tags, TaskId,
};

use crate::absence::days_off;
use crate::blocker::TimerKind;
use crate::standing::{forecast, slip};
use crate::survey::Survey;
use crate::words::{days, list, short_date};

/// Something that ought to be put before somebody further up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The plan it concerns.
    pub plan: PlanId,
    /// What it is about.
    pub subject: RecordRef,
    /// What set it off.
    pub trigger: EscalationTrigger,
    /// Which people it goes to; by level where none.
    pub route: Option<EscalationRoute>,
    /// How pressing it is.
    pub severity: EscalationSeverity,
    /// One line.
    pub title: String,
    /// Why, in a sentence.
    pub reason: String,
}

/// Everything that ought to be escalated and is not: what is drafted or on somebody's desk for the
/// same reason is not proposed again (R-ESC-3). The most pressing first.
#[must_use]
pub(crate) fn proposals(survey: &Survey<'_>) -> Vec<Proposal> {
    let mut found = Vec::new();
    promises(survey, &mut found);
    blocked(survey, &mut found);
    absent(survey, &mut found);
    tagged(survey, &mut found);
    overdue(survey, &mut found);
    short(survey, &mut found);
    lapsed(survey, &mut found);
    found.retain(|proposal| !is_known(survey, proposal));
    found.sort_by_key(|one| (one.severity, one.trigger, one.subject));
    found
}

fn is_known(survey: &Survey<'_>, proposal: &Proposal) -> bool {
    let about = survey.near().escalations_of.get(&proposal.subject);
    about.into_iter().flatten().any(|&id| {
        let row = survey.program.escalations.get(id);
        row.is_some_and(|row| {
            let live = row.status.is_open() || row.status == EscalationStatus::Draft;
            live && row.trigger == proposal.trigger
        })
    })
}

/// (a) and (e). A launch that was promised outside, too, is one matter: its slip.
fn promises(survey: &Survey<'_>, found: &mut Vec<Proposal>) {
    let limit = survey.policy.triggers.slip_days;
    for (id, row, dates) in survey.web().milestones() {
        let ours = row.kind.is_milestone() && row.kind.awaited().is_none();
        let late = slip(row.promised, dates).filter(|&late| late > 0);
        let (Some(late), Some(promised)) = (late, row.promised) else {
            continue;
        };
        if !ours || row.inactive || dates.complete {
            continue;
        }
        let launch = survey.plan(row.plan).and_then(|plan| plan.launch) == Some(id);
        let reason = format!(
            "“{}” is forecast for {}, {} after the promised {}.",
            row.name,
            short_date(forecast(dates)),
            days(late),
            short_date(promised)
        );
        if launch && late > limit {
            found.push(Proposal {
                plan: row.plan,
                subject: RecordRef::Plan(row.plan),
                trigger: EscalationTrigger::TimelineSlip,
                route: None,
                severity: if row.external {
                    EscalationSeverity::Critical
                } else {
                    EscalationSeverity::High
                },
                title: format!("“{}” slips by {}", row.name, days(late)),
                reason,
            });
        } else if row.external {
            found.push(Proposal {
                plan: row.plan,
                subject: RecordRef::Task(id),
                trigger: EscalationTrigger::CommitmentAtRisk,
                route: None,
                severity: if late > limit {
                    EscalationSeverity::Critical
                } else {
                    EscalationSeverity::High
                },
                title: format!("The commitment “{}” is forecast late", row.name),
                reason,
            });
        }
    }
}

/// (c).
fn blocked(survey: &Survey<'_>, found: &mut Vec<Proposal>) {
    let standings = survey.dependencies();
    for one in standings
        .iter()
        .filter(|one| one.critical && one.is_stuck())
    {
        let external = one.kind == plan::DependencyType::External;
        found.push(Proposal {
            plan: one.plan,
            subject: RecordRef::Dependency(one.dependency),
            trigger: EscalationTrigger::DependencyBlocked,
            route: Some(if external {
                EscalationRoute::External
            } else {
                EscalationRoute::Technical
            }),
            severity: EscalationSeverity::Critical,
            title: format!(
                "“{}” is {} on the critical path",
                one.name,
                one.state.word().to_lowercase()
            ),
            reason: one.sentence.clone(),
        });
    }
}

/// (d). Only days off of their own count: those are in the dates already, and somebody else could
/// win them back.
fn absent(survey: &Survey<'_>, found: &mut Vec<Proposal>) {
    for (&task, away) in survey.absences() {
        let Some(row) = survey.task(task) else {
            continue;
        };
        let told: Vec<String> = away
            .iter()
            .map(|&(person, count)| {
                let name = survey.person_name(Some(person)).unwrap_or_default();
                format!("{name} is away for {}", days(count))
            })
            .collect();
        found.push(Proposal {
            plan: row.plan,
            subject: RecordRef::Task(task),
            trigger: EscalationTrigger::ResourceUnavailable,
            route: Some(EscalationRoute::Resource),
            severity: EscalationSeverity::High,
            title: format!("“{}” is critical, and who does it is away", row.name),
            reason: format!(
                "“{}” is on the critical path, and {} while it is worked on.",
                row.name,
                list(&told)
            ),
        });
    }
}

/// Critical unfinished work whose people are away while it is worked on, and for how many of its
/// plan's working days each (R-ESC-1 d).
pub(crate) fn absences(survey: &Survey<'_>) -> BTreeMap<TaskId, Vec<(PersonId, i32)>> {
    let program = survey.program;
    let limit = i32::from(survey.policy.triggers.absence_days);
    let has_hours = |person: PersonId| {
        let row = program.people.get(person);
        row.is_some_and(|row| row.calendar.is_some())
    };
    if program.people.iter().all(|(id, _)| !has_hours(id)) {
        return BTreeMap::new();
    }
    let mut doing: BTreeMap<TaskId, Vec<PersonId>> = BTreeMap::new();
    for (_, assignment) in program.assignments.iter() {
        doing
            .entry(assignment.task)
            .or_default()
            .push(assignment.person);
    }
    let mut found = BTreeMap::new();
    for (id, row, dates) in survey.web().rows() {
        if !dates.critical || dates.summary || dates.complete || row.inactive {
            continue;
        }
        let people = doing.get(&id).cloned();
        let people = people.unwrap_or_else(|| row.owner.into_iter().collect());
        let from = dates.start.date().max(survey.today);
        let until = forecast(dates);
        let hours = survey.hours(row.plan);
        let away: Vec<(PersonId, i32)> = people
            .into_iter()
            .filter(|&person| has_hours(person))
            .map(|person| {
                let off = days_off(program, person, from, until);
                let off = off.iter().filter(|&&day| hours.works_on(day)).count();
                (person, i32::try_from(off).unwrap_or(i32::MAX))
            })
            .filter(|&(_, off)| off > limit)
            .collect();
        if !away.is_empty() {
            found.insert(id, away);
        }
    }
    found
}

/// (f).
fn tagged(survey: &Survey<'_>, found: &mut Vec<Proposal>) {
    let mut push = |plan, subject: RecordRef, tags: Tags, what: &str, critical: bool| {
        if !tags.security && !tags.compliance {
            return;
        }
        let (route, matter) = if tags.security {
            (EscalationRoute::Security, "security")
        } else {
            (EscalationRoute::Legal, "compliance")
        };
        found.push(Proposal {
            plan,
            subject,
            trigger: EscalationTrigger::SecurityOrCompliance,
            route: Some(route),
            severity: if critical {
                EscalationSeverity::Critical
            } else {
                EscalationSeverity::High
            },
            title: format!("{subject} touches {matter}"),
            reason: format!("{subject} “{what}” is open and touches {matter}."),
        });
    };
    for (id, row) in survey.program.blockers.iter() {
        if row.status.is_open() {
            let critical = row.severity == Severity::P0;
            push(
                row.plan,
                RecordRef::Blocker(id),
                row.tags,
                &row.title,
                critical,
            );
        }
    }
    for (id, row) in survey.program.risks.iter() {
        if row.status == RiskStatus::Open {
            let level = survey.policy.risk_level(row.probability, row.impact);
            let critical = level == plan::RiskLevel::Critical;
            push(
                row.plan,
                RecordRef::Risk(id),
                row.tags,
                &row.statement,
                critical,
            );
        }
    }
}

/// A blocker whose time at its level is up (R-BLK-3).
fn overdue(survey: &Survey<'_>, found: &mut Vec<Proposal>) {
    for one in survey.blockers().iter().filter(|one| one.is_open()) {
        let mut timers = one.overdue();
        let Some(timer) = timers.find(|timer| matches!(timer.kind, TimerKind::Level(_))) else {
            continue;
        };
        let subject = RecordRef::Blocker(one.blocker);
        found.push(Proposal {
            plan: one.plan,
            subject,
            trigger: EscalationTrigger::BlockerOverdue,
            route: None,
            severity: match one.severity {
                Severity::P0 => EscalationSeverity::Critical,
                Severity::P1 => EscalationSeverity::High,
                Severity::P2 | Severity::P3 => EscalationSeverity::Medium,
            },
            title: format!("{subject} “{}” needs the next level", one.title),
            reason: format!("{} {}", one.sentence, timer.sentence),
        });
    }
}

/// (b): an assessment by which people are too few for what was estimated.
fn short(survey: &Survey<'_>, found: &mut Vec<Proposal>) {
    let all = survey.capacities().iter();
    for one in all.filter(|one| one.counts && one.plain.left.0 < 0) {
        let hopeless = one.must > one.capacity_days;
        found.push(Proposal {
            plan: one.plan,
            subject: RecordRef::Capacity(one.capacity),
            trigger: EscalationTrigger::ScopeCut,
            route: Some(EscalationRoute::Scope),
            severity: if hopeless {
                EscalationSeverity::Critical
            } else {
                EscalationSeverity::High
            },
            title: format!("“{}” is more work than people can do", one.name),
            reason: one.sentence.clone(),
        });
    }
}

/// R-GO-3.
fn lapsed(survey: &Survey<'_>, found: &mut Vec<Proposal>) {
    for one in survey.gonogos().iter().filter(|one| one.lapsed) {
        found.push(Proposal {
            plan: one.plan,
            subject: RecordRef::GoNoGo(one.record),
            trigger: EscalationTrigger::ConditionLapsed,
            route: None,
            severity: EscalationSeverity::Critical,
            title: format!("“{}” is no go any more", one.title),
            reason: one.sentence.clone(),
        });
    }
}
