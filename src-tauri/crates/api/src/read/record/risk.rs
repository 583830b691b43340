//! Edits of what may happen.

use plan::refusal::Untracked;
use plan::{Edit, PlanId, RiskChange, RiskEdit, RiskId};

use super::{Reader, begun, named, owner, rows, tags};
use crate::dto::{Fault, RiskChangeDto, RiskEditDto};

impl Reader<'_> {
    pub(in crate::read) fn risk(&self, edit: &RiskEditDto) -> Result<Edit, Fault> {
        let (by, at) = (self.me(), self.now());
        let edit = match edit {
            RiskEditDto::Raise {
                plan,
                statement,
                probability,
                impact,
                changes,
            } => {
                let id = RiskId(self.state.program.risks.next());
                let raise = Edit::Risk(RiskEdit::Raise {
                    plan: PlanId(*plan),
                    statement: statement.clone(),
                    probability: (*probability).into(),
                    impact: (*impact).into(),
                    by,
                    at,
                });
                let changes = changes.iter().map(|change| self.risk_set(id, change));
                return Ok(begun(raise, changes.collect::<Result<_, Fault>>()?));
            }
            RiskEditDto::Set { risk, change } => return self.risk_set(RiskId(*risk), change),
            RiskEditDto::Own {
                risk,
                name,
                follow_up,
            } => RiskEdit::Own {
                risk: RiskId(*risk),
                owner: named(name),
                follow_up: self
                    .date(follow_up)?
                    .ok_or_else(|| Fault::from(plan::Refusal::from(Untracked::OwnedNeeds)))?,
            },
            RiskEditDto::Accept {
                risk,
                by,
                why,
                contingency,
            } => RiskEdit::Accept {
                risk: RiskId(*risk),
                by: self.someone(by),
                why: why.clone(),
                contingency: contingency.clone(),
                at,
            },
            RiskEditDto::Mitigate { risk } => RiskEdit::Mitigate {
                risk: RiskId(*risk),
            },
            RiskEditDto::Close { risk, why } => RiskEdit::Close {
                risk: RiskId(*risk),
                why: why.clone(),
                by,
                at,
            },
            RiskEditDto::Reopen { risk, why } => RiskEdit::Reopen {
                risk: RiskId(*risk),
                why: why.clone(),
                by,
                at,
            },
            RiskEditDto::Review {
                risk,
                text,
                follow_up,
            } => RiskEdit::Review {
                risk: RiskId(*risk),
                text: text.clone(),
                follow_up: self.date(follow_up)?,
                by,
                at,
            },
            RiskEditDto::Materialise {
                risk,
                severity,
                owner: name,
                blocked,
            } => {
                return Ok(Edit::MaterialiseRisk {
                    risk: RiskId(*risk),
                    severity: (*severity).into(),
                    owner: owner(name),
                    blocked: rows(blocked),
                    by,
                    at,
                });
            }
            RiskEditDto::Remove { risk } => RiskEdit::Remove {
                risk: RiskId(*risk),
            },
        };
        Ok(Edit::Risk(edit))
    }

    fn risk_set(&self, risk: RiskId, change: &RiskChangeDto) -> Result<Edit, Fault> {
        let change = match change {
            RiskChangeDto::Statement { text } => RiskChange::Statement(text.clone()),
            RiskChangeDto::Category { text } => RiskChange::Category(text.clone()),
            RiskChangeDto::Probability { probability } => {
                RiskChange::Probability((*probability).into())
            }
            RiskChangeDto::Impact { impact } => RiskChange::Impact((*impact).into()),
            RiskChangeDto::Response { response } => RiskChange::Response(response.map(Into::into)),
            RiskChangeDto::Mitigation { text } => RiskChange::Mitigation(text.clone()),
            RiskChangeDto::Contingency { text } => RiskChange::Contingency(text.clone()),
            RiskChangeDto::Trigger { text } => RiskChange::Trigger(text.clone()),
            RiskChangeDto::Owner { name } => RiskChange::Owner(owner(name)),
            RiskChangeDto::FollowUp { text } => RiskChange::FollowUp(self.date(text)?),
            RiskChangeDto::Rows { rows: touched } => RiskChange::Rows(rows(touched)),
            RiskChangeDto::Tags { tags: to } => RiskChange::Tags(tags(*to)),
        };
        Ok(Edit::Risk(RiskEdit::Set { risk, change }))
    }
}
