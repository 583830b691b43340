//! `add`, `set` and `remove`: changes to rows.

use std::collections::BTreeMap;

use api::dto::{EditDto, KindDto, PlaceDto};
use serde_json::json;

use super::{done, perform};
use crate::answer::Answer;
use crate::args::{Add, Change, Kind, Place, Remove, Set};
use crate::exit::Failure;
use crate::lookup::{self, quoted};
use crate::picture::{self, Picture, Row};
use crate::verb::show::days;

mod special;

pub(crate) fn add(asked: &Add, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let edit = EditDto::AddTask {
        plan: before.head().id,
        place: place(&before, &asked.place)?,
        name: asked.name.clone(),
        kind: kind(asked.kind),
        duration: asked.duration.clone().unwrap_or_default(),
    };
    let after = perform(&mut desk, &before, &edit)?;
    let added: Vec<_> = after
        .rows()
        .into_iter()
        .filter(|row| before.number(row.task.id).is_none())
        .collect();
    let told: Vec<String> = added.iter().map(|row| told("Added", &after, row)).collect();
    let rows: Vec<_> = added.iter().map(|row| after.row_json(row)).collect();
    Ok(done(told.join("\n"), &after, json!({ "rows": rows })))
}

pub(crate) fn set(asked: &Set, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let rows = before.rows();
    let row = lookup::row(&before, &rows, &asked.task)?;
    let task = row.task.id;
    let edit = change(&before, row, &asked.change)?;
    let after = perform(&mut desk, &before, &edit)?;
    let rows = after.rows();
    let changed = rows.iter().find(|row| row.task.id == task);
    let text = changed.map_or_else(String::new, |row| told("Changed", &after, row));
    let row = changed.map(|row| after.row_json(row));
    let moved = moved(&before, &after)
        .filter(|&moved| moved != task)
        .count();
    let text = match moved {
        0 => text,
        1 => format!("{text} 1 other row has new dates."),
        _ => format!("{text} {moved} other rows have new dates."),
    };
    Ok(done(
        text,
        &after,
        json!({ "row": row, "otherRowsMoved": moved }),
    ))
}

pub(crate) fn remove(asked: &Remove, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let rows = before.rows();
    let row = lookup::row(&before, &rows, &asked.task)?;
    let edit = EditDto::RemoveTasks {
        tasks: vec![row.task.id],
    };
    let after = perform(&mut desk, &before, &edit)?;
    let gone = before.plan.tasks.len() - after.plan.tasks.len();
    let text = match gone {
        1 => format!("Deleted {}.", quoted(&row.task.name)),
        _ => format!(
            "Deleted {} and {} rows under it.",
            quoted(&row.task.name),
            gone - 1
        ),
    };
    Ok(done(text, &after, json!({ "removed": gone })))
}

/// Rows of both pictures that start or finish at another time now.
pub(super) fn moved(before: &Picture, after: &Picture) -> impl Iterator<Item = u32> {
    let old: BTreeMap<u32, (i32, i32)> = before
        .plan
        .dates
        .iter()
        .map(|dates| (dates.id, (dates.start, dates.finish)))
        .collect();
    let new = after.plan.dates.iter();
    new.filter(move |now| {
        old.get(&now.id)
            .is_some_and(|&then| then != (now.start, now.finish))
    })
    .map(|now| now.id)
}

/// One sentence about a row as it is now.
fn told(verb: &str, picture: &Picture, row: &Row<'_>) -> String {
    let (start, finish) = days(row);
    let name = quoted(&row.task.name);
    let number = row.number;
    if start == finish {
        format!("{verb} row {number}, {name}: {start}.")
    } else {
        let owner = picture
            .owner(row.task)
            .map(|name| format!(", {name}"))
            .unwrap_or_default();
        format!("{verb} row {number}, {name}: {start} to {finish}{owner}.")
    }
}

fn place(picture: &Picture, asked: &Place) -> Result<PlaceDto, Failure> {
    let rows = picture.rows();
    let id = |name: &str| lookup::row(picture, &rows, name).map(|row| row.task.id);
    Ok(match (&asked.under, &asked.before, &asked.after) {
        (Some(under), _, _) => PlaceDto::LastIn {
            parent: Some(id(under)?),
        },
        (None, Some(before), _) => PlaceDto::Before { task: id(before)? },
        (None, None, Some(after)) => PlaceDto::After { task: id(after)? },
        (None, None, None) => PlaceDto::LastIn { parent: None },
    })
}

/// Everything asked for of a row, as one change.
pub(super) fn change(picture: &Picture, row: &Row<'_>, asked: &Change) -> Result<EditDto, Failure> {
    let mut edits = changes(row.task.id, asked);
    edits.extend(special::changes(picture, row.task.id, asked)?);
    // Progress last: it says when work began, of a row as it has become by then.
    edits.extend(asked.progress.as_ref().map(|text| EditDto::SetPercent {
        task: row.task.id,
        text: text.clone(),
    }));
    edits.extend(asked.remaining.as_ref().map(|text| EditDto::SetRemaining {
        task: row.task.id,
        text: text.clone(),
    }));
    match (edits.pop(), edits.is_empty()) {
        (Some(only), true) => Ok(only),
        (Some(last), false) => {
            edits.push(last);
            Ok(EditDto::Batch {
                label: format!("Change {}", quoted(&row.task.name)),
                edits,
            })
        }
        (None, _) => Err(Failure::usage("Say what to change; see gantry set --help.")),
    }
}

/// What was asked for, in the order in which one does not undo the other: a kind before what
/// depends on it, dates after durations.
fn changes(task: u32, asked: &Change) -> Vec<EditDto> {
    let text = |field: &Option<String>, edit: fn(u32, String) -> EditDto| {
        field.as_ref().map(|text| edit(task, text.clone()))
    };
    [
        text(&asked.name, |task, name| EditDto::Rename { task, name }),
        asked.kind.map(|asked| EditDto::SetKind {
            task,
            kind: kind(asked),
        }),
        text(&asked.predecessors, |task, text| EditDto::SetPredecessors {
            task,
            text,
        }),
        text(&asked.duration, |task, text| EditDto::SetDuration {
            task,
            text,
        }),
        text(&asked.start, |task, text| EditDto::SetStart { task, text }),
        text(&asked.finish, |task, text| EditDto::SetFinish {
            task,
            text,
        }),
        text(&asked.owner, |task, name| EditDto::SetOwner { task, name }),
        text(&asked.workstream, |task, name| EditDto::SetStream {
            task,
            name,
        }),
        text(&asked.promised, |task, text| EditDto::SetPromised {
            task,
            text,
        }),
        text(&asked.note, |task, text| EditDto::SetNote { task, text }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) fn kind(kind: Kind) -> KindDto {
    match kind {
        Kind::Work => KindDto::Work,
        Kind::Milestone => KindDto::Milestone,
        Kind::Freeze => KindDto::Freeze,
        Kind::Deadline => KindDto::Deadline,
        Kind::Launch => KindDto::Launch,
        Kind::Gate => KindDto::Gate,
        Kind::Technical => KindDto::Technical,
        Kind::Data => KindDto::Data,
        Kind::Team => KindDto::Team,
        Kind::External => KindDto::External,
        Kind::Decision => KindDto::Decision,
        Kind::Documentation => KindDto::Documentation,
    }
}
