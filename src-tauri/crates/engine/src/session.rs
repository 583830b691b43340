//! One open program file.

use std::path::Path;
use std::sync::Arc;

use plan::text::Span;
use plan::{Delta, Edit, NaiveDate, PlanId, Program, RecordRef, TaskId};
use store::{Actor, Entry, Kind, Operation, ProgramFile, Step, StoreError};

use crate::State;
use crate::decide::{Decision, Notice, decide};
use crate::fault::EngineError;
use crate::history::History;
use crate::request::Request;
use crate::sealed::{self, Variance};
use crate::what_if::{self, WhatIf};

/// How often an edit is decided again because others changed the file in between.
const TRIES: usize = 5;

/// Who does something, and when. The host brings both.
#[derive(Clone, Debug)]
pub struct By {
    /// Who, and by which door.
    pub actor: Actor,
    /// The instant in UTC: `2025-03-14T09:30:00Z`.
    pub at: String,
    /// The civil date, for progress in plans without a status date.
    pub today: NaiveDate,
}

/// What came of something, with the program before and after it.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// As it was.
    pub before: Arc<State>,
    /// As it is, or would be.
    pub after: Arc<State>,
    /// The records that differ.
    pub delta: Delta,
    /// The program's revision; of a preview, the one it was decided on.
    pub revision: u32,
    /// Something the person should know about a drag.
    pub notice: Option<Notice>,
}

/// A program in memory, and the file it came from.
pub struct Session {
    file: ProgramFile,
    state: Arc<State>,
    revision: u32,
    history: History,
}

impl Session {
    /// Opens a program file.
    ///
    /// # Errors
    /// [`EngineError::Store`] by class of trouble, [`EngineError::Cycle`] when somebody else
    /// wrote a loop into it.
    pub fn open(path: &Path) -> Result<Self, EngineError> {
        Self::of(ProgramFile::open(path)?)
    }

    /// Makes a new file that holds `program`, put there by one operation that can't be undone.
    ///
    /// # Errors
    /// [`EngineError::Store`], for instance when the file exists already.
    pub fn create(
        path: &Path,
        program: &Program,
        label: &str,
        by: &By,
    ) -> Result<Self, EngineError> {
        State::of(program.clone())?;
        let mut file = ProgramFile::create(path)?;
        let revision = file.revision()?;
        file.commit(revision, &program.as_delta(), &entry(Kind::Edit, label, by))?;
        Self::of(file)
    }

    fn of(file: ProgramFile) -> Result<Self, EngineError> {
        let (state, revision, history) = read(&file)?;
        Ok(Self {
            file,
            state,
            revision,
            history,
        })
    }

    /// The program and its dates.
    #[must_use]
    pub fn state(&self) -> &Arc<State> {
        &self.state
    }

