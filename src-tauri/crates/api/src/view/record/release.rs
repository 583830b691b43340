//! Release meetings and capacity against scope, as they cross the boundary.

use plan::{Capacity, CapacityId, GoNoGo, GoNoGoId, Program, RecordRef};

use super::{day, events};
use crate::dto::{
    AreaNoteDto, AttendeeDto, AvailableDto, CapacityDraftDto, CapacityDto, ConditionDraftDto,
    ConditionDto, DemandDto, GoNoGoDraftDto, GoNoGoDto, OpenRiskDto,
};

pub(crate) fn gonogo(_: &Program, id: u32, row: &GoNoGo) -> GoNoGoDto {
    let conditions = row.conditions.iter().map(|one| ConditionDto {
        text: one.text.clone(),
        owner: one.owner.clone(),
        due: day(one.due),
        met: one.met.map(|at| at.0),
    });
    GoNoGoDto {
        id,
        reference: RecordRef::GoNoGo(GoNoGoId(id)).to_string(),
        plan: row.plan.0,
        title: row.title(),
        release: row.release.clone(),
        version: row.version.clone(),
        target: day(row.target),
        decision: row.decision.map(Into::into),
        areas: areas(row),
        risks: risks(row),
        conditions: conditions.collect(),
        rollback: row.rollback.clone(),
        authority: row.authority.clone(),
        deployer: row.deployer.clone(),
        monitor: row.monitor.clone(),
        attendees: attendees(row),
        reason: row.reason.clone(),
        again: day(row.again),
        acceptance: row.acceptance.clone(),
        accepted_by: row.accepted_by.clone(),
        status: row.status.into(),
        drafted: row.drafted.0,
        drafted_by: row.drafted_by.clone(),
        held: row.held.map(|at| at.0),
        history: events(&row.history),
    }
}

/// A go/no-go as a draft to go on writing.
pub(crate) fn gonogo_draft(row: &GoNoGo) -> GoNoGoDraftDto {
    let conditions = row.conditions.iter().map(|one| ConditionDraftDto {
        text: one.text.clone(),
        owner: one.owner.clone(),
        due: day(one.due).unwrap_or_default(),
    });
    GoNoGoDraftDto {
        plan: row.plan.0,
        release: row.release.clone(),
        version: row.version.clone(),
        target: day(row.target).unwrap_or_default(),
        decision: row.decision.map(Into::into),
        areas: areas(row),
        risks: risks(row),
        conditions: conditions.collect(),
        rollback: row.rollback.clone(),
        authority: row.authority.clone(),
        deployer: row.deployer.clone(),
        monitor: row.monitor.clone(),
        attendees: attendees(row),
        reason: row.reason.clone(),
        again: day(row.again).unwrap_or_default(),
        acceptance: row.acceptance.clone(),
        accepted_by: row.accepted_by.clone(),
    }
}

fn areas(row: &GoNoGo) -> Vec<AreaNoteDto> {
    let areas = row.areas.iter().map(|one| AreaNoteDto {
        area: one.area.into(),
        colour: one.colour.map(Into::into),
        note: one.note.clone(),
    });
    areas.collect()
}

fn risks(row: &GoNoGo) -> Vec<OpenRiskDto> {
    let risks = row.risks.iter().map(|one| OpenRiskDto {
        text: one.text.clone(),
        mitigation: one.mitigation.clone(),
    });
    risks.collect()
}

fn attendees(row: &GoNoGo) -> Vec<AttendeeDto> {
    let attendees = row.attendees.iter().map(|one| AttendeeDto {
        name: one.name.clone(),
        role: one.role.clone(),
        vote: one.vote.map(Into::into),
    });
    attendees.collect()
}

pub(crate) fn capacity(_: &Program, id: u32, row: &Capacity) -> CapacityDto {
    CapacityDto {
        id,
        reference: RecordRef::Capacity(CapacityId(id)).to_string(),
        plan: row.plan.0,
        name: row.name.clone(),
        from: day(row.from),
        until: day(row.until),
        people: people(row),
        focus: row.focus,
        demand: demand(row),
        advice: row.advice.map(Into::into),
        reason: row.reason.clone(),
        raised: row.raised.0,
        raised_by: row.raised_by.clone(),
    }
}

/// An assessment as a draft to go on writing.
pub(crate) fn capacity_draft(row: &Capacity) -> CapacityDraftDto {
    CapacityDraftDto {
        plan: row.plan.0,
        name: row.name.clone(),
        from: day(row.from).unwrap_or_default(),
        until: day(row.until).unwrap_or_default(),
        people: people(row),
        focus: row.focus,
        demand: demand(row),
        advice: row.advice.map(Into::into),
        reason: row.reason.clone(),
    }
}

fn people(row: &Capacity) -> Vec<AvailableDto> {
    let people = row.people.iter().map(|one| AvailableDto {
        name: one.name.clone(),
        role: one.role.clone(),
        days: one.days.to_string(),
        percent: one.percent,
    });
    people.collect()
}

fn demand(row: &Capacity) -> Vec<DemandDto> {
    let demand = row.demand.iter().map(|one| DemandDto {
        name: one.name.clone(),
        days: one.days.to_string(),
        confidence: one.confidence.map(crate::view::more::confidence),
        priority: one.priority.map(Into::into),
        notes: one.notes.clone(),
    });
    demand.collect()
}
