//! `why`, `late`, `forward` and `what-if`: questions that change nothing.

use api::dto::{AnswerDto, QueryDto, SlipDto, WhatIfDto};
use serde_json::json;

use super::edit::change;
use crate::answer::Answer;
use crate::args::{Late, WhatIf, Why};
use crate::civil;
use crate::exit::{Class, Failure};
use crate::lookup::{self, quoted};
use crate::picture::{self, Picture};
use crate::table::{Lean, Table};

pub(crate) fn why(asked: &Why, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (desk, picture) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let rows = picture.rows();
    let task = lookup::row(&picture, &rows, &asked.row)?.task.id;
    let AnswerDto::Why { why } = desk.query(&QueryDto::Why { task })? else {
        return Err(unanswered());
    };
    let mut table = Table::new(&[
        ("#", Lean::Right),
        ("Name", Lean::Left),
        ("Start", Lean::Left),
        ("Finish", Lean::Left),
        ("Because", Lean::Left),
    ]);
    let mut causes = Vec::new();
    for cause in &why.causes {
        let number = picture.number(cause.task);
        let finish = civil::last_date(cause.finish);
        let start = if cause.start == cause.finish {
            finish.clone()
        } else {
            civil::date(cause.start)
        };
        causes.push(json!({
            "number": number,
            "id": cause.task,
            "name": cause.name,
            "start": start,
            "finish": finish,
            "startsAt": civil::minute(cause.start),
            "finishesAt": civil::minute(cause.finish),
            "because": cause.because,
            "nobodyWorks": cause.gap.map(|(from, until)| [civil::minute(from), civil::minute(until)]),
            "ties": cause.ties.len(),
        }));
        table.push([
            number.map_or_else(String::new, |number| number.to_string()),
            cause.name.clone(),
            start,
            finish,
            cause.because.clone(),
        ]);
    }
    Ok(Answer {
        text: format!("{}\n\n{}", why.words.trim_end(), table.print()),
        data: json!({ "plan": picture.head_json(), "words": why.words, "causes": causes }),
    })
}

pub(crate) fn late(asked: &Late, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (desk, picture) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let rows = picture.rows();
    let row = lookup::row(&picture, &rows, &asked.row)?;
    let query = QueryDto::Late {
        task: row.task.id,
        late: asked.late.clone(),
    };
    let AnswerDto::WhatIf { what_if } = desk.query(&query)? else {
        return Err(unanswered());
    };
    let head = format!(
        "If {} is {} late:",
        quoted(&row.task.name),
        asked.late.trim()
    );
    Ok(told(&picture, &head, &what_if))
}

pub(crate) fn what_if(asked: &WhatIf, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (desk, picture) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let rows = picture.rows();
    let row = lookup::row(&picture, &rows, &asked.task)?;
    let edit = change(&picture, row, &asked.change)?;
    let AnswerDto::WhatIf { what_if } = desk.query(&QueryDto::WhatIf { edit })? else {
        return Err(unanswered());
    };
    let head = format!("If {} changed like this:", quoted(&row.task.name));
    Ok(told(&picture, &head, &what_if))
}

pub(crate) fn forward(asked: &Why, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (desk, picture) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let rows = picture.rows();
    let row = lookup::row(&picture, &rows, &asked.row)?;
    let query = QueryDto::Forward { task: row.task.id };
    let AnswerDto::Forward { options } = desk.query(&query)? else {
        return Err(unanswered());
    };
    let mut table = Table::new(&[
        ("Change", Lean::Left),
        ("Start", Lean::Left),
        ("Finish", Lean::Left),
        ("Work", Lean::Right),
        ("Days", Lean::Right),
    ]);
    let mut told = Vec::new();
    for option in &options {
        let finish = civil::last_date(option.finish);
        let start = if option.start == option.finish {
            finish.clone()
        } else {
            civil::date(option.start)
        };
        let milestones = option.milestones.iter();
        let milestones: Vec<_> = milestones.map(|slip| slip_json(&picture, slip)).collect();
        told.push(json!({
            "words": option.words,
            "edit": option.edit,
            "start": start,
            "finish": finish,
            "startsAt": civil::minute(option.start),
            "finishesAt": civil::minute(option.finish),
            "days": option.days,
            "work": option.work_text,
            "milestones": milestones,
        }));
        table.push([
            option.words.clone(),
            start,
            finish,
            format!("-{}", option.work_text),
            format!("-{}", option.days),
        ]);
    }
    let name = quoted(&row.task.name);
    let text = if options.is_empty() {
        format!("No single change would bring {name} forward.")
    } else {
        format!("What would bring {name} forward:\n\n{}", table.print())
    };
    Ok(Answer {
        text,
        data: json!({ "plan": picture.head_json(), "options": told }),
    })
}

fn slip_json(picture: &Picture, slip: &SlipDto) -> serde_json::Value {
    json!({
        "number": picture.number(slip.task),
        "id": slip.task,
        "name": slip.name,
        "plan": slip.plan,
        "launch": slip.launch,
        "before": civil::last_date(slip.before),
        "after": civil::last_date(slip.after),
        "workMinutes": slip.work,
        "days": slip.days,
    })
}

fn told(picture: &Picture, head: &str, what_if: &WhatIfDto) -> Answer {
    let mut table = Table::new(&[
        ("#", Lean::Right),
        ("Milestone", Lean::Left),
        ("Now", Lean::Left),
        ("Then", Lean::Left),
        ("Work", Lean::Right),
        ("Days", Lean::Right),
        ("", Lean::Left),
    ]);
    let mut milestones = Vec::new();
    for slip in &what_if.milestones {
        let (before, after) = (civil::last_date(slip.before), civil::last_date(slip.after));
        let number = picture.number(slip.task);
        milestones.push(slip_json(picture, slip));
        table.push([
            number.map_or_else(String::new, |number| number.to_string()),
            slip.name.clone(),
            before,
            after,
            slip.work_text.clone(),
            slip.days.to_string(),
            if slip.launch { "launch" } else { "" }.to_owned(),
        ]);
    }
    let listed = if milestones.is_empty() {
        String::new()
    } else {
        format!("\n\n{}", table.print())
    };
    Answer {
        text: format!("{head} {}{listed}", what_if.words),
        data: json!({
            "plan": picture.head_json(),
            "words": what_if.words,
            "rowsMoved": what_if.moved,
            "milestones": milestones,
        }),
    }
}

/// A question of one kind was answered with another: a mistake of ours.
pub(crate) fn unanswered() -> Failure {
    let message = "The question was not answered.".to_owned();
    Failure::new(Class::System, "internal", message)
}
