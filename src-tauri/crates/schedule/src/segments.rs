//! The stretches of a split task.

use plan::{Moment, Program, Progress, TaskId};

use crate::dates::Schedule;
use crate::network::Role;

impl Schedule {
    /// Where a task is really worked on, from its start to its finish: one stretch, or several
    /// where it is interrupted. Empty for a summary.
    #[must_use]
    pub fn segments(&self, program: &Program, task: TaskId) -> Vec<(Moment, Moment)> {
        let (Some(at), Some(row), Some(dates)) = (
            self.network.at(task),
            program.tasks.get(task),
            self.dates(task),
        ) else {
            return Vec::new();
        };
        let node = &self.network.nodes[at];
        if node.role != Role::Leaf {
            return Vec::new();
        }
        let clock = &self.network.clocks[node.clock as usize];
        let mut breaks: Vec<(i64, i64)> = row
            .splits
            .iter()
            .filter(|split| split.after < row.duration)
            .map(|split| (i64::from(split.after.0), i64::from(split.pause.0)))
            .collect();
        if let Progress::Started {
            remaining, start, ..
        } = row.progress
            && row.splits.is_empty()
        {
            // Work that goes on later than it stopped is interrupted where it stopped.
            let done = i64::from(row.duration.0 - remaining.0);
            let whole = clock.work_at(dates.finish) - clock.work_at(start);
            let pause = whole - i64::from(row.duration.0);
            if done > 0 && remaining.0 > 0 && pause > 0 {
                breaks.push((done, pause));
            }
        }
        let mut stretches = Vec::with_capacity(breaks.len() + 1);
        let (mut from, mut work) = (dates.start, clock.work_at(dates.start));
        let mut done = 0;
        for (after, pause) in breaks {
            work += after - done;
            done = after;
            let until = clock.finish_at(work);
            if until >= dates.finish || until <= from {
                break;
            }
            stretches.push((from, until));
            work += pause;
            from = clock.start_at(work);
        }
        stretches.push((from, dates.finish));
        stretches
    }
}
