//! Sealed dates, and comparing them.

use engine::sealed::{Said, of_plan, variance};
use engine::{Request, State, decide};
use plan::{BaselineId, Edit, Owner, PlanId, Refusal, TaskChange, TaskId, Units, WorkMinutes};

use crate::desk::{at, desk, rename, today};

const PLAN: PlanId = PlanId(1);

fn performed(state: &State, request: &Request) -> std::sync::Arc<State> {
    decide(state, request, today()).unwrap().state
}

fn seal(name: &str) -> Request {
    Request::Seal {
        plan: PLAN,
        name: name.to_owned(),
        taken: at("2025-01-22T09:00"),
    }
}

/// `A 0h/8h`: a row with the hours its start and finish moved by, `+` for one that was added,
/// `-` for one that is gone.
fn told(state: &State, from: Said, to: Said) -> Vec<String> {
    let rows = variance(state, PLAN, from, to).unwrap();
    rows.iter()
        .map(|row| match (row.from, row.to) {
            (Some(_), Some(_)) => {
                format!("{} {}h/{}h", row.name, row.start.0 / 60, row.finish.0 / 60)
            }
            (None, _) => format!("+{}", row.name),
            (_, None) => format!("-{}", row.name),
        })
        .collect()
}

#[test]
fn a_baseline_keeps_what_was_said_when_rows_are_deleted_and_added() {
    let desk = desk("S { A 2d; B 1d after A }; C 1d; D 1d after C");
    let state = performed(&desk.state, &seal("Approved"));
    let state = performed(
        &state,
        &Request::Edit(Edit::RemoveTasks {
            tasks: vec![desk.id("B"), desk.id("C")],
        }),
    );
    let longer = Edit::SetTask {
        task: desk.id("A"),
        change: TaskChange::Duration(WorkMinutes(4 * 480)),
    };
    let state = performed(&state, &Request::Edit(longer));
    let state = performed(
        &state,
        &Request::Edit(Edit::AddTask {
            plan: PLAN,
            place: plan::edit::Place::After(desk.id("A")),
            name: "N".to_owned(),
            kind: plan::TaskKind::Work,
            duration: WorkMinutes(480),
        }),
    );
    let first = Said::Then(BaselineId(1));
    assert_eq!(
        told(&state, first, Said::Now),
        ["S 0h/8h", "A 0h/16h", "-B", "-C", "+N", "D -8h/-8h"]
    );
    // A second one, and the two against each other: the same differences.
    let state = performed(&state, &seal(""));
    let names: Vec<&str> = of_plan(&state, PLAN)
        .map(|(_, it)| it.name.as_str())
        .collect();
    assert_eq!(names, ["Approved", "Baseline 2"]);
    let second = Said::Then(BaselineId(2));
    assert_eq!(told(&state, first, second), told(&state, first, Said::Now));
    assert!(
        told(&state, second, Said::Now)
            .iter()
            .all(|row| row.ends_with(" 0h/0h"))
    );
    // And the other way round, what was dropped was added.
    assert_eq!(
        told(&state, second, first),
        ["S 0h/-8h", "A 0h/-16h", "-N", "+B", "+C", "D 8h/8h"]
    );
}

#[test]
fn a_baseline_records_work_and_durations_of_summaries_too() {
    let desk = desk("S { A 2d; B 1d after A }");
    let assign = |row: &str, units| {
        Request::Edit(Edit::Assign {
            task: desk.id(row),
            person: Owner::Named("Ada".to_owned()),
            units: Units(units),
        })
    };
    let state = performed(&desk.state, &assign("A", 10_000));
    let state = performed(&state, &assign("B", 5_000));
    let state = performed(&state, &seal("x"));
    let (_, sealed) = of_plan(&state, PLAN).next().unwrap();
    let rows: Vec<(&str, i32, i32)> = sealed
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.duration.0, row.work.0))
        .collect();
    assert_eq!(rows, [("S", 1440, 1200), ("A", 960, 960), ("B", 480, 240)]);
}

#[test]
fn what_is_not_there_is_neither_sealed_nor_compared() {
    let desk = desk("A 1d; plan Q 2025-01-13 standard; B 1d");
    let state = performed(&desk.state, &seal("x"));
    let renamed = performed(&state, &rename(TaskId(1), "Z"));
    assert_eq!(
        told(&renamed, Said::Then(BaselineId(1)), Said::Now),
        ["Z 0h/0h"]
    );
    for (plan, from) in [
        (PlanId(9), Said::Now),
        (PLAN, Said::Then(BaselineId(9))),
        // A baseline of another plan.
        (PlanId(2), Said::Then(BaselineId(1))),
    ] {
        let refused = variance(&state, plan, from, Said::Now).unwrap_err();
        assert!(matches!(refused, Refusal::Missing(_)), "{refused}");
    }
    let empty = crate::desk::desk("");
    let refused = decide(&empty.state, &seal("x"), today()).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "There is nothing to seal in an empty plan."
    );
}

#[test]
fn a_number_still_in_use_is_not_given_to_a_second_baseline() {
    let desk = desk("A 1d");
    let state = performed(&desk.state, &seal(""));
    let state = performed(&state, &seal(""));
    let first = of_plan(&state, PLAN).next().unwrap().0;
    let remove = Edit::RemoveBaseline { baseline: first };
    let state = performed(&state, &Request::Edit(remove));
    let state = performed(&state, &seal(" "));
    let names: Vec<&str> = of_plan(&state, PLAN)
        .map(|(_, sealed)| sealed.name.as_str())
        .collect();
    assert_eq!(names, ["Baseline 2", "Baseline 3"]);
}
