//! Go/no-gos.

use plan::{AreaNote, Attendee, Condition, GoNoGo, OpenRisk};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::Record;
use crate::table::event;

impl Record for GoNoGo {
    const NOUN: &'static str = "gonogo";
    const COLUMNS: &'static [&'static str] = &[
        "plan",
        "release",
        "version",
        "target",
        "decision",
        "areas",
        "risks",
        "conditions",
        "rollback",
        "authority",
        "deployer",
        "monitor",
        "attendees",
        "reason",
        "again",
        "acceptance",
        "accepted_by",
        "status",
        "drafted",
        "drafted_by",
        "held",
        "history",
    ];
    const SELECT: &'static str = "\
        SELECT id, plan, release, version, target, decision, areas, risks, conditions, \
        rollback, authority, deployer, monitor, attendees, reason, again, acceptance, \
        accepted_by, status, drafted, drafted_by, held, history FROM gonogo ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO gonogo (id, plan, release, version, target, decision, areas, risks, \
        conditions, rollback, authority, deployer, monitor, attendees, reason, again, \
        acceptance, accepted_by, status, drafted, drafted_by, held, history) VALUES (?1, ?2, \
        ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, \
        ?21, ?22, ?23)";
    const UPDATE: &'static str = "\
        UPDATE gonogo SET plan = ?2, release = ?3, version = ?4, target = ?5, decision = ?6, \
        areas = ?7, risks = ?8, conditions = ?9, rollback = ?10, authority = ?11, deployer = \
        ?12, monitor = ?13, attendees = ?14, reason = ?15, again = ?16, acceptance = ?17, \
        accepted_by = ?18, status = ?19, drafted = ?20, drafted_by = ?21, held = ?22, \
        history = ?23 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM gonogo WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            plan,
            release,
            version,
            target,
            decision,
            areas,
            risks,
            conditions,
            rollback,
            authority,
            deployer,
            monitor,
            attendees,
            reason,
            again,
            acceptance,
            accepted_by,
            status,
            drafted,
            drafted_by,
            held,
            history,
        } = self;
        vec![
            Cell::id(*plan),
            Cell::text(release),
            Cell::text_unless_empty(version),
            Cell::shown_if(*target),
            Cell::word_if(*decision),
            Cell::list(areas.iter().map(|one| {
                vec![
                    Cell::word(&one.area),
                    Cell::word_if(one.colour),
                    Cell::text_unless_empty(&one.note),
                ]
            })),
            Cell::list(risks.iter().map(|one| {
                vec![
                    Cell::text(&one.text),
                    Cell::text_unless_empty(&one.mitigation),
                ]
            })),
            Cell::list(conditions.iter().map(|one| {
                vec![
                    Cell::text(&one.text),
                    Cell::text_unless_empty(&one.owner),
                    Cell::shown_if(one.due),
                    Cell::shown_if(one.met),
                ]
            })),
            Cell::texts(rollback),
            Cell::text_unless_empty(authority),
            Cell::text_unless_empty(deployer),
            Cell::text_unless_empty(monitor),
            Cell::list(attendees.iter().map(|one| {
                vec![
                    Cell::text(&one.name),
                    Cell::text_unless_empty(&one.role),
                    Cell::word_if(one.vote),
                ]
            })),
            Cell::text_unless_empty(reason),
            Cell::shown_if(*again),
            Cell::text_unless_empty(acceptance),
            Cell::text_unless_empty(accepted_by),
            Cell::word(status),
            Cell::shown(drafted),
            Cell::text_unless_empty(drafted_by),
            Cell::shown_if(*held),
            event::cell(history),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            plan: fields.id()?,
            release: fields.text()?,
            version: fields.words()?,
            target: fields.date_if()?,
            decision: fields.word_if()?,
            areas: fields.list(&["area", "colour", "note"], |fields| {
                Ok(AreaNote {
                    area: fields.word()?,
                    colour: fields.word_if()?,
                    note: fields.words()?,
                })
            })?,
            risks: fields.list(&["text", "mitigation"], |fields| {
                Ok(OpenRisk {
                    text: fields.text()?,
                    mitigation: fields.words()?,
                })
            })?,
            conditions: fields.list(&["text", "owner", "due", "met"], |fields| {
                Ok(Condition {
                    text: fields.text()?,
                    owner: fields.words()?,
                    due: fields.date_if()?,
                    met: fields.moment_if()?,
                })
            })?,
            rollback: fields.texts()?,
            authority: fields.words()?,
            deployer: fields.words()?,
            monitor: fields.words()?,
            attendees: fields.list(&["name", "role", "vote"], |fields| {
                Ok(Attendee {
                    name: fields.text()?,
                    role: fields.words()?,
                    vote: fields.word_if()?,
                })
            })?,
            reason: fields.words()?,
            again: fields.date_if()?,
            acceptance: fields.words()?,
            accepted_by: fields.words()?,
            status: fields.word()?,
            drafted: fields.moment()?,
            drafted_by: fields.words()?,
            held: fields.moment_if()?,
            history: event::read(fields)?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::name(&self.release)?;
        check::lines([
            &self.version,
            &self.authority,
            &self.deployer,
            &self.monitor,
            &self.accepted_by,
            &self.drafted_by,
        ])?;
        check::notes([&self.reason, &self.acceptance])?;
        let areas = self.areas.iter().map(|one| one.area);
        if !areas.eq(plan::ReadinessArea::ALL.iter().copied()) {
            return Err("its areas are not the five, each once and in order".to_owned());
        }
        check::notes(self.areas.iter().map(|one| &one.note))?;
        check::count(self.risks.len())?;
        for one in &self.risks {
            check::said(&one.text)?;
            check::note(&one.mitigation)?;
        }
        check::count(self.conditions.len())?;
        for one in &self.conditions {
            check::said(&one.text)?;
            check::line(&one.owner)?;
            one.due.map_or(Ok(()), check::date)?;
            check::moment_if(one.met)?;
        }
        check::count(self.rollback.len())?;
        check::notes(&self.rollback)?;
        check::count(self.attendees.len())?;
        for one in &self.attendees {
            check::name(&one.name)?;
            check::line(&one.role)?;
        }
        for day in [self.target, self.again] {
            day.map_or(Ok(()), check::date)?;
        }
        check::moment(self.drafted)?;
        check::moment_if(self.held)?;
        if self.held.is_some() != (self.status == plan::GoNoGoStatus::Held)
            || (self.held.is_some() && self.decision.is_none())
        {
            return Err(
                "it is held without a moment or a decision, or not held with one".to_owned(),
            );
        }
        event::check(&self.history)
    }
}
