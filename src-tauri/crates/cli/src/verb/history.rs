//! `undo`, `redo`, `log` and `since`: what was changed, and taking it back.

use api::dto::{AnswerDto, OperationDto, ProgramDto, QueryDto};
use serde_json::json;

use super::changes::Changes;
use super::future::unanswered;
use crate::answer::Answer;
use crate::args::{Log, OfProgram, Since};
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
    let text = if operations.is_empty() {
        "Nothing has been changed yet.".to_owned()
    } else {
        listed(&operations)
    };
    let operations: Vec<_> = operations.iter().map(operation_json).collect();
    Ok(Answer {
        text,
        data: json!({ "operations": operations }),
    })
}

pub(crate) fn since(asked: &Since, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (desk, picture) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let query = QueryDto::Since {
        plan: picture.head().id,
        revision: asked.revision,
    };
    let AnswerDto::Since { rows, operations } = desk.query(&query)? else {
        return Err(unanswered());
    };
    let changes = Changes::of(&picture, &rows);
    let mut text = changes.under(&format!("From revision {} to now", asked.revision));
    if !operations.is_empty() {
        text.push_str("\n\n");
        text.push_str(&listed(&operations));
    }
    let operations: Vec<_> = operations.iter().map(operation_json).collect();
    Ok(Answer {
        text,
        data: json!({
            "plan": picture.head_json(),
            "from": asked.revision,
            "rows": changes.rows,
            "operations": operations,
        }),
    })
}

pub(super) fn listed(operations: &[OperationDto]) -> String {
    let mut table = Table::new(&[
        ("#", Lean::Right),
        ("When", Lean::Left),
        ("Who", Lean::Left),
        ("By", Lean::Left),
        ("What", Lean::Left),
        ("", Lean::Left),
    ]);
    for operation in operations {
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
    table.print()
}

pub(super) fn operation_json(operation: &OperationDto) -> serde_json::Value {
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
