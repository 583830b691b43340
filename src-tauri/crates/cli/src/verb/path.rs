//! `critical-path`: the chain of work that decides a date.

use api::Desk;
use api::dto::{AnswerDto, QueryDto};
use serde_json::json;

use crate::answer::Answer;
use crate::args::CriticalPath;
use crate::civil;
use crate::exit::Failure;
use crate::lookup;
use crate::picture::{self, Picture};
use crate::table::{Lean, Table};

pub(crate) fn critical_path(asked: &CriticalPath, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (desk, picture) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let rows = picture.rows();
    let to = match &asked.to {
        Some(name) => Some(lookup::row(&picture, &rows, name)?.task.id),
        None => None,
    };
    let path = desk.path_to(picture.head().id, to)?;
    let mut table = Table::new(&[
        ("#", Lean::Right),
        ("Name", Lean::Left),
        ("Start", Lean::Left),
        ("Finish", Lean::Left),
        ("Because", Lean::Left),
    ]);
    let mut steps = Vec::new();
    for step in &path.steps {
        let number = picture.number(step.task);
        let finish = civil::last_date(step.finish);
        let start = if step.milestone {
            finish.clone()
        } else {
            civil::date(step.start)
        };
        steps.push(json!({
            "number": number,
            "id": step.task,
            "name": step.name,
            "start": start,
            "finish": finish,
            "because": step.because,
            "done": step.done,
            "milestone": step.milestone,
        }));
        table.push([
            number.map_or_else(String::new, |number| number.to_string()),
            step.name.clone(),
            start,
            finish,
            step.because.clone(),
        ]);
    }
    let mut text = format!("{}\n\n{}", path.words.trim_end(), table.print());
    let beside = beside(&desk, &picture, path.to, asked.paths)?;
    if asked.paths > 0 {
        text.push_str("\n\n");
        text.push_str(&beside.text);
    }
    let data = json!({
        "plan": picture.head_json(),
        "to": { "id": path.to, "number": picture.number(path.to), "name": path.name },
        "words": path.words,
        "steps": steps,
        "paths": beside.data,
    });
    Ok(Answer { text, data })
}

/// The paths that would drive next, the one with the least float first.
fn beside(desk: &Desk, picture: &Picture, to: u32, count: u32) -> Result<Answer, Failure> {
    let mut table = Table::new(&[
        ("Float", Lean::Right),
        ("Rows", Lean::Right),
        ("From", Lean::Left),
        ("To", Lean::Left),
    ]);
    let mut told = Vec::new();
    if count > 0 {
        let query = QueryDto::Paths {
            task: to,
            count: count.saturating_add(1),
        };
        let AnswerDto::Paths { paths } = desk.query(&query)? else {
            return Err(super::future::unanswered());
        };
        for path in paths.iter().skip(1) {
            let name =
                |task: Option<&u32>| task.map_or_else(String::new, |&task| picture.name(task));
            table.push([
                path.float_text.clone(),
                path.tasks.len().to_string(),
                name(path.tasks.first()),
                name(path.tasks.last()),
            ]);
            told.push(json!({
                "floatMinutes": path.float,
                "float": path.float_text,
                "rows": path.tasks,
            }));
        }
    }
    Ok(Answer {
        text: table.print(),
        data: json!(told),
    })
}
