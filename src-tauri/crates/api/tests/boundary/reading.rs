//! What people type, and what it does. Today is Wednesday 15 January 2025.

use api::dto::{EditDto, KindDto, LinkKindDto, PlanDto, StateDto};

use crate::desk::{Open, open};

const DAY: i32 = 1440;

fn minute(date: &str, hour: i32) -> i32 {
    let date: plan::NaiveDate = date.parse().unwrap();
    plan::Moment::at_start_of(date).0 + hour * 60
}

fn after(edit: &EditDto) -> (Open, PlanDto) {
    let mut open = open(&["A", "B", "C"]);
    open.desk
        .perform(1, edit)
        .unwrap_or_else(|fault| panic!("{edit:?}: {fault:?}"));
    let plan = open.plan();
    (open, plan)
}

#[test]
fn dates_are_read_as_people_type_them() {
    for (typed, date) in [
        ("2025-01-20", "2025-01-20"),
        ("20 jan", "2025-01-20"),
        ("Mon", "2025-01-20"),
        ("next tue", "2025-01-21"),
        ("+5d", "2025-01-20"),
        ("today", "2025-01-15"),
        ("w5", "2025-01-27"),
        ("sat", "2025-01-20"),
    ] {
        let text = typed.to_owned();
        let (_open, plan) = after(&EditDto::SetStart { task: 2, text });
        assert_eq!(plan.dates[1].start, minute(date, 8), "{typed}");
        assert_eq!(plan.tasks[1].pinned, Some(minute(date, 8)), "{typed}");
    }
    let text = "20 jan 10:30".to_owned();
    let (mut open, plan) = after(&EditDto::SetStart { task: 2, text });
    assert_eq!(plan.dates[1].start, minute("2025-01-20", 10) + 30);
    let text = " ".to_owned();
    open.desk
        .perform(1, &EditDto::SetStart { task: 2, text })
        .unwrap();
    assert_eq!(open.task(2).pinned, None, "an empty cell unpins");
    for (typed, finish) in [("fri", "2025-01-17"), ("14 jan", "2025-01-14")] {
        let text = typed.to_owned();
        let (_open, plan) = after(&EditDto::SetFinish { task: 1, text });
        assert_eq!(plan.dates[0].start, minute("2025-01-13", 8));
        assert_eq!(plan.dates[0].finish, minute(finish, 17), "{typed}");
    }
}

#[test]
fn durations_are_read_by_the_plans_calendar() {
    for (typed, minutes, kind) in [
        ("5d", 2400, KindDto::Work),
        ("5", 2400, KindDto::Work),
        ("1w", 2400, KindDto::Work),
        ("0.5d", 240, KindDto::Work),
        ("4h", 240, KindDto::Work),
        ("30m", 30, KindDto::Work),
        ("0", 0, KindDto::Milestone),
    ] {
        let text = typed.to_owned();
        let (_open, plan) = after(&EditDto::SetDuration { task: 1, text });
        assert_eq!(
            (plan.tasks[0].duration, plan.tasks[0].kind),
            (minutes, kind),
            "{typed}"
        );
    }
}

#[test]
fn predecessors_are_row_numbers() {
    let text = "1FS+1d; 2ss-2h".to_owned();
    let (mut open, plan) = after(&EditDto::SetPredecessors { task: 3, text });
    let links: Vec<_> = plan
        .links
        .iter()
        .map(|link| (link.from, link.to, link.kind, link.lag))
        .collect();
    assert_eq!(
        links,
        [(1, 3, LinkKindDto::FS, 480), (2, 3, LinkKindDto::SS, -120)]
    );
    // The numbers are those of the rows on screen, whatever their ids are.
    open.desk
        .perform(1, &EditDto::ShiftUp { tasks: vec![2] })
        .unwrap();
    let text = "1".to_owned();
    open.desk
        .perform(1, &EditDto::SetPredecessors { task: 3, text })
        .unwrap();
    let links = open.plan().links;
    assert_eq!((links.len(), links[0].from), (1, 2));
    let edit = EditDto::SetLink {
        link: links[0].id,
        kind: LinkKindDto::FF,
        lag: "+1w".to_owned(),
    };
    open.desk.perform(1, &edit).unwrap();
    let link = open.plan().links[0].clone();
    assert_eq!((link.kind, link.lag), (LinkKindDto::FF, 2400));
}

