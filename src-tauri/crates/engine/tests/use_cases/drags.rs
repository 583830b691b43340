//! Bars dragged in time: pinned, held, or moved with all that is in them.

use engine::{Notice, Request};
use plan::{Constraint, Lag, TaskId, WorkMinutes};
use schedule::Driver;

use crate::desk::{Desk, at, desk};

fn moved(desk: &Desk, name: &str, to: &str) -> Request {
    Request::Move(vec![(desk.id(name), at(to))])
}

#[test]
fn a_row_dragged_later_is_pinned_and_lag_would_do_instead() {
    for (sketch, to, lag, dates) in [
        (
            "A 3d; B 2d after A; C 1d after B",
            "2025-01-21",
            3 * 480,
            "A 13 Jan..15 Jan; B 21 Jan..22 Jan; C 23 Jan..23 Jan",
        ),
        (
            "A 3d; B 2d after A+1d; C 1d",
            "2025-01-20T10:00",
            2 * 480 + 120,
            "B 20 Jan 10:00..22 Jan 10:00; A 13 Jan..15 Jan",
        ),
        (
            "A 3d; B 2d after A:SS; C 1d",
            "2025-01-15",
            2 * 480,
            "B 15 Jan..16 Jan",
        ),
        (
            "A 5d; B 2d after A:FF; C 1d after B",
            "2025-01-20",
            2 * 480,
            "B 20 Jan..21 Jan; C 22 Jan..22 Jan",
        ),
    ] {
        let desk = desk(sketch);
        let decision = desk.leads_to(&moved(&desk, "B", to), dates);
        assert!(desk.pin(&decision, "B").is_some());
        let Some(Notice::Pinned {
            task,
            start,
            instead: Some((link, instead)),
        }) = decision.notice
        else {
            panic!("{sketch}: {:?}", decision.notice);
        };
        assert_eq!(task, desk.id("B"));
        assert_eq!(start, decision.state.schedule.dates(task).unwrap().start);
        assert_eq!(instead, Lag::Work(WorkMinutes(lag)), "{sketch}");
        // Taking the offer up keeps the dates and loses the pin.
        let pinned = Desk {
            state: decision.state,
            planned: desk.planned,
        };
        let keep = Request::KeepAsLag {
            task,
            link,
            lag: instead,
        };
        let kept = pinned.leads_to(&keep, dates);
        assert_eq!(pinned.pin(&kept, "B"), None);
        assert_eq!(kept.label, "Keep “B” by lag");
    }
}

#[test]
fn a_pin_without_a_link_behind_it_has_nothing_instead() {
    for sketch in [
        "B 2d",
        "A 1d; S { B 2d } after A",
        "status 2025-01-14; B 2d",
    ] {
        let desk = desk(sketch);
        let decision = desk.leads_to(&moved(&desk, "B", "2025-01-21"), "B 21 Jan..22 Jan");
        assert!(
            matches!(decision.notice, Some(Notice::Pinned { instead: None, .. })),
            "{:?}",
            decision.notice
        );
    }
}

#[test]
fn what_is_dropped_too_early_is_held_without_a_pin() {
    for (sketch, dates) in [
        ("A 3d; B 2d after A", "B 16 Jan..17 Jan"),
        ("A 3d; S { B 2d } after A", "B 16 Jan..17 Jan"),
        ("status 2025-01-16; B 2d", "B 16 Jan..17 Jan"),
        ("B 2d", "B 13 Jan..14 Jan"),
    ] {
        let desk = desk(sketch);
        let decision = desk.leads_to(&moved(&desk, "B", "2025-01-10"), dates);
        let driver = desk.state.schedule.dates(desk.id("B")).unwrap().driver;
        assert_eq!(
            decision.notice,
            Some(Notice::Held {
                task: desk.id("B"),
                by: driver
            }),
            "{sketch}"
        );
        assert_eq!(desk.pin(&decision, "B"), None);
        assert!(decision.delta.is_empty(), "{sketch}");
    }
}

#[test]
fn a_row_dropped_where_it_belongs_loses_its_pin_in_silence() {
    let desk = desk("A 3d; B 2d after A pin 2025-01-21");
    let decision = desk.leads_to(&moved(&desk, "B", "2025-01-16"), "B 16 Jan..17 Jan");
    assert_eq!(desk.pin(&decision, "B"), None);
    assert_eq!(decision.notice, None);
    assert!(!decision.delta.is_empty(), "the pin was there, and is gone");
    let decision = desk.leads_to(&moved(&desk, "B", "2025-01-14"), "B 16 Jan..17 Jan");
    assert!(matches!(
        decision.notice,
        Some(Notice::Held {
            by: Driver::Link(_),
            ..
        })
    ));
}

