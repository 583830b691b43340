//! Files that are no programs, or no longer: told apart, and left exactly as they are.

use std::fs;
use std::path::Path;

use store::{Access, ProgramFile, StoreError};

use crate::fixture::{disk, entry, folder, full_program, one_more, tamper};

/// What a case does to a whole program.
type Make = fn(&Path);

/// Opens what `make` made and says what came of it; nothing in the folder may differ after.
fn refused(make: impl FnOnce(&Path)) -> StoreError {
    let (folder, path) = full_program();
    make(&path);
    let before = disk(folder.path());
    let error = ProgramFile::open(&path).err().expect("it is refused");
    assert_eq!(disk(folder.path()), before, "{error}");
    error
}

#[test]
fn every_kind_of_bad_file_has_its_own_sentence() {
    let cases: [(&str, Make, &str); 12] = [
        (
            "not-found",
            |path| fs::remove_file(path).unwrap(),
            "There is no file “release.gantry”.",
        ),
        (
            "is-folder",
            |path| {
                fs::remove_file(path).unwrap();
                fs::create_dir(path).unwrap();
            },
            "“release.gantry” is a folder, not a program.",
        ),
        (
            "empty",
            |path| fs::write(path, "").unwrap(),
            "“release.gantry” is empty: it holds nothing at all, and was left as it is.",
        ),
        (
            "not-a-program",
            |path| fs::write(path, "x").unwrap(),
            "“release.gantry” is not a Gantry program, and was left as it is.",
        ),
        (
            "not-a-program",
            |path| fs::write(path, "name,start\n".repeat(900)).unwrap(),
            "“release.gantry” is not a Gantry program, and was left as it is.",
        ),
        (
            "not-a-program",
            |path| {
                fs::remove_file(path).unwrap();
                tamper(path, "CREATE TABLE task (id INTEGER)");
            },
            "“release.gantry” is not a Gantry program, and was left as it is.",
        ),
        (
            "damaged",
            |path| {
                let bytes = fs::read(path).unwrap();
                fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
            },
            "“release.gantry” is damaged (",
        ),
        (
            "damaged",
            |path| {
                let mut bytes = fs::read(path).unwrap();
                bytes[4096 * 3..4096 * 5].fill(0xA5);
                fs::write(path, bytes).unwrap();
            },
            "“release.gantry” is damaged (",
        ),
        (
            "damaged",
            |path| tamper(path, "DELETE FROM meta WHERE name = 'document'"),
            "“release.gantry” is damaged (its “document” is missing), and was left as it is.",
        ),
        (
            "too-new",
            |path| {
                tamper(
                    path,
                    "PRAGMA user_version = 99; UPDATE meta SET value = '98' WHERE name = \
                     'min_reader'; UPDATE meta SET value = '4.2.0' WHERE name = 'written_by'",
                );
            },
            "“release.gantry” was written by Gantry 4.2.0 and can't be read by this older one; \
             it was left as it is.",
        ),
        (
            "foreign",
            |path| tamper(path, "PRAGMA journal_mode = WAL"),
            "“release.gantry” was rebuilt by another application (it was switched to a \
             write-ahead log), so it is not opened; it was left as it is.",
        ),
        (
            "foreign",
            |path| tamper(path, "CREATE TABLE extra (x)"),
            "“release.gantry” was rebuilt by another application (table “extra” is not ours), so \
             it is not opened; it was left as it is.",
        ),
    ];
    for (code, make, sentence) in cases {
        let error = refused(make);
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().starts_with(sentence), "{error}");
        assert!(error.to_string().ends_with('.'), "{error}");
    }
}

#[test]
fn a_planted_schema_is_refused() {
    for sql in [
        "CREATE TRIGGER t AFTER UPDATE ON task BEGIN UPDATE task SET note = 'pwned'; END",
        "CREATE VIEW everything AS SELECT * FROM task",
        "ALTER TABLE task RENAME TO other; CREATE VIEW task AS WITH RECURSIVE n(i) AS \
         (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        "CREATE INDEX slow ON task (length(name))",
        "ALTER TABLE task ADD COLUMN loud TEXT AS (upper(name))",
        "ALTER TABLE person ADD COLUMN phone TEXT",
        "DROP INDEX task_parent",
        "DROP TABLE link",
        "CREATE VIRTUAL TABLE notes USING fts5 (note)",
        "ANALYZE",
    ] {
        assert_eq!(refused(|path| tamper(path, sql)).code(), "foreign", "{sql}");
    }
}

