//! Batches whose later edits speak of what earlier ones make: rows pasted below the last one come
//! with their cells, and a finish is typed beside a new start.

use std::sync::Arc;

use engine::{Request, State};
use plan::Edit;

use crate::desk::Host;
use crate::dto::{EditDto, Fault};

use super::record;

/// In a batch, the row added last: its id is not known to whoever asks.
pub(super) const ADDED: u32 = 0;

/// Whether a batch has to be read edit by edit, each against what the ones before it leave.
pub(super) fn is_needed(edits: &[EditDto]) -> bool {
    let mut seen: Vec<u32> = Vec::new();
    edits.iter().any(|edit| {
        let about = row_of(edit);
        let needed = record::begins(edit)
            || about
                .is_some_and(|task| task == ADDED || (reads_dates(edit) && seen.contains(&task)));
        seen.extend(about);
        needed
    })
}

/// Reads such a batch.
pub(super) fn batch(
    label: &str,
    edits: &[EditDto],
    state: &State,
    host: &Host,
) -> Result<Request, Fault> {
    let mut ahead: Option<Arc<State>> = None;
    let mut added = None;
    let mut fresh = false;
    let mut waiting: Vec<Edit> = Vec::new();
    let mut requests = Vec::new();
    for edit in edits {
        let edit = named(edit, added);
        // Looking ahead costs a schedule: only where this edit reads what is waiting.
        if !waiting.is_empty() && (fresh || reads_dates(&edit) || record::begins(&edit)) {
            let now = ahead.as_deref().unwrap_or(state);
            let step = Edit::Batch {
                label: String::new(),
                edits: std::mem::take(&mut waiting),
            };
            let (program, delta) = plan::apply::decide(&now.program, &step)?;
            ahead = Some(now.after(program, &delta)?);
        }
        let now = ahead.as_deref().unwrap_or(state);
        fresh = matches!(edit, EditDto::AddTask { .. }) || record::begins(&edit);
        if matches!(edit, EditDto::AddTask { .. }) {
            added = Some(now.program.tasks.next());
        }
        let edit = super::request(&edit, now, host)?.resolve(now, host.today())?;
        waiting.push(edit.clone());
        requests.push(Request::Edit(edit));
    }
    Ok(Request::Batch {
        label: label.to_owned(),
        requests,
    })
}

/// Whether what it means depends on where its row lies.
fn reads_dates(edit: &EditDto) -> bool {
    matches!(
        edit,
        EditDto::SetFinish { .. }
            | EditDto::SetPercent { .. }
            | EditDto::SetRemaining { .. }
            | EditDto::ResizeStart { .. }
            | EditDto::ResizeFinish { .. }
    )
}

/// The edit with the id of the row added last in the place of [`ADDED`].
fn named(edit: &EditDto, added: Option<u32>) -> EditDto {
    let mut edit = edit.clone();
    if let (Some(task), Some(added)) = (row_in(&mut edit), added)
        && *task == ADDED
    {
        *task = added;
    }
    edit
}

fn row_of(edit: &EditDto) -> Option<u32> {
    row_in(&mut edit.clone()).copied()
}

/// The row that a cell of the grid is about.
fn row_in(edit: &mut EditDto) -> Option<&mut u32> {
    if let EditDto::Rename { task, .. }
    | EditDto::SetDuration { task, .. }
    | EditDto::SetStart { task, .. }
    | EditDto::SetFinish { task, .. }
    | EditDto::SetPredecessors { task, .. }
    | EditDto::SetOwner { task, .. }
    | EditDto::SetStream { task, .. }
    | EditDto::SetPercent { task, .. }
    | EditDto::SetKind { task, .. }
    | EditDto::SetPromised { task, .. }
    | EditDto::SetExternal { task, .. }
    | EditDto::SetNote { task, .. }
    | EditDto::SetConstraint { task, .. }
    | EditDto::SetDeadline { task, .. }
    | EditDto::SetEstimate { task, .. }
    | EditDto::SetConfidence { task, .. }
    | EditDto::SetRemaining { task, .. }
    | EditDto::SetInactive { task, .. }
    | EditDto::SetReference { task, .. }
    | EditDto::ResizeStart { task, .. }
    | EditDto::ResizeFinish { task, .. } = edit
    {
        Some(task)
    } else {
        None
    }
}
