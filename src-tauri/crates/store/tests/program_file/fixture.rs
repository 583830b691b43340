//! Programs, folders and looks at the disk that the cases share.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use plan::{
    Calendar, CalendarId, Change, Constraint, DayException, Delta, Diff, Link, LinkId, LinkKind,
    MilestoneKind, Moment, NaiveDate, Person, PersonId, Plan, PlanId, Program, Progress, Shift,
    Task, TaskId, TaskKind, WorkMinutes, Workstream, WorkstreamId,
};
use store::{Actor, Door, Entry, Kind, ProgramFile};
use tempfile::TempDir;

pub(crate) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// A folder with a program of everything in it.
pub(crate) fn full_program() -> (TempDir, PathBuf) {
    let folder = folder();
    let path = folder.path().join("release.gantry");
    let mut file = ProgramFile::create(&path).unwrap();
    file.commit(0, &everything(), &entry("Begin")).unwrap();
    (folder, path)
}

pub(crate) fn entry(label: &str) -> Entry {
    Entry {
        kind: Kind::Edit,
        at: "2025-01-13T08:00:00Z".to_owned(),
        actor: Actor {
            door: Door::Person,
            name: "Nina Polshakova".to_owned(),
        },
        label: label.to_owned(),
    }
}

pub(crate) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

pub(crate) fn add<I, V>(id: I, record: V) -> Diff<I, V> {
    Diff {
        id,
        before: None,
        after: Some(Arc::new(record)),
    }
}

/// A delta that adds one task to the first plan.
pub(crate) fn one_more(program: &Program, name: &str) -> Delta {
    let id = TaskId(program.tasks.next());
    Delta::new(vec![Change::Task(add(
        id,
        Task::new(PlanId(1), name, WorkMinutes(480)),
    ))])
}

/// A delta that renames a task.
pub(crate) fn rename(program: &Program, task: TaskId, name: &str) -> Delta {
    let before = program.tasks.share(task).unwrap();
    let after = Arc::new(Task {
        name: name.to_owned(),
        ..(*before).clone()
    });
    Delta::new(vec![Change::Task(Diff {
        id: task,
        before: Some(before),
        after: Some(after),
    })])
}

/// A delta with every record, every field filled and every choice taken. A plan comes before the
/// calendar and the launch it refers to: references are looked at when all is written.
pub(crate) fn everything() -> Delta {
    let mut changes = vec![Change::Plan(add(
        PlanId(1),
        Plan {
            name: "Kubernetes 1.33 “Octarine”".to_owned(),
            start: date("2025-01-13"),
            calendar: CalendarId(1),
            launch: Some(TaskId(6)),
            status_date: Some(date("2025-03-14")),
            owner: Some(PersonId(1)),
            summary: "On track.\nTwo risks.".to_owned(),
            note: "Sources:\tthe public tracker, 日本語, 🚀".to_owned(),
        },
    ))];
    let mut calendar = Calendar::standard();
    calendar.week[5] = vec![
        Shift { from: 0, to: 60 },
        Shift {
            from: 1380,
            to: 1440,
        },
    ];
    calendar.exceptions = BTreeMap::from([
        (
            date("2025-04-18"),
            DayException {
                name: "Good Friday".to_owned(),
                shifts: vec![],
            },
        ),
        (
            date("2025-04-19"),
            DayException {
                name: String::new(),
                shifts: vec![Shift { from: 540, to: 545 }],
            },
        ),
    ]);
    changes.push(Change::Calendar(add(CalendarId(1), calendar)));
    let person = |name: &str, role: &str| Person {
        name: name.to_owned(),
        role: role.to_owned(),
    };
    changes.push(Change::Person(add(
        PersonId(1),
        person("Nina Polshakova", "Release Lead"),
    )));
    changes.push(Change::Person(add(
        PersonId(2),
        person("O'Neil; DROP TABLE task", ""),
    )));
    changes.push(Change::Workstream(add(
        WorkstreamId(1),
        Workstream {
            plan: PlanId(1),
            name: "Docs".to_owned(),
            lead: Some(PersonId(2)),
        },
    )));
    changes.push(Change::Workstream(add(
        WorkstreamId(2),
        Workstream {
            plan: PlanId(1),
            name: "Enhancements".to_owned(),
            lead: None,
        },
    )));
    changes.extend(tasks());
    let kinds = LinkKind::ALL.into_iter().zip([0, 480, -960, 15]);
    for ((kind, lag), number) in kinds.zip(1..) {
        let (from, to) = (TaskId(number), TaskId(number + 1));
        let link = Link {
            from,
            to,
            kind,
            lag: WorkMinutes(lag),
        };
        changes.push(Change::Link(add(LinkId(number), link)));
    }
    Delta::new(changes)
}

fn tasks() -> Vec<Change> {
    let plain = Task::new(PlanId(1), "Plain", WorkMinutes(480));
    let milestone = |kind| Task {
        kind: TaskKind::Milestone(kind),
        duration: WorkMinutes::ZERO,
        ..plain.clone()
    };
    let (start, finish) = (at("2025-01-13T08:00"), at("2025-01-14T17:00"));
    let tasks = [
        Task {
            name: "Everything said".to_owned(),
            parent: Some(TaskId(7)),
            rank: -1 << 40,
            constraint: Constraint::StartNoEarlierThan(at("2025-02-03T08:30")),
            promised: Some(date("2025-04-23")),
            external: true,
            workstream: Some(WorkstreamId(1)),
            owner: Some(PersonId(2)),
            progress: Progress::Started { start, percent: 99 },
            note: "Line one\nline two".to_owned(),
            ..plain.clone()
        },
        Task {
            progress: Progress::Complete { start, finish },
            ..plain.clone()
        },
        milestone(MilestoneKind::Normal),
        milestone(MilestoneKind::Freeze),
        milestone(MilestoneKind::Deadline),
        milestone(MilestoneKind::Launch),
        plain,
    ];
    tasks
        .into_iter()
        .zip(1..)
        .map(|(task, id)| Change::Task(add(TaskId(id), task)))
        .collect()
}

/// Everything in a folder: names, bytes and times of change.
pub(crate) type Disk = BTreeMap<PathBuf, (Vec<u8>, std::time::SystemTime)>;

pub(crate) fn disk(folder: &Path) -> Disk {
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    files
        .map(|path| {
            let changed = fs::metadata(&path).unwrap().modified().unwrap();
            let bytes = if path.is_file() {
                fs::read(&path).unwrap()
            } else {
                Vec::new()
            };
            (path, (bytes, changed))
        })
        .collect()
}

/// Changes a file behind the store's back, as a tool or a stranger would.
pub(crate) fn tamper(path: &Path, sql: &str) {
    let db = rusqlite::Connection::open(path).unwrap();
    db.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    db.execute_batch(sql).unwrap();
}
