//! Single records at random.

use std::collections::BTreeMap;

use plan::time::{DAY, EARLIEST, LATEST, days};
use plan::{
    Assignment, Baseline, BaselineRow, Calendar, CalendarId, Confidence, Constraint, DayException,
    Effort, EffortKind, Estimate, Kept, Lag, LagCalendar, Link, LinkKind, MilestoneKind, Moment,
    NaiveDate, Nth, Pattern, Person, PersonId, Pin, Plan, PlanId, Progress, Recurrence,
    ResourceKind, Shift, Split, Task, TaskId, TaskKind, Unfinished, Units, WeekHours, Weekday,
    WorkMinutes, WorkWeek,
};
use proptest::prelude::*;

use super::Pick;

#[derive(Clone, Debug)]
pub(crate) struct References {
    pub(crate) plan: Pick,
    pub(crate) parent: Option<Pick>,
    pub(crate) workstream: Option<Pick>,
    pub(crate) calendar: Option<Pick>,
    pub(crate) owner: Option<Pick>,
}

pub(crate) fn references() -> impl Strategy<Value = References> {
    let maybe = || prop::option::of(any::<Pick>());
    (any::<Pick>(), maybe(), maybe(), maybe(), maybe()).prop_map(
        |(plan, parent, workstream, calendar, owner)| References {
            plan,
            parent,
            workstream,
            calendar,
            owner,
        },
    )
}

/// Printable text with something in it.
pub(crate) fn names() -> impl Strategy<Value = String> {
    "\\PC{0,6}[a-zé\"\\\\🚀]\\PC{0,6}"
}

fn lines() -> impl Strategy<Value = String> {
    prop_oneof![3 => Just(String::new()), 1 => names()]
}

fn prose() -> impl Strategy<Value = String> {
    prop_oneof![3 => Just(String::new()), 1 => "(\\PC|\n|\t|\"){0,20}"]
}

fn kept() -> impl Strategy<Value = Kept> {
    let fields = prop::collection::btree_map(any::<String>(), any::<String>(), 1..3);
    prop_oneof![
        4 => Just(Kept::default()),
        1 => fields.prop_map(|fields: BTreeMap<String, String>| fields.into_iter().collect()),
    ]
}

fn dates() -> impl Strategy<Value = NaiveDate> {
    let all = LATEST.signed_duration_since(EARLIEST).num_days();
    prop_oneof![
        1 => Just(EARLIEST),
        1 => Just(LATEST),
        8 => (0..=all).prop_map(|count| EARLIEST + days(count)),
    ]
}

fn moments() -> impl Strategy<Value = Moment> {
    (dates(), 0..=DAY).prop_map(|(date, minute)| Moment(Moment::at_start_of(date).0 + minute))
}

fn spans() -> impl Strategy<Value = (Moment, Moment)> {
    (moments(), moments()).prop_map(|(one, other)| (one.min(other), one.max(other)))
}

fn work() -> impl Strategy<Value = WorkMinutes> {
    prop_oneof![
        Just(0),
        Just(480),
        Just(WorkMinutes::MAX.0),
        0..=WorkMinutes::MAX.0
    ]
    .prop_map(WorkMinutes)
}

fn one<T: Clone + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

const WEEKDAYS: &[Weekday] = &[
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];
const NTHS: &[Nth] = &[Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Last];

fn shifts() -> impl Strategy<Value = Vec<Shift>> {
    prop::collection::btree_set(0_u16..=1440, 0..7).prop_map(|ends| {
        let ends: Vec<u16> = ends.into_iter().collect();
        ends.chunks_exact(2)
            .map(|pair| Shift {
                from: pair[0],
                to: pair[1],
            })
            .collect()
    })
}

fn weeks() -> impl Strategy<Value = WeekHours> {
    prop::array::uniform7(prop::option::of(shifts()))
}

