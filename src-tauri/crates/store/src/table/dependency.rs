//! What is tracked about awaited rows.

mod promise;

use plan::Dependency;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::name;
use crate::record::Record;

impl Record for Dependency {
    const NOUN: &'static str = "dependency";
    const COLUMNS: &'static [&'static str] = &[
        "task",
        "provider",
        "needed_by",
        "status",
        "forecast",
        "promises",
        "blocker",
        "impact",
        "mitigation",
        "has_workaround",
        "workaround",
        "verified",
        "completed_before",
    ];
    const SELECT: &'static str = "\
        SELECT id, task, provider, needed_by, status, forecast, promises, blocker, impact, \
        mitigation, has_workaround, workaround, verified, completed_before FROM dependency \
        ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO dependency (id, task, provider, needed_by, status, forecast, promises, \
        blocker, impact, mitigation, has_workaround, workaround, verified, completed_before) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
    const UPDATE: &'static str = "\
        UPDATE dependency SET task = ?2, provider = ?3, needed_by = ?4, status = ?5, \
        forecast = ?6, promises = ?7, blocker = ?8, impact = ?9, mitigation = ?10, \
        has_workaround = ?11, workaround = ?12, verified = ?13, completed_before = ?14 WHERE \
        id = ?1";
    const DELETE: &'static str = "DELETE FROM dependency WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            task,
            provider,
            needed_by,
            status,
            forecast,
            promises,
            blocker,
            impact,
            mitigation,
            has_workaround,
            workaround,
            verified,
            completed_before,
        } = self;
        vec![
            Cell::id(*task),
            Cell::text_unless_empty(provider),
            Cell::shown_if(needed_by.map(name::needed)),
            Cell::word(status),
            Cell::shown_if(*forecast),
            promise::cell(promises),
            Cell::id_if(*blocker),
            Cell::text_unless_empty(impact),
            Cell::text_unless_empty(mitigation),
            Cell::yes_if(*has_workaround),
            Cell::text_unless_empty(workaround),
            Cell::shown_if(*verified),
            Cell::yes_if(*completed_before),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            task: fields.id()?,
            provider: fields.words()?,
            needed_by: name::read_needed(fields.text_if()?)?,
            status: fields.word()?,
            forecast: fields.date_if()?,
            promises: promise::read(fields)?,
            blocker: fields.id_if()?,
            impact: fields.words()?,
            mitigation: fields.words()?,
            has_workaround: fields.yes()?,
            workaround: fields.words()?,
            verified: fields.date_if()?,
            completed_before: fields.yes()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::line(&self.provider)?;
        name::check_needed(self.needed_by)?;
        self.forecast.map_or(Ok(()), check::date)?;
        promise::check(&self.promises)?;
        check::notes([&self.impact, &self.mitigation, &self.workaround])?;
        self.verified.map_or(Ok(()), check::date)
    }
}
