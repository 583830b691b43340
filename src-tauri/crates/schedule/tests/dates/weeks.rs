//! Civil time knows no zone and no daylight saving: a program moved by weeks, over whatever change
//! of clocks, has the same dates that many weeks later.

use std::collections::BTreeMap;

use plan::{Constraint, Moment, NaiveDate, Program, Progress, Table};
use proptest::prelude::*;
use schedule::schedule;

use crate::random::{EVERYTHING, programs};

const WEEK: i32 = 7 * 24 * 60;

fn moment(at: Moment, weeks: i32) -> Moment {
    Moment(at.0 + weeks * WEEK)
}

fn date(at: NaiveDate, weeks: i32) -> NaiveDate {
    at + plan::time::days(i64::from(weeks) * 7)
}

fn moved(program: &Program, weeks: i32) -> Program {
    let calendars = program.calendars.iter().map(|(id, calendar)| {
        let mut calendar = calendar.clone();
        let exceptions = std::mem::take(&mut calendar.exceptions);
        let exceptions = exceptions.into_iter();
        calendar.exceptions = exceptions
            .map(|(day, exception)| (date(day, weeks), exception))
            .collect::<BTreeMap<_, _>>();
        (id, calendar)
    });
    let plans = program.plans.iter().map(|(id, plan)| {
        let mut plan = plan.clone();
        plan.start = date(plan.start, weeks);
        plan.status_date = plan.status_date.map(|day| date(day, weeks));
        (id, plan)
    });
    let tasks = program.tasks.iter().map(|(id, task)| {
        let mut task = task.clone();
        if let Constraint::StartNoEarlierThan(at) = task.constraint {
            task.constraint = Constraint::StartNoEarlierThan(moment(at, weeks));
        }
        match &mut task.progress {
            Progress::NotStarted => {}
            Progress::Started { start, .. } => *start = moment(*start, weeks),
            Progress::Complete { start, finish } => {
                *start = moment(*start, weeks);
                *finish = moment(*finish, weeks);
            }
        }
        (id, task)
    });
    Program {
        calendars: Table::from_rows(calendars.collect::<Vec<_>>(), 0),
        plans: Table::from_rows(plans.collect::<Vec<_>>(), 0),
        tasks: Table::from_rows(tasks.collect::<Vec<_>>(), 0),
        ..program.clone()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_program_moved_by_weeks_has_its_dates_moved_by_weeks(
        program in programs(EVERYTHING), weeks in -2_000_i32..2_000,
    ) {
        let here = schedule(&program).unwrap();
        let there = schedule(&moved(&program, weeks)).unwrap();
        for (id, _) in program.tasks.iter() {
            let (a, b) = (here.dates(id).unwrap(), there.dates(id).unwrap());
            prop_assert_eq!(moment(a.start, weeks), b.start);
            prop_assert_eq!(moment(a.finish, weeks), b.finish);
            prop_assert_eq!(a.late_finish.map(|at| moment(at, weeks)), b.late_finish);
            prop_assert_eq!((a.total_float, a.free_float), (b.total_float, b.free_float));
        }
    }
}
