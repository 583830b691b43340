//! The chain of rows that decides a date, and the float of everything before it.

use plan::TaskId;

use crate::sketch::planned;

/// `C > A(S) > B`: the rows from first to last, with the summary that waits in a row's place.
#[track_caller]
fn check(sketch: &str, to: &str, steps: &str, floats: &str) {
    let planned = planned(sketch);
    let path = planned
        .schedule
        .path_to(&planned.program, planned.id(to))
        .unwrap();
    let told: Vec<String> = path
        .steps
        .iter()
        .map(|step| {
            let through = step
                .through
                .map(|summary| format!("({})", planned.name(summary)));
            format!("{}{}", planned.name(step.task), through.unwrap_or_default())
        })
        .collect();
    assert_eq!(told.join(" > "), steps, "{sketch}");
    assert!(path.steps[0].link.is_none() && path.steps[1..].iter().all(|step| step.link.is_some()));
    let told: Vec<String> = path
        .floats
        .iter()
        .map(|&(task, float)| format!("{} {}", planned.name(task), float.0 / 480))
        .collect();
    assert_eq!(told.join("; "), floats, "{sketch}");
}

#[test]
fn a_path_leads_from_a_cause_to_the_row_asked_about() {
    for (sketch, to, steps, floats) in [
        (
            "A 3d; B 2d after A; C 1d; L milestone after B,C; launch L",
            "L",
            "A > B > L",
            "A 0; B 0; C 4; L 0",
        ),
        // Any row can be asked about; what it does not wait for plays no part.
        (
            "A 3d; C 1d; B 1d after A,C; X 9d",
            "B",
            "A > B",
            "A 0; C 2; B 0",
        ),
        (
            "A 3d; B 1d after A pin 2025-01-20; C 1d after B",
            "C",
            "B > C",
            "A 2; B 0; C 0",
        ),
        (
            "A 1d done 2025-01-13T08:00..2025-01-13T17:00; B 1d after A; C 1d after B",
            "C",
            "A > B > C",
            "B 0; C 0",
        ),
        ("A 9d; B 1d after A:SS+1d", "B", "A > B", "A 0; B 0"),
        ("A 1d", "A", "A", "A 0"),
        (
            "A 1d; plan Q 2025-01-13 standard; B 1d after A",
            "B",
            "A > B",
            "A 0; B 0",
        ),
    ] {
        check(sketch, to, steps, floats);
    }
}

#[test]
fn a_path_goes_through_the_rows_of_summaries() {
    for (sketch, to, steps, floats) in [
        (
            "C 2d; S { A 1d; B 3d after A } after C; L milestone after S",
            "L",
            "C > A(S) > B > L",
            "C 0; A 0; B 0; L 0",
        ),
        (
            "C 2d; S { A 1d; B 3d after A } after C; X 9d",
            "S",
            "C > A(S) > B",
            "C 0; A 0; B 0",
        ),
        // The one that waits is the outermost.
        (
            "C 2d; T { S { A 1d } } after C",
            "A",
            "C > A(T)",
            "C 0; A 0",
        ),
        // From its start a summary drives by the row that starts first, however long others take.
        (
            "S { A 1d pin 2025-01-15; B 9d pin 2025-01-16 }; C 1d after S:SS",
            "C",
            "A > C",
            "A 0; C 0",
        ),
        (
            "S { A 1d; B 9d }; C 1d after S",
            "C",
            "B > C",
            "A 8; B 0; C 0",
        ),
        // Where no row decides its dates the summary speaks for itself.
        (
            "S { A 1d } manual 2025-01-20..2025-01-20T17:00; B 1d after S",
            "B",
            "S > B",
            "B 0",
        ),
        (
            "S { A 1d inactive } manual 2025-01-20..2025-01-20T17:00; B 1d after S",
            "B",
            "S > B",
            "B 0",
        ),
        ("S { A 1d inactive }; B 1d", "S", "S", ""),
    ] {
        check(sketch, to, steps, floats);
    }
}

#[test]
fn there_is_no_path_to_a_row_that_is_not_there() {
    let planned = planned("A 1d");
    assert_eq!(planned.schedule.path_to(&planned.program, TaskId(99)), None);
}
