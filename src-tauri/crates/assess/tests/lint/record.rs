//! Points 11 to 14 of the fourteen: the plan against its baseline, and the critical path test.

use assess::lint::{Check, Lint, Policy};
use plan::Program;

use crate::linted::{chain, look, look_on, program, said, sealed, table};

fn told(program: &Program, check: Check) -> String {
    let lint: Lint = look(program, &Policy::default());
    said(program, &lint, check)
}

#[test]
fn tasks_are_missed_when_they_finish_after_the_baseline_said() {
    let then = "A 2d; B 2d after A; C 2d after B";
    for (now, missed, executed) in [
        // A and B are due by the 17th.
        (
            "A 2d done 2025-01-13..2025-01-14T17:00; B 2d after A done 2025-01-15..2025-01-16T17:00; C 2d after B; status 2025-01-17",
            "passed 0/2",
            "passed 2/2",
        ),
        (
            "A 2d done 2025-01-13..2025-01-15T09:00; B 2d after A; C 2d after B; status 2025-01-17",
            "failed 2/2: A, B",
            "failed 1/2: B",
        ),
        // Later the same day is no later.
        (
            "A 2d done 2025-01-13..2025-01-14T18:00; B 2d after A done 2025-01-15..2025-01-16T17:00; C 2d; status 2025-01-17",
            "passed 0/2",
            "passed 2/2",
        ),
        // What was done early makes up for it.
        (
            "A 2d done 2025-01-13..2025-01-14T17:00; B 2d; C 2d done 2025-01-15..2025-01-16T17:00; status 2025-01-17",
            "failed 1/2: B",
            "passed 2/2: B",
        ),
        (
            "A 2d; B 2d after A; C 2d after B; status 2025-01-13",
            "-",
            "-",
        ),
    ] {
        let plan = sealed(then, now);
        assert_eq!(told(&plan, Check::MissedTasks), missed, "{now}");
        assert_eq!(told(&plan, Check::ExecutionIndex), executed, "{now}");
    }
    let unsealed = program(then);
    assert_eq!(told(&unsealed, Check::MissedTasks), "-");
    assert_eq!(told(&unsealed, Check::ExecutionIndex), "-");
}

#[test]
fn five_percent_may_be_missed_and_95_have_to_be_done() {
    let done = |count: usize, late: usize| -> String {
        (1..=count)
            .map(|at| {
                if at <= late {
                    format!("A{at} 1d;")
                } else {
                    format!("A{at} 1d done 2025-01-13..2025-01-13T17:00;")
                }
            })
            .collect()
    };
    let then: String = (1..=20).map(|at| format!("A{at} 1d;")).collect();
    for (late, missed, executed) in [
        (1, "passed 1/20: A1", "passed 19/20: A1"),
        (2, "failed 2/20: A1, A2", "failed 18/20: A1, A2"),
    ] {
        let plan = sealed(&then, &format!("{}status 2025-01-20", done(20, late)));
        assert_eq!(told(&plan, Check::MissedTasks), missed);
        assert_eq!(told(&plan, Check::ExecutionIndex), executed);
    }
}

#[test]
fn the_path_length_index_is_what_is_left_with_its_float() {
    // Of 20 days left, one too many is 95%; two are 90%.
    for (now, expected) in [
        ("A 19d; M milestone after A", "passed 9600/9120"),
        ("A 20d; M milestone after A", "passed 9600/9600"),
        ("A 21d; M milestone after A", "passed 9600/10080: M"),
        ("A 22d; M milestone after A", "failed 9600/10560: M"),
    ] {
        let plan = sealed("A 20d; M milestone after A", now);
        assert_eq!(told(&plan, Check::PathLengthIndex), expected, "{now}");
    }
    table(
        Check::PathLengthIndex,
        &Policy::default(),
        &[
            ("A 5d; M milestone after A; launch M", "-"),
            (
                "A 5d; M milestone after A; launch M\n!promised M 2025-01-17",
                "passed 2400/2400",
            ),
            (
                "A 5d; M milestone after A; launch M\n!promised M 2025-01-16",
                "failed 1920/2400: M",
            ),
            (
                "M milestone done 2025-01-13; launch M\n!promised M 2025-01-16",
                "-",
            ),
        ],
    );
}

#[test]
fn a_delay_at_the_beginning_arrives_at_the_launch() {
    table(
        Check::CriticalPathTest,
        &Policy::default(),
        &[
            ("", "-"),
            (
                "A 5d; B 2d after A; M milestone after B; launch M",
                "passed 288000/288000",
            ),
            (
                "A 5d begun 2025-01-13 40%; M milestone after A; launch M",
                "passed 288000/288000",
            ),
            (
                // Time on the wall, which ends on a weekend the first time.
                "A 5ed; M milestone after A; launch M",
                "passed 861120/864000",
            ),
            // A date that lets the delay through is none of its business.
            (
                "A 5d; B 2d after A mso 2025-01-13; M milestone after A,B; launch M",
                "passed 288000/288000",
            ),
            // The launch waits for nothing open.
            (
                "A 5d; M milestone mso 2025-03-03; launch M",
                "failed 0/1: M",
            ),
            (
                "A 5d; M milestone after A mso 2025-01-15; launch M",
                "failed 0/288000: A",
            ),
            ("A 5d; M milestone done 2025-01-13; launch M", "-"),
        ],
    );
}

#[test]
fn progress_is_stale_after_a_week() {
    let plan = program("A 5d; status 2025-01-13");
    for (today, expected) in [
        ("2025-01-20", "passed 0/1"),
        ("2025-01-21", "failed 1/1: the plan"),
    ] {
        let lint = look_on(&plan, &Policy::default(), today.parse().unwrap());
        assert_eq!(said(&plan, &lint, Check::StatusStale), expected);
    }
    assert_eq!(told(&program(&chain('A', 2)), Check::StatusStale), "-");
}
