//! Writing: the rows an edit changes and the operation that says so, in one transaction.

use std::collections::BTreeSet;
use std::path::Path;

use plan::{Change, Delta, Diff, Table, TaskId};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::check;
use crate::digest::{Covered, digest};
use crate::error::StoreError;
use crate::journal::Entry;
use crate::migrate::{self, Lineage};
use crate::record::Journaled;
use crate::references;
use crate::table::{calendar, change, counter, meta, operation};
use crate::trouble::Trouble;

/// Writes a delta made for revision `base`; the new revision.
pub(crate) fn commit(
    db: &mut Connection,
    path: &Path,
    lineage: &Lineage,
    base: u32,
    delta: &Delta,
    entry: &Entry,
) -> Result<u32, Trouble> {
    let tx = Transaction::new(db, TransactionBehavior::Immediate)?;
    let current = operation::last(&tx)?;
    if current != base {
        return Err(Trouble::Known(StoreError::Moved { current }));
    }
    if migrate::version(&tx)? != lineage.version() {
        // A newer release has brought the file up to date behind our back.
        return Err(Trouble::Known(StoreError::ReadOnly {
            path: path.to_owned(),
        }));
    }
    let revision = check::number(i64::from(base) + 1).map_err(Trouble::Misfit)?;
    if entry
        .kind
        .parts()
        .1
        .is_some_and(|target| target == 0 || target >= revision)
    {
        return Err(Trouble::Misfit(
            "it refers to an operation that is not there".to_owned(),
        ));
    }
    for change in delta.changes() {
        match change {
            Change::Calendar(diff) => put(&tx, diff)?,
            Change::Person(diff) => put(&tx, diff)?,
            Change::Plan(diff) => put(&tx, diff)?,
            Change::Workstream(diff) => put(&tx, diff)?,
            Change::Task(diff) => put(&tx, diff)?,
            Change::Link(diff) => put(&tx, diff)?,
            Change::Assignment(diff) => put(&tx, diff)?,
            Change::Baseline(diff) => put(&tx, diff)?,
            Change::Dependency(diff) => put(&tx, diff)?,
            Change::Blocker(diff) => put(&tx, diff)?,
            Change::Risk(diff) => put(&tx, diff)?,
            Change::Assumption(diff) => put(&tx, diff)?,
            Change::Action(diff) => put(&tx, diff)?,
            Change::Decision(diff) => put(&tx, diff)?,
            Change::Escalation(diff) => put(&tx, diff)?,
            Change::GoNoGo(diff) => put(&tx, diff)?,
            Change::Capacity(diff) => put(&tx, diff)?,
            Change::Declaration(diff) => put(&tx, diff)?,
            Change::HealthEntry(diff) => put(&tx, diff)?,
            Change::Comment(diff) => put(&tx, diff)?,
            Change::OutsideLink(diff) => put(&tx, diff)?,
            Change::Policy(diff) => put(&tx, diff)?,
        }
    }
    stays_a_tree(&tx, delta)?;
    stay_sound(&tx, delta)?;
    let images: Vec<_> = delta.changes().iter().map(change::Image::of).collect();
    let chained = digest(&Covered {
        previous: &operation::digest(&tx, base)?,
        revision,
        kind: entry.kind,
        at: &entry.at,
        actor: &entry.actor,
        label: &entry.label,
        images: &images,
    });
    let count = u32::try_from(images.len()).map_err(|_| Trouble::Misfit("too large".to_owned()))?;
    operation::insert(&tx, revision, entry, count, &chained)?;
    change::insert(&tx, revision, &images)?;
    meta::next_generation(&tx)?;
    tx.commit()?;
    Ok(revision)
}

fn put<I: Copy + Into<u32>, V: Journaled>(
    db: &Connection,
    diff: &Diff<I, V>,
) -> Result<(), Trouble> {
    let id = check::number(i64::from(diff.id.into())).map_err(Trouble::Misfit)?;
    let misfit = |what: &str| Trouble::Misfit(format!("{} {id}: {what}", V::NOUN));
    if let Some(record) = &diff.after {
        record.within_limits().map_err(|what| misfit(&what))?;
    }
    let found = match (&diff.before, &diff.after) {
        (None, Some(record)) => {
            counter::pass(db, V::NOUN, id)?;
            record.insert(db, id).map(|()| 1)?
        }
        (Some(_), Some(record)) => record.update(db, id)?,
        (Some(_), None) => V::delete(db, id)?,
        (None, None) => 1,
    };
    if found == 1 {
        Ok(())
    } else {
        Err(misfit("it is not there"))
    }
}

/// A loop in the outline has to close with one of the rows that were put elsewhere.
fn stays_a_tree(db: &Connection, delta: &Delta) -> Result<(), Trouble> {
    let mut statement = db.prepare_cached("SELECT parent FROM task WHERE id = ?1")?;
    for change in delta.changes() {
        let Change::Task(Diff {
            id,
            before,
            after: Some(after),
        }) = change
        else {
            continue;
        };
        if before.as_ref().map(|row| row.parent) == Some(after.parent) {
            continue;
        }
        let mut walked = BTreeSet::from([*id]);
        let mut at: Option<TaskId> = after.parent;
        while let Some(task) = at {
            if !walked.insert(task) {
                return Err(Trouble::Misfit(format!(
                    "task {} lies inside itself",
                    task.0
                )));
            }
            let mut rows = statement.query([task.0])?;
            let parent = rows
                .next()?
                .map(|row| row.get::<_, Option<u32>>(0))
                .transpose()?;
            at = parent.flatten().map(TaskId);
        }
    }
    Ok(())
}

/// A calendar's hours depend on those below it, so a change of one can spoil another.
fn stay_sound(db: &Connection, delta: &Delta) -> Result<(), Trouble> {
    let changed = |change: &Change| matches!(change, Change::Calendar(_));
    if !delta.changes().iter().any(changed) {
        return Ok(());
    }
    let calendars = Table::from_rows(calendar::all(db)?, 1);
    references::calendars(&calendars).map_err(Trouble::Misfit)
}
