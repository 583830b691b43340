//! Verbs about go/no-gos: drafting one, deciding it, following up its conditions.

use std::collections::BTreeSet;

use super::tracked::missing;
use super::{Draft, check};
use crate::edit::GoNoGoEdit;
use crate::gonogo::{AreaNote, Attendee, Condition, GoNoGo, GoNoGoStatus, OpenRisk, unassessed};
use crate::id::GoNoGoId;
use crate::record::RecordRef;
use crate::refusal::{Refusal, Untracked};
use crate::time::Moment;

impl Draft {
    pub(super) fn gonogo(&mut self, edit: &GoNoGoEdit) -> Result<(), Refusal> {
        match edit {
            GoNoGoEdit::Draft { record } => {
                self.plan(record.plan)?;
                let id = GoNoGoId(self.program.gonogos.next());
                let draft = drafted(record, record)?;
                self.put_gonogo(id, Some(draft));
            }
            GoNoGoEdit::Revise { record, to } => {
                let before = self.found_draft(*record)?;
                self.put_gonogo(*record, Some(drafted(to, &before)?));
            }
            GoNoGoEdit::Hold { record, by, at } => self.hold(*record, by, *at)?,
            GoNoGoEdit::Meet {
                record,
                condition,
                met,
                by,
                at,
            } => self.meet(*record, *condition, *met, (by, *at))?,
            GoNoGoEdit::Remove { record } => {
                self.found_draft(*record)?;
                self.put_gonogo(*record, None);
                self.forget(&BTreeSet::from([RecordRef::GoNoGo(*record)]));
            }
        }
        Ok(())
    }

    fn found_gonogo(&self, id: GoNoGoId) -> Result<GoNoGo, Refusal> {
        let found = self.program.gonogos.get(id);
        found.cloned().ok_or_else(|| missing(RecordRef::GoNoGo(id)))
    }

    fn found_draft(&self, id: GoNoGoId) -> Result<GoNoGo, Refusal> {
        let found = self.found_gonogo(id)?;
        match found.status {
            GoNoGoStatus::Draft => Ok(found),
            GoNoGoStatus::Held => Err(Untracked::GoNoGoSealed.into()),
        }
    }

    fn hold(&mut self, id: GoNoGoId, by: &str, at: Moment) -> Result<(), Refusal> {
        let mut row = self.found_draft(id)?;
        let decision = row.ready()?;
        let votes = row.attendees.iter().filter(|one| one.vote.is_some());
        let text = format!(
            "Decided: {}, with {} of {} voting.",
            decision.spoken(),
            votes.count(),
            row.attendees.len()
        );
        row.status = GoNoGoStatus::Held;
        row.held = Some(check::moment(at)?);
        row.history.push(check::event(at, by, &text)?);
        self.put_gonogo(id, Some(row));
        Ok(())
    }

    fn meet(
        &mut self,
        id: GoNoGoId,
        place: usize,
        met: bool,
        (by, at): (&str, Moment),
    ) -> Result<(), Refusal> {
        let mut row = self.found_gonogo(id)?;
        if row.status != GoNoGoStatus::Held {
            return Err(Untracked::GoNoGoNotHeld.into());
        }
        let found = row.conditions.get_mut(place);
        let condition = found.ok_or(Untracked::NoSuchCondition)?;
        if condition.met.is_some() == met {
            return Ok(());
        }
        condition.met = met.then_some(check::moment(at)?);
        let word = if met { "Met" } else { "Not met after all" };
        let text = format!("{word}: {}", condition.text);
        row.history.push(check::event(at, by, &text)?);
        self.put_gonogo(id, Some(row));
        Ok(())
    }
}

/// What a person wrote, as a draft of `before` whatever else it says.
fn drafted(written: &GoNoGo, before: &GoNoGo) -> Result<GoNoGo, Refusal> {
    let mut draft = checked_gonogo(written)?;
    draft.plan = before.plan;
    draft.drafted = before.drafted;
    draft.drafted_by.clone_from(&before.drafted_by);
    draft.status = GoNoGoStatus::Draft;
    draft.held = None;
    draft.history = Vec::new();
    for condition in &mut draft.conditions {
        condition.met = None;
    }
    Ok(draft)
}

/// A go/no-go within the limits of what people type, its areas each once and in order. That its
/// plan is there is looked at elsewhere.
pub(super) fn checked_gonogo(row: &GoNoGo) -> Result<GoNoGo, Refusal> {
    check::moment(row.drafted)?;
    row.held.map(check::moment).transpose()?;
    for day in [row.target, row.again] {
        day.map(check::date).transpose()?;
    }
    check::count(row.risks.len())?;
    check::count(row.conditions.len())?;
    check::count(row.attendees.len())?;
    let areas = unassessed().into_iter().map(|area| {
        let written = row.areas.iter().find(|one| one.area == area.area);
        let written = written.unwrap_or(&area);
        Ok(AreaNote {
            note: check::note(&written.note)?,
            ..written.clone()
        })
    });
    let risks = row.risks.iter().map(|one| {
        Ok(OpenRisk {
            text: check::said(&one.text, "A risk")?,
            mitigation: check::note(&one.mitigation)?,
        })
    });
    let conditions = row.conditions.iter().map(|one| {
        one.due.map(check::date).transpose()?;
        one.met.map(check::moment).transpose()?;
        Ok(Condition {
            text: check::said(&one.text, "A condition")?,
            owner: check::line(&one.owner)?,
            ..one.clone()
        })
    });
    let attendees = row.attendees.iter().map(|one| {
        Ok(Attendee {
            name: check::name(&one.name)?,
            role: check::line(&one.role)?,
            vote: one.vote,
        })
    });
    Ok(GoNoGo {
        release: check::name(&row.release)?,
        version: check::line(&row.version)?,
        areas: areas.collect::<Result<_, Refusal>>()?,
        risks: risks.collect::<Result<_, Refusal>>()?,
        conditions: conditions.collect::<Result<_, Refusal>>()?,
        rollback: check::steps(&row.rollback)?,
        authority: check::line(&row.authority)?,
        deployer: check::line(&row.deployer)?,
        monitor: check::line(&row.monitor)?,
        attendees: attendees.collect::<Result<_, Refusal>>()?,
        reason: check::note(&row.reason)?,
        acceptance: check::note(&row.acceptance)?,
        accepted_by: check::line(&row.accepted_by)?,
        drafted_by: check::line(&row.drafted_by)?,
        history: check::history(&row.history)?,
        ..row.clone()
    })
}
