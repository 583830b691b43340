//! Failures that need a hand inside the connection.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use plan::{Change, Diff, Person, PersonId};
use rusqlite::ffi;
use tempfile::TempDir;

use super::*;
use crate::journal::{Actor, Door, Kind};

fn program() -> (TempDir, ProgramFile) {
    let folder = tempfile::tempdir().unwrap();
    let file = ProgramFile::create(&folder.path().join("p.gantry")).unwrap();
    (folder, file)
}

fn entry() -> Entry {
    Entry {
        kind: Kind::Edit,
        at: "2025-01-13T08:00:00Z".to_owned(),
        actor: Actor {
            door: Door::Person,
            name: "Nina".to_owned(),
        },
        label: "Add".to_owned(),
    }
}

fn people(ids: std::ops::Range<u32>) -> Delta {
    let person = Arc::new(Person::new(&"Somebody".repeat(50), ""));
    let add = |id| {
        Change::Person(Diff {
            id: PersonId(id),
            before: None,
            after: Some(person.clone()),
        })
    };
    Delta::new(ids.map(add).collect())
}

/// What is there after a failure is what was there before it, for us and for the next to open it.
fn keeps(file: &ProgramFile, revision: u32, people: usize) {
    let reopened = ProgramFile::open(file.path()).unwrap();
    for file in [file, &reopened] {
        let snapshot = file.snapshot().unwrap();
        assert_eq!(
            (snapshot.revision, snapshot.program.people.len()),
            (revision, people)
        );
    }
}

#[test]
fn a_full_disk_refuses_a_change_and_keeps_the_ones_before() {
    let (_folder, mut file) = program();
    file.commit(0, &people(1..11), &entry()).unwrap();
    let pages: i64 = file
        .connection()
        .query_one("PRAGMA page_count", [], |r| r.get(0))
        .unwrap();
    file.connection()
        .pragma_update(None, "max_page_count", pages)
        .unwrap();
    let refused = file.commit(1, &people(11..500), &entry()).unwrap_err();
    assert_eq!(
        refused,
        StoreError::DiskFull {
            path: file.path().to_owned()
        }
    );
    keeps(&file, 1, 10);
    // Room again: the same handle goes on.
    file.connection()
        .pragma_update(None, "max_page_count", pages * 100)
        .unwrap();
    file.commit(1, &people(11..500), &entry()).unwrap();
    keeps(&file, 2, 499);
}

#[test]
fn a_file_somebody_else_is_writing_to_is_busy() {
    let (_folder, mut file) = program();
    file.connection().busy_timeout(Duration::ZERO).unwrap();
    let other = Connection::open(file.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = file.commit(0, &people(1..2), &entry()).unwrap_err();
    assert_eq!(
        refused,
        StoreError::Busy {
            path: file.path().to_owned()
        }
    );
    drop(other);
    assert_eq!(file.commit(0, &people(1..2), &entry()), Ok(1));
}

#[test]
fn a_file_that_may_not_be_written_says_so() {
    let (_folder, mut file) = program();
    file.connection()
        .pragma_update(None, "query_only", true)
        .unwrap();
    let refused = file.commit(0, &people(1..2), &entry()).unwrap_err();
    assert_eq!(
        refused,
        StoreError::ReadOnly {
            path: file.path().to_owned()
        }
    );
    keeps(&file, 0, 0);
}

#[test]
fn a_failing_read_is_not_taken_for_damage() {
    let (_folder, file) = program();
    // What SQLite says when the disk does not give a page back.
    let failed = || {
        let error = rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_CORRUPT), None);
        file.told::<()>(Err(Trouble::Sql(error))).unwrap_err()
    };
    assert_eq!(failed().code(), "io");
    let mut bytes = fs::read(file.path()).unwrap();
    bytes[5000..9000].fill(0xA5);
    fs::write(file.path(), bytes).unwrap();
    assert_eq!(failed().code(), "damaged");
}

#[test]
fn a_file_brought_up_to_date_behind_our_back_is_not_written() {
    let (_folder, mut file) = program();
    file.commit(0, &people(1..2), &entry()).unwrap();
    let newer = Connection::open(file.path()).unwrap();
    newer.pragma_update(None, "user_version", 7).unwrap();
    let refused = file.commit(1, &people(2..3), &entry()).unwrap_err();
    assert_eq!(refused.code(), "read-only");
}

#[test]
fn every_setting_of_the_recipe_holds() {
    let (_folder, file) = program();
    for (pragma, value) in [
        ("journal_mode", "delete"),
        ("synchronous", "3"),
        ("foreign_keys", "1"),
        ("cell_size_check", "1"),
        ("trusted_schema", "0"),
        ("temp_store", "2"),
        ("secure_delete", "2"),
        ("busy_timeout", "2000"),
        ("locking_mode", "normal"),
        ("application_id", "1196315737"),
        ("user_version", "6"),
    ] {
        let found = file
            .connection()
            .query_one(&format!("PRAGMA {pragma}"), [], |row| {
                let value = row.get_ref(0)?;
                let number = value.as_i64().map(|number| number.to_string());
                Ok(number.or_else(|_| value.as_str().map(str::to_owned))?)
            });
        let found = found.unwrap();
        assert_eq!(found, value, "{pragma}");
    }
    let attach = file
        .connection()
        .execute_batch("ATTACH ':memory:' AS other");
    assert!(
        attach
            .unwrap_err()
            .to_string()
            .contains("too many attached databases")
    );
    let view = file
        .connection()
        .execute_batch("CREATE VIEW v AS SELECT 1; SELECT * FROM v");
    assert!(view.unwrap_err().to_string().contains("access to view"));
}
