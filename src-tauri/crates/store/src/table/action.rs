//! Actions.

use plan::Action;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::Record;

impl Record for Action {
    const NOUN: &'static str = "action";
    const COLUMNS: &'static [&'static str] = &[
        "plan",
        "statement",
        "owner",
        "due",
        "status",
        "ended",
        "raised",
        "raised_by",
        "risk",
        "blocker",
        "touches",
    ];
    const SELECT: &'static str = "\
        SELECT id, plan, statement, owner, due, status, ended, raised, raised_by, risk, \
        blocker, touches FROM action ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO action (id, plan, statement, owner, due, status, ended, raised, \
        raised_by, risk, blocker, touches) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, \
        ?11, ?12)";
    const UPDATE: &'static str = "\
        UPDATE action SET plan = ?2, statement = ?3, owner = ?4, due = ?5, status = ?6, \
        ended = ?7, raised = ?8, raised_by = ?9, risk = ?10, blocker = ?11, touches = ?12 \
        WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM action WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            plan,
            text,
            owner,
            due,
            status,
            ended,
            raised,
            raised_by,
            risk,
            blocker,
            rows,
        } = self;
        vec![
            Cell::id(*plan),
            Cell::text(text),
            Cell::id_if(*owner),
            Cell::shown_if(*due),
            Cell::word(status),
            Cell::shown_if(*ended),
            Cell::shown(raised),
            Cell::text_unless_empty(raised_by),
            Cell::id_if(*risk),
            Cell::id_if(*blocker),
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
            ended: fields.moment_if()?,
            raised: fields.moment()?,
            raised_by: fields.words()?,
            risk: fields.id_if()?,
            blocker: fields.id_if()?,
            rows: fields.ids()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::said(&self.text)?;
        check::line(&self.raised_by)?;
        self.due.map_or(Ok(()), check::date)?;
        check::moment(self.raised)?;
        check::moments([self.ended])?;
        check::count(self.rows.len())
    }
}