fn patterns() -> impl Strategy<Value = Pattern> {
    let (every, day, month) = (any::<u16>, || 1_u8..=31, || 1_u8..=12);
    let chosen = prop::array::uniform7(any::<bool>());
    prop_oneof![
        every().prop_map(|every| Pattern::Daily { every }),
        (every(), chosen).prop_map(|(every, days)| Pattern::Weekly { every, days }),
        (every(), day()).prop_map(|(every, day)| Pattern::MonthlyOn { every, day }),
        (every(), one(NTHS), one(WEEKDAYS)).prop_map(|(every, nth, weekday)| {
            Pattern::MonthlyThe {
                every,
                nth,
                weekday,
            }
        }),
        (month(), day()).prop_map(|(month, day)| Pattern::YearlyOn { month, day }),
        (month(), one(NTHS), one(WEEKDAYS)).prop_map(|(month, nth, weekday)| {
            Pattern::YearlyThe {
                month,
                nth,
                weekday,
            }
        }),
    ]
}

pub(crate) fn calendars() -> impl Strategy<Value = Calendar> {
    let day = (lines(), shifts()).prop_map(|(name, shifts)| DayException { name, shifts });
    let span = || (dates(), dates()).prop_map(|(one, other)| (one.min(other), one.max(other)));
    let recurrence = (lines(), shifts(), span(), patterns()).prop_map(
        |(name, shifts, (from, until), pattern)| Recurrence {
            name,
            shifts,
            from,
            until,
            pattern,
        },
    );
    let other = (lines(), span(), weeks()).prop_map(|(name, (from, until), week)| WorkWeek {
        name,
        from,
        until,
        week,
    });
    (
        names(),
        weeks(),
        prop::collection::btree_map(dates(), day, 0..4),
        prop::collection::vec(recurrence, 0..3),
        prop::collection::vec(other, 0..3),
        kept(),
    )
        .prop_map(
            |(name, week, exceptions, recurrences, work_weeks, kept)| Calendar {
                name,
                base: None,
                week,
                exceptions,
                recurrences,
                work_weeks,
                kept,
            },
        )
}

pub(crate) fn people() -> impl Strategy<Value = Person> {
    const KINDS: &[ResourceKind] = &[
        ResourceKind::Person,
        ResourceKind::Material,
        ResourceKind::Cost,
    ];
    (names(), lines(), one(KINDS), units(), kept()).prop_map(
        |(name, role, kind, max_units, kept)| Person {
            kind,
            max_units,
            kept,
            ..Person::new(&name, &role)
        },
    )
}

fn units() -> impl Strategy<Value = Units> {
    prop_oneof![Just(10_000), Just(3_333), Just(50), 0..=Units::MAX.0].prop_map(Units)
}

pub(crate) fn plans() -> impl Strategy<Value = Plan> {
    const UNFINISHED: &[Unfinished] = &[Unfinished::Moves, Unfinished::Stays];
    (
        names(),
        dates(),
        0_u16..1440,
        prop::option::of(dates()),
        one(UNFINISHED),
        prose(),
        prose(),
        kept(),
    )
        .prop_map(
            |(name, start, start_minute, status_date, unfinished, summary, note, kept)| Plan {
                start_minute,
                status_date,
                unfinished,
                summary,
                note,
                kept,
                ..Plan::new(&name, start, CalendarId(0))
            },
        )
}

fn constraints() -> impl Strategy<Value = Constraint> {
    prop_oneof![
        Just(Constraint::AsSoonAsPossible),
        Just(Constraint::AsLateAsPossible),
        moments().prop_map(Constraint::StartNoEarlierThan),
        moments().prop_map(Constraint::StartNoLaterThan),
        moments().prop_map(Constraint::FinishNoEarlierThan),
        moments().prop_map(Constraint::FinishNoLaterThan),
        moments().prop_map(Constraint::MustStartOn),
        moments().prop_map(Constraint::MustFinishOn),
    ]
}

fn progress() -> impl Strategy<Value = Progress> {
    prop_oneof![
        Just(Progress::NotStarted),
        (moments(), 0_u8..100, work(), prop::option::of(moments())).prop_map(
            |(start, percent, remaining, resume)| Progress::Started {
                start,
                percent,
                remaining,
                resume
            }
        ),
        spans().prop_map(|(start, finish)| Progress::Complete { start, finish }),
    ]
}

