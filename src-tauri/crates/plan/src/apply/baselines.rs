//! Verbs about sealed records.

use std::collections::BTreeSet;

use super::{Draft, check};
use crate::baseline::Baseline;
use crate::id::{BaselineId, TaskId};
use crate::refusal::{Record, Refusal};

impl Draft {
    pub(super) fn add_baseline(&mut self, baseline: &Baseline) -> Result<(), Refusal> {
        self.plan(baseline.plan)?;
        if baseline.rows.is_empty() {
            return Err(Refusal::BaselineEmpty);
        }
        let sealed = checked_baseline(baseline)?;
        for row in sealed.rows.iter() {
            if self.task(row.task)?.plan != sealed.plan {
                return Err(Refusal::OtherPlan);
            }
        }
        let id = BaselineId(self.program.baselines.next());
        self.put_baseline(id, Some(sealed));
        Ok(())
    }

    pub(super) fn drop_baseline(&mut self, id: BaselineId) -> Result<(), Refusal> {
        if !self.program.baselines.contains(id) {
            return Err(Refusal::Missing(Record::Baseline(id)));
        }
        self.put_baseline(id, None);
        Ok(())
    }
}

/// A record of real dates that names every row once. Rows that are gone from a file all have the
/// number nobody has, zero.
pub(super) fn checked_baseline(baseline: &Baseline) -> Result<Baseline, Refusal> {
    check::moment(baseline.taken)?;
    let mut seen = BTreeSet::new();
    for row in baseline.rows.iter() {
        if row.task != TaskId(0) && !seen.insert(row.task) {
            return Err(Refusal::BaselineTwice);
        }
        check::name(&row.name)?;
        check::work(row.duration)?;
        check::work(row.work)?;
        row.promised.map(check::date).transpose()?;
        if check::moment(row.finish)? < check::moment(row.start)? {
            return Err(Refusal::FinishBeforeStart);
        }
    }
    Ok(Baseline {
        name: check::name(&baseline.name)?,
        ..baseline.clone()
    })
}
