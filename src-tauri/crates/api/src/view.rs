//! From the program and its dates to what a window draws.

use engine::{Door, Session, State};
use plan::text::{write_duration, write_elapsed, write_lag};
use plan::{
    Calendar, CalendarId, Constraint, DependencyType, Lag, Link, LinkId, LinkKind, MilestoneKind,
    NaiveDate, Outline, Person, PersonId, Plan, PlanId, Program, Shift, Task, TaskId, TaskKind,
    Unfinished, WorkMinutes, Workstream, WorkstreamId,
};
use schedule::{Dates, Driver};

use crate::dto::{
    CalendarDto, DatesDto, DayExceptionDto, DriverDto, Fault, KindDto, LinkDto, LinkKindDto,
    OperationDto, PersonDto, PlanDto, PlanHeadDto, RiskDto, StateDto, TaskDto, WorkstreamDto,
};

mod more;
mod record;

pub(crate) use more::{Parts, calendars};
pub(crate) use record::{capacity_draft, escalation_draft, gonogo_draft, registers, subject};

/// A plan, whole.
pub(crate) fn plan(
    state: &State,
    plan: PlanId,
    revision: u32,
    today: NaiveDate,
) -> Result<PlanDto, Fault> {
    let program = &state.program;
    let missing = || Fault::from(plan::Refusal::Missing(plan::refusal::Record::Plan(plan)));
    let row = program.plans.get(plan).ok_or_else(missing)?;
    let hours = program.hours(row.calendar);
    let outline = Outline::of(program, plan);
    let parts = Parts::of(program);
    let rows = || outline.rows().iter().map(|row| row.task);
    Ok(PlanDto {
        revision,
        head: head(program, plan, row),
        calendar: calendar(row.calendar, &hours),
        workstreams: workstreams(program, plan),
        tasks: rows()
            .filter_map(|id| task(state, id, &hours, &parts))
            .collect(),
        dates: rows().filter_map(|id| dates(state, id, today)).collect(),
        links: program
            .links
            .iter()
            .filter(|(_, link)| touches(program, link, plan))
            .map(|(id, row)| link(id, row, &hours))
            .collect(),
    })
}

pub(crate) fn head(program: &Program, id: PlanId, plan: &Plan) -> PlanHeadDto {
    PlanHeadDto {
        id: id.0,
        name: plan.name.clone(),
        start: plan.start.to_string(),
        launch: plan.launch.map(u32::from),
        status_date: plan.status_date.map(|date| date.to_string()),
        owner: plan.owner.map(u32::from),
        summary: plan.summary.clone(),
        note: plan.note.clone(),
        calendar: plan.calendar.0,
        unfinished_stays: plan.unfinished == Unfinished::Stays,
        baselines: more::baselines(program, id),
    }
}

pub(crate) fn heads(program: &Program) -> Vec<PlanHeadDto> {
    program
        .plans
        .iter()
        .map(|(id, plan)| head(program, id, plan))
        .collect()
}

pub(crate) fn people(program: &Program) -> Vec<PersonDto> {
    program
        .people
        .iter()
        .map(|(id, row)| person(id, row))
        .collect()
}

fn person(id: PersonId, person: &Person) -> PersonDto {
    PersonDto {
        id: id.0,
        name: person.name.clone(),
        role: person.role.clone(),
        availability: more::availability(person),
    }
}

pub(crate) fn workstreams(program: &Program, plan: PlanId) -> Vec<WorkstreamDto> {
    let of_plan = program
        .workstreams
        .iter()
        .filter(|(_, stream)| stream.plan == plan);
    of_plan.map(|(id, stream)| workstream(id, stream)).collect()
}

fn workstream(id: WorkstreamId, stream: &Workstream) -> WorkstreamDto {
    WorkstreamDto {
        id: id.0,
        name: stream.name.clone(),
        lead: stream.lead.map(u32::from),
    }
}

