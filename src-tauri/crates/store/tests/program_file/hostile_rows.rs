//! Rows no release of ours writes: told as damage, whatever they are, and never a panic.

use std::fs;

use store::ProgramFile;

use crate::fixture::{full_program, tamper};

#[test]
fn a_row_that_makes_no_sense_is_damage() {
    let (_folder, path) = full_program();
    let whole = fs::read(&path).unwrap();
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
        "UPDATE task SET plan = 9 WHERE id = 1",
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
        "UPDATE plan SET calendar = 9",
        "UPDATE plan SET launch = 99",
        "UPDATE plan SET start = '1066-10-14'",
        "UPDATE plan SET owner = 0",
        "UPDATE workstream SET plan = 9 WHERE id = 1",
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
        "UPDATE calendar_shift SET calendar = 9",
        "UPDATE calendar_exception SET date = 'Easter' WHERE name = 'Good Friday'",
        "UPDATE task SET elapsed = 2 WHERE id = 1",
        "UPDATE task SET constraint_kind = 'sometime' WHERE id = 1",
        "UPDATE task SET constraint_kind = 'as-late-as-possible' WHERE id = 1",
        "UPDATE task SET constraint_kind = 'must-start-on' WHERE id = 2",
        "UPDATE task SET pin_start = NULL WHERE id = 1",
        "UPDATE task SET pin_finish = pin_start || 'Z' WHERE id = 1",
        "UPDATE task SET pin_finish = '2025-02-04T07:59' WHERE id = 1",
        "UPDATE task SET deadline = '2200-01-01T00:01' WHERE id = 1",
        "UPDATE task SET calendar = 9 WHERE id = 1",
        "UPDATE task SET splits = '' WHERE id = 1",
        "UPDATE task SET splits = '480' WHERE id = 1",
        "UPDATE task SET splits = '480+' WHERE id = 1",
        "UPDATE task SET splits = '0+480' WHERE id = 1",
        "UPDATE task SET splits = '480+0' WHERE id = 1",
        "UPDATE task SET splits = '480+-5' WHERE id = 1",
        "UPDATE task SET splits = '480+60 480+60' WHERE id = 1",
        "UPDATE task SET splits = '480+60 240+60' WHERE id = 1",
        "UPDATE task SET splits = '480+6240001' WHERE id = 1",
        "UPDATE task SET splits = '480+99999999999' WHERE id = 1",
        "UPDATE task SET delay = -1 WHERE id = 1",
        "UPDATE task SET delay = 2000000000 WHERE id = 1",
        "UPDATE task SET effort = 'fixed-price' WHERE id = 1",
        "UPDATE task SET effort_driven = -1 WHERE id = 1",
        "UPDATE task SET optimistic = NULL WHERE id = 1",
        "UPDATE task SET optimistic = 481 WHERE id = 1",
        "UPDATE task SET pessimistic = 479 WHERE id = 1",
        "UPDATE task SET optimistic = -1 WHERE id = 1",
        "UPDATE task SET pessimistic = 6240001 WHERE id = 1",
        "UPDATE task SET confidence = 'sure' WHERE id = 1",
        "UPDATE task SET remaining = -1 WHERE id = 1",
        "UPDATE task SET remaining = 481 WHERE id = 1",
        "UPDATE task SET remaining = 1 WHERE id = 2",
        "UPDATE task SET resume = '2025-03-17T08:00' WHERE id = 7",
        "UPDATE task SET resume = '1949-12-31T23:59' WHERE id = 1",
        "UPDATE task SET inactive = 7 WHERE id = 1",
        "UPDATE task SET reference = 'a' || char(10) WHERE id = 1",
        "UPDATE task SET kept = 'text' WHERE id = 1",
        "UPDATE task SET kept = '' WHERE id = 1",
        "UPDATE task SET kept = '[]' WHERE id = 1",
        "UPDATE task SET kept = '{\"a\": 1}' WHERE id = 1",
        "UPDATE task SET kept = '{\"a\": {\"b\": \"c\"}}' WHERE id = 1",
        "UPDATE task SET kept = '{\"a\": \"b\"' WHERE id = 1",
        "UPDATE task SET kept = printf('{\"a\": \"%.*c\"}', 1000000, 'x') WHERE id = 1",
        "UPDATE link SET kept = '[[' WHERE id = 1",
        "UPDATE link SET lag_unit = 'days' WHERE id = 1",
        "UPDATE link SET lag_unit = 'percent', lag = 1001 WHERE id = 1",
        "UPDATE link SET lag_unit = 'elapsed', lag = 30000000 WHERE id = 1",
        "UPDATE link SET lag_calendar = 'moon' WHERE id = 1",
        "UPDATE plan SET start_minute = 1440 WHERE id = 1",
        "UPDATE plan SET start_minute = -1 WHERE id = 1",
        "UPDATE plan SET unfinished = 'vanishes' WHERE id = 1",
        "UPDATE person SET kind = 'robot' WHERE id = 1",
        "UPDATE person SET calendar = 9 WHERE id = 1",
        "UPDATE person SET max_units = -1 WHERE id = 1",
        "UPDATE person SET max_units = 10000001 WHERE id = 1",
        "UPDATE assignment SET task = 99 WHERE id = 1",
        "UPDATE assignment SET person = 99 WHERE id = 1",
        "UPDATE assignment SET units = -1 WHERE id = 1",
        "UPDATE assignment SET units = 10000001 WHERE id = 1",
        "UPDATE assignment SET work = -1, done = -2 WHERE id = 1",
        "UPDATE assignment SET work = 2147483648 WHERE id = 1",
        "UPDATE assignment SET done = 121 WHERE id = 1",
        "UPDATE assignment SET done = -1 WHERE id = 1",
        "UPDATE assignment SET delay = -1 WHERE id = 1",
        "UPDATE assignment SET delay = 6240001 WHERE id = 1",
        "UPDATE calendar SET base = id WHERE id = 1",
        "UPDATE calendar SET base = 2 WHERE id = 1",
        "UPDATE calendar SET base = 9 WHERE id = 3",
        "UPDATE calendar SET base = NULL WHERE id = 3",
        "UPDATE calendar SET kept = 'null' WHERE id = 1",
        "DELETE FROM calendar_shift WHERE calendar = 1",
        "UPDATE calendar_day_off SET day = 'holiday' WHERE calendar = 2",
        "UPDATE calendar_day_off SET day = 'monday' WHERE calendar = 2",
        "UPDATE calendar_day_off SET calendar = 9 WHERE calendar = 2",
        "UPDATE calendar_recurrence SET calendar = 9",
        "UPDATE calendar_recurrence SET hours = '08:00-07:00' WHERE place = 0",
        "UPDATE calendar_recurrence SET hours = 'morning' WHERE place = 0",
        "UPDATE calendar_recurrence SET begins = '2199-12-31', ends = '2199-12-30' WHERE place = 0",
        "UPDATE calendar_recurrence SET ends = '9999-12-31' WHERE place = 0",
        "UPDATE calendar_recurrence SET pattern = 'hourly' WHERE place = 0",
        "UPDATE calendar_recurrence SET pattern = 'weekly' WHERE place = 0",
        "UPDATE calendar_recurrence SET every = NULL WHERE place = 0",
        "UPDATE calendar_recurrence SET every = 65536 WHERE place = 0",
        "UPDATE calendar_recurrence SET every = -1 WHERE place = 0",
        "UPDATE calendar_recurrence SET weekdays = 'monday moonday' WHERE place = 1",
        "UPDATE calendar_recurrence SET weekdays = NULL WHERE place = 4",
        "UPDATE calendar_recurrence SET day = 32 WHERE place = 3",
        "UPDATE calendar_recurrence SET day = 0 WHERE place = 3",
        "UPDATE calendar_recurrence SET nth = 'fifth' WHERE place = 4",
        "UPDATE calendar_recurrence SET weekdays = 'friday monday' WHERE place = 4",
        "UPDATE calendar_recurrence SET month = 13 WHERE place = 5",
        "UPDATE calendar_recurrence SET month = 256 WHERE place = 6",
        "UPDATE calendar_week SET calendar = 9",
        "UPDATE calendar_week SET tuesday = '07:00-12:00 11:00-13:00'",
        "UPDATE calendar_week SET begins = 'summer'",
        "UPDATE calendar_week SET ends = '2025-06-30' WHERE place = 0",
        "UPDATE baseline SET plan = 9 WHERE id = 1",
        "UPDATE baseline SET name = '' WHERE id = 1",
        "UPDATE baseline SET taken = 'yesterday' WHERE id = 1",
        "UPDATE baseline SET taken = '9999-01-01T00:00' WHERE id = 1",
        "UPDATE baseline SET id = 4000000000 WHERE id = 1",
        "DELETE FROM baseline WHERE id = 1",
        "DELETE FROM baseline_row WHERE place = 1",
        "UPDATE baseline_row SET place = 7 WHERE place = 2",
        "UPDATE baseline_row SET task = -1 WHERE place = 0",
        "UPDATE baseline_row SET task = 2000000001 WHERE place = 0",
        "UPDATE baseline_row SET name = char(7) WHERE place = 0",
        "UPDATE baseline_row SET summary = 2 WHERE place = 0",
        "UPDATE baseline_row SET finish = '2025-01-13T07:59' WHERE place = 0",
        "UPDATE baseline_row SET finish = '9999-01-13T07:59' WHERE place = 0",
        "UPDATE baseline_row SET duration = -1 WHERE place = 0",
        "UPDATE baseline_row SET work = -1 WHERE place = 0",
        "UPDATE baseline_row SET promised = '0000-00-00' WHERE place = 0",
        "UPDATE baseline_row SET kept = '{' WHERE place = 0",
        "UPDATE counter SET next = 0 WHERE noun = 'baseline'",
        "UPDATE counter SET next = -1 WHERE noun = 'task'",
        "UPDATE counter SET next = 4294967295 WHERE noun = 'task'",
    ] {
        fs::write(&path, &whole).unwrap();
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
        "WITH RECURSIVE n(i) AS (SELECT 21 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) \
         INSERT INTO task (id, plan, parent, rank, name, kind, duration, constraint_kind, \
         external, progress, percent, note) \
         SELECT i, 1, i - 1, 0, 'Deep', 'work', 480, 'as-soon-as-possible', \
         0, 'not-started', 0, '' FROM n",
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
