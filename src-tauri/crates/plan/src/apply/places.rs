//! Verbs about the outline: order, indentation.

use super::Draft;
use crate::edit::Place;
use crate::id::{PlanId, TaskId};
use crate::link::LinkKind;
use crate::refusal::Refusal;

/// Room left between neighbours, so that most insertions touch one row only.
const GAP: i64 = 1 << 20;

/// A resolved place: under `parent`, after `previous` (or first).
pub(super) struct Spot {
    pub(super) parent: Option<TaskId>,
    previous: Option<TaskId>,
}

impl Draft {
    /// Finds a place and checks that the row there may hold others.
    pub(super) fn spot(&self, plan: PlanId, place: Place) -> Result<Spot, Refusal> {
        let (parent, previous) = match place {
            Place::LastIn(parent) => (parent, self.program.children(plan, parent).last().copied()),
            Place::Before(next) => {
                if self.task(next)?.plan != plan {
                    return Err(Refusal::OtherPlan);
                }
                let parent = self.task(next)?.parent;
                let siblings = self.program.children(plan, parent);
                let at = siblings.iter().position(|&id| id == next).unwrap_or(0);
                (
                    parent,
                    at.checked_sub(1)
                        .and_then(|before| siblings.get(before))
                        .copied(),
                )
            }
            Place::After(previous) => (self.task(previous)?.parent, Some(previous)),
        };
        for anchor in parent.into_iter().chain(previous) {
            if self.task(anchor)?.plan != plan {
                return Err(Refusal::OtherPlan);
            }
        }
        if let Some(parent) = parent {
            if self.task(parent)?.kind.is_milestone() {
                return Err(Refusal::MilestoneHoldsNothing);
            }
            let finish_linked = self.program.links.iter().any(|(_, link)| {
                link.to == parent
                    && matches!(
                        link.kind,
                        LinkKind::FinishToFinish | LinkKind::StartToFinish
                    )
            });
            if finish_linked {
                return Err(Refusal::FinishLinkToSummary);
            }
        }
        Ok(Spot { parent, previous })
    }

    /// A rank for a new row at a spot; spreads the siblings when there is no room left.
    pub(super) fn rank_at(&mut self, plan: PlanId, spot: &Spot) -> i64 {
        let siblings = self.program.children(plan, spot.parent);
        let after = match spot.previous {
            None => 0,
            Some(previous) => siblings
                .iter()
                .position(|&id| id == previous)
                .map_or(0, |at| at + 1),
        };
        let rank = |id: TaskId| self.program.tasks.get(id).map_or(0, |task| task.rank);
        let low = after
            .checked_sub(1)
            .and_then(|at| siblings.get(at))
            .map(|&id| rank(id));
        let high = siblings.get(after).map(|&id| rank(id));
        let room = match (low, high) {
            (None, None) => Some(0),
            (Some(low), None) => low.checked_add(GAP),
            (None, Some(high)) => high.checked_sub(GAP),
            (Some(low), Some(high)) => {
                Some(low.midpoint(high)).filter(|&rank| low < rank && rank < high)
            }
        };
        room.unwrap_or_else(|| self.spread(&siblings, after))
    }

    /// Spreads siblings evenly and gives the rank between the one before `after` and that one.
    fn spread(&mut self, siblings: &[TaskId], after: usize) -> i64 {
        let place = |at: usize| i64::try_from(at).expect("fewer siblings than ids") * GAP;
        for (at, &id) in siblings.iter().enumerate() {
            if let Some(mut row) = self.program.tasks.get(id).cloned() {
                row.rank = place(at);
                self.put_task(id, Some(row));
            }
        }
        place(after) - GAP / 2
    }

    fn move_to(&mut self, task: TaskId, place: Place) -> Result<(), Refusal> {
        let plan = self.task(task)?.plan;
        let spot = self.spot(plan, place)?;
        let inside = spot
            .parent
            .into_iter()
            .flat_map(|parent| std::iter::once(parent).chain(self.program.ancestors(parent)))
            .any(|ancestor| ancestor == task);
        if inside {
            return Err(Refusal::InsideItself);
        }
        if self.is_at(task, &spot)? {
            return Ok(());
        }
        self.refuse_links_within(task, spot.parent)?;
        let rank = self.rank_at(plan, &spot);
        let mut row = self.task(task)?.clone();
        row.parent = spot.parent;
        row.rank = rank;
        self.put_task(task, Some(row));
        Ok(())
    }

