//! From what a person typed to a request.

use engine::{Drawn, Request, State};
use plan::edit::Predecessor;
use plan::refusal::Record;
use plan::text::{Span, read_date, read_duration, read_lag, read_predecessors, read_span};
use plan::{
    AssignmentChange, AssignmentId, BaselineId, Calendar, CalendarId, Constraint, Edit, Lag,
    LagCalendar, LinkId, LinkKind, MilestoneKind, Moment, NaiveDate, Outline, Owner, PersonId,
    PlanChange, PlanId, Refusal, Stream, TaskChange, TaskId, TaskKind, Unfinished, WorkMinutes,
    WorkstreamId,
};

use crate::desk::Host;
use crate::dto::{
    CapacityDraftDto, EditDto, Fault, GoNoGoDraftDto, KindDto, LagCalendarDto, MoveDto,
};
use crate::query;

mod hours;
mod onward;
mod people;
mod record;
mod rows;
mod words;

pub(crate) use record::Pasted;
pub(crate) use words::task_kind;
use words::{link_kind, percent, place_of};

/// Reads an edit against the program it is meant for.
pub(crate) fn request(edit: &EditDto, state: &State, host: &Host) -> Result<Request, Fault> {
    let today = host.today();
    Reader { state, today, host }.request(edit)
}

/// Reads text somebody pastes as the edit it stands for, and what could not be read.
pub(crate) fn pasted(plan: u32, text: &str, state: &State, host: &Host) -> Result<Pasted, Fault> {
    let today = host.today();
    Reader { state, today, host }.pasted(plan, text)
}

/// Reads a draft of a go/no-go that is not written down yet.
pub(crate) fn gonogo(
    state: &State,
    host: &Host,
    draft: &GoNoGoDraftDto,
) -> Result<plan::GoNoGo, Fault> {
    let today = host.today();
    Reader { state, today, host }.gonogo_draft(draft)
}

/// Reads an assessment that is not written down yet.
pub(crate) fn capacity(
    state: &State,
    host: &Host,
    draft: &CapacityDraftDto,
) -> Result<plan::Capacity, Fault> {
    let today = host.today();
    Reader { state, today, host }.capacity_draft(draft)
}

struct Reader<'a> {
    state: &'a State,
    today: NaiveDate,
    host: &'a Host,
}

