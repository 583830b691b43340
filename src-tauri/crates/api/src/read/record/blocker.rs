//! Edits of what stops work.

use plan::{BlockerChange, BlockerEdit, BlockerId, Edit, PlanId};

use super::{Reader, begun, named, owner, rows, tags};
use crate::dto::{BlockerChangeDto, BlockerEditDto, Fault};

impl Reader<'_> {
    pub(in crate::read) fn blocker(&self, edit: &BlockerEditDto) -> Result<Edit, Fault> {
        let (by, at) = (self.me(), self.now());
        let edit = match edit {
            BlockerEditDto::Raise {
                plan,
                title,
                severity,
                owner,
                blocked,
                raised,
                by,
                changes,
            } => {
                let id = BlockerId(self.state.program.blockers.next());
                let raise = Edit::Blocker(BlockerEdit::Raise {
                    plan: PlanId(*plan),
                    title: title.clone(),
                    severity: (*severity).into(),
                    blocked: rows(blocked),
                    owner: named(owner),
                    by: self.someone(by),
                    at: self.since(raised)?,
                });
                let changes = changes.iter().map(|change| self.blocker_set(id, change));
                return Ok(begun(raise, changes.collect::<Result<_, Fault>>()?));
            }
            BlockerEditDto::Set { blocker, change } => {
                return self.blocker_set(BlockerId(*blocker), change);
            }
            BlockerEditDto::Note { blocker, text } => BlockerEdit::Note {
                blocker: BlockerId(*blocker),
                text: text.clone(),
                by,
                at,
            },
            BlockerEditDto::Investigate { blocker } => BlockerEdit::Investigate {
                blocker: BlockerId(*blocker),
                by,
                at,
            },
            BlockerEditDto::Escalate {
                blocker,
                to,
                reason,
            } => BlockerEdit::Escalate {
                blocker: BlockerId(*blocker),
                to: (*to).into(),
                reason: reason.clone(),
                by,
                at,
            },
            BlockerEditDto::Deescalate {
                blocker,
                to,
                reason,
            } => BlockerEdit::Deescalate {
                blocker: BlockerId(*blocker),
                to: (*to).into(),
                reason: reason.clone(),
                by,
                at,
            },
            BlockerEditDto::Resolve {
                blocker,
                root_cause,
                resolution,
                lessons,
            } => BlockerEdit::Resolve {
                blocker: BlockerId(*blocker),
                root_cause: root_cause.clone(),
                resolution: resolution.clone(),
                lessons: lessons.clone(),
                by,
                at,
            },
            BlockerEditDto::Close { blocker } => BlockerEdit::Close {
                blocker: BlockerId(*blocker),
                by,
                at,
            },
            BlockerEditDto::WontFix { blocker, reason } => BlockerEdit::WontFix {
                blocker: BlockerId(*blocker),
                reason: reason.clone(),
                by,
                at,
            },
            BlockerEditDto::Reopen { blocker, reason } => BlockerEdit::Reopen {
                blocker: BlockerId(*blocker),
                reason: reason.clone(),
                by,
                at,
            },
            BlockerEditDto::Remove { blocker } => BlockerEdit::Remove {
                blocker: BlockerId(*blocker),
            },
        };
        Ok(Edit::Blocker(edit))
    }

    fn blocker_set(&self, blocker: BlockerId, change: &BlockerChangeDto) -> Result<Edit, Fault> {
        let change = match change {
            BlockerChangeDto::Title { text } => BlockerChange::Title(text.clone()),
            BlockerChangeDto::Severity { severity } => BlockerChange::Severity((*severity).into()),
            BlockerChangeDto::Category { category } => {
                BlockerChange::Category(category.map(Into::into))
            }
            BlockerChangeDto::Blocked { rows: blocked } => BlockerChange::Blocked(rows(blocked)),
            BlockerChangeDto::Reporter { text } => BlockerChange::Reporter(text.clone()),
            BlockerChangeDto::Description { text } => BlockerChange::Description(text.clone()),
            BlockerChangeDto::RootCause { text } => BlockerChange::RootCause(text.clone()),
            BlockerChangeDto::Proposed { text } => BlockerChange::Proposed(text.clone()),
            BlockerChangeDto::Path { steps } => BlockerChange::Path(steps.clone()),
            BlockerChangeDto::Workaround { text } => BlockerChange::Workaround(text.clone()),
            BlockerChangeDto::Owner { name } => BlockerChange::Owner(named(name)),
            BlockerChangeDto::Resolver { name } => BlockerChange::Resolver(owner(name)),
            BlockerChangeDto::Target { text } => BlockerChange::Target(self.date(text)?),
            BlockerChangeDto::PeopleBlocked { count } => BlockerChange::PeopleBlocked(*count),
            BlockerChangeDto::Lessons { text } => BlockerChange::Lessons(text.clone()),
            BlockerChangeDto::Tags { tags: to } => BlockerChange::Tags(tags(*to)),
        };
        Ok(Edit::Blocker(BlockerEdit::Set { blocker, change }))
    }
}
