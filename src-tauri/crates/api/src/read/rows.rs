//! What may be special about a row: dates insisted on, breaks, estimates, the people on it.

use engine::Request;
use plan::refusal::Record;
use plan::text::{Span, read_date, read_duration, read_span};
use plan::{
    AssignmentChange, AssignmentId, CalendarId, Confidence, Constraint, Edit, Effort, EffortKind,
    Estimate, Moment, Owner, Pin, Refusal, Split, TaskChange, TaskId, Units, WorkMinutes,
};

use super::{Reader, set_task};
use crate::dto::{ConfidenceDto, ConstraintKindDto, EffortDto, EffortKindDto};

impl Reader<'_> {
    pub(super) fn constraint(
        &self,
        task: u32,
        kind: ConstraintKindDto,
        text: &str,
    ) -> Result<Edit, Refusal> {
        let start = || read_date(text, self.today).map(|when| when.as_start());
        let finish = || read_date(text, self.today).map(|when| when.as_finish());
        let to = match kind {
            ConstraintKindDto::AsSoonAsPossible => Constraint::AsSoonAsPossible,
            ConstraintKindDto::AsLateAsPossible => Constraint::AsLateAsPossible,
            ConstraintKindDto::StartNoEarlierThan => Constraint::StartNoEarlierThan(start()?),
            ConstraintKindDto::StartNoLaterThan => Constraint::StartNoLaterThan(start()?),
            ConstraintKindDto::FinishNoEarlierThan => {
                Constraint::FinishNoEarlierThan(self.ended(task, finish()?))
            }
            ConstraintKindDto::FinishNoLaterThan => {
                Constraint::FinishNoLaterThan(self.ended(task, finish()?))
            }
            ConstraintKindDto::MustStartOn => Constraint::MustStartOn(start()?),
            ConstraintKindDto::MustFinishOn => {
                Constraint::MustFinishOn(self.ended(task, finish()?))
            }
        };
        Ok(set_task(task, TaskChange::Constraint(to)))
    }

    /// The end of the work of a day somebody named: 17:00 rather than midnight. A day without
    /// work is meant as it is.
    fn ended(&self, task: u32, finish: Moment) -> Moment {
        let worked = self.state.schedule.last_work(TaskId(task), finish);
        if worked.inclusive_date() == finish.inclusive_date() {
            worked
        } else {
            finish
        }
    }

    pub(super) fn deadline(&self, task: u32, text: &str) -> Result<Edit, Refusal> {
        let deadline = match text.trim() {
            "" => None,
            typed => Some(self.ended(task, read_date(typed, self.today)?.as_finish())),
        };
        Ok(set_task(task, TaskChange::Deadline(deadline)))
    }

    /// Dates by hand. Where only a start is typed, the row keeps its length.
    pub(super) fn pin(&self, task: u32, start: &str, finish: &str) -> Result<Edit, Refusal> {
        let id = TaskId(task);
        let dates = self.state.schedule.dates(id);
        let dates = dates.ok_or(Refusal::Missing(Record::Task(id)))?;
        let schedule = &self.state.schedule;
        let from = match start.trim() {
            "" => dates.start,
            typed => {
                let typed = read_date(typed, self.today)?.as_start();
                schedule.add_work(id, typed, WorkMinutes::ZERO)
            }
        };
        let until = match (finish.trim(), start.trim()) {
            ("", "") => dates.finish,
            ("", _) => {
                let work = schedule.work_between(id, dates.start, dates.finish);
                let end = schedule.add_work(id, from, work);
                schedule.last_work(id, end).max(from)
            }
            (typed, _) => self.ended(task, read_date(typed, self.today)?.as_finish()),
        };
        let pin = Pin {
            start: from,
            finish: until,
        };
        Ok(set_task(task, TaskChange::Pin(Some(pin))))
    }

    pub(super) fn own_calendar(task: u32, calendar: Option<u32>, ignores_people: bool) -> Edit {
        let calendar = calendar.map(CalendarId);
        let change = TaskChange::Calendar {
            calendar,
            ignores_people,
        };
        set_task(task, change)
    }

    pub(super) fn splits(task: u32, splits: &[(i32, i32)]) -> Edit {
        let split = |&(after, pause): &(i32, i32)| Split {
            after: WorkMinutes(after),
            pause: WorkMinutes(pause),
        };
        set_task(task, TaskChange::Splits(splits.iter().map(split).collect()))
    }

    pub(super) fn delay(&self, task: u32, text: &str) -> Result<Edit, Refusal> {
        let minutes = match text.trim() {
            "" => 0,
            typed => match read_span(typed, &self.calendar(TaskId(task))?)? {
                // A start is held back on the wall, whatever the unit it was typed in.
                Span::Work(WorkMinutes(minutes)) | Span::Elapsed(minutes) => minutes,
            },
        };
        Ok(set_task(task, TaskChange::Delay(minutes)))
    }

    pub(super) fn estimate(&self, task: u32, text: &str) -> Result<Edit, Refusal> {
        if text.trim().is_empty() {
            return Ok(set_task(task, TaskChange::Estimate(None)));
        }
        let calendar = self.calendar(TaskId(task))?;
        let points: Result<Vec<WorkMinutes>, Refusal> = text
            .split(['/', ';'])
            .map(|point| read_duration(point, &calendar))
            .collect();
        let points: [WorkMinutes; 3] = points?
            .try_into()
            .map_err(|_| Refusal::NotADuration(text.trim().chars().take(30).collect()))?;
        let [optimistic, likely, pessimistic] = points;
        let estimate = Estimate {
            optimistic,
            likely,
            pessimistic,
        };
        Ok(set_task(task, TaskChange::Estimate(Some(estimate))))
    }

    pub(super) fn remaining(&self, task: u32, text: &str) -> Result<Edit, Refusal> {
        let left = match read_span(text, &self.calendar(TaskId(task))?)? {
            Span::Work(left) => left,
            Span::Elapsed(minutes) => WorkMinutes(minutes),
        };
        Ok(set_task(task, TaskChange::Remaining(left)))
    }

    pub(super) fn assign(&self, task: u32, name: &str, typed: &str) -> Result<Edit, Refusal> {
        Ok(Edit::Assign {
            task: TaskId(task),
            person: Owner::Named(name.trim().to_owned()),
            units: units(typed)?,
        })
    }

    /// Work of a part, as typed in the days of its row's plan.
    pub(super) fn part(
        &self,
        part: u32,
        text: &str,
        change: fn(WorkMinutes) -> AssignmentChange,
    ) -> Result<Request, Refusal> {
        let id = AssignmentId(part);
        let row = self.state.program.assignments.get(id);
        let task = row.ok_or(Refusal::Missing(Record::Assignment(id)))?.task;
        let work = read_duration(text, &self.calendar(task)?)?;
        Ok(Request::Edit(Edit::SetAssignment {
            assignment: id,
            change: change(work),
        }))
    }
}

