//! Answers to questions that change nothing.

use engine::sealed::{Figures, Said, Variance, variance};
use engine::what_if::{Slip, WhatIf};
use engine::{Session, State};
use plan::holidays::{Country, covered_years};
use plan::refusal::Record;
use plan::text::{read_span, write_duration};
use plan::{BaselineId, CalendarId, PlanId, Refusal, TaskId, WorkMinutes};

use crate::clock::Clock;
use crate::dto::{
    AnswerDto, CountryDto, Fault, FiguresDto, FloatPathDto, QueryDto, SlipDto, VarianceDto,
    WhatIfDto,
};
use crate::{read, view};

pub(crate) mod lint;
pub(crate) mod network;
mod why;

use why::why;

pub(crate) fn answer(
    session: &Session,
    query: &QueryDto,
    clock: Clock,
) -> Result<AnswerDto, Fault> {
    let state = session.state();
    match query {
        QueryDto::Why { task } => why(state, TaskId(*task)).map(|why| AnswerDto::Why { why }),
        QueryDto::Late { task, late } => {
            let task = TaskId(*task);
            let row = state.program.tasks.get(task);
            let row = row.ok_or(Refusal::Missing(Record::Task(task)))?;
            let plan = state.program.plans.get(row.plan);
            let plan = plan.ok_or(Refusal::Missing(Record::Plan(row.plan)))?;
            let late = read_span(late, &state.program.hours(plan.calendar))?;
            let told = session.impact_if_late(task, late)?;
            Ok(AnswerDto::WhatIf {
                what_if: what_if(state, &told),
            })
        }
        QueryDto::WhatIf { edit } => {
            let request = read::request(edit, state, clock)?;
            let edit = request.resolve(state, clock.today())?;
            let told = session.what_if(&[edit])?;
            Ok(AnswerDto::WhatIf {
                what_if: what_if(state, &told),
            })
        }
        QueryDto::Variance { plan, from, to } => {
            let said = |which: &Option<u32>| match which {
                Some(id) => Said::Then(BaselineId(*id)),
                None => Said::Now,
            };
            let rows = variance(state, PlanId(*plan), said(from), said(to))?;
            Ok(AnswerDto::Variance {
                rows: rows.into_iter().map(varied).collect(),
            })
        }
        QueryDto::Calendar { calendar } => {
            let id = CalendarId(*calendar);
            if !state.program.calendars.contains(id) {
                return Err(Refusal::Missing(Record::Calendar(id)).into());
            }
            Ok(AnswerDto::Calendar {
                calendar: view::calendar(id, &state.program.hours(id)),
            })
        }
        QueryDto::Lint { plan } => Ok(AnswerDto::Lint {
            checks: lint::checks(state, PlanId(*plan), clock.today())?,
        }),
        QueryDto::Paths { task, count } => Ok(AnswerDto::Paths {
            paths: paths(state, TaskId(*task), *count)?,
        }),
        QueryDto::Countries => Ok(AnswerDto::Countries {
            countries: Country::ALL.into_iter().map(country).collect(),
        }),
        QueryDto::Network { plan, lens, kept } => Ok(AnswerDto::Network {
            network: network::answer(state, *plan, lens, kept, clock.today())?,
        }),
    }
}

fn paths(state: &State, task: TaskId, count: u32) -> Result<Vec<FloatPathDto>, Fault> {
    let row = state.program.tasks.get(task);
    let row = row.ok_or(Refusal::Missing(Record::Task(task)))?;
    let plan = state.program.plans.get(row.plan);
    let plan = plan.ok_or(Refusal::Missing(Record::Plan(row.plan)))?;
    let hours = state.program.hours(plan.calendar);
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    let paths = state.schedule.longest_paths(task, count).into_iter();
    Ok(paths
        .map(|path| FloatPathDto {
            float: path.float.0,
            float_text: write_duration(path.float, &hours),
            joins: path.joins.map(|link| link.0),
            tasks: path.tasks.iter().map(|task| task.0).collect(),
        })
        .collect())
}

fn country(country: Country) -> CountryDto {
    let known = covered_years(country);
    CountryDto {
        code: country.code().to_owned(),
        name: country.name().to_owned(),
        from: *known.start(),
        until: *known.end(),
    }
}

fn what_if(state: &State, told: &WhatIf) -> WhatIfDto {
    let slips = |slip: &&Slip| slip.before != slip.after;
    let milestones = told.milestones.iter();
    let shown = milestones.filter(|slip| slip.launch || slips(slip));
    let count = told.milestones.iter().filter(slips).count();
    let rows = told.moved.len();
    let words = match (rows, count) {
        (0, _) => "Nothing else moves.".to_owned(),
        (_, 0) => format!(
            "{}; no milestone does.",
            counted(rows, "row moves", "rows move")
        ),
        _ => format!(
            "{}, and {} with them.",
            counted(rows, "row moves", "rows move"),
            counted(count, "milestone", "milestones")
        ),
    };
    WhatIfDto {
        words,
        moved: u32::try_from(rows).unwrap_or(u32::MAX),
        milestones: shown.map(|slip| slipped(state, slip)).collect(),
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn slipped(state: &State, slip: &Slip) -> SlipDto {
    let program = &state.program;
    let hours = program
        .plans
        .get(slip.plan)
        .map(|plan| program.hours(plan.calendar));
    let size = WorkMinutes(slip.work.0.saturating_abs());
    let size = hours.map_or_else(String::new, |hours| write_duration(size, &hours));
    let sign = if slip.work.0 < 0 { "-" } else { "" };
    SlipDto {
        task: slip.task.0,
        name: program
            .tasks
            .get(slip.task)
            .map_or_else(String::new, |row| row.name.clone()),
        plan: slip.plan.0,
        launch: slip.launch,
        before: slip.before.0,
        after: slip.after.0,
        work: slip.work.0,
        work_text: format!("{sign}{size}"),
        days: i32::try_from(slip.days).unwrap_or(i32::MAX),
    }
}

fn varied(row: Variance) -> VarianceDto {
    let figures = |figures: Figures| FiguresDto {
        start: figures.start.0,
        finish: figures.finish.0,
        duration: figures.duration.0,
        work: figures.work.0,
        promised: figures.promised.map(|date| date.to_string()),
    };
    VarianceDto {
        task: row.task.0,
        name: row.name,
        summary: row.summary,
        from: row.from.map(figures),
        to: row.to.map(figures),
        start: row.start.0,
        finish: row.finish.0,
    }
}
