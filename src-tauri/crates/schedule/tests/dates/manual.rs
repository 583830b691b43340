//! Pinned, split, delayed and inactive tasks.

use crate::sketch::{Planned, check, planned};

#[test]
fn nothing_moves_a_pinned_task() {
    for (sketch, expected) in [
        (
            "A 5d; B 1d after A manual 2025-01-15T08:00..2025-01-15T17:00; C 1d after B",
            "B 15 Jan..15 Jan; C 16 Jan..16 Jan",
        ),
        (
            "status 2025-01-20; B 1d manual 2025-01-15T08:00..2025-01-15T17:00",
            "B 15 Jan..15 Jan",
        ),
        // A summary may be pinned, too: its rows are not.
        (
            "S { A 2d } manual 2025-01-20T08:00..2025-01-24T17:00; C 1d after S",
            "A 13 Jan..14 Jan; S 20 Jan..24 Jan; C 27 Jan..27 Jan",
        ),
        // What has happened outranks it.
        (
            "B 1d manual 2025-01-15T08:00..2025-01-15T17:00 done 2025-01-13T08:00..2025-01-13T17:00",
            "B 13 Jan..13 Jan",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn what_is_set_aside_is_in_nobody_s_way() {
    for (sketch, expected) in [
        (
            "A 5d inactive; B 1d after A",
            "A 13 Jan..17 Jan; B 13 Jan..13 Jan",
        ),
        ("S { A 5d inactive; B 1d }", "S 13 Jan..13 Jan"),
        ("S { A 5d inactive }; B 1d after S", "B 13 Jan..13 Jan"),
    ] {
        check(sketch, Planned::dates, expected);
    }
    check("A 9d inactive; B 1d", Planned::floats, "B 0/0*; A -/0");
}

#[test]
fn a_split_task_is_longer_by_its_breaks() {
    let planned = planned("A 3d split 1d+2d; B 1d after A");
    assert_eq!(planned.dates("A"), "A 13 Jan..17 Jan");
    assert_eq!(planned.dates("B"), "B 20 Jan..20 Jan");
    let stretches = planned.schedule.segments(&planned.program, planned.id("A"));
    let stretches: Vec<String> = stretches
        .iter()
        .map(|(from, until)| format!("{from}..{until}"))
        .collect();
    assert_eq!(
        stretches,
        [
            "2025-01-13T08:00..2025-01-13T17:00",
            "2025-01-16T08:00..2025-01-17T17:00"
        ]
    );
}

#[test]
fn interrupted_work_goes_on_where_somebody_said() {
    let planned = planned("A 4d begun 2025-01-13T08:00 50% resume 2025-01-20");
    assert_eq!(planned.dates("A"), "A 13 Jan..21 Jan");
    let stretches = planned.schedule.segments(&planned.program, planned.id("A"));
    assert_eq!(stretches.len(), 2);
    assert_eq!(stretches[0].1.to_string(), "2025-01-14T17:00");
    assert_eq!(stretches[1].0.to_string(), "2025-01-20T08:00");
}

#[test]
fn a_delay_holds_back_by_time_on_the_wall() {
    for (sketch, expected) in [
        ("A 1d delay 1d", "A 14 Jan..14 Jan"),
        ("A 5d; B 1d after A delay 2d", "B 22 Jan..22 Jan"),
    ] {
        check(sketch, Planned::dates, expected);
    }
}
