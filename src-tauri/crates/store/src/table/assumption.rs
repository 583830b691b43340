//! Assumptions.

use plan::Assumption;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::Record;

impl Record for Assumption {
    const NOUN: &'static str = "assumption";
    const COLUMNS: &'static [&'static str] = &[
        "plan",
        "statement",
        "owner",
        "due",
        "status",
        "if_false",
        "raised",
        "raised_by",
        "settled",
        "finding",
        "touches",
    ];
    const SELECT: &'static str = "\
        SELECT id, plan, statement, owner, due, status, if_false, raised, raised_by, \
        settled, finding, touches FROM assumption ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO assumption (id, plan, statement, owner, due, status, if_false, raised, \
        raised_by, settled, finding, touches) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, \
        ?10, ?11, ?12)";
    const UPDATE: &'static str = "\
        UPDATE assumption SET plan = ?2, statement = ?3, owner = ?4, due = ?5, status = ?6, \
        if_false = ?7, raised = ?8, raised_by = ?9, settled = ?10, finding = ?11, touches = \
        ?12 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM assumption WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            plan,
            text,
            owner,
            due,
            status,
            if_false,
            raised,
            raised_by,
            settled,
            finding,
            rows,
        } = self;
        vec![
            Cell::id(*plan),
            Cell::text(text),
            Cell::id_if(*owner),
            Cell::shown_if(*due),
            Cell::word(status),
            Cell::text_unless_empty(if_false),
            Cell::shown(raised),
            Cell::text_unless_empty(raised_by),
            Cell::shown_if(*settled),
            Cell::text_unless_empty(finding),
            Cell::ids(rows),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            plan: fields.id()?,
            text: fields.text()?,
            owner: fields.id_if()?,
            due: fields.date_if()?,
            status: fields.word()?,
            if_false: fields.words()?,
            raised: fields.moment()?,
            raised_by: fields.words()?,
            settled: fields.moment_if()?,
            finding: fields.words()?,
            rows: fields.ids()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::said(&self.text)?;
        check::line(&self.raised_by)?;
        check::notes([&self.if_false, &self.finding])?;
        self.due.map_or(Ok(()), check::date)?;
        check::moment(self.raised)?;
        check::moments([self.settled])?;
        check::count(self.rows.len())
    }
}
