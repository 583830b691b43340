//! Colours by rule.

use assess::Health::{AtRisk, Complete, OffTrack, OnTrack, Unknown};

use crate::judged::{dimension, judge, judged, program};

const LAUNCH: &str = "A 6d; M milestone after A; launch M";

#[test]
fn three_and_seven_days_late_are_the_edges() {
    // The launch is forecast for Monday 20 January.
    for (promise, health, slip) in [
        ("2025-01-31", OnTrack, -11),
        ("2025-01-20", OnTrack, 0),
        ("2025-01-17", OnTrack, 3),
        ("2025-01-16", AtRisk, 4),
        ("2025-01-13", AtRisk, 7),
        ("2025-01-12", OffTrack, 8),
    ] {
        let outlook = judged(LAUNCH, &[&format!("M {promise}")]);
        let launch = outlook.launch.clone().unwrap();
        assert_eq!((launch.slip, launch.health), (Some(slip), health));
        assert_eq!(dimension(&outlook, "Launch"), Some(health));
        assert_eq!(outlook.health, health, "{promise}");
        let due = usize::from(health != OnTrack);
        assert_eq!(outlook.decisions.len(), due, "{promise}");
    }
}

#[test]
fn commitments_are_those_made_outside_when_there_are_any() {
    let sketch = "A 6d; M milestone after A; N milestone after A";
    for (promises, health) in [
        (&["M 2025-01-10", "N 2025-01-20"][..], Some(OffTrack)),
        (&["M 2025-01-10", "N 2025-01-20!"][..], Some(OnTrack)),
        (&["M 2025-01-10", "N 2025-01-16!"][..], Some(AtRisk)),
        (&["M 2025-01-10!", "N 2025-01-16!"][..], Some(OffTrack)),
        (&[][..], None),
    ] {
        let outlook = judged(sketch, promises);
        assert_eq!(dimension(&outlook, "Commitments"), health, "{promises:?}");
        assert_eq!(outlook.health, health.unwrap_or(Unknown), "{promises:?}");
    }
}

#[test]
fn the_worst_dimension_colours_the_whole() {
    let sketch = "A 6d; M milestone after A; B 1d; N milestone after B; launch M";
    for (promises, today, whole) in [
        (&["M 2025-01-20", "N 2025-01-13"][..], "2025-01-13", OnTrack),
        (&["M 2025-01-16", "N 2025-01-13"][..], "2025-01-13", AtRisk),
        (
            &["M 2025-01-20", "N 2025-01-01"][..],
            "2025-01-13",
            OffTrack,
        ),
        (
            &["M 2025-01-01", "N 2025-01-13"][..],
            "2025-01-13",
            OffTrack,
        ),
        // In time, but yesterday's work has no report.
        (&["M 2025-01-20", "N 2025-01-13"][..], "2025-01-14", AtRisk),
        (
            &["M 2025-01-01", "N 2025-01-13"][..],
            "2025-01-14",
            OffTrack,
        ),
    ] {
        let outlook = judge(&program(sketch, promises), today);
        assert_eq!(outlook.health, whole, "{promises:?} on {today}");
        let worst = outlook.dimensions.iter().map(|one| one.health).max();
        assert_eq!(worst, Some(whole));
    }
}

#[test]
fn what_nobody_promised_is_unknown_and_not_green() {
    for (sketch, launch) in [
        ("", None),
        ("A 3d", None),
        ("A 3d; M milestone after A", None),
        (LAUNCH, Some("no date has been promised.")),
        ("M milestone; launch M", Some("no date has been promised.")),
    ] {
        let outlook = judged(sketch, &[]);
        assert_eq!(outlook.health, Unknown, "{sketch}");
        assert_eq!(dimension(&outlook, "Launch"), Some(Unknown));
        let reason = &outlook.dimensions[0].reason;
        assert!(
            reason.ends_with(launch.unwrap_or("is launched with.")),
            "{reason}"
        );
        assert!(outlook.decisions.is_empty());
    }
    // Progress can still warn.
    let outlook = judge(&program("A 3d", &[]), "2025-03-01");
    assert_eq!(outlook.health, AtRisk);
}

#[test]
fn a_launched_plan_is_complete() {
    let done = "A 1d done 2025-01-13T08:00..2025-01-13T17:00; \
                M milestone done 2025-01-17T17:00; N milestone after A; launch M";
    let outlook = judge(
        &program(done, &["M 2025-01-10", "N 2025-01-01!"]),
        "2025-06-01",
    );
    assert_eq!(outlook.health, Complete);
    assert_eq!(outlook.launch.as_ref().unwrap().health, Complete);
    assert_eq!(
        outlook.sentences[0],
        "“M” happened on 17 Jan 2025, 7 days after the promised 10 Jan."
    );
}

#[test]
fn overdue_work_counts_until_a_status_date_moves_it() {
    for (sketch, today, health) in [
        ("A 3d", "2025-01-15", OnTrack),
        ("A 3d", "2025-01-16", AtRisk),
        ("A 3d begun 2025-01-13T08:00 90%", "2025-01-16", AtRisk),
        ("M milestone pin 2025-01-15", "2025-01-16", AtRisk),
        ("status 2025-01-20; A 3d", "2025-06-01", OnTrack),
        (
            "status 2025-01-20; A 3d begun 2025-01-13T08:00 90%",
            "2025-06-01",
            OnTrack,
        ),
    ] {
        let outlook = judge(&program(sketch, &[]), today);
        assert_eq!(
            dimension(&outlook, "Progress"),
            Some(health),
            "{sketch} {today}"
        );
    }
    let done = "A 3d done 2025-01-13T08:00..2025-01-15T17:00";
    let outlook = judge(&program(done, &[]), "2025-06-01");
    assert_eq!(dimension(&outlook, "Progress"), None, "nothing is open");
}

#[test]
fn decisions_are_about_the_launch_and_outside_promises_only() {
    let sketch =
        "A 6d; B 9d; M milestone after A,B; N milestone after A; O milestone after A; launch M";
    let promises = ["M 2025-01-13", "N 2025-01-13", "O 2025-01-13!"];
    let outlook = judged(sketch, &promises);
    let told: Vec<String> = outlook
        .decisions
        .iter()
        .map(|one| format!("{} {}", one.question, one.advice))
        .collect();
    assert_eq!(
        told,
        [
            "Move the promise of “M” from 13 Jan to 23 Jan? \
             Or recover 10 days before it, most likely on “B”.",
            "Move the promise of “O” from 13 Jan to 20 Jan? \
             Or recover 7 days before it, most likely on “A”.",
        ]
    );
}

#[test]
fn shares_are_weighed_by_working_time() {
    let outlook = judged(
        "A 3d done 2025-01-13T08:00..2025-01-15T17:00; S { B 6d begun 2025-01-13T08:00 50%; C 3d }; M milestone",
        &[],
    );
    let shares = outlook.shares;
    assert_eq!(
        (shares.percent, shares.work, shares.begun, shares.complete),
        (50, 3, 1, 1)
    );
}
