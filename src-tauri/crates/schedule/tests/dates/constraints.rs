//! Dates a person insists on: what they push, hold and nail, and what they do to float.

use crate::sketch::{Planned, check};

#[test]
fn constraints_push_hold_and_nail() {
    for (sketch, expected) in [
        // Those that push give way to links …
        ("A 3d; B 1d after A snet 2025-01-14", "B 16 Jan..16 Jan"),
        ("A 3d; B 1d after A snet 2025-01-17", "B 17 Jan..17 Jan"),
        ("B 2d fnet 2025-01-17T17:00", "B 16 Jan..17 Jan"),
        (
            "A 5d; B 2d after A fnet 2025-01-17T17:00",
            "B 20 Jan..21 Jan",
        ),
        // … those that hold or nail do not.
        ("A 3d; B 1d after A snlt 2025-01-14", "B 14 Jan..14 Jan"),
        ("A 1d; B 1d after A snlt 2025-01-16", "B 14 Jan..14 Jan"),
        (
            "A 3d; B 2d after A fnlt 2025-01-15T17:00",
            "B 14 Jan..15 Jan",
        ),
        ("A 3d; B 1d after A mso 2025-01-14", "B 14 Jan..14 Jan"),
        ("A 1d; B 1d after A mso 2025-01-20", "B 20 Jan..20 Jan"),
        (
            "A 1d; B 2d after A mfo 2025-01-21T17:00",
            "B 20 Jan..21 Jan",
        ),
        (
            "A 5d; M milestone after A mfo 2025-01-15T17:00",
            "M 15 Jan 17:00",
        ),
        // A day that is no working day begins with the next, and ends with the one before.
        ("A 1d mso 2025-01-18", "A 20 Jan..20 Jan"),
        ("A 1d fnet 2025-01-19", "A 17 Jan..17 Jan"),
        // What has not begun does not lie in the past, whoever insists.
        ("status 2025-01-20; A 1d mso 2025-01-15", "A 20 Jan..20 Jan"),
        (
            "stays; status 2025-01-20; A 1d mso 2025-01-15",
            "A 15 Jan..15 Jan",
        ),
        // What follows follows the date insisted on.
        (
            "A 5d; B 1d after A mso 2025-01-14; C 1d after B",
            "C 15 Jan..15 Jan",
        ),
        // Begun work keeps its start.
        (
            "A 2d mso 2025-01-20 begun 2025-01-14T08:00 50%",
            "A 14 Jan..15 Jan",
        ),
        (
            "A 2d fnet 2025-01-20T17:00 begun 2025-01-14T08:00 50%",
            "A 14 Jan..20 Jan",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn a_commitment_that_cannot_be_met_shows_as_float_below_zero() {
    for (sketch, expected) in [
        (
            "A 3d; B 2d after A deadline 2025-01-16T17:00; L milestone after B; launch L",
            "A -1d/0*; B -1d/0*; L 0/0*",
        ),
        (
            "A 3d; B 2d after A deadline 2025-01-21T17:00; C 9d",
            "A 2d/0~; B 2d/2d~; C 0/0*",
        ),
        ("A 5d; B 1d after A mso 2025-01-15", "A -3d/0*; B 0/0*"),
        ("A 5d; B 1d after A snlt 2025-01-17", "A -1d/0*; B 0/0*"),
        (
            "A 5d; B 1d after A fnlt 2025-01-17T17:00",
            "A -1d/0*; B 0/0*",
        ),
        (
            "A 5d; B 1d after A mfo 2025-01-20T17:00; C 9d",
            "A 0/0*; B 0/0*; C 0/0*",
        ),
        // A deadline that nobody's launch waits for still counts.
        (
            "A 3d deadline 2025-01-14T17:00; L milestone; launch L",
            "A -1d/0*; L 0/0*",
        ),
        // Once it is done, it is done.
        (
            "A 3d deadline 2025-01-14T17:00 done 2025-01-13T08:00..2025-01-15T17:00",
            "A -/0",
        ),
        (
            "A 3d deadline 2025-01-14T17:00 begun 2025-01-13T08:00 50%",
            "A -1d/0*",
        ),
    ] {
        check(sketch, Planned::floats, expected);
    }
}

#[test]
fn as_late_as_possible_is_as_late_as_the_end_allows() {
    for (sketch, expected) in [
        ("A 1d alap; B 5d", "A 17 Jan..17 Jan"),
        (
            "A 1d alap; C 2d after A; B 5d",
            "A 15 Jan..15 Jan; C 16 Jan..17 Jan",
        ),
        (
            "A 1d; C 2d after A alap; B 5d",
            "A 13 Jan..13 Jan; C 16 Jan..17 Jan",
        ),
        (
            "A 1d alap; C 1d after A alap; B 5d",
            "A 16 Jan..16 Jan; C 17 Jan..17 Jan",
        ),
        (
            "A 1d alap; L milestone after A; launch L; B 5d",
            "A 13 Jan..13 Jan",
        ),
        ("S { A 1d alap }; B 5d", "S 17 Jan..17 Jan"),
        // No launch waits for it: nothing says how late it may be.
        (
            "A 1d alap; C 1d after A; L milestone; launch L; B 5d",
            "A 13 Jan..13 Jan; C 14 Jan..14 Jan",
        ),
    ] {
        check(sketch, Planned::dates, expected);
    }
}

#[test]
fn a_constraint_says_that_it_decided() {
    for (sketch, expected) in [
        ("A 3d; B 1d after A snlt 2025-01-14", "B pin"),
        ("A 1d; B 1d after A snlt 2025-01-16", "B A"),
        ("A 1d alap; B 5d", "A late; B start"),
        ("A 1d; B 1d after A delay 1d", "B delay"),
        ("A 1d manual 2025-01-20..2025-01-20T17:00", "A manual"),
    ] {
        check(sketch, Planned::driver, expected);
    }
}
