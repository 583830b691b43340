//! What is tracked beside awaited rows.

use std::sync::Arc;

use plan::edit::TaskChange;
use plan::{
    Constraint, DependencyChange, DependencyEdit, DependencyStatus, DependencyType, Edit,
    MilestoneKind, NeededBy, PlanId, Program, Progress, Refusal, TaskKind, Untracked,
};

use crate::desk::{DAY, Desk, PLAN};
use crate::log::{at, monday};

use DependencyType::{External, Team};

fn date(text: &str) -> plan::NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_dependency_comes_and_goes_with_its_row() {
    let mut desk = Desk::with("A m");
    let count = |desk: &Desk| desk.program.dependencies.len();
    desk.accept(Edit::AddTask {
        plan: PLAN,
        place: plan::edit::Place::LastIn(None),
        name: "sdk".into(),
        kind: TaskKind::Milestone(MilestoneKind::Awaited(Team)),
        duration: DAY,
    });
    assert_eq!(count(&desk), 1);
    desk.change("m", TaskChange::Milestone(MilestoneKind::Awaited(External)));
    assert_eq!(count(&desk), 2);
    // Another type is the same dependency.
    let before = desk.program.dependency_of(desk.id("m")).unwrap().0;
    desk.change("m", TaskChange::Milestone(MilestoneKind::Awaited(Team)));
    assert_eq!(desk.program.dependency_of(desk.id("m")).unwrap().0, before);
    desk.change("m", TaskChange::Milestone(MilestoneKind::Normal));
    assert_eq!(count(&desk), 1);
    desk.change("sdk", TaskChange::Duration(DAY));
    assert_eq!(count(&desk), 0);
    desk.change("m", TaskChange::Milestone(MilestoneKind::Awaited(Team)));
    let tasks = desk.ids("m");
    desk.accept(Edit::RemoveTasks { tasks });
    assert_eq!(count(&desk), 0);
}

#[test]
fn a_program_taken_in_brings_its_dependencies_or_gets_them() {
    let mut desk = Desk::awaiting("A m", &[("m", Team)]);
    desk.set_dependency("m", DependencyChange::Provider("Mobile".into()));
    let whole = desk.program.clone();
    let mut bare = whole.clone();
    bare.dependencies = plan::Table::default();
    for (from, provider) in [(whole, "Mobile"), (bare, "")] {
        let mut other = Desk::awaiting("x", &[("x", External)]);
        let from = Arc::new(from);
        let source = "plan.json".to_owned();
        other.accept(Edit::Adopt { from, source });
        assert_eq!(other.program.dependencies.len(), 2);
        assert_eq!(other.dependency("m").provider, provider);
    }
}

#[test]
fn complete_is_said_once_and_holds_for_both() {
    let mut desk = Desk::awaiting("A m", &[("m", Team)]);
    let (dependency, _) = desk.program.dependency_of(desk.id("m")).unwrap();
    let status = |status| {
        let at = monday();
        Edit::Dependency(DependencyEdit::Status {
            dependency,
            status,
            at,
        })
    };
    desk.accept(status(DependencyStatus::AtRisk));
    assert_eq!(desk.task("m").progress, Progress::NotStarted);
    desk.accept(status(DependencyStatus::Complete));
    let done = Progress::Complete {
        start: monday(),
        finish: monday(),
    };
    assert_eq!(desk.task("m").progress, done);
    assert!(!desk.dependency("m").regressed());
    desk.accept(status(DependencyStatus::Blocked));
    assert_eq!(desk.task("m").progress, Progress::NotStarted);
    assert!(desk.dependency("m").regressed(), "R-DEP-5");
    desk.complete("m");
    assert_eq!(desk.dependency("m").status, DependencyStatus::Complete);
    desk.change("m", TaskChange::Progress(Progress::NotStarted));
    assert_eq!(desk.dependency("m").status, DependencyStatus::InProgress);
}

#[test]
fn a_forecast_moves_the_row_and_the_row_moves_the_forecast() {
    let mut desk = Desk::awaiting("A m", &[("m", Team)]);
    let not_before = |text: &str| Constraint::StartNoEarlierThan(at(text));
    for (forecast, constraint) in [
        ("2025-03-14", "2025-03-14T08:00"),
        // A Saturday: nobody works before Monday.
        ("2025-03-15", "2025-03-17T08:00"),
    ] {
        let day = Some(date(forecast));
        desk.set_dependency("m", DependencyChange::Forecast(day));
        assert_eq!(desk.task("m").constraint, not_before(constraint));
        assert_eq!(desk.dependency("m").forecast, day);
    }
    // Something else about the row leaves the Saturday alone.
    desk.change("m", TaskChange::Note("Soon".into()));
    assert_eq!(desk.dependency("m").forecast, Some(date("2025-03-15")));
    desk.change("m", TaskChange::Constraint(not_before("2025-04-01T08:00")));
    assert_eq!(desk.dependency("m").forecast, Some(date("2025-04-01")));
    desk.set_dependency("m", DependencyChange::Forecast(None));
    assert_eq!(desk.task("m").constraint, Constraint::AsSoonAsPossible);
    // A date of another kind is nobody's forecast, and clearing none takes nothing away.
    let must = Constraint::MustStartOn(at("2025-04-01T08:00"));
    desk.change("m", TaskChange::Constraint(must));
    desk.set_dependency("m", DependencyChange::Forecast(None));
    assert_eq!(desk.task("m").constraint, must);
    desk.complete("m");
    let late = desk.dependency_edit("m", DependencyChange::Forecast(Some(date("2025-05-01"))));
    assert_eq!(desk.refuse(&late), Refusal::CompletedIsAnchored);
}

