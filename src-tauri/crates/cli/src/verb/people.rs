//! `assign` and `unassign`: who works on what.

use api::dto::{EditDto, TaskDto};
use serde_json::json;

use super::{done, perform};
use crate::answer::Answer;
use crate::args::{Assign, Unassign};
use crate::exit::{Class, Failure};
use crate::lookup::{self, quoted};
use crate::picture::{self, Picture};
use crate::verb::show::days;

pub(crate) fn assign(asked: &Assign, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let rows = before.rows();
    let row = lookup::row(&before, &rows, &asked.task)?;
    let edit = EditDto::Assign {
        task: row.task.id,
        name: asked.to.clone(),
        units: asked.units.clone(),
    };
    let after = perform(&mut desk, &before, &edit)?;
    Ok(told(&after, row.task, |name| {
        format!("{} works on {name}", quoted(asked.to.trim()))
    }))
}

pub(crate) fn unassign(asked: &Unassign, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let rows = before.rows();
    let row = lookup::row(&before, &rows, &asked.task)?;
    let people = &before.program.people;
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let person = &people[lookup::named(&names, "person", &asked.from)?];
    let parts = row.task.more.iter().flat_map(|more| &more.parts);
    let part = parts.into_iter().find(|part| part.person == person.id);
    let Some(part) = part else {
        let message = format!(
            "{} does not work on {}.",
            quoted(&person.name),
            quoted(&row.task.name)
        );
        return Err(Failure::new(Class::NotFound, "no-part", message));
    };
    let edit = EditDto::Unassign {
        parts: vec![part.id],
    };
    let after = perform(&mut desk, &before, &edit)?;
    Ok(told(&after, row.task, |name| {
        format!("{} no longer works on {name}", quoted(&person.name))
    }))
}

fn told(after: &Picture, task: &TaskDto, said: impl Fn(&str) -> String) -> Answer {
    let rows = after.rows();
    let row = rows.iter().find(|row| row.task.id == task.id);
    let dates = row.map(|row| {
        let (start, finish) = days(row);
        format!(": {start} to {finish}")
    });
    let text = format!(
        "{}{}.",
        said(&quoted(&task.name)),
        dates.unwrap_or_default()
    );
    let row = row.map(|row| after.row_json(row));
    done(text, after, json!({ "row": row }))
}
