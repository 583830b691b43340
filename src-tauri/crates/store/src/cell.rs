//! Values to be written, in the order of the columns: to a row, or to an image in the journal.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Display;

use plan::{Kept, WorkMinutes};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use serde_json::Value;

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
    /// A list: JSON text in a row, and a list in the journal.
    List(Vec<Value>),
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

    pub(crate) fn minutes(minutes: WorkMinutes) -> Self {
        Self::Integer(i64::from(minutes.0))
    }

    /// The word of a choice; nothing for the ordinary one.
    pub(crate) fn word_unless_default<W: Word + Default + PartialEq>(value: &W) -> Self {
        if *value == W::default() {
            Self::Null
        } else {
            Self::word(value)
        }
    }

    /// A number; nothing for the ordinary one.
    pub(crate) fn number_unless(number: impl Into<i64>, ordinary: i64) -> Self {
        let number = number.into();
        if number == ordinary {
            Self::Null
        } else {
            Self::Integer(number)
        }
    }

    /// A yes; nothing for a no.
    pub(crate) fn yes_if(flag: bool) -> Self {
        Self::number_unless(flag, 0)
    }

    /// A text; nothing for an empty one.
    pub(crate) fn text_unless_empty(text: &'a str) -> Self {
        if text.is_empty() {
            Self::Null
        } else {
            Self::text(text)
        }
    }

    /// The word of a choice somebody made.
    pub(crate) fn word_if<W: Word>(value: Option<W>) -> Self {
        value.map_or(Self::Null, |value| Self::word(&value))
    }

    /// Entries with values in the order of their columns; nothing for none. The last ones of an
    /// entry are left out where they hold nothing.
    pub(crate) fn list<'b>(entries: impl Iterator<Item = Vec<Cell<'b>>>) -> Self {
        let entry = |mut cells: Vec<Cell<'b>>| {
            while cells.last().is_some_and(Cell::is_null) {
                cells.pop();
            }
            Value::Array(cells.into_iter().map(Cell::into_json).collect())
        };
        Self::values(entries.map(entry))
    }

    /// A list of ids; nothing for none.
    pub(crate) fn ids<I: Copy + Into<u32>>(ids: &[I]) -> Self {
        Self::values(ids.iter().map(|&id| Value::from(id.into())))
    }

    /// A list of texts; nothing for none.
    pub(crate) fn texts(texts: &[String]) -> Self {
        Self::values(texts.iter().map(|text| Value::from(text.as_str())))
    }

    fn values(values: impl Iterator<Item = Value>) -> Self {
        let values: Vec<Value> = values.collect();
        if values.is_empty() {
            Self::Null
        } else {
            Self::List(values)
        }
    }

    /// Another program's fields as a JSON object.
    pub(crate) fn kept(kept: &Kept) -> Self {
        if kept.is_empty() {
            return Self::Null;
        }
        let fields: BTreeMap<&str, &str> = kept.iter().collect();
        let text = serde_json::to_string(&fields).expect("texts by name are JSON");
        Self::Text(Cow::Owned(text))
    }

    /// Whether there is nothing.
    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The same value in the journal.
    pub(crate) fn into_json(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Integer(number) => Value::from(number),
            Self::Text(text) => Value::String(text.into_owned()),
            Self::List(values) => Value::Array(values),
        }
    }
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Integer(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::List(values) => {
                let text = serde_json::to_string(values).expect("values of ours are JSON");
                ToSqlOutput::Owned(rusqlite::types::Value::Text(text))
            }
        })
    }
}
