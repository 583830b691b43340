//! How what is tracked stands: from the survey of the rules to what crosses the boundary.

use assess::Survey;
use assess::attention::{Attention, Want, attention, blocked};
use assess::colour::{Trend, watermelons};
use assess::escalation::{Counts, EscalationStanding, Proposal, escalations, review};
use assess::raid::{self, DecisionStanding, Due, RiskStanding};
use engine::State;
use plan::refusal::Record;
use plan::time::DAY;
use plan::{
    DependencyId, EscalationTrigger, Moment, NaiveDate, PlanId, RecordRef, Refusal, TaskId,
};

use crate::dto::{
    ArrivalDto, AttentionDto, CountsDto, DaySlipDto, DecisionToldDto, DueToldDto,
    EscalationDraftDto, EscalationToldDto, Fault, LateImpactDto, NextLevelDto, ProposalDto,
    ReviewDto, RiskToldDto, StoppedDto, SystemicDto, TrackingDto, TrendDto, WantDto, WatermelonDto,
};
use crate::view;

mod blocker;
mod colour;
mod dependency;
pub(crate) mod release;

/// Days a review looks back.
const WEEK: i32 = 7;

/// Everything, at a minute.
pub(crate) fn tracking(state: &State, revision: u32, now: Moment) -> TrackingDto {
    let survey = Survey::of(&state.program, &state.schedule, now);
    let due = raid::actions(&survey)
        .into_iter()
        .chain(raid::assumptions(&survey));
    TrackingDto {
        revision,
        now: now.0,
        dependencies: survey.dependencies().iter().map(dependency::told).collect(),
        blockers: survey.blockers().iter().map(blocker::told).collect(),
        risks: survey.risks().iter().map(risk).collect(),
        decisions: raid::decisions(&survey).into_iter().map(decision).collect(),
        due: due.map(self::due).collect(),
        escalations: escalations(&survey).into_iter().map(escalation).collect(),
        gonogos: release::gonogos(&survey),
        capacities: release::capacities(&survey),
        proposals: survey.proposals().iter().cloned().map(proposal).collect(),
        systemic: assess::blocker::systemic(&survey)
            .into_iter()
            .map(|kind| SystemicDto {
                category: kind.category.into(),
                blockers: kind.blockers.iter().map(|id| id.0).collect(),
                sentence: kind.sentence,
            })
            .collect(),
        colours: colour::all(&survey, &state.program),
        watermelons: watermelons(&survey)
            .into_iter()
            .map(|one| WatermelonDto {
                record: one.record.to_string(),
                said: one.said,
                but: one.but,
            })
            .collect(),
        attention: attention(&survey).into_iter().map(wanted).collect(),
        stopped: blocked(&survey, None)
            .into_iter()
            .map(|stop| StoppedDto {
                task: stop.task.0,
                root: stop.root.0,
                at: stop.at.0,
                direct: stop.direct,
            })
            .collect(),
        reviews: reviews(&survey, state, now),
    }
}

/// What comes of a dependency's being late by so many calendar days more.
pub(crate) fn late_impact(
    state: &State,
    now: Moment,
    dependency: u32,
    days: u16,
) -> Result<LateImpactDto, Fault> {
    let survey = Survey::of(&state.program, &state.schedule, now);
    let id = DependencyId(dependency);
    let missing = || Refusal::Missing(Record::Tracked(RecordRef::Dependency(id)));
    let standing = assess::dependency::dependency(&survey, id).ok_or_else(missing)?;
    let told =
        assess::dependency::impact(&survey, &standing, days).map_err(|missed| match missed {
            assess::dependency::Missed::Refused(refusal) => Fault::from(refusal),
            cycle @ assess::dependency::Missed::Cycle(_) => Fault::new("cycle", cycle.to_string()),
        })?;
    Ok(LateImpactDto {
        now: told.now.map(arrival),
        week: arrival(told.week),
        later: arrival(told.later),
        harmless: day(told.harmless),
    })
}

/// An escalation about a record, written out as far as the program knows: as the rules propose it
/// for a trigger, or as a person judges it.
pub(crate) fn escalation_draft(
    state: &State,
    now: Moment,
    plan: u32,
    subject: &str,
    trigger: Option<EscalationTrigger>,
) -> Result<EscalationDraftDto, Fault> {
    let survey = Survey::of(&state.program, &state.schedule, now);
    let plan = PlanId(plan);
    let subject = match subject.trim() {
        "" => RecordRef::Plan(plan),
        name => RecordRef::from_name(name).ok_or_else(|| {
            let said: String = name.chars().take(30).collect();
            Fault::new("missing", format!("There is no record “{said}”."))
        })?,
    };
    let asked = |one: &Proposal| {
        one.subject == subject && trigger.is_none_or(|trigger| one.trigger == trigger)
    };
    let proposed = survey.proposals().iter().find(|one| asked(one)).cloned();
    let proposal = match proposed {
        Some(proposal) => proposal,
        None => assess::escalation::judged(&survey, subject)
            .ok_or_else(|| Fault::new("missing", format!("There is no record “{subject}”.")))?,
    };
    let draft = assess::escalation::draft(&survey, &proposal);
    Ok(view::escalation_draft(&state.program, &draft))
}

