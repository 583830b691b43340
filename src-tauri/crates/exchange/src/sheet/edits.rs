//! One edit of what was chosen from a comparison: the values the file has, of the fields it has.

use std::collections::{BTreeMap, BTreeSet};

use plan::edit::Place;
use plan::{Edit, LinkId, Outline, Progress, Task, TaskChange, TaskId};

use super::Refused;
use super::difference::{Difference, LinkFate, RowFate};
use super::field::{Field, Fields};
use super::merge::{merge, steps};

/// What of a comparison is to land.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Places in [`Difference::rows`].
    pub rows: BTreeSet<usize>,
    /// Places in [`Difference::links`].
    pub links: BTreeSet<usize>,
    /// Fields of rows that are in the plan already; added rows bring all of theirs.
    pub fields: Fields,
}

impl Selection {
    /// Everything but what the file does not have: nothing is deleted.
    #[must_use]
    pub fn usual(difference: &Difference) -> Self {
        let rows = difference.rows.iter().enumerate();
        let links = difference.links.iter().enumerate();
        Self {
            rows: rows
                .filter(|(_, row)| matches!(row.fate, RowFate::Added | RowFate::Changed))
                .map(|(at, _)| at)
                .collect(),
            links: links
                .filter(|(_, link)| matches!(link.fate, LinkFate::Added | LinkFate::Changed))
                .map(|(at, _)| at)
                .collect(),
            fields: Fields::ALL,
        }
    }

    /// Everything: what the file does not have is deleted.
    #[must_use]
    pub fn everything(difference: &Difference) -> Self {
        Self {
            rows: (0..difference.rows.len()).collect(),
            links: (0..difference.links.len()).collect(),
            fields: Fields::ALL,
        }
    }
}

impl Difference {
    /// One edit that makes the plan say what the file says, as far as it was chosen. It is one
    /// undo step, and whoever applies it may still be refused, for instance when links of the
    /// file and of the plan form a loop together.
    ///
    /// # Errors
    /// [`Refused::NothingChosen`] when it would change nothing.
    pub fn edits(&self, chosen: &Selection) -> Result<Edit, Refused> {
        let mut landing = Landing::of(self, chosen);
        landing.drop_links();
        landing.place_rows();
        landing.remove_rows();
        landing.change_rows();
        landing.draw_links();
        if landing.edits.is_empty() {
            return Err(Refused::NothingChosen);
        }
        Ok(Edit::Batch {
            label: "Import changes".to_owned(),
            edits: landing.edits,
        })
    }
}

/// The edits of a selection in the making.
struct Landing<'a> {
    difference: &'a Difference,
    chosen: &'a Selection,
    /// The task of the plan, present or new, for each task of the file that lands.
    ids: BTreeMap<TaskId, TaskId>,
    added: BTreeSet<TaskId>,
    changed: BTreeSet<TaskId>,
    /// The summary of each row as it becomes.
    parents: BTreeMap<TaskId, Option<TaskId>>,
    removed: BTreeSet<TaskId>,
    edits: Vec<Edit>,
}

impl<'a> Landing<'a> {
    fn of(difference: &'a Difference, chosen: &'a Selection) -> Self {
        let rows = difference
            .rows
            .iter()
            .enumerate()
            .filter(|(at, _)| chosen.rows.contains(at));
        let mut landing = Self {
            difference,
            chosen,
            ids: difference.pairs.clone(),
            added: BTreeSet::new(),
            changed: BTreeSet::new(),
            parents: BTreeMap::new(),
            removed: BTreeSet::new(),
            edits: Vec::new(),
        };
        for (_, row) in rows {
            match (row.fate, row.arrived, row.task) {
                (RowFate::Added, Some(arrived), _) => landing.added.insert(arrived),
                (RowFate::Changed, Some(arrived), _) => landing.changed.insert(arrived),
                (RowFate::Missing, _, Some(task)) => landing.removed.insert(task),
                (
                    RowFate::Added | RowFate::Changed | RowFate::Missing | RowFate::Unchanged,
                    _,
                    _,
                ) => false,
            };
        }
        let tasks = difference.present.tasks.iter();
        let tasks = tasks.filter(|(_, task)| task.plan == difference.plan);
        landing.parents = tasks.map(|(id, task)| (id, task.parent)).collect();
        landing
    }

