//! Programs of any size, always the same ones.

use std::collections::{BTreeMap, BTreeSet};

use plan::{
    Calendar, CalendarId, Constraint, Link, LinkId, LinkKind, Moment, NaiveDate, Plan, PlanId,
    Program, Table, Task, TaskId, TimeDelta, WorkMinutes,
};

/// The plan every generated program consists of.
pub const PLAN: PlanId = PlanId(1);

/// A second plan with a single row, for a window to go back and forth to.
const BESIDE: PlanId = PlanId(2);

/// Every `GROUP` tasks lie under a summary of their own, as people arrange long plans.
const GROUP: u32 = 20;

/// A day of work on the standard calendar.
const DAY: i32 = 480;

/// `count` tasks one after the other.
#[must_use]
pub fn chain(count: u32) -> Program {
    let links = (1..count).map(|place| (place - 1, place, 0));
    program(count, links, &BTreeMap::new())
}

/// A first task that `successors` others wait for, and as many more that wait for nobody.
#[must_use]
pub fn fan(count: u32, successors: u32) -> Program {
    let links = (1..=successors.min(count - 1)).map(|place| (0, place, 0));
    program(count, links, &BTreeMap::new())
}

/// `count` tasks with `tenths` tenths of a link each, every link from one of the forty tasks
/// before: the shape of a plan that several teams work on at once.
#[must_use]
pub fn layered(count: u32, tenths: u32) -> Program {
    const REACH: u32 = 40;
    let mut dice = Dice(u64::from(count) * 31 + u64::from(tenths));
    let mut links = Vec::new();
    for place in 1..count {
        let wanted = tenths / 10 + u32::from(dice.below(10) < tenths % 10);
        let mut from: Vec<u32> = (0..wanted)
            .map(|_| place - 1 - dice.below(place.min(REACH)))
            .collect();
        from.sort_unstable();
        from.dedup();
        links.extend(from.into_iter().map(|from| (from, place, 0)));
    }
    program(count, links, &BTreeMap::new())
}

/// A release of three years, as the interface is measured with: packages of twenty tasks one after
/// the other, each beginning in some week, and links from packages that are over to some that begin
/// later, 1.2 links a task in all. The first task is followed by a thousand: by its own package,
/// and by 49 more that begin so many weeks after it.
#[must_use]
pub fn release(count: u32) -> Program {
    const WEEKS: u32 = 145;
    /// After so many weeks a package is over, with room to spare.
    const OVER: u32 = 14;
    const FOLLOWING: u32 = 50;
    let mut dice = Dice(u64::from(count) * 17);
    let weeks: Vec<u32> = (0..count / GROUP)
        .map(|package| if package == 0 { 0 } else { dice.below(WEEKS) })
        .collect();
    let mut links: Vec<(u32, u32, i32)> = (1..count)
        .filter(|place| place % GROUP != 0)
        .map(|place| (place - 1, place, 0))
        .collect();
    let mut starts = BTreeMap::new();
    for (&week, package) in weeks.iter().zip(0..).skip(1) {
        if package < FOLLOWING {
            let days = i32::try_from(week * 5).expect("a few hundred days");
            links.push((0, package * GROUP, days * DAY));
        } else {
            starts.insert(package * GROUP, first_day() + TimeDelta::weeks(week.into()));
        }
    }
    let week = |place: u32| weeks[(place / GROUP) as usize];
    let mut across = BTreeSet::new();
    while links.len() + across.len() < count as usize * 12 / 10 {
        let (from, to) = (dice.below(count), dice.below(count));
        if week(from) + OVER < week(to) {
            across.insert((from, to, 0));
        }
    }
    links.extend(across);
    let one = program(count, links, &starts);
    let beside = Plan::new("Beside it", first_day(), CalendarId(1));
    let alone = Task::new(BESIDE, "Nothing much", WorkMinutes(DAY));
    let rows = one.tasks.iter().map(|(id, task)| (id, task.clone()));
    let last = TaskId(one.tasks.next() + 1);
    Program {
        tasks: Table::from_rows(rows.chain([(last, alone)]), 1),
        plans: Table::from_rows([(PLAN, plan_of(count)), (BESIDE, beside)], 1),
        ..one.clone()
    }
}

/// The task at a place, counted from 0, not counting summaries.
#[must_use]
pub fn task_at(place: u32) -> TaskId {
    TaskId(place / GROUP * (GROUP + 1) + place % GROUP + 2)
}

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).expect("a real date")
}

