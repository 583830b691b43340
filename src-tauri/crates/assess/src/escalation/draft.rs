//! Writing a proposal out, as far as the program knows (R-ESC-1, R-ESC-2). What it does not know,
//! such as what has been tried, is left to a person; nothing is made up.

use plan::time::days as civil_days;
use plan::{
    Choice, Desk, Escalation, EscalationImpact, EscalationLevel, EscalationSeverity,
    EscalationTrigger, Moment, PersonId, RecordRef, Reversibility, TaskId,
};

use super::detect::Proposal;
use crate::dependency::{arriving, latest_harmless};
use crate::standing::{forecast, slip};
use crate::summary::longest_open;
use crate::survey::Survey;
use crate::words::{days, list, long_date, short_date};

/// Writes an escalation out: a draft for a person to complete and send. Computes what options do
/// to dates, so it is made for the one proposal somebody looks at.
#[must_use]
pub fn draft(survey: &Survey<'_>, proposal: &Proposal) -> Escalation {
    let mut draft = Escalation::new(
        proposal.plan,
        proposal.subject,
        proposal.trigger,
        &proposal.title,
        survey.now,
    );
    draft.route = proposal.route;
    draft.severity = proposal.severity;
    draft.situation.clone_from(&proposal.reason);
    (draft.level_from, draft.level_to) = levels(survey, proposal.subject);
    draft.to = desk(survey, proposal, draft.level_to).into_iter().collect();
    draft.decision_needed_by = Some(decide_by(survey, proposal));
    draft.tried = tried(survey, proposal.subject);
    draft.impact = impact(survey, proposal);
    write_options(survey, proposal, &mut draft);
    draft
}

/// From where it stands to the next level (R-ESC-3).
fn levels(survey: &Survey<'_>, subject: RecordRef) -> (EscalationLevel, EscalationLevel) {
    let about = survey.near().escalations_of.get(&subject);
    let sent = about.into_iter().flatten().filter_map(|&id| {
        let row = survey.program.escalations.get(id)?;
        row.sent.map(|_| row.level_to)
    });
    let own = match subject {
        RecordRef::Blocker(id) => survey.program.blockers.get(id).map(|row| row.level),
        RecordRef::Plan(_)
        | RecordRef::Task(_)
        | RecordRef::Dependency(_)
        | RecordRef::Risk(_)
        | RecordRef::Assumption(_)
        | RecordRef::Action(_)
        | RecordRef::Decision(_)
        | RecordRef::Escalation(_)
        | RecordRef::GoNoGo(_)
        | RecordRef::Capacity(_) => None,
    };
    let from = sent.chain(own).max().unwrap_or(EscalationLevel::L0);
    match super::standing::above(from) {
        Some(to) => (from, to),
        None => (EscalationLevel::L3, EscalationLevel::L4),
    }
}

fn desk(survey: &Survey<'_>, proposal: &Proposal, to: EscalationLevel) -> Option<PersonId> {
    let level = Desk::Level(to);
    let way = proposal.route.map(|route| Desk::Route(route, to.height()));
    let binding = way.and_then(|desk| survey.policy.role(desk));
    survey.at_desk(binding.or_else(|| survey.policy.role(level))?)
}

/// Critical: within the hours a red plan has to be escalated in; high: today; medium: this week
/// (what the words mean, C12 of the domain). Never on a day nobody works, and at the end of its
/// hours; what is past already is asked for on the next day of work.
fn decide_by(survey: &Survey<'_>, proposal: &Proposal) -> Moment {
    let hours = survey.hours(proposal.plan);
    let end_of = |mut day: plan::NaiveDate| {
        let close = |day: plan::NaiveDate| {
            let (from, to) = (
                Moment::at_start_of(day),
                Moment::at_start_of(day + civil_days(1)),
            );
            hours.after(from, hours.between(from, to))
        };
        for _ in 0..civil_days(31).num_days() {
            if hours.works_on(day) && close(day) > survey.now {
                return close(day);
            }
            day += civil_days(1);
        }
        Moment::at_start_of(day)
    };
    match proposal.severity {
        EscalationSeverity::Critical => {
            let within = i32::from(survey.policy.health.red_escalation_hours).saturating_mul(60);
            Moment(survey.now.0.saturating_add(within))
        }
        EscalationSeverity::High => end_of(survey.today),
        EscalationSeverity::Medium => end_of(survey.today + civil_days(6)),
    }
}

fn tried(survey: &Survey<'_>, subject: RecordRef) -> Vec<String> {
    let RecordRef::Blocker(id) = subject else {
        return Vec::new();
    };
    let Some(row) = survey.program.blockers.get(id) else {
        return Vec::new();
    };
    // The first line says that it was raised.
    let reports = row.history.iter().skip(1);
    reports.map(|event| event.text.clone()).collect()
}

