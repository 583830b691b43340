//! How far work may slip, and what is critical.

use plan::Edit;
use schedule::schedule;

use crate::sketch::{Planned, check, planned};

#[test]
fn float_is_measured_to_the_launch() {
    for (sketch, expected) in [
        (
            "A 3d; B 1d; L milestone after A,B; launch L",
            "A 0/0*; B 2d/2d~; L 0/0*",
        ),
        // Near-critical is up to five days, to the minute.
        ("A 6d; B 1d; L milestone after A,B; launch L", "B 5d/5d~"),
        (
            "A 6d; B 479m; L milestone after A,B; launch L",
            "B 2401m/2401m",
        ),
        // B may slip with C, but not without pushing C.
        (
            "A 5d; B 1d; C 1d after B; L milestone after A,C; launch L",
            "A 0/0*; B 3d/0~; C 3d/3d~",
        ),
        // The launch does not wait for X or Y; X may slip until the last row of the plan ends.
        (
            "A 3d; X 1d; L milestone after A; launch L",
            "A 0/0*; X -/2d",
        ),
        (
            "A 3d; L milestone after A; Y 2d after L; launch L",
            "A 0/0*; L 0/0*; Y -/0",
        ),
        // The pin leaves A two days before B.
        (
            "A 1d; B 1d after A pin 2025-01-16; L milestone after B; launch L",
            "A 2d/2d~; B 0/0*",
        ),
    ] {
        check(sketch, Planned::floats, expected);
    }
}

#[test]
fn without_a_launch_float_is_measured_to_the_last_row() {
    for (sketch, expected) in [
        ("A 3d; B 1d", "A 0/0*; B 2d/2d~"),
        ("A 3d; B 1d; C 4d after B", "A 2d/2d~; B 0/0*; C 0/0*"),
    ] {
        check(sketch, Planned::floats, expected);
    }
}

#[test]
fn a_deleted_launch_leaves_the_last_row_as_the_end() {
    let before = planned("A 3d; L milestone after A; X 5d; launch L");
    assert_eq!(before.floats("X"), "X -/0");
    let edit = Edit::RemoveTasks {
        tasks: vec![before.id("L")],
    };
    let (program, _) = plan::apply::decide(&before.program, &edit).unwrap();
    let schedule = schedule(&program).unwrap();
    let after = Planned { program, schedule };
    assert_eq!(after.floats("X"), "X 0/0*");
    assert_eq!(after.floats("A"), "A 2d/2d~");
}

#[test]
fn every_kind_of_link_passes_float_on() {
    for (sketch, expected) in [
        (
            "A 3d; B 1d after A:FF; L milestone after B; launch L",
            "A 0/0*; B 0/0*",
        ),
        // Only A's start matters to B.
        (
            "A 9d; B 5d after A:SS+1d; L milestone after B; launch L",
            "A 0/0*; B 0/0*",
        ),
        (
            "A 3d pin 2025-01-20; B 2d after A:SF; L milestone after B; launch L",
            "A 0/0*; B 0/0*",
        ),
        // B runs from Wednesday (day 2) to day 4, C to day 6.
        (
            "A 3d; B 2d after A-1d; C 6d; L milestone after B,C; launch L",
            "A 2d/0~; B 2d/2d~; C 0/0*",
        ),
        // A ends on day 3, B begins on day 4: the lag is used up, nothing is free.
        (
            "A 3d; B 2d after A+1d; L milestone after B; launch L",
            "A 0/0*; B 0/0*",
        ),
        // Through FF, B could end two days later than the pinned C lets it.
        (
            "A 2d; B 1d after A:FF; C 1d after B pin 2025-01-17; L milestone after C; launch L",
            "A 2d/0~; B 2d/2d~; C 0/0*",
        ),
    ] {
        check(sketch, Planned::floats, expected);
    }
}

#[test]
fn what_is_complete_has_no_float_and_takes_none() {
    for (sketch, expected) in [
        (
            "A 3d done 2025-01-13T08:00..2025-01-15T17:00; B 1d after A",
            "A -/0; B 0/0*",
        ),
        // B happened already, so A holds nothing up.
        (
            "A 3d; B 1d after A done 2025-01-13T08:00..2025-01-13T17:00; \
             L milestone after B; C 4d; launch L",
            "A -/1d; L 0/0*; C -/0",
        ),
        (
            "A 1d; L milestone after A done 2025-01-14T08:00; launch L",
            "A -/0; L -/0",
        ),
        // Begun work has slipped all its start can; only its finish counts.
        (
            "status 2025-01-20; A 4d begun 2025-01-13T08:00 50%; B 5d; L milestone after A,B; \
             launch L",
            "A 3d/3d~; B 0/0*",
        ),
        (
            "status 2025-01-20; A 4d begun 2025-01-13T08:00 50%; B 1d after A:SS; \
             L milestone after B; launch L",
            "A -/0; B 0/0*",
        ),
        // Begun work no longer waits for a start, but still for a finish.
        (
            "A 1d; C 5d; B 3d after A begun 2025-01-13T08:00 0%; L milestone after B,C; launch L",
            "A -/4d; B 2d/2d~",
        ),
        (
            "A 1d; C 5d; B 3d after A:FF begun 2025-01-13T08:00 0%; L milestone after B,C; launch L",
            "A 4d/2d~; B 2d/2d~",
        ),
    ] {
        check(sketch, Planned::floats, expected);
    }
}

#[test]
fn other_plans_take_float_too() {
    for (sketch, expected) in [
        // Q's launch could wait three days for B; P's cannot wait at all.
        (
            "A 3d after B; L milestone after A; launch L; \
             plan Q 2025-01-13 standard; B 1d; C 4d; M milestone after B,C; launch M",
            "A 0/0*; B 0/0*; C 0/0*",
        ),
        // On Q's hours B begins on Wednesday at 06:00; A can end on Tuesday at 17:00.
        (
            "A 1d; K milestone; launch K; plan Q 2025-01-13 early; B 8h after A pin 2025-01-15; \
             L milestone after B; launch L",
            "A 1d/1d~; B 0/0*",
        ),
        // Round the clock: B begins on Sunday at 12:00; A can end on Friday.
        (
            "A 1d; K milestone; launch K; plan Q 2025-01-13 always; \
             B 8h after A pin 2025-01-19T12:00; L milestone after B; launch L",
            "A 4d/4d~; B 0/0*",
        ),
        // A's finish holds B's finish, although A's day ends after B's.
        (
            "A 1d; K milestone; launch K; plan Q 2025-01-13 early; B 8h after A:FF; \
             L milestone after B; launch L",
            "A 0/0*; B 0/0*",
        ),
    ] {
        check(sketch, Planned::floats, expected);
    }
}

#[test]
fn late_dates_lie_where_the_float_ends() {
    let planned = planned(
        "A 5d; B 1d; M milestone after B; C 1d begun 2025-01-13T09:00 0%; L milestone after A,M,C; \
         launch L",
    );
    for (name, start, finish) in [
        ("A", "2025-01-13T08:00", "2025-01-17T17:00"),
        ("B", "2025-01-17T08:00", "2025-01-17T17:00"),
        ("M", "2025-01-17T17:00", "2025-01-17T17:00"),
        ("L", "2025-01-17T17:00", "2025-01-17T17:00"),
        ("C", "2025-01-13T09:00", "2025-01-17T17:00"),
    ] {
        let dates = planned.schedule.dates(planned.id(name)).unwrap();
        let late = [dates.late_start, dates.late_finish].map(|date| date.unwrap().to_string());
        assert_eq!(late, [start, finish], "{name}");
    }
}
