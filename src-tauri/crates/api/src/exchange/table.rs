//! What a table's columns feed: proposed, then as a person says.

use ::exchange::Watch;
use ::exchange::sheet::{
    DateOrder, Field, Mapping, Question, ReadCsv, Starts, Table, Use, propose, read_csv, read_xlsx,
    sheets,
};

use super::source::Source;
use crate::dto::{ColumnDto, Fault, FormatDto, ImportOptionsDto, TableDto};

/// Texts of a column that are shown.
const SAMPLES: usize = 3;

/// A table, and how it is to be read.
pub(super) struct Mapped {
    pub(super) table: Table,
    pub(super) mapping: Mapping,
    sheets: Vec<String>,
}

pub(super) fn open(
    source: &Source,
    options: &ImportOptionsDto,
    watch: &Watch<'_>,
) -> Result<Mapped, Fault> {
    let (table, sheets) = if source.format == FormatDto::Xlsx {
        let sheet = options.sheet.as_deref();
        let table = read_xlsx(&source.bytes, sheet, watch)?;
        (table, sheets(&source.bytes, watch)?)
    } else {
        let table = read_csv(&source.bytes, &ReadCsv::default(), watch)?;
        (table, Vec::new())
    };
    let mut mapping = propose(&table);
    if let Some(day_first) = options.day_first {
        mapping.dates = Some(if day_first {
            DateOrder::DayFirst
        } else {
            DateOrder::MonthFirst
        });
    }
    if options.as_recorded {
        mapping.starts = Starts::AsPins;
    }
    for (field, column) in &options.columns {
        say(&table, &mut mapping, field, column)?;
    }
    Ok(Mapped {
        table,
        mapping,
        sheets,
    })
}

/// Lets a column feed a field; whatever fed that field before no longer does.
fn say(table: &Table, mapping: &mut Mapping, field: &str, column: &str) -> Result<(), Fault> {
    let same = |one: &str, other: &str| one.trim().eq_ignore_ascii_case(other.trim());
    let unknown = |what: &str, name: &str| {
        let message = format!("There is no {what} called “{name}”.");
        Fault::new("mapping", message)
    };
    let field = if field.trim().is_empty() {
        None
    } else {
        let found = Field::ALL
            .into_iter()
            .find(|known| same(known.name(), field));
        Some(found.ok_or_else(|| unknown("field", field))?)
    };
    let here = |name: &String| same(name, column);
    if !table.header().iter().any(here) {
        return Err(unknown("column", column));
    }
    if let Some(field) = field.filter(|field| !field.repeats()) {
        for to in &mut mapping.columns {
            if *to == Use::As(field) {
                *to = Use::Leave;
            }
        }
    }
    let named = table
        .header()
        .iter()
        .enumerate()
        .filter(|(_, name)| here(name));
    for (at, _) in named {
        mapping.columns[at] = field.map_or(Use::Leave, Use::As);
    }
    Ok(())
}

impl Mapped {
    pub(super) fn question(&self) -> Option<String> {
        let question = self.mapping.question(&self.table)?;
        Some(match question {
            Question::Name => "Which column holds the names of the rows?".to_owned(),
            Question::Twice(field) => {
                format!("Two columns feed {}. Which of them is it?", field.name())
            }
            Question::Dates(example) => {
                format!("“{example}” may mean two days. Does the day or the month come first?")
            }
        })
    }

    pub(super) fn dto(&self) -> TableDto {
        let column = |(at, name): (usize, &String)| ColumnDto {
            name: name.clone(),
            field: match self.mapping.columns.get(at) {
                Some(Use::As(field)) => field.name().to_owned(),
                Some(Use::Leave | Use::Keep) | None => String::new(),
            },
            samples: self.samples(at),
        };
        TableDto {
            columns: self.table.header().iter().enumerate().map(column).collect(),
            fields: Field::ALL
                .iter()
                .map(|field| field.name().to_owned())
                .collect(),
            question: self.question(),
            asks_date_order: matches!(self.mapping.question(&self.table), Some(Question::Dates(_))),
            sheets: self.sheets.clone(),
            rows: u32::try_from(self.table.len()).unwrap_or(u32::MAX),
        }
    }

    fn samples(&self, column: usize) -> Vec<String> {
        let cells = self.table.lines().map(|line| line.cell(column));
        let told = cells.filter(|cell| !cell.is_empty()).take(SAMPLES);
        told.map(|cell| cell.chars().take(80).collect()).collect()
    }
}
