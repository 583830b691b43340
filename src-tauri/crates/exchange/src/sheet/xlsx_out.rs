//! A plan as a workbook: its rows on one sheet, its links on another.
//!
//! Texts are written as texts, never as formulas or addresses, so nothing in a name can run. The
//! same plan gives the same bytes.

use plan::{Datelike, LagCalendar, Moment, NaiveDate, PlanId, Program};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use schedule::Schedule;

use super::Refused;
use super::columns::{Cell, Layout, stable};
use crate::limits;
use crate::watch::Watch;

/// Rows a sheet holds below its header.
const ROWS: usize = 1_048_575;
/// Column of the names, which are indented.
const NAME: usize = 2;

/// Writes the rows of a plan with their dates as a workbook.
///
/// # Errors
/// [`Refused::NoPlan`], [`Refused::TooManyRows`] beyond what a sheet holds, or
/// [`Refused::Stopped`] when somebody cancelled.
pub fn write_xlsx(
    program: &Program,
    plan: PlanId,
    schedule: &Schedule,
    watch: &Watch<'_>,
) -> Result<Vec<u8>, Refused> {
    let layout = Layout::of(program, plan, schedule)?;
    if layout.outline.rows().len() > ROWS || layout.links().count() > ROWS {
        return Err(Refused::TooManyRows(ROWS));
    }
    let mut book = Workbook::new();
    // Without a date of its own the file would carry the clock of whoever wrote it.
    let created = ExcelDateTime::from_ymd(2000, 1, 1).expect("a real date");
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let fits = "what is written fits a sheet";
    rows_sheet(book.add_worksheet(), &layout, watch)?.expect(fits);
    links_sheet(book.add_worksheet(), &layout).expect(fits);
    Ok(book
        .save_to_buffer()
        .expect("a workbook in memory is written"))
}

/// How cells look: plain, and bold in a summary's row.
struct Looks {
    header: Format,
    text: [Format; 2],
    days: [Format; 2],
    percent: [Format; 2],
    date: [Format; 2],
    moment: [Format; 2],
}

impl Looks {
    fn new() -> Self {
        let both = |format: &str| {
            let plain = Format::new().set_num_format(format);
            [plain.clone(), plain.set_bold()]
        };
        Self {
            header: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top),
            text: [Format::new(), Format::new().set_bold()],
            days: both("0.##"),
            percent: both("0%"),
            date: both("yyyy-mm-dd"),
            moment: both("yyyy-mm-dd hh:mm"),
        }
    }
}

fn rows_sheet(
    sheet: &mut Worksheet,
    layout: &Layout<'_>,
    watch: &Watch<'_>,
) -> Result<Result<(), XlsxError>, Refused> {
    let rows = layout.outline.rows();
    let looks = Looks::new();
    let mut written = head(sheet, &looks, layout);
    for (at, row) in rows.iter().enumerate() {
        if at % 256 == 0 {
            watch.step(at as u64, rows.len() as u64)?;
        }
        for (column, cell) in layout.cells(row).iter().enumerate() {
            let depth = if column == NAME { row.depth } else { 0 };
            let place = (line(at + 1), short(column));
            written = written.and_then(|()| write(sheet, &looks, place, cell, row.summary, depth));
        }
    }
    Ok(written)
}

fn head(sheet: &mut Worksheet, looks: &Looks, layout: &Layout<'_>) -> Result<(), XlsxError> {
    sheet.set_name("Plan")?;
    let columns = layout.columns();
    for (at, column) in columns.iter().enumerate() {
        sheet.write_string_with_format(0, short(at), &column.name, &looks.header)?;
        sheet.set_column_width(short(at), f64::from(column.width))?;
    }
    sheet.set_freeze_panes(1, short(NAME + 1))?;
    let last = short(columns.len() - 1);
    sheet.autofilter(0, 0, line(layout.outline.rows().len()), last)?;
    Ok(())
}

