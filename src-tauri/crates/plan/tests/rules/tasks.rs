//! Adding, changing and deleting rows.

use plan::edit::{Place, TaskChange};
use plan::{
    Constraint, Edit, MilestoneKind, Moment, PlanChange, Progress, Record, Refusal, TaskId,
    TaskKind, WorkMinutes,
};

use crate::desk::{DAY, Desk, PLAN, add};

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn started(percent: u8) -> TaskChange {
    TaskChange::Progress(Progress::started(at("2025-01-13T08:00"), percent, DAY))
}

fn pinned() -> TaskChange {
    TaskChange::Constraint(Constraint::StartNoEarlierThan(at("2025-01-20T08:00")))
}

#[test]
fn a_row_of_no_duration_is_a_milestone() {
    let mut desk = Desk::with("");
    let mut add = |name: &str, kind, minutes| {
        let duration = WorkMinutes(minutes);
        let place = Place::LastIn(None);
        desk.accept(Edit::AddTask {
            plan: PLAN,
            place,
            name: name.into(),
            kind,
            duration,
        });
        let task = desk.task(name);
        (task.kind, task.duration.0)
    };
    let milestone = TaskKind::Milestone(MilestoneKind::Normal);
    let freeze = TaskKind::Milestone(MilestoneKind::Freeze);
    assert_eq!(add("A", TaskKind::Work, 480), (TaskKind::Work, 480));
    assert_eq!(add("B", TaskKind::Work, 0), (milestone, 0));
    assert_eq!(add("C", freeze, 480), (freeze, 0));
    assert_eq!(add("D", freeze, -1), (freeze, 0));
}

#[test]
fn a_duration_turns_a_milestone_into_work_and_back() {
    let mut desk = Desk::with("A m");
    desk.change("A", TaskChange::Duration(WorkMinutes::ZERO));
    assert_eq!(
        desk.task("A").kind,
        TaskKind::Milestone(MilestoneKind::Normal)
    );
    desk.change("A", TaskChange::Duration(WorkMinutes(960)));
    assert_eq!(
        (desk.task("A").kind, desk.task("A").duration.0),
        (TaskKind::Work, 960)
    );
    desk.change("m", TaskChange::Work);
    assert_eq!(
        (desk.task("m").kind, desk.task("m").duration),
        (TaskKind::Work, DAY)
    );
    desk.change("m", TaskChange::Milestone(MilestoneKind::Launch));
    assert_eq!(
        desk.task("m").kind,
        TaskKind::Milestone(MilestoneKind::Launch)
    );
    // Zero leaves a launch a launch.
    desk.change("m", TaskChange::Duration(WorkMinutes::ZERO));
    assert_eq!(
        desk.task("m").kind,
        TaskKind::Milestone(MilestoneKind::Launch)
    );
}

#[test]
fn a_milestone_is_done_or_not_done() {
    let desk = Desk::with("m");
    let task = desk.id("m");
    for percent in [0, 50, 99] {
        let edit = Edit::SetTask {
            task,
            change: started(percent),
        };
        assert_eq!(desk.refuse(&edit), Refusal::MilestoneIsBinary);
    }
    // It is met in one instant, the finish.
    let mut desk = desk;
    desk.complete("m");
    let finish = at("2025-01-14T17:00");
    assert_eq!(
        desk.task("m").progress,
        Progress::Complete {
            start: finish,
            finish
        }
    );
}

#[test]
fn work_that_becomes_a_milestone_keeps_no_percentage() {
    let mut desk = Desk::with("A B");
    desk.change("A", started(50))
        .change("A", TaskChange::Milestone(MilestoneKind::Normal));
    assert_eq!(desk.task("A").progress, Progress::NotStarted);
    desk.complete("B")
        .change("B", TaskChange::Milestone(MilestoneKind::Normal));
    let finish = at("2025-01-14T17:00");
    assert_eq!(
        desk.task("B").progress,
        Progress::Complete {
            start: finish,
            finish
        }
    );
}

