//! Verbs about escalations.

use std::collections::BTreeSet;

use super::decisions::checked_options;
use super::tracked::missing;
use super::{Draft, check};
use crate::blocker::{EscalationLevel, Severity};
use crate::edit::EscalationEdit;
use crate::escalation::{Escalation, EscalationImpact, EscalationStatus};
use crate::id::EscalationId;
use crate::record::RecordRef;
use crate::refusal::{Refusal, Untracked};
use crate::time::Moment;

/// Options besides doing nothing (R-ESC-2).
const OPTIONS: usize = 2;

impl Draft {
    pub(super) fn escalation(&mut self, edit: &EscalationEdit) -> Result<(), Refusal> {
        match edit {
            EscalationEdit::Draft { escalation } => {
                let draft = self.drafted(escalation, escalation.drafted)?;
                let id = EscalationId(self.program.escalations.next());
                self.put_escalation(id, Some(draft));
                Ok(())
            }
            EscalationEdit::Revise { escalation, to } => {
                let before = self.found_escalation(*escalation)?;
                if before.status != EscalationStatus::Draft {
                    return Err(Untracked::EscalationSealed.into());
                }
                let draft = self.drafted(to, before.drafted)?;
                self.put_escalation(*escalation, Some(draft));
                Ok(())
            }
            EscalationEdit::Send { escalation, by, at } => self.send(*escalation, by, *at),
            EscalationEdit::Acknowledge { escalation, by, at } => {
                self.pass(*escalation, (by, *at), "Acknowledged.", |row| {
                    row.acknowledged = Some(*at);
                    EscalationStatus::Acknowledged
                })
            }
            EscalationEdit::Decide {
                escalation,
                decision,
                by,
                at,
            } => {
                let decision = check::said(decision, "The decision")?;
                check::said(by, "Who decides")?;
                let text = format!("Decided: {decision}");
                self.pass(*escalation, (by, *at), &text, |row| {
                    row.acknowledged.get_or_insert(*at);
                    row.decided = Some(*at);
                    row.decision.clone_from(&decision);
                    row.decided_by.clone_from(by);
                    EscalationStatus::Decided
                })
            }
            EscalationEdit::Resolve {
                escalation,
                text,
                by,
                at,
            } => {
                let text = if text.trim().is_empty() {
                    "Resolved.".to_owned()
                } else {
                    format!("Resolved: {}", text.trim())
                };
                self.pass(*escalation, (by, *at), &text, |row| {
                    row.ended = Some(*at);
                    EscalationStatus::Resolved
                })
            }
            EscalationEdit::Withdraw {
                escalation,
                reason,
                by,
                at,
            } => {
                let text = format!("Withdrawn: {}", check::said(reason, "The reason")?);
                self.pass(*escalation, (by, *at), &text, |row| {
                    row.ended = Some(*at);
                    EscalationStatus::Withdrawn
                })
            }
            EscalationEdit::Remove { escalation } => {
                if self.found_escalation(*escalation)?.status != EscalationStatus::Draft {
                    return Err(Untracked::EscalationSealed.into());
                }
                self.put_escalation(*escalation, None);
                self.forget(&BTreeSet::from([RecordRef::Escalation(*escalation)]));
                Ok(())
            }
        }
    }

    fn found_escalation(&self, id: EscalationId) -> Result<Escalation, Refusal> {
        let found = self.program.escalations.get(id);
        found
            .cloned()
            .ok_or_else(|| missing(RecordRef::Escalation(id)))
    }

    /// What a person wrote, as a draft whatever else it says.
    fn drafted(&self, written: &Escalation, drafted: Moment) -> Result<Escalation, Refusal> {
        self.plan(written.plan)?;
        self.there(written.subject)?;
        for &person in &written.to {
            self.person(person)?;
        }
        self.owners_of(&written.options)?;
        let new = Escalation::new(
            written.plan,
            written.subject,
            written.trigger,
            &written.title,
            drafted,
        );
        let mut draft = checked_escalation(written)?;
        draft.to = Vec::new();
        for &person in &written.to {
            if !draft.to.contains(&person) {
                draft.to.push(person);
            }
        }
        Ok(Escalation {
            status: new.status,
            drafted: check::moment(new.drafted)?,
            sent: new.sent,
            acknowledged: new.acknowledged,
            decided: new.decided,
            decision: new.decision,
            decided_by: new.decided_by,
            ended: new.ended,
            history: new.history,
            ..draft
        })
    }