fn impact(survey: &Survey<'_>, proposal: &Proposal) -> EscalationImpact {
    let launch = survey.plan(proposal.plan).and_then(|plan| plan.launch);
    let mut late = Vec::new();
    for (id, row, dates) in survey.web().rows() {
        let counts = row.plan == proposal.plan && row.external && !dates.complete;
        if let Some(slip) = slip(row.promised, dates).filter(|&slip| counts && slip > 0) {
            late.push(format!("“{}” by {}", survey.row_name(id), days(slip)));
        }
    }
    let commitments = if late.is_empty() {
        "No commitment made outside is forecast late.".to_owned()
    } else {
        format!("Forecast late: {}.", list(&late))
    };
    let timeline = match (proposal.subject, launch) {
        (RecordRef::Dependency(id), _) => {
            let task = survey.program.dependencies.get(id).map(|row| row.task);
            task.and_then(|task| week_later(survey, task))
                .unwrap_or_default()
        }
        (_, Some(launch)) => stands(survey, launch),
        (_, None) => String::new(),
    };
    let (mut scope, mut resources) = (String::new(), String::new());
    if let RecordRef::Blocker(id) = proposal.subject
        && let Some(one) = crate::blocker::blocker(survey, id)
    {
        scope = format!("{} rows can’t proceed.", one.stops + one.behind);
        let lost = one.days_lost_tenths;
        if lost > 0 {
            resources = format!("{}.{} days of work are lost so far.", lost / 10, lost % 10);
        }
    }
    if let RecordRef::Capacity(_) = proposal.subject {
        scope.clone_from(&proposal.reason);
        "People are too few for what was estimated.".clone_into(&mut resources);
    }
    if proposal.trigger == EscalationTrigger::ResourceUnavailable {
        resources.clone_from(&proposal.reason);
    }
    EscalationImpact {
        timeline,
        scope,
        resources,
        commitments,
    }
}

fn week_later(survey: &Survey<'_>, task: TaskId) -> Option<String> {
    let expected = survey.dates(task).map(forecast)?.max(survey.today);
    let arrival = arriving(survey, task, expected + civil_days(7)).ok()?;
    Some(arrival.sentence)
}

/// Where a row lies against its promise.
fn stands(survey: &Survey<'_>, task: TaskId) -> String {
    let (Some(row), Some(dates)) = (survey.task(task), survey.dates(task)) else {
        return String::new();
    };
    let on = long_date(forecast(dates));
    match slip(row.promised, dates) {
        Some(late) if late > 0 => format!(
            "“{}” is forecast for {on}, {} after its promise.",
            row.name,
            days(late)
        ),
        Some(_) => format!("“{}” is forecast for {on}, within its promise.", row.name),
        None => format!("“{}” is forecast for {on}; nothing is promised.", row.name),
    }
}

pub(super) fn choice(
    name: &str,
    action: String,
    timeline: String,
    how_hard: Reversibility,
) -> Choice {
    Choice {
        name: name.to_owned(),
        action,
        timeline,
        reversibility: Some(how_hard),
        ..Choice::default()
    }
}

fn write_options(survey: &Survey<'_>, proposal: &Proposal, draft: &mut Escalation) {
    let launch = survey.plan(proposal.plan).and_then(|plan| plan.launch);
    let unchanged = launch.map_or_else(
        || "No date moves.".to_owned(),
        |launch| stands(survey, launch),
    );
    match proposal.subject {
        RecordRef::Plan(_) => {
            if let Some(launch) = launch {
                promise_options(survey, launch, draft);
            }
        }
        RecordRef::Task(task) if proposal.trigger == EscalationTrigger::CommitmentAtRisk => {
            promise_options(survey, task, draft);
        }
        RecordRef::Task(task) => {
            let name = survey.row_name(task);
            draft.options = vec![
                choice(
                    "Let somebody else do it",
                    format!("Give “{name}” to somebody who is there."),
                    "Wins back the days of absence at the most; less what handing over costs."
                        .to_owned(),
                    Reversibility::Easy,
                ),
                choice(
                    "Wait",
                    format!("Keep “{name}” where it is."),
                    unchanged.clone(),
                    Reversibility::Easy,
                ),
            ];
            draft.do_nothing = format!("The absence is in the dates already. {unchanged}");
            "Let somebody else do it, if there is somebody who can."
                .clone_into(&mut draft.recommendation);
        }
        RecordRef::Dependency(id) => {
            if let Some(row) = survey.program.dependencies.get(id) {
                dependency_options(survey, row, draft);
            }
        }
        RecordRef::Blocker(id) => {
            let row = survey.program.blockers.get(id);
            let said = |text: &str, other: &str| match text.trim() {
                "" => other.to_owned(),
                text => text.to_owned(),
            };
            let proposed = row.map_or("", |row| row.proposed.as_str());
            let around = row.map_or("", |row| row.workaround.as_str());
            draft.options = vec![
                choice(
                    "Resolve it",
                    said(proposed, "Put on it whoever can resolve it."),
                    format!("Resolved today, no date moves. {unchanged}"),
                    Reversibility::Easy,
                ),
                choice(
                    "Go around it",
                    said(around, "Plan the rows it stops anew."),
                    "The rows it stops go on; what going around costs comes on top.".to_owned(),
                    Reversibility::Moderate,
                ),
            ];
            draft.do_nothing =
                "What it stops stands still, and every working day moves it on.".to_owned();
            draft.recommendation = if around.trim().is_empty() {
                "Resolve it: there is no way around.".to_owned()
            } else {
                "Go around it until it is resolved.".to_owned()
            };
        }
        RecordRef::Capacity(id) => super::recover::capacity_options(survey, id, draft),
        RecordRef::GoNoGo(id) => super::recover::condition_options(survey, id, draft),
        RecordRef::Risk(_)
        | RecordRef::Assumption(_)
        | RecordRef::Action(_)
        | RecordRef::Decision(_)
        | RecordRef::Escalation(_) => {
            draft.options = vec![
                choice(
                    "Treat it before going on",
                    "Do what makes it less likely or less bad first.".to_owned(),
                    "Takes as long as the treatment; no date is planned for it yet.".to_owned(),
                    Reversibility::Easy,
                ),
                choice(
                    "Accept it",
                    "Somebody with the standing to do so accepts it, in writing.".to_owned(),
                    unchanged.clone(),
                    Reversibility::Difficult,
                ),
            ];
            draft.do_nothing = format!("It stays open. {unchanged}");
            "Treat it before going on.".clone_into(&mut draft.recommendation);
        }
    }
    draft.if_no_decision.clone_from(&draft.do_nothing);
}

