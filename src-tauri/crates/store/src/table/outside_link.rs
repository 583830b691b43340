//! Links from records to somewhere outside.

use plan::OutsideLink;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::name;
use crate::record::Record;

impl Record for OutsideLink {
    const NOUN: &'static str = "outside_link";
    const COLUMNS: &'static [&'static str] = &["record", "title", "target"];
    const SELECT: &'static str = "\
        SELECT id, record, title, target FROM outside_link ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO outside_link (id, record, title, target) VALUES (?1, ?2, ?3, ?4)";
    const UPDATE: &'static str = "\
        UPDATE outside_link SET record = ?2, title = ?3, target = ?4 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM outside_link WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self { on, title, target } = self;
        vec![
            Cell::shown(on),
            Cell::text_unless_empty(title),
            Cell::text(target),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            on: name::read_record(&fields.text()?)?,
            title: fields.words()?,
            target: fields.text()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::line(&self.title)?;
        check::target(&self.target)
    }
}
