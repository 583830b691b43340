//! The program in the making: what each row means, and what had to be assumed.

use std::collections::BTreeMap;

use plan::text::{Span, When};
use plan::{
    CalendarId, Constraint, Link, LinkId, Moment, Person, PersonId, Pin, Plan, PlanId, Program,
    TaskId, TaskKind, Workstream, WorkstreamId,
};
use schedule::WorkTime;

use super::cells::Row;
use super::constraint::Insists;
use super::field::{Field, Fields};
use super::import::{Context, Incoming, Origin};
use super::mapping::{Mapping, Starts};
use super::progress_in::{Assumed, Length, progress};
use super::tally::Tally;
use super::tidy;
use super::values::State;
use crate::notes::{Imported, Notes, Recorded, Weight};

/// Room between two rows.
const GAP: i64 = 1 << 20;

pub(super) fn task_id(row: usize) -> TaskId {
    TaskId(u32::try_from(row + 1).expect("fewer rows than limits::ROWS"))
}

/// A program in the making.
pub(super) struct Making<'a> {
    context: &'a Context,
    mapping: &'a Mapping,
    clock: WorkTime,
    start: Moment,
    summary: Vec<bool>,
    pub(super) follows: Vec<bool>,
    tasks: Vec<(TaskId, plan::Task)>,
    people: Names<PersonId>,
    streams: Names<WorkstreamId>,
    origins: BTreeMap<TaskId, Origin>,
    recorded: BTreeMap<TaskId, Recorded>,
    assumed: Assumed,
    length: Tally,
    backwards: Tally,
    holding: Tally,
    following: Tally,
}

const PLAN: PlanId = PlanId(1);
const CALENDAR: CalendarId = CalendarId(1);

impl<'a> Making<'a> {
    pub(super) fn new(
        context: &'a Context,
        mapping: &'a Mapping,
        rows: &[Row],
        parents: &[Option<usize>],
    ) -> Self {
        let mut summary = vec![false; rows.len()];
        for &parent in parents.iter().flatten() {
            summary[parent] = true;
        }
        let begins = rows
            .iter()
            .flat_map(|row| [row.actual_start, row.start])
            .flatten()
            .min();
        let start = context
            .start
            .or(begins.map(Moment::date))
            .unwrap_or(context.today);
        Self {
            context,
            mapping,
            clock: WorkTime::compile(&context.calendar),
            start: Moment::at_start_of(start),
            summary,
            follows: vec![false; rows.len()],
            tasks: Vec::with_capacity(rows.len()),
            people: Names::default(),
            streams: Names::default(),
            origins: BTreeMap::new(),
            recorded: BTreeMap::new(),
            assumed: Assumed::default(),
            length: Tally::default(),
            backwards: Tally::default(),
            holding: Tally::default(),
            following: Tally::default(),
        }
    }

    pub(super) fn task(&mut self, at: usize, row: &Row, parent: Option<usize>) {
        let id = task_id(at);
        let mut said = row.said;
        let length = self.length_of(at, row, &mut said);
        let mut task = plan::Task::new(PLAN, &row.name, length.duration);
        task.parent = parent.map(task_id);
        task.rank = i64::try_from(at).expect("fewer rows than ids") * GAP;
        task.elapsed = length.elapsed;
        task.kind = self.kind_of(at, row, length, &mut said);
        if task.kind.is_milestone() {
            task.duration = plan::WorkMinutes::ZERO;
            task.elapsed = false;
        }
        let length = Length {
            duration: task.duration,
            elapsed: task.elapsed,
        };
        if !self.summary[at] {
            task.progress = progress(
                row,
                task.kind,
                length,
                self.start,
                &self.clock,
                &mut self.assumed,
            );
            task.inactive = row.state == Some(State::Dropped);
            if row.percent.is_some()
                || row.state.is_some()
                || row.actual_start.is_some()
                || row.actual_finish.is_some()
            {
                said.insert(Field::Percent);
            }
            for (field, there) in [
                (Field::Remaining, row.remaining.is_some()),
                (Field::Status, row.state.is_some()),
                (Field::ActualStart, row.actual_start.is_some()),
                (Field::ActualFinish, row.actual_finish.is_some()),
            ] {
                if there {
                    said.insert(field);
                } else {
                    said.remove(field);
                }
            }
            self.constrain(at, row, &mut task, &mut said);
        } else {
            said.remove(Field::Start);
        }
        if let Some(Insists::Pinned(pin)) = row.insists {
            task.pin = Some(pin);
        }
        task.deadline = row.deadline;
        task.promised = row.promised;
        task.owner = self.people.id(&row.owner);
        task.workstream = self.streams.id(&row.workstream);
        task.note.clone_from(&row.note);
        task.kept = row.kept.clone();
        task.reference = if row.reference.is_empty() {
            &row.id
        } else {
            &row.reference
        }
        .clone();
        if let (Some(start), Some(finish)) = (row.start, row.finish)
            && start <= finish
        {
            self.recorded.insert(id, Recorded { start, finish });
        }
        if [Field::Parent, Field::OutlineLevel, Field::Wbs]
            .into_iter()
            .any(|field| self.mapping.column(field).is_some())
        {
            said.insert(Field::Parent);
        }
        self.keep_to_mapped(&mut said);
        self.origins.insert(
            id,
            Origin {
                line: row.line,
                id: row.id.clone(),
                said,
            },
        );
        self.tasks.push((id, task));
    }

