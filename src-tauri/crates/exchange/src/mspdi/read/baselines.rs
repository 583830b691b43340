//! The eleven baselines of a file, each gathered from the rows.

use std::collections::BTreeMap;

use plan::{Baseline, BaselineId, BaselineRow, Moment, PlanId};

use super::tasks::RawTask;

pub(super) fn assemble(tasks: &mut [RawTask], taken: Moment) -> Vec<(BaselineId, Baseline)> {
    let mut by_number: BTreeMap<i64, Vec<BaselineRow>> = BTreeMap::new();
    for raw in tasks {
        for baseline in std::mem::take(&mut raw.baselines) {
            by_number
                .entry(baseline.number)
                .or_default()
                .push(BaselineRow {
                    task: raw.id,
                    name: raw.task.name.clone(),
                    summary: raw.summary,
                    start: baseline.start,
                    finish: baseline.finish,
                    duration: baseline.duration,
                    work: baseline.work,
                    promised: None,
                    kept: baseline.kept,
                });
        }
    }
    let ids = (1..).map(BaselineId);
    let found = ids.zip(by_number).map(|(id, (number, rows))| {
        let baseline = Baseline {
            plan: PlanId(1),
            name: name(number),
            taken,
            rows: rows.into(),
        };
        (id, baseline)
    });
    found.collect()
}

/// What Microsoft Project calls its baselines.
pub(in crate::mspdi) fn name(number: i64) -> String {
    match number {
        0 => "Baseline".to_owned(),
        number => format!("Baseline {number}"),
    }
}
