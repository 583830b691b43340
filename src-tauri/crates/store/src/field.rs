//! Values of one record, in the order of its columns: from a row, or from an image in the journal.

use std::borrow::Cow;
use std::collections::BTreeMap;

use plan::{Kept, Moment, NaiveDate, WorkMinutes};
use rusqlite::Row;
use rusqlite::types::ValueRef;
use serde_json::{Map, Value};

use crate::check;
use crate::civil;
use crate::word::Word;

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
    List(&'a [Value]),
}

/// One value. (A program has hundreds of thousands of them, most of which are nothing.)
#[derive(Clone, Copy)]
enum Raw<'a> {
    Null,
    Integer(i64),
    Text(&'a str),
    List(&'a [Value]),
    /// What no column of ours holds.
    Odd,
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

    /// The values of a list, in the order of the columns; the last ones may be left out.
    pub(crate) fn of_list(
        list: &'a Value,
        columns: &'static [&'static str],
    ) -> Result<Fields<'a>, String> {
        let list = list.as_array().ok_or("its image is not a list")?;
        Ok(Self {
            source: Source::List(list),
            columns,
            at: 0,
        })
    }

    fn next(&mut self) -> Raw<'a> {
        let at = self.at;
        self.at += 1;
        match self.source {
            Source::Row { row, skip } => {
                match row.get_ref(at + skip).unwrap_or(ValueRef::Blob(&[])) {
                    ValueRef::Null => Raw::Null,
                    ValueRef::Integer(number) => Raw::Integer(number),
                    ValueRef::Text(bytes) => std::str::from_utf8(bytes).map_or(Raw::Odd, Raw::Text),
                    ValueRef::Real(_) | ValueRef::Blob(_) => Raw::Odd,
                }
            }
            Source::Image(image) => of_json(self.columns.get(at).and_then(|name| image.get(*name))),
            Source::List(list) => of_json(list.get(at)),
        }
    }

    /// What is wrong with the value just read.
    #[cold]
    fn wrong(&self, what: &str) -> String {
        let column = self.columns.get(self.at - 1);
        let column = column.expect("a record reads no more than its columns");
        format!("its “{column}” {what}")
    }

    pub(crate) fn text_if(&mut self) -> Result<Option<&'a str>, String> {
        match self.next() {
            Raw::Null => Ok(None),
            Raw::Text(text) => Ok(Some(text)),
            Raw::Integer(_) | Raw::List(_) => Err(self.wrong("is not text")),
            Raw::Odd => Err(self.wrong("can't be read")),
        }
    }

    fn number_if(&mut self) -> Result<Option<i64>, String> {
        match self.next() {
            Raw::Null => Ok(None),
            Raw::Integer(number) => Ok(Some(number)),
            Raw::Text(_) | Raw::List(_) => Err(self.wrong("is not a number")),
            Raw::Odd => Err(self.wrong("can't be read")),
        }
    }

    fn needed<T>(&self, value: Option<T>) -> Result<T, String> {
        value.ok_or_else(|| self.wrong("is missing"))
    }

    pub(crate) fn text(&mut self) -> Result<String, String> {
        let text = self.text_if()?;
        self.needed(text).map(str::to_owned)
    }

    pub(crate) fn integer_if<T: TryFrom<i64>>(&mut self) -> Result<Option<T>, String> {
        match self.number_if()? {
            None => Ok(None),
            Some(number) => T::try_from(number)
                .map(Some)
                .map_err(|_| self.wrong("is out of range")),
        }
    }

    pub(crate) fn integer<T: TryFrom<i64>>(&mut self) -> Result<T, String> {
        let number = self.integer_if()?;
        self.needed(number)
    }

    pub(crate) fn minutes_if(&mut self) -> Result<Option<WorkMinutes>, String> {
        Ok(self.integer_if()?.map(WorkMinutes))
    }

    pub(crate) fn minutes(&mut self) -> Result<WorkMinutes, String> {
        self.integer().map(WorkMinutes)
    }

    /// A yes or no; nothing is a no.
    pub(crate) fn yes(&mut self) -> Result<bool, String> {
        match self.number_if()? {
            None | Some(0) => Ok(false),
            Some(1) => Ok(true),
            Some(_) => Err(self.wrong("is neither yes nor no")),
        }
    }

    /// A yes or no that has to be said.
    pub(crate) fn flag(&mut self) -> Result<bool, String> {
        match self.number_if()? {
            Some(0) => Ok(false),
            Some(1) => Ok(true),
            None | Some(_) => Err(self.wrong("is neither yes nor no")),
        }
    }

    pub(crate) fn id_if<I: From<u32>>(&mut self) -> Result<Option<I>, String> {
        let number = self.number_if()?;
        number
            .map(|number| check::number(number).map(I::from))
            .transpose()
    }

    pub(crate) fn id<I: From<u32>>(&mut self) -> Result<I, String> {
        let id = self.id_if()?;
        self.needed(id)
    }

    pub(crate) fn word_if<W: Word>(&mut self) -> Result<Option<W>, String> {
        match self.text_if()? {
            None => Ok(None),
            Some(text) => W::from_word(text)
                .map(Some)
                .ok_or_else(|| self.wrong("is unknown")),
        }
    }

    pub(crate) fn word<W: Word>(&mut self) -> Result<W, String> {
        let word = self.word_if()?;
        self.needed(word)
    }

    pub(crate) fn date_if(&mut self) -> Result<Option<NaiveDate>, String> {
        match self.text_if()? {
            None => Ok(None),
            Some(text) => civil::date(text)
                .map(Some)
                .ok_or_else(|| self.wrong("is not a date")),
        }
    }

    pub(crate) fn date(&mut self) -> Result<NaiveDate, String> {
        let date = self.date_if()?;
        self.needed(date)
    }

    pub(crate) fn moment_if(&mut self) -> Result<Option<Moment>, String> {
        match self.text_if()? {
            None => Ok(None),
            Some(text) => civil::moment(text)
                .map(Some)
                .ok_or_else(|| self.wrong("is not a moment")),
        }
    }

    pub(crate) fn moment(&mut self) -> Result<Moment, String> {
        let moment = self.moment_if()?;
        self.needed(moment)
    }

    /// A text; nothing is an empty one.
    pub(crate) fn words(&mut self) -> Result<String, String> {
        Ok(self.text_if()?.unwrap_or_default().to_owned())
    }

    /// The entries of a list; nothing is an empty one.
    fn values(&mut self) -> Result<Cow<'a, [Value]>, String> {
        match self.next() {
            Raw::Null => Ok(Cow::Borrowed(&[])),
            Raw::List(values) => Ok(Cow::Borrowed(values)),
            Raw::Text(text) => match serde_json::from_str(text) {
                Ok(Value::Array(values)) => Ok(Cow::Owned(values)),
                Ok(_) | Err(_) => Err(self.wrong("is not a list")),
            },
            Raw::Integer(_) => Err(self.wrong("is not a list")),
            Raw::Odd => Err(self.wrong("can't be read")),
        }
    }

    /// A list of entries with values in the order of `columns`.
    pub(crate) fn list<T>(
        &mut self,
        columns: &'static [&'static str],
        read: impl Fn(&mut Fields<'_>) -> Result<T, String>,
    ) -> Result<Vec<T>, String> {
        let values = self.values()?;
        values
            .iter()
            .map(|entry| read(&mut Fields::of_list(entry, columns)?))
            .collect()
    }

    /// A list of ids.
    pub(crate) fn ids<I: From<u32>>(&mut self) -> Result<Vec<I>, String> {
        let values = self.values()?;
        let id = |value: &Value| {
            let number = value.as_i64().ok_or_else(|| self.wrong("holds no id"))?;
            check::number(number).map(I::from)
        };
        values.iter().map(id).collect()
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self) -> Result<Vec<String>, String> {
        let values = self.values()?;
        let text = |value: &Value| {
            let text = value.as_str().ok_or_else(|| self.wrong("holds no text"))?;
            Ok(text.to_owned())
        };
        values.iter().map(text).collect()
    }

    /// Another program's fields.
    pub(crate) fn kept(&mut self) -> Result<Kept, String> {
        let Some(text) = self.text_if()? else {
            return Ok(Kept::default());
        };
        let fields: BTreeMap<String, String> =
            serde_json::from_str(text).map_err(|_| self.wrong("is not a JSON object of texts"))?;
        Ok(fields.into())
    }
}

fn of_json(value: Option<&Value>) -> Raw<'_> {
    match value {
        None | Some(Value::Null) => Raw::Null,
        Some(Value::Number(number)) => number.as_i64().map_or(Raw::Odd, Raw::Integer),
        Some(Value::String(text)) => Raw::Text(text),
        Some(Value::Array(values)) => Raw::List(values),
        Some(Value::Bool(_) | Value::Object(_)) => Raw::Odd,
    }
}
