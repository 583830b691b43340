//! What a window relies on: the differences of an outcome, applied to the plan it had, give the
//! plan there is.

use std::collections::BTreeMap;

use api::dto::{
    DatesDto, DriverDto, EditDto, KindDto, LinkDto, LinkKindDto, MoveDto, OutcomeDto, PlaceDto,
    PlanDto, TaskDto,
};

use crate::desk::{Open, open, row, sample};

/// What a window does with an outcome.
fn apply(plan: &PlanDto, outcome: &OutcomeDto) -> PlanDto {
    let mut tasks: BTreeMap<u32, TaskDto> =
        plan.tasks.iter().map(|row| (row.id, row.clone())).collect();
    let mut dates: BTreeMap<u32, DatesDto> =
        plan.dates.iter().map(|row| (row.id, row.clone())).collect();
    let mut links: BTreeMap<u32, LinkDto> =
        plan.links.iter().map(|row| (row.id, row.clone())).collect();
    let mut order: Vec<u32> = plan.tasks.iter().map(|row| row.id).collect();
    for id in &outcome.removed_tasks {
        tasks.remove(id);
        dates.remove(id);
        order.retain(|row| row != id);
    }
    for id in &outcome.removed_links {
        links.remove(id);
    }
    tasks.extend(outcome.tasks.iter().map(|row| (row.id, row.clone())));
    dates.extend(outcome.dates.iter().map(|row| (row.id, row.clone())));
    links.extend(outcome.links.iter().map(|row| (row.id, row.clone())));
    let order = outcome.order.clone().unwrap_or(order);
    assert_eq!(order.len(), tasks.len(), "a row without a place");
    PlanDto {
        revision: outcome.revision,
        head: outcome.head.clone().unwrap_or_else(|| plan.head.clone()),
        calendar: outcome
            .calendar
            .clone()
            .unwrap_or_else(|| plan.calendar.clone()),
        workstreams: outcome
            .workstreams
            .clone()
            .unwrap_or_else(|| plan.workstreams.clone()),
        tasks: order.iter().map(|id| tasks[id].clone()).collect(),
        dates: order.iter().map(|id| dates[id].clone()).collect(),
        links: links.into_values().collect(),
    }
}

#[track_caller]
fn same(told: &PlanDto, there: &PlanDto, what: &str) {
    assert_eq!(told.revision, there.revision, "{what}");
    assert_eq!(told.head, there.head, "{what}");
    assert_eq!(told.calendar, there.calendar, "{what}");
    assert_eq!(told.workstreams, there.workstreams, "{what}");
    assert_eq!(told.tasks, there.tasks, "{what}");
    assert_eq!(told.dates, there.dates, "{what}");
    assert_eq!(told.links, there.links, "{what}");
}

/// The part of a plan that is drawn: a preview spares the trip of what only a column shows.
fn seen(plan: &PlanDto) -> PlanDto {
    let mut plan = plan.clone();
    for dates in &mut plan.dates {
        (dates.total_float, dates.late_finish, dates.free_float) = (None, None, 0);
        dates.driver = DriverDto::PlanStart;
    }
    plan
}

/// A window that draws some rows is told of them what it would be told anyway, of others nothing
/// else.
fn partly(open: &Open, edit: &EditDto, window: &PlanDto, whole: &OutcomeDto) {
    let seen: Vec<u32> = window.tasks.iter().map(|row| row.id).step_by(2).collect();
    let told = open.desk.preview(1, edit, Some(&seen)).unwrap();
    for dates in &told.dates {
        assert!(whole.dates.contains(dates), "{edit:?}: {dates:?}");
    }
    for dates in whole.dates.iter().filter(|row| seen.contains(&row.id)) {
        assert!(told.dates.contains(dates), "{edit:?}: {dates:?}");
    }
    let known = |id: u32| window.tasks.iter().any(|row| row.id == id);
    for row in whole.tasks.iter().filter(|row| !known(row.id)) {
        assert!(told.tasks.contains(row), "{edit:?}: {row:?}");
    }
}

/// Carries edits out one after the other; then takes all back, and does all again.
fn follow(open: &mut Open, edits: &[EditDto]) {
    let mut window = open.plan();
    let mut steps = 0;
    for edit in edits {
        let what = format!("{edit:?}");
        let shown = open
            .desk
            .preview(1, edit, None)
            .unwrap_or_else(|fault| panic!("{what}: {fault:?}"));
        same(&window, &open.plan(), "a preview changes nothing");
        partly(open, edit, &window, &shown);
        let outcome = open.desk.perform(1, edit).unwrap();
        let mut ghost = apply(&window, &shown);
        steps += u32::from(outcome.revision > window.revision);
        window = apply(&window, &outcome);
        ghost.revision = window.revision;
        same(&window, &open.plan(), &what);
        same(
            &seen(&ghost),
            &seen(&window),
            "a preview shows what is done",
        );
        let program = open.desk.program();
        assert_eq!(
            (&outcome.undo, &outcome.redo),
            (&program.undo, &program.redo)
        );
        if let Some(people) = outcome.people {
            assert_eq!(people, program.people);
        }
        if let Some(plans) = outcome.plans {
            assert_eq!(plans, program.plans);
        }
    }
    for step in 0..steps {
        let outcome = open.desk.undo(1).unwrap();
        window = apply(&window, &outcome);
        same(&window, &open.plan(), &format!("undo {step}"));
    }
    for step in 0..steps {
        let outcome = open.desk.redo(1).unwrap();
        window = apply(&window, &outcome);
        same(&window, &open.plan(), &format!("redo {step}"));
    }
}

