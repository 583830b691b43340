//! Delivery plans.

use plan::Plan;

use crate::cell::{Cell, Fields};
use crate::check;
use crate::record::Record;

impl Record for Plan {
    const NOUN: &'static str = "plan";
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "start",
        "calendar",
        "launch",
        "status_date",
        "owner",
        "summary",
        "note",
    ];
    const SELECT: &'static str = "\
        SELECT id, name, start, calendar, launch, status_date, owner, summary, note \
        FROM plan ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO plan \
        (id, name, start, calendar, launch, status_date, owner, summary, note) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    const UPDATE: &'static str = "\
        UPDATE plan SET \
        name = ?2, start = ?3, calendar = ?4, launch = ?5, \
        status_date = ?6, owner = ?7, summary = ?8, note = ?9 \
        WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM plan WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            name,
            start,
            calendar,
            launch,
            status_date,
            owner,
            summary,
            note,
        } = self;
        vec![
            Cell::text(name),
            Cell::shown(start),
            Cell::id(*calendar),
            Cell::id_if(*launch),
            Cell::shown_if(*status_date),
            Cell::id_if(*owner),
            Cell::text(summary),
            Cell::text(note),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            name: fields.text()?,
            start: fields.date()?,
            calendar: fields.id()?,
            launch: fields.id_if()?,
            status_date: fields.date_if()?,
            owner: fields.id_if()?,
            summary: fields.text()?,
            note: fields.text()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::name(&self.name)?;
        check::date(self.start)?;
        self.status_date.map_or(Ok(()), check::date)?;
        check::note(&self.summary)?;
        check::note(&self.note)
    }
}
