//! What records say of each other: references that lead nowhere are taken out, and what can't be
//! without them too.

use std::collections::{BTreeMap, BTreeSet};

use plan::{Baseline, Calendar, CalendarId, PersonId, PlanId, Program, Table, TaskId};

use super::fields::Ledger;
use super::read::{Found, Lined};
use super::{baseline, calendar, link, outline, people, release, task};

/// Makes a sound program of what was found.
pub(super) fn program(mut found: Found, ledger: &mut Ledger) -> Program {
    calendars(&mut found, ledger);
    let calendars: BTreeSet<CalendarId> = found.calendars.keys().copied().collect();
    for (line, person) in found.people.values_mut() {
        known(&mut person.calendar, &calendars, *line, "calendar", ledger);
    }
    let people: BTreeSet<PersonId> = found.people.keys().copied().collect();
    plans(&mut found, &people, ledger);
    let plans: BTreeSet<PlanId> = found.plans.keys().copied().collect();
    keep(&mut found.workstreams, ledger, "workstream", |stream| {
        plans.contains(&stream.plan)
    });
    for (line, stream) in found.workstreams.values_mut() {
        known(&mut stream.lead, &people, *line, "lead", ledger);
    }
    keep(&mut found.tasks, ledger, "task", |task| {
        plans.contains(&task.plan)
    });
    tasks(&mut found, &calendars, &people, ledger);
    let tasks: BTreeMap<TaskId, PlanId> = plans_of_tasks(&found);
    for (&id, (line, plan)) in &mut found.plans {
        if plan
            .launch
            .is_some_and(|launch| tasks.get(&launch) != Some(&id))
        {
            plan.launch = None;
            dangling(ledger, *line, "launch");
        }
    }
    links(&mut found, ledger);
    keep(&mut found.assignments, ledger, "assignment", |part| {
        tasks.contains_key(&part.task) && people.contains(&part.person)
    });
    keep(&mut found.baselines, ledger, "baseline", |baseline| {
        plans.contains(&baseline.plan)
    });
    assembled(found)
}

fn assembled(mut found: Found) -> Program {
    let mut rows = found.rows;
    let baselines = found.baselines.into_iter().map(|(id, (line, head))| {
        let baseline = Baseline {
            plan: head.plan,
            name: head.name,
            taken: head.taken,
            rows: rows.remove(&id).unwrap_or_default().into(),
        };
        (id, (line, baseline))
    });
    let baselines = baselines.collect();
    let next = &mut found.next;
    Program {
        calendars: table(found.calendars, next.remove(calendar::NOUN)),
        people: table(found.people, next.remove(people::PERSON)),
        plans: table(found.plans, next.remove(release::NOUN)),
        workstreams: table(found.workstreams, next.remove(people::WORKSTREAM)),
        tasks: table(found.tasks, next.remove(task::NOUN)),
        links: table(found.links, next.remove(link::NOUN)),
        assignments: table(found.assignments, next.remove(people::ASSIGNMENT)),
        baselines: table(baselines, next.remove(baseline::NOUN)),
        ..Program::default()
    }
}

fn table<K: Copy + Ord + From<u32> + Into<u32>, V>(
    rows: Lined<K, V>,
    next: Option<u32>,
) -> Table<K, V> {
    let rows = rows.into_iter().map(|(id, (_, row))| (id, row));
    Table::from_rows(rows, next.unwrap_or(1))
}

/// Takes out bases that are missing, and one base of every loop.
fn calendars(found: &mut Found, ledger: &mut Ledger) {
    let all: BTreeSet<CalendarId> = found.calendars.keys().copied().collect();
    for (line, calendar) in found.calendars.values_mut() {
        known(&mut calendar.base, &all, *line, "base", ledger);
    }
    let mut sound: BTreeSet<CalendarId> = BTreeSet::new();
    for id in all {
        let mut way = Vec::new();
        let mut on_way = BTreeSet::new();
        let mut next = Some(id);
        while let Some(at) = next.filter(|at| !sound.contains(at)) {
            if !on_way.insert(at) {
                if let Some((line, calendar)) = found.calendars.get_mut(&at) {
                    calendar.base = None;
                    let text = format!(
                        "Calendar {} is based on itself in the end; it is now based on none.",
                        at.0
                    );
                    ledger.changed("calendar-loop", *line, text);
                }
                break;
            }
            way.push(at);
            next = found.calendars.get(&at).and_then(|(_, row)| row.base);
        }
        sound.extend(way);
    }
}

