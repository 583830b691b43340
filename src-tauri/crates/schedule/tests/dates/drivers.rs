//! What decided a start.

use crate::sketch::{Planned, check};

#[test]
fn every_start_has_a_reason() {
    for (sketch, expected) in [
        ("A 1d", "A start"),
        ("A 1d pin 2025-01-15", "A pin"),
        ("A 3d; B 1d after A", "A start; B A"),
        ("A 3d; C 4d; B 1d after A,C", "B C"),
        ("A 3d; C 4d; B 1d after A+2d,C", "B A"),
        ("A 3d; B 1d after A:SS+1d", "B A"),
        ("A 3d; B 1d after A:FF", "B A"),
        ("A 3d; B 1d after A pin 2025-01-17", "B pin"),
        ("A 3d; B 1d after A pin 2025-01-14", "B A"),
        ("status 2025-01-20; A 1d", "A status"),
        ("status 2025-01-20; A 1d pin 2025-01-21", "A pin"),
        ("status 2025-01-06; A 1d", "A start"),
        ("A 1d done 2025-01-13T08:00..2025-01-13T17:00", "A actual"),
        ("A 1d begun 2025-01-13T08:00 50%", "A actual"),
        (
            "C 1d; S { A 1d; B 1d after A } after C",
            "S rows; A in:S; B A",
        ),
        ("C 1d; T { S { A 1d } } after C", "A in:S; S rows; T rows"),
        ("C 1d; S { A 1d pin 2025-01-17 } after C", "A pin"),
        ("S { A 1d }; B 1d after S", "B S; A start"),
        ("A 1d; plan Q 2025-01-06 standard; B 1d after A", "B A"),
        ("A 1d; plan Q 2025-01-20 standard; B 1d after A", "B start"),
        // Where two meet, a link says more than the start of the plan or the status date …
        ("A 3d; B 2d after A:SS", "B A"),
        ("status 2025-01-20; A 1d; B 2d after A:SS", "B A"),
        // … and, kept for the path that leads through it, than a date insisted on.
        ("A 1d; B 1d after A pin 2025-01-14", "B A"),
        // A link that bounds from too early decides nothing.
        ("A 3d; B 5d after A:FF", "B start"),
    ] {
        check(sketch, Planned::driver, expected);
    }
}
