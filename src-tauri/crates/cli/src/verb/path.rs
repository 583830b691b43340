//! `critical-path`: the chain of work that decides a date.

use serde_json::json;

use crate::answer::Answer;
use crate::args::CriticalPath;
use crate::civil;
use crate::exit::Failure;
use crate::lookup;
use crate::picture;
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
    let text = format!("{}\n\n{}", path.words.trim_end(), table.print());
    let data = json!({
        "plan": picture.head_json(),
        "to": { "id": path.to, "number": picture.number(path.to), "name": path.name },
        "words": path.words,
        "steps": steps,
    });
    Ok(Answer { text, data })
}
