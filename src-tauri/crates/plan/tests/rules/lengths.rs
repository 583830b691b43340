//! Durations of either kind, estimates, what remains, and breaks.

use plan::edit::TaskChange;
use plan::{
    Edit, Estimate, MilestoneKind, Moment, Pin, Progress, Refusal, Split, TaskKind, WorkMinutes,
};

use crate::desk::Desk;

fn points(optimistic: i32, likely: i32, pessimistic: i32) -> Estimate {
    Estimate {
        optimistic: WorkMinutes(optimistic),
        likely: WorkMinutes(likely),
        pessimistic: WorkMinutes(pessimistic),
    }
}

fn splits(breaks: &[(i32, i32)]) -> TaskChange {
    let one = |&(after, pause): &(i32, i32)| Split {
        after: WorkMinutes(after),
        pause: WorkMinutes(pause),
    };
    TaskChange::Splits(breaks.iter().map(one).collect())
}

fn started(percent: u8, duration: i32) -> TaskChange {
    let start = "2025-01-13T08:00".parse().unwrap();
    TaskChange::Progress(Progress::started(start, percent, WorkMinutes(duration)))
}

fn work(minutes: i32) -> TaskChange {
    TaskChange::Duration(WorkMinutes(minutes))
}

fn remaining(minutes: i32) -> TaskChange {
    TaskChange::Remaining(WorkMinutes(minutes))
}

fn breaks_of(desk: &Desk) -> String {
    let one = |split: &Split| format!("{}+{}", split.after.0, split.pause.0);
    let all: Vec<String> = desk.task("A").splits.iter().map(one).collect();
    all.join(" ")
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "refusals are written where they are expected"
)]
#[track_caller]
fn refused(desk: &Desk, change: TaskChange, refusal: Refusal) {
    let edit = Edit::SetTask {
        task: desk.id("A"),
        change,
    };
    assert_eq!(desk.refuse(&edit), refusal, "{edit:?}");
}

#[test]
fn an_estimate_gives_the_duration_and_a_typed_one_clears_it() {
    // (480 + 4 x 960 + 2400) / 6 = 1120.
    let estimate = points(480, 960, 2400);
    let mut desk = Desk::with("A");
    desk.change("A", TaskChange::Estimate(Some(estimate)));
    assert_eq!(desk.task("A").duration, WorkMinutes(1120));
    for (change, left) in [
        (work(480), None),
        (work(1120), None),
        (TaskChange::ElapsedDuration(1440), None),
        (TaskChange::Milestone(MilestoneKind::Normal), None),
        (TaskChange::Estimate(None), None),
        (
            TaskChange::Estimate(Some(points(1, 1, 1))),
            Some(points(1, 1, 1)),
        ),
    ] {
        let mut desk = desk.clone();
        desk.change("A", change.clone());
        assert_eq!(desk.task("A").estimate, left, "{change:?}");
    }
    // What remains is a newer thought; the estimate is what was thought before.
    desk.change("A", started(50, 1120))
        .change("A", remaining(1000));
    assert_eq!(desk.task("A").estimate, Some(estimate));

    for (estimate, refusal) in [
        (points(960, 480, 2400), Refusal::EstimateOutOfOrder),
        (points(480, 960, 950), Refusal::EstimateOutOfOrder),
        (points(-1, 960, 970), Refusal::DurationNegative),
        (points(1, 2, i32::MAX), Refusal::DurationTooLong),
    ] {
        refused(&desk, TaskChange::Estimate(Some(estimate)), refusal);
    }
    // Nothing at all is a milestone, of which there is no estimate.
    let mut desk = Desk::with("A");
    desk.change("A", TaskChange::Estimate(Some(points(0, 0, 0))));
    assert!(desk.task("A").kind.is_milestone() && desk.task("A").estimate.is_none());
}

#[test]
fn a_duration_counts_working_time_or_time_on_the_wall() {
    let mut desk = Desk::with("A");
    let told = |desk: &Desk| {
        let task = desk.task("A");
        (task.duration.0, task.elapsed)
    };
    desk.change("A", TaskChange::ElapsedDuration(4320));
    assert_eq!(told(&desk), (4320, true));
    desk.change("A", work(4320));
    assert_eq!(told(&desk), (4320, false));
    // Fifty years on the wall are more minutes than fifty years of work.
    desk.change("A", TaskChange::ElapsedDuration(26_352_000));
    refused(
        &desk,
        TaskChange::ElapsedDuration(26_352_001),
        Refusal::DurationTooLong,
    );
    refused(
        &desk,
        TaskChange::ElapsedDuration(-1),
        Refusal::DurationNegative,
    );
    desk.change("A", TaskChange::ElapsedDuration(0));
    assert_eq!(told(&desk), (0, false));
    assert!(desk.task("A").kind.is_milestone());
    desk.change("A", TaskChange::ElapsedDuration(60));
    assert_eq!(
        (told(&desk), desk.task("A").kind),
        ((60, true), TaskKind::Work)
    );
}

