//! A file of version 1: it means the same, and its journal can still be taken back.

use std::fs;
use std::path::{Path, PathBuf};

use plan::{
    Calendar, CalendarId, Constraint, DayException, Lag, LagCalendar, Link, LinkId, LinkKind,
    MilestoneKind, Person, PersonId, Plan, PlanId, Program, Progress, Shift, Table, Task, TaskId,
    TaskKind, Unfinished, WorkMinutes, Workstream, WorkstreamId,
};
use store::{Access, Entry, Kind, ProgramFile};

use crate::fixture::{at, date, entry, folder, one_more, tamper};

const SCHEMA: &str = include_str!("../../src/migrations/0001_program.sql");
const ROWS: &str = include_str!("version_1.sql");

fn old(folder: &Path) -> PathBuf {
    let path = folder.join("old.gantry");
    tamper(&path, SCHEMA);
    tamper(&path, &format!("BEGIN; {ROWS} COMMIT"));
    // `GNTY`, in numbers.
    tamper(
        &path,
        "PRAGMA application_id = 1196315737; PRAGMA user_version = 1",
    );
    path
}

/// What those rows always meant, in today's words.
fn meant() -> Program {
    let mut calendar = Calendar::standard();
    calendar.week[5] = Some(vec![Shift { from: 540, to: 780 }]);
    let day = |name: &str, shifts| DayException {
        name: name.to_owned(),
        shifts,
    };
    calendar
        .exceptions
        .insert(date("2025-04-18"), day("Good Friday", vec![]));
    let shift = vec![Shift { from: 0, to: 60 }];
    calendar
        .exceptions
        .insert(date("2025-04-20"), day("Easter shift", shift));
    let people = ["Nina Polshakova", "Tim Hockin"].map(|name| Person::new(name, ""));
    let plan = Plan {
        launch: Some(TaskId(5)),
        ..Plan::new("Kubernetes 1.33", date("2025-01-13"), CalendarId(1))
    };
    let node = Workstream {
        plan: PlanId(1),
        name: "Node".to_owned(),
        lead: None,
    };
    let task = |name: &str, duration| Task::new(PlanId(1), name, WorkMinutes(duration));
    let resize = Task {
        parent: Some(TaskId(1)),
        rank: 1_048_576,
        workstream: Some(WorkstreamId(1)),
        owner: Some(PersonId(2)),
        // Nine and six tenths of a minute are left of two days.
        progress: Progress::Started {
            start: at("2025-01-13T08:00"),
            percent: 99,
            remaining: WorkMinutes(10),
            resume: None,
        },
        ..task("Pod resize", 960)
    };
    let notes = Task {
        rank: 1_048_576,
        constraint: Constraint::StartNoEarlierThan(at("2025-02-03T08:30")),
        ..task("Release notes", 480)
    };
    let launch = Task {
        rank: 2_097_152,
        kind: TaskKind::Milestone(MilestoneKind::Launch),
        promised: Some(date("2025-04-23")),
        ..task("v1.33.0", 0)
    };
    let lead = WorkMinutes(-240);
    let links = [
        Link::new(TaskId(3), TaskId(4), LinkKind::StartToStart, lead),
        Link::new(TaskId(4), TaskId(5), LinkKind::FinishToFinish, Lag::NONE),
    ];
    Program {
        calendars: Table::from_rows([(CalendarId(1), calendar)], 2),
        people: Table::from_rows((1..).map(PersonId).zip(people), 3),
        plans: Table::from_rows([(PlanId(1), plan)], 2),
        workstreams: Table::from_rows([(WorkstreamId(1), node)], 2),
        tasks: Table::from_rows(
            [
                (TaskId(1), task("Enhancements", 480)),
                (TaskId(3), resize),
                (TaskId(4), notes),
                (TaskId(5), launch),
            ],
            6,
        ),
        links: Table::from_rows((2..).map(LinkId).zip(links), 4),
        ..Program::default()
    }
}