#[test]
fn owners_and_streams_are_names_new_or_known() {
    let (mut open, plan) = after(&EditDto::SetOwner {
        task: 1,
        name: " Grace Hopper ".to_owned(),
    });
    assert_eq!(plan.tasks[0].owner, Some(1));
    for (task, name, owner) in [
        (2, "grace hopper", Some(1)),
        (3, "Alan", Some(2)),
        (1, "", None),
    ] {
        let name = name.to_owned();
        open.desk
            .perform(1, &EditDto::SetOwner { task, name })
            .unwrap();
        assert_eq!(open.task(task).owner, owner);
    }
    let people: Vec<String> = open
        .desk
        .program()
        .people
        .into_iter()
        .map(|p| p.name)
        .collect();
    assert_eq!(people, ["Grace Hopper", "Alan"]);
    for (task, name, stream) in [(1, "Docs", Some(1)), (2, "docs", Some(1)), (1, " ", None)] {
        let name = name.to_owned();
        open.desk
            .perform(1, &EditDto::SetStream { task, name })
            .unwrap();
        assert_eq!(open.task(task).workstream, stream);
    }
}

#[test]
fn progress_is_read_as_people_type_it() {
    for (typed, percent, state) in [
        ("50", 50, StateDto::Started),
        ("50 %", 50, StateDto::Started),
        ("Done", 100, StateDto::Complete),
        ("100%", 100, StateDto::Complete),
        ("", 0, StateDto::NotStarted),
        ("0", 0, StateDto::NotStarted),
    ] {
        let text = typed.to_owned();
        let (_open, plan) = after(&EditDto::SetPercent { task: 1, text });
        assert_eq!(
            (plan.dates[0].percent, plan.tasks[0].state),
            (percent, state),
            "{typed}"
        );
    }
}

#[test]
fn the_first_launch_is_what_the_plan_is_launched_with() {
    let launch = |task| EditDto::SetKind {
        task,
        kind: KindDto::Launch,
    };
    let (mut open, plan) = after(&launch(2));
    assert_eq!(plan.head.launch, Some(2));
    open.desk.perform(1, &launch(3)).unwrap();
    assert_eq!(open.plan().head.launch, Some(2));
    let work = EditDto::SetKind {
        task: 2,
        kind: KindDto::Work,
    };
    open.desk.perform(1, &work).unwrap();
    assert_eq!(open.plan().head.launch, None);
    assert_eq!(open.task(2).duration, 480);
}

#[test]
fn gestures_are_moments() {
    let start = minute("2025-01-20", 8);
    let moves = vec![api::dto::MoveDto { task: 1, start }];
    let (mut open, plan) = after(&EditDto::MoveTasks { moves });
    assert_eq!(plan.dates[0].start, start);
    let finish = start + 3 * DAY;
    open.desk
        .perform(1, &EditDto::ResizeFinish { task: 1, finish })
        .unwrap();
    let start = start + DAY;
    open.desk
        .perform(1, &EditDto::ResizeStart { task: 1, start })
        .unwrap();
    let dates = open.plan().dates[0].clone();
    assert_eq!((dates.start, open.task(1).duration), (start, 960));
    assert_eq!(dates.finish, minute("2025-01-22", 17));
}

#[test]
fn every_operation_is_told_with_who_and_when() {
    let (mut open, _plan) = after(&EditDto::RenamePlan {
        plan: 1,
        name: "R1.1".to_owned(),
    });
    open.desk.undo(1).unwrap();
    let told = open.desk.history(None, 3).unwrap();
    let labels: Vec<_> = told
        .iter()
        .map(|one| (one.revision, one.label.as_str(), one.undone))
        .collect();
    assert_eq!(
        labels,
        [
            (6, "Undo Rename plan to “R1.1”", false),
            (5, "Rename plan to “R1.1”", true),
            (4, "Add “C”", false)
        ]
    );
    assert_eq!(
        (
            told[0].actor.as_str(),
            told[0].door.as_str(),
            told[0].at.as_str()
        ),
        ("Ada", "person", "2025-01-15T12:00:00Z")
    );
    assert_eq!(open.desk.history(Some(2), 9).unwrap().len(), 1);
}
