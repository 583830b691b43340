//! Sealed records of what a plan said.

use std::sync::Arc;

use plan::{
    Baseline, BaselineId, BaselineRow, Edit, Kept, Moment, PlanId, Record, Refusal, TaskId,
    WorkMinutes,
};

use crate::desk::{DAY, Desk, PLAN};

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn row(desk: &Desk, name: &str) -> BaselineRow {
    BaselineRow {
        task: desk.id(name),
        name: name.into(),
        summary: false,
        start: at("2025-01-13T08:00"),
        finish: at("2025-01-13T17:00"),
        duration: DAY,
        work: WorkMinutes::ZERO,
        promised: None,
        kept: Kept::default(),
    }
}

fn baseline(rows: Vec<BaselineRow>) -> Baseline {
    Baseline {
        plan: PLAN,
        name: " Approved at kick-off ".into(),
        taken: at("2025-01-10T16:20"),
        rows: Arc::from(rows),
    }
}

fn take(desk: &mut Desk, names: &str) -> BaselineId {
    let id = BaselineId(desk.program.baselines.next());
    let rows = names
        .split_whitespace()
        .map(|name| row(desk, name))
        .collect();
    desk.accept(Edit::AddBaseline {
        baseline: baseline(rows),
    });
    id
}

#[test]
fn any_number_of_records_is_kept() {
    let mut desk = Desk::with("A B");
    let ids: Vec<BaselineId> = (0..12).map(|_| take(&mut desk, "A B")).collect();
    assert_eq!(desk.program.baselines.len(), 12);
    let name = &desk.program.baselines.get(ids[0]).unwrap().name;
    assert_eq!(name, "Approved at kick-off");
    let edit = Edit::RemoveBaseline { baseline: ids[3] };
    desk.accept(edit.clone());
    assert_eq!(desk.program.baselines.len(), 11);
    assert_eq!(
        desk.refuse(&edit),
        Refusal::Missing(Record::Baseline(ids[3]))
    );
    // The number of a deleted record is not given again.
    assert_eq!(take(&mut desk, "A"), BaselineId(13));
}

#[test]
fn a_record_outlives_its_rows_but_not_its_plan() {
    let mut desk = Desk::with("A B( C )");
    let id = take(&mut desk, "A B C");
    let sealed = desk.program.baselines.get(id).unwrap().clone();
    let tasks = desk.ids("A B");
    desk.accept(Edit::RemoveTasks { tasks });
    assert_eq!(desk.program.baselines.get(id), Some(&sealed));
    let before = desk.program.clone();
    let delta = plan::apply(&desk.program, &Edit::RemovePlan { plan: PLAN }).unwrap();
    desk.program.commit(&delta);
    assert!(desk.program.baselines.is_empty());
    desk.program.commit(&delta.inverse());
    assert!(desk.program == before);
}

#[test]
fn a_record_is_of_rows_of_its_plan() {
    let mut desk = Desk::with("A B");
    desk.accept(Edit::AddPlan {
        name: "Other".into(),
        start: "2025-01-13".parse().unwrap(),
    });
    let a = row(&desk, "A");
    let b = row(&desk, "B");
    let with = |change: &dyn Fn(&mut BaselineRow)| {
        let mut row = a.clone();
        change(&mut row);
        baseline(vec![row])
    };
    let mut elsewhere = baseline(vec![a.clone()]);
    elsewhere.plan = PlanId(2);
    let mut nowhere = elsewhere.clone();
    nowhere.plan = PlanId(9);
    let mut unnamed = baseline(vec![a.clone()]);
    unnamed.name = " ".into();
    let mut early = baseline(vec![a.clone()]);
    early.taken = at("1900-01-01T00:00");
    for (baseline, refusal) in [
        (baseline(vec![]), Refusal::BaselineEmpty),
        (
            baseline(vec![a.clone(), b, a.clone()]),
            Refusal::BaselineTwice,
        ),
        (elsewhere, Refusal::OtherPlan),
        (nowhere, Refusal::Missing(Record::Plan(PlanId(9)))),
        (unnamed, Refusal::NameEmpty),
        (early, Refusal::DateOutOfRange),
        (
            with(&|row| row.task = TaskId(9)),
            Refusal::Missing(Record::Task(TaskId(9))),
        ),
        (
            with(&|row| row.finish = at("2025-01-12T17:00")),
            Refusal::FinishBeforeStart,
        ),
        (
            with(&|row| row.start = at("1900-01-01T00:00")),
            Refusal::DateOutOfRange,
        ),
        (
            with(&|row| row.duration = WorkMinutes(-1)),
            Refusal::DurationNegative,
        ),
        (with(&|row| row.name = "\n".into()), Refusal::NameEmpty),
    ] {
        let edit = Edit::AddBaseline { baseline };
        assert_eq!(desk.refuse(&edit), refusal, "{edit:?}");
    }
}
