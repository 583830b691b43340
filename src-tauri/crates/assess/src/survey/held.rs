//! What is blocked, and by what in the end (R-BLK-7).

use std::collections::{BTreeMap, BTreeSet};

use plan::{BlockerId, TaskId};

use super::Survey;
use super::web::{At, Seen, Web};

/// One row that can't proceed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The row.
    pub task: TaskId,
    /// The blocker at the beginning of the chain: what has to go first.
    pub root: BlockerId,
    /// The row that blocker stops; the row itself where it is stopped directly.
    pub at: TaskId,
    /// Whether a blocker names the row itself; otherwise it is blocked upstream.
    pub direct: bool,
}

/// Every row that can't proceed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    stops: BTreeMap<TaskId, Stop>,
    waits_for: BTreeMap<BlockerId, BlockerId>,
    behind: BTreeMap<BlockerId, usize>,
}

impl Held {
    /// Marks what open blockers hold. Cascades (A waits for B, B waits for C) point at the root:
    /// a row that is blocked and waits for another blocked row is blocked by what blocks that
    /// one. Of several roots the worst is told, the oldest among equals.
    pub(super) fn of(survey: &Survey<'_>) -> Self {
        let direct = &survey.near().blockers_of;
        if direct.is_empty() {
            return Self::default();
        }
        let web = survey.web();
        let blocked: Vec<At> = direct
            .keys()
            .filter_map(|&task| web.at(task))
            .filter(|&at| web.is_open(at))
            .collect();
        let after: BTreeSet<At> = web
            .downstream(&blocked, &mut Seen::none(web.len()))
            .into_iter()
            .collect();
        let mut roots: BTreeMap<_, Vec<At>> = BTreeMap::new();
        for &at in blocked.iter().filter(|at| !after.contains(at)) {
            for &id in direct.get(&web.task(at)).into_iter().flatten() {
                let severity = survey.program.blockers.get(id).map(|row| row.severity);
                roots.entry((severity, id)).or_default().push(at);
            }
        }
        let mut held = Self::default();
        // One walk remembers where the worse ones have been.
        let mut seen = Seen::none(web.len());
        for ((_, root), rows) in roots {
            for at in rows {
                held.follow(web, root, at, &mut seen, direct);
            }
        }
        for stop in held.stops.values().filter(|stop| !stop.direct) {
            *held.behind.entry(stop.root).or_default() += 1;
        }
        for (task, blockers) in direct {
            let Some(stop) = held.stops.get(task) else {
                continue;
            };
            for &blocker in blockers {
                let waits = web.at(*task).is_some_and(|at| after.contains(&at));
                if blocker != stop.root && waits {
                    held.waits_for.insert(blocker, stop.root);
                }
            }
        }
        held
    }

    fn follow(
        &mut self,
        web: &Web<'_>,
        root: BlockerId,
        at: At,
        seen: &mut Seen,
        direct: &BTreeMap<TaskId, Vec<BlockerId>>,
    ) {
        let blocked = web.task(at);
        self.stops.entry(blocked).or_insert(Stop {
            task: blocked,
            root,
            at: blocked,
            direct: true,
        });
        for row in web.downstream(&[at], seen) {
            let task = web.task(row);
            self.stops.entry(task).or_insert_with(|| Stop {
                task,
                root,
                at: blocked,
                direct: direct.contains_key(&task),
            });
        }
    }

    /// What stops a row.
    #[must_use]
    pub fn stop(&self, task: TaskId) -> Option<&Stop> {
        self.stops.get(&task)
    }

    /// Every row that can't proceed, in order of their ids.
    pub fn stops(&self) -> impl Iterator<Item = &Stop> {
        self.stops.values()
    }

    /// The blocker that has to go before this one's rows can proceed.
    #[must_use]
    pub fn waits_for(&self, blocker: BlockerId) -> Option<BlockerId> {
        self.waits_for.get(&blocker).copied()
    }

    /// How many rows wait in the end for this blocker, those it stops directly not counted.
    #[must_use]
    pub fn behind(&self, blocker: BlockerId) -> usize {
        self.behind.get(&blocker).copied().unwrap_or(0)
    }
}
