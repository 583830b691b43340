//! Links.

use plan::{Link, WorkMinutes};

use crate::cell::{Cell, Fields};
use crate::check;
use crate::record::Record;

impl Record for Link {
    const NOUN: &'static str = "link";
    const COLUMNS: &'static [&'static str] = &["predecessor", "successor", "kind", "lag"];
    const SELECT: &'static str =
        "SELECT id, predecessor, successor, kind, lag FROM link ORDER BY id";
    const INSERT: &'static str =
        "INSERT INTO link (id, predecessor, successor, kind, lag) VALUES (?1, ?2, ?3, ?4, ?5)";
    const UPDATE: &'static str = "\
        UPDATE link SET predecessor = ?2, successor = ?3, kind = ?4, lag = ?5 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM link WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        vec![
            Cell::id(self.from),
            Cell::id(self.to),
            Cell::word(&self.kind),
            Cell::Integer(i64::from(self.lag.0)),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            from: fields.id()?,
            to: fields.id()?,
            kind: fields.word()?,
            lag: WorkMinutes(fields.integer()?),
        })
    }

    fn check(&self) -> Result<(), String> {
        if self.from == self.to {
            return Err("it leads from a task to itself".to_owned());
        }
        check::lag(self.lag)
    }
}