    /// Forgets what no column says.
    fn keep_to_mapped(&self, said: &mut Fields) {
        for field in [
            Field::Owner,
            Field::Workstream,
            Field::Note,
            Field::Reference,
            Field::Constraint,
        ] {
            let derived = field == Field::Constraint && said.contains(Field::Start);
            if self.mapping.column(field).is_none() && !derived {
                said.remove(field);
            }
        }
        if self.mapping.column(Field::Constraint).is_some() {
            said.remove(Field::Start);
        } else if !said.contains(Field::Start) {
            said.remove(Field::Constraint);
        }
    }

    /// How long a row takes, by whatever says so first.
    fn length_of(&mut self, at: usize, row: &Row, said: &mut Fields) -> Length {
        let work = |duration| Length {
            duration,
            elapsed: false,
        };
        if let Some(span) = row.span {
            said.insert(Field::Duration);
            return match span {
                Span::Work(duration) => work(duration),
                Span::Elapsed(minutes) => Length {
                    duration: plan::WorkMinutes(minutes),
                    elapsed: minutes > 0,
                },
            };
        }
        // A promise ends the work where nothing else does.
        let promised = row
            .promised
            .map(|date| When { date, minute: None }.as_finish());
        if let (Some(start), Some(finish)) = (row.start, row.finish.or(promised)) {
            let minutes = self.clock.work_at(finish) - self.clock.work_at(start);
            let minutes = i32::try_from(minutes)
                .unwrap_or(i32::MAX)
                .min(plan::WorkMinutes::MAX.0);
            if minutes > 0 {
                said.insert(Field::Duration);
                return work(plan::WorkMinutes(minutes));
            }
            if finish < start {
                self.backwards.add(row.line);
            }
        }
        if let Some(Span::Work(duration)) = row.estimate
            && duration > plan::WorkMinutes::ZERO
        {
            said.insert(Field::Duration);
            return work(duration);
        }
        if !self.summary[at] && !row.kind.is_some_and(TaskKind::is_milestone) {
            self.length.add(row.line);
        }
        work(self.context.calendar.day())
    }

    fn kind_of(&mut self, at: usize, row: &Row, length: Length, said: &mut Fields) -> TaskKind {
        if row.kind.is_some() || length.duration == plan::WorkMinutes::ZERO {
            said.insert(Field::Kind);
        }
        let zero = length.duration == plan::WorkMinutes::ZERO;
        match row.kind {
            Some(TaskKind::Milestone(_)) if self.summary[at] => {
                self.holding.add(row.line);
                TaskKind::Work
            }
            Some(kind @ TaskKind::Milestone(_)) => kind,
            Some(TaskKind::Work) | None if zero && !self.summary[at] => {
                TaskKind::Milestone(plan::MilestoneKind::Normal)
            }
            Some(TaskKind::Work) | None => TaskKind::Work,
        }
    }

