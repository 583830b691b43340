//! Edits of matters put before somebody further up.

use plan::text::read_date;
use plan::{
    Edit, Escalation, EscalationEdit, EscalationId, EscalationImpact, Moment, PlanId, RecordRef,
};

use super::{Reader, decision, reference};
use crate::dto::{EscalationDraftDto, EscalationEditDto, Fault};

/// The last minute of a day on which nobody works.
const LAST_MINUTE: i32 = 24 * 60 - 1;

impl Reader<'_> {
    pub(in crate::read) fn escalation(&self, edit: &EscalationEditDto) -> Result<Edit, Fault> {
        let (by, at) = (self.me(), self.now());
        let edit = match edit {
            EscalationEditDto::Draft { draft } => {
                let (escalation, added) = self.draft(draft)?;
                let escalation = Box::new(escalation);
                let draft = Edit::Escalation(EscalationEdit::Draft { escalation });
                return Ok(self.with_people(added, draft));
            }
            EscalationEditDto::Revise { escalation, draft } => {
                let (to, added) = self.draft(draft)?;
                let revise = Edit::Escalation(EscalationEdit::Revise {
                    escalation: EscalationId(*escalation),
                    to: Box::new(to),
                });
                return Ok(self.with_people(added, revise));
            }
            EscalationEditDto::Send { escalation } => EscalationEdit::Send {
                escalation: EscalationId(*escalation),
                by,
                at,
            },
            EscalationEditDto::Acknowledge { escalation, by } => EscalationEdit::Acknowledge {
                escalation: EscalationId(*escalation),
                by: self.someone(by),
                at,
            },
            EscalationEditDto::Decide {
                escalation,
                decision,
                by,
            } => EscalationEdit::Decide {
                escalation: EscalationId(*escalation),
                decision: decision.clone(),
                by: self.someone(by),
                at,
            },
            EscalationEditDto::Resolve { escalation, text } => EscalationEdit::Resolve {
                escalation: EscalationId(*escalation),
                text: text.clone(),
                by,
                at,
            },
            EscalationEditDto::Withdraw { escalation, reason } => EscalationEdit::Withdraw {
                escalation: EscalationId(*escalation),
                reason: reason.clone(),
                by,
                at,
            },
            EscalationEditDto::Remove { escalation } => EscalationEdit::Remove {
                escalation: EscalationId(*escalation),
            },
        };
        Ok(Edit::Escalation(edit))
    }

    /// A draft, and the people it is the first to name.
    fn draft(&self, draft: &EscalationDraftDto) -> Result<(Escalation, Vec<Edit>), Fault> {
        let plan = PlanId(draft.plan);
        let subject = match draft.subject.trim() {
            "" => RecordRef::Plan(plan),
            name => reference(name)?,
        };
        let (to, added) = self.people(draft.to.iter().map(String::as_str));
        let new = Escalation::new(
            plan,
            subject,
            draft.trigger.into(),
            &draft.title,
            self.now(),
        );
        let written = Escalation {
            route: draft.route.map(Into::into),
            severity: draft.severity.into(),
            from: draft.from.clone(),
            to,
            level_from: draft.level_from.into(),
            level_to: draft.level_to.into(),
            reason: draft.reason.clone(),
            situation: draft.situation.clone(),
            tried: draft.tried.clone(),
            impact: EscalationImpact {
                timeline: draft.impact.timeline.clone(),
                scope: draft.impact.scope.clone(),
                resources: draft.impact.resources.clone(),
                commitments: draft.impact.commitments.clone(),
            },
            options: decision::options(&draft.options),
            do_nothing: draft.do_nothing.clone(),
            recommendation: draft.recommendation.clone(),
            decision_needed_by: self.decided_by(plan, &draft.decision_needed_by)?,
            if_no_decision: draft.if_no_decision.clone(),
            news: draft.news.clone(),
            ..new
        };
        Ok((written, added))
    }

    /// A day means the end of its working time.
    fn decided_by(&self, plan: PlanId, typed: &str) -> Result<Option<Moment>, Fault> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let when = read_date(typed, self.today)?;
        let hours = self.calendar_of(plan)?;
        let last = hours.shifts_on(when.date).last();
        let end = last.map_or(LAST_MINUTE, |shift| i32::from(shift.to).min(LAST_MINUTE));
        let minute = when.minute.unwrap_or(end);
        Ok(Some(Moment(Moment::at_start_of(when.date).0 + minute)))
    }
}