fn plans(found: &mut Found, people: &BTreeSet<PersonId>, ledger: &mut Ledger) {
    for (line, plan) in found.plans.values_mut() {
        known(&mut plan.owner, people, *line, "owner", ledger);
        if found.calendars.contains_key(&plan.calendar) {
            continue;
        }
        let first = found.calendars.keys().next().copied();
        plan.calendar = first.unwrap_or_else(|| {
            let id = CalendarId(1);
            found.calendars.insert(id, (*line, Calendar::standard()));
            id
        });
        let text = format!(
            "The calendar of the plan “{}” is missing; it goes by “{}” now.",
            plan.name, found.calendars[&plan.calendar].1.name
        );
        ledger.changed("dangling-reference", *line, text);
    }
}

fn tasks(
    found: &mut Found,
    calendars: &BTreeSet<CalendarId>,
    people: &BTreeSet<PersonId>,
    ledger: &mut Ledger,
) {
    for (line, task) in found.tasks.values_mut() {
        known(&mut task.calendar, calendars, *line, "calendar", ledger);
        known(&mut task.owner, people, *line, "owner", ledger);
        let stream = task.workstream.map(|id| found.workstreams.get(&id));
        if stream.is_some_and(|stream| stream.is_none_or(|(_, row)| row.plan != task.plan)) {
            task.workstream = None;
            dangling(ledger, *line, "workstream");
        }
    }
    outline::mend(&mut found.tasks, ledger);
}

fn plans_of_tasks(found: &Found) -> BTreeMap<TaskId, PlanId> {
    let tasks = found.tasks.iter();
    tasks.map(|(&id, (_, task))| (id, task.plan)).collect()
}

fn links(found: &mut Found, ledger: &mut Ledger) {
    let walk = outline::Walk::of(&found.tasks);
    let tasks = &found.tasks;
    let mut seen = BTreeSet::new();
    found.links.retain(|_, (line, link)| {
        let (from, to) = (link.from, link.to);
        let what = if !tasks.contains_key(&from) || !tasks.contains_key(&to) {
            "leads to or from a task that is missing"
        } else if from == to {
            "leads from a task to itself"
        } else if walk.is_under(from, to) || walk.is_under(to, from) {
            "joins a summary with a row in it"
        } else if !seen.insert((from, to)) {
            "joins two tasks that are joined already"
        } else {
            return true;
        };
        let text = format!("The link {what}; it was left out.");
        ledger.left_out("dangling-link", *line, text);
        false
    });
}

/// Takes a reference out that leads nowhere.
fn known<K: Copy + Ord>(
    reference: &mut Option<K>,
    all: &BTreeSet<K>,
    line: usize,
    what: &str,
    ledger: &mut Ledger,
) {
    if reference.is_some_and(|id| !all.contains(&id)) {
        *reference = None;
        dangling(ledger, line, what);
    }
}

fn dangling(ledger: &mut Ledger, line: usize, what: &str) {
    let text = format!("The {what} named here is missing; it was left out.");
    ledger.changed("dangling-reference", line, text);
}

/// Takes records out whose necessary references lead nowhere.
fn keep<K: Ord, V>(
    table: &mut Lined<K, V>,
    ledger: &mut Ledger,
    what: &str,
    stays: impl Fn(&V) -> bool,
) {
    table.retain(|_, (line, row)| {
        let stays = stays(row);
        if !stays {
            let text = format!("The {what} belongs to something that is missing; it was left out.");
            ledger.left_out("dangling-record", *line, text);
        }
        stays
    });
}
