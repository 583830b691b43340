//! A small release with something of everything, written by hand.

use plan::{
    Assignment, AssignmentId, Baseline, BaselineId, BaselineRow, Calendar, CalendarId, Confidence,
    Constraint, DayException, Effort, EffortKind, Estimate, Kept, Lag, LagCalendar, Link, LinkKind,
    MilestoneKind, Moment, NaiveDate, Nth, Pattern, Person, PersonId, Pin, Plan, PlanId, Program,
    Progress, Recurrence, ResourceKind, Shift, Split, Table, Task, TaskId, TaskKind, Unfinished,
    Units, Weekday, WorkMinutes, WorkWeek, Workstream, WorkstreamId,
};

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

/// A table with ids counted from 1.
pub(crate) fn table<K: Copy + Ord + From<u32> + Into<u32>, V>(rows: Vec<V>) -> Table<K, V> {
    Table::from_rows((1..).map(K::from).zip(rows), 1)
}

pub(crate) const R1: PlanId = PlanId(1);
pub(crate) const BUILD: TaskId = TaskId(1);
pub(crate) const DESIGN: TaskId = TaskId(2);
pub(crate) const CODE: TaskId = TaskId(3);
pub(crate) const FREEZE: TaskId = TaskId(4);
pub(crate) const DOCS: TaskId = TaskId(5);
pub(crate) const LAUNCH: TaskId = TaskId(6);

/// Build (design, then code, then the freeze), documents beside it, then the launch.
pub(crate) fn release() -> Program {
    let task = |name: &str, days: i32, parent: Option<TaskId>, rank: i64| Task {
        parent,
        rank,
        ..Task::new(R1, name, WorkMinutes(days * 480))
    };
    let milestone = |name: &str, kind, parent, rank| Task {
        kind: TaskKind::Milestone(kind),
        ..task(name, 0, parent, rank)
    };
    let build = Some(BUILD);
    let tasks = vec![
        task("Build", 1, None, 1024),
        Task {
            owner: Some(PersonId(1)),
            workstream: Some(WorkstreamId(1)),
            progress: Progress::Complete {
                start: at("2025-01-13T08:00"),
                finish: at("2025-01-15T17:00"),
            },
            ..task("Design", 3, build, 1024)
        },
        Task {
            workstream: Some(WorkstreamId(1)),
            deadline: Some(at("2025-01-24T17:00")),
            progress: Progress::started(at("2025-01-16T08:00"), 20, WorkMinutes(5 * 480)),
            ..task("Code", 5, build, 2048)
        },
        Task {
            promised: Some(day("2025-01-21")),
            external: true,
            ..milestone("Code freeze", MilestoneKind::Freeze, build, 3072)
        },
        Task {
            workstream: Some(WorkstreamId(2)),
            ..task("Documents", 2, None, 2048)
        },
        milestone("Launch", MilestoneKind::Launch, None, 3072),
    ];
    let stream = |name: &str, lead| Workstream {
        plan: R1,
        name: name.to_owned(),
        lead,
    };
    Program {
        calendars: table(vec![Calendar::standard()]),
        people: table(vec![Person::new("Ada Byron", "Release Lead")]),
        plans: table(vec![Plan {
            launch: Some(LAUNCH),
            status_date: Some(day("2025-01-17")),
            ..Plan::new("R1", day("2025-01-13"), CalendarId(1))
        }]),
        workstreams: table(vec![
            stream("Development", Some(PersonId(1))),
            stream("Writing", None),
        ]),
        tasks: table(tasks),
        links: table(vec![
            Link::new(DESIGN, CODE, LinkKind::FinishToStart, Lag::NONE),
            Link::new(CODE, FREEZE, LinkKind::FinishToStart, Lag::NONE),
            Link::new(DESIGN, DOCS, LinkKind::StartToStart, WorkMinutes(960)),
            Link::new(FREEZE, LAUNCH, LinkKind::FinishToStart, Lag::Elapsed(2880)),
            Link::new(DOCS, LAUNCH, LinkKind::FinishToStart, Lag::NONE),
        ]),
        ..Program::default()
    }
}