    fn send(&mut self, id: EscalationId, by: &str, at: Moment) -> Result<(), Refusal> {
        let row = self.found_escalation(id)?;
        if row.status != EscalationStatus::Draft {
            return Err(Untracked::EscalationSealed.into());
        }
        self.ready(&row)?;
        if row.news.trim().is_empty()
            && let Some(open) = self.same_open(id, &row)
        {
            return Err(Untracked::EscalatedAlready(RecordRef::Escalation(open)).into());
        }
        let names = row
            .to
            .iter()
            .filter_map(|&who| self.program.people.get(who));
        let names: Vec<&str> = names.map(|person| person.name.as_str()).collect();
        let level = row.level_to.word().to_uppercase();
        let text = format!("Sent to {} ({level}).", names.join(", "));
        self.pass(id, (by, at), &text, |row| {
            if row.from.is_empty() {
                by.clone_into(&mut row.from);
            }
            row.sent = Some(at);
            EscalationStatus::Sent
        })?;
        let RecordRef::Blocker(blocker) = row.subject else {
            return Ok(());
        };
        let held = self.found_blocker(blocker)?;
        if held.status.is_open() && held.level < row.level_to {
            let text = format!("Escalated to {level}: {}.", RecordRef::Escalation(id));
            self.lift(blocker, row.level_to, &text, by, at)?;
        }
        Ok(())
    }

    /// What has to be said before anybody further up is asked (R-ESC-2, R-ESC-3).
    fn ready(&self, row: &Escalation) -> Result<(), Refusal> {
        let empty = |text: &str| text.trim().is_empty();
        if row.to.is_empty() {
            return Err(Untracked::AddresseeNeeded.into());
        }
        check::said(&row.situation, "The situation")?;
        if row.options.len() < OPTIONS {
            return Err(Untracked::OptionsNeeded.into());
        }
        if empty(&row.do_nothing) {
            return Err(Untracked::DoNothingNeeded.into());
        }
        if empty(&row.recommendation) {
            return Err(Untracked::RecommendationNeeded.into());
        }
        if row.decision_needed_by.is_none() {
            return Err(Untracked::DecisionDateNeeded.into());
        }
        if row.level_to >= EscalationLevel::L1 && row.tried.is_empty() {
            return Err(Untracked::TriedNeeded.into());
        }
        if row.level_to <= row.level_from {
            return Err(Untracked::NotFurtherUp(row.level_from).into());
        }
        let skips = row.level_to.height() > row.level_from.height() + 1;
        if skips && empty(&row.reason) && !self.stopped(row.subject) {
            return Err(Untracked::LevelSkipped.into());
        }
        Ok(())
    }

    /// Whether a record is a P0 blocker, for which levels may be skipped (R-ESC-3).
    fn stopped(&self, subject: RecordRef) -> bool {
        let RecordRef::Blocker(id) = subject else {
            return false;
        };
        let blocker = self.program.blockers.get(id);
        blocker.is_some_and(|blocker| blocker.severity == Severity::P0)
    }

    /// Another one about the same that is still on somebody's desk.
    fn same_open(&self, id: EscalationId, row: &Escalation) -> Option<EscalationId> {
        let mut others = self.program.escalations.iter();
        let same = others.find(|(other, that)| {
            *other != id
                && that.status.is_open()
                && that.subject == row.subject
                && that.trigger == row.trigger
        });
        same.map(|(other, _)| other)
    }

    /// Takes an escalation one step on, with a line of its history.
    fn pass(
        &mut self,
        id: EscalationId,
        (by, at): (&str, Moment),
        text: &str,
        change: impl FnOnce(&mut Escalation) -> EscalationStatus,
    ) -> Result<(), Refusal> {
        let mut row = self.found_escalation(id)?;
        let from = row.status;
        let to = change(&mut row);
        if !from.leads_to(to) {
            return Err(Untracked::EscalationWay { from, to }.into());
        }
        row.status = to;
        row.history.push(check::event(at, by, text)?);
        self.put_escalation(id, Some(checked_escalation(&row)?));
        Ok(())
    }
}

/// An escalation within the limits of what people type. What it refers to is looked at elsewhere.
pub(super) fn checked_escalation(row: &Escalation) -> Result<Escalation, Refusal> {
    check::moment(row.drafted)?;
    for at in [
        row.decision_needed_by,
        row.sent,
        row.acknowledged,
        row.decided,
        row.ended,
    ] {
        at.map(check::moment).transpose()?;
    }
    check::count(row.to.len())?;
    Ok(Escalation {
        title: check::name(&row.title)?,
        from: check::line(&row.from)?,
        reason: check::note(&row.reason)?,
        situation: check::note(&row.situation)?,
        tried: check::steps(&row.tried)?,
        impact: EscalationImpact {
            timeline: check::note(&row.impact.timeline)?,
            scope: check::note(&row.impact.scope)?,
            resources: check::note(&row.impact.resources)?,
            commitments: check::note(&row.impact.commitments)?,
        },
        options: checked_options(&row.options)?,
        do_nothing: check::note(&row.do_nothing)?,
        recommendation: check::note(&row.recommendation)?,
        if_no_decision: check::note(&row.if_no_decision)?,
        news: check::note(&row.news)?,
        decision: check::note(&row.decision)?,
        decided_by: check::line(&row.decided_by)?,
        history: check::history(&row.history)?,
        ..row.clone()
    })
}
