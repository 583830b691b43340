//! Values of one record, in the order of its columns: from a row, or from an image in the journal.

use std::borrow::Cow;
use std::fmt::Display;

use plan::{Moment, NaiveDate};
use rusqlite::Row;
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use serde_json::{Map, Value};

use crate::check;
use crate::word::Word;

/// One value to be written.
#[derive(Debug)]
pub(crate) enum Cell<'a> {
    /// Nothing.
    Null,
    /// A whole number.
    Integer(i64),
    /// Text.
    Text(Cow<'a, str>),
}

impl<'a> Cell<'a> {
    pub(crate) fn text(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }

    pub(crate) fn word(value: &impl Word) -> Self {
        Self::Text(Cow::Borrowed(value.word()))
    }

    /// A date or moment, as people read it.
    pub(crate) fn shown(value: impl Display) -> Self {
        Self::Text(Cow::Owned(value.to_string()))
    }

    pub(crate) fn shown_if(value: Option<impl Display>) -> Self {
        value.map_or(Self::Null, Self::shown)
    }

    pub(crate) fn id(id: impl Into<u32>) -> Self {
        Self::Integer(i64::from(id.into()))
    }

    pub(crate) fn id_if(id: Option<impl Into<u32>>) -> Self {
        id.map_or(Self::Null, Self::id)
    }

    /// The same value in the journal.
    pub(crate) fn into_json(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Integer(number) => Value::from(number),
            Self::Text(text) => Value::String(text.into_owned()),
        }
    }
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

/// The values of one record, taken one after the other.
pub(crate) struct Fields<'a> {
    source: Source<'a>,
    columns: &'static [&'static str],
    at: usize,
}

enum Source<'a> {
    /// A row whose columns come after `skip` others.
    Row {
        row: &'a Row<'a>,
        skip: usize,
    },
    Image(&'a Map<String, Value>),
}

