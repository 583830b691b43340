//! What is special about a row, a person or a link; of most, nothing.

use std::collections::BTreeMap;

use plan::{
    Assignment, AssignmentId, Confidence, Constraint, Effort, EffortKind, LagCalendar, Person,
    PlanId, Program, Progress, ResourceKind, Task, TaskId, Units,
};

use crate::dto::{
    AvailabilityDto, BaselineHeadDto, CalendarHeadDto, ConfidenceDto, ConstraintDto,
    ConstraintKindDto, EffortDto, EffortKindDto, LagCalendarDto, PartDto, ResourceKindDto,
    TaskMoreDto,
};

/// Who works on what, found once for all rows of an answer.
#[derive(Default)]
pub(crate) struct Parts<'a>(BTreeMap<TaskId, Vec<(AssignmentId, &'a Assignment)>>);

impl<'a> Parts<'a> {
    pub(crate) fn of(program: &'a Program) -> Self {
        let mut parts: BTreeMap<TaskId, Vec<_>> = BTreeMap::new();
        for (id, part) in program.assignments.iter() {
            parts.entry(part.task).or_default().push((id, part));
        }
        Self(parts)
    }

    pub(super) fn of_task(&self, task: TaskId) -> &[(AssignmentId, &'a Assignment)] {
        self.0.get(&task).map_or(&[], Vec::as_slice)
    }
}

pub(super) fn task(row: &Task, parts: &[(AssignmentId, &Assignment)]) -> Option<Box<TaskMoreDto>> {
    let (remaining, resume) = match row.progress {
        Progress::Started {
            remaining, resume, ..
        } => (Some(remaining.0), resume.map(|moment| moment.0)),
        Progress::NotStarted | Progress::Complete { .. } => (None, None),
    };
    let more = TaskMoreDto {
        constraint: constraint(row.constraint),
        deadline: row.deadline.map(|moment| moment.0),
        by_hand: row.pin.map(|pin| (pin.start.0, pin.finish.0)),
        calendar: row.calendar.map(u32::from),
        ignores_people: row.ignores_people,
        splits: row
            .splits
            .iter()
            .map(|split| (split.after.0, split.pause.0))
            .collect(),
        elapsed: row.elapsed,
        delay: row.delay,
        effort: (row.effort != Effort::default()).then(|| effort(row.effort)),
        estimate: row
            .estimate
            .map(|points| (points.optimistic.0, points.likely.0, points.pessimistic.0)),
        confidence: row.confidence.map(confidence),
        remaining,
        resume,
        inactive: row.inactive,
        reference: row.reference.clone(),
        parts: parts.iter().map(|&(id, row)| part(id, row)).collect(),
    };
    (more != TaskMoreDto::default()).then(|| Box::new(more))
}

fn constraint(constraint: Constraint) -> Option<ConstraintDto> {
    let kind = match constraint {
        // As usual, or told as the row's pin.
        Constraint::AsSoonAsPossible => return None,
        Constraint::AsLateAsPossible => ConstraintKindDto::AsLateAsPossible,
        Constraint::StartNoEarlierThan(_) => ConstraintKindDto::StartNoEarlierThan,
        Constraint::StartNoLaterThan(_) => ConstraintKindDto::StartNoLaterThan,
        Constraint::FinishNoEarlierThan(_) => ConstraintKindDto::FinishNoEarlierThan,
        Constraint::FinishNoLaterThan(_) => ConstraintKindDto::FinishNoLaterThan,
        Constraint::MustStartOn(_) => ConstraintKindDto::MustStartOn,
        Constraint::MustFinishOn(_) => ConstraintKindDto::MustFinishOn,
    };
    Some(ConstraintDto {
        kind,
        moment: constraint.moment().map(|moment| moment.0),
    })
}

fn effort(effort: Effort) -> EffortDto {
    EffortDto {
        kind: match effort.kind {
            EffortKind::FixedUnits => EffortKindDto::FixedUnits,
            EffortKind::FixedDuration => EffortKindDto::FixedDuration,
            EffortKind::FixedWork => EffortKindDto::FixedWork,
        },
        driven: effort.driven,
    }
}

pub(super) fn confidence(confidence: Confidence) -> ConfidenceDto {
    match confidence {
        Confidence::High => ConfidenceDto::High,
        Confidence::Medium => ConfidenceDto::Medium,
        Confidence::Low => ConfidenceDto::Low,
    }
}

fn part(id: AssignmentId, part: &Assignment) -> PartDto {
    PartDto {
        id: id.0,
        person: part.person.0,
        units: part.units.0,
        work: part.work.0,
        done: part.done.0,
        delay: part.delay.0,
    }
}

pub(super) fn availability(person: &Person) -> Option<AvailabilityDto> {
    let usual = person.kind == ResourceKind::Person
        && person.calendar.is_none()
        && person.max_units == Units::WHOLE;
    (!usual).then(|| AvailabilityDto {
        kind: match person.kind {
            ResourceKind::Person => ResourceKindDto::Person,
            ResourceKind::Material => ResourceKindDto::Material,
            ResourceKind::Cost => ResourceKindDto::Cost,
        },
        calendar: person.calendar.map(u32::from),
        max_units: person.max_units.0,
    })
}

pub(super) fn lag_calendar(of: LagCalendar) -> Option<LagCalendarDto> {
    match of {
        LagCalendar::Successor => None,
        LagCalendar::Predecessor => Some(LagCalendarDto::Predecessor),
        LagCalendar::Plan => Some(LagCalendarDto::Plan),
    }
}

pub(super) fn baselines(program: &Program, plan: PlanId) -> Vec<BaselineHeadDto> {
    let of_plan = program.baselines.iter();
    of_plan
        .filter(|(_, sealed)| sealed.plan == plan)
        .map(|(id, sealed)| BaselineHeadDto {
            id: id.0,
            name: sealed.name.clone(),
            taken: sealed.taken.0,
            rows: u32::try_from(sealed.rows.len()).unwrap_or(u32::MAX),
        })
        .collect()
}

pub(crate) fn calendars(program: &Program) -> Vec<CalendarHeadDto> {
    let head = |(id, row): (plan::CalendarId, &plan::Calendar)| CalendarHeadDto {
        id: id.0,
        name: row.name.clone(),
        base: row.base.map(u32::from),
    };
    program.calendars.iter().map(head).collect()
}
