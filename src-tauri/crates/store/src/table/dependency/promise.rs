//! The dates promised for a dependency, as a list in one of its columns.

use plan::Promise;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;

const COLUMNS: &[&str] = &["date", "by", "at"];

pub(super) fn cell(promises: &[Promise]) -> Cell<'_> {
    Cell::list(promises.iter().map(|promise| {
        vec![
            Cell::shown_if(promise.date),
            Cell::text_unless_empty(&promise.by),
            Cell::shown_if(promise.at),
        ]
    }))
}

pub(super) fn read(fields: &mut Fields<'_>) -> Result<Vec<Promise>, String> {
    fields.list(COLUMNS, |fields| {
        Ok(Promise {
            date: fields.date_if()?,
            by: fields.words()?,
            at: fields.moment_if()?,
        })
    })
}

pub(super) fn check(promises: &[Promise]) -> Result<(), String> {
    check::count(promises.len())?;
    promises.iter().try_for_each(|promise| {
        promise.date.map_or(Ok(()), check::date)?;
        check::line(&promise.by)?;
        check::moment_if(promise.at)
    })
}