fn text(task: u32, text: &str, verb: fn(u32, String) -> EditDto) -> EditDto {
    verb(task, text.to_owned())
}

fn predecessors(task: u32, text: String) -> EditDto {
    EditDto::SetPredecessors { task, text }
}

fn percent(task: u32, text: String) -> EditDto {
    EditDto::SetPercent { task, text }
}

fn owner(task: u32, name: String) -> EditDto {
    EditDto::SetOwner { task, name }
}

#[test]
fn differences_add_up_to_the_plan() {
    let mut open = open(&["A", "B", "C", "D", "E"]);
    let mut shorter = open.plan().calendar;
    for day in &mut shorter.week[..5] {
        *day = vec![(540, 780)];
    }
    let mut friday_off = shorter.clone();
    friday_off.week[4] = Vec::new();
    let edits = vec![
        text(2, "1FS+1d", predecessors),
        text(3, "1SS+2d", predecessors),
        EditDto::Link {
            from: 3,
            to: 4,
            kind: LinkKindDto::SS,
        },
        EditDto::Indent { tasks: vec![3] },
        EditDto::Indent { tasks: vec![5] },
        EditDto::SetKind {
            task: 5,
            kind: KindDto::Launch,
        },
        EditDto::Outdent { tasks: vec![5] },
        EditDto::SetPromised {
            task: 5,
            text: "17 Jan".to_owned(),
        },
        EditDto::LinkChain { tasks: vec![4, 5] },
        text(2, "Grace", owner),
        EditDto::SetStream {
            task: 2,
            name: "Tests".to_owned(),
        },
        EditDto::SetCalendar {
            calendar: shorter.clone(),
        },
        text(1, "50", percent),
        text(1, "done", percent),
        EditDto::SetStatusDate {
            plan: 1,
            text: "today".to_owned(),
        },
        EditDto::MoveTasks {
            moves: vec![MoveDto {
                task: 3,
                start: 20_111 * 1440,
            }],
        },
        EditDto::AddTask {
            plan: 1,
            place: PlaceDto::After { task: 2 },
            name: "New".to_owned(),
            kind: KindDto::Work,
            duration: "3h".to_owned(),
        },
        EditDto::PlaceTasks {
            tasks: vec![4],
            place: PlaceDto::Before { task: 1 },
        },
        EditDto::ShiftDown { tasks: vec![4] },
        EditDto::RemoveTasks { tasks: vec![3] },
        EditDto::RemoveWorkstream { workstream: 1 },
        EditDto::RemovePerson { person: 1 },
        EditDto::SetPlanStart {
            plan: 1,
            text: "20 Jan".to_owned(),
        },
        EditDto::SetCalendar {
            calendar: friday_off,
        },
        EditDto::SetLaunch {
            plan: 1,
            task: None,
        },
        EditDto::SetPlanOwner {
            plan: 1,
            name: "Grace".to_owned(),
        },
        EditDto::AddPlan {
            name: "R2".to_owned(),
            start: String::new(),
        },
        EditDto::Batch {
            label: "Many".to_owned(),
            edits: vec![
                row("Last"),
                EditDto::RemoveTasks { tasks: vec![1] },
                EditDto::SetNote {
                    task: 5,
                    text: "Why".to_owned(),
                },
            ],
        },
    ];
    follow(&mut open, &edits);
}

#[test]
fn another_plan_is_none_of_this_windows_business() {
    let mut open = open(&["A", "B"]);
    let there = |name: &str| EditDto::AddTask {
        plan: 2,
        place: PlaceDto::LastIn { parent: None },
        name: name.to_owned(),
        kind: KindDto::Work,
        duration: String::new(),
    };
    let link = |from, to| EditDto::Link {
        from,
        to,
        kind: LinkKindDto::FS,
    };
    let edits = [
        EditDto::AddPlan {
            name: "R2".to_owned(),
            start: "2025-02-03".to_owned(),
        },
        there("X"),
        there("Y"),
        link(3, 4),
        link(4, 1),
        link(1, 2),
        EditDto::SetDuration {
            task: 3,
            text: "5d".to_owned(),
        },
        EditDto::Unlink { links: vec![1] },
        EditDto::RemovePlan { plan: 2 },
    ];
    follow(&mut open, &edits);
}

#[test]
fn the_sample_is_told_whole_and_by_differences() {
    let mut open = sample();
    let plan = open.plan();
    assert_eq!(plan.tasks.len(), 145);
    assert_eq!(
        plan.tasks.iter().map(|row| row.id).collect::<Vec<_>>(),
        plan.dates.iter().map(|row| row.id).collect::<Vec<_>>()
    );
    let leaf = |wanted: fn(&DatesDto) -> bool| {
        let summary = |id| plan.tasks.iter().any(|row| row.parent == Some(id));
        let found = plan.tasks.iter().zip(&plan.dates).find(|(row, dates)| {
            row.kind == KindDto::Work && !summary(row.id) && dates.percent == 0 && wanted(dates)
        });
        found.unwrap().1.clone()
    };
    let critical = leaf(|dates| dates.critical);
    let week = 7 * 1440;
    let first = plan.tasks[0].id;
    let edits = [
        EditDto::MoveTasks {
            moves: vec![MoveDto {
                task: critical.id,
                start: critical.start + week,
            }],
        },
        text(critical.id, "done", percent),
        EditDto::ResizeFinish {
            task: leaf(|dates| !dates.critical).id,
            finish: leaf(|dates| !dates.critical).finish + week,
        },
        EditDto::RemoveTasks { tasks: vec![first] },
        EditDto::SetStatusDate {
            plan: 1,
            text: String::new(),
        },
    ];
    follow(&mut open, &edits);
}
