//! Taking another program in: everything gets new ids here, and is looked at as a whole first.

mod records;
mod sound;
mod tracked;

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use self::records::{checked_part, checked_person, checked_plan, checked_task};
use self::sound::sound;
use super::baselines::checked_baseline;
use super::{Draft, check};
use crate::baseline::{Baseline, BaselineRow};
use crate::calendar::Calendar;
use crate::id::{
    AssignmentId, BaselineId, CalendarId, LinkId, PersonId, PlanId, TaskId, WorkstreamId,
};
use crate::link::Link;
use crate::people::{Assignment, Person, Workstream};
use crate::program::Program;
use crate::refusal::Refusal;
use crate::release::Plan;
use crate::task::Task;
use crate::time::WorkMinutes;

/// The new ids of everything that comes in.
#[derive(Default)]
struct Ids {
    calendars: BTreeMap<CalendarId, CalendarId>,
    people: BTreeMap<PersonId, PersonId>,
    plans: BTreeMap<PlanId, PlanId>,
    workstreams: BTreeMap<WorkstreamId, WorkstreamId>,
    tasks: BTreeMap<TaskId, TaskId>,
}

impl Draft {
    pub(super) fn adopt(&mut self, from: &Program) -> Result<(), Refusal> {
        let summaries = sound(from)?;
        let mut ids = Ids::default();
        self.adopt_calendars(from, &mut ids)?;
        self.adopt_people(from, &mut ids)?;
        number(
            &mut ids.plans,
            from.plans.iter().map(|(id, _)| id),
            self.program.plans.next(),
        );
        number(
            &mut ids.tasks,
            from.tasks.iter().map(|(id, _)| id),
            self.program.tasks.next(),
        );
        let streams = from.workstreams.iter().map(|(id, _)| id);
        number(
            &mut ids.workstreams,
            streams,
            self.program.workstreams.next(),
        );
        for (id, plan) in from.plans.iter() {
            let mut plan = checked_plan(plan)?;
            plan.calendar = of(&ids.calendars, plan.calendar, "a plan's calendar")?;
            plan.owner = of_if(&ids.people, plan.owner, "a plan's owner")?;
            plan.launch = of_if(&ids.tasks, plan.launch, "a plan's launch")?;
            self.put_plan(ids.plans[&id], Some(plan));
        }
        for (id, stream) in from.workstreams.iter() {
            let stream = Workstream {
                plan: of(&ids.plans, stream.plan, "a workstream's plan")?,
                name: check::name(&stream.name)?,
                lead: of_if(&ids.people, stream.lead, "a workstream's lead")?,
            };
            self.put_workstream(ids.workstreams[&id], Some(stream));
        }
        let day = |plan: &Plan| from.hours(plan.calendar).day();
        let days: BTreeMap<PlanId, WorkMinutes> = from
            .plans
            .iter()
            .map(|(id, plan)| (id, day(plan)))
            .collect();
        for (id, task) in from.tasks.iter() {
            let day = *days
                .get(&task.plan)
                .ok_or_else(|| unsound("a task's plan is missing"))?;
            let task = checked_task(task, summaries.contains(&id), day)?;
            self.put_task(ids.tasks[&id], Some(ids.task(task)?));
        }
        self.adopt_links(from, &ids)?;
        self.adopt_parts(from, &ids)?;
        for (_, baseline) in from.baselines.iter() {
            let id = BaselineId(self.program.baselines.next());
            let sealed = ids.baseline(baseline)?;
            self.put_baseline(id, Some(sealed));
        }
        self.adopt_tracked(from, ids)
    }

    /// Those of the file that say the same as one that is here are shared, whatever else their
    /// programs wrote beside them.
    fn adopt_calendars(&mut self, from: &Program, ids: &mut Ids) -> Result<(), Refusal> {
        let here: Vec<(CalendarId, Arc<Calendar>)> = self
            .program
            .calendars
            .iter()
            .filter_map(|(id, _)| Some((id, self.program.calendars.share(id)?)))
            .collect();
        // Those at the bottom of a stack first, so that each finds the one it is based on.
        let mut waiting: Vec<(CalendarId, &Calendar)> = from.calendars.iter().collect();
        while !waiting.is_empty() {
            let before = waiting.len();
            let mut later = Vec::new();
            for (id, calendar) in waiting {
                let base = calendar.base.map(|base| ids.calendars.get(&base).copied());
                if base == Some(None) {
                    later.push((id, calendar));
                    continue;
                }
                let mut calendar = check::calendar(calendar)?;
                calendar.base = base.flatten();
                let same = here.iter().find(|(_, here)| says_the_same(here, &calendar));
                let new = match same {
                    Some(&(same, _)) => same,
                    None => self.add_calendar(&calendar)?,
                };
                ids.calendars.insert(id, new);
            }
            if later.len() == before {
                let gone = |(_, calendar): &(CalendarId, &Calendar)| {
                    calendar
                        .base
                        .is_some_and(|base| !from.calendars.contains(base))
                };
                return Err(if later.iter().any(gone) {
                    unsound("a calendar's base is missing")
                } else {
                    Refusal::CalendarLoop
                });
            }
            waiting = later;
        }
        Ok(())
    }