impl<'a> Fields<'a> {
    /// The columns of a row after the first `skip`.
    pub(crate) fn of_row(
        row: &'a Row<'a>,
        skip: usize,
        columns: &'static [&'static str],
    ) -> Fields<'a> {
        Self {
            source: Source::Row { row, skip },
            columns,
            at: 0,
        }
    }

    /// The columns of an image. Others in it are a later release's, and are passed over; one that
    /// is missing reads as nothing.
    pub(crate) fn of_image(
        image: &'a Value,
        columns: &'static [&'static str],
    ) -> Result<Fields<'a>, String> {
        let image = image.as_object().ok_or("its image is not a record")?;
        Ok(Self {
            source: Source::Image(image),
            columns,
            at: 0,
        })
    }

    fn next(&mut self) -> Result<(&'static str, Cell<'a>), String> {
        let at = self.at;
        let column = *self
            .columns
            .get(at)
            .expect("a record reads no more than its columns");
        self.at += 1;
        let cell = match self.source {
            Source::Row { row, skip } => match row.get_ref(at + skip).map_err(|e| e.to_string())? {
                ValueRef::Null => Some(Cell::Null),
                ValueRef::Integer(number) => Some(Cell::Integer(number)),
                ValueRef::Text(bytes) => std::str::from_utf8(bytes).ok().map(Cell::text),
                ValueRef::Real(_) | ValueRef::Blob(_) => None,
            },
            Source::Image(image) => match image.get(column) {
                None | Some(Value::Null) => Some(Cell::Null),
                Some(Value::Number(number)) => number.as_i64().map(Cell::Integer),
                Some(Value::String(text)) => Some(Cell::text(text)),
                Some(Value::Bool(_) | Value::Array(_) | Value::Object(_)) => None,
            },
        };
        cell.map(|cell| (column, cell))
            .ok_or_else(|| format!("its “{column}” can't be read"))
    }

    fn next_text(&mut self) -> Result<(&'static str, Option<Cow<'a, str>>), String> {
        match self.next()? {
            (column, Cell::Null) => Ok((column, None)),
            (column, Cell::Text(text)) => Ok((column, Some(text))),
            (column, Cell::Integer(_)) => Err(format!("its “{column}” is not text")),
        }
    }

    fn next_integer(&mut self) -> Result<(&'static str, Option<i64>), String> {
        match self.next()? {
            (column, Cell::Null) => Ok((column, None)),
            (column, Cell::Integer(number)) => Ok((column, Some(number))),
            (column, Cell::Text(_)) => Err(format!("its “{column}” is not a number")),
        }
    }

    pub(crate) fn text(&mut self) -> Result<String, String> {
        let (column, text) = self.next_text()?;
        text.map(Cow::into_owned).ok_or_else(|| missing(column))
    }

    pub(crate) fn integer<T: TryFrom<i64>>(&mut self) -> Result<T, String> {
        let (column, number) = self.next_integer()?;
        let number = number.ok_or_else(|| missing(column))?;
        T::try_from(number).map_err(|_| format!("its “{column}” is out of range"))
    }

    pub(crate) fn flag(&mut self) -> Result<bool, String> {
        match self.next_integer()? {
            (_, Some(0)) => Ok(false),
            (_, Some(1)) => Ok(true),
            (column, _) => Err(format!("its “{column}” is neither yes nor no")),
        }
    }

    pub(crate) fn id_if<I: From<u32>>(&mut self) -> Result<Option<I>, String> {
        let (_, number) = self.next_integer()?;
        number
            .map(|number| check::number(number).map(I::from))
            .transpose()
    }

    pub(crate) fn id<I: From<u32>>(&mut self) -> Result<I, String> {
        let column = self.columns.get(self.at).copied().unwrap_or_default();
        self.id_if()?.ok_or_else(|| missing(column))
    }

    pub(crate) fn word<W: Word>(&mut self) -> Result<W, String> {
        let (column, text) = self.next_text()?;
        let text = text.ok_or_else(|| missing(column))?;
        W::from_word(&text).ok_or_else(|| format!("its “{column}” is unknown"))
    }

    pub(crate) fn date_if(&mut self) -> Result<Option<NaiveDate>, String> {
        let (column, text) = self.next_text()?;
        text.map(|text| date(&text).ok_or_else(|| format!("its “{column}” is not a date")))
            .transpose()
    }

    pub(crate) fn date(&mut self) -> Result<NaiveDate, String> {
        let column = self.columns.get(self.at).copied().unwrap_or_default();
        self.date_if()?.ok_or_else(|| missing(column))
    }

    pub(crate) fn moment_if(&mut self) -> Result<Option<Moment>, String> {
        let (column, text) = self.next_text()?;
        text.map(|text| moment(&text).ok_or_else(|| format!("its “{column}” is not a moment")))
            .transpose()
    }
}

fn missing(column: &str) -> String {
    format!("its “{column}” is missing")
}

/// Reads `2025-03-14`, and nothing else that a date might be written as.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    if !shaped(text, b"0000-00-00") {
        return None;
    }
    let year = text.get(..4)?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, number(text, 5)?, number(text, 8)?)
}

/// Reads `2025-03-14T08:00`, and nothing else. (A program has tens of thousands of these: read by
/// place they take a tenth of the time a format takes.)
fn moment(text: &str) -> Option<Moment> {
    if !shaped(text, b"0000-00-00T00:00") {
        return None;
    }
    let midnight = date(text.get(..10)?)?;
    Some(Moment::from(midnight.and_hms_opt(
        number(text, 11)?,
        number(text, 14)?,
        0,
    )?))
}

/// The two digits at a place.
fn number(text: &str, at: usize) -> Option<u32> {
    text.get(at..at + 2)?.parse().ok()
}

fn shaped(text: &str, pattern: &[u8]) -> bool {
    text.len() == pattern.len()
        && text
            .bytes()
            .zip(pattern)
            .all(|(byte, &wanted)| match wanted {
                b'0' => byte.is_ascii_digit(),
                exact => byte == exact,
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_as_it_is_written() {
        for text in ["1950-01-01T00:00", "2024-02-29T23:59", "2199-12-31T17:30"] {
            let read = moment(text).unwrap();
            assert_eq!((read.to_string().as_str(), text.parse()), (text, Ok(read)));
        }
        for text in [
            "2025-02-29T08:00",
            "2025-01-01T24:00",
            "2025-01-01 08:00",
            "２025-01-01T08",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }
}
