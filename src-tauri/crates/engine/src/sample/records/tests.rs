use assess::Survey;
use plan::{BlockerStatus, EscalationStatus, Moment, NaiveDate, Program};
use schedule::{Schedule, schedule};

use super::super::{build, date, kubernetes, kubernetes_on_record, status};

/// Noon of the status date.
fn noon() -> Moment {
    Moment(Moment::at_start_of(date(status::STATUS_DATE)).0 + 12 * 60)
}

fn scheduled(program: &Program) -> Schedule {
    schedule(program).expect("the sample has no loop")
}

#[test]
fn records_move_no_date() {
    let mut without = build();
    status::report(&mut without);
    let (without, with) = (without.program, kubernetes());
    let (before, after) = (scheduled(&without), scheduled(&with));
    assert_eq!(without.tasks.len(), with.tasks.len());
    for (id, row) in with.tasks.iter() {
        assert_eq!(before.dates(id), after.dates(id), "{}", row.name);
    }
}

#[test]
fn there_is_one_of_everything_a_program_manager_tracks() {
    let program = kubernetes();
    let counts = [
        ("dependencies", program.dependencies.len(), 6),
        ("blockers", program.blockers.len(), 2),
        ("risks", program.risks.len(), 3),
        ("assumptions", program.assumptions.len(), 1),
        ("actions", program.actions.len(), 3),
        ("decisions", program.decisions.len(), 2),
        ("escalations", program.escalations.len(), 1),
        ("release meetings", program.gonogos.len(), 1),
        ("capacity", program.capacities.len(), 1),
        ("colours", program.health.len(), 8),
        ("comments", program.comments.len(), 2),
        ("links", program.outside_links.len(), 1),
    ];
    for (what, count, expected) in counts {
        assert_eq!(count, expected, "{what}");
    }
    let open = |status: BlockerStatus| status.is_open();
    let blockers = program.blockers.iter().filter(|(_, row)| open(row.status));
    assert_eq!(blockers.count(), 1);
    let (_, sent) = program.escalations.iter().next().unwrap();
    assert_eq!(sent.status, EscalationStatus::Sent);
    let decisions = program.decisions.iter();
    let open = decisions.filter(|(_, row)| row.decided.is_none());
    let rows: Vec<bool> = open.map(|(_, row)| row.row.is_some()).collect();
    assert_eq!(rows, [true], "the open one holds work back");
    assert!(kubernetes_on_record().blockers.is_empty());
}

#[test]
fn nothing_is_written_down_after_the_status_date_and_no_promise_differs_from_its_row() {
    let program = kubernetes();
    let now = noon();
    let registered = program.blockers.iter().flat_map(|(_, row)| &row.history);
    let registered = registered.chain(program.risks.iter().flat_map(|(_, row)| &row.history));
    assert!(registered.into_iter().all(|event| event.at <= now));
    assert!(program.comments.iter().all(|(_, row)| row.at <= now));
    let dates = scheduled(&program);
    let mut moved = 0;
    for (_, row) in program.dependencies.iter() {
        let promised: Option<NaiveDate> = row.promises.last().and_then(|last| last.date);
        assert_eq!(promised, program.tasks.get(row.task).unwrap().promised);
        moved += row.promises.len().saturating_sub(1);
        if let Some(promised) = promised {
            let finish = dates.dates(row.task).unwrap().finish;
            assert_eq!(finish.inclusive_date(), promised, "promises are believed");
        }
    }
    assert_eq!(moved, 1, "one promise was moved");
}

#[test]
fn the_rules_have_something_to_say() {
    let program = kubernetes();
    let dates = scheduled(&program);
    let survey = Survey::of(&program, &dates, noon());
    let records: Vec<String> = assess::attention::attention(&survey)
        .iter()
        .map(|one| one.record.to_string())
        .collect();
    for record in ["BLOCKER-2", "DEP-3", "DEP-4"] {
        assert!(records.iter().any(|one| one == record), "{records:?}");
    }
    let stopped = assess::attention::blocked(&survey, None);
    assert!(stopped.iter().any(|stop| stop.direct) && stopped.iter().any(|stop| !stop.direct));
    let plan = plan::HealthSubject::Plan(super::super::PLAN);
    let colour = assess::colour::colour(&survey, plan).unwrap();
    assert_eq!(colour.trend, assess::colour::Trend::Worse);
}