#[test]
fn a_newer_file_that_promises_to_be_readable_is_read_and_not_written() {
    let (folder, path) = full_program();
    let expected = ProgramFile::open(&path).unwrap().snapshot().unwrap();
    tamper(
        &path,
        "ALTER TABLE task ADD COLUMN colour TEXT; CREATE TABLE lesson (id INTEGER); \
         PRAGMA user_version = 8; UPDATE meta SET value = '2.0.0' WHERE name = 'written_by'",
    );
    let before = disk(folder.path());
    let mut file = ProgramFile::open(&path).unwrap();
    assert_eq!(
        file.access(),
        &Access::Newer {
            written_by: "2.0.0".to_owned()
        }
    );
    assert_eq!(file.snapshot().unwrap(), expected);
    let delta = one_more(&expected.program, "More");
    let refused = file.commit(1, &delta, &entry("Add")).unwrap_err();
    assert_eq!(refused.code(), "read-only");
    drop(file);
    assert_eq!(disk(folder.path()), before);
}

#[test]
fn a_newer_file_with_a_view_in_place_of_a_table_is_refused() {
    let error = refused(|path| {
        tamper(
            path,
            "ALTER TABLE link RENAME TO other; CREATE VIEW link AS SELECT * FROM other; \
             PRAGMA user_version = 8",
        );
    });
    assert_eq!(error.code(), "foreign", "{error}");
}

#[test]
fn no_damage_makes_the_store_panic_or_write() {
    let (folder, path) = full_program();
    let whole = fs::read(&path).unwrap();
    let mut spots: Vec<usize> = (0..100).collect();
    let mut seed: u32 = 2_463_534_242;
    for _ in 0..300 {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        spots.push(seed as usize % whole.len());
    }
    let mut caught = 0;
    for spot in spots {
        let mut bytes = whole.clone();
        bytes[spot] ^= 0x55;
        fs::write(&path, &bytes).unwrap();
        let read = ProgramFile::open(&path)
            .and_then(|file| file.snapshot().and_then(|_| file.operation_delta(1)));
        caught += usize::from(read.is_err());
        assert_eq!(fs::read(&path).unwrap(), bytes, "byte {spot}");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "byte {spot}"
        );
    }
    assert!(caught > 50, "{caught} of 400 were noticed");
    for length in (0..whole.len()).step_by(512) {
        fs::write(&path, &whole[..length]).unwrap();
        assert!(ProgramFile::open(&path).is_err(), "cut to {length} bytes");
        assert_eq!(fs::read(&path).unwrap(), &whole[..length]);
    }
}

#[test]
fn a_journal_left_by_a_crash_is_played_back_into_a_program_only() {
    let (folder, path) = full_program();
    let expected = ProgramFile::open(&path).unwrap().snapshot().unwrap();
    let crashed = folder.path().join("crashed.gantry");
    let whole = fs::read(&path).unwrap();
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute_batch("PRAGMA cache_size = 1; BEGIN; UPDATE task SET note = hex(zeroblob(9000))")
        .unwrap();
    db.execute_batch("UPDATE change SET after = hex(zeroblob(9000))")
        .unwrap();
    let journal = |path: &Path| path.with_extension("gantry-journal");
    assert!(fs::metadata(journal(&path)).unwrap().len() > 0);
    fs::copy(&path, &crashed).unwrap();
    fs::copy(journal(&path), journal(&crashed)).unwrap();
    assert_ne!(
        fs::read(&crashed).unwrap(),
        whole,
        "the change was half written"
    );
    drop(db);

    // The same journal beside something else stays where it is.
    let other = folder.path().join("other.gantry");
    fs::remove_file(&path).unwrap();
    tamper(&other, "CREATE TABLE task (id INTEGER)");
    fs::copy(journal(&crashed), journal(&other)).unwrap();
    let before = disk(folder.path());
    assert_eq!(
        ProgramFile::open(&other).err().unwrap().code(),
        "not-a-program"
    );
    assert_eq!(disk(folder.path()), before);

    let file = ProgramFile::open(&crashed).unwrap();
    assert_eq!(file.snapshot().unwrap(), expected);
    assert!(!journal(&crashed).exists());
}

#[test]
fn a_path_through_a_file_leads_nowhere() {
    let (_folder, path) = full_program();
    let through = path.join("inner.gantry");
    assert_eq!(
        ProgramFile::open(&through).err().unwrap().code(),
        "not-found"
    );
}

#[test]
fn a_pipe_is_not_waited_for() {
    let folder = folder();
    let path = folder.path().join("pipe.gantry");
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    if made.is_ok_and(|status| status.success()) {
        assert_eq!(
            ProgramFile::open(&path).err().unwrap().code(),
            "not-a-program"
        );
    }
}
