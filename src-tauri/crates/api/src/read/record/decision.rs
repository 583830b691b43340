//! Edits of questions somebody has to answer.

use plan::refusal::Record;
use plan::{
    Choice, DecisionChange, DecisionEdit, DecisionId, Edit, PersonId, PlanId, RecordRef, Refusal,
    TaskId,
};

use super::{Reader, begun, named};
use crate::dto::{ChoiceDto, DecisionChangeDto, DecisionEditDto, Fault};

/// The answers there are.
pub(super) fn options(options: &[ChoiceDto]) -> Vec<Choice> {
    let choice = |choice: &ChoiceDto| Choice {
        name: choice.name.clone(),
        action: choice.action.clone(),
        owner: choice.owner.map(PersonId),
        timeline: choice.timeline.clone(),
        pros: choice.pros.clone(),
        cons: choice.cons.clone(),
        cost: choice.cost.clone(),
        reversibility: choice.reversibility.map(Into::into),
    };
    options.iter().map(choice).collect()
}

impl Reader<'_> {
    pub(in crate::read) fn decision(&self, edit: &DecisionEditDto) -> Result<Edit, Fault> {
        let edit = match edit {
            DecisionEditDto::Ask {
                plan,
                question,
                row,
                changes,
            } => {
                let id = DecisionId(self.state.program.decisions.next());
                let plan = PlanId(*plan);
                let ask = Edit::Decision(DecisionEdit::Ask {
                    plan,
                    question: question.clone(),
                    row: row.map(TaskId),
                    by: self.me(),
                    at: self.now(),
                });
                let changes = changes
                    .iter()
                    .map(|change| self.decision_set(id, plan, change));
                return Ok(begun(ask, changes.collect::<Result<_, Fault>>()?));
            }
            DecisionEditDto::Set { decision, change } => {
                let id = DecisionId(*decision);
                let row = self.state.program.decisions.get(id);
                let missing = Refusal::Missing(Record::Tracked(RecordRef::Decision(id)));
                let plan = row.ok_or(missing)?.plan;
                return self.decision_set(id, plan, change);
            }
            DecisionEditDto::Decide {
                decision,
                outcome,
                rationale,
                by,
            } => DecisionEdit::Decide {
                decision: DecisionId(*decision),
                outcome: outcome.clone(),
                rationale: rationale.clone(),
                by: self.someone(by),
                at: self.now(),
            },
            DecisionEditDto::Reopen { decision } => DecisionEdit::Reopen {
                decision: DecisionId(*decision),
            },
            DecisionEditDto::Remove { decision } => DecisionEdit::Remove {
                decision: DecisionId(*decision),
            },
        };
        Ok(Edit::Decision(edit))
    }

    fn decision_set(
        &self,
        decision: DecisionId,
        plan: PlanId,
        change: &DecisionChangeDto,
    ) -> Result<Edit, Fault> {
        let change = match change {
            DecisionChangeDto::Question { text } => DecisionChange::Question(text.clone()),
            DecisionChangeDto::Context { text } => DecisionChange::Context(text.clone()),
            DecisionChangeDto::Row { row } => DecisionChange::Row(row.map(TaskId)),
            DecisionChangeDto::Options { options: to } => DecisionChange::Options(options(to)),
            DecisionChangeDto::Recommendation { text } => {
                DecisionChange::Recommendation(text.clone())
            }
            DecisionChangeDto::Deciders { names } => {
                let said = names.iter().filter(|name| !name.trim().is_empty());
                DecisionChange::Deciders(said.map(|name| named(name)).collect())
            }
            DecisionChangeDto::NeededBy { text } => {
                DecisionChange::NeededBy(self.needed_by(plan, text)?)
            }
            DecisionChangeDto::Urgency { urgency } => DecisionChange::Urgency((*urgency).into()),
            DecisionChangeDto::DefaultIfNone { text } => {
                DecisionChange::DefaultIfNone(text.clone())
            }
            DecisionChangeDto::Rationale { text } => DecisionChange::Rationale(text.clone()),
        };
        Ok(Edit::Decision(DecisionEdit::Set { decision, change }))
    }
}
