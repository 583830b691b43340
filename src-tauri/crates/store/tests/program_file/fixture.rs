//! Programs, folders and looks at the disk that the cases share.

mod everything;
mod tracked;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use plan::{Change, Delta, Diff, Moment, NaiveDate, PlanId, Program, Task, TaskId, WorkMinutes};
use store::{Actor, Door, Entry, Kind, ProgramFile};
use tempfile::TempDir;

pub(crate) use everything::{TASKS, everything};

pub(crate) fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// What makes a file of today one of the versions before anything was tracked beside the rows.
pub(crate) const NO_TRACKING: &str = "
    DROP TABLE outside_link;
    DROP TABLE comment;
    DROP TABLE health_entry;
    DROP TABLE declaration;
    DROP TABLE gonogo;
    DROP TABLE capacity;
    DROP TABLE escalation;
    DROP TABLE action;
    DROP TABLE assumption;
    DROP TABLE decision;
    DROP TABLE dependency;
    DROP TABLE blocker;
    DROP TABLE risk;
    DROP TABLE policy;
    DELETE FROM counter WHERE noun IN ('outside_link', 'comment', 'health_entry', 'declaration', 'gonogo', 'capacity',
    'escalation', 'action',
    'assumption', 'decision', 'dependency', 'blocker', 'risk', 'policy');
";

/// What makes a file of today one of version 5: nobody had held a release meeting.
pub(crate) const NO_RELEASE: &str = "
    DELETE FROM comment WHERE record GLOB 'GO-*' OR record GLOB 'CAP-*';
    DELETE FROM outside_link WHERE record GLOB 'GO-*' OR record GLOB 'CAP-*';
    DROP TABLE gonogo;
    DROP TABLE capacity;
    DELETE FROM counter WHERE noun IN ('gonogo', 'capacity');
    ALTER TABLE policy DROP COLUMN focus_percent;
    ALTER TABLE policy DROP COLUMN medium_percent;
    ALTER TABLE policy DROP COLUMN low_percent;
    ALTER TABLE policy DROP COLUMN buffer_percent;
    ALTER TABLE policy DROP COLUMN must_percent;
    ALTER TABLE policy DROP COLUMN hold_ambers;
";

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
