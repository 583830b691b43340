//! One record being read, trusting nothing.
//!
//! A field that can't be read is left out and noted; a record whose necessary field can't be read
//! is left out as a whole. Fields nobody asked for are noted once for each kind of record.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use plan::{Kept, Moment, NaiveDate};
use serde_json::{Map, Value};

use super::civil;
use super::word::Word;
use crate::limits;
use crate::notes::{Notes, Weight};

/// The notes of a file while it is read, each with its line.
#[derive(Default)]
pub(super) struct Ledger {
    pub(super) notes: Notes,
    unknown: BTreeSet<(String, String)>,
}

impl Ledger {
    /// Notes that something on a line became another.
    pub(super) fn changed(&mut self, code: &'static str, line: usize, text: String) {
        self.add(Weight::Changed, code, line, text);
    }

    /// Notes that something on a line was not taken.
    pub(super) fn left_out(&mut self, code: &'static str, line: usize, text: String) {
        self.add(Weight::LeftOut, code, line, text);
    }

    /// Adds a note about a line.
    fn add(&mut self, weight: Weight, code: &'static str, line: usize, text: String) {
        self.notes.add(weight, code, format!("line {line}"), text);
    }
}

/// What has been read of one record so far.
pub(super) struct Fields<'a> {
    ledger: &'a mut Ledger,
    line: usize,
    record: &'a str,
    map: Map<String, Value>,
}

/// The most characters of a name, a role or a reference, as the rules of a program have it.
const NAME: usize = 500;
/// The most characters of a note or a summary.
const PROSE: usize = 20_000;

impl<'a> Fields<'a> {
    pub(super) fn new(
        ledger: &'a mut Ledger,
        line: usize,
        record: &'a str,
        map: Map<String, Value>,
    ) -> Self {
        Self {
            ledger,
            line,
            record,
            map,
        }
    }

    /// Whether a field is there.
    pub(super) fn holds(&self, key: &str) -> bool {
        self.map.get(key).is_some_and(|value| !value.is_null())
    }

    /// A field a record can do without.
    pub(super) fn get<T>(
        &mut self,
        key: &str,
        wanted: &str,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Option<T> {
        let value = self.map.remove(key).filter(|value| !value.is_null())?;
        let found = read(&value);
        if found.is_none() {
            self.changed(
                "field-left-out",
                format!(
                    "“{key}” of the {} is not {wanted}; it was left out.",
                    self.record
                ),
            );
        }
        found
    }

    /// A field without which there is no record.
    pub(super) fn need<T>(
        &mut self,
        key: &str,
        wanted: &str,
        read: impl FnOnce(&Value) -> Option<T>,
    ) -> Option<T> {
        let value = self.map.remove(key).unwrap_or(Value::Null);
        let found = read(&value);
        if found.is_none() {
            let text = format!(
                "“{key}” of the {} is not {wanted}; the record was left out.",
                self.record
            );
            self.ledger.left_out("record-left-out", self.line, text);
        }
        found
    }

    /// The number of the record itself; zero is nobody's.
    pub(super) fn own_id<K: From<u32>>(&mut self) -> Option<K> {
        let own = |value: &Value| id(value).filter(|&id| id > 0);
        self.need("id", "a number from 1 on", own).map(K::from)
    }

    pub(super) fn id<K: From<u32>>(&mut self, key: &str) -> Option<K> {
        self.need(key, "a number of a record", id).map(K::from)
    }

    pub(super) fn id_if<K: From<u32>>(&mut self, key: &str) -> Option<K> {
        self.get(key, "a number of a record", id).map(K::from)
    }

    /// A whole number within bounds.
    pub(super) fn number(&mut self, key: &str, bounds: RangeInclusive<i32>) -> Option<i32> {
        let wanted = format!("a whole number from {} to {}", bounds.start(), bounds.end());
        self.get(key, &wanted, |value| {
            let number = i32::try_from(value.as_i64()?).ok()?;
            bounds.contains(&number).then_some(number)
        })
    }

    pub(super) fn rank(&mut self) -> i64 {
        self.get("rank", "a whole number", Value::as_i64)
            .unwrap_or_default()
    }

    pub(super) fn flag(&mut self, key: &str) -> bool {
        self.get(key, "true or false", Value::as_bool)
            .unwrap_or_default()
    }

    pub(super) fn word<W: Word>(&mut self, key: &str) -> Option<W> {
        self.get(key, &format!("one of: {}", W::words()), |value| {
            W::from_word(value.as_str()?)
        })
    }

    pub(super) fn needed_word<W: Word>(&mut self, key: &str) -> Option<W> {
        self.need(key, &format!("one of: {}", W::words()), |value| {
            W::from_word(value.as_str()?)
        })
    }

    pub(super) fn date(&mut self, key: &str) -> Option<NaiveDate> {
        self.get(key, DATE, |value| civil::date(value.as_str()?))
    }

    pub(super) fn needed_date(&mut self, key: &str) -> Option<NaiveDate> {
        self.need(key, DATE, |value| civil::date(value.as_str()?))
    }

    pub(super) fn moment(&mut self, key: &str) -> Option<Moment> {
        self.get(key, MOMENT, |value| {
            civil::moment(value.as_str()?, &civil::typed())
        })
    }

    /// A moment a schedule came to, which may lie beyond those a person may type.
    pub(super) fn computed(&mut self, key: &str) -> Option<Moment> {
        self.need(key, "a moment such as “2025-03-14T08:00”", |value| {
            civil::moment(value.as_str()?, &civil::computed())
        })
    }

    /// A name, which nothing goes without.
    pub(super) fn name(&mut self) -> String {
        let name = self.line("name");
        if name.trim().is_empty() {
            let text = format!("The {} has no name and is called “Unnamed”.", self.record);
            self.changed("no-name", text);
            return "Unnamed".to_owned();
        }
        name
    }

    /// A text on one line.
    pub(super) fn line(&mut self, key: &str) -> String {
        let mut text = self.text(key, NAME);
        if text.chars().any(char::is_control) {
            text = text.replace(char::is_control, " ");
            self.changed(
                "unprintable",
                format!(
                    "“{key}” of the {} held unprintable characters; they became spaces.",
                    self.record
                ),
            );
        }
        text
    }

    /// A text of several lines.
    pub(super) fn prose(&mut self, key: &str) -> String {
        self.text(key, PROSE)
    }

    pub(super) fn kept(&mut self) -> Kept {
        let wanted = "an object";
        let Some(map) = self.get("kept", wanted, |value| value.as_object().cloned()) else {
            return Kept::default();
        };
        let mut kept = Kept::default();
        for (field, value) in map {
            match value {
                Value::String(text) => kept.put(field, self.cut("kept", text, limits::TEXT)),
                Value::Null
                | Value::Bool(_)
                | Value::Number(_)
                | Value::Array(_)
                | Value::Object(_) => self.changed(
                    "field-left-out",
                    format!(
                        "“kept” of the {} holds something other than text; it was left out.",
                        self.record
                    ),
                ),
            }
        }
        kept
    }

    /// A record within this one.
    pub(super) fn inner<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(&mut Fields) -> Option<T>,
    ) -> Option<T> {
        let map = self.get(key, "an object", |value| value.as_object().cloned())?;
        self.deeper(key, map, read)
    }

