//! Verbs about capacity assessments.

use std::collections::BTreeSet;

use super::tracked::missing;
use super::{Draft, check};
use crate::capacity::{Available, Capacity, Demand, PersonDays};
use crate::edit::CapacityEdit;
use crate::id::CapacityId;
use crate::record::RecordRef;
use crate::refusal::{Refusal, Untracked};

impl Draft {
    pub(super) fn capacity(&mut self, edit: &CapacityEdit) -> Result<(), Refusal> {
        match edit {
            CapacityEdit::Assess { capacity } => {
                self.plan(capacity.plan)?;
                let id = CapacityId(self.program.capacities.next());
                self.put_capacity(id, Some(checked_capacity(capacity)?));
            }
            CapacityEdit::Revise { capacity, to } => {
                let before = self.found_capacity(*capacity)?;
                let after = Capacity {
                    plan: before.plan,
                    raised: before.raised,
                    raised_by: before.raised_by,
                    ..(**to).clone()
                };
                self.put_capacity(*capacity, Some(checked_capacity(&after)?));
            }
            CapacityEdit::Remove { capacity } => {
                self.found_capacity(*capacity)?;
                self.put_capacity(*capacity, None);
                self.forget(&BTreeSet::from([RecordRef::Capacity(*capacity)]));
            }
        }
        Ok(())
    }

    fn found_capacity(&self, id: CapacityId) -> Result<Capacity, Refusal> {
        let found = self.program.capacities.get(id);
        found
            .cloned()
            .ok_or_else(|| missing(RecordRef::Capacity(id)))
    }
}

/// An assessment within the limits of what people type. That its plan is there is looked at
/// elsewhere.
pub(super) fn checked_capacity(row: &Capacity) -> Result<Capacity, Refusal> {
    check::moment(row.raised)?;
    row.from.map(check::date).transpose()?;
    row.until.map(check::date).transpose()?;
    if let (Some(from), Some(until)) = (row.from, row.until)
        && until < from
    {
        return Err(Untracked::WindowBackwards.into());
    }
    check::count(row.people.len())?;
    check::count(row.demand.len())?;
    let people = row.people.iter().map(|one| {
        Ok(Available {
            name: check::name(&one.name)?,
            role: check::line(&one.role)?,
            days: days(one.days)?,
            percent: percent("An allocation", one.percent, 0)?,
        })
    });
    let demand = row.demand.iter().map(|one| {
        Ok(Demand {
            name: check::name(&one.name)?,
            days: days(one.days)?,
            notes: check::note(&one.notes)?,
            ..one.clone()
        })
    });
    Ok(Capacity {
        name: check::name(&row.name)?,
        people: people.collect::<Result<_, Refusal>>()?,
        focus: percent("Focus", row.focus, 1)?,
        demand: demand.collect::<Result<_, Refusal>>()?,
        reason: check::note(&row.reason)?,
        raised_by: check::line(&row.raised_by)?,
        ..row.clone()
    })
}

fn days(days: PersonDays) -> Result<PersonDays, Refusal> {
    if (PersonDays(0)..=PersonDays::MAX).contains(&days) {
        Ok(days)
    } else {
        Err(Untracked::DaysUnfit.into())
    }
}

fn percent(what: &'static str, percent: u16, least: u16) -> Result<u16, Refusal> {
    const MOST: u16 = 100;
    if (least..=MOST).contains(&percent) {
        Ok(percent)
    } else {
        Err(Untracked::PercentUnfit(what, least, MOST).into())
    }
}
