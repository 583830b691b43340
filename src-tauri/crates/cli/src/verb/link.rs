//! `link` and `unlink`: which row waits for which.

use api::dto::{EditDto, LinkKindDto};
use serde_json::json;

use super::{done, perform};
use crate::answer::Answer;
use crate::args::{Ends, Link, Unlink};
use crate::exit::{Class, Failure};
use crate::lookup::{self, quoted};
use crate::picture::{self, predecessor};
use crate::verb::show::days;

pub(crate) fn link(asked: &Link, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let rows = before.rows();
    let from = lookup::row(&before, &rows, &asked.from)?;
    let to = lookup::row(&before, &rows, &asked.to)?;
    let kind = match asked.kind {
        Ends::Fs => LinkKindDto::FS,
        Ends::Ss => LinkKindDto::SS,
        Ends::Ff => LinkKindDto::FF,
        Ends::Sf => LinkKindDto::SF,
    };
    let lag = asked.lag.trim();
    let edit = if lag.is_empty() {
        EditDto::Link {
            from: from.task.id,
            to: to.task.id,
            kind,
        }
    } else {
        // Typed as the predecessors cell has it, so that link and lag are one change.
        let sign = if lag.starts_with(['+', '-', '−']) {
            ""
        } else {
            "+"
        };
        let more = predecessor(from.number, kind, &format!("{sign}{lag}"));
        let present = before.predecessors(to.task.id);
        let text = if present.is_empty() {
            more
        } else {
            format!("{present}; {more}")
        };
        EditDto::SetPredecessors {
            task: to.task.id,
            text,
        }
    };
    let after = perform(&mut desk, &before, &edit)?;
    let rows = after.rows();
    let waiting = rows.iter().find(|row| row.task.id == to.task.id);
    let start = waiting.map(|row| days(row).0).unwrap_or_default();
    let text = format!(
        "{} waits for {} and starts on {start}.",
        quoted(&to.task.name),
        quoted(&from.task.name)
    );
    let row = waiting.map(|row| after.row_json(row));
    Ok(done(text, &after, json!({ "row": row })))
}

pub(crate) fn unlink(asked: &Unlink, today: Option<&str>) -> Result<Answer, Failure> {
    let of = &asked.of;
    let (mut desk, before) = picture::open(&of.program, of.plan.as_deref(), today)?;
    let rows = before.rows();
    let from = lookup::row(&before, &rows, &asked.from)?;
    let to = lookup::row(&before, &rows, &asked.to)?;
    let (waits, awaited) = (quoted(&to.task.name), quoted(&from.task.name));
    let ends = |link: &&api::dto::LinkDto| link.from == from.task.id && link.to == to.task.id;
    let Some(link) = before.plan.links.iter().find(ends) else {
        let message = format!("{waits} does not wait for {awaited}.");
        return Err(Failure::new(Class::NotFound, "no-link", message));
    };
    let after = perform(
        &mut desk,
        &before,
        &EditDto::Unlink {
            links: vec![link.id],
        },
    )?;
    let rows = after.rows();
    let row = rows
        .iter()
        .find(|row| row.task.id == to.task.id)
        .map(|row| after.row_json(row));
    let text = format!("{waits} no longer waits for {awaited}.");
    Ok(done(text, &after, json!({ "row": row })))
}
