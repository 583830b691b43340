//! The rules of every verb: from an edit to a delta, or a refusal.
//!
//! One file per noun. A verb works on a `Draft`: a copy of the program that shares its records
//! and notes each change as it is made, so that later edits of a batch see earlier ones.

mod actions;
mod adopt;
mod assignments;
mod awaited;
mod baselines;
mod blockers;
mod calendars;
mod capacities;
mod check;
mod comments;
mod decisions;
mod dependencies;
mod escalations;
mod gonogos;
mod health;
mod length;
mod links;
mod people;
mod places;
mod plans;
mod policies;
mod progress;
mod risks;
mod tasks;
mod tracked;

pub use awaited::reconciled;

use std::sync::Arc;

use crate::action::Action;
use crate::assumption::Assumption;
use crate::baseline::Baseline;
use crate::blocker::Blocker;
use crate::calendar::Calendar;
use crate::capacity::Capacity;
use crate::comment::{Comment, OutsideLink};
use crate::decision::Decision;
use crate::delta::{Change, Delta, Diff};
use crate::dependency::Dependency;
use crate::edit::Edit;
use crate::escalation::Escalation;
use crate::gonogo::GoNoGo;
use crate::health::{Declaration, HealthEntry};
use crate::id::{
    ActionId, AssignmentId, AssumptionId, BaselineId, BlockerId, CalendarId, CapacityId, CommentId,
    DecisionId, DeclarationId, DependencyId, EscalationId, GoNoGoId, HealthEntryId, LinkId,
    OutsideLinkId, PersonId, PlanId, PolicyId, RiskId, TaskId, WorkstreamId,
};
use crate::link::Link;
use crate::people::{Assignment, Person, Workstream};
use crate::policy::Policy;
use crate::program::Program;
use crate::refusal::{Record, Refusal};
use crate::release::Plan;
use crate::risk::Risk;
use crate::task::Task;

/// Decides about an edit without touching the program.
///
/// # Errors
/// A [`Refusal`] when the edit breaks a rule; nothing is changed then.
pub fn apply(program: &Program, edit: &Edit) -> Result<Delta, Refusal> {
    decide(program, edit).map(|(_, delta)| delta)
}

/// Decides about an edit and hands back the program as it would become, with the delta.
///
/// # Errors
/// A [`Refusal`] when the edit breaks a rule.
pub fn decide(program: &Program, edit: &Edit) -> Result<(Program, Delta), Refusal> {
    let mut draft = Draft {
        program: program.clone(),
        changes: Vec::new(),
    };
    draft.edit(edit)?;
    Ok((draft.program, Delta::new(draft.changes)))
}

struct Draft {
    program: Program,
    changes: Vec<Change>,
}

impl Draft {
    fn edit(&mut self, edit: &Edit) -> Result<(), Refusal> {
        match edit {
            Edit::AddPlan { name, start } => self.add_plan(name, *start),
            Edit::SetPlan { plan, change } => self.change_plan(*plan, change),
            Edit::RemovePlan { plan } => self.drop_plan(*plan),
            Edit::AddPerson { name, role } => self.add_person(name, role).map(drop),
            Edit::SetPerson { person, name, role } => self.change_person(*person, name, role),
            Edit::RemovePerson { person } => self.drop_person(*person),
            Edit::AddWorkstream { plan, name, lead } => {
                self.add_workstream(*plan, name, *lead).map(drop)
            }
            Edit::SetWorkstream {
                workstream,
                name,
                lead,
            } => self.change_workstream(*workstream, name, *lead),
            Edit::RemoveWorkstream { workstream } => self.drop_workstream(*workstream),
            Edit::SetAvailability {
                person,
                kind,
                calendar,
                max_units,
            } => self.change_availability(*person, *kind, *calendar, *max_units),
            Edit::AddTimeOff {
                person,
                from,
                until,
                reason,
            } => self.add_time_off(*person, *from, *until, reason),
            Edit::RemoveTimeOff {
                person,
                from,
                until,
            } => self.drop_time_off(*person, *from, *until),
            Edit::AddCalendar { calendar } => self.add_calendar(calendar).map(drop),
            Edit::RemoveCalendar { calendar } => self.drop_calendar(*calendar),
            Edit::Assign {
                task,
                person,
                units,
            } => self.assign(*task, person, *units),
            Edit::SetAssignment { assignment, change } => {
                self.change_assignment(*assignment, *change)
            }
            Edit::Unassign { assignments } => self.unassign(assignments),
            Edit::AddBaseline { baseline } => self.add_baseline(baseline),
            Edit::RemoveBaseline { baseline } => self.drop_baseline(*baseline),
            Edit::Adopt { from, .. } => self.adopt(from),
            Edit::SetCalendar { calendar, to } => self.change_calendar(*calendar, to),
            Edit::AddTask {
                plan,
                place,
                name,
                kind,
                duration,
            } => self.add_task(*plan, *place, name, *kind, *duration),
            Edit::RemoveTasks { tasks } => self.drop_tasks(tasks),
            Edit::SetTask { task, change } => self.change_task(*task, change),
            Edit::PlaceTasks { tasks, place } => self.place_tasks(tasks, *place),
            Edit::Indent { tasks } => self.indent(tasks),
            Edit::Outdent { tasks } => self.outdent(tasks),
            Edit::ShiftUp { tasks } => self.shift_up(tasks),
            Edit::ShiftDown { tasks } => self.shift_down(tasks),
            Edit::Link {
                from,
                to,
                kind,
                lag,
            } => self.add_link(*from, *to, *kind, *lag),
            Edit::SetLink { link, kind, lag } => self.change_link(*link, *kind, *lag),
            Edit::SetLagCalendar { link, to } => self.change_lag_calendar(*link, *to),
            Edit::Unlink { links } => self.drop_links(links),
            Edit::SetPredecessors { task, predecessors } => {
                self.set_predecessors(*task, predecessors)
            }
            Edit::Dependency(edit) => self.dependency(edit),
            Edit::Blocker(edit) => self.blocker(edit),
            Edit::Risk(edit) => self.risk(edit),
            Edit::MaterialiseRisk {
                risk,
                severity,
                owner,
                blocked,
                by,
                at,
            } => self.materialise(*risk, *severity, owner.as_ref(), blocked, (by, *at)),
            Edit::Assumption(edit) => self.assumption(edit),
            Edit::Action(edit) => self.action(edit),
            Edit::Decision(edit) => self.decision(edit),
            Edit::Escalation(edit) => self.escalation(edit),
            Edit::GoNoGo(edit) => self.gonogo(edit),
            Edit::Capacity(edit) => self.capacity(edit),
            Edit::Health(edit) => self.health(edit),
            Edit::RecordHealth { entry } => self.record_health(entry),
            Edit::Comment(edit) => self.comment(edit),
            Edit::OutsideLink(edit) => self.outside_link(edit),
            Edit::SetPolicy { to } => self.set_policy(to),
            Edit::Batch { edits, .. } => {
                if edits.is_empty() {
                    return Err(Refusal::NothingSelected);
                }
                edits.iter().try_for_each(|edit| self.edit(edit))
            }
        }
    }