pub(crate) fn calendar(id: CalendarId, calendar: &Calendar) -> CalendarDto {
    let shifts = |shifts: &[Shift]| shifts.iter().map(|shift| (shift.from, shift.to)).collect();
    CalendarDto {
        id: id.0,
        name: calendar.name.clone(),
        minutes_per_day: calendar.day().0,
        week: (0..7).map(|day| shifts(calendar.weekday(day))).collect(),
        exceptions: calendar
            .exceptions
            .iter()
            .map(|(date, day)| DayExceptionDto {
                date: date.to_string(),
                name: day.name.clone(),
                shifts: shifts(&day.shifts),
            })
            .collect(),
    }
}

pub(crate) fn task(
    state: &State,
    id: TaskId,
    calendar: &Calendar,
    parts: &Parts,
) -> Option<TaskDto> {
    let row = state.program.tasks.get(id)?;
    let dates = state.schedule.dates(id)?;
    let duration = if dates.summary {
        dates.work
    } else {
        row.duration
    };
    Some(TaskDto {
        id: id.0,
        parent: row.parent.map(u32::from),
        name: row.name.clone(),
        kind: kind(row),
        duration: duration.0,
        duration_text: if row.elapsed && !dates.summary {
            write_elapsed(duration.0)
        } else {
            write_duration(duration, calendar)
        },
        pinned: match row.constraint {
            Constraint::StartNoEarlierThan(moment) => Some(moment.0),
            Constraint::AsSoonAsPossible
            | Constraint::AsLateAsPossible
            | Constraint::StartNoLaterThan(_)
            | Constraint::FinishNoEarlierThan(_)
            | Constraint::FinishNoLaterThan(_)
            | Constraint::MustStartOn(_)
            | Constraint::MustFinishOn(_) => None,
        },
        promised: row.promised.map(|date| date.to_string()),
        external: row.external,
        workstream: row.workstream.map(u32::from),
        owner: row.owner.map(u32::from),
        state: match (dates.complete, dates.percent, row.progress) {
            (true, ..) => StateDto::Complete,
            (false, 0, plan::Progress::NotStarted) => StateDto::NotStarted,
            (false, ..) => StateDto::Started,
        },
        note: row.note.clone(),
        more: more::task(row, parts.of_task(id)),
    })
}

pub(crate) fn kind(task: &Task) -> KindDto {
    match task.kind {
        TaskKind::Work => KindDto::Work,
        TaskKind::Milestone(kind) => milestone_kind(kind),
    }
}

pub(crate) fn milestone_kind(kind: MilestoneKind) -> KindDto {
    match kind {
        MilestoneKind::Normal => KindDto::Milestone,
        MilestoneKind::Freeze => KindDto::Freeze,
        MilestoneKind::Deadline => KindDto::Deadline,
        MilestoneKind::Launch => KindDto::Launch,
        MilestoneKind::Gate => KindDto::Gate,
        MilestoneKind::Awaited(what) => match what {
            DependencyType::Technical => KindDto::Technical,
            DependencyType::Data => KindDto::Data,
            DependencyType::Team => KindDto::Team,
            DependencyType::External => KindDto::External,
            DependencyType::Decision => KindDto::Decision,
            DependencyType::Documentation => KindDto::Documentation,
        },
    }
}

pub(crate) fn dates(state: &State, id: TaskId, today: NaiveDate) -> Option<DatesDto> {
    let row = state.program.tasks.get(id)?;
    let dates = *state.schedule.dates(id)?;
    Some(DatesDto {
        id: id.0,
        start: dates.start.0,
        finish: dates.finish.0,
        total_float: dates.total_float.map(|float| float.0),
        free_float: dates.free_float.0,
        late_finish: dates.late_finish.map(|moment| moment.0),
        critical: dates.critical,
        near_critical: dates.near_critical,
        percent: dates.percent,
        slip: assess::slip(row.promised, &dates),
        driver: driver(&state.program, &dates),
        risk: risk(state, id, today),
        unplaced: assess::unplaced(&state.program, &state.schedule, id),
        pieces: pieces(state, id, row),
    })
}

