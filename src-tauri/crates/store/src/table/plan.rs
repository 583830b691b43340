//! Delivery plans.

use plan::Plan;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
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
        "start_minute",
        "unfinished",
        "kept",
    ];
    const SELECT: &'static str = "\
        SELECT id, name, start, calendar, launch, status_date, owner, summary, note, \
        start_minute, unfinished, kept \
        FROM plan ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO plan \
        (id, name, start, calendar, launch, status_date, owner, summary, note, \
        start_minute, unfinished, kept) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    const UPDATE: &'static str = "\
        UPDATE plan SET \
        name = ?2, start = ?3, calendar = ?4, launch = ?5, \
        status_date = ?6, owner = ?7, summary = ?8, note = ?9, \
        start_minute = ?10, unfinished = ?11, kept = ?12 \
        WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM plan WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            name,
            start,
            start_minute,
            calendar,
            launch,
            status_date,
            unfinished,
            owner,
            summary,
            note,
            kept,
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
            Cell::number_unless(*start_minute, 0),
            Cell::word_unless_default(unfinished),
            Cell::kept(kept),
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
            start_minute: fields.integer_if()?.unwrap_or_default(),
            unfinished: fields.word_if()?.unwrap_or_default(),
            kept: fields.kept()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::name(&self.name)?;
        check::date(self.start)?;
        check::minute_of_day(self.start_minute)?;
        self.status_date.map_or(Ok(()), check::date)?;
        check::note(&self.summary)?;
        check::note(&self.note)?;
        check::kept(&self.kept)
    }
}
