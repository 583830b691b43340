//! From what a person typed to a request.

use std::collections::BTreeMap;

use engine::{Request, State};
use plan::edit::{Place, Predecessor};
use plan::refusal::Record;
use plan::text::{read_date, read_duration, read_lag, read_predecessors};
use plan::{
    Calendar, CalendarId, Constraint, DayException, Edit, LinkId, LinkKind, MilestoneKind, Moment,
    NaiveDate, Outline, Owner, PersonId, PlanChange, PlanId, Refusal, Shift, Stream, TaskChange,
    TaskId, TaskKind, WorkMinutes, WorkstreamId,
};

use crate::dto::{CalendarDto, EditDto, KindDto, LinkKindDto, MoveDto, PlaceDto};

/// Reads an edit against the program it is meant for.
pub(crate) fn request(edit: &EditDto, state: &State, today: NaiveDate) -> Result<Request, Refusal> {
    Reader { state, today }.request(edit)
}

struct Reader<'a> {
    state: &'a State,
    today: NaiveDate,
}

impl Reader<'_> {
    fn request(&self, edit: &EditDto) -> Result<Request, Refusal> {
        let edit = match edit {
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
                    lag: WorkMinutes(*lag),
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
                to: calendar(to)?,
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
                    typed => read_duration(typed, calendar)?,
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
                set_task(*task, TaskChange::Duration(read_duration(text, calendar)?))
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
                let lag = read_lag(lag, self.calendar(row.to)?)?;
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
        };
        Ok(Request::Edit(edit))
    }

    fn date(&self, text: &str) -> Result<Option<NaiveDate>, Refusal> {
        match text.trim() {
            "" => Ok(None),
            typed => read_date(typed, self.today).map(|when| Some(when.date)),
        }
    }

    fn calendar(&self, task: TaskId) -> Result<&Calendar, Refusal> {
        let missing = Refusal::Missing(Record::Task(task));
        self.calendar_of(self.state.program.tasks.get(task).ok_or(missing)?.plan)
    }

    fn calendar_of(&self, plan: PlanId) -> Result<&Calendar, Refusal> {
        self.state
            .program
            .calendar_of(plan)
            .ok_or(Refusal::Missing(Record::Plan(plan)))
    }

    fn predecessors(&self, task: TaskId, text: &str) -> Result<Edit, Refusal> {
        let missing = Refusal::Missing(Record::Task(task));
        let plan = self.state.program.tasks.get(task).ok_or(missing)?.plan;
        let outline = Outline::of(&self.state.program, plan);
        let predecessors: Vec<Predecessor> =
            read_predecessors(text, &outline, self.calendar_of(plan)?)?;
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
        lag: WorkMinutes::ZERO,
    }
}

fn ids(tasks: &[u32]) -> Vec<TaskId> {
    tasks.iter().copied().map(TaskId).collect()
}

fn owner(name: &str) -> Option<Owner> {
    let name = name.trim();
    (!name.is_empty()).then(|| Owner::Named(name.to_owned()))
}

/// `50`, `50%`, `done`, or nothing for 0.
fn percent(text: &str) -> Result<u8, Refusal> {
    let text = text.trim().trim_end_matches('%').trim().to_lowercase();
    match text.as_str() {
        "" | "no" | "not done" => Ok(0),
        "done" | "yes" | "complete" => Ok(100),
        number => match number.parse() {
            Ok(percent @ 0..=100) => Ok(percent),
            Ok(_) | Err(_) => Err(Refusal::NotAPercentage),
        },
    }
}

pub(crate) fn task_kind(kind: KindDto) -> TaskKind {
    TaskKind::Milestone(match kind {
        KindDto::Work => return TaskKind::Work,
        KindDto::Milestone => MilestoneKind::Normal,
        KindDto::Freeze => MilestoneKind::Freeze,
        KindDto::Deadline => MilestoneKind::Deadline,
        KindDto::Launch => MilestoneKind::Launch,
    })
}

fn link_kind(kind: LinkKindDto) -> LinkKind {
    match kind {
        LinkKindDto::FS => LinkKind::FinishToStart,
        LinkKindDto::SS => LinkKind::StartToStart,
        LinkKindDto::FF => LinkKind::FinishToFinish,
        LinkKindDto::SF => LinkKind::StartToFinish,
    }
}

fn place_of(place: PlaceDto) -> Place {
    match place {
        PlaceDto::LastIn { parent } => Place::LastIn(parent.map(TaskId)),
        PlaceDto::Before { task } => Place::Before(TaskId(task)),
        PlaceDto::After { task } => Place::After(TaskId(task)),
    }
}

fn calendar(from: &CalendarDto) -> Result<Calendar, Refusal> {
    let shifts = |shifts: &Vec<(u16, u16)>| -> Vec<Shift> {
        shifts
            .iter()
            .map(|&(from, to)| Shift { from, to })
            .collect()
    };
    let week: Vec<Vec<Shift>> = from.week.iter().map(shifts).collect();
    let week = week.try_into().map_err(|_| Refusal::ShiftsOverlap)?;
    let mut exceptions = BTreeMap::new();
    for day in &from.exceptions {
        let date = day
            .date
            .parse()
            .map_err(|_| Refusal::NotADate(day.date.clone()))?;
        let exception = DayException {
            name: day.name.clone(),
            shifts: shifts(&day.shifts),
        };
        exceptions.insert(date, exception);
    }
    Ok(Calendar {
        name: from.name.clone(),
        week,
        exceptions,
    })
}
