//! The journal: what was done, by whom, and how to take it back.

use plan::{Calendar, CalendarId, Delta, TaskId};
use store::{Actor, Door, Entry, Kind, ProgramFile, StoreError};

use crate::fixture::{entry, everything, full_program, one_more, rename, tamper};

#[test]
fn undo_and_redo_survive_a_restart() {
    let (_folder, path) = full_program();
    let mut file = ProgramFile::open(&path).unwrap();
    let before = file.program().unwrap();
    let edit = rename(&before, TaskId(1), "Renamed");
    file.commit(1, &edit, &entry("Rename")).unwrap();
    let after = file.program().unwrap();
    drop(file);

    let mut file = ProgramFile::open(&path).unwrap();
    let undo = file.operation_delta(2).unwrap().inverse();
    file.commit(
        2,
        &undo,
        &Entry {
            kind: Kind::Undo(2),
            ..entry("Rename")
        },
    )
    .unwrap();
    assert_eq!(file.program().unwrap(), before);
    drop(file);

    let mut file = ProgramFile::open(&path).unwrap();
    let redo = file.operation_delta(2).unwrap();
    file.commit(
        3,
        &redo,
        &Entry {
            kind: Kind::Redo(2),
            ..entry("Rename")
        },
    )
    .unwrap();
    assert_eq!(file.program().unwrap(), after);
    let spine = file.spine().unwrap();
    let kinds: Vec<_> = spine
        .iter()
        .map(|step| (step.revision, step.kind))
        .collect();
    assert_eq!(
        kinds,
        [
            (1, Kind::Edit),
            (2, Kind::Edit),
            (3, Kind::Undo(2)),
            (4, Kind::Redo(2))
        ]
    );
    assert_eq!(spine[1].label, "Rename");
}

#[test]
fn an_operation_gives_back_the_delta_it_was_made_of() {
    let (_folder, path) = full_program();
    assert_eq!(
        ProgramFile::open(&path)
            .unwrap()
            .operation_delta(1)
            .unwrap(),
        everything()
    );
}

#[test]
fn history_is_told_newest_first_and_by_the_page() {
    let (_folder, path) = full_program();
    let mut file = ProgramFile::open(&path).unwrap();
    for (door, base) in [Door::Person, Door::CommandLine, Door::Import, Door::Agent]
        .iter()
        .zip(1..)
    {
        let program = file.program().unwrap();
        let actor = Actor {
            door: *door,
            name: format!("Somebody {base}"),
        };
        let entry = Entry {
            actor,
            ..entry(&format!("Add {base}"))
        };
        file.commit(base, &one_more(&program, "More"), &entry)
            .unwrap();
    }
    let page = file.operations(None, 2).unwrap();
    assert_eq!(page.iter().map(|o| o.revision).collect::<Vec<_>>(), [5, 4]);
    assert_eq!(
        page[0].actor,
        Actor {
            door: Door::Agent,
            name: "Somebody 4".to_owned()
        }
    );
    assert_eq!((page[0].label.as_str(), page[0].changes), ("Add 4", 1));
    assert_eq!(page[0].at, "2025-01-13T08:00:00Z");
    let rest = file.operations(Some(4), 100).unwrap();
    assert_eq!(
        rest.iter().map(|o| o.revision).collect::<Vec<_>>(),
        [3, 2, 1]
    );
    assert_eq!(file.operations(Some(1), 10).unwrap(), []);
}

