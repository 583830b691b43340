//! What a reader made of a file: the program in it, and what people should know about it.

use std::collections::BTreeMap;

use plan::{Moment, Program, TaskId};

use crate::limits;

/// What a file held.
#[derive(Clone, Debug)]
pub struct Imported {
    /// A program of its own; its ids mean nothing elsewhere.
    pub program: Program,
    /// What was taken, changed and left out.
    pub notes: Notes,
    /// The dates the file itself recorded, by row, where it did.
    pub recorded: BTreeMap<TaskId, Recorded>,
}

/// The dates a file recorded for a row, finish exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its start.
    pub start: Moment,
    /// Its finish.
    pub finish: Moment,
}

/// How much a note matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Good to know; nothing is lost.
    Remark,
    /// Taken, but not as the file had it.
    Changed,
    /// Not taken.
    LeftOut,
}

/// One thing to know about an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// How much it matters.
    pub weight: Weight,
    /// A stable word for machines, for instance `dangling-link`.
    pub code: &'static str,
    /// Where in the file: a line, a row's name, an id. Empty for the file as a whole.
    pub place: String,
    /// A full sentence.
    pub text: String,
}

/// Everything to know about an import, in the order it was met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    list: Vec<Note>,
    beyond: usize,
}

impl Notes {
    /// Adds a note; beyond [`limits::NOTES`] it is only counted.
    pub fn add(
        &mut self,
        weight: Weight,
        code: &'static str,
        place: impl Into<String>,
        text: impl Into<String>,
    ) {
        if self.list.len() < limits::NOTES {
            self.list.push(Note {
                weight,
                code,
                place: place.into(),
                text: text.into(),
            });
        } else {
            self.beyond += 1;
        }
    }

    /// The notes, in order.
    #[must_use]
    pub fn list(&self) -> &[Note] {
        &self.list
    }

    /// How many more there were than are listed.
    #[must_use]
    pub fn beyond(&self) -> usize {
        self.beyond
    }
}
