//! The whole of what people typed into one program file.

use std::borrow::Cow;

use crate::baseline::Baseline;
use crate::calendar::Calendar;
use crate::delta::{Change, Delta, Diff};
use crate::id::{
    AssignmentId, BaselineId, CalendarId, LinkId, PersonId, PlanId, TaskId, WorkstreamId,
};
use crate::link::Link;
use crate::people::{Assignment, Person, Workstream};
use crate::release::Plan;
use crate::table::Table;
use crate::task::Task;

/// One program: many plans that share people and calendars. Nothing in it is computed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Program {
    /// Working calendars.
    pub calendars: Table<CalendarId, Calendar>,
    /// People.
    pub people: Table<PersonId, Person>,
    /// Delivery plans.
    pub plans: Table<PlanId, Plan>,
    /// Workstreams of all plans.
    pub workstreams: Table<WorkstreamId, Workstream>,
    /// Tasks and milestones of all plans.
    pub tasks: Table<TaskId, Task>,
    /// Links, within a plan and between plans.
    pub links: Table<LinkId, Link>,
    /// People's parts in tasks.
    pub assignments: Table<AssignmentId, Assignment>,
    /// Sealed records of plans.
    pub baselines: Table<BaselineId, Baseline>,
}

impl Program {
    /// Carries out a delta made for this program by [`apply()`](crate::apply()) or read from its journal.
    pub fn commit(&mut self, delta: &Delta) {
        for change in delta.changes() {
            match change {
                Change::Calendar(diff) => put(&mut self.calendars, diff),
                Change::Person(diff) => put(&mut self.people, diff),
                Change::Plan(diff) => put(&mut self.plans, diff),
                Change::Workstream(diff) => put(&mut self.workstreams, diff),
                Change::Task(diff) => put(&mut self.tasks, diff),
                Change::Link(diff) => put(&mut self.links, diff),
                Change::Assignment(diff) => put(&mut self.assignments, diff),
                Change::Baseline(diff) => put(&mut self.baselines, diff),
            }
        }
    }

    /// The delta that makes this program out of an empty one.
    #[must_use]
    pub fn as_delta(&self) -> Delta {
        let mut changes = Vec::new();
        fill(&mut changes, &self.calendars, Change::Calendar);
        fill(&mut changes, &self.people, Change::Person);
        fill(&mut changes, &self.plans, Change::Plan);
        fill(&mut changes, &self.workstreams, Change::Workstream);
        fill(&mut changes, &self.tasks, Change::Task);
        fill(&mut changes, &self.links, Change::Link);
        fill(&mut changes, &self.assignments, Change::Assignment);
        fill(&mut changes, &self.baselines, Change::Baseline);
        Delta::new(changes)
    }

    /// The hours a plan works by, laid flat.
    #[must_use]
    pub fn calendar_of(&self, plan: PlanId) -> Option<Cow<'_, Calendar>> {
        let calendar = self.plans.get(plan)?.calendar;
        self.calendars
            .contains(calendar)
            .then(|| self.flat(calendar))
    }

    /// A calendar and those it is based on, the strongest first.
    pub(crate) fn stack(&self, calendar: CalendarId) -> Vec<&Calendar> {
        let Some(top) = self.calendars.get(calendar) else {
            return Vec::new();
        };
        let below = self.bases(top).filter_map(|id| self.calendars.get(id));
        std::iter::once(top).chain(below).collect()
    }

    /// What a calendar is based on, from the one right below it downwards.
    pub(crate) fn bases(&self, calendar: &Calendar) -> impl Iterator<Item = CalendarId> {
        let below = |&id: &CalendarId| self.calendars.get(id).and_then(|row| row.base);
        // A loop can't be typed; a file that holds one ends here.
        std::iter::successors(calendar.base, below).take(self.calendars.len())
    }
}

fn put<K: Copy + Ord + From<u32> + Into<u32>, V>(table: &mut Table<K, V>, diff: &Diff<K, V>) {
    match &diff.after {
        Some(row) => table.put(diff.id, row.clone()),
        None => table.remove(diff.id),
    }
}

fn fill<K: Copy + Ord + From<u32> + Into<u32>, V>(
    changes: &mut Vec<Change>,
    table: &Table<K, V>,
    change: impl Fn(Diff<K, V>) -> Change,
) {
    for (id, _) in table.iter() {
        changes.push(change(Diff {
            id,
            before: None,
            after: table.share(id),
        }));
    }
}
