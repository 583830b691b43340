//! Rows no release of ours writes: told as damage, whatever they are, and never a panic.

use store::ProgramFile;

use crate::fixture::{full_program, tamper};

#[test]
fn a_row_that_makes_no_sense_is_damage() {
    for sql in [
        "UPDATE task SET name = '' WHERE id = 1",
        "UPDATE task SET name = printf('%.*c', 501, 'x') WHERE id = 1",
        "UPDATE task SET name = 'two' || char(10) || 'lines' WHERE id = 1",
        "UPDATE task SET name = CAST(x'80FF' AS TEXT) WHERE id = 1",
        "UPDATE task SET note = printf('%.*c', 20001, 'x') WHERE id = 1",
        "UPDATE task SET note = 'a' || char(0) || 'b' WHERE id = 1",
        "UPDATE task SET kind = 'epic' WHERE id = 1",
        "UPDATE task SET duration = -1 WHERE id = 1",
        "UPDATE task SET duration = 9000000000000 WHERE id = 1",
        "UPDATE task SET constraint_at = NULL WHERE id = 1",
        "UPDATE task SET constraint_at = '2025-02-03T08:30' WHERE id = 2",
        "UPDATE task SET constraint_at = '2025-02-30T08:30' WHERE id = 1",
        "UPDATE task SET constraint_at = '9999-02-03T08:30' WHERE id = 1",
        "UPDATE task SET promised = 'soon' WHERE id = 1",
        "UPDATE task SET promised = '2025-4-3' WHERE id = 1",
        "UPDATE task SET promised = '+2025-04-03' WHERE id = 1",
        "UPDATE task SET external = 2 WHERE id = 1",
        "UPDATE task SET percent = 100 WHERE id = 1",
        "UPDATE task SET percent = 256 WHERE id = 1",
        "UPDATE task SET progress = 'half' WHERE id = 1",
        "UPDATE task SET actual_finish = '2020-01-01T08:00' WHERE id = 2",
        "UPDATE task SET actual_start = NULL WHERE id = 2",
        "UPDATE task SET plan = 2 WHERE id = 1",
        "UPDATE task SET parent = 99 WHERE id = 1",
        "UPDATE task SET parent = id WHERE id = 1",
        "UPDATE task SET parent = 1 WHERE id = 7",
        "UPDATE task SET parent = 1 + id % 7",
        "UPDATE task SET owner = 99 WHERE id = 1",
        "UPDATE task SET workstream = 99 WHERE id = 1",
        "UPDATE task SET id = -1 WHERE id = 3",
        "UPDATE task SET id = 4000000000 WHERE id = 3",
        "UPDATE task SET id = 9000000000000 WHERE id = 3",
        "UPDATE link SET successor = predecessor WHERE id = 1",
        "UPDATE link SET successor = 99 WHERE id = 1",
        "UPDATE link SET kind = 'FS' WHERE id = 1",
        "UPDATE link SET lag = -9000000 WHERE id = 1",
        "UPDATE plan SET calendar = 2",
        "UPDATE plan SET launch = 99",
        "UPDATE plan SET start = '1066-10-14'",
        "UPDATE plan SET owner = 0",
        "UPDATE workstream SET plan = 2 WHERE id = 1",
        "UPDATE workstream SET lead = 99 WHERE id = 1",
        "UPDATE person SET role = printf('%.*c', 501, 'x') WHERE id = 1",
        "DELETE FROM calendar",
        "DELETE FROM calendar_shift",
        "DELETE FROM calendar_exception",
        "UPDATE calendar_shift SET finish = '07:00' WHERE day = 'monday' AND start = '08:00'",
        "UPDATE calendar_shift SET finish = '14:00' WHERE day = 'monday' AND start = '08:00'",
        "UPDATE calendar_shift SET finish = '25:00' WHERE day = 'monday' AND start = '13:00'",
        "UPDATE calendar_shift SET finish = 'noon' WHERE day = 'monday' AND start = '08:00'",
        "UPDATE calendar_shift SET day = 'Monday' WHERE day = 'monday'",
        "UPDATE calendar_shift SET calendar = 2",
        "UPDATE calendar_exception SET date = 'Easter' WHERE name = 'Good Friday'",
        "UPDATE counter SET next = -1 WHERE noun = 'task'",
        "UPDATE counter SET next = 4294967295 WHERE noun = 'task'",
    ] {
        let (_folder, path) = full_program();
        tamper(&path, sql);
        let file = ProgramFile::open(&path).unwrap();
        let error = file.program().expect_err(sql);
        assert_eq!(error.code(), "damaged", "{sql}: {error}");
    }
}

#[test]
fn a_journal_that_makes_no_sense_is_damage() {
    for sql in [
        "UPDATE operation SET revision = 5",
        "UPDATE operation SET kind = 'rewrite'",
        "UPDATE operation SET kind = 'undo'",
        "UPDATE operation SET kind = 'undo', target = 1",
        "UPDATE operation SET target = 1",
    ] {
        let (_folder, path) = full_program();
        tamper(&path, sql);
        let file = ProgramFile::open(&path).unwrap();
        assert_eq!(file.spine().expect_err(sql).code(), "damaged", "{sql}");
        assert_eq!(file.snapshot().expect_err(sql).code(), "damaged", "{sql}");
    }
}

#[test]
fn a_summary_thousands_of_levels_deep_is_read_in_good_time() {
    let (_folder, path) = full_program();
    tamper(
        &path,
        "WITH RECURSIVE n(i) AS (SELECT 8 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) \
         INSERT INTO task SELECT i, 1, i - 1, 0, 'Deep', 'work', 480, 'as-soon-as-possible', \
         NULL, NULL, 0, NULL, NULL, 'not-started', 0, NULL, NULL, '' FROM n",
    );
    assert_eq!(
        ProgramFile::open(&path)
            .unwrap()
            .program()
            .unwrap()
            .tasks
            .len(),
        20_000
    );
}