#[test]
fn every_promise_is_kept() {
    let mut desk = Desk::awaiting("A m", &[("m", Team)]);
    let (dependency, _) = desk.program.dependency_of(desk.id("m")).unwrap();
    let promise = |date, by: &str| {
        let (by, at) = (by.to_owned(), monday());
        Edit::Dependency(DependencyEdit::Promise {
            dependency,
            date,
            by,
            at,
        })
    };
    let (march, april) = (Some(date("2025-03-14")), Some(date("2025-04-01")));
    desk.accept(promise(march, "Vendor"));
    assert_eq!(desk.task("m").promised, march);
    desk.accept(promise(march, "Vendor"));
    desk.change("m", TaskChange::Promised(april));
    desk.accept(promise(None, "Nina"));
    let promises = desk.dependency("m").promises;
    let told: Vec<_> = promises
        .iter()
        .map(|row| (row.date, row.by.as_str(), row.at.is_some()))
        .collect();
    assert_eq!(
        told,
        [
            (march, "Vendor", true),
            (april, "", false),
            (None, "Nina", true)
        ]
    );
    assert_eq!(desk.task("m").promised, None);
}

#[test]
fn needed_by_is_a_date_a_milestone_or_a_week() {
    let mut desk = Desk::awaiting("A m gate", &[("m", Team)]);
    let plan = desk.program.plans.get(PLAN).unwrap().clone();
    let (a, m, gate) = (desk.id("A"), desk.id("m"), desk.id("gate"));
    let gate_day = date("2025-04-01");
    for (needed, day) in [
        (NeededBy::Date(date("2025-03-14")), "2025-03-14"),
        (NeededBy::Milestone(gate), "2025-04-01"),
        // The plan starts on Monday, 13 January.
        (NeededBy::PlanWeek(1), "2025-01-19"),
        (NeededBy::PlanWeek(3), "2025-02-02"),
    ] {
        desk.set_dependency("m", DependencyChange::NeededBy(Some(needed)));
        let found = desk.dependency("m").needed_by.unwrap();
        assert_eq!(found.date(&plan, |_| Some(gate_day)), Some(date(day)));
    }
    for (needed, why) in [
        (NeededBy::Milestone(a), Untracked::MilestoneNeeded),
        (NeededBy::Milestone(m), Untracked::NeededByItself),
        (NeededBy::PlanWeek(0), Untracked::WeekOutOfRange),
        (NeededBy::PlanWeek(1000), Untracked::WeekOutOfRange),
    ] {
        let edit = desk.dependency_edit("m", DependencyChange::NeededBy(Some(needed)));
        desk.refuse_for(&edit, why);
    }
    // A milestone that goes is no date any more.
    desk.set_dependency(
        "m",
        DependencyChange::NeededBy(Some(NeededBy::Milestone(gate))),
    );
    desk.accept(Edit::RemoveTasks { tasks: vec![gate] });
    assert_eq!(desk.dependency("m").needed_by, None);
}

#[test]
fn what_was_done_before_dependencies_were_records_is_taken_back_with_them() {
    // An operation of an older file says that a row became awaited, and nothing of a dependency.
    let mut old = Desk::with("A m");
    let bare = old.program.clone();
    old.change("m", TaskChange::Milestone(MilestoneKind::Awaited(Team)));
    let task = plan::Change::Task(plan::Diff {
        id: old.id("m"),
        before: bare.tasks.share(old.id("m")),
        after: old.program.tasks.share(old.id("m")),
    });
    let said = plan::Delta::new(vec![task]);
    let carry = |program: &Program, delta| {
        let delta = plan::apply::reconciled(program, delta);
        let mut after = program.clone();
        after.commit(&delta);
        after
    };
    let back = carry(&old.program, said.inverse());
    assert!(back.dependencies.is_empty());
    let again = carry(&back, said.clone());
    assert_eq!(again.dependencies.len(), 1);
    // One that says everything is left as it is.
    let whole = plan::apply(&bare, &Edit::RemovePlan { plan: PlanId(1) }).unwrap();
    assert_eq!(plan::apply::reconciled(&bare, whole.clone()), whole);
}