    /// Whether a row lies at a spot already.
    fn is_at(&self, task: TaskId, spot: &Spot) -> Result<bool, Refusal> {
        let row = self.task(task)?;
        if row.parent != spot.parent {
            return Ok(false);
        }
        let siblings = self.program.children(row.plan, row.parent);
        let at = siblings.iter().position(|&id| id == task).unwrap_or(0);
        let before = at
            .checked_sub(1)
            .and_then(|before| siblings.get(before))
            .copied();
        Ok(spot.previous == Some(task) || spot.previous == before)
    }

    /// Refuses to put a row under a summary that it, or a row under it, is linked with.
    fn refuse_links_within(&self, task: TaskId, parent: Option<TaskId>) -> Result<(), Refusal> {
        let Some(parent) = parent else { return Ok(()) };
        let above: Vec<TaskId> = std::iter::once(parent)
            .chain(self.program.ancestors(parent))
            .collect();
        let moved =
            |end: TaskId| end == task || self.program.ancestors(end).any(|above| above == task);
        let within = self.program.links.iter().any(|(_, link)| {
            above.contains(&link.from) && moved(link.to)
                || above.contains(&link.to) && moved(link.from)
        });
        if within {
            Err(Refusal::LinkWithinSummary)
        } else {
            Ok(())
        }
    }

    pub(super) fn place_tasks(&mut self, tasks: &[TaskId], place: Place) -> Result<(), Refusal> {
        let mut place = place;
        for &task in &self.outermost(tasks)? {
            if matches!(place, Place::Before(id) | Place::After(id) if id == task) {
                place = Place::After(task);
                continue;
            }
            self.move_to(task, place)?;
            place = Place::After(task);
        }
        Ok(())
    }

    pub(super) fn indent(&mut self, tasks: &[TaskId]) -> Result<(), Refusal> {
        for task in self.outermost(tasks)? {
            let row = self.task(task)?;
            let siblings = self.program.children(row.plan, row.parent);
            let at = siblings.iter().position(|&id| id == task).unwrap_or(0);
            let above = at.checked_sub(1).ok_or(Refusal::NothingAbove)?;
            self.move_to(task, Place::LastIn(Some(siblings[above])))?;
        }
        Ok(())
    }

    pub(super) fn outdent(&mut self, tasks: &[TaskId]) -> Result<(), Refusal> {
        for task in self.outermost(tasks)?.into_iter().rev() {
            let parent = self.task(task)?.parent.ok_or(Refusal::Outermost)?;
            self.move_to(task, Place::After(parent))?;
        }
        Ok(())
    }

    pub(super) fn shift_up(&mut self, tasks: &[TaskId]) -> Result<(), Refusal> {
        for task in self.outermost(tasks)? {
            let row = self.task(task)?;
            let siblings = self.program.children(row.plan, row.parent);
            let at = siblings.iter().position(|&id| id == task).unwrap_or(0);
            let above = at.checked_sub(1).ok_or(Refusal::AtTheEnd)?;
            self.move_to(task, Place::Before(siblings[above]))?;
        }
        Ok(())
    }

    pub(super) fn shift_down(&mut self, tasks: &[TaskId]) -> Result<(), Refusal> {
        for task in self.outermost(tasks)?.into_iter().rev() {
            let row = self.task(task)?;
            let siblings = self.program.children(row.plan, row.parent);
            let at = siblings.iter().position(|&id| id == task).unwrap_or(0);
            let below = *siblings.get(at + 1).ok_or(Refusal::AtTheEnd)?;
            self.move_to(task, Place::After(below))?;
        }
        Ok(())
    }

    /// The given rows in outline order, without those that lie under another of them.
    fn outermost(&self, tasks: &[TaskId]) -> Result<Vec<TaskId>, Refusal> {
        let first = *tasks.first().ok_or(Refusal::NothingSelected)?;
        let plan = self.task(first)?.plan;
        for &task in tasks {
            if self.task(task)?.plan != plan {
                return Err(Refusal::OtherPlan);
            }
        }
        let outline = crate::outline::Outline::of(&self.program, plan);
        let mut rows: Vec<TaskId> = tasks
            .iter()
            .copied()
            .filter(|&task| {
                !self
                    .program
                    .ancestors(task)
                    .any(|above| tasks.contains(&above))
            })
            .collect();
        rows.sort_unstable_by_key(|&task| outline.number(task));
        rows.dedup();
        Ok(rows)
    }
}
