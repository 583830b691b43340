//! The way from one schema to the next, with one more version made up for the purpose.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::digest;
use crate::file::ProgramFile;
use crate::open::Access;

const SEVENTH: Migration = Migration {
    sql: "ALTER TABLE task ADD COLUMN colour TEXT; CREATE TABLE lesson (id INTEGER NOT NULL PRIMARY KEY) STRICT;",
    sha256: "",
    schema: "",
};

const fn lineage(migrations: &'static [Migration], min_reader: i32) -> Lineage {
    Lineage {
        migrations,
        min_reader,
        release: "9.9.9",
    }
}

const FIRST: Migration = released(0);
const SECOND: Migration = released(1);
const THIRD: Migration = released(2);
const FOURTH: Migration = released(3);
const FIFTH: Migration = released(4);
const SIXTH: Migration = released(5);

const fn released(at: usize) -> Migration {
    Migration {
        sql: LINEAGE.migrations[at].sql,
        sha256: "",
        schema: "",
    }
}

/// The next release, whose files this one can read.
static NEXT: Lineage = lineage(&[FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH], 3);
/// A release that breaks with the past.
static BREAKING: Lineage = lineage(&[FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH], 7);
/// A release whose next migration fails half way.
static FAILING: Lineage = lineage(
    &[
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        FIFTH,
        SIXTH,
        Migration {
            sql: "CREATE TABLE lesson (id INTEGER); DROP TABLE nothing;",
            sha256: "",
            schema: "",
        },
    ],
    3,
);
/// A release whose next migration loses rows.
static LOSING: Lineage = lineage(
    &[
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        FIFTH,
        SIXTH,
        Migration {
            sql: "DELETE FROM calendar_day_off; DELETE FROM calendar_shift; DELETE FROM calendar;",
            sha256: "",
            schema: "",
        },
    ],
    3,
);
/// A release whose next migration leaves references to nowhere.
static DANGLING: Lineage = lineage(
    &[
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        FIFTH,
        SIXTH,
        Migration {
            sql: "UPDATE plan SET calendar = 77;",
            sha256: "",
            schema: "",
        },
    ],
    3,
);

fn old_program() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("k8s.gantry");
    let mut file = ProgramFile::create(&path).unwrap();
    let add = plan::Edit::AddPlan {
        name: "1.33".to_owned(),
        start: plan::NaiveDate::from_ymd_opt(2025, 1, 13).unwrap(),
    };
    let delta = plan::apply(&file.program().unwrap(), &add).unwrap();
    let entry = crate::Entry {
        kind: crate::Kind::Edit,
        at: "2025-01-13T08:00:00Z".to_owned(),
        actor: crate::Actor {
            door: crate::Door::Person,
            name: "Nina".to_owned(),
        },
        label: "Add plan".to_owned(),
    };
    file.commit(0, &delta, &entry).unwrap();
    (folder, path)
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_released_migration_never_changes() {
    for (migration, number) in LINEAGE.migrations.iter().zip(1..) {
        assert_eq!(
            digest::of_text(migration.sql),
            migration.sha256,
            "migration {number} was edited; once released it stays as it is, add another one"
        );
        assert_eq!(
            schema::golden_hash(&LINEAGE, number).unwrap(),
            migration.schema,
            "the schema after migration {number} has another hash"
        );
    }
}

#[test]
fn an_older_file_is_brought_up_to_date_and_kept_as_it_was() {
    let (folder, path) = old_program();
    let before = ProgramFile::open(&path).unwrap().snapshot().unwrap();
    let file = ProgramFile::open_with(path.clone(), &NEXT).unwrap();
    assert_eq!(file.access(), &Access::Full);
    assert_eq!(file.snapshot().unwrap(), before);
    assert_eq!(version(file.connection()).unwrap(), 7);
    assert_eq!(
        meta::get(file.connection(), meta::WRITTEN_BY).unwrap(),
        "9.9.9"
    );
    assert_eq!(meta::get(file.connection(), meta::GENERATION).unwrap(), "3");
    assert_eq!(
        names(&folder),
        ["k8s (before update to 7).gantry", "k8s.gantry"]
    );
    let backup = ProgramFile::open(&backup_path(&path, 7, 1)).unwrap();
    assert_eq!(backup.snapshot().unwrap(), before);
    drop(file);
    // Up to date: opening it again makes no other backup.
    ProgramFile::open_with(path, &NEXT).unwrap();
    assert_eq!(names(&folder).len(), 2);
}

#[test]
fn this_release_reads_what_the_next_one_wrote_unless_told_not_to() {
    let (_folder, path) = old_program();
    drop(ProgramFile::open_with(path.clone(), &NEXT).unwrap());
    let file = ProgramFile::open(&path).unwrap();
    assert_eq!(
        file.access(),
        &Access::Newer {
            written_by: "9.9.9".to_owned()
        }
    );
    assert_eq!(file.program().unwrap().plans.len(), 1);

    let (_folder, path) = old_program();
    drop(ProgramFile::open_with(path.clone(), &BREAKING).unwrap());
    let refused = ProgramFile::open(&path).err().unwrap();
    assert_eq!(
        refused,
        StoreError::TooNew {
            path,
            written_by: "9.9.9".to_owned(),
            needs: 7
        }
    );
}

#[test]
fn a_migration_that_fails_leaves_the_file_and_one_good_backup() {
    for failing in [&FAILING, &LOSING, &DANGLING] {
        let (folder, path) = old_program();
        let before = fs::read(&path).unwrap();
        for _ in 0..2 {
            assert!(ProgramFile::open_with(path.clone(), failing).is_err());
            assert_eq!(fs::read(&path).unwrap(), before);
            assert_eq!(
                names(&folder),
                ["k8s (before update to 7).gantry", "k8s.gantry"]
            );
        }
        let backup = fs::read(backup_path(&path, 7, 1)).unwrap();
        ProgramFile::open_with(path.clone(), &NEXT).unwrap();
        assert_eq!(fs::read(backup_path(&path, 7, 1)).unwrap(), backup);
        assert_eq!(names(&folder).len(), 2);
    }
}

#[test]
fn a_backup_of_another_document_is_left_alone() {
    let (folder, path) = old_program();
    drop(ProgramFile::create(&backup_path(&path, 7, 1)).unwrap());
    fs::write(backup_path(&path, 7, 2), "notes").unwrap();
    ProgramFile::open_with(path.clone(), &NEXT).unwrap();
    assert_eq!(
        names(&folder),
        [
            "k8s (before update to 7).gantry",
            "k8s (before update to 7, 2).gantry",
            "k8s (before update to 7, 3).gantry",
            "k8s.gantry"
        ]
    );
    assert_eq!(fs::read(backup_path(&path, 7, 2)).unwrap(), b"notes");
}

#[test]
fn the_release_before_refuses_a_file_with_kinds_it_does_not_know() {
    static BEFORE: Lineage = lineage(&[FIRST, SECOND], 2);
    let (_folder, path) = old_program();
    let refused = ProgramFile::open_with(path.clone(), &BEFORE).err().unwrap();
    assert_eq!(
        refused,
        StoreError::TooNew {
            path,
            written_by: LINEAGE.release.to_owned(),
            needs: 3
        }
    );
}
