//! Edits of release meetings and of capacity against scope.

use plan::{
    AreaNote, Attendee, Available, Capacity, CapacityEdit, CapacityId, Condition, Demand, Edit,
    GoNoGo, GoNoGoEdit, GoNoGoId, OpenRisk, PersonDays, PlanId,
};

use super::Reader;
use crate::dto::{CapacityDraftDto, CapacityEditDto, Fault, GoNoGoDraftDto, GoNoGoEditDto};

impl Reader<'_> {
    pub(in crate::read) fn gonogo(&self, edit: &GoNoGoEditDto) -> Result<Edit, Fault> {
        let (by, at) = (self.me(), self.now());
        let edit = match edit {
            GoNoGoEditDto::Draft { draft } => GoNoGoEdit::Draft {
                record: Box::new(self.gonogo_draft(draft)?),
            },
            GoNoGoEditDto::Revise { record, draft } => GoNoGoEdit::Revise {
                record: GoNoGoId(*record),
                to: Box::new(self.gonogo_draft(draft)?),
            },
            GoNoGoEditDto::Hold { record } => GoNoGoEdit::Hold {
                record: GoNoGoId(*record),
                by,
                at,
            },
            GoNoGoEditDto::Meet {
                record,
                condition,
                met,
            } => GoNoGoEdit::Meet {
                record: GoNoGoId(*record),
                condition: usize::try_from(*condition).unwrap_or(usize::MAX),
                met: *met,
                by,
                at,
            },
            GoNoGoEditDto::Remove { record } => GoNoGoEdit::Remove {
                record: GoNoGoId(*record),
            },
        };
        Ok(Edit::GoNoGo(edit))
    }

    /// A draft as it is typed; rows that say nothing are left out.
    pub(in crate::read) fn gonogo_draft(&self, draft: &GoNoGoDraftDto) -> Result<GoNoGo, Fault> {
        let said = |text: &str| !text.trim().is_empty();
        let conditions = draft.conditions.iter().filter(|one| said(&one.text));
        let conditions = conditions.map(|one| {
            Ok(Condition {
                text: one.text.trim().to_owned(),
                owner: one.owner.trim().to_owned(),
                due: self.date(&one.due)?,
                met: None,
            })
        });
        let mut written = GoNoGo::new(PlanId(draft.plan), draft.release.trim(), self.now());
        for one in &mut written.areas {
            let area = one.area.into();
            if let Some(said) = draft.areas.iter().find(|said| said.area == area) {
                *one = AreaNote {
                    area: one.area,
                    colour: said.colour.map(Into::into),
                    note: said.note.clone(),
                };
            }
        }
        Ok(GoNoGo {
            version: draft.version.trim().to_owned(),
            target: self.date(&draft.target)?,
            decision: draft.decision.map(Into::into),
            risks: draft
                .risks
                .iter()
                .filter(|one| said(&one.text))
                .map(|one| OpenRisk {
                    text: one.text.trim().to_owned(),
                    mitigation: one.mitigation.trim().to_owned(),
                })
                .collect(),
            conditions: conditions.collect::<Result<_, Fault>>()?,
            rollback: draft.rollback.clone(),
            authority: draft.authority.clone(),
            deployer: draft.deployer.clone(),
            monitor: draft.monitor.clone(),
            attendees: draft
                .attendees
                .iter()
                .filter(|one| said(&one.name))
                .map(|one| Attendee {
                    name: one.name.trim().to_owned(),
                    role: one.role.trim().to_owned(),
                    vote: one.vote.map(Into::into),
                })
                .collect(),
            reason: draft.reason.clone(),
            again: self.date(&draft.again)?,
            acceptance: draft.acceptance.clone(),
            accepted_by: draft.accepted_by.clone(),
            drafted_by: self.me(),
            ..written
        })
    }

    pub(in crate::read) fn capacity(&self, edit: &CapacityEditDto) -> Result<Edit, Fault> {
        let edit = match edit {
            CapacityEditDto::Assess { draft } => CapacityEdit::Assess {
                capacity: Box::new(self.capacity_draft(draft)?),
            },
            CapacityEditDto::Revise { capacity, draft } => CapacityEdit::Revise {
                capacity: CapacityId(*capacity),
                to: Box::new(self.capacity_draft(draft)?),
            },
            CapacityEditDto::Remove { capacity } => CapacityEdit::Remove {
                capacity: CapacityId(*capacity),
            },
        };
        Ok(Edit::Capacity(edit))
    }

    /// An assessment as it is typed; rows without a name are left out.
    pub(in crate::read) fn capacity_draft(
        &self,
        draft: &CapacityDraftDto,
    ) -> Result<Capacity, Fault> {
        let named = |name: &str| !name.trim().is_empty();
        let people = draft.people.iter().filter(|one| named(&one.name));
        let people = people.map(|one| {
            Ok(Available {
                name: one.name.trim().to_owned(),
                role: one.role.trim().to_owned(),
                days: person_days(&one.name, &one.days)?,
                percent: one.percent,
            })
        });
        let demand = draft.demand.iter().filter(|one| named(&one.name));
        let demand = demand.map(|one| {
            Ok(Demand {
                name: one.name.trim().to_owned(),
                days: person_days(&one.name, &one.days)?,
                confidence: one.confidence.map(crate::read::rows::confidence),
                priority: one.priority.map(Into::into),
                notes: one.notes.clone(),
            })
        });
        let plan = PlanId(draft.plan);
        Ok(Capacity {
            from: self.date(&draft.from)?,
            until: self.date(&draft.until)?,
            people: people.collect::<Result<_, Fault>>()?,
            demand: demand.collect::<Result<_, Fault>>()?,
            advice: draft.advice.map(Into::into),
            reason: draft.reason.clone(),
            raised_by: self.me(),
            ..Capacity::new(plan, draft.name.trim(), draft.focus, self.now())
        })
    }
}

/// Days of a person; nothing is none.
fn person_days(whose: &str, typed: &str) -> Result<PersonDays, Fault> {
    if typed.trim().is_empty() {
        return Ok(PersonDays(0));
    }
    PersonDays::from_words(typed).ok_or_else(|| {
        let said: String = typed.trim().chars().take(30).collect();
        let whose: String = whose.trim().chars().take(40).collect();
        let message = format!("“{said}” is no number of days for “{whose}”: write 20 or 4.5.");
        Fault::new("days", message)
    })
}
