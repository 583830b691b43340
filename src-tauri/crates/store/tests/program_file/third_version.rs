//! A file of version 3: its dependencies were rows and nothing else.

use plan::{Constraint, DependencyId, DependencyStatus, NaiveDate, TaskId};
use store::{Access, ProgramFile};

use crate::fixture::{NO_TRACKING, date, entry, full_program, one_more, tamper};

#[test]
fn every_awaited_row_gets_a_dependency_that_says_what_it_says() {
    let (folder, path) = full_program();
    tamper(
        &path,
        &format!(
            "{NO_TRACKING} PRAGMA user_version = 3;
             UPDATE task SET progress = 'complete', percent = 100,
             actual_start = '2025-02-10T08:00', actual_finish = '2025-02-10T08:00' WHERE id = 16;
             UPDATE task SET constraint_kind = 'start-no-earlier-than',
             constraint_at = '2025-03-31T08:00' WHERE id = 17;
             UPDATE task SET constraint_kind = 'must-start-on',
             constraint_at = '2025-03-31T08:00' WHERE id = 18;
             UPDATE task SET promised = '2025-04-01' WHERE id = 18;"
        ),
    );
    let mut file = ProgramFile::open(&path).unwrap();
    assert_eq!(file.access(), &Access::Full);
    let mut program = file.program().unwrap();
    let backup = folder.path().join("release (before update to 6).gantry");
    assert_eq!(
        ProgramFile::open(&backup).unwrap().program().unwrap(),
        program
    );
    let row = |number: u32| program.dependencies.get(DependencyId(number)).unwrap();
    let rows = program.dependencies.iter().map(|(_, row)| row.task);
    assert_eq!(
        rows.collect::<Vec<_>>(),
        (15..=20).map(TaskId).collect::<Vec<_>>()
    );
    assert_eq!(program.dependencies.next(), 7);

    assert_eq!(row(1), &plan::Dependency::new(TaskId(15)));
    assert_eq!(row(2).status, DependencyStatus::Complete);
    assert!(row(2).completed_before && !row(2).regressed());
    let forecast: Option<NaiveDate> = row(3).forecast;
    assert_eq!(forecast, Some(date("2025-03-31")));
    let held = program.tasks.get(TaskId(18)).unwrap().constraint;
    assert!(matches!(held, Constraint::MustStartOn(_)));
    assert_eq!(row(4).forecast, None);
    let promises = row(4).promises.iter();
    let promises: Vec<_> = promises
        .map(|row| (row.date, row.by.as_str(), row.at))
        .collect();
    assert_eq!(promises, [(Some(date("2025-04-01")), "", None)]);

    // It goes on as a file of today.
    let revision = file.revision().unwrap();
    let more = one_more(&program, "After the update");
    file.commit(revision, &more, &entry("Add")).unwrap();
    program.commit(&more);
    assert_eq!(file.program().unwrap(), program);
}
