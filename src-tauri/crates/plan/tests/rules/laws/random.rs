//! Random edits, sensible and otherwise.

use std::sync::Arc;

use plan::edit::{Place, Predecessor, TaskChange};
use plan::{
    AssignmentChange, AssignmentId, Baseline, BaselineId, BaselineRow, Calendar, CalendarId,
    Constraint, Edit, Effort, EffortKind, Estimate, Kept, Lag, LagCalendar, LinkId, LinkKind,
    MilestoneKind, Moment, Owner, PersonId, Pin, PlanChange, PlanId, Progress, ResourceKind, Shift,
    Split, Stream, TaskId, TaskKind, Unfinished, Units, WorkMinutes, WorkstreamId,
};
use proptest::prelude::*;

use crate::desk::Desk;

pub(super) fn tasks() -> impl Strategy<Value = TaskId> {
    (1_u32..14).prop_map(TaskId)
}

pub(super) fn rows() -> impl Strategy<Value = Vec<TaskId>> {
    prop::collection::vec(tasks(), 0..4)
}

pub(super) fn names() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[ABC]", 1 => "[ \n]{0,2}"]
}

fn places() -> impl Strategy<Value = Place> {
    prop_oneof![
        prop::option::of(tasks()).prop_map(Place::LastIn),
        tasks().prop_map(Place::Before),
        tasks().prop_map(Place::After),
    ]
}

pub(super) fn plans() -> impl Strategy<Value = PlanId> {
    (1_u32..4).prop_map(PlanId)
}

pub(super) fn people() -> impl Strategy<Value = PersonId> {
    (1_u32..4).prop_map(PersonId)
}

fn links() -> impl Strategy<Value = LinkId> {
    (1_u32..8).prop_map(LinkId)
}

fn kinds() -> impl Strategy<Value = LinkKind> {
    prop::sample::select(&LinkKind::ALL)
}

fn minutes() -> impl Strategy<Value = WorkMinutes> {
    prop::sample::select(vec![0, 0, 90, 240, 480, 960, -480, i32::MAX]).prop_map(WorkMinutes)
}

fn lags() -> impl Strategy<Value = Lag> {
    prop_oneof![
        3 => minutes().prop_map(Lag::Work),
        1 => minutes().prop_map(|minutes| Lag::Elapsed(minutes.0)),
        1 => prop::sample::select(vec![0, 50, -25, 2_000]).prop_map(Lag::Percent),
    ]
}

pub(super) fn moments() -> impl Strategy<Value = Moment> {
    (28_000_000..29_000_000_i32).prop_map(Moment)
}

fn milestones() -> impl Strategy<Value = MilestoneKind> {
    prop::sample::select(&MilestoneKind::ALL[..])
}

fn owners() -> impl Strategy<Value = Option<Owner>> {
    prop::option::of(prop_oneof![
        people().prop_map(Owner::Known),
        names().prop_map(Owner::Named),
    ])
}

fn task_changes() -> impl Strategy<Value = TaskChange> {
    let stream = prop_oneof![
        (1_u32..4).prop_map(|id| Stream::Known(WorkstreamId(id))),
        names().prop_map(Stream::Named),
    ];
    let progress = prop_oneof![
        Just(Progress::NotStarted),
        (moments(), 0_u8..110).prop_map(|(start, percent)| Progress::started(
            start,
            percent,
            WorkMinutes(480)
        )),
        (moments(), moments()).prop_map(|(start, finish)| Progress::Complete { start, finish }),
    ];
    prop_oneof![
        names().prop_map(TaskChange::Name),
        minutes().prop_map(TaskChange::Duration),
        (0_usize..6, moments()).prop_map(|(kind, at)| TaskChange::Constraint(constraint(kind, at))),
        Just(TaskChange::Constraint(Constraint::AsLateAsPossible)),
        Just(TaskChange::Work),
        milestones().prop_map(TaskChange::Milestone),
        any::<bool>().prop_map(TaskChange::External),
        prop::option::of(stream).prop_map(TaskChange::Workstream),
        owners().prop_map(TaskChange::Owner),
        progress.prop_map(TaskChange::Progress),
        names().prop_map(TaskChange::Note),
        schedule_changes(),
    ]
}

fn calendars() -> impl Strategy<Value = CalendarId> {
    (1_u32..5).prop_map(CalendarId)
}

