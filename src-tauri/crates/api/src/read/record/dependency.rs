//! Edits of what is awaited.

use plan::edit::Place;
use plan::refusal::Record;
use plan::{
    BlockerId, DependencyChange, DependencyEdit, DependencyId, Edit, NaiveDate, PlanId, RecordRef,
    Refusal, TaskChange, TaskId, WorkMinutes,
};

use super::{Reader, begun};
use crate::dto::{DependencyChangeDto, DependencyEditDto, Fault, KindDto};
use crate::read::words::task_kind;

impl Reader<'_> {
    pub(in crate::read) fn dependency(&self, edit: &DependencyEditDto) -> Result<Edit, Fault> {
        match edit {
            DependencyEditDto::Add {
                plan,
                name,
                kind,
                owner,
                changes,
            } => self.add_dependency(PlanId(*plan), name, *kind, owner, changes),
            DependencyEditDto::Set { dependency, change } => {
                let id = DependencyId(*dependency);
                self.dependency_change(id, self.plan_of(id)?, change)
            }
            DependencyEditDto::Status { dependency, status } => {
                Ok(Edit::Dependency(DependencyEdit::Status {
                    dependency: DependencyId(*dependency),
                    status: (*status).into(),
                    at: self.now(),
                }))
            }
            DependencyEditDto::Promise {
                dependency,
                text,
                by,
            } => self.promise(DependencyId(*dependency), text, by),
        }
    }

    /// The row comes first; what is tracked beside it has the next id.
    fn add_dependency(
        &self,
        plan: PlanId,
        name: &str,
        kind: KindDto,
        owner: &str,
        changes: &[DependencyChangeDto],
    ) -> Result<Edit, Fault> {
        let kind = task_kind(kind);
        if kind.awaited().is_none() {
            let message = "A dependency is technical, data, team, external, decision or \
                           documentation.";
            return Err(Fault::new("kind", message));
        }
        let (program, task) = (&self.state.program, TaskId(self.state.program.tasks.next()));
        let id = DependencyId(program.dependencies.next());
        let row = Edit::AddTask {
            plan,
            place: Place::LastIn(None),
            name: name.to_owned(),
            kind,
            duration: WorkMinutes(0),
        };
        let mut rest = Vec::new();
        if let Some(owner) = super::owner(owner) {
            rest.push(Edit::SetTask {
                task,
                change: TaskChange::Owner(Some(owner)),
            });
        }
        for change in changes {
            rest.push(self.dependency_change(id, plan, change)?);
        }
        Ok(begun(row, rest))
    }

    fn plan_of(&self, id: DependencyId) -> Result<PlanId, Refusal> {
        let program = &self.state.program;
        let row = program.dependencies.get(id);
        let task = row.and_then(|row| program.tasks.get(row.task));
        let missing = Refusal::Missing(Record::Tracked(RecordRef::Dependency(id)));
        task.map(|task| task.plan).ok_or(missing)
    }

    fn dependency_change(
        &self,
        dependency: DependencyId,
        plan: PlanId,
        change: &DependencyChangeDto,
    ) -> Result<Edit, Fault> {
        let change = match change {
            DependencyChangeDto::Provider { text } => DependencyChange::Provider(text.clone()),
            DependencyChangeDto::NeededBy { text } => {
                DependencyChange::NeededBy(self.needed_by(plan, text)?)
            }
            DependencyChangeDto::Forecast { text } => DependencyChange::Forecast(self.date(text)?),
            DependencyChangeDto::Blocker { blocker } => {
                DependencyChange::Blocker(blocker.map(BlockerId))
            }
            DependencyChangeDto::Impact { text } => DependencyChange::Impact(text.clone()),
            DependencyChangeDto::Mitigation { text } => DependencyChange::Mitigation(text.clone()),
            DependencyChangeDto::Workaround { has, text } => DependencyChange::Workaround {
                has: *has,
                how: text.clone(),
            },
            DependencyChangeDto::Verified { text } => DependencyChange::Verified(self.date(text)?),
            DependencyChangeDto::Status { status } => {
                return Ok(Edit::Dependency(DependencyEdit::Status {
                    dependency,
                    status: (*status).into(),
                    at: self.now(),
                }));
            }
            DependencyChangeDto::Promised { text, by } => {
                return self.promise(dependency, text, by);
            }
        };
        Ok(Edit::Dependency(DependencyEdit::Set { dependency, change }))
    }

    fn promise(&self, dependency: DependencyId, text: &str, by: &str) -> Result<Edit, Fault> {
        let date: Option<NaiveDate> = self.date(text)?;
        Ok(Edit::Dependency(DependencyEdit::Promise {
            dependency,
            date,
            by: self.someone(by),
            at: self.now(),
        }))
    }
}
