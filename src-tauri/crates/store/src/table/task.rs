//! Tasks and milestones.

mod constraint;
mod progress;
mod split;

use plan::{Effort, Estimate, Pin, Task};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
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
        "elapsed",
        "constraint_kind",
        "constraint_at",
        "pin_start",
        "pin_finish",
        "deadline",
        "calendar",
        "ignores_people",
        "splits",
        "delay",
        "effort",
        "effort_driven",
        "optimistic",
        "likely",
        "pessimistic",
        "confidence",
        "promised",
        "external",
        "workstream",
        "owner",
        "progress",
        "percent",
        "remaining",
        "resume",
        "actual_start",
        "actual_finish",
        "inactive",
        "reference",
        "note",
        "kept",
    ];
    const SELECT: &'static str = "\
        SELECT id, plan, parent, rank, name, kind, duration, elapsed, constraint_kind, \
        constraint_at, pin_start, pin_finish, deadline, calendar, ignores_people, \
        splits, delay, effort, effort_driven, optimistic, likely, pessimistic, \
        confidence, promised, external, workstream, owner, progress, percent, \
        remaining, resume, actual_start, actual_finish, inactive, reference, note, \
        kept \
        FROM task ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO task \
        (id, plan, parent, rank, name, kind, duration, elapsed, constraint_kind, \
        constraint_at, pin_start, pin_finish, deadline, calendar, ignores_people, \
        splits, delay, effort, effort_driven, optimistic, likely, pessimistic, \
        confidence, promised, external, workstream, owner, progress, percent, \
        remaining, resume, actual_start, actual_finish, inactive, reference, note, \
        kept) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, \
        ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, \
        ?33, ?34, ?35, ?36, ?37)";
    const UPDATE: &'static str = "\
        UPDATE task SET \
        plan = ?2, parent = ?3, rank = ?4, name = ?5, kind = ?6, duration = ?7, \
        elapsed = ?8, constraint_kind = ?9, constraint_at = ?10, pin_start = ?11, \
        pin_finish = ?12, deadline = ?13, calendar = ?14, ignores_people = ?15, \
        splits = ?16, delay = ?17, effort = ?18, effort_driven = ?19, \
        optimistic = ?20, likely = ?21, pessimistic = ?22, confidence = ?23, \
        promised = ?24, external = ?25, workstream = ?26, owner = ?27, \
        progress = ?28, percent = ?29, remaining = ?30, resume = ?31, \
        actual_start = ?32, actual_finish = ?33, inactive = ?34, reference = ?35, \
        note = ?36, kept = ?37 \
        WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM task WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            plan,
            parent,
            rank,
            name,
            kind,
            duration,
            elapsed,
            constraint,
            pin,
            deadline,
            calendar,
            ignores_people,
            splits,
            delay,
            effort,
            estimate,
            confidence,
            promised,
            external,
            workstream,
            owner,
            progress,
            inactive,
            reference,
            note,
            kept,
        } = self;
        let point = |of: fn(&Estimate) -> plan::WorkMinutes| {
            estimate
                .as_ref()
                .map_or(Cell::Null, |points| Cell::minutes(of(points)))
        };
        let (word, percent, remaining, resume, start, finish) = progress::parts(*progress);
        vec![
            Cell::id(*plan),
            Cell::id_if(*parent),
            Cell::Integer(*rank),
            Cell::text(name),
            Cell::word(kind),
            Cell::minutes(*duration),
            Cell::yes_if(*elapsed),
            Cell::text(constraint::word(*constraint)),
            Cell::shown_if(constraint.moment()),
            Cell::shown_if(pin.map(|pin| pin.start)),
            Cell::shown_if(pin.map(|pin| pin.finish)),
            Cell::shown_if(*deadline),
            Cell::id_if(*calendar),
            Cell::yes_if(*ignores_people),
            split::cell(splits),
            Cell::number_unless(*delay, 0),
            Cell::word_unless_default(&effort.kind),
            Cell::yes_if(effort.driven),
            point(|points| points.optimistic),
            point(|points| points.likely),
            point(|points| points.pessimistic),
            confidence.as_ref().map_or(Cell::Null, Cell::word),
            Cell::shown_if(*promised),
            Cell::Integer(i64::from(*external)),
            Cell::id_if(*workstream),
            Cell::id_if(*owner),
            Cell::text(word),
            Cell::Integer(i64::from(percent)),
            remaining.map_or(Cell::Null, Cell::minutes),
            Cell::shown_if(resume),
            Cell::shown_if(start),
            Cell::shown_if(finish),
            Cell::yes_if(*inactive),
            Cell::text_unless_empty(reference),
            Cell::text(note),
            Cell::kept(kept),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        let mut task = Self {
            plan: fields.id()?,
            parent: fields.id_if()?,
            rank: fields.integer()?,
            name: fields.text()?,
            kind: fields.word()?,
            duration: fields.minutes()?,
            elapsed: fields.yes()?,
            constraint: constraint::of_parts(fields.text_if()?, fields.moment_if()?)?,
            pin: pin(fields)?,
            deadline: fields.moment_if()?,
            calendar: fields.id_if()?,
            ignores_people: fields.yes()?,
            splits: split::read(fields.text_if()?)?,
            delay: fields.integer_if()?.unwrap_or_default(),
            effort: Effort {
                kind: fields.word_if()?.unwrap_or_default(),
                driven: fields.yes()?,
            },
            estimate: estimate(fields)?,
            confidence: fields.word_if()?,
            promised: fields.date_if()?,
            external: fields.flag()?,
            workstream: fields.id_if()?,
            owner: fields.id_if()?,
            progress: plan::Progress::NotStarted,
            inactive: false,
            reference: String::new(),
            note: String::new(),
            kept: plan::Kept::default(),
        };
        task.progress = progress::read(fields, task.duration)?;
        task.inactive = fields.yes()?;
        task.reference = fields.text_if()?.unwrap_or_default().to_owned();
        task.note = fields.text()?;
        task.kept = fields.kept()?;
        Ok(task)
    }

    fn check(&self) -> Result<(), String> {
        check::name(&self.name)?;
        check::duration(self.duration)?;
        check::moment_if(self.constraint.moment())?;
        if let Some(pin) = self.pin {
            check::moment(pin.start)?;
            check::moment(pin.finish)?;
            if pin.finish < pin.start {
                return Err("its pinned finish lies before its start".to_owned());
            }
        }
        check::moment_if(self.deadline)?;
        split::check(&self.splits)?;
        check::elapsed(self.delay)?;
        if self.delay < 0 {
            return Err("its delay is below zero".to_owned());
        }
        if let Some(points) = self.estimate {
            check::duration(points.optimistic)?;
            check::duration(points.pessimistic)?;
            if points.optimistic > points.likely || points.likely > points.pessimistic {
                return Err("the three points of its estimate are out of order".to_owned());
            }
        }
        self.promised.map_or(Ok(()), check::date)?;
        progress::check(self.progress, self.duration)?;
        check::line(&self.reference)?;
        check::note(&self.note)?;
        check::kept(&self.kept)
    }
}

fn pin(fields: &mut Fields<'_>) -> Result<Option<Pin>, String> {
    match (fields.moment_if()?, fields.moment_if()?) {
        (Some(start), Some(finish)) => Ok(Some(Pin { start, finish })),
        (None, None) => Ok(None),
        (Some(_), None) | (None, Some(_)) => Err("one end of its pin is missing".to_owned()),
    }
}

fn estimate(fields: &mut Fields<'_>) -> Result<Option<Estimate>, String> {
    let points = (
        fields.minutes_if()?,
        fields.minutes_if()?,
        fields.minutes_if()?,
    );
    match points {
        (Some(optimistic), Some(likely), Some(pessimistic)) => Ok(Some(Estimate {
            optimistic,
            likely,
            pessimistic,
        })),
        (None, None, None) => Ok(None),
        (Some(_) | None, Some(_) | None, Some(_) | None) => {
            Err("its estimate lacks a point".to_owned())
        }
    }
}
