//! Why a table can't be read at all.

use crate::watch::Stopped;

/// A table that was not read. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// More bytes than a file may have.
    #[error("The file is larger than {0} MB, which is the most that is read.")]
    TooLarge(usize),
    /// More rows than a table may have.
    #[error("The table has more than {0} rows, which is the most that is read.")]
    TooManyRows(usize),
    /// More columns than a table may have.
    #[error("The table has more than {0} columns, which is the most that is read.")]
    TooManyColumns(usize),
    /// More cells than a table may have.
    #[error("The table has more than {0} cells, which is the most that is read.")]
    TooManyCells(usize),
    /// More text than a table may have.
    #[error("The table holds more than {0} MB of text, which is the most that is read.")]
    TooMuchText(usize),
    /// Bytes that are no text.
    #[error("This is not a text file: it has a zero byte near byte {0}.")]
    NotText(usize),
    /// No header, or nothing below it.
    #[error("There is no table in it: a line of column names with rows below it is needed.")]
    Empty,
    /// Bytes that are no workbook.
    #[error("This is not an Excel workbook (.xlsx) that can be read: {0}.")]
    NotAWorkbook(String),
    /// A workbook nobody can read without its password.
    #[error("The workbook is protected by a password. Save it without one first.")]
    Encrypted,
    /// A package made to exhaust a reader.
    #[error("The workbook was not opened because it unpacks to more than it should: {0}.")]
    Inflated(String),
    /// No sheet of that name.
    #[error("The workbook has no sheet called “{0}”.")]
    NoSuchSheet(String),
    /// A mapping without names.
    #[error("Choose the column that holds the names of the tasks.")]
    NoName,
    /// Two columns for a field that takes one.
    #[error("Two columns are mapped to {0}. Choose one of them.")]
    Twice(&'static str),
    /// Dates that mean two days.
    #[error("“{0}” may mean two days. Choose whether the day or the month comes first.")]
    DateOrder(String),
    /// A plan that is not there.
    #[error("There is no such plan any more.")]
    NoPlan,
    /// Nothing was chosen, or nothing differs.
    #[error("There is nothing to change.")]
    NothingChosen,
    /// Somebody cancelled.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

impl Refused {
    /// A stable word for machines.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge(_)
            | Self::TooManyRows(_)
            | Self::TooManyColumns(_)
            | Self::TooManyCells(_)
            | Self::TooMuchText(_)
            | Self::Inflated(_) => "too-large",
            Self::NotText(_) | Self::NotAWorkbook(_) => "format",
            Self::Encrypted => "encrypted",
            Self::Empty => "empty",
            Self::NoSuchSheet(_) => "sheet",
            Self::NoName | Self::Twice(_) => "mapping",
            Self::DateOrder(_) => "date-order",
            Self::NoPlan => "missing",
            Self::NothingChosen => "nothing",
            Self::Stopped(_) => "stopped",
        }
    }
}