    /// Counts every committed operation.
    #[must_use]
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// What can be undone and redone.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Where the file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// What identifies the program; every copy of the file has the same.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub fn document(&self) -> Result<String, EngineError> {
        Ok(self.file.document()?)
    }

    /// Whether changes are refused because the file can't be written.
    #[must_use]
    pub fn read_only(&self) -> bool {
        self.file.read_only()
    }

    /// What a request would do. Nothing is stored.
    ///
    /// # Errors
    /// [`EngineError::Refused`] or [`EngineError::Cycle`].
    pub fn preview(&self, request: &Request, today: NaiveDate) -> Result<Outcome, EngineError> {
        let decision = decide(&self.state, request, today)?;
        Ok(self.outcome(self.state.clone(), decision, self.revision))
    }

    /// What edits would do to the dates. Nothing is stored.
    ///
    /// # Errors
    /// What the edits break.
    pub fn what_if(&self, edits: &[Edit]) -> Result<WhatIf, EngineError> {
        what_if::what_if(&self.state, edits)
    }

    /// What slips when a row is late by so much. Nothing is stored.
    ///
    /// # Errors
    /// A refusal for a row that is done.
    pub fn impact_if_late(&self, task: TaskId, late: Span) -> Result<WhatIf, EngineError> {
        what_if::impact_if_late(&self.state, task, late)
    }

    /// Decides about a request and stores what came of it: one transaction, one operation in the
    /// journal, one undo step. An edit that changes nothing leaves no trace.
    ///
    /// # Errors
    /// Any [`EngineError`]; nothing is changed then, in memory or in the file.
    pub fn perform(&mut self, request: &Request, by: &By) -> Result<Outcome, EngineError> {
        for _ in 0..TRIES {
            let before = self.state.clone();
            let decision = decide(&before, request, by.today)?;
            if decision.delta.is_empty() {
                return Ok(self.outcome(before, decision, self.revision));
            }
            let entry = entry(Kind::Edit, &decision.label, by);
            if let Some(outcome) = self.commit(before, decision, &entry)? {
                return Ok(outcome);
            }
        }
        Err(EngineError::Contended)
    }

    /// Takes the last operation back, as a new operation.
    ///
    /// # Errors
    /// [`EngineError::NothingToUndo`], or trouble with the file.
    pub fn undo(&mut self, by: &By) -> Result<Outcome, EngineError> {
        for _ in 0..TRIES {
            let (target, label) = self.history.undo().ok_or(EngineError::NothingToUndo)?;
            let label = format!("Undo {label}");
            let delta = self.file.operation_delta(target)?.inverse();
            if let Some(outcome) = self.replay(delta, &entry(Kind::Undo(target), &label, by))? {
                return Ok(outcome);
            }
        }
        Err(EngineError::Contended)
    }

    /// Does the last undone operation again, as a new operation.
    ///
    /// # Errors
    /// [`EngineError::NothingToRedo`], or trouble with the file.
    pub fn redo(&mut self, by: &By) -> Result<Outcome, EngineError> {
        for _ in 0..TRIES {
            let (target, label) = self.history.redo().ok_or(EngineError::NothingToRedo)?;
            let label = format!("Redo {label}");
            let delta = self.file.operation_delta(target)?;
            if let Some(outcome) = self.replay(delta, &entry(Kind::Redo(target), &label, by))? {
                return Ok(outcome);
            }
        }
        Err(EngineError::Contended)
    }

    /// Reads the file again when another process has changed it. Whether it had.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub fn refresh(&mut self) -> Result<bool, EngineError> {
        if !self.file.changed_elsewhere()? || self.file.revision()? == self.revision {
            return Ok(false);
        }
        self.reload()?;
        Ok(true)
    }

    /// Operations, newest first, older than `before`.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub fn operations(
        &self,
        before: Option<u32>,
        limit: u32,
    ) -> Result<Vec<Operation>, EngineError> {
        Ok(self.file.operations(before, limit)?)
    }

    /// Operations that changed a record, newest first; of a dependency also those that changed its
    /// row, which says its name, owner and promise.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub fn operations_about(
        &self,
        record: RecordRef,
        limit: u32,
    ) -> Result<Vec<Operation>, EngineError> {
        let mut found = self.file.operations_about(record, limit)?;
        if let RecordRef::Dependency(id) = record
            && let Some(row) = self.state.program.dependencies.get(id)
        {
            let of_row = RecordRef::Task(row.task);
            found.extend(self.file.operations_about(of_row, limit)?);
            found.sort_by_key(|operation| std::cmp::Reverse(operation.revision));
            found.dedup_by_key(|operation| operation.revision);
            found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        }
        Ok(found)
    }

    /// The program and its dates as they were right after a revision: from the present backwards,
    /// every operation since is taken back in memory.
    ///
    /// # Errors
    /// [`EngineError::NoRevision`], or trouble with the file.
    pub fn at_revision(&self, revision: u32) -> Result<Arc<State>, EngineError> {
        let last = self.revision;
        if revision == 0 || revision > last {
            return Err(EngineError::NoRevision { revision, last });
        }
        if revision == last {
            return Ok(self.state.clone());
        }
        let mut program = self.state.program.clone();
        for later in (revision + 1..=last).rev() {
            let back = self.file.operation_delta(later)?.inverse();
            program.commit(&plan::apply::reconciled(&program, back));
        }
        State::of(program)
    }

    /// What a plan said right after a revision, compared with what it says now.
    ///
    /// # Errors
    /// As [`Self::at_revision`]; a refusal when there is no such plan.
    pub fn since(&self, plan: PlanId, revision: u32) -> Result<Vec<Variance>, EngineError> {
        let then = self.at_revision(revision)?;
        Ok(sealed::since(&then, &self.state, plan)?)
    }

    /// Writes a whole copy of the file.
    ///
    /// # Errors
    /// [`EngineError::Store`].
    pub fn save_copy(&self, to: &Path) -> Result<(), EngineError> {
        Ok(self.file.save_copy(to)?)
    }

    fn replay(&mut self, delta: Delta, entry: &Entry) -> Result<Option<Outcome>, EngineError> {
        let before = self.state.clone();
        let delta = plan::apply::reconciled(&before.program, delta);
        let mut program = before.program.clone();
        program.commit(&delta);
        let state = before.after(program, &delta)?;
        let decision = Decision {
            state,
            delta,
            label: entry.label.clone(),
            notice: None,
        };
        self.commit(before, decision, entry)
    }

    /// Stores a decision, then takes it into memory. `None` when the file had moved on: memory
    /// has been read again and the caller decides again.
    fn commit(
        &mut self,
        before: Arc<State>,
        decision: Decision,
        entry: &Entry,
    ) -> Result<Option<Outcome>, EngineError> {
        match self.file.commit(self.revision, &decision.delta, entry) {
            Ok(revision) => {
                self.state = decision.state.clone();
                self.revision = revision;
                let label = entry.label.clone();
                self.history.push(&Step {
                    revision,
                    kind: entry.kind,
                    label,
                });
                Ok(Some(self.outcome(before, decision, revision)))
            }
            Err(StoreError::Moved { .. }) => {
                self.reload()?;
                Ok(None)
            }
            Err(trouble) => Err(trouble.into()),
        }
    }

    fn reload(&mut self) -> Result<(), EngineError> {
        (self.state, self.revision, self.history) = read(&self.file)?;
        Ok(())
    }

    fn outcome(&self, before: Arc<State>, decision: Decision, revision: u32) -> Outcome {
        Outcome {
            before,
            after: decision.state,
            delta: decision.delta,
            revision,
            notice: decision.notice,
        }
    }
}

fn read(file: &ProgramFile) -> Result<(Arc<State>, u32, History), EngineError> {
    let snapshot = file.snapshot()?;
    let state = State::of(snapshot.program)?;
    Ok((state, snapshot.revision, History::of(snapshot.spine)))
}

fn entry(kind: Kind, label: &str, by: &By) -> Entry {
    Entry {
        kind,
        at: by.at.clone(),
        actor: by.actor.clone(),
        label: label.to_owned(),
    }
}
