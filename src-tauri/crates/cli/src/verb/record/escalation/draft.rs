//! `escalate propose` and `escalate draft`: from what the rules find to a draft a person completes.

use api::dto::{AnswerDto, EditDto, EscalationEditDto, QueryDto, Word};
use serde_json::json;

use super::super::ESCALATION;
use crate::answer::Answer;
use crate::args::{EscalateDraft, OfProgramOrPlan};
use crate::exit::Failure;
use crate::lookup;
use crate::names::Names;
use crate::picture;
use crate::verb::{tracking, unanswered};

pub(super) fn propose(asked: &OfProgramOrPlan, today: Option<&str>) -> Result<Answer, Failure> {
    let desk = picture::desk(&asked.program, today)?;
    let plan = lookup::only_plan(&desk.program(), asked.plan.as_deref())?;
    let names = Names::of(&desk)?;
    let mut all = tracking(&desk)?.proposals;
    all.retain(|one| plan.is_none_or(|plan| one.plan == plan));
    let mut text = String::new();
    for one in &all {
        let route = one
            .route
            .map_or_else(String::new, |route| format!(", {} route", route.word()));
        text.push_str(&format!(
            "{}: {}\n  {}, {}{route}\n  {}\n",
            names.record(&one.subject),
            one.title,
            one.severity.word(),
            one.trigger.word(),
            one.reason
        ));
    }
    if text.is_empty() {
        text.push_str("Nothing has to be escalated that is not.\n");
    }
    Ok(Answer {
        text,
        data: json!({ "proposals": all }),
    })
}

pub(super) fn draft(asked: &EscalateDraft, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let mut desk = picture::desk(&of.program, today)?;
    let names = Names::of(&desk)?;
    let (plan, subject) = names.find(&desk, of.plan.as_deref(), &asked.subject)?;
    let query = QueryDto::EscalationDraft {
        plan,
        subject,
        trigger: asked.trigger,
    };
    let AnswerDto::EscalationDraft { draft } = desk.query(&query)? else {
        return Err(unanswered());
    };
    let edit = EscalationEditDto::Draft { draft };
    desk.perform(plan, &EditDto::Escalation { edit })?;
    let row = super::super::records(&desk, &ESCALATION)?.pop();
    let row = row.ok_or_else(unanswered)?;
    let record = row["reference"].as_str().unwrap_or_default().to_owned();
    let AnswerDto::Text { text } = desk.query(&QueryDto::Text {
        record: record.clone(),
    })?
    else {
        return Err(unanswered());
    };
    let program = desk.program();
    Ok(Answer {
        text: format!("{record} is drafted, and not sent.\n\n{text}"),
        data: json!({
            "record": row,
            "text": text,
            "revision": program.revision,
            "undo": program.undo,
        }),
    })
}