fn schedule_changes() -> impl Strategy<Value = TaskChange> {
    let pin = (moments(), moments()).prop_map(|(start, finish)| Pin { start, finish });
    let split = (minutes(), minutes()).prop_map(|(after, pause)| Split { after, pause });
    let kinds = vec![
        EffortKind::FixedUnits,
        EffortKind::FixedDuration,
        EffortKind::FixedWork,
    ];
    let effort = (prop::sample::select(kinds), any::<bool>());
    let points = (0_i32..960, 0_i32..960, 0_i32..960).prop_map(|(o, m, p)| Estimate {
        optimistic: WorkMinutes(o),
        likely: WorkMinutes(o + m),
        pessimistic: WorkMinutes(o + m + p),
    });
    prop_oneof![
        minutes().prop_map(|minutes| TaskChange::ElapsedDuration(minutes.0)),
        prop::option::of(pin).prop_map(TaskChange::Pin),
        prop::option::of(moments()).prop_map(TaskChange::Deadline),
        (prop::option::of(calendars()), any::<bool>()).prop_map(|(calendar, ignores_people)| {
            TaskChange::Calendar {
                calendar,
                ignores_people,
            }
        }),
        prop::collection::vec(split, 0..3).prop_map(TaskChange::Splits),
        minutes().prop_map(|minutes| TaskChange::Delay(minutes.0)),
        effort.prop_map(|(kind, driven)| TaskChange::Effort(Effort { kind, driven })),
        prop::option::of(points).prop_map(TaskChange::Estimate),
        minutes().prop_map(TaskChange::Remaining),
        any::<bool>().prop_map(TaskChange::Inactive),
    ]
}

/// A constraint of each kind with a date.
pub(super) fn constraint(kind: usize, at: Moment) -> Constraint {
    let kinds = [
        Constraint::StartNoEarlierThan,
        Constraint::StartNoLaterThan,
        Constraint::FinishNoEarlierThan,
        Constraint::FinishNoLaterThan,
        Constraint::MustStartOn,
        Constraint::MustFinishOn,
    ];
    kinds[kind](at)
}

fn units() -> impl Strategy<Value = Units> {
    prop::sample::select(vec![0, 100, 3_333, 5_000, 10_000, 25_000, 10_000_001]).prop_map(Units)
}

fn parts() -> impl Strategy<Value = AssignmentId> {
    (1_u32..8).prop_map(AssignmentId)
}

fn work() -> impl Strategy<Value = Edit> {
    let change = prop_oneof![
        units().prop_map(AssignmentChange::Units),
        minutes().prop_map(AssignmentChange::Work),
        minutes().prop_map(AssignmentChange::Done),
        minutes().prop_map(AssignmentChange::Delay),
    ];
    let owner = prop_oneof![
        people().prop_map(Owner::Known),
        names().prop_map(Owner::Named)
    ];
    prop_oneof![
        4 => (tasks(), owner, units())
            .prop_map(|(task, person, units)| Edit::Assign { task, person, units }),
        3 => (parts(), change)
            .prop_map(|(assignment, change)| Edit::SetAssignment { assignment, change }),
        1 => prop::collection::vec(parts(), 0..3)
            .prop_map(|assignments| Edit::Unassign { assignments }),
    ]
}

/// A calendar that may be based on another, with some of its days spoken for.
fn calendar() -> impl Strategy<Value = Calendar> {
    let shift = |(from, long): (u16, u16)| Shift {
        from,
        to: from + long,
    };
    let day = prop::collection::vec((0_u16..900, 1_u16..500).prop_map(shift), 0..2);
    let week = prop::array::uniform7(prop::option::of(day));
    let base = prop::option::of(calendars());
    (names(), base, week).prop_map(|(name, base, week)| {
        let mut calendar = Calendar::empty(&name);
        calendar.base = base;
        calendar.week = week;
        calendar
    })
}

fn hours() -> impl Strategy<Value = Edit> {
    let date = || (0_i64..40).prop_map(|day| plan::time::EARLIEST + plan::time::days(27_400 + day));
    let kinds = prop::sample::select(vec![ResourceKind::Person, ResourceKind::Material]);
    let available = (people(), kinds, prop::option::of(calendars()), units());
    prop_oneof![
        2 => calendar().prop_map(|calendar| Edit::AddCalendar { calendar }),
        2 => (calendars(), calendar())
            .prop_map(|(calendar, to)| Edit::SetCalendar { calendar, to }),
        1 => calendars().prop_map(|calendar| Edit::RemoveCalendar { calendar }),
        2 => available.prop_map(|(person, kind, calendar, max_units)| {
            Edit::SetAvailability { person, kind, calendar, max_units }
        }),
        2 => (people(), date(), date(), names()).prop_map(|(person, from, until, reason)| {
            Edit::AddTimeOff { person, from, until, reason }
        }),
        1 => (people(), date(), date())
            .prop_map(|(person, from, until)| Edit::RemoveTimeOff { person, from, until }),
    ]
}

