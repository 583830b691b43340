//! People and other resources.

use plan::{Person, Units};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::Record;

impl Record for Person {
    const NOUN: &'static str = "person";
    const COLUMNS: &'static [&'static str] =
        &["name", "role", "kind", "calendar", "max_units", "kept"];
    const SELECT: &'static str =
        "SELECT id, name, role, kind, calendar, max_units, kept FROM person ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO person (id, name, role, kind, calendar, max_units, kept) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    const UPDATE: &'static str = "\
        UPDATE person SET \
        name = ?2, role = ?3, kind = ?4, calendar = ?5, max_units = ?6, kept = ?7 \
        WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM person WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            name,
            role,
            kind,
            calendar,
            max_units,
            kept,
        } = self;
        vec![
            Cell::text(name),
            Cell::text(role),
            Cell::word_unless_default(kind),
            Cell::id_if(*calendar),
            Cell::number_unless(max_units.0, Units::WHOLE.0.into()),
            Cell::kept(kept),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            name: fields.text()?,
            role: fields.text()?,
            kind: fields.word_if()?.unwrap_or_default(),
            calendar: fields.id_if()?,
            max_units: fields.integer_if()?.map(Units).unwrap_or_default(),
            kept: fields.kept()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::name(&self.name)?;
        check::line(&self.role)?;
        check::units(self.max_units)?;
        check::kept(&self.kept)
    }
}
