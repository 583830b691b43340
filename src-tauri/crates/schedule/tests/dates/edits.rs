//! After an edit, the part that is computed again gives what computing everything gives.

use plan::edit::{Place, Predecessor};
use plan::task::Pin;
use plan::{
    Constraint, Edit, Lag, LinkId, LinkKind, Moment, Owner, PlanChange, PlanId, Program, Progress,
    TaskChange, TaskId, TaskKind, WorkMinutes,
};
use proptest::prelude::*;
use schedule::{Schedule, schedule};

use crate::random::{EVERYTHING, START, programs};
use crate::sketch::moment;

/// An edit in random numbers.
type Seed = (u8, usize, usize, i32, usize);

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    prop::collection::vec(
        (0_u8..22, 0_usize..12, 0_usize..12, 0_i32..9_000, 0_usize..4),
        1..6,
    )
}

fn edit(program: &Program, &(what, one, other, number, kind): &Seed) -> Option<Edit> {
    let task = program.tasks.iter().nth(one)?.0;
    let other = program.tasks.iter().nth(other)?.0;
    let link: Option<LinkId> = program.links.iter().nth(one).map(|(id, _)| id);
    let kind = LinkKind::ALL[kind];
    let at = Moment(moment(START).0 + number);
    let set = |change| Some(Edit::SetTask { task, change });
    let lag = Lag::Work(WorkMinutes(number % 900 - 300));
    match what {
        0..=2 => set(TaskChange::Duration(WorkMinutes(number % 1_500 + 1))),
        3 => set(TaskChange::Constraint(Constraint::StartNoEarlierThan(at))),
        4 => set(TaskChange::Constraint(Constraint::MustStartOn(at))),
        5 => set(TaskChange::Constraint(Constraint::FinishNoLaterThan(at))),
        6 => set(TaskChange::Deadline(Some(at))),
        7 => set(TaskChange::Pin(Some(Pin {
            start: at,
            finish: Moment(at.0 + 480),
        }))),
        8 => set(TaskChange::Progress(Progress::Complete {
            start: at,
            finish: Moment(at.0 + 700),
        })),
        9 => {
            let duration = program.tasks.get(task)?.duration;
            set(TaskChange::Progress(Progress::started(at, 40, duration)))
        }
        10 => set(TaskChange::ElapsedDuration(number + 1)),
        11 => set(TaskChange::Delay(number)),
        12 => set(TaskChange::Owner(Some(Owner::Named("Mia".into())))),
        13..=15 => Some(Edit::Link {
            from: task,
            to: other,
            kind,
            lag,
        }),
        16 => Some(Edit::Unlink { links: vec![link?] }),
        17 => Some(Edit::SetLink {
            link: link?,
            kind,
            lag: Lag::Percent(number % 100),
        }),
        18 => Some(Edit::SetPredecessors {
            task,
            predecessors: vec![Predecessor {
                task: other,
                kind,
                lag: Lag::Elapsed(number),
            }],
        }),
        19 => Some(Edit::AddTask {
            plan: PlanId(1),
            place: Place::After(task),
            name: "New".into(),
            kind: TaskKind::Work,
            duration: WorkMinutes(number),
        }),
        20 => Some(Edit::SetPlan {
            plan: PlanId(1),
            change: PlanChange::StatusDate(Some(at.date())),
        }),
        _ => set(TaskChange::Inactive(number % 2 == 0)),
    }
}

fn same(one: &Schedule, other: &Schedule, program: &Program) -> Result<(), TestCaseError> {
    let rows: Vec<TaskId> = program.tasks.iter().map(|(id, _)| id).collect();
    for row in rows {
        prop_assert_eq!(one.dates(row), other.dates(row), "row {}", row.0);
        prop_assert_eq!(
            one.why(program, row),
            other.why(program, row),
            "why row {}",
            row.0
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_edit_computes_what_computing_everything_does(
        program in programs(EVERYTHING), seeds in seeds(),
    ) {
        let mut program = program;
        let mut planned = schedule(&program).unwrap();
        for seed in &seeds {
            let Some(edit) = edit(&program, seed) else { continue };
            let Ok((after, delta)) = plan::apply::decide(&program, &edit) else { continue };
            match (planned.edited(&after, &delta), schedule(&after)) {
                (Ok(edited), Ok(whole)) => {
                    same(&edited, &whole, &after)?;
                    planned = edited;
                    program = after;
                }
                (edited, whole) => {
                    let loops = (edited.map(drop), whole.map(drop));
                    prop_assert!(loops.0.is_err() && loops.1.is_err(), "{loops:?}");
                }
            }
        }
    }

    /// Computing again what has been computed gives it again, to the last minute.
    #[test]
    fn the_same_program_gives_the_same_schedule(program in programs(EVERYTHING)) {
        same(&schedule(&program).unwrap(), &schedule(&program).unwrap(), &program)?;
    }
}
