//! What is too long, empty, unprintable or out of range.

use plan::edit::{Place, TaskChange};
use plan::{
    Constraint, Edit, Moment, NaiveDate, PlanChange, PlanId, Refusal, TaskKind, WorkMinutes,
};

use crate::desk::{Desk, PLAN, add};

/// Every verb that takes a name, with this one.
fn named(desk: &Desk, name: &str) -> Vec<Edit> {
    let text = name.to_owned();
    let start = "2025-01-13".parse().unwrap();
    let task = desk.id("A");
    let mut calendar = plan::Calendar::standard();
    calendar.name.clone_from(&text);
    vec![
        Edit::AddPlan {
            name: text.clone(),
            start,
        },
        Edit::SetPlan {
            plan: PLAN,
            change: PlanChange::Name(text.clone()),
        },
        Edit::AddPerson {
            name: text.clone(),
            role: String::new(),
        },
        Edit::AddWorkstream {
            plan: PLAN,
            name: text.clone(),
            lead: None,
        },
        Edit::SetCalendar {
            calendar: plan::CalendarId(1),
            to: calendar,
        },
        Edit::AddTask {
            plan: PLAN,
            place: Place::LastIn(None),
            name: text.clone(),
            kind: TaskKind::Work,
            duration: WorkMinutes(480),
        },
        Edit::SetTask {
            task,
            change: TaskChange::Name(text.clone()),
        },
        Edit::SetTask {
            task,
            change: TaskChange::Owner(Some(plan::Owner::Named(text.clone()))),
        },
        Edit::SetTask {
            task,
            change: TaskChange::Workstream(Some(plan::Stream::Named(text))),
        },
    ]
}

#[test]
fn names_have_one_to_five_hundred_printable_characters() {
    let desk = Desk::with("A");
    let long = "ä".repeat(10_000);
    for (name, refusal) in [
        ("", Refusal::NameEmpty),
        (" \t ", Refusal::NameEmpty),
        (
            long.as_str(),
            Refusal::TextTooLong {
                length: 10_000,
                limit: 500,
            },
        ),
        ("two\nlines", Refusal::NameUnprintable),
        ("a\u{0}b", Refusal::NameUnprintable),
        ("a\u{7f}b", Refusal::NameUnprintable),
        ("a\u{85}b", Refusal::NameUnprintable),
    ] {
        for edit in named(&desk, name) {
            assert_eq!(desk.refuse(&edit), refusal, "{edit:.80?}");
        }
    }
    for name in [
        &"ä".repeat(500),
        "Ship it 🚀",
        "<b>&amp;</b>",
        "'; DROP TABLE task; --",
    ] {
        for edit in named(&desk, name) {
            desk.clone().accept(edit);
        }
    }
    assert_eq!(
        Refusal::TextTooLong {
            length: 10_000,
            limit: 500
        }
        .to_string(),
        "This text has 10000 characters; 500 is the most."
    );
}

#[test]
fn notes_may_be_long_and_have_lines() {
    let mut desk = Desk::with("A");
    let task = desk.id("A");
    let note = |text: &str| Edit::SetTask {
        task,
        change: TaskChange::Note(text.into()),
    };
    assert_eq!(
        desk.refuse(&note(&"x".repeat(20_001))),
        Refusal::TextTooLong {
            length: 20_001,
            limit: 20_000
        }
    );
    desk.accept(note("one\r\n\ttwo\u{7}\n\n"));
    assert_eq!(desk.task("A").note, "one\n\ttwo");
}

#[test]
fn durations_lie_between_nothing_and_fifty_years() {
    let desk = Desk::with("A");
    let task = desk.id("A");
    let most = WorkMinutes::MAX.0;
    for (minutes, refusal) in [
        (-1, Refusal::DurationNegative),
        (i32::MIN, Refusal::DurationNegative),
        (most + 1, Refusal::DurationTooLong),
        (i32::MAX, Refusal::DurationTooLong),
    ] {
        let duration = WorkMinutes(minutes);
        let change = TaskChange::Duration(duration);
        assert_eq!(
            desk.refuse(&Edit::SetTask { task, change }),
            refusal,
            "{minutes}"
        );
        let place = Place::LastIn(None);
        let kind = TaskKind::Work;
        let edit = Edit::AddTask {
            plan: PLAN,
            place,
            name: "N".into(),
            kind,
            duration,
        };
        assert_eq!(desk.refuse(&edit), refusal, "{minutes}");
    }
    desk.clone()
        .change("A", TaskChange::Duration(WorkMinutes::MAX));
}

#[test]
fn dates_lie_between_1950_and_2199() {
    let desk = Desk::with("A");
    let task = desk.id("A");
    for (text, allowed) in [
        ("1949-12-31", false),
        ("1950-01-01", true),
        ("2199-12-31", true),
        ("2200-01-02", false),
        ("9999-12-31", false),
    ] {
        let date: NaiveDate = text.parse().unwrap();
        let pin = Constraint::StartNoEarlierThan(Moment::at_start_of(date));
        for edit in [
            Edit::AddPlan {
                name: "N".into(),
                start: date,
            },
            Edit::SetPlan {
                plan: PLAN,
                change: PlanChange::Start(date),
            },
            Edit::SetPlan {
                plan: PLAN,
                change: PlanChange::StatusDate(Some(date)),
            },
            Edit::SetTask {
                task,
                change: TaskChange::Promised(Some(date)),
            },
            Edit::SetTask {
                task,
                change: TaskChange::Constraint(pin),
            },
        ] {
            if allowed {
                desk.clone().accept(edit);
            } else {
                assert_eq!(desk.refuse(&edit), Refusal::DateOutOfRange, "{edit:?}");
            }
        }
    }
}

#[test]
fn refusals_are_sentences_with_a_code() {
    let desk = Desk::with("A b");
    let a = desk.id("A");
    for (edit, code, sentence) in [
        (
            add(" ", Place::LastIn(None)),
            "text",
            "A name needs at least one character.",
        ),
        (
            crate::desk::link(a, a, plan::LinkKind::FinishToStart),
            "link",
            "A task can't wait for itself.",
        ),
        (
            Edit::SetTask {
                task: a,
                change: TaskChange::Duration(WorkMinutes(-1)),
            },
            "duration",
            "A duration can't be below zero.",
        ),
        (
            Edit::RemovePlan { plan: PlanId(4) },
            "missing",
            "There is no plan 4 any more.",
        ),
        (
            Edit::Indent { tasks: vec![a] },
            "outline",
            "There is no row above to put this under.",
        ),
    ] {
        let refusal = desk.refuse(&edit);
        assert_eq!(
            (refusal.code(), refusal.to_string().as_str()),
            (code, sentence)
        );
    }
}
