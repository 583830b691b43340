//! The two edges of a bar, and typed finishes.

use engine::{Notice, Request};

use crate::desk::{at, desk};

#[test]
fn the_left_edge_moves_the_start_and_keeps_the_finish() {
    for (sketch, to, expected) in [
        ("A 5d", "2025-01-15", "A 15 Jan..17 Jan"),
        ("A 2d pin 2025-01-16", "2025-01-14", "A 14 Jan..17 Jan"),
        // Over a weekend, and onto one.
        ("A 2d pin 2025-01-20", "2025-01-17", "A 17 Jan..21 Jan"),
        ("A 4d pin 2025-01-17", "2025-01-18", "A 20 Jan..22 Jan"),
        ("Z 1d; A 5d after Z", "2025-01-16", "A 16 Jan..20 Jan"),
        // Earlier than a link, the plan or the status date allow: as early as they do.
        (
            "Z 1d; A 2d after Z pin 2025-01-16",
            "2025-01-13",
            "A 14 Jan..17 Jan",
        ),
        ("Z 1d; A 2d after Z", "2025-01-10", "A 14 Jan..15 Jan"),
        ("A 2d", "2025-01-06", "A 13 Jan..14 Jan"),
        ("status 2025-01-15; A 2d", "2025-01-13", "A 15 Jan..16 Jan"),
        // Held at its finish, it has room before it.
        ("Z 5d; A 2d after Z:FF", "2025-01-14", "A 14 Jan..17 Jan"),
    ] {
        let desk = desk(sketch);
        let request = Request::ResizeStart {
            task: desk.id("A"),
            start: at(to),
        };
        desk.leads_to(&request, expected);
    }
}

#[test]
fn the_left_edge_is_held_by_what_comes_before() {
    let desk = desk("Z 1d; A 2d after Z");
    let request = Request::ResizeStart {
        task: desk.id("A"),
        start: at("2025-01-13"),
    };
    let decision = desk.try_on(&request).unwrap();
    assert!(matches!(decision.notice, Some(Notice::Held { .. })));
    assert!(decision.delta.is_empty());
}

#[test]
fn edges_that_make_no_sense_are_refused() {
    let desk = desk(
        "A 2d; M milestone pin 2025-01-20; S { B 1d }; C 2d begun 2025-01-13T08:00 50%; \
         D 1d done 2025-01-13T08:00..2025-01-13T17:00",
    );
    for (name, left, says) in [
        (
            "A",
            Some("2025-01-15"),
            "Work can't finish before it starts.",
        ),
        ("M", Some("2025-01-14"), "A milestone has no duration."),
        ("S", Some("2025-01-14"), "A summary's dates"),
        ("C", Some("2025-01-14"), "This work has begun"),
        ("D", Some("2025-01-12"), "Completed work stays"),
        ("A", None, "Work can't finish before it starts."),
        ("S", None, "A summary's dates"),
        ("D", None, "Work can't finish before it starts."),
    ] {
        let task = desk.id(name);
        let request = match left {
            Some(start) => Request::ResizeStart {
                task,
                start: at(start),
            },
            None => Request::FinishAt {
                task,
                finish: at("2025-01-11"),
            },
        };
        let refused = desk.try_on(&request).unwrap_err().to_string();
        assert!(refused.starts_with(says), "{name}: {refused}");
    }
}

#[test]
fn work_ends_where_it_is_asked_to() {
    for (sketch, finish, expected) in [
        ("A 5d", "2025-01-16", "A 13 Jan..15 Jan"),
        ("A 5d", "2025-01-22T12:00", "A 13 Jan..22 Jan 12:00"),
        // A day off ends with the work before it.
        ("A 1d", "2025-01-19", "A 13 Jan..17 Jan"),
        (
            "A 5d begun 2025-01-14T08:00 40%",
            "2025-01-23",
            "A 14 Jan..22 Jan",
        ),
        // Behind its progress, what remains is done after the status date.
        (
            "status 2025-01-27; A 10d begun 2025-01-13T08:00 50%",
            "2025-02-04",
            "A 13 Jan..3 Feb",
        ),
        (
            "status 2025-01-27; A 10d begun 2025-01-13T08:00 50%",
            "2025-01-29",
            "A 13 Jan..28 Jan",
        ),
        (
            "status 2025-01-14; A 10d begun 2025-01-13T08:00 50%",
            "2025-01-29",
            "A 13 Jan..28 Jan",
        ),
        // A link that holds the finish gives way to one that is later, and holds an earlier one.
        ("Z 5d; A 2d after Z:FF", "2025-01-22", "A 16 Jan..21 Jan"),
        ("Z 5d; A 2d after Z:FF", "2025-01-17", "A 17 Jan..17 Jan"),
    ] {
        let desk = desk(sketch);
        let request = Request::FinishAt {
            task: desk.id("A"),
            finish: at(finish),
        };
        desk.leads_to(&request, expected);
    }
    let desk = desk("status 2025-01-27; A 10d begun 2025-01-13T08:00 50%");
    let request = Request::FinishAt {
        task: desk.id("A"),
        finish: at("2025-01-25"),
    };
    assert!(
        desk.try_on(&request).is_err(),
        "what remains lies after the status date"
    );
}

#[test]
fn a_milestone_is_pinned_to_the_day_it_is_to_lie_on() {
    for (finish, expected) in [
        // The exclusive end of 22 January, as a person types `22 Jan`.
        ("2025-01-23", "M 22 Jan 08:00"),
        ("2025-01-22T17:00", "M 22 Jan 08:00"),
        ("2025-01-19", "M 20 Jan 08:00"),
        ("2025-01-15", "M 15 Jan 17:00"),
    ] {
        let desk = desk("A 3d; M milestone after A");
        let request = Request::FinishAt {
            task: desk.id("M"),
            finish: at(finish),
        };
        desk.leads_to(&request, expected);
    }
}