    fn drop_links(&mut self) {
        let links = self.difference.links.iter().enumerate();
        let gone: Vec<LinkId> = links
            .filter(|(at, link)| link.fate == LinkFate::Missing && self.chosen.links.contains(at))
            .filter_map(|(_, link)| link.link)
            .collect();
        if !gone.is_empty() {
            self.edits.push(Edit::Unlink { links: gone });
        }
    }

    /// Adds and moves rows from the top of the file down, each below the row it follows there.
    fn place_rows(&mut self) {
        let file = &self.difference.arrived;
        let Some((plan, _)) = file.plans.iter().next() else {
            return;
        };
        let mut next = self.difference.present.tasks.next();
        let mut last: BTreeMap<Option<TaskId>, TaskId> = BTreeMap::new();
        // The first row under each summary, where the file knows it: what the file has first
        // goes before it.
        let known: BTreeSet<TaskId> = self.difference.pairs.values().copied().collect();
        let mut tops: BTreeMap<Option<TaskId>, TaskId> = BTreeMap::new();
        for row in Outline::of(&self.difference.present, self.difference.plan).rows() {
            let parent = self.parents.get(&row.task).copied().flatten();
            tops.entry(parent).or_insert(row.task);
        }
        tops.retain(|_, first| known.contains(first));
        for row in Outline::of(file, plan).rows() {
            let Some(task) = file.tasks.get(row.task) else {
                continue;
            };
            let parent = self.parent_here(task);
            let here = self.ids.get(&row.task).copied();
            let first = tops
                .get(&parent)
                .copied()
                .filter(|first| Some(*first) != here && self.parents.get(first) == Some(&parent));
            let place = || match (last.get(&parent), first) {
                (Some(&before), _) => Place::After(before),
                (None, Some(first)) => Place::Before(first),
                (None, None) => Place::LastIn(parent),
            };
            if self.added.contains(&row.task) {
                let place = place();
                self.open(parent);
                self.edits.push(Edit::AddTask {
                    plan: self.difference.plan,
                    place,
                    name: task.name.clone(),
                    kind: task.kind,
                    duration: task.duration,
                });
                let id = TaskId(next);
                next += 1;
                self.ids.insert(row.task, id);
                self.parents.insert(id, parent);
            } else if let Some(&id) = self.ids.get(&row.task)
                && self.changed.contains(&row.task)
                && self.chosen.fields.contains(Field::Parent)
                && self.difference.moved(id, row.task).is_some()
                && self.parents.get(&id) != Some(&parent)
            {
                let place = place();
                self.open(parent);
                self.edits.push(Edit::PlaceTasks {
                    tasks: vec![id],
                    place,
                });
                self.parents.insert(id, parent);
            }
            if let Some(&id) = self.ids.get(&row.task) {
                last.insert(self.parents.get(&id).copied().flatten(), id);
            }
        }
    }

    /// The summary here of a row of the file: that of the file, or the nearest above that lands.
    fn parent_here(&self, task: &Task) -> Option<TaskId> {
        let above = std::iter::successors(task.parent, |&parent| {
            self.difference
                .arrived
                .tasks
                .get(parent)
                .and_then(|task| task.parent)
        });
        above
            .into_iter()
            .find_map(|above| self.ids.get(&above).copied())
    }

