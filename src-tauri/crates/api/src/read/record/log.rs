//! Edits of assumptions and actions.

use plan::{
    ActionChange, ActionEdit, ActionId, AssumptionChange, AssumptionEdit, AssumptionId, BlockerId,
    Edit, PlanId, RiskId,
};

use super::{Reader, begun, owner, rows};
use crate::dto::{ActionChangeDto, ActionEditDto, AssumptionChangeDto, AssumptionEditDto, Fault};

impl Reader<'_> {
    pub(in crate::read) fn assumption(&self, edit: &AssumptionEditDto) -> Result<Edit, Fault> {
        let edit = match edit {
            AssumptionEditDto::Add {
                plan,
                text,
                changes,
            } => {
                let id = AssumptionId(self.state.program.assumptions.next());
                let add = Edit::Assumption(AssumptionEdit::Add {
                    plan: PlanId(*plan),
                    text: text.clone(),
                    by: self.me(),
                    at: self.now(),
                });
                let changes = changes.iter().map(|change| self.assumption_set(id, change));
                return Ok(begun(add, changes.collect::<Result<_, Fault>>()?));
            }
            AssumptionEditDto::Set { assumption, change } => {
                return self.assumption_set(AssumptionId(*assumption), change);
            }
            AssumptionEditDto::Settle {
                assumption,
                status,
                finding,
            } => AssumptionEdit::Settle {
                assumption: AssumptionId(*assumption),
                status: (*status).into(),
                finding: finding.clone(),
                at: self.now(),
            },
            AssumptionEditDto::Remove { assumption } => AssumptionEdit::Remove {
                assumption: AssumptionId(*assumption),
            },
        };
        Ok(Edit::Assumption(edit))
    }

    fn assumption_set(
        &self,
        assumption: AssumptionId,
        change: &AssumptionChangeDto,
    ) -> Result<Edit, Fault> {
        let change = match change {
            AssumptionChangeDto::Text { text } => AssumptionChange::Text(text.clone()),
            AssumptionChangeDto::Owner { name } => AssumptionChange::Owner(owner(name)),
            AssumptionChangeDto::Due { text } => AssumptionChange::Due(self.date(text)?),
            AssumptionChangeDto::IfFalse { text } => AssumptionChange::IfFalse(text.clone()),
            AssumptionChangeDto::Rows { rows: on } => AssumptionChange::Rows(rows(on)),
        };
        Ok(Edit::Assumption(AssumptionEdit::Set { assumption, change }))
    }

    pub(in crate::read) fn action(&self, edit: &ActionEditDto) -> Result<Edit, Fault> {
        let edit = match edit {
            ActionEditDto::Add {
                plan,
                text,
                changes,
            } => {
                let id = ActionId(self.state.program.actions.next());
                let add = Edit::Action(ActionEdit::Add {
                    plan: PlanId(*plan),
                    text: text.clone(),
                    owner: None,
                    due: None,
                    risk: None,
                    blocker: None,
                    by: self.me(),
                    at: self.now(),
                });
                let changes = changes.iter().map(|change| self.action_set(id, change));
                return Ok(begun(add, changes.collect::<Result<_, Fault>>()?));
            }
            ActionEditDto::Set { action, change } => {
                return self.action_set(ActionId(*action), change);
            }
            ActionEditDto::Status { action, status } => ActionEdit::Status {
                action: ActionId(*action),
                status: (*status).into(),
                at: self.now(),
            },
            ActionEditDto::Remove { action } => ActionEdit::Remove {
                action: ActionId(*action),
            },
        };
        Ok(Edit::Action(edit))
    }

    fn action_set(&self, action: ActionId, change: &ActionChangeDto) -> Result<Edit, Fault> {
        let change = match change {
            ActionChangeDto::Text { text } => ActionChange::Text(text.clone()),
            ActionChangeDto::Owner { name } => ActionChange::Owner(owner(name)),
            ActionChangeDto::Due { text } => ActionChange::Due(self.date(text)?),
            ActionChangeDto::Risk { risk } => ActionChange::Risk(risk.map(RiskId)),
            ActionChangeDto::Blocker { blocker } => ActionChange::Blocker(blocker.map(BlockerId)),
            ActionChangeDto::Rows { rows: about } => ActionChange::Rows(rows(about)),
        };
        Ok(Edit::Action(ActionEdit::Set { action, change }))
    }
}
