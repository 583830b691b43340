//! Tasks and milestones.

use plan::{Constraint, Moment, Progress, Task, WorkMinutes};

use crate::cell::{Cell, Fields};
use crate::check;
use crate::record::Record;

impl Record for Task {
    const NOUN: &'static str = "task";
    const COLUMNS: &'static [&'static str] = &[
        "plan",
        "parent",
        "rank",
        "name",
        "kind",
        "duration",
        "constraint_kind",
        "constraint_at",
        "promised",
        "external",
        "workstream",
        "owner",
        "progress",
        "percent",
        "actual_start",
        "actual_finish",
        "note",
    ];
    const SELECT: &'static str = "\
        SELECT id, plan, parent, rank, name, kind, duration, constraint_kind, constraint_at, \
        promised, external, workstream, owner, progress, percent, actual_start, actual_finish, \
        note \
        FROM task ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO task \
        (id, plan, parent, rank, name, kind, duration, constraint_kind, constraint_at, \
        promised, external, workstream, owner, progress, percent, actual_start, actual_finish, \
        note) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)";
    const UPDATE: &'static str = "\
        UPDATE task SET \
        plan = ?2, parent = ?3, rank = ?4, name = ?5, kind = ?6, duration = ?7, \
        constraint_kind = ?8, constraint_at = ?9, promised = ?10, external = ?11, \
        workstream = ?12, owner = ?13, progress = ?14, percent = ?15, \
        actual_start = ?16, actual_finish = ?17, note = ?18 \
        WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM task WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let (constraint, constraint_at) = match self.constraint {
            Constraint::AsSoonAsPossible => (AS_SOON_AS_POSSIBLE, None),
            Constraint::StartNoEarlierThan(moment) => (START_NO_EARLIER_THAN, Some(moment)),
        };
        let (progress, start, finish) = match self.progress {
            Progress::NotStarted => (NOT_STARTED, None, None),
            Progress::Started { start, .. } => (STARTED, Some(start), None),
            Progress::Complete { start, finish } => (COMPLETE, Some(start), Some(finish)),
        };
        vec![
            Cell::id(self.plan),
            Cell::id_if(self.parent),
            Cell::Integer(self.rank),
            Cell::text(&self.name),
            Cell::word(&self.kind),
            Cell::Integer(i64::from(self.duration.0)),
            Cell::text(constraint),
            Cell::shown_if(constraint_at),
            Cell::shown_if(self.promised),
            Cell::Integer(i64::from(self.external)),
            Cell::id_if(self.workstream),
            Cell::id_if(self.owner),
            Cell::text(progress),
            Cell::Integer(i64::from(self.progress.percent())),
            Cell::shown_if(start),
            Cell::shown_if(finish),
            Cell::text(&self.note),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            plan: fields.id()?,
            parent: fields.id_if()?,
            rank: fields.integer()?,
            name: fields.text()?,
            kind: fields.word()?,
            duration: WorkMinutes(fields.integer()?),
            constraint: constraint(&fields.text()?, fields.moment_if()?)?,
            promised: fields.date_if()?,
            external: fields.flag()?,
            workstream: fields.id_if()?,
            owner: fields.id_if()?,
            progress: progress(
                &fields.text()?,
                fields.integer()?,
                fields.moment_if()?,
                fields.moment_if()?,
            )?,
            note: fields.text()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::name(&self.name)?;
        check::duration(self.duration)?;
        match self.constraint {
            Constraint::AsSoonAsPossible => {}
            Constraint::StartNoEarlierThan(moment) => check::moment(moment)?,
        }
        self.promised.map_or(Ok(()), check::date)?;
        match self.progress {
            Progress::NotStarted => {}
            Progress::Started { start, percent } => {
                check::moment(start)?;
                if percent > 99 {
                    return Err("work that goes on is done to 99 % at most".to_owned());
                }
            }
            Progress::Complete { start, finish } => {
                check::moment(start)?;
                check::moment(finish)?;
                if finish < start {
                    return Err("it was finished before it was begun".to_owned());
                }
            }
        }
        check::note(&self.note)
    }
}

const AS_SOON_AS_POSSIBLE: &str = "as-soon-as-possible";
const START_NO_EARLIER_THAN: &str = "start-no-earlier-than";

fn constraint(word: &str, at: Option<Moment>) -> Result<Constraint, String> {
    match (word, at) {
        (AS_SOON_AS_POSSIBLE, None) => Ok(Constraint::AsSoonAsPossible),
        (START_NO_EARLIER_THAN, Some(moment)) => Ok(Constraint::StartNoEarlierThan(moment)),
        _ => Err("its constraint makes no sense".to_owned()),
    }
}

const NOT_STARTED: &str = "not-started";
const STARTED: &str = "started";
const COMPLETE: &str = "complete";

fn progress(
    word: &str,
    percent: u8,
    start: Option<Moment>,
    finish: Option<Moment>,
) -> Result<Progress, String> {
    match (word, percent, start, finish) {
        (NOT_STARTED, 0, None, None) => Ok(Progress::NotStarted),
        (STARTED, _, Some(start), None) => Ok(Progress::Started { start, percent }),
        (COMPLETE, 100, Some(start), Some(finish)) => Ok(Progress::Complete { start, finish }),
        _ => Err("its progress makes no sense".to_owned()),
    }
}