fn day(date: Option<NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn rows(rows: &[TaskId]) -> Vec<u32> {
    rows.iter().map(|row| row.0).collect()
}

fn risk(one: &RiskStanding) -> RiskToldDto {
    RiskToldDto {
        id: one.risk.0,
        level: one.level.into(),
        score: one.score,
        review: day(one.review),
        review_overdue: one.review_overdue,
        follow_up_overdue: one.follow_up_overdue,
        gaps: one
            .gaps
            .iter()
            .map(|gap| gap.sentence().to_owned())
            .collect(),
        became: one.became.map(|id| id.0),
        sentence: one.sentence.clone(),
    }
}

fn decision(one: DecisionStanding) -> DecisionToldDto {
    DecisionToldDto {
        id: one.decision.0,
        needed: day(one.needed),
        overdue: one.overdue,
        holds: rows(&one.holds),
        critical: one.critical,
        sentence: one.sentence,
    }
}

fn due(one: Due) -> DueToldDto {
    DueToldDto {
        record: one.record.to_string(),
        overdue: one.overdue,
        sentence: one.sentence,
    }
}

fn escalation(one: EscalationStanding) -> EscalationToldDto {
    EscalationToldDto {
        id: one.escalation.0,
        overdue: one.overdue,
        default: one.default,
        next: one.next.map(|next| NextLevelDto {
            level: next.level.into(),
            role: next.role,
            person: next.person.map(u32::from),
        }),
        deescalate: one.deescalate,
        sentence: one.sentence,
    }
}

fn proposal(one: Proposal) -> ProposalDto {
    ProposalDto {
        plan: one.plan.0,
        subject: one.subject.to_string(),
        trigger: one.trigger.into(),
        route: one.route.map(Into::into),
        severity: one.severity.into(),
        title: one.title,
        reason: one.reason,
    }
}

fn wanted(one: Attention) -> AttentionDto {
    AttentionDto {
        want: match one.want {
            Want::Clock => WantDto::Clock,
            Want::Escalation => WantDto::Escalation,
            Want::Decision => WantDto::Decision,
            Want::Overdue => WantDto::Overdue,
            Want::Dependency => WantDto::Dependency,
            Want::Stale => WantDto::Stale,
            Want::Review => WantDto::Review,
            Want::Proposal => WantDto::Proposal,
            Want::Deescalation => WantDto::Deescalation,
            Want::Gap => WantDto::Gap,
            Want::Systemic => WantDto::Systemic,
        },
        record: one.record.to_string(),
        plan: one.plan.0,
        why: one.why,
        until: one.until.map(|until| until.0),
        owner: one.owner.map(u32::from),
    }
}

fn reviews(survey: &Survey<'_>, state: &State, now: Moment) -> Vec<ReviewDto> {
    let from = Moment(now.0.saturating_sub(WEEK * DAY));
    let plans = state.program.plans.iter().map(|(id, _)| Some(id));
    std::iter::once(None)
        .chain(plans)
        .map(|plan| {
            let told = review(survey, plan, from, now);
            ReviewDto {
                plan: plan.map(|plan| plan.0),
                blockers: counts(&told.blockers),
                escalations: counts(&told.escalations),
                sentences: told.sentences,
            }
        })
        .collect()
}

fn counts(told: &Counts) -> CountsDto {
    let hours = |minutes: i64| i32::try_from(minutes / 60).unwrap_or(i32::MAX);
    CountsDto {
        opened: count(told.opened),
        closed: count(told.closed),
        open: count(told.open),
        open_before: count(told.open_before),
        mean_hours: told.mean_minutes.map(hours),
        oldest_hours: told.oldest_minutes.map(hours),
        trend: trend(told.trend),
    }
}

fn trend(trend: Trend) -> TrendDto {
    match trend {
        Trend::Better => TrendDto::Better,
        Trend::Same => TrendDto::Same,
        Trend::Worse => TrendDto::Worse,
        Trend::Unknown => TrendDto::Unknown,
    }
}

fn arrival(told: assess::dependency::Arrival) -> ArrivalDto {
    ArrivalDto {
        on: told.on.to_string(),
        slips: told
            .slips
            .into_iter()
            .map(|slip| DaySlipDto {
                task: slip.task.0,
                plan: slip.plan.0,
                name: slip.name,
                launch: slip.launch,
                before: slip.before.to_string(),
                after: slip.after.to_string(),
                days: slip.days,
                after_promise: slip.after_promise,
            })
            .collect(),
        sentence: told.sentence,
    }
}
