//! Laws every edit obeys, tried on random edits one after the other.

use plan::edit::{Place, Predecessor, TaskChange};
use plan::text::{read_date, read_duration, read_lag, read_predecessors, write_duration};
use plan::{
    Calendar, Change, Constraint, Edit, LinkId, LinkKind, MilestoneKind, Moment, Outline, Owner,
    PersonId, PlanChange, PlanId, Program, Progress, Stream, TaskId, TaskKind, WorkMinutes,
    WorkstreamId,
};
use proptest::prelude::*;

use crate::desk::Desk;

fn tasks() -> impl Strategy<Value = TaskId> {
    (1_u32..14).prop_map(TaskId)
}

fn rows() -> impl Strategy<Value = Vec<TaskId>> {
    prop::collection::vec(tasks(), 0..4)
}

fn names() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[ABC]", 1 => "[ \n]{0,2}"]
}

fn places() -> impl Strategy<Value = Place> {
    prop_oneof![
        prop::option::of(tasks()).prop_map(Place::LastIn),
        tasks().prop_map(Place::Before),
        tasks().prop_map(Place::After),
    ]
}

fn plans() -> impl Strategy<Value = PlanId> {
    (1_u32..4).prop_map(PlanId)
}

fn people() -> impl Strategy<Value = PersonId> {
    (1_u32..4).prop_map(PersonId)
}

fn links() -> impl Strategy<Value = LinkId> {
    (1_u32..8).prop_map(LinkId)
}

fn kinds() -> impl Strategy<Value = LinkKind> {
    prop::sample::select(&LinkKind::ALL)
}

fn minutes() -> impl Strategy<Value = WorkMinutes> {
    prop::sample::select(vec![0, 0, 480, 960, -480, i32::MAX]).prop_map(WorkMinutes)
}

fn moments() -> impl Strategy<Value = Moment> {
    (28_000_000..29_000_000_i32).prop_map(Moment)
}

fn milestones() -> impl Strategy<Value = MilestoneKind> {
    prop::sample::select(vec![MilestoneKind::Normal, MilestoneKind::Launch])
}

fn owners() -> impl Strategy<Value = Option<Owner>> {
    prop::option::of(prop_oneof![
        people().prop_map(Owner::Known),
        names().prop_map(Owner::Named),
    ])
}

fn task_changes() -> impl Strategy<Value = TaskChange> {
    let stream = prop_oneof![
        (1_u32..4).prop_map(|id| Stream::Known(WorkstreamId(id))),
        names().prop_map(Stream::Named),
    ];
    let progress = prop_oneof![
        Just(Progress::NotStarted),
        (moments(), 0_u8..110).prop_map(|(start, percent)| Progress::Started { start, percent }),
        (moments(), moments()).prop_map(|(start, finish)| Progress::Complete { start, finish }),
    ];
    prop_oneof![
        names().prop_map(TaskChange::Name),
        minutes().prop_map(TaskChange::Duration),
        moments().prop_map(|at| TaskChange::Constraint(Constraint::StartNoEarlierThan(at))),
        Just(TaskChange::Work),
        milestones().prop_map(TaskChange::Milestone),
        any::<bool>().prop_map(TaskChange::External),
        prop::option::of(stream).prop_map(TaskChange::Workstream),
        owners().prop_map(TaskChange::Owner),
        progress.prop_map(TaskChange::Progress),
        names().prop_map(TaskChange::Note),
    ]
}

fn plan_changes() -> impl Strategy<Value = PlanChange> {
    prop_oneof![
        names().prop_map(PlanChange::Name),
        prop::option::of(tasks()).prop_map(PlanChange::Launch),
        owners().prop_map(PlanChange::Owner),
        names().prop_map(PlanChange::Summary),
        Just(PlanChange::StatusDate("2025-02-03".parse().ok())),
    ]
}

