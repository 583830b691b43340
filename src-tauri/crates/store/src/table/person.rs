//! People.

use plan::Person;

use crate::cell::{Cell, Fields};
use crate::check;
use crate::record::Record;

impl Record for Person {
    const NOUN: &'static str = "person";
    const COLUMNS: &'static [&'static str] = &["name", "role"];
    const SELECT: &'static str = "SELECT id, name, role FROM person ORDER BY id";
    const INSERT: &'static str = "INSERT INTO person (id, name, role) VALUES (?1, ?2, ?3)";
    const UPDATE: &'static str = "UPDATE person SET name = ?2, role = ?3 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM person WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        vec![Cell::text(&self.name), Cell::text(&self.role)]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            name: fields.text()?,
            role: fields.text()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::name(&self.name)?;
        check::line(&self.role)
    }
}