    /// Records within this one; what is no record is left out.
    pub(super) fn list<T>(
        &mut self,
        key: &str,
        mut read: impl FnMut(&mut Fields) -> Option<T>,
    ) -> Vec<T> {
        let items = self.get(key, "a list of objects", |value| {
            let items = value.as_array()?.iter();
            items
                .map(|item| item.as_object().cloned())
                .collect::<Option<Vec<_>>>()
        });
        let items = items.unwrap_or_default().into_iter();
        items
            .filter_map(|map| self.deeper(key, map, &mut read))
            .collect()
    }

    /// Notes that something became another.
    pub(super) fn changed(&mut self, code: &'static str, text: String) {
        self.ledger.changed(code, self.line, text);
    }

    /// Notes the fields nobody asked for.
    pub(super) fn finish(self) {
        for (key, _) in self.map {
            let known = (self.record.to_owned(), key);
            if !self.ledger.unknown.contains(&known) && self.ledger.unknown.len() < limits::NOTES {
                let text = format!(
                    "“{}” of the {} means nothing to this version of Gantry; it was left out here and wherever else it occurs.",
                    shortened(&known.1),
                    self.record
                );
                self.ledger.left_out("unknown-field", self.line, text);
                self.ledger.unknown.insert(known);
            }
        }
    }

    fn deeper<T>(
        &mut self,
        key: &str,
        map: Map<String, Value>,
        read: impl FnOnce(&mut Fields) -> Option<T>,
    ) -> Option<T> {
        let record = format!("{}'s {key}", self.record);
        let mut fields = Fields::new(self.ledger, self.line, &record, map);
        let found = read(&mut fields);
        fields.finish();
        found
    }

    fn text(&mut self, key: &str, most: usize) -> String {
        let found = self.get(key, "a text", |value| value.as_str().map(str::to_owned));
        self.cut(key, found.unwrap_or_default(), most)
    }

    fn cut(&mut self, key: &str, mut text: String, most: usize) -> String {
        // As many bytes as that can't be more characters.
        if text.len() > most
            && let Some((end, _)) = text.char_indices().nth(most)
        {
            text.truncate(end);
            self.changed(
                "text-cut",
                format!(
                    "“{key}” of the {} has more than {most} characters; the rest was left out.",
                    self.record
                ),
            );
        }
        text
    }
}

const DATE: &str = "a date such as “2025-03-14”, from 1950 to 2199";
const MOMENT: &str = "a moment such as “2025-03-14T08:00”, from 1950 to 2199";

fn id(value: &Value) -> Option<u32> {
    u32::try_from(value.as_u64()?).ok()
}

/// The beginning of a text that may be anything, for a sentence.
pub(super) fn shortened(text: &str) -> String {
    let mut short: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(40)
        .collect();
    if text.chars().count() > 40 {
        short.push('…');
    }
    short
}
