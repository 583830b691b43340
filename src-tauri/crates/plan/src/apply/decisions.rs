//! Verbs about decisions. A row that waits for one is complete exactly when it is made.

use std::collections::BTreeSet;

use super::tracked::missing;
use super::{Draft, check};
use crate::decision::{Choice, Decision};
use crate::edit::{DecisionChange, DecisionEdit, TaskChange};
use crate::id::{DecisionId, TaskId};
use crate::record::RecordRef;
use crate::refusal::{Refusal, Untracked};
use crate::task::{DependencyType, Progress};

impl Draft {
    pub(super) fn decision(&mut self, edit: &DecisionEdit) -> Result<(), Refusal> {
        match edit {
            DecisionEdit::Ask {
                plan,
                question,
                row,
                by,
                at,
            } => {
                self.plan(*plan)?;
                let mut decision = Decision::new(*plan, question, *at);
                decision.raised_by.clone_from(by);
                let id = DecisionId(self.program.decisions.next());
                self.keep_decision(id, &decision)?;
                match row {
                    Some(row) => self.bind(id, Some(*row)),
                    None => Ok(()),
                }
            }
            DecisionEdit::Set { decision, change } => self.change_decision(*decision, change),
            DecisionEdit::Decide {
                decision,
                outcome,
                rationale,
                by,
                at,
            } => {
                let mut row = self.found_decision(*decision)?;
                if row.decided.is_some() {
                    return Err(Untracked::Decided.into());
                }
                row.outcome.clone_from(outcome);
                row.decided_by.clone_from(by);
                row.decided = Some(*at);
                if !rationale.trim().is_empty() {
                    row.rationale.clone_from(rationale);
                }
                self.keep_decision(*decision, &row)?;
                self.complete(row.row, row.decided)
            }
            DecisionEdit::Reopen { decision } => {
                let mut row = self.found_decision(*decision)?;
                if row.decided.is_none() {
                    return Err(Untracked::NotDecided.into());
                }
                row.outcome = String::new();
                row.decided_by = String::new();
                row.decided = None;
                self.keep_decision(*decision, &row)?;
                self.complete(row.row, None)
            }
            DecisionEdit::Remove { decision } => {
                self.found_decision(*decision)?;
                self.put_decision(*decision, None);
                self.forget(&BTreeSet::from([RecordRef::Decision(*decision)]));
                Ok(())
            }
        }
    }

    fn found_decision(&self, id: DecisionId) -> Result<Decision, Refusal> {
        let found = self.program.decisions.get(id);
        found
            .cloned()
            .ok_or_else(|| missing(RecordRef::Decision(id)))
    }

    fn keep_decision(&mut self, id: DecisionId, decision: &Decision) -> Result<(), Refusal> {
        self.put_decision(id, Some(checked_decision(decision)?));
        Ok(())
    }

    /// Completes the row of a decision, or opens it again.
    fn complete(&mut self, row: Option<TaskId>, at: Option<crate::Moment>) -> Result<(), Refusal> {
        let Some(row) = row else { return Ok(()) };
        let progress = match at {
            Some(at) => Progress::Complete {
                start: at,
                finish: at,
            },
            None => Progress::NotStarted,
        };
        self.change_task(row, &TaskChange::Progress(progress))
    }

    fn change_decision(&mut self, id: DecisionId, change: &DecisionChange) -> Result<(), Refusal> {
        let mut decision = self.found_decision(id)?;
        match change {
            DecisionChange::Question(text) => decision.question.clone_from(text),
            DecisionChange::Context(text) => decision.context.clone_from(text),
            DecisionChange::Row(row) => return self.bind(id, *row),
            DecisionChange::Options(options) => {
                self.owners_of(options)?;
                decision.options.clone_from(options);
            }
            DecisionChange::Recommendation(text) => decision.recommendation.clone_from(text),
            DecisionChange::Deciders(deciders) => {
                decision.deciders.clear();
                for decider in deciders {
                    let person = self.owner(Some(decider))?;
                    let new = person.filter(|person| !decision.deciders.contains(person));
                    decision.deciders.extend(new);
                }
            }
            DecisionChange::NeededBy(needed) => decision.needed_by = self.needed_by(*needed)?,
            DecisionChange::Urgency(urgency) => decision.urgency = *urgency,
            DecisionChange::DefaultIfNone(text) => decision.default_if_none.clone_from(text),
            DecisionChange::Rationale(text) => decision.rationale.clone_from(text),
        }
        self.keep_decision(id, &decision)
    }

