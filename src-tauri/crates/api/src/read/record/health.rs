//! Edits of colours. What is computed is written beside what somebody says.

use assess::Survey;
use plan::{
    Declaration, DeclarationId, Edit, Health, HealthEdit, HealthEntry, HealthSubject, NaiveDate,
    PlanId, TaskId, WorkstreamId,
};

use super::Reader;
use crate::dto::{Fault, HealthDto, HealthEditDto, HealthSubjectDto};

fn subject(of: HealthSubjectDto) -> HealthSubject {
    match of {
        HealthSubjectDto::Plan { plan } => HealthSubject::Plan(PlanId(plan)),
        HealthSubjectDto::Workstream { workstream } => {
            HealthSubject::Workstream(WorkstreamId(workstream))
        }
        HealthSubjectDto::Milestone { task } => HealthSubject::Milestone(TaskId(task)),
    }
}

fn colour(of: HealthDto) -> Health {
    match of {
        HealthDto::OnTrack => Health::OnTrack,
        HealthDto::AtRisk => Health::AtRisk,
        HealthDto::OffTrack => Health::OffTrack,
        HealthDto::Unknown => Health::Unknown,
        HealthDto::Complete => Health::Complete,
    }
}

impl Reader<'_> {
    pub(in crate::read) fn health(&self, edit: &HealthEditDto) -> Result<Edit, Fault> {
        match edit {
            HealthEditDto::Declare {
                subject: of,
                colour: said,
                reason,
                cause,
                owner,
                path,
                path_date,
                expires,
            } => {
                let subject = subject(*of);
                let (said, computed) = (colour(*said), self.computed(subject).0);
                let (owners, added) = self.people([owner.as_str()]);
                let declaration = Box::new(Declaration {
                    subject,
                    colour: said,
                    computed,
                    reason: reason.clone(),
                    cause: cause.clone(),
                    owner: owners.first().copied(),
                    path: path.clone(),
                    path_date: self.date(path_date)?,
                    expires: self.expiry(expires, said, computed)?,
                    at: self.now(),
                    by: self.me(),
                });
                let declare = Edit::Health(HealthEdit::Declare { declaration });
                Ok(self.with_people(added, declare))
            }
            HealthEditDto::Withdraw { declaration } => Ok(Edit::Health(HealthEdit::Withdraw {
                declaration: DeclarationId(*declaration),
            })),
            HealthEditDto::Record { subject: of } => {
                let subject = subject(*of);
                let (computed, why) = self.computed(subject);
                let declared = self.state.program.declared(subject, self.today);
                Ok(Edit::RecordHealth {
                    entry: HealthEntry {
                        subject,
                        at: self.now(),
                        computed,
                        declared: declared.map(|(_, row)| row.colour),
                        why,
                    },
                })
            }
        }
    }

    /// The colour something has by rule, and why: the one that is shown.
    fn computed(&self, subject: HealthSubject) -> (Health, String) {
        let survey = Survey::of(&self.state.program, &self.state.schedule, self.now());
        let Some(colour) = assess::colour::colour(&survey, subject) else {
            return (Health::Unknown, String::new());
        };
        let mut dimensions = colour.dimensions.into_iter();
        let worst = dimensions.find(|one| one.health == colour.computed);
        let why = worst.map(|one| one.reason).unwrap_or_default();
        (colour.computed, why)
    }

    /// The last day a declaration counts: what was typed, else so many days from today as the
    /// policy says (R-RAG-6). One that agrees with the rules needs none.
    fn expiry(
        &self,
        typed: &str,
        said: Health,
        computed: Health,
    ) -> Result<Option<NaiveDate>, Fault> {
        if !typed.trim().is_empty() || said == computed {
            return Ok(self.date(typed)?);
        }
        let health = self.state.program.policy().health.clone();
        Ok(Some(
            self.today + plan::time::days(i64::from(health.declaration_days)),
        ))
    }
}
