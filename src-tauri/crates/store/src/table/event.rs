//! What happened to a record, as a list in one of its columns.

use plan::Event;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;

const COLUMNS: &[&str] = &["at", "by", "text"];

pub(crate) fn cell(events: &[Event]) -> Cell<'_> {
    Cell::list(events.iter().map(|event| {
        vec![
            Cell::shown(event.at),
            Cell::text(&event.by),
            Cell::text(&event.text),
        ]
    }))
}

pub(crate) fn read(fields: &mut Fields<'_>) -> Result<Vec<Event>, String> {
    fields.list(COLUMNS, |fields| {
        Ok(Event {
            at: fields.moment()?,
            by: fields.text()?,
            text: fields.text()?,
        })
    })
}

pub(crate) fn check(events: &[Event]) -> Result<(), String> {
    check::count(events.len())?;
    events.iter().try_for_each(|event| {
        check::moment(event.at)?;
        check::line(&event.by)?;
        check::said(&event.text)
    })
}
