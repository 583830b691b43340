//! What a record looked like when it was read, so that fields that follow from it are written
//! back only while it still looks like that.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use plan::{Assignment, Moment, Progress, Task, TaskId};

/// Under which name a stamp is kept.
pub(super) const KEY: &str = "mspdi-then:=";

/// Stamps of tasks and of people: what they do, without their dates.
#[derive(Default)]
pub(super) struct Stamps {
    pub(super) tasks: BTreeMap<TaskId, u64>,
    pub(super) people: BTreeMap<plan::PersonId, u64>,
    /// Of all outermost rows together.
    pub(super) whole: u64,
}

impl Stamps {
    /// The stamps of rows, each with the row it lies under, children after their summary.
    pub(super) fn of<'a>(
        rows: &[(TaskId, &'a Task)],
        parts: impl Iterator<Item = &'a Assignment>,
    ) -> Self {
        let mut stamps = Self::default();
        let mut of_task: BTreeMap<TaskId, u64> = BTreeMap::new();
        for part in parts {
            let one = of_part(part);
            let task = of_task.entry(part.task).or_default();
            *task = mix(*task, one);
            let person = stamps.people.entry(part.person).or_default();
            *person = mix(*person, one);
        }
        let mut under: BTreeMap<TaskId, u64> = BTreeMap::new();
        for &(id, task) in rows.iter().rev() {
            let own = match under.get(&id) {
                Some(&rows) => rows,
                None => of_work(task, of_task.get(&id).copied().unwrap_or_default()),
            };
            stamps.tasks.insert(id, own);
            match task.parent {
                Some(parent) => {
                    let above = under.entry(parent).or_default();
                    *above = mix(*above, own);
                }
                None => stamps.whole = mix(stamps.whole, own),
            }
        }
        stamps
    }
}

/// A part's work.
pub(super) fn of_part(part: &Assignment) -> u64 {
    let own = format!(
        "{} {} {} {}",
        part.units.0, part.work.0, part.done.0, part.delay.0
    );
    hash(&own)
}

/// A stamp with the dates it is good for; without any it is good for all.
pub(super) fn write(stamp: u64, dates: Option<(Moment, Moment)>) -> String {
    match dates {
        Some((start, finish)) => format!("{stamp:016x} {start} {finish}"),
        None => format!("{stamp:016x}"),
    }
}

/// Whether a stamp is still good.
pub(super) fn holds(kept: Option<&str>, stamp: u64, dates: Option<(Moment, Moment)>) -> bool {
    holds_if(kept, stamp, dates, |one, other| one == other)
}

/// Whether a stamp is still good, where two moments may be the `same` without being equal: Friday
/// 17:00 and Monday 08:00 are the same to work.
pub(super) fn holds_if(
    kept: Option<&str>,
    stamp: u64,
    dates: Option<(Moment, Moment)>,
    same: impl Fn(Moment, Moment) -> bool,
) -> bool {
    let Some((word, then)) = kept.map(|kept| kept.split_once(' ').unwrap_or((kept, ""))) else {
        return false;
    };
    if word != format!("{stamp:016x}") {
        return false;
    }
    let Some((start, finish)) = then.split_once(' ') else {
        return then.is_empty();
    };
    match (start.parse(), finish.parse(), dates) {
        (Ok(start), Ok(finish), Some(now)) => same(start, now.0) && same(finish, now.1),
        _ => false,
    }
}

/// A short number for a text (Fowler, Noll and Vo's 1a, which is the same everywhere).
pub(super) fn hash(text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

fn mix(one: u64, other: u64) -> u64 {
    one.rotate_left(5).wrapping_mul(0x0100_0000_01b3) ^ other
}

fn of_work(task: &Task, parts: u64) -> u64 {
    let mut own = format!("{} {} {parts}", task.duration.0, task.elapsed);
    let _ = match task.progress {
        Progress::NotStarted => Ok(()),
        Progress::Started {
            start,
            percent,
            remaining,
            resume,
        } => {
            let resume = resume.map(|resume| resume.0);
            write!(own, " {start} {percent} {} {resume:?}", remaining.0)
        }
        Progress::Complete { start, finish } => write!(own, " {start} {finish}"),
    };
    for split in &task.splits {
        let _ = write!(own, " {}+{}", split.after.0, split.pause.0);
    }
    hash(&own)
}