#[test]
fn what_has_happened_is_not_moved() {
    let mut desk = Desk::with("Done Begun milestone");
    desk.complete("Done")
        .complete("milestone")
        .change("Begun", started(30));
    for (name, change, refusal) in [
        (
            "Done",
            TaskChange::Duration(WorkMinutes(960)),
            Refusal::CompletedIsAnchored,
        ),
        (
            "Done",
            TaskChange::Duration(WorkMinutes::ZERO),
            Refusal::CompletedIsAnchored,
        ),
        ("Done", pinned(), Refusal::CompletedIsAnchored),
        ("milestone", TaskChange::Work, Refusal::CompletedIsAnchored),
        (
            "milestone",
            TaskChange::Duration(DAY),
            Refusal::CompletedIsAnchored,
        ),
        ("Begun", pinned(), Refusal::StartedIsAnchored),
    ] {
        let edit = Edit::SetTask {
            task: desk.id(name),
            change,
        };
        assert_eq!(desk.refuse(&edit), refusal, "{name}");
    }
    // What remains of begun work may take longer, and a name says nothing about dates.
    desk.change("Begun", TaskChange::Duration(WorkMinutes(960)));
    desk.change("Done", TaskChange::Name("Really done".into()));
    // Set back, it moves again.
    desk.change("Begun", TaskChange::Progress(Progress::NotStarted))
        .change("Begun", pinned());
}

#[test]
fn progress_that_cannot_be_is_refused() {
    let desk = Desk::with("A");
    let task = desk.id("A");
    let complete = |start: &str, finish: &str| Progress::Complete {
        start: at(start),
        finish: at(finish),
    };
    let start = at("2025-01-13T08:00");
    for (progress, refusal) in [
        (Progress::started(start, 100, DAY), Refusal::NotAPercentage),
        (Progress::started(start, 255, DAY), Refusal::NotAPercentage),
        (
            complete("2025-01-14T08:00", "2025-01-13T17:00"),
            Refusal::FinishBeforeStart,
        ),
        (
            complete("1949-12-31T08:00", "2025-01-13T17:00"),
            Refusal::DateOutOfRange,
        ),
        (
            complete("2025-01-13T08:00", "2200-01-01T00:01"),
            Refusal::DateOutOfRange,
        ),
    ] {
        let edit = Edit::SetTask {
            task,
            change: TaskChange::Progress(progress),
        };
        assert_eq!(desk.refuse(&edit), refusal, "{progress:?}");
    }
    // The whole of the last day counts.
    let last = complete("2025-01-13T08:00", "2200-01-01T00:00");
    desk.clone().accept(Edit::SetTask {
        task,
        change: TaskChange::Progress(last),
    });
}

#[test]
fn a_summary_is_computed_from_its_rows() {
    let desk = Desk::with("S( A )");
    let task = desk.id("S");
    for change in [
        TaskChange::Duration(DAY),
        TaskChange::Duration(WorkMinutes::ZERO),
        TaskChange::Milestone(MilestoneKind::Normal),
        pinned(),
        started(10),
    ] {
        let refusal = desk.refuse(&Edit::SetTask {
            task,
            change: change.clone(),
        });
        assert_eq!(refusal, Refusal::SummaryIsComputed, "{change:?}");
    }
    let mut desk = desk;
    desk.change("S", TaskChange::Note("Why this phase.\nAnd how.".into()));
    assert_eq!(desk.task("S").note, "Why this phase.\nAnd how.");
}

#[test]
fn deleting_takes_what_lies_under_links_and_the_launch_along() {
    let mut desk = Desk::with("A S( B T( C m ) ) D");
    desk.link("A", "C")
        .link("B", "D")
        .link("A", "D")
        .link("S", "D");
    let launch = desk.id("m");
    let change = PlanChange::Launch(Some(launch));
    desk.accept(Edit::SetPlan { plan: PLAN, change });
    let before = desk.program.clone();
    let delta = plan::apply(
        &desk.program,
        &Edit::RemoveTasks {
            tasks: desk.ids("T S"),
        },
    )
    .unwrap();
    desk.program.commit(&delta);
    assert_eq!(desk.outline(), "A D");
    assert_eq!(desk.links(), "A>D");
    assert_eq!(desk.program.plans.get(PLAN).unwrap().launch, None);
    // One step back brings all of it back.
    desk.program.commit(&delta.inverse());
    assert!(desk.program == before);
}

