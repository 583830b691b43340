//! Single facts out of a record, with a note for each that could not be taken as it is.

use plan::{Moment, NaiveDate, Units, WorkMinutes};

use crate::mspdi::keep::Keeper;
use crate::mspdi::tree::Node;
use crate::mspdi::value::{self, BadDate};
use crate::notes::{Notes, Weight};

/// Characters a name may have, as everywhere in Gantry.
const NAME: usize = 500;
/// Characters a note may have.
const NOTE: usize = 20_000;
/// What a row without a name is called.
pub(super) const UNNAMED: &str = "Unnamed";

/// Takes facts, and notes what is wrong with them.
pub(super) struct Facts {
    pub(super) notes: Notes,
    pub(super) keeper: Keeper,
}

impl Facts {
    pub(super) fn new(notes: Notes) -> Self {
        Self {
            notes,
            keeper: Keeper::new(),
        }
    }

    pub(super) fn add(
        &mut self,
        weight: Weight,
        code: &'static str,
        place: &str,
        text: impl Into<String>,
    ) {
        self.notes.add(weight, code, place, text);
    }

    /// Says how many empty rows there were.
    pub(super) fn nulls(&mut self, count: usize) {
        let text = match count {
            0 => return,
            1 => "One empty row was left out.".to_owned(),
            count => format!("{count} empty rows were left out."),
        };
        self.add(Weight::Remark, "empty-rows", "", text);
    }

    /// A name that can be printed.
    pub(super) fn name(&mut self, text: &str) -> String {
        let line = self.line(text);
        if line.is_empty() {
            UNNAMED.to_owned()
        } else {
            line
        }
    }

    /// One printable line, perhaps empty.
    pub(super) fn line(&mut self, text: &str) -> String {
        let plain = text.trim().chars().any(char::is_control);
        let line: String = if plain {
            let spaced = text.replace(['\n', '\r', '\t'], " ");
            spaced.chars().filter(|c| !c.is_control()).collect()
        } else {
            text.to_owned()
        };
        self.cut(line.trim(), NAME)
    }

    /// Text with line breaks.
    pub(super) fn text(&mut self, text: &str) -> String {
        let text: String = text
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .filter(|&c| !c.is_control() || matches!(c, '\n' | '\t'))
            .collect();
        self.cut(text.trim_end(), NOTE).trim_end().to_owned()
    }

    fn cut(&mut self, text: &str, limit: usize) -> String {
        match text.char_indices().nth(limit) {
            None => text.to_owned(),
            Some((end, _)) => {
                let begins: String = text.chars().take(40).collect();
                self.add(
                    Weight::Changed,
                    "text-too-long",
                    &begins,
                    format!("A text was cut after {limit} characters."),
                );
                text[..end].trim_end().to_owned()
            }
        }
    }

    /// A date and time.
    pub(super) fn moment(&mut self, node: &Node<'_>, field: &str, place: &str) -> Option<Moment> {
        let text = node.get(field)?;
        match value::moment(text) {
            Ok(moment) => Some(moment),
            Err(bad) => {
                self.bad_date(bad, text, field, place);
                None
            }
        }
    }

    /// A date.
    pub(super) fn date(&mut self, node: &Node<'_>, field: &str, place: &str) -> Option<NaiveDate> {
        let text = node.get(field)?;
        match value::date(text) {
            Ok(date) => Some(date),
            Err(bad) => {
                self.bad_date(bad, text, field, place);
                None
            }
        }
    }

    fn bad_date(&mut self, bad: BadDate, text: &str, field: &str, place: &str) {
        let text: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
        let (code, why) = match bad {
            BadDate::Unreadable => ("unreadable-date", "it is no date"),
            BadDate::OutOfRange => (
                "date-out-of-range",
                "only the years 1950 to 2199 can be planned",
            ),
        };
        self.add(
            Weight::LeftOut,
            code,
            place,
            format!("The {field} “{text}” was left out: {why}."),
        );
    }

    /// A duration in minutes, never negative, never too long.
    pub(super) fn minutes(
        &mut self,
        node: &Node<'_>,
        field: &str,
        place: &str,
    ) -> Option<WorkMinutes> {
        let text = node.get(field)?;
        let shown: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
        let Some(minutes) = value::duration(text) else {
            self.add(
                Weight::LeftOut,
                "unreadable-duration",
                place,
                format!("The {field} “{shown}” was left out: it is no duration."),
            );
            return None;
        };
        let most = WorkMinutes::MAX.0;
        match i32::try_from(minutes) {
            Ok(minutes) if (0..=most).contains(&minutes) => Some(WorkMinutes(minutes)),
            _ => {
                let minutes = if minutes < 0 { 0 } else { most };
                self.add(
                    Weight::Changed,
                    "duration-out-of-range",
                    place,
                    format!("The {field} “{shown}” became {} hours.", minutes / 60),
                );
                Some(WorkMinutes(minutes))
            }
        }
    }
}

/// A whole number, if it is one.
pub(super) fn whole(node: &Node<'_>, field: &str) -> Option<i64> {
    value::whole(node.get(field)?)
}

/// A flag; none when it is not said.
pub(super) fn flag(node: &Node<'_>, field: &str) -> Option<bool> {
    node.get(field).map(value::yes)
}

/// A share of somebody's time: 1 is one whole person.
pub(super) fn units(text: &str) -> Option<Units> {
    let share = value::number(text)?;
    let hundredths = (share * 10_000.0)
        .round()
        .clamp(0.0, f64::from(Units::MAX.0));
    Some(Units(hundredths as u32))
}
