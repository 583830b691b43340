//! The verbs, one file per group.

pub(crate) mod baseline;
pub(crate) mod calendar;
mod changes;
pub(crate) mod create;
pub(crate) mod edit;
pub(crate) mod export;
pub(crate) mod future;
pub(crate) mod health;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod link;
pub(crate) mod lint;
pub(crate) mod network;
pub(crate) mod path;
pub(crate) mod people;
pub(crate) mod policy;
pub(crate) mod record;
pub(crate) mod remark;
pub(crate) mod report;
pub(crate) mod show;
pub(crate) mod standing;

use api::Desk;
use api::dto::{AnswerDto, EditDto, QueryDto, TrackingDto};
use serde_json::{Value, json};

pub(crate) use future::unanswered;

use crate::answer::Answer;
use crate::exit::Failure;
use crate::picture::Picture;

/// Carries an edit out and hands back the plan as it became.
fn perform(desk: &mut Desk, before: &Picture, edit: &EditDto) -> Result<Picture, Failure> {
    let plan = before.head().id;
    desk.perform(plan, edit)?;
    Ok(Picture {
        program: desk.program(),
        plan: desk.plan(plan)?,
    })
}

/// What the rules say of everything tracked.
fn tracking(desk: &Desk) -> Result<TrackingDto, Failure> {
    let AnswerDto::Tracking { tracking } = desk.query(&QueryDto::Tracking)? else {
        return Err(unanswered());
    };
    Ok(*tracking)
}

/// Says what an edit did.
fn done(text: String, after: &Picture, mut more: Value) -> Answer {
    more["revision"] = json!(after.plan.revision);
    more["undo"] = json!(after.program.undo);
    Answer { text, data: more }
}
