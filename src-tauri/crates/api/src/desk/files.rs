//! Files of other programs, taken in and written.

use std::path::Path;

use ::exchange::Watch;
use engine::{By, Door, EngineError, Session, StoreError};
use plan::{PlanId, Program};

use super::{Desk, Host};
use crate::dto::{ExportedDto, Fault, FormatDto, ImportOptionsDto, ImportPreviewDto, OutcomeDto};
use crate::exchange::{Incoming, Written, preview, write};
use crate::{outcome, output};

/// What taking a file in would do when no program is open.
///
/// # Errors
/// Why the file was not taken at all.
pub fn preview_import(
    path: &Path,
    options: &ImportOptionsDto,
    host: &Host,
    watch: &Watch<'_>,
) -> Result<ImportPreviewDto, Fault> {
    let incoming = Incoming::read(path, options, None, host.today(), watch)?;
    preview(path, &incoming, options)
}

/// Whoever sits here, by way of a file: the journal says where rows came from.
fn import(host: &Host) -> By {
    let mut by = host.by();
    by.actor.door = Door::Import;
    by
}

/// Whether a path leads to a file that is there and is the other.
fn same(path: &Path, other: &Path) -> bool {
    let real = path.canonicalize();
    real.is_ok_and(|real| other.canonicalize().is_ok_and(|other| other == real))
}

impl Desk {
    /// Makes a program file out of another program's file.
    ///
    /// # Errors
    /// Why the file was not taken, and as [`Desk::create`].
    pub fn import(
        path: &Path,
        from: &Path,
        options: &ImportOptionsDto,
        host: Host,
        watch: &Watch<'_>,
    ) -> Result<Self, Fault> {
        let incoming = Incoming::read(from, options, None, host.today(), watch)?;
        let empty = engine::State::of(Program::default())?;
        let edit = incoming.request(options)?.resolve(&empty, host.today())?;
        let label = edit.label(&empty.program);
        let (program, _) = plan::apply::decide(&empty.program, &edit)?;
        let session = Session::create(path, &program, &label, &import(&host))?;
        Ok(Self {
            session,
            host,
            press: None,
        })
    }

    /// What taking a file into this program would do. Nothing is stored.
    ///
    /// # Errors
    /// Why the file was not taken at all.
    pub fn preview_import(
        &self,
        path: &Path,
        options: &ImportOptionsDto,
        watch: &Watch<'_>,
    ) -> Result<ImportPreviewDto, Fault> {
        preview(path, &self.incoming(path, options, watch)?, options)
    }

    /// Takes a file into this program: one transaction, one operation, one undo step. The outcome
    /// is told of the plan it changes, or of the one that is shown.
    ///
    /// # Errors
    /// Why the file was not taken, `question` when something has to be answered first, or trouble
    /// with the program's own file.
    pub fn commit_import(
        &mut self,
        shown: u32,
        path: &Path,
        options: &ImportOptionsDto,
        watch: &Watch<'_>,
    ) -> Result<OutcomeDto, Fault> {
        let request = self.incoming(path, options, watch)?.request(options)?;
        let outcome = self.session.perform(&request, &import(&self.host))?;
        let plan = PlanId(options.plan.unwrap_or(shown));
        Ok(outcome::of(
            &outcome,
            plan,
            &self.session,
            self.host.today(),
        ))
    }

    fn incoming(
        &self,
        path: &Path,
        options: &ImportOptionsDto,
        watch: &Watch<'_>,
    ) -> Result<Incoming, Fault> {
        let program = &self.session.state().program;
        Incoming::read(path, options, Some(program), self.host.today(), watch)
    }

    /// Writes a plan as a file of another kind, whole or not at all.
    ///
    /// # Errors
    /// `missing` when there is no such plan, `itself` for the open program's own path, `stopped`
    /// when somebody cancelled, `io`.
    pub fn export(
        &self,
        plan: u32,
        format: FormatDto,
        path: &Path,
        watch: &Watch<'_>,
    ) -> Result<ExportedDto, Fault> {
        if same(path, self.session.path()) {
            let path = path.to_owned();
            return Err(EngineError::Store(StoreError::Itself { path }).into());
        }
        let clock = self.host.clock;
        let Written { bytes, remarks } = write(&self.session, PlanId(plan), format, clock, watch)?;
        output::write_whole(path, &bytes)?;
        Ok(ExportedDto {
            path: path.display().to_string(),
            bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            remarks,
        })
    }
}
