//! What has changed between two states of a plan, row by row.

use api::dto::{FiguresDto, VarianceDto};
use serde_json::{Value, json};

use crate::civil;
use crate::picture::Picture;
use crate::table::{Lean, Table};

/// Rows compared, as a table of those that changed and as JSON of all.
pub(crate) struct Changes {
    table: Table,
    changed: usize,
    pub(crate) rows: Vec<Value>,
}

impl Changes {
    pub(crate) fn of(picture: &Picture, rows: &[VarianceDto]) -> Self {
        let mut changes = Self {
            table: Table::new(&[
                ("Name", Lean::Left),
                ("Start", Lean::Left),
                ("Finish", Lean::Left),
                ("Start by", Lean::Right),
                ("Finish by", Lean::Right),
                ("", Lean::Left),
            ]),
            changed: 0,
            rows: Vec::new(),
        };
        for row in rows {
            changes.take(picture, row);
        }
        changes
    }

    fn take(&mut self, picture: &Picture, row: &VarianceDto) {
        let fate = match (&row.from, &row.to) {
            (None, _) => "added",
            (Some(_), None) => "dropped",
            (Some(from), Some(to)) if from == to => "same",
            (Some(_), Some(_)) => "changed",
        };
        self.rows.push(json!({
            "id": row.task,
            "name": row.name,
            "summary": row.summary,
            "fate": fate,
            "from": row.from.as_ref().map(figures),
            "to": row.to.as_ref().map(figures),
            "startMinutes": row.start,
            "finishMinutes": row.finish,
        }));
        if fate == "same" {
            return;
        }
        self.changed += 1;
        let (start, finish) = row.to.as_ref().or(row.from.as_ref()).map_or_else(
            || (String::new(), String::new()),
            |latest| (civil::date(latest.start), civil::last_date(latest.finish)),
        );
        let by = |minutes: i32| match minutes {
            0 => String::new(),
            minutes => picture.days(minutes),
        };
        let fate = if fate == "changed" { "" } else { fate };
        self.table.push([
            row.name.clone(),
            start,
            finish,
            by(row.start),
            by(row.finish),
            fate.to_owned(),
        ]);
    }

    /// The table under a line that says what was compared.
    pub(crate) fn under(&self, head: &str) -> String {
        match self.changed {
            0 => format!("{head}: nothing has changed."),
            changed => format!(
                "{head}: {changed} of {} rows.\n\n{}",
                self.rows.len(),
                self.table.print()
            ),
        }
    }
}

fn figures(figures: &FiguresDto) -> Value {
    json!({
        "start": civil::date(figures.start),
        "finish": civil::last_date(figures.finish),
        "startsAt": civil::minute(figures.start),
        "finishesAt": civil::minute(figures.finish),
        "durationMinutes": figures.duration,
        "workMinutes": figures.work,
        "promised": figures.promised,
    })
}
