//! Colours as they were.

use plan::HealthEntry;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::name;
use crate::record::Record;

impl Record for HealthEntry {
    const NOUN: &'static str = "health_entry";
    const COLUMNS: &'static [&'static str] = &["subject", "at", "computed", "declared", "why"];
    const SELECT: &'static str = "\
        SELECT id, subject, at, computed, declared, why FROM health_entry ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO health_entry (id, subject, at, computed, declared, why) VALUES (?1, ?2, \
        ?3, ?4, ?5, ?6)";
    const UPDATE: &'static str = "\
        UPDATE health_entry SET subject = ?2, at = ?3, computed = ?4, declared = ?5, why = \
        ?6 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM health_entry WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            subject,
            at,
            computed,
            declared,
            why,
        } = self;
        vec![
            Cell::shown(name::subject(*subject)),
            Cell::shown(at),
            Cell::word(computed),
            Cell::word_if(*declared),
            Cell::text_unless_empty(why),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            subject: name::read_subject(&fields.text()?)?,
            at: fields.moment()?,
            computed: fields.word()?,
            declared: fields.word_if()?,
            why: fields.words()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::moment(self.at)?;
        check::note(&self.why)
    }
}
