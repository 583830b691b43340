//! Sealed records of plans.

use std::sync::Arc;

use plan::{
    Baseline, BaselineId, BaselineRow, Change, Delta, Diff, Edit, Kept, Moment, PlanId, Program,
    TaskId, WorkMinutes,
};
use store::ProgramFile;

use crate::fixture::{add, at, entry, folder, full_program};

/// A record of so many rows, every tenth with what another program wrote beside it.
fn baseline(rows: u32) -> Baseline {
    let begun = at("2025-01-13T08:00");
    let row = |number: u32| BaselineRow {
        task: TaskId(number),
        name: format!("Row {number} of a plan with names of some length"),
        summary: number % 20 == 1,
        start: begun,
        finish: Moment(begun.0 + i32::try_from(number).unwrap()),
        duration: WorkMinutes(480),
        work: WorkMinutes(960),
        promised: None,
        kept: (0..u32::from(number.is_multiple_of(10)))
            .map(|_| ("Cost", "1250.00"))
            .collect::<Kept>(),
    };
    Baseline {
        plan: PlanId(1),
        name: "Approved".to_owned(),
        taken: begun,
        rows: (1..=rows).map(row).collect(),
    }
}

#[test]
fn ten_thousand_rows_come_back_from_the_file_and_from_the_journal() {
    let (_folder, path) = full_program();
    let mut file = ProgramFile::open(&path).unwrap();
    let mut expected = file.program().unwrap();
    let seal = Delta::new(vec![Change::Baseline(add(BaselineId(3), baseline(10_000)))]);
    file.commit(1, &seal, &entry("Seal")).unwrap();
    expected.commit(&seal);
    drop(file);

    let mut file = ProgramFile::open(&path).unwrap();
    assert_eq!(file.program().unwrap(), expected);
    assert_eq!(file.operation_delta(2).unwrap(), seal);
    file.commit(2, &seal.inverse(), &entry("Take back"))
        .unwrap();
    let program = file.program().unwrap();
    assert_eq!(program.baselines.len(), 2);
    assert_eq!(program.baselines.next(), 4);
    file.commit(3, &seal, &entry("Seal again")).unwrap();
    assert_eq!(file.program().unwrap(), expected);
}

#[test]
fn a_hundred_thousand_rows_fit_into_one_operation() {
    let (_folder, path) = full_program();
    let mut file = ProgramFile::open(&path).unwrap();
    let seal = Delta::new(vec![Change::Baseline(add(
        BaselineId(3),
        baseline(100_000),
    ))]);
    file.commit(1, &seal, &entry("Seal")).unwrap();
    assert_eq!(file.operation_delta(2).unwrap(), seal);
}

#[test]
fn a_record_stays_when_its_rows_are_deleted() {
    let folder = folder();
    let path = folder.path().join("sealed.gantry");
    let mut file = ProgramFile::create(&path).unwrap();
    let mut program = Program::default();
    let add_task = |name: &str| Edit::AddTask {
        plan: PlanId(1),
        place: plan::edit::Place::LastIn(None),
        name: name.to_owned(),
        kind: plan::TaskKind::Work,
        duration: WorkMinutes(480),
    };
    let edits = [
        Edit::AddPlan {
            name: "1.33".to_owned(),
            start: crate::fixture::date("2025-01-13"),
        },
        add_task("One"),
        add_task("Two"),
        Edit::AddBaseline {
            baseline: baseline(2),
        },
        Edit::RemoveTasks {
            tasks: vec![TaskId(1), TaskId(2)],
        },
    ];
    for (edit, base) in edits.iter().zip(0..) {
        let delta = plan::apply(&program, edit).unwrap();
        file.commit(base, &delta, &entry("Edit")).unwrap();
        program.commit(&delta);
    }
    drop(file);
    let found = ProgramFile::open(&path).unwrap().program().unwrap();
    assert_eq!(found, program);
    assert!(found.tasks.is_empty());
    assert_eq!(found.baselines.get(BaselineId(1)), Some(&baseline(2)));
}

#[test]
fn a_record_of_a_plan_that_is_not_there_or_with_odd_rows_is_refused() {
    let (_folder, path) = full_program();
    let mut file = ProgramFile::open(&path).unwrap();
    let before = file.snapshot().unwrap();
    let with_row = |change: fn(&mut BaselineRow)| {
        let mut sealed = baseline(2);
        let mut rows = sealed.rows.to_vec();
        change(&mut rows[1]);
        sealed.rows = rows.into();
        sealed
    };
    let cases = [
        Baseline {
            plan: PlanId(9),
            ..baseline(1)
        },
        Baseline {
            name: String::new(),
            ..baseline(1)
        },
        with_row(|row| row.finish = Moment(row.start.0 - 1)),
        with_row(|row| row.start = Moment(Moment::MIN.0 - 1)),
        with_row(|row| row.work = WorkMinutes(-1)),
        with_row(|row| row.name = "two\nlines".to_owned()),
        with_row(|row| row.kept.put("Blob", "x".repeat(1_000_000))),
    ];
    for sealed in cases {
        let shown = format!("{:?} {:?}", sealed.plan, sealed.name);
        let delta = Delta::new(vec![Change::Baseline(Diff {
            id: BaselineId(3),
            before: None,
            after: Some(Arc::new(sealed)),
        })]);
        let refused = file.commit(1, &delta, &entry("Wrong")).unwrap_err();
        assert_eq!(refused.code(), "rejected", "{shown}: {refused}");
        assert_eq!(file.snapshot().unwrap(), before, "{shown}");
    }
}
