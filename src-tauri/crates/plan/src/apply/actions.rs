//! Verbs about actions and assumptions.

use std::collections::BTreeSet;

use super::tracked::missing;
use super::{Draft, check};
use crate::action::{Action, ActionStatus};
use crate::assumption::{Assumption, AssumptionStatus};
use crate::edit::{ActionChange, ActionEdit, AssumptionChange, AssumptionEdit};
use crate::id::{ActionId, AssumptionId};
use crate::record::RecordRef;
use crate::refusal::{Refusal, Untracked};

impl Draft {
    pub(super) fn action(&mut self, edit: &ActionEdit) -> Result<(), Refusal> {
        match edit {
            ActionEdit::Add {
                plan,
                text,
                owner,
                due,
                risk,
                blocker,
                by,
                at,
            } => {
                self.plan(*plan)?;
                let mut action = Action::new(*plan, text, *at);
                action.owner = self.owner(owner.as_ref())?;
                action.due = *due;
                action.risk = *risk;
                action.blocker = *blocker;
                action.raised_by.clone_from(by);
                let id = ActionId(self.program.actions.next());
                self.keep_action(id, &action)
            }
            ActionEdit::Set { action, change } => {
                let mut row = self.found_action(*action)?;
                match change {
                    ActionChange::Text(text) => row.text.clone_from(text),
                    ActionChange::Owner(owner) => row.owner = self.owner(owner.as_ref())?,
                    ActionChange::Due(day) => row.due = *day,
                    ActionChange::Risk(risk) => row.risk = *risk,
                    ActionChange::Blocker(blocker) => row.blocker = *blocker,
                    ActionChange::Rows(rows) => row.rows = self.rows(rows)?,
                }
                self.keep_action(*action, &row)
            }
            ActionEdit::Status { action, status, at } => {
                let mut row = self.found_action(*action)?;
                row.status = *status;
                row.ended = match status {
                    ActionStatus::Open | ActionStatus::InProgress => None,
                    ActionStatus::Done | ActionStatus::Cancelled => Some(*at),
                };
                self.keep_action(*action, &row)
            }
            ActionEdit::Remove { action } => {
                self.found_action(*action)?;
                self.drop_action(*action);
                Ok(())
            }
        }
    }

    fn found_action(&self, id: ActionId) -> Result<Action, Refusal> {
        let found = self.program.actions.get(id);
        found.cloned().ok_or_else(|| missing(RecordRef::Action(id)))
    }

    fn keep_action(&mut self, id: ActionId, action: &Action) -> Result<(), Refusal> {
        if let Some(risk) = action.risk {
            self.there(RecordRef::Risk(risk))?;
        }
        if let Some(blocker) = action.blocker {
            self.there(RecordRef::Blocker(blocker))?;
        }
        let before = self.program.actions.get(id).and_then(|row| row.risk);
        self.put_action(id, Some(checked_action(action)?));
        if before.is_some_and(|risk| self.rests_on_actions(risk)) {
            return Err(Untracked::MitigatedNeeds.into());
        }
        Ok(())
    }

    /// Takes an action out; the risk it alone mitigated is agreed on by nobody then (R-RSK-3).
    pub(super) fn drop_action(&mut self, id: ActionId) {
        let risk = self.program.actions.get(id).and_then(|row| row.risk);
        self.put_action(id, None);
        self.forget(&BTreeSet::from([RecordRef::Action(id)]));
        let Some(risk) = risk.filter(|&risk| self.rests_on_actions(risk)) else {
            return;
        };
        if let Some(mut row) = self.program.risks.get(risk).cloned() {
            row.roam = None;
            self.put_risk(risk, Some(row));
        }
    }

    pub(super) fn assumption(&mut self, edit: &AssumptionEdit) -> Result<(), Refusal> {
        match edit {
            AssumptionEdit::Add { plan, text, by, at } => {
                self.plan(*plan)?;
                let mut assumption = Assumption::new(*plan, text, *at);
                assumption.raised_by.clone_from(by);
                let id = AssumptionId(self.program.assumptions.next());
                self.put_assumption(id, Some(checked_assumption(&assumption)?));
            }
            AssumptionEdit::Set { assumption, change } => {
                let mut row = self.found_assumption(*assumption)?;
                match change {
                    AssumptionChange::Text(text) => row.text.clone_from(text),
                    AssumptionChange::Owner(owner) => row.owner = self.owner(owner.as_ref())?,
                    AssumptionChange::Due(day) => row.due = *day,
                    AssumptionChange::IfFalse(text) => row.if_false.clone_from(text),
                    AssumptionChange::Rows(rows) => row.rows = self.rows(rows)?,
                }
                self.put_assumption(*assumption, Some(checked_assumption(&row)?));
            }
            AssumptionEdit::Settle {
                assumption,
                status,
                finding,
                at,
            } => {
                let mut row = self.found_assumption(*assumption)?;
                row.status = *status;
                row.finding.clone_from(finding);
                row.settled = (*status != AssumptionStatus::Open).then_some(*at);
                self.put_assumption(*assumption, Some(checked_assumption(&row)?));
            }
            AssumptionEdit::Remove { assumption } => {
                self.found_assumption(*assumption)?;
                self.put_assumption(*assumption, None);
                self.forget(&BTreeSet::from([RecordRef::Assumption(*assumption)]));
            }
        }
        Ok(())
    }

    fn found_assumption(&self, id: AssumptionId) -> Result<Assumption, Refusal> {
        let found = self.program.assumptions.get(id);
        found
            .cloned()
            .ok_or_else(|| missing(RecordRef::Assumption(id)))
    }
}

/// An action within the limits of what people type. What it refers to is looked at elsewhere.
pub(super) fn checked_action(action: &Action) -> Result<Action, Refusal> {
    check::moment(action.raised)?;
    action.ended.map(check::moment).transpose()?;
    action.due.map(check::date).transpose()?;
    check::count(action.rows.len())?;
    Ok(Action {
        text: check::said(&action.text, "An action")?,
        raised_by: check::line(&action.raised_by)?,
        ..action.clone()
    })
}

/// An assumption within the limits of what people type. What it refers to is looked at elsewhere.
pub(super) fn checked_assumption(assumption: &Assumption) -> Result<Assumption, Refusal> {
    check::moment(assumption.raised)?;
    assumption.settled.map(check::moment).transpose()?;
    assumption.due.map(check::date).transpose()?;
    check::count(assumption.rows.len())?;
    Ok(Assumption {
        text: check::said(&assumption.text, "An assumption")?,
        if_false: check::note(&assumption.if_false)?,
        raised_by: check::line(&assumption.raised_by)?,
        finding: check::note(&assumption.finding)?,
        ..assumption.clone()
    })
}
