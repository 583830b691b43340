//! Reading: all rows of a program, and what one operation changed.

use plan::{
    Action, Assignment, Assumption, Baseline, Blocker, Calendar, Capacity, Comment, Decision,
    Declaration, Delta, Dependency, Escalation, GoNoGo, HealthEntry, Link, OutsideLink, Person,
    Plan, Policy, Program, Risk, Table, Task, Workstream,
};
use rusqlite::Connection;

use crate::digest::{Covered, digest};
use crate::record::{self, Journaled, Record};
use crate::references;
use crate::table::{baseline, calendar, change, counter, operation};
use crate::trouble::Trouble;

/// Every row, each within its limits, and all of them fitting together.
pub(crate) fn program(db: &Connection) -> Result<Program, Trouble> {
    let program = Program {
        calendars: Table::from_rows(
            calendar::all(db)?,
            counter::next(db, <Calendar as Journaled>::NOUN)?,
        ),
        people: table::<_, Person>(db)?,
        plans: table::<_, Plan>(db)?,
        workstreams: table::<_, Workstream>(db)?,
        tasks: table::<_, Task>(db)?,
        links: table::<_, Link>(db)?,
        assignments: table::<_, Assignment>(db)?,
        baselines: Table::from_rows(
            baseline::all(db)?,
            counter::next(db, <Baseline as Journaled>::NOUN)?,
        ),
        dependencies: table::<_, Dependency>(db)?,
        blockers: table::<_, Blocker>(db)?,
        risks: table::<_, Risk>(db)?,
        assumptions: table::<_, Assumption>(db)?,
        actions: table::<_, Action>(db)?,
        decisions: table::<_, Decision>(db)?,
        escalations: table::<_, Escalation>(db)?,
        gonogos: table::<_, GoNoGo>(db)?,
        capacities: table::<_, Capacity>(db)?,
        declarations: table::<_, Declaration>(db)?,
        health: table::<_, HealthEntry>(db)?,
        comments: table::<_, Comment>(db)?,
        outside_links: table::<_, OutsideLink>(db)?,
        policies: table::<_, Policy>(db)?,
    };
    references::check(&program).map_err(Trouble::Flaw)?;
    Ok(program)
}

fn table<I, R>(db: &Connection) -> Result<Table<I, R>, Trouble>
where
    I: Copy + Ord + From<u32> + Into<u32>,
    R: Record,
{
    Ok(Table::from_rows(
        record::all(db)?,
        counter::next(db, R::NOUN)?,
    ))
}

/// What an operation changed, if the journal still says what it said when it was written.
pub(crate) fn delta(db: &Connection, revision: u32) -> Result<Delta, Trouble> {
    let operation = operation::one(db, revision)?
        .ok_or_else(|| Trouble::Misfit(format!("there is no operation {revision}")))?;
    let images = change::of(db, revision)?;
    let expected = digest(&Covered {
        previous: &operation::digest(db, revision - 1)?,
        revision,
        kind: operation.kind,
        at: &operation.at,
        actor: &operation.actor,
        label: &operation.label,
        images: &images,
    });
    if operation::digest(db, revision)? != expected {
        return Err(Trouble::Flaw(format!(
            "the journal of operation {revision} was altered"
        )));
    }
    change::delta(&images)
}
