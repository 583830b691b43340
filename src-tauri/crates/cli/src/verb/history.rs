//! `undo`, `redo` and `log`: what was changed, and taking it back.

use api::dto::{OperationDto, ProgramDto};
use serde_json::json;

use crate::answer::Answer;
use crate::args::{Log, OfProgram};
use crate::exit::Failure;
use crate::picture;
use crate::table::{Lean, Table};

pub(crate) fn undo(asked: &OfProgram, today: Option<&str>) -> Result<Answer, Failure> {
    let mut desk = picture::desk(&asked.program, today)?;
    let before = desk.program();
    desk.undo(any_plan(&before))?;
    Ok(answer("Undone", before.undo.as_deref(), &desk.program()))
}

pub(crate) fn redo(asked: &OfProgram, today: Option<&str>) -> Result<Answer, Failure> {
    let mut desk = picture::desk(&asked.program, today)?;
    let before = desk.program();
    desk.redo(any_plan(&before))?;
    Ok(answer(
        "Done again",
        before.redo.as_deref(),
        &desk.program(),
    ))
}

pub(crate) fn log(asked: &Log, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    let operations = desk.history(None, asked.limit)?;
    let mut table = Table::new(&[
        ("#", Lean::Right),
        ("When", Lean::Left),
        ("Who", Lean::Left),
        ("By", Lean::Left),
        ("What", Lean::Left),
        ("", Lean::Left),
    ]);
    for operation in &operations {
        table.push([
            operation.revision.to_string(),
            operation.at.clone(),
            operation.actor.clone(),
            operation.door.clone(),
            operation.label.clone(),
            if operation.undone {
                "undone".to_owned()
            } else {
                String::new()
            },
        ]);
    }
    let text = if operations.is_empty() {
        "Nothing has been changed yet.".to_owned()
    } else {
        table.print()
    };
    let operations: Vec<_> = operations.iter().map(operation_json).collect();
    Ok(Answer {
        text,
        data: json!({ "operations": operations }),
    })
}

fn operation_json(operation: &OperationDto) -> serde_json::Value {
    json!({
        "revision": operation.revision,
        "at": operation.at,
        "actor": operation.actor,
        "door": operation.door,
        "label": operation.label,
        "undone": operation.undone,
    })
}

/// The outcome of an undo is told as differences to some plan; nobody looks at them here.
fn any_plan(program: &ProgramDto) -> u32 {
    program.plans.first().map_or(0, |plan| plan.id)
}

fn answer(verb: &str, label: Option<&str>, after: &ProgramDto) -> Answer {
    let label = label.unwrap_or_default();
    Answer {
        text: format!("{verb}: {label}."),
        data: json!({
            "label": label,
            "revision": after.revision,
            "undo": after.undo,
            "redo": after.redo,
        }),
    }
}