    fn constrain(&mut self, at: usize, row: &Row, task: &mut plan::Task, said: &mut Fields) {
        if let Some(Insists::On(constraint)) = row.insists {
            task.constraint = constraint;
        }
        let Some(start) = row.start else {
            said.remove(Field::Start);
            return;
        };
        let waits = matches!(task.progress, plan::Progress::NotStarted);
        if self.mapping.column(Field::Constraint).is_some() || !waits {
            said.remove(Field::Start);
            return;
        }
        match self.mapping.starts {
            Starts::Ignore => said.remove(Field::Start),
            Starts::AsConstraints if self.follows[at] => {
                self.following.add(row.line);
                said.remove(Field::Start);
            }
            Starts::AsConstraints => {
                // On the first day of the plan it starts there anyway.
                if start.date() != self.start.date() {
                    task.constraint = Constraint::StartNoEarlierThan(start);
                }
                said.insert(Field::Constraint);
            }
            Starts::AsPins => {
                let length = i64::from(task.duration.0);
                let finish = row
                    .finish
                    .unwrap_or_else(|| self.clock.finish_at(self.clock.work_at(start) + length));
                task.pin = Some(Pin {
                    start,
                    finish: finish.max(start),
                });
                said.insert(Field::Constraint);
            }
        }
    }

    pub(super) fn finish(self, links: Vec<(LinkId, Link)>, mut notes: Notes) -> Incoming {
        self.assumed.tell(&mut notes);
        self.length.tell(
            &mut notes,
            Weight::Remark,
            "duration-assumed",
            "Nothing says how long the work takes; one day was taken.",
        );
        self.backwards.tell(
            &mut notes,
            Weight::Changed,
            "dates-backwards",
            "The finish lies before the start; the duration does not come from them.",
        );
        self.holding.tell(
            &mut notes,
            Weight::Changed,
            "milestone-holds",
            "A milestone can't hold other rows; it was taken as a summary.",
        );
        self.following.tell(
            &mut notes,
            Weight::Remark,
            "start-follows",
            "The row has predecessors, so its start follows from them; the date was only recorded.",
        );
        if self.tasks.is_empty() {
            notes.add(
                Weight::LeftOut,
                "empty",
                "",
                "No row of the table could be taken.",
            );
        }
        let name = tidy::name(&self.context.name).text;
        let name = if name.is_empty() {
            "Imported plan".to_owned()
        } else {
            name
        };
        let mut calendar = self.context.calendar.clone();
        calendar.base = None;
        let streams = self.streams.names.into_iter().map(|(id, name)| {
            (
                id,
                Workstream {
                    plan: PLAN,
                    name,
                    lead: None,
                },
            )
        });
        let people = self
            .people
            .names
            .into_iter()
            .map(|(id, name)| (id, Person::new(&name, "")));
        let plan = Plan::new(&name, self.start.date(), CALENDAR);
        let program = Program {
            calendars: plan::Table::from_rows([(CALENDAR, calendar)], 1),
            people: plan::Table::from_rows(people, 1),
            plans: plan::Table::from_rows([(PLAN, plan)], 1),
            workstreams: plan::Table::from_rows(streams, 1),
            tasks: plan::Table::from_rows(self.tasks, 1),
            links: plan::Table::from_rows(links, 1),
            ..Program::default()
        };
        let fields = self.mapping.fields();
        Incoming {
            imported: Imported {
                program,
                notes,
                recorded: self.recorded,
            },
            origins: self.origins,
            links: fields.any(&[
                Field::Predecessors,
                Field::PredecessorIds,
                Field::Blocks,
                Field::BlockedBy,
            ]),
            ids: fields.any(&[Field::Id, Field::Reference]),
        }
    }
}

/// Names that get an id when they are first met, letter case aside.
struct Names<K> {
    known: BTreeMap<String, K>,
    names: Vec<(K, String)>,
}

impl<K> Default for Names<K> {
    fn default() -> Self {
        Self {
            known: BTreeMap::new(),
            names: Vec::new(),
        }
    }
}

impl<K: Copy + From<u32>> Names<K> {
    fn id(&mut self, name: &str) -> Option<K> {
        if name.is_empty() {
            return None;
        }
        let lower = name.to_lowercase();
        if let Some(&id) = self.known.get(&lower) {
            return Some(id);
        }
        let id = K::from(u32::try_from(self.names.len() + 1).expect("fewer names than ids"));
        self.known.insert(lower, id);
        self.names.push((id, name.to_owned()));
        Some(id)
    }
}