/// Moving a promise, or recovering the days (R-SCP-5, as far as dates alone tell).
fn promise_options(survey: &Survey<'_>, task: TaskId, draft: &mut Escalation) {
    let (Some(row), Some(dates)) = (survey.task(task), survey.dates(task)) else {
        return;
    };
    let (Some(promised), Some(late)) = (row.promised, slip(row.promised, dates)) else {
        return;
    };
    let day = survey.hours(row.plan).day().0;
    let longest = longest_open(survey.program, survey.schedule, task);
    let on = longest.map_or_else(
        || "on the way to it".to_owned(),
        |task| {
            format!(
                "on “{}”, the longest open work before it",
                survey.row_name(task)
            )
        },
    );
    let new = long_date(forecast(dates));
    draft.options = vec![
        choice(
            "Move the promise",
            format!("Promise “{}” for {new}.", row.name),
            format!("“{}” on {new}, {} later.", row.name, days(late)),
            Reversibility::Difficult,
        ),
        choice(
            "Recover the days",
            format!("Win {} {on}: less scope, or more people.", days(late)),
            format!("“{}” on {}, as promised.", row.name, short_date(promised)),
            Reversibility::Moderate,
        ),
    ];
    draft.do_nothing = format!(
        "“{}” comes on {new}, and the promise of {} is missed by {}.",
        row.name,
        short_date(promised),
        days(late)
    );
    // Nobody agrees at once to less than half of some work.
    let within = longest
        .and_then(|task| survey.dates(task))
        .is_some_and(|dates| i64::from(late) * i64::from(day) * 2 <= i64::from(dates.work.0));
    draft.recommendation = if within {
        format!("Recover the days {on}.")
    } else {
        "Move the promise: no one piece of work is long enough to win so much on.".to_owned()
    };
}

fn dependency_options(survey: &Survey<'_>, row: &plan::Dependency, draft: &mut Escalation) {
    let name = survey.row_name(row.task);
    let harmless = latest_harmless(survey, row.task).ok().flatten();
    let by = harmless.map_or_else(
        || "as soon as it can be".to_owned(),
        |day| format!("by {}", long_date(day)),
    );
    let week = week_later(survey, row.task).unwrap_or_default();
    draft.options.push(choice(
        "Have it unblocked",
        format!("Whoever can takes away what stops “{name}”, {by}."),
        format!("There {by}, “{name}” hurts nobody."),
        Reversibility::Easy,
    ));
    let around = [&row.workaround, &row.mitigation];
    let around = around.into_iter().find(|text| !text.trim().is_empty());
    if let Some(around) = around {
        draft.options.push(choice(
            "Go on without it",
            around.clone(),
            "Nothing waits for it; what standing in for it costs comes on top.".to_owned(),
            Reversibility::Moderate,
        ));
    }
    draft.options.push(choice(
        "Plan for another week",
        format!("Move what waits for “{name}”, and tell whoever was promised it."),
        week.clone(),
        Reversibility::Moderate,
    ));
    draft.do_nothing = format!("“{name}” stays blocked. {week}");
    draft.recommendation = match around {
        Some(_) => "Go on without it until it is unblocked.".to_owned(),
        None => format!("Have it unblocked {by}."),
    };
}
