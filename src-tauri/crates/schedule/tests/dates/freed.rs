//! Where a row would begin if nobody insisted on a date for it.

use plan::{Constraint, Edit, Lag, TaskChange, WorkMinutes};
use proptest::prelude::*;
use schedule::schedule;

use crate::random::{EVERYTHING, programs};

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_row_set_free_begins_where_computing_everything_says(
        program in programs(EVERYTHING), lag in -900_i32..900,
    ) {
        let planned = schedule(&program).unwrap();
        for (task, _) in program.tasks.iter() {
            let free = Edit::SetTask {
                task,
                change: TaskChange::Constraint(Constraint::AsSoonAsPossible),
            };
            let into = program.links.iter().filter(|(_, link)| link.to == task);
            let lags = into.map(|(id, link)| Some((id, link.kind, Lag::Work(WorkMinutes(lag)))));
            for lag in lags.chain([None]) {
                let Some(found) = planned.freed(task, lag.map(|(link, _, lag)| (link, lag))) else {
                    continue;
                };
                let mut edits = vec![free.clone()];
                edits.extend(lag.map(|(link, kind, lag)| Edit::SetLink { link, kind, lag }));
                let edit = Edit::Batch { label: String::new(), edits };
                let Ok((after, _)) = plan::apply::decide(&program, &edit) else { continue };
                let Ok(whole) = schedule(&after) else { continue };
                let dates = whole.dates(task).unwrap();
                prop_assert_eq!(found, (dates.start, dates.driver), "row {}", task.0);
            }
        }
    }
}
