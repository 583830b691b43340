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