fn plan_of(count: u32) -> Plan {
    Plan::new(&format!("{count} tasks"), first_day(), CalendarId(1))
}

/// Links are told as two places and a lag; `starts` holds places that begin no earlier than a day.
fn program(
    count: u32,
    links: impl IntoIterator<Item = (u32, u32, i32)>,
    starts: &BTreeMap<u32, NaiveDate>,
) -> Program {
    let calendar = CalendarId(1);
    let mut dice = Dice(u64::from(count));
    let mut tasks = Vec::new();
    for place in 0..count {
        let id = task_at(place);
        if place % GROUP == 0 {
            let name = format!("Work package {}", place / GROUP + 1);
            let mut summary = Task::new(PLAN, &name, WorkMinutes(DAY));
            summary.rank = i64::from(place);
            tasks.push((TaskId(id.0 - 1), summary));
        }
        let days = i32::try_from(dice.below(4)).expect("a small number") + 1;
        let mut task = Task::new(
            PLAN,
            &format!("Task {} of the plan", place + 1),
            WorkMinutes(days * DAY),
        );
        task.parent = Some(TaskId(place / GROUP * (GROUP + 1) + 1));
        task.rank = i64::from(place);
        if let Some(day) = starts.get(&place) {
            task.constraint = Constraint::StartNoEarlierThan(Moment::at_start_of(*day));
        }
        tasks.push((id, task));
    }
    let links = links.into_iter().zip(1..).map(|((from, to, lag), id)| {
        let (from, to) = (task_at(from), task_at(to));
        let link = Link::new(from, to, LinkKind::FinishToStart, WorkMinutes(lag));
        (LinkId(id), link)
    });
    Program {
        calendars: Table::from_rows([(calendar, Calendar::standard())], 1),
        plans: Table::from_rows([(PLAN, plan_of(count))], 1),
        tasks: Table::from_rows(tasks, 1),
        links: Table::from_rows(links, 1),
        ..Program::default()
    }
}

/// Random numbers that are the same on every machine and in every year (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^= bits >> 31;
        u32::try_from(bits % u64::from(limit.max(1))).expect("below a 32-bit limit")
    }
}

#[cfg(test)]
mod tests {
    use plan::{Datelike as _, Edit, TaskChange};

    use super::*;

    #[test]
    fn sizes_are_as_asked() {
        for (program, links) in [(chain(100), 99..=99), (fan(100, 30), 30..=30)] {
            assert_eq!(program.tasks.len(), 105);
            assert!(links.contains(&program.links.len()));
        }
        let network = layered(10_000, 12);
        assert_eq!(network.tasks.len(), 10_500);
        assert!(
            (11_500..12_000).contains(&network.links.len()),
            "{}",
            network.links.len()
        );
        assert_eq!(network, layered(10_000, 12));
    }

    #[test]
    fn a_release_is_three_years_of_packages_behind_one_task() {
        for count in [1_000, 10_000] {
            let program = release(count);
            assert_eq!(program.links.len(), count as usize * 12 / 10);
            let before = schedule::schedule(&program).expect("no loop");
            let end = before.finish_of(PLAN).expect("rows have dates").date();
            assert!((2028..=2029).contains(&end.year()), "{end}");
            let edit = Edit::SetTask {
                task: task_at(0),
                change: TaskChange::Duration(WorkMinutes(10 * DAY)),
            };
            let (later, _) = plan::apply::decide(&program, &edit).expect("a longer task");
            let after = schedule::schedule(&later).expect("no loop");
            let starts = |of: &schedule::Schedule, id| of.dates(id).map(|dates| dates.start);
            let followers = (0..count)
                .map(task_at)
                .filter(|&id| starts(&before, id) != starts(&after, id))
                .count();
            assert!((999..1_100).contains(&followers), "{followers} of {count}");
        }
    }

    #[test]
    fn links_lead_forward_between_real_work() {
        for (_, link) in layered(500, 12).links.iter() {
            assert!(link.from < link.to);
        }
        let program = chain(45);
        let work = (0..45).map(|place| program.tasks.get(task_at(place)).expect("a task"));
        for (task, place) in work.zip(1..) {
            assert_eq!(task.name, format!("Task {place} of the plan"));
            assert!(
                program
                    .tasks
                    .get(task.parent.expect("in a package"))
                    .is_some()
            );
        }
    }
}