fn structure() -> impl Strategy<Value = Edit> {
    let kind = prop_oneof![
        3 => Just(TaskKind::Work),
        1 => milestones().prop_map(TaskKind::Milestone),
    ];
    prop_oneof![
        4 => (plans(), places(), names(), kind, minutes()).prop_map(
            |(plan, place, name, kind, duration)| Edit::AddTask { plan, place, name, kind, duration }
        ),
        2 => rows().prop_map(|tasks| Edit::RemoveTasks { tasks }),
        3 => (rows(), places()).prop_map(|(tasks, place)| Edit::PlaceTasks { tasks, place }),
        3 => rows().prop_map(|tasks| Edit::Indent { tasks }),
        1 => rows().prop_map(|tasks| Edit::Outdent { tasks }),
        1 => rows().prop_map(|tasks| Edit::ShiftUp { tasks }),
        1 => rows().prop_map(|tasks| Edit::ShiftDown { tasks }),
    ]
}

fn single() -> impl Strategy<Value = Edit> {
    let predecessor =
        (tasks(), kinds(), minutes()).prop_map(|(task, kind, lag)| Predecessor { task, kind, lag });
    let start = || "2025-01-13".parse().unwrap();
    prop_oneof![
        8 => structure(),
        4 => (tasks(), tasks(), kinds(), minutes())
            .prop_map(|(from, to, kind, lag)| Edit::Link { from, to, kind, lag }),
        1 => (links(), kinds(), minutes())
            .prop_map(|(link, kind, lag)| Edit::SetLink { link, kind, lag }),
        1 => prop::collection::vec(links(), 0..3).prop_map(|links| Edit::Unlink { links }),
        2 => (tasks(), prop::collection::vec(predecessor, 0..3))
            .prop_map(|(task, predecessors)| Edit::SetPredecessors { task, predecessors }),
        4 => (tasks(), task_changes()).prop_map(|(task, change)| Edit::SetTask { task, change }),
        2 => (plans(), plan_changes()).prop_map(|(plan, change)| Edit::SetPlan { plan, change }),
        1 => names().prop_map(move |name| Edit::AddPlan { name, start: start() }),
        1 => plans().prop_map(|plan| Edit::RemovePlan { plan }),
        1 => names().prop_map(|name| Edit::AddPerson { name, role: String::new() }),
        1 => people().prop_map(|person| Edit::RemovePerson { person }),
        1 => (plans(), names(), prop::option::of(people()))
            .prop_map(|(plan, name, lead)| Edit::AddWorkstream { plan, name, lead }),
        1 => (1_u32..4).prop_map(|id| Edit::RemoveWorkstream { workstream: WorkstreamId(id) }),
    ]
}

fn edits() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => single(),
        1 => prop::collection::vec(single(), 0..4)
            .prop_map(|edits| Edit::Batch { label: String::new(), edits }),
    ]
}

/// The records alone: the counters of ids only ever grow, so a step back leaves them ahead.
fn records(program: &Program) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    all.extend(program.calendars.iter().map(|row| format!("{row:?}")));
    all.extend(program.people.iter().map(|row| format!("{row:?}")));
    all.extend(program.plans.iter().map(|row| format!("{row:?}")));
    all.extend(program.workstreams.iter().map(|row| format!("{row:?}")));
    all.extend(program.tasks.iter().map(|row| format!("{row:?}")));
    all.extend(program.links.iter().map(|row| format!("{row:?}")));
    all
}

/// The ids of inserted records, as `T7`.
fn inserted(change: &Change) -> Option<String> {
    match change {
        Change::Calendar(diff) => diff.before.is_none().then(|| format!("C{}", diff.id.0)),
        Change::Person(diff) => diff.before.is_none().then(|| format!("P{}", diff.id.0)),
        Change::Plan(diff) => diff.before.is_none().then(|| format!("R{}", diff.id.0)),
        Change::Workstream(diff) => diff.before.is_none().then(|| format!("W{}", diff.id.0)),
        Change::Task(diff) => diff.before.is_none().then(|| format!("T{}", diff.id.0)),
        Change::Link(diff) => diff.before.is_none().then(|| format!("L{}", diff.id.0)),
    }
}

