//! Programs that never were a file of Microsoft Project.

use std::sync::Arc;

use plan::{
    Assignment, AssignmentId, Baseline, BaselineId, BaselineRow, Calendar, CalendarId, Confidence,
    Constraint, DayException, Estimate, Kept, Lag, LagCalendar, Link, LinkId, LinkKind,
    MilestoneKind, Person, PersonId, Plan, PlanId, Program, Table, Task, TaskId, TaskKind,
    Unfinished, Units, WorkMinutes, Workstream, WorkstreamId,
};

use crate::{at, named, read, written};

pub(crate) fn program() -> Program {
    let start = "2025-01-06".parse().expect("a date");
    let mut calendar = Calendar::standard();
    let holiday = DayException {
        name: "Epiphany".into(),
        shifts: vec![],
    };
    calendar.exceptions.insert(start, holiday);
    let team = Calendar::based_on("Team", CalendarId(1));
    let mut plan = Plan::new("Autumn <release>", start, CalendarId(1));
    plan.launch = Some(TaskId(3));
    plan.owner = Some(PersonId(1));
    plan.summary = "On track.".into();
    plan.note = "Two\nlines".into();
    let mut build = Task::new(PlanId(1), "Build & test", WorkMinutes(960));
    build.workstream = Some(WorkstreamId(1));
    build.owner = Some(PersonId(2));
    build.promised = Some("2025-02-01".parse().expect("a date"));
    build.external = true;
    build.reference = "PROJ-7".into();
    build.confidence = Some(Confidence::Low);
    build.calendar = Some(CalendarId(2));
    build.constraint = Constraint::StartNoEarlierThan(at("2025-01-08T08:00"));
    build.estimate = Some(Estimate {
        optimistic: WorkMinutes(480),
        likely: WorkMinutes(960),
        pessimistic: WorkMinutes(1_440),
    });
    let mut phase = Task::new(PlanId(1), "Phase", WorkMinutes(480));
    phase.rank = -5;
    build.parent = Some(TaskId(2));
    let mut launch = Task::new(PlanId(1), "Launch", WorkMinutes::ZERO);
    launch.kind = TaskKind::Milestone(MilestoneKind::Launch);
    launch.rank = 9;
    let mut link = Link::new(
        TaskId(1),
        TaskId(3),
        LinkKind::FinishToStart,
        Lag::Work(WorkMinutes(60)),
    );
    link.lag_calendar = LagCalendar::Predecessor;
    let part = Assignment {
        task: TaskId(1),
        person: PersonId(1),
        units: Units(5_000),
        work: WorkMinutes(480),
        done: WorkMinutes::ZERO,
        delay: WorkMinutes::ZERO,
        kept: Kept::default(),
    };
    let row = BaselineRow {
        task: TaskId(1),
        name: "Build".into(),
        summary: false,
        start: at("2025-01-07T08:00"),
        finish: at("2025-01-08T17:00"),
        duration: WorkMinutes(960),
        work: WorkMinutes(480),
        promised: None,
        kept: Kept::default(),
    };
    let baseline = Baseline {
        plan: PlanId(1),
        name: "Approved at kick-off".into(),
        taken: at("2025-01-01T00:00"),
        rows: Arc::from([row]),
    };
    let stream = Workstream {
        plan: PlanId(1),
        name: "Core".into(),
        lead: None,
    };
    Program {
        calendars: Table::from_rows([(CalendarId(1), calendar), (CalendarId(2), team)], 1),
        people: Table::from_rows(
            [
                (PersonId(1), Person::new("Ada", "Lead")),
                (PersonId(2), Person::new("Grace", "")),
            ],
            1,
        ),
        plans: Table::from_rows([(PlanId(1), plan)], 1),
        workstreams: Table::from_rows([(WorkstreamId(1), stream)], 1),
        tasks: Table::from_rows(
            [(TaskId(1), build), (TaskId(2), phase), (TaskId(3), launch)],
            1,
        ),
        links: Table::from_rows([(LinkId(1), link)], 1),
        assignments: Table::from_rows([(AssignmentId(1), part)], 1),
        baselines: Table::from_rows([(BaselineId(1), baseline)], 1),
        ..Program::default()
    }
}