#[test]
fn a_drop_on_a_day_off_begins_with_the_next_work() {
    let desk = desk("off 2025-01-20; B 2d");
    for to in ["2025-01-18", "2025-01-19T23:00", "2025-01-20T08:00"] {
        let decision = desk.leads_to(&moved(&desk, "B", to), "B 21 Jan..22 Jan");
        assert_eq!(
            desk.pin(&decision, "B").as_deref(),
            Some("2025-01-21T08:00")
        );
    }
}

#[test]
fn a_milestone_moves_by_as_many_days_as_it_is_dragged() {
    // It lies where its predecessor's work ends, and the window adds whole days to that.
    for (to, expected) in [
        ("2025-01-21T17:00", "M 21 Jan 08:00"),
        ("2025-01-17T17:00", "M 17 Jan 08:00"),
        ("2025-01-20", "M 20 Jan 08:00"),
        ("2025-01-16T12:00", "M 16 Jan 13:00"),
        // Onto a weekend, and back to before its predecessor ends.
        ("2025-01-18T17:00", "M 20 Jan 08:00"),
        ("2025-01-14T17:00", "M 15 Jan 17:00"),
    ] {
        let desk = desk("A 3d; M milestone after A");
        desk.leads_to(&moved(&desk, "M", to), expected);
    }
}

#[test]
fn a_pin_that_moves_a_milestone_over_a_night_is_kept() {
    let desk = desk("A 3d; M milestone after A; B 1d after M");
    // No working minute lies between Wednesday's end and Thursday's beginning; a day does.
    let decision = desk.leads_to(&moved(&desk, "M", "2025-01-16"), "M 16 Jan 08:00");
    assert!(desk.pin(&decision, "M").is_some());
    assert!(
        matches!(decision.notice, Some(Notice::Pinned { instead: None, .. })),
        "no lag says the same: {:?}",
        decision.notice
    );
    // The dates are those of the program as it is stored.
    let again = engine::State::of(decision.state.program.clone()).unwrap();
    for task in [1, 2, 3].map(TaskId) {
        assert_eq!(
            again.schedule.dates(task),
            decision.state.schedule.dates(task)
        );
    }
}

#[test]
fn a_summary_takes_its_heads_along_and_keeps_its_links() {
    let sketch = "S { A 2d; B 1d after A; C 3d; T { D 1d after C } }; E 1d after S";
    let desk = desk(sketch);
    let decision = desk.leads_to(
        &moved(&desk, "S", "2025-01-15"),
        "S 15 Jan..20 Jan; A 15 Jan..16 Jan; B 17 Jan..17 Jan; C 15 Jan..17 Jan; \
         D 20 Jan..20 Jan; E 21 Jan..21 Jan",
    );
    for (name, pinned) in [("A", true), ("C", true), ("B", false), ("D", false)] {
        assert_eq!(desk.pin(&decision, name).is_some(), pinned, "{name}");
    }
    assert_eq!(decision.label, "Move “S”");
    assert_eq!(decision.state.program.links, desk.state.program.links);
    // And back to where it came from, without a pin left.
    let later = Desk {
        state: decision.state,
        planned: desk.planned,
    };
    let back = later.leads_to(
        &moved(&later, "S", "2025-01-13"),
        "S 13 Jan..16 Jan; E 17 Jan..17 Jan",
    );
    assert!(
        back.state
            .program
            .tasks
            .iter()
            .all(|(_, row)| row.constraint == Constraint::AsSoonAsPossible)
    );
}

#[test]
fn what_has_begun_stays_where_it_happened() {
    for (sketch, name, says) in [
        (
            "A 3d begun 2025-01-13T08:00 50%",
            "A",
            "This work has begun",
        ),
        (
            "A 3d done 2025-01-13T08:00..2025-01-15T17:00",
            "A",
            "Completed work stays",
        ),
        (
            "S { A 3d begun 2025-01-13T08:00 50% }",
            "S",
            "This work has begun",
        ),
        (
            "S { A 1d done 2025-01-13T08:00..2025-01-13T17:00 }",
            "S",
            "Completed work stays",
        ),
    ] {
        let desk = desk(sketch);
        let refused = desk
            .try_on(&moved(&desk, name, "2025-01-20"))
            .unwrap_err()
            .to_string();
        assert!(refused.starts_with(says), "{sketch}: {refused}");
    }
    // The rest of a summary still moves.
    let desk = desk("S { A 1d done 2025-01-13T08:00..2025-01-13T17:00; B 2d }");
    let decision = desk.try_on(&moved(&desk, "S", "2025-01-15")).unwrap();
    let expected = "A 13 Jan..13 Jan; B 15 Jan..16 Jan";
    assert_eq!(crate::desk::dates(&decision.state, expected), expected);
}
