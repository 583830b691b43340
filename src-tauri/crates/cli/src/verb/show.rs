//! `show` and `schedule`: a plan as a table.

use serde_json::json;

use crate::answer::Answer;
use crate::args::OfPlan;
use crate::civil;
use crate::exit::Failure;
use crate::lookup::quoted;
use crate::picture::{self, Picture, Row};
use crate::table::{Lean, Table};

pub(crate) fn show(asked: &OfPlan, today: Option<&str>) -> Result<Answer, Failure> {
    let (_, picture) = picture::open(&asked.program, asked.plan.as_deref(), today)?;
    let mut table = Table::new(&[
        ("#", Lean::Right),
        ("Name", Lean::Left),
        ("Duration", Lean::Right),
        ("Start", Lean::Left),
        ("Finish", Lean::Left),
        ("Float", Lean::Right),
        ("Owner", Lean::Left),
        ("State", Lean::Left),
    ]);
    for row in picture.rows() {
        let (start, finish) = days(&row);
        table.push([
            row.number.to_string(),
            indented(&row),
            row.task.duration_text.clone(),
            start,
            finish,
            float(&picture, row.dates.total_float),
            picture.owner(row.task).unwrap_or_default().to_owned(),
            state(&row),
        ]);
    }
    Ok(answer(&picture, &table))
}

pub(crate) fn schedule(asked: &OfPlan, today: Option<&str>) -> Result<Answer, Failure> {
    let (_, picture) = picture::open(&asked.program, asked.plan.as_deref(), today)?;
    let mut table = Table::new(&[
        ("#", Lean::Right),
        ("Name", Lean::Left),
        ("Start", Lean::Left),
        ("Finish", Lean::Left),
        ("Late finish", Lean::Left),
        ("Float", Lean::Right),
        ("Free", Lean::Right),
        ("Critical", Lean::Left),
        ("Because", Lean::Left),
    ]);
    for row in picture.rows() {
        let (start, finish) = days(&row);
        let critical = match (row.dates.critical, row.dates.near_critical) {
            (true, _) => "critical",
            (false, true) => "nearly",
            (false, false) => "",
        };
        table.push([
            row.number.to_string(),
            indented(&row),
            start,
            finish,
            row.dates
                .late_finish
                .map(civil::last_date)
                .unwrap_or_default(),
            float(&picture, row.dates.total_float),
            picture.days(row.dates.free_float),
            critical.to_owned(),
            picture.because(&row),
        ]);
    }
    Ok(answer(&picture, &table))
}

fn answer(picture: &Picture, table: &Table) -> Answer {
    let rows = picture.rows();
    let mut text = heading(picture, &rows);
    text.push('\n');
    if rows.is_empty() {
        text.push_str("This plan has no rows yet.\n");
    } else {
        text.push_str(&table.print());
    }
    let rows: Vec<_> = rows.iter().map(|row| picture.row_json(row)).collect();
    Answer {
        text,
        data: json!({ "plan": picture.head_json(), "rows": rows }),
    }
}

/// The plan's name, its days, and its launch against the promise.
fn heading(picture: &Picture, rows: &[Row<'_>]) -> String {
    let head = picture.head();
    let mut text = format!("{}\nStarts {}", head.name, head.start);
    if let Some(status) = &head.status_date {
        text.push_str(&format!(", status of {status}"));
    }
    if let Some(launch) = rows.iter().find(|row| Some(row.task.id) == head.launch) {
        let forecast = civil::last_date(launch.dates.finish);
        text.push_str(&format!(", {} on {forecast}", quoted(&launch.task.name)));
        if let (Some(promised), Some(slip)) = (&launch.task.promised, launch.dates.slip) {
            let against = match slip {
                0 => "as promised".to_owned(),
                1 => format!("1 day after the promised {promised}"),
                2.. => format!("{slip} days after the promised {promised}"),
                -1 => format!("1 day before the promised {promised}"),
                _ => format!("{} days before the promised {promised}", -slip),
            };
            text.push_str(&format!(", {against}"));
        }
    }
    text.push_str(".\n");
    text
}

/// First and last day; a milestone is on one day.
pub(crate) fn days(row: &Row<'_>) -> (String, String) {
    let finish = civil::last_date(row.dates.finish);
    if row.dates.start == row.dates.finish {
        (finish.clone(), finish)
    } else {
        (civil::date(row.dates.start), finish)
    }
}

fn indented(row: &Row<'_>) -> String {
    format!("{}{}", "  ".repeat(row.depth.min(12)), row.task.name)
}

fn float(picture: &Picture, float: Option<i32>) -> String {
    float.map_or_else(|| "-".to_owned(), |minutes| picture.days(minutes))
}

fn state(row: &Row<'_>) -> String {
    match row.dates.percent {
        100 => "done".to_owned(),
        0 => String::new(),
        percent => format!("{percent} %"),
    }
}
