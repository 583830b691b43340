//! How the finish of a task follows from its start, and the other way round.

use plan::{Assignment, Moment, Progress, Task, Units};

use super::{Network, Node};
use crate::point::Point;
use crate::worktime::WorkTime;

/// The length of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Working minutes from start to finish, interruptions included.
    Work(i32),
    /// Minutes on the wall.
    Elapsed(i32),
    /// People with different hours: from the first to the last of them.
    Parts {
        /// Where their parts begin in the network's list.
        first: u32,
        /// How many there are.
        count: u32,
    },
}

/// One person's part.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    clock: u32,
    /// Working minutes after the task's start.
    delay: i64,
    /// Working minutes it takes.
    work: i64,
}

/// The part of one person, who needs their share of the work, or the whole duration where a file
/// does not say how much there is.
pub(super) fn part(task: &Task, part: &Assignment, clock: u32) -> Part {
    let duration = i64::from(task.duration.0) + pauses(task);
    let work = i64::from(part.work.0) * i64::from(Units::WHOLE.0);
    let units = i64::from(part.units.0.max(1));
    Part {
        clock,
        delay: i64::from(part.delay.0),
        work: if work == 0 {
            duration
        } else {
            (work + units / 2) / units
        },
    }
}

/// Working minutes of the breaks that still lie within a task.
fn pauses(task: &Task) -> i64 {
    let within = task
        .splits
        .iter()
        .filter(|split| split.after < task.duration);
    within.map(|split| i64::from(split.pause.0)).sum()
}

impl Shape {
    /// A task worked by one calendar.
    pub(crate) fn of(task: &Task) -> Self {
        if task.elapsed {
            return Self::Elapsed(task.duration.0);
        }
        let work = i64::from(task.duration.0) + pauses(task);
        Self::Work(i32::try_from(work).unwrap_or(i32::MAX))
    }
}

impl Node {
    /// Whether it takes no time at all.
    pub(crate) fn is_instant(&self) -> bool {
        matches!(self.shape, Shape::Work(0) | Shape::Elapsed(0))
    }

    /// What is left of its length: all of it, unless it has begun.
    pub(crate) fn left(&self) -> Shape {
        match (self.progress, self.shape) {
            (Progress::Started { remaining, .. }, Shape::Work(_) | Shape::Parts { .. }) => {
                Shape::Work(remaining.0)
            }
            (Progress::Started { remaining, .. }, Shape::Elapsed(_)) => Shape::Elapsed(remaining.0),
            (Progress::NotStarted | Progress::Complete { .. }, shape) => shape,
        }
    }
}

impl Network {
    /// The hours of everybody who does a part of a node's work.
    pub(crate) fn clocks_of_parts(&self, node: &Node) -> Vec<u32> {
        let Shape::Parts { first, count } = node.shape else {
            return Vec::new();
        };
        let parts = &self.parts[first as usize..(first + count) as usize];
        parts.iter().map(|part| part.clock).collect()
    }

    /// The first minute at which this node's work can begin, from a minute on. An instant may
    /// also lie at the very end of work: a milestone after Friday's work is on Friday.
    pub(crate) fn settle(&self, node: &Node, point: Point) -> Point {
        if let Shape::Parts { first, count } = node.shape {
            let parts = &self.parts[first as usize..(first + count) as usize];
            let starts = parts
                .iter()
                .map(|part| self.hours(part).next_start(point.moment));
            return Point::at(starts.min().unwrap_or(point.moment));
        }
        let work = self.work_of(point, node.clock);
        let start = self.start_point(node.clock, work);
        if start.moment > point.moment
            && node.is_instant()
            && self.finish_point(node.clock, work) == point
        {
            return self.known_on(point, node.clock);
        }
        start
    }

    /// Where work that begins at a minute ends.
    pub(crate) fn finish_from(&self, node: &Node, shape: Shape, start: Point) -> Point {
        match shape {
            Shape::Work(0) => start,
            Shape::Work(work) => {
                let work = self.work_of(start, node.clock) + i64::from(work);
                self.finish_point(node.clock, work)
            }
            Shape::Elapsed(minutes) => later(start, minutes),
            Shape::Parts { first, count } => {
                let parts = &self.parts[first as usize..(first + count) as usize];
                let ends = parts.iter().map(|part| {
                    let clock = self.hours(part);
                    clock.finish_at(clock.work_at(start.moment) + part.delay + part.work)
                });
                Point::at(ends.max().unwrap_or(start.moment))
            }
        }
    }

    /// Where work that ends at a minute begins at the latest.
    pub(crate) fn start_from(&self, node: &Node, shape: Shape, finish: Point) -> Point {
        match shape {
            Shape::Work(0) => finish,
            Shape::Work(work) => {
                let work = self.work_of(finish, node.clock) - i64::from(work);
                self.start_point(node.clock, work)
            }
            Shape::Elapsed(minutes) => later(finish, minutes.saturating_neg()),
            Shape::Parts { first, count } => {
                let parts = &self.parts[first as usize..(first + count) as usize];
                let starts = parts.iter().map(|part| {
                    let clock = self.hours(part);
                    clock.start_at(clock.work_at(finish.moment) - part.work - part.delay)
                });
                Point::at(starts.min().unwrap_or(finish.moment))
            }
        }
    }

    /// The latest minute a node can begin at without beginning after another minute. (`now` is
    /// where it begins at present: an instant at the end of a day stays at the end of a day.)
    pub(crate) fn latest_start(&self, node: &Node, now: Point, by: Point) -> Point {
        match node.shape {
            Shape::Elapsed(_) | Shape::Parts { .. } => by,
            Shape::Work(_) => {
                if node.is_instant() {
                    let work = self.work_of(now, node.clock);
                    if self.start_point(node.clock, work) != now {
                        return self.finish_point(node.clock, self.work_of(by, node.clock));
                    }
                }
                let start = self.start_point(node.clock, self.work_of(by, node.clock));
                if start.moment <= by.moment {
                    start
                } else {
                    self.start_point(node.clock, self.work_of(by, node.clock) - 1)
                }
            }
        }
    }

    /// The last minute that is no later than a finish as far as this node's work goes: its day
    /// may end before somebody else's.
    pub(crate) fn as_good_a_finish(&self, at: super::At, finish: Point) -> Point {
        let node = &self.nodes[at];
        match node.shape {
            Shape::Work(work) if work > 0 => self
                .start_point(node.clock, self.work_of(finish, node.clock))
                .later(finish),
            Shape::Work(_) | Shape::Elapsed(_) | Shape::Parts { .. } => finish,
        }
    }

    /// The weight of a task among others, in minutes of work.
    pub(crate) fn length(&self, node: &Node) -> i64 {
        match node.shape {
            Shape::Work(work) => i64::from(work),
            Shape::Elapsed(minutes) => i64::from(minutes) / 3,
            Shape::Parts { first, count } => {
                let parts = &self.parts[first as usize..(first + count) as usize];
                parts.iter().map(|part| part.work).max().unwrap_or(0)
            }
        }
    }

    fn hours(&self, part: &Part) -> &WorkTime {
        &self.clocks[part.clock as usize]
    }
}

/// Some minutes on the wall later, within what a moment holds.
pub(crate) fn later(point: Point, minutes: i32) -> Point {
    let sum = point.moment.0.saturating_add(minutes);
    Point::at(Moment(sum.clamp(Moment::MIN.0, Moment::MAX.0)))
}
