//! A plan as CSV.

use std::borrow::Cow;

use csv::WriterBuilder;
use plan::{PlanId, Program};
use schedule::Schedule;

use super::columns::{Cell, Layout, Writing};
use super::{Refused, guard, show};
use crate::watch::Watch;

/// Writes the rows of a plan with their dates as CSV: UTF-8, CRLF.
///
/// # Errors
/// [`Refused::NoPlan`], or [`Refused::Stopped`] when somebody cancelled.
pub fn write_csv(
    program: &Program,
    plan: PlanId,
    schedule: &Schedule,
    writing: Writing,
    watch: &Watch<'_>,
) -> Result<Vec<u8>, Refused> {
    let layout = Layout::of(program, plan, schedule)?;
    let mut bytes = Vec::new();
    if !writing.raw {
        bytes.extend("\u{feff}".as_bytes());
    }
    let mut writer = WriterBuilder::new()
        .delimiter(writing.delimiter.byte())
        .terminator(csv::Terminator::CRLF)
        .from_writer(bytes);
    let in_memory = "writing to memory does not fail";
    let columns = layout.columns();
    let header = columns.iter().map(|column| safe(&column.name, writing));
    writer
        .write_record(header.map(|name| name.into_owned()))
        .expect(in_memory);
    let rows = layout.outline.rows();
    for (at, row) in rows.iter().enumerate() {
        if at % 1_024 == 0 {
            watch.step(at as u64, rows.len() as u64)?;
        }
        for cell in layout.cells(row) {
            writer
                .write_field(text(&cell, writing).as_bytes())
                .expect(in_memory);
        }
        writer.write_record(None::<&[u8]>).expect(in_memory);
    }
    Ok(writer.into_inner().expect(in_memory))
}

fn text(cell: &Cell, writing: Writing) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => safe(text, writing),
        Cell::Word(word) => Cow::Borrowed(word),
        Cell::Count(count) => Cow::Owned(count.to_string()),
        Cell::Days(hundredths) => Cow::Owned(days(*hundredths)),
        Cell::Percent(percent) => Cow::Owned(format!("{percent}%")),
        Cell::Start(moment) => Cow::Owned(show::start(*moment)),
        Cell::Finish(moment) => Cow::Owned(show::finish(*moment)),
        Cell::Date(date) => Cow::Owned(date.to_string()),
    }
}

fn safe(text: &str, writing: Writing) -> Cow<'_, str> {
    if writing.raw {
        Cow::Borrowed(text)
    } else {
        guard::guarded(text)
    }
}

/// `-2.5`: a number to a spreadsheet, not a text.
fn days(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
    match part {
        0 => format!("{sign}{whole}"),
        part if part % 10 == 0 => format!("{sign}{whole}.{}", part / 10),
        part => format!("{sign}{whole}.{part:02}"),
    }
}
