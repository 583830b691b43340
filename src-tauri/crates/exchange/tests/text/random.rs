//! Programs at random: sound ones, with anything in them that a program may hold.

mod rows;

use std::collections::BTreeSet;

use plan::{
    Assignment, Baseline, CalendarId, Link, Person, PersonId, PlanId, Program, Table, TaskId,
    Workstream, WorkstreamId,
};
use proptest::prelude::*;
use proptest::sample::Index;

/// Which record a reference names, before it is known how many there are.
pub(crate) type Pick = Index;

/// Rows as they come, with the references still to be filled in.
#[derive(Clone, Debug)]
struct Raw {
    calendars: Vec<(plan::Calendar, Option<Pick>)>,
    people: Vec<(Person, Option<Pick>)>,
    plans: Vec<(plan::Plan, Pick, Option<Pick>, Option<Pick>)>,
    workstreams: Vec<(String, Pick, Option<Pick>)>,
    tasks: Vec<(plan::Task, rows::References)>,
    links: Vec<(Link, Pick, Pick)>,
    assignments: Vec<(Assignment, Pick, Pick)>,
    baselines: Vec<(Baseline, Pick)>,
    /// What lies between one id and the next, and after the last.
    gaps: Vec<u32>,
}

/// Any sound program.
pub(crate) fn programs() -> impl Strategy<Value = Program> {
    let pick = any::<Pick>;
    let maybe = || prop::option::of(any::<Pick>());
    let some = |most| 0..most;
    let first = (
        prop::collection::vec((rows::calendars(), maybe()), 1..4),
        prop::collection::vec((rows::people(), maybe()), some(4)),
        prop::collection::vec((rows::plans(), pick(), maybe(), maybe()), some(3)),
        prop::collection::vec((rows::names(), pick(), maybe()), some(4)),
        prop::collection::vec((rows::tasks(), rows::references()), some(14)),
    );
    let second = (
        prop::collection::vec((rows::links(), pick(), pick()), some(14)),
        prop::collection::vec((rows::assignments(), pick(), pick()), some(6)),
        prop::collection::vec((rows::baselines(), pick()), some(3)),
        prop::collection::vec(0_u32..4, 8..16),
    );
    (first, second).prop_map(|(first, second)| {
        assembled(Raw {
            calendars: first.0,
            people: first.1,
            plans: first.2,
            workstreams: first.3,
            tasks: first.4,
            links: second.0,
            assignments: second.1,
            baselines: second.2,
            gaps: second.3,
        })
    })
}

/// The ids of so many rows.
fn ids<K: From<u32>>(gaps: &[u32], count: usize) -> Vec<K> {
    let steps = gaps.iter().cycle().take(count);
    steps
        .scan(0, |id, gap| {
            *id += 1 + gap;
            Some(K::from(*id))
        })
        .collect()
}

fn picked<K: Copy>(ids: &[K], pick: Option<Pick>) -> Option<K> {
    let pick = pick.filter(|_| !ids.is_empty())?;
    Some(ids[pick.index(ids.len())])
}

