//! Clocks, severity, cascades.

use assess::blocker::{Reading, TimerKind, blocker, systemic};
use plan::{BlockerCategory, BlockerChange, BlockerEdit, Clock, Edit, EscalationLevel, Severity};

use crate::desk::{B1, Desk, PLAN, at};

const RAISED: &str = "2025-01-13T09:00";

fn reading(desk: &Desk, now: &str, kind: &TimerKind) -> Option<(Reading, Clock)> {
    desk.look(now, |survey| {
        let one = blocker(survey, B1).unwrap();
        let timer = one.timers.into_iter().find(|timer| timer.kind == *kind);
        timer.map(|timer| (timer.reading, timer.clock))
    })
}

fn read(desk: &Desk, now: &str, kind: &TimerKind) -> Option<Reading> {
    reading(desk, now, kind).map(|(reading, _)| reading)
}

#[test]
fn r_blk_1_the_ladder_is_climbed_by_the_minute() {
    let mut desk = Desk::release();
    desk.raise(Severity::P0, "B", RAISED);
    let vp = TimerKind::Ladder(2, "VP Engineering".to_owned());
    for (now, expected) in [
        ("2025-01-13T09:59", Reading::Running { left: 1 }),
        ("2025-01-13T10:00", Reading::Running { left: 0 }),
        ("2025-01-13T10:01", Reading::Overdue { by: 1 }),
    ] {
        assert_eq!(read(&desk, now, &vp), Some(expected), "{now}");
    }
    let next = desk.look("2025-01-13T09:30", |survey| {
        blocker(survey, B1).unwrap().next_step
    });
    let next = next.unwrap();
    assert_eq!((next.step, next.role.as_str()), (1, "Engineering Lead"));
    assert_eq!(next.sentence, "Tell the Engineering Lead now.");
    desk.edit(&Edit::Blocker(BlockerEdit::Escalate {
        blocker: B1,
        to: EscalationLevel::L1,
        reason: String::new(),
        by: "Ada".to_owned(),
        at: at("2025-01-13T09:10"),
    }));
    let lead = TimerKind::Ladder(1, "Engineering Lead".to_owned());
    assert_eq!(
        read(&desk, "2025-01-13T09:30", &lead),
        Some(Reading::Missed { by: 10 })
    );
    let next = desk.look("2025-01-13T09:30", |survey| {
        blocker(survey, B1).unwrap().next_step
    });
    let next = next.unwrap();
    assert_eq!((next.step, next.due), (2, Some(at("2025-01-13T10:00"))));
    assert_eq!(next.sentence, "Tell the VP Engineering by 13 Jan, 10:00.");
}

#[test]
fn r_blk_1_a_step_counts_from_when_it_was_taken_however_far_it_went_since() {
    let mut desk = Desk::release();
    desk.raise(Severity::P0, "B", RAISED);
    let lead = TimerKind::Ladder(1, "Engineering Lead".to_owned());
    let vp = TimerKind::Ladder(2, "VP Engineering".to_owned());
    let go = |desk: &mut Desk, to, now: &str| {
        desk.edit(&Edit::Blocker(BlockerEdit::Escalate {
            blocker: B1,
            to,
            reason: String::new(),
            by: "Ada".to_owned(),
            at: at(now),
        }));
    };
    go(&mut desk, EscalationLevel::L1, RAISED);
    go(&mut desk, EscalationLevel::L4, "2025-01-13T09:50");
    let told = |desk: &Desk| {
        let now = "2025-01-13T12:00";
        (read(desk, now, &lead), read(desk, now, &vp))
    };
    let both = (Some(Reading::Met), Some(Reading::Met));
    assert_eq!(
        told(&desk),
        both,
        "the lead at once, the VP within the hour"
    );
    desk.edit(&Edit::Blocker(BlockerEdit::Deescalate {
        blocker: B1,
        to: EscalationLevel::L0,
        reason: "There is a way around.".to_owned(),
        by: "Ada".to_owned(),
        at: at("2025-01-13T10:30"),
    }));
    assert_eq!(told(&desk), both, "who was told stays told");
}