pub(crate) fn risk(state: &State, id: TaskId, today: NaiveDate) -> Option<RiskDto> {
    let risk = assess::risk(&state.program, &state.schedule, id, today)?;
    Some(match risk {
        assess::Risk::Overdue => RiskDto::Overdue,
        assess::Risk::AtRisk => RiskDto::AtRisk,
    })
}

/// The stretches of a row that is interrupted; most rows are not and cost nothing here.
fn pieces(state: &State, id: TaskId, row: &Task) -> Option<Vec<(i32, i32)>> {
    let begun = matches!(row.progress, plan::Progress::Started { .. });
    if row.splits.is_empty() && !begun {
        return None;
    }
    let pieces = state.schedule.segments(&state.program, id);
    let pieces = pieces.into_iter().map(|(from, until)| (from.0, until.0));
    let pieces: Vec<(i32, i32)> = pieces.collect();
    (pieces.len() > 1).then_some(pieces)
}

fn driver(program: &Program, dates: &Dates) -> DriverDto {
    match dates.driver {
        Driver::PlanStart => DriverDto::PlanStart,
        Driver::Constraint => DriverDto::Pinned,
        Driver::Pinned => DriverDto::Manual,
        Driver::Delay => DriverDto::Delay,
        Driver::AsLate => DriverDto::AsLate,
        Driver::Actual => DriverDto::Actual,
        Driver::StatusDate => DriverDto::StatusDate,
        Driver::Rows => DriverDto::Rows,
        Driver::Summary(task) => DriverDto::Summary { task: task.0 },
        Driver::Link(link) => {
            let task = program.links.get(link).map_or(0, |link| link.from.0);
            DriverDto::Link { link: link.0, task }
        }
    }
}

pub(crate) fn link(id: LinkId, link: &Link, calendar: &Calendar) -> LinkDto {
    LinkDto {
        id: id.0,
        from: link.from.0,
        to: link.to.0,
        kind: link_kind(link.kind),
        lag: lag(link.lag),
        lag_text: write_lag(link.lag, calendar),
        lag_calendar: more::lag_calendar(link.lag_calendar),
    }
}

pub(crate) fn link_kind(kind: LinkKind) -> LinkKindDto {
    match kind {
        LinkKind::FinishToStart => LinkKindDto::FS,
        LinkKind::StartToStart => LinkKindDto::SS,
        LinkKind::FinishToFinish => LinkKindDto::FF,
        LinkKind::StartToFinish => LinkKindDto::SF,
    }
}

/// How much a lag is, in its own unit.
pub(crate) fn lag(lag: Lag) -> i32 {
    match lag {
        Lag::Work(WorkMinutes(amount)) | Lag::Elapsed(amount) | Lag::Percent(amount) => amount,
    }
}

/// Whether a link has an end in a plan.
pub(crate) fn touches(program: &Program, link: &Link, plan: PlanId) -> bool {
    [link.from, link.to]
        .into_iter()
        .any(|end| program.tasks.get(end).is_some_and(|task| task.plan == plan))
}

/// Operations, newest first, older than `before`.
pub(crate) fn operations(
    session: &Session,
    before: Option<u32>,
    limit: u32,
) -> Result<Vec<OperationDto>, Fault> {
    Ok(told(session, session.operations(before, limit)?))
}

/// Operations as they are told.
pub(crate) fn told(session: &Session, operations: Vec<engine::Operation>) -> Vec<OperationDto> {
    let history = session.history();
    let dto = |operation: engine::Operation| OperationDto {
        revision: operation.revision,
        at: operation.at,
        actor: operation.actor.name,
        door: match operation.actor.door {
            Door::Person => "person",
            Door::CommandLine => "command line",
            Door::Import => "import",
            Door::Agent => "agent",
        }
        .to_owned(),
        undone: history.is_undone(operation.revision),
        label: operation.label,
    };
    operations.into_iter().map(dto).collect()
}
