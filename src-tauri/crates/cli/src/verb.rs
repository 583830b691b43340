//! The verbs, one file per group.

pub(crate) mod create;
pub(crate) mod edit;
pub(crate) mod history;
pub(crate) mod link;
pub(crate) mod path;
pub(crate) mod report;
pub(crate) mod show;

use api::Desk;
use api::dto::{EditDto, OutcomeDto};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::exit::Failure;
use crate::picture::Picture;

/// Carries an edit out and hands back the plan as it became.
fn perform(
    desk: &mut Desk,
    before: &Picture,
    edit: &EditDto,
) -> Result<(Picture, OutcomeDto), Failure> {
    let plan = before.head().id;
    let outcome = desk.perform(plan, edit)?;
    let after = Picture {
        program: desk.program(),
        plan: desk.plan(plan)?,
    };
    Ok((after, outcome))
}

/// Says what an edit did.
fn done(text: String, after: &Picture, mut more: Value) -> Answer {
    more["revision"] = json!(after.plan.revision);
    more["undo"] = json!(after.program.undo);
    Answer { text, data: more }
}
