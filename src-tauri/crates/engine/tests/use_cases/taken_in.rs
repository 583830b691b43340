//! Programs of other tools: adopted with their recorded dates or planned anew, and holidays.

use std::sync::Arc;

use engine::recorded::{Recorded, differences, pinned};
use engine::{Request, State, decide};
use plan::holidays::Country;
use plan::{CalendarId, Pin};

use crate::desk::{at, dates, desk, today};
use crate::sketch;

/// The dates a file recorded: `A 2025-01-13T08:00 2025-01-14T17:00`.
fn recorded(of: &sketch::Planned, text: &str) -> Recorded {
    let rows = text.split(';').map(|row| {
        let words: Vec<&str> = row.split_whitespace().collect();
        let pin = Pin {
            start: at(words[1]),
            finish: at(words[2]),
        };
        (of.id(words[0]), pin)
    });
    rows.collect()
}

#[test]
fn dates_as_recorded_are_kept_and_otherwise_planned_anew() {
    let file = sketch::planned(
        "S { A 2d; B 1d after A }; C 4d begun 2025-01-13T08:00 50%; \
         D 1d done 2025-01-13T08:00..2025-01-13T17:00",
    );
    let told = recorded(
        &file,
        "S 2025-01-15T08:00 2025-01-21T17:00; A 2025-01-15T08:00 2025-01-16T17:00; \
         B 2025-01-21T08:00 2025-01-21T17:00; C 2025-01-13T08:00 2025-01-23T17:00; \
         D 2025-01-20T08:00 2025-01-20T17:00",
    );
    for (as_recorded, expected) in [
        (
            true,
            "S 15 Jan..21 Jan; A 15 Jan..16 Jan; B 21 Jan..21 Jan; C 13 Jan..23 Jan; \
             D 13 Jan..13 Jan",
        ),
        (
            false,
            "S 13 Jan..15 Jan; A 13 Jan..14 Jan; B 15 Jan..15 Jan; C 13 Jan..16 Jan; \
             D 13 Jan..13 Jan",
        ),
    ] {
        let here = desk("Z 1d");
        let request = Request::Adopt {
            from: Arc::new(file.program.clone()),
            recorded: Arc::new(told.clone()),
            source: "theirs.xml".to_owned(),
            as_recorded,
        };
        let decision = decide(&here.state, &request, today()).unwrap();
        assert_eq!(decision.label, "Import “theirs.xml”");
        assert_eq!(dates(&decision.state, expected), expected);
        // What was there stays as it was.
        assert_eq!(dates(&decision.state, "Z 1d"), "Z 13 Jan..13 Jan");
    }
}

#[test]
fn every_date_that_differs_says_why() {
    let file = sketch::planned(
        "A 2d; B 1d after A; S { C 1d; E 1d after A+1d }; F 1d pin 2025-01-20; \
         G 4d begun 2025-01-13T08:00 50%",
    );
    let state = State::of(file.program.clone()).unwrap();
    let told = recorded(
        &file,
        "A 2025-01-14T08:00 2025-01-15T17:00; B 2025-01-16T08:00 2025-01-16T17:00; \
         S 2025-01-13T08:00 2025-01-17T17:00; C 2025-01-13T08:00 2025-01-13T17:00; \
         F 2025-01-22T08:00 2025-01-22T17:00; G 2025-01-13T08:00 2025-01-17T17:00",
    );
    let found: Vec<String> = differences(&state, &told)
        .into_iter()
        .map(|row| {
            let name = file.name(row.task);
            let (start, finish) = (row.start.0 / 60, row.finish.0 / 60);
            format!("{name} {start}h/{finish}h: {}", row.why)
        })
        .collect();
    assert_eq!(
        found,
        [
            "A -8h/-8h: it starts with the plan’s start",
            "B -8h/-8h: it waits for “A”, whose dates differ",
            "S 0h/-8h: its dates follow from its rows",
            "F -16h/-16h: somebody insists on a date of it",
            "G 0h/-8h: it has begun, and what is left of it is planned anew",
        ]
    );
    // Pinned, nothing differs any more.
    let kept = State::of(pinned(&file.program, &told)).unwrap();
    let left = differences(&kept, &told);
    assert!(
        left.iter().all(|row| file.name(row.task) == "S"),
        "{left:?}"
    );
}

#[test]
fn a_countrys_holidays_are_days_off_and_keep_what_the_calendar_says() {
    // Good Friday and Easter Monday lie in these weeks.
    let here = desk("off 2025-04-18; A 5d pin 2025-04-14");
    assert_eq!(dates(&here.state, "A 5d"), "A 14 Apr..21 Apr");
    let holidays = |years| Request::Holidays {
        calendar: CalendarId(1),
        country: Country::Germany,
        years,
    };
    let decision = decide(&here.state, &holidays(2025..=2025), today()).unwrap();
    assert_eq!(decision.label, "Add holidays of Germany");
    assert_eq!(dates(&decision.state, "A 5d"), "A 14 Apr..22 Apr");
    let calendar = decision.state.program.calendars.get(CalendarId(1)).unwrap();
    let named = |date: &str| calendar.exceptions[&date.parse().unwrap()].name.clone();
    assert_eq!(named("2025-04-18"), "off");
    assert_eq!(named("2025-04-21"), "Easter Monday");
    // Again is no change.
    let again = decide(&decision.state, &holidays(2025..=2025), today()).unwrap();
    assert!(again.delta.is_empty());
}