#[test]
fn r_blk_2_the_first_answer_and_then_updates_are_due() {
    let mut desk = Desk::release();
    desk.raise(Severity::P0, "B", RAISED);
    let first = TimerKind::FirstResponse;
    for (now, expected) in [
        ("2025-01-13T10:59", Reading::Running { left: 1 }),
        ("2025-01-13T11:00", Reading::Running { left: 0 }),
        ("2025-01-13T11:01", Reading::Overdue { by: 1 }),
    ] {
        assert_eq!(read(&desk, now, &first), Some(expected), "{now}");
    }
    assert_eq!(read(&desk, "2025-01-13T12:00", &TimerKind::Update), None);
    for (answered, expected) in [
        ("2025-01-13T11:00", Reading::Met),
        ("2025-01-13T11:01", Reading::Missed { by: 1 }),
    ] {
        let mut desk = desk.clone();
        desk.note(B1, answered);
        assert_eq!(read(&desk, "2025-01-13T11:30", &first), Some(expected));
    }
    desk.note(B1, "2025-01-13T10:00");
    assert_eq!(
        read(&desk, "2025-01-13T12:30", &TimerKind::Update),
        Some(Reading::Overdue { by: 30 })
    );
    desk.resolve(B1, "2025-01-13T12:40");
    assert_eq!(read(&desk, "2025-01-14T12:40", &TimerKind::Update), None);
    assert_eq!(read(&desk, "2025-01-14T12:40", &first), Some(Reading::Met));
}

#[test]
fn r_blk_3_a_level_holds_it_for_a_day() {
    let mut desk = Desk::release();
    desk.raise(Severity::P1, "B", RAISED);
    let level = TimerKind::Level(EscalationLevel::L0);
    for (now, expected) in [
        ("2025-01-14T09:00", Reading::Running { left: 0 }),
        ("2025-01-14T09:01", Reading::Overdue { by: 1 }),
    ] {
        assert_eq!(read(&desk, now, &level), Some(expected), "{now}");
    }
}

#[test]
fn r_blk_3_a_level_holds_a_slow_one_for_a_working_day() {
    let mut desk = Desk::release();
    desk.raise(Severity::P2, "B", "2025-01-17T16:00");
    let level = TimerKind::Level(EscalationLevel::L0);
    for (now, expected) in [
        ("2025-01-20T16:00", Reading::Running { left: 0 }),
        ("2025-01-20T16:01", Reading::Overdue { by: 1 }),
    ] {
        assert_eq!(read(&desk, now, &level), Some(expected), "{now}");
    }
}

#[test]
fn r_blk_8_a_blocker_ages_by_its_own_clock() {
    for (severity, now, aged) in [
        (Severity::P1, "2025-01-18T16:00", false),
        (Severity::P1, "2025-01-18T16:01", true),
        (Severity::P2, "2025-01-20T16:00", false),
        (Severity::P2, "2025-01-20T16:01", true),
    ] {
        let mut desk = Desk::release();
        desk.raise(severity, "B", "2025-01-17T16:00");
        desk.look(now, |survey| {
            assert_eq!(
                blocker(survey, B1).unwrap().aged,
                aged,
                "{severity:?} {now}"
            );
        });
    }
}

#[test]
fn r_blk_4_the_severe_ones_run_on_the_wall_and_the_others_on_working_time() {
    for (severity, raised, now, expected) in [
        // P2 answers within a working day: raised on Friday afternoon, that is Monday.
        (
            Severity::P2,
            "2025-01-17T16:00",
            "2025-01-19T12:00",
            (Reading::Running { left: 420 }, Clock::Working),
        ),
        (
            Severity::P2,
            "2025-01-17T16:00",
            "2025-01-20T16:00",
            (Reading::Running { left: 0 }, Clock::Working),
        ),
        (
            Severity::P2,
            "2025-01-17T16:00",
            "2025-01-20T16:01",
            (Reading::Overdue { by: 1 }, Clock::Working),
        ),
        (
            Severity::P1,
            "2025-01-17T16:00",
            "2025-01-17T20:00",
            (Reading::Running { left: 0 }, Clock::Wall),
        ),
        (
            Severity::P1,
            "2025-01-17T16:00",
            "2025-01-18T20:00",
            (Reading::Overdue { by: 1440 }, Clock::Wall),
        ),
    ] {
        let mut desk = Desk::release();
        desk.raise(severity, "B", raised);
        let first = TimerKind::FirstResponse;
        assert_eq!(
            reading(&desk, now, &first),
            Some(expected),
            "{severity:?} {now}"
        );
    }
}

