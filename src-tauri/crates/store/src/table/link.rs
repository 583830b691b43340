//! Links.

use plan::{Lag, Link, WorkMinutes};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::Record;

impl Record for Link {
    const NOUN: &'static str = "link";
    const COLUMNS: &'static [&'static str] = &[
        "predecessor",
        "successor",
        "kind",
        "lag",
        "lag_unit",
        "lag_calendar",
        "kept",
    ];
    const SELECT: &'static str = "\
        SELECT id, predecessor, successor, kind, lag, lag_unit, lag_calendar, kept \
        FROM link ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO link (id, predecessor, successor, kind, lag, lag_unit, lag_calendar, kept) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    const UPDATE: &'static str = "\
        UPDATE link SET predecessor = ?2, successor = ?3, kind = ?4, lag = ?5, \
        lag_unit = ?6, lag_calendar = ?7, kept = ?8 \
        WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM link WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            from,
            to,
            kind,
            lag,
            lag_calendar,
            kept,
        } = self;
        let (amount, unit) = match *lag {
            Lag::Work(WorkMinutes(amount)) => (amount, Cell::Null),
            Lag::Elapsed(amount) => (amount, Cell::text(ELAPSED)),
            Lag::Percent(amount) => (amount, Cell::text(PERCENT)),
        };
        vec![
            Cell::id(*from),
            Cell::id(*to),
            Cell::word(kind),
            Cell::Integer(amount.into()),
            unit,
            Cell::word_unless_default(lag_calendar),
            Cell::kept(kept),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            from: fields.id()?,
            to: fields.id()?,
            kind: fields.word()?,
            lag: lag(fields.integer()?, fields.text_if()?)?,
            lag_calendar: fields.word_if()?.unwrap_or_default(),
            kept: fields.kept()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        if self.from == self.to {
            return Err("it leads from a task to itself".to_owned());
        }
        check::lag(self.lag)?;
        check::kept(&self.kept)
    }
}

/// A lag without a unit is working time.
const ELAPSED: &str = "elapsed";
const PERCENT: &str = "percent";

fn lag(amount: i32, unit: Option<&str>) -> Result<Lag, String> {
    match unit {
        None => Ok(Lag::Work(WorkMinutes(amount))),
        Some(ELAPSED) => Ok(Lag::Elapsed(amount)),
        Some(PERCENT) => Ok(Lag::Percent(amount)),
        Some(_) => Err("its “lag_unit” is unknown".to_owned()),
    }
}
