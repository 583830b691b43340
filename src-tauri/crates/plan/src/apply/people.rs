//! Verbs about people and workstreams.

use super::{Draft, check};
use crate::edit::{Owner, Stream};
use crate::id::{PersonId, PlanId, WorkstreamId};
use crate::people::{Person, Workstream};
use crate::refusal::Refusal;

impl Draft {
    pub(super) fn add_person(&mut self, name: &str, role: &str) -> Result<PersonId, Refusal> {
        let person = Person::new(&check::name(name)?, &check::line(role)?);
        let id = PersonId(self.program.people.next());
        self.put_person(id, Some(person));
        Ok(id)
    }

    pub(super) fn change_person(
        &mut self,
        id: PersonId,
        name: &str,
        role: &str,
    ) -> Result<(), Refusal> {
        let person = Person {
            name: check::name(name)?,
            role: check::line(role)?,
            ..self.person(id)?.clone()
        };
        self.put_person(id, Some(person));
        Ok(())
    }

    pub(super) fn drop_person(&mut self, id: PersonId) -> Result<(), Refusal> {
        self.person(id)?;
        let parts: Vec<_> = self
            .program
            .assignments
            .iter()
            .filter(|(_, part)| part.person == id)
            .map(|(part, _)| part)
            .collect();
        for part in parts {
            self.put_assignment(part, None);
        }
        let owned: Vec<_> = self
            .program
            .tasks
            .iter()
            .filter(|(_, t)| t.owner == Some(id))
            .collect();
        let owned: Vec<_> = owned
            .into_iter()
            .map(|(task, row)| (task, row.clone()))
            .collect();
        for (task, mut row) in owned {
            row.owner = None;
            self.put_task(task, Some(row));
        }
        let led: Vec<_> = self
            .program
            .workstreams
            .iter()
            .filter(|(_, w)| w.lead == Some(id))
            .collect();
        let led: Vec<_> = led
            .into_iter()
            .map(|(stream, row)| (stream, row.clone()))
            .collect();
        for (stream, mut row) in led {
            row.lead = None;
            self.put_workstream(stream, Some(row));
        }
        let plans: Vec<_> = self
            .program
            .plans
            .iter()
            .filter(|(_, p)| p.owner == Some(id))
            .collect();
        let plans: Vec<_> = plans
            .into_iter()
            .map(|(plan, row)| (plan, row.clone()))
            .collect();
        for (plan, mut row) in plans {
            row.owner = None;
            self.put_plan(plan, Some(row));
        }
        self.forget_person(id);
        self.put_person(id, None);
        Ok(())
    }

    /// The person meant, added when only a new name is given.
    pub(super) fn owner(&mut self, owner: Option<&Owner>) -> Result<Option<PersonId>, Refusal> {
        match owner {
            None => Ok(None),
            Some(Owner::Known(id)) => self.person(*id).map(|_| Some(*id)),
            Some(Owner::Named(text)) => {
                let name = check::name(text)?;
                let known = self
                    .program
                    .people
                    .iter()
                    .find(|(_, person)| same(&person.name, &name));
                match known.map(|(id, _)| id) {
                    Some(id) => Ok(Some(id)),
                    None => self.add_person(&name, "").map(Some),
                }
            }
        }
    }

    /// The workstream meant, added to the plan when only a new name is given.
    pub(super) fn stream(
        &mut self,
        plan: PlanId,
        stream: Option<&Stream>,
    ) -> Result<Option<WorkstreamId>, Refusal> {
        match stream {
            None => Ok(None),
            Some(Stream::Known(id)) => {
                if self.workstream(*id)?.plan == plan {
                    Ok(Some(*id))
                } else {
                    Err(Refusal::OtherPlan)
                }
            }
            Some(Stream::Named(text)) => {
                let name = check::name(text)?;
                let known = self
                    .program
                    .workstreams
                    .iter()
                    .find(|(_, stream)| stream.plan == plan && same(&stream.name, &name));
                match known.map(|(id, _)| id) {
                    Some(id) => Ok(Some(id)),
                    None => self.add_workstream(plan, &name, None).map(Some),
                }
            }
        }
    }

    pub(super) fn add_workstream(
        &mut self,
        plan: PlanId,
        name: &str,
        lead: Option<PersonId>,
    ) -> Result<WorkstreamId, Refusal> {
        self.plan(plan)?;
        let stream = self.checked_stream(plan, name, lead)?;
        let id = WorkstreamId(self.program.workstreams.next());
        self.put_workstream(id, Some(stream));
        Ok(id)
    }

    pub(super) fn change_workstream(
        &mut self,
        id: WorkstreamId,
        name: &str,
        lead: Option<PersonId>,
    ) -> Result<(), Refusal> {
        let plan = self.workstream(id)?.plan;
        let stream = self.checked_stream(plan, name, lead)?;
        self.put_workstream(id, Some(stream));
        Ok(())
    }

    fn checked_stream(
        &self,
        plan: PlanId,
        name: &str,
        lead: Option<PersonId>,
    ) -> Result<Workstream, Refusal> {
        if let Some(lead) = lead {
            self.person(lead)?;
        }
        Ok(Workstream {
            plan,
            name: check::name(name)?,
            lead,
        })
    }

    pub(super) fn drop_workstream(&mut self, id: WorkstreamId) -> Result<(), Refusal> {
        self.workstream(id)?;
        let inside: Vec<_> = self
            .program
            .tasks
            .iter()
            .filter(|(_, task)| task.workstream == Some(id))
            .map(|(task, row)| (task, row.clone()))
            .collect();
        for (task, mut row) in inside {
            row.workstream = None;
            self.put_task(task, Some(row));
        }
        self.forget_stream(id);
        self.put_workstream(id, None);
        Ok(())
    }
}

fn same(left: &str, right: &str) -> bool {
    left.to_lowercase() == right.to_lowercase()
}