/// `50%`, `50`, or nothing for one whole person.
pub(super) fn units(text: &str) -> Result<Units, Refusal> {
    let typed = text.trim().trim_end_matches('%').trim();
    if typed.is_empty() {
        return Ok(Units::WHOLE);
    }
    let (whole, part) = typed.split_once(['.', ',']).unwrap_or((typed, ""));
    let digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    if !digits(whole) || !digits(part) || whole.len() > 7 || part.len() > 2 {
        return Err(Refusal::UnitsOutOfRange);
    }
    let hundredths = format!("{whole}{part:0<2}");
    let units = hundredths.parse().map_err(|_| Refusal::UnitsOutOfRange)?;
    Ok(Units(units))
}

pub(super) fn effort(of: EffortDto) -> Effort {
    Effort {
        kind: match of.kind {
            EffortKindDto::FixedUnits => EffortKind::FixedUnits,
            EffortKindDto::FixedDuration => EffortKind::FixedDuration,
            EffortKindDto::FixedWork => EffortKind::FixedWork,
        },
        driven: of.driven,
    }
}

pub(super) fn confidence(of: ConfidenceDto) -> Confidence {
    match of {
        ConfidenceDto::High => Confidence::High,
        ConfidenceDto::Medium => Confidence::Medium,
        ConfidenceDto::Low => Confidence::Low,
    }
}