    /// Refuses options that somebody who is not there would carry out.
    pub(super) fn owners_of(&self, options: &[Choice]) -> Result<(), Refusal> {
        let mut owners = options.iter().filter_map(|option| option.owner);
        owners.try_for_each(|owner| self.person(owner).map(drop))
    }

    /// Lets a row stand for a question, or lets go of it as it is.
    fn bind(&mut self, id: DecisionId, row: Option<TaskId>) -> Result<(), Refusal> {
        let mut decision = self.found_decision(id)?;
        if decision.row == row {
            return Ok(());
        }
        if let Some(task) = row {
            let there = self.task(task)?;
            let awaited = there.kind.awaited() == Some(DependencyType::Decision);
            if !awaited || there.plan != decision.plan {
                return Err(Untracked::NotADecisionRow.into());
            }
            if let Some(other) = self.decision_of(task) {
                return Err(Untracked::RowTaken(RecordRef::Decision(other)).into());
            }
        }
        decision.row = row;
        let decided = decision.decided;
        self.put_decision(id, Some(decision));
        let done = |task| {
            let row = self.program.tasks.get(task);
            row.is_some_and(|row| matches!(row.progress, Progress::Complete { .. }))
        };
        if row.is_none_or(|task| done(task) == decided.is_some()) {
            return Ok(());
        }
        self.complete(row, decided)
    }

    fn decision_of(&self, task: TaskId) -> Option<DecisionId> {
        let mut decisions = self.program.decisions.iter();
        let found = decisions.find(|(_, decision)| decision.row == Some(task));
        found.map(|(id, _)| id)
    }

    /// Refuses to complete or reopen a row behind its question's back.
    pub(super) fn undecided(&self, task: TaskId, progress: Progress) -> Result<(), Refusal> {
        let Some(id) = self.decision_of(task) else {
            return Ok(());
        };
        let decided = self.program.decisions.get(id).and_then(|row| row.decided);
        if decided.is_some() == matches!(progress, Progress::Complete { .. }) {
            Ok(())
        } else {
            Err(Untracked::DecidedElsewhere(RecordRef::Decision(id)).into())
        }
    }
}

/// A decision within the limits of what people type; one that is made says what and by whom. What
/// it refers to is looked at elsewhere.
pub(super) fn checked_decision(decision: &Decision) -> Result<Decision, Refusal> {
    check::moment(decision.raised)?;
    decision.decided.map(check::moment).transpose()?;
    check::count(decision.deciders.len())?;
    if decision.decided.is_some() {
        check::said(&decision.outcome, "The decision")?;
        check::said(&decision.decided_by, "Who decides")?;
    }
    Ok(Decision {
        question: check::said(&decision.question, "A question")?,
        context: check::note(&decision.context)?,
        options: checked_options(&decision.options)?,
        recommendation: check::note(&decision.recommendation)?,
        default_if_none: check::note(&decision.default_if_none)?,
        raised_by: check::line(&decision.raised_by)?,
        outcome: check::note(&decision.outcome)?,
        decided_by: check::line(&decision.decided_by)?,
        rationale: check::note(&decision.rationale)?,
        ..decision.clone()
    })
}

pub(super) fn checked_options(options: &[Choice]) -> Result<Vec<Choice>, Refusal> {
    check::count(options.len())?;
    let option = |option: &Choice| {
        Ok(Choice {
            name: check::name(&option.name)?,
            action: check::note(&option.action)?,
            timeline: check::note(&option.timeline)?,
            pros: check::note(&option.pros)?,
            cons: check::note(&option.cons)?,
            cost: check::note(&option.cost)?,
            ..option.clone()
        })
    };
    options.iter().map(option).collect()
}
