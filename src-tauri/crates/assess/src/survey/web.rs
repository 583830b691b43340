//! What waits for what, row by row: the links as people mean them, with the outline.
//!
//! A row that is late makes late what is linked after it, and what is linked after a summary it
//! lies in; what is linked before a summary holds back every row in it.

use std::cell::OnceCell;

use plan::{Program, Task, TaskId};
use schedule::{Dates, Schedule};

/// A row's place among all rows, in order of their ids.
pub(crate) type At = usize;

/// All rows with what comes after each.
pub(crate) struct Web<'a> {
    rows: Vec<(TaskId, &'a Task, Option<&'a Dates>)>,
    /// The places of milestones: of ten thousand rows a few dozen, and most rules ask for them alone.
    instants: Vec<At>,
    program: &'a Program,
    // Worked out for the rules that ask: most colours need none of them.
    after: OnceCell<Spread>,
    before: OnceCell<Spread>,
    outline: OnceCell<Nested>,
}

/// Which rows lie in which.
struct Nested {
    under: Spread,
    above: Vec<Option<At>>,
}

/// For each row the places of some others, end to end.
struct Spread {
    from: Vec<usize>,
    places: Vec<At>,
}

impl Spread {
    fn of(rows: usize, pairs: &[(At, At)]) -> Self {
        let mut from = vec![0; rows + 1];
        for &(at, _) in pairs {
            from[at + 1] += 1;
        }
        for at in 0..rows {
            from[at + 1] += from[at];
        }
        let mut next = from.clone();
        let mut places = vec![0; pairs.len()];
        for &(at, other) in pairs {
            places[next[at]] = other;
            next[at] += 1;
        }
        Self { from, places }
    }

    fn of_row(&self, at: At) -> &[At] {
        &self.places[self.from[at]..self.from[at + 1]]
    }
}

impl<'a> Web<'a> {
    pub(super) fn of(program: &'a Program, schedule: &'a Schedule) -> Self {
        let rows: Vec<_> = program
            .tasks
            .iter()
            .map(|(id, task)| (id, task, schedule.dates(id)))
            .collect();
        let instants = rows.iter().enumerate();
        let instants = instants
            .filter(|(_, (_, task, _))| task.kind.is_milestone())
            .map(|(at, _)| at)
            .collect();
        Self {
            program,
            instants,
            rows,
            after: OnceCell::new(),
            before: OnceCell::new(),
            outline: OnceCell::new(),
        }
    }

    /// What is linked after each row.
    fn after(&self) -> &Spread {
        self.after
            .get_or_init(|| Spread::of(self.rows.len(), &self.links().collect::<Vec<_>>()))
    }

    /// What is linked before each row.
    fn before(&self) -> &Spread {
        self.before.get_or_init(|| {
            let back: Vec<_> = self.links().map(|(from, to)| (to, from)).collect();
            Spread::of(self.rows.len(), &back)
        })
    }

