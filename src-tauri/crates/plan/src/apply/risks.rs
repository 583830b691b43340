//! Verbs about risks.

use std::collections::BTreeSet;

use super::tracked::missing;
use super::{Draft, check};
use crate::blocker::{Blocker, Severity};
use crate::edit::{Owner, RiskChange, RiskEdit};
use crate::id::{RiskId, TaskId};
use crate::record::RecordRef;
use crate::refusal::{Refusal, Untracked};
use crate::risk::{Risk, RiskStatus, Roam};
use crate::time::Moment;

/// Characters of a statement that make a blocker's title.
const TITLE: usize = 200;

impl Draft {
    pub(super) fn risk(&mut self, edit: &RiskEdit) -> Result<(), Refusal> {
        match edit {
            RiskEdit::Raise {
                plan,
                statement,
                probability,
                impact,
                by,
                at,
            } => {
                self.plan(*plan)?;
                let mut risk = Risk::new(*plan, statement, *probability, *impact, *at);
                risk.raised_by.clone_from(by);
                let id = RiskId(self.program.risks.next());
                self.keep_risk(id, &risk)
            }
            RiskEdit::Set { risk, change } => self.change_risk(*risk, change),
            RiskEdit::Own {
                risk,
                owner,
                follow_up,
            } => {
                let mut row = self.open_risk(*risk)?;
                row.owner = self.owner(Some(owner))?;
                row.follow_up = Some(*follow_up);
                row.roam = Some(Roam::Owned);
                self.keep_risk(*risk, &row)
            }
            RiskEdit::Accept {
                risk,
                by,
                why,
                contingency,
                at,
            } => {
                let mut row = self.open_risk(*risk)?;
                row.accepted_by.clone_from(by);
                row.accepted_why.clone_from(why);
                if !contingency.trim().is_empty() {
                    row.contingency.clone_from(contingency);
                }
                row.roam = Some(Roam::Accepted);
                let text = format!("Accepted: {}", why.trim());
                row.history.push(check::event(*at, by, &text)?);
                self.keep_risk(*risk, &row)
            }
            RiskEdit::Mitigate { risk } => {
                let mut row = self.open_risk(*risk)?;
                row.roam = Some(Roam::Mitigated);
                self.keep_risk(*risk, &row)
            }
            RiskEdit::Close { risk, why, by, at } => {
                let mut row = self.open_risk(*risk)?;
                let why = check::said(why, "The reason")?;
                row.status = RiskStatus::Closed;
                row.roam = Some(Roam::Resolved);
                let text = format!("Closed: {why}");
                row.history.push(check::event(*at, by, &text)?);
                self.keep_risk(*risk, &row)
            }
            RiskEdit::Reopen { risk, why, by, at } => {
                let mut row = self.found_risk(*risk)?;
                if row.status == RiskStatus::Open {
                    return Err(Untracked::RiskOpen.into());
                }
                let why = check::said(why, "The reason")?;
                row.status = RiskStatus::Open;
                row.roam = row.roam.filter(|&roam| roam != Roam::Resolved);
                let text = format!("Reopened: {why}");
                row.history.push(check::event(*at, by, &text)?);
                self.keep_risk(*risk, &row)
            }
            RiskEdit::Review {
                risk,
                text,
                follow_up,
                by,
                at,
            } => {
                let mut row = self.open_risk(*risk)?;
                row.reviewed = Some(*at);
                row.follow_up = follow_up.or(row.follow_up);
                let text = if text.trim().is_empty() {
                    "Reviewed."
                } else {
                    text
                };
                row.history.push(check::event(*at, by, text)?);
                self.keep_risk(*risk, &row)
            }
            RiskEdit::Remove { risk } => {
                self.found_risk(*risk)?;
                self.drop_risk(*risk);
                Ok(())
            }
        }
    }

    fn found_risk(&self, id: RiskId) -> Result<Risk, Refusal> {
        let found = self.program.risks.get(id);
        found.cloned().ok_or_else(|| missing(RecordRef::Risk(id)))
    }

    fn open_risk(&self, id: RiskId) -> Result<Risk, Refusal> {
        let risk = self.found_risk(id)?;
        if risk.status == RiskStatus::Open {
            Ok(risk)
        } else {
            Err(Untracked::RiskNotOpen.into())
        }
    }

    fn keep_risk(&mut self, id: RiskId, risk: &Risk) -> Result<(), Refusal> {
        let risk = checked_risk(risk)?;
        if risk.roam == Some(Roam::Mitigated) && !self.has_action(id) {
            return Err(Untracked::MitigatedNeeds.into());
        }
        self.put_risk(id, Some(risk));
        Ok(())
    }

    fn has_action(&self, risk: RiskId) -> bool {
        let mut actions = self.program.actions.iter();
        actions.any(|(_, action)| action.risk == Some(risk))
    }

    /// Whether a risk is mitigated by this one action alone.
    pub(super) fn rests_on_actions(&self, risk: RiskId) -> bool {
        let row = self.program.risks.get(risk);
        row.is_some_and(|row| row.roam == Some(Roam::Mitigated)) && !self.has_action(risk)
    }

