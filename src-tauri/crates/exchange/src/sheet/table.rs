//! A table of text cells, kept compactly: a large file costs little more than its text.

use super::Refused;
use super::tally::Tally;
use crate::limits;
use crate::notes::{Notes, Weight};

/// Columns a table may have.
pub(super) const COLUMNS: usize = 1_024;
/// Bytes of text a table may hold.
const TEXT_BYTES: usize = 192 * 1024 * 1024;

/// A header and the rows below it. Empty rows are left out.
#[derive(Clone, Debug)]
pub struct Table {
    header: Vec<String>,
    text: String,
    /// Where each cell of the rows ends in the text.
    ends: Vec<u32>,
    /// Each row's line in the file and its first cell.
    rows: Vec<(u32, u32)>,
    notes: Notes,
}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    table: &'a Table,
    at: usize,
}

impl Table {
    /// The names of the columns; a name may be there twice or be empty.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows from top to bottom.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        (0..self.rows.len()).map(|at| Line { table: self, at })
    }

    /// What was met while reading: the encoding, ragged lines, texts that were cut.
    #[must_use]
    pub fn notes(&self) -> &Notes {
        &self.notes
    }
}

impl<'a> Line<'a> {
    /// The number of the line in the file, counted from 1.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.table.rows[self.at].0
    }

    /// The text of a cell, without blanks around it; empty where the row is too short.
    #[must_use]
    pub fn cell(&self, column: usize) -> &'a str {
        let first = self.table.rows[self.at].1 as usize;
        let next = self.table.rows.get(self.at + 1);
        let end = next.map_or(self.table.ends.len(), |row| row.1 as usize);
        let at = first + column;
        if column >= COLUMNS || at >= end {
            return "";
        }
        let from = at
            .checked_sub(1)
            .map_or(0, |before| self.table.ends[before]) as usize;
        self.table.text[from..self.table.ends[at] as usize].trim()
    }
}

/// A table in the making, looked after so that it never outgrows its limits.
pub(super) struct Builder {
    table: Table,
    row: Vec<String>,
    cells: usize,
    headed: bool,
    longer: Tally,
    shorter: Tally,
    cut: Tally,
}

impl Builder {
    pub(super) fn new(notes: Notes) -> Self {
        Self {
            table: Table {
                header: Vec::new(),
                text: String::new(),
                ends: Vec::new(),
                rows: Vec::new(),
                notes,
            },
            row: Vec::new(),
            cells: 0,
            headed: false,
            longer: Tally::default(),
            shorter: Tally::default(),
            cut: Tally::default(),
        }
    }

    pub(super) fn notes(&mut self) -> &mut Notes {
        &mut self.table.notes
    }

    /// Puts a text into a column of the row that is being read; columns may be left out.
    pub(super) fn cell(&mut self, column: usize, text: &str, line: u32) -> Result<(), Refused> {
        if column >= COLUMNS {
            if text.trim().is_empty() {
                return Ok(());
            }
            return Err(Refused::TooManyColumns(COLUMNS));
        }
        self.cells += 1;
        if self.cells > limits::CELLS {
            return Err(Refused::TooManyCells(limits::CELLS));
        }
        if self.row.len() <= column {
            self.row.resize(column + 1, String::new());
        }
        let cell = &mut self.row[column];
        cell.clear();
        match text.char_indices().nth(limits::TEXT) {
            Some((end, _)) => {
                cell.push_str(&text[..end]);
                self.cut.add(line);
            }
            None => cell.push_str(text),
        }
        Ok(())
    }

    /// Ends the row. The first one with anything in it is the header.
    pub(super) fn end(&mut self, line: u32) -> Result<(), Refused> {
        let filled = self.row.iter().rposition(|cell| !cell.trim().is_empty());
        let Some(last) = filled else {
            self.row.clear();
            return Ok(());
        };
        if !self.headed {
            self.headed = true;
            self.table.header = self.row[..=last]
                .iter()
                .map(|name| name.trim().to_owned())
                .collect();
            self.row.clear();
            return Ok(());
        }
        let width = self.table.header.len();
        if last >= width {
            self.longer.add(line);
        } else if self.row.len() < width && self.row.len() > 1 {
            self.shorter.add(line);
        }
        if self.table.rows.len() == limits::ROWS {
            return Err(Refused::TooManyRows(limits::ROWS));
        }
        let first = u32::try_from(self.table.ends.len()).expect("no more than limits::CELLS");
        self.table.rows.push((line, first));
        for cell in self.row.iter().take(width.min(last + 1)) {
            self.table.text.push_str(cell);
            let end = self.table.text.len();
            if end > TEXT_BYTES {
                return Err(Refused::TooMuchText(TEXT_BYTES / 1024 / 1024));
            }
            self.table
                .ends
                .push(u32::try_from(end).expect("no more than TEXT_BYTES"));
        }
        self.row.clear();
        Ok(())
    }

    /// The table, unless there is nothing in it. `ragged` says whether a short row is odd: in a
    /// workbook it is not.
    pub(super) fn finish(mut self, ragged: Ragged) -> Result<Table, Refused> {
        if self.table.header.is_empty() || self.table.rows.is_empty() {
            return Err(Refused::Empty);
        }
        let notes = &mut self.table.notes;
        self.longer.tell(
            notes,
            Weight::LeftOut,
            "ragged",
            "There are more cells than column names; what has no column name was left out.",
        );
        if ragged == Ragged::Odd {
            self.shorter.tell(
                notes,
                Weight::Remark,
                "ragged",
                "There are fewer cells than column names; the missing ones count as empty.",
            );
        }
        self.cut.tell(
            notes,
            Weight::Changed,
            "text-cut",
            &format!(
                "A text has more than {} characters and was cut.",
                limits::TEXT
            ),
        );
        self.table.text.shrink_to_fit();
        self.table.ends.shrink_to_fit();
        Ok(self.table)
    }
}

/// Whether a row with fewer cells than the header is worth a remark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ragged {
    Odd,
    Usual,
}