#[test]
fn it_is_backed_up_and_means_what_it_meant() {
    let folder = folder();
    let path = old(folder.path());
    let before = fs::read(&path).unwrap();
    let file = ProgramFile::open(&path).unwrap();
    assert_eq!(file.access(), &Access::Full);
    let snapshot = file.snapshot().unwrap();
    assert_eq!(snapshot.program, meant());
    assert_eq!((snapshot.revision, snapshot.spine.len()), (7, 7));
    assert_eq!(file.document().unwrap(), "b0083eaf9998cc1aaafb332d5f192906");

    // The backup is of version 1 and opens into the same, again with a backup of its own.
    let backup = folder.path().join("old (before update to 6).gantry");
    let copy = ProgramFile::open(&backup).unwrap();
    assert_eq!(copy.snapshot().unwrap(), snapshot);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    drop((file, copy));

    fs::write(&path, before).unwrap();
    drop(ProgramFile::open(&path).unwrap());
    let names = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(names, 3, "the backup that is there will do");
}

#[test]
fn its_journal_is_taken_back_to_the_beginning_and_carried_out_again() {
    let folder = folder();
    let mut file = ProgramFile::open(&old(folder.path())).unwrap();
    let undo = |file: &mut ProgramFile, operation: u32| {
        let revision = file.revision().unwrap();
        let delta = file.operation_delta(operation).unwrap().inverse();
        let entry = Entry {
            kind: Kind::Undo(operation),
            ..entry("Undo")
        };
        file.commit(revision, &delta, &entry).unwrap();
        file.program().unwrap()
    };
    // Operation 6 took a begun task out; of its 1,441 minutes 30 % were done.
    let program = undo(&mut file, 6);
    let begun = program.tasks.get(TaskId(2)).unwrap();
    assert_eq!(
        begun.progress,
        Progress::Started {
            start: at("2025-01-14T09:15"),
            percent: 30,
            remaining: WorkMinutes(1_009),
            resume: None,
        }
    );
    let link = program.links.get(LinkId(1)).unwrap();
    assert_eq!(link.lag, Lag::Work(WorkMinutes(480)));
    assert_eq!(link.lag_calendar, LagCalendar::Successor);

    let program = undo(&mut file, 4);
    assert_eq!(
        program.tasks.get(TaskId(2)).unwrap().progress,
        Progress::NotStarted
    );
    // Operation 3 gave the standard calendar a working Saturday and two exceptions.
    let program = undo(&mut file, 3);
    let standard = program.calendars.get(CalendarId(1)).unwrap();
    assert_eq!(standard, &Calendar::standard());
    assert_eq!(standard.week[6], Some(vec![]), "a day off, not silence");

    let program = undo(&mut file, 2);
    assert!(program.tasks.is_empty() && program.people.is_empty());
    assert_eq!(
        program.plans.get(PlanId(1)).unwrap().unfinished,
        Unfinished::Moves
    );
    assert_eq!(undo(&mut file, 1).plans.len(), 0);

    let revision = file.revision().unwrap();
    for (redone, base) in [1, 2, 3, 4, 6].into_iter().zip(revision..) {
        let delta = file.operation_delta(redone).unwrap();
        file.commit(base, &delta, &entry("Redo")).unwrap();
    }
    assert_eq!(file.program().unwrap(), meant());
}

#[test]
fn it_goes_on_as_a_file_of_today() {
    let folder = folder();
    let path = old(folder.path());
    let mut file = ProgramFile::open(&path).unwrap();
    let mut expected = file.program().unwrap();
    let more = one_more(&expected, "After the update");
    file.commit(7, &more, &entry("Add")).unwrap();
    expected.commit(&more);
    drop(file);
    let file = ProgramFile::open(&path).unwrap();
    assert_eq!(file.program().unwrap(), expected);
    assert_eq!(file.operation_delta(8).unwrap(), more);
    for operation in 1..=7 {
        file.operation_delta(operation).unwrap();
    }
}

#[test]
fn a_hostile_one_is_told_as_damage_and_kept() {
    for sql in [
        "UPDATE task SET percent = 100 WHERE id = 3",
        "UPDATE task SET percent = -1 WHERE id = 3",
        "UPDATE task SET duration = -1 WHERE id = 3",
        "UPDATE task SET duration = 9223372036854775807 WHERE id = 3",
        "DELETE FROM calendar_shift",
    ] {
        let folder = folder();
        let path = old(folder.path());
        tamper(&path, sql);
        let file = ProgramFile::open(&path).unwrap();
        assert_eq!(file.program().expect_err(sql).code(), "damaged", "{sql}");
        let backup = folder.path().join("old (before update to 6).gantry");
        assert!(backup.exists(), "{sql}");
    }
}
