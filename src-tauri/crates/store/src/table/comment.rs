//! Comments on records.

use plan::Comment;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::name;
use crate::record::Record;

impl Record for Comment {
    const NOUN: &'static str = "comment";
    const COLUMNS: &'static [&'static str] = &["record", "author", "at", "said"];
    const SELECT: &'static str = "\
        SELECT id, record, author, at, said FROM comment ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO comment (id, record, author, at, said) VALUES (?1, ?2, ?3, ?4, ?5)";
    const UPDATE: &'static str = "\
        UPDATE comment SET record = ?2, author = ?3, at = ?4, said = ?5 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM comment WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            on,
            author,
            at,
            text,
        } = self;
        vec![
            Cell::shown(on),
            Cell::text_unless_empty(author),
            Cell::shown(at),
            Cell::text(text),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            on: name::read_record(&fields.text()?)?,
            author: fields.words()?,
            at: fields.moment()?,
            text: fields.text()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::line(&self.author)?;
        check::moment(self.at)?;
        check::said(&self.text)
    }
}