fn write(
    sheet: &mut Worksheet,
    looks: &Looks,
    (row, column): (u32, u16),
    cell: &Cell,
    summary: bool,
    depth: u16,
) -> Result<(), XlsxError> {
    let bold = usize::from(summary);
    match cell {
        Cell::Empty => {}
        Cell::Text(text) | Cell::Word(text) => {
            let look = &looks.text[bold];
            let indent = u8::try_from(depth.min(15)).expect("at most 15");
            if indent > 0 {
                let look = look.clone().set_indent(indent);
                sheet.write_string_with_format(row, column, fit(text), &look)?;
            } else {
                sheet.write_string_with_format(row, column, fit(text), look)?;
            }
        }
        Cell::Count(count) => {
            sheet.write_number_with_format(row, column, *count, &looks.text[bold])?;
        }
        Cell::Days(hundredths) => {
            let days = *hundredths as f64 / 100.0;
            sheet.write_number_with_format(row, column, days, &looks.days[bold])?;
        }
        Cell::Percent(percent) => {
            let share = f64::from(*percent) / 100.0;
            sheet.write_number_with_format(row, column, share, &looks.percent[bold])?;
        }
        Cell::Start(moment) if moment.minute_of_day() == 0 => {
            day(sheet, (row, column), moment.date(), &looks.date[bold])?;
        }
        Cell::Finish(moment) if moment.minute_of_day() == 0 => {
            day(
                sheet,
                (row, column),
                moment.inclusive_date(),
                &looks.date[bold],
            )?;
        }
        Cell::Start(moment) | Cell::Finish(moment) => {
            let serial = serial(*moment);
            sheet.write_number_with_format(row, column, serial, &looks.moment[bold])?;
        }
        Cell::Date(date) => day(sheet, (row, column), *date, &looks.date[bold])?,
    }
    Ok(())
}

fn day(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    date: NaiveDate,
    look: &Format,
) -> Result<(), XlsxError> {
    let serial = serial(Moment::at_start_of(date));
    sheet
        .write_number_with_format(row, column, serial, look)
        .map(drop)
}

/// Days since 1899-12-30, as spreadsheets count since 1 March 1900.
fn serial(moment: Moment) -> f64 {
    const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a real date");
    let days = moment.date().num_days_from_ce() - EPOCH.num_days_from_ce();
    f64::from(days) + f64::from(moment.minute_of_day()) / 1_440.0
}

/// The beginning of a text, as much of it as a cell holds: a sheet counts in UTF-16.
fn fit(text: &str) -> &str {
    if text.len() <= limits::TEXT {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|&(_, c)| {
        units += c.len_utf16();
        units > limits::TEXT
    });
    end.map_or(text, |(end, _)| &text[..end])
}

fn links_sheet(sheet: &mut Worksheet, layout: &Layout<'_>) -> Result<(), XlsxError> {
    const COLUMNS: [(&str, f64); 7] = [
        ("Predecessor id", 12.0),
        ("Predecessor", 40.0),
        ("Successor id", 12.0),
        ("Successor", 40.0),
        ("Kind", 6.0),
        ("Lag", 10.0),
        ("Lag calendar", 14.0),
    ];
    let looks = Looks::new();
    sheet.set_name("Links")?;
    for (at, (name, width)) in COLUMNS.into_iter().enumerate() {
        sheet.write_string_with_format(0, short(at), name, &looks.header)?;
        sheet.set_column_width(short(at), width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let mut count = 0;
    for (at, link) in layout.links().enumerate() {
        let of = match link.lag_calendar {
            LagCalendar::Successor => "Successor",
            LagCalendar::Predecessor => "Predecessor",
            LagCalendar::Plan => "Plan",
        };
        let cells = [
            stable(link.from),
            layout.task(link.from).name.clone(),
            stable(link.to),
            layout.task(link.to).name.clone(),
            link.kind.letters().to_owned(),
            layout.lag(link),
            if link.lag.is_none() {
                String::new()
            } else {
                of.to_owned()
            },
        ];
        for (column, text) in cells
            .iter()
            .enumerate()
            .filter(|(_, text)| !text.is_empty())
        {
            sheet.write_string(line(at + 1), short(column), text)?;
        }
        count = at + 1;
    }
    sheet.autofilter(0, 0, line(count), short(COLUMNS.len() - 1))?;
    Ok(())
}

fn line(at: usize) -> u32 {
    u32::try_from(at).expect("at most ROWS")
}

fn short(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}