/// What must hold of every program, however it came about.
fn sound(program: &Program) -> Result<(), TestCaseError> {
    for (id, task) in program.tasks.iter() {
        prop_assert!(program.plans.contains(task.plan));
        prop_assert_eq!(task.kind.is_milestone(), task.duration == WorkMinutes::ZERO);
        prop_assert!(
            task.owner
                .is_none_or(|owner| program.people.contains(owner))
        );
        if let Some(parent) = task.parent {
            let above = program.tasks.get(parent).expect("a parent");
            prop_assert_eq!(above.plan, task.plan);
            prop_assert!(!above.kind.is_milestone());
        }
        prop_assert!(program.ancestors(id).take(99).all(|above| above != id));
        if let Some(stream) = task.workstream {
            prop_assert_eq!(
                program.workstreams.get(stream).map(|s| s.plan),
                Some(task.plan)
            );
        }
        let begun = matches!(task.progress, Progress::Started { .. });
        prop_assert!(!(begun && task.kind.is_milestone()));
    }
    for (plan, row) in program.plans.iter() {
        prop_assert!(program.calendars.contains(row.calendar));
        prop_assert_eq!(
            Outline::of(program, plan).rows().len(),
            program
                .tasks
                .iter()
                .filter(|(_, task)| task.plan == plan)
                .count()
        );
        if let Some(launch) = row.launch {
            let task = program.tasks.get(launch).expect("a launch");
            prop_assert!(task.plan == plan && task.kind.is_milestone());
        }
    }
    let mut ends = std::collections::BTreeSet::new();
    for (_, link) in program.links.iter() {
        prop_assert!(program.tasks.contains(link.from) && program.tasks.contains(link.to));
        prop_assert!(link.from != link.to && ends.insert((link.from, link.to)));
        prop_assert!(program.ancestors(link.from).all(|above| above != link.to));
        prop_assert!(program.ancestors(link.to).all(|above| above != link.from));
        let finish = matches!(
            link.kind,
            LinkKind::FinishToFinish | LinkKind::StartToFinish
        );
        prop_assert!(!(finish && program.is_summary(link.to)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_edit_can_be_taken_back_and_leaves_a_sound_program(
        edits in prop::collection::vec(edits(), 1..40),
    ) {
        let mut desk = Desk::with("A B( C D ) E f");
        desk.link("A", "C").link("D", "E").link("B", "f");
        let mut program = desk.program;
        let mut ids = std::collections::BTreeSet::new();
        for edit in &edits {
            let before = records(&program);
            let Ok((decided, delta)) = plan::apply::decide(&program, edit) else {
                prop_assert_eq!(records(&program), before, "a refusal changed something");
                continue;
            };
            prop_assert_eq!(records(&program), before.clone(), "a preview changed something");
            for id in delta.changes().iter().filter_map(inserted) {
                prop_assert!(ids.insert(id.clone()), "{} was given twice", id);
            }
            program.commit(&delta);
            prop_assert!(program == decided, "what is decided is what is committed");
            let after = records(&program);
            program.commit(&delta.inverse());
            prop_assert_eq!(records(&program), before, "{:?}", edit);
            program.commit(&delta.inverse().inverse());
            prop_assert_eq!(records(&program), after);
            sound(&program)?;
        }
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(text in "[-+−0-9a-zA-Z.,:;/ '?é]{0,24}") {
        let calendar = Calendar::standard();
        let outline = Outline::of(&Desk::with("A B").program, PlanId(1));
        let _ = read_date(&text, "2025-03-12".parse().unwrap());
        let _ = read_predecessors(&text, &outline, &calendar);
        let _ = read_lag(&text, &calendar);
        if let Ok(duration) = read_duration(&text, &calendar) {
            prop_assert!((0..=WorkMinutes::MAX.0).contains(&duration.0));
        }
    }

    #[test]
    fn a_written_duration_is_read_back(minutes in 0..=WorkMinutes::MAX.0, day in 1_u16..1440) {
        let mut calendar = Calendar::standard();
        calendar.week = std::array::from_fn(|_| vec![plan::Shift { from: 0, to: day }]);
        let written = write_duration(WorkMinutes(minutes), &calendar);
        prop_assert_eq!(read_duration(&written, &calendar), Ok(WorkMinutes(minutes)), "{}", written);
    }

    #[test]
    fn dates_survive_being_written(days in 0_i64..91_000) {
        let date = plan::time::EARLIEST + plan::time::days(days);
        let today = "2025-03-12".parse().unwrap();
        for written in [date.to_string(), date.format("%-d %b %Y").to_string(), date.format("%-d.%-m.%Y").to_string()] {
            prop_assert_eq!(read_date(&written, today).map(|when| when.date), Ok(date), "{}", written);
        }
    }
}