fn assembled(raw: Raw) -> Program {
    let gaps = &raw.gaps;
    let calendars: Vec<CalendarId> = ids(gaps, raw.calendars.len());
    let people: Vec<PersonId> = ids(gaps, raw.people.len());
    let plans: Vec<PlanId> = ids(gaps, raw.plans.len());
    let streams: Vec<WorkstreamId> = ids(gaps, raw.workstreams.len());
    let tasks: Vec<TaskId> = ids(gaps, raw.tasks.len());
    let mut program = Program::default();
    let mut rows = Vec::new();
    for (at, (mut calendar, base)) in raw.calendars.into_iter().enumerate() {
        calendar.base = picked(&calendars[..at], base);
        rows.push((calendars[at], calendar));
    }
    program.calendars = table(rows, gaps, 0);
    let person = |(mut person, calendar): (Person, _)| {
        person.calendar = picked(&calendars, calendar);
        person
    };
    let rows = people
        .iter()
        .copied()
        .zip(raw.people.into_iter().map(person));
    program.people = table(rows.collect(), gaps, 1);
    if plans.is_empty() {
        return program;
    }
    let mut rows = Vec::new();
    for (id, (name, plan, lead)) in streams.iter().zip(raw.workstreams) {
        let stream = Workstream {
            plan: plans[plan.index(plans.len())],
            name,
            lead: picked(&people, lead),
        };
        rows.push((*id, stream));
    }
    program.workstreams = table(rows, gaps, 2);
    let mut rows: Vec<(TaskId, plan::Task)> = Vec::new();
    for (id, (mut task, to)) in tasks.iter().zip(raw.tasks) {
        task.plan = plans[to.plan.index(plans.len())];
        // Only what stands further up, so that nothing lies within itself.
        let summaries: Vec<TaskId> = rows
            .iter()
            .filter(|(_, above)| above.plan == task.plan && !above.kind.is_milestone())
            .map(|(id, _)| *id)
            .collect();
        let own = program.workstreams.iter();
        let own: Vec<WorkstreamId> = own
            .filter(|(_, stream)| stream.plan == task.plan)
            .map(|(id, _)| id)
            .collect();
        task.parent = picked(&summaries, to.parent);
        task.workstream = picked(&own, to.workstream);
        task.calendar = picked(&calendars, to.calendar);
        task.owner = picked(&people, to.owner);
        rows.push((*id, task));
    }
    let mut releases = Vec::new();
    for (id, (mut plan, calendar, owner, launch)) in plans.iter().zip(raw.plans) {
        let own = rows.iter().filter(|(_, task)| task.plan == *id);
        let own: Vec<TaskId> = own.map(|(id, _)| *id).collect();
        plan.calendar = calendars[calendar.index(calendars.len())];
        plan.owner = picked(&people, owner);
        plan.launch = picked(&own, launch);
        releases.push((*id, plan));
    }
    program.plans = table(releases, gaps, 3);
    program.tasks = table(rows, gaps, 4);
    let mut seen = BTreeSet::new();
    let mut links = raw.links;
    links.retain_mut(|(link, from, to)| {
        let (Some(from), Some(to)) = (picked(&tasks, Some(*from)), picked(&tasks, Some(*to)))
        else {
            return false;
        };
        (link.from, link.to) = (from, to);
        from != to
            && program.ancestors(from).all(|above| above != to)
            && program.ancestors(to).all(|above| above != from)
            && seen.insert((from, to))
    });
    let links = links.into_iter().map(|(link, _, _)| link);
    program.links = table(numbered(gaps, links.collect()), gaps, 5);
    if !tasks.is_empty() && !people.is_empty() {
        let parts = raw.assignments.into_iter().map(|(mut part, task, person)| {
            part.task = tasks[task.index(tasks.len())];
            part.person = people[person.index(people.len())];
            part
        });
        program.assignments = table(numbered(gaps, parts.collect()), gaps, 6);
    }
    let baselines = raw.baselines.into_iter().map(|(mut baseline, plan)| {
        baseline.plan = plans[plan.index(plans.len())];
        baseline
    });
    program.baselines = table(numbered(gaps, baselines.collect()), gaps, 7);
    program
}

fn numbered<K: From<u32>, V>(gaps: &[u32], rows: Vec<V>) -> Vec<(K, V)> {
    ids(gaps, rows.len()).into_iter().zip(rows).collect()
}

/// A table that may have given more ids than it still holds.
fn table<K: Copy + Ord + From<u32> + Into<u32>, V>(
    rows: Vec<(K, V)>,
    gaps: &[u32],
    noun: usize,
) -> Table<K, V> {
    let last = rows.last().map_or(0, |(id, _)| (*id).into());
    Table::from_rows(rows, last + gaps[noun])
}
