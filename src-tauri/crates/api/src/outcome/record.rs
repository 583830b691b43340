//! Which records an edit touched, told as what they became.

use std::sync::Arc;

use engine::{Outcome, State};
use plan::{Change, Task};

use crate::dto::{
    ActionDto, AssumptionDto, BlockerDto, CapacityDto, ChangedDto, CommentDto, DecisionDto,
    DeclarationDto, DependencyDto, EscalationDto, GoNoGoDto, HealthEntryDto, OutsideLinkDto,
    RecordChangesDto, RiskRecordDto,
};
use crate::view;

/// The records that differ, of all plans; none where no record does.
pub(crate) fn changes(outcome: &Outcome) -> Option<Box<RecordChangesDto>> {
    let told = outcome.delta.changes().iter().any(concerns_records);
    if !told {
        return None;
    }
    // What a record says of its row, or of a milestone it is needed by, changes with the row. So
    // records are compared as they are told, not as they are kept.
    let registers = |state: &State| view::registers(&state.program, 0);
    let (before, after) = (registers(&outcome.before), registers(&outcome.after));
    let changes = RecordChangesDto {
        dependencies: changed(&before.dependencies, after.dependencies),
        blockers: changed(&before.blockers, after.blockers),
        risks: changed(&before.risks, after.risks),
        assumptions: changed(&before.assumptions, after.assumptions),
        actions: changed(&before.actions, after.actions),
        decisions: changed(&before.decisions, after.decisions),
        escalations: changed(&before.escalations, after.escalations),
        gonogos: changed(&before.gonogos, after.gonogos),
        capacities: changed(&before.capacities, after.capacities),
        declarations: changed(&before.declarations, after.declarations),
        health: changed(&before.health, after.health),
        comments: changed(&before.comments, after.comments),
        outside_links: changed(&before.outside_links, after.outside_links),
        policy: (before.policy != after.policy).then_some(after.policy),
    };
    (changes != RecordChangesDto::default()).then(|| Box::new(changes))
}

/// Whether a change can show in a record. A drag changes rows many times a second, and hardly ever
/// what a record says.
fn concerns_records(change: &Change) -> bool {
    match change {
        Change::Dependency(_)
        | Change::Blocker(_)
        | Change::Risk(_)
        | Change::Assumption(_)
        | Change::Action(_)
        | Change::Decision(_)
        | Change::Escalation(_)
        | Change::GoNoGo(_)
        | Change::Capacity(_)
        | Change::Declaration(_)
        | Change::HealthEntry(_)
        | Change::Comment(_)
        | Change::OutsideLink(_)
        | Change::Policy(_)
        | Change::Plan(_) => true,
        Change::Task(diff) => said(diff.before.as_ref()) != said(diff.after.as_ref()),
        Change::Calendar(_)
        | Change::Person(_)
        | Change::Workstream(_)
        | Change::Link(_)
        | Change::Assignment(_)
        | Change::Baseline(_) => false,
    }
}

/// What records say of a milestone.
fn said(row: Option<&Arc<Task>>) -> Option<impl PartialEq + '_> {
    let row = row.filter(|row| row.kind.is_milestone())?;
    let named = (row.name.as_str(), row.kind, row.plan);
    Some((named, row.owner, row.promised))
}

/// A record with an id.
trait Named {
    fn id(&self) -> u32;
}

macro_rules! named {
    ($($name:ident),+ $(,)?) => {$(
        impl Named for $name {
            fn id(&self) -> u32 {
                self.id
            }
        }
    )+};
}

named! {
    DependencyDto, BlockerDto, RiskRecordDto, AssumptionDto, ActionDto, DecisionDto, EscalationDto,
    GoNoGoDto, CapacityDto, DeclarationDto, HealthEntryDto, CommentDto, OutsideLinkDto,
}

/// Both lists are in order of their ids.
fn changed<T: Named + PartialEq>(before: &[T], after: Vec<T>) -> Option<ChangedDto<T>> {
    let find = |rows: &[T], id: u32| rows.binary_search_by_key(&id, T::id).ok();
    let gone = before.iter().map(T::id);
    let removed: Vec<u32> = gone.filter(|&id| find(&after, id).is_none()).collect();
    let differs = |row: &T| find(before, row.id()).is_none_or(|at| before[at] != *row);
    let changed: Vec<T> = after.into_iter().filter(differs).collect();
    (!changed.is_empty() || !removed.is_empty()).then_some(ChangedDto { changed, removed })
}
