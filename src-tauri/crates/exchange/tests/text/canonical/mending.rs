//! Records that contradict each other: what is taken, and what is said about it.

use super::{document, read};

const CALENDAR: &str =
    r#"{"record":"calendar","id":1,"name":"Standard","week":{"monday":["08:00-12:00"]}}"#;
const PLAN: &str = r#"{"record":"plan","id":1,"name":"R1","start":"2025-01-13","calendar":1}"#;
const A: &str = r#"{"record":"task","id":1,"plan":1,"name":"A","duration_min":480}"#;
const B: &str = r#"{"record":"task","id":2,"plan":1,"name":"B","duration_min":480}"#;

/// The records are lines 3, 4 and so on; the expected notes are «place: text».
fn check(records: &[&str], kept: [usize; 4], notes: &[&str]) {
    let imported = read(&document(records)).unwrap();
    let program = &imported.program;
    let said: Vec<String> = imported
        .notes
        .list()
        .iter()
        .map(|note| format!("{}: {}", note.place, note.text))
        .collect();
    assert_eq!(said, notes);
    let found = [
        program.calendars.len(),
        program.plans.len(),
        program.tasks.len(),
        program.links.len(),
    ];
    assert_eq!(
        found, kept,
        "calendars, plans, tasks and links of {records:?}"
    );
}

#[test]
fn dangling_references_are_named_with_their_line() {
    check(
        &[
            CALENDAR,
            PLAN,
            A,
            B,
            r#"{"record":"task","id":3,"plan":7,"name":"Lost"}"#,
            r#"{"record":"task","id":4,"plan":1,"parent":3,"name":"Orphan","owner":9,"workstream":5}"#,
            r#"{"record":"link","id":1,"from":1,"to":2}"#,
            r#"{"record":"link","id":2,"from":1,"to":3}"#,
            r#"{"record":"link","id":3,"from":2,"to":2}"#,
            r#"{"record":"link","id":4,"from":1,"to":2,"lag_min":5}"#,
            r#"{"record":"calendar-day","calendar":4,"date":"2025-04-18"}"#,
        ],
        [1, 1, 3, 1],
        &[
            "line 13: The calendar-day belongs to something that does not stand further up; it was left out.",
            "line 7: The task belongs to something that is missing; it was left out.",
            "line 8: The owner named here is missing; it was left out.",
            "line 8: The workstream named here is missing; it was left out.",
            "line 8: The summary of task 4 is missing; the task stands on the outermost level.",
            "line 10: The link leads to or from a task that is missing; it was left out.",
            "line 11: The link leads from a task to itself; it was left out.",
            "line 12: The link joins two tasks that are joined already; it was left out.",
        ],
    );
}

#[test]
fn the_second_record_of_a_number_is_left_out() {
    check(
        &[CALENDAR, PLAN, A, &A.replace("\"A\"", "\"Other\"")],
        [1, 1, 1, 0],
        &["line 6: A task with this number stands further up; this one was left out."],
    );
}

#[test]
fn circles_are_opened() {
    check(
        &[
            &CALENDAR.replace("\"week\"", "\"base\":2,\"week\""),
            r#"{"record":"calendar","id":2,"name":"Team","base":1}"#,
            PLAN,
            &A.replace("\"name\"", "\"parent\":2,\"name\""),
            &B.replace("\"name\"", "\"parent\":1,\"name\""),
        ],
        [2, 1, 2, 0],
        &[
            "line 3: Calendar 1 is based on itself in the end; it is now based on none.",
            "line 6: Task 1 lies within itself or more than 1000 levels deep; it stands on the outermost level.",
        ],
    );
}

#[test]
fn links_between_a_summary_and_its_rows_are_left_out() {
    check(
        &[
            CALENDAR,
            PLAN,
            A,
            &B.replace("\"name\"", "\"parent\":1,\"name\""),
            r#"{"record":"task","id":3,"plan":1,"parent":2,"name":"C"}"#,
            r#"{"record":"link","id":1,"from":1,"to":3}"#,
            r#"{"record":"link","id":2,"from":2,"to":1}"#,
        ],
        [1, 1, 3, 0],
        &[
            "line 8: The link joins a summary with a row in it; it was left out.",
            "line 9: The link joins a summary with a row in it; it was left out.",
        ],
    );
}