#[test]
fn what_only_gantry_knows_comes_back_from_custom_fields() {
    let ours = program();
    let again = read(&written(&ours)).program;
    let build = named(&again, "Build & test");
    let before = named(&ours, "Build & test");
    assert_eq!((build.promised, build.external), (before.promised, true));
    assert_eq!(
        (build.confidence, build.estimate),
        (before.confidence, before.estimate)
    );
    assert_eq!(
        (&build.reference, build.constraint),
        (&before.reference, before.constraint)
    );
    let stream = again.workstreams.get(build.workstream.unwrap()).unwrap();
    assert_eq!(stream.name, "Core");
    let person = |id: Option<PersonId>| again.people.get(id.unwrap()).unwrap();
    assert_eq!(person(build.owner).name, "Grace");
    let plan = again.plans.iter().next().unwrap().1;
    assert_eq!(
        (plan.name.as_str(), plan.summary.as_str()),
        ("Autumn <release>", "On track.")
    );
    assert_eq!(
        (plan.note.as_str(), plan.unfinished),
        ("Two\nlines", Unfinished::Moves)
    );
    assert_eq!(
        (
            person(plan.owner).name.as_str(),
            person(plan.owner).role.as_str()
        ),
        ("Ada", "Lead")
    );
    assert_eq!(
        again.tasks.get(plan.launch.unwrap()).unwrap().name,
        "Launch"
    );
    assert_eq!(
        named(&again, "Launch").kind,
        TaskKind::Milestone(MilestoneKind::Launch)
    );
    let link = again.links.iter().next().unwrap().1;
    assert_eq!(
        (link.lag, link.lag_calendar),
        (Lag::Work(WorkMinutes(60)), LagCalendar::Predecessor)
    );
    let part = again.assignments.iter().next().unwrap().1;
    assert_eq!(
        (again.assignments.len(), part.units, part.work),
        (1, Units(5_000), WorkMinutes(480))
    );
    let baseline = again.baselines.iter().next().unwrap().1;
    assert_eq!(baseline.rows[0].finish, at("2025-01-08T17:00"));
    let team = again.hours(build.calendar.unwrap());
    assert!(
        !team.works_on("2025-01-06".parse().unwrap()),
        "a base calendar brings its own along"
    );
}

#[test]
fn dates_slack_and_the_outline_are_the_engines() {
    let xml = written(&program());
    let build = xml
        .split("<Task>")
        .find(|task| task.contains("Build &amp; test"))
        .unwrap();
    for element in [
        "<OutlineNumber>1.1</OutlineNumber><OutlineLevel>2</OutlineLevel>",
        "<Start>2025-01-08T08:00:00</Start><Finish>2025-01-09T17:00:00</Finish><Duration>PT16H0M0S</Duration>",
        "<TotalSlack>0</TotalSlack>",
        "<Critical>1</Critical>",
        "<ConstraintType>4</ConstraintType>",
        "<ConstraintDate>2025-01-08T08:00:00</ConstraintDate>",
    ] {
        assert!(build.contains(element), "{element} in {build}");
    }
    assert_eq!(
        xml,
        written(&program()),
        "the same program gives the same bytes"
    );
}

#[test]
fn every_kind_of_milestone_comes_back() {
    let mut ours = program();
    let tasks = (10..).zip(MilestoneKind::ALL).map(|(id, kind)| {
        let mut task = Task::new(PlanId(1), &format!("{kind:?}"), WorkMinutes::ZERO);
        task.kind = TaskKind::Milestone(kind);
        task.rank = i64::from(id);
        (TaskId(id), task)
    });
    let all: Vec<_> = ours
        .tasks
        .iter()
        .map(|(id, task)| (id, task.clone()))
        .collect();
    ours.tasks = Table::from_rows(all.into_iter().chain(tasks), 1);
    let again = read(&written(&ours)).program;
    for kind in MilestoneKind::ALL {
        let back = named(&again, &format!("{kind:?}")).kind;
        assert_eq!(back, TaskKind::Milestone(kind));
    }
}