/// The release with every field of every record set.
pub(crate) fn everything() -> Program {
    let mut program = release();
    let kept: Kept = [("Text1", "a “b”\t\\ \"c\"\n")].into_iter().collect();
    let hours = |from, to| vec![Shift { from, to }];
    let shared = Calendar {
        kept: kept.clone(),
        base: Some(CalendarId(1)),
        exceptions: [
            (day("2025-04-18"), exception("Good Friday", Vec::new())),
            (day("2025-04-19"), exception("", hours(540, 1440))),
        ]
        .into(),
        recurrences: vec![
            recurrence("Backup", Pattern::Daily { every: 30 }),
            recurrence(
                "Fridays off",
                Pattern::Weekly {
                    every: 2,
                    days: [false, false, false, false, true, false, true],
                },
            ),
            recurrence("Payday", Pattern::MonthlyOn { every: 1, day: 31 }),
            recurrence(
                "All hands",
                Pattern::MonthlyThe {
                    every: 3,
                    nth: Nth::Last,
                    weekday: Weekday::Thu,
                },
            ),
            recurrence("New Year", Pattern::YearlyOn { month: 1, day: 1 }),
            recurrence(
                "Thanksgiving",
                Pattern::YearlyThe {
                    month: 11,
                    nth: Nth::Fourth,
                    weekday: Weekday::Thu,
                },
            ),
        ],
        work_weeks: vec![WorkWeek {
            name: "Summer hours".to_owned(),
            from: day("2025-07-01"),
            until: day("2025-08-31"),
            week: [
                Some(hours(480, 840)),
                None,
                None,
                None,
                Some(Vec::new()),
                None,
                None,
            ],
        }],
        ..Calendar::empty("Support team")
    };
    program.calendars = table(vec![Calendar::standard(), shared]);
    let team = Person {
        kind: ResourceKind::Material,
        calendar: Some(CalendarId(2)),
        max_units: Units(40_050),
        kept: kept.clone(),
        ..Person::new("Test bench", "")
    };
    let ada = program.people.get(PersonId(1)).unwrap().clone();
    program.people = table(vec![ada, team]);
    let plan = Plan {
        start_minute: 540,
        unfinished: Unfinished::Stays,
        owner: Some(PersonId(1)),
        summary: "On track.\nNothing open.".to_owned(),
        note: "From the steering paper.".to_owned(),
        kept: kept.clone(),
        ..program.plans.get(R1).unwrap().clone()
    };
    program.plans = table(vec![plan]);
    let mut tasks: Vec<Task> = program.tasks.iter().map(|(_, task)| task.clone()).collect();
    tasks[4] = Task {
        elapsed: true,
        constraint: Constraint::FinishNoLaterThan(at("2025-02-28T17:00")),
        pin: Some(Pin {
            start: at("2025-02-03T08:00"),
            finish: at("2025-02-05T17:00"),
        }),
        deadline: Some(at("2025-02-07T17:00")),
        calendar: Some(CalendarId(2)),
        ignores_people: true,
        splits: vec![Split {
            after: WorkMinutes(240),
            pause: WorkMinutes(960),
        }],
        delay: 30,
        effort: Effort {
            kind: EffortKind::FixedWork,
            driven: true,
        },
        estimate: Some(Estimate {
            optimistic: WorkMinutes(480),
            likely: WorkMinutes(960),
            pessimistic: WorkMinutes(1440),
        }),
        confidence: Some(Confidence::Low),
        promised: Some(day("2025-02-06")),
        external: true,
        owner: Some(PersonId(1)),
        progress: Progress::Started {
            start: at("2025-02-03T08:00"),
            percent: 40,
            remaining: WorkMinutes(576),
            resume: Some(at("2025-02-04T08:00")),
        },
        inactive: true,
        reference: "DOC-7".to_owned(),
        note: "Two chapters.\n\tOne index.".to_owned(),
        kept: kept.clone(),
        ..tasks[4].clone()
    };
    program.tasks = Table::from_rows((1..).map(TaskId).zip(tasks), 40);
    let mut links: Vec<Link> = program.links.iter().map(|(_, link)| link.clone()).collect();
    links[4] = Link {
        kind: LinkKind::FinishToFinish,
        lag: Lag::Percent(-50),
        lag_calendar: LagCalendar::Predecessor,
        kept: kept.clone(),
        ..links[4].clone()
    };
    program.links = table(links);
    program.assignments = Table::from_rows(
        [(
            AssignmentId(3),
            Assignment {
                task: DOCS,
                person: PersonId(1),
                units: Units(3_333),
                work: WorkMinutes(320),
                done: WorkMinutes(60),
                delay: WorkMinutes(15),
                kept: kept.clone(),
            },
        )],
        1,
    );
    program.baselines = Table::from_rows(
        [(
            BaselineId(1),
            Baseline {
                plan: R1,
                name: "Approved".to_owned(),
                taken: at("2025-01-10T09:30"),
                rows: vec![
                    row(BUILD, "Build", true, kept),
                    row(TaskId(9), "Long gone", false, Kept::default()),
                ]
                .into(),
            },
        )],
        1,
    );
    program
}

fn exception(name: &str, shifts: Vec<Shift>) -> DayException {
    DayException {
        name: name.to_owned(),
        shifts,
    }
}

fn recurrence(name: &str, pattern: Pattern) -> Recurrence {
    Recurrence {
        name: name.to_owned(),
        shifts: Vec::new(),
        from: day("2025-01-01"),
        until: day("2027-12-31"),
        pattern,
    }
}

fn row(task: TaskId, name: &str, summary: bool, kept: Kept) -> BaselineRow {
    BaselineRow {
        task,
        name: name.to_owned(),
        summary,
        start: at("2025-01-13T08:00"),
        finish: at("2025-01-22T17:00"),
        duration: WorkMinutes(3840),
        work: WorkMinutes(480),
        promised: Some(day("2025-01-22")),
        kept,
    }
}