#[test]
fn a_plan_without_its_calendar_gets_another() {
    check(
        &[PLAN, A],
        [1, 1, 1, 0],
        &["line 3: The calendar of the plan “R1” is missing; it goes by “Standard” now."],
    );
}

#[test]
fn a_field_that_cannot_be_read_is_left_out_and_a_record_that_needs_it_too() {
    let dates = [
        ("\"0000-01-01T08:00\"", "year 0"),
        ("\"9999-12-31T08:00\"", "year 9999"),
        ("\"2025-02-30T08:00\"", "no such day"),
        ("20250131", "a number"),
    ];
    for (date, what) in dates {
        let task = A.replace("\"name\"", &format!("\"deadline\":{date},\"name\""));
        let imported = read(&document(&[CALENDAR, PLAN, &task])).unwrap();
        let (_, task) = imported.program.tasks.iter().next().unwrap();
        assert_eq!(task.deadline, None, "{what}");
        assert_eq!(
            imported.notes.list()[0].text,
            "“deadline” of the task is not a moment such as “2025-03-14T08:00”, from 1950 to 2199; it was left out.",
        );
    }
    check(
        &[CALENDAR, &PLAN.replace("2025-01-13", "0000-01-13"), A],
        [1, 0, 0, 0],
        &[
            "line 4: “start” of the plan is not a date such as “2025-03-14”, from 1950 to 2199; the record was left out.",
            "line 5: The task belongs to something that is missing; it was left out.",
        ],
    );
    check(
        &[
            CALENDAR,
            PLAN,
            &A.replace("480", "9999999999"),
            &B.replace("\"B\"", "\"B\",\"constraint\":\"must-start-on\""),
            r#"{"record":"task","id":"3","plan":1,"name":"C"}"#,
        ],
        [1, 1, 2, 0],
        &[
            "line 5: “duration_min” of the task is not a whole number from 0 to 6240000; it was left out.",
            "line 6: “constraint” of the task is not a constraint with its moment; it was left out.",
            "line 7: “id” of the task is not a number from 1 on; the record was left out.",
        ],
    );
}

#[test]
fn what_a_later_version_adds_is_noted_and_left_out() {
    check(
        &[
            CALENDAR,
            PLAN,
            &A.replace("\"name\"", "\"colour\":\"red\",\"name\""),
            &B.replace("\"name\"", "\"colour\":\"blue\",\"name\""),
            r#"{"record":"risk","id":1,"name":"Rain"}"#,
            r#"{"id":1}"#,
            "7",
        ],
        [1, 1, 2, 0],
        &[
            "line 5: “colour” of the task means nothing to this version of Gantry; it was left out here and wherever else it occurs.",
            "line 7: A “risk” means nothing to this version of Gantry; it was left out.",
            "line 8: The record does not say of what kind it is; it was left out.",
            "line 9: This is not a record; it was left out.",
        ],
    );
}

#[test]
fn texts_are_made_printable_and_cut() {
    let long = "é".repeat(30_000);
    let imported = read(&document(&[
        CALENDAR,
        PLAN,
        &A.replace("\"A\"", "\"two\\nlines\""),
        &B.replace("\"B\"", &format!("\"{long}\",\"note\":\"{long}\"")),
        r#"{"record":"task","id":3,"plan":1,"name":"  "}"#,
    ]))
    .unwrap();
    let tasks: Vec<_> = imported
        .program
        .tasks
        .iter()
        .map(|(_, task)| task)
        .collect();
    assert_eq!(tasks[0].name, "two lines");
    assert_eq!(tasks[1].name, "é".repeat(500));
    assert_eq!(tasks[1].note, "é".repeat(20_000));
    assert_eq!(tasks[2].name, "Unnamed");
    assert_eq!(imported.notes.list().len(), 4);
}
