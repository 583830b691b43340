//! Summaries: what they wait for, what waits for them, and what their rows make of them.

use crate::sketch::{Planned, check, planned};

#[test]
fn a_summary_spans_its_rows() {
    for (sketch, expected) in [
        ("S { A 3d; B 2d after A }", "S 13 Jan..17 Jan"),
        (
            "S { A 1d pin 2025-01-15; B 2d pin 2025-01-14 }",
            "S 14 Jan..15 Jan",
        ),
        (
            "T { S { A 1d }; B 4d after A }",
            "S 13 Jan..13 Jan; T 13 Jan..17 Jan",
        ),
        // Milestones keep their readings: Friday's end, Monday's beginning.
        ("A 5d; S { M milestone after A }", "S 17 Jan 17:00"),
        ("S { M milestone pin 2025-01-20 }", "S 20 Jan 08:00"),
        (
            "A 5d; S { M milestone after A; B 1d after A }",
            "S 17 Jan 17:00..20 Jan",
        ),
        (
            "S { B 5d; M milestone pin 2025-01-20 }",
            "S 13 Jan..20 Jan 08:00",
        ),
        // What happened on a Saturday counts as it happened.
        (
            "S { A 1d done 2025-01-18T10:00..2025-01-18T12:00 }",
            "S 18 Jan 10:00..18 Jan 12:00",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn rows_wait_for_what_their_summary_waits_for() {
    for (sketch, expected) in [
        (
            "C 3d; S { A 1d; B 2d after A } after C",
            "A 16 Jan..16 Jan; B 17 Jan..20 Jan; S 16 Jan..20 Jan",
        ),
        ("C 3d; S { A 1d } after C:SS+1d", "A 14 Jan..14 Jan"),
        (
            "C 2d; T { S { A 1d }; B 1d } after C",
            "A 15 Jan..15 Jan; B 15 Jan..15 Jan",
        ),
        (
            "C 2d; D 4d; T { S { A 1d } after D; B 1d } after C",
            "A 17 Jan..17 Jan; B 15 Jan..15 Jan",
        ),
        (
            "C 1d; S { A 1d pin 2025-01-20; B 1d } after C",
            "A 20 Jan..20 Jan; B 14 Jan..14 Jan",
        ),
        ("C 5d; S { M milestone } after C", "M 17 Jan 17:00"),
        // What has begun or happened waits no more.
        (
            "C 3d; S { A 1d done 2025-01-13T08:00..2025-01-13T17:00; B 1d; D 2d begun \
             2025-01-14T08:00 0% } after C",
            "A 13 Jan..13 Jan; B 16 Jan..16 Jan; D 14 Jan..15 Jan; S 13 Jan..16 Jan",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn others_wait_for_the_ends_of_a_summary() {
    for (sketch, expected) in [
        ("S { A 3d; B 2d }; C 1d after S", "C 16 Jan..16 Jan"),
        ("T { S { A 3d }; B 2d }; C 1d after T", "C 16 Jan..16 Jan"),
        (
            "S { A 3d pin 2025-01-15; B 2d pin 2025-01-14 }; C 1d after S:SS+1d",
            "C 15 Jan..15 Jan",
        ),
        ("S { A 3d }; C 1d after S:FF", "C 15 Jan..15 Jan"),
        (
            "S { A 3d pin 2025-01-15 }; C 1d after S:SF",
            "C 14 Jan..14 Jan",
        ),
        ("S { A 3d }; T { B 1d } after S", "B 16 Jan..16 Jan"),
        ("S { A 5d }; M milestone after S", "M 17 Jan 17:00"),
        (
            "S { A 5d; M milestone pin 2025-01-20 }; N milestone after S",
            "N 20 Jan 08:00",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn a_summary_has_the_float_of_its_tightest_row() {
    for (sketch, expected) in [
        (
            "S { A 3d; B 1d }; L milestone after S; launch L",
            "A 0/0*; B 2d/2d~; S 0/0*; L 0/0*",
        ),
        (
            "S { A 1d; B 2d after A }; C 5d; L milestone after S,C; launch L",
            "A 2d/0~; B 2d/2d~; S 2d/2d~",
        ),
        // A alone decides when S starts; the launch does not wait for B.
        (
            "S { A 1d; B 4d pin 2025-01-15 }; C 9d after S:SS; L milestone after C; launch L",
            "A 0/0*; B -/3d; S 0/0*",
        ),
        (
            "T { S { A 1d }; B 3d }; L milestone after T; launch L",
            "A 2d/2d~; S 2d/2d~; T 0/0*",
        ),
        // The launch waits for a row from inside, not for the summary.
        (
            "S { A 3d; B 1d }; L milestone after B; launch L",
            "A -/0; B 0/0*; S 0/0*",
        ),
        (
            "S { A 1d done 2025-01-13T08:00..2025-01-13T17:00 }; B 1d",
            "S -/0; B 0/0*",
        ),
    ] {
        check(sketch, Planned::floats, expected);
    }
}

#[test]
fn what_a_summary_waits_for_is_held_by_its_first_row() {
    for (sketch, expected) in [
        // A is pinned to Monday the 20th: C, done on Monday the 13th, may take four more days.
        ("C 1d; S { A 1d pin 2025-01-20 } after C", "C 4d/4d~"),
        (
            "C 1d; S { A 1d pin 2025-01-20; B 1d } after C",
            "C 4d/0~; B 4d/4d~",
        ),
        ("C 1d; T { S { A 1d pin 2025-01-16 } } after C", "C 2d/2d~"),
        // Only what has not begun still waits.
        (
            "C 1d; S { A 1d done 2025-01-13T08:00..2025-01-13T17:00; B 1d pin 2025-01-15 } after C",
            "C 1d/1d~",
        ),
        (
            "C 1d; S { A 3d begun 2025-01-13T08:00 0% } after C",
            "C 2d/2d~",
        ),
    ] {
        check(sketch, Planned::floats, expected);
    }
}

#[test]
fn progress_of_a_summary_is_weighted_by_work() {
    for (sketch, percent, complete) in [
        // 3 of 3 days and half of 1: 3.5 of 4 days, rounded down.
        (
            "S { A 3d done 2025-01-13T08:00..2025-01-15T17:00; B 1d begun 2025-01-13T08:00 50% }",
            87,
            false,
        ),
        (
            "S { M milestone done 2025-01-13T08:00; N milestone }",
            50,
            false,
        ),
        // Not quite all of it is never 100 %.
        (
            "S { A 9d done 2025-01-13T08:00..2025-01-23T17:00; M milestone }",
            99,
            false,
        ),
        (
            "S { A 1d done 2025-01-13T08:00..2025-01-13T17:00 }",
            100,
            true,
        ),
        (
            "S { T { A 1d done 2025-01-13T08:00..2025-01-13T17:00 }; B 1d }",
            50,
            false,
        ),
        ("S { A 1d }", 0, false),
    ] {
        let planned = planned(sketch);
        let dates = planned.schedule.dates(planned.id("S")).unwrap();
        assert_eq!(
            (dates.percent, dates.complete),
            (percent, complete),
            "{sketch}"
        );
        assert!(dates.summary);
    }
}
