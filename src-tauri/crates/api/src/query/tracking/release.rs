//! How release meetings and capacity stand.

use assess::Survey;
use assess::capacity::{Buffer, CapacityStanding, percentage};
use assess::gonogo::GoNoGoStanding;

use engine::State;
use plan::refusal::Record;
use plan::{PlanId, Refusal};

use super::count;
use crate::desk::Host;
use crate::dto::{
    BufferDto, CapacityDraftDto, CapacityToldDto, Fault, GoNoGoDraftDto, GoNoGoToldDto,
    OpenConditionDto,
};
use crate::{overview, read, view};

/// A go/no-go of a plan, as far as the program knows.
pub(crate) fn gonogo_draft(state: &State, host: &Host, plan: u32) -> Result<GoNoGoDraftDto, Fault> {
    let plan = PlanId(plan);
    let survey = Survey::of(&state.program, &state.schedule, host.clock.moment());
    let draft = assess::gonogo::drafted(&survey, plan);
    let draft = draft.ok_or(Refusal::Missing(Record::Plan(plan)))?;
    Ok(view::gonogo_draft(&draft))
}

/// What the rules say of a draft.
pub(crate) fn gonogo_judged(
    state: &State,
    host: &Host,
    draft: &GoNoGoDraftDto,
) -> Result<GoNoGoToldDto, Fault> {
    let row = read::gonogo(state, host, draft)?;
    let survey = Survey::of(&state.program, &state.schedule, host.clock.moment());
    Ok(gonogo(&assess::gonogo::judged(&survey, &row)))
}

/// The capacity of a plan, as far as the program knows.
pub(crate) fn capacity_draft(
    state: &State,
    host: &Host,
    plan: u32,
) -> Result<CapacityDraftDto, Fault> {
    let plan = PlanId(plan);
    let survey = Survey::of(&state.program, &state.schedule, host.clock.moment());
    let draft = assess::capacity::drafted(&survey, plan);
    let draft = draft.ok_or(Refusal::Missing(Record::Plan(plan)))?;
    Ok(view::capacity_draft(&draft))
}

/// What an assessment comes to.
pub(crate) fn capacity_reckoned(
    state: &State,
    host: &Host,
    draft: &CapacityDraftDto,
) -> Result<CapacityToldDto, Fault> {
    let row = read::capacity(state, host, draft)?;
    let policy = state.program.policy().capacity;
    Ok(capacity(&assess::capacity::reckoned(&policy, &row)))
}

pub(super) fn gonogos(survey: &Survey<'_>) -> Vec<GoNoGoToldDto> {
    survey.gonogos().iter().map(gonogo).collect()
}

fn gonogo(one: &GoNoGoStanding) -> GoNoGoToldDto {
    GoNoGoToldDto {
        id: one.record.0,
        counts: one.counts,
        stands: one.stands().map(Into::into),
        recommended: one.recommended.decision.map(Into::into),
        why: one.recommended.reason.clone(),
        limited: one.recommended.limited,
        lacks: one.lacks.clone(),
        conditions: one
            .conditions
            .iter()
            .map(|one| OpenConditionDto {
                place: count(one.place),
                overdue: one.overdue,
            })
            .collect(),
        lapsed: one.lapsed,
        overdue: one.overdue,
        sentence: one.sentence.clone(),
    }
}

pub(super) fn capacities(survey: &Survey<'_>) -> Vec<CapacityToldDto> {
    survey.capacities().iter().map(capacity).collect()
}

fn capacity(one: &CapacityStanding) -> CapacityToldDto {
    CapacityToldDto {
        id: one.capacity.0,
        counts: one.counts,
        present: one.present.to_string(),
        capacity: one.capacity_days.to_string(),
        plain: buffer(&one.plain),
        weighed: buffer(&one.weighed),
        must: one.must.to_string(),
        must_share: one.must_tenths.map(percentage),
        cuts: one.cuts.iter().map(|&at| count(at)).collect(),
        fits_after_cuts: one.fits_after_cuts,
        health: overview::health(one.health),
        sentence: one.sentence.clone(),
    }
}

fn buffer(buffer: &Buffer) -> BufferDto {
    BufferDto {
        required: buffer.required.to_string(),
        left: buffer.left.to_string(),
        share: buffer.tenths.map(percentage),
        advice: buffer.advice.into(),
        tight: buffer.tight,
    }
}
