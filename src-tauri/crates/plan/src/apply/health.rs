//! Verbs about colours, and about the numbers they follow from.

use super::{Draft, check};
use crate::blocker::Severity;
use crate::edit::HealthEdit;
use crate::health::{Declaration, Health, HealthEntry, HealthSubject};
use crate::id::{BlockerId, DeclarationId, GoNoGoId, HealthEntryId};
use crate::record::RecordRef;
use crate::refusal::{Record, Refusal, Untracked};

impl Draft {
    pub(super) fn health(&mut self, edit: &HealthEdit) -> Result<(), Refusal> {
        match edit {
            HealthEdit::Declare { declaration } => self.declare(declaration),
            HealthEdit::Withdraw { declaration } => {
                if !self.program.declarations.contains(*declaration) {
                    return Err(Refusal::Missing(Record::Declaration(*declaration)));
                }
                self.put_declaration(*declaration, None);
                Ok(())
            }
        }
    }

    fn declare(&mut self, declaration: &Declaration) -> Result<(), Refusal> {
        self.coloured(declaration.subject)?;
        let declared = checked_declaration(declaration)?;
        if let Some(owner) = declared.owner {
            self.person(owner)?;
        }
        if declared.colour == Health::OnTrack {
            if (declared.reason.is_empty() || declared.expires.is_none())
                && let Some(blocker) = self.stopping(declared.subject)
            {
                return Err(Untracked::GreenNeeds(RecordRef::Blocker(blocker)).into());
            }
            if (declared.reason.is_empty() || declared.expires.is_none())
                && let Some(record) = self.not_ready(declared.subject)
            {
                return Err(Untracked::GreenNotReady(RecordRef::GoNoGo(record)).into());
            }
        } else if declared.owner.is_none() {
            return Err(Untracked::PathNeeded.into());
        }
        if declared.reason.is_empty() && self.changes_colour(&declared) {
            return Err(Untracked::ChangeNeeds.into());
        }
        let id = DeclarationId(self.program.declarations.next());
        self.put_declaration(id, Some(declared));
        Ok(())
    }

    fn changes_colour(&self, declared: &Declaration) -> bool {
        let mut before = self.program.declarations.iter().rev();
        let last = before.find(|(_, row)| row.subject == declared.subject);
        last.is_some_and(|(_, row)| row.colour != declared.colour)
    }

    pub(super) fn record_health(&mut self, entry: &HealthEntry) -> Result<(), Refusal> {
        self.coloured(entry.subject)?;
        let id = HealthEntryId(self.program.health.next());
        self.put_health_entry(id, Some(checked_entry(entry)?));
        Ok(())
    }

    /// Something that is there and can have a colour.
    pub(super) fn coloured(&self, subject: HealthSubject) -> Result<(), Refusal> {
        match subject {
            HealthSubject::Plan(plan) => self.plan(plan).map(drop),
            HealthSubject::Workstream(stream) => self.workstream(stream).map(drop),
            HealthSubject::Milestone(task) => {
                if self.task(task)?.kind.is_milestone() {
                    Ok(())
                } else {
                    Err(Untracked::MilestoneNeeded.into())
                }
            }
        }
    }

    /// An open P0 of a plan (R-RAG-7).
    fn stopping(&self, subject: HealthSubject) -> Option<BlockerId> {
        let mut blockers = self.program.blockers.iter();
        let stopping = blockers.find(|(_, row)| {
            row.severity == Severity::P0
                && row.status.is_open()
                && subject == HealthSubject::Plan(row.plan)
        });
        stopping.map(|(id, _)| id)
    }
}

impl Draft {
    /// The newest go/no-go of a plan, where it has a red area nobody has taken the risk of (R-RAG-7).
    fn not_ready(&self, subject: HealthSubject) -> Option<GoNoGoId> {
        let HealthSubject::Plan(plan) = subject else {
            return None;
        };
        let id = *self.program.last_gonogos().get(&plan)?;
        let row = self.program.gonogos.get(id)?;
        row.fails().then_some(id)
    }
}

fn declarable(colour: Health) -> Result<Health, Refusal> {
    match colour {
        Health::OnTrack | Health::AtRisk | Health::OffTrack => Ok(colour),
        Health::Complete | Health::Unknown => Err(Untracked::NotDeclarable.into()),
    }
}

/// A declaration that says what it has to (R-RAG-6, R-RAG-8). Whose it is may be gone by now.
pub(super) fn checked_declaration(declaration: &Declaration) -> Result<Declaration, Refusal> {
    let colour = declarable(declaration.colour)?;
    check::moment(declaration.at)?;
    declaration.path_date.map(check::date).transpose()?;
    let expires = declaration.expires.map(check::date).transpose()?;
    if expires.is_some_and(|last| last < declaration.at.date()) {
        return Err(Untracked::ExpiredAlready.into());
    }
    let declared = Declaration {
        reason: check::note(&declaration.reason)?.trim().to_owned(),
        cause: check::note(&declaration.cause)?.trim().to_owned(),
        path: check::note(&declaration.path)?.trim().to_owned(),
        by: check::line(&declaration.by)?,
        ..declaration.clone()
    };
    if colour != declared.computed && (declared.reason.is_empty() || expires.is_none()) {
        return Err(Untracked::DifferenceNeeds.into());
    }
    let way_back =
        !declared.cause.is_empty() && !declared.path.is_empty() && declared.path_date.is_some();
    if colour != Health::OnTrack && !way_back {
        return Err(Untracked::PathNeeded.into());
    }
    Ok(declared)
}

pub(super) fn checked_entry(entry: &HealthEntry) -> Result<HealthEntry, Refusal> {
    check::moment(entry.at)?;
    entry.declared.map(declarable).transpose()?;
    Ok(HealthEntry {
        why: check::note(&entry.why)?,
        ..entry.clone()
    })
}
