//! Why a row lies where it does: the chain of causes, in words.

use engine::State;
use plan::refusal::Record;
use plan::text::{write_elapsed, write_lag};
use plan::time::DAY;
use plan::{Calendar, Constraint, LinkKind, Moment, Program, Progress, Refusal, TaskId};
use schedule::{Cause, Reason};

use crate::dto::{CauseDto, Fault, WhyDto};

pub(super) fn why(state: &State, task: TaskId) -> Result<WhyDto, Fault> {
    let (program, schedule) = (&state.program, &state.schedule);
    let row = program.tasks.get(task);
    let row = row.ok_or(Refusal::Missing(Record::Task(task)))?;
    let plan = program.plans.get(row.plan);
    let hours = plan.map_or_else(Calendar::standard, |plan| program.hours(plan.calendar));
    let mut chain = schedule.why(program, task);
    // From the first cause to the row.
    chain.reverse();
    let told = |reason: &Reason| {
        let dates = schedule.dates(reason.task)?;
        Some(CauseDto {
            task: reason.task.0,
            name: name(program, reason.task).to_owned(),
            start: reason.start.0,
            finish: dates.finish.0,
            link: match reason.cause {
                Cause::Link { link, .. } => Some(link.0),
                Cause::PlanStart
                | Cause::Constraint(_)
                | Cause::Pinned
                | Cause::Actual
                | Cause::StatusDate
                | Cause::Delay(_)
                | Cause::AsLate
                | Cause::Summary(_)
                | Cause::Row(_) => None,
            },
            because: because(program, reason, &hours),
            gap: reason.gap.and_then(days_off),
            ties: reason.ties.iter().map(|link| link.0).collect(),
        })
    };
    let words = schedule
        .path_to(program, task)
        .map(|path| assess::path_in_words(program, schedule, &path));
    Ok(WhyDto {
        task: task.0,
        words: words.unwrap_or_default(),
        causes: chain.iter().filter_map(told).collect(),
    })
}

fn name(program: &Program, task: TaskId) -> &str {
    let row = program.tasks.get(task);
    row.map_or("", |row| row.name.as_str())
}

/// The whole days within a gap: a night between two days of work is nothing to tell.
fn days_off((from, until): (Moment, Moment)) -> Option<(i32, i32)> {
    let first = Moment::at_start_of(from.date());
    let first = if first < from { first.0 + DAY } else { first.0 };
    let last = Moment::at_start_of(until.date()).0;
    (first < last).then_some((first, last))
}

/// A cause as a clause.
fn because(program: &Program, reason: &Reason, hours: &Calendar) -> String {
    match reason.cause {
        Cause::PlanStart => "with the plan’s start".to_owned(),
        Cause::Constraint(constraint) => insisted(constraint),
        Cause::Pinned => "with dates set by hand".to_owned(),
        Cause::Actual => {
            let row = program.tasks.get(reason.task);
            match row.map(|row| row.progress) {
                Some(Progress::Complete { .. }) => "as it happened".to_owned(),
                Some(Progress::Started { .. } | Progress::NotStarted) | None => {
                    format!("began on {}", assess::long_date(reason.start.date()))
                }
            }
        }
        Cause::StatusDate => "not begun by the status date".to_owned(),
        Cause::Delay(minutes) => format!("held back by {}", write_elapsed(minutes)),
        Cause::AsLate => "as late as what waits for it allows".to_owned(),
        Cause::Link {
            from, kind, lag, ..
        } => {
            let lag = write_lag(lag, hours);
            let detail = match (kind, lag.as_str()) {
                (LinkKind::FinishToStart, "") => String::new(),
                (kind, "") => format!(" ({})", kind.letters()),
                (kind, lag) => format!(" ({} {lag})", kind.letters()),
            };
            format!("after “{}”{detail}", name(program, from))
        }
        Cause::Summary(summary) => format!("with “{}”", name(program, summary)),
        Cause::Row(row) => format!("with “{}”, its first row", name(program, row)),
    }
}

fn insisted(constraint: Constraint) -> String {
    let on = |moment: plan::Moment| assess::long_date(moment.date());
    let ends = |moment: plan::Moment| assess::long_date(moment.inclusive_date());
    match constraint {
        Constraint::AsSoonAsPossible => "as soon as possible".to_owned(),
        Constraint::AsLateAsPossible => "as late as possible".to_owned(),
        Constraint::StartNoEarlierThan(moment) => format!("not before {}", on(moment)),
        Constraint::StartNoLaterThan(moment) => format!("begun by {}", on(moment)),
        Constraint::FinishNoEarlierThan(moment) => format!("not finished before {}", ends(moment)),
        Constraint::FinishNoLaterThan(moment) => format!("finished by {}", ends(moment)),
        Constraint::MustStartOn(moment) => format!("set to start on {}", on(moment)),
        Constraint::MustFinishOn(moment) => format!("set to finish on {}", ends(moment)),
    }
}