    /// Lets a milestone hold rows by making it work again.
    fn open(&mut self, parent: Option<TaskId>) {
        let Some(parent) = parent else { return };
        let Some(task) = self.difference.present.tasks.get(parent) else {
            return;
        };
        let opened = |edit: &Edit| matches!(edit, Edit::SetTask { task, change: TaskChange::Work } if *task == parent);
        if !task.kind.is_milestone() || self.edits.iter().rev().take(64).any(opened) {
            return;
        }
        if task.progress != Progress::NotStarted {
            self.set(parent, TaskChange::Progress(Progress::NotStarted));
        }
        self.set(parent, TaskChange::Work);
    }

    fn set(&mut self, task: TaskId, change: TaskChange) {
        self.edits.push(Edit::SetTask { task, change });
    }

    /// Removes rows the file does not have, but none that still holds a row that stays.
    fn remove_rows(&mut self) {
        let mut staying: BTreeSet<TaskId> = BTreeSet::new();
        for (&id, &parent) in &self.parents {
            if self.removed.contains(&id) {
                continue;
            }
            let mut above = parent;
            while let Some(parent) = above {
                if !staying.insert(parent) {
                    break;
                }
                above = self.parents.get(&parent).copied().flatten();
            }
        }
        self.removed.retain(|id| !staying.contains(id));
        if !self.removed.is_empty() {
            let tasks = self.removed.iter().copied().collect();
            self.edits.push(Edit::RemoveTasks { tasks });
        }
    }

    fn change_rows(&mut self) {
        let removed = &self.removed;
        let staying = self.parents.iter().filter(|(id, _)| !removed.contains(id));
        let summaries: BTreeSet<TaskId> = staying.filter_map(|(_, parent)| *parent).collect();
        let landing: Vec<TaskId> = self.added.union(&self.changed).copied().collect();
        for arrived in landing {
            let (Some(&id), Some(origin)) = (
                self.ids.get(&arrived),
                self.difference.origins.get(&arrived),
            ) else {
                continue;
            };
            let summary = summaries.contains(&id);
            let before = self.difference.present.tasks.get(id);
            let said = origin.said.and(self.chosen_fields());
            let merged = merge(self.difference, before, arrived, said, summary);
            let blank;
            let old = match before {
                Some(before) => before,
                None => {
                    let incoming = self.difference.arrived.tasks.get(arrived);
                    let incoming = incoming.expect("an origin belongs to a task");
                    let mut new =
                        Task::new(self.difference.plan, &incoming.name, incoming.duration);
                    new.kind = incoming.kind;
                    blank = new;
                    &blank
                }
            };
            for change in steps(old, &merged, summary) {
                self.set(id, change);
            }
        }
    }

    /// The chosen fields, with those that come of them.
    fn chosen_fields(&self) -> Fields {
        let mut fields = self.chosen.fields;
        for field in [
            Field::Status,
            Field::Remaining,
            Field::ActualStart,
            Field::ActualFinish,
        ] {
            if fields.contains(Field::Percent) {
                fields.insert(field);
            } else {
                fields.remove(field);
            }
        }
        if fields.contains(Field::Start) {
            fields.insert(Field::Constraint);
        }
        fields
    }

    fn draw_links(&mut self) {
        for (at, link) in self.difference.links.iter().enumerate() {
            if !self.chosen.links.contains(&at) {
                continue;
            }
            let Some(drawn) = link
                .arrived
                .and_then(|id| self.difference.arrived.links.get(id))
            else {
                continue;
            };
            match link.link {
                Some(link) => self.edits.push(Edit::SetLink {
                    link,
                    kind: drawn.kind,
                    lag: drawn.lag,
                }),
                None => {
                    if let (Some(&from), Some(&to)) =
                        (self.ids.get(&drawn.from), self.ids.get(&drawn.to))
                    {
                        let (kind, lag) = (drawn.kind, drawn.lag);
                        self.edits.push(Edit::Link {
                            from,
                            to,
                            kind,
                            lag,
                        });
                    }
                }
            }
        }
    }
}