fn baselines() -> impl Strategy<Value = Edit> {
    let row = (tasks(), moments(), moments()).prop_map(|(task, start, finish)| BaselineRow {
        task,
        name: "Then".into(),
        summary: false,
        start,
        finish,
        duration: WorkMinutes(480),
        work: WorkMinutes::ZERO,
        promised: None,
        kept: Kept::default(),
    });
    let rows = prop::collection::vec(row, 0..2);
    prop_oneof![
        3 => (plans(), names(), moments(), rows).prop_map(|(plan, name, taken, rows)| {
            let baseline = Baseline { plan, name, taken, rows: rows.into() };
            Edit::AddBaseline { baseline }
        }),
        1 => (1_u32..4).prop_map(|id| Edit::RemoveBaseline { baseline: BaselineId(id) }),
    ]
}

/// A small file to take in.
fn adopted() -> Edit {
    let mut file = Desk::with("A S( B C ) d");
    file.link("A", "B").assign("A", "B", 50);
    Edit::Adopt {
        from: Arc::new(file.program),
        source: "plan.xml".into(),
    }
}

fn plan_changes() -> impl Strategy<Value = PlanChange> {
    prop_oneof![
        names().prop_map(PlanChange::Name),
        prop::option::of(tasks()).prop_map(PlanChange::Launch),
        owners().prop_map(PlanChange::Owner),
        names().prop_map(PlanChange::Summary),
        Just(PlanChange::StatusDate("2025-02-03".parse().ok())),
        calendars().prop_map(PlanChange::Calendar),
        Just(PlanChange::Unfinished(Unfinished::Stays)),
    ]
}

fn structure() -> impl Strategy<Value = Edit> {
    let kind = prop_oneof![
        3 => Just(TaskKind::Work),
        1 => milestones().prop_map(TaskKind::Milestone),
    ];
    prop_oneof![
        4 => (plans(), places(), names(), kind, minutes()).prop_map(
            |(plan, place, name, kind, duration)| Edit::AddTask { plan, place, name, kind, duration }
        ),
        2 => rows().prop_map(|tasks| Edit::RemoveTasks { tasks }),
        3 => (rows(), places()).prop_map(|(tasks, place)| Edit::PlaceTasks { tasks, place }),
        3 => rows().prop_map(|tasks| Edit::Indent { tasks }),
        1 => rows().prop_map(|tasks| Edit::Outdent { tasks }),
        1 => rows().prop_map(|tasks| Edit::ShiftUp { tasks }),
        1 => rows().prop_map(|tasks| Edit::ShiftDown { tasks }),
    ]
}

fn single() -> impl Strategy<Value = Edit> {
    let predecessor =
        (tasks(), kinds(), lags()).prop_map(|(task, kind, lag)| Predecessor { task, kind, lag });
    let start = || "2025-01-13".parse().unwrap();
    prop_oneof![
        8 => structure(),
        4 => (tasks(), tasks(), kinds(), lags())
            .prop_map(|(from, to, kind, lag)| Edit::Link { from, to, kind, lag }),
        1 => (links(), kinds(), lags())
            .prop_map(|(link, kind, lag)| Edit::SetLink { link, kind, lag }),
        1 => links().prop_map(|link| Edit::SetLagCalendar { link, to: LagCalendar::Predecessor }),
        4 => work(),
        3 => hours(),
        1 => baselines(),
        1 => Just(adopted()),
        1 => prop::collection::vec(links(), 0..3).prop_map(|links| Edit::Unlink { links }),
        2 => (tasks(), prop::collection::vec(predecessor, 0..3))
            .prop_map(|(task, predecessors)| Edit::SetPredecessors { task, predecessors }),
        4 => (tasks(), task_changes()).prop_map(|(task, change)| Edit::SetTask { task, change }),
        2 => (plans(), plan_changes()).prop_map(|(plan, change)| Edit::SetPlan { plan, change }),
        1 => names().prop_map(move |name| Edit::AddPlan { name, start: start() }),
        1 => plans().prop_map(|plan| Edit::RemovePlan { plan }),
        1 => names().prop_map(|name| Edit::AddPerson { name, role: String::new() }),
        1 => people().prop_map(|person| Edit::RemovePerson { person }),
        1 => (plans(), names(), prop::option::of(people()))
            .prop_map(|(plan, name, lead)| Edit::AddWorkstream { plan, name, lead }),
        8 => super::log::edits(),
        1 => (1_u32..4).prop_map(|id| Edit::RemoveWorkstream { workstream: WorkstreamId(id) }),
    ]
}

pub(super) fn edits() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => single(),
        1 => prop::collection::vec(single(), 0..4)
            .prop_map(|edits| Edit::Batch { label: String::new(), edits }),
    ]
}