pub(crate) fn tasks() -> impl Strategy<Value = Task> {
    let kinds: Vec<TaskKind> = MilestoneKind::ALL
        .into_iter()
        .map(TaskKind::Milestone)
        .chain([TaskKind::Work; 8])
        .collect();
    const EFFORTS: &[EffortKind] = &[
        EffortKind::FixedUnits,
        EffortKind::FixedDuration,
        EffortKind::FixedWork,
    ];
    const SURE: &[Confidence] = &[Confidence::High, Confidence::Medium, Confidence::Low];
    let split = (work(), work()).prop_map(|(after, pause)| Split { after, pause });
    let estimate =
        (work(), work(), work()).prop_map(|(optimistic, likely, pessimistic)| Estimate {
            optimistic,
            likely,
            pessimistic,
        });
    let effort = (one(EFFORTS), any::<bool>()).prop_map(|(kind, driven)| Effort { kind, driven });
    let pin = spans().prop_map(|(start, finish)| Pin { start, finish });
    let shape = (
        any::<i64>(),
        names(),
        prop::sample::select(kinds),
        work(),
        constraints(),
        prop::option::of(pin),
        prop::option::of(moments()),
        prop::collection::vec(split, 0..3),
        -50 * 366 * DAY..=50 * 366 * DAY,
    );
    let rest = (
        effort,
        prop::option::of(estimate),
        prop::option::of(one(SURE)),
        prop::option::of(dates()),
        progress(),
        lines(),
        prose(),
        kept(),
        any::<[bool; 4]>(),
    );
    (shape, rest).prop_map(|(shape, rest)| Task {
        rank: shape.0,
        kind: shape.2,
        constraint: shape.4,
        pin: shape.5,
        deadline: shape.6,
        splits: shape.7,
        delay: shape.8,
        effort: rest.0,
        estimate: rest.1,
        confidence: rest.2,
        promised: rest.3,
        progress: rest.4,
        reference: rest.5,
        note: rest.6,
        kept: rest.7,
        elapsed: rest.8[0],
        ignores_people: rest.8[1],
        external: rest.8[2],
        inactive: rest.8[3],
        ..Task::new(PlanId(0), &shape.1, shape.3)
    })
}

pub(crate) fn links() -> impl Strategy<Value = Link> {
    const HOURS: &[LagCalendar] = &[
        LagCalendar::Successor,
        LagCalendar::Predecessor,
        LagCalendar::Plan,
    ];
    let most = WorkMinutes::MAX.0;
    let lag = prop_oneof![
        Just(Lag::NONE),
        (-most..=most).prop_map(|minutes| Lag::Work(WorkMinutes(minutes))),
        (-most..=most).prop_map(Lag::Elapsed),
        Just(Lag::Elapsed(0)),
        (-1_000..=1_000).prop_map(Lag::Percent),
    ];
    (one(&LinkKind::ALL), lag, one(HOURS), kept()).prop_map(|(kind, lag, lag_calendar, kept)| {
        Link {
            lag_calendar,
            kept,
            ..Link::new(TaskId(0), TaskId(0), kind, lag)
        }
    })
}

pub(crate) fn assignments() -> impl Strategy<Value = Assignment> {
    (units(), work(), work(), work(), kept()).prop_map(|(units, work, done, delay, kept)| {
        Assignment {
            task: TaskId(0),
            person: PersonId(0),
            units,
            work,
            done,
            delay,
            kept,
        }
    })
}

/// Baselines of dates that may lie beyond what a person can type.
pub(crate) fn baselines() -> impl Strategy<Value = Baseline> {
    let moment = || (Moment::MIN.0..=Moment::MAX.0).prop_map(Moment);
    let row = (
        0_u32..30,
        lines(),
        any::<bool>(),
        moment(),
        moment(),
        work(),
        work(),
        prop::option::of(dates()),
        kept(),
    );
    let row = row.prop_map(|row| BaselineRow {
        task: TaskId(row.0),
        name: row.1,
        summary: row.2,
        start: row.3,
        finish: row.4,
        duration: row.5,
        work: row.6,
        promised: row.7,
        kept: row.8,
    });
    let rows = prop::collection::vec(row, 0..5);
    (names(), moment(), rows).prop_map(|(name, taken, rows)| Baseline {
        plan: PlanId(0),
        name,
        taken,
        rows: rows.into(),
    })
}
