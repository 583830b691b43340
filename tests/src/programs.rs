//! Programs of any size, always the same ones.

use plan::{
    Calendar, CalendarId, Link, LinkId, LinkKind, NaiveDate, Plan, PlanId, Program, Table, Task,
    TaskId, WorkMinutes,
};

/// The plan every generated program consists of.
pub const PLAN: PlanId = PlanId(1);

/// Every `GROUP` tasks lie under a summary of their own, as people arrange long plans.
const GROUP: u32 = 20;

/// A day of work on the standard calendar.
const DAY: i32 = 480;

/// `count` tasks one after the other.
#[must_use]
pub fn chain(count: u32) -> Program {
    program(count, (1..count).map(|place| (place - 1, place)))
}

/// A first task that `successors` others wait for, and as many more that wait for nobody.
#[must_use]
pub fn fan(count: u32, successors: u32) -> Program {
    program(
        count,
        (1..=successors.min(count - 1)).map(|place| (0, place)),
    )
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
        links.extend(from.into_iter().map(|from| (from, place)));
    }
    program(count, links)
}

/// The task at a place, counted from 0, not counting summaries.
#[must_use]
pub fn task_at(place: u32) -> TaskId {
    TaskId(place / GROUP * (GROUP + 1) + place % GROUP + 2)
}

fn program(count: u32, links: impl IntoIterator<Item = (u32, u32)>) -> Program {
    let calendar = CalendarId(1);
    let start = NaiveDate::from_ymd_opt(2026, 1, 5).expect("a real date");
    let release = Plan::new(&format!("{count} tasks"), start, calendar);
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
        tasks.push((id, task));
    }
    let links = links.into_iter().zip(1..).map(|((from, to), id)| {
        let (from, to) = (task_at(from), task_at(to));
        (
            LinkId(id),
            Link::new(from, to, LinkKind::FinishToStart, WorkMinutes::ZERO),
        )
    });
    Program {
        calendars: Table::from_rows([(calendar, Calendar::standard())], 1),
        plans: Table::from_rows([(PLAN, release)], 1),
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