#[test]
fn begun_work_keeps_what_is_done() {
    for (steps, duration, percent, left) in [
        (vec![started(50, 480)], 480, 50, 240),
        (vec![started(50, 480), work(960)], 960, 25, 720),
        (vec![started(50, 480), work(300)], 300, 80, 60),
        // All of it is done; that it is finished is for somebody to say.
        (vec![started(50, 480), work(100)], 100, 99, 0),
        (vec![started(50, 480), remaining(120)], 360, 66, 120),
        (vec![started(50, 480), remaining(0)], 240, 99, 0),
        (vec![started(50, 480), remaining(480)], 720, 33, 480),
        (vec![started(0, 480), remaining(960)], 960, 0, 960),
        (vec![started(0, 480), remaining(0)], 480, 99, 0),
        // In another unit only the percentage means anything.
        (
            vec![started(50, 480), TaskChange::ElapsedDuration(1440)],
            1440,
            50,
            720,
        ),
    ] {
        let mut desk = Desk::with("A");
        for step in &steps {
            desk.change("A", step.clone());
        }
        let task = desk.task("A");
        let Progress::Started {
            percent: found,
            remaining,
            ..
        } = task.progress
        else {
            panic!("{steps:?} ended it")
        };
        assert_eq!(
            (task.duration.0, found, remaining.0),
            (duration, percent, left),
            "{steps:?}"
        );
    }
}

#[test]
fn only_begun_work_has_work_remaining() {
    let desk = Desk::with("A");
    refused(&desk, remaining(10), Refusal::NotBegun);
    refused(
        desk.clone().complete("A"),
        remaining(10),
        Refusal::CompletedIsAnchored,
    );
    let mut begun = desk.clone();
    begun.change("A", started(50, 480));
    refused(&begun, remaining(-1), Refusal::DurationNegative);
    refused(&begun, remaining(i32::MAX), Refusal::DurationTooLong);
    let mut summary = Desk::with("A B");
    summary.change("A", started(50, 480));
    let tasks = summary.ids("B");
    summary.accept(Edit::Indent { tasks });
    refused(&summary, remaining(10), Refusal::SummaryIsComputed);
}

#[test]
fn breaks_lie_within_the_work() {
    let mut desk = Desk::with("A");
    desk.change("A", work(960))
        .change("A", splits(&[(240, 480), (720, 60)]));
    assert_eq!(breaks_of(&desk), "240+480 720+60");
    for breaks in [
        vec![(0, 60)],
        vec![(960, 60)],
        vec![(-1, 60)],
        vec![(240, 0)],
        vec![(240, -60)],
        vec![(240, 60), (240, 60)],
        vec![(720, 60), (240, 60)],
    ] {
        refused(&desk, splits(&breaks), Refusal::SplitsOutOfOrder);
    }
    let forever = WorkMinutes::MAX.0;
    refused(
        &desk,
        splits(&[(240, forever), (480, 1)]),
        Refusal::DurationTooLong,
    );

    for (change, left) in [
        (work(700), "240+480"),
        (work(240), ""),
        (work(1920), "240+480 720+60"),
        (TaskChange::ElapsedDuration(960), ""),
        (TaskChange::Milestone(MilestoneKind::Normal), ""),
        (splits(&[]), ""),
    ] {
        let mut desk = desk.clone();
        desk.change("A", change.clone());
        assert_eq!(breaks_of(&desk), left, "{change:?}");
    }
    desk.change("A", started(50, 960))
        .change("A", remaining(100));
    assert_eq!(breaks_of(&desk), "240+480");
}

#[test]
fn a_milestone_keeps_nothing_of_the_work_it_was() {
    let at = |text: &str| text.parse::<Moment>().unwrap();
    let mut desk = Desk::with("A");
    let finish = at("2025-01-15T17:00");
    desk.change("A", TaskChange::Estimate(Some(points(480, 960, 960))))
        .change("A", splits(&[(100, 100)]))
        .change(
            "A",
            TaskChange::Pin(Some(Pin {
                start: at("2025-01-13T08:00"),
                finish,
            })),
        )
        .change("A", started(50, 880))
        .change("A", TaskChange::Milestone(MilestoneKind::Normal));
    let task = desk.task("A");
    assert_eq!(
        (task.duration.0, task.elapsed, task.splits.len()),
        (0, false, 0)
    );
    assert_eq!((task.estimate, task.progress), (None, Progress::NotStarted));
    assert_eq!(
        task.pin,
        Some(Pin {
            start: finish,
            finish
        })
    );
    refused(&desk, splits(&[(0, 1)]), Refusal::SplitsOutOfOrder);
}

#[test]
fn the_new_properties_of_a_summary_that_are_computed_cannot_be_set() {
    let desk = Desk::with("A( B )");
    for change in [
        TaskChange::ElapsedDuration(60),
        TaskChange::Estimate(Some(points(1, 2, 3))),
        splits(&[]),
        TaskChange::Delay(60),
    ] {
        refused(&desk, change, Refusal::SummaryIsComputed);
    }
    // Its dates may be pinned, and it may have a deadline of its own.
    let mut desk = desk;
    let (start, finish) = (Moment(28_900_000), Moment(28_910_000));
    desk.change("A", TaskChange::Pin(Some(Pin { start, finish })))
        .change("A", TaskChange::Deadline(Some(finish)));
    assert_eq!(desk.task("A").deadline, Some(finish));
}

#[test]
fn a_levelling_delay_only_holds_back() {
    let mut desk = Desk::with("A");
    desk.change("A", TaskChange::Delay(600));
    assert_eq!(desk.task("A").delay, 600);
    refused(&desk, TaskChange::Delay(-1), Refusal::DurationNegative);
    refused(&desk, TaskChange::Delay(i32::MAX), Refusal::DurationTooLong);
}
