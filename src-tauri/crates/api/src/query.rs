//! Answers to questions that change nothing.

use std::collections::BTreeMap;

use engine::sealed::{Figures, Said, Variance, variance};
use engine::what_if::{Moved, Slip, WhatIf};
use engine::{Session, State};
use plan::holidays::{Country, covered_years};
use plan::refusal::Record;
use plan::text::{read_date, read_span, write_duration};
use plan::{
    BaselineId, Calendar, CalendarId, Moment, PlanId, RecordRef, Refusal, TaskId, WorkMinutes,
};

use crate::desk::Host;
use crate::dto::{
    AnswerDto, CountryDto, Fault, FiguresDto, FloatPathDto, MovedDto, QueryDto, SlipDto,
    VarianceDto, WhatIfDto,
};
use crate::{read, text, view};

mod forward;
pub(crate) mod lint;
pub(crate) mod network;
mod tracking;
mod why;

use why::why;

pub(crate) fn answer(session: &Session, query: &QueryDto, host: &Host) -> Result<AnswerDto, Fault> {
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
            let request = read::request(edit, state, host)?;
            let edit = request.resolve(state, host.today())?;
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
            checks: lint::checks(state, PlanId(*plan), host.today())?,
        }),
        QueryDto::Paths { task, count } => Ok(AnswerDto::Paths {
            paths: paths(state, TaskId(*task), *count)?,
        }),
        QueryDto::Rests { task, from, to } => {
            let task = known(state, *task)?;
            let rests = state.schedule.rests(task, Moment(*from), Moment(*to));
            let rests = rests.into_iter().map(|(from, to)| (from.0, to.0));
            Ok(AnswerDto::Rests {
                rests: rests.collect(),
            })
        }
        QueryDto::Forward { task } => Ok(AnswerDto::Forward {
            options: forward::options(state, known(state, *task)?, host.today())?,
        }),
        QueryDto::Since { plan, revision } => {
            let rows = session.since(PlanId(*plan), *revision)?;
            let count = session.revision().saturating_sub(*revision);
            Ok(AnswerDto::Since {
                rows: rows.into_iter().map(varied).collect(),
                operations: view::operations(session, None, count)?,
            })
        }
        QueryDto::Countries => Ok(AnswerDto::Countries {
            countries: Country::ALL.into_iter().map(country).collect(),
        }),
        QueryDto::Day { text } => Ok(AnswerDto::Day {
            date: read_date(text, host.today())?.date.to_string(),
        }),
        QueryDto::Registers => Ok(AnswerDto::Registers {
            registers: Box::new(view::registers(&state.program, session.revision())),
        }),
        QueryDto::Tracking => Ok(AnswerDto::Tracking {
            tracking: Box::new(tracking::tracking(
                state,
                session.revision(),
                host.clock.moment(),
            )),
        }),
        QueryDto::LateImpact { dependency, days } => Ok(AnswerDto::LateImpact {
            impact: tracking::late_impact(state, host.clock.moment(), *dependency, *days)?,
        }),
        QueryDto::EscalationDraft {
            plan,
            subject,
            trigger,
        } => {
            let trigger = trigger.map(Into::into);
            let now = host.clock.moment();
            let draft = tracking::escalation_draft(state, now, *plan, subject, trigger)?;
            Ok(AnswerDto::EscalationDraft {
                draft: Box::new(draft),
            })
        }
        QueryDto::GoNoGoDraft { plan } => Ok(AnswerDto::GoNoGoDraft {
            draft: Box::new(tracking::release::gonogo_draft(state, host, *plan)?),
        }),
        QueryDto::GoNoGoJudged { draft } => Ok(AnswerDto::GoNoGoJudged {
            told: tracking::release::gonogo_judged(state, host, draft)?,
        }),
        QueryDto::CapacityDraft { plan } => Ok(AnswerDto::CapacityDraft {
            draft: Box::new(tracking::release::capacity_draft(state, host, *plan)?),
        }),
        QueryDto::CapacityReckoned { draft } => Ok(AnswerDto::CapacityReckoned {
            told: Box::new(tracking::release::capacity_reckoned(state, host, draft)?),
        }),
        QueryDto::RecordHistory { record, limit } => {
            let known = RecordRef::from_name(record.trim());
            let known = known.ok_or_else(|| {
                let said: String = record.trim().chars().take(30).collect();
                Fault::new("missing", format!("There is no record “{said}”."))
            })?;
            let operations = session.operations_about(known, *limit)?;
            Ok(AnswerDto::RecordHistory {
                operations: view::told(session, operations),
            })
        }
        QueryDto::Text { record } => {
            let known = RecordRef::from_name(record.trim());
            let text = known.and_then(|record| text::write(&state.program, record));
            let text = text.ok_or_else(|| {
                let said: String = record.trim().chars().take(30).collect();
                let message = format!("There is no text of “{said}”; write DEP-3, BLOCKER-1, …");
                Fault::new("missing", message)
            })?;
            Ok(AnswerDto::Text { text })
        }
        QueryDto::ReadText { plan, text } => {
            let read::Pasted { edit, notes } = read::pasted(*plan, text, state, host)?;
            Ok(AnswerDto::ReadText { edit, notes })
        }
        QueryDto::Network { plan, lens, kept } => Ok(AnswerDto::Network {
            network: network::answer(state, *plan, lens, kept, host.today())?,
        }),
    }
}

/// A row that is there.
fn known(state: &State, task: u32) -> Result<TaskId, Refusal> {
    let task = TaskId(task);
    let there = state.program.tasks.contains(task);
    there
        .then_some(task)
        .ok_or(Refusal::Missing(Record::Task(task)))
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
        rows: moved(state, &told.moved),
    }
}

/// Rows are many and their plans few: the hours of each plan are looked up once.
fn moved(state: &State, rows: &[Moved]) -> Vec<MovedDto> {
    let program = &state.program;
    let mut hours: BTreeMap<PlanId, Calendar> = BTreeMap::new();
    let mut told = Vec::new();
    for row in rows {
        let plan = program.tasks.get(row.task).map(|task| task.plan);
        let Some((id, plan)) = plan.and_then(|id| Some((id, program.plans.get(id)?))) else {
            continue;
        };
        let hours = hours
            .entry(id)
            .or_insert_with(|| program.hours(plan.calendar));
        let (from, to) = (row.before.finish, row.after.finish);
        let work = state.schedule.work_between(row.task, from, to);
        told.push(MovedDto {
            task: row.task.0,
            start: row.after.start.0,
            finish: to.0,
            work_text: signed(work, hours),
        });
    }
    told
}

fn signed(work: WorkMinutes, hours: &Calendar) -> String {
    let size = write_duration(WorkMinutes(work.0.saturating_abs()), hours);
    let sign = if work.0 < 0 { "-" } else { "" };
    format!("{sign}{size}")
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
        work_text: hours.map_or_else(String::new, |hours| signed(slip.work, &hours)),
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
