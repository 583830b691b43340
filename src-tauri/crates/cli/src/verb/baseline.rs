//! `baseline`: what was said, and what has changed since.

use api::dto::{AnswerDto, BaselineHeadDto, EditDto, QueryDto};
use serde_json::json;

use super::changes::Changes;
use super::future::unanswered;
use super::{done, perform};
use crate::answer::Answer;
use crate::args::{Baseline, Compare, OfPlan, Take};
use crate::civil;
use crate::exit::{Class, Failure};
use crate::lookup::{self, quoted};
use crate::picture::{self, Picture};
use crate::table::{Lean, Table};

pub(crate) fn baseline(asked: &Baseline, today: Option<&str>) -> Result<Answer, Failure> {
    match asked {
        Baseline::Take(asked) => take(asked, today),
        Baseline::List(asked) => list(asked, today),
        Baseline::Compare(asked) => compare(asked, today),
    }
}

fn take(asked: &Take, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let edit = EditDto::TakeBaseline {
        plan: before.head().id,
        name: asked.name.clone().unwrap_or_default(),
    };
    let after = perform(&mut desk, &before, &edit)?;
    let taken = after.head().baselines.last();
    let text = taken.map_or_else(String::new, |taken| {
        format!("Took {} with {} rows.", quoted(&taken.name), taken.rows)
    });
    let taken = taken.map(one);
    Ok(done(text, &after, json!({ "baseline": taken })))
}

fn list(asked: &OfPlan, today: Option<&str>) -> Result<Answer, Failure> {
    let (_, picture) = picture::open(&asked.program, asked.plan.as_deref(), today)?;
    let mut table = Table::new(&[
        ("Name", Lean::Left),
        ("Taken", Lean::Left),
        ("Rows", Lean::Right),
    ]);
    let all = &picture.head().baselines;
    for sealed in all {
        let (name, taken) = (sealed.name.clone(), civil::minute(sealed.taken));
        table.push([name, taken, sealed.rows.to_string()]);
    }
    let text = if all.is_empty() {
        "No baseline has been taken yet.".to_owned()
    } else {
        table.print()
    };
    let all: Vec<_> = all.iter().map(one).collect();
    Ok(Answer {
        text,
        data: json!({ "plan": picture.head_json(), "baselines": all }),
    })
}

fn one(sealed: &BaselineHeadDto) -> serde_json::Value {
    json!({
        "id": sealed.id,
        "name": sealed.name,
        "taken": civil::minute(sealed.taken),
        "rows": sealed.rows,
    })
}

fn compare(asked: &Compare, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (desk, picture) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let all = &picture.head().baselines;
    let from = match &asked.from {
        Some(name) => find(&picture, name)?,
        None => all.last().ok_or_else(|| {
            let message = "No baseline has been taken yet; there is nothing to compare with.";
            Failure::new(Class::NotFound, "no-baseline", message.to_owned())
        })?,
    };
    let to = asked.to.as_deref().map(|name| find(&picture, name));
    let to = to.transpose()?;
    let query = QueryDto::Variance {
        plan: picture.head().id,
        from: Some(from.id),
        to: to.map(|to| to.id),
    };
    let AnswerDto::Variance { rows } = desk.query(&query)? else {
        return Err(unanswered());
    };
    let changes = Changes::of(&picture, &rows);
    let since = to.map_or_else(|| "now".to_owned(), |to| quoted(&to.name));
    let head = format!("From {} to {since}", quoted(&from.name));
    let data = json!({
        "plan": picture.head_json(),
        "from": one(from),
        "to": to.map(one),
        "rows": changes.rows,
    });
    Ok(Answer {
        text: changes.under(&head),
        data,
    })
}

fn find<'a>(picture: &'a Picture, name: &str) -> Result<&'a BaselineHeadDto, Failure> {
    let all = &picture.head().baselines;
    let names: Vec<&str> = all.iter().map(|sealed| sealed.name.as_str()).collect();
    Ok(&all[lookup::named(&names, "baseline", name)?])
}