impl Reader<'_> {
    fn request(&self, edit: &EditDto) -> Result<Request, Fault> {
        let edit = match edit {
            EditDto::Batch { label, edits } if onward::is_needed(edits) => {
                return onward::batch(label, edits, self.state, self.host);
            }
            EditDto::Batch { label, edits } => {
                let requests: Result<_, _> = edits.iter().map(|edit| self.request(edit)).collect();
                return Ok(Request::Batch {
                    label: label.clone(),
                    requests: requests?,
                });
            }
            EditDto::SetFinish { task, text } => {
                let finish = read_date(text, self.today)?.as_finish();
                return Ok(Request::FinishAt {
                    task: TaskId(*task),
                    finish,
                });
            }
            EditDto::SetPercent { task, text } => {
                return Ok(Request::Percent {
                    task: TaskId(*task),
                    percent: percent(text)?,
                });
            }
            EditDto::MoveTasks { moves } => {
                let to = |step: &MoveDto| (TaskId(step.task), Moment(step.start));
                return Ok(Request::Move(moves.iter().map(to).collect()));
            }
            EditDto::DrawTask {
                plan,
                place,
                name,
                kind,
                start,
                finish,
            } => {
                return Ok(Request::Draw(Drawn {
                    plan: PlanId(*plan),
                    place: place_of(*place),
                    name: name.clone(),
                    kind: task_kind(*kind),
                    start: Moment(*start),
                    finish: Moment(*finish),
                }));
            }
            EditDto::AddBetween { link, name } => {
                return Ok(Request::Between {
                    link: LinkId(*link),
                    name: name.clone(),
                });
            }
            EditDto::ResizeStart { task, start } => {
                return Ok(Request::ResizeStart {
                    task: TaskId(*task),
                    start: Moment(*start),
                });
            }
            EditDto::ResizeFinish { task, finish } => {
                return Ok(Request::FinishAt {
                    task: TaskId(*task),
                    finish: Moment(*finish),
                });
            }
            EditDto::KeepAsLag { task, link, lag } => {
                return Ok(Request::KeepAsLag {
                    task: TaskId(*task),
                    link: LinkId(*link),
                    lag: self.lag_like(LinkId(*link), *lag)?,
                });
            }
            EditDto::AddPlan { name, start } => Edit::AddPlan {
                name: name.clone(),
                start: self.date(start)?.unwrap_or(self.today),
            },
            EditDto::RenamePlan { plan, name } => set_plan(*plan, PlanChange::Name(name.clone())),
            EditDto::SetPlanStart { plan, text } => {
                let start = self.date(text)?.unwrap_or(self.today);
                set_plan(*plan, PlanChange::Start(start))
            }
            EditDto::SetLaunch { plan, task } => {
                set_plan(*plan, PlanChange::Launch(task.map(TaskId)))
            }
            EditDto::SetStatusDate { plan, text } => {
                set_plan(*plan, PlanChange::StatusDate(self.date(text)?))
            }
            EditDto::SetPlanOwner { plan, name } => set_plan(*plan, PlanChange::Owner(owner(name))),
            EditDto::SetPlanSummary { plan, text } => {
                set_plan(*plan, PlanChange::Summary(text.clone()))
            }
            EditDto::SetPlanNote { plan, text } => set_plan(*plan, PlanChange::Note(text.clone())),
            EditDto::RemovePlan { plan } => Edit::RemovePlan {
                plan: PlanId(*plan),
            },
            EditDto::AddPerson { name, role } => Edit::AddPerson {
                name: name.clone(),
                role: role.clone(),
            },
            EditDto::SetPerson { person, name, role } => Edit::SetPerson {
                person: PersonId(*person),
                name: name.clone(),
                role: role.clone(),
            },
            EditDto::RemovePerson { person } => Edit::RemovePerson {
                person: PersonId(*person),
            },
            EditDto::AddWorkstream { plan, name } => Edit::AddWorkstream {
                plan: PlanId(*plan),
                name: name.clone(),
                lead: None,
            },
            EditDto::SetWorkstream {
                workstream,
                name,
                lead,
            } => Edit::SetWorkstream {
                workstream: WorkstreamId(*workstream),
                name: name.clone(),
                lead: lead.map(PersonId),
            },
            EditDto::RemoveWorkstream { workstream } => Edit::RemoveWorkstream {
                workstream: WorkstreamId(*workstream),
            },
            EditDto::SetCalendar { calendar: to } => Edit::SetCalendar {
                calendar: CalendarId(to.id),
                to: self.hours_as(to)?,
            },
            EditDto::AddTask {
                plan,
                place,
                name,
                kind,
                duration,
            } => {
                let calendar = self.calendar_of(PlanId(*plan))?;
                let duration = match duration.trim() {
                    "" => calendar.day(),
                    typed => read_duration(typed, &calendar)?,
                };
                Edit::AddTask {
                    plan: PlanId(*plan),
                    place: place_of(*place),
                    name: name.clone(),
                    kind: task_kind(*kind),
                    duration,
                }
            }
            EditDto::RemoveTasks { tasks } => Edit::RemoveTasks { tasks: ids(tasks) },
            EditDto::Rename { task, name } => set_task(*task, TaskChange::Name(name.clone())),
            EditDto::SetDuration { task, text } => {
                let calendar = self.calendar(TaskId(*task))?;
                set_task(*task, duration(text, &calendar)?)
            }
            EditDto::SetStart { task, text } if text.trim().is_empty() => {
                set_task(*task, TaskChange::Constraint(Constraint::AsSoonAsPossible))
            }
            EditDto::SetStart { task, text } => {
                let start = read_date(text, self.today)?.as_start();
                return Ok(Request::Move(vec![(TaskId(*task), start)]));
            }
            EditDto::SetPredecessors { task, text } => self.predecessors(TaskId(*task), text)?,
            EditDto::SetOwner { task, name } => set_task(*task, TaskChange::Owner(owner(name))),
            EditDto::SetStream { task, name } => {
                let stream = Some(name.trim()).filter(|name| !name.is_empty());
                let stream = stream.map(|name| Stream::Named(name.to_owned()));
                set_task(*task, TaskChange::Workstream(stream))
            }
            EditDto::SetKind { task, kind } => self.kind(TaskId(*task), *kind)?,
            EditDto::SetPromised { task, text } => {
                set_task(*task, TaskChange::Promised(self.date(text)?))
            }
            EditDto::SetExternal { task, external } => {
                set_task(*task, TaskChange::External(*external))
            }
            EditDto::SetNote { task, text } => set_task(*task, TaskChange::Note(text.clone())),
            EditDto::SetConstraint { task, kind, text } => self.constraint(*task, *kind, text)?,
            EditDto::SetDeadline { task, text } => self.deadline(*task, text)?,
            EditDto::PinDates {
                task,
                start,
                finish,
            } => self.pin(*task, start, finish)?,
            EditDto::Unpin { task } => set_task(*task, TaskChange::Pin(None)),
            EditDto::SetTaskCalendar {
                task,
                calendar,
                ignores_people,
            } => Self::own_calendar(*task, *calendar, *ignores_people),
            EditDto::SetSplits { task, splits } => Self::splits(*task, splits),
            EditDto::SetDelay { task, text } => self.delay(*task, text)?,
            EditDto::SetEffort { task, effort } => {
                set_task(*task, TaskChange::Effort(rows::effort(*effort)))
            }
            EditDto::SetEstimate { task, text } => self.estimate(*task, text)?,
            EditDto::SetConfidence { task, confidence } => {
                let confidence = confidence.map(rows::confidence);
                set_task(*task, TaskChange::Confidence(confidence))
            }
            EditDto::SetRemaining { task, text } => self.remaining(*task, text)?,
            EditDto::SetInactive { task, inactive } => {
                set_task(*task, TaskChange::Inactive(*inactive))
            }
            EditDto::SetReference { task, text } => {
                set_task(*task, TaskChange::Reference(text.clone()))
            }
            EditDto::Assign { task, name, units } => self.assign(*task, name, units)?,
            EditDto::SetUnits { part, text } => Edit::SetAssignment {
                assignment: AssignmentId(*part),
                change: AssignmentChange::Units(rows::units(text)?),
            },
            EditDto::SetWork { part, text } => {
                return Ok(self.part(*part, text, AssignmentChange::Work)?);
            }
            EditDto::SetWorkDone { part, text } => {
                return Ok(self.part(*part, text, AssignmentChange::Done)?);
            }
            EditDto::Unassign { parts } => Edit::Unassign {
                assignments: parts.iter().copied().map(AssignmentId).collect(),
            },
            EditDto::SetAvailability {
                person,
                availability,
            } => Self::availability(*person, availability),
            EditDto::AddTimeOff {
                person,
                from,
                until,
                reason,
            } => self.time_off(*person, from, until, reason)?,
            EditDto::RemoveTimeOff {
                person,
                from,
                until,
            } => self.time_back(*person, from, until)?,
            EditDto::SetPlanCalendar { plan, calendar } => {
                set_plan(*plan, PlanChange::Calendar(CalendarId(*calendar)))
            }
            EditDto::SetUnfinished { plan, stays } => {
                let policy = if *stays {
                    Unfinished::Stays
                } else {
                    Unfinished::Moves
                };
                set_plan(*plan, PlanChange::Unfinished(policy))
            }
            EditDto::AddCalendar { name, base } => Self::new_calendar(name, *base),
            EditDto::RemoveCalendar { calendar } => Edit::RemoveCalendar {
                calendar: CalendarId(*calendar),
            },
            EditDto::AddHolidays {
                calendar,
                country,
                from,
                until,
            } => return Self::holidays(*calendar, country, *from, *until),
            EditDto::SetLagCalendar { link, to } => Edit::SetLagCalendar {
                link: LinkId(*link),
                to: match to {
                    LagCalendarDto::Successor => LagCalendar::Successor,
                    LagCalendarDto::Predecessor => LagCalendar::Predecessor,
                    LagCalendarDto::Plan => LagCalendar::Plan,
                },
            },
            EditDto::TakeBaseline { plan, name } => {
                return Ok(Request::Seal {
                    plan: PlanId(*plan),
                    name: name.clone(),
                    taken: self.host.clock.moment(),
                });
            }
            EditDto::RemoveBaseline { baseline } => Edit::RemoveBaseline {
                baseline: BaselineId(*baseline),
            },
            EditDto::Fix { plan, check, text } => {
                query::lint::fix(self.state, PlanId(*plan), self.today, (check, text))?
            }
            EditDto::Link { from, to, kind } => link(*from, *to, link_kind(*kind)),
            EditDto::LinkChain { tasks } => Edit::Batch {
                label: format!("Link {} rows", tasks.len()),
                edits: tasks
                    .windows(2)
                    .map(|pair| link(pair[0], pair[1], LinkKind::FinishToStart))
                    .collect(),
            },
            EditDto::SetLink { link, kind, lag } => {
                let id = LinkId(*link);
                let row = self
                    .state
                    .program
                    .links
                    .get(id)
                    .ok_or(Refusal::Missing(Record::Link(id)))?;
                let lag = read_lag(lag, &self.calendar(row.to)?)?;
                Edit::SetLink {
                    link: id,
                    kind: link_kind(*kind),
                    lag,
                }
            }
            EditDto::Unlink { links } => Edit::Unlink {
                links: links.iter().copied().map(LinkId).collect(),
            },
            EditDto::PlaceTasks { tasks, place } => Edit::PlaceTasks {
                tasks: ids(tasks),
                place: place_of(*place),
            },
            EditDto::Indent { tasks } => Edit::Indent { tasks: ids(tasks) },
            EditDto::Outdent { tasks } => Edit::Outdent { tasks: ids(tasks) },
            EditDto::ShiftUp { tasks } => Edit::ShiftUp { tasks: ids(tasks) },
            EditDto::ShiftDown { tasks } => Edit::ShiftDown { tasks: ids(tasks) },
            EditDto::Dependency { edit } => self.dependency(edit)?,
            EditDto::Blocker { edit } => self.blocker(edit)?,
            EditDto::Risk { edit } => self.risk(edit)?,
            EditDto::Assumption { edit } => self.assumption(edit)?,
            EditDto::Action { edit } => self.action(edit)?,
            EditDto::Decision { edit } => self.decision(edit)?,
            EditDto::Escalation { edit } => self.escalation(edit)?,
            EditDto::GoNoGo { edit } => self.gonogo(edit)?,
            EditDto::Capacity { edit } => self.capacity(edit)?,
            EditDto::Health { edit } => self.health(edit)?,
            EditDto::Comment { edit } => self.comment(edit)?,
            EditDto::OutsideLink { edit } => Self::outside_link(edit)?,
            EditDto::SetPolicy { policy } => self.policy(policy)?,
            EditDto::Paste { plan, text } => return self.request(&self.pasted(*plan, text)?.edit),
        };
        Ok(Request::Edit(edit))
    }

    fn date(&self, text: &str) -> Result<Option<NaiveDate>, Refusal> {
        match text.trim() {
            "" => Ok(None),
            typed => read_date(typed, self.today).map(|when| Some(when.date)),
        }
    }

    /// The hours in which a person counts days of a row: its plan's, whatever the row's own are.
    fn calendar(&self, task: TaskId) -> Result<Calendar, Refusal> {
        let missing = Refusal::Missing(Record::Task(task));
        self.calendar_of(self.state.program.tasks.get(task).ok_or(missing)?.plan)
    }

    fn calendar_of(&self, plan: PlanId) -> Result<Calendar, Refusal> {
        let row = self.state.program.plans.get(plan);
        let row = row.ok_or(Refusal::Missing(Record::Plan(plan)))?;
        Ok(self.state.program.hours(row.calendar))
    }

    /// A lag in the unit the link has now: a notice offers it so.
    fn lag_like(&self, link: LinkId, amount: i32) -> Result<Lag, Refusal> {
        let row = self.state.program.links.get(link);
        Ok(match row.ok_or(Refusal::Missing(Record::Link(link)))?.lag {
            Lag::Work(_) => Lag::Work(WorkMinutes(amount)),
            Lag::Elapsed(_) => Lag::Elapsed(amount),
            Lag::Percent(_) => Lag::Percent(amount),
        })
    }

    fn predecessors(&self, task: TaskId, text: &str) -> Result<Edit, Refusal> {
        let missing = Refusal::Missing(Record::Task(task));
        let plan = self.state.program.tasks.get(task).ok_or(missing)?.plan;
        let outline = Outline::of(&self.state.program, plan);
        let predecessors: Vec<Predecessor> =
            read_predecessors(text, &outline, &self.calendar_of(plan)?)?;
        Ok(Edit::SetPredecessors { task, predecessors })
    }

    /// The first milestone called a launch is what the plan is launched with.
    fn kind(&self, task: TaskId, kind: KindDto) -> Result<Edit, Refusal> {
        let TaskKind::Milestone(milestone) = task_kind(kind) else {
            return Ok(set_task(task.0, TaskChange::Work));
        };
        let missing = Refusal::Missing(Record::Task(task));
        let plan = self.state.program.tasks.get(task).ok_or(missing)?.plan;
        let change = set_task(task.0, TaskChange::Milestone(milestone));
        let launched = self
            .state
            .program
            .plans
            .get(plan)
            .is_some_and(|plan| plan.launch.is_some());
        if milestone != MilestoneKind::Launch || launched {
            return Ok(change);
        }
        let launch = set_plan(plan.0, PlanChange::Launch(Some(task)));
        Ok(Edit::Batch {
            label: String::new(),
            edits: vec![change, launch],
        })
    }
}

fn set_plan(plan: u32, change: PlanChange) -> Edit {
    Edit::SetPlan {
        plan: PlanId(plan),
        change,
    }
}

fn set_task(task: u32, change: TaskChange) -> Edit {
    Edit::SetTask {
        task: TaskId(task),
        change,
    }
}

fn link(from: u32, to: u32, kind: LinkKind) -> Edit {
    Edit::Link {
        from: TaskId(from),
        to: TaskId(to),
        kind,
        lag: Lag::NONE,
    }
}

fn ids(tasks: &[u32]) -> Vec<TaskId> {
    tasks.iter().copied().map(TaskId).collect()
}

fn owner(name: &str) -> Option<Owner> {
    let name = name.trim();
    (!name.is_empty()).then(|| Owner::Named(name.to_owned()))
}

/// A duration of either kind.
fn duration(text: &str, calendar: &Calendar) -> Result<TaskChange, Refusal> {
    Ok(match read_span(text, calendar)? {
        Span::Work(work) => TaskChange::Duration(work),
        Span::Elapsed(minutes) => TaskChange::ElapsedDuration(minutes),
    })
}
