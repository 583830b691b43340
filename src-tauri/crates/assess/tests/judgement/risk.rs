//! What endangers a row, and rows nothing says a date of.

use assess::{Risk, risk, unplaced};

use crate::judged::program;

#[test]
fn overdue_is_what_lies_behind_us_and_at_risk_what_will_miss_something() {
    for (sketch, promises, expected) in [
        ("A 1d", &[][..], "A overdue"),
        ("A 1d done 2025-01-13", &[][..], ""),
        ("A 1d inactive", &[][..], ""),
        ("A 10d", &[][..], ""),
        // A day that is over on the day it ends.
        ("A 2d", &[][..], "A overdue"),
        ("A 3d", &[][..], ""),
        // A status date tells where behind is.
        ("status 2025-01-14; A 1d begun 2025-01-13 50%", &[][..], ""),
        ("stays; status 2025-01-20; A 3d", &[][..], "A overdue"),
        // Promises, deadlines and dates insisted on.
        ("A 10d", &["A 2025-01-23"][..], "A at risk"),
        ("A 10d", &["A 2025-01-24"][..], ""),
        ("A 10d deadline 2025-01-23T17:00", &[][..], "A at risk"),
        ("A 10d deadline 2025-01-24T17:00", &[][..], ""),
        ("A 10d; B 5d after A fnlt 2025-01-29", &[][..], "A at risk"),
        // Of a summary its rows say it.
        ("S { A 10d }", &["S 2025-01-20"][..], ""),
        // Overdue is the worse.
        ("A 1d", &["A 2025-01-10"][..], "A overdue"),
    ] {
        let program = program(sketch, promises);
        let schedule = schedule::schedule(&program).unwrap();
        let today = "2025-01-15".parse().unwrap();
        let found: Vec<String> = program
            .tasks
            .iter()
            .filter_map(|(id, row)| {
                let word = match risk(&program, &schedule, id, today)? {
                    Risk::Overdue => "overdue",
                    Risk::AtRisk => "at risk",
                };
                Some(format!("{} {word}", row.name))
            })
            .collect();
        assert_eq!(found.join("; "), expected, "{sketch} {promises:?}");
    }
}

#[test]
fn a_row_is_unplaced_where_nothing_says_when() {
    for (sketch, expected) in [
        ("A 1d", "A"),
        ("A 1d; M milestone", "A M"),
        ("A 1d; B 1d after A", ""),
        ("A 1d snet 2025-01-13", ""),
        ("A 1d alap", ""),
        ("A 1d manual 2025-01-13..2025-01-13T17:00", ""),
        ("A 1d deadline 2025-01-20T17:00", ""),
        ("A 1d delay 1d", ""),
        ("A 2d begun 2025-01-13 50%", ""),
        ("A 1d done 2025-01-13", ""),
        ("A 1d inactive", ""),
        ("S { A 1d; B 1d }", "A B"),
        ("S { A 1d; B 1d }; C 1d after S", ""),
    ] {
        let program = program(sketch, &[]);
        let schedule = schedule::schedule(&program).unwrap();
        let found: Vec<&str> = program
            .tasks
            .iter()
            .filter(|(id, _)| unplaced(&program, &schedule, *id))
            .map(|(_, row)| row.name.as_str())
            .collect();
        assert_eq!(found.join(" "), expected, "{sketch}");
    }
}
