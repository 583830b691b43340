//! Edits of colours. What is computed is written beside what somebody says.

use plan::{
    Declaration, DeclarationId, Edit, Health, HealthEdit, HealthEntry, HealthSubject, PlanId,
    TaskId, WorkstreamId,
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
                let (owners, added) = self.people([owner.as_str()]);
                let declaration = Box::new(Declaration {
                    subject,
                    colour: colour(*said),
                    computed: self.computed(subject).0,
                    reason: reason.clone(),
                    cause: cause.clone(),
                    owner: owners.first().copied(),
                    path: path.clone(),
                    path_date: self.date(path_date)?,
                    expires: self.date(expires)?,
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

    /// The colour something has by rule, and why; unknown where no rule speaks of it.
    fn computed(&self, subject: HealthSubject) -> (Health, String) {
        let (program, schedule) = (&self.state.program, &self.state.schedule);
        let outlook = |plan| assess::outlook(program, schedule, plan, self.today);
        let judged = match subject {
            HealthSubject::Plan(plan) => outlook(plan).map(|outlook| {
                let worst = outlook.dimensions.iter();
                let mut worst = worst.filter(|dimension| dimension.health == outlook.health);
                let why = worst.next().map(|dimension| dimension.reason.clone());
                (outlook.health, why.unwrap_or_default())
            }),
            HealthSubject::Milestone(task) => {
                let plan = program.tasks.get(task).and_then(|row| outlook(row.plan));
                let standing = plan.and_then(|outlook| {
                    let mut standings = outlook.milestones.into_iter();
                    standings.find(|standing| standing.task == task)
                });
                standing.map(|standing| (standing.health, String::new()))
            }
            HealthSubject::Workstream(_) => None,
        };
        judged.unwrap_or((Health::Unknown, String::new()))
    }
}
