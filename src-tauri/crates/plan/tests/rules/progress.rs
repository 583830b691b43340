//! Progress on work that is pinned, set aside, interrupted or shared.

use plan::edit::TaskChange;
use plan::{Edit, MilestoneKind, Moment, Pin, Progress, Refusal, Split, WorkMinutes};

use crate::desk::Desk;

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn started(percent: u8) -> TaskChange {
    let start = at("2025-01-13T08:00");
    TaskChange::Progress(Progress::started(start, percent, WorkMinutes(480)))
}

fn pin(start: &str, finish: &str) -> TaskChange {
    TaskChange::Pin(Some(Pin {
        start: at(start),
        finish: at(finish),
    }))
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "refusals are written where they are expected"
)]
#[track_caller]
fn refused(desk: &Desk, change: TaskChange, refusal: Refusal) {
    let task = desk.id("A");
    let edit = Edit::SetTask { task, change };
    assert_eq!(desk.refuse(&edit), refusal, "{edit:?}");
}

#[test]
fn a_pin_waits_under_completed_work() {
    let mut desk = Desk::with("A");
    desk.change("A", pin("2025-02-03T08:00", "2025-02-04T17:00"))
        .complete("A");
    let pinned = desk.task("A").pin;
    assert!(pinned.is_some());
    // It cannot be moved by a pin, but the pin can go.
    refused(
        &desk,
        pin("2025-03-03T08:00", "2025-03-04T17:00"),
        Refusal::CompletedIsAnchored,
    );
    desk.clone().change("A", TaskChange::Pin(None));
    desk.change("A", TaskChange::Progress(Progress::NotStarted));
    assert_eq!(desk.task("A").pin, pinned);
}

#[test]
fn a_pin_runs_forwards_within_the_calendar() {
    let desk = Desk::with("A");
    for (start, finish, refusal) in [
        (
            "2025-02-04T08:00",
            "2025-02-03T17:00",
            Refusal::FinishBeforeStart,
        ),
        (
            "1949-12-31T08:00",
            "2025-02-03T17:00",
            Refusal::DateOutOfRange,
        ),
        (
            "2025-02-04T08:00",
            "2200-01-01T00:01",
            Refusal::DateOutOfRange,
        ),
    ] {
        refused(&desk, pin(start, finish), refusal);
    }
    let change = TaskChange::Deadline(Some(at("2200-01-01T00:01")));
    refused(&desk, change, Refusal::DateOutOfRange);
    // That of a milestone is one instant, the finish.
    let mut desk = Desk::with("a");
    desk.change("a", pin("2025-02-03T08:00", "2025-02-04T17:00"));
    let pin = desk.task("a").pin.unwrap();
    assert_eq!(
        (pin.start, pin.finish),
        (pin.finish, at("2025-02-04T17:00"))
    );
}

#[test]
fn interrupted_and_elapsed_work_is_completed_like_any_other() {
    let mut desk = Desk::with("A B");
    let split = Split {
        after: WorkMinutes(100),
        pause: WorkMinutes(60),
    };
    desk.change("A", TaskChange::Splits(vec![split]))
        .complete("A")
        .change("B", TaskChange::ElapsedDuration(4320))
        .complete("B");
    assert_eq!(desk.task("A").splits, [split]);
    assert!(desk.task("B").elapsed);
    assert_eq!(desk.task("B").progress.percent(), 100);
}

#[test]
fn what_is_set_aside_makes_no_progress() {
    let mut desk = Desk::with("A");
    desk.change("A", TaskChange::Inactive(true));
    refused(&desk, started(10), Refusal::SetAside);
    let complete = Progress::Complete {
        start: at("2025-01-13T08:00"),
        finish: at("2025-01-13T17:00"),
    };
    refused(&desk, TaskChange::Progress(complete), Refusal::SetAside);
    desk.change("A", TaskChange::Inactive(false))
        .change("A", started(10));
    // Begun work can be given up; what was done can be set back then.
    desk.change("A", TaskChange::Inactive(true));
    desk.change("A", TaskChange::Progress(Progress::NotStarted));
    desk.change("A", TaskChange::Inactive(false)).complete("A");
    refused(
        &desk,
        TaskChange::Inactive(true),
        Refusal::CompletedIsAnchored,
    );
}

#[test]
fn everybody_has_done_their_share_of_what_is_done() {
    let mut desk = Desk::with("A");
    desk.assign("Ola", "A", 100);
    desk.assign("Nina", "A", 50);
    let done = |desk: &Desk| -> Vec<i32> {
        let parts = desk.program.assignments.iter();
        parts.map(|(_, part)| part.done.0).collect()
    };
    desk.change("A", started(25));
    assert_eq!(done(&desk), [120, 60]);
    desk.complete("A");
    assert_eq!(done(&desk), [480, 240]);
    desk.change("A", TaskChange::Progress(Progress::NotStarted));
    assert_eq!(done(&desk), [0, 0]);
}

#[test]
fn progress_fits_the_work() {
    let mut desk = Desk::with("A");
    let start = at("2025-01-13T08:00");
    let progress = |percent, remaining, resume: Option<&str>| {
        TaskChange::Progress(Progress::Started {
            start,
            percent,
            remaining: WorkMinutes(remaining),
            resume: resume.map(at),
        })
    };
    for (change, refusal) in [
        (progress(50, 481, None), Refusal::DoneBeyondWork),
        (progress(50, -1, None), Refusal::DoneBeyondWork),
        (progress(100, 0, None), Refusal::NotAPercentage),
        (
            progress(50, 240, Some("1900-01-01T08:00")),
            Refusal::DateOutOfRange,
        ),
    ] {
        refused(&desk, change, refusal);
    }
    // Time spent and time left need not agree on a percentage.
    desk.change("A", progress(10, 240, Some("2025-02-03T08:00")));
    assert_eq!(desk.task("A").progress.percent(), 10);
    desk.change("A", TaskChange::Milestone(MilestoneKind::Normal));
    refused(&desk, progress(0, 0, None), Refusal::MilestoneIsBinary);
}
