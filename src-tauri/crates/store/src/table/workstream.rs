//! Workstreams.

use plan::Workstream;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::Record;

impl Record for Workstream {
    const NOUN: &'static str = "workstream";
    const COLUMNS: &'static [&'static str] = &["plan", "name", "lead"];
    const SELECT: &'static str = "SELECT id, plan, name, lead FROM workstream ORDER BY id";
    const INSERT: &'static str =
        "INSERT INTO workstream (id, plan, name, lead) VALUES (?1, ?2, ?3, ?4)";
    const UPDATE: &'static str =
        "UPDATE workstream SET plan = ?2, name = ?3, lead = ?4 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM workstream WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        vec![
            Cell::id(self.plan),
            Cell::text(&self.name),
            Cell::id_if(self.lead),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            plan: fields.id()?,
            name: fields.text()?,
            lead: fields.id_if()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::name(&self.name)
    }
}
