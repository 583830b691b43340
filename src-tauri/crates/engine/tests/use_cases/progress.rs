//! Percentages reported, and the dates they imply. Today is Wednesday 22 January 2025.

use engine::{Request, decide};
use plan::{Moment, Progress};

use crate::desk::{at, desk, today};

#[test]
fn a_percentage_says_when_work_began_and_ended() {
    for (sketch, percent, expected) in [
        // Planned for the past: as planned.
        ("A 3d", 50, "begun 2025-01-13T08:00 50"),
        ("A 3d", 100, "2025-01-13T08:00..2025-01-15T17:00"),
        // Across today: done today.
        ("A 5d pin 2025-01-20", 50, "begun 2025-01-20T08:00 50"),
        (
            "A 5d pin 2025-01-20",
            100,
            "2025-01-16T08:00..2025-01-22T17:00",
        ),
        // Planned for later: begun today, or over by today after as long as it was to take.
        ("A 3d pin 2025-02-03", 1, "begun 2025-01-22T08:00 1"),
        (
            "A 3d pin 2025-02-03",
            100,
            "2025-01-20T08:00..2025-01-22T17:00",
        ),
        ("A 4h pin 2025-01-22T13:00", 99, "begun 2025-01-22T13:00 99"),
        // The status date counts, not today.
        ("status 2025-01-15; A 3d", 50, "begun 2025-01-15T08:00 50"),
        (
            "status 2025-01-15; A 3d",
            100,
            "2025-01-13T08:00..2025-01-15T17:00",
        ),
        (
            "status 2025-01-29; A 3d",
            100,
            "2025-01-27T08:00..2025-01-29T17:00",
        ),
        // On a Saturday work may have begun; it ended on Friday.
        ("status 2025-01-18; A 3d", 50, "begun 2025-01-18T00:00 50"),
        (
            "status 2025-01-18; A 3d",
            100,
            "2025-01-15T08:00..2025-01-17T17:00",
        ),
        // What is known stays.
        (
            "A 5d begun 2025-01-21T10:00 20%",
            60,
            "begun 2025-01-21T10:00 60",
        ),
        (
            "A 5d begun 2025-01-21T10:00 20%",
            100,
            "2025-01-21T10:00..2025-01-22T17:00",
        ),
        ("A 5d begun 2025-01-21T10:00 20%", 0, "none"),
        (
            "A 1d done 2025-01-18T09:00..2025-01-18T15:00",
            100,
            "2025-01-18T09:00..2025-01-18T15:00",
        ),
        (
            "A 1d done 2025-01-14T08:00..2025-01-14T17:00",
            50,
            "begun 2025-01-14T08:00 50",
        ),
        ("A 1d done 2025-01-14T08:00..2025-01-14T17:00", 0, "none"),
        // A milestone is met in an instant, on its day or on the day reported on.
        (
            "Z 2d; A milestone after Z",
            100,
            "2025-01-14T17:00..2025-01-14T17:00",
        ),
        (
            "A milestone pin 2025-01-20",
            100,
            "2025-01-20T08:00..2025-01-20T08:00",
        ),
        (
            "A milestone pin 2025-02-20",
            100,
            "2025-01-22T17:00..2025-01-22T17:00",
        ),
        (
            "status 2025-01-18; A milestone pin 2025-02-20",
            100,
            "2025-01-17T17:00..2025-01-17T17:00",
        ),
        ("A milestone pin 2025-02-20", 0, "none"),
    ] {
        let desk = desk(sketch);
        let task = desk.id("A");
        let decision = desk.try_on(&Request::Percent { task, percent }).unwrap();
        let row = decision.state.program.tasks.get(task).unwrap();
        let written = match row.progress {
            Progress::NotStarted => "none".to_owned(),
            Progress::Started { start, percent, .. } => format!("begun {start} {percent}"),
            Progress::Complete { start, finish } => format!("{start}..{finish}"),
        };
        assert_eq!(written, expected, "{sketch} at {percent} %");
    }
}

#[test]
fn nothing_is_reported_in_the_future_of_the_day_reported_on() {
    for day in 1..=31 {
        let as_of: plan::NaiveDate = format!("2025-01-{day:02}").parse().unwrap();
        let day_end = Moment(Moment::at_start_of(as_of).0 + plan::time::DAY);
        for status in ["", "status 2025-01-17; ", "status 2025-01-18; "] {
            for row in [
                "A 3d",
                "A 3d pin 2025-01-18",
                "A 1h pin 2025-01-20T16:00",
                "A milestone pin 2025-01-23",
                "off 2025-01-22; A milestone pin 2025-03-03",
            ] {
                let desk = desk(&format!("{status}{row}"));
                let day_end = match status.split_whitespace().nth(1) {
                    Some(date) => Moment(at(date.trim_end_matches(';')).0 + plan::time::DAY),
                    None => day_end,
                };
                let milestone = row.contains("milestone");
                for percent in [50, 100] {
                    if milestone && percent == 50 {
                        continue;
                    }
                    let task = desk.id("A");
                    let request = Request::Percent { task, percent };
                    let decision = decide(&desk.state, &request, as_of).unwrap();
                    let progress = decision.state.program.tasks.get(task).unwrap().progress;
                    let last = match progress {
                        Progress::NotStarted => panic!("progress was reported"),
                        Progress::Started { start, .. } => start,
                        Progress::Complete { start, finish } => {
                            assert!(start <= finish);
                            finish
                        }
                    };
                    assert!(last <= day_end, "{row} {status}on {as_of}: {progress:?}");
                }
            }
        }
    }
}

#[test]
fn what_is_complete_is_an_anchor() {
    let desk = desk("Z 2d; A 3d after Z; B 1d after A");
    let task = desk.id("A");
    let request = Request::Percent { task, percent: 100 };
    let done = decide(&desk.state, &request, "2025-01-14".parse().unwrap()).unwrap();
    let before = done.state.schedule.dates(task).copied().unwrap();
    assert!(before.complete);
    // Whatever happens to what it waited for, it happened when it happened.
    let later = Request::Move(vec![(desk.id("Z"), at("2025-03-03"))]);
    let after = decide(&done.state, &later, today()).unwrap();
    let after = after.state.schedule.dates(task).copied().unwrap();
    assert_eq!((before.start, before.finish), (after.start, after.finish));
}

#[test]
fn impossible_percentages_are_refused() {
    let desk = desk("A 3d; M milestone; S { B 1d }");
    for (name, percent, says) in [
        ("M", 1, "A milestone is done or not done"),
        ("M", 99, "A milestone is done or not done"),
        ("S", 50, "A summary's dates and progress"),
        ("S", 100, "A summary's dates and progress"),
        ("A", 101, "Progress is a whole percentage"),
    ] {
        let task = desk.id(name);
        let refused = desk
            .try_on(&Request::Percent { task, percent })
            .unwrap_err()
            .to_string();
        assert!(refused.starts_with(says), "{name} {percent}: {refused}");
    }
}