    fn task(&self, id: TaskId) -> Result<&Task, Refusal> {
        self.program
            .tasks
            .get(id)
            .ok_or(Refusal::Missing(Record::Task(id)))
    }

    fn plan(&self, id: PlanId) -> Result<&Plan, Refusal> {
        self.program
            .plans
            .get(id)
            .ok_or(Refusal::Missing(Record::Plan(id)))
    }

    fn link(&self, id: LinkId) -> Result<&Link, Refusal> {
        self.program
            .links
            .get(id)
            .ok_or(Refusal::Missing(Record::Link(id)))
    }

    fn person(&self, id: PersonId) -> Result<&Person, Refusal> {
        self.program
            .people
            .get(id)
            .ok_or(Refusal::Missing(Record::Person(id)))
    }

    fn calendar(&self, id: CalendarId) -> Result<&Calendar, Refusal> {
        self.program
            .calendars
            .get(id)
            .ok_or(Refusal::Missing(Record::Calendar(id)))
    }

    fn assignment(&self, id: AssignmentId) -> Result<&Assignment, Refusal> {
        self.program
            .assignments
            .get(id)
            .ok_or(Refusal::Missing(Record::Assignment(id)))
    }

    fn workstream(&self, id: WorkstreamId) -> Result<&Workstream, Refusal> {
        self.program
            .workstreams
            .get(id)
            .ok_or(Refusal::Missing(Record::Workstream(id)))
    }
}

/// Writes one setter per table: it records the difference and carries it out, and stays silent
/// when nothing differs.
macro_rules! setters {
    ($($name:ident, $table:ident, $change:ident, $id:ty, $row:ty;)+) => {
        impl Draft {$(
            fn $name(&mut self, id: $id, after: Option<$row>) {
                let before = self.program.$table.share(id);
                if before.as_deref() == after.as_ref() {
                    return;
                }
                let after = after.map(Arc::new);
                match &after {
                    Some(row) => self.program.$table.put(id, row.clone()),
                    None => self.program.$table.remove(id),
                }
                self.changes.push(Change::$change(Diff { id, before, after }));
            }
        )+}
    };
}

setters! {
    put_calendar, calendars, Calendar, CalendarId, Calendar;
    put_person, people, Person, PersonId, Person;
    put_plan, plans, Plan, PlanId, Plan;
    put_workstream, workstreams, Workstream, WorkstreamId, Workstream;
    put_row, tasks, Task, TaskId, Task;
    put_link, links, Link, LinkId, Link;
    put_assignment, assignments, Assignment, AssignmentId, Assignment;
    put_baseline, baselines, Baseline, BaselineId, Baseline;
    put_dependency, dependencies, Dependency, DependencyId, Dependency;
    put_blocker, blockers, Blocker, BlockerId, Blocker;
    put_risk, risks, Risk, RiskId, Risk;
    put_assumption, assumptions, Assumption, AssumptionId, Assumption;
    put_action, actions, Action, ActionId, Action;
    put_decision, decisions, Decision, DecisionId, Decision;
    put_escalation, escalations, Escalation, EscalationId, Escalation;
    put_gonogo, gonogos, GoNoGo, GoNoGoId, GoNoGo;
    put_capacity, capacities, Capacity, CapacityId, Capacity;
    put_declaration, declarations, Declaration, DeclarationId, Declaration;
    put_health_entry, health, HealthEntry, HealthEntryId, HealthEntry;
    put_comment, comments, Comment, CommentId, Comment;
    put_outside_link, outside_links, OutsideLink, OutsideLinkId, OutsideLink;
    put_policy, policies, Policy, PolicyId, Policy;
}
