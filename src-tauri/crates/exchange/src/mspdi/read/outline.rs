//! Rows into an outline: by level, in the order of the file.

use std::collections::BTreeMap;

use plan::{TaskId, TaskKind, WorkMinutes};

use super::facts::Facts;
use super::tasks::RawTask;
use crate::limits;
use crate::notes::Weight;

/// Room left between siblings for rows to come.
const GAP: i64 = 1 << 20;

/// Gives every row its id, its place and the row above it; returns rows by their UID.
pub(super) fn assemble(tasks: &mut [RawTask], facts: &mut Facts) -> BTreeMap<i64, usize> {
    let mut by_uid = BTreeMap::new();
    let mut open: Vec<usize> = Vec::new();
    let mut deep = 0;
    for at in 0..tasks.len() {
        let number = u32::try_from(at + 1).expect("fewer rows than the limit");
        let level = tasks[at].level;
        while open
            .last()
            .is_some_and(|&above| tasks[above].level >= level)
        {
            open.pop();
        }
        if open.len() >= limits::DEPTH {
            deep += 1;
            open.truncate(limits::DEPTH - 1);
        }
        let parent = open.last().copied();
        let row = &mut tasks[at];
        row.id = TaskId(number);
        row.parent = parent;
        row.task.rank = i64::from(number) * GAP;
        if let Some(uid) = row.uid {
            let first = *by_uid.entry(uid).or_insert(at);
            if first != at {
                row.task.kept.put("mspdi:UID", "");
                let name = row.task.name.clone();
                facts.add(
                    Weight::Changed,
                    "duplicate-uid",
                    &name,
                    format!(
                        "Two tasks have the UID {uid}; links and assignments of it go to the first."
                    ),
                );
            }
        }
        if let Some(parent) = parent {
            tasks[at].task.parent = Some(tasks[parent].id);
            summary(&mut tasks[parent]);
        }
        open.push(at);
    }
    if deep > 0 {
        facts.add(
            Weight::Changed,
            "outline-too-deep",
            "",
            format!(
                "{deep} rows lay more than {} levels deep and were put one level higher.",
                limits::DEPTH
            ),
        );
    }
    by_uid
}

/// What has rows under it is a summary, whatever the file calls it. The duration that waits for
/// the day it has none again is a day.
fn summary(row: &mut RawTask) {
    if !row.summary {
        row.summary = true;
        row.keep_sums();
        row.task.kind = TaskKind::Work;
        row.task.duration = WorkMinutes(480);
        row.task.elapsed = false;
    }
}