#[test]
fn r_blk_5_severity_follows_from_float_and_ways_around() {
    let around = BlockerChange::Workaround("By hand.".to_owned());
    for (sketch, blocked, change, expected) in [
        (
            "A 5d; M milestone after A; launch M",
            "A",
            None,
            Severity::P0,
        ),
        (
            "A 5d; M milestone after A; launch M",
            "A",
            Some(&around),
            Severity::P1,
        ),
        (
            "A 5d; B 2d; M milestone after A,B; launch M",
            "B",
            None,
            Severity::P2,
        ),
        (
            "A 5d; B 2d; M milestone after A; launch M",
            "B",
            None,
            Severity::P3,
        ),
        (
            "A 5d; M milestone after A; launch M\nplan Q 2025-01-13 standard; B 1d; N 2d after B; O 9d",
            "B N",
            None,
            Severity::P2,
        ),
    ] {
        let mut desk = Desk::of(sketch);
        desk.raise(Severity::P1, blocked, RAISED);
        if let Some(change) = change {
            desk.edit(&Edit::Blocker(BlockerEdit::Set {
                blocker: B1,
                change: change.clone(),
            }));
        }
        let suggested = desk.look(RAISED, |survey| blocker(survey, B1).unwrap().suggestion);
        assert_eq!(
            suggested.severity, expected,
            "{sketch}: {}",
            suggested.reason
        );
    }
}

#[test]
fn r_blk_7_cascades_point_at_the_root() {
    let mut desk = Desk::of("A 1d; S { B 1d; C 1d } after A; E 1d after C; F 1d; G 1d after E");
    let root = desk.raise(Severity::P2, "A", RAISED);
    let second = desk.raise(Severity::P0, "C", RAISED);
    let stops = |desk: &Desk| {
        desk.look(RAISED, |survey| {
            let stops = assess::attention::blocked(survey, Some(PLAN));
            let told: Vec<String> = stops
                .iter()
                .map(|stop| {
                    let name = &desk.program.tasks.get(stop.task).unwrap().name;
                    let sign = if stop.direct { "!" } else { "" };
                    format!("{name}{sign}{}", stop.root.0)
                })
                .collect();
            (told.join(" "), survey.held().waits_for(second))
        })
    };
    // C is stopped itself, but what stops A has to go first.
    assert_eq!(stops(&desk), ("A!1 S1 B1 C!1 E1 G1".to_owned(), Some(root)));
    desk.resolve(root, "2025-01-13T10:00");
    assert_eq!(stops(&desk), ("C!2 E2 G2".to_owned(), None));
    desk.resolve(second, "2025-01-13T10:00");
    assert_eq!(stops(&desk), (String::new(), None));
}

#[test]
fn r_blk_8_what_comes_back_three_times_in_thirty_days_is_systemic() {
    for (first, count) in [("2024-12-31T09:00", 1), ("2024-12-30T09:00", 0)] {
        let mut desk = Desk::release();
        for when in [first, "2025-01-20T09:00", "2025-01-21T09:00"] {
            let blocker = desk.raise(Severity::P2, "B", when);
            desk.edit(&Edit::Blocker(BlockerEdit::Set {
                blocker,
                change: BlockerChange::Category(Some(BlockerCategory::Access)),
            }));
        }
        desk.look("2025-01-30T09:00", |survey| {
            assert_eq!(systemic(survey).len(), count, "{first}");
        });
    }
    let mut desk = Desk::release();
    desk.raise(Severity::P2, "B", RAISED);
    for (now, aged) in [("2025-01-14T09:00", false), ("2025-01-14T09:01", true)] {
        desk.look(now, |survey| {
            assert_eq!(blocker(survey, B1).unwrap().aged, aged);
        });
    }
}

#[test]
fn days_and_people_lost_are_those_of_working_time() {
    let mut desk = Desk::release();
    desk.raise(Severity::P2, "B", "2025-01-17T13:00");
    desk.edit(&Edit::Blocker(BlockerEdit::Set {
        blocker: B1,
        change: BlockerChange::PeopleBlocked(3),
    }));
    desk.look("2025-01-20T12:00", |survey| {
        let one = blocker(survey, B1).unwrap();
        assert_eq!((one.days_open_tenths, one.days_lost_tenths), (10, 30));
        assert_eq!((one.stops, one.behind), (1, 1));
        assert_eq!(
            one.sentence,
            "BLOCKER-1 “No keys” (P2) stops 1 row, and 1 row behind. 3.0 days of work are lost."
        );
    });
}