    fn adopt_people(&mut self, from: &Program, ids: &mut Ids) -> Result<(), Refusal> {
        let mut known: BTreeMap<String, VecDeque<PersonId>> = BTreeMap::new();
        for (id, person) in self.program.people.iter() {
            let name = person.name.to_lowercase();
            known.entry(name).or_default().push_back(id);
        }
        for (id, person) in from.people.iter() {
            let person = checked_person(person)?;
            let calendar = of_if(&ids.calendars, person.calendar, "a person's calendar")?;
            // Two people of one name within the file stay two.
            let namesakes = known.get_mut(&person.name.to_lowercase());
            if let Some(here) = namesakes.and_then(VecDeque::pop_front) {
                ids.people.insert(id, here);
                continue;
            }
            let person = Person { calendar, ..person };
            let new = PersonId(self.program.people.next());
            self.put_person(new, Some(person));
            ids.people.insert(id, new);
        }
        Ok(())
    }

    fn adopt_links(&mut self, from: &Program, ids: &Ids) -> Result<(), Refusal> {
        for (_, link) in from.links.iter() {
            let link = Link {
                from: of(&ids.tasks, link.from, "a link's predecessor")?,
                to: of(&ids.tasks, link.to, "a link's successor")?,
                lag: check::lag(link.lag)?,
                ..link.clone()
            };
            let id = LinkId(self.program.links.next());
            self.put_link(id, Some(link));
        }
        Ok(())
    }

    fn adopt_parts(&mut self, from: &Program, ids: &Ids) -> Result<(), Refusal> {
        for (_, part) in from.assignments.iter() {
            checked_part(part)?;
            let part = Assignment {
                task: of(&ids.tasks, part.task, "an assignment's task")?,
                person: of(&ids.people, part.person, "an assignment's person")?,
                ..part.clone()
            };
            let id = AssignmentId(self.program.assignments.next());
            self.put_assignment(id, Some(part));
        }
        Ok(())
    }
}

impl Ids {
    fn task(&self, task: Task) -> Result<Task, Refusal> {
        Ok(Task {
            plan: of(&self.plans, task.plan, "a task's plan")?,
            parent: of_if(&self.tasks, task.parent, "a task's summary")?,
            calendar: of_if(&self.calendars, task.calendar, "a task's calendar")?,
            workstream: of_if(&self.workstreams, task.workstream, "a task's workstream")?,
            owner: of_if(&self.people, task.owner, "a task's owner")?,
            ..task
        })
    }

    /// A row whose task is not in the file names a task that is gone here, too.
    fn baseline(&self, baseline: &Baseline) -> Result<Baseline, Refusal> {
        let row = |row: &BaselineRow| BaselineRow {
            task: self.tasks.get(&row.task).copied().unwrap_or(TaskId(0)),
            ..row.clone()
        };
        let sealed = checked_baseline(baseline)?;
        Ok(Baseline {
            plan: of(&self.plans, baseline.plan, "a baseline's plan")?,
            rows: sealed.rows.iter().map(row).collect::<Arc<[_]>>(),
            ..sealed
        })
    }
}

/// Whether two calendars differ in nothing that moves a date or is read by people.
fn says_the_same(left: &Calendar, right: &Calendar) -> bool {
    left.name == right.name
        && left.base == right.base
        && left.week == right.week
        && left.exceptions == right.exceptions
        && left.recurrences == right.recurrences
        && left.work_weeks == right.work_weeks
}

fn number<K: Copy + Ord + From<u32>>(
    ids: &mut BTreeMap<K, K>,
    rows: impl Iterator<Item = K>,
    next: u32,
) {
    ids.extend(rows.zip(next..).map(|(id, new)| (id, K::from(new))));
}

fn of<K: Copy + Ord>(ids: &BTreeMap<K, K>, id: K, what: &str) -> Result<K, Refusal> {
    let found = ids.get(&id).copied();
    found.ok_or_else(|| unsound(&format!("{what} is missing")))
}

fn of_if<K: Copy + Ord>(
    ids: &BTreeMap<K, K>,
    id: Option<K>,
    what: &str,
) -> Result<Option<K>, Refusal> {
    id.map(|id| of(ids, id, what)).transpose()
}

fn unsound(what: &str) -> Refusal {
    Refusal::Unsound(what.to_owned())
}
