//! What would bring a row forward, in words and as edits.

use engine::State;
use engine::forward::{Forward, Way, forward};
use plan::text::{write_duration, write_elapsed, write_lag};
use plan::{Calendar, Constraint, Lag, LinkId, Moment, NaiveDate, PlanId, TaskId, WorkMinutes};

use crate::dto::{ConstraintKindDto, EditDto, Fault, ForwardDto};
use crate::view;

use super::slipped;

pub(super) fn options(
    state: &State,
    task: TaskId,
    today: NaiveDate,
) -> Result<Vec<ForwardDto>, Fault> {
    let teller = Teller { state };
    let found = forward(state, task, today)?;
    let told = found
        .iter()
        .filter_map(|option| teller.option(task, option));
    Ok(told.collect())
}

struct Teller<'a> {
    state: &'a State,
}

impl Teller<'_> {
    fn option(&self, task: TaskId, option: &Forward) -> Option<ForwardDto> {
        Some(ForwardDto {
            words: self.words(option.way),
            edit: self.edit(option.way)?,
            start: option.start.0,
            finish: option.finish.0,
            days: i32::try_from(option.days).unwrap_or(i32::MAX),
            work_text: write_duration(option.work, &self.hours(task)),
            milestones: option
                .milestones
                .iter()
                .map(|slip| slipped(self.state, slip))
                .collect(),
        })
    }

    fn words(&self, way: Way) -> String {
        match way {
            Way::Shorten {
                task, by, elapsed, ..
            } => {
                let by = if elapsed {
                    write_elapsed(by)
                } else {
                    self.work(task, by)
                };
                format!("Shorten {} by {by}", self.row(task))
            }
            Way::Hasten { task, by, .. } => format!(
                "Shorten what is left of {} by {}",
                self.row(task),
                self.work(task, by)
            ),
            Way::Close { link, by, to } => self.closer(link, by, to),
            Way::Unlink { link } => format!("Take away the link {}", self.ends(link)),
            Way::Free { task, constraint } => self.freed(task, constraint),
            Way::Unpin { task } => {
                format!("Let the links decide the dates of {} again", self.row(task))
            }
            Way::Undelay { task, delay } => format!(
                "Take the delay of {} away from {}",
                write_elapsed(delay),
                self.row(task)
            ),
            Way::Begin { plan, by, .. } => {
                let days = assess::days(i32::try_from(by).unwrap_or(i32::MAX));
                format!("Start {} {days} earlier", self.plan(plan))
            }
            Way::Unhold { status, .. } => format!(
                "Clear the status date of {}, before which nothing unfinished lies",
                assess::long_date(status)
            ),
        }
    }

    fn closer(&self, link: LinkId, by: i32, to: Lag) -> String {
        let Some(row) = self.state.program.links.get(link) else {
            return String::new();
        };
        let hours = self.hours(row.to);
        let lag = write_lag(row.lag, &hours);
        let between = self.ends(link);
        if to.is_none() {
            return format!("Drop the lag of {lag} {between}");
        }
        let by = match to {
            Lag::Elapsed(_) => write_elapsed(by),
            Lag::Work(_) | Lag::Percent(_) => write_duration(WorkMinutes(by), &hours),
        };
        format!("Cut the lag of {lag} {between} by {by}")
    }

    fn freed(&self, task: TaskId, constraint: Constraint) -> String {
        let row = self.row(task);
        let awaited = self.state.program.tasks.get(task);
        if awaited.is_some_and(|row| row.kind.awaited().is_some())
            && let Some(moment) = constraint.moment()
        {
            return format!("Get {row} before {}", day(moment));
        }
        match constraint {
            Constraint::AsSoonAsPossible | Constraint::AsLateAsPossible => {
                format!("Let {row} lie as early as it can")
            }
            Constraint::StartNoEarlierThan(on) => {
                format!("Let {row} start before {}", day(on))
            }
            Constraint::FinishNoEarlierThan(by) => {
                format!(
                    "Let {row} finish before {}",
                    assess::long_date(by.inclusive_date())
                )
            }
            Constraint::StartNoLaterThan(_)
            | Constraint::FinishNoLaterThan(_)
            | Constraint::MustStartOn(_)
            | Constraint::MustFinishOn(_) => {
                format!("Take away the date {row} is fixed to")
            }
        }
    }

    /// The edit a door would send; its texts are read back to the very same amounts.
    fn edit(&self, way: Way) -> Option<EditDto> {
        Some(match way {
            Way::Shorten {
                task, to, elapsed, ..
            } => EditDto::SetDuration {
                task: task.0,
                text: if elapsed {
                    write_elapsed(to)
                } else {
                    self.work(task, to)
                },
            },
            Way::Hasten { task, to, .. } => EditDto::SetRemaining {
                task: task.0,
                text: self.work(task, to.0),
            },
            Way::Close { link, to, .. } => {
                let row = self.state.program.links.get(link)?;
                EditDto::SetLink {
                    link: link.0,
                    kind: view::link_kind(row.kind),
                    lag: write_lag(to, &self.hours(row.to)),
                }
            }
            Way::Unlink { link } => EditDto::Unlink {
                links: vec![link.0],
            },
            Way::Free { task, .. } => EditDto::SetConstraint {
                task: task.0,
                kind: ConstraintKindDto::AsSoonAsPossible,
                text: String::new(),
            },
            Way::Unpin { task } => EditDto::Unpin { task: task.0 },
            Way::Undelay { task, .. } => EditDto::SetDelay {
                task: task.0,
                text: String::new(),
            },
            Way::Begin { plan, on, .. } => EditDto::SetPlanStart {
                plan: plan.0,
                text: on.to_string(),
            },
            Way::Unhold { plan, .. } => EditDto::SetStatusDate {
                plan: plan.0,
                text: String::new(),
            },
        })
    }

    fn row(&self, task: TaskId) -> String {
        let row = self.state.program.tasks.get(task);
        format!("“{}”", row.map_or("", |row| row.name.as_str()))
    }

    fn plan(&self, plan: PlanId) -> String {
        let row = self.state.program.plans.get(plan);
        format!("“{}”", row.map_or("", |row| row.name.as_str()))
    }

    /// `from “A” to “B”`.
    fn ends(&self, link: LinkId) -> String {
        let row = self.state.program.links.get(link);
        row.map_or_else(String::new, |row| {
            format!("from {} to {}", self.row(row.from), self.row(row.to))
        })
    }

    fn work(&self, task: TaskId, minutes: i32) -> String {
        write_duration(WorkMinutes(minutes), &self.hours(task))
    }

    /// The hours durations of a row are written and read in.
    fn hours(&self, task: TaskId) -> Calendar {
        let program = &self.state.program;
        let row = program.tasks.get(task);
        let plan = row.and_then(|row| program.plans.get(row.plan));
        plan.map_or_else(Calendar::standard, |plan| program.hours(plan.calendar))
    }
}

fn day(moment: Moment) -> String {
    assess::long_date(moment.date())
}
