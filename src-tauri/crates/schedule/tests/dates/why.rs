//! Why a date is what it is, and which causes could be taken away.

use plan::{Constraint, LinkId, Progress, Table, TaskId};
use proptest::prelude::*;
use schedule::{Cause, schedule};

use crate::random::{EVERYTHING, Scope, programs};
use crate::sketch::{Planned, planned};

/// `B<A C<start`: each row with what holds it.
fn chain(planned: &Planned, name: &str) -> String {
    let reasons = planned.schedule.why(&planned.program, planned.id(name));
    let words = reasons.iter().map(|reason| {
        let cause = match reason.cause {
            Cause::PlanStart => "start".to_owned(),
            Cause::Constraint(_) => "constraint".to_owned(),
            Cause::Pinned => "manual".to_owned(),
            Cause::Actual => "actual".to_owned(),
            Cause::StatusDate => "status".to_owned(),
            Cause::Delay(_) => "delay".to_owned(),
            Cause::AsLate => "late".to_owned(),
            Cause::Link { from, .. } => planned.name(from).to_owned(),
            Cause::Summary(summary) => format!("in:{}", planned.name(summary)),
            Cause::Row(row) => format!("row:{}", planned.name(row)),
        };
        let ties = if reason.ties.is_empty() { "" } else { "+" };
        let gap = if reason.gap.is_some() { "~" } else { "" };
        format!("{}<{cause}{ties}{gap}", planned.name(reason.task))
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_date_is_explained_back_to_a_cause_without_one() {
    for (sketch, name, expected) in [
        ("A 3d; B 1d after A", "B", "B<A~ A<start~"),
        ("A 3h; B 1h after A", "B", "B<A A<start~"),
        ("A 5d; B 1d after A", "B", "B<A~ A<start~"),
        ("A 5d; M milestone after A", "M", "M<A A<start~"),
        ("A 3d; C 3d; B 1d after A,C", "B", "B<A+~ A<start~"),
        (
            "A 3d; B 1d after A:SS+1d snet 2025-01-17",
            "B",
            "B<constraint~",
        ),
        (
            "C 1d; S { A 1d; B 1d after A } after C",
            "B",
            "B<A~ A<in:S~ S<C C<start~",
        ),
        (
            "S { A 1d; B 4d }; C 1d after S:SS",
            "C",
            "C<S S<row:A A<start~",
        ),
        (
            "A 2d begun 2025-01-14T08:00 50%; B 1d after A",
            "B",
            "B<A~ A<actual",
        ),
    ] {
        assert_eq!(chain(&planned(sketch), name), expected, "{sketch}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// The cause named is the cause: without it, and the links that tie with it, the row starts
    /// earlier.
    #[test]
    fn without_the_named_cause_a_row_starts_earlier(
        program in programs(Scope { shortest: 1, ..EVERYTHING }),
    ) {
        let planned = schedule(&program).unwrap();
        for (task, row) in program.tasks.iter() {
            let Some(reason) = planned.why(&program, task).into_iter().next() else { continue };
            let before = planned.dates(task).unwrap().start;
            let mut without = program.clone();
            match reason.cause {
                Cause::Link { link, .. } if !program.is_summary(task) => {
                    let gone = |id| id == link || reason.ties.contains(&id);
                    let links = program.links.iter().filter(|&(id, _)| !gone(id));
                    without.links = Table::from_rows(links.map(|(id, link)| (id, link.clone())), 0);
                }
                Cause::Constraint(Constraint::StartNoEarlierThan(_)) => {
                    // The status date may hold it to the same morning.
                    without.plans = undated(&program);
                    without.tasks = with(&program, task, |row| {
                        row.constraint = Constraint::AsSoonAsPossible;
                    });
                }
                Cause::StatusDate => {
                    without.plans = undated(&program);
                }
                Cause::Actual => {
                    prop_assert_ne!(row.progress, Progress::NotStarted);
                    continue;
                }
                Cause::PlanStart | Cause::Summary(_) | Cause::Row(_) | Cause::Link { .. } => continue,
                other @ (Cause::Constraint(_) | Cause::Pinned | Cause::Delay(_) | Cause::AsLate) => {
                    return Err(TestCaseError::fail(format!("{other:?} is not in here")));
                }
            }
            let after = schedule(&without).unwrap().dates(task).unwrap().start;
            prop_assert!(after < before, "row {}: {:?}", task.0, reason);
        }
    }
}

fn undated(program: &plan::Program) -> Table<plan::PlanId, plan::Plan> {
    let plans = program.plans.iter().map(|(id, plan)| {
        let mut plan = plan.clone();
        plan.status_date = None;
        (id, plan)
    });
    Table::from_rows(plans.collect::<Vec<_>>(), 0)
}

fn with(
    program: &plan::Program,
    task: TaskId,
    change: impl Fn(&mut plan::Task),
) -> Table<TaskId, plan::Task> {
    let rows = program.tasks.iter().map(|(id, row)| {
        let mut row = row.clone();
        if id == task {
            change(&mut row);
        }
        (id, row)
    });
    Table::from_rows(rows.collect::<Vec<_>>(), 0)
}

#[test]
fn the_longest_paths_come_in_the_order_of_their_float() {
    let planned = planned("A 5d; B 3d; C 4d after B; D 1d; L milestone after A,C,D; launch L");
    let paths = planned.schedule.longest_paths(planned.id("L"), 9);
    let told: Vec<String> = paths
        .iter()
        .map(|path| {
            let names: Vec<&str> = path.tasks.iter().map(|&task| planned.name(task)).collect();
            format!("{} {}", names.join(">"), path.float.0 / 480)
        })
        .collect();
    assert_eq!(told, ["B>C>L 0", "A 2", "D 6"]);
    assert_eq!(planned.schedule.longest_paths(planned.id("L"), 2).len(), 2);
}

#[test]
fn time_on_the_wall_is_held_by_every_link_that_ends_where_it_begins() {
    let planned = planned("A 5d; C 5d; B 2ed after A,C");
    let why = planned.schedule.why(&planned.program, planned.id("B"));
    assert_eq!(why[0].ties, [LinkId(2)]);
}