    fn links(&self) -> impl Iterator<Item = (At, At)> + '_ {
        let links = self.program.links.iter();
        links.filter_map(|(_, link)| Some((self.at(link.from)?, self.at(link.to)?)))
    }

    fn outline(&self) -> &Nested {
        self.outline.get_or_init(|| {
            let above: Vec<Option<At>> = self
                .rows
                .iter()
                .map(|(_, task, _)| task.parent.and_then(|parent| self.at(parent)))
                .collect();
            let under: Vec<(At, At)> = above
                .iter()
                .enumerate()
                .filter_map(|(at, &parent)| Some((parent?, at)))
                .collect();
            Nested {
                under: Spread::of(above.len(), &under),
                above,
            }
        })
    }

    /// The place of a row.
    pub(crate) fn at(&self, task: TaskId) -> Option<At> {
        // Ids are given in order and few are ever taken out, so a row lies at or a little before
        // its number.
        let guess = (task.0 as usize).checked_sub(1)?;
        if let Some(&(id, ..)) = self.rows.get(guess)
            && id == task
        {
            return Some(guess);
        }
        self.rows.binary_search_by_key(&task, |&(id, ..)| id).ok()
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The row at a place.
    pub(crate) fn task(&self, at: At) -> TaskId {
        self.rows[at].0
    }

    /// All rows in order of their ids, with their dates.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (TaskId, &'a Task, &'a Dates)> + '_ {
        let rows = self.rows.iter();
        rows.filter_map(|&(id, task, dates)| Some((id, task, dates?)))
    }

    /// All milestones in order of their ids, with their dates: also gates, and what is awaited.
    pub(crate) fn milestones(&self) -> impl Iterator<Item = (TaskId, &'a Task, &'a Dates)> + '_ {
        let rows = self.instants.iter().map(|&at| self.rows[at]);
        rows.filter_map(|(id, task, dates)| Some((id, task, dates?)))
    }

    /// Whether a row is unfinished and in the way of others.
    pub(crate) fn is_open(&self, at: At) -> bool {
        let (_, task, dates) = self.rows[at];
        !task.inactive && dates.is_some_and(|dates| !dates.complete)
    }

    /// Everything unfinished that waits for some rows, directly or not, in the order it is come
    /// upon. `seen` keeps what was come upon before out, and is added to.
    pub(crate) fn downstream(&self, from: &[At], seen: &mut Seen) -> Vec<At> {
        let mut found = Vec::new();
        let mut late: Vec<At> = from.to_vec();
        while let Some(at) = late.pop() {
            // The row itself, and every summary it lies in, ends late.
            let mut next = Some(at);
            while let Some(ends) = next {
                if std::mem::replace(&mut seen.ends[ends], true) {
                    break;
                }
                for &to in self.after().of_row(ends) {
                    self.reach(to, seen, &mut found, &mut late);
                }
                next = self.outline().above[ends];
            }
            // A summary that was named itself holds its rows back; of one that was come upon they
            // have been come upon, too.
            for &row in self.outline().under.of_row(at) {
                self.reach(row, seen, &mut found, &mut late);
            }
        }
        found
    }

    fn reach(&self, to: At, seen: &mut Seen, found: &mut Vec<At>, late: &mut Vec<At>) {
        let mut waiting = vec![to];
        while let Some(at) = waiting.pop() {
            if seen.begins[at] || !self.is_open(at) {
                continue;
            }
            seen.begins[at] = true;
            found.push(at);
            late.push(at);
            waiting.extend(self.outline().under.of_row(at).iter().rev());
        }
    }

    /// What is linked right after a row.
    pub(crate) fn next(&self, task: TaskId) -> impl Iterator<Item = TaskId> + '_ {
        let at = self.at(task);
        at.into_iter()
            .flat_map(|at| self.after().of_row(at))
            .filter(|&&at| self.is_open(at))
            .map(|&at| self.rows[at].0)
    }

    /// Every unfinished row a row waits for, directly or not, with itself; in order of their ids.
    pub(crate) fn upstream(&self, task: TaskId) -> Vec<TaskId> {
        let Some(at) = self.at(task) else {
            return Vec::new();
        };
        let mut seen = vec![false; self.rows.len()];
        let mut waited = vec![false; self.rows.len()];
        let mut waiting = vec![at];
        while let Some(at) = waiting.pop() {
            if std::mem::replace(&mut seen[at], true) || !self.is_open(at) {
                continue;
            }
            waiting.extend(self.outline().under.of_row(at));
            let mut next = Some(at);
            while let Some(begins) = next {
                if std::mem::replace(&mut waited[begins], true) {
                    break;
                }
                waiting.extend(self.before().of_row(begins));
                next = self.outline().above[begins];
            }
        }
        let seen = seen
            .iter()
            .enumerate()
            .filter(|&(at, &seen)| seen && self.is_open(at));
        seen.map(|(at, _)| self.rows[at].0).collect()
    }
}

/// What a walk has come upon.
pub(crate) struct Seen {
    /// Rows that begin late.
    begins: Vec<bool>,
    /// Rows whose followers were looked at.
    ends: Vec<bool>,
}

impl Seen {
    pub(crate) fn none(rows: usize) -> Self {
        Self {
            begins: vec![false; rows],
            ends: vec![false; rows],
        }
    }
}