    fn change_risk(&mut self, id: RiskId, change: &RiskChange) -> Result<(), Refusal> {
        let mut risk = self.found_risk(id)?;
        match change {
            RiskChange::Statement(text) => risk.statement.clone_from(text),
            RiskChange::Category(text) => risk.category.clone_from(text),
            RiskChange::Probability(probability) => risk.probability = *probability,
            RiskChange::Impact(impact) => risk.impact = *impact,
            RiskChange::Response(response) => risk.response = *response,
            RiskChange::Mitigation(text) => risk.mitigation.clone_from(text),
            RiskChange::Contingency(text) => risk.contingency.clone_from(text),
            RiskChange::Trigger(text) => risk.trigger.clone_from(text),
            RiskChange::Owner(owner) => risk.owner = self.owner(owner.as_ref())?,
            RiskChange::FollowUp(day) => risk.follow_up = *day,
            RiskChange::Rows(rows) => risk.rows = self.rows(rows)?,
            RiskChange::Tags(tags) => risk.tags = *tags,
        }
        self.keep_risk(id, &risk)
    }

    /// A risk has happened: the blocker it becomes keeps the link (R-RSK-4).
    pub(super) fn materialise(
        &mut self,
        id: RiskId,
        severity: Severity,
        owner: Option<&Owner>,
        blocked: &[TaskId],
        (by, at): (&str, Moment),
    ) -> Result<(), Refusal> {
        let mut risk = self.open_risk(id)?;
        let blocked = if blocked.is_empty() {
            risk.rows.clone()
        } else {
            self.rows(blocked)?
        };
        if blocked.is_empty() {
            return Err(Untracked::NothingBlocked.into());
        }
        let owner = match (owner, risk.owner) {
            (Some(owner), _) => owner.clone(),
            (None, Some(person)) => Owner::Known(person),
            (None, None) => return Err(Untracked::OwnerNeeded.into()),
        };
        let line = risk.statement.lines().next().unwrap_or_default();
        let title: String = line.chars().take(TITLE).collect();
        let mut blocker = Blocker::new(risk.plan, &title, severity, at);
        blocker.blocked = blocked;
        blocker.owner = Some(self.one_person(&owner)?);
        blocker.raised_by = by.to_owned();
        blocker.description.clone_from(&risk.statement);
        blocker.proposed.clone_from(&risk.contingency);
        blocker.tags = risk.tags;
        blocker.from_risk = Some(id);
        let text = format!("It was {}, and has happened.", RecordRef::Risk(id));
        let raised = self.raise(blocker, by, &text)?;
        risk.status = RiskStatus::Materialised;
        let text = format!("It has happened: {}.", RecordRef::Blocker(raised));
        risk.history.push(check::event(at, by, &text)?);
        self.keep_risk(id, &risk)
    }

    /// Takes a risk out; what it became or was to be mitigated by stays.
    pub(super) fn drop_risk(&mut self, id: RiskId) {
        let blockers = self.program.blockers.iter();
        let blockers: Vec<_> = blockers
            .filter(|(_, row)| row.from_risk == Some(id))
            .map(|(blocker, row)| (blocker, row.clone()))
            .collect();
        for (blocker, mut row) in blockers {
            row.from_risk = None;
            self.put_blocker(blocker, Some(row));
        }
        let actions = self.program.actions.iter();
        let actions: Vec<_> = actions
            .filter(|(_, row)| row.risk == Some(id))
            .map(|(action, row)| (action, row.clone()))
            .collect();
        for (action, mut row) in actions {
            row.risk = None;
            self.put_action(action, Some(row));
        }
        self.put_risk(id, None);
        self.forget(&BTreeSet::from([RecordRef::Risk(id)]));
    }
}

/// A risk within the limits of what people type, whose place in ROAM is filled (R-RSK-3). What it
/// refers to is looked at elsewhere.
pub(super) fn checked_risk(risk: &Risk) -> Result<Risk, Refusal> {
    check::moment(risk.raised)?;
    risk.reviewed.map(check::moment).transpose()?;
    risk.follow_up.map(check::date).transpose()?;
    check::count(risk.rows.len())?;
    let risk = Risk {
        statement: check::said(&risk.statement, "A risk")?,
        category: check::line(&risk.category)?,
        mitigation: check::note(&risk.mitigation)?,
        contingency: check::note(&risk.contingency)?,
        trigger: check::note(&risk.trigger)?,
        raised_by: check::line(&risk.raised_by)?,
        accepted_by: check::line(&risk.accepted_by)?,
        accepted_why: check::note(&risk.accepted_why)?,
        history: check::history(&risk.history)?,
        ..risk.clone()
    };
    match risk.roam {
        Some(Roam::Owned) if risk.owner.is_none() || risk.follow_up.is_none() => {
            Err(Untracked::OwnedNeeds.into())
        }
        Some(Roam::Accepted)
            if [&risk.accepted_by, &risk.accepted_why, &risk.contingency]
                .iter()
                .any(|text| text.trim().is_empty()) =>
        {
            Err(Untracked::AcceptedNeeds.into())
        }
        Some(Roam::Owned | Roam::Accepted | Roam::Mitigated | Roam::Resolved) | None => Ok(risk),
    }
}
