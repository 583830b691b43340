//! Which column feeds which field, and how its cells are to be read.

use super::field::{Field, Fields};
use super::table::Table;
use super::{Refused, dates};

/// What happens to a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It is left out.
    Leave,
    /// Its texts are kept beside the tasks and written back by an export.
    Keep,
    /// It feeds a field.
    As(Field),
}

/// Which program a table looks like it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Gantry's own export.
    Gantry,
    /// Jira, Cloud or Data Center.
    Jira,
    /// Linear.
    Linear,
    /// Plane.
    Plane,
    /// Microsoft Project.
    MicrosoftProject,
    /// Nothing known: columns were found by their names.
    Unknown,
}

/// What `3/4/2025` means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// 3 April.
    DayFirst,
    /// March 4.
    MonthFirst,
}

/// What a plain number in a percent column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Percents {
    /// 50 is half.
    Hundredths,
    /// 0.5 is half.
    Fractions,
}

/// The decimal sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// 1.5
    Point,
    /// 1,5
    Comma,
}

/// What a plain number in a duration column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Seconds, as Jira counts estimates.
    Seconds,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Working days.
    Days,
    /// Working weeks.
    Weeks,
}

/// What becomes of a start date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Starts {
    /// Not earlier than: on rows without predecessors that have not begun. Elsewhere, and where a
    /// column holds constraints, it is remembered as recorded.
    AsConstraints,
    /// Remembered as recorded; the engine decides.
    Ignore,
    /// Nothing moves the row from its start and finish: on every row that has not begun.
    AsPins,
}

/// How a table is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// Where the table looks like it came from.
    pub source: Source,
    /// What happens to each column, in the order of the header.
    pub columns: Vec<Use>,
    /// What `3/4/2025` means; none where no cell needs it, or nothing in the file says.
    pub dates: Option<DateOrder>,
    /// What a plain number in a percent column counts.
    pub percents: Percents,
    /// The decimal sign.
    pub decimal: Decimal,
    /// What a plain number in the duration and remaining columns counts.
    pub durations: Unit,
    /// What a plain number in the estimate column counts.
    pub estimates: Unit,
    /// What becomes of start dates.
    pub starts: Starts,
}

/// Something only a person can say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// No column holds the names.
    Name,
    /// A field that takes one column has two.
    Twice(Field),
    /// Dates mean two days, for instance this one.
    Dates(String),
}

impl Mapping {
    /// The columns that feed a field, left to right.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        let columns = self.columns.iter().enumerate();
        columns
            .filter(move |&(_, &to)| to == Use::As(field))
            .map(|(at, _)| at)
    }

    /// The column that feeds a field.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns_of(field).next()
    }

    /// The fields that columns feed.
    #[must_use]
    pub fn fields(&self) -> Fields {
        let fields = self.columns.iter().filter_map(|to| match to {
            Use::As(field) => Some(*field),
            Use::Leave | Use::Keep => None,
        });
        fields.collect()
    }

    /// What has to be answered before the table can be imported.
    #[must_use]
    pub fn question(&self, table: &Table) -> Option<Question> {
        if self.column(Field::Name).is_none() {
            return Some(Question::Name);
        }
        let twice = |field: &Field| !field.repeats() && self.columns_of(*field).count() > 1;
        if let Some(field) = Field::ALL.into_iter().find(twice) {
            return Some(Question::Twice(field));
        }
        if self.dates.is_none()
            && let Some(example) = dates::look(table, self).ambiguous
        {
            return Some(Question::Dates(example));
        }
        None
    }

    /// Refuses what [`Mapping::question`] asks.
    pub(super) fn answered(&self, table: &Table) -> Result<(), Refused> {
        match self.question(table) {
            None => Ok(()),
            Some(Question::Name) => Err(Refused::NoName),
            Some(Question::Twice(field)) => Err(Refused::Twice(field.name())),
            Some(Question::Dates(example)) => Err(Refused::DateOrder(example)),
        }
    }
}
