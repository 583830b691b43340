//! Days nobody works on a row.

use plan::Moment;

use crate::sketch::{Planned, planned};

/// Days of January 2025 a row rests on, the stretches as `18-19`.
fn rests(planned: &Planned, name: &str, from: &str, to: &str) -> String {
    let at = |text: &str| text.parse::<Moment>().unwrap();
    let found = planned.schedule.rests(planned.id(name), at(from), at(to));
    let day = |moment: Moment| moment.date().format("%-d").to_string();
    let stretches = found
        .iter()
        .map(|&(begin, end)| match (day(begin), day(Moment(end.0 - 1))) {
            (first, last) if first == last => first,
            (first, last) => format!("{first}-{last}"),
        });
    stretches.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_row_rests_by_its_own_hours() {
    for (sketch, expected) in [
        ("A 3d", "18-19 25-26"),
        ("off 2025-01-20; A 3d", "18-20 25-26"),
        // A task's own hours.
        ("hours w weekends; A 3d on w", "13-17 20-24"),
        // Those of its owner, and of who is assigned.
        (
            "hours m standard; off 2025-01-15; person Mia m; A 3d owner Mia",
            "15 18-19 25-26",
        ),
        (
            "hours m no-wednesday; person Mia m; A 3d by Mia=3d",
            "15 18-19 22 25-26",
        ),
        // A day on which one of two works is no rest.
        (
            "hours m no-wednesday; hours e standard; person Mia m; person Eli e; A 3d by Mia=3d by Eli=3d",
            "18-19 25-26",
        ),
        // The wall knows no weekend.
        ("A 3ed", ""),
        ("S { A 3d }", "18-19 25-26"),
    ] {
        let planned = planned(sketch);
        let name = if sketch.starts_with('S') { "S" } else { "A" };
        let told = rests(&planned, name, "2025-01-13T00:00", "2025-01-27T00:00");
        assert_eq!(told, expected, "{sketch}");
    }
}

#[test]
fn only_whole_days_within_the_span_count() {
    let planned = planned("A 3d");
    for (from, to, expected) in [
        ("2025-01-18T00:00", "2025-01-20T00:00", "18-19"),
        ("2025-01-18T00:01", "2025-01-20T00:00", "19"),
        ("2025-01-18T00:00", "2025-01-19T23:59", "18"),
        ("2025-01-20T00:00", "2025-01-18T00:00", ""),
        ("2025-01-18T08:00", "2025-01-18T17:00", ""),
    ] {
        assert_eq!(rests(&planned, "A", from, to), expected, "{from} {to}");
    }
}

#[test]
fn what_a_link_says_of_a_row_it_says_of_the_rows_in_it() {
    for (sketch, linked) in [
        ("A 1d; B 1d", ""),
        ("A 1d; B 1d after A", "A B"),
        ("S { A 1d; B 1d }; C 1d after S", "S A B C"),
        ("C 1d; S { A 1d; B 1d } after C", "C S A B"),
        ("S { A 1d; B 1d after A }; C 1d", "A B"),
        ("A 1d; B 1d after A inactive", ""),
    ] {
        let planned = planned(sketch);
        let found: Vec<&str> = planned
            .program
            .tasks
            .iter()
            .filter(|(id, _)| planned.schedule.is_linked(*id))
            .map(|(_, task)| task.name.as_str())
            .collect();
        assert_eq!(found.join(" "), linked, "{sketch}");
    }
}
