//! People's parts in tasks.

use plan::{Assignment, Units};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::Record;

impl Record for Assignment {
    const NOUN: &'static str = "assignment";
    const COLUMNS: &'static [&'static str] =
        &["task", "person", "units", "work", "done", "delay", "kept"];
    const SELECT: &'static str =
        "SELECT id, task, person, units, work, done, delay, kept FROM assignment ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO assignment (id, task, person, units, work, done, delay, kept) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    const UPDATE: &'static str = "\
        UPDATE assignment SET \
        task = ?2, person = ?3, units = ?4, work = ?5, done = ?6, delay = ?7, kept = ?8 \
        WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM assignment WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            task,
            person,
            units,
            work,
            done,
            delay,
            kept,
        } = self;
        vec![
            Cell::id(*task),
            Cell::id(*person),
            Cell::Integer(units.0.into()),
            Cell::minutes(*work),
            Cell::minutes(*done),
            Cell::minutes(*delay),
            Cell::kept(kept),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            task: fields.id()?,
            person: fields.id()?,
            units: Units(fields.integer()?),
            work: fields.minutes()?,
            done: fields.minutes()?,
            delay: fields.minutes()?,
            kept: fields.kept()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::units(self.units)?;
        check::not_negative(self.work)?;
        check::not_negative(self.done)?;
        if self.done > self.work {
            return Err("more of it is done than there is".to_owned());
        }
        check::duration(self.delay)?;
        check::kept(&self.kept)
    }
}