#[test]
fn a_change_made_for_an_older_revision_is_not_written() {
    let (_folder, path) = full_program();
    let mut ours = ProgramFile::open(&path).unwrap();
    let mut theirs = ProgramFile::open(&path).unwrap();
    let program = ours.program().unwrap();
    theirs
        .commit(1, &rename(&program, TaskId(1), "Theirs"), &entry("Rename"))
        .unwrap();
    let refused = ours.commit(1, &rename(&program, TaskId(1), "Ours"), &entry("Rename"));
    assert_eq!(refused, Err(StoreError::Moved { current: 2 }));
    let name = |file: &ProgramFile| {
        file.program()
            .unwrap()
            .tasks
            .get(TaskId(1))
            .unwrap()
            .name
            .clone()
    };
    assert_eq!(name(&ours), "Theirs");
    assert_eq!(ours.spine().unwrap().len(), 2);
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_of_it_written() {
    let (_folder, path) = full_program();
    let mut file = ProgramFile::open(&path).unwrap();
    let before = file.snapshot().unwrap();
    let program = &before.program;
    let remove = |task: u32| {
        let row = program.tasks.share(TaskId(task));
        plan::Change::Task(plan::Diff {
            id: TaskId(task),
            before: row,
            after: None,
        })
    };
    let nest = |task: u32, parent: u32| {
        let row = program.tasks.share(TaskId(task)).unwrap();
        let mut after = (*row).clone();
        after.parent = Some(TaskId(parent));
        plan::Change::Task(plan::Diff {
            id: TaskId(task),
            before: Some(row),
            after: Some(after.into()),
        })
    };
    let based = |calendar: u32, change: fn(&mut Calendar)| {
        let row = program.calendars.share(CalendarId(calendar)).unwrap();
        let mut after = (*row).clone();
        change(&mut after);
        Delta::new(vec![plan::Change::Calendar(plan::Diff {
            id: CalendarId(calendar),
            before: Some(row),
            after: Some(after.into()),
        })])
    };
    let cases = [
        (
            "a loop of calendars",
            based(1, |row| row.base = Some(CalendarId(2))),
        ),
        (
            "a base that is not there",
            based(1, |row| row.base = Some(CalendarId(9))),
        ),
        (
            "a calendar that takes the hours from those above it",
            based(1, |row| row.week = [const { None }; 7]),
        ),
        ("a task that links refer to", Delta::new(vec![remove(2)])),
        ("a task twice", Delta::new(vec![remove(7), remove(7)])),
        ("a loop in the outline", Delta::new(vec![nest(7, 1)])),
        ("a row inside itself", Delta::new(vec![nest(3, 3)])),
        (
            "a name beyond the limit",
            rename(program, TaskId(1), &"x".repeat(501)),
        ),
        ("a name without a letter", rename(program, TaskId(1), "")),
        (
            "a record that exists",
            Delta::new(vec![plan::Change::Task(plan::Diff {
                id: TaskId(1),
                before: None,
                after: program.tasks.share(TaskId(1)),
            })]),
        ),
    ];
    for (what, delta) in cases {
        let refused = file.commit(1, &delta, &entry("Wrong"));
        assert_eq!(refused.unwrap_err().code(), "rejected", "{what}");
        assert_eq!(file.snapshot().unwrap(), before, "{what}");
    }
    let undo = Entry {
        kind: Kind::Undo(2),
        ..entry("Wrong")
    };
    assert_eq!(
        file.commit(1, &Delta::default(), &undo).unwrap_err().code(),
        "rejected"
    );
    assert_eq!(file.operation_delta(9).unwrap_err().code(), "rejected");
    assert_eq!(file.operation_delta(0).unwrap_err().code(), "rejected");
}

#[test]
fn a_letter_changed_in_the_journal_is_noticed() {
    for sql in [
        "UPDATE change SET after = replace(after, 'Plain', 'Plaim') WHERE record = 7",
        "UPDATE change SET before = '{}' WHERE id = 3",
        "UPDATE operation SET label = 'Something else'",
        "DELETE FROM change WHERE id = 2",
        "UPDATE operation SET digest = ''",
    ] {
        let (_folder, path) = full_program();
        tamper(&path, sql);
        let file = ProgramFile::open(&path).unwrap();
        assert_eq!(
            file.operation_delta(1).unwrap_err().code(),
            "damaged",
            "{sql}"
        );
    }
}