#[test]
fn children_go_before_their_parents_whatever_their_numbers() {
    // C is older than the summary it is put under, D is younger.
    let mut desk = Desk::with("C S( D )");
    let place = Place::LastIn(Some(desk.id("S")));
    let edit = Edit::PlaceTasks {
        tasks: desk.ids("C"),
        place,
    };
    desk.accept(edit);
    let delta = plan::apply(
        &desk.program,
        &Edit::RemoveTasks {
            tasks: desk.ids("S C"),
        },
    )
    .unwrap();
    let mut gone = Vec::new();
    for change in delta.changes() {
        if let plan::Change::Task(diff) = change {
            gone.push(diff.id);
        }
    }
    assert_eq!(gone, desk.ids("C D S"));
}

#[test]
fn deleting_the_last_row_of_a_summary_leaves_work() {
    let mut desk = Desk::with("S( A )");
    let tasks = desk.ids("A");
    desk.accept(Edit::RemoveTasks { tasks });
    assert_eq!(desk.outline(), "S");
    desk.change("S", TaskChange::Duration(WorkMinutes(960)));
}

#[test]
fn what_is_not_there_is_missing() {
    let desk = Desk::with("A");
    let gone = TaskId(99);
    let missing = Refusal::Missing(Record::Task(gone));
    for edit in [
        Edit::RemoveTasks {
            tasks: vec![desk.id("A"), gone],
        },
        Edit::SetTask {
            task: gone,
            change: TaskChange::Work,
        },
        Edit::Indent { tasks: vec![gone] },
        Edit::PlaceTasks {
            tasks: vec![gone],
            place: Place::LastIn(None),
        },
        add("N", Place::After(gone)),
        add("N", Place::Before(gone)),
        add("N", Place::LastIn(Some(gone))),
    ] {
        assert_eq!(desk.refuse(&edit), missing, "{edit:?}");
    }
    assert_eq!(
        desk.refuse(&Edit::RemoveTasks { tasks: vec![] }),
        Refusal::NothingSelected
    );
}

#[test]
fn a_batch_is_all_or_nothing_and_each_edit_sees_those_before_it() {
    let mut desk = Desk::with("A");
    let a = desk.id("A");
    let next = TaskId(desk.program.tasks.next());
    let batch = |edits| Edit::Batch {
        label: "Add and link".into(),
        edits,
    };
    let whole = batch(vec![
        add("B", Place::After(a)),
        crate::desk::link(a, next, plan::LinkKind::FinishToStart),
        Edit::SetTask {
            task: next,
            change: TaskChange::Name("Renamed".into()),
        },
    ]);
    desk.accept(whole);
    assert_eq!(desk.links(), "A>Renamed");

    let broken = batch(vec![
        Edit::SetTask {
            task: a,
            change: TaskChange::Name("Lost".into()),
        },
        Edit::RemoveTasks {
            tasks: vec![TaskId(99)],
        },
    ]);
    assert_eq!(
        desk.refuse(&broken),
        Refusal::Missing(Record::Task(TaskId(99)))
    );
    assert_eq!(desk.refuse(&batch(vec![])), Refusal::NothingSelected);
}

#[test]
fn an_edit_that_changes_nothing_is_empty() {
    let mut desk = Desk::with("A m");
    desk.complete("A");
    for (name, change) in [
        ("A", TaskChange::Name("  A ".into())),
        ("A", TaskChange::Duration(DAY)),
        ("A", TaskChange::Work),
        ("A", TaskChange::Owner(None)),
        ("m", TaskChange::Milestone(MilestoneKind::Normal)),
        ("m", TaskChange::Constraint(Constraint::AsSoonAsPossible)),
    ] {
        let edit = Edit::SetTask {
            task: desk.id(name),
            change,
        };
        assert!(
            plan::apply(&desk.program, &edit).unwrap().is_empty(),
            "{edit:?}"
        );
    }
}
