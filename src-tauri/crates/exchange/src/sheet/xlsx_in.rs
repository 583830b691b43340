//! A sheet of a workbook to a table.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use plan::{NaiveDate, TimeDelta};

use super::table::{Builder, COLUMNS, Ragged, Table};
use super::tally::Tally;
use super::{Refused, package};
use crate::limits;
use crate::notes::{Notes, Weight};
use crate::watch::Watch;

/// The names of a workbook's sheets, in order.
///
/// # Errors
/// [`Refused`] when it is no workbook or unpacks to more than it should.
pub fn sheets(bytes: &[u8], watch: &Watch<'_>) -> Result<Vec<String>, Refused> {
    looked_at(bytes, watch)?;
    carefully(|| Ok(open(bytes)?.sheet_names()))
}

/// Reads one sheet of a workbook: the first unless another is named. Of a formula it takes the
/// value the workbook was saved with; dates become `2025-03-14` or `2025-03-14 09:30`.
///
/// # Errors
/// [`Refused`] when it is no workbook, unpacks to more than it should, or holds no table.
pub fn read_xlsx(bytes: &[u8], sheet: Option<&str>, watch: &Watch<'_>) -> Result<Table, Refused> {
    looked_at(bytes, watch)?;
    carefully(|| {
        let mut book = open(bytes)?;
        let names = book.sheet_names();
        let name = match sheet {
            None => names.first().ok_or(Refused::Empty)?.clone(),
            Some(name) => names
                .into_iter()
                .find(|known| known == name)
                .ok_or_else(|| Refused::NoSuchSheet(name.chars().take(60).collect()))?,
        };
        read_sheet(&mut book, &name, watch)
    })
}

fn looked_at(bytes: &[u8], watch: &Watch<'_>) -> Result<(), Refused> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(Refused::TooLarge(limits::FILE_BYTES / 1024 / 1024));
    }
    package::inspect(bytes, watch)
}

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

fn open(bytes: &[u8]) -> Result<Book<'_>, Refused> {
    Xlsx::new(Cursor::new(bytes)).map_err(damaged)
}

fn read_sheet(book: &mut Book<'_>, name: &str, watch: &Watch<'_>) -> Result<Table, Refused> {
    let mut cells = book.worksheet_cells_reader(name).map_err(damaged)?;
    let mut builder = Builder::new(Notes::default());
    let (mut wide, mut errors) = (Tally::default(), Tally::default());
    // The first row that has a cell at all decides nothing yet: the builder skips empty ones.
    let mut row = None;
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let (at, column) = cell.get_position();
        let line = at.saturating_add(1);
        if row != Some(line) {
            if let Some(before) = row {
                if line < before {
                    return Err(Refused::NotAWorkbook(
                        "its rows are out of order".to_owned(),
                    ));
                }
                builder.end(before)?;
            }
            row = Some(line);
            if line % 1_024 == 0 {
                watch.step(u64::from(line), 0)?;
            }
        }
        let text = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::Error(_) => {
                errors.add(line);
                continue;
            }
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                text.clone()
            }
            DataRef::SharedString(text) => (*text).to_owned(),
            DataRef::Int(number) => number.to_string(),
            DataRef::Float(number) => number_text(*number),
            DataRef::Bool(yes) => yes.to_string(),
            DataRef::DateTime(when) => date_text(when),
        };
        let column = column as usize;
        if column >= COLUMNS {
            wide.add(line);
        } else {
            builder.cell(column, &text, line)?;
        }
    }
    if let Some(last) = row {
        builder.end(last)?;
    }
    let notes = builder.notes();
    wide.tell(
        notes,
        Weight::LeftOut,
        "too-wide",
        &format!("A cell lies beyond column {COLUMNS} and was left out."),
    );
    errors.tell(
        notes,
        Weight::LeftOut,
        "formula-error",
        "A formula has an error in place of a value; the cell counts as empty.",
    );
    builder.finish(Ragged::Usual)
}

fn number_text(number: f64) -> String {
    // Excel shows fifteen digits: 0.1 + 0.2 is 0.3 there, and so here.
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{rounded}")
}

/// A date and time of day as text, rounded to the minute.
fn date_text(when: &ExcelDateTime) -> String {
    let serial = when.as_f64();
    let in_range = (0.0..2_958_466.0).contains(&serial);
    if when.is_duration() && in_range {
        return format!("{}m", (serial * 1_440.0).round());
    }
    let (year, month, day, hour, minute, second, _) = when.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    let moment = date
        .and_then(|date| date.and_hms_opt(u32::from(hour), u32::from(minute), u32::from(second)));
    let Some(moment) = moment.filter(|_| in_range) else {
        return number_text(serial);
    };
    let moment = moment + TimeDelta::seconds(30);
    let text = moment.format("%Y-%m-%d %H:%M").to_string();
    text.strip_suffix(" 00:00")
        .map_or(text.clone(), str::to_owned)
}

fn damaged(_: calamine::XlsxError) -> Refused {
    Refused::NotAWorkbook("a part of it is damaged or missing".to_owned())
}

/// A panic of the reader is a damaged file, not the end of the program.
fn carefully<T>(read: impl FnOnce() -> Result<T, Refused>) -> Result<T, Refused> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
        Err(Refused::NotAWorkbook(
            "a part of it is damaged beyond reading".to_owned(),
        ))
    })
}
